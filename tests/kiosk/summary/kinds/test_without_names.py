"""The copy without names: nobody's name, post or place in any format, and what is left out of it is gone."""

import re
from pathlib import Path

import pytest

from kiosk.discretion.called import office_words
from kiosk.record.sqlite_store import RecordFile
from kiosk.summary.kinds.catalog import AS_USUAL, Wishes
from kiosk.summary.printing import document_of, lines_without_names
from kiosk.summary.projections.history import tell
from kiosk.summary.renderers.html import write_html
from tests.kiosk.summary.printed import MEETINGS, words
from tests.kiosk.summary.renderers.paper_reader import drawn, words_of
from tests.meeting_from_seed import make
from tests.table import played


def record_of(script: Path) -> RecordFile:
    return played(script).record


def shown(record: RecordFile, folder: Path, wishes: Wishes = AS_USUAL) -> dict[str, str]:
    """The planned words, those of the PDF and those of the web page."""
    number = record.meetings()[-1]
    document = document_of(record, number, tell(record.history(number)), "without-names", wishes)
    write_html(document, folder / "print.html")
    page = re.sub(r"<[^>]+>", " ", (folder / "print.html").read_text(encoding="utf-8"))
    return {"planned": words(document), "paper": words_of(drawn(document, folder)), "web page": page}


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three", "an-ordinary-hour", "every-step"])
def test_nobody_s_name_post_or_place_stands_in_it(name: str, tmp_path: Path) -> None:
    record = record_of(MEETINGS / f"{name}.toml")
    number = record.meetings()[-1]
    meeting = tell(record.history(number)).meeting
    people = meeting.people.by_id.values()
    names = {part for person in people for part in person.name.split() if len(part) > 2}
    posts = {office_words(person.office) for person in people if person.office}
    for where, text in shown(record, tmp_path).items():
        told = [one for one in (*names, *posts) if re.search(rf"\b{re.escape(one)}\b", text)]
        assert told == [], where
        assert meeting.opening.place not in text, where


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three"])
def test_it_says_the_month_and_no_day(name: str, tmp_path: Path) -> None:
    text = shown(record_of(MEETINGS / f"{name}.toml"), tmp_path)["planned"]
    assert "May 2026" in text
    assert re.findall(r"\d+ May 2026", text) == []


def test_people_stand_in_it_by_role(tmp_path: Path) -> None:
    text = shown(record_of(MEETINGS / "question-that-changed.toml"), tmp_path)["paper"]
    for said in (
        "The person running the meeting changed it twice. Someone here for work changed it once.",
        "Someone here for work brings an answer to meeting 5.",
        "This copy has no names, no posts, no place and no day.",
        "Final. Without names.",
    ):
        assert said in text


def test_each_line_of_free_words_can_be_left_out_by_its_number(tmp_path: Path) -> None:
    record = record_of(MEETINGS / "question-that-changed.toml")
    number = record.meetings()[-1]
    history = tell(record.history(number))
    lines = lines_without_names(record, number, history)
    assert "Bring eviction numbers for the last year." in lines
    assert len(set(lines)) == len(lines)
    for place, line in enumerate(lines, 1):
        text = shown(record, tmp_path, Wishes(left_out=frozenset({place})))
        assert all(line not in said for said in text.values()), line


@pytest.mark.parametrize("seed", range(0, 12, 3))
def test_no_made_meeting_names_anybody(seed: int, tmp_path: Path) -> None:
    script = tmp_path / "made.toml"
    script.write_text(make(seed)[0])
    record = record_of(script)
    people = tell(record.history(record.meetings()[-1])).meeting.people.by_id.values()
    for text in shown(record, tmp_path).values():
        assert [one.name for one in people if one.name and re.search(rf"\b{re.escape(one.name)}\b", text)] == []
