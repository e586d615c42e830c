"""One person's own page: every entry by them or about them, handed to them alone. No private answer, no feeling."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.meeting.people import Person
from kiosk.meeting.terms import POWERS, PersonId, Refused
from kiosk.summary.document import Block, Document, Section, Terms, TitleBlock, Words
from kiosk.summary.pages.title_block import title_of
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import History
from kiosk.summary.projections.other_names import Own
from kiosk.summary.sentences.own_entries import entries, promised_to
from kiosk.words.dates import in_full
from kiosk.words.grammar import minutes, whole_minutes
from kiosk.words.kinds.people import TURNS_KEPT
from kiosk.words.kinds.powers import POWERS as POWER_WORDS
from kiosk.words.kinds.powers import VIAS

ONLY_YOU = "Only you get this page"
MADE = "It was made because you asked for it. No copy is kept."
NOT_HERE = (
    "My private answers: they are not on this page and not in the record. "
    "My feelings: they are wiped when the meeting closes."
)
CAN_DO = (
    "Change any of the answers above, put something right, or have my words taken out: tell whoever keeps this record, "
    "today or later. It holds for every print made after that. Paper that was already given out cannot be called back."
)


def own_page(account: Account, family: str, person: PersonId) -> Document:
    """The page of `person`; the account's names must be those of `Own`."""
    assert isinstance(account.names, Own)
    known, called = account.names.people[person], account.names.themselves
    day = f", {in_full(account.day)}" if account.day else ""
    intro = Words(f"{called}, at “{title_of(account).rstrip('.')}”{day}. {MADE}")
    parts: dict[str, tuple[Block, ...]] = {
        "What I said yes to": (Terms(tuple(_answers(known))),),
        "What is written down about me": _terms([*entries(account, person), *_powers(account, person)]),
        "What was promised to me": _terms(list(promised_to(account, person))),
        "What is not here": (Words(NOT_HERE),),
        "What I can do": (Words(CAN_DO),),
    }
    sections = tuple(Section(title, blocks) for title, blocks in parts.items() if blocks)
    return Document(
        group=account.names.shown(account.group),
        meeting=f"Only for {called}, Meeting {account.history.meeting.opening.number}",
        date_line=in_full(account.day),
        code=account.code,
        sections=(Section("", (intro,)), *sections),
        about=TitleBlock("My own page", ONLY_YOU),
        draft=not account.history.closed,
        kind="own_page",
        font_family=family,
    )


def whose(history: History, typed: str) -> PersonId:
    """Who is meant by what was typed; Refused says who there is."""
    called = history.meeting.people.at_the_desk
    person = called.meant(typed) if typed.strip() else ""
    if not person:
        raise Refused(called.nobody(typed) if typed.strip() else "Whose page is it? Say it with --person NAME.")
    return person


def _terms(pairs: list[tuple[str, str]]) -> tuple[Block, ...]:
    return (Terms(tuple(pairs)),) if pairs else ()


def _answers(known: Person) -> Iterator[tuple[str, str]]:
    consent = known.consent
    kept = TURNS_KEPT[consent.turns].changed.format(seat=known.seat)
    yield "My turns", f"{kept or 'I have not said'}."
    yield "My group", "Counted, never shown beside my name." if consent.voice_group else "Not counted."
    yield "My name", "May be printed." if consent.print_name else "Is not printed."
    used = "May be used to show there was co-production." if consent.show_coproduction else "May not be used for that."
    yield "This record", used


def _powers(account: Account, person: PersonId) -> Iterator[tuple[str, str]]:
    """Stretches of powers they held; the floor is told turn by turn."""
    for power in POWERS:
        for one in account.history.powers[power]:
            if power != "floor" and one.holder == person and not one.away:
                how = VIAS[one.via].sentence
                lasted = minutes(account.history.lasting(one.start, one.end))
                yield (
                    f"Minute {whole_minutes(one.start)}",
                    f"{POWER_WORDS[power].says}: that was me, for {lasted}. {how}",
                )
