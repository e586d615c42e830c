"""Asking the room: open a check, close it, close the second look, record what was decided."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.checks import AnswerCheck, Check, CloseCheck, OpenCheck, is_hurried
from kiosk.meeting.decisions import AddMinorityStatement, RecordDecision, is_met
from kiosk.meeting.if_we_disagree import OTHER_VIEW_FIRST, ApplyRule, more_than_half_said_yes
from kiosk.meeting.refusals import SAY_HOW_MANY
from kiosk.meeting.room_word import ASK_FIRST
from kiosk.meeting.rules_of_checks import answers_of, default_rule
from kiosk.meeting.second_look import CloseLookBack
from kiosk.meeting.terms import AnswerKept, CheckKind, Refused
from kiosk.words.kinds.checks import ANSWERS, ANSWERS_KEPT, CHECK_KINDS
from kiosk.words.kinds.outcomes import RESULTS, RULES
from kiosk.words.shared import BOTH_MUST_SAY_YES, NOT_MORE_THAN_HALF
from ui.desk.actions.action import ROOM_SAID, Act, Call, Step, Steps, asked_for, counted, number, who_for, why
from ui.desk.actions.check_kinds import (
    EVERYONE_WARNING,
    NOT_IN_PRIVATE,
    PICKED,
    WITH_A_RULE,
)
from ui.desk.actions.fields import Choice, Field, Values, choice, count, many, person, votes, words, yes_no
from ui.desk.actions.questions import rule_words
from ui.desk.desk_view import Moment

WAYS: tuple[AnswerKept, ...] = ("open", "named", "private")  # in the order of their digits


def asking(s: Moment) -> bool:
    """A check or a second look is open."""
    return s.m.checks.open is not None or s.m.second_look is not None


class AskTheRoom(Act):
    name, title, key, power = "check", "Ask the room", "C", "decision"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.questions.now is not None and not asking(s)

    def words(self, s: Moment) -> str:
        return "Check anyway" if s.m.questions.holds else self.title

    def heading(self, s: Moment) -> str:
        if s.m.questions.holds:
            return "Ask all the same, in sight of all"
        return "Ask the room about the words on the screen"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        ways = [way for way in WAYS if way != "private" or in_private(s, values)]
        first = "private" if "private" in ways else "open"
        yield choice("answers", "How they answer", ((way, ANSWERS_KEPT[way].button) for way in ways), first)
        kinds = tuple(Choice(kind, about.button) for kind, about in CHECK_KINDS.items())
        yield Field("kind", "choice", "What is asked", "consent", kinds)
        if not in_private(s, {}):
            yield yes_no("passed", "One tablet is passed round, or we use slips of paper", "no")
        if values.get("kind") == "most_affected":
            yield many(s, "affected", "Who it touches most, where it is not those with lived experience", "")
        if any(s.m.people[one].role == "invited" for one in s.here()):
            yield yes_no("invited_too", "Those who are invited answer too", "no")
        if values.get("affected") or values.get("invited_too") == "yes":
            yield from votes(s)
        if values.get("affected") and not counted(values):
            yield yes_no("said", ROOM_SAID)
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
            yield BOTH_MUST_SAY_YES
        if not in_private(s, values):
            yield NOT_IN_PRIVATE
        if values.get("rule") == "unanimous":
            yield EVERYONE_WARNING
        if s.m.questions.holds:
            yield "Somebody is waiting to say: that is not what we asked. The room sees that you ask all the same."

    def _command(self, s: Moment, values: Values, rule: str | None) -> OpenCheck:
        return OpenCheck(
            check=s.m.entries,
            kind=_kind(values),
            answers=values.get("answers") or "private",  # type: ignore[arg-type]
            rule=rule,  # type: ignore[arg-type]
            wording=s.m.questions.now.wording if s.m.questions.now else None,
            override=bool(s.m.questions.holds),
            reason=why(values),
            affected=tuple(one for one in values.get("affected", "").split(",") if one),
            invited_too=values.get("invited_too") == "yes",
            votes=counted(values),
            via="agreed" if values.get("said") == "yes" else None,
        )

    def steps(self, s: Moment, values: Values) -> Steps:
        rule = values.get("rule") if values.get("kind") in WITH_A_RULE else None
        yield Step(self._command(s, values, rule or None))


def in_private(s: Moment, values: Values) -> bool:
    """Whether most of those here can answer so that nobody sees it."""
    here = s.here()
    holding = sum(one in s.snapshot.own_devices or s.m.people[one].device for one in here)
    return 2 * holding > len(here) or s.snapshot.pad_is_out or values.get("passed") == "yes"


def _kind(values: Values) -> CheckKind:
    return values.get("kind") or "consent"  # type: ignore[return-value]


class CloseTheCheck(Act):
    name, title, key, power = "close_check", "Close check", "C", "decision"
    long = "Close the check"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.checks.open is not None

    def goes_at_once(self, s: Moment) -> bool:
        """Nobody's answer is waited for, and nothing has to be counted."""
        check = s.m.checks.open
        return check is not None and not not_answered(s) and check.answers == "named"

    def heading(self, s: Moment) -> str:
        missing = len(not_answered(s))
        if not missing or not self._hurried(s):
            return self.long
        return f"{missing} {'has' if missing == 1 else 'have'} not answered. Close it now?"

    def _hurried(self, s: Moment) -> bool:
        return s.m.checks.open is not None and is_hurried(s.m.checks.open, s.now)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        check = s.m.checks.open
        if check and (check.answers == "open" or self._slips(s, check)):
            for answer in answers_of(check.kind):
                yield count(answer, ANSWERS[answer].button)

    def _slips(self, s: Moment, check: Check) -> bool:
        """Most have no tablet, so that what is counted may be on paper."""
        return check.answers == "private" and not in_private(s, {})

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        check = s.m.checks.open
        missing = not_answered(s)
        if check and check.answers == "named" and missing:
            yield f"Not answered yet: {', '.join(s.Name(one) for one in missing)}."
        if check and self._slips(s, check):
            yield "Count the slips of paper, if you used any."
        if missing and self._hurried(s):
            yield "It opened less than a minute ago. The record says that it was closed so soon."
        yield "No answer is not a yes and not a no."

    def steps(self, s: Moment, values: Values) -> Steps:
        check = s.m.checks.open
        if check is None:
            raise Refused("No check is open.")
        typed = {answer: values.get(answer, "").strip() for answer in answers_of(check.kind)}
        totals = {str(answer): number(values, answer) for answer, words in typed.items() if words}
        counts = check.answers == "open" or bool(totals)
        yield Step(CloseCheck(check=check.check, totals=totals if counts else None, reason=why(values)))
        yield Call("then", "record_decision")


def not_answered(s: Moment) -> list[str]:
    """Of those asked who is silent so far; never which way anybody answered."""
    check = s.m.checks.open
    if check is None or check.answers == "open":
        return []
    return [one for one in check.asked if one not in s.snapshot.answered]


class AnswerFor(Act):
    """A named answer of somebody without a tablet. Private ones are never given at the desk."""

    name, title, reason = "answer_for", "Somebody’s answer", False

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
    name, title, key, power = "close_look_back", "Close the first question again", "C", "decision"
    long = "Close the first question again"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.second_look is not None

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Give people time. No one sees who answered."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CloseLookBack(reason=why(values)))


class Record(Act):
    """Only what the rule allows is there to choose, and what it gives is chosen already."""

    name, title, power = "record_decision", "Record it", "decision"
    long = "Record the decision"

    def offered(self, s: Moment) -> bool:
        checks = s.m.checks
        return s.m.is_open and checks.last is not None and not checks.decided and bool(self._results(s))

    def comes_by_itself(self, s: Moment) -> bool:
        """What the rule gives can be written down at once."""
        return self.offered(s) and is_met(s.m)

    def _results(self, s: Moment) -> list[tuple[str, str]]:
        """With a reason all but “agreed” can be recorded; that only where the rule is met."""
        return [
            (result, words.button)
            for result, words in RESULTS.items()
            if result != "ahead_with_both_views" and s.may(RecordDecision(result=result, reason="-", override=True))
        ]

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("result", "What comes of it", self._results(s), "agreed" if is_met(s.m) else "")
        yield yes_no("small_step", "A small step on the way", "no")
        if s.refusal(RecordDecision(result="put_off", reason="-")) == ASK_FIRST:
            yield yes_no("override", "Go on all the same, in sight of all", "no")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("result") not in ("", "agreed", None) and is_met(s.m):
            yield "The rule was met. Say why it does not go ahead; it is printed."
        refused = s.refusal(RecordDecision(result="agreed"))
        if refused:
            yield refused
            yield f"If we do not agree: {rule_words(s)}"

    def steps(self, s: Moment, values: Values) -> Steps:
        result = asked_for(values, "result", "Say what comes of it.")
        small, anyway = values.get("small_step") == "yes", values.get("override") == "yes"
        does = RecordDecision(result=result, small_step=small, reason=why(values), override=anyway)  # type: ignore[arg-type]
        yield Step(does)


class WeDoNotAgree(Act):
    """The rule agreed at the start, the first thing offered where a check is not met."""

    name, title, key, power = "apply_rule", "We do not agree", "-", "decision"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.refusal(ApplyRule(reason="-", override=True)) in ("", OTHER_VIEW_FIRST)

    def heading(self, s: Moment) -> str:
        return f"We do not agree. We said at the start: {rule_words(s)}"

    def _view_is_missing(self, s: Moment) -> bool:
        return s.refusal(ApplyRule(reason="-", override=True)) == OTHER_VIEW_FIRST

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        if self._view_is_missing(s):
            yield words("text", "The other view, in their own words")
            yield count("people", "From how many people")
        if s.refusal(ApplyRule(reason="-")) == ASK_FIRST:
            yield yes_no("override", "Go on all the same, in sight of all", "no")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if self._view_is_missing(s):
            yield OTHER_VIEW_FIRST
        last = s.m.checks.last
        if last and not more_than_half_said_yes(last):
            yield NOT_MORE_THAN_HALF

    def steps(self, s: Moment, values: Values) -> Steps:
        if self._view_is_missing(s):
            text = asked_for(values, "text", OTHER_VIEW_FIRST)
            asked_for(values, "people", SAY_HOW_MANY)
            yield Step(AddMinorityStatement(people=number(values, "people"), text=text, read_back=False))
        yield Step(ApplyRule(reason=why(values), override=values.get("override") == "yes"))

    def refusal(self, s: Moment, values: Values) -> str:
        """The second step is looked at once the first is done."""
        return "" if self._view_is_missing(s) else super().refusal(s, values)


ACTS = (AskTheRoom(), CloseTheCheck(), AnswerFor(), CloseSecondLook(), WeDoNotAgree(), Record())
