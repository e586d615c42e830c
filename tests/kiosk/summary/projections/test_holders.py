"""How people are called in print: by first word, by office, or as a member; and their names in people's own words."""

import pytest
from msgspec.structs import replace

from kiosk.meeting.people import Consent, NoteStandIn, Person
from kiosk.meeting.promises import Body
from kiosk.meeting.reviews import RecordRollBack
from kiosk.meeting.terms import Holder
from kiosk.summary.projections.holders import Naming, office_words
from tests.table import ALL_YES, Table

UNNAMED = replace(ALL_YES, print_name=False)
PEOPLE = (
    Person(id="ch", name="Colin Hart", seat=1, role="facilitator", office="Chair, Housing", consent=ALL_YES),
    Person(id="de", name="Dez Carter", seat=2, consent=UNNAMED),
    Person(id="r1", name="Rosa Lind", seat=3, consent=ALL_YES),
    Person(id="r2", name="Rosa Quill", seat=4, consent=ALL_YES),
    Person(id="of", name="Olga Ford", seat=5, office="NHS Lead, East", consent=UNNAMED),
    Person(id="no", name="Vic Hale", seat=6, consent=Consent(turns="none")),
    Person(id="un", name="Una Byrne", seat=9),
    Person(id="se", name="Nell Ash", seat=7, consent=replace(ALL_YES, turns="seat")),
    Person(id="wi", name="Will Price", seat=8, consent=UNNAMED),
)


@pytest.fixture
def table() -> Table:
    return Table(PEOPLE)


@pytest.fixture
def names(table: Table) -> Naming:
    return Naming(table.history())


@pytest.mark.parametrize(
    ("office", "said"),
    [
        ("Chair, Head of Housing", "chair"),
        ("Peer support worker", "peer support worker"),
        ("NHS Lead, East", "NHS lead"),
        ("Director of ICB services", "director of ICB services"),
        ("CEO", "CEO"),
    ],
)
def test_an_office_is_the_part_before_the_comma_in_lower_case(office: str, said: str) -> None:
    assert office_words(office) == said


@pytest.mark.parametrize(
    ("holder", "said"),
    [
        ("ch", "Colin (chair)"),
        ("de", "a member"),
        ("r1", "Rosa L"),
        ("of", "the NHS lead"),
        ("no", "someone"),
        ("group", "the group"),
        ("rule", "a rule"),
        ("outside:City council", "City council"),
    ],
)
def test_who_held_or_used_a_power(names: Naming, holder: Holder, said: str) -> None:
    assert names.with_office(holder) == said


@pytest.mark.parametrize(
    ("holder", "said"),
    [("ch", "Colin"), ("de", "a member"), ("r2", "Rosa Q"), ("of", "a member"), ("no", "someone"), ("un", "a member")],
)
def test_elsewhere_the_name_stands_alone(names: Naming, holder: Holder, said: str) -> None:
    assert names.name(holder) == said


def test_running_the_meeting_is_said_without_a_name(names: Naming) -> None:
    assert [names.running("ch"), names.running("r1"), names.running("rule")] == ["the chair", "Rosa L", "a rule"]
    lead = Naming(Table([replace(PEOPLE[0], office="Peer lead"), *PEOPLE[1:]]).history())
    assert lead.running("ch") == "the person running the meeting"


def test_a_turn_is_called_as_its_speaker_chose(names: Naming) -> None:
    assert names.speaker_labels("ch") == ("Colin (chair)", "Colin")
    assert names.speaker_labels("no") == ("someone",)
    assert names.speaker_labels("se") == ("seat 7",)
    assert names.speaker_labels("de") == ("a member", "member")
    assert names.speaker_labels("un") == ("a member", "member")


def test_colours_say_how_somebody_is_here(names: Naming) -> None:
    kinds = [names.kind(one, 0) for one in ("ch", "of", "r1", "group", "rule", "piece", "none", "outside:X")]
    assert kinds == ["runs", "work", "member", "group", "rule", "rule", "none", "outside"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Dez said no.", "A member said no."),
        ("We asked Dez Carter and Colin.", "We asked a member and Colin."),
        ("DEZ'S door", "A member'S door"),
        ("Mr Carter knows", "A member knows"),
        ("Dezember is cold", "Dezember is cold"),
        ("Will the council pay the Price?", "Will the council pay the Price?"),
        ("Ask Will now", "This line is kept back."),
        ("Rosa wrote to Vic.", "Rosa wrote to a member."),
        ("WE ARE BLOODY TIRED!!", "WE ARE BLOODY TIRED!!"),
    ],
)
def test_names_of_those_who_said_no_are_a_member_in_what_people_wrote(names: Naming, text: str, shown: str) -> None:
    assert names.shown(text) == shown


def test_a_name_from_outside_is_its_body_and_a_stand_in_s_nobody(table: Table) -> None:
    decided = Body(body="City council", name="Mo Lund")
    table.tap("r1", RecordRollBack(decision="Shut", found_how="A note", group_told=False, decided_by=decided))
    table.tap("r1", NoteStandIn(instead_of="Petra Voss", prepared=True, can_decide=True))
    table.tap("r2", NoteStandIn(instead_of="Head of Housing", prepared=True, can_decide=True))
    names = Naming(table.history())
    assert names.shown("We wrote to Mo Lund.") == "We wrote to City council."
    assert names.shown("Petra Voss knew.") == "Someone who was not here knew."
    assert names.shown("Ask the Head of Housing.") == "Ask the Head of Housing."
