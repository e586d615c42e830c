"""From change to change of the seven powers: the minute, and a sentence for each power that changed then."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.questions import QuestionReworded
from kiosk.meeting.terms import Power
from kiosk.meeting.turns import TurnStarted
from kiosk.summary.document import Bar, StripChart
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import first_up, joined, listed
from kiosk.words.kinds.powers import POWERS, VIAS

AWAY = "Nobody was there."


class Turn(msgspec.Struct, frozen=True):
    """One change at a `second`: what stands under the strip there."""

    second: int
    says: str

    @property
    def minute(self) -> int:
        return self.second // 60


def moments(account: Account, chart: StripChart) -> list[Turn]:
    """Every second at which a power came to somebody or went, in order; names as in print."""
    found: dict[int, dict[str, list[str]]] = {}  # by second and by what came, the powers it came of
    for power, row in zip(POWERS, chart.rows, strict=True):
        for bar in row.bars:
            found.setdefault(bar.from_s, {}).setdefault(_came(account, power, bar), []).append(POWERS[power].strip)
    return [Turn(second, joined(*(_said(*one) for one in came.items()))) for second, came in sorted(found.items())]


def _said(came: str, powers: list[str]) -> str:
    return came if came == AWAY else f"{listed(powers)}: {came}"


def _came(account: Account, power: Power, bar: Bar) -> str:
    """ "Colin, it was taken. The reason was: More realistic." """
    if bar.away:
        return AWAY
    if not bar.labels:
        return f"{POWERS[power].nobody[0]}."
    wording = f", wording {bar.number}" if bar.number else ""
    return joined(f"{first_up(bar.labels[0])}, {VIAS[bar.via].held}{wording}.", _why(account, power, bar))


def _why(account: Account, power: Power, bar: Bar) -> str:
    said = next(_reasons(account, power, bar), None)
    return account.reason(said) if said is not None and (said.strip() or bar.via == "taken") else ""


def _reasons(account: Account, power: Power, bar: Bar) -> Iterator[str]:
    """What was said when it came: of a wording, of a floor that was taken, of a power that was moved."""
    if power == "question":
        yield from (event.reason for second, event in account.history.of(QuestionReworded) if second == bar.from_s)
    if power == "floor":
        yield from (event.reason for second, event in account.history.of(TurnStarted) if second == bar.from_s)
    moved = account.history.of(PowerMoved)
    yield from (event.reason for second, event in moved if second == bar.from_s and event.kind == power and second)
