"""The page of who comes in: who waits first, one yes, "That is not them", by which network, in a real window."""

import asyncio
from dataclasses import replace
from ipaddress import ip_interface

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.meeting.agenda import StartItem
from kiosk.meeting.signals import Signal
from kiosk.meeting.way_in import WayInClosed, WayInOpened
from kiosk.tablets.cards.arrival import ChoosePerson, ComeAs
from kiosk.tablets.cards.who import NOT_BELIEVED
from kiosk.tablets.http.devices import hashed
from kiosk.tablets.http.interfaces import Interface
from kiosk.tablets.http.parse import Sent
from kiosk.tablets.http.server import Server
from tests.ui.conftest import find, texts
from tests.ui.desk.at_desk import AtDesk, before_the_first_rule
from tests.ui.room_screen.test_join_scene import as_picture
from ui.desk.actions.catalog import ACTS
from ui.desk.desk_model import DeskModel
from ui.desk.desk_view import Arrived, Reachable, WayIn
from ui.desk.joining import Joining, OpensItself


class Desk:
    """The desk beside a served room: `come` is a tablet that says whose it is."""

    def __init__(self, qtbot, windows, settle, bridge) -> None:
        self.qtbot, self.bridge, self.settle = qtbot, bridge, settle
        qtbot.waitUntil(lambda: bridge.join is not None)
        self.model = DeskModel(bridge)
        self.window = windows.open("desk/Desk.qml", desk=self.model, tray=self.model.tray)
        settle(self.window, 1366, 768)
        self.window.requestActivate()
        qtbot.waitUntil(self.window.isActive)

    def asks(self, question):
        answers = []
        self.bridge.call_server(question, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def come(self, does, name="") -> str:
        """The hash of a device that waits to be this person, or somebody of this name."""

        def said(server):
            token, device = server.devices.add()
            chosen = ChoosePerson(person=does) if does else ComeAs(name=name)
            asyncio.ensure_future(server.reception.arrivals.take(device, chosen, ""))  # noqa: RUF006
            return hashed(token)

        return self.asks(said)

    def believes(self, device: str) -> bool:
        """What the tablet shows then: not that somebody said it is not them."""
        card = self.asks(lambda server: server.reception.arrivals.card(server.devices.with_hash(device)))
        return NOT_BELIEVED not in card.text

    def says(self) -> str:
        return "\n".join(item.property("text") for item in texts(self.window))

    def until_it_says(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.says())

    def press(self, key) -> None:
        QTest.keyClick(self.window, key)


@pytest.fixture
def desk(qtbot, windows, settle, bridge):
    cards = [
        Interface("wlan0", "wifi", (ip_interface("192.168.1.20/24"),), hardware=True, network="Harbour Hall"),
        Interface("eth0", "cable", (ip_interface("10.0.4.7/16"),), hardware=True),
        Interface("office", "tunnel", (ip_interface("10.8.0.6/24"),)),
    ]
    return Desk(qtbot, windows, settle, bridge(server=lambda room: Server(room, port=0, cards=lambda: cards)))


def test_who_waits_stands_first_and_enter_lets_them_in(desk):
    desk.press(Qt.Key.Key_J)
    desk.until_it_says("Nobody has come in with a tablet yet.")
    device = desk.come("A1")
    desk.until_it_says("A tablet says it is Amina")
    as_picture(desk.settle(desk.window, 1366, 768), "desk-arrivals")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not desk.asks(lambda server: server.reception.arrivals.waits(device)))
    assert desk.believes(device)


def test_del_says_that_it_is_not_them(desk):
    desk.press(Qt.Key.Key_J)
    first, second = desk.come("", "Aisha Farah"), desk.come("A2")
    desk.qtbot.waitUntil(lambda: desk.model.joining.rows.rowCount() == 2)
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Delete)
    desk.qtbot.waitUntil(lambda: not desk.asks(lambda server: server.reception.arrivals.waits(second)))
    assert desk.asks(lambda server: server.reception.arrivals.waits(first))


def test_the_same_stands_among_what_only_the_desk_sees_with_a_digit_each(desk):
    device = desk.come("A2")
    desk.until_it_says("A tablet says it is")
    desk.press(Qt.Key.Key_1)
    desk.qtbot.waitUntil(lambda: not desk.asks(lambda server: server.reception.arrivals.waits(device)))
    assert desk.believes(device)


def test_the_networks_are_listed_and_one_is_picked(desk):
    desk.press(Qt.Key.Key_J)
    desk.until_it_says("Wi-Fi Harbour Hall")
    said = desk.says()
    assert "192.168.1.20:" in said
    assert "No tablet has reached us here yet." in said
    assert "Not offered: office (VPN). Tablets cannot get to it." in said
    desk.model.joining.pick("eth0")
    desk.qtbot.waitUntil(lambda: desk.bridge.join.typed.startswith("10.0.4.7:"))
    desk.asks(lambda server: server.note_reached("10.0.4.7", "10.0.4.50"))
    desk.until_it_says("A tablet has reached us here.")


def test_whoever_runs_it_comes_in_by_a_code_that_only_the_desk_shows(desk):
    desk.press(Qt.Key.Key_J)
    desk.until_it_says("Your own phone")
    read = zxingcpp.read_barcodes(as_picture(desk.settle(desk.window, 1366, 768), "desk-own"))
    assert [one.text for one in read] == [desk.asks(lambda server: server.desk_link)]
    desk.model.seenByOthers(True)
    desk.qtbot.waitUntil(lambda: "Your own phone" not in desk.says())


def test_f1_says_what_to_try_where_no_tablet_gets_through(desk):
    desk.press(Qt.Key.Key_J)
    desk.until_it_says("No tablet gets through?")
    desk.press(Qt.Key.Key_F1)
    desk.until_it_says(f"A firewall may close port {desk.bridge.join.typed.rpartition(':')[2]}")
    desk.press(Qt.Key.Key_F1)
    desk.qtbot.waitUntil(lambda: "firewall" not in desk.says())


def test_f6_stops_new_tablets_and_f7_renews_the_code(desk):
    desk.press(Qt.Key.Key_J)
    before = desk.bridge.join.code
    desk.until_it_says(f"Code {before}")
    desk.press(Qt.Key.Key_F6)
    desk.until_it_says("No new tablets can come in")
    desk.press(Qt.Key.Key_F6)
    desk.until_it_says("New tablets can come in")
    kinds = [type(one.event) for one in desk.bridge.history[-2:]]
    assert kinds == [WayInClosed, WayInOpened]
    desk.press(Qt.Key.Key_F7)
    desk.qtbot.waitUntil(lambda: desk.bridge.join.code != before)
    desk.until_it_says(f"The code is now {desk.bridge.join.code}. Those who are in stay in.")


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (1920, 1080)])
def test_nothing_on_it_leaves_the_window(desk, width, height):
    desk.press(Qt.Key.Key_J)
    for _ in range(3):
        desk.come("", "Bartholomew Featherstonehaugh")
    desk.until_it_says("Bartholomew")
    as_picture(desk.settle(desk.window, width, height), f"desk-arrivals-{width}")
    strip = find(desk.window, "strip").y()
    for item in texts(desk.window):
        corner = item.mapToScene(item.boundingRect().bottomRight())
        assert corner.x() <= width + 1, item.property("text")
        if item.mapToScene(item.boundingRect().topLeft()).y() < strip:
            assert corner.y() <= height, item.property("text")


def test_what_only_the_desk_may_know_is_folded_while_others_see_it(desk):
    desk.come("A2")
    desk.until_it_says("A tablet says it is")
    desk.model.seenByOthers(True)
    desk.until_it_says("Others may see this screen")
    said = desk.says()
    assert not any(words in said for words in ("A tablet says it is", "Only you see this", "The room never sees"))
    desk.press(Qt.Key.Key_F9)
    desk.until_it_says("Only you see this")
    desk.until_it_says("A tablet says it is")


def test_f4_held_shows_the_list_on_a_screen_others_see_and_folds_it_again(desk):
    desk.come("A2")
    desk.until_it_says("A tablet says it is")
    desk.model.turn("")
    desk.model.seenByOthers(True)
    desk.qtbot.waitUntil(lambda: "A tablet says it is" not in desk.says())
    QTest.keyPress(desk.window, Qt.Key.Key_F4)
    desk.until_it_says("A tablet says it is")
    QTest.keyRelease(desk.window, Qt.Key.Key_F4)
    desk.qtbot.waitUntil(lambda: "A tablet says it is" not in desk.says())


def test_f4_hides_and_shows_what_only_the_desk_sees(desk):
    desk.come("A2")
    desk.until_it_says("A tablet says it is")
    desk.model.turn("")
    desk.press(Qt.Key.Key_F4)
    desk.until_it_says("Hidden. F4 shows it again.")
    assert "A tablet says it is" not in desk.says()
    desk.press(Qt.Key.Key_F4)
    desk.until_it_says("A tablet says it is")


def test_it_comes_up_when_somebody_waits_before_item_1_and_goes_when_nobody_does():
    before, come = before_the_first_rule().look(), OpensItself()

    def page(*waiting: str, now: str = "", is_free: bool = True, of=before) -> str:
        arrivals = tuple(Arrived(one, waits=True) for one in waiting)
        return come.page(replace(of, way_in=WayIn(arrivals=arrivals)), now, is_free)

    assert (page(), page("a")) == ("", "joining")
    assert page("a", now="joining") == "joining"
    assert page("a") == ""  # put away by hand, it stays away
    assert page("a", "b", is_free=False) == ""
    assert page("a", "b", "c") == "joining"
    assert page(now="joining") == ""
    assert page("d", now="wordings") == "wordings"
    assert page("e", of=replace(before, others_see=True)) == ""
    assert page(now="joining") == "joining"  # opened by hand, it is closed by hand
    begun = AtDesk()
    begun.table.tap(begun.table.runs, StartItem(item=1, title="One", proposed_by=begun.table.runs))
    assert page("f", of=begun.look()) == ""


def test_who_was_put_out_is_listed_with_what_it_had_tapped_and_z_takes_it_back(desk):
    def taps(server):
        async def in_turn():
            device = server.devices.add()[1]
            device.person = "A1"
            await server.reception.tap(device, Sent(does=Signal(id="", kind="speak")), "k" * 32)
            server.turn_away(device.hash)

        asyncio.ensure_future(in_turn())  # noqa: RUF006

    desk.press(Qt.Key.Key_J)
    desk.asks(taps)
    desk.until_it_says("’s tablet was taken off")
    desk.until_it_says("It had tapped:")
    assert "Amina, signal, minute" in desk.says()
    desk.press(Qt.Key.Key_Z)
    desk.qtbot.waitUntil(lambda: "tablet was taken off" not in desk.says())
    assert desk.asks(lambda server: [one.person for one in server.devices]) == ["A1"]


def test_after_a_minute_with_the_join_page_and_no_tablet_that_is_said(qtbot):
    seconds = [0.0]
    joining = Joining(lambda name, value: None, lambda: seconds[0])
    s = AtDesk(way_in=WayIn(networks=(Reachable("wlan0", "Wi-Fi", "192.168.1.20:8713"),), serves=True)).look()
    joining.joins(True)
    for passed, said in ((59, ""), (60, "No tablet has reached us yet. Try F1.")):
        seconds[0] = passed
        joining.look(s)
        assert joining.said["silent"] == said
    joining.look(replace(s, way_in=replace(s.way_in, networks=(Reachable("wlan0", "Wi-Fi", "x", reached=1),))))
    assert joining.said["silent"] == ""
    joining.joins(False)
    joining.look(s)
    assert joining.said["silent"] == ""


def test_a_display_that_goes_is_said(desk):
    desk.model.displaySays("The room's display is gone. The room screen is here: F2.")
    desk.model.seenByOthers(True)
    desk.until_it_says("The room's display is gone.")


# What the acts come to


def test_the_way_in_is_closed_and_opened_by_the_same_key_and_the_record_says_so():
    desk = AtDesk(way_in=WayIn(serves=True))
    assert [one.event for one in desk.do("lock")] == [WayInClosed()]
    assert ACTS["lock"].words(desk.look()) == "Let tablets in"
    assert [one.event for one in desk.do("lock")] == [WayInOpened()]


def test_the_wi_fi_is_named_with_its_key_or_without():
    desk = AtDesk(way_in=WayIn(serves=True))
    desk.do("wifi", name="Harbour Hall", key="tea4two")
    desk.do("wifi", name="Open Hall")
    assert desk.calls == [("tell_wifi", "Harbour Hall\ntea4two"), ("tell_wifi", "Open Hall\n")]


def test_several_tablets_are_taken_off_at_once():
    known = (("k1", "Ana (phone)"), ("k2", "Bo"), ("k3", "nobody yet"))
    desk = AtDesk(way_in=WayIn(devices=known, serves=True))
    desk.do("remove_device", devices="k1,k3")
    assert desk.calls == [("remove_device", "k1"), ("remove_device", "k3")]
    assert desk.refused("remove_device") == "Say which tablet."
