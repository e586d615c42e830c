"""What somebody is called, by what they said and by who sees it; and how they are found."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.discretion.called import Audience, Called, Turns, keeps_name
from kiosk.discretion.look_alikes import looks


@dataclass(frozen=True)
class Said:
    turns: Turns = "not_said"
    print_name: bool = False


@dataclass(frozen=True)
class One:
    id: str
    name: str = ""
    seat: int | None = None
    office: str = ""
    role: str = "member"
    consent: Said = field(default_factory=Said)


PEOPLE = (
    One("chair", "Colin Hart", 5, "Chair, Head of Housing", "facilitator", Said("name", print_name=True)),
    One("undecided", "Priya Shah", 6, "Commissioner"),
    One("seated", "Dez Carter", 7, consent=Said("seat")),
    One("hidden", "Vic Hale", 8, consent=Said("none")),
    One("hidden-printed", "Nell Ash", 9, consent=Said("none", print_name=True)),
    One("no-seat", "Zeb Noor", consent=Said("seat")),
    One("by-seat", "", 12),
    One("keeper", role="turn_keeper"),
    One("new"),
    One("newer"),
)
NAMES = {
    "desk": "Colin Hart|Priya Shah|Dez Carter|Vic Hale|Nell Ash|Zeb Noor|Seat 12|The turn keeper|Someone|Someone 2",
    "room": "Colin|Priya|Seat 7|Someone|Someone|Someone|Seat 12|The turn keeper|Someone|Someone",
    "print": "Colin|A member|A member|Someone|Nell|A member|A member|A member|A member|A member",
}


@pytest.mark.parametrize("audience", ["desk", "room", "print"])
def test_each_audience_sees_what_the_person_chose(audience: Audience) -> None:
    called = Called(PEOPLE, audience)
    assert [called.start(one.id) for one in PEOPLE] == NAMES[audience].split("|")


def test_in_the_middle_of_a_sentence_only_names_begin_large() -> None:
    called = Called(PEOPLE, "room")
    said = [called.name(one) for one in ("chair", "seated", "hidden", "keeper", "outside:City council")]
    assert said == ["Colin", "seat 7", "someone", "the turn keeper", "City council"]
    assert Called((One("d", "de la Cruz"),), "room").start("d") == "de la Cruz"


def test_beside_a_name_at_the_desk_stands_what_the_room_sees_instead() -> None:
    called = Called(PEOPLE, "desk")
    assert [called.beside(one.id) for one in PEOPLE[:6]] == ["", "", "seat 7", "not shown", "not shown", "not shown"]
    assert Called(PEOPLE, "room").beside("hidden") == ""


def test_in_print_the_office_stands_where_a_power_was_used() -> None:
    called = Called(PEOPLE, "print")
    said = [called.with_office(one) for one in ("chair", "undecided", "hidden", "hidden-printed")]
    assert said == ["Colin (chair)", "the commissioner", "someone", "Nell"]


def test_ones_own_device_says_what_was_typed() -> None:
    called = Called(PEOPLE, "room")
    assert [called.own(one) for one in ("hidden", "seated", "by-seat", "new")] == ["Vic", "Dez", "Seat 12", "You"]


def test_a_device_that_many_share_says_what_the_room_knows() -> None:
    shared, room = Called(PEOPLE, "pad"), Called(PEOPLE, "room")
    assert [shared.own(one.id) for one in PEOPLE] == [room.start(one.id) for one in PEOPLE]
    assert [shared.start(one.id) for one in PEOPLE] == [room.start(one.id) for one in PEOPLE]


def test_two_of_one_name_are_told_apart_at_the_desk() -> None:
    same = (One("a", "Anna Berg", 1), One("b", "anna berg", 2), One("c", "Anna Berg"))
    assert [Called(same, "desk").start(one) for one in "abc"] == [
        "Anna Berg (seat 1)",
        "anna berg (seat 2)",
        "Anna Berg",
    ]


@given(
    some.lists(some.sampled_from(["Anna Berg", "anna berg", "Аnna Berg", "Anna Berg 2", "Jo", "Jo\u0301"]), max_size=8)
)
def test_no_two_full_names_at_the_desk_look_alike(names: list[str]) -> None:
    called = Called([One(f"P{place}", name) for place, name in enumerate(names)], "desk")
    shown = [called.start(one) for one in called.known]
    assert len({looks(one)[0] for one in shown}) == len({looks(one)[1] for one in shown}) == len(names)


def test_a_name_stays_in_the_record_only_for_those_who_said_so() -> None:
    kept = [one.id for one in PEOPLE if keeps_name(one.consent)]
    assert kept == ["chair", "hidden-printed"]


def test_the_one_order_is_by_seat_then_name_and_in_print_by_printed_name() -> None:
    desk = Called(PEOPLE, "desk")
    assert desk.ordered()[:6] == ["chair", "undecided", "seated", "hidden", "hidden-printed", "by-seat"]
    assert desk.ordered() == Called(tuple(reversed(PEOPLE)), "desk").ordered()[:6] + desk.ordered()[6:]
    assert Called(PEOPLE, "print").ordered(["hidden-printed", "seated", "chair"]) == [
        "chair",
        "hidden-printed",
        "seated",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("dez", ["seated"]),
        ("CARTER", ["seated"]),
        ("carter dez", ["seated"]),
        ("art", ["chair", "seated"]),
        ("7", ["seated"]),
        ("seat 7", ["seated"]),
        ("commis", ["undecided"]),
        ("vic", ["hidden"]),
        ("zzz", []),
    ],
)
@pytest.mark.parametrize("audience", ["desk", "room"])
def test_any_part_of_the_full_name_finds_a_person(typed: str, found: list[str], audience: Audience) -> None:
    assert Called(PEOPLE, audience).find(typed) == found


@pytest.mark.parametrize(
    ("typed", "who"),
    [("jan", "a"), ("smi", "b"), ("jan s", ""), ("wojcik", "d"), ("oneil", "e"), ("Jan Sm", "b"), ("q", "")],
)
def test_whoever_fits_best_is_meant(typed: str, who: str) -> None:
    room = (
        One("a", "Jan"),
        One("b", "Jan Smith"),
        One("c", "Jan Stone"),
        One("d", "Ann Wójcik"),
        One("e", "O’Neil, Seán"),
    )
    assert Called(room, "desk").meant(typed) == who


def test_who_was_perhaps_meant_is_named() -> None:
    called = Called(PEOPLE, "desk")
    assert called.nobody("dezz") == "Nobody is called dezz. Dez is near."
    assert called.nobody("qqqq") == "Nobody is called qqqq."
