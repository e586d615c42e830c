"""Pressing: what counts as a press, what it sends, and what the button says afterwards."""

from selenium.webdriver.common.action_chains import ActionChains

from tests.ui.tablet_page.sample_states import home, offer, tap
from tests.ui.tablet_page.tablet import Tablet


def point(one: Tablet, name: str, right: int = 0, down: int = 0):
    return one.button(name), right, down


def test_a_tap_goes_out_as_it_came_with_its_offer(tablet, room):
    one = tablet()
    one.send("speak")
    [sent] = room.taps
    assert sent["tap"] == tap("speak")
    assert len(bytes.fromhex(sent["key"])) == 16
    assert 0 <= sent["age_ms"] < 2000
    one.until(lambda: one.square("speak") == "kept")
    assert one.text("speak") == "I want to speak\nYou go in the list.\nThe room has it."


def test_a_button_says_that_it_is_sending_then_not_sent_then_that_the_room_has_it(tablet, room):
    one = tablet()
    room.hold()
    one.press("speak", lambda: one.square("speak") == "sending")
    assert "Sending…" in one.text("speak")
    one.until(lambda: one.square("speak") == "unsent")
    assert "Not sent. It will try again." in one.text("speak")
    room.release()
    one.until(lambda: one.square("speak") == "kept")
    assert room.counts() == {"speak": 1}
    assert len(room.taps) > 1


def test_the_rooms_own_word_takes_over_from_the_button(tablet, room):
    one = tablet()
    one.send("speak")
    one.until(lambda: one.square("speak") == "kept")
    offers = home()["offers"]
    room.push(offers=[offers[0] | {"state": "sent"}, *offers[1:]], line="You are next.")
    one.until(lambda: one.says("You are next."))
    assert one.square("speak") == "kept"
    room.push(offers=offers, line="")
    one.until(lambda: one.square("speak") == "")
    assert "You go in the list." in one.text("speak")


def test_a_refusal_is_shown_as_it_is_and_not_tried_again(tablet, room):
    one = tablet()
    room.refusal = (409, "You are on the list.")
    one.press("speak", lambda: one.says("You are on the list."))
    assert "You are on the list." in one.text("speak"), "where it was made"
    assert one.square("speak") == ""
    assert "heard.tap" not in one.stored()
    room.refusal = None
    one.send("take_back")
    one.until(lambda: not one.says("You are on the list."))
    assert room.counts() == {"take_back": 1}


def test_sliding_off_cancels(tablet, room):
    one = tablet()
    one.take_every_press()
    one.touch(point(one, "speak"), point(one, "feelings"))
    one.send("take_back")
    assert room.counts() == {"take_back": 1}
    assert one.has("speak")


def test_it_acts_on_release(tablet, room):
    one = tablet()
    one.driver.execute_script("""
        const button = document.querySelector("[data-id=speak]");
        const touch = new Touch({identifier: 1, target: button, clientX: 400, clientY: 700});
        button.dispatchEvent(new TouchEvent("touchstart",
          {bubbles: true, cancelable: true, changedTouches: [touch], touches: [touch]}));""")
    assert room.taps == []
    room.push(line="You are next.")
    one.driver.execute_script("""document.querySelector("[data-id=speak]").dispatchEvent(
        new TouchEvent("touchcancel", {bubbles: true, changedTouches:
          [new Touch({identifier: 1, target: document.querySelector("[data-id=speak]")})]}))""")
    one.until(lambda: one.says("You are next."))
    assert room.taps == []


def test_a_second_tap_at_once_is_ignored_also_on_the_page_that_follows(tablet, room):
    one = tablet()
    press_twice = "const button = document.querySelector('[data-id=speak]'); button.click(); button.click()"
    one.until(lambda: one.driver.execute_script(press_twice) or room.counts())
    one.press("take_back", lambda: room.counts()["take_back"])
    assert room.counts() == {"speak": 1, "take_back": 1}
    one.press("feelings", lambda: one.says("What would help now?"))
    one.driver.execute_script("document.querySelector('[data-id=step_out]').click()")
    assert one.says("What would help now?")
    assert room.counts()["step_out"] == 0


def test_a_mouse_presses_on_release_and_slides_off_too(tablet, room):
    one = tablet()
    one.take_every_press()
    one.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})
    one.driver.execute_cdp_cmd("Emulation.setEmitTouchEventsForMouse", {"enabled": False})
    mouse = ActionChains(one.driver, duration=20)
    mouse.click_and_hold(one.button("speak")).move_to_element(one.button("feelings")).release().perform()
    one.send("take_back")
    assert room.counts() == {"take_back": 1}
    one.send("speak")
    assert room.counts() == {"take_back": 1, "speak": 1}


def test_what_is_filled_in_goes_into_a_copy_of_the_tap(tablet, room):
    fields = [
        {"name": "possible", "words": "What would make it possible?", "kind": "text", "required": True, "max": 20},
        {"name": "minutes", "words": "How many minutes?", "kind": "number"},
        {"name": "to", "words": "To whom?", "kind": "choice", "options": [{"value": "P4", "words": "Colin"}]},
    ]
    send = offer("send", "Send it", "solid", tap=tap("challenge"))
    card = {"id": "challenge", "title": "I want to challenge this", "fields": fields, "send": send, "back": True}
    room.state = home(offers=[offer("challenge", "I want to challenge this", opens=card)])
    one = tablet("challenge")
    one.press("challenge", lambda: one.says("How many minutes?"))
    one.driver.find_element("id", "f-possible").send_keys("x" * 30)
    one.driver.find_element("id", "f-minutes").send_keys("5")
    one.press("to=P4", lambda: one.square("to=P4") == "kept")
    assert one.button("to=P4").get_attribute("role") == "radio"
    one.send("send")
    assert room.taps[0]["tap"] == tap("challenge", possible="x" * 20, minutes=5, to="P4")
    one.until(lambda: one.says("The room has it."))
    one.go_home("challenge")
    one.until(lambda: one.square("challenge") == "kept")
