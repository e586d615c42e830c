"""Sizes, keyboard, switches, names and roles, and what a screen reader is told."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import PHONE, TABLET
from tests.ui.tablet_page.sample_states import check_card, consent_card, home, pad

pytestmark = pytest.mark.wide

SMALL_PHONE, LANDSCAPE = (360, 640), (1280, 800)
# 20 and 30 mm: a tablet packs 5.2 px into a millimetre, a phone 6.
TOUCH = {TABLET: (104, 156), LANDSCAPE: (104, 156), PHONE: (120, 180), SMALL_PHONE: (120, 180)}
LONG = "Will the council stop moving people out of supported housing before the first of April next year?"


def expect_sizes(one, size, screen):
    least, core = TOUCH[size]
    for box in one.boxes():
        assert box["inside"], (screen, box)
        assert box["height"] >= (core if box["core"] else least), (screen, box)
        assert box["width"] >= least, (screen, box)
    height = one.driver.execute_script("const main = document.querySelector('main'); return main.scrollHeight")
    assert height <= size[1], screen


def turn_through(one, size, screen):
    """Every page of a card that runs over several."""
    seen = set()
    while True:
        expect_sizes(one, size, screen)
        seen |= {box["id"] for box in one.boxes()}
        ways = [name for name in ("_go-on", "_on") if one.has(name)]
        if not ways:
            return seen
        before = one.driver.find_element(By.TAG_NAME, "main").text
        one.press(ways[0], lambda before=before: one.driver.find_element(By.TAG_NAME, "main").text != before)


@pytest.mark.parametrize("size", TOUCH, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_button_is_big_enough_and_on_the_page_without_scrolling(tablet, room, size):
    one = tablet(size=size)
    expect_sizes(one, size, "home")
    one.press("_more", "clarify")
    assert {"clarify", "later", "cut_off"} <= turn_through(one, size, "more")
    room.push(card=check_card(title=LONG), epoch="e2")
    one.until(lambda: one.says(LONG))
    assert {"yes", "no", "not_now"} <= turn_through(one, size, "check")
    room.push(card=consent_card())
    one.until(lambda: one.says("Print my name?"))
    assert {"yes", "no", "previous"} <= turn_through(one, size, "consent")
    room.push(card=None)
    one.until(lambda: one.has("feelings"))
    one.press("feelings", lambda: one.says("What would help now?"))
    assert {"next", "know", "step_out", "take_back"} <= turn_through(one, size, "feelings")
    one.press("know", lambda: one.says("Who can know this?"))
    assert {"facilitator", "record", "take_back"} <= turn_through(one, size, "who")
    room.push(**(pad() | {"epoch": "e3"}))
    one.until(lambda: one.has("seat-P1"))
    expect_sizes(one, size, "pad")


def test_on_a_short_phone_the_queue_line_gives_way_before_the_second_sentences(tablet, room):
    short = tablet(size=SMALL_PHONE)
    assert short.says("You are next but one.")
    assert not short.says("Tomasz")
    assert short.says("You choose who knows.")
    long = tablet(size=PHONE)
    assert long.says("Tomasz")
    assert long.says("You choose who knows.")


def test_pressing_moves_no_button(tablet, room):
    one = tablet(size=PHONE)
    one.press("_more", "slow_down")
    before = one.boxes()
    one.send("slow_down")
    one.until(lambda: one.square("slow_down") == "kept")
    assert one.boxes() == before


def test_larger_text_still_fits(tablet, room):
    one = tablet()
    font = "return getComputedStyle(document.querySelector('[data-id=speak]')).fontSize"
    before = float(one.driver.execute_script(font)[:-2])
    one.press("_settings", "_set-large")
    one.press("_set-large", lambda: one.square("_set-large") == "kept")
    assert one.button("_set-large").get_attribute("aria-pressed") == "true"
    one.driver.refresh()
    one.until(lambda: one.has("speak"))
    assert float(one.driver.execute_script(font)[:-2]) == before * 1.25
    expect_sizes(one, TABLET, "home, larger")


def test_the_left_hand_finds_the_buttons_on_its_side(tablet):
    one = tablet()
    assert one.button("take_back").location["x"] < one.button("_more").location["x"]
    one.press("_settings", "_set-left")
    one.press("_set-left", lambda: one.square("_set-left") == "kept")
    one.press("_back", "speak")
    assert one.button("take_back").location["x"] > one.button("_more").location["x"]
    assert one.button("_settings").location["x"] < 100


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(tablet, room):
    one = tablet()
    order = []
    for _ in range(5):
        one.keys(Keys.TAB)
        order.append(one.focused())
    assert order == ["_settings", "speak", "feelings", "take_back", "_more"]
    ring = one.driver.execute_script(
        "const s = getComputedStyle(document.activeElement); "
        "return [s.outlineColor, s.outlineWidth, s.outlineOffset, s.outlineStyle]"
    )
    assert ring == ["rgb(0, 114, 178)", "6px", "4px", "solid"]


def test_feelings_can_be_finished_by_keyboard_alone(tablet, room):
    one = tablet()
    press_on(one, "feelings", Keys.ENTER, lambda: one.says("What would help now?"))
    assert one.focused() == "H1"
    press_on(one, "know", Keys.SPACE, lambda: one.says("Who can know this?"))
    press_on(one, "facilitator", Keys.ENTER, lambda: one.has("speak"))
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
    switch(one, mode, "supporter", choose, lambda: one.has("speak"))
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
    assert one.driver.execute_script("return scanning.isOn()") is False


def test_every_control_has_a_name_and_a_role(tablet, room):
    one = tablet()
    room.push(offers=[*home()["offers"]], line="You are next.")
    tree = one.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    named = {(node["role"]["value"], node["name"]["value"]) for node in tree if node.get("name", {}).get("value")}
    assert {("button", "I want to speak You go in the list."), ("button", "Settings"), ("heading", "Dez")} <= named
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
    one.press("supporter", "speak")
    room.push(line="You are next.")
    room.push(line="You are next.")
    one.until(lambda: one.driver.execute_script("return heardAloud.length"))
    assert one.driver.execute_script("return heardAloud") == ["You are next."]
    live = one.driver.find_element(By.ID, "live")
    assert (live.get_attribute("role"), live.get_attribute("aria-live")) == ("status", "polite")
    assert len(one.driver.find_elements(By.CSS_SELECTOR, "[aria-live], [role=alert]")) == 1


def test_nothing_moves_for_who_asked_for_less_motion(tablet):
    one = tablet()
    animated = "return getComputedStyle(document.querySelector('.choices')).animationDuration"
    assert one.driver.execute_script(animated) == "0.15s"
    features = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    one.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    assert one.driver.execute_script(animated) == "0s"
