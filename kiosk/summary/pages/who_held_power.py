"""Who held which power and how it came to them; the powers that changed hands; what we talked about."""

from __future__ import annotations

from kiosk.summary.document import Block, Bullets, LetteredSentences, Rows, Section, Together, Words
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.power_rows import strip_chart
from kiosk.summary.sentences.agenda import item_heading, items_table, moved_items, urgent
from kiosk.summary.sentences.modes import asked_for, ways
from kiosk.summary.sentences.power import drawn_words, hand_overs, lettered
from kiosk.summary.sentences.room_word import read_back_tag
from kiosk.summary.sentences.running import asked_about, ran_it
from kiosk.words.grammar import joined


def who_held_power(account: Account) -> Section:
    """The strip on a page of its own, with a sentence for each power."""
    chart = Together((strip_chart(account), LetteredSentences(lettered(account))))
    return Section("Who held the power", (chart,), read_back_tag(account), own_page=True)


def changed_hands(account: Account) -> list[Section]:
    """Hand-overs and draws, and how we took turns where that changed."""
    moved = [*ran_it(account), *drawn_words(account), *hand_overs(account), *asked_about(account)]
    sections = [Section("Power that changed hands", (Bullets(tuple(moved)),), "Observed")] if moved else []
    ways_ = ways(account)
    said = [*(ways_ if len(ways_) > 1 else []), *asked_for(account)]
    return [*sections, Section("How we took turns", (Words(joined(*said)),), "Observed")] if said else sections


def what_we_talked_about(account: Account) -> list[Section]:
    """A table for two items and more; one item is a heading, and stands over its question where it had one."""
    items = account.history.meeting.agenda.items
    said = [Words(sentence) for sentence in (*moved_items(account), *urgent(account))]
    if len(items) > 1:
        table: Block = Rows(("What", "Who brought it", "How long"), items_table(account))
        return [Section("What we talked about, and who brought it", (table, *said), "Observed")]
    one = [item for item in items if not any(question.item == item.item for question in account.questions)]
    sections = [Section(item_heading(account, item), (), "Observed") for item in one]
    return [*sections, *([Section("", tuple(said))] if said else [])]
