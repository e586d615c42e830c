"""Cards come when they are opened, follow the room while they are open, and say so where the room does not answer."""

from tests.ui.tablet_page.sample_states import home, offer, tap


def lift(title: str, words: str = "A lift") -> dict:
    card = {"id": "asks", "title": title, "offers": [offer("one", words, tap=tap("ask"))], "back": True}
    return home(offers=[offer("speak", "I want to speak", tap=tap("speak")), offer("asks", "My asks", opens=card)])


def test_a_card_is_asked_for_when_it_is_opened_and_only_then(tablet, room):
    room.state = lift("What I asked for")
    one = tablet()
    assert room.times_asked("/card/asks") == 0
    one.press("asks", "one")
    one.go_home("asks")
    one.press("asks", "one")
    assert room.times_asked("/card/asks") == 1


def test_an_open_card_follows_the_room(tablet, room):
    room.state = lift("What I asked for")
    one = tablet()
    one.press("asks", "one")
    room.push(offers=lift("What I asked for", "Two lifts")["offers"])
    one.until(lambda: one.says("Two lifts"))
    one.send("one")
    assert room.counts() == {"ask": 1}


def test_without_a_network_a_card_that_never_came_says_so_and_one_that_came_still_opens(tablet, room):
    room.state = lift("What I asked for")
    room.state["offers"].append(offer("other", "Something else", opens={"id": "other", "title": "Else", "back": True}))
    one = tablet()
    one.press("asks", "one")
    one.go_home("asks")
    room.stop()
    one.until(lambda: one.says("Not connected."))
    one.press("other", lambda: one.says("This needs the room, which does not answer now."))
    one.go_home("asks")
    one.press("asks", "one")


def test_a_page_that_comes_back_says_what_it_has(tablet, room):
    one = tablet()
    room.stop()
    one.until(lambda: one.says("Not connected."))
    room.start()
    one.until(lambda: not one.says("Not connected."))
    assert "floor%3A" in [asked for asked in room.asked if asked.startswith("/events")][-1]
