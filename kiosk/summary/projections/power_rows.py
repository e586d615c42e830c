"""The content of the power strip: seven rows, whose bars say who held a power, how it came to them and how it ended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.meeting.terms import Power
from kiosk.summary.document import Bar, PowerRow, StripChart
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import Interval
from kiosk.words.kinds.powers import POWERS


def strip_chart(account: Account) -> StripChart:
    rows = tuple(
        PowerRow(words.letter, words.says, _bars(account, power), words.nobody) for power, words in POWERS.items()
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
    return Bar(one.start, one.end, names.labels(one.holder), kind, one.via, number=number, away=one.away)


def _turns(account: Account) -> tuple[Bar, ...]:
    """Each turn, with open talk between, and what was nobody's while we were away."""
    bars: list[Bar] = []
    reached = 0
    for turn in account.history.turns:
        if turn.end <= turn.start:
            continue
        bars.extend(_open_talk(account, reached, turn.start))
        labels = account.names.speaker_labels(turn.person)
        ended = turn.over.ended if turn.over else "finished"
        kind = account.names.kind(turn.person, turn.start)
        bars.append(Bar(turn.start, turn.end, labels, kind, turn.begun.got, ended))
        reached = turn.end
    return (*bars, *_open_talk(account, reached, account.history.end))


def _open_talk(account: Account, start: int, end: int) -> Iterator[Bar]:
    for since, till in account.history.away:
        if start <= since < till <= end:
            if start < since:
                yield Bar(start, since)
            yield Bar(since, till, away=True)
            start = till
    if start < end:
        yield Bar(start, end)


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
                found.append((replace(one, start=second, end=end), number))
    return found
