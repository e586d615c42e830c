"""The pages of setting up a meeting and of closing it, walked from the first to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kiosk.meeting.lifecycle import Setting
from tests.golden_bridge import StillBridge
from tests.golden_words import words
from tests.ui.setup.talking import Talking
from ui.close.closing import Closing
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings
from ui.setup.first_run import FirstRun

ASKED_IN_BETWEEN = ("choose", "by", "whose", "of", "said", "promise")
NEVER_THE_SAME = ("hall", "the folder")


class Walker(Talking):
    """Notes every page on the way, and what its buttons ask in between."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.seen: list[str] = list(words(FirstRun({}, lambda: None).page()))
        self._turned = -1
        self.talk.drawn = self._note
        self._home = str(home)

    def _note(self) -> None:
        self.seen += [line.replace(self._home, "FOLDER") for line in words([self.talk.page, self.talk.problem])]

    def look_in_between(self) -> None:
        """Every row's buttons that ask something more, and back again."""
        title = self.talk.page.title
        for entry in self.talk.page.entries:
            for act in entry.acts:
                if act.key in ASKED_IN_BETWEEN:
                    self.talk.acted(act.key, entry.key)
                    if self.talk.page.title != title:
                        self.talk.went_back()

    def on(self, **said: str) -> None:
        self.look_in_between()
        self.next(**said)


def setting_up(setting: Setting, group: str, home: Path) -> list[str]:
    """This meeting's people and words typed in by whoever sets it up; the other answers are always the same."""
    talking = Walker(home)
    talking.on()
    talking.new_group(group)
    for said in ({"title": setting.title}, {"place": setting.place}, {"purpose": setting.purpose or "We meet."}):
        talking.on(**said)
    talking.talk.chose(setting.space)
    talking.talk.chose("4")
    talking.on(inches="55")
    for person in setting.people:
        talking.next(name=person.name, seat=str(person.seat or ""), office=person.office)
    talking.on()
    talking.talk.acted("choose", "facilitator")
    talking.talk.chose("P1")
    talking.on()
    talking.next(title="What we talk about first")
    for _ in ("what we talk about", "who talked it over", "when the papers went out", "what support", "what each side"):
        talking.on()
    talking.talk.chose("open_queue")
    talking.on()
    talking.on(can="We can decide this.", cannot="We cannot set the budget.")
    talking.on(owner="Cabinet")
    talking.talk.chose("write_both_views")
    talking.on()
    return talking.seen


class _AtOnce:
    """Errands that nobody waits for."""

    def send(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        done(work())

    def wait(self) -> None: ...


class _Program:
    """What closing needs of the program."""

    def __init__(self, bridge: StillBridge, room: RoomScreenModel) -> None:
        self.bridge, self.room, self.practice, self.settings = bridge, room, False, Settings()

    def hide_close(self) -> None: ...

    def finish(self) -> None: ...

    def keep_settings(self) -> None: ...


def closing(bridge: StillBridge, room: RoomScreenModel, look: Callable[[], list[str]]) -> Iterator[str]:
    """From what is left over to the first page after the close; `look` is what the room screen shows meanwhile."""
    wizard = Closing(_Program(bridge, room))
    wizard._errands = _AtOnce()
    talk, seen = wizard.talk, []
    talk.drawn = lambda: seen.extend(words([talk.page, talk.problem]))
    talk.drawn()
    for _ in range(40):
        title = talk.page.title
        if title == "Who will do what, by when?":
            talk.typed("text", "Write it up")
            talk.typed("due", "9 June")
            talk.went_on()
            talk.went_back()
            talk.typed("text", "")
            talk.typed("due", "")
        if title == "Shall we read it back?":
            talk.chose("show")
            seen += look()
            talk.chose("agreed")
        elif title == "Who sets the next agenda?":
            talk.chose("group")
        elif title == "Close the meeting?":
            talk.chose("close")
            break
        else:
            talk.went_on()
    assert not bridge.snapshot.meeting.is_open
    yield from seen
