"""Which of its screens the room shows now, and every word on it, worked out from what is true."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from kiosk.meeting.checks import Check
from kiosk.meeting.interruption import TOLD_MS
from kiosk.meeting.mode_kinds import fills_the_screen
from kiosk.meeting.modes import cap_reached
from kiosk.meeting.questions import asked_here
from kiosk.meeting.wait_for_me import waited_for
from kiosk.words.away import away_for
from kiosk.words.kinds.checks import ANSWERS_KEPT
from kiosk.words.kinds.turns import MODES
from kiosk.words.shared import DO_NOT_ANSWER_YET, NO_ONE_SEES_IT, WOULD_HAVE_SAID
from kiosk.words.turns_now import at_rest
from kiosk.words.waiting import WE_WAIT, WRITES, wrote
from ui.room_screen import decision_scene, opening_scene, result_scene, running_scene, sentences
from ui.room_screen.discussion_scene import discussion, wording
from ui.room_screen.layout import MOST_LINES, band_height, question_top, row_height
from ui.room_screen.opening_scene import Page
from ui.room_screen.scene_context import Looking, Scene, paged


def scene(
    look: Looking, opening_page: int = 0, told: Sequence[Sequence[str]] = (), since: Sequence[Page] = ()
) -> Scene:
    """The screen of now: what the desk turned to, else what the meeting is in.

    `opening_page` counts from 1 through the pages of `since`, which come first, and then those of the opening.
    """
    m = look.m
    if told:
        return pages_told(look, told)
    if not m.opening.opened:
        return sentence(look, ("We start soon.",))
    if m.opening.closed:
        return closed(look)
    return _under_way(look) or _opening(look, opening_page, since) or _talking(look)


def _under_way(look: Looking) -> Scene | None:
    """What stands before everything else while it lasts."""
    m = look.m
    if look.seen.long_away or just_back(look):
        return away(look)
    if ends := running_scene.ending(look):
        return ends
    if m.pause:
        return sentence(look, sentences.pause(m.pause, _back(look)))
    if m.checks.open:
        return check(look)
    if asked := running_scene.running(look):
        return asked
    if m.second_look is not None:
        return second_look(look)
    return fears(look) if look.seen.fears.phase else None


def _opening(look: Looking, page: int, since: Sequence[Page]) -> Scene | None:
    return opening(look, page, since) if page else None


def _talking(look: Looking) -> Scene:
    m = look.m
    person, words = look.seen.words
    if words:
        return pages_told(look, [[wrote(look.name(person)), words]])
    if fills_the_screen(m.modes.mode):
        return mode(look)
    if m.away.spoke:
        return away(look)
    if look.seen.ending and not m.turns.speaking and not look.seen.queue:
        return ending(look)
    return _outcome(look) or _discussing(look)


def _outcome(look: Looking) -> Scene | None:
    """What was decided, or what was answered, as long as nobody has gone on."""
    decision = decision_scene.decision_shown(look.history)
    if decision:
        return decision_made(look, decision)
    closed_now = result_scene.result_shown(look.m, look.history)
    return result(look, closed_now) if closed_now else None


def _discussing(look: Looking) -> Scene:
    m = look.m
    return mode(look) if m.modes.mode in ("talking_piece", "round") and not asked_here(m) else discussion(look)


def _back(look: Looking) -> datetime | None:
    pause = look.m.pause
    if pause is None or pause.seconds is None:
        return None
    return look.wall() + timedelta(milliseconds=pause.since + pause.seconds * 1000 - look.seen.now)


# One sentence


def sentence(
    look: Looking, said: Sequence[str], below: str = "", name: str = "", after: str = "", end: str = ""
) -> Scene:
    """Calm lines, below them a plain sentence with a name in it, and how it ends."""
    return {
        "kind": "sentence",
        "lines": [line for one in said for line in look.calm(one)],
        "below": below,
        "name": name,
        "after": after,
        "end": end,
    }


def just_back(look: Looking) -> bool:
    gaps = look.m.away.gaps
    return bool(gaps) and gaps[-1].end <= look.seen.now < gaps[-1].end + TOLD_MS


def away(look: Looking) -> Scene:
    """Nobody was there for a while: how long, and who may go on."""
    if look.seen.long_away:
        return sentence(look, (away_for(look.seen.long_away),), end="At the desk somebody says whether we go on.")
    said = (away_for(look.m.away.gaps[-1].ms),)
    spoke = look.m.away.spoke
    if look.m.people.is_here(spoke):
        return sentence(look, (*said, "Go on?"), "", look.name(spoke), " was speaking.")
    return sentence(look, (*said, "We go on."))


def mode(look: Looking) -> Scene:
    m = look.m
    speaking = look.name(m.turns.speaking.person) if m.turns.speaking else ""
    if (writer := waited_for(m)) and not m.listening.state:
        return sentence(look, (WE_WAIT,), "", look.name(writer), WRITES)
    match m.modes.mode:
        case "rest_and_listen":
            return listening(look, speaking)
        case "pairs":
            return sentence(look, ("Talk in pairs.", "One speaks, the other listens."))
        case "talking_piece":
            who = ("", speaking, " has the piece.") if speaking else ()
            return sentence(look, (MODES["talking_piece"].room, *filter(None, (at_rest(m),))), *who)
    who = ("", speaking, " is speaking.") if speaking else ()
    return sentence(look, (at_rest(m),) if at_rest(m) else ("We go round.", MODES["round"].room), *who)


def listening(look: Looking, speaking: str) -> Scene:
    m = look.m
    challenger = look.name(m.modes.challenger) if m.modes.challenger else ""
    rest = ("Rest and listen.", DO_NOT_ANSWER_YET)
    match m.listening.state:
        case "saying_back":
            return sentence(
                look,
                ("Rest and listen.", "Now we say back what we heard."),
                "",
                speaking,
                " is saying it back.",
            )
        case "checking":
            return sentence(look, rest, "", challenger, " says if we heard.")
    listened = m.turns.speaking.person if m.turns.speaking else m.modes.challenger
    who = look.within(listened) if listened else ""
    return sentence(look, rest, "We are listening to ", who, ".", _ends(look))


def _ends(look: Looking) -> str:
    """The way out, in sight all the time."""
    m = look.m
    cap = next((rule.cap_s for rule in m.opening.rules.values() if rule.cap_s), None)
    if cap is None:
        return f"{_said_by(look)} when it ends."
    at = look.wall() + timedelta(milliseconds=cap_reached(m, cap) - look.seen.now)
    return f"{_said_by(look)} when it ends, by {at:%H:%M}."


def _said_by(look: Looking) -> str:
    return f"{look.name(look.m.modes.challenger)} says" if look.m.modes.challenger else "The group says"


def ending(look: Looking) -> Scene:
    """While the meeting is being closed: what the room is asked, then what it said."""
    if look.m.promises.change:
        return sentence(look, ("We come to the end.",), _different(look))
    return sentence(look, ("We come to the end.", "What will be different?"))


def closed(look: Looking) -> Scene:
    return sentence(look, ("This meeting is over.", "Thank you."), _different(look))


def _different(look: Looking) -> str:
    change = look.m.promises.change
    return "\n".join(look.main(f"What will be different: {change}", False)[:MOST_LINES]) if change else ""


# Before item 1


def fears(look: Looking) -> Scene:
    """What everybody is asked; then all of it word for word, nobody's, until the round ends."""
    said = look.seen.fears
    if said.phase == "asked":
        return sentence(look, ("One thing I am afraid of today.", "Everyone is asked. No names."))
    keeping = said.phase == "keeping"
    title = "May we keep these? Only if everybody says yes." if keeping else "One thing we are afraid of today"
    return pages_told(look, [[title, *(f"“{one}”" for one in said.texts)]])


def opening(look: Looking, number: int, since: Sequence[Page] = ()) -> Scene:
    """A page of `since`, else of the opening; each has its own numbers."""
    count = len(since)
    if number <= count:
        page = since[number - 1]
    else:
        number, count = number - count, opening_scene.PAGES
        page = opening_scene.page(look.m, number, look.seen.watched)
    bars = any(page.edges)
    room = look.sizes.inner - (128 * look.sizes.u if bars else 0)
    blocks = [look.main(one, True, room) for one in page.lines]
    edges = list(page.edges) or [""] * len(blocks)
    shown = _fitting(look, blocks, bars, _band(look, page.strip))
    start = min(look.page, len(shown) - 1)
    first, last = shown[start]
    return {
        "kind": "opening",
        "title": page.title,
        "number": number,
        "count": count,
        "blocks": [{"text": "\n".join(blocks[at]), "edge": edges[at]} for at in range(first, last)],
        "bars": bars,
        "pages": len(shown),
        "join": look.join,
        "address": look.address,
        "strip": page.strip,
        "bandHeight": _band(look, page.strip),
    }


def _band(look: Looking, strip: bool) -> float:
    """The height of the powers at the foot of the opening, or of how to come in."""
    sizes = look.sizes
    if strip:
        return band_height(sizes, look.strip, 0, True) + 14 * sizes.u
    return max(250 * sizes.u, 2 * sizes.small_line + 48 * sizes.u)


def _fitting(look: Looking, blocks: list[list[str]], bars: bool, band: float) -> list[tuple[int, int]]:
    """Runs of blocks that stand on one page above the band, as (first, after the last)."""
    sizes = look.sizes
    space = sizes.height - band - (178 - 68) * sizes.u - row_height(sizes)
    pad = (76 if bars else 16) * sizes.u
    runs, first, used = [], 0, 0.0
    for place, block in enumerate(blocks):
        height = max(len(block) * sizes.main_line + pad, 200 * sizes.u if bars and len(blocks) <= 3 else 0)
        if place > first and used + height > space + pad / 2:
            runs.append((first, place))
            first, used = place, 0.0
        used += height
    return [*runs, (first, len(blocks))]


def pages_told(look: Looking, told: Sequence[Sequence[str]]) -> Scene:
    """Pages the desk hands over, such as the read-back: a title, then sentences, as many to a page as fit."""
    sizes = look.sizes
    most = max(1, int((sizes.height - (36 + 48) * sizes.u - row_height(sizes)) // sizes.main_line))
    pages: list[tuple[str, list[str]]] = []
    for title, *said in told:
        pages += [(title, shown) for shown in _whole_sentences([look.main(one, False) for one in said], most)]
    title, shown = pages[min(look.page, len(pages) - 1)]
    return {
        "kind": "pages",
        "title": title,
        "lines": shown,
        "pages": len(pages),
        "number": min(look.page, len(pages) - 1) + 1,
    }


def _whole_sentences(said: Sequence[list[str]], most: int) -> list[list[str]]:
    """Pages of at most so many lines; what fits on one page is never parted."""
    pages: list[list[str]] = [[]]
    for lines_of_one in said:
        if pages[-1] and len(pages[-1]) + len(lines_of_one) > most:
            pages.append([])
        pages[-1] += lines_of_one[:most]
        pages += [lines_of_one[at : at + most] for at in range(most, len(lines_of_one), most)]
    return pages


# Asking the room


def check(look: Looking) -> Scene:
    m = look.m
    asked = m.checks.open
    assert asked
    question = m.questions.now.words if m.questions.now else ""
    rule = look.small(sentences.rule_of_check(m, asked))
    think = ANSWERS_KEPT[asked.answers].room
    return _asking(look, "A check is open", question, think, rule, "decision") | wording(look)


def second_look(look: Looking) -> Scene:
    """Of the question that was looked at, whatever is asked by now."""
    again = look.m.second_look
    assert again
    think = (WOULD_HAVE_SAID, NO_ONE_SEES_IT)
    said = look.small(sentences.second_look(again))
    return _asking(look, "The first question again", again.words, think, said, "") | wording(
        look, again.wording, of=again.question
    )


def result(look: Looking, check: Check) -> Scene:
    """The answers the moment they are closed, and what the rule does with them."""
    question = look.m.questions.now.words if look.m.questions.now else ""
    told = result_scene.answers(check)
    band = look.small(result_scene.what_the_rule_does(look.m, check))
    return _asking(look, "The answers are closed", question, (told,), band, "decision") | wording(look)


def _asking(look: Looking, title: str, question: str, think: tuple[str, ...], band: list[str], mark: str) -> Scene:
    """The question word for word above what to do with it, which becomes small before a long question pages."""
    sizes = look.sizes
    broken = look.main(question)
    large = [line for one in think for line in look.main(one, False)]
    fixed = (24 + (42 if mark else 0) + 24) * sizes.u
    space = sizes.height - question_top(sizes) - fixed - 24 * sizes.u
    wanted = min(len(broken), MOST_LINES)
    if (wanted + len(large)) * sizes.main_line + len(band) * sizes.small_line > space:
        band, large = look.small(" ".join(think)) + band, []
    left = space - len(band) * sizes.small_line
    fitting = int(left // sizes.main_line) - len(large)
    shown, pages = paged(look, question, max(1, min(fitting, MOST_LINES)))
    spare, needed = left - (len(shown) + len(large)) * sizes.main_line, fixed + len(band) * sizes.small_line
    return {
        "kind": "check",
        "title": title,
        "question": shown,
        "think": large,
        "band": band,
        "bandHeight": max(needed, min(250 * sizes.u, needed + max(0.0, spare - 40 * sizes.u))),
        "mark": mark,
        "pages": pages,
    }


def decision_made(look: Looking, decision: decision_scene.Decision) -> Scene:
    """Outcome, minority statements and what stays open in one size and weight; the counts are the small text.

    Where nobody wrote anything, the question has that room.
    """
    m, sizes = look.m, look.sizes
    question = look.small(decision.question)[:3]
    said = look.main(decision_scene.outcome(m, decision))
    told = (*decision_scene.counted(m, decision), *decision_scene.looked_back(m, decision))
    counted = [line for one in told for line in look.small(one)]
    leading = sizes.small * 68 / 58
    above = 40 * sizes.u + (len(question) + len(counted)) * leading + len(said) * sizes.main_line + 12 * sizes.u
    space = sizes.height - above - (34 + 20 + 24) * sizes.u - leading
    most = max(1, int(space // sizes.main_line))
    below = ((one.said_by, one.text) for one in (*decision.statements, *decision_scene.still_open(m, decision)))
    pages = [
        (label, broken[at : at + most])
        for label, text in below
        for broken in [look.main(text)]
        for at in range(0, len(broken), most)
    ]
    said_by, statement = pages[min(look.page, len(pages) - 1)] if pages else ("", [])
    asked = [] if pages else look.main(decision.question, False)
    if (len(asked) - 1) * sizes.main_line > space:
        asked = []
    return {
        "kind": "decision",
        "asked": asked,
        "question": [] if asked else question,
        "outcome": said,
        "counted": counted,
        "saidBy": said_by,
        "statement": statement,
        "pages": max(1, len(pages)),
    }
