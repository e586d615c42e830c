"""Who runs it: taken on, agreed or drawn; what the group is asked about a power; how it ends while nobody runs it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.closing import GoOn, closes_at
from kiosk.meeting.contests import ContestPower, SettleContest
from kiosk.meeting.handing_over import DrawFacilitator
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import Join
from kiosk.meeting.running import AgreeRunning, TakeOnRunning, counted_here, left_last
from kiosk.meeting.supporters import LinkSupporter
from kiosk.meeting.terms import POWERS, PersonId, Refused
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.running import NO_WE_GO_ON, is_asked
from kiosk.words.shared import SOMEBODY_ELSE, TYPE_THE_HANDS
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted, who_for
from ui.desk.actions.fields import Choice, Field, Values, choice, person, votes, yes_no
from ui.desk.desk_view import Moment


def able(s: Moment) -> list[PersonId]:
    """Who could run it, by seat."""
    could = {one.id for one in counted_here(s.m)}
    return [one for one in s.here() if one in could]


class WhileNobodyRuns(Act):
    reason = False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and s.m.running.nobody


class TakesItOn(WhileNobodyRuns):
    name, title, picks = "take_on", "Somebody takes it on", "person"
    long = "Who takes it on?"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "", among=able(s))

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(TakeOnRunning(), who_for(values, "Say who takes it on."))


class AgreesOn(WhileNobodyRuns):
    name, title = "agree_running", "We agree on somebody"
    long = "Whom do we agree on, and how many hands?"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who", among=able(s))
        yield from votes(s)

    def steps(self, s: Moment, values: Values) -> Steps:
        who, hands = who_for(values, "Say on whom."), counted(values)
        if hands is None:
            raise Refused(TYPE_THE_HANDS)
        yield Step(AgreeRunning(person=who, votes=hands))


class DrawsNow(WhileNobodyRuns):
    name, title = "draw_now", "Draw by lot"
    long = "Who says yes to being drawn?"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield Field("among", "many", "", "", tuple(Choice(one, s.Name(one)) for one in able(s)))

    def steps(self, s: Moment, values: Values) -> Steps:
        among = tuple(one for one in values.get("among", "").split(",") if one)
        if not among:
            raise Refused("Nobody said yes. Somebody may take it on.")
        yield Step(DrawFacilitator(among=among))


class IsBack(WhileNobodyRuns):
    """Whoever left comes in again and runs it, with the powers as they were."""

    name, title, at_once = "is_back", "They are back", True

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and bool(left_last(s.m))

    def words(self, s: Moment) -> str:
        return f"{s.Name(left_last(s.m))} is back"

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(Join(as_before=True), left_last(s.m))


class EndsIt(WhileNobodyRuns):
    """It is said, and stands on every screen for a minute."""

    name, title, key, at_once = "end_meeting", "Close the meeting", "X", True

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and s.m.closing is None

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(CloseMeeting())


class EndsItWithHands(WhileNobodyRuns):
    name, title, key = "end_with_hands", "Close it, by hands", "X"
    long = "How many want to close the meeting now?"

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and s.m.closing is not None and s.m.closing.stopped

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from votes(s)

    def steps(self, s: Moment, values: Values) -> Steps:
        hands = counted(values)
        if hands is None:
            raise Refused(TYPE_THE_HANDS)
        yield Step(CloseMeeting(votes=hands))


class GoesOn(WhileNobodyRuns):
    name, title, key, at_once = "go_on", NO_WE_GO_ON, "X", True

    def offered(self, s: Moment) -> bool:
        return super().offered(s) and closes_at(s.m) is not None

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(GoOn())


class AsksAbout(Act):
    name, title, reason = "contest", "May they have it?", False
    long = "Ask the group about a power somebody took, or about who runs it"

    def _which(self, s: Moment) -> Iterable[tuple[str, str]]:
        for power in POWERS:
            held = s.m.powers.held[power]
            if power != "floor" and held.via == "taken" and held.holder in s.m.people.by_id:
                yield power, f"{POWER_WORDS[power].says}: {s.name(held.holder)}"
        yield "running", SOMEBODY_ELSE

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("power", "", self._which(s))
        if values.get("power") == "running":
            yield person(s, "Who should", name="instead", among=[one for one in able(s) if one != s.me])
        yield person(s, "Who asks")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The room screen and every tablet ask it. The turn keeper counts the hands, or two people do."

    def steps(self, s: Moment, values: Values) -> Steps:
        power = asked_for(values, "power", "Say which power.")
        instead = values.get("instead") or None
        does = ContestPower(power=power, person=instead if power == "running" else None)  # type: ignore[arg-type]
        yield Step(does, who_for(values, "Say who asks."), own=True)


class CountsHands(Act):
    """Never by whoever took it, nor by whoever runs it alone: so it is said who counts."""

    name, title, key, reason = "settle_contest", "Count the hands", ",", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.contests.open)

    def heading(self, s: Moment) -> str:
        title, below = is_asked(s.called, next(iter(s.m.contests.open.values())))
        return f"{title} {below}"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield from votes(s)
        keeper = s.m.people.with_role("turn_keeper") or ""
        yield person(s, "Who counts", keeper, among=able(s))
        if values.get("person") != keeper or not keeper:
            yield person(s, "With whom", name="beside", among=able(s))

    def steps(self, s: Moment, values: Values) -> Steps:
        hands = counted(values)
        if hands is None:
            raise Refused(TYPE_THE_HANDS)
        power, beside = next(iter(s.m.contests.open)), values.get("beside")
        does = SettleContest(power=power, votes=hands, with_=(beside,) if beside else ())
        yield Step(does, who_for(values, "Say who counts."), own=True)


class CameWith(Act):
    name, title, reason = "link_supporter", "A supporter", False
    long = "Whom a supporter came with"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and any(one.role == "supporter" for one in s.m.people.here())

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Supporter", name="supporter", among=[o.id for o in s.m.people.here() if o.role == "supporter"])
        yield person(s, "Came with")
        known = s.m.people.by_id.get(values.get("supporter", ""))
        if known and known.supports == values.get("person"):
            yield yes_no("ends", "No longer")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "They can ask for a turn for that person, and for nobody else."

    def steps(self, s: Moment, values: Values) -> Steps:
        supporter = asked_for(values, "supporter", "Say which supporter.")
        linked = values.get("ends") != "yes"
        yield Step(LinkSupporter(supporter=supporter, linked=linked), who_for(values, "Say with whom they came."))


BY_DIGIT: dict[str, str] = {"1": "take_on", "2": "agree_running", "3": "draw_now", "4": "is_back"}
RUNNING = (TakesItOn(), AgreesOn(), DrawsNow(), IsBack(), GoesOn(), EndsIt(), EndsItWithHands())
ACTS = (AsksAbout(), CountsHands(), CameWith())
