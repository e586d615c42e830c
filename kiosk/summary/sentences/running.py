"""Who ran the meeting where that changed, and what the group was asked about somebody's power."""

from __future__ import annotations

from kiosk.summary.projections.account import Account
from kiosk.summary.projections.contested import contested
from kiosk.words.grammar import first_up, joined, whole_minutes
from kiosk.words.kinds.powers import POWERS, VIAS

ANSWERED = {True: "The group said yes.", False: "The group said no.", None: "It was contested, and not settled."}


def ran_it(account: Account) -> list[str]:
    """Each change of who ran it, but for draws, which are told by themselves."""
    said = []
    for place, one in enumerate(account.history.running):
        since = "" if place == 0 else f"From minute {whole_minutes(one.start)} on "
        if one.holder == "none":
            said.append(f"{since}nobody ran the meeting.")
        elif one.via != "drawn" and (place or one.via != "default"):
            how = VIAS[one.via].sentence if one.via != "default" else ""
            said.append(joined(f"{since}{account.names.with_office(one.holder)} ran the meeting.", how))
    return [first_up(line) for line in said]


def asked_about(account: Account) -> list[str]:
    """Each time the group was asked, and its answer; never how many said what."""
    return [_asked(account, one) for one in contested(account.history)]


def _asked(account: Account, one: dict[str, object]) -> str:
    name, kept = account.names.with_office(str(one["holder"])), one["kept"]
    if one["power"] == "running":
        answer = {True: ANSWERED[False], False: ANSWERED[True], None: ANSWERED[None]}[kept]  # type: ignore[index]
        return f"The group was asked whether somebody else than {name} should run the meeting. {answer}"
    within = POWERS[one["power"]].within  # type: ignore[index]
    return f"The group was asked whether {name} may have what they took: {within}. {ANSWERED[kept]}"  # type: ignore[index]
