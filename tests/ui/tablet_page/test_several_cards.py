"""Words of several cards in one tap, and a page too many: it says why and does not ask all the time."""

from selenium.webdriver.common.by import By

from tests.ui.tablet_page.sample_states import home, offer, tap

ONE = {"name": "agreed", "words": "What we agreed", "kind": "text"}
TWO = {"name": "decision", "words": "What happened", "kind": "text", "required": True}
TOLD = {
    "name": "told",
    "words": "Were we told?",
    "kind": "choice",
    "options": [{"value": True, "words": "Yes"}, {"value": False, "words": "No"}],
}


def rolled_back():
    """A card that goes on to a second one, where the tap is."""
    send = offer("send", "Send it", "solid", tap=tap("roll_back"))
    last = {"id": "last", "title": "How we know of it", "fields": [TOLD], "send": send, "back": True}
    on = offer("on", "Go on", "solid", opens=last)
    first = {"id": "first", "title": "Rolled back", "fields": [ONE, TWO], "send": on, "back": True}
    return offer("roll_back", "Something was rolled back", opens=first)


def types(one, field, words):
    one.driver.find_element(By.ID, f"f-{field}").send_keys(words)


def test_a_tap_carries_what_was_filled_in_on_the_cards_that_led_to_it(tablet, room):
    room.state = home(offers=[*home()["offers"], rolled_back()])
    one = tablet()
    one.take_every_press()
    one.press("roll_back", lambda: one.says("Rolled back"))
    one.press("on", lambda: one.says("Please fill this in: What happened"))
    types(one, "agreed", "A bus")
    types(one, "decision", "It STOPPED")
    one.press("on", "told=false")
    one.press("_back", "on")
    one.press("on", "told=false")
    one.press("told=false", lambda: one.square("told=false") == "kept")
    one.send("send")
    one.until(lambda: one.says("The room has it.") and one.says("A bus · It STOPPED"))
    assert [kept["does"] for kept in room.kept.values()] == [
        {"type": "roll_back", "agreed": "A bus", "decision": "It STOPPED", "told": False}
    ]
    one.go_home()
    one.until(lambda: one.square("roll_back") == "kept")
    one.press("roll_back", lambda: one.says("Rolled back"))
    assert one.driver.find_element(By.ID, "f-decision").get_attribute("value") == ""


def test_a_page_that_cannot_be_told_says_what_the_room_says_and_asks_less_and_less(tablet, room):
    room.has_room_for_pages = False
    room.state = {**home(), "notice": "This page is open three times already. Please close one."}
    one = tablet()
    one.until(lambda: one.says("This page is open three times already. Please close one."))
    one.until(lambda: room.times_asked("/state") > 5)
    between = [after - before for before, after in zip(room.polled, room.polled[1:], strict=False)]
    assert min(between[3:]) > 0.5
    room.has_room_for_pages = True
    room.state = home()
    one.until(lambda: not one.says("open three times"))
