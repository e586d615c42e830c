"""The round of fears, goals for today and the end of a meeting on people's own devices and at a shared pad."""

import json

import msgspec
import pytest

from kiosk.private import fears, goals
from kiosk.private.organisations import CheckOrganisation
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import at_a_pad, glance
from kiosk.words.kinds.promises import ORGANISATION_QUESTIONS
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does, shown
from tests.kiosk.tablets.situations import ASKED, EVERYBODY, SHOWN, THE_END, WATCHED

FOUR = ("To be told no", "To be told off", "To be told why", "To be told to wait")


async def after(steps, ending=False):
    room = await rooms.after(steps)
    if ending:
        room.put_before_all(ending=True)
    return room


def at_pad(room, person):
    return state_of(at_a_pad(glance(room)), person, "e")


def said(state) -> str:
    return json.dumps(json.loads(msgspec.json.encode(state)), ensure_ascii=False)


def of(offers, name):
    return next((one for one in offers if one.id == name), None)


async def test_everyone_is_asked_organisations_included_and_may_rather_not():
    room = await after(ASKED)
    for person in EVERYBODY:
        for state in (shown(room, person), at_pad(room, person)):
            assert state.card.title == "One thing I am afraid of today"
            assert [one.words for one in state.card.offers][:2] == ["Write it down", "I would rather not"]
            field = of(state.card.offers, "fear-write").opens.fields[0]
            assert (field.name, field.max) == ("text", 300)


async def test_what_was_sent_is_not_shown_again_and_can_be_changed_or_taken_back():
    room = await after([*ASKED, ("dez", fears.WriteFear(text="That I shout"))])
    card = shown(room, "dez").card
    assert [one.words for one in card.offers] == ["Write it again", "Take it back"]
    assert [person for person in EVERYBODY if "That I shout" in said(shown(room, person))] == []
    await does(room, "dez", fears.TakeFearBack())
    assert shown(room, "dez").card.id == "fear"


async def test_nobody_elses_device_and_no_pad_changes_when_somebody_answers():
    before = await after(ASKED)
    told = {person: said(shown(before, person)) for person in EVERYBODY}
    pad = {person: said(at_pad(before, person)) for person in EVERYBODY}
    for does_it in (fears.WriteFear(text="That I shout"), fears.PassFears()):
        room = await after([*ASKED, ("dez", does_it)])
        assert {person for person in EVERYBODY if said(shown(room, person)) != told[person]} == {"dez"}
        assert {person: said(at_pad(room, person)) for person in EVERYBODY} == pad


async def test_who_would_rather_not_is_left_alone_and_can_think_again():
    room = await after([*ASKED, ("dez", fears.PassFears())])
    state = shown(room, "dez")
    assert state.card is None
    assert of(state.more, "fear-after-all").opens.fields


async def test_the_words_are_on_the_big_screen_and_on_no_tablet():
    for steps in (SHOWN, [*SHOWN, ("tess", fears.AskToKeepFears())]):
        room = await after(steps)
        told = " ".join(said(look(room, person)) for person in EVERYBODY for look in (shown, at_pad))
        assert [text for text in FOUR if text in told] == []


async def test_whether_they_may_be_kept_is_asked_in_private():
    room = await after([*SHOWN, ("tess", fears.AskToKeepFears()), ("dez", fears.AnswerKeepFears(answer="no"))])
    assert [one.words for one in shown(room, "amina").card.offers] == ["Yes", "No"]
    assert all(one.tap.private for one in shown(room, "amina").card.offers)
    assert [one.words for one in shown(room, "dez").card.offers] == ["Change my answer"]
    assert [one.words for one in at_pad(room, "dez").card.offers] == ["Yes", "No"]


def goal_offer(state):
    return of(state.more, "my_goal")


async def test_a_goal_is_offered_to_those_who_run_things_or_come_from_an_organisation():
    room = await after([])
    assert {person for person in EVERYBODY if goal_offer(shown(room, person))} == {"tess", "colin", "ivo"}
    assert not any(goal_offer(at_pad(room, person)) for person in EVERYBODY)


async def test_a_goal_of_ones_own_is_on_ones_own_device_only():
    room = await after([("colin", goals.SetMyGoal(text="I say back first"))])
    assert {person for person in EVERYBODY if "I say back first" in said(shown(room, person))} == {"colin"}
    assert not any("I say back first" in said(at_pad(room, person)) for person in EVERYBODY)


async def test_a_watched_goal_is_on_every_device_and_at_the_end_asked_about_in_one_tap():
    room = await after(WATCHED)
    assert {person for person in EVERYBODY if "Colin tries today: I say back first" in said(shown(room, person))} == {
        *EVERYBODY
    }
    assert shown(room, "dez").card is None
    room = await after([*WATCHED, *THE_END], ending=True)
    card = shown(room, "dez").card
    assert (card.title, [one.words for one in card.offers]) == (
        "I say back first",
        ["Yes, they did", "Partly", "Not yet", "I would rather not say"],
    )
    assert all(one.tap.private for one in card.offers)
    assert shown(room, "colin").card is None
    await does(room, "dez", goals.JudgeGoal(person="colin", answer="partly"))
    assert shown(room, "dez").card.id != card.id


async def test_its_owner_hears_words_once_and_nobody_else_does():
    judged = [(person, goals.JudgeGoal(person="colin", answer="partly")) for person in ("dez", "amina", "sam")]
    room = await after([*WATCHED, *THE_END, *judged])
    assert "Most people said" not in said(shown(room, "colin"))
    await does(room, "colin", goals.HearAboutMyGoal())
    card = goal_offer(shown(room, "colin")).opens
    assert "Most people said: partly." in card.text
    assert of(card.offers, "goal-keep")
    assert not any(
        "Most people said: partly." in said(shown(room, person)) for person in EVERYBODY if person != "colin"
    )


async def test_about_the_organisations_the_others_are_asked_one_after_the_other():
    room = await after(THE_END, ending=True)
    for person in ("colin", "ivo"):
        assert shown(room, person).card is None
        assert of(shown(room, person).more, "organisations") is None
    for number, (question, words) in enumerate(ORGANISATION_QUESTIONS.items(), 1):
        card = shown(room, "dez").card
        assert (card.title, card.steps.now, card.steps.of) == (words.asks, number, 5)
        assert [one.words for one in card.offers] == ["Yes", "No", "I would rather not say"]
        assert all(one.tap.private for one in card.offers)
        await does(room, "dez", CheckOrganisation(question=question, answer="no"))
    assert shown(room, "dez").card is None


async def test_an_answer_about_the_organisations_shows_on_no_other_device():
    before, room = await after(THE_END, ending=True), await after(THE_END, ending=True)
    await does(room, "dez", CheckOrganisation(question="said_who_decides", answer="no"))
    others = [person for person in EVERYBODY if person != "dez"]
    assert [said(shown(room, one)) for one in others] == [said(shown(before, one)) for one in others]
    assert [said(at_pad(room, one)) for one in EVERYBODY] == [said(at_pad(before, one)) for one in EVERYBODY]


async def test_at_a_pad_they_are_found_behind_more():
    room = await after(THE_END, ending=True)
    assert at_pad(room, "dez").card is None
    listed = of(at_pad(room, "dez").more, "organisations").opens.offers
    assert [one.words for one in listed] == [words.asks for words in ORGANISATION_QUESTIONS.values()]


@pytest.mark.parametrize("person", ["dez", "colin"])
async def test_nothing_of_it_is_asked_before_its_time(person):
    state = shown(await after([]), person)
    assert state.card is None
    assert not any(of(state.more, name) for name in ("organisations", "fear-after-all"))
