"""A tablet that goes from hand to hand, as whoever gets it next sees it: the real page in a real Chromium."""

import pytest

from tests.kiosk.tablets.live import live
from tests.ui.tablet_page.tablet import Tablet

# What waits for a minute waits until the test says that it has passed.
MINUTES = """
(() => {
  const later = window.setTimeout;
  let waiting = new Map();
  window.setTimeout = (then, ms, ...given) => {
    if (ms < 60000) return later(then, ms, ...given);
    const id = {}; waiting.set(id, () => then(...given)); return id;
  };
  const never = window.clearTimeout;
  window.clearTimeout = id => { if (!waiting.delete(id)) never(id); };
  window.aMinutePasses = () => { const due = [...waiting.values()]; waiting.clear(); due.forEach(then => then()); };
})()
"""
QUICK = "localStorage.setItem('heard.settings', JSON.stringify({gap: 0}))"
FELT = ("What would help now?", "Who can know this?", "You chose", "quiet minute")
CONSENTS = ("turns-name", "voice_group-not_said", "feelings-yes", "print_name-no", "show_coproduction-no")


@pytest.fixture
def room(tmp_path):
    with live(tmp_path / "group.heard") as running:
        yield running


class Handed(Tablet):
    """Counts what is tapped beside the questions of consent."""

    taps = 0

    def tap(self, name, shows):
        self.taps += not any(name == one for one in CONSENTS)
        self.press(name, shows)

    def consents(self):
        for one, shows in zip(CONSENTS, (*CONSENTS[1:], "speak"), strict=True):
            self.press(one, shows)

    def a_minute_passes(self):
        self.driver.execute_script("aMinutePasses()")

    def seen(self):
        return self.driver.find_element("tag name", "main").text


@pytest.fixture
def handed(chromium, room):
    one = Handed(chromium(), room)
    one.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": MINUTES + ";" + QUICK})
    one.driver.get(room.server.card.url)
    one.until(lambda: one.has("person-dez"))
    return one


def is_dez(one):
    one.tap("person-dez", "turns-name")
    one.consents()


def feels(one):
    one.press("feelings", "quiet_minute")
    one.press("quiet_minute", "facilitator")
    one.press("facilitator", lambda: one.says("It is sent."))
    one.go_home()


def shows_nothing_felt(one):
    assert not [words for words in FELT if words in one.seen()]


def finish(one):
    one.press("_list", "finished")
    one.press("finished", "finished-yes")
    one.press("finished-yes", "person-dez")


def test_the_link_leaves_no_trace_where_somebody_could_read_it(handed, room):
    token = room.server.card.url.partition("#t=")[2]
    is_dez(handed)
    shown = handed.driver.execute_script(
        "return [location.href, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]"
    )
    history = handed.driver.execute_cdp_cmd("Page.getNavigationHistory", {})["entries"]
    assert not any(token in one for one in (*shown, *(entry["url"] for entry in history)))


def test_who_has_finished_leaves_an_empty_page_and_back_and_reload_bring_nothing_back(handed, room):
    is_dez(handed)
    feels(handed)
    finish(handed)
    assert room.ask(lambda r: r.meeting.people.is_here("dez"))
    for look in (lambda: None, handed.driver.refresh, handed.driver.back, handed.driver.forward):
        look()
        handed.until(lambda: not handed.driver.current_url.startswith("http") or handed.has("person-dez"))
        assert not [words for words in (*FELT, "Dez: go on") if words in handed.driver.page_source]
        assert not handed.has("speak")
    assert "quiet_minute" not in handed.stored()


def test_after_a_minute_what_was_open_is_covered_and_one_press_brings_it_back(handed):
    is_dez(handed)
    handed.press("feelings", "quiet_minute")
    handed.press("quiet_minute", "facilitator")
    handed.a_minute_passes()
    handed.until(lambda: handed.says("Who has the tablet now?"))
    shows_nothing_felt(handed)
    handed.press("go-on", "facilitator")
    handed.press("facilitator", lambda: handed.says("It is sent"))
    handed.a_minute_passes()
    handed.until(lambda: handed.has("speak"))
    assert not handed.says("It is sent")
    handed.driver.refresh()
    handed.until(lambda: handed.has("speak"))
    shows_nothing_felt(handed)
    assert not handed.says("It is sent")


def test_on_a_shared_one_the_next_person_is_asked_for_after_a_minute(handed):
    is_dez(handed)
    finish(handed)
    handed.press("person-amina", "turns-name")
    handed.consents()
    feels(handed)
    handed.press("feelings", "quiet_minute")
    handed.a_minute_passes()
    handed.until(lambda: handed.says("Who has the tablet now?"))
    shows_nothing_felt(handed)
    handed.driver.refresh()
    handed.until(lambda: handed.says("Who has the tablet now?"))
    handed.press("somebody-else", "not_listed")
    assert handed.says("Who are you?")


def test_from_the_square_code_to_home_takes_four_taps_beside_what_is_agreed(handed):
    is_dez(handed)
    assert handed.taps <= 4


def test_so_it_does_for_somebody_who_is_not_in_the_list(handed, room):
    handed.tap("not_listed", "name")
    handed.tap("name", lambda: handed.driver.find_elements("id", "f-name"))
    handed.driver.find_element("id", "f-name").send_keys("Bo Bell")
    handed.tap("name-send", "no-name-now")
    room.let_in()
    handed.until(lambda: handed.has("turns-name"))
    handed.consents()
    assert handed.taps <= 4
