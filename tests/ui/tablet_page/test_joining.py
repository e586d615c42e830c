"""Coming in by link or code, and being taken out again."""

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.ui.tablet_page.fake_room import DEVICE, TOKEN
from tests.ui.tablet_page.tablet import Tablet


def code_field(one: Tablet):
    return one.driver.find_element(By.CSS_SELECTOR, "#f-code")


def test_the_link_joins_and_its_token_leaves_the_address_bar(tablet, room):
    one = tablet()
    assert one.driver.current_url == room.address
    assert one.has("_settings")
    assert room.joins == [{"device_name": "", "token": TOKEN}]
    assert all(TOKEN not in path for path in room.asked)
    assert TOKEN not in one.stored()


def test_requests_carry_what_the_room_asks_for(tablet, room):
    one = tablet()
    one.send("speak")
    sent = dict(zip(room.asked, room.headers, strict=True))["/tap"]
    assert (sent["X-Heard"], sent["X-Heard-Device"], sent["Content-Type"]) == ("1", DEVICE, "application/json")
    assert all(DEVICE not in path for path in room.asked)


def test_a_code_joins_however_it_is_typed(lent, room):
    one = Tablet(lent(), room)
    one.driver.get(room.address)
    one.until(lambda: one.says("Join the meeting"))
    code_field(one).send_keys(" 7 k q - m 4 x ")
    one.press("_join", "speak")
    assert [asked.get("code") for asked in room.joins] == [" 7 k q - m 4 x "]


def test_a_wrong_code_is_answered_in_the_rooms_words_and_can_be_typed_again(lent, room):
    one = Tablet(lent(), room)
    one.driver.get(room.address)
    one.until(lambda: one.says("Join the meeting"))
    code_field(one).send_keys("AAA-AAA", Keys.ENTER)
    one.until(lambda: one.says("That is not the code on the big screen."))
    code_field(one).send_keys(*[Keys.BACKSPACE] * 7, "7KQ-M4X", Keys.ENTER)
    one.until(lambda: one.has("speak"))


def test_a_link_keeps_trying_while_the_room_does_not_answer(lent, room):
    one = Tablet(lent(), room)
    one.driver.get(room.address)
    one.until(lambda: one.says("Join the meeting"))
    room.stop()
    one.driver.execute_script(f"location.hash = 't={TOKEN}'")
    one.until(lambda: one.says("Joining the meeting."))
    room.start()
    one.until(lambda: one.has("speak"))


def test_who_is_taken_out_sees_why_and_can_come_back_with_nothing_lost(tablet, room):
    one = tablet()
    room.hold()
    one.press("speak", lambda: room.taps)
    room.device_known = False
    room.release()
    one.until(lambda: one.says("Join the meeting"))
    assert one.says("This tablet is not in the meeting.")
    assert room.counts() == {}
    assert DEVICE not in one.stored()
    code_field(one).send_keys("7KQM4X", Keys.ENTER)
    one.until(lambda: room.counts() == {"speak": 1})


def test_a_new_link_brings_back_a_tablet_the_room_has_forgotten(tablet, room):
    one = tablet()
    room.device_known = False
    one.driver.get("about:blank")
    one.join()
    assert len(room.joins) == 2
