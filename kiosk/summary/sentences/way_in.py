"""What became of the way in: when new tablets could not come in and who closed it, who was never let in."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.projections import way_in
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import counted, first_up, whole_minutes


def the_way_in(account: Account) -> Iterator[str]:
    """Nothing where everybody could come in and did."""
    for one in way_in.shut(account.history):
        who = first_up(account.names.with_office(one.by))
        until = "the end" if one.end >= account.history.end else f"minute {whole_minutes(one.end)}"
        yield f"{who} let no new tablets in from minute {whole_minutes(one.start)} to {until}."
    off = len(way_in.taken_off(account.history))
    if off:
        tablets = first_up(counted(off, "tablet was", "tablets were"))
        yield f"{tablets} taken off, as somebody said that it was not them."
    never = way_in.never_let_in(account.history)
    if never:
        were = "was" if never == 1 else "were"
        yield f"{first_up(counted(never, 'tablet'))} waited to come in and {were} never let in."
