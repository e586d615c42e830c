"""What people answered and what the rule did with it. Never that anything was won, and small numbers stay together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from kiosk.discretion.counts import FEWEST, Everyone, Exact, Most, Some, enough, may_split, most_hides, small, someone
from kiosk.discretion.disclosure import most_said
from kiosk.meeting.checks import CheckClosed
from kiosk.meeting.opening import RuleAgreed
from kiosk.meeting.rules_of_checks import YES, settles, yes_count
from kiosk.meeting.terms import LookBackAnswer, PersonId
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.deliberations import Against, Asking, Deliberation
from kiosk.words.check_totals import came_of, totals_said
from kiosk.words.grammar import first_up, joined, listed, times
from kiosk.words.kinds import known
from kiosk.words.kinds.checks import AGAINST, CHECK_KINDS, answer_words
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.outcomes import ENOUGH, RULES, STOPS, VOIDS
from kiosk.words.shared import MOST_DID_NOT, TOO_FEW_ANSWERED

OWN_WORDS = "own_words"
MOST = {
    "yes": "Most people said yes.",
    "other": MOST_DID_NOT,
    "mixed": "No answer was given by more than half.",
    "nobody": "No one answered.",
}
LOOKED = {
    **MOST,
    "yes": "Most people would have said yes.",
    "other": "Most people would not have said yes.",
}


def disagreement_words(account: Account, rule: str) -> str:
    """The rule for when we do not agree; the group's own words where it has no name."""
    words = known(DISAGREEMENT, rule)
    return words.print if words else "our own words" if rule == OWN_WORDS else account.said(rule)


def terms_words(event: RuleAgreed) -> list[str]:
    """What the group said is enough for a check."""
    said = [ENOUGH[event.enough].print] if event.enough else []
    if event.stand_asides_at_most is not None:
        said.append(f"At most {event.stand_asides_at_most} may stand aside.")
    return [*said, STOPS[event.stop].print] if event.stop else said


def check_rule(account: Account, asking: Asking) -> str:
    opened = asking.opened
    if opened.kind == "most_affected":
        return f"the people most affected decide{_not_by_side(asking)}"
    return RULES[opened.rule].print.format(lived=account.lived_words)


def _not_by_side(asking: Asking) -> str:
    """In a record of before everyone's answers counted where nobody could tell those of the most affected."""
    if asking.result is None or asking.result.met_by_lived_experience is not None or asking.result.why_not:
        return ""
    hands = asking.opened.answers == "open"
    why = "Hands do not tell whose they are" if hands else f"A side had fewer than {FEWEST} people"
    return f". {why}, so more than half of everyone counted"


def totals_words(asking: Asking) -> str:
    """ "7 people said yes. 3 people said no."; in private with 1 or 2 anywhere, only what most said.

    Of what was asked in private before, no more than the gate lets through beside that.
    """
    if asking.result is None:
        return ""
    if asking.tells == "figures":
        return _all_totals(asking.result)
    again = "We asked the same question again." if asking.again else ""
    return joined(again, _most_words(asking.result) if asking.tells == "most" else "")


def _most_words(result: CheckClosed) -> str:
    yes, answered = yes_count(result.totals), sum(result.totals.values())
    word = most_said((yes, answered - yes, result.present - answered))
    return MOST[word]


def _all_totals(result: CheckClosed) -> str:
    secret = is_secret(result)
    if isinstance(came_of(result.kind, result.totals, result.present, secret), Everyone):
        return everyone_words(result)
    yes_together = CHECK_KINDS[result.kind].yes_together
    said = totals_said(result.kind, result.totals, result.present, secret, _verb, yes_together)
    silent = result.present - sum(result.totals.values())
    untold = silent <= 0 or (secret and small(silent))
    return joined(said, "" if untold else "Not everyone answered.") if said else "No one answered."


def may_draw(asking: Asking) -> bool:
    """Whether people may be drawn for it, each of those asked one figure."""
    result = asking.result
    if result is None or asking.tells != "figures":
        return False
    came = came_of(result.kind, result.totals, result.present, is_secret(result))
    return isinstance(came, Exact | Everyone)


def told_of_all(asking: Asking) -> bool | None:
    """Where the totals already say that most people said yes, or that most did not; None where they say neither."""
    result = asking.result
    if result is None or asking.tells == "nothing":
        return None
    if asking.tells == "most":
        yes, answered = yes_count(result.totals), sum(result.totals.values())
        return {"yes": True, "other": False}.get(most_said((yes, answered - yes, result.present - answered)))
    match came_of(result.kind, result.totals, result.present, is_secret(result)):
        case Most("yes"):
            return True
        case Some():
            yes, answered = yes_count(result.totals), sum(result.totals.values())
            asked = max(result.present, answered)
            return False if (answered - yes) * 2 > asked and most_hides(asked) else None
    return None


def _verb(answer: str, count: int) -> str:
    return answer_words(answer).print


def is_secret(result: CheckClosed) -> bool:
    """Whether nobody in the room saw who answered what."""
    return result.answers == "private"


def everyone_words(result: CheckClosed) -> str:
    answer = next(answer for answer, count in result.totals.items() if count)
    if answer not in YES:
        return f"Everyone {answer_words(answer).print}."
    return joined(f"Everyone said yes to wording {result.wording}.", _what_yes_meant(result))


def _what_yes_meant(result: CheckClosed) -> str:
    """For kinds whose yes has other words, those; where there were several kinds of yes, how many of each."""
    given = [answer for answer, count in result.totals.items() if count]
    if len(given) > 1:
        return _all_totals(result)
    return answer_words(given[0]).yes_meant


def yes_after_changes(account: Account, question: Deliberation, result: CheckClosed) -> str:
    """Everyone said yes to which wording, how often the question changed, and by whom, most first."""
    return joined(f"Everyone said yes to wording {result.wording}.", changes_words(account, question, result.wording))


def changes_words(account: Account, question: Deliberation, up_to: int = 0) -> str:
    """How often the question changed, and by whom, most first."""
    changed = [worded for worded in question.wordings[1:] if not up_to or worded.number <= up_to]
    if not changed:
        return "The question did not change."
    counts = Counter(worded.author for worded in changed)
    return joined(f"The question changed {times(len(changed))}.", *changed_by(account, counts, times))


def changed_by(account: Account, counts: Mapping[PersonId, int], often: Callable[[int], str]) -> list[str]:
    """Who changed it, most first; those who are not named are counted as people, never by what they are called."""
    named = {who: count for who, count in counts.items() if account.names.stands_out(who)}
    rest = [count for who, count in counts.items() if who not in named]
    if len(named) > 1 and set(named.values()) == {1}:
        said = [f"{first_up(listed([account.names.with_office(who) for who in named]))} changed it {often(1)} each."]
    else:
        most_first = sorted(named.items(), key=lambda pair: -pair[1])
        said = [f"{account.by(who)} changed it {often(count)}." for who, count in most_first]
    return [*said, *_members_changed(rest, often)]


def _members_changed(counts: list[int], often: Callable[[int], str]) -> list[str]:
    if not counts:
        return []
    if len(counts) == 1:
        return [f"A member changed it {often(counts[0])}."]
    if not enough(len(counts)):
        return [f"Members who are not named changed it, {often(sum(counts))} in all."]
    each = f" {often(1)} each" if set(counts) == {1} else ""
    return [f"{len(counts)} members who are not named changed it{each}."]


def answered(account: Account, question: Deliberation, asking: Asking) -> str:
    """The answers to one check, in words, how soon they were closed, and whether there were enough."""
    if asking.result is None:
        return void_words(asking)
    if asking.result.unanimous and asking.tells == "figures":
        return joined(yes_after_changes(account, question, asking.result), _what_yes_meant(asking.result))
    return joined(totals_words(asking), hurried_words(asking), too_few_words(asking.result))


def too_few_words(result: CheckClosed) -> str:
    few = result.why_not == "too_few_answered" and settles(result.kind)
    return TOO_FEW_ANSWERED if few else ""


def hurried_words(asking: Asking) -> str:
    """That the answers were closed in their first minute while somebody had not answered; in private never of one."""
    result = asking.result
    if result is None or not result.hurried or asking.tells != "figures":
        return ""
    silent, after = result.present - sum(result.totals.values()), asking.closed_at - asking.second
    if enough(silent):
        return f"The answers were closed after {after} seconds. {silent} people had not answered."
    return "" if result.answers == "private" else "Not everybody had answered."


def void_words(asking: Asking) -> str:
    why = VOIDS[asking.void].print if asking.void else "It was not closed."
    return joined("The answers were asked for and do not count.", why)


def second_look(account: Account, asking: Asking) -> str:
    """How many would have said yes to the first wording, of those who answered; the rest stay one group."""
    look = asking.look_back
    if look is None:
        return ""
    intro = "We asked about the first question again, in private."
    if look.wording != 1:
        intro = f"We asked about wording {look.wording} again, in private."
    return joined(intro, look_words(account, asking))


def look_words(account: Account, asking: Asking) -> str:
    look = asking.look_back
    if look is None or asking.look_tells == "nothing":
        return ""
    if asking.look_tells == "figures":
        return would_have_said(look.totals, asked_again(account, asking))
    yes, answered = look.totals.get("yes", 0), sum(look.totals.values())
    return LOOKED[most_said((yes, answered - yes, asked_again(account, asking) - answered))]


def asked_again(account: Account, asking: Asking) -> int:
    """How many were asked in the second look; in a record of before, those here when it closed."""
    look = asking.look_back
    if look is None:
        return 0
    return look.asked or max(account.history.here_at(asking.looked_at), sum(look.totals.values()))


def would_have_said(totals: Mapping[LookBackAnswer, int], asked: int) -> str:
    """Of all, where all answered; else of those who did, with no number that could point at somebody."""
    yes, answered = totals.get("yes", 0), sum(totals.values())
    rest, silent = answered - yes, asked - answered
    who, of = "Most people", f"{yes} of {asked}"
    if silent > 0:
        if not enough(answered):
            return "Too few people answered to say."
        who, of = "Most of those who answered", f"{yes} of the {answered} who answered"
    if may_split((yes, rest)) and (silent <= 0 or enough(silent)):
        return f"{of} would have said yes."
    alike = not yes or not rest
    if yes * 2 > answered and (alike or most_hides(asked)):
        return f"{who} would have said yes."
    if rest * 2 > answered and (alike or most_hides(asked)):
        return f"{who} would not have said yes."
    return "Some of those who answered would have said yes." if silent > 0 else "Some people would have said yes."


def against_words(account: Account, one: Against) -> str:
    """An objection, stand-aside or block in the person's own words, and what became of it."""
    who = account.one(one.person)
    return joined(f"{who} {AGAINST[one.kind].print}: {account.full(one.text)}", _came_of(account, one, who))


def _came_of(account: Account, one: Against, who: str) -> str:
    teller = account.by(one.said_by) if one.said_by else ""
    if one.state == "met":
        said = f"{teller} said for {account.names.name(one.person)} that this meets it." if teller else ""
        return joined(f"We changed the plan: {account.full(one.met_by)}", said)
    if one.state == "withdrawn":
        if teller:
            return f"{teller} said for {account.names.name(one.person)} that it does not stand any more."
        return "Later it did not stand any more."
    if one.met_by.strip():
        answer = f"{who} did not say that this meets it." if one.offered else f"{who} did not accept it."
        return f"What was offered: {account.full(one.met_by)} {answer}"
    return "It was not met." if one.kind == "object" else ""


def minority_words(account: Account, people: int, text: str) -> str:
    """ "3 people said: [their words]"; 1 and 2 stay uncounted."""
    return f"{someone(people)} said: {account.full(text)}"
