"""What is asked for and promised, and how people say it went."""

from __future__ import annotations

from msgspec import Struct

from kiosk.meeting.looking_back import Mostly, OrganisationMostly, OrganisationQuestion
from kiosk.meeting.promises import AnswerKind, PromiseState, Rating
from kiosk.meeting.terms import GoalAnswer
from kiosk.words.shared import DID_NOT_AGREE


class AskAnswerWords(Struct, frozen=True, kw_only=True):
    """How an ask was answered."""

    tablet: str
    desk: str
    print: str  # after who said it; "" for what has sentences of its own
    line: str  # print, in one line with the ask


ASK_ANSWERS: dict[AnswerKind, AskAnswerWords] = {
    "yes_we_will": AskAnswerWords(
        tablet="Yes, we will", desk="Yes, we will", print="Yes, we will.", line="yes, we will"
    ),
    "no": AskAnswerWords(tablet="No, because …", desk="No, because", print="No.", line="no"),
    "not_yet": AskAnswerWords(tablet="Not yet. By when?", desk="Not yet", print="Not yet.", line="not yet"),
    "we_do_not_know": AskAnswerWords(
        tablet="We do not know", desk="We do not know", print="We do not know.", line="we do not know"
    ),
    "already_done": AskAnswerWords(
        tablet="We say it is done already",
        desk="We say it is done",
        print="",
        line="we were told this is done",
    ),
}


class PromiseStateWords(Struct, frozen=True, kw_only=True):
    """What became of a promise."""

    tablet: str
    desk: str
    print: str
    calendar: str  # the word of iCalendar for a task


PROMISE_STATES: dict[PromiseState, PromiseStateWords] = {
    "kept": PromiseStateWords(tablet="It was kept", desk="Kept", print="Kept", calendar="COMPLETED"),
    "late": PromiseStateWords(tablet="It is late", desk="Late", print="Late", calendar="NEEDS-ACTION"),
    "rolled_back": PromiseStateWords(
        tablet="It was taken back", desk="Taken back", print="Rolled back", calendar="CANCELLED"
    ),
    "unknown": PromiseStateWords(
        tablet="We do not know", desk="We do not know", print="We do not know", calendar="NEEDS-ACTION"
    ),
}


class RatingWords(Struct, frozen=True, kw_only=True):
    """Whether the meeting was done to people, for them or with them."""

    button: str
    print: str  # after "Most people said:"


RATINGS: dict[Rating, RatingWords] = {
    "doing_to": RatingWords(button="It was done to us", print="it was done to us"),
    "doing_for": RatingWords(button="It was done for us", print="it was done for us"),
    "doing_with": RatingWords(button="We did it together", print="we did it together"),
}


class GoalAnswerWords(Struct, frozen=True, kw_only=True):
    """Whether somebody did what they set out to practise, as those say who watched it."""

    button: str


GOAL_ANSWERS: dict[GoalAnswer, GoalAnswerWords] = {
    "yes": GoalAnswerWords(button="Yes, they did"),
    "partly": GoalAnswerWords(button="Partly"),
    "not_yet": GoalAnswerWords(button="Not yet"),
    "rather_not_say": GoalAnswerWords(button="I would rather not say"),
}


class MostlyWords(Struct, frozen=True, kw_only=True):
    """What most of those said who watched somebody's goal."""

    says: str  # to its owner, and on the desk
    print: str


MOSTLY: dict[Mostly, MostlyWords] = {
    "": MostlyWords(says="Too few people said something to show it.", print=""),
    "yes": MostlyWords(says="Most people said: yes, they did.", print="Most people said in private: yes, they did."),
    "partly": MostlyWords(says="Most people said: partly.", print="Most people said in private: partly."),
    "not_yet": MostlyWords(says="Most people said: not yet.", print="Most people said in private: not yet."),
    "mixed": MostlyWords(says=DID_NOT_AGREE, print="People did not agree about whether they did it."),
}


class OrganisationQuestionWords(Struct, frozen=True, kw_only=True):
    """Asked of everybody who does not come from an organisation, and printed in the same words."""

    asks: str


ORGANISATION_QUESTIONS: dict[OrganisationQuestion, OrganisationQuestionWords] = {
    "heard_a_hard_thing": OrganisationQuestionWords(asks="Did they hear a hard thing, and not explain it away?"),
    "said_who_decides": OrganisationQuestionWords(asks="Did they say who decides?"),
    "answered_the_asks": OrganisationQuestionWords(asks="Did they answer what we asked for?"),
    "kept_promises": OrganisationQuestionWords(asks="Did they keep what they promised last time?"),
    "challenge_again": OrganisationQuestionWords(asks="Would you challenge them again?"),
}


class OrganisationMostlyWords(Struct, frozen=True, kw_only=True):
    print: str


ORGANISATION_SAID: dict[OrganisationMostly, OrganisationMostlyWords] = {
    "yes": OrganisationMostlyWords(print="Most people said yes."),
    "no": OrganisationMostlyWords(print="Most people said no."),
    "mixed": OrganisationMostlyWords(print=DID_NOT_AGREE),
}
