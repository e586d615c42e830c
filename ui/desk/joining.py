"""What the desk shows of the way in: who waits, who came, by which network tablets reach us, and what can be done."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.meeting.meeting import Meeting
from kiosk.tablets.http.join_code import squares
from ui.desk.arrival_words import arrival_words
from ui.desk.desk_view import Arrived, Moment, Reachable, WayIn
from ui.qt.row_model import Rows
from ui.room_screen.join_scene import squares_path

QML_IMPORT_NAME = "ui.desk"
QML_IMPORT_MAJOR_VERSION = 1
SHOWN_AT_MOST = 40
SHOW, HIDE = "Show the join page", "Hide the join page"
NOBODY_YET = "Nobody has come in with a tablet yet."
NOT_REACHED, SILENT_S = "No tablet has reached us yet. Try F1.", 60
A_NEW_CODE = "Those who are in stay in. A new code only stops the old one."
HELP = (
    "Is the phone in this Wi-Fi?\n"
    "Some guest Wi-Fis keep phones apart: use your phone's hotspot.\n"
    "A firewall may close port {port}: ask for it to be opened on this laptop."
)


@QmlElement
@QmlUncreatable("made in Python")
class Joining(QObject):
    """`do` asks the tablets' server for something by its name; the chosen row stays chosen while it is there."""

    changed = Signal()

    def __init__(
        self,
        do: Callable[[str, str], None],
        seconds: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._do, self._seconds = do, seconds
        self._rows = Rows(("key", "title", "text", "waits", "out", "chosen"), parent=self)
        self._networks = Rows(("key", "title", "address", "text", "chosen"), parent=self)
        self._said: dict[str, Any] = {}
        self._listed: list[Arrived] = []
        self._titles: dict[str, tuple[str, str]] = {}
        self._chosen = ""
        self._helps, self._port = False, 0
        self._shown_since: float | None = None
        self._cards = ""

    @Property(QObject, notify=changed)
    def rows(self) -> Rows:
        return self._rows

    @Property(QObject, notify=changed)
    def networks(self) -> Rows:
        return self._networks

    @Property("QVariantMap", notify=changed)
    def said(self) -> dict[str, Any]:
        return self._said

    # What is pressed

    @Slot(int)
    def move(self, by: int) -> None:
        keys = [one.device for one in self._listed]
        if keys:
            at = keys.index(self._chosen) if self._chosen in keys else 0
            self._chosen = keys[max(0, min(at + by, len(keys) - 1))]
            self._show_rows()

    @Slot()
    def letIn(self) -> None:
        self.letThemIn(self._chosen)

    @Slot()
    def notThem(self) -> None:
        self.turnAway(self._chosen)

    @Slot(str)
    def letThemIn(self, device: str) -> None:
        if any(one.device == device and one.waits for one in self._listed):
            self._do("let_in", device)

    @Slot(str)
    def turnAway(self, device: str) -> None:
        if any(one.device == device and not one.was for one in self._listed):
            self._do("turn_away", device)

    @Slot(str)
    def pick(self, card: str) -> None:
        self._do("pick_network", card)

    @Slot()
    def help(self) -> None:
        """What to try where no tablet gets through, and away again."""
        self._helps = not self._helps
        self._said = {**self._said, "help": HELP.format(port=self._port) if self._helps else ""}
        self.changed.emit()

    @Slot(str)
    def tellOfCards(self, words: str) -> None:
        """What became of the cards for the table."""
        self._cards = words
        self._said = {**self._said, "cards": words}
        self.changed.emit()

    # What is seen

    @Slot(bool)
    def joins(self, shown: bool) -> None:
        """Whether the room screen shows how people come in."""
        self._shown_since = self._seconds() if shown else None
        self._said = {**self._said, "join": HIDE if shown else SHOW}
        self.changed.emit()

    def look(self, s: Moment) -> None:
        """The same moment as the rest of the desk."""
        way = s.way_in
        self._listed = list(way.arrivals)[:SHOWN_AT_MOST]
        self._titles = {one.device: arrival_words(s, one) for one in self._listed}
        if self._chosen not in [one.device for one in self._listed]:
            self._chosen = self._listed[0].device if self._listed else ""
        self._show_rows()
        self._networks.show([_network_row(one) for one in way.networks])
        self._port = way.port
        own = squares(way.own_link) if way.own_link and not s.others_see else ()
        said = {
            "own": squares_path(own),
            "ownSide": len(own),
            **_said(s.m, way, self._shown_since is not None),
            "silent": NOT_REACHED if self._is_silent(way) else "",
            "cards": self._cards,
            "help": HELP.format(port=way.port) if self._helps else "",
        }
        if said != self._said:
            self._said = said
            self.changed.emit()

    def _is_silent(self, way: WayIn) -> bool:
        """The join page has stood for a while, and no tablet has got through."""
        waited = 0.0 if self._shown_since is None else self._seconds() - self._shown_since
        return waited >= SILENT_S and not way.arrivals and not any(one.reached for one in way.networks)

    def _show_rows(self) -> None:
        self._rows.show(
            [
                {
                    "key": one.device,
                    "title": self._titles[one.device][0],
                    "text": self._titles[one.device][1],
                    "waits": one.waits,
                    "out": bool(one.was),
                    "chosen": one.device == self._chosen,
                }
                for one in self._listed
            ]
        )


def _network_row(one: Reachable) -> dict[str, Any]:
    reached = {0: "No tablet has reached us here yet.", 1: "A tablet has reached us here."}
    text = reached.get(one.reached, f"{one.reached} tablets have reached us here.")
    return {"key": one.card, "title": one.name, "address": one.typed, "text": text, "chosen": one.chosen}


def _said(m: Meeting, way: WayIn, joining: bool) -> dict[str, Any]:
    here, tablets = len(m.people.here()), len({one.person for one in way.arrivals if one.person and not one.waits})
    return {
        "heading": f"{here} of {len(m.people.by_id)} are here. {tablets} have a tablet.",
        "nobody": "" if way.arrivals else NOBODY_YET,
        "open": "No new tablets can come in" if m.way_in.closed else "New tablets can come in",
        "code": way.code,
        "lock": "Let tablets in" if m.way_in.closed else "Stop that",
        "newCode": A_NEW_CODE,
        "sentence": way.sentence,
        "notOffered": way.not_offered,
        "join": HIDE if joining else SHOW,
        "notices": "\n".join(way.notices),
    }


class OpensItself:
    """Before item 1 the page comes up when somebody waits at the way in, and goes when nobody does any more."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()
        self._came = False

    def page(self, s: Moment, page: str, is_free: bool) -> str:
        """The page to show; `is_free`: nothing else is open on the desk."""
        waiting = frozenset(one.device for one in s.way_in.arrivals if one.waits)
        new, self._known = waiting - self._known, waiting
        before, self._came = self._came, self._came and page == "joining"
        if page == "joining" and before and (not waiting or s.m.agenda.begun):
            self._came = False
            return ""
        if not page and new and is_free and not (s.m.agenda.begun or s.others_see):
            self._came = True
            return "joining"
        return page
