"""What was written down in print: its two halves, what was put right beside it, who wrote, and no name that may not."""

from kiosk.meeting.handing_over import TakePower
from kiosk.meeting.people import SetConsent
from kiosk.meeting.repair import Correct, TakeOut
from kiosk.meeting.writing_down import WriteDown
from kiosk.summary.document import Columns, Document, Heading, Section, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.renderers.html import write_html
from kiosk.summary.sentences.written import written_down
from tests.table import Table


def printed(*taps):
    table = Table()
    for who, does in taps:
        table.tap(who, does)
    return list(written_down(Account(table.history()))), table


def words(blocks):
    """Each entry as its left and its right half."""
    return [
        tuple([part.text for part in half if isinstance(part, Words)] for half in (one.left, one.right))
        for one in blocks
        if isinstance(one, Columns)
    ]


LATE = ("notes", WriteDown(said="The BLOODY bus is late", about="The bus"))


def test_a_meeting_in_which_nobody_wrote_prints_nothing_of_it():
    assert printed()[0] == []


def test_both_halves_stand_side_by_side_in_one_size_and_nothing_says_how_it_was_said():
    blocks, _ = printed(LATE, ("notes", WriteDown(said="It was full")))
    assert blocks[0] == Heading("What was said, and what it is about", "Reported")
    assert words(blocks) == [
        (["The BLOODY bus is late."], ["The bus."]),
        (["It was full."], ["This was left empty."]),
    ]
    assert {part.style for part in (*blocks[2].left, *blocks[2].right) if isinstance(part, Words)} == {"said"}


def test_what_was_put_right_stands_with_it_in_the_same_size():
    _, table = printed(LATE)
    entry = table.happened()[-1].seq
    table.tap("ana", Correct(event=entry, text="It never came"))
    table.tap("ana", Correct(event=1, text="In the hall"))
    blocks = list(written_down(Account(table.history())))
    assert words(blocks)[0][0] == ["The BLOODY bus is late.", "That is not what was said:", "It never came."]
    assert blocks[2].left[-1].style == blocks[2].left[1].style == "said"


def test_words_taken_out_say_so():
    _, table = printed(LATE)
    table.tap("notes", TakeOut(event=table.happened()[-1].seq))
    assert words(written_down(Account(table.history()))) == [(["(These words were taken out.)"], [])]


def test_who_wrote_is_said_and_who_held_the_record_meanwhile():
    blocks, _ = printed(LATE, ("ana", TakePower(power="record")), LATE, LATE, ("chair", WriteDown(said="So.")))
    assert blocks[1].text == (
        "Written down by Notes and by Chair (chair). Notes did so twice while Ana held that power. Chair (chair) did "
        "so once while Ana held that power."
    )


def test_a_name_that_may_not_be_printed_is_a_member_there_too_and_so_in_the_web_page(tmp_path):
    unnamed = ("bo", SetConsent(print_name=False))
    blocks, _ = printed(unnamed, ("notes", WriteDown(said="I told it to Bo & <b>nobody</b>", about="Bo Name waits")))
    assert words(blocks) == [(["I told it to a member & <b>nobody</b>."], ["A member waits."])]
    write_html(
        Document("Group", "Meeting 1", "", "", (Section("Challenges and listening", tuple(blocks)),)),
        tmp_path / "twin.html",
    )
    assert "a member &amp; &lt;b&gt;nobody" in (tmp_path / "twin.html").read_text()
