"""Short names: as little of a name as tells everybody apart, never a title, never moved to somebody else."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.discretion.look_alikes import looks
from kiosk.discretion.name_parts import is_title
from kiosk.discretion.names import NotAName, cleaned, folded
from kiosk.discretion.short_names import Named, short_names

FIRST = (
    "Jan",
    "jan",
    "José",
    "Jose",
    "Dez",
    "Dеz",
    "J",
    "J.",
    "J.R.",
    "Iain",
    "lain",
    "Ann",
    "Anna",
    "李小红",
    "陈伟",
    "רות",
)
FIRST += (
    "محمد",
    "سلمیٰ",
    "Nguyễn",
    "El Hadji",
    "de la",
    "van",
    "Abu",
    "Guest of Ama",
    "श्रीमती",
    "Æsa",
    "O’Brien",
    "O'Brien",
)
LAST = (
    "",
    "Smith",
    "Smythe",
    "Stone",
    "S",
    "Sm",
    "Berg",
    "Bergmann",
    "van Dijk",
    "Wójcik-Łęcka",
    "حسین",
    "לוי",
    "小红",
    "Jr.",
)
TITLE = (
    "",
    "Dr",
    "Prof. Dr.",
    "Mr",
    "Ms",
    "Sir",
    "Pan",
    "Pani",
    "ד״ר",
    "ڈاکٹر",
    "Rt Hon",
    "Cllr",
    "Mr & Mrs",
    "Mr and Mrs",
    "Dr. med.",
)

spoken = some.tuples(some.sampled_from(TITLE), some.sampled_from(FIRST), some.sampled_from(LAST))
surname_first = some.tuples(some.sampled_from(LAST[1:]), some.sampled_from(FIRST)).map(", ".join)
anything = some.text(some.characters(exclude_categories=("Cs",)), min_size=1, max_size=12)
typed = some.one_of(spoken.map(" ".join), spoken.map(" ".join), surname_first, some.sampled_from(TITLE[1:]), anything)


def _readable(name: str) -> bool:
    try:
        return bool(cleaned(name))
    except NotAName:
        return False


names = typed.filter(_readable).map(cleaned)
rooms = some.lists(some.tuples(names, some.none() | some.integers(1, 9)), min_size=1, max_size=40)


def people(room: list[tuple[str, int | None]]) -> list[Named]:
    """Each with an id; a seat that was taken before is nobody's."""
    seats: set[int] = set()
    found = []
    for place, (name, seat) in enumerate(room):
        found.append(Named(f"P{place}", name, None if seat in seats else seat))
        seats.update([seat] if seat else [])
    return found


@given(rooms)
def test_no_two_are_shown_alike(room: list[tuple[str, int | None]]) -> None:
    shown = [*short_names(people(room)).values()]
    assert len(shown) == len(room)
    assert len({folded(looks(one)[0]) for one in shown}) == len(room)
    assert len({folded(looks(one)[1]) for one in shown}) == len(room)


@given(rooms, some.tuples(names, some.none()))
def test_whoever_comes_later_takes_no_name_from_anybody(
    room: list[tuple[str, int | None]], later: tuple[str, None]
) -> None:
    before = short_names(people(room))
    after = short_names(people([*room, later]))
    assert all(after[one].startswith(before[one]) for one in before)
    assert after[f"P{len(room)}"] not in before.values()


@given(rooms)
def test_a_title_never_stands_alone(room: list[tuple[str, int | None]]) -> None:
    assert not [one for one in short_names(people(room)).values() if all(is_title(word) for word in one.split())]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        (["Jan Smith", "Jan Stone", "Jan Sommer"], ["Jan Sm", "Jan St", "Jan So"]),
        (["Jan Smith", "Jan"], ["Jan S", "Jan 2"]),
        (["Anna Berg", "Anna Berg"], ["Anna", "Anna 2"]),
        (["Dr Ama Osei", "Prof. Dr. Carl Noon", "Sir Paweł Żak", "Mrs Patel"], ["Ama", "Carl", "Paweł", "Patel"]),
        (["Osei, Ama", "O'Neil, Dr Seán", "Martin King, Jr."], ["Ama", "Seán", "Martin"]),
        (["J Smith", "J.R.R. Tolkien", "J"], ["J Smith", "J.R.R. Tolkien", "J"]),
        (["de la Cruz", "van Dijk", "Jan van Dijk", "Abu Bakr Ali"], ["de la Cruz", "van Dijk", "Jan", "Abu Bakr"]),
        (["李小红", "王女士", "רות לוי", "ד״ר רות כהן", "سلمیٰ حسین"], ["李小红", "王", "רות ל", "רות כ", "سلمیٰ"]),
        (
            ['Robert "Bob" Stone', "Guest of Ama Osei", "ama.osei@x.example"],
            ["Robert", "Guest of Ama Osei", "ama.osei"],
        ),
        (["Prof. Dr. med. Carl Noon", "Mr & Mrs Smith", "Herr und Frau Groß"], ["Carl", "Smith", "Groß"]),
        (["OSEI Ama", "VAN DIJK Jan", "JR Smith", "DEZ"], ["Ama", "Jan", "JR", "DEZ"]),
        (["Nguyễn Văn An", "Nguyễn Văn Anh"], ["Nguyễn An", "Nguyễn Anh"]),
        (["Dez Carter", "Dеz Day"], ["Dez C", "Dеz D"]),
    ],
)
def test_as_much_as_tells_apart(full: list[str], short: list[str]) -> None:
    assert [*short_names(Named(f"P{n}", cleaned(one)) for n, one in enumerate(full)).values()] == short


def test_where_names_are_the_same_the_seat_tells_apart() -> None:
    two = [Named("P1", "Anna Berg", 1), Named("P2", "Anna Berg", 2)]
    assert dict(short_names(two)) == {"P1": "Anna (seat 1)", "P2": "Anna (seat 2)"}


@pytest.mark.parametrize("name", ["Jan Smith", "Person {n} Name {n}", "Jan Name{n}", "J{n}"])
def test_a_room_of_150_has_150_names(name: str) -> None:
    shown = short_names(Named(f"P{n}", name.format(n=n)) for n in range(150))
    assert len(set(shown.values())) == 150
