"""People out of the lists other programs really write: who is taken, who is asked about, and what is said."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.files.decoding import LARGEST, ListProblem
from kiosk.files.people_list import parse, read_list

THREE = ["Ama Osei", "Beth Lund", "Carl Noon"]
PLAIN = "Name;Seat;Role;Office\nAmina Yusuf;1;;\nColin Hart;5;facilitator;Chair, Head of Housing\n"
PEOPLE = [("Amina Yusuf", 1, "member", ""), ("Colin Hart", 5, "facilitator", "Chair, Head of Housing")]
ZOOM = (
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
    "123,Repairs,01/03/2026 09:00:00 AM,01/03/2026 10:00:00 AM,host@x.example,60,3\n\n"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    "Ama Osei (Ama),a@x.example,01/03/2026 09:00:00 AM,01/03/2026 10:00:00 AM,60,No\n"
    "Beth Lund,b@x.example,01/03/2026 09:00:00 AM,01/03/2026 09:20:00 AM,20,Yes\n"
    "Beth Lund,b@x.example,01/03/2026 09:30:00 AM,01/03/2026 10:00:00 AM,30,Yes\n"
    "Carl Noon,,01/03/2026 09:00:00 AM,01/03/2026 10:00:00 AM,60,Yes\n"
)
TEAMS = (
    "1. Summary\nMeeting title\tRepairs\nAttended participants\t3\nStart time\t3/1/26, 9:00:00 AM\n\n"
    "2. Participants\nName\tFirst Join\tLast Leave\tEmail\tRole\n"
    "Ama Osei\t3/1/26, 9:00:00 AM\t3/1/26, 10:00:00 AM\ta@x.example\tOrganizer\n"
    "Lund, Beth (Guest)\t3/1/26, 9:00:00 AM\t3/1/26, 10:00:00 AM\tb@x.example\tPresenter\n"
    "Carl Noon (Unverified)\t3/1/26, 9:00:00 AM\t3/1/26, 10:00:00 AM\t\tAttendee\n\n"
    "3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tEmail\tRole\n"
    "Ama Osei\t3/1/26, 9:00:00 AM\t3/1/26, 10:00:00 AM\ta@x.example\tOrganizer\n"
)
SIGN_IN = (
    "Sign-in sheet,,,\nDate:,14 May 2026,,\nChair:,Priya Shah,,\n,,,\nNo.,Name,Email,Signature\n"
    "1,Ama Osei,a@x.example,\n2,Beth Lund,b@x.example,\n3,Carl Noon,c@x.example,\n"
)
TAKEN = {
    "two marks before UTF-8": codecs.BOM_UTF8 * 2 + b"Name,Seat\nAma Osei,1\nBeth Lund,2\nCarl Noon,3\n",
    "UTF-16 with a mark": "Name\tSeat\r\nAma Osei\t1\r\nBeth Lund\t2\r\nCarl Noon\t3\r\n".encode("utf-16"),
    "UTF-16 without one": "Name,Seat\r\nAma Osei,1\r\nBeth Lund,2\r\nCarl Noon,3\r\n".encode("utf-16-le"),
    "UTF-16, the other way": "Name,Seat\r\nAma Osei,1\r\nBeth Lund,2\r\nCarl Noon,3\r\n".encode("utf-16-be"),
    "Excel's first line": "sep=;\r\nName;Seat\r\nAma Osei;1\r\nBeth Lund;2\r\nCarl Noon;3\r\n".encode("utf-16"),
    "that line in quotation marks": '"sep=,"\n"Name","Seat"\n"Ama Osei","1"\n"Beth Lund","2"\n"Carl Noon","3"\n',
    "an old Mac's line ends": "Name,Seat\rAma Osei,1\rBeth Lund,2\rCarl Noon,3\r",
    "bars": "Name|Seat\nAma Osei|1\nBeth Lund|2\nCarl Noon|3\n",
    "commas in a head": "Name;Seat;Notes, access, diet\nAma Osei;1;a,b,c\nBeth Lund;2;d,e,f\nCarl Noon;3;\n",
    "spaces that do not break": "\xa0Name\xa0;Seat\xa0\nAma\xa0Osei;1\nBeth Lund;2\nCarl Noon;3\n",
    "a title above": "Assembly;;\nRoom 4, 14 May;;\n;;\nName;Seat;Phone\nAma Osei;1;\nBeth Lund;2;\nCarl Noon;3;\n",
    "a sheet to sign": SIGN_IN,
    "empty columns": "Name;Seat;;;\nAma Osei;1;;;\n;;;;\nBeth Lund;2;;;\nCarl Noon;3;;;\n;;;;\n",
    "first and last name": "tid,firstname,lastname,email\n2,Ama,Osei,a@x\n3,Beth,Lund,b@x\n4,Carl,Noon,c@x\n",
    "last name before": "Surname,Forename,Signature\nOsei,Ama,\nLund,Beth,\nNoon,Carl,\n",
    "a last name called name": "Name;Vorname\nOsei;Ama\nLund;Beth\nNoon;Carl\n",
    "whole and parted": "Name,Given Name,Family Name\nAma Osei,Ama,Osei\nBeth Lund,Beth,Lund\nCarl Noon,Carl,Noon\n",
    "a question as head": "Timestamp,What is your name?,Org\n2026,Ama Osei,\n2026,Beth Lund,B\n2026,Carl Noon,C\n",
    "a head of two lines": '"Name\n(as on badge)","Seat\nnumber"\n"Ama Osei","1"\n"Beth\nLund","2"\n"Carl Noon","3"\n',
    "a head that is needed": "Name *,Seat no.\nAma Osei,1\nBeth Lund,2\nCarl Noon,3\n",
    "last name, first name": 'Name,Seat\n"Osei, Ama",1\n"Lund, Beth",2\n"Noon, Carl",3\n',
    "where they come from": "Name,From,Position\nAma Osei,Org A,Carer lead\nBeth Lund,Org B,\nCarl Noon,,\n",
    "a group": "Name,Group\nAma Osei,Table 1\nBeth Lund,Table 2\nCarl Noon,lived experience\n",
    "a register's roles": "Name,Role\nAma Osei,Chair\nBeth Lund,Attendee\nCarl Noon,Guest\n",
    "seats that are no numbers": "Name,Seat\nAma Osei,A1\nBeth Lund,A2\nCarl Noon,B1\n",
    "names alone": "Ama Osei\nBeth Lund\nCarl Noon\n",
    "numbered": "1. Ama Osei\n2. Beth Lund\n3. Carl Noon\n",
    "the To line of a mail": "Ama Osei <a@x.example>; Beth Lund <b@x.example>; Carl Noon <c@x.example>",
    "the To line, a comma between": "Ama Osei <a@x.example>, Beth Lund <b@x.example>, Carl Noon <c@x.example>",
    "seats before the names": "1,Ama Osei\n2,Beth Lund\n3,Carl Noon\n",
    "each row in quotation marks": '"Name,Seat"\n"Ama Osei,1"\n"Beth Lund,2"\n\n"Carl Noon,3"\n',
    "single quotes": "'Name','Seat'\n'Ama Osei','1'\n'Beth Lund','2'\n'Carl Noon','3'\n",
    "cells kept as text": 'Attendee Name,Time\n="Ama Osei",="10"\n="Beth Lund",="10"\n="Carl Noon",="10"\n',
    "two files in one": "\ufeffName\nAma Osei\n\ufeffName\nBeth Lund\nCarl Noon\n",
    "the end of a file as it was": "Name,Seat\r\nAma Osei,1\r\nBeth Lund,2\r\nCarl Noon,3\r\n\x1a",
    "a register with lines to spare": "No,Name,Signature\n1,Ama Osei,\n2,Beth Lund,\n3,Carl Noon,\n4,,\n5,,\n",
    "a form's own empty name": "ID,Name,What is your name?\n1,,Ama Osei\n2,,Beth Lund\n3,,Carl Noon\n",
    "what they like to be called": "Legal first name,Preferred name,Last name\n"
    "Amanda,Ama,Osei\nElizabeth,Beth,Lund\nCarl,,Noon\n",
    "known as": "Full name,Known as\nAmanda Osei,Ama\nElizabeth Lund,Beth\nCarl Noon,Carl Noon\n",
    "how they are spoken to": "Name\nAma Osei - she/her\nBeth Lund (she/her)\nCarl Noon [he/they]\n",
    "Zoom": ZOOM.encode("utf-8-sig"),
    "Teams": TEAMS.encode("utf-16"),
    "Teams, as it was": "Full Name\tUser Action\tTimestamp\nAma Osei\tJoined\t3/1/2026\nBeth Lund\tJoined\t3/1/2026\n"
    "Beth Lund\tLeft\t3/1/2026\nCarl Noon\tJoined\t3/1/2026\n",
}


def raw(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


def people(data: bytes | str) -> list[tuple[str, int | None, str, str]]:
    return [(person.name, person.seat, person.role, person.office) for person in parse(raw(data)).people]


def problems(data: bytes | str) -> list[str]:
    with pytest.raises(ListProblem) as raised:
        parse(raw(data))
    return list(raised.value.sentences)


@pytest.mark.parametrize("data", TAKEN.values(), ids=TAKEN)
def test_what_other_programs_write(data):
    assert [row[0] for row in people(data)] == THREE


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode("utf-8-sig"),
        PLAIN.replace(";", "\t").encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        ("\n;;;\n" + PLAIN.replace("\n", "\n\n")).strip().encode(),
        PLAIN.replace("Name", "FULL NAME").replace("Seat", "Seat number").replace("Office", "Job title").encode(),
        b"Office;Role;Seat;Name\n;;1,0;Amina Yusuf\nChair, Head of Housing;Running the meeting;5,0; Colin   Hart \n",
        b'First name;Last name;Seat;Role;Post\nAmina;Yusuf;1;;\nColin;Hart;5;"Facilitator";"Chair, Head\nof Housing"\n',
    ],
    ids=["semicolons", "tabs", "crlf", "blank lines", "headings", "any order", "two names"],
)
def test_seats_jobs_and_roles_come_with_the_names(data):
    assert people(data) == PEOPLE


@pytest.mark.parametrize(
    ("alphabet", "lines", "names"),
    [
        (
            "cp1252",
            "Name;Seat\r\nZoë Müller;1\r\nJosé Núñez;2\r\nSeán O’Brien;3\r\n",
            ["Zoë Müller", "José Núñez", "Seán O’Brien"],
        ),
        ("cp1250", "Name;Seat\r\nŁukasz Wiśniewski;1\r\nJiří Dvořák;2\r\n", ["Łukasz Wiśniewski", "Jiří Dvořák"]),
        ("mac_roman", "Name;Seat\rZoë Müller;1\rJosé Núñez;2\r", ["Zoë Müller", "José Núñez"]),
        ("cp850", "Name;Seat\r\nZoë Müller;1\r\nJosé Núñez;2\r\n", ["Zoë Müller", "José Núñez"]),
        ("gbk", "姓名,座位\n李小红,1\n陈伟,2\n", ["李小红", "陈伟"]),
        ("shift_jis", "氏名,席\n山田太郎,1\n佐藤花子,2\n", ["山田太郎", "佐藤花子"]),
        ("cp1255", "שם;מקום\nמשה כהן;1\nרות לוי;2\n", ["משה כהן", "רות לוי"]),
        ("cp1256", "الاسم;المقعد\nمحمد علي;1\nفاطمة حسن;2\n", ["محمد علي", "فاطمة حسن"]),
        ("cp1253", "Όνομα;Θέση\nΜαρία Νικολάου;1\n", ["Μαρία Νικολάου"]),
        ("iso8859_2", "Jméno;Příjmení\nJiří;Dvořák\nŽofie;Šťastná\n", ["Jiří Dvořák", "Žofie Šťastná"]),
        ("utf-8", "Họ và tên,Chỗ\nNguyễn Văn An,1\n", ["Nguyễn Văn An"]),
        ("shift_jis", "山田太郎\n佐藤花子\n鈴木一郎\n", ["山田太郎", "佐藤花子", "鈴木一郎"]),
        ("shift_jis", "Name,Seat\n山田太郎,1\n佐藤花子,2\n", ["山田太郎", "佐藤花子"]),
        ("cp1251", "Иван Петров\r\nОльга Смирнова\r\n", ["Иван Петров", "Ольга Смирнова"]),
        ("utf-8", "Name\nŁukasz Żak\nNguyễn Thị Ánh\nΕλένη\n", ["Łukasz Żak", "Nguyễn Thị Ánh", "Ελένη"]),
    ],
)
def test_names_keep_their_letters(alphabet, lines, names):
    assert [row[0] for row in people(lines.encode(alphabet))] == names


def test_plain_lines_hold_a_name_a_seat_or_both_and_a_job():
    assert people("Priya Shah, Commissioner\n2 Dez Carter\nColin Marsh\n12\n") == [
        ("Priya Shah", None, "member", "Commissioner"),
        ("Dez Carter", 2, "member", ""),
        ("Colin Marsh", None, "member", ""),
        ("", 12, "member", ""),
    ]


def test_a_role_of_the_meeting_and_a_job_stand_in_one_cell_and_a_group_is_never_taken():
    listed = parse(b'Full Name,Org / Role,Table\nMaureen Pike,carer,3\nDr Grace Hill,"GP, Invited",11\n')
    assert [(one.role, one.office, one.seat, one.voice) for one in listed.people] == [
        ("member", "", 3, "not_said"),
        ("invited", "GP", 11, "not_said"),
    ]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("Name,Seat\nCarl Noon,3\n,\nTotal: 3,\n", [4]),
        ("Name,Seat\n#N/A,1\n#REF!,2\nCarl Noon,3\n", [2, 3]),
        ("Name,Seat\n01-May,1\n00/01/1900,2\nCarl Noon,3\n", [2, 3]),
        ("Name,Seat\nama.osei@x.example,1\nCarl Noon,3\n", [2]),
        ("Surname,Forename\nNoon,Carl\nTotal,3\n", [3]),
        ("Coming on 14 May: 3\nCarl Noon\n25 people\n", [1, 3]),
        ("Name\nCarl Noon\n" + "A" * 200 + "\n", [3]),
        ("Name,Seat,Job\nCarl Noon,1,Nurse\nCarl Noon,2,Tenant\n", [3]),
        ("Name\nCarl Noon\nC\u200barl Noon\n", [3]),
        ("Name,Will you come?\nBeth Lund,No\nCarl Noon,Yes\nDez Carter,Declined\n", [2, 4]),
        ("Name,Join time\niPhone,10\nCarl Noon,10\nDez’s iPad,10\n", [2, 4]),
    ],
    ids=[
        "total",
        "mistakes",
        "dates",
        "mail",
        "parted total",
        "title",
        "long",
        "two alike",
        "hidden sign",
        "stays away",
        "device",
    ],
)
def test_a_strange_line_is_asked_about_and_is_nobody_until_then(rows, lines):
    listed = parse(rows.encode())
    assert [one.name for one in listed.people] == ["Carl Noon"]
    assert [ask.split(":")[0] for ask in listed.asks] == [f"Line {line}" for line in lines]


@pytest.mark.parametrize("cell", ["-Lee", "@anna", "=1+1", "O’Brien", "Æsa Þórsdóttir", "Jo", 'Robert "Bob" Stone'])
def test_an_uncommon_name_is_a_name(cell):
    assert [row[0] for row in people(f"Name\n{cell}\nCarl Noon\n")] == [cell, "Carl Noon"]


def test_a_comma_in_a_list_of_names_turns_the_name():
    assert people("Name\nO’Neil, Seán\nCarl Noon\nSam Reed, Jr\n")[0][0] == "Seán O’Neil"


def test_each_of_a_to_line_is_somebody_else():
    listed = parse(b"Ama Osei <a@x.example>; Beth Lund <b@x.example>")
    assert len({one.id for one in listed.people}) == 2


@pytest.mark.parametrize(
    "lines",
    [
        "Ama Osei <a@x.example>; Lund, Beth <b@x.example>; Carl Noon <c@x.example>",
        "To: Ama Osei <a@x.example>,\n Beth Lund <b@x.example>,\n Carl Noon <c@x.example>",
        "# Who comes\n\n- Ama Osei\n- Beth Lund\n* Carl Noon",
        "[x] Ama Osei\n[ ] Beth Lund\n- [x] Carl Noon",
        "\u2610 Ama Osei\n\u2611\ufe0f Beth Lund\n\u2705 Carl Noon",
    ],
    ids=["the To line of a mail, one last name first", "To lines", "a note", "boxes to tick", "drawn boxes"],
)
def test_what_people_copy_out_of_mails_and_notes(lines):
    assert [row[0] for row in people(lines)] == THREE


@pytest.mark.parametrize("cell", ["[14/05/2026", "# Who comes"])
def test_what_no_name_begins_with_is_asked_about(cell):
    assert [row[0] for row in people(f"Name;Seat\n{cell};1\nCarl Noon;2\n")] == ["Carl Noon"]
    assert parse(raw(f"Name;Seat\n{cell};1\nCarl Noon;2\n")).asks


def test_more_than_a_hall_holds_is_no_list_of_a_meeting():
    said = problems("Name\n" + "".join(f"Ama {chr(65 + one % 26)}{one}\n" for one in range(1200)))
    assert said == ["This list has 1200 lines. Choose the list of one meeting, with 1000 at most."]


def test_seats_in_other_digits_are_seats():
    assert people("Name,Seat\nAma,\u0661\nBen,\u0968\n") == [("Ama", 1, "member", ""), ("Ben", 2, "member", "")]


def test_a_seat_alone_is_a_person():
    assert people("Seat;Name\n7;\n") == [("", 7, "member", "")]


def test_a_seat_that_is_taken_already_is_left_out_and_said():
    assert people("Name,Seat\nAma Osei,1\nBeth Lund,1\n") == [
        ("Ama Osei", 1, "member", ""),
        ("Beth Lund", None, "member", ""),
    ]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Nothing is in it."),
        (b"\xef\xbb\xbf \r\n;;;\r\n", "Nothing is in it."),
        (b"<table><tr><td>Name</td></tr></table>", "This is a web page."),
        (b"BEGIN:VCARD\nFN:Ama Osei\nEND:VCARD\n", "cards of an address book"),
        (b'<?xml version="1.0"?><people/>', "This is XML, not a list."),
        (b"\x1f\x8b\x08\x00\xff\xf1\x8d\x81\x90", "not a list of people"),
        (b"PK\x03\x04rest", "Save as, then CSV UTF-8"),
        (b"PK\x03\x04rest word/document.xml", "This is a Word file. Save the list as CSV and choose that."),
        (b"\x89PNG\r\n\x1a\n", "This is a picture. Save the list as CSV and choose that."),
        (b"%PDF-1.7", "This is a PDF."),
        (b"\xff\xfeN\x00a", "cut short or damaged"),
        (b"Name\nA\x01mina\n", "not a list of people"),
        (b"a@x.example;Ama Osei;\nb@x.example;Beth Lund;\n", "Line 1 must say what the columns are"),
        (b"Name;Seat\n", "nobody in it below its heads"),
        (b'Name;Seat\nDez;2\n"Amina;1\n', "Line 3: a quotation mark is not closed"),
        (b"Name\n" + b"A" * LARGEST, "too long for a list of people"),
        ("Name\n" + "A" * 10_000, "Is it one line for each"),
        ("Name\nTotal: 3\n", "Line 2: is “Total: 3” a person?"),
    ],
)
def test_what_cannot_be_taken_at_all_is_said_in_a_sentence(data, sentence):
    found = problems(data)
    assert len(found) == 1
    assert sentence in found[0]


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    with pytest.raises(ListProblem, match=r"It is not there any more."):
        read_list(tmp_path / "people.csv")
    with pytest.raises(ListProblem, match=r"This is a folder."):
        read_list(tmp_path)


def test_a_file_is_read(tmp_path):
    (tmp_path / "people.csv").write_text(PLAIN, encoding="utf-8-sig")
    assert len(read_list(tmp_path / "people.csv").people) == 2


def test_five_hundred_lines_are_five_hundred_people():
    assert len(people("Name\n" + "".join(f"Ron {n} Vale\n" for n in range(500)))) == 500


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_whatever_the_bytes_there_is_a_list_or_a_sentence(data):
    try:
        listed = parse(b"Name;Seat\n" + data)
        found: tuple[object, ...] = (*listed.people, *listed.asks)
    except ListProblem as problem:
        found = problem.sentences
    assert found
    assert all(found)


def test_whoever_came_with_somebody_is_their_supporter_and_nobody_elses() -> None:
    listed = parse(
        b"Name;Role;Supports\nAnn Mistry;;\nSue Lamb;Supporter;ann mistry\nTom Weir;;Nobody Known\nBo Ray;;\n"
    )
    ann, sue, tom, bo = listed.people
    assert (sue.role, sue.supports) == ("supporter", ann.id)
    assert (tom.role, tom.supports) == ("supporter", "")
    assert (bo.role, bo.supports) == ("member", "")
