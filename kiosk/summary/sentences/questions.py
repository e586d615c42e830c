"""The ladder of a question's wordings: changed words marked, who changed it, how, why, and which binding words went."""

from __future__ import annotations

import re

from kiosk.meeting.spelling import BINDING, dates_of
from kiosk.summary.document import BindingWord, Ladder, Run, Rung
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Deliberation, Worded
from kiosk.summary.projections.wording_drift import words_of
from kiosk.words.grammar import first_up, joined, limit_owner, whole_minutes
from kiosk.words.kinds.powers import VIAS
from kiosk.words.limits import nobody_owns_it
from kiosk.words.word_diff import changed

_BINDING_OR_DATE = re.compile(r"\d+ [A-Z]\w*|[A-Za-z0-9']+")


def ladder(account: Account, question: Deliberation) -> Ladder:
    """A rung a wording, first at the top."""
    first = question.wordings[0].text
    rungs = tuple(_rung(account, question, worded, first) for worded in question.wordings)
    return Ladder(rungs, _intro(account, question))


def _intro(account: Account, question: Deliberation) -> str:
    if question.decided is None:
        return "What we were asked, from the first wording to the last." if len(question.wordings) > 1 else ""
    item = account.history.meeting.agenda.find(question.item) if question.item else None
    return f"{account.full(item.title)} {account.one(item.proposed_by)} brought this." if item else ""


def _rung(account: Account, question: Deliberation, worded: Worded, first: str) -> Rung:
    before = question.wordings[worded.number - 2].text if worded.number > 1 else worded.text
    return Rung(
        worded.number,
        tuple(marked(account.said(before), account.said(worded.text))),
        worded.via,
        under(account, question, worded),
        tuple(BindingWord(word, _still_there(word, worded.text)) for word in binding_words(first)),
    )


def marked(before: str, now: str) -> list[Run]:
    """The wording now, in runs of words that stayed, went or came."""
    return [Run(words, kind) for kind, words in changed(before, now)]


def binding_words(first: str) -> list[str]:
    """Words of wording 1 that bind, and its dates, each once in their order."""
    dates = dates_of(first)
    found = _BINDING_OR_DATE.findall(first)
    kept = [word if word in dates else word.lower() for word in found if word in dates or word.lower() in BINDING]
    return list(dict.fromkeys(kept))


def _still_there(word: str, text: str) -> bool:
    return word in dates_of(text) or word in words_of(text)


def under(account: Account, question: Deliberation, worded: Worded) -> str:
    """How a wording came about, when, by whom and why."""
    if worded.number == 1:
        return _first_words(account, question, worded)
    asked = ""
    first = question.wordings[0].author
    if worded.via == "given" and worded.author != first:
        asked = f"{account.by(first)} asked for it."
    by = account.names.with_office(worded.author)
    return joined(
        f"{_how(worded)} at minute {whole_minutes(worded.second)} by {by}.",
        asked,
        wording_reason(account, worded),
    )


def _how(worded: Worded) -> str:
    return first_up(VIAS[worded.via].bar[-1])


def _first_words(account: Account, question: Deliberation, worded: Worded) -> str:
    unchanged = "It was not changed." if len(question.wordings) == 1 else ""
    reason = wording_reason(account, worded) if worded.reason.strip() or worded.limit_owner.strip() else ""
    how = f"{_how(worded)} at minute {whole_minutes(worded.second)}."
    return joined(how, f"{account.by(worded.author)} asked this.", reason, unchanged)


def wording_reason(account: Account, worded: Worded) -> str:
    """The reason for wording N; where it speaks of what can be done or paid for, who sets that limit."""
    if not worded.reason.strip():
        owner = limit_owner(account.names.shown(worded.limit_owner)) if worded.limit_owner.strip() else ""
        return joined("No reason was given.", owner)
    said = f"The reason for wording {worded.number} was: {account.full(worded.reason)}"
    if nobody_owns_it(worded.reason, worded.limit_owner) or worded.limit_owner.strip():
        return joined(said, limit_owner(account.names.shown(worded.limit_owner)))
    return said
