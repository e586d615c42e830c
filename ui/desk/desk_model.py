"""What QML draws on the desk, and what a press does. The rules are asked, never guessed."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.meeting.taking_back import Undo
from kiosk.meeting.turns import GiveFloor
from kiosk.words.away import away_for
from ui.desk import promised, question_panel, turns_panel
from ui.desk.actions.action import Act, Call, Step
from ui.desk.actions.catalog import ACTS, MORE, by_key, group, listed, offers, pages_of, shown_key
from ui.desk.actions.running import BY_DIGIT
from ui.desk.desk_drawn import DeskDrawn
from ui.desk.desk_view import Moment
from ui.desk.eyes import Eyes
from ui.desk.in_front import InFront
from ui.desk.joining import Joining, OpensItself
from ui.desk.listener_cards import KEY, TITLE, ListenerCards
from ui.desk.perform import Doing, all_calls
from ui.desk.private_dots import Answer, Dot, dots
from ui.desk.row_models import act_rows, dot_rows, key_rows
from ui.desk.running_panel import WhoRuns
from ui.desk.said import only_you, said_of
from ui.desk.tablets_panel import WayInWatch
from ui.desk.then import Then
from ui.desk.tray import Tray
from ui.parts.power_rows import just_changed, strip
from ui.room_bridge import RoomBridge

QML_IMPORT_NAME = "ui.desk"
QML_IMPORT_MAJOR_VERSION = 1
LOOKS_AGAIN_MS = 10_000  # the turn's length stands in full tens of seconds
AGAIN_AFTER_S = 0.3  # nobody means to press twice faster than that
PAGES = {"V": "wordings", "?": "keys", "J": "joining"}


@QmlElement
@QmlUncreatable("made in Python")
class DeskModel(DeskDrawn):
    """One moment of the meeting in sentences and lists; it looks again at every change and by the minute."""

    def __init__(
        self,
        bridge: RoomBridge,
        calls: dict[str, Callable[[str], None]] | None = None,
        practice: bool = False,
        seconds: Callable[[], float] = time.monotonic,
        wall: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        self._bridge, self._seconds, self._wall, self._practice = bridge, seconds, wall, practice
        # No ring of references: an object of Qt in one would be destroyed whenever Python happens to collect it.
        me = weakref.proxy(self)
        self._way_in = WayInWatch(bridge, lambda: me._look())
        self._doing = Doing(bridge, lambda: me._moment, all_calls(me, bridge, self._way_in.calls(), calls))
        self._joining = Joining(self._way_in.ask, seconds, self)
        self._tray = Tray(lambda: me._moment, lambda act, values: me._finish(act, values))
        self._cards = ListenerCards()
        self._group_name, self._then, self._others_see, self._display = "", Then(), False, ""
        self._beside.changed.connect(self._look)
        self._eyes, self._arrivals = Eyes(), OpensItself()
        self._who, self._with_names = WhoRuns(), InFront()
        self._seen_here: frozenset[str] = frozenset()
        self._refusals: dict[str, str] = {}
        self._next_at, self._taken_at = -AGAIN_AFTER_S, seconds()
        self._dots: list[Dot] = []
        self._moment = self._seen_now()
        bridge.changed.connect(self._newest)
        bridge.call(lambda room: room.record.group, self._named)
        self._timer = QTimer(self, interval=LOOKS_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    # What is drawn

    @property
    def tray(self) -> Tray:  # the second model of the window
        return self._tray

    def _say(self, s: Moment) -> dict[str, Any]:
        return {
            "group": self._group_name,
            "practice": "Practice. Nothing is kept." if self._practice else "",
            "clock": f"{self._wall():%H:%M}",
            "here": f"{len(s.m.people.here())} here",
            **said_of(s, self._page == promised.PAGE, self._bridge.unwell),
            "nobodyRuns": self._who.now,
            "title": self._title(s),
            "undoKey": "" if self._opened else "Z",
            "nextRefused": self._refusals.get("next", ""),
            **only_you(self._others_see, self._eyes),
            "othersSee": self._others_see,
            "held": self._eyes.held,
            "hidden": self._eyes.hidden,
            "dotRefused": self._refusals.get("dot", "") or self._display,
            "refused": self._refusals.get("desk", ""),
            "listenTitle": TITLE,
            "listenKey": KEY,
            "listenKind": self._cards.kind,
            "listenWords": self._cards.words,
        }

    def _title(self, s: Moment) -> str:
        title = self._opened.title if self._opened else self._beside.hint or "You can do this now"
        return away_for(s.snapshot.long_away) if s.snapshot.long_away else title

    # What is pressed

    @Slot(str)
    def press(self, key: str) -> None:
        """A key outside a text field, or with Alt anywhere."""
        if key in PAGES:
            self.turn(PAGES[key])
        elif key == "F1":
            self.help()
        elif key == KEY:
            self.listen()
        elif key == "N":
            self.next(self.nextPerson)
        elif self._who.now and key in BY_DIGIT:
            self._begin(ACTS[BY_DIGIT[key]])
        elif key == "F9":
            self.seenByOthers(not self._others_see)
        elif key.isdecimal():
            self._press_number(key)
        elif group(key):
            self.openA(key)
        elif act := by_key(self._moment, key):
            self._begin(act)
        elif key == "Z":
            self.undo()

    @Slot(str)
    def next(self, seen: str) -> None:
        """Give the floor to whom the presser saw as next; a second press at once is the same press."""
        if seen and self._seconds() - self._next_at >= AGAIN_AFTER_S:
            self._next_at = self._seconds()
            self._do([Step(GiveFloor(to=seen, next_seen=seen))], "next")

    @Slot()
    def undo(self) -> None:
        """Take back the desk's last act."""
        self._do([Step(Undo())], "desk")

    @Slot(str)
    def begin(self, name: str) -> None:
        """An act was tapped."""
        self._begin(ACTS[name])

    @Slot(int)
    def moveInQueue(self, by: int) -> None:
        waiting = self._moment.snapshot.queue
        if self._page == "joining":
            self._joining.move(by)
        elif self._tray.act is None and self._with_names.at(self._moment):
            self._with_names.move(self._moment, by)
            self._look()
        elif waiting and self._tray.act is None:
            at = max(0, min(self.inQueue + by, len(waiting) - 1)) if self._chosen else 0
            self._chosen = waiting[at].person
            self.movedInQueue.emit(at)
            self._look()

    @Slot()
    def enter(self) -> None:
        """Enter where nothing has the keyboard: what the tray holds, else whoever the arrows stand on."""
        if self._page == "joining":
            self._joining.letIn()
        elif self._tray.act is not None:
            self._tray.do()
        elif self.inQueue >= 0:
            self.row(self._chosen)

    @Slot(str)
    def row(self, person: str) -> None:
        """Somebody's place in the list was tapped."""
        self._begin(ACTS["give"], {"person": person})

    @Slot(str, int)
    def answer(self, key: str, number: int) -> None:
        """A button of a dot was tapped."""
        dot = next((one for one in self._dots if one.key == key), None)
        if dot and number < len(dot.answers):
            self._answer(dot.answers[number])

    @Slot()
    def listen(self) -> None:
        """A listener card, or the next one."""
        self._cards.another()
        self._look()

    @Slot(str)
    def listenTo(self, kind: str) -> None:
        """The cards of one kind; "" puts them away."""
        self._cards.turn_to(kind)
        self._look()

    @Slot(str)
    def openA(self, key: str) -> None:
        """Open a group of acts, or close it again."""
        self._opened = None if self._opened and self._opened.key == key else group(key)
        self._list_page = 0
        self._page = ""
        self._tray.leave()
        self._look()

    @Slot(str)
    def turn(self, page: str) -> None:
        self._page = "" if self._page == page else page
        self._tray.leave()
        self._look()

    @Slot()
    def back(self) -> None:
        """Esc: leave the tray, else the page, else the listener card, else the group."""
        if self._tray.act is not None:
            self._tray.leave()
        elif self._page:
            self._page = ""
        elif self._cards.kind:
            self._cards.turn_to("")
        elif self._opened or self._chosen or not self._beside.press("Esc"):
            self._opened = None
        self._refusals.clear()
        self._chosen = ""
        self._look()

    @Slot()
    def askToLeave(self) -> None:
        """A window was to be closed."""
        self._begin(ACTS["leave_heard"])

    @Slot()
    def help(self) -> None:
        """F1: with the page that is open, else all keys."""
        if self._page == "joining":
            self._joining.help()
        elif not self._beside.press("F1"):
            self.turn("keys")

    @Slot(bool)
    def seenByOthers(self, seen: bool) -> None:
        """The desk stands on a screen the room can see, or no more."""
        self._others_see = seen
        self._look()

    @Slot(bool)
    def f4(self, down: bool) -> None:
        """Hide or show what only the desk sees; where others see it, too, it is shown while the key is held."""
        self._eyes.f4(down, self._others_see)
        self._look()

    @Slot(str)
    def displaySays(self, words: str) -> None:
        self._display = words

    @Slot()
    def rest(self) -> None:
        """The window is gone: look at nothing any more."""
        self._timer.stop()
        self._bridge.changed.disconnect(self._newest)

    def _begin(self, act: Act, filled: Mapping[str, str] | None = None) -> None:
        if not act.offered(self._moment):
            return
        if not act.of_a_page:
            self._page = ""
        self._then.name = ""
        if act.goes_at_once(self._moment):
            self._do(act.steps(self._moment, {}), "desk")
        else:
            self._refusals.clear()
            self._tray.open(act, filled)
            self._look()

    def _finish(self, act: Act, values: Mapping[str, str]) -> None:
        """The tray's act, with what was typed."""
        self._opened = None
        steps = act.steps(self._moment, values)
        self._doing.do(steps, lambda sentence: self._not_done(act, sentence), lambda: self._finished(act))

    def _not_done(self, act: Act, sentence: str) -> None:
        if not self._tray.back(act, sentence):
            self._refuse("desk", sentence)

    def _finished(self, act: Act) -> None:
        self._then.names_after()
        self._tray.done(act)
        self._look()

    def _do(self, steps: Iterable[Step | Call], place: str) -> None:
        self._refusals.clear()
        self._doing.do(steps, lambda sentence: self._refuse(place, sentence), self._look)

    def _refuse(self, place: str, sentence: str) -> None:
        self._refusals = {place: sentence}
        self._look()

    def _press_number(self, key: str) -> None:
        """A digit is the line of that number of what is in front: the tray's choices, an open list, the quiet dots."""
        if self._tray.act is not None:
            self._tray.pick_numbered(int(key))
        elif self._opened and key == MORE:
            self.moreOfList()
        elif self._opened:
            lines = dict(listed(self._moment, self._opened, self._list_page))
            if key in lines:
                self._begin(lines[key])
        elif person := self._with_names.at(self._moment):
            self.saysFor(person, int(key))
        else:
            self._press_answer(int(key))

    @Slot(str, int)
    def saysFor(self, person: str, number: int) -> None:
        """An answer of the row in front, by its number."""
        answer = self._with_names.says(self._moment, person, number)
        if answer:
            self._answer(answer, "desk")

    @Slot()
    def moreOfList(self) -> None:
        """The next lines of the open list; after the last the first again."""
        if self._opened:
            self._list_page = (self._list_page + 1) % pages_of(self._moment, self._opened)
            self._look()

    def _press_answer(self, number: int) -> None:
        answers = [answer for dot in self._dots for answer in dot.answers]
        if 0 < number <= len(answers):
            self._answer(answers[number - 1])

    def _answer(self, answer: Answer, place: str = "dot") -> None:
        if answer.act:
            self._begin(ACTS[answer.act], answer.filled)
        elif answer.step:
            self._do([answer.step], place)

    def _see_here(self, key: str) -> None:
        self._seen_here |= {key}
        self._look()

    def _named(self, name: str) -> None:
        self._group_name = name
        self._look()

    def _newest(self) -> None:
        self._taken_at = self._seconds()
        self._look()

    def _seen_now(self) -> Moment:
        snapshot = self._bridge.snapshot
        assert snapshot is not None
        since = int((self._seconds() - self._taken_at) * 1000)
        return Moment(
            snapshot, snapshot.now + since, self._bridge.history, self._way_in.seen, self._others_see, self._practice
        )

    @Slot()
    def _look(self) -> None:
        """See the meeting as it is now, and tell QML what is different."""
        s = self._moment = self._seen_now()
        self._then.opens(s, self._tray)
        if self._who.asks_now(s, self._tray):
            self._opened, self._page = None, ""
        present = [] if self._who.now else dots(s)
        self._seen_here &= {dot.key for dot in present}
        self._dots = [dot for dot in present if dot.key not in self._seen_here and self._eyes.see(self._others_see)]
        acts = listed(s, self._opened, self._list_page) if self._opened else [(shown_key(s, a), a) for a in offers(s)]
        self._page = self._arrivals.page(s, self._page, self._tray.act is None and not self._opened)
        self._page = self._with_names.comes(s, self._page, self._tray.act is None and not self._opened)
        self._rows["queue"].show(turns_panel.queue_rows(s))
        self._rows["acts"].show(act_rows(s, acts))
        self._rows["named"].show(self._with_names.rows(s))
        self._rows["dots"].show(dot_rows(self._dots))
        pages = {"wordings": question_panel.wording_rows, "keys": key_rows, "waiting": turns_panel.all_who_wait}
        self._rows["lines"].show(pages[self._page](s) if self._page in pages else [])
        self._joining.look(s)
        self._tray.refresh()
        self._tell(self._say(s), strip(s.m, s.called, just_changed(self._bridge.history)))

    def _tell(self, said: dict[str, Any], powers: list[dict[str, Any]]) -> None:
        """Only what is different is drawn anew: the room screen shares this thread."""
        before, self._said = self._said, said
        if said != before:
            self.saidChanged.emit()
        had, self._powers = self._powers, powers
        if powers != had:
            self.powersChanged.emit()
        self.changed.emit()
