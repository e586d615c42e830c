"""Settings at every moment: language, larger text, read to me, contrast, slower taps, switches, staying awake."""

from tests.kiosk.tablets.page.test_page import VOICE, complaints


def speaks(one):
    one.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": VOICE})
    one.driver.refresh()
    one.until(lambda: one.has("_settings"))


def look(one, script):
    return one.driver.execute_script(f"return {script}")


def test_on_the_first_page_everything_can_be_set_and_what_is_missing_is_said(room, new_tablet):
    one = new_tablet()
    assert one.has("_join")
    assert one.text("_language") == "English"
    one.press("_settings", "_set-language-en-simple")
    for wanted in ("text-largest", "contrast", "left", "gap", "scan"):
        assert one.has(f"_set-{wanted}"), wanted
    assert one.says("This tablet has no voice for your language."), "read to me is not promised"
    assert not one.has("_set-read")
    one.press("_set-text-largest", lambda: look(one, "getComputedStyle(document.documentElement).fontSize") == "32px")
    one.press("_set-contrast", lambda: look(one, "document.documentElement.classList.contains('contrast')"))
    one.press("_set-gap", "_set-gap-2")
    one.press("_set-gap-2", lambda: look(one, "settings && JSON.parse(localStorage['heard.settings']).gap") == 2)
    assert complaints(one) == []


def test_easy_words_are_chosen_like_a_language_before_one_is_in_and_stay_after_a_reload(room, new_tablet):
    one = new_tablet()
    one.press("_language", "_set-language-en-simple")
    one.press("_set-language-en-simple", lambda: one.text("_language") == "Easy words")
    one.press("_back", "_join")
    assert one.says("You can answer questions. You can say how you feel.")
    one.driver.refresh()
    one.until(lambda: one.has("_join") and one.text("_language") == "Easy words")
    assert look(one, "document.documentElement.lang") == "en"
    one.press("_language", "_set-language-en")
    one.press("_set-language-en", lambda: one.text("_language") == "English")


def test_easy_words_change_what_the_program_says_and_never_the_question_or_what_was_typed(room, new_tablet):
    dez = new_tablet("dez")
    dez.press("_list", "item")
    dez.press("item", lambda: dez.says("What is it about?"))
    dez.driver.find_element("id", "f-title").send_keys("What I agreed to")
    dez.press("_settings", "_set-language-en-simple")
    dez.press("_set-language-en-simple", lambda: dez.square("_set-language-en-simple") == "kept")
    dez.press("_back", lambda: not dez.has("_set-contrast"))
    assert dez.driver.find_element("id", "f-title").get_attribute("value") == "What I agreed to"
    dez.press("_back", "consent")
    assert dez.text("consent").startswith("What I said yes to")
    dez.press("consent", lambda: dez.driver.title.startswith("What I said yes to"))


def test_read_reads_heading_words_and_numbered_buttons_and_stops_at_a_touch(room, new_tablet):
    dez = new_tablet("dez")
    speaks(dez)
    dez.press("_settings", "_set-read")
    dez.press("_set-read", "_read")
    dez.press("_back", "speak")
    dez.press("_read", lambda: len(look(dez, "spoken")) > 3)
    said = look(dez, "spoken")
    assert "You are not on the list." in said
    assert any(one.startswith("1: I want to speak") for one in said)
    assert look(dez, "document.querySelectorAll('.reading').length") == 0


def test_before_feelings_are_read_it_says_that_others_may_hear(room, new_tablet):
    dez = new_tablet("dez")
    speaks(dez)
    dez.press("_settings", "_set-read")
    dez.press("_set-read", "_read")
    dez.press("_back", "feelings")
    dez.press("feelings", lambda: dez.says("What would help now?"))
    dez.press("_read", lambda: len(look(dez, "spoken")) > 2)
    assert look(dez, "spoken[0]") == "Others may hear this."
