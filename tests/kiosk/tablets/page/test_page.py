"""The real page in a real Chromium against the real server."""

from kiosk.meeting.checks import OpenCheck
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.turns import GiveFloor
from kiosk.private.feelings import Feeling
from tests import browser


def complaints(one):
    """What the browser has to say against the page: scripts that failed, policies that were broken."""
    return [entry["message"] for entry in one.driver.get_log("browser") if "ERR_CONNECTION" not in entry["message"]]


def live_kinds(room):
    return room.ask(lambda r: [(request.person, request.kind) for request in r.meeting.signals.live.values()])


def test_from_the_square_code_to_a_place_on_the_list(room, new_tablet):
    dez = new_tablet(url=room.server.card.url)
    dez.until(lambda: dez.has("person-dez"))
    dez.press("person-dez", "turns-name")
    dez.press("turns-name", "voice_group-carer")
    dez.press("voice_group-not_said", "feelings-yes")
    dez.press("feelings-yes", "print_name-no")
    dez.press("print_name-no", "show_coproduction-no")
    dez.press("show_coproduction-no", "speak")
    assert "#" not in dez.driver.current_url
    dez.press("speak", lambda: dez.says("You are next."))
    assert live_kinds(room) == [("dez", "speak")]
    dez.until(lambda: dez.square("speak") == "kept")
    room.tap("tess", GiveFloor(to="amina"))
    dez.until(lambda: dez.says("Amina"))
    dez.press("take_back", lambda: not dez.has("take_back"))
    assert live_kinds(room) == []
    room.tap("tess", GiveFloor(to="dez"))
    dez.until(lambda: dez.says("You are speaking."))
    dez.press("end_turn", "speak")
    assert room.ask(lambda r: r.meeting.turns.speaking) is None
    assert complaints(dez) == []


def test_by_the_code_that_is_typed_and_a_name_that_is_typed(room, new_tablet):
    bo = new_tablet(url=room.server.card.address)
    bo.until(lambda: bo.driver.find_elements("tag name", "input"))
    bo.driver.find_element("tag name", "input").send_keys(room.server.card.code.lower())
    bo.press("_join", "person-dez")
    bo.press("not_listed", "nothing")
    bo.press("name", lambda: bo.driver.find_elements("id", "f-name"))
    bo.driver.find_element("id", "f-name").send_keys("<b>Bo</b> Bell")
    bo.press("name-send", "no-name-now")
    room.let_in()
    bo.until(lambda: bo.has("turns-name"))
    assert "With my name: <b>Bo</b> Bell" in bo.text("turns-name")
    bo.press("turns-none", "voice_group-carer")
    bo.press("voice_group-not_said", "feelings-yes")
    bo.press("feelings-no", "print_name-no")
    bo.press("print_name-no", "show_coproduction-no")
    bo.press("show_coproduction-no", "speak")
    assert not bo.has("feelings")
    assert room.ask(lambda r: r.meeting.people.here()[-1].name) == ""
    assert complaints(bo) == []


def test_a_feeling_goes_where_the_person_says_and_can_be_taken_back(room, new_tablet):
    dez, sam = new_tablet("dez"), new_tablet("sam")
    dez.press("feelings", "speak_next")
    dez.press("someone_with_me", "supporter")
    assert room.ask(lambda r: r.aside.feelings.empty)
    dez.press("supporter", lambda: dez.says("It is sent."))
    sam.until(lambda: sam.says("Dez shares this with you: I want someone with me."))
    (felt,) = room.ask(lambda r: list(r.aside.feelings.by_id.values()))
    assert felt == Feeling(felt.id, "dez", "someone_with_me", "supporter")
    dez.go_home()
    dez.press("feelings", "take_feeling_back")
    dez.press("take_feeling_back", lambda: dez.says("It is sent."))
    sam.until(lambda: not sam.says("shares this with you"))
    assert room.ask(lambda r: r.aside.feelings.empty)
    assert "someone_with_me" not in dez.stored()


def test_words_for_the_record_are_kept_as_they_were_typed(room, new_tablet):
    dez = new_tablet("dez")
    dez.press("feelings", "speak_next")
    dez.press("just_so_you_know", "record")
    dez.press("record", "named")
    dez.driver.find_element("id", "f-words").send_keys("I am done being polite. <i>Done.</i>")
    dez.press("unnamed", lambda: dez.says("It is sent."))
    kept = room.ask(lambda r: [h.event for h in r.record.history(1) if type(h.event).__name__ == "FeelingPutOnRecord"])
    assert [(event.words, event.person) for event in kept] == [("I am done being polite. <i>Done.</i>", "")]


def test_a_private_answer_is_in_and_can_be_changed_also_after_a_reload(room, new_tablet):
    dez = new_tablet("dez")
    room.tap("amina", ProposeQuestion(text="Will the cafe close at 10pm?"))
    room.tap("tess", OpenCheck(check=1, kind="yes_no", answers="private"))
    dez.until(lambda: dez.has("yes"))
    assert dez.says("Will the cafe close at 10pm?")
    dez.press("no", lambda: dez.says("Your answer is in."))
    dez.driver.refresh()
    dez.until(lambda: dez.has("change"))
    assert dez.says("Your answer is in.")
    dez.press("change", "yes")
    dez.press("yes", lambda: dez.says("Your answer is in."))
    assert room.ask(lambda r: dict(r.aside.ballots.check)) == {"dez": "yes"}


def test_a_tap_without_a_server_arrives_once_when_it_is_back(room, new_tablet):
    dez = new_tablet("dez")
    room.stop()
    dez.press("speak", lambda: dez.says("Not sent. It will try again."))
    assert live_kinds(room) == []
    room.server = room.start()
    dez.until(lambda: dez.says("You are next."))
    assert live_kinds(room) == [("dez", "speak")]


def test_who_is_taken_out_sees_it_at_once(room, new_tablet):
    dez = new_tablet("dez")
    room.ask(lambda r: room.server.remove(room.server.devices.of("dez")[0]))
    dez.until(lambda: dez.says("This tablet was taken out of the meeting."))
    assert not dez.has("speak")


def test_the_shared_pad_taps_for_the_seat_that_was_picked(room, new_tablet):
    pad = new_tablet(url=room.server.card.pad_url, size=(1180, 820))
    pad.until(lambda: pad.has("seat-dez"))
    pad.press("seat-dez", "speak")
    pad.press("speak", lambda: live_kinds(room) == [("dez", "speak")])
    pad.until(lambda: pad.has("seat-amina"))
    pad.press("seat-amina", "speak")
    pad.press("speak", lambda: len(live_kinds(room)) == 2)
    assert live_kinds(room) == [("dez", "speak"), ("amina", "speak")]
    assert complaints(pad) == []


def test_on_a_phone_everything_can_be_reached(room, new_tablet):
    dez = new_tablet("dez", size=browser.PHONE)
    room.tap("colin", Signal(id="x", kind="speak"))
    dez.press("_list", "consent")
    dez.press("consent", "print_name")
    dez.press("print_name", "print_name-Yes")
    dez.press("print_name-Yes", lambda: room.ask(lambda r: r.meeting.people["dez"].consent.print_name))
    width = dez.driver.execute_script("return document.documentElement.scrollWidth")
    assert width <= browser.PHONE[0]


def test_whoever_types_has_the_turn_is_waited_for_and_shows_what_they_typed(room, new_tablet):
    dez = new_tablet("dez")
    dez.press("_list", "wait_for_me")
    dez.press("wait_for_me", lambda: dez.says("We wait for you."))
    assert room.ask(lambda r: (r.meeting.turns.speaking.person, r.meeting.writing)) == ("dez", {"dez"})
    dez.press("my_words", lambda: dez.says("My words"))
    assert dez.says("This tablet has no voice for your language."), "nothing is promised that it has not"
    dez.driver.find_element("id", "f-words").send_keys("The ramp is too steep.")
    dez.press("my_words-send", lambda: room.ask(lambda r: r.aside.shown_words.words) == "The ramp is too steep.")
    dez.until(lambda: dez.has("my_words-down"))
    assert dez.driver.find_element("id", "f-words").get_attribute("value") == "", "it is there, not here twice"
    dez.press("my_words-down", lambda: not dez.has("my_words-down"))
    dez.press("_back", "end_turn")
    dez.press("end_turn", "speak")
    assert not dez.has("my_words")
    assert room.ask(lambda r: r.meeting.writing) == frozenset()
    assert complaints(dez) == []


VOICE = """
window.spoken = [];
Object.defineProperty(window, "speechSynthesis", {value: {getVoices: () => [{lang: "en-GB", localService: true}],
  cancel: () => {}, addEventListener: () => {},
  speak: said => { window.spoken.push(said.text); setTimeout(() => said.onend(), 0); }}});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def test_what_was_typed_is_said_by_the_tablets_own_voice(room, new_tablet):
    dez = new_tablet("dez")
    dez.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": VOICE})
    dez.driver.refresh()
    dez.press("_list", "wait_for_me")
    dez.press("wait_for_me", "my_words")
    dez.press("my_words", "_aloud")
    dez.driver.find_element("id", "f-words").send_keys("Please slow down.")
    dez.press("_aloud", lambda: dez.driver.execute_script("return window.spoken") == ["Please slow down."])
    assert dez.driver.find_element("id", "f-words").get_attribute("value") == "Please slow down."
