"""One sentence for each row of the power strip, and each hand-over in words."""

from __future__ import annotations

from collections import Counter

from kiosk.meeting.checks import CheckOpened
from kiosk.meeting.handing_over import FacilitatorDrawn
from kiosk.meeting.modes import ModeChanged
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.questions import QuestionProposed
from kiosk.meeting.terms import Holder, Power, Via
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Worded
from kiosk.summary.projections.history import Interval
from kiosk.summary.sentences.checks import changed_by
from kiosk.words.grammar import counted, first_up, in_words, joined, listed, minutes, times, whole_minutes
from kiosk.words.kinds.powers import POWERS, VIAS

MANY = 4
TURNS_CAME: tuple[Via, ...] = ("given", "taken", "drawn", "agreed", "default")  # in the order they are told


ALIKE: tuple[Power, ...] = ("queue", "agenda", "clock")
SO_IT_WAS = "So it was with what we talked about and with the time."


def lettered(account: Account) -> tuple[tuple[str, str], ...]:
    """A sentence behind the letter of each power; what one person held all meeting in the same way shares one."""
    if not _held_alike(account):
        return tuple((words.letter, _said(account, power)) for power, words in POWERS.items())
    shared = "".join(POWERS[power].letter for power in ALIKE)
    rest = [(words.letter, _said(account, power)) for power, words in POWERS.items() if power not in ALIKE]
    return (rest[0], (shared, f"{_said(account, 'queue')} {SO_IT_WAS}"), *rest[1:])


def _held_alike(account: Account) -> bool:
    held = [account.history.held(power) for power in ALIKE]
    if any(len(one) != 1 or one[0].via != "default" for one in held):
        return False
    return len({one[0].holder for one in held}) == 1 and held[0][0].holder in account.names.people


def _said(account: Account, power: Power) -> str:
    if power == "floor":
        return joined(turns_words(account), *stopped_turns(account, why=False))
    if power == "question":
        return question_words(account)
    return held_words(account, power, account.history.held(power))


def held_words(account: Account, power: Power, held: list[Interval]) -> str:
    if not held:
        return "Nothing was written down about this."
    first = held[0]
    start = f"{_holder(account, first)} {_did(power, first)}"
    if len(held) == 1:
        return f"{start}{POWERS[power].all_meeting}. {_how(first)}"
    if len(held) > MANY:
        return _by_minutes(account, power, held)
    if any(one.holder == first.holder for one in held[1:]):
        return joined(f"{start}.", _how(first), *_between(account, power, held))
    later = [_then(account, power, one) for one in held[1:]]
    return joined(f"{start} until minute {whole_minutes(first.end)}.", *later)


def _did(power: Power, one: Interval) -> str:
    return "decided" if power == "decision" and one.holder in ("group", "rule") else POWERS[power].did


def _how(one: Interval) -> str:
    return "We agreed to that." if one.via == "agreed" and one.holder == "rule" else VIAS[one.via].sentence


def _between(account: Account, power: Power, held: list[Interval]) -> list[str]:
    """Whoever had it for a while, between times of the first holder."""
    seconds: Counter[Holder] = Counter()
    for one in held:
        if one.holder != held[0].holder:
            seconds[one.holder] += one.seconds
    did = POWERS[power].did_again
    return [f"For {minutes(length)} {_who(account, holder)} {did}." for holder, length in seconds.items()]


def _then(account: Account, power: Power, one: Interval) -> str:
    if power == "decision" and one.holder == "group":
        return "Then everyone was asked."
    how = "" if one.via == "default" else _how(one)
    return joined(f"Then {_who(account, one.holder)} {POWERS[power].did_again}.", how)


def _who(account: Account, holder: Holder) -> str:
    return "everyone" if holder == "group" else account.names.with_office(holder)


def _by_minutes(account: Account, power: Power, held: list[Interval]) -> str:
    """Many changes: who held it for how long in all, in the order they first had it."""
    seconds: Counter[str] = Counter()
    for one in held:
        seconds[_who(account, one.holder)] += one.seconds
    what = POWERS[power].says
    spans = [f"{who} for {minutes(length)}" for who, length in seconds.items()]
    mix = Counter(one.via for one in held[1:])
    how = listed([f"{times(count)} {VIAS[via].changed}" for via, count in mix.items()])
    return f"{what}: {listed(spans)}. It changed {times(len(held) - 1)}: {how}."


def _holder(account: Account, one: Interval) -> str:
    return "Everyone" if one.holder == "group" else first_up(account.names.with_office(one.holder))


def turns_words(account: Account) -> str:
    """How many turns there were, how they began, and for how long no one had the turn."""
    turns = account.history.turns
    if not turns:
        return "No turns were written down. All of it was open talk."
    in_role = [turn for turn in turns if turn.begun.in_role]
    got = Counter(turn.begun.got for turn in turns if not turn.begun.in_role)
    parts = [f"{got[via]} {VIAS[via].turns}" for via in TURNS_CAME if got[via]]
    if in_role:
        parts.append(f"{len(in_role)} as {account.names.in_role(in_role[0].person, in_role[0].start)}")
    spoken = sum(turn.seconds for turn in turns)
    whole = whole_minutes(account.history.lasting(0, account.history.end))
    open_talk = whole - whole_minutes(spoken)
    count = "1 turn" if len(turns) == 1 else f"{len(turns)} turns"
    return f"{count}: {', '.join(parts)}. For {open_talk} of {whole} minutes no one had the turn."


def stopped_turns(account: Account, why: bool = True) -> list[str]:
    """Turns that whoever ran the meeting ended: those taken out of order, and those ended for another reason."""
    stopped = [turn for turn in account.history.turns if turn.over and turn.over.ended == "stopped"]
    said: list[str] = []
    for taken in (True, False):
        groups: dict[str, list[str]] = {}
        for turn in stopped:
            if turn.over and (turn.begun.got == "taken") == taken:
                who = first_up(account.names.running(turn.over.ended_by, turn.end))
                groups.setdefault(who, []).append(turn.over.reason)
        said.extend(
            _stopped(account, who, reasons if why else [], len(reasons), taken) for who, reasons in groups.items()
        )
    return said


def _stopped(account: Account, who: str, reasons: list[str], count: int, taken: bool) -> str:
    why = dict.fromkeys(account.reason(reason) for reason in reasons)
    if taken:
        turns = "A turn was" if count == 1 else f"{first_up(in_words(count))} turns were"
        return joined(f"{turns} taken out of order. {who} ended {'it' if count == 1 else 'them'}.", *why)
    return joined(f"{who} ended {'a turn' if count == 1 else f'{in_words(count)} turns'}.", *why)


def question_words(account: Account) -> str:
    """Whose words were asked about, and how the wording then moved."""
    questions = account.questions
    if not questions:
        return "There was no question."
    asked = _who_asked(account)
    changed = [worded for question in questions for worded in question.wordings[1:]]
    if not changed:
        return f"{asked} No wording changed."
    if len(questions) > 1 or len(changed) > MANY:
        counts = Counter(worded.author for worded in changed)
        return joined(asked, f"The wording changed {times(len(changed))}.", *changed_by(account, counts, times))
    first, *rest = questions[0].wordings
    who = account.names.with_office(first.author)
    whose = f"The words of {who}" if account.names.office_beside(first.author) else f"{first_up(who)}’s words"
    stood = f"{whose} stood for {minutes(rest[0].second - first.second)}."
    return f"{stood} {_moves(account, rest)}"


def _moves(account: Account, changed: list[Worded]) -> str:
    """How the wording moved from one to the next."""
    seen: set[str] = set()
    by = []
    for worded in changed:
        again = "again " if worded.author in seen else ""
        seen.add(worded.author)
        by.append(f"{again}by {account.names.with_office(worded.author)}")
    vias = {worded.via for worded in changed}
    how = VIAS[changed[0].via].bar[-1] if len(vias) == 1 else "changed"
    if len(changed) == 1:
        return f"Then the wording was {how} {by[0]}."
    return f"Then the wording was {how} {times(len(changed))}: {listed(by)}."


def _who_asked(account: Account) -> str:
    counts = Counter(account.by(event.author) for _, event in account.history.of(QuestionProposed))
    parts: list[str] = []
    for who, count in counts.items():
        asked = counted(count, "question") if not parts else in_words(count)
        parts.append(f"{who} asked {asked}.")
    return joined(*parts)


def hand_overs(account: Account) -> list[str]:
    """Each power that changed hands after the opening, but for what a way of taking turns or a check brings along."""
    said = []
    for one in account.told(PowerMoved):
        event = one.event
        if not isinstance(event, PowerMoved) or one.at == 0 or event.holder == event.held_before:
            continue
        if event.via == "drawn" or _brought_along(account, one.at, event):
            continue
        names = account.names
        why = account.reason(event.reason) if event.via != "default" else ""
        how = f"{VIAS[event.via].moved} at minute {whole_minutes(one.at // 1000)}"
        moved = f"from {names.with_office(event.held_before)} to {names.with_office(event.holder)}"
        said.append(joined(f"{POWERS[event.kind].says}: {moved}, {how}.", why))
    return said


def _brought_along(account: Account, at: int, event: PowerMoved) -> bool:
    """Moves that follow from a change of mode or from asking the room are said where those are."""
    if event.kind == "queue":
        changed = (one.event for one in account.told(ModeChanged) if one.at == at)
        return any(isinstance(mode, ModeChanged) and mode.ended_by != "handed_over" for mode in changed)
    if event.kind == "decision" and event.holder == "group":
        return any(one.at == at for one in account.told(CheckOpened))
    return False


def drawn_words(account: Account) -> list[str]:
    """ "X was drawn by lot to run the meeting." """
    return [
        f"{account.by(event.person)} was drawn by lot to run the meeting."
        for _, event in account.history.of(FacilitatorDrawn)
    ]
