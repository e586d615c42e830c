"""Who is here, their roles, and powers changing hands."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.handing_over import DrawFacilitator, HandOver, TakePower
from kiosk.meeting.people import Invite, Join, Leave, NoteStandIn, Person, SetConsent, SetRole
from kiosk.meeting.putting_right import PutRight
from kiosk.meeting.terms import POWERS, ConsentItem, NoPerson, Refused
from kiosk.meeting.terms import Role as RoleKind
from kiosk.words.kinds.people import CONSENTS, ROLES, TURNS_KEPT, VOICES
from kiosk.words.kinds.powers import NO_PEOPLE
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from ui.desk.actions.action import Act, Step, Steps, asked_for, fresh_id, who_for, why
from ui.desk.actions.fields import Choice, Field, Values, choice, count, many, person, words, yes_no
from ui.desk.desk_view import Moment

# Somebody who is invited comes with the items they are invited for.
GIVEN: tuple[RoleKind, ...] = ("facilitator", "turn_keeper", "note_taker", "people_watcher", "supporter", "member")
HANDED = tuple((power, POWER_WORDS[power].strip) for power in POWERS if power != "floor")
BODIES: tuple[NoPerson, ...] = ("group", "rule", "none")


class GiveAway(Act):
    name, title, key = "hand_over", "Hand over a power", "O"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("power", "Which", HANDED)
        power = values.get("power")
        bodies = tuple(Choice(one, NO_PEOPLE[one].button) for one in BODIES)
        people = tuple(Choice(one, s.in_full(one)) for one in s.here())
        yield Field("person", "person", "To", "", (*people, *bodies))
        if power and s.m.powers.holder(power) != s.me:  # type: ignore[arg-type]
            yield yes_no("agreed", "The group agreed to it")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        power = values.get("power")
        if power:
            held = s.m.powers.held[power]  # type: ignore[index]
            yield f"{POWER_WORDS[power].says}: {s.name(held.holder)} has it now."  # type: ignore[index]

    def steps(self, s: Moment, values: Values) -> Steps:
        power = asked_for(values, "power", "Say which power.")
        via = "agreed" if values.get("agreed") == "yes" else None
        to = who_for(values, "Say to whom.")
        yield Step(HandOver(power=power, to=to, via=via, reason=why(values)))  # type: ignore[arg-type]


class TakeIt(Act):
    name, title = "take_power", "Take a power"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("power", "Which", HANDED)
        yield person(s, "Who takes it", s.me)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The record will say: taken."

    def steps(self, s: Moment, values: Values) -> Steps:
        power = asked_for(values, "power", "Say which power.")
        yield Step(TakePower(power=power, reason=why(values)), who_for(values))  # type: ignore[arg-type]


class Draw(Act):
    name, title = "draw", "Draw by lot"
    long = "Draw who runs the meeting"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        may = [one for one in s.here() if s.m.people[one].role != "invited"]
        yield many(s, "among", "Among", ",".join(may))
        yield person(s, "Drawn from a hat already", name="drawn", among=may)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "The role goes to whoever is drawn, with the queue and the clock. This desk is theirs then."

    def steps(self, s: Moment, values: Values) -> Steps:
        among = tuple(one for one in values.get("among", "").split(",") if one)
        yield Step(DrawFacilitator(among=among, drawn=values.get("drawn") or None, reason=why(values)))


class Role(Act):
    name, title = "role", "Give a role"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield choice("role", "Role", ((role, ROLES[role].button) for role in GIVEN))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("role") == "facilitator":
            yield "This desk is theirs then, with the queue and the clock as far as they are yours."

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values)
        role = asked_for(values, "role", "Say which role.")
        yield Step(SetRole(person=who, role=role, reason=why(values)))  # type: ignore[arg-type]


class InviteToAnswer(Act):
    name, title = "invite", "Invite to answer"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.agenda.items)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        items = tuple(Choice(item.item, f"{item.item}. {item.title}") for item in s.m.agenda.items)
        yield Field("items", "many", "For which items", s.m.agenda.current or "", items)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "They can answer and challenge. They cannot add items, say who is next, or change the question."

    def steps(self, s: Moment, values: Values) -> Steps:
        items = tuple(one for one in values.get("items", "").split(",") if one)
        if not items:
            raise Refused("Say for which items.")
        yield Step(Invite(person=who_for(values), items=items, reason=why(values)))


class ComesIn(Act):
    name, title, reason = "join", "Somebody comes in", False
    long = "Somebody comes in"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        away = tuple(Choice(one, s.in_full(one)) for one in s.called.ordered() if not s.m.people.is_here(one))
        if away:
            yield Field("person", "choice", "Who is expected", "", away)
        yield words("name", "Somebody new: a name, or none")
        yield count("seat", "Seat")

    def steps(self, s: Moment, values: Values) -> Steps:
        known = values.get("person", "")
        if known:
            yield Step(Join(), known)
            return
        name, seat = values.get("name", "").strip(), values.get("seat", "").strip()
        if not name and not seat:
            raise Refused("Say who, or give a seat number.")
        if seat and not seat.isdecimal():
            raise Refused("A seat is a number.")
        who = fresh_id()
        yield Step(Join(newcomer=Person(id=who, name=name, seat=int(seat) if seat else None)), who)


class PutsNameRight(Act):
    """The name as it should be; what stood before is in the field, to be changed."""

    name, title, reason = "put_name_right", "Put a name right", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Whose name")
        known = s.m.people.by_id.get(values.get("person", ""))
        if known:
            yield Field(f"name-{known.id}", "text", "The name", known.name, required=True)

    def steps(self, s: Moment, values: Values) -> Steps:
        who = who_for(values, "Say whose name.")
        yield Step(PutRight(what="name", which=who, now=values.get(f"name-{who}", "")))


class Goes(Act):
    name, title, reason = "leave", "Somebody leaves", False
    long = "Somebody leaves"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield words("because", "What they say, if anything")

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(Leave(reason=values.get("because", "").strip()), who_for(values))


class StandIn(Act):
    name, title, reason = "stand_in", "Stands in for somebody", False
    long = "Somebody stands in for somebody"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield words("instead", "Instead of whom")
        yield yes_no("prepared", "They could prepare")
        yield yes_no("decide", "They can decide")

    def steps(self, s: Moment, values: Values) -> Steps:
        instead = asked_for(values, "instead", "Say instead of whom.")
        prepared = asked_for(values, "prepared", "Say whether they could prepare.") == "yes"
        decide = asked_for(values, "decide", "Say whether they can decide.") == "yes"
        stand_in = NoteStandIn(instead_of=instead, prepared=prepared, can_decide=decide)
        yield Step(stand_in, who_for(values))


class Consents(Act):
    """The five questions, tapped for somebody without a tablet; what is not answered stays as it is."""

    name, title, reason = "consent", "Names", False
    long = "What somebody agrees to have kept"
    QUESTIONS: tuple[ConsentItem, ...] = ("feelings", "print_name", "show_coproduction")

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield person(s, "Who")
        yield choice(
            "turns", CONSENTS["turns"].desk, ((kept, said.desk) for kept, said in TURNS_KEPT.items() if said.desk)
        )
        yield choice("voice", CONSENTS["voice_group"].desk, ((voice, said.says) for voice, said in VOICES.items()))
        for name in self.QUESTIONS:
            yield yes_no(name, CONSENTS[name].desk)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Read each question to them, and tap only what they say."

    def steps(self, s: Moment, values: Values) -> Steps:
        said = {name: values[name] == "yes" for name in self.QUESTIONS if values.get(name)}
        voice = values.get("voice")
        group = {"voice_group": voice != "not_said", "voice": voice} if voice else {}
        yield Step(SetConsent(turns=values.get("turns") or None, **said, **group), who_for(values))  # type: ignore[arg-type]


ACTS = (
    *(ComesIn(), Goes(), PutsNameRight(), Consents(), Role(), StandIn(), InviteToAnswer()),
    *(GiveAway(), TakeIt(), Draw()),
)
