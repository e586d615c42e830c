"""Which words of people's own lines can be somebody and are not settled, and where in the record they stand."""

from __future__ import annotations

from kiosk.discretion.free_words import Asked
from kiosk.meeting.words_settled import OpenWord
from kiosk.record.personal_words import words_in
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account


def open_in(account: Account) -> list[OpenWord]:
    """Each once, in the order of the record; only what would be printed is asked about."""
    full_print(account)
    found: dict[Asked, OpenWord] = {}
    for _, happened in sorted(account.history.acts.items()):
        for word in words_in(happened, account.names.shown):
            if word.asked in account.names.shown.open:
                found.setdefault(word.asked, word)
    return list(found.values())
