"""The content of the power strip: seven rows, whose bars say who held a power, how it came to them and how it ended."""

from __future__ import annotations

from kiosk.meeting.terms import POWER_WORDS, POWERS, Power
from kiosk.summary.document import Bar, PowerRow, StripChart
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import Interval

ROWS: tuple[tuple[Power, str, str], ...] = tuple(
    (power, letter, POWER_WORDS[power]) for power, letter in zip(POWERS, "FQAWDCR", strict=True)
)
NOBODY: dict[Power, tuple[str, ...]] = {"floor": ("open talk",), "question": ("no question",)}


def strip_chart(account: Account) -> StripChart:
    rows = tuple(
        PowerRow(letter, words, _bars(account, power), NOBODY.get(power, ("no one",))) for power, letter, words in ROWS
    )
    return StripChart(account.history.end, rows)


def _bars(account: Account, power: Power) -> tuple[Bar, ...]:
    if power == "floor":
        return _turns(account)
    held = account.history.powers[power]
    if power == "question":
        return tuple(_bar(account, *one) for one in _by_wording(account, held))
    return tuple(_bar(account, one) for one in held)


def _bar(account: Account, one: Interval, number: int = 0) -> Bar:
    names = account.names
    kind = names.kind(one.holder, one.start)
    return Bar(one.start, one.end, names.labels(one.holder), kind, one.via, number=number)


def _turns(account: Account) -> tuple[Bar, ...]:
    """Each turn, with open talk between."""
    bars: list[Bar] = []
    reached = 0
    for turn in account.history.turns:
        if turn.end <= turn.start:
            continue
        if turn.start > reached:
            bars.append(Bar(reached, turn.start))
        labels = account.names.speaker_labels(turn.person)
        ended = turn.over.ended if turn.over else "finished"
        kind = account.names.kind(turn.person, turn.start)
        bars.append(Bar(turn.start, turn.end, labels, kind, turn.begun.got, ended))
        reached = turn.end
    if account.history.end > reached:
        bars.append(Bar(reached, account.history.end))
    return tuple(bars)


def _by_wording(account: Account, held: list[Interval]) -> list[tuple[Interval, int]]:
    """The intervals of the question, parted where one person worded it twice, with the number of the wording."""
    starts = [(worded.second, worded.number) for question in account.questions for worded in question.wordings]
    found: list[tuple[Interval, int]] = []
    for one in held:
        inside = [(second, number) for second, number in starts if one.start <= second < one.end]
        if one.holder == "none" or not inside:
            found.append((one, 0))
            continue
        ends = [second for second, _ in inside[1:]] + [one.end]
        for (second, number), end in zip(inside, ends, strict=True):
            if end > second:
                found.append((Interval(second, end, one.holder, one.via), number))
    return found
