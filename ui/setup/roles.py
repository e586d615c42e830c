"""Who does what today."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.meeting.people import Person
from kiosk.meeting.terms import PersonId, Role
from kiosk.words.kinds.people import ROLES
from ui.setup.draft import Draft
from ui.wizard.step import Button, Choice, Entry, Next, Page, Step

CHOOSE = Button("choose", "Choose")
NOT_SAID = "Not said yet"
# In the order they are asked for; who runs it is asked on the page, and everybody else is a member.
ASKED_FOR: tuple[Role, ...] = ("turn_keeper", "note_taker", "people_watcher", "supporter", "invited")


class WhoDoesWhat(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who does what today?",
            lines=("All of it can stay empty.",),
            entries=(
                *(Entry(role, ROLES[role].button, self._held(role), acts=(CHOOSE,)) for role in ASKED_FOR),
                *(self._came_with(one) for one in self._draft.with_role("supporter")),
            ),
            next="Done",
        )

    def _held(self, role: Role) -> str:
        people = self._draft.with_role(role)
        return ", ".join(self._draft.called.start(one.id) for one in people) if people else "Nobody"

    def _came_with(self, one: Person) -> Entry:
        """Only then can they ask for a turn for somebody, and only for that person."""
        called = self._draft.called
        known = any(other.id == one.supports for other in self._draft.people)
        return Entry(one.id, f"{called.start(one.id)} comes with", called.start(one.supports) if known else NOT_SAID,
                     acts=(CHOOSE,))  # fmt: skip

    def acted(self, act: str, entry: str) -> Next:
        if entry not in ASKED_FOR:
            return WithWhom(self._draft, entry)
        return WhoIsIt(self._draft, next(role for role in ASKED_FOR if role == entry))

    def went_on(self) -> Next:
        return "on"


class WithWhom(Step):
    """Whom a supporter comes with."""

    def __init__(self, draft: Draft, supporter: PersonId) -> None:
        self._draft, self._supporter = draft, supporter

    def page(self) -> Page:
        now, called = self._draft.person(self._supporter).supports, self._draft.called
        others = [one.id for one in self._draft.people if one.role not in ("supporter", "facilitator")]
        return Page(
            title=f"With whom does {called.name(self._supporter)} come?",
            lines=("They can ask for a turn for that person, and for nobody else. They never answer for them.",),
            choices=(
                *(Choice(one, called.start(one), chosen=one == now) for one in others),
                Choice("", NOT_SAID, "The person says so themselves.", chosen=now not in others),
            ),
            columns=3,
            next="",
        )

    def chose(self, choice: str) -> Next:
        self._draft.change(replace(self._draft.person(self._supporter), supports=choice))
        return "out"


class WhoIsIt(Step):
    """One person, or for supporters and the invited as many as there are."""

    def __init__(self, draft: Draft, role: Role) -> None:
        self._draft, self._role = draft, role
        self._several = role in ("supporter", "invited")

    def page(self) -> Page:
        words = ROLES[self._role]
        return Page(
            title=f"{words.button}: who is it?",
            lines=(words.means,),
            choices=(
                *(
                    Choice(
                        one.id,
                        self._draft.called.start(one.id),
                        _other(one.role, self._role),
                        chosen=one.role == self._role,
                    )
                    for one in self._draft.people
                    if one.role != "facilitator"
                ),
                *self._nobody(),
            ),
            columns=3,
            next="Done",
        )

    def _nobody(self) -> tuple[Choice, ...]:
        return () if self._several else (Choice("nobody", "Nobody"),)

    def chose(self, choice: str) -> Next:
        if choice == "nobody":
            for one in self._draft.with_role(self._role):
                self._draft.give_role(one.id, "member")
        elif self._several and self._draft.person(choice).role == self._role:
            self._draft.give_role(choice, "member")
        else:
            self._draft.give_role(choice, self._role)
        return None if self._several else "out"

    def went_on(self) -> Next:
        return "out"


def _other(role: Role, asked: Role) -> str:
    return "" if role in ("member", asked) else ROLES[role].button
