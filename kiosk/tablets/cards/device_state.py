"""All that one person's device shows: where they stand, what the room does now, what they can do."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.forms.card import Card, Me, Seat, Seats, Shown, State, Stop
from kiosk.meeting.go_round import going
from kiosk.meeting.meeting import Meeting
from kiosk.meeting.mode_kinds import picks_anybody, raises_hands
from kiosk.meeting.people import Person
from kiosk.meeting.refusals import NOT_ON_THE_LIST, NOT_OPENED, ON_THE_LIST
from kiosk.meeting.terms import PersonId
from kiosk.meeting.wait_for_me import waited_for
from kiosk.tablets.cards.checks import where_from
from kiosk.tablets.cards.offers import offered
from kiosk.tablets.cards.own import after_the_close
from kiosk.tablets.cards.who import come_back_card
from kiosk.views.person_view import Glance, Look
from kiosk.views.room_view import Place
from kiosk.words.kinds.feelings import FEELINGS
from kiosk.words.kinds.outcomes import VOIDS
from kiosk.words.kinds.turns import PAUSES
from kiosk.words.turns_now import way
from kiosk.words.waiting import WE_WAIT_FOR_YOU, waits_for

ASKED_LATER = "Listen. You are asked later."
NOT_OPEN = Card(id="not-open", title=NOT_OPENED, text=("This page goes on by itself.",))
CLOSED = Card(
    id="closed",
    title="The meeting is over.",
    text=("Thank you for being here.", "What was private is wiped.", "You can put the tablet down."),
)


def over(at: Glance, me: Person | None) -> Card:
    """What can stay on the screen: who one can turn to, the same for all; and what somebody can say of the record."""
    offers = tuple(after_the_close(Look(at, me))) if me and not at.at_a_pad else ()
    return replace(CLOSED, text=(*CLOSED.text, *at.stage.aftercare), offers=offers)


def state_of(at: Glance, person: PersonId, epoch: str = "") -> State:
    """What a joined person's device shows now."""
    m = at.m
    me = m.people.by_id.get(person)
    if me is None or not m.is_open:
        return asking_state(at, over(at, me) if m.opening.closed else NOT_OPEN, epoch, me)
    if not me.here:
        return asking_state(at, come_back_card(), epoch, me)
    look = Look(at, me)
    can = offered(look)
    return State(
        epoch=epoch,
        seq=at.seq,
        me=Me(name=at.called.own(me.id)),
        title=at.called.own(me.id),
        line=where_i_stand(look),
        yours=is_my_turn(look),
        floor=who_speaks(look),
        stops=way_to_my_turn(look),
        say=what_we_do(m),
        question=shown_question(look),
        card=can.card,
        offers=can.offers,
        more=can.more,
        notice=" ".join(part for part in (at.notice, *_void(m), *_shared_with(look)) if part),
    )


def asking_state(at: Glance, card: Card, epoch: str, me: Person | None = None) -> State:
    """A device that can do nothing yet but answer this card."""
    name = at.called.own(me.id) if me else ""
    return State(epoch=epoch, seq=at.seq, me=Me(name=name) if me else None, title=name, card=card)


def pad_state(at: Glance, epoch: str) -> State:
    """A shared pad shows the seats, and nothing of anybody."""
    m = at.m
    if not m.is_open:
        return asking_state(at, CLOSED if m.opening.closed else NOT_OPEN, epoch)
    here = [m.people[one] for one in at.called.ordered(person.id for person in m.people.here())]
    seats = tuple(
        Seat(seat=person.seat or place, name=at.called.by_name(person.id), id=person.id)
        for place, person in enumerate(here, 1)
    )
    return State(epoch=epoch, seq=at.seq, say=what_we_do(m), notice=at.notice, pad=Seats(seats=seats))


def what_we_do(m: Meeting) -> str:
    """How we take turns now, or that we pause, in one sentence."""
    return PAUSES[m.pause.kind].tablet if m.pause else way(m)


def _void(m: Meeting) -> tuple[str, ...]:
    """Why the last answers do not count, where that is not plain to see."""
    return (VOIDS[m.checks.voided].room,) if m.checks.voided else ()


def shown_question(look: Look) -> Shown | None:
    question = look.m.questions.now
    return Shown(words=question.words, label=where_from(look)) if question else None


def _turn_of_mine(look: Look) -> int | None:
    """My place among those who may be next, from 0; None when I do not wait."""
    mine = next((place for place in look.at.places if place.person == look.id), None)
    if mine is None:
        return None
    before = look.at.places[: look.at.places.index(mine)]
    return sum(1 for place in before if not place.held)


def _is_held(look: Look) -> bool:
    return any(place.person == look.id and place.held for place in look.at.places)


def where_i_stand(look: Look) -> str:
    """My place, which every page of home has for its heading."""
    if look.is_speaking:
        return WE_WAIT_FOR_YOU if look.id in look.m.writing else "You are speaking."
    if look.must_listen:
        return ASKED_LATER
    if going(look.m):
        return "It is your turn, if you want it." if is_my_turn(look) else "You are asked when it is your turn."
    place = _turn_of_mine(look)
    if place is None:
        return NOT_ON_THE_LIST if raises_hands(look.m.modes.mode) else what_we_do(look.m)
    if _is_held(look):
        return "You are on the list. Answers wait for now."
    if place > 1 or picks_anybody(look.m.modes.mode):
        return ON_THE_LIST
    return ("You are next.", "You are next but one.")[place]


def is_my_turn(look: Look) -> bool:
    in_turn = look.m.modes.mode == "round" and look.at.next == look.id and not look.speaker
    return look.is_speaking or in_turn


def who_speaks(look: Look) -> str:
    """Who has the floor, and who has it next, in the same words for all."""
    waited = waited_for(look.m)
    if waited and waited in (look.speaker, look.at.next):
        return waits_for(look.call(waited))
    said = [f"{look.call(look.speaker)} speaks."] if look.speaker else []
    coming = None if picks_anybody(look.m.modes.mode) else look.at.next
    if coming and coming != look.speaker:
        said.append(f"{look.call(coming)} is next.")
    return " ".join(said)


def way_to_my_turn(look: Look) -> tuple[Stop, ...]:
    """From who speaks to me: four at most, a gap for the rest. Never how many; nothing while I do not wait."""
    if look.is_speaking:
        return ()
    mine = next((at for at, place in enumerate(look.at.places) if place.person == look.id), None)
    if mine is None:
        return ()
    chosen = picks_anybody(look.m.modes.mode)  # whoever may say so picks anybody, first on the list or not
    ahead = [one for one in look.at.places if not (chosen or one.held or one.person == look.speaker)]
    before = [place for place in ahead if place.person != look.id][: _turn_of_mine(look)]
    stops = [Stop(words=look.call(look.speaker), label="speaks")] if look.speaker else []
    stops.extend(_next(look, place) for place in before[:1])
    if len(before) > 1:
        stops.append(Stop(gap=True))
    return (*stops, Stop(words="You", label="" if before or chosen else "are next", me=True))


def _next(look: Look, place: Place) -> Stop:
    return Stop(words=look.call(place.person), label="is next")


def _shared_with(look: Look) -> list[str]:
    """What somebody chose to share with everyone, or with me because I came to support them."""
    told = []
    for feeling in look.at.aside.feelings.by_id.values():
        if feeling.person == look.id:
            continue
        person = look.m.people.by_id[feeling.person]
        called = look.at.called
        name = called.start(feeling.person)
        if feeling.share == "room":
            told.append(f"{name} has strong feelings about this. We listen.")
        elif feeling.share == "supporter" and look.me.role == "supporter" and look.me.supports == person.id:
            who = called.own(person.id) if person.name else name
            told.append(f"{who} shares this with you: {FEELINGS[feeling.choice].button}.")
    return told
