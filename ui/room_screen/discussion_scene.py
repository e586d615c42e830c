"""An item under discussion: the question, who speaks, who is next, and one small line for what came up."""

from __future__ import annotations

from kiosk.meeting.mode_kinds import has_a_list, says_who_speaks
from kiosk.meeting.questions import Question, asked_here
from kiosk.meeting.room_word import disputed_now
from kiosk.meeting.wait_for_me import waited_for
from kiosk.words.agreed import DISPUTED
from kiosk.words.kinds.outcomes import VOIDS
from kiosk.words.kinds.turns import MODES, SIGNALS
from kiosk.words.turns_now import at_rest
from kiosk.words.waiting import waits_for
from ui.room_screen import sentences
from ui.room_screen.last_written import just_written
from ui.room_screen.layout import Shown, arranged, band_height, grown
from ui.room_screen.measure import lines, width
from ui.room_screen.names_in_row import row
from ui.room_screen.scene_context import Looking, Scene, paged, turned_to
from ui.room_screen.underlines import came


def discussion(look: Looking) -> Scene:
    m, sizes = look.m, look.sizes
    asked_now = asked_here(m)
    question = asked_now.words if asked_now else m.agenda.now.title if m.agenda.now else m.opening.title
    disagree = look.small(sentences.if_we_disagree(m))
    px = grown(sizes, look.strip, lambda high: len(look.main(question, px=high)), len(disagree))
    shown = arranged(sizes, look.strip, len(look.main(question, px=px)), len(disagree), px)
    asked, pages = paged(look, question, shown.lines, px)
    said, said_pages, entry = _line(look, shown)
    nobody = "Nobody" if says_who_speaks(m.modes.mode) else "Anybody"
    speaking = look.name(m.turns.speaking.person) if m.turns.speaking else nobody
    queue = _waiting(look)
    first_replies = bool(look.seen.queue) and look.seen.queue[0].kind == "respond"
    rule = (said or at_rest(m) or MODES[m.modes.mode].room) if shown.rule else ""
    note = "to reply" if first_replies else ""
    people = row(sizes, speaking, queue, note, "")
    join = shown.join and has_room_for_join(look, rule) and row(sizes, speaking, queue, note, look.join) == people
    return {
        "kind": "discussion",
        "question": asked,
        "questionSize": px,
        "came": came(m, asked, px) if pages == 1 else [],
        "pages": max(pages, said_pages),
        "speaking": people.speaking,
        "next": people.next or ("Nobody yet" if has_a_list(m.modes.mode) else ""),
        "nobodySpeaks": m.turns.speaking is None,
        "nobodyNext": not people.next,
        "more": people.more,
        "nextColumn": people.column,
        "rule": rule,
        "noticed": bool(said),
        "written": entry,
        "join": look.join if join else "",
        "address": look.address if join else "",
        "disagree": disagree if shown.disagree else [],
        "wordsShown": shown.words,
        "bandHeight": band_height(sizes, look.strip, shown.disagree, shown.words),
    } | wording(look, item=sentences.item(m) if shown.rule or not said else (said, said))


def has_room_for_join(look: Looking, rule: str) -> bool:
    """The address stands on the line of the rule; where both do not fit, the way in is one key away."""
    if not look.join:
        return False
    return width(rule, look.sizes.small) + address_room(look) <= look.sizes.inner


def address_room(look: Looking) -> float:
    return width(look.address, look.sizes.small) + 48 * look.sizes.u if look.address else 0.0


def _line(look: Looking, shown: Shown) -> tuple[str, int, int]:
    """What came up or was written down, in one line; on how many pages all of it stands, and which entry it is."""
    said = notice(look)
    entry, parts = (0, ()) if said else just_written(look.history)
    if not parts:
        return said, 1, 0
    sizes = look.sizes
    room = _item_room(look) if not shown.rule else sizes.inner
    if shown.rule and shown.join and look.join:
        room = sizes.inner - address_room(look)
    broken = lines(" ".join(parts), room, sizes.small, shown.rule)
    if len(broken) > 1:
        room -= width("… … ", sizes.small, shown.rule)
        broken = tuple(line for part in parts for line in lines(part, room, sizes.small, shown.rule))
    turned, pages = turned_to(list(broken), 1, look.page)
    return turned[0], pages, entry


def _waiting(look: Looking) -> list[str]:
    """The names of those who come next, as they are shown."""
    m = look.m
    if m.modes.mode in ("quiet", "talking_piece"):  # nobody waits, or whoever has the piece picks anybody
        return []
    people = [place.person for place in look.seen.queue if not place.held]
    if m.modes.mode == "round" and m.modes.round:
        people = [*m.modes.round.waiting, *m.modes.round.passed]
    return [look.name(person) for person in people]


def notice(look: Looking) -> str:
    """One calm sentence for whom we wait, what was asked of everyone, or what somebody twice said yes to showing."""
    seen, m = look.seen, look.m
    if writer := waited_for(m):
        return waits_for(look.name(writer))
    if seen.notice and seen.notice != "People agree.":
        return seen.notice
    kinds: set[str] = {request.kind for request in m.signals.live.values()}
    asked = [
        SIGNALS[kind].room for kind in sentences.ASKED if kind in kinds or (kind == "wording" and m.questions.holds)
    ]
    if disputed_now(m):
        asked.insert(0, DISPUTED)
    if m.checks.voided and VOIDS[m.checks.voided].room:
        asked.append(VOIDS[m.checks.voided].room)
    if m.questions.stuck and not m.checks.decided:
        asked.append(sentences.STUCK)
    shared = [sentences.strong_feelings(m, one.person) for one in seen.feelings if one.on_screen]
    fitting = [one for one in (*asked, *shared, seen.notice) if one]
    return fitting[0] if fitting else ""


def wording(
    look: Looking, number: int | None = None, item: tuple[str, str] = ("", ""), of: Question | None = None
) -> Scene:
    """The row above the question: boxes up to four wordings, then the number; the item gives way first.

    `of` is the question where it is not the one of now.
    """
    m, sizes = look.m, look.sizes
    question = of or asked_here(m)
    longer, shorter = sentences.changed_by(m)
    if number and question:
        longer = shorter = f"by {m.people.in_the_room.name(question.wordings[number - 1].author)}"
    label, boxes, room = _wordings(look, question, number)
    tries = [(one, by) for by in (longer, shorter) for one in item]
    fitting = [one for one in tries if width(one[0], sizes.small) + width(one[1], sizes.small) <= room]
    title, by = fitting[0] if fitting else ("", shorter)
    now = number or (question.wording if question else 0)
    return {"item": title, "wordingLabel": label, "boxes": boxes, "wording": now, "by": by}


def _wordings(look: Looking, question: Question | None, number: int | None = None) -> tuple[str, int, float]:
    """What says which wording it is, its boxes, and the room both leave in their row."""
    sizes = look.sizes
    count = question.wording if question else 0
    boxes = count if count <= 4 else 0
    label = "" if not count else "Wording" if boxes else f"Wording {number or count}"
    fixed = width(label, sizes.small) + boxes * 66 / 58 * sizes.small + 54 * sizes.u
    return label, boxes, sizes.inner - fixed - 40 * sizes.u


def _item_room(look: Looking) -> float:
    """What the row above the question has for the item, beside who wrote the wording in fewer words."""
    _, _, room = _wordings(look, asked_here(look.m))
    return room - width(sentences.changed_by(look.m)[1], look.sizes.small)
