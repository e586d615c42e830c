"""All seven powers on every display, from every distance and with any name: words become fewer, powers never."""

import pytest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.handing_over import HandOver
from kiosk.meeting.people import Consent, Person
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.terms import POWERS
from kiosk.meeting.turns import TakeFloor
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from tests.painted import faults, painted
from tests.ui.conftest import find
from tests.ui.sample_meeting import PEOPLE, begun, opening
from ui.room_screen.opening_scene import PAGES
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

DISPLAYS = [
    (960, 540), (1024, 768), (1093, 614), (1280, 720), (1280, 800), (1366, 768), (1440, 900), (1536, 864), (1600, 900),
    (1680, 1050), (1920, 1080), (1920, 1200), (2560, 1080), (2560, 1440), (2560, 1600), (3840, 2160),
]  # fmt: skip
NAMES = ("Bartholomew Featherstonehaugh", "Wilhelmina-Charlotte Oduya", "Ed Li")
WORDS = [POWER_WORDS[power].strip for power in POWERS]


def meeting(consent="name", seats=True):
    """Long names hold what can be held, speak and wait."""
    named = [
        Person(id=f"N{at}", name=name, seat=8 + at if seats else None, consent=Consent(turns=consent))
        for at, name in enumerate(NAMES, 1)
    ]
    return [
        ("A5", opening((*PEOPLE, *named))),
        *begun()[1:2],
        ("A5", StartItem(item=1, title="Repairs that wait", proposed_by="N1")),
        ("A5", HandOver(power="agenda", to="N2")),
        ("N1", TakeFloor()),
        ("N2", Signal(id="s2", kind="speak")),
        ("N3", Signal(id="s3", kind="speak")),
    ]


def powers_of(model):
    """Each power as its cell says it."""
    return [cell["word"] for cell in model.powers]


@pytest.fixture
def screen(bridge, windows):
    def opened(taps, **settings):
        model = RoomScreenModel(bridge(taps), Settings(**settings))
        return windows.open("room_screen/RoomScreen.qml", room=model), model

    return opened


def whole(window):
    """Powers whose word stands there, in one piece or as its letter and the rest of it."""
    said = [one.text for one in painted(window)]
    return [word for word in WORDS if word in said or any(said[at : at + 2] == [word[0], word[1:]] for at in range(99))]


@pytest.mark.parametrize(("consent", "seats"), [("name", True), ("name", False), ("nothing", True)])
def test_seven_powers_with_their_words_on_every_display(screen, settle, consent, seats):
    window, _ = screen(meeting(consent, seats))
    for width, height in DISPLAYS:
        settle(window, width, height)
        assert whole(window) == WORDS, (width, height)
        assert faults(painted(window), width, height) == [], (width, height)


@pytest.mark.parametrize("metres", [2.0, 5.0, 6.0, 8.0, 10.0])
def test_however_far_the_seats_are_no_power_goes(screen, settle, metres):
    window, model = screen(meeting(), metres=metres)
    for width, height in [(1024, 768), (1920, 1080), (2560, 1080)]:
        settle(window, width, height)
        assert powers_of(model) == WORDS
        assert not [one for one in faults(painted(window), width, height) if "cut" in one or "leaves" in one]


def test_a_word_too_wide_leaves_the_letters_of_all_seven(screen, settle):
    window, model = screen([*meeting()[:3], ("N3", ProposeQuestion(text="Which?"))], metres=4.6)
    settle(window)
    assert model.strip["letters"]
    said = [one.text for one in painted(window)]
    assert [one for one in said if one in {word[0] for word in WORDS}] == [word[0] for word in WORDS]


def test_a_name_that_fits_nowhere_and_has_no_seat_gets_a_second_row(screen, settle):
    window, model = screen(meeting(seats=False))
    settle(window)
    assert model.strip["columns"] == 4
    window, model = screen(meeting())
    settle(window)
    assert (model.strip["columns"], model.powers[0]["holder"]) == (7, "seat 9")


def test_no_page_of_the_opening_lies_over_the_powers_at_its_foot(screen, settle):
    window, model = screen(meeting()[:1])
    for width, height in [(1024, 768), (1280, 720), (1920, 1080), (2560, 1080)]:
        for page in range(1, PAGES + 1):
            model.show_opening(page)
            settle(window, width, height)
            assert faults(painted(window), width, height) == [], (page, width, height)


def test_height_to_spare_goes_to_the_question_as_long_as_it_costs_nothing(screen, settle):
    window, model = screen([*meeting()[:3], ("N3", ProposeQuestion(text="Which repair is first?"))])
    settle(window, 1920, 1080)
    assert find(window, "question").property("font").pixelSize() == model.main
    settle(window, 1024, 768)
    assert find(window, "question").property("font").pixelSize() > 1.2 * model.main
    assert faults(painted(window), 1024, 768) == []
