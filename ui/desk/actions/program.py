"""The record, the screens and the way in: corrections, read-back, pages, tablets, closing."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.opening import ReadBack
from kiosk.meeting.way_in import CloseWayIn, OpenWayIn
from ui.desk.actions.action import ROOM_SAID, Act, Call, Step, Steps, asked_for, why
from ui.desk.actions.fields import Field, Values, several, words, yes_no
from ui.desk.desk_view import Moment


class Program(Act):
    """Asks the program, not the meeting, for something; no power is used by it."""

    reason = False
    at_once = True
    call = ""

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call(self.call)


class NextPage(Program):
    name, title, key, call = "next_page", "Next page", "PgDown", "next_page"


class PreviousPage(Program):
    name, title, key, call = "previous_page", "Page before", "PgUp", "previous_page"


class SeeRoom(Program):
    """With one display only the desk lies over the room screen; the same key brings it back."""

    name, title, key, call = "see_room", "See the room", "F2", "toggle_desk"


class ShowOpening(Program):
    name, title, call = "show_opening", "Opening pages", "show_opening"


class BackToMeeting(Program):
    name, title, call = "hide_opening", "Back to meeting", "hide_opening"


class ShowPad(Program):
    name, title, call = "show_pad", "One tablet for all", "show_pad"


class ReturnToRoom(Program):
    name, title, call = "return", "Screens back", "return_to_room"


class LeaveRoom(Act):
    name, title = "leave_room", "Go to the desktop"
    long = "Go to the desktop"

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The room screen stops being full screen. It is written down that you left it."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call("leave_room", why(values))


class LeaveHeard(Act):
    """Asked whenever a window is to be closed."""

    name, title, reason = "leave_heard", "Leave Heard", False

    def offered(self, s: Moment) -> bool:
        return True

    def heading(self, s: Moment) -> str:
        if s.practice:
            return "Leave Heard? Nothing of the practice is kept."
        return "Leave Heard? The meeting stays open." if s.m.is_open else "Leave Heard? What is written stays."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call("leave_heard")


class LeavePad(Act):
    name, title = "leave_pad", "Put the tablet for all away"
    long = "Put the one tablet for all away"

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Call("shut_pad", why(values))


class Read(Act):
    name, title, power, reason = "read_back", "Read it out", "record", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield yes_no("agreed", ROOM_SAID)

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(ReadBack(agreed=asked_for(values, "agreed", "Say whether all agree with it.") == "yes"))


class RemoveDevice(Act):
    name, title, reason = "remove_device", "Take tablets off", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.way_in.devices)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield several("devices", "Which, one or more", s.way_in.devices)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The people stay in the meeting and can raise a hand."

    def steps(self, s: Moment, values: Values) -> Steps:
        for device in asked_for(values, "devices", "Say which tablet.").split(","):
            yield Call("remove_device", device)


class LockTheWayIn(Program):
    name, title, key = "lock", "Let no more tablets in", "F6"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.way_in.serves

    def words(self, s: Moment) -> str:
        return "Let tablets in" if s.m.way_in.closed else self.title

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(OpenWayIn() if s.m.way_in.closed else CloseWayIn())


class JoinPage(Program):
    """On the room screen, and off it by the same key."""

    name, title, key, call = "join_page", "How to join", "F5", "toggle_join"
    of_a_page = True


class JoinCards(Program):
    """For the table, one a seat."""

    name, title, call = "join_cards", "Print join cards", "join_cards"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.way_in.serves


class Guide(Program):
    """For whoever runs a meeting, and for whoever comes to one."""

    name, title, key, local, call = "guide", "Read the guide", "F12", "", "show_guide"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return True


class PastMeetings(Program):
    """At any time; the room screen stays as it is."""

    name, title, key, call = "past", "Past meetings", "F8", "show_past"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return not s.practice


class NewCode(Program):
    """Those who are in stay in."""

    name, title, key, call = "new_code", "New code to join", "F7", "new_code"
    of_a_page = True

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.way_in.serves


class TellWifi(Act):
    name, title, reason = "wifi", "Name the Wi-Fi", False
    long = "The Wi-Fi people join"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.way_in.serves

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("name", "Its name")
        yield words("key", "Its key. Empty: it has none")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Then the room screen shows a square code that opens it."

    def steps(self, s: Moment, values: Values) -> Steps:
        name = asked_for(values, "name", "Type what the Wi-Fi is called.")
        yield Call("tell_wifi", f"{name}\n{values.get('key', '').strip()}")


class CloseTheMeeting(Program):
    name, title, key, call = "close", "Close the meeting", "X", "close"

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and not s.m.running.nobody


ACTS = (
    *(
        NextPage(),
        PreviousPage(),
        SeeRoom(),
        ShowOpening(),
        BackToMeeting(),
        ShowPad(),
        LeavePad(),
        LeaveRoom(),
        ReturnToRoom(),
        LeaveHeard(),
    ),
    *(
        Read(),
        RemoveDevice(),
        LockTheWayIn(),
        JoinPage(),
        JoinCards(),
        NewCode(),
        TellWifi(),
        PastMeetings(),
        Guide(),
        CloseTheMeeting(),
    ),
)
