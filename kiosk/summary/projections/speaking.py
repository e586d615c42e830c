"""Minutes of speaking by side, where each side is three people or more, and how many had a turn."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.discretion.counts import may_split
from kiosk.meeting import terms
from kiosk.meeting.terms import PersonId
from kiosk.summary.document import MinuteSquares, Side, SideKind, SquareRow
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.by_side import may_tell_minutes, sides
from kiosk.words.grammar import first_up, in_words, whole_minutes
from kiosk.words.kinds.people import SIDES
from kiosk.words.kinds.powers import POWERS

FEWEST_MINUTES = 2  # fewer say nothing of who spoke
KINDS: dict[terms.Side, SideKind] = {"lived_experience": "lived", "organisation": "work", "not_said": "no_one"}


def side_words(account: Account) -> dict[terms.Side, str]:
    """How each side is called, with its people: "People ... (5 of 8)"."""
    present = len(account.history.stays)
    words = {side: one.print.format(lived=account.lived_words) for side, one in SIDES.items()}
    return {
        side: f"{first_up(words[side])} ({len(people)} of {present})" for side, people in sides(account.history).items()
    }


def minutes_by_side(account: Account) -> list[str]:
    """ "People with lived experience (4 of 10) spoke for about 10 of 23 turn minutes." """
    total = whole_minutes(sum(turn.seconds for turn in account.history.turns))
    if total < FEWEST_MINUTES:
        return []
    if not _by_group(account):
        return [f"There were about {total} turn minutes. We do not print them by group.", *_by_post(account, total)]
    by_side = sides(account.history)
    return [
        f"{words} spoke for about {whole_minutes(_floor(account, by_side[side]))} of {total} turn minutes."
        for side, words in side_words(account).items()
    ]


def _by_group(account: Account) -> bool:
    return may_tell_minutes(account.history)


def _by_post(account: Account, total: int) -> list[str]:
    """Minutes of those whose post is printed, for posts are public."""
    names = account.names
    posts = [person for person in account.history.stays if names.people[person].consent.print_name]
    here = [person for person in posts if names.people[person].office and names.people[person].name]
    spoke = [person for person in here if account.history.floor_seconds(person)]
    if not spoke:
        return []
    minutes_ = f"spoke for about {whole_minutes(_floor(account, here))} of {total} turn minutes."
    who = f"{first_up(names.with_office(here[0]))}" if len(here) == 1 else f"The {in_words(len(here))} here for work"
    return [f"{who} {minutes_}"]


def _floor(account: Account, people: Sequence[PersonId]) -> int:
    return sum(map(account.history.floor_seconds, people))


def squares(account: Account) -> MinuteSquares | None:
    """A square a minute of the turns, only where their minutes may be told by side."""
    by_side = sides(account.history)
    shown = [side for side in by_side if side != "not_said"]
    if len(by_side) != len(shown) or len(shown) != 2 or not _by_group(account):
        return None
    words = side_words(account)
    kinds = (*(Side(KINDS[side], words[side], len(by_side[side])) for side in shown), Side("no_one", "No one"))
    spoken = [whole_minutes(_floor(account, by_side[side])) for side in shown]
    rest = whole_minutes(account.history.lasting(0, account.history.end)) - sum(spoken)
    floor = POWERS["floor"]
    row = SquareRow(floor.letter, floor.says, (*spoken, max(0, rest)), "of open talk")
    return MinuteSquares(kinds, (row,))


def had_a_turn(account: Account) -> str:
    """How many had a turn; groups of 1 or 2 are some."""
    present = len(account.history.stays)
    had = len({turn.person for turn in account.history.turns})
    rest = present - had
    if had == 0:
        return "We do not know who spoke."
    if rest <= 0:
        return "Everyone had a turn."
    silence = "Silence can be a choice."
    if may_split((had, rest)):
        return f"{had} people had a turn. {rest} did not. {silence}"
    who, others = ("Most", "Some") if had > rest else ("Some", "Most") if had < rest else ("Some", "Some")
    return f"{who} people had a turn. {others} did not. {silence}"
