"""Who runs the meeting, as every tablet shows it: nobody does, somebody ends it, the group is asked about somebody."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Offer, opening, tapping
from kiosk.meeting.agenda import EndItem
from kiosk.meeting.checks import CloseCheck
from kiosk.meeting.closing import GoOn, closes_at
from kiosk.meeting.contests import AnswerContest, Contest, ContestPower
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.pauses import EndPause, StartPause
from kiosk.meeting.running import TakeOnRunning
from kiosk.meeting.supporters import LinkSupporter
from kiosk.meeting.terms import POWERS
from kiosk.meeting.turns import EndTurn, GiveFloor
from kiosk.views.person_view import Look
from kiosk.words.kinds.powers import CONTEST_ANSWERS
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.running import NO_WE_GO_ON, WAYS, WHO_RUNS_NOW, ends_the_meeting, is_asked
from kiosk.words.shared import SOMEBODY_ELSE


def asked(look: Look) -> Card | None:
    """What asks everybody now: that the meeting ends, or what the group is asked about somebody's power."""
    m = look.m
    if look.at.at_a_pad or look.is_invited:
        return None
    if m.closing and closes_at(m) is not None:
        no = tapping("go_on", NO_WE_GO_ON, GoOn(), weight="solid", core=True)
        text = ("Nobody runs the meeting. It ends in a minute, if nobody wants to go on.",)
        return Card(id="closing", title=ends_the_meeting(m.people.in_the_room, m.closing), text=text, offers=(no,))
    return next((_asked_about(look, one) for one in m.contests.open.values() if look.id not in one.answers), None)


def _asked_about(look: Look, contest: Contest) -> Card:
    title, below = is_asked(look.m.people.in_the_room, contest)
    offers = tuple(
        tapping(f"contest-{answer}", words.button, AnswerContest(power=contest.power, answer=answer))
        for answer, words in CONTEST_ANSWERS.items()
    )
    return Card(id=f"contest-{contest.power}", title=title, above="The group is asked", text=(below,), offers=offers)


def who_runs(look: Look) -> Iterator[Offer]:
    """While nobody runs the meeting: whoever says so runs it at once, and anybody keeps it going or ends it."""
    if not look.m.running.nobody or look.is_invited or look.at.at_a_pad:
        return
    take_on = tapping("take_on", "I will run it", TakeOnRunning(), weight="solid", second="The record says: taken.")
    card = Card(
        id="who_runs", title=WHO_RUNS_NOW, text=(" ".join(WAYS),), offers=(take_on, *_going_on(look)), back=True
    )
    yield opening("who_runs", WHO_RUNS_NOW, card, weight="solid", core=True)


def _going_on(look: Look) -> Iterator[Offer]:
    m, coming = look.m, look.at.next
    if coming and coming != look.id:
        yield tapping("next-now", f"Next: {look.call(coming)}", GiveFloor(to=coming, next_seen=coming))
    if look.speaker and not look.is_speaking:
        yield tapping("end_turn-now", f"{look.call(look.speaker)} has finished", EndTurn())
    if m.agenda.now:
        yield tapping("end_item-now", "End this item", EndItem(item=m.agenda.now.item), second=m.agenda.now.title)
    if m.pause:
        yield tapping("end_pause-now", "We go on", EndPause())
    else:
        yield tapping("break-now", "A break for everyone", StartPause(kind="break"))
    if m.checks.open and m.checks.open.answers != "open":
        yield tapping("close_check-now", "Stop asking", CloseCheck(check=m.checks.open.check))
    if m.closing is None:
        yield tapping("close_meeting", "End the meeting", CloseMeeting(), second="For a minute anybody can say no.")


def contesting(look: Look) -> Iterator[Offer]:
    """Anybody can ask the group about a power that was taken, and about who runs the meeting."""
    if look.is_invited:
        return
    rows = (*_taken(look), *_somebody_else(look))
    if rows:
        text = ("Everybody is asked. The turn keeper counts the hands, or two people do.",)
        card = Card(id="contest", title="Ask the group about a power", text=text, offers=rows, back=True)
        yield opening("contest", "Ask the group about a power", card)


def _taken(look: Look) -> Iterator[Offer]:
    m = look.m
    for power in POWERS:
        held = m.powers.held[power]
        asked_already = power in m.contests.open or (power, held.since) in m.contests.takings
        if power == "floor" or held.via != "taken" or asked_already or held.holder not in m.people.by_id:
            continue
        if held.holder != look.id:
            words = f"May {m.people.in_the_room.name(held.holder)} have this?"
            does = ContestPower(power=power)
            yield tapping(f"contest-{power}", words, does, second=POWER_WORDS[power].says)


def _somebody_else(look: Look) -> Iterator[Offer]:
    m = look.m
    if m.running.nobody or m.contests.running_asked:
        return
    able = [one for one in m.people.here() if one.role not in ("invited", "facilitator")]
    whom = tuple(
        tapping(
            f"instead-{one.id}",
            "I would" if one.id == look.id else look.call(one.id),
            ContestPower(power="running", person=one.id),
        )
        for one in able
    )
    nobody = tapping("instead", "We find somebody then", ContestPower(power="running"))
    card = Card(id="contest_running", title="Who should run it?", offers=(*whom, nobody), back=True)
    yield opening("contest_running", SOMEBODY_ELSE, card)


def came_with_me(look: Look) -> Iterator[Offer]:
    """Only whoever it is says that a supporter came with them, and that they no longer do."""
    for one in look.m.people.by_id.values():
        if one.supports == look.id:
            does = LinkSupporter(supporter=one.id, linked=False)
            yield tapping(f"unlink-{one.id}", f"{look.call(one.id)} no longer supports me", does)
    free = [one for one in look.others() if one.role == "supporter" and not one.supports]
    if look.me.role == "supporter" or not free:
        return
    offers = tuple(tapping(f"link-{one.id}", look.call(one.id), LinkSupporter(supporter=one.id)) for one in free)
    text = ("They can then ask for a turn for you. They never answer for you.",)
    card = Card(id="supporter", title="Who came with me?", text=text, offers=offers, back=True)
    yield opening("supporter", "Somebody came with me", card)
