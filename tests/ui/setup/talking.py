"""A setting up without windows: answers typed and chosen as a person would."""

from __future__ import annotations

from pathlib import Path

from ui.settings import Settings
from ui.setup.display import Display, HowBig, WhichDisplay
from ui.setup.draft import Draft
from ui.setup.steps import questions
from ui.wizard.wizard import Conversation

DISPLAYS = [Display("HDMI-1", 1920, 1080), Display("eDP-1", 1366, 768)]
PEOPLE = [("Amina Yusuf", "1", ""), ("Dez Carter", "2", ""), ("Colin Hart", "5", "Chair, Head of Housing")]


class Talking:
    """A draft, its conversation, and what it asked the program for."""

    def __init__(self, home: Path, displays: list[Display] | None = None) -> None:
        self.settings = Settings(last_record=str(home / "record-1.heard"))
        self.draft = Draft()
        self.draft.folder = str(home)
        self.asked: list[str] = []
        shown = DISPLAYS[:1] if displays is None else displays
        which = WhichDisplay(self.settings, lambda: shown, lambda: shown[0].name)
        self.how_big = HowBig(self.settings, lambda: shown[0], lambda: self.asked.append("measure"))
        self.talk = Conversation(
            questions(
                self.draft,
                self.settings,
                which,
                self.how_big,
                lambda path: self.asked.append(f"go on {path.name}"),
                lambda: self.asked.append("begin"),
            ),
            left=lambda: self.asked.append("left"),
        )

    @property
    def title(self) -> str:
        return self.talk.page.title

    @property
    def problem(self) -> str:
        return self.talk.problem

    def type(self, **words: str) -> None:
        for field, said in words.items():
            self.talk.typed(field, said)

    def next(self, **words: str) -> None:
        self.type(**words)
        self.talk.went_on()

    def new_group(self, group: str = "Harbour Lane") -> None:
        self.talk.chose("new")
        self.next(group=group)

    def name_it(self) -> None:
        self.next(title="Housing rules")
        self.next(place="Harbour Lane hall")
        self.next(purpose="We look after housing rules together.")
        self.talk.chose("invited")

    def to_people(self) -> None:
        self.new_group()
        self.name_it()
        self.talk.chose("4")
        self.next(inches="55")

    def add_people(self) -> None:
        for name, seat, office in PEOPLE:
            self.next(name=name, seat=seat, office=office)
        self.next()

    def to_the_end(self) -> None:
        """Everything answered, with "Open the meeting" next."""
        self.to_people()
        self.add_people()
        self.talk.acted("choose", "facilitator")
        self.talk.chose("P3")
        self.next()
        self.next(title="Evictions from supported housing")
        self.talk.acted("by", "0")
        self.talk.chose("P1")
        self.next()
        for _ in ("who talked it over", "when the papers went out", "what support there is", "what each side can"):
            self.next()
        self.talk.chose("open_queue")
        self.next()
        self.next(can="Housing rules", cannot="The budget.")
        self.next(owner="Cabinet")
        self.talk.chose("write_both_views")
