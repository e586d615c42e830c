"""Setting up, question by question, without a window."""

import asyncio
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from kiosk.meeting.lifecycle import StartingPower
from kiosk.meeting.opening import SKIPPED, AgreeRule
from kiosk.meeting.people import Consent
from kiosk.meeting.tap import Tap
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.views.room_view import Snapshot, snapshot
from tests.ui.setup.talking import DISPLAYS, PEOPLE, Talking
from ui.setup.agenda import WhatWeTalkAbout

NOW = datetime(2026, 5, 14, 14, tzinfo=UTC)


@pytest.fixture
def talking(tmp_path) -> Talking:
    return Talking(tmp_path)


def opened(talking: Talking) -> Snapshot:
    """The meeting as the Room has it once everything drafted was tapped."""

    async def tapped() -> Snapshot:
        room = Room(RecordFile.in_memory(talking.draft.group))
        await room.tap(Tap(who=talking.draft.opener, does=talking.draft.opening(NOW)))
        for who, does in talking.draft.afterwards():
            await room.tap(Tap(who=who, by=talking.draft.opener, does=does))
        return snapshot(room)

    return asyncio.run(tapped())


def test_what_was_said_is_what_opens(talking):
    talking.to_the_end()
    assert talking.title == "Harbour Lane, meeting 1: Housing rules"
    talking.next()
    assert talking.asked == ["begin"]
    m = opened(talking).meeting
    assert (m.opening.title, m.opening.place, m.opening.space) == ("Housing rules", "Harbour Lane hall", "invited")
    assert m.opening.purpose == "We look after housing rules together."
    assert (m.opening.limit_can, m.opening.limit_cannot) == ("Housing rules", "The budget.")
    assert m.opening.limit_owner == "Cabinet"
    assert m.opening.rules["disagreement"].rule == "write_both_views"
    assert [(one.name, str(one.seat), one.office) for one in m.people.here()] == PEOPLE
    assert [(item.title, item.proposed_by) for item in m.agenda.items] == [("Evictions from supported housing", "P1")]
    assert (m.facilitator, m.powers.holder("queue"), m.powers.holder("floor")) == ("P3", "P3", "none")


def test_going_back_loses_nothing(talking):
    talking.to_the_end()
    before = talking.draft.opening(NOW)
    seen = []
    while not talking.asked:
        seen.append(talking.title)
        talking.talk.went_back()
    assert talking.asked == ["left"]
    assert (len(seen), seen[-1]) == (20, "Which group is meeting?")
    assert talking.draft.opening(NOW) == before


def test_a_question_asked_in_between_goes_back_to_where_it_was_asked(talking):
    talking.to_people()
    talking.next(name="Amina Yusuf")
    talking.talk.acted("said", "P1")
    assert talking.title == "What did Amina Yusuf say?"
    talking.talk.went_back()
    assert talking.title == "Who is coming?"


def test_with_one_display_nobody_is_asked_which(tmp_path):
    assert "Which screen does the room look at?" not in titles(Talking(tmp_path))


def test_with_two_displays_the_room_has_one(tmp_path):
    talking = Talking(tmp_path, DISPLAYS)
    assert "Which screen does the room look at?" in titles(talking)
    assert talking.settings.room_display == "HDMI-1"


def titles(talking: Talking) -> list[str]:
    talking.new_group()
    talking.name_it()
    talking.talk.chose("4")
    seen = [talking.title]
    talking.next()
    return [*seen, talking.title]


def test_nothing_is_ticked_for_anybody(talking):
    talking.to_people()
    talking.next(name="Amina Yusuf")
    person = talking.draft.person("P1")
    assert (person.voice, person.consent.turns, person.consent.print_name) == ("not_said", "not_said", False)
    talking.talk.acted("said", "P1")
    assert [entry.chosen for entry in talking.talk.page.entries] == [""] * 5


def test_what_somebody_said_is_kept_as_their_answer(talking):
    talking.to_the_end()
    talking.draft.change(talking.draft.person("P1"))
    for _ in range(12):
        talking.talk.went_back()
    assert talking.title == "Who is coming?"
    talking.talk.acted("said", "P1")
    talking.talk.acted("name", "turns")
    talking.talk.acted("lived_experience", "group")
    talking.talk.acted("yes", "print_name")
    talking.next()
    person = opened(talking).meeting.people["P1"]
    assert (person.voice, person.consent.turns, person.consent.print_name) == ("lived_experience", "name", True)
    assert person.consent.show_coproduction is False


def test_taken_back_a_group_is_gone(talking):
    talking.to_people()
    talking.next(name="Amina Yusuf")
    talking.talk.acted("said", "P1")
    talking.talk.acted("carer", "group")
    talking.talk.acted("not_said", "group")
    assert talking.draft.person("P1").consent.voice_group is False


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": "amina  yusuf"}, "is in the list already"),
        ({"name": "Bev", "seat": "1"}, "Somebody has seat 1 already."),
        ({"name": "Bev", "seat": "first"}, "The seat is a number from 1."),
        ({"name": "\u200b", "seat": ""}, "no letters in it"),
        ({"name": "B" * 10_000}, "longer than 80 letters"),
    ],
)
def test_a_person_that_cannot_be_added(talking, said, sentence):
    talking.to_people()
    talking.next(name="Amina Yusuf", seat="1")
    talking.next(**said)
    assert sentence in talking.problem
    assert [one.name for one in talking.draft.people] == ["Amina Yusuf"]


def test_nobody_is_coming(talking):
    talking.to_people()
    talking.next()
    assert talking.problem == "Somebody has to run the meeting. Add at least that person."


def test_nobody_runs_it(talking):
    talking.to_people()
    talking.add_people()
    talking.next()
    assert talking.problem == "Choose who is running the meeting."


def test_a_role_of_one_person_moves(talking):
    talking.to_people()
    talking.add_people()
    for person in ("P1", "P2"):
        talking.talk.acted("choose", "note_taker")
        talking.talk.chose(person)
    assert [one.role for one in talking.draft.people] == ["member", "note_taker", "member"]


def test_the_limit_card_cannot_be_blank(talking):
    talking.to_the_end()
    talking.draft.can = talking.draft.cannot = " "
    for _ in range(3):
        talking.talk.went_back()
    assert talking.title == "What can this room decide, and what can it not?"
    talking.next()
    assert "“Nobody told us” is an answer." in talking.problem
    talking.talk.chose("nobody")
    assert talking.title == "What shall we do if we do not agree?"
    assert (talking.draft.limit, talking.draft.opening(NOW).limit_owner) == (("Nobody told us.",), "")


def test_who_set_the_limit_has_to_be_said_or_not_known(talking):
    talking.to_the_end()
    for _ in range(2):
        talking.talk.went_back()
    talking.next(owner="")
    assert talking.problem
    talking.talk.chose("nobody")
    assert talking.draft.limit_owner == ""


@pytest.mark.parametrize(("choice", "kept"), [("skipped", SKIPPED), ("double_majority", "double_majority")])
def test_the_rule_is_one_of_six_or_skipped(talking, choice, kept):
    talking.to_the_end()
    talking.talk.went_back()
    talking.talk.chose(choice)
    assert talking.draft.afterwards()[0] == ("P3", AgreeRule(about="disagreement", rule=kept))


def test_the_rule_in_their_own_words(talking):
    talking.to_the_end()
    talking.talk.went_back()
    talking.talk.chose("own_words")
    talking.next()
    assert talking.problem
    talking.next(words="We stop and  eat.")
    assert opened(talking).meeting.opening.rules["disagreement"].rule == "We stop and eat."


def test_a_power_is_held_by_whom_they_say_and_how(talking):
    talking.to_the_end()
    while talking.title != "Who has which say when we begin?":
        talking.talk.went_back()
    assert [entry.second for entry in talking.talk.page.entries if not entry.acts] == ["Nobody yet", "Nobody yet"]
    talking.talk.acted("choose", "agenda")
    talking.talk.chose("P1")
    talking.talk.chose("agreed")
    assert talking.draft.powers == {"agenda": StartingPower("P1", "agreed")}
    held = opened(talking).meeting.powers.held["agenda"]
    assert (held.holder, held.via) == ("P1", "agreed")


def test_fair_turns_are_the_rules(talking):
    talking.to_the_end()
    while talking.title != "How do we take turns to begin with?":
        talking.talk.went_back()
    talking.talk.chose("fair_queue")
    assert opened(talking).meeting.powers.holder("queue") == "rule"


@pytest.mark.parametrize("said", ["", "four", "0.5", "31", "nan", "1e9"])
def test_a_distance_nobody_sits_at(talking, said):
    talking.new_group()
    talking.name_it()
    talking.next(metres=said)
    assert "metres" in talking.problem
    assert talking.settings.metres == 4.0


def test_a_distance_with_a_comma(talking):
    talking.new_group()
    talking.name_it()
    talking.next(metres="5,5")
    assert talking.settings.metres == 5.5


@pytest.mark.parametrize(
    ("metres", "inches", "sentence"),
    [(4, 55, "A line holds about 30 letters"), (6, 55, "A long question turns pages."), (12, 24, "few words fit")],
)
def test_the_room_is_told_what_the_screen_holds(talking, metres, inches, sentence):
    talking.settings.metres, talking.settings.inches = float(metres), float(inches)
    assert sentence in " ".join(talking.how_big.page().lines)


def test_an_item_brought_by_somebody_who_left_is_nobodys(talking):
    talking.to_the_end()
    talking.draft.remove("P1")
    assert talking.draft.items[0].by == ""
    assert opened(talking).meeting.agenda.items[0].proposed_by == "P3"


def test_what_people_with_lived_experience_bring_can_come_first(talking):
    talking.to_people()
    talking.add_people()
    amina = replace(talking.draft.person("P1"), voice="lived_experience", consent=Consent(voice_group=True))
    talking.draft.change(amina)
    talking.talk.acted("choose", "facilitator")
    talking.talk.chose("P3")
    talking.next()
    for place, (title, by) in enumerate((("Budget", "P3"), ("Damp", "P1"))):
        talking.next(title=title)
        talking.talk.acted("by", str(place))
        talking.talk.chose(by)
    assert "lived" in {act.key for act in talking.talk.page.acts}
    talking.talk.acted("lived")
    assert [item.title for item in talking.draft.items] == ["Damp", "Budget"]
    assert "lived" not in {act.key for act in talking.talk.page.acts}


def test_whose_an_item_is_goes_into_the_record(talking):
    talking.to_the_end()
    talking.draft.items[0] = replace(talking.draft.items[0], origin="theirs")
    question = WhatWeTalkAbout(talking.draft, lambda: None)
    whose = question.acted("whose", "0")
    assert [choice.key for choice in whose.page().choices if choice.chosen] == ["theirs"]
    assert whose.chose("law") == "out"
    assert question.page().entries[0].second.endswith("The law or a regulator.")
    assert opened(talking).meeting.agenda.items[0].origin == "law"


def test_a_csv_brings_people(talking, tmp_path):
    file = tmp_path / "people.csv"
    file.write_text("Name;Seat;Role\nBev Lawson;7;turn keeper\nPriya Shah;6;\n", encoding="utf-8-sig")
    talking.to_people()
    talking.next(name="Amina Yusuf")
    talking.talk.acted("file")
    talking.next(path=str(file))
    assert [(one.id, one.name, one.role) for one in talking.draft.people] == [
        ("P1", "Amina Yusuf", "member"),
        ("P2", "Bev Lawson", "turn_keeper"),
        ("P3", "Priya Shah", "member"),
    ]
    assert talking.title == "Who is coming?"


@pytest.mark.parametrize(
    ("rows", "sentences"),
    [
        ("Name\nBev\nAMINA YUSUF\n", ["Line 3: AMINA YUSUF is in the list already"]),
    ],
)
def test_of_a_csv_with_an_error_nothing_is_loaded(talking, tmp_path, rows, sentences):
    (tmp_path / "people.csv").write_text(rows)
    talking.to_people()
    talking.next(name="Amina Yusuf")
    talking.talk.acted("file")
    talking.next(path=str(tmp_path / "people.csv"))
    assert all(sentence in talking.problem for sentence in sentences)
    assert ([one.name for one in talking.draft.people], talking.draft.items) == (["Amina Yusuf"], [])
