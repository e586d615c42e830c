"""People and agenda out of the CSVs spreadsheets really write, and a sentence for every line that is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.files.people_list import LARGEST, ListProblem, parse, read_list

PLAIN = "Name;Seat;Role;Office\nAmina Yusuf;1;;\nColin Hart;5;facilitator;Chair, Head of Housing\n"
PEOPLE = [("Amina Yusuf", 1, "member", ""), ("Colin Hart", 5, "facilitator", "Chair, Head of Housing")]


def people(data: bytes | str) -> list[tuple[str, int | None, str, str]]:
    listed = parse(data.encode() if isinstance(data, str) else data)
    return [(person.name, person.seat, person.role, person.office) for person in listed.people]


def problems(data: bytes | str) -> list[str]:
    with pytest.raises(ListProblem) as raised:
        parse(data.encode() if isinstance(data, str) else data)
    return list(raised.value.sentences)


def test_csv_with_bom_and_semicolons():
    assert people(PLAIN.encode("utf-8-sig")) == PEOPLE


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.replace(",", "\0")
        .replace(";", ",")
        .replace("Chair\0 Head of Housing", '"Chair, Head of Housing"')
        .encode(),
        PLAIN.replace(";", "\t").encode(),
        PLAIN.replace(";", "\t").encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        ("sep=;\n" + PLAIN).encode("utf-8-sig"),
        ("\n;;;\n" + PLAIN.replace("\n", "\n\n")).strip().encode(),
        PLAIN.replace("Name", "FULL NAME").replace("Seat", "Seat number").replace("Office", "Job title").encode(),
        b"Office;Role;Seat;Name\n;;1;Amina Yusuf\nChair, Head of Housing;Running the meeting;5; Colin   Hart \n",
        b'First name;Last name;Seat;Role;Post\nAmina;Yusuf;1;;\nColin;Hart;5;"Facilitator";"Chair, Head\nof Housing"\n',
    ],
    ids=["commas", "tabs", "utf-16", "crlf", "cr", "sep", "blank lines", "headings", "any order", "two names"],
)
def test_what_spreadsheets_write(data):
    assert people(data) == PEOPLE


def test_names_keep_their_letters():
    assert [row[0] for row in people("Name\nŁukasz Żak\nNguyễn Thị Ánh\nΕλένη\n")] == [
        "Łukasz Żak",
        "Nguyễn Thị Ánh",
        "Ελένη",
    ]


def test_an_agenda_stands_in_the_same_file_or_alone():
    both = parse(b"Name,Item,Brought by,Origin\nAmina,Evictions,,ours\n,Budget,Colin,law\nDez,,,\n")
    assert [(item.title, item.brought_by, item.origin) for item in both.items] == [
        ("Evictions", "Amina", "ours"),
        ("Budget", "Colin", "law"),
    ]
    assert [person.name for person in both.people] == ["Amina", "Dez"]
    alone = parse(b"Agenda item;Proposed by\nEvictions;Amina\n")
    assert (alone.people, alone.items[0].brought_by) == ((), "Amina")


def test_a_seat_alone_is_a_person():
    assert people("Seat;Name\n7;\n") == [("", 7, "member", "")]


def test_columns_nobody_asked_for_are_named_and_left_alone():
    assert parse(b"Name,E-mail\nAmina,a@example.org\n").unused == ("E-mail",)


def test_groups_can_be_left_out():
    listed = parse(b"Name,Group\nAmina,lived experience\nColin,\n")
    assert [(p.voice, p.consent.voice_group) for p in listed.people] == [
        ("lived_experience", True),
        ("not_said", False),
    ]
    assert listed.says_groups
    assert not listed.without_groups().says_groups
    assert not any(person.consent.voice_group for person in listed.without_groups().people)


def test_every_wrong_line_is_named_and_nothing_is_loaded():
    found = problems(
        "Name;Seat;Role;Group\n"
        "Amina;one;;\n"
        "Dez;2;boss;\n"
        "Bev;3;;martian\n"
        "Priya;8;;\n"
        "Pr\u200biya;9;;\n"
        "Colin;4;facilitator;\n"
        "Ruth;5;facilitator;\n"
        ";;note taker;\n"
        "Sam;9;;;left over\n"
    )
    assert [sentence.split(":")[0] for sentence in found] == [f"Line {n}" for n in (2, 3, 4, 6, 8, 9, 10)]
    assert found[0] == "Line 2: The seat is a number from 1, not “one”."
    assert "It can be: member, facilitator" in found[1]
    assert "Priya looks like the name in line 5" in found[3]
    assert "Line 7 says already who runs the meeting" in found[4]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf \r\n", "This file is empty."),
        (b"PK\x03\x04rest", "Save as, then CSV UTF-8"),
        (b"Name\nAmina\n\xa3ukasz\n", "Line 3 has letters that cannot be read"),
        (b"\xff\xfeN\x00a", "letters that cannot be read"),
        (b"Name\nA\0mina\n", "not a CSV file"),
        (b"Amina;1\nDez;2\n", "Line 1 must say what the columns are"),
        (b"Name;Name\nAmina;Yusuf\n", "two columns are both the name"),
        (b"Name;Seat\n", "nobody and nothing in this file"),
        (b'Name;Seat\nDez;2\n"Amina;1\n', "Line 3: a quotation mark is not closed"),
        (b"Item;Brought by\n;Amina\n", "Line 2: Amina brings something, but the line does not say what."),
        (b"Name\n" + b"A" * LARGEST, "too long for a list of people"),
        ("Name\n" + "A" * 10_000, "longer than 40 letters"),
        ("Name\n\u202e\u200b\n", "no letters in it"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(data, sentence):
    found = problems(data)
    assert len(found) == 1
    assert sentence in found[0]


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ListProblem, match=r"people\.csv: cannot be read \(No such file or directory\)"):
        read_list(tmp_path / "people.csv")


def test_a_file_is_read(tmp_path):
    (tmp_path / "people.csv").write_text(PLAIN, encoding="utf-8-sig")
    assert len(read_list(tmp_path / "people.csv").people) == 2


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_the_bytes_there_is_a_list_or_a_sentence(data):
    try:
        found: tuple[object, ...] = parse(b"Name;Seat\n" + data).people
    except ListProblem as problem:
        found = problem.sentences
    assert found
    assert all(found)
