"""Rights in the app: seen, put right, taken out of every meeting, seen differently, asked for; and a print checked."""

from datetime import date
from pathlib import Path

from kiosk.meeting.between_meetings import BETWEEN, RightAnswered, RightAsked
from kiosk.meeting.repair import EventRedacted
from kiosk.meeting.seen_differently import SeenDifferently
from kiosk.record.seal import verification_code
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.verify import problems
from tests.kiosk.cli.test_rights import found, with_two_of_a_name
from ui.past.looking import Looking
from ui.wizard.wizard import Conversation


def asked(looking: Looking, *ways: str, **typed: str) -> Conversation:
    """Through the page's buttons to a question, and what is typed there."""
    first, *choices = ways
    looking.model.act(first)
    for choice in choices:
        looking.talk.chose(choice)
    for field, words in typed.items():
        looking.talk.typed(field, words)
    return looking.talk


def kept(path: Path, meeting: int, of: type) -> list:
    record = RecordFile.read(path)
    try:
        return [one.event for one in record.history(meeting) if isinstance(one.event, of)]
    finally:
        record.close()


def test_what_is_kept_of_somebody_stands_there_with_its_meeting(looking):
    talk = asked(looking, "rights", "see", name="Ann Mistry")
    talk.went_on()
    entries = {(one.words, one.second.split(",")[0]) for one in talk.page.entries}
    assert ("Mend the light on the stairs.", "Meeting 1") in entries


def test_nobody_of_that_name_is_said(looking):
    talk = asked(looking, "rights", "see", name="Nobody Here")
    talk.went_on()
    assert "Nobody called Nobody Here is kept" in talk.problem


def test_taken_out_is_in_no_byte_and_whose_wish_it_was_is_kept(looking, path):
    assert found(path.parent, "Mend the light")
    talk = asked(looking, "rights", "out", name="Ann Mistry")
    talk.went_on()
    assert talk.problem == "Say whose wish it is."
    talk.chose("host")
    talk.went_on()
    assert talk.page.lines[0].startswith("Gone from this record: the words of ")
    assert "What is on paper cannot be called back." in talk.page.lines
    assert found(path.parent, "Mend the light") == []
    assert found(path.parent, "Ann Mistry") == []
    assert [one.requested_by for one in kept(path, BETWEEN, EventRedacted)][-1] == "host"
    assert list(problems(path)) == []
    looking.back()
    assert "Mend the light" not in repr(looking.past.thread)
    looking.model.find("light stairs")
    assert looking.past.found == []


def test_a_copy_is_cleared_too(looking, path, tmp_path):
    copy = tmp_path / "stick.heard"
    copy.write_bytes(path.read_bytes())
    talk = asked(looking, "rights", "out", "person", name="Ann Mistry")
    talk.went_on()
    assert found(tmp_path, "Mend the light") == ["stick.heard"]
    talk.typed("copy", str(copy))
    talk.went_on()
    assert talk.page.lines[0] == "It is gone from this copy, too."
    assert found(tmp_path, "Mend the light") == []


def test_of_two_of_one_name_an_entry_says_whose_and_no_sentence_names_a_command(looking, path, tmp_path):
    made = with_two_of_a_name(path)
    talk = asked(looking, "back_ups", folder=str(tmp_path.joinpath("stick")))
    tmp_path.joinpath("stick").mkdir()
    talk.acted("once")
    talk.went_back()
    talk = asked(looking, "rights", "out", "person", name="Ann Mistry")
    talk.went_on()
    assert talk.problem.startswith(
        "2 people called Ann Mistry are kept in meeting 3. Say whose with an entry of theirs: "
    )
    assert str(made["x"]) in talk.problem
    talk.typed("entry", "the first")
    talk.went_on()
    assert talk.problem == "An entry is a number, such as 412."
    talk.typed("entry", str(made["x"]))
    talk.went_on()
    said = " ".join(talk.page.lines)
    assert "Meeting 1 was left alone" in said
    assert "1 copy still has it: " in said
    assert "Type its file here and press Clear this copy." in said
    assert ("--" in said, "`" in said) == (False, False)
    assert (b"Asked by x." in path.read_bytes(), b"Asked by y." in path.read_bytes()) == (False, True)


def test_seen_differently_is_kept_with_the_chosen_meeting(looking, path):
    looking.model.choose(1)
    talk = asked(looking, "rights", "differ", text="It was colder than that.", name="Ann")
    talk.went_on()
    assert [one.text for one in kept(path, 1, SeenDifferently)] == ["It was colder than that."]


def test_a_name_is_put_right_in_the_chosen_meeting(looking, path):
    looking.model.choose(1)
    talk = asked(looking, "rights", "right", name="Ann Mistry", now="Anne Mistry")
    talk.went_on()
    assert (talk.problem, talk.page.lines[0]) == ("", "The name is put right. Both spellings stay in the record.")
    assert found(path.parent, "Anne Mistry")


def test_what_was_asked_for_waits_for_its_answer(looking, path):
    talk = asked(looking, "rights", "asked", "see", how="letter")
    talk.went_on()
    assert talk.page.lines[0].startswith("It is kept. Answer by ")
    talk.went_back()
    (entry,) = talk.page.entries
    assert entry.words.startswith("Somebody asked: see. Answer by ")
    talk.acted("answered", entry.key)
    assert talk.page.entries == ()
    assert [one.what for one in kept(path, BETWEEN, RightAsked)] == ["see"]
    assert [date.fromisoformat(one.day) for one in kept(path, BETWEEN, RightAnswered)] == [looking.past.today]


def test_the_code_on_the_paper_is_compared_with_the_record(looking, path):
    record = RecordFile.read(path)
    code = verification_code(record.head_of(1))
    record.close()
    talk = asked(looking, "check", code=code.lower())
    talk.went_on()
    assert talk.page.lines[0].startswith("This is meeting 1")
    talk.typed("code", "7KQM-2HPT-9WXC")
    talk.went_on()
    assert talk.page.lines[0].startswith("This code is not in this record.")
