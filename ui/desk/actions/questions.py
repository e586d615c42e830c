"""The question: ask it, reword it, agree its words, get stuck, keep it open, close it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.promises import KeepAskOpen
from kiosk.meeting.questions import (
    REWORDINGS_BEFORE_THE_RULE,
    AcceptWording,
    CallStuck,
    CloseQuestion,
    ProposeQuestion,
    RewordQuestion,
    agreed_rule,
    asked_here,
    from_before,
)
from kiosk.meeting.refusals import NO_QUESTION_YET
from kiosk.meeting.terms import Refused
from kiosk.words.kinds.opening import disagreement
from kiosk.words.limits import UNOWNED, nobody_owns_it
from kiosk.words.question_advice import advice, words_that_came, words_that_went
from kiosk.words.shared import SAY_WHOSE
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted, number, who_for, why
from ui.desk.actions.fields import Field, Values, as_it_was, choice, line, person, votes, words
from ui.desk.desk_view import Moment

CLOSED_BY_IT = "The question{before} is closed by it."
STOPS_COUNTING = "The check that is open stops counting."
NO_REASON = "Left without why, the record says “no reason given”."


def rule_words(s: Moment) -> str:
    """What we do if we do not agree, in the words of the group."""
    return disagreement(agreed_rule(s.m))


def words_changed(before: str, after: str, went: str, came: str) -> str:
    """Which words are no longer there and which are new, without a verdict."""
    moved = ((went, words_that_went(before, after)), (came, words_that_came(before, after)))
    return " ".join(f"Words that {way}: {', '.join(words)}." for way, words in moved if words)


def still_stuck(s: Moment) -> bool:
    """Nobody is stuck any more once these words are being asked about, were agreed, or were decided."""
    checks, now = s.m.checks, s.m.questions.now
    last = checks.last
    agreed = last is not None and last.tally is not None and last.tally.met and now and last.wording == now.wording
    return s.m.questions.stuck and not (checks.open or s.m.second_look is not None or checks.decided or agreed)


class Ask(Act):
    name, title, key, power = "ask", "Ask a question", "W", "question"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and asked_here(s.m) is None

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield line("text", "The question")
        yield person(s, "Who asks it", s.speaker or s.me)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.m.questions.now:
            yield CLOSED_BY_IT.format(before=f" of item {before}" if (before := from_before(s.m)) else " on the screen")
            if s.m.checks.open:
                yield STOPS_COUNTING
        yield " ".join(advice(values.get("text", "")))

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", NO_QUESTION_YET)
        who = who_for(values, "Say who asks it.")
        yield Step(ProposeQuestion(text=text, via="given", reason=why(values)), who)


class AskAnother(Ask):
    name, title, key = "ask_another", "Another question", ""

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and asked_here(s.m) is not None


class WithQuestion(Act):
    """Something that needs a question on the screen."""

    power = "question"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.questions.now is not None


class Reword(WithQuestion):
    name, title, key, reason = "reword", "Reword", "W", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and asked_here(s.m) is not None

    def heading(self, s: Moment) -> str:
        now = s.m.questions.now
        return f"Change the question to wording {now.wording + 1}" if now else self.title

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        now = s.m.questions.now
        yield line("text", "The new words", now.words if now else "")
        yield words("reason", "Why?")  # before whose they are, as it is asked far more often
        yield choice("whose", "Whose words", self._whose(s), "mine")
        if values.get("whose") == "other":
            yield person(s, "Who", s.speaker)
        if values.get("reason", "").strip():
            yield words("limit_owner", "Who sets that limit, if one does")

    def _whose(self, s: Moment) -> Iterable[tuple[str, str]]:
        now = s.m.questions.now
        yield "mine", "Yours"
        if now and now.first_asker != s.me:
            yield "first", f"{s.Name(now.first_asker)} asked for it"
        yield "other", "Somebody else’s"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        now = s.m.questions.now
        text = values.get("text", "")
        if now and not text.strip():
            yield as_it_was(now.words)
        if not values.get("reason", "").strip():
            yield NO_REASON
        if now is None or text.strip() in ("", now.words):
            return
        yield " ".join(advice(text))
        yield words_changed(now.words, text, "go", "come")
        if s.m.checks.open:
            yield STOPS_COUNTING
        if nobody_owns_it(values.get("reason", ""), values.get("limit_owner", "")):
            yield UNOWNED
        if now.wording > REWORDINGS_BEFORE_THE_RULE:
            yield f"It has changed {now.wording - 1} times. If we do not agree: {rule_words(s)}"

    def steps(self, s: Moment, values: Values) -> Steps:
        now = s.m.questions.now
        text = asked_for(values, "text", NO_QUESTION_YET)
        if now and text == now.words:
            raise Refused("The words are the same. Type the new ones.")
        who = who_for(values, SAY_WHOSE) if values.get("whose") == "other" else s.me
        wanted = values.get("whose") == "first" or (now is not None and who == now.first_asker)
        limit = values.get("limit_owner", "").strip()
        via = "given" if wanted else "taken"
        yield Step(RewordQuestion(text=text, via=via, reason=why(values), limit_owner=limit), who)  # type: ignore[arg-type]


class RewordBefore(Reword):
    """The question of an item before stays open until it is closed or another one is asked."""

    name, title, key = "reword_before", "Reword the one still open", ""

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and from_before(s.m) != ""


class Accept(WithQuestion):
    name, title = "accept", "Agree the words"

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and bool(s.m.questions.holds)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        now = s.m.questions.now
        first = s.name(now.first_asker) if now else ""
        ways = (("first", f"{first}, who first asked"), ("group", "The group, by a vote"))
        yield choice("by", "Who agrees them", ways)
        if values.get("by") == "group":
            yield from votes(s)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        who = ", ".join(dict.fromkeys(s.name(one) for one in s.m.questions.holds.values()))
        if who:
            yield f"“That is not what we asked” was said by {who}. Until the words are agreed no check can open."

    def steps(self, s: Moment, values: Values) -> Steps:
        by = asked_for(values, "by", "Say who agrees the words.")
        now = s.m.questions.now
        if by == "first" and now:
            yield Step(AcceptWording(reason=why(values)), now.first_asker)
        else:
            cast = counted(values)
            if cast is None:
                raise Refused("Type how many are for and against these words.")
            yield Step(AcceptWording(votes=cast, reason=why(values)))


class Stuck(Act):
    name, title, power, reason = "stuck", "We are stuck", "decision", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who says so", s.me)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield f"The room sees what we agreed for this: {rule_words(s)}"
        yield "Use it, pause, or change the rule by asking the group."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CallStuck(), who_for(values))


class KeepOpen(WithQuestion):
    name, title, reason = "keep_open", "Keep it open", False
    long = "Keep the ask open"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        now = s.m.questions.now
        if now:
            numbers = tuple((str(n), f"{n}. {wording.text}") for n, wording in enumerate(now.wordings, 1))
            yield choice("wording", "Which words", numbers, "1")
        yield person(s, "Who brings an answer")
        yield words("due", "By when")

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(
            KeepAskOpen(
                owner=who_for(values, "Say who brings an answer."),
                due=asked_for(values, "due", "Say by when: a date or a meeting."),
                wording=number(values, "wording"),
            )
        )


class Close(WithQuestion):
    name, title = "close_question", "Close it"
    long = "Close the question"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if s.m.questions.holds:
            yield "Somebody is waiting to say: that is not what we asked. It is written down that you close it."
        if s.m.checks.open:
            yield STOPS_COUNTING
        if nobody_owns_it(values.get("reason", ""), values.get("limit_owner", "")):
            yield UNOWNED

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CloseQuestion(reason=why(values)))


ACTS = (Ask(), Reword(), Accept(), Stuck(), KeepOpen(), Close(), AskAnother(), RewordBefore())
