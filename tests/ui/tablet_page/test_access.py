"""Sizes, keyboard, switches, names and roles, and what a screen reader is told."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import PHONE, TABLET
from tests.ui.tablet_page.sample_states import check_card, consent_card, home, pad

pytestmark = pytest.mark.wide

SMALL_PHONE, LANDSCAPE = (360, 640), (1280, 800)
# 20 and 30 mm: a tablet packs 5.2 px into a millimetre, a phone 6.
TOUCH = {TABLET: (104, 156), LANDSCAPE: (104, 156), PHONE: (120, 180), SMALL_PHONE: (120, 120)}
IN_THE_BAR = ("_me", "_settings", "_language", "_seats")
LONG = "Will the council stop moving people out of supported housing before the first of April next year?"


def expect_sizes(one, size, screen):
    """Every button can be scrolled to whole, is big enough, and nothing runs out at the side."""
    least, core = TOUCH[size]
    for box in one.boxes():
        if box["id"] in IN_THE_BAR:
            assert min(box["height"], box["width"]) >= 44, (screen, box)
            continue
        assert box["height"] >= (core if box["core"] else least), (screen, box)
        assert box["width"] >= least, (screen, box)
        assert 0 <= box["left"] < box["right"] <= size[0], (screen, box)
    width = one.driver.execute_script("return document.documentElement.scrollWidth")
    assert width <= size[0], screen
    return {box["id"] for box in one.boxes()}


@pytest.mark.parametrize("size", TOUCH, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_button_is_big_enough_and_on_its_one_page(tablet, room, size):
    one = tablet(size=size)
    assert {"speak", "feelings", "clarify", "challenge", "_list"} <= expect_sizes(one, size, "home")
    one.press("_list", "slow_down")
    assert {"slow_down", "later", "cut_off"} <= expect_sizes(one, size, "list")
    room.push(card=check_card(title=LONG), epoch="e2")
    one.until(lambda: one.says(LONG))
    assert {"yes", "no", "not_now"} <= expect_sizes(one, size, "check")
    room.push(card=consent_card(), offers=[], more=[], epoch="e3")
    one.until(lambda: one.says("Print my name?"))
    assert {"yes", "no", "previous"} <= expect_sizes(one, size, "consent")
    room.push(card=None, offers=home()["offers"], epoch="e4")
    one.until(lambda: one.has("feelings"))
    one.press("feelings", lambda: one.says("What would help now?"))
    assert {"next", "know", "step_out", "take_back"} <= expect_sizes(one, size, "feelings")
    one.press("know", lambda: one.says("Who can know this?"))
    assert {"facilitator", "record", "take_back"} <= expect_sizes(one, size, "who")
    room.push(**(pad() | {"epoch": "e5"}))
    one.until(lambda: one.has("seat-P1"))
    expect_sizes(one, size, "pad")


def test_a_finger_that_starts_on_a_button_scrolls_and_presses_nothing(tablet, room):
    one = tablet(size=SMALL_PHONE)
    one.take_every_press()
    points = [{"x": 150, "y": 500 - 40 * step} for step in range(9)]
    for kind, where in (
        ("touchStart", points[:1]),
        *(("touchMove", [point]) for point in points[1:]),
        ("touchEnd", []),
    ):
        one.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": where})
    one.until(lambda: one.driver.execute_script("return window.pageYOffset") > 50)
    assert room.taps == []


def test_the_question_and_who_speaks_are_on_a_short_phone(tablet, room):
    room.state = home(stops=[], line="You are not on the list.")
    one = tablet(size=(360, 560))
    for words in ("Will the cafe close at 10pm", "Priya speaks. Tomasz is next.", "You are not on the list."):
        assert one.says(words)
    bottom = one.driver.execute_script("return document.querySelector('h1').getBoundingClientRect().bottom")
    assert bottom < 560


def test_pressing_moves_no_button(tablet, room):
    one = tablet(size=PHONE)
    one.press("_list", "slow_down")
    before = [(box["id"], box["left"]) for box in one.boxes()]
    one.send("slow_down")
    one.until(lambda: one.square("slow_down") == "kept")
    assert [(box["id"], box["left"]) for box in one.boxes()] == before


def test_larger_text_still_fits(tablet, room):
    one = tablet()
    font = "return getComputedStyle(document.querySelector('[data-id=speak]')).fontSize"
    before = float(one.driver.execute_script(font)[:-2])
    one.press("_settings", "_set-text-larger")
    one.press("_set-text-larger", lambda: one.square("_set-text-larger") == "kept")
    assert one.button("_set-text-larger").get_attribute("aria-pressed") == "true"
    one.driver.refresh()
    one.until(lambda: one.has("speak"))
    assert float(one.driver.execute_script(font)[:-2]) == before * 1.5
    expect_sizes(one, TABLET, "home, larger")


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(tablet, room):
    one = tablet()
    order = []
    for _ in range(6):
        one.keys(Keys.TAB)
        order.append(one.focused())
    assert order == ["speak", "take_back", "feelings", "clarify", "challenge", "_list"]
    ring = one.driver.execute_script(
        "const s = getComputedStyle(document.activeElement); "
        "return [s.outlineColor, s.outlineWidth, s.outlineOffset, s.outlineStyle]"
    )
    assert ring == ["rgb(0, 114, 178)", "4px", "3px", "solid"]


def test_feelings_can_be_finished_by_keyboard_alone(tablet, room):
    one = tablet()
    press_on(one, "feelings", Keys.ENTER, lambda: one.says("What would help now?"))
    assert one.focused() == "H1"
    press_on(one, "know", Keys.SPACE, lambda: one.says("Who can know this?"))
    press_on(one, "facilitator", Keys.ENTER, lambda: one.says("It is sent."))
    one.until(lambda: room.counts() == {"facilitator": 1})


def press_on(one, name, key, done):
    """Walk to a button by Tab and press the key until it was taken."""

    def walked():
        if not done() and one.focused() != name:
            one.keys(Keys.TAB)
        elif not done():
            one.keys(key)
        return done()

    one.until(walked)


@pytest.mark.parametrize(("mode", "choose"), [("two", Keys.ENTER), ("one", Keys.SPACE)])
def test_feelings_can_be_finished_with_switches(tablet, room, mode, choose):
    one = tablet()
    one.press("_settings", "_set-scan")
    one.press("_set-scan", "_set-scan-one")
    one.press(f"_set-scan-{mode}", lambda: one.square(f"_set-scan-{mode}") == "kept")
    one.driver.execute_script(f"""settings.apply(); scanning.set("{mode}", 0.5)""")
    one.press("_back", "_set-scan")
    one.press("_back", "speak")
    switch(one, mode, "feelings", choose, lambda: one.says("What would help now?"))
    switch(one, mode, "know", choose, lambda: one.says("Who can know this?"))
    switch(one, mode, "supporter", choose, lambda: one.says("It is sent."))
    one.until(lambda: room.counts() == {"supporter": 1})


def switch(one, mode, name, choose, done):
    """Move on (with one switch it moves by itself) until the button is marked, then choose it."""

    def worked():
        if not done() and one.focused() == name:
            one.keys(choose)
        elif not done() and mode == "two":
            one.keys(Keys.SPACE)
        return done()

    one.until(worked, 20)


def test_moving_by_itself_is_off_until_somebody_turns_it_on(tablet):
    one = tablet()
    one.press("_settings", "_set-scan")
    assert "No switches" in one.text("_set-scan")
    assert one.driver.execute_script("return scanning.isOn()") is False


def test_every_control_has_a_name_and_a_role(tablet, room):
    one = tablet()
    room.push(offers=[*home()["offers"]], line="You are next.")
    one.until(lambda: one.says("You are next."))
    tree = one.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = {(node["role"]["value"], node["name"]["value"]) for node in tree if node.get("name", {}).get("value")}
    assert {
        ("button", "I want to speak You go in the list."),
        ("button", "Settings"),
        ("heading", "You are next."),
    } <= named
    assert ("list", "Who is next") in named
    controls = [node for node in tree if node["role"].get("value") in ("button", "textbox", "radio")]
    assert all(node["name"]["value"] for node in controls)


def test_the_reader_hears_the_queue_and_nothing_of_feelings(tablet, room):
    one = tablet()
    heard = """window.heardAloud = []; const live = document.querySelector("#live");
      new MutationObserver(() => heardAloud.push(live.textContent))
        .observe(live, {childList: true, characterData: true, subtree: true})"""
    one.driver.execute_script(heard)
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "supporter")
    one.press("supporter", lambda: one.says("It is sent."))
    room.push(line="You are next.")
    room.push(line="You are next.")
    one.until(lambda: one.driver.execute_script("return heardAloud.length") == 2)
    assert one.driver.execute_script("return heardAloud") == ["It is sent.", "You are next."]
    live = one.driver.find_element(By.ID, "live")
    assert (live.get_attribute("role"), live.get_attribute("aria-live")) == ("status", "polite")
    assert len(one.driver.find_elements(By.CSS_SELECTOR, "[aria-live], [role=alert]")) == 1


def test_nothing_moves_for_who_asked_for_less_motion(tablet):
    one = tablet()
    animated = "return getComputedStyle(document.querySelector('.does')).animationDuration"
    assert one.driver.execute_script(animated) == "0.15s"
    features = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    one.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    assert one.driver.execute_script(animated) == "0s"
