"""What was typed at the desk and can be somebody is asked about in the tray as soon as it is kept."""

from msgspec.structs import replace

from kiosk.meeting.words_settled import WordSettled
from tests.table import Table
from tests.ui.desk.at_desk import AtDesk
from ui.desk.actions.catalog import ACTS
from ui.desk.then import Then


def at_desk() -> AtDesk:
    """With somebody called Grace Hall."""
    people = list(Table().people)
    return AtDesk(Table(people=(*people[:-1], replace(people[-1], name="Grace Hall"))))


def test_a_word_is_asked_about_with_its_line_and_answered_with_one_key() -> None:
    desk = at_desk()
    assert not ACTS["word_asked"].offered(desk.look())
    desk.do("action", text="Thank Grace for the kestrel", due="9 June", person="ana")
    then = Then()
    then.names_after()
    then.opens(desk.look(), desk.tray)
    assert desk.tray.act is ACTS["word_asked"]
    assert desk.tray.act.heading(desk.look()) == "“Grace”: is that somebody here?"
    desk.tray.pick_numbered(2)
    settled = [one.event for one in desk.table.happened() if isinstance(one.event, WordSettled)]
    assert [one.somebody for one in settled] == [False]
    assert not ACTS["word_asked"].offered(desk.look())
