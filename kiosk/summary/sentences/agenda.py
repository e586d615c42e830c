"""What we talked about: who brought each item, how long it took, what was left, dropped, moved or pushed out."""

from __future__ import annotations

from kiosk.meeting.agenda import (
    AgendaItemMoved,
    AgendaItemProposed,
    Item,
    ItemDropped,
    ItemEnded,
    ItemParked,
    ItemStarted,
)
from kiosk.summary.projections.account import Account
from kiosk.words.grammar import closed, joined, minutes, whole_minutes
from kiosk.words.kinds.corrections import ITEM_STATES

ORIGINS = {
    "ours": "Ours.",
    "theirs": "Theirs.",
    "law": "Asked for by law or a regulator.",
    "law_or_regulator": "Asked for by law or a regulator.",
    "left_over": "Left over from before.",
}


def items_table(account: Account) -> tuple[tuple[str, str, str], ...]:
    """Item, who brought it, and how long it took or what became of it."""
    return tuple(
        (
            joined(account.said(item.title), f"({origin(account, item)})" if item.origin else ""),
            account.one(item.proposed_by),
            _became(account, item),
        )
        for item in account.history.meeting.agenda.items
    )


def item_heading(account: Account, item: Item) -> str:
    """ "Visiting hours, brought by a member, 57 minutes": one item where a table would have one row."""
    took = item_seconds(account, item.item)
    brought = f"brought by {account.names.name(item.proposed_by)}"
    return ", ".join([account.said(item.title).rstrip("."), brought, *([minutes(took)] if took is not None else [])])


def origin(account: Account, item: Item) -> str:
    code = item.origin.strip().lower().replace(" ", "_")
    return ORIGINS.get(code, closed(account.said(item.origin))).rstrip(".").lower()


def _became(account: Account, item: Item) -> str:
    took = item_seconds(account, item.item)
    state = ITEM_STATES[item.state].print
    if took is None:
        return state or "Not started"
    return f"{state}, after {minutes(took)}" if state else minutes(took)


def item_seconds(account: Account, item: str) -> int | None:
    """How long an item was talked about; None where it never started."""
    history = account.history
    starts = [(at, event.item) for at, event in history.of(ItemStarted)]
    endings: list[tuple[int, ItemEnded | ItemParked | ItemDropped]] = [
        *history.of(ItemEnded),
        *history.of(ItemParked),
        *history.of(ItemDropped),
    ]
    stops = [at for at, event in endings if event.item == item]
    if not any(started == item for _, started in starts):
        return None
    took = 0
    for at, started in starts:
        if started == item:
            later = [other for other, _ in starts if other > at] + [stop for stop in stops if stop >= at]
            took += history.lasting(at, min(later, default=history.end))
    return took


def put_aside(account: Account) -> list[str]:
    """ "Left for next time and first on the list: T. X asked for it." """
    said = []
    for one in (*account.told(ItemParked), *account.told(ItemDropped)):
        event = one.event
        item = account.history.meeting.agenda.find(event.item) if isinstance(event, ItemParked | ItemDropped) else None
        if item is None or not isinstance(event, ItemParked | ItemDropped):
            continue
        left = isinstance(event, ItemParked)
        first = " and first on the list" if event.first_next_time else ""
        title, asker = account.full(item.title), account.one(item.proposed_by)
        asked = f"{'Left for next time' if left else 'Dropped'}{first}: {title} {asker} asked for it."
        did = f"{account.by(one.who)} {'left' if left else 'dropped'} it."
        said.append(joined(asked, did, account.reason(event.reason)))
    return said


def moved_items(account: Account) -> list[str]:
    said = []
    for one in account.told(AgendaItemMoved):
        event = one.event
        item = account.history.meeting.agenda.find(event.item) if isinstance(event, AgendaItemMoved) else None
        if item and isinstance(event, AgendaItemMoved) and event.before != event.to:
            said.append(
                f"{account.by(one.who)} moved this item from place {event.before} to place {event.to}: "
                f"{account.full(item.title)} {account.reason(event.reason)}"
            )
    return said


def urgent(account: Account) -> list[str]:
    """Urgent business: whose it is and what it pushed out."""
    said = []
    for at, event in account.history.of(AgendaItemProposed):
        if not event.whose_fire.strip() and not event.displaces:
            continue
        item = account.history.meeting.agenda.find(event.displaces) if event.displaces else None
        whose = "No one said whose it is."
        if event.whose_fire.strip():
            whose = f"Whose it is: {account.full(event.whose_fire)}"
        out = f"It pushed out: {account.full(item.title)} That comes first next time." if item else ""
        said.append(f"Urgent business at minute {whole_minutes(at)}: {account.full(event.title)} {whose} {out}")
    return said


def first_next_time(account: Account) -> list[str]:
    """Titles that come first next time: left on purpose, or pushed out."""
    agenda = account.history.meeting.agenda
    aside = [item.title for item in agenda.items if item.first_next_time]
    pushed = [event.displaces for _, event in account.history.of(AgendaItemProposed) if event.displaces]
    aside += [item.title for item in agenda.items if item.item in pushed]
    return list(dict.fromkeys(account.full(title) for title in aside))
