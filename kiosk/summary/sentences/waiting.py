"""Who waited and for how long, who was moved, whose turn ended how: moves exactly, people never pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.discretion.counts import named_cell, someone
from kiosk.discretion.disclosure import Told, told_of
from kiosk.meeting.signals import SignalSetAside, asks_for_a_turn
from kiosk.meeting.terms import Holder
from kiosk.meeting.turn_queue import QueueReordered, ReplyAllowed
from kiosk.meeting.turns import CutOffMarked
from kiosk.meeting.unheard import ListeningNotAnswered
from kiosk.summary.document import WaitRow, Waits
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import Asked, TurnTaken
from kiosk.words.grammar import counted, first_up, in_words, joined, minutes, times
from kiosk.words.move_reasons import chosen_reason

MINUTE = 60
LENGTHS = (
    ("Less than a minute", 0, MINUTE),
    ("1 or 2 minutes", MINUTE, 3 * MINUTE),
    ("3 to 5 minutes", 3 * MINUTE, 6 * MINUTE),
    ("6 to 10 minutes", 6 * MINUTE, 11 * MINUTE),
    ("More than 10 minutes", 11 * MINUTE, 1 << 40),
)


def waits(account: Account) -> Waits:
    """A dot for each time somebody asked for a turn, but for what was taken back, by how long it waited.

    Nothing where nobody waited as long as a minute: a sentence says so.
    """
    asked = [one for one in account.history.requests if asks_for_a_turn(one.kind)]
    lengths = [account.history.lasting(one.raised, one.until) for one in asked if one.became == "answered"]
    rows = [WaitRow(words, sum(low <= length < high for length in lengths)) for words, low, high in LENGTHS]
    had_one = {turn.person for turn in account.history.turns}
    no_turn = [one for one in asked if one.became not in ("answered", "taken_back", "set_aside")]
    hidden = told_of_no_turn(account, len({one.person for one in no_turn} - had_one)) != "number"
    unmet = sum(one.person in had_one or not hidden for one in no_turn)
    rows.append(WaitRow("No turn for it", unmet, met=False))
    shown = tuple(row for row in rows if row.waits)
    return Waits(() if [row.words for row in shown] == [LENGTHS[0][0]] else shown)


def never_answered(account: Account) -> list[str]:
    """Who asked to speak and had no turn at all; how often others did not get another; who then said who is next."""
    unmet = [one for one in account.history.requests if one.became not in ("answered", "taken_back", "set_aside")]
    had_one = {turn.person for turn in account.history.turns}
    for_a_turn = [one for one in unmet if asks_for_a_turn(one.kind)]
    first = [one for one in for_a_turn if one.person not in had_one]
    again = [one for one in for_a_turn if one.person in had_one]
    people = {one.person for one in first}
    told = told_of_no_turn(account, len(people))
    if not account.history.closed:
        return [_waiting_still(len(people), told)] if people and told != "nothing" else []
    said = []
    if people and told != "nothing":
        who = "Some people" if told == "some" else someone(len(people))
        said.append(f"{who} asked to speak and did not get a turn.")
        said += who_chose_then(account, first)
    if again:
        said.append(f"{first_up(times(len(again)))} someone asked for another turn and did not get one.")
        said += [one for one in who_chose_then(account, again) if one not in said]
    others = {one.person for one in unmet if not asks_for_a_turn(one.kind)}
    if others:
        said.append(f"{someone(len(others))} asked about something and did not get an answer.")
    return said


def told_of_no_turn(account: Account, did: int = 0) -> Told:
    """What may be said of people who had no turn, where the strip shows who had one."""
    marked = {turn.person for turn in account.history.turns if account.as_named.marked(turn.person)}
    return told_of(account.history.stays, marked, did)


def _waiting_still(people: int, told: Told) -> str:
    who = "Some people" if told == "some" else named_cell(people)
    return f"{who} were waiting for a turn when it stopped."


def who_chose_then(account: Account, unmet: Sequence[Asked]) -> list[str]:
    """Whoever said who is next while these waited, each once."""
    return list(dict.fromkeys(who_chose(account, _holder_then(account, one), one.until) for one in unmet))


def not_listened_to(account: Account) -> list[str]:
    """Who asked to be listened to is not kept; that it was asked in an item and not taken up is, and who chose then."""
    return [
        joined(
            f"{someone(event.asked)} asked to be listened to and {'was' if event.asked == 1 else 'were'} not answered.",
            who_chose(account, event.held_by, at),
        )
        for at, event in account.history.of(ListeningNotAnswered)
    ]


def _holder_then(account: Account, asked: Asked) -> Holder:
    """Who held the queue while the person waited: the one who held it last before the request was over."""
    until = asked.until if asked.until >= 0 else account.history.end
    return account.history.holder_at("queue", max(asked.raised, until - 1))


def who_chose(account: Account, holder: Holder, second: int = -1) -> str:
    """ "The chair chose who was next.", "A rule chose who was next." """
    running = account.names.running(holder, second if second >= 0 else None)
    return f"{first_up(running)} chose who was next."


def set_aside(account: Account) -> list[str]:
    """Points that were put aside instead of answered."""
    return [f"A point was set aside. {account.reason(event.reason)}" for _, event in account.history.of(SignalSetAside)]


def longest_wait(account: Account) -> str:
    told = account.history
    waited = [told.lasting(one.raised, one.until) for one in told.requests if one.became == "answered"]
    if not waited:
        return ""
    if max(waited) < MINUTE:
        return "No one waited longer than a minute."
    return f"The longest wait was about {minutes(max(waited))}."


def jumps(account: Account) -> list[str]:
    """How many people were moved up or down the queue by somebody, and why: each reason once, tied to nobody."""
    moves = [one for _, one in account.history.of(QueueReordered) if one.by != "rule" and one.to != one.before]
    said = []
    for way in ("up", "down"):
        these = [one for one in moves if (one.to < one.before) == (way == "up")]
        if these:
            said.append(joined(_moved(account, these, way), *_reasons(account, these)))
    return said


def _moved(account: Account, moves: Sequence[QueueReordered], way: str) -> str:
    by_id = {one.id: one.person for one in account.history.requests}
    people = len({by_id.get(one.id, one.id) for one in moves})
    who = "One person was" if people == 1 else f"{first_up(in_words(people))} people were"
    often = f", {times(len(moves))} in all" if len(moves) > people else ""
    return f"{who} moved {way} the queue{often}."


def _reasons(account: Account, moves: Sequence[QueueReordered]) -> list[str]:
    """In the order of the alphabet, each once, so that none stands beside a move."""
    given = {_why_moved(account, one.reason) for one in moves if one.reason.strip()}
    without = sum(not one.reason.strip() for one in moves)
    if not given:
        return ["No reason was given."]
    said = f"The {'reason' if len(given) == 1 else 'reasons'}: {'; '.join(sorted(given, key=str.casefold))}."
    return [said, f"{first_up(times(without))} no reason was given."] if without else [said]


def _why_moved(account: Account, reason: str) -> str:
    """A need is never more than that."""
    return chosen_reason(reason) or account.said(reason).strip().rstrip(".")


def other_moves(account: Account) -> list[str]:
    """Replies that were let in first, turns given past those who waited, and what the rule did."""
    said = []
    replies = len(account.told(ReplyAllowed))
    if replies:
        said.append(f"A reply was let in before the others {times(replies)}.")
    past = sum(_went_past(turn) for turn in account.history.turns)
    if past:
        said.append(f"{first_up(times(past))} a turn was given to someone while another person was next.")
    by_rule = sum(1 for _, event in account.history.of(QueueReordered) if event.by == "rule")
    if by_rule:
        said.append(f"The rule let somebody who asked later go first {times(by_rule)}.")
    return said


def _went_past(turn: TurnTaken) -> bool:
    """Whether somebody who says who is next gave a turn to one who was not."""
    begun = turn.begun
    return begun.got == "given" and bool(begun.waiting) and begun.held_by not in ("rule", "none", "piece")


def cut_offs(account: Account) -> str:
    count = sum(1 for turn in account.history.turns if turn.over and turn.over.ended == "cut_off")
    if not count:
        return ""
    return f"{first_up(counted(count, 'turn was', 'turns were'))} ended by someone else."


def unseen_cut_offs(account: Account) -> str:
    """What people said of their own turns where no tap showed it."""
    seen = {(turn.person, turn.over.ended_by) for turn in account.history.turns if turn.over}
    unseen = [event for _, event in account.history.of(CutOffMarked) if (event.person, event.by) not in seen]
    return "Someone said that their turn was ended by someone else. No tap showed it." if unseen else ""
