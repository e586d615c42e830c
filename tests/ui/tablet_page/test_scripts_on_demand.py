"""Scripts that home does not need come when they are wanted, and the page goes on where they do not come."""

LATER = "/p/later."


def times_asked(room) -> int:
    return sum(1 for asked in room.asked if asked.startswith(LATER))


def test_home_and_the_list_need_none_of_them_and_settings_ask_once(tablet, room):
    one = tablet()
    one.press("_list", "_back")
    one.go_home()
    one.send("speak")
    assert times_asked(room) == 0
    one.press("_settings", "_set-contrast")
    one.press("_back", "speak")
    one.press("_settings", "_set-scan")
    assert times_asked(room) == 1


def test_where_they_do_not_come_the_page_says_so_goes_on_and_shows_them_once_they_are_there(tablet, room):
    room.withholds = LATER
    one = tablet()
    one.press("_settings", lambda: one.says("This needs the room, which does not answer now."))
    assert one.text("_settings") == "Settings"
    one.press("_back", "speak")
    one.send("speak")
    one.press("_settings", "_back")
    room.withholds = "nothing"
    one.until(lambda: one.has("_set-contrast"))
    one.press("_set-contrast", lambda: one.square("_set-contrast") == "kept")


def test_a_tablet_that_is_set_to_need_them_asks_by_itself(tablet, room):
    one = tablet()
    one.driver.execute_script("localStorage.setItem('heard.settings', JSON.stringify({scan: 'two'}))")
    one.driver.refresh()
    one.until(lambda: one.driver.execute_script("return document.documentElement.classList.contains('switches')"))
    one.keys(" ")
    assert one.focused() not in ("BODY", "H1")
