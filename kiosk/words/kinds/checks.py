"""Asking the room: the ways to ask, the answers, the rules that count them, and what comes of it."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.objections import AgainstKind
from kiosk.meeting.terms import AnswerKept, CheckAnswer, CheckKind
from kiosk.words.shared import NO_ONE_SEES_IT


class CheckKindWords(Struct, frozen=True, kw_only=True):
    """`good` and `bad` end the sentences "Good for ..." and "Bad for ..."."""

    button: str
    asked: str  # the desk, after "People are answering in private:"
    means: str
    good: str
    bad: str
    room: str  # with {decides} and {rule} as whole sentences where they belong
    print: str
    yes_together: str  # print, after "Most people": all the ways of saying yes in one


CHECK_KINDS: dict[CheckKind, CheckKindWords] = {
    "consent": CheckKindWords(
        button="Nobody objects",
        asked="nobody objects",
        means="It goes ahead when nobody objects. Good enough for now, safe enough to try.",
        good="trying something out and changing it later.",
        bad="what cannot be undone.",
        room="{decides} {rule}",
        print="We asked: can you live with it for now?",
        yes_together="said yes",
    ),
    "consensus": CheckKindWords(
        button="Nobody stops it",
        asked="nobody stops it",
        means="It goes ahead when nobody stops it. People can stand aside.",
        good="what everybody has to live with.",
        bad="being in a hurry.",
        room="{decides} {rule}",
        print="We asked who agrees, stands aside or blocks.",
        yes_together="agreed, some of them not with all of it",
    ),
    "gradients": CheckKindWords(
        button="From love it to stop",
        asked="from love it to stop",
        means="From “love it” to “stop”. It shows how much support there is.",
        good="seeing doubt that a yes would hide.",
        bad="a quick yes or no.",
        room="{decides} {rule}",
        print="We asked how much people like it, from love it to stop.",
        yes_together="said: I love it, or it is fine",
    ),
    "yes_no": CheckKindWords(
        button="Yes or no",
        asked="yes or no",
        means="People say yes, no or not now, and the rule decides.",
        good="two clear ways that people know well.",
        bad="anything where the few who say no must live with it.",
        room="{decides} {rule}",
        print="We asked: yes or no?",
        yes_together="said yes",
    ),
    "most_affected": CheckKindWords(
        button="Most affected",
        asked="most affected",
        means="Those it touches most are asked, and decide. The others can say their view in words.",
        good="what changes some lives much more than others.",
        bad="when it was not settled before who that is.",
        room="The people it affects most are asked. Others can say their view in words.",
        print="We asked the people most affected. The others could say their view in words.",
        yes_together="said yes",
    ),
    "advice": CheckKindWords(
        button="Advice",
        asked="advice",
        means="The room advises. One person decides, aloud, and says why.",
        good="being honest where the power is not shared.",
        bad="calling it a decision of the room.",
        room="This is advice. {decides}",
        print="We asked for advice.",
        yes_together="said yes",
    ),
    "elsewhere": CheckKindWords(
        button="Not ours to decide",
        asked="it is not ours to decide",
        means="This room cannot decide it. It recommends.",
        good="saying so.",
        bad="leaving out who decides, and when.",
        room="This room cannot decide this. It can say what it wants.",
        print="We asked what this room recommends.",
        yes_together="said yes",
    ),
    "temperature": CheckKindWords(
        button="Where are we? (decides nothing)",
        asked="where we are",
        means="Not a decision. It shows where people are.",
        good="seeing whether to go on talking.",
        bad="deciding anything.",
        room="Where are we? This decides nothing.",
        print="This was a quick check, not a decision.",
        yes_together="said yes",
    ),
}


class AnswerWords(Struct, frozen=True, kw_only=True):
    """An answer to a check. Each `room` form follows a number of people."""

    button: str  # tablets, the pad and the desk
    button_second: str
    one: str  # room screen, after "1 person"
    many: str  # room screen, after "3 people"
    print: str  # after "3 people" or "Everyone"
    yes_meant: str  # print, after "Everyone said yes to wording 2."; "" for a plain yes and for what is no yes


ANSWERS: dict[CheckAnswer, AnswerWords] = {
    "yes": AnswerWords(button="Yes", button_second="", one="said yes", many="said yes", print="said yes", yes_meant=""),
    "no": AnswerWords(button="No", button_second="", one="said no", many="said no", print="said no", yes_meant=""),
    "not_now": AnswerWords(
        button="Not now",
        button_second="",
        one="said not now",
        many="said not now",
        print="said not now",
        yes_meant="",
    ),
    "consent": AnswerWords(
        button="I can live with it for now",
        button_second="It is good enough to try.",
        one="can live with it for now",
        many="can live with it for now",
        print="said: I can live with it for now",
        yes_meant="Yes meant: I can live with it for now.",
    ),
    "object": AnswerWords(
        button="I object",
        button_second="A feeling is reason enough.",
        one="objects",
        many="object",
        print="objected",
        yes_meant="",
    ),
    "agree": AnswerWords(
        button="I agree",
        button_second="",
        one="agrees",
        many="agree",
        print="said: I agree",
        yes_meant="Yes meant: I agree.",
    ),
    "agree_with_reservations": AnswerWords(
        button="I agree, but I have doubts",
        button_second="",
        one="agrees with reservations",
        many="agree with reservations",
        print="said: I agree, but not with all of it",
        yes_meant="Yes meant: I agree, but not with all of it.",
    ),
    "stand_aside": AnswerWords(
        button="I stand aside",
        button_second="I do not agree. I will not stop it.",
        one="stands aside",
        many="stand aside",
        print="stood aside",
        yes_meant="",
    ),
    "block": AnswerWords(
        button="I want to stop this",
        button_second="It cannot go on like this.",
        one="blocks it",
        many="block it",
        print="blocked it",
        yes_meant="",
    ),
    "love_it": AnswerWords(
        button="I love it",
        button_second="",
        one="loves it",
        many="love it",
        print="said: I love it",
        yes_meant="Yes meant: I love it.",
    ),
    "fine": AnswerWords(
        button="It is fine",
        button_second="",
        one="is fine with it",
        many="are fine with it",
        print="said: it is fine",
        yes_meant="Yes meant: it is fine.",
    ),
    "not_sure": AnswerWords(
        button="I am not sure",
        button_second="",
        one="is not sure",
        many="are not sure",
        print="said: I am not sure",
        yes_meant="",
    ),
    "do_not_like_it": AnswerWords(
        button="I do not like it",
        button_second="",
        one="does not like it",
        many="do not like it",
        print="said: I do not like it",
        yes_meant="",
    ),
    "stop": AnswerWords(
        button="Stop", button_second="", one="said stop", many="said stop", print="said: stop", yes_meant=""
    ),
}


def answer_words(answer: str) -> AnswerWords:
    """The words of an answer as totals name it."""
    return ANSWERS[answer]  # type: ignore[index]


OVERRIDE = "Someone is waiting to say: that is not what we asked."  # tablets and room screen, over such a check


class AgainstWords(Struct, frozen=True, kw_only=True):
    """What somebody has against it, in words of their own."""

    desk: str
    yours: str  # tablets, to whoever said it
    print: str  # after a name


AGAINST: dict[AgainstKind, AgainstWords] = {
    "object": AgainstWords(desk="I object", yours="You said what you object to", print="objected"),
    "stand_aside": AgainstWords(desk="I stand aside", yours="You stood aside", print="stood aside"),
    "block": AgainstWords(desk="I stop it for now", yours="You wanted to stop this", print="blocked it"),
}


class AnswerKeptWords(Struct, frozen=True, kw_only=True):
    """Whether answers are private, with names, or by raised hands."""

    button: str
    means: str
    desk: str  # after "People are answering"
    room: tuple[str, ...]
    print: str


ANSWERS_KEPT: dict[AnswerKept, AnswerKeptWords] = {
    "private": AnswerKeptWords(
        button="In private",
        means="On their own device, a passed one or slips of paper. Only totals are kept.",
        desk=" in private",
        room=("Take time to think.", NO_ONE_SEES_IT),
        print="Answers were private. Only the totals are kept.",
    ),
    "named": AnswerKeptWords(
        button="With names",
        means="The record keeps who answered what.",
        desk=" with their names",
        room=("Take time to think.", "Your name stands by your answer."),
        print="Answers were given with names.",
    ),
    "open": AnswerKeptWords(
        button="Open hands",
        means="You count hands and type the totals.",
        desk=" with raised hands",
        room=("Take time to think.", "Then we raise our hands."),
        print="Answers were open.",
    ),
}
