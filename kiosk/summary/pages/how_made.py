"""The end of the print: what nothing was written about, how the record was made, and room to see it differently."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.discretion.counts import someone
from kiosk.meeting.opening import KeepingSet
from kiosk.meeting.people import ConsentRecorded, NameGiven, VoiceGroupSet
from kiosk.meeting.promises import ActionAgreed, AskKeptOpen, AskSentOut, SmallStepRecorded
from kiosk.meeting.repair import EventRedacted, KioskLeft
from kiosk.summary.document import Block, Bullets, Frame, Heading, Section, Words, WritingBox
from kiosk.summary.pages.since_last_time import since_last_time
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.other_names import Nobody
from kiosk.summary.sentences.asks import all_asks
from kiosk.summary.sentences.corrections import away, corrected, seen_differently, taken_back
from kiosk.words.grammar import counted, first_up, in_words, joined, times
from kiosk.words.keeping import leave_on, stay_for
from kiosk.words.kinds.corrections import TAKEN_OUT_BY

WRITTEN = (
    "Written down: turns, requests, each wording, answers as totals, what was decided and promised. Not written down: "
    "sound, film, private answers, feelings nobody asked to keep. What could point at one person is left out. "
    "Observed: tapped when it happened. Reported: a person said so. Agreed: the group was asked."
)
KEPT = "How long this record is kept is not set."
PAPER = "Paper copies cannot be called back."
WRONG = "Is it wrong? Tell any of us you trust."
CODE = "The same code is on every page: two prints with different codes are not the same record."
DIFFERENTLY = "Write what you saw and give it to any of us. It is added in your words."


def the_end(account: Account) -> list[Section]:
    """What stands last on every print, in parts that may stand on different pages."""
    names = joined(_names(account), use(account), _changes(account))
    frame = Frame("How this record was made", account.code, joined(WRITTEN, names, _kept(account), PAPER, WRONG, CODE))
    parts: list[tuple[Block, ...]] = [(*_corrections(account), *_kept_back(account), *nothing_written(account))]
    parts.append((frame,))
    parts.append((WritingBox("I see it differently", DIFFERENTLY),))
    return [Section("", blocks, closing=True) for blocks in parts if blocks]


def _kept(account: Account) -> str:
    """Only what the group set; with days once the meeting is closed."""
    if account.leaving:
        return leave_on(account.leaving.names, account.leaving.detail)
    agreed = account.history.of(KeepingSet)
    return stay_for(agreed[-1][1].names_days, agreed[-1][1].detail_years) if agreed else KEPT


def kept_back(account: Account) -> str:
    """How many lines wait for an answer, "" where none does; asked for when all else is made."""
    lines = len(account.names.shown.kept_back)
    if not lines:
        return ""
    is_, them = ("line is", "it") if lines == 1 else ("lines are", "them")
    wrote = f"the person who wrote {them} says whether a word in {them} is a name."
    return f"{first_up(in_words(lines)) if lines > 1 else 'One'} {is_} kept back until {wrote}"


def _kept_back(account: Account) -> Iterator[Block]:
    said = kept_back(account)
    if said:
        yield Words(said)


def nothing_written(account: Account) -> Iterator[Block]:
    """Once, in one sentence; nothing else says that there was nothing."""
    missing = [words for words, there in _topics(account) if not there]
    if missing:
        yield Words(f"Nothing was written down about: {', '.join(missing)}.", "caption")


def is_empty(account: Account) -> bool:
    """Whether nothing that can be written down was."""
    written = [there for topic, there in _topics(account) if topic not in ("small steps", "what will change")]
    return not account.history.meeting.promises.change and not any(written)


def _topics(account: Account) -> list[tuple[str, bool]]:
    history, questions = account.history, account.questions
    asked = bool(questions or history.requests)
    every = [*history.of(ActionAgreed), *history.of(SmallStepRecorded), *history.of(AskSentOut)]
    open_asks = [ask for ask in all_asks(account).values() if not ask.settled]
    views = [*(q.minority for q in questions), *(a.against for q in questions for a in q.checks)]
    return [
        ("what will change", asked or bool(every) or bool(history.meeting.promises.change)),
        ("decisions", any(question.decided for question in questions)),
        ("open asks", bool(history.of(AskKeptOpen)) or bool(open_asks)),
        ("actions", bool(every)),
        ("small steps", bool(history.of(SmallStepRecorded)) or not asked),
        ("turns to speak", bool(history.turns or history.requests)),
        ("challenges", any(one.kind == "challenge" for one in history.requests)),
        ("other views", any(views)),
        ("promises from before", bool(since_last_time(account))),
    ]


def _changes(account: Account) -> str:
    count = sum(1 for _ in corrected(account))
    said = "Nothing was corrected."
    if count:
        said = f"{first_up(counted(count, 'entry was', 'entries were'))} corrected."
    return joined(said, *taken_back(account), *_taken_out(account), *_consents(account), *_interruptions(account))


def _taken_out(account: Account) -> Iterator[str]:
    redacted = [event for _, event in account.history.of(EventRedacted) if event.requested_by != "rule"]
    for by, words in TAKEN_OUT_BY.items():
        count = sum(len(event.entries) for event in redacted if event.requested_by == by)
        if count and words.print:
            yield f"{first_up(counted(count, 'entry was', 'entries were'))} taken out at {words.print} request."
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
        who = someone(len(changed))
        yield f"{who} changed what they agreed to during the meeting."


def _came(account: Account, person: str) -> int:
    return min((start for start, _ in account.history.stays.get(person, [])), default=0)


def _interruptions(account: Account) -> Iterator[str]:
    left = len(account.told(KioskLeft))
    yield from away(account)
    if left:
        yield f"The screen of the room was left on purpose {times(left)}."


def _names(account: Account) -> str:
    if isinstance(account.names, Nobody):
        return ""  # the copy says so itself
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
    texts = tuple(corrected(account))
    if texts:
        yield Heading("What was corrected", "Reported")
        yield Bullets(texts)
    differently = tuple(seen_differently(account))
    if differently:
        yield Heading("Seen differently, said afterwards", "Reported")
        yield Bullets(differently)
