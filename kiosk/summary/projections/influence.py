"""What lived experience changed, and who proposed and owns the actions: said only where it points at no one."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.promises import ActionAgreed, AskMade, AskRepeated, CommitmentMade, LadderRated, SmallStepRecorded
from kiosk.meeting.terms import PersonId
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.left_by_meeting import DISAGREED, rated
from kiosk.summary.small_cells import FEWEST
from kiosk.words.grammar import joined
from kiosk.words.kinds.promises import RATINGS

NO_ACTION = "No action was agreed."
ONLY_TOLD = "People told us things. Nobody with lived experience proposed or owned an action."


def action_owners(account: Account) -> str:
    """ "n of m actions are owned by people with lived experience", or that none is."""
    actions = [event for _, event in account.history.of(ActionAgreed)]
    lived = [event for event in actions if event.owner in account.lived]
    if not actions:
        return NO_ACTION if _had_a_part(account) else ONLY_TOLD
    if not account.splits:
        return "Who owns the actions is not shown by group: a group here has fewer than 3 people."
    if not lived:
        none = f"None of the actions is owned by {account.lived_words.replace(' and ', ' or ')}."
        proposed = any(event.person in account.lived for event in actions)
        return none if proposed or _had_a_part(account) else ONLY_TOLD
    return _share(account, len(lived), len(actions), [event.owner for event in actions])


def _had_a_part(account: Account) -> bool:
    """Whether somebody with lived experience did more than tell: asked a question, made an ask, took something on."""
    history = account.history
    asked = {worded.author for question in account.questions for worded in question.wordings}
    asked |= {event.person for _, event in history.of(AskMade)} | {event.person for _, event in history.of(AskRepeated)}
    took_on = {event.owner for _, event in history.of(SmallStepRecorded)}
    took_on |= {event.person for _, event in history.of(CommitmentMade)}
    return bool((asked | took_on) & account.lived)


def _share(account: Account, lived: int, every: int, owners: Iterable[PersonId]) -> str:
    people = set(owners)
    ours = len(people & account.lived)
    if min(ours, len(people) - ours) >= FEWEST:
        return f"{lived} of {every} actions are owned by {account.lived_words}."
    if len(people) >= FEWEST:
        return f"Some of the actions are owned by {account.lived_words}."
    return "Who owns the actions is not shown by group: it would point at one person."


def influence(account: Account) -> str:
    """What changed because of lived experience; that nothing was written down where nothing was."""
    stated = bool(account.history.meeting.promises.change)
    written = "The change stands at the top of page 1." if stated else "No change was written down."
    return joined(written, action_owners(account))


def ladder_words(account: Account) -> str:
    """Whether it was done to, for or with us, as people rated it in private."""
    ratings = account.history.of(LadderRated)
    if not ratings:
        return "We did not ask whether this meeting was done to us, for us or with us."
    second, rating = ratings[-1]
    asked = "Was this meeting done to us, for us or with us? We each answered in private."
    most = rated(account.history)
    if most == DISAGREED or not most:
        return f"{asked} People did not agree about this."
    count, present = rating.totals[most], max(account.history.here_at(second), sum(rating.totals.values()))
    number = f" That was {count} of {present}." if min(count, present - count) >= FEWEST else ""
    return f"{asked} Most people said: {RATINGS[most].print}.{number}"
