"""Page 10: how this record was made, what can be done about it, and room to see it differently."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.interruption import MeetingInterrupted, gap_of
from kiosk.meeting.people import ConsentRecorded, NameGiven, VoiceGroupSet
from kiosk.meeting.repair import EventCorrected, EventRedacted, KioskLeft
from kiosk.summary.document import Block, Bullets, Columns, Heading, Page, Terms, Together, Words, WritingBox
from kiosk.summary.projections.account import Account, people_said
from kiosk.words.away import away_for
from kiosk.words.grammar import counted, first_up, joined, times

WRITTEN = (
    "Who had a turn, and when. Who asked for one. Each question and each change to it. Answers, as totals. What we "
    "agreed."
)
NOT_WRITTEN = "No sound. No film. No private answers, only totals. No feelings, unless a person asked for it."
HOW_WE_KNOW = (
    ("Observed", "It was tapped on a screen when it happened."),
    ("Reported", "A person said that it happened."),
    ("Agreed", "The group was asked, and agreed."),
)
KEPT = (
    "With names: 30 days. Without names: 3 years. Feelings: wiped at the end of the meeting. Paper copies cannot be "
    "called back."
)
RIGHTS = "You can ask to see what is kept about you, or to take it out."
HEAR_BACK = "You can complain. You hear back within 30 days."


def how_made(account: Account) -> Page:
    place = account.history.meeting.opening.place
    tell = "Tell the person who ran the meeting, the note taker or anyone you trust."
    write = f"Or write to {account.said(place)}." if place else ""
    blocks: list[Block] = [
        Columns(
            (Heading("What was written down"), Words(WRITTEN)),
            (Heading("What was not written down"), Words(NOT_WRITTEN)),
        ),
        Heading("How we know"),
        Terms(HOW_WE_KNOW),
        Columns(
            (Heading("Changes and names"), Words(joined(_changes(account), _names(account), use(account)))),
            (Heading("How long it is kept"), Words(f"{KEPT} {RIGHTS}")),
        ),
        *_corrections(account),
        Columns(
            (Heading("If this record is wrong"), Words(joined(tell, write, HEAR_BACK))),
            (
                Words(account.code, "code"),
                Words("Each page has this code. Two prints with different codes are not the same record."),
            ),
        ),
        Together(
            (
                WritingBox(
                    "I see it differently",
                    "Write here what you saw. It is kept with the record, in your words.",
                    5,
                    ("Name, if you want", "Date"),
                ),
            )
        ),
    ]
    return Page("How this record was made", tuple(blocks))


def _changes(account: Account) -> str:
    corrected = len(account.told(EventCorrected))
    said = "Nothing was corrected."
    if corrected:
        said = f"{first_up(counted(corrected, 'entry was', 'entries were'))} corrected."
    return joined(said, *_taken_out(account), *_consents(account), *_interruptions(account))


def _taken_out(account: Account) -> Iterator[str]:
    redacted = [event for _, event in account.history.of(EventRedacted) if event.requested_by != "rule"]
    for by, whose in (("person", "a person’s"), ("host", "the host’s")):
        count = sum(len(event.entries) for event in redacted if event.requested_by == by)
        if count:
            yield f"{first_up(counted(count, 'entry was', 'entries were'))} taken out at {whose} request."
    if not redacted:
        yield "Nothing was taken out."


def _consents(account: Account) -> Iterator[str]:
    """Who changed their mind after the opening, as a number of people."""
    events: list[tuple[int, ConsentRecorded | VoiceGroupSet | NameGiven]] = [
        *account.history.of(ConsentRecorded),
        *account.history.of(VoiceGroupSet),
        *account.history.of(NameGiven),
    ]
    changed = {event.person for at, event in events if at > _came(account, event.person)}
    if changed:
        who = "Someone" if len(changed) == 1 else people_said(len(changed))
        yield f"{who} changed what they agreed to during the meeting."


def _came(account: Account, person: str) -> int:
    return min((start for start, _ in account.history.stays.get(person, [])), default=0)


def _interruptions(account: Account) -> Iterator[str]:
    left = len(account.told(KioskLeft))
    for one in account.told(MeetingInterrupted):
        if isinstance(one.event, MeetingInterrupted):
            yield away_for(gap_of(one, one.event).ms)
    if account.history.away:
        yield "Nobody spoke, waited or held a power meanwhile."
    if left:
        yield f"The screen of the room was left on purpose {times(left)}."


def _names(account: Account) -> str:
    if not account.names.some_unnamed:
        return "Everyone agreed to be named."
    return "Some people chose not to be named. Each is called a member, or by office where they used a power."


def use(account: Account) -> str:
    """Whether this may be used to show co-production: one no is enough."""
    people = [account.names.people[person] for person in account.history.stays]
    if people and all(person.consent.show_coproduction for person in people):
        return "Everyone agreed that this record may be used to show there was co-production."
    return "This record may not be used to show there was co-production: not everyone agreed to that use."


def _corrections(account: Account) -> Iterator[Block]:
    texts = tuple(
        f"About entry {event.of}: {account.full(event.text)}" for _, event in account.history.of(EventCorrected)
    )
    if texts:
        yield Heading("What was corrected", "Reported")
        yield Bullets(texts)
