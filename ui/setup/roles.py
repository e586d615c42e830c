"""Who does what today."""

from __future__ import annotations

from kiosk.meeting.terms import Role
from kiosk.words.kinds.people import ROLES
from ui.setup.draft import Draft
from ui.wizard.step import Button, Choice, Entry, Next, Page, Step

# In the order they are asked for; who runs it is asked on the page, and everybody else is a member.
ASKED_FOR: tuple[Role, ...] = ("turn_keeper", "note_taker", "people_watcher", "supporter", "invited")


class WhoDoesWhat(Step):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who does what today?",
            lines=("All of it can stay empty.",),
            entries=tuple(
                Entry(role, ROLES[role].button, self._held(role), acts=(Button("choose", "Choose"),))
                for role in ASKED_FOR
            ),
            next="Done",
        )

    def _held(self, role: Role) -> str:
        people = self._draft.with_role(role)
        return ", ".join(self._draft.called.start(one.id) for one in people) if people else "Nobody"

    def acted(self, act: str, entry: str) -> Next:
        return WhoIsIt(self._draft, next(role for role in ASKED_FOR if role == entry))

    def went_on(self) -> Next:
        return "on"


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
