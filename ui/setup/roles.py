"""Who does what today."""

from __future__ import annotations

from kiosk.meeting.terms import Role
from ui.setup.draft import Draft
from ui.wizard.step import Act, Choice, Entry, Move, Page, Question, Wrong

ROLES: dict[Role, tuple[str, str]] = {
    "facilitator": ("Running the meeting", "Opens it, gives turns, closes it. Is inside the record like everyone."),
    "turn_keeper": ("Turn keeper", "Looks after who is next, and taps for people without a tablet."),
    "note_taker": ("Writing it down", "Their words go in the record. The room sees them."),
    "people_watcher": ("Looking out for people", "Gets a private signal if the person chooses that."),
    "supporter": ("Supporter", "Came with somebody. Never answers for them."),
    "invited": ("Invited to answer", "Can answer and challenge. Does not pick what we talk about."),
}


class WhoDoesWhat(Question):
    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def page(self) -> Page:
        return Page(
            title="Who does what today?",
            lines=("One person runs the meeting. The rest can stay empty.",),
            entries=tuple(
                Entry(role, words, self._held(role), acts=(Act("choose", "Choose"),))
                for role, (words, _) in ROLES.items()
            ),
        )

    def _held(self, role: Role) -> str:
        people = self._draft.with_role(role)
        return ", ".join(self._draft.called.start(one.id) for one in people) if people else "Nobody"

    def acted(self, act: str, entry: str) -> Move:
        return WhoIsIt(self._draft, next(role for role in ROLES if role == entry))

    def went_on(self) -> Move:
        if not self._draft.opener:
            raise Wrong("Choose who is running the meeting.")
        return "on"


class WhoIsIt(Question):
    """One person, or for supporters and the invited as many as there are."""

    def __init__(self, draft: Draft, role: Role) -> None:
        self._draft, self._role = draft, role
        self._several = role in ("supporter", "invited")

    def page(self) -> Page:
        words, second = ROLES[self._role]
        return Page(
            title=f"{words}: who is it?",
            lines=(second,),
            choices=(
                *(
                    Choice(
                        one.id,
                        self._draft.called.start(one.id),
                        _other(one.role, self._role),
                        chosen=one.role == self._role,
                    )
                    for one in self._draft.people
                ),
                *self._nobody(),
            ),
            columns=3,
            next="Done",
        )

    def _nobody(self) -> tuple[Choice, ...]:
        return () if self._several or self._role == "facilitator" else (Choice("nobody", "Nobody"),)

    def chose(self, choice: str) -> Move:
        if choice == "nobody":
            for one in self._draft.with_role(self._role):
                self._draft.give_role(one.id, "member")
        elif self._several and self._draft.person(choice).role == self._role:
            self._draft.give_role(choice, "member")
        else:
            self._draft.give_role(choice, self._role)
        return None if self._several else "out"

    def went_on(self) -> Move:
        return "out"


def _other(role: Role, asked: Role) -> str:
    return "" if role in ("member", asked) else ROLES[role][0]
