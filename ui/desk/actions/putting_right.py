"""What was kept wrong, chosen from a list and put right; somebody's words taken out. Nobody types a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.discretion.called import sentence_start
from kiosk.meeting.decisions import DecisionRecorded
from kiosk.meeting.powers import PowerMoved
from kiosk.meeting.putting_right import AGREED_ONLY, THEIRS, PutRight, clock
from kiosk.meeting.refusals import ASK_FIRST, SAY_WHAT_IS_RIGHT
from kiosk.meeting.repair import TakeOut, words_written
from kiosk.meeting.tap import Happened
from kiosk.meeting.terms import Refused
from kiosk.meeting.turns import TurnStarted
from kiosk.words.kinds.corrections import PUT_RIGHT, SETTLED
from kiosk.words.kinds.outcomes import RESULTS
from kiosk.words.kinds.powers import POWERS
from kiosk.words.shared import CHOOSE_IT
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted, who_for, why
from ui.desk.actions.entry_lines import shortened
from ui.desk.actions.fields import Field, Values, choice, person, votes, words
from ui.desk.desk_view import Moment

LISTED = 9


class PutItRight(Act):
    name, title, power = "put_right", "Put it right", "record"
    long = "Put right what was written down wrong"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        listed = [(what, said.button) for what, said in PUT_RIGHT.items() if said.button and any(_which(s, what))]
        yield choice("what", "What is wrong", listed)
        what = values.get("what", "")
        if what not in dict(listed):
            return
        yield choice("which", "Which", _which(s, what))
        yield from _now(s, what)
        if what in AGREED_ONLY:
            ways = [(how, said.button) for how, said in SETTLED.items() if how and (how != "theirs" or what in THEIRS)]
            yield choice("how", "Who says so", ways)
            if values.get("how") == "votes":
                yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Nothing is edited away. The record keeps both, and the print says what it said before."

    def steps(self, s: Moment, values: Values) -> Steps:
        what = asked_for(values, "what", "Say what is wrong.")
        which = asked_for(values, "which", CHOOSE_IT)
        now = asked_for(values, "person" if what in THEIRS else "now", SAY_WHAT_IS_RIGHT)
        how = values.get("how", "") if what in AGREED_ONLY else ""
        if what in AGREED_ONLY and not how:
            raise Refused(ASK_FIRST)
        said = next((one for value, one in _which(s, what) if value == which), "")
        if not said:
            raise Refused(CHOOSE_IT)
        yield Step(
            PutRight(
                what=what,  # type: ignore[arg-type]
                which=which,
                now=now,
                reason=why(values),
                votes=counted(values) if how == "votes" else None,
                via="agreed" if how == "said" else None,
                yes_of=(_who_stands(s, what, which), now) if how == "theirs" else (),
            )
        )


def _now(s: Moment, what: str) -> Iterator[Field]:
    if what in THEIRS:
        yield person(s, "It was")
    elif what == "decision":
        yield choice("now", "It should say", ((one, sentence_start(words_.short)) for one, words_ in RESULTS.items()))
    else:
        yield words("now", "It should say")


def _which(s: Moment, what: str) -> list[tuple[str, str]]:
    """What can be put right of this kind, the newest first."""
    match what:
        case "item":
            return [(item.item, shortened(item.title)) for item in reversed(s.m.agenda.items) if item.title]
        case "wording":
            wordings = s.m.questions.latest.wordings if s.m.questions.latest else ()
            return [(str(at), shortened(one.text)) for at, one in enumerate(wordings, 1) if one.text][::-1]
        case "decision":
            made = [one.event for one in s.history if isinstance(one.event, DecisionRecorded) and one.event.check]
            return [(one.check, f"Check {one.check}: {RESULTS[one.result].short}") for one in made][::-1]
        case "whose_turn":
            return [(clock(one.at), _turn(s, one)) for one in _newest(s, TurnStarted)]
    moved = [one for one in _newest(s, PowerMoved) if one.at]
    return [(_when(one), _move(s, one)) for one in moved]


def _newest(s: Moment, kind: type[TurnStarted] | type[PowerMoved]) -> list[Happened]:
    return [one for one in s.history if isinstance(one.event, kind)][: -LISTED - 1 : -1]


def _turn(s: Moment, one: Happened) -> str:
    assert isinstance(one.event, TurnStarted)
    return f"{s.Name(one.event.person)}, minute {one.at // 60_000}"


def _when(one: Happened) -> str:
    assert isinstance(one.event, PowerMoved)
    return f"{clock(one.at)} {one.event.kind}"


def _move(s: Moment, one: Happened) -> str:
    assert isinstance(one.event, PowerMoved)
    return f"{POWERS[one.event.kind].says}: {s.name(one.event.holder)}, minute {one.at // 60_000}"


def _who_stands(s: Moment, what: str, which: str) -> str:
    """Whom the entry names now."""
    if what == "whose_turn":
        found = (one.event.person for one in s.history if isinstance(one.event, TurnStarted) and clock(one.at) == which)
    else:
        found = (one.event.holder for one in s.history if isinstance(one.event, PowerMoved) and _when(one) == which)
    return next(found, "")


class TakeWordsOut(Act):
    name, title, power, reason = "take_out", "Take words out", "record", False
    long = "Take somebody\u2019s words out"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Whose words")
        yield choice("event", "Which", (("", "All of theirs"), *_words_of(s, values.get("person", ""))))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only when they ask for it themselves. The words go, with every copy; that something stood there stays."

    def steps(self, s: Moment, values: Values) -> Steps:
        who, event = who_for(values, "Say whose words."), values.get("event", "")
        yield Step(TakeOut(event=int(event)) if event else TakeOut(person=who), who)


def _words_of(s: Moment, person: str) -> Iterator[tuple[str, str]]:
    theirs = [one for one in s.history if one.who == person and words_written(one.event)] if person else []
    for one in reversed(theirs[-LISTED:]):
        yield str(one.seq), f"Minute {one.at // 60_000}: {shortened(words_written(one.event))}"


ACTS = (PutItRight(), TakeWordsOut())
