"""Back-ups on a real display, by keys alone: a folder chosen, a close, words taken out, a stick pulled out."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.end_to_end.keyboard_run import Keyboard
from ui.app import application
from ui.past.past_model import PastModel
from ui.program import Heard
from ui.wizard.wizard_model import ConversationModel


class AtPast(Keyboard):
    """Who looks at past meetings, too."""

    def focused(self):
        past = self.window("past")
        return past.activeFocusItem() if past is not None and past.isActive() else super().focused()

    def talk(self) -> ConversationModel | None:
        past = self.window("past")
        if past is not None and past.isActive() and self.past().talking:
            return self.model(ConversationModel)
        return super().talk()

    def past(self) -> PastModel:
        found = self.model(PastModel)
        assert found is not None
        return found

    def picture(self) -> None:
        window = self.window("past") or self.window("close") or self.window("setup")
        place = len(list(self.pictures.glob("*.png"))) + 1
        window.grabWindow().save(str(self.pictures / f"{place:02d}.png"))

    def open_past(self) -> None:
        self.until(lambda: (start := self.window("setup")) and start.isActive(), "the start page has the keyboard")
        self.let_go()
        self.key("F8")
        self.until(lambda: (past := self.window("past")) and past.isActive(), "past meetings are up")
        self.let_go()

    def leave_past(self) -> None:
        self.key("F8")
        self.until(lambda: (start := self.window("setup")) and start.isActive(), "back on the start page")

    def lines(self) -> list[str]:
        talk = self.talk()
        return talk.lines if talk else []

    def until_line(self, words: str) -> None:
        self.until(lambda: any(words in line for line in self.lines()), f"waiting for {words!r} in {self.lines()}")
        self.picture()


def choose_folder(k: AtPast, stick: Path) -> None:
    k.open_past()
    k.key("b")
    k.page("Back-ups")
    k.type(str(stick))
    k.key("Return")
    k.until_line("A back-up is in")
    k.key("Escape")
    k.until(lambda: not k.past().talking, "the meetings are back")
    k.leave_past()


CLOSING = {"Who sets the next agenda?": "alt+1", "Shall we read it back?": "alt+2", "Close the meeting?": "alt+1"}


def close(k: AtPast) -> str:
    """From the desk to the start page; what stands there."""
    k.until(lambda: (desk := k.window("desk")) and desk.isActive(), "the desk is up")
    k.let_go()
    k.key("x")
    while not k.title.startswith("Print: meeting"):
        k.until(lambda: k.title and k.focused() is not None, "a question of the close")
        before = k.title
        k.key(CLOSING.get(before, "ctrl+Return"))
        k.until(lambda before=before: k.title != before, f"{before!r} is answered")
        k.let_go()
    k.key("ctrl+Return")
    k.until(lambda: k.window("setup") is not None, "back on the start page")
    k.until(lambda: k.start().said, "something is said there")
    k.picture()
    return k.start().said


def take_out(k: AtPast, name: str) -> list[str]:
    k.open_past()
    k.key("6")
    k.choose("Your rights", 3)
    k.page("Whose words")
    k.type(name)
    k.key("alt+1")
    k.let_go()
    k.key("ctrl+Return")
    k.until_line("Gone from this record")
    said = k.lines()
    k.key("Escape")
    k.page("Your rights")
    k.key("Escape")
    k.until(lambda: not k.past().talking, "the meetings are back")
    k.leave_past()
    return said


def main(record: str, stick: str, pictures: str, what: str) -> int:
    app = application(software=True)
    heard = Heard()
    app.aboutToQuit.connect(heard.shut)
    k = AtPast(heard, Path(pictures))
    said: dict[str, object] = {}
    try:
        if what == "close":
            heard.start(Path(record))
            said["close"] = close(k)
        elif what == "choose":
            heard.start()
            choose_folder(k, Path(stick))
        elif what == "start":
            heard.start()
            k.until(lambda: "A back-up is in" in k.start().said, "what left by its age has left the back-ups")
            k.picture()
            said["start"] = k.start().said
        else:
            heard.start()
            said["out"] = take_out(k, what)
    finally:
        heard.shut()
    sys.stdout.write(json.dumps(said))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
