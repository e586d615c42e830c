"""The pages of setting up a meeting and of closing it, walked from the first to the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kiosk.meeting.lifecycle import Setting
from tests.golden_bridge import StillBridge
from tests.golden_words import words
from tests.ui.setup.talking import Talking
from ui.close.closing import CloseWizard
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

ASKED_IN_BETWEEN = ("choose", "of", "promise")


class Walker(Talking):
    """Notes every page on the way, and what its buttons ask in between."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.seen: list[str] = []
        self._home = str(home)

    def look(self, key: str) -> None:
        """A fold, from its first question to its last, with every row's buttons that ask something more."""
        self.seen += words([self.folds[key].title, self.folds[key].holds])
        self.fold(key)
        while not self.asked:
            self._note()
            self._look_in_between()
            if self.talk.page.next:
                self.next()
            else:
                self.talk.chose(self.talk.page.choices[0].key)
        self.asked.clear()

    def _note(self) -> None:
        self.seen += [line.replace(self._home, "FOLDER") for line in words([self.talk.page, self.talk.problem])]

    def _look_in_between(self) -> None:
        title = self.talk.page.title
        for entry in self.talk.page.entries:
            for act in entry.acts:
                if act.key in ASKED_IN_BETWEEN:
                    self.talk.acted(act.key, entry.key)
                    self._note()
                    if self.talk.page.title != title:
                        self.talk.went_back()


def setting_up(setting: Setting, group: str, home: Path) -> list[str]:
    """This meeting's people and words typed in by whoever sets it up, every fold opened, and what was forgotten."""
    talking = Walker(home)
    assert talking.page.ready() == "group"
    talking.seen += words(list(talking.page.problems.values()))
    lines = [f"{one.seat or ''} {one.name}{', ' * bool(one.office)}{one.office}".strip() for one in setting.people]
    talking.page.type("group", group)
    talking.page.type("people", "\n".join(lines))
    talking.page.type("runs", setting.people[0].name)
    talking.page.type("items", "What we talk about first, 1000")
    talking.page.type("can", "We can decide this.")
    talking.seen += words([*talking.page.problems.values(), *talking.draft.roster.text.split("\n")])
    for key in talking.folds:
        talking.look(key)
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
    wizard = CloseWizard(_Program(bridge, room))
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
