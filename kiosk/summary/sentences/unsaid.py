"""When what is not being said was shown to everybody, and whether that was a point the group had set."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.opening import SKIPPED, RuleAgreed
from kiosk.meeting.unsaid import UnsaidShown
from kiosk.summary.projections.account import Account
from kiosk.summary.sentences.room_word import how_agreed
from kiosk.words.grammar import closed, joined, whole_minutes
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import UNSAID_POINTS

NOT_SET = "We had not set when it is shown."


def point_agreed(account: Account, at: int, event: RuleAgreed) -> str:
    """The rule, as it stands among what else was agreed."""
    said = "we did not set it" if event.rule == SKIPPED else _words(account, event.rule)
    when = f"When what is not being said is shown: {closed(said)}"
    return joined(when, how_agreed(account, "agree_rule", at, event.votes))


def shown(account: Account) -> Iterator[str]:
    for second, event in account.history.of(UnsaidShown):
        told = f"At minute {whole_minutes(second)} all of it was shown to everybody."
        yield joined(told, _by_which_point(account, second, event))


def _by_which_point(account: Account, second: int, event: UnsaidShown) -> str:
    rules = [rule for at, rule in account.history.of(RuleAgreed) if rule.about == "unsaid" and at <= second]
    if not rules or rules[-1].rule == SKIPPED:
        return joined(NOT_SET, account.reason(event.reason))
    words = closed(_words(account, rules[-1].rule))
    if event.point == "outside":
        return joined(f"We had set another point: {words}", account.reason(event.reason))
    return f"We had agreed: {words}"


def _words(account: Account, rule: str) -> str:
    words = known(UNSAID_POINTS, rule)
    return words.print if words else account.said(rule)
