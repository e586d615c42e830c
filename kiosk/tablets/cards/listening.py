"""Rest and listen, say-back, and the heard check that only the person who challenged can answer."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from kiosk.forms.card import Card, Field, Offer, asking, opening, tapping
from kiosk.meeting.listening import AnswerHeardCheck, AnswerMeNow, starts_alone
from kiosk.meeting.modes import SetMode
from kiosk.meeting.promises import MakeAsk
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import PersonId
from kiosk.meeting.turns import GiveFloor
from kiosk.private.feelings import AskToListen, LeaveListening
from kiosk.tablets.cards.promises import WORD_FOR_WORD
from kiosk.tablets.cards.turns import hand_back_the_queue
from kiosk.views.person_view import Look
from kiosk.words.kinds.turns import HEARD

AFTER_THREE = "You can bring in someone else, have it written down as you said it, or stop."
WAYS_OUT = "What now?"
AS_SAID = Field(name="text", words="As you said it", kind="long", required=True, max=2000)


def heard_card(look: Look) -> Card | None:
    """Asked of the challenger once somebody has said back what they heard."""
    listening = look.m.listening
    if listening.state != "checking" or look.m.modes.challenger != look.id or not listening.said_back_by:
        return None
    return _heard(look, listening.said_back_by)


def _heard(look: Look, of: PersonId) -> Card:
    offers = tuple(
        tapping(answer, words.button, AnswerHeardCheck(of=of, answer=answer), core=True)
        for answer, words in HEARD.items()
    )
    rounds = look.m.listening.rounds
    text = (AFTER_THREE,) if look.m.listening.offers_a_way_out else ()
    return Card(
        id=f"heard-{of}-{rounds}", above=look.call(of), title="Did they hear you?", text=text, offers=offers, back=True
    )


def judging(look: Look) -> Iterator[Offer]:
    """For whoever challenged, or asked about the wording, and had a turn for it; they say who is meant."""
    if look.id not in look.m.listening.may_judge and look.m.modes.challenger != look.id:
        return
    people = tuple(opening(f"heard-{one.id}", look.call(one.id), _heard(look, one.id)) for one in look.others())
    if people and not look.is_speaking:
        yield opening("heard", "Did they hear me?", Card(id="heard", title="Who?", offers=people, back=True))


def challenger(look: Look) -> Iterator[Offer]:
    """What only the person who challenged can do: lift the hold, call on somebody, let the room go on."""
    hold = look.m.listening.hold
    if hold and hold.challenger == look.id:
        yield tapping("answer_me", "Answer me now", AnswerMeNow(), second="They can answer without waiting.")
    if look.m.modes.mode != "rest_and_listen" or look.m.modes.challenger != look.id:
        return
    if look.m.powers.holder("queue") == look.id:
        yield from _calling(look)
    if look.m.listening.state == "heard":
        yield opening("answer_when", "Would you like an answer?", _answer_when(look))
    elif look.m.listening.offers_a_way_out:
        yield opening("ways_out", WAYS_OUT, _ways_out(look))
    else:
        yield from hand_back_the_queue(look)


def _answer_when(look: Look) -> Card:
    """Now, later or not at all; nothing of it is chosen for anybody."""
    now = tapping("answer_now", "Now", AnswerMeNow(), second="They can answer without waiting.")
    text = (WORD_FOR_WORD,)
    later = asking("answer_later", "Later. I write down what I ask.", MakeAsk(ask="", text=""), AS_SAID, text=text)
    none = tuple(
        msgspec.structs.replace(offer, id="no_answer", words="Not at all", second="We go on.")
        for offer in hand_back_the_queue(look)
    )
    title = "Would you like an answer now, later, or not at all?"
    return Card(id="answer_when", title=title, offers=(now, later, *none), back=True)


def _ways_out(look: Look) -> Card:
    """After three rounds without a yes. Nothing here says that anybody was heard."""
    others = look.each("say_back", lambda person: GiveFloor(to=person, purpose="say_back"))
    someone = Card(id="someone-else", title="Who says back what they heard?", offers=others, back=True)
    write = asking("as_said", "Write it down as I say it", MakeAsk(ask="", text=""), AS_SAID, text=(WORD_FOR_WORD,))
    holds = look.m.powers.holder("queue") == look.id
    bring = (opening("someone_else", "Bring in someone else", someone),) if holds and others else ()
    stop = tuple(msgspec.structs.replace(offer, words="Stop") for offer in hand_back_the_queue(look))
    text = ("It was said back three times.",)
    return Card(id="ways_out", title=WAYS_OUT, text=text, offers=(*bring, write, *stop), back=True)


def asking_to_be_heard(look: Look) -> Iterator[Offer]:
    """The wish goes to the desk; the group says yes before anything changes."""
    if look.m.modes.mode == "rest_and_listen" or look.is_invited:
        return
    if starts_alone(look.m, look.id):
        listen = SetMode(mode="rest_and_listen", asked_by=look.id)
        yield tapping("listen_now", "Rest and listen to me now", listen, second="We agreed that you can start it.")
        return
    asked = look.id in look.at.aside.feelings.listen
    if asked or look.at.at_a_pad:  # a shared pad does not know whether anybody asked
        second = "The person running the meeting asks the room." if asked else ""
        yield tapping("leave_listening", "Take back: rest and listen", LeaveListening(), second=second)
    if not asked:
        second = "The room listens to you, and does not answer yet."
        yield tapping("ask_to_listen", "Please rest and listen to me", AskToListen(), second=second)


def _calling(look: Look) -> Iterator[Offer]:
    if not look.is_speaking:
        yield tapping("go_on", "I want to say more", GiveFloor(to=look.id), weight="solid", core=True)
    back = look.each("say_back", lambda person: GiveFloor(to=person, purpose="say_back"))
    give = look.each("give", lambda person: GiveFloor(to=person))
    if back:
        title = "Who says back what they heard?"
        yield opening(
            "say_back", "Ask someone to say it back", Card(id="say_back", title=title, offers=back, back=True)
        )
        yield opening("give", "Let someone speak", Card(id="give", title="Who speaks now?", offers=give, back=True))


def listener(look: Look) -> Iterator[Offer]:
    """For the challenged side there is nothing to answer with: only to listen, to ask for more, to think."""
    if not look.must_listen:
        return
    text = ("When you are asked, say back what you heard.", "Do not add “but”.", "They say whether you have it.")
    yield opening("i_heard", "I heard …", Card(id="i_heard", title="I heard …", text=text, back=True))
    if not look.has_live("clarify"):
        yield tapping("tell_more", "Tell me more", Signal(id="", kind="clarify"))
    rest = Card(id="think", title="Take your time.", text=("No one has to answer now.",), back=True)
    yield opening("think", "I need to think", rest)
