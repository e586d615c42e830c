"""Who waited and for how long, who was moved, whose turn ended how: moves exactly, people never pointed at."""

from __future__ import annotations

from collections import Counter

from kiosk.meeting.signals import SignalSetAside
from kiosk.meeting.terms import Holder
from kiosk.meeting.turn_queue import QueueReordered, ReplyAllowed
from kiosk.meeting.turns import CutOffMarked
from kiosk.summary.document import Wait, Waits
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import Asked, TurnTaken
from kiosk.summary.small_cells import FEWEST
from kiosk.words.grammar import counted, first_up, in_words, listed, minutes, times
from kiosk.words.kinds.powers import ENDS

FOR_A_TURN = frozenset({"speak", "respond", "challenge", "wording"})


def waits(account: Account) -> Waits:
    """A line for each time somebody asked, but for what was taken back."""
    moved = {event.id: event for _, event in account.history.of(QueueReordered) if event.by != "rule"}
    lines = []
    for asked in account.history.requests:
        if asked.became == "taken_back":
            continue
        got = asked.until if asked.became == "answered" else None
        until = asked.until if asked.until >= 0 else account.history.end
        waited = account.history.lasting(asked.raised, until)
        lines.append(Wait(asked.raised, got, until, _line(asked, moved.get(asked.id), waited)))
    return Waits(account.history.end, tuple(lines))


def _line(asked: Asked, moved: QueueReordered | None, seconds: int) -> str:
    if asked.became == "set_aside":
        return "Set aside"
    if asked.became != "answered":
        return "Did not get a turn" if asked.kind in FOR_A_TURN else "Was not answered"
    waited = first_up(minutes(seconds))
    if moved is None or moved.to == moved.before:
        return waited
    way = "up" if moved.to < moved.before else "down"
    return f"{waited}. Moved {way}{'' if moved.reason.strip() else ', no reason given'}"


def never_answered(account: Account) -> list[str]:
    """Who asked to speak and got no turn, with who then said who is next."""
    by_holder: dict[str, set[str]] = {}
    unanswered: set[str] = set()
    for asked in account.history.requests:
        if asked.became in ("answered", "taken_back", "set_aside"):
            continue
        if asked.kind in FOR_A_TURN:
            chose = who_chose(account, _holder_then(account, asked), asked.until)
            by_holder.setdefault(chose, set()).add(asked.person)
        else:
            unanswered.add(asked.person)
    said = [f"{_people(len(people))} asked to speak and did not get a turn. {who}" for who, people in by_holder.items()]
    if unanswered:
        said.append(f"{_people(len(unanswered))} asked about something and did not get an answer.")
    return said


def _people(count: int) -> str:
    return "Someone" if count == 1 else "Some people" if count < FEWEST else f"{count} people"


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
    longest = minutes(max(waited))
    return f"The longest wait was {longest if longest.startswith('less') else f'about {longest}'}."


def jumps(account: Account) -> list[str]:
    """How many people were moved up or down the queue by somebody, and why."""
    groups: dict[tuple[str, str], int] = {}
    for _, event in account.history.of(QueueReordered):
        if event.by == "rule" or event.to == event.before:
            continue
        key = ("up" if event.to < event.before else "down", account.reason(event.reason))
        groups[key] = groups.get(key, 0) + 1
    said = []
    for (way, why), count in groups.items():
        people = "One person was" if count == 1 else f"{first_up(in_words(count))} people were"
        said.append(f"{people} moved {way} the queue. {why}")
    return said


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
        return "No turn was ended by someone else."
    return f"{first_up(counted(count, 'turn was', 'turns were'))} ended by someone else."


def unseen_cut_offs(account: Account) -> str:
    """What people said of their own turns where no tap showed it."""
    seen = {(turn.person, turn.over.ended_by) for turn in account.history.turns if turn.over}
    unseen = [event for _, event in account.history.of(CutOffMarked) if (event.person, event.by) not in seen]
    return "Someone said that their turn was ended by someone else. No tap showed it." if unseen else ""


def reported_cut_offs(account: Account) -> bool:
    return bool(account.told(CutOffMarked))


def how_turns_ended(account: Account) -> str:
    counts = Counter(turn.over.ended for turn in account.history.turns if turn.over)
    told = [(counts[ended], words.count) for ended, words in ENDS.items() if counts[ended] and words.count]
    if not told:
        return ""
    (first, how), *rest = told
    start = f"{first} turn{'' if first == 1 else 's'} ended {how}"
    return f"{listed([start, *(f'{count} {how}' for count, how in rest)])}."
