"""Who are you: among 150 names in three taps and four letters, and put right everywhere when it is wrong."""

import pytest

from tests.browser import PHONE
from tests.kiosk.tablets import rooms

CROWD = [rooms.PEOPLE[0], *rooms.crowd()]


@pytest.mark.parametrize("room", [CROWD], indirect=True)
@pytest.mark.parametrize(
    ("letters", "name"), [("jo ka", ""), ("ku ad", ""), ("ko jo", "Kofi Jones"), ("ol jo", "Olu Jones")]
)
def test_among_150_names_it_takes_three_taps_and_four_letters(room, new_tablet, letters, name):
    person = next((one for one in CROWD if one.name == name), None)
    one = new_tablet(url=room.server.card.url, size=PHONE)
    one.until(lambda: one.has("find-send"))
    one.driver.find_element("id", "f-part").click()  # the first tap
    one.keys(*letters)
    one.press("find-send", "who-again")  # the second
    if person is None:
        assert one.says(f"Nobody expected is called {letters}.")
        return
    one.press(f"person-{person.id}", "turns-name")  # the third


def test_a_name_put_right_on_a_tablet_is_right_on_every_other_one(room, new_tablet):
    dez, colin = new_tablet("dez"), new_tablet("colin")
    dez.press("speak", lambda: dez.says("You are next."))
    colin.until(lambda: colin.says("Dez is next."))
    dez.press("_settings", "my_name")
    dez.press("my_name", "my_name-send")
    dez.driver.find_element("id", "f-now").send_keys("Desmond Carter")
    dez.press("my_name-send", lambda: dez.text("_me") == "Desmond")
    colin.until(lambda: colin.says("Desmond is next."))
