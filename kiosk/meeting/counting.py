"""Who is asked in a check, and what their answers come to. Nobody who leaves changes anything in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kiosk.discretion.counts import enough, may_split
from kiosk.meeting.rules_of_checks import (
    STOPPING,
    YES,
    Rule,
    WhyNot,
    answers_of,
    asks_by_side,
    everyone_said_yes,
    why_not,
    yes_count,
)
from kiosk.meeting.tap import Tally
from kiosk.meeting.terms import CheckAnswer, PersonId, Refused, Side, Totals

if TYPE_CHECKING:
    from kiosk.meeting.checks import Check
    from kiosk.meeting.meeting import Meeting


def asked_at_opening(m: Meeting, kind: str, affected: tuple[PersonId, ...], invited_too: bool) -> dict[PersonId, Side]:
    """Who would be asked now, each with the side they are on: those here, or of them only the most affected.

    Somebody invited is asked only where the group said so.
    """
    here = [one for one in m.people.here() if invited_too or one.role != "invited"]
    if kind == "most_affected":
        here = [one for one in here if _affected(one.id, one.side, affected)]
    return {one.id: one.side for one in here}


def _affected(person: PersonId, side: Side | None, affected: tuple[PersonId, ...]) -> bool:
    return person in affected if affected else side == "lived_experience"


def is_asked(m: Meeting, check: Check, person: PersonId) -> bool:
    """Whether an answer of theirs counts: those asked when it opened, and who came since on the same terms."""
    if person in check.asked:
        return True
    known = m.people[person]
    if person in check.here or (known.role == "invited" and not check.invited_too):
        return False
    return check.kind != "most_affected" or _affected(person, known.side, check.affected)


def too_few_for_private(
    m: Meeting, kind: str, rule: Rule, affected: tuple[PersonId, ...] = (), invited_too: bool = False
) -> bool:
    """Whether what comes of a private check would show how one or two people answered."""
    if not asks_by_side(kind, rule):
        return False
    sides = asked_at_opening(m, "", (), invited_too)
    of_them = sum(_affected(person, side, affected) for person, side in sides.items())
    if kind == "most_affected":
        return not enough(of_them)
    others = len(sides) - of_them if affected else sum(side == "organisation" for side in sides.values())
    return not may_split((of_them, others))


def tally(
    m: Meeting, check: Check, answers: Mapping[PersonId, CheckAnswer], sides: Mapping[PersonId, Side] | None = None
) -> Tally:
    """Count answers given one by one; `sides` are of people who came in since it opened, when they answered.

    Who objected, stood aside or blocked in words is counted once, as that, for as long as it stands.
    """
    given = {**answers, **said_against(m, check)}
    on = {**(sides or {}), **check.sides}
    totals, asked = Counter(given.values()), len({*check.asked, *given})
    by_affected = None
    if asks_by_side(check.kind, check.rule):
        them = {one for one in {*check.asked, *given} if _affected(one, on.get(one), check.affected)}
        by_affected = 2 * sum(given.get(one, "") in YES for one in them) > len(them)
    standing = _standing(m, check, given, totals, asked)
    countable = not _withdrew_their_side(m, check, on)
    said = why_not(check, totals, asked, standing, by_affected, countable)
    return Tally(dict(totals), not said, by_affected if countable else None, said, asked)


def tally_of_totals(m: Meeting, check: Check, totals: Totals) -> Tally:
    """Hands that were counted, or slips of paper: nobody can tell whose they are."""
    asked = max(len(check.asked), sum(totals.values()))
    by_affected = 2 * yes_count(totals) > asked if check.kind == "most_affected" else None
    countable = not _withdrew_their_side(m, check, check.sides)
    said = why_not(check, totals, asked, _standing(m, check, None, totals, asked), by_affected, countable)
    return Tally(dict(totals), not said, by_affected if countable else None, said, asked)


def result_of(m: Meeting, check: Check, typed: Mapping[str, int] | None, private: Tally | None) -> Tally:
    """What a check comes to when it closes; Refused where what was typed cannot be what was counted."""
    if check.answers == "open":
        return _typed(m, check, typed or {}, "Type in how many hands there were for each answer.")
    if check.answers == "named":
        if typed is not None:
            raise Refused("Named answers count themselves. No totals are typed in.")
        return tally(m, check, check.named)
    if typed is None:
        return private or tally(m, check, {})
    if private and sum(private.totals.values()) > len(said_against(m, check)):
        raise Refused("Some answered on a tablet, and those count themselves. Slips of paper cannot be added to them.")
    return _typed(m, check, typed, "Type in how many slips there were for each answer.")


def _typed(m: Meeting, check: Check, totals: Mapping[str, int], nothing: str) -> Tally:
    most = _hands_at_most(m, check)
    if not totals:
        raise Refused(nothing)
    if any(answer not in answers_of(check.kind) for answer in totals):
        raise Refused(f"The answers are: {', '.join(answers_of(check.kind)).replace('_', ' ')}.")
    if any(count < 0 for count in totals.values()) or sum(totals.values()) > most:
        who = "asked" if check.kind == "most_affected" else "here"
        what = "hands" if check.answers == "open" else "slips"
        raise Refused(f"Only {most} people are {who}. Count the {what} again.")
    return tally_of_totals(m, check, {answer: totals[answer] for answer in answers_of(check.kind) if answer in totals})


def _hands_at_most(m: Meeting, check: Check) -> int:
    """Nobody can see whose a hand is, so anybody here may have raised one; of the most affected only they."""
    here = {one.id for one in m.people.here()}
    if check.kind == "most_affected":
        return len({*check.asked, *(one for one in here if is_asked(m, check, one))})
    return len(here.union(check.here))


def said_against(m: Meeting, check: Check) -> dict[PersonId, CheckAnswer]:
    """The answers of those who said them in words that still stand."""
    possible = answers_of(check.kind)
    known = (one for one in m.objections.of(check.check) if one.stands and one.counts)
    return {one.person: one.kind for one in known if one.kind in possible}


def _standing(
    m: Meeting, check: Check, given: Mapping[PersonId, CheckAnswer] | None, totals: Totals, asked: int
) -> int:
    """How many objections or blocks stop it: those everybody knows of, and those given without words or a name."""
    if check.kind not in STOPPING:
        return 0
    stopping, _ = STOPPING[check.kind]
    gone = withdrawn_by_answer(check, given or {}, everyone_said_yes(totals, asked))
    known = [one for one in m.objections.against(check) if one.kind == stopping and one.person not in gone]
    return len({one.person for one in known}) + _nobodys(check, totals, sum(one.check == check.check for one in known))


def _nobodys(check: Check, totals: Totals, known: int) -> int:
    """How many stopping answers were given by people whose objection nobody knows of."""
    if check.kind not in STOPPING or check.answers == "named":
        return 0
    return max(0, totals.get(STOPPING[check.kind][0], 0) - known)


def why_not_now(m: Meeting, check: Check) -> WhyNot:
    """Why a closed check is not met as its objections stand now, "" where it is."""
    result = check.tally
    if result is None:
        return "not_met"
    if check.kind not in STOPPING or result.why_not not in ("", STOPPING[check.kind][1]):
        return result.why_not
    stopping, _ = STOPPING[check.kind]
    stood = sum(one.stood and one.kind == stopping for one in m.objections.of(check.check))
    known = {one.person for one in m.objections.against(check) if one.kind == stopping}
    standing = len(known) + _nobodys(check, result.totals, stood)
    return why_not(check, result.totals, result.asked, standing, result.met_by_lived_experience)


def withdrawn_by_answer(check: Check, given: Mapping[PersonId, CheckAnswer], unanimous: bool) -> set[PersonId]:
    """Whose objection their own yes takes back. In private only where everybody said yes, so that it tells nothing."""
    if check.answers == "named":
        return {person for person, answer in given.items() if answer in YES}
    return set(check.asked) if unanimous else set()


def _withdrew_their_side(m: Meeting, check: Check, on: Mapping[PersonId, Side]) -> bool:
    """Somebody it was counted by said since that their group is not to be used."""
    if check.affected or not asks_by_side(check.kind, check.rule):
        return False
    return any(side != "not_said" and m.people[person].side == "not_said" for person, side in on.items())
