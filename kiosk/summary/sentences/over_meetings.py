"""Over the meetings of a record: how often no one was against, who was said to lead, and how it was. In words."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.agenda import ItemStarted
from kiosk.meeting.stance import StanceSet
from kiosk.summary.document import Block, Heading, Rows, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.left_by_meeting import DISAGREED, Decided, Stood, decided, stood
from kiosk.summary.sentences.room_word import how_agreed
from kiosk.words.grammar import first_up, joined, whole_minutes
from kiosk.words.kinds.opening import STANCES
from kiosk.words.kinds.promises import RATINGS
from kiosk.words.shared import DID_NOT_AGREE

FEWEST_DECISIONS = 5
MEETINGS_SHOWN = 5


def who_leads(account: Account) -> Iterator[Block]:
    """What the group said about it and whenever it said another thing; nothing where it said nothing."""
    said = account.history.of(StanceSet)
    if said:
        yield Heading("Who leads, for now", "Agreed")
    for place, (second, event) in enumerate(said):
        anew = "Then we" if place else "We"
        when = _when(account, second)
        how = how_agreed(account, "set_stance", second, event.votes)
        yield Words(joined(f"{anew} said {when}: {STANCES[event.stance].print}.", how))


def leads_now(account: Account) -> str:
    """What the group said last, as a sentence, or ""."""
    said = account.history.of(StanceSet)
    return f"We said {_when(account, said[-1][0])}: {STANCES[said[-1][1].stance].print}." if said else ""


def _when(account: Account, second: int) -> str:
    items = account.history.of(ItemStarted)
    at_the_start = not items or second <= items[0][0]
    return "at the start" if at_the_start else f"at minute {whole_minutes(second)}"


def stance_and_rating(account: Account) -> Iterator[Block]:
    """Who was said to lead beside how people rated it, a line a meeting; only where a former meeting has either."""
    before = [one for one in account.earlier.stood if one.stance or one.rated]
    if not before:
        return
    shown = [*before, stood(account.history)][-MEETINGS_SHOWN:]
    rows = tuple(
        (_meeting(account, one), first_up(STANCES[one.stance].print if one.stance else "we did not say"), _how(one))
        for one in shown
    )
    yield Heading("Who leads, and how it was, over our meetings", "Reported")
    yield Rows(("Meeting", "Who leads, we said", "How it was"), rows)


def _meeting(account: Account, one: Stood) -> str:
    return f"Meeting {one.number}, {account.names.dated(one.day)}" if one.day else f"Meeting {one.number}"


def _how(one: Stood) -> str:
    if not one.rated:
        return "We did not ask."
    return DID_NOT_AGREE if one.rated == DISAGREED else f"Most people said: {RATINGS[one.rated].print}."


def unanimity(account: Account) -> Iterator[Block]:
    """How many decisions had no one against, always with how many were reworded, and what a second look showed."""
    every = [*account.earlier.decided, *decided(account.history)]
    these = [one for one in every if account.day and one.day and one.day.year == account.day.year]
    if len(these) < FEWEST_DECISIONS:
        return
    yield Heading("Decisions this year", "Observed")
    alone = [one for one in these if one.alone]
    if not alone:
        yield Words(f"In none of {len(these)} decisions this year did everyone say yes.")
        return
    reworded = _of_those(sum(one.reworded for one in alone))
    yield Words(f"{len(alone)} of {len(these)} decisions this year had no one against. {reworded} reworded first.")
    yield Words(_second_looks([one for one in alone if one.looked_back]))


def _of_those(count: int) -> str:
    return f"{count or 'None'} of those {'was' if count < 2 else 'were'}"


def _second_looks(looked: list[Decided]) -> str:
    if not looked:
        return "We did not ask about the first question again after any of those."
    against = sum(one.against_first for one in looked)
    asked = f"After {len(looked)} of those we asked about the first question again, in private."
    found = f"After {against} of them, 3 people or more did not say yes to it."
    return joined(asked, found if against else "Each time fewer than 3 people did not say yes to it.")
