"""How it was agreed: by votes, by the room's word and whose, or set before; and what was said against that."""

from __future__ import annotations

from kiosk.discretion.counts import may_tell
from kiosk.meeting.room_word import AgreedAct, DisputeOverridden
from kiosk.meeting.terms import Votes
from kiosk.summary.projections.account import Account
from kiosk.words.agreed import DISPUTED, what_was_agreed
from kiosk.words.grammar import joined, whole_minutes


def how_agreed(account: Account, does: str, second: int, votes: Votes | None) -> str:
    """Of an act at that second; "" where nobody said that it was agreed."""
    act = act_at(account, does, second)
    if act is None:
        return agreement(votes) if votes else ""
    return joined(_how(account, act, votes), disputed(account, act))


def act_at(account: Account, does: str, second: int) -> AgreedAct | None:
    found = [act for act in account.history.meeting.agreed if (act.does, act.at) == (does, second)]
    return found[-1] if found else None


def _how(account: Account, act: AgreedAct, votes: Votes | None) -> str:
    if act.how == "setup":
        return f"Set before we started by {account.names.with_office(act.by)}."
    if act.how == "said":
        return f"{account.by(act.by)} said that the group agreed."
    return agreement(votes) if votes else ""


def disputed(account: Account, act: AgreedAct) -> str:
    """What somebody said against it and what came of that, "" where nobody did."""
    match act.disputed:
        case "open":
            return DISPUTED
        case "stands":
            return f"{DISPUTED} The group was asked. It stands."
        case "fell":
            return f"{DISPUTED} The group was asked. It had not agreed."
        case "overridden":
            why = [event.reason for _, event in account.history.of(DisputeOverridden) if event.of == act.at]
            return joined(f"{DISPUTED} It was gone by all the same.", account.reason(why[-1] if why else ""))
    return ""


def disputes(account: Account) -> list[str]:
    """Everything that somebody said was not agreed, with what it was."""
    return [
        joined(
            f"At minute {whole_minutes(act.at)}: {what_was_agreed(act.does, act.about)}.",
            _how(account, act, None) or "It was agreed with votes.",
            disputed(account, act),
        )
        for act in account.history.meeting.agreed
        if act.disputed
    ]


def read_back_words(account: Account) -> str:
    """Whether the record was read back in the room, how the group agreed to it, and what was said against that."""
    act = _read_back(account)
    if act is None:
        return read_back_tag(account)
    how = _how(account, act, None) if act.how == "said" and act.disputed != "fell" else ""
    return joined(read_back_tag(account), how, disputed(account, act))


def read_back_tag(account: Account) -> str:
    """The same in a few words."""
    agreed, act = account.history.meeting.opening.read_back, _read_back(account)
    if agreed is None:
        return "Not read back in the room."
    if not agreed:
        return "Read back in the room. Not agreed by all."
    return "Read back in the room." if act and act.how == "said" else "Read back in the room. Agreed."


def _read_back(account: Account) -> AgreedAct | None:
    acts = [act for act in account.history.meeting.agreed if act.does == "read_back"]
    return acts[-1] if acts else None


def agreement(votes: Votes) -> str:
    """How many were for a rule; 1 and 2 against are not counted."""
    if not votes.against and not votes.rather_not_say:
        return "Everyone who answered agreed."
    if may_tell(votes.in_favour, votes.against, votes.rather_not_say):
        rest = f" {votes.rather_not_say} would rather not say." if votes.rather_not_say else ""
        return f"{votes.in_favour} people were for it. {votes.against} people were against it.{rest}"
    return "Most people agreed. Not everyone did."
