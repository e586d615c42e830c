"""Sleep, reload, a lost network and a restarted room: nothing lost, nothing doubled."""

from tests.ui.tablet_page.sample_states import feelings_card, home, offer, tap
from tests.ui.tablet_page.tablet import Tablet

QUEUE = """const [kind, count] = arguments;
const mark = {ids: [], card: "", seat: ""};
for (let n = 0; n < count; n += 1) outbox.add({does: {type: kind, n: n}, private: false}, mark)"""

# Whether the browser is told to ask before it leaves; the driver answers that question itself, unseen.
LEAVES = "return !window.dispatchEvent(new Event('beforeunload', {cancelable: true}))"


def test_taps_made_without_a_network_outlive_a_reload_and_arrive_once_each_in_order(tablet, room):
    one = tablet()
    room.stop()
    one.press("speak", lambda: one.square("speak") == "unsent")
    one.driver.execute_script(QUEUE, "later", 5)
    one.until(lambda: one.stored().count("heard.tap") == 6)
    one.until(lambda: one.says("Not connected. It will try again."))
    room.start()
    one.driver.refresh()
    one.until(lambda: len(room.kept) == 6)
    one.until(lambda: "heard.tap" not in one.stored())
    assert room.counts() == {"speak": 1, "later": 5}
    assert 0 < room.taps[0]["age_ms"] < 120_000
    assert sent_numbers_of(room, "later") == [0, 1, 2, 3, 4]


def sent_numbers_of(room, kind):
    return [kept["does"]["n"] for kept in room.kept.values() if kept["does"]["type"] == kind]


def test_two_hundred_taps_wait_in_the_store(tablet, room):
    one = tablet()
    room.stop()
    one.driver.execute_script(QUEUE, "later", 200)
    assert one.stored().count("heard.tap") == 200
    room.start()
    one.until(lambda: len(room.kept) == 200, 30)
    one.until(lambda: "heard.tap" not in one.stored())
    assert sent_numbers_of(room, "later") == list(range(200))


def test_a_lost_answer_doubles_nothing(tablet, room):
    one = tablet()
    room.loses_answers = 3
    one.send("speak")
    one.until(lambda: one.square("speak") == "kept")
    assert len(room.taps) == 4
    assert len({sent["key"] for sent in room.taps}) == 1
    assert room.counts() == {"speak": 1}


def test_a_browser_that_was_closed_sends_what_waited(chromium, room, tmp_path):
    first = Tablet(chromium(profile=tmp_path / "kept"), room)
    first.join()
    room.stop()
    first.press("speak", lambda: first.square("speak") == "unsent")
    first.driver.quit()
    room.start()
    again = Tablet(chromium(profile=tmp_path / "kept"), room)
    again.driver.get(room.address)
    again.until(lambda: room.counts() == {"speak": 1})
    assert len(room.joins) == 1


def test_the_page_follows_again_after_the_room_was_restarted(tablet, room):
    one = tablet()
    room.stop()
    one.until(lambda: one.says("Not connected."))
    room.start()
    room.push(line="You are next.")
    one.until(lambda: one.says("You are next.") and not one.says("Not connected."))


def test_a_stream_that_fell_silent_is_noticed(tablet, room):
    one = tablet()
    before = room.times_asked("/state")
    room.beats = False
    room.state = room.state | {"seq": 2, "line": "You are next."}
    one.until(lambda: one.says("You are next."), 20)
    assert room.times_asked("/state") > before


def test_coming_back_asks_at_once_for_what_is_new(tablet, room):
    one = tablet()
    for at, name in enumerate(("pageshow", "online", "focus"), 2):
        room.state = room.state | {"seq": at, "line": f"Seen after {name}."}
        one.driver.execute_script("window.dispatchEvent(new Event(arguments[0]))", name)
        one.until(lambda name=name: one.says(f"Seen after {name}."))
    room.state = room.state | {"seq": 9, "line": "Seen again."}
    one.driver.execute_script("document.dispatchEvent(new Event('visibilitychange'))")
    one.until(lambda: one.says("Seen again."))


def test_an_older_state_never_replaces_a_newer_one_but_another_epoch_does(tablet, room):
    one = tablet()
    room.state = room.state | {"seq": 7}
    room.push(line="You are next.")
    one.until(lambda: one.says("You are next."))
    room.state = room.state | {"seq": 3, "line": "Old."}
    asked = room.times_asked("/events")
    one.driver.execute_script("window.dispatchEvent(new Event('online'))")
    one.until(lambda: room.times_asked("/events") > asked)
    assert not one.says("Old.")
    room.push(epoch="e2", line="A new start.")
    one.until(lambda: one.says("A new start."))


def test_another_epoch_keeps_what_waits_to_be_sent(tablet, room):
    one = tablet()
    room.stop()
    one.press("speak", lambda: one.square("speak") == "unsent")
    room.state = home(epoch="e2", seq=0, line="A new start.")
    room.start()
    one.until(lambda: one.says("A new start.") and room.counts() == {"speak": 1})


def test_a_private_tap_is_in_no_store_and_still_arrives_while_the_page_lives(tablet, room):
    one = tablet()
    room.stop()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", lambda: one.says("Who can know this?"))
    one.press("supporter", lambda: one.says("Not sent."))
    one.until(lambda: one.says("Not connected."))
    stored = one.stored() + one.driver.execute_script("return JSON.stringify(Object.entries(sessionStorage))")
    assert "heard.device" in stored
    assert not any(word in stored for word in ("supporter", "know", "private", "heard.tap"))
    room.start()
    one.until(lambda: room.counts() == {"supporter": 1})


def test_a_private_tap_is_gone_with_the_page(tablet, room):
    one = tablet()
    room.stop()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("step_out", lambda: one.says("Sending…") or one.says("Not sent."))
    one.go_home()
    one.press("take_back", lambda: one.square("take_back") == "unsent")
    assert one.driver.execute_script(LEAVES)
    room.refusal = (503, "Not now.")
    room.start()
    one.driver.refresh()
    one.until(lambda: one.has("speak"))
    room.refusal = None
    one.until(lambda: room.counts() == {"take_back": 1})
    one.until(lambda: not one.driver.execute_script(LEAVES))
    one.send("speak")
    assert room.counts() == {"take_back": 1, "speak": 1}


def test_words_written_in_private_are_in_no_store(tablet, room):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "record")
    one.press("record", "no-name")
    one.driver.find_element("id", "f-text").send_keys("I was not asked. Fuck that.")
    assert "asked" not in one.stored()
    one.press("no-name", lambda: one.says("It is sent."))
    one.until(lambda: room.counts() == {"put_on_record": 1})
    [kept] = room.kept.values()
    assert kept == tap("put_on_record", private=True, named=False, text="I was not asked. Fuck that.")


def test_a_card_that_is_open_stays_open_while_the_room_goes_on(tablet, room):
    room.state = home(offers=[offer("feelings", "I have strong feelings", "solid", quiet=True, opens=feelings_card())])
    one = tablet("feelings")
    one.press("feelings", lambda: one.says("What would help now?"))
    room.push(line="You are next.", notice="Plain words please.")
    one.until(lambda: one.says("Plain words please."))
    assert one.says("What would help now?")
