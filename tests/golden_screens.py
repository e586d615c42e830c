"""The screens of one machine during a meeting, through the models that their windows draw."""

from __future__ import annotations

from collections.abc import Iterator

from tests.golden_bridge import Played, StillBridge
from tests.golden_words import rows, together, words
from ui.desk.actions.action import Act
from ui.desk.actions.catalog import ACTS, GROUPS
from ui.desk.desk_model import DeskModel
from ui.desk.tray import Tray
from ui.room_screen.opening_scene import PAGES
from ui.room_screen.scene_context import Looking
from ui.room_screen.scenes import opening
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings


class Screens:
    """`look` gives what stands on each surface now, in the order it is drawn."""

    def __init__(self, played: Played) -> None:
        self.bridge = StillBridge(played.room)
        self.room = RoomScreenModel(self.bridge, Settings(), played.clock.wall)
        self.desk = DeskModel(self.bridge, seconds=lambda: 0.0, wall=played.clock.wall)

    def look(self) -> dict[str, list[str]]:
        return {
            "room screen": list(self._room_screen()),
            "room screen, opening": list(self._opening()),
            "desk": list(self._desk()),
            **self._trays(),
        }

    def listener_cards(self) -> Iterator[str]:
        """All of each kind, one after the other."""
        for kind in self.desk.listenKinds:
            self.desk.listenTo(kind)
            first = self.desk.said["listenWords"]
            yield from words([kind, first])
            self.desk.listen()
            while self.desk.said["listenKind"] == kind and self.desk.said["listenWords"] != first:
                yield from words(self.desk.said["listenWords"])
                self.desk.listen()
        self.desk.listenTo("")

    def _room_screen(self) -> Iterator[str]:
        """Every page of what does not fit on one, then the strip."""
        for _ in range(int(self.room.scene.get("pages", 1))):
            yield from words(together(self.room.scene))
            if int(self.room.scene.get("pages", 1)) > 1:
                self.room.next_page()
        yield from words(self.room.powers)

    def _opening(self) -> Iterator[str]:
        """The pages that can be turned to at any time."""
        seen = Looking(self.bridge.snapshot, self.room._sizes)
        for number in range(1, PAGES + 1):
            yield from words(together(opening(seen, number)))

    def _desk(self) -> Iterator[str]:
        desk = self.desk
        yield from words([desk.said, desk.powers, desk.queue, desk.dots, desk.acts])
        for group in GROUPS:
            desk.openA(group.key)
            yield from words([desk.said["title"], desk.acts])
            desk.openA(group.key)
        for page in ("wordings", "keys"):
            desk.turn(page)
            yield from words(desk.lines)
            desk.turn(page)

    def _trays(self) -> dict[str, list[str]]:
        """Each as it comes up, and what is said when it is done at once; people to choose from stand by themselves."""
        trays: dict[str, list[str]] = {}
        for name, act in ACTS.items():
            if act.at_once or not act.offered(self.desk._moment):
                continue
            tray, refusal = self._opened(act)
            trays[f"tray {name}"] = words([tray.heading, tray.notes, refusal])
            for field in rows(tray.fields):
                people = field["kind"] == "person"
                trays[f"tray {name}"] += words(field["label"] if people else field)
                if people:
                    trays.setdefault("tray, people to choose", []).extend(words(field["choices"]))
        return trays

    def _opened(self, act: Act) -> tuple[Tray, str]:
        moment = self.desk._moment
        tray = Tray(lambda: moment, lambda act, values: None)
        tray.open(act)
        return tray, act.refusal(moment, tray._values)
