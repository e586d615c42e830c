"""Cards, private answers, the shared pad, and text from people."""

from selenium.webdriver.common.by import By

from tests.browser import TABLET
from tests.ui.tablet_page.sample_states import NAMES, check_card, consent_card, home, offer, pad, record_card, tap

STILL_IN = "You are still in the meeting."
HOSTILE = [
    "<img src=x onerror=\"document.title='owned'\">",
    "<script>document.title='owned'</script>",
    "\u202eDez\u2066<b>",
    "&lt;b&gt; ${1+1} {{7*7}}",
    "علی Ali",
    "ض" * 300,
]


def test_feelings_go_from_what_would_help_to_who_can_know_and_leave_no_square(tablet, room):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    assert one.says("Only you can see this.")
    one.press("quiet", lambda: one.says("Who can know this?"))
    room.hold()
    one.press("facilitator", lambda: one.says("Sending…"))
    assert one.driver.find_elements(By.CLASS_NAME, "square") == []
    room.release()
    one.until(lambda: one.says("It is sent."))
    assert room.counts() == {"facilitator": 1}
    assert one.driver.find_elements(By.CLASS_NAME, "square") == []


def test_a_way_back_leads_out_of_every_card(tablet):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "record")
    one.press("record", "no-name")
    one.press("_back", lambda: one.says("Who can know this?"))
    one.press("_back", lambda: one.says("What would help now?"))
    one.press("_back", "speak")


def test_the_browsers_way_back_goes_one_page_back_and_never_out_of_the_meeting(tablet):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", lambda: one.says("Who can know this?"))
    one.driver.back()
    one.until(lambda: one.says("What would help now?"))
    one.driver.back()
    one.until(lambda: one.has("speak"))
    one.driver.back()
    one.until(lambda: one.driver.find_element(By.ID, "live").get_property("textContent") == STILL_IN)
    assert one.has("speak")


def test_the_end_takes_away_what_was_open_and_typed(tablet, room):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "record")
    one.press("record", "no-name")
    one.driver.find_element("id", "f-text").send_keys("only mine")
    room.push(card={"id": "closed", "title": "The meeting is over."}, offers=[], more=[])
    one.until(lambda: one.says("The meeting is over."))
    assert one.driver.execute_script("return Object.keys(now.drafts).length") == 0


def test_everyone_is_asked_a_second_time(tablet, room):
    one = tablet()
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "everyone")
    one.press("everyone", lambda: one.says("Show it on the big screen?"))
    assert not room.taps
    one.press("show-yes", lambda: one.says("It is sent."))
    one.until(lambda: room.counts() == {"show-yes": 1})


def test_a_private_answer_is_in_without_showing_which_and_can_be_changed(tablet, room):
    room.state = home(card=check_card())
    one = tablet("yes")
    one.press("yes", lambda: one.says("Your answer is in."))
    one.until(lambda: not one.says("Sending"))
    page = one.driver.find_element(By.TAG_NAME, "main").get_attribute("innerHTML")
    assert "Yes" not in page
    assert "answer: " not in one.stored()
    assert one.has("clarify")
    one.press("_change", "no")
    assert [one.square(name) for name in ("yes", "no", "not_now")] == ["", "", ""]
    one.press("no", lambda: one.says("Your answer is in."))
    one.until(lambda: [kept["does"]["answer"] for kept in room.kept.values()] == ["yes", "no"])


def test_a_private_answer_that_does_not_arrive_says_so_without_showing_which(tablet, room):
    room.state = home(card=check_card())
    one = tablet("yes")
    room.stop()
    one.press("no", lambda: one.says("Not sent. It will try again."))
    assert not one.has("no")
    room.start()
    one.until(lambda: one.says("Your answer is in."))


def test_a_state_made_before_an_answer_came_in_does_not_bring_its_question_back(tablet, room):
    room.state = home(card=check_card())
    one = tablet("yes")
    one.press("no", lambda: one.says("Your answer is in."))
    room.push(line="You are next.")
    one.until(lambda: one.driver.execute_script("return now.state.line") == "You are next.")
    assert one.says("Your answer is in.")
    assert not one.has("no")


def test_a_reworded_question_is_asked_again(tablet, room):
    room.state = home(card=check_card())
    one = tablet("yes")
    one.press("yes", lambda: one.says("Your answer is in."))
    room.push(card=check_card("check-2", "Should the cafe think about closing?"))
    one.until(lambda: one.has("yes") and one.says("Should the cafe think about closing?"))


def test_a_refused_answer_brings_the_question_back(tablet, room):
    room.state = home(card=check_card())
    one = tablet("yes")
    room.refusal = (409, "The check has closed.")
    one.press("yes", lambda: one.says("The check has closed."))
    assert one.has("yes")


def test_consent_is_one_question_a_screen_with_nothing_ticked(tablet, room):
    room.state = home(card=consent_card(), offers=[], more=[])
    more = {"card": consent_card("show", 5)}, {"card": None, "offers": home()["offers"]}
    room.on_tap = lambda sent: room.push(**more[sent["does"].get("item") != "print"])
    one = tablet("no")
    steps = one.driver.find_element(By.CLASS_NAME, "steps")
    assert (steps.get_attribute("role"), steps.get_attribute("aria-label")) == ("img", "Question 4 of 5"), "read as one"
    assert one.driver.find_elements(By.CLASS_NAME, "square") == []
    no, yes = one.button("no"), one.button("yes")
    assert no.size == yes.size
    one.send("no")
    one.until(lambda: one.driver.find_element(By.CSS_SELECTOR, ".steps .now").text == "5")
    one.press("yes", "speak")
    assert room.counts() == {"consent": 2}


def test_an_asking_card_can_be_put_aside_and_taken_up_again(tablet, room):
    room.state = home(card=check_card() | {"back": True})
    one = tablet("yes")
    one.press("_back", "speak")
    assert "Will the cafe close" in one.text("_asked")
    one.press("_asked", "yes")


def test_the_signals_under_more_say_what_became_of_them(tablet, room):
    one = tablet(size=TABLET)
    one.press("_list", "slow_down")
    one.send("slow_down")
    one.until(lambda: one.square("slow_down") == "kept")
    one.press("_back", "speak")


def test_what_cannot_be_done_is_not_there(tablet, room):
    one = tablet()
    room.push(offers=[offer("speak", "I want to speak", "solid", tap=tap("speak"))], more=[], question=None)
    one.until(lambda: not one.has("take_back"))
    assert {box["id"] for box in one.boxes()} == {"speak", "_settings", "_me"}
    assert one.driver.find_elements(By.CSS_SELECTOR, "[disabled], [aria-disabled]") == []


def test_text_from_people_is_shown_as_text(tablet, room):
    one = tablet()
    for words in HOSTILE:
        card = {"id": "c", "title": words, "text": [words], "offers": [offer("o", words, second=words)]}
        room.push(
            title=words,
            line=words,
            say=words,
            notice=words,
            question={"words": words, "label": words},
            stops=[{"words": words, "label": words}],
            card=card,
        )
        one.until(
            lambda words=words: one.driver.find_element(By.CSS_SELECTOR, "h1").get_property("textContent") == words
        )
        shown = one.driver.find_element(By.CSS_SELECTOR, ".body").get_property("textContent")
        assert shown == words
        assert one.driver.find_elements(By.CSS_SELECTOR, "main img, main script, main i") == []
        assert one.driver.find_element(By.CSS_SELECTOR, "h1").get_attribute("dir") == "auto"
        room.push(card=None)
        one.until(lambda: one.says("We have stopped asking."))
        one.go_home()
        assert one.driver.find_element(By.CSS_SELECTOR, ".who").get_property("textContent") == words
    assert one.driver.title.endswith(" – Heard")
    width = one.driver.execute_script("return document.documentElement.scrollWidth")
    assert width <= TABLET[0]


def test_the_page_turns_round_for_a_language_that_runs_from_the_right(tablet, room):
    room.state = home(language="ur")
    one = tablet()
    assert one.driver.execute_script("return document.documentElement.dir") == "rtl"
    first, second = one.driver.find_elements(By.CSS_SELECTOR, ".stops li")[:2]
    assert first.location["x"] > second.location["x"]


def test_all_seats_stand_on_one_page_that_scrolls(tablet, room):
    room.state = pad() | {"pad": {"seats": [{"seat": n, "name": "", "id": f"P{n}"} for n in range(1, 31)]}}
    one = tablet("seat-P1", size=(1280, 800))
    assert one.has("seat-P30")
    room.push(**pad())
    one.until(lambda: one.text("seat-P1") == f"{NAMES[0]}\nSeat 1")


def test_at_the_pad_a_person_picks_a_seat_taps_and_it_goes_back_by_itself(tablet, room):
    room.state = pad()
    room.seats["P4"] = home(
        title="Tomasz", offers=[offer("speak", "I want to speak", "solid", tap=tap("speak", who="P4"))]
    )
    one = tablet("seat-P4", size=(1280, 800))
    one.press("seat-P4", "speak")
    one.send("speak")
    one.until(lambda: one.says("The room has it."))
    one.until(lambda: one.has("seat-P1"))
    [kept] = room.kept.values()
    assert kept == tap("speak", who="P4")
    one.press("seat-P4", "speak")
    assert one.square("speak") == ""
    one.press("_seats", "seat-P1")


def test_the_next_person_at_the_pad_finds_nothing_of_the_last(tablet, room):
    room.state = pad()
    room.seats |= {f"P{at}": home(title=NAMES[at - 1]) for at in (1, 2)}
    one = tablet("seat-P1", size=(1280, 800))
    one.press("seat-P1", "feelings")
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "record")
    one.press("record", "no-name")
    one.driver.find_element("id", "f-text").send_keys("only mine")
    one.press("no-name", lambda: one.says("It is sent."))
    one.until(lambda: one.has("seat-P2"))
    one.press("seat-P2", "feelings")
    one.press("feelings", lambda: one.says("What would help now?"))
    one.press("know", "record")
    one.press("record", "no-name")
    assert one.driver.find_element("id", "f-text").get_property("value") == ""


def test_what_is_typed_once_the_meeting_is_over_stays_while_others_say_something_too(tablet, room):
    one = tablet()
    differ = offer("differ", "I see it differently", opens=record_card())
    closed = {"id": "closed", "title": "The meeting is over.", "text": [], "offers": [differ]}
    room.push(card=closed, offers=[], more=[])
    one.press("differ", lambda: one.says("In your own words"))
    one.driver.find_element("id", "f-text").send_keys("We said June.")
    room.push(card=closed | {"text": ["Somebody said more."]}, offers=[], more=[])
    one.until(lambda: one.driver.execute_script("return now.state.card.text.length") == 1)
    assert one.driver.find_element("id", "f-text").get_attribute("value") == "We said June."


def typing(one):
    """Half a word is in the field of a card."""
    one.press("ask", lambda: one.driver.find_elements(By.ID, "f-text"))
    one.driver.find_element(By.ID, "f-text").send_keys("half a word")


def ask_card():
    field = {"name": "text", "words": "In your own words", "kind": "long", "required": True}
    send = offer("ask-send", "Send it", "solid", tap=tap("make_ask"))
    return {"id": "ask", "title": "I ask for something", "fields": [field], "send": send, "back": True}


def test_what_is_asked_takes_the_page_over_and_leads_back_to_where_one_was(tablet, room):
    one = tablet()
    one.press("_list", "slow_down")
    room.push(card=check_card() | {"back": True})
    one.until(lambda: one.has("yes"))
    assert one.says("You are asked now")
    assert one.says("3 answers.")
    one.press("_back", "slow_down")
    one.go_home()
    assert "Will the cafe close" in one.text("_asked")
    one.press("_asked", "yes")
    room.push(card=None)
    one.until(lambda: one.says("We have stopped asking."))


def test_where_words_are_unsent_it_stands_in_a_strip_and_the_words_stay(tablet, room):
    room.state = home(offers=[*home()["offers"], offer("ask", "I ask for something", opens=ask_card())])
    one = tablet()
    typing(one)
    room.push(card=check_card() | {"back": True})
    one.until(lambda: one.has("_answer"))
    assert one.driver.find_element(By.ID, "f-text").get_property("value") == "half a word"
    one.press("_answer", "yes")
    one.press("yes", lambda: one.says("Your answer is in."))
    one.until(lambda: one.driver.find_elements(By.ID, "f-text") or one.button("_back").click())
    assert one.driver.find_element(By.ID, "f-text").get_property("value") == "half a word"


def test_a_card_says_what_became_of_its_words_until_the_person_leaves_it(tablet, room):
    room.state = home(offers=[*home()["offers"], offer("ask", "I ask for something", opens=ask_card())])
    one = tablet()
    typing(one)
    room.stop()
    one.press("ask-send", lambda: one.says("Not sent."))
    one.press("_waiting", lambda: one.says("Waiting on this tablet"))
    room.start()
    one.press("_back", lambda: one.says("The room has it."))
    assert one.says("“half a word”")
    one.press("_again", lambda: one.driver.find_elements(By.ID, "f-text"))
    assert one.driver.find_element(By.ID, "f-text").get_property("value") == ""
