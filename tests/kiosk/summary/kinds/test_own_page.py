"""My own page: what is theirs and nothing of anybody who said no."""

from pathlib import Path

import pytest

from kiosk.meeting.terms import Refused
from kiosk.summary.kinds.catalog import Wishes
from kiosk.summary.kinds.own_page import whose
from kiosk.summary.printing import document_of
from kiosk.summary.projections.history import tell
from tests.kiosk.summary.printed import MEETINGS, words
from tests.table import played


def page(name: str, typed: str) -> str:
    record = played(MEETINGS / f"{name}.toml").record
    number = record.meetings()[-1]
    history = tell(record.history(number))
    return words(document_of(record, number, history, "my-own-page", Wishes(person=whose(history, typed))))


def test_it_holds_what_they_said_yes_to_and_what_is_written_of_them() -> None:
    said = page("question-that-changed", "amina")
    for one in (
        "Amina Yusuf, at “The question that changed”, 14 May 2026.",
        "My turns With my name.",
        "My group Counted, never shown beside my name.",
        "I asked: Will the council stop evicting anyone from supported housing into homelessness by 1 April?",
        "I had a turn for 3 minutes. It was given.",
        "What I came for: We leave with a yes or a no.",
        "Priya brings an answer to meeting 5.",
        "My private answers: they are not on this page and not in the record.",
    ):
        assert one in said


@pytest.mark.parametrize("name", ["question-that-changed", "seven-to-three", "every-step"])
def test_nobody_who_said_no_is_named_on_another_s_page(name: str) -> None:
    record = played(MEETINGS / f"{name}.toml").record
    history = tell(record.history(record.meetings()[-1]))
    people = history.meeting.people.by_id
    hidden = {one.id: one.name for one in people.values() if one.name and not one.consent.print_name}
    for person in people.values():
        if person.name:
            said = page(name, person.name)
            assert [other for one, other in hidden.items() if one != person.id and other in said] == []


def test_who_said_no_to_being_printed_has_their_own_name_on_their_own_page() -> None:
    record = played(MEETINGS / "question-that-changed.toml").record
    history = tell(record.history(record.meetings()[-1]))
    quiet = next(one for one in history.meeting.people.by_id.values() if one.name and not one.consent.print_name)
    assert quiet.name in page("question-that-changed", quiet.name)


@pytest.mark.parametrize(("typed", "said"), [("", "Whose page is it?"), ("Nobodyhere", "Nobody is called Nobodyhere.")])
def test_whose_page_it_is_must_be_said(typed: str, said: str) -> None:
    record = played(MEETINGS / "question-that-changed.toml").record
    history = tell(record.history(record.meetings()[-1]))
    with pytest.raises(Refused, match=said.replace("?", r"\?")):
        whose(history, typed)


def test_every_person_of_every_meeting_has_a_page(tmp_path: Path) -> None:
    for script in ("every-step", "an-ordinary-hour"):
        record = played(MEETINGS / f"{script}.toml").record
        number = record.meetings()[-1]
        history = tell(record.history(number))
        for person in history.meeting.people.by_id:
            assert words(document_of(record, number, history, "my-own-page", Wishes(person=person)))
