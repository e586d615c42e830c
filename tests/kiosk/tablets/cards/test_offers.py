"""What a person can tap: right words, nothing that would be refused, nothing that cannot be done now."""

import json

import msgspec
import pytest

from kiosk.forms.card import Offer, State
from kiosk.meeting import checks, listening, promises, questions, second_look, turns
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.meeting import decide
from kiosk.meeting.people import SetConsent
from kiosk.meeting.signals import Signal
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Command
from kiosk.private.feelings import Private, SignalFeeling
from kiosk.room.shown_page import AFTERCARE
from kiosk.tablets.cards.offers import with_id
from kiosk.tablets.http.parse import read_tap
from kiosk.words.kinds.turns import MODES, SIGNALS
from kiosk.words.tablet_page import GROUPS
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import after, does, new_key, shown
from tests.kiosk.tablets.situations import ASK, EVERYBODY, FILLED, GIVE, OPEN_CHECK, SITUATIONS


def plain(state) -> dict:
    """As the page gets it; what is left out is what it defaults to."""
    return json.loads(msgspec.json.encode(state))


def taps(shape, fields=()):
    """Every tap of a state with the fields that the page would put into it, those of the cards before it too."""
    if isinstance(shape, Offer) and shape.tap:
        yield shape, () if shape.weight == "way_out" else fields
    if isinstance(shape, State | Offer):
        parts = [shape.card, *shape.offers, *shape.more] if isinstance(shape, State) else [shape.opens]
        for part in parts:
            yield from taps(part, fields)
    elif shape is not None:
        for part in (*shape.offers, shape.send):
            yield from taps(part, (*fields, *shape.fields))


def filled(offer, fields) -> bytes:
    """The body that the page would send for this press."""
    tap = json.loads(msgspec.json.encode(offer.tap))
    for field in fields:
        if field.required or field.name in ("reason", "words"):
            value = FILLED.get(field.name, True)
            tap["does"][field.name] = value
    return json.dumps({"key": new_key(), "tap": tap, "age_ms": 0}).encode()


@pytest.mark.parametrize("name", SITUATIONS)
async def test_nothing_is_offered_that_would_be_refused(name):
    room = await after(SITUATIONS[name])
    for person in EVERYBODY:
        offered = list(taps(shown(room, person)))
        assert offered
        for offer, fields in offered:
            body = read_tap(filled(offer, fields))
            step = with_id(body.tap.does, body.key, frozenset({"f"}))
            tap = Tap(who=body.tap.for_ or person, by=person, does=step, at=room.meeting.now)
            if room.aside.takes(room.meeting, tap):
                assert offer.tap.private or offer.quiet, offer
            elif type(step).__name__ != "TakeOut":
                assert isinstance(step, Command)
                assert decide(room.meeting, room.aside.next_as_shown(room.meeting, tap)), (person, offer)


async def test_each_kind_of_signal_can_be_given_on_some_tablet():
    offered = set()
    for taps_before in SITUATIONS.values():
        room = await after(taps_before)
        steps = (offer.tap.does for person in EVERYBODY for offer, _ in taps(shown(room, person)))
        offered |= {step.kind for step in steps if isinstance(step, Signal)}
    assert offered == set(SIGNALS)


@pytest.mark.parametrize("name", SITUATIONS)
async def test_what_is_private_is_never_stored_on_the_tablet(name):
    room = await after(SITUATIONS[name])
    for person in EVERYBODY:
        for offer, _ in taps(shown(room, person)):
            kind = type(offer.tap.does)
            is_private = issubclass(kind, Private) or kind in (second_look.AnswerLookBack, promises.RateLadder)
            assert offer.tap.private or not is_private, offer


@pytest.mark.parametrize("name", SITUATIONS)
async def test_no_two_buttons_of_one_page_have_one_id_and_none_is_without_words(name):
    room = await after(SITUATIONS[name])

    def pages(shape):
        if isinstance(shape, State):
            yield [*shape.offers]
            yield [*shape.more]
            parts = [*shape.offers, *shape.more, shape.card]
        else:
            parts = [shape.opens] if isinstance(shape, Offer) else [*shape.offers, shape.send]
            if not isinstance(shape, Offer):
                yield [*shape.offers, *([shape.send] if shape.send else [])]
        for part in parts:
            if part is not None:
                yield from pages(part)

    for person in EVERYBODY:
        for page in pages(shown(room, person)):
            names = [offer.id for offer in page]
            assert len(names) == len(set(names)), names
            assert all(offer.words and (offer.tap or offer.opens or offer.state or offer.quiet) for offer in page)


@pytest.mark.parametrize("name", SITUATIONS)
async def test_no_word_that_is_never_said(name):
    room = await after(SITUATIONS[name])
    for person in EVERYBODY:
        said = json.dumps(plain(shown(room, person))["more"] + plain(shown(room, person))["offers"]).lower()
        assert not [word for word in (" vote", "voted", "passed", "carried", "overdue", "upset") if word in said]


async def test_the_three_of_home_are_there_first():
    room = await after([])
    state = shown(room, "dez")
    assert [(offer.words, offer.weight, offer.core) for offer in state.offers] == [
        ("I want to speak", "solid", True),
        ("I have strong feelings", "solid", True),
        ("I do not understand", "outlined", True),
        ("I want to challenge this", "outlined", True),
        ("Before we start", "outlined", False),
        ("Help me listen", "way_out", False),
    ]
    for step in SITUATIONS["the end"][:3]:
        await does(room, *step)
    await does(room, "dez", Signal(id="a", kind="speak"))
    state = shown(room, "dez")
    assert [(offer.words, offer.beside) for offer in state.offers[:4]] == [
        ("You are on the list", False),
        ("Take it back", True),
        ("I have strong feelings", False),
        ("I do not understand", False),
    ]
    assert state.offers[0].state == "sent"
    assert (state.offers[1].weight, state.offers[1].tap.does.id) == ("way_out", "a")


async def test_the_line_the_stops_and_never_how_many():
    people = [
        *rooms.PEOPLE,
        *(rooms.Person(id=f"p{at}", name=f"N{at} Y", seat=10 + at, consent=rooms.OPEN) for at in range(9)),
    ]
    room = await after([("tess", GIVE(to="colin"))], tuple(people))
    for who in ("amina", "p0", "p1", "p2", "p3"):
        await does(room, who, Signal(id=who, kind="speak"))
    assert [shown(room, who).line for who in ("amina", "p0", "p1", "p3", "tess", "colin")] == [
        "You are next.",
        "You are next but one.",
        "You are on the list.",
        "You are on the list.",
        "You are not on the list.",
        "You are speaking.",
    ]
    assert {shown(room, who).floor for who in ("amina", "p3", "tess", "colin")} == {"Colin speaks. Amina is next."}
    assert [shown(room, who).yours for who in ("amina", "colin")] == [False, True]
    stops = plain(shown(room, "p3"))["stops"]
    assert stops == [
        {"words": "Colin", "label": "speaks"},
        {"words": "Amina", "label": "is next"},
        {"gap": True},
        {"words": "You", "me": True},
    ]
    assert plain(shown(room, "p0"))["stops"][1:] == [
        {"words": "Amina", "label": "is next"},
        {"words": "You", "me": True},
    ]
    assert all(len(shown(room, person.id).stops) <= 4 for person in people)


async def test_card_one_and_two_of_strong_feelings():
    room = await after([])
    one = next(offer for offer in shown(room, "dez").offers if offer.id == "feelings").opens
    assert (one.title, [offer.words for offer in one.offers]) == (
        "What would help now?",
        [
            "I want to speak next",
            "I want to keep going",
            "A quiet minute for everyone",
            "A break",
            "I want someone with me",
            "I just want you to know",
            "I want to step out",
        ],
    )
    two = one.offers[0].opens
    assert (two.title, [offer.words for offer in two.offers]) == (
        "Who can know this?",
        [
            "Only the person running the meeting",
            "My supporter",
            "Everyone in the room",
            "Put it in the record",
        ],
    )
    assert two.offers[2].opens.title == "Show it on the big screen?"
    assert [offer.words for offer in two.offers[2].opens.offers] == ["Yes", "No"]
    assert [offer.words for offer in two.offers[3].opens.offers] == ["With my name", "Without my name"]
    assert all(offer.tap is None for offer in one.offers[:7]), "nothing is sent before card two is answered"
    assert all(offer.quiet for offer, _ in taps(one))
    await does(room, "dez", SignalFeeling(id="f", choice="break"))
    stands = next(offer for offer in shown(room, "dez").offers if offer.id == "feelings").opens
    for card in (stands, stands.offers[0].opens, stands.offers[0].opens.offers[3].opens):
        assert card.offers[-1].words == "Take it back", "wherever something of it stands"


async def test_my_supporter_is_there_only_if_one_came_with_me():
    room = await after([])
    card = next(offer for offer in shown(room, "amina").offers if offer.id == "feelings").opens
    assert "My supporter" not in [offer.words for offer in card.offers[0].opens.offers]


async def test_without_the_group_s_or_the_person_s_yes_there_is_no_feelings_button():
    off = await after(SITUATIONS["no feelings"])
    assert "feelings" not in [offer.id for offer in shown(off, "dez").offers]
    room = await after([("dez", SetConsent(feelings=False))])
    assert "feelings" not in [offer.id for offer in shown(room, "dez").offers]
    assert "feelings" in [offer.id for offer in shown(room, "amina").offers]


async def test_every_signal_is_there_when_it_can_be_given():
    room = await after(
        [("amina", ASK(text="Will it?")), ("tess", GIVE(to="colin")), ("dez", Signal(id="a", kind="speak"))]
    )
    words = {offer.words for person in ("dez", "amina") for offer in shown(room, person).more}
    words |= {offer.words for offer in shown(room, "amina").offers}
    assert {one.button for one in SIGNALS.values()} <= words
    assert {
        "I was cut off",
        "I am finding this hard",
        "That sounds already sorted",
        "What is not being said",
        "We are stuck",
        "Help me say it",
    } - words == {"I was cut off"}
    await does(room, "colin", turns.EndTurn())
    assert "I was cut off" in {offer.words for offer in shown(room, "colin").more}


async def test_the_challenged_side_has_nothing_to_answer_with_in_rest_and_listen():
    room = await after([("amina", turns.TakeFloor()), ("amina", turns.EndTurn()), *SITUATIONS["rest and listen"]])
    colin = shown(room, "colin")
    names = {offer.id for offer in (*colin.offers, *colin.more)}
    assert {"i_heard", "tell_more", "think"} <= names
    assert not names & {"speak", "respond", "challenge", "take_floor"}
    assert colin.say == MODES["rest_and_listen"].says
    amina = shown(room, "amina")
    assert {"speak", "respond"} <= {offer.id for offer in (*amina.offers, *amina.more)}


async def test_the_challenger_says_who_is_heard_and_when_it_ends():
    room = await after(SITUATIONS["said back"])
    card = shown(room, "dez").card
    assert (card.title, [offer.words for offer in card.offers]) == (
        "Did they hear you?",
        ["Yes, you heard me", "Partly", "Not yet, I will say it again", "No", "I would rather not say"],
    )
    assert card.offers[0].tap.does == listening.AnswerHeardCheck(of="colin", answer="yes")
    assert all(shown(room, person).card is None for person in EVERYBODY if person != "dez")
    stop = next(offer for offer in shown(room, "dez").offers if offer.id == "stop_listening")
    await does(room, "dez", stop.tap.does)
    assert room.meeting.modes.mode == "fair_queue"


async def test_a_check_has_its_exact_words_and_answers():
    room = await after(SITUATIONS["a named check"])
    card = shown(room, "amina").card
    assert (card.title, card.text[:2]) == ("Will it?", ("Wording 1, by Amina", "Your answer has your name."))
    assert [offer.words for offer in card.offers[:4]] == [
        "I agree",
        "I agree, but I have doubts",
        "I stand aside",
        "I want to stop this",
    ]
    assert shown(room, "dez").card.text[0] == "Your answer is in."
    assert shown(await after(SITUATIONS["hands"]), "dez").card is None


async def test_the_words_that_went_and_came_stand_beside_what_can_be_done_about_the_question():
    room = await after([("amina", ASK(text="Will it stop by May?"))])
    assert how_the_words_changed(room) is None
    await does(room, "colin", questions.RewordQuestion(text="Will it slow down by May?"))
    said = how_the_words_changed(room).text
    assert said == ("Wording 2, by Colin, first asked by Amina", "Words that went: stop", "Words that came: slow down")


def how_the_words_changed(room):
    return next((offer.opens for offer in shown(room, "dez").more if offer.id == "changed_words"), None)


async def test_the_second_look_has_the_same_words_each_time():
    room = await after([*SITUATIONS["reworded"], ("tess", OPEN_CHECK)])
    for person in room.meeting.checks.open.asked:
        await does(room, person, checks.AnswerCheck(check=1, answer="yes"))
    await does(room, "tess", checks.CloseCheck(check=1))
    card = shown(room, "dez").card
    why = "Everyone said yes. The question changed once. Here is the first question."
    assert card.title == "Will it stop?"
    assert card.text == (
        why,
        "What would you have said to it?",
        "No one will see your answer.",
    )
    assert [offer.words for offer in card.offers] == ["Yes", "No", "I would rather not say"]
    some = shown(await after(SITUATIONS["a second look"]), "dez").card
    assert some.text[0] == "The question changed once. Here is the first question."


async def test_in_a_round_one_may_pass_and_is_told_when_it_is_their_turn():
    room = await after(SITUATIONS["a round"])
    assert shown(room, "dez").line == "It is your turn, if you want it."
    assert shown(room, "amina").line == "You are asked when it is your turn."
    assert {offer.id for person in EVERYBODY for offer in shown(room, person).offers} >= {"pass_turn"}
    assert not [person for person in EVERYBODY for offer in shown(room, person).offers if offer.id == "speak"]


async def test_who_is_invited_holds_no_queue_words_mode_or_agenda():
    room = await after(SITUATIONS["reworded"])
    said = {type(offer.tap.does).__name__ for offer, _ in taps(shown(room, "ivo"))}
    assert not said & {"RewordQuestion", "ProposeQuestion", "ProposeItem", "HandOver", "TakePower", "AcceptWording"}
    assert {"Signal", "AnswerAsk", "Leave"} - said <= {"AnswerAsk"}
    challenge = next(offer for offer in shown(room, "ivo").offers if offer.id == "challenge").opens
    assert [(field.words, field.required) for field in challenge.fields] == [("What would make it possible?", True)]


async def test_closing_care_stands_on_every_tablet_in_the_same_words():
    room = await after(SITUATIONS["the end"])
    cards = {json.dumps(plain(next(o for o in shown(room, p).offers if o.id == "care").opens)) for p in EVERYBODY}
    assert len(cards) == 1
    card = json.loads(cards.pop())
    assert card["text"][:3] == [
        "Would you like someone to check in with you?",
        "You can say no.",
        "No one else will see your answer.",
    ]


async def test_before_the_opening_and_after_the_close_there_is_nothing_to_tap():
    room = await after([])
    await does(room, "tess", CloseMeeting())
    state = shown(room, "dez")
    assert (state.card.title, state.offers, state.more) == ("The meeting is over.", (), ())
    assert state.card.text[-4:] == AFTERCARE, "who one can turn to stays on the screen"


async def test_who_keeps_the_turns_taps_for_somebody_without_a_tablet():
    room = await after(SITUATIONS["a reply asked for"])
    more = {offer.id: offer for offer in shown(room, "tess").more}
    assert [more[name].words for name in ("end_turn_of", "allow-r", "answered-q")] == [
        "Amina has finished",
        "Let Colin reply",
        "Answered: I do not understand",
    ]
    asked = [(offer.words, offer.tap.for_) for offer in more["for"].opens.offers]
    assert asked == [("Dez", "dez"), ("Sam", "sam"), ("Ivo", "ivo")]
    assert not {"end_turn_of", "allow-r", "answered-q", "for"} & {offer.id for offer in shown(room, "dez").more}


async def test_a_supporter_asks_for_whom_they_support_and_for_nobody_else():
    room = await after([])
    more = {offer.id: offer for offer in shown(room, "sam").more}
    assert [offer.tap.for_ for offer in more["for"].opens.offers] == ["dez"]


@pytest.mark.parametrize("name", SITUATIONS)
async def test_strong_feelings_a_question_and_a_challenge_stand_in_one_order_and_each_row_of_the_list_in_a_group(name):
    room = await after(SITUATIONS[name])
    for person in EVERYBODY:
        state = shown(room, person)
        core = [offer.id for offer in state.offers if offer.id in ("feelings", "clarify", "challenge")]
        assert core == [one for one in ("feelings", "clarify", "challenge") if one in core]
        assert state.line or not state.offers
        groups = [offer.about for offer in state.more]
        assert groups == sorted(groups, key=list(GROUPS).index), "group by group"


async def test_what_needs_courage_is_at_most_two_taps_from_home():
    room = await after([])
    near = {offer.id for offer in (*shown(room, "dez").offers, *shown(room, "dez").more)}
    assert {"challenge", "hard", "ask_to_listen", "break", "leave", "consent"} <= near
