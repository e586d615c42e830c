"""Page 4: who held which power, how it came to them, and what we talked about because of it."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.summary.document import Block, Bullets, Empty, Heading, LetteredSentences, Page, Rows, Together, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.power_rows import strip_chart
from kiosk.summary.sentences.agenda import items_table, moved_items, put_aside, urgent
from kiosk.summary.sentences.modes import asked_for, ways
from kiosk.summary.sentences.power import drawn_words, hand_overs, lettered, none_handed_over, via_mix
from kiosk.words.grammar import joined

HOW_NEVER_WHY = "Observed: each line was tapped on a screen when it happened. The signs say how, never why."


def who_held_power(account: Account) -> Page:
    blocks: list[Block] = [
        Together((strip_chart(account), LetteredSentences(lettered(account)), Words(HOW_NEVER_WHY, "caption"))),
        *_hand_overs(account),
        *_ways(account),
        *_agenda(account),
    ]
    return Page("Who held the power", tuple(blocks), account.read_back)


def _ways(account: Account) -> Iterator[Block]:
    yield Heading("How we took turns", "Observed")
    yield Bullets(tuple(ways(account)))
    signals = asked_for(account)
    if signals:
        yield Words(joined(*signals))


def _hand_overs(account: Account) -> Iterator[Block]:
    yield Heading("Power that changed hands", "Observed")
    moved = [*drawn_words(account), *hand_overs(account)]
    yield Bullets(tuple(moved)) if moved else Empty(none_handed_over(account))
    yield Words(via_mix(account))


def _agenda(account: Account) -> Iterator[Block]:
    yield Heading("What we talked about, and who brought it", "Observed")
    rows = items_table(account)
    yield Rows(("What", "Who brought it", "How long"), rows) if rows else Empty("No item was written down.")
    yield Heading("What was left, dropped or moved", "Observed")
    said = [*put_aside(account), *moved_items(account), *urgent(account)]
    if not said:
        yield Empty("Nothing was left, dropped or moved.")
    yield from (Words(sentence) for sentence in said)
