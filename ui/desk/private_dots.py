"""What only the person running the meeting sees: quiet dots, each with what can be answered to it. Never a sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.meeting.room_word import disputed_now
from kiosk.meeting.signals import AnswerSignal, answered_in_words
from kiosk.meeting.statements import waiting
from kiosk.private.feelings import Feeling, LeaveListening
from kiosk.words.agreed import DISPUTED, the_group_agreed
from kiosk.words.kinds.feelings import FEELINGS, HARD, OWN_LIMITS
from kiosk.words.kinds.turns import SIGNALS
from kiosk.words.shared import WHO_SET_IT
from ui.desk.actions.action import Call, Step
from ui.desk.actions.entry_lines import shortened
from ui.desk.actions.limit_hints import without_an_owner
from ui.desk.actions.modes import seen
from ui.desk.actions.preparation_notes import late_papers, one_side_only
from ui.desk.actions.questions import still_stuck
from ui.desk.arrival_words import arrival_words
from ui.desk.desk_view import Moment

CHECKS: dict[str, dict[str, str]] = {
    "double_majority": {"kind": "yes_no", "rule": "double_majority"},
    "most_affected": {"kind": "most_affected"},
    "more_than_half_with_minority_statement": {"kind": "yes_no", "rule": "more_than_half"},
}
NO_CHECK = {  # rules that are used by writing or putting off, not by asking
    "write_both_views": "minority",
    "put_off_and_bring_the_person_who_can_say_yes": "keep_open",
    "ask_someone_from_outside": "keep_open",
}


@dataclass(frozen=True)
class Answer:
    """A button of a dot: a tap at once, an act of the tray with fields filled in, or something the desk keeps."""

    words: str
    step: Step | Call | None = None
    act: str = ""
    filled: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Dot:
    """`who` stands in front in heavier type and is empty where nobody is named; `quiet` once it was answered."""

    key: str
    who: str
    words: str
    answers: tuple[Answer, ...] = ()
    quiet: bool = False


def dots(s: Moment, seen_here: frozenset[str] = frozenset()) -> list[Dot]:
    """The most pressing first; none once the meeting is closed. `seen_here` are keys answered at this desk."""
    if not s.m.is_open:
        return []
    found = [
        *_disputed(s),
        *_wordings(s),
        *_listen(s),
        *_asked(s),
        *_replies(s),
        *_feelings(s),
        *_cut_off(s),
        *_breaks(s),
    ]
    found += [*_stuck(s), *_three_rounds(s), *_who_says_no(s), *_hard(s), *_unread(s), *_way_in(s), *_limits(s)]
    found += _before(s)
    return sorted((dot for dot in found if dot.key not in seen_here), key=lambda dot: dot.quiet)


def _disputed(s: Moment) -> Iterator[Dot]:
    """What goes by it waits until hands have answered."""
    for act in disputed_now(s.m):
        count = Answer("Count the hands", act="answer_dispute", filled={"of": act.time})
        yield Dot(f"dispute-{act.time}", "", f"{DISPUTED} {the_group_agreed(act)}.", (count,))


def _wordings(s: Moment) -> Iterator[Dot]:
    for signal, person in s.m.questions.holds.items():
        answers = [Answer("Agree the words", act="accept")]
        if signal in s.m.signals.live:
            answers.insert(0, Answer("Answer it", act="give", filled={"person": person, "answers": signal}))
        yield Dot(signal, f"{s.Name(person)}:", "that is not what we asked.", tuple(answers))


def _listen(s: Moment) -> Iterator[Dot]:
    """Somebody would like the room to rest and listen: one press asks the room, with its votes."""
    for person in s.snapshot.listen:
        start = Answer("Ask the room", act="rest", filled={"person": person, "agreed": "agreed"})
        aside = Answer("Not now", Step(LeaveListening(person=person)))
        yield Dot(f"listen-{person}", s.Name(person), "asks that we rest and listen.", (start, aside))


def _asked(s: Moment) -> Iterator[Dot]:
    """A process question is to be answered before the next turn."""
    for request in s.m.signals.live.values():
        if answered_in_words(request.kind):
            done = Answer("Answered", Step(AnswerSignal(id=request.id)))
            aside = Answer("Later", act="set_aside", filled={"signal": request.id})
            words = SIGNALS[request.kind].listed
            yield Dot(request.id, f"{s.Name(request.person)}:", f"{words}.", (done, aside))


def _replies(s: Moment) -> Iterator[Dot]:
    for request in s.m.signals.live.values():
        if request.kind == "respond" and not request.allowed:
            let = Answer("Let them reply next", act="allow_reply", filled={"signal": request.id})
            yield Dot(request.id, s.Name(request.person), "wants to reply to that.", (let,))


def _feelings(s: Moment) -> Iterator[Dot]:
    for one in s.snapshot.feelings:
        who = s.Name(one.person) if one.share in ("facilitator", "room") else "Someone"
        if one.seen == "ask_at_end":
            yield _ask_now(s, one, who)
        else:
            answers = () if one.seen else _feeling_answers(one)
            yield Dot(f"feeling-{one.id}", who, f"{FEELINGS[one.choice].desk}.", answers, quiet=bool(one.seen))


def _feeling_answers(one: Feeling) -> tuple[Answer, ...]:
    return (
        Answer("I have seen it", seen(one.id, "seen")),
        Answer("I will ask you at the end of this turn", seen(one.id, "ask_at_end")),
    )


def _ask_now(s: Moment, one: Feeling, who: str) -> Dot:
    """Kept in sight until the turn is over, then it asks."""
    if s.speaker:
        return Dot(f"feeling-{one.id}", who, "will be asked at the end of this turn.", quiet=True)
    asked = Answer("I have asked", seen(one.id, "seen"))
    return Dot(f"feeling-{one.id}", who, f"{FEELINGS[one.choice].desk}. Ask: what would you like?", (asked,))


def _cut_off(s: Moment) -> Iterator[Dot]:
    for person, by in s.m.turns.cut_off.items():
        back = Answer("Offer the turn back", act="give", filled={"person": person})
        yield Dot(f"cut-off-{person}-{by}", s.Name(person), f"was cut off by {s.name(by)}.", (back,))


def _breaks(s: Moment) -> Iterator[Dot]:
    """Who asked is nobody's business; while somebody speaks it waits."""
    for asked in s.snapshot.breaks:
        when = " It waits for the end of this turn." if s.speaker else ""
        aside = Answer("Later", Step(AnswerSignal(id=asked, set_aside=True)))
        yield Dot(f"break-{asked}", "", f"A break was asked for.{when}", (Answer("Break", act="break"), aside))


def _three_rounds(s: Moment) -> Iterator[Dot]:
    """Three times said back without a yes: what the challenger can be offered. Nothing says that they were heard."""
    challenger = s.m.modes.challenger
    if s.m.modes.mode != "rest_and_listen" or not s.m.listening.offers_a_way_out or not challenger:
        return
    ways = (
        Answer("Write it down as said", act="make_ask", filled={"person": challenger}),
        Answer("Stop", act="mode", filled={"mode": s.m.modes.before}),
    )
    words = "it was said back three times. They can call on someone else, or:"
    yield Dot(f"rounds-{s.m.listening.rounds}", f"{s.Name(challenger)}:", words, ways)


def _stuck(s: Moment) -> Iterator[Dot]:
    """The group sees its rule and picks: use it, pause, or change it by asking everybody."""
    if s.m.pause or not still_stuck(s):
        return
    rule = s.m.opening.rules.get("disagreement")
    use = Answer("Use the rule", act="check", filled=CHECKS.get(rule.rule if rule else "", {}))
    pause = Answer("Pause", act="listening_pause")
    change = Answer("Change the rule", act="change_disagreement")
    if rule and rule.rule in NO_CHECK:
        use = Answer("Use the rule", act=NO_CHECK[rule.rule])
    yield Dot(f"stuck-{s.m.questions.asked}", "", "We are stuck. What shall we do?", (use, pause, change))


def _who_says_no(s: Moment) -> Iterator[Dot]:
    """A limit without an owner: one press to the card that asks who sets it, how and by when to ask."""
    for happened, said in without_an_owner(s.history):
        key = f"limit-{happened.seq}"
        told = {"text": said} | ({"person": happened.who} if happened.who in s.m.people.by_id else {})
        card = Answer(WHO_SET_IT, act="limit", filled=told)
        quiet = Answer("I have seen it", Call("seen", key))
        yield Dot(key, "", f"“{shortened(said)}” Nobody said who sets that limit.", (card, quiet))


def _hard(s: Moment) -> Iterator[Dot]:
    for number, choice in enumerate(s.snapshot.hard):
        words = f"Someone is finding this hard. {HARD[choice].desk}"
        key = f"hard-{number}"
        yield Dot(key, "", words, (Answer("I have seen it", Call("seen", key)),))


def _unread(s: Moment) -> Iterator[Dot]:
    """Sent from a tablet, a statement waits until somebody reads it to the room in its own words."""
    for number in waiting(s.m):
        key = f"statement-{number}"
        read = Answer("Read it back", act="read_statement", filled={"statement": str(number)})
        later = Answer("I have seen it", Call("seen", key))
        yield Dot(key, "", "Some of us wrote a statement. Read it back.", (read, later))


def _limits(s: Moment) -> Iterator[Dot]:
    """Somebody's own limits for today, of those who let the facilitator see them."""
    for person, limits in s.snapshot.limits.items():
        words = "; ".join(OWN_LIMITS[limit].desk for limit in limits)
        key = f"limits-{person}"
        yield Dot(key, f"{s.Name(person)}:", f"{words}.", (Answer("I have seen it", Call("seen", key)),))


def _before(s: Moment) -> Iterator[Dot]:
    """Said before item 1 and never in anybody's way."""
    if said := one_side_only(s):
        card = Answer("Write a card", act="expectation", filled={"kind": "promise"})
        yield Dot("one-side", "", said, (card, Answer("I have seen it", Call("seen", "one-side"))))
    if late := late_papers(s):
        yield Dot("papers", "", late, (Answer("I have seen it", Call("seen", "papers")),))


def _way_in(s: Moment) -> Iterator[Dot]:
    for one in s.way_in.arrivals:
        if one.waits:
            title, _ = arrival_words(s, one)
            yes, no = Answer("Let in", Call("let_in", one.device)), Answer("Not them", Call("turn_away", one.device))
            yield Dot(f"waits-{one.device}", "", title, (yes, no))
    for notice in filter(None, (s.way_in.sentence, *s.way_in.notices)):
        key = f"way-in-{notice}"
        yield Dot(key, "", notice, (Answer("I have seen it", Call("seen", key)),))
