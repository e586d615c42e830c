"""Asking the room: open a check, close it, close the second look, record what was decided."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.checks import AnswerCheck, CloseCheck, CloseLookBack, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.rules_of_checks import answers_of, default_rule, has_a_small_side
from kiosk.meeting.terms import CheckKind, Refused
from kiosk.words.kinds.checks import ANSWERS, ANSWERS_KEPT, CHECK_KINDS
from kiosk.words.kinds.outcomes import RESULTS, RULES
from ui.desk.actions.action import Act, Step, Steps, asked_for, number, who_for, why
from ui.desk.actions.check_kinds import (
    BOTH_SIDES,
    EVERYONE_WARNING,
    FEW_AFFECTED,
    HANDS_AFFECTED,
    PICKED,
    WITH_A_RULE,
)
from ui.desk.actions.fields import Choice, Field, Values, choice, count, person, yes_no
from ui.desk.actions.questions import rule_words
from ui.desk.desk_view import Moment


def asking(s: Moment) -> bool:
    """A check or a second look is open."""
    return s.m.checks.open is not None or s.m.checks.second_look is not None


class AskTheRoom(Act):
    name, title, key, local, power = "check", "Ask the room", "C", "C", "decision"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.questions.now is not None and not asking(s)

    def words(self, s: Moment) -> str:
        return "Check anyway" if s.m.questions.holds else self.title

    def heading(self, s: Moment) -> str:
        if s.m.questions.holds:
            return "Ask all the same, in sight of all"
        return "Ask the room about the words on the screen"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        kinds = tuple(Choice(kind, about.button) for kind, about in CHECK_KINDS.items())
        yield Field("kind", "choice", "", "consent", kinds)
        ways = tuple(Choice(way, words.button) for way, words in ANSWERS_KEPT.items())
        yield Field("answers", "choice", "Answers", "private", ways)
        if values.get("kind") in WITH_A_RULE:
            possible = [(rule, RULES[rule].button) for rule in PICKED if not self._barred(s, values, rule)]
            yield choice("rule", "Goes ahead with", possible, default_rule(_kind(values)))

    def _barred(self, s: Moment, values: Values, rule: str) -> str:
        """Why the rule cannot be used with the people who are here, or ""."""
        return s.refusal(self._command(s, values, rule)) if rule == "double_majority" else ""

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        about = CHECK_KINDS[_kind(values)]
        yield f"{about.means} Good for {about.good} Bad for {about.bad}"
        if values.get("kind") in WITH_A_RULE:
            barred = self._barred(s, values, "double_majority")
            if barred:
                yield f"{RULES['double_majority'].button}: {barred}"
        yield ANSWERS_KEPT[values.get("answers") or "private"].means  # type: ignore[index]
        if values.get("rule") == "double_majority":
            yield BOTH_SIDES
        if values.get("kind") == "most_affected":
            yield self._affected(s, values.get("answers", ""))
        if values.get("rule") == "unanimous":
            yield EVERYONE_WARNING
        if s.m.questions.holds:
            yield "Somebody is waiting to say: that is not what we asked. The room sees that you ask all the same."

    def _affected(self, s: Moment, answers: str) -> str:
        """Why the most affected would not decide with answers given in this way, or ""."""
        if answers == "open":
            return HANDS_AFFECTED
        return FEW_AFFECTED if answers != "named" and has_a_small_side(s.m) else ""

    def _command(self, s: Moment, values: Values, rule: str | None) -> OpenCheck:
        return OpenCheck(
            check=s.m.entries,
            kind=_kind(values),
            answers=values.get("answers") or "private",  # type: ignore[arg-type]
            rule=rule,  # type: ignore[arg-type]
            wording=s.m.questions.now.wording if s.m.questions.now else None,
            override=bool(s.m.questions.holds),
            reason=why(values),
        )

    def steps(self, s: Moment, values: Values) -> Steps:
        rule = values.get("rule") if values.get("kind") in WITH_A_RULE else None
        yield Step(self._command(s, values, rule or None))


def _kind(values: Values) -> CheckKind:
    return values.get("kind") or "consent"  # type: ignore[return-value]


class CloseTheCheck(Act):
    name, title, key, local, power = "close_check", "Close check", "C", "C", "decision"
    long = "Close the check"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.checks.open is not None

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        check = s.m.checks.open
        if check and check.answers == "open":
            for answer in answers_of(check.kind):
                yield count(answer, ANSWERS[answer].button)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Who has not answered by then is “no answer”. No answer is never a yes."

    def steps(self, s: Moment, values: Values) -> Steps:
        check = s.m.checks.open
        if check is None:
            raise Refused("No check is open.")
        totals = None
        if check.answers == "open":
            typed = {answer: values.get(answer, "").strip() for answer in answers_of(check.kind)}
            totals = {str(answer): number(values, answer) for answer, words in typed.items() if words}
        yield Step(CloseCheck(check=check.check, totals=totals, reason=why(values)))


class AnswerFor(Act):
    """A named answer of somebody without a tablet. Private ones are never given at the desk."""

    name, title, local, reason = "answer_for", "Somebody’s answer", "K", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.checks.open is not None and s.m.checks.open.answers == "named"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        check = s.m.checks.open
        yield person(s, "Whose answer")
        if check:
            yield choice("answer", "They say", [(one, ANSWERS[one].button) for one in answers_of(check.kind)])

    def steps(self, s: Moment, values: Values) -> Steps:
        answer = asked_for(values, "answer", "Say what they answer.")
        check = s.m.checks.open.check if s.m.checks.open else ""
        yield Step(AnswerCheck(check=check, answer=answer), who_for(values, "Say whose answer it is."))  # type: ignore[arg-type]


class CloseSecondLook(Act):
    name, title, key, local, power = "close_look_back", "Close second look", "C", "C", "decision"
    long = "Close the second look"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.checks.second_look is not None

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Give people time. No one sees who answered."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CloseLookBack(reason=why(values)))


class Record(Act):
    """Only what the rule allows is there to choose."""

    name, title, key, local, power = "record_decision", "Record it", "J", "J", "decision"
    long = "Record the decision"

    def offered(self, s: Moment) -> bool:
        checks = s.m.checks
        return s.m.is_open and checks.last is not None and not checks.decided and bool(self._results(s))

    def _results(self, s: Moment) -> list[tuple[str, str]]:
        return [(result, words.button) for result, words in RESULTS.items() if s.may(RecordDecision(result=result))]

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("result", "What comes of it", self._results(s))
        yield yes_no("small_step", "A small step on the way", "no")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        refused = s.refusal(RecordDecision(result="agreed"))
        if refused:
            yield refused
            yield f"If we do not agree: {rule_words(s)}"

    def steps(self, s: Moment, values: Values) -> Steps:
        result = asked_for(values, "result", "Say what comes of it.")
        small = values.get("small_step") == "yes"
        yield Step(RecordDecision(result=result, small_step=small, reason=why(values)))  # type: ignore[arg-type]


ACTS = (AskTheRoom(), CloseTheCheck(), AnswerFor(), CloseSecondLook(), Record())
