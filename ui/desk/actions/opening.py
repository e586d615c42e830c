"""What the group settles: what to do if we do not agree, other rules, limits, expectations, who we are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from kiosk.discretion.counts import FEWEST
from kiosk.meeting.counting import too_few_for_private
from kiosk.meeting.opening import SKIPPED, About, AddExpectation, AddStandingLine, AgreeRule, ReviewExpectation
from kiosk.meeting.refusals import SAY_WHICH_RULE
from kiosk.meeting.terms import Refused, Votes
from kiosk.words.before_item_one import GROUND_RULES
from kiosk.words.grammar import in_words
from kiosk.words.kinds import known
from kiosk.words.kinds.opening import ABOUT, DISAGREEMENT, EXPECTATION_KINDS, EXPECTATION_RESULTS, LEAVES, UNSAID_POINTS
from kiosk.words.kinds.outcomes import ENOUGH, STOPS
from kiosk.words.kinds.people import VOICES
from kiosk.words.leaving import WHAT_LEAVES
from kiosk.words.limits import UNOWNED
from kiosk.words.shared import IF_WE_DO_NOT_AGREE, TYPE_THEIR_WORDS, WHO_SET_IT
from ui.desk.actions.action import Act, Step, Steps, asked_for, counted, number, who_for
from ui.desk.actions.fields import Field, Values, choice, count, person, votes, words, yes_no
from ui.desk.desk_view import Moment

GROUND = " ".join(GROUND_RULES)
LIFTS = (("", "Nobody"), *((voice, said.lift) for voice, said in VOICES.items() if said.lift))
LIFTED = "Who is lifted is shown and printed. Only people who turned their group on are lifted."
FEELINGS = (("welcome", "Strong feelings are welcome"), ("off", "Switch the button off"), ("skipped", "Skip it"))
SECOND_LOOK = (("always", "After every check"), ("skipped", "Only after a reworded yes from everyone"))


UNSAID = (
    *((point, said.says) for point, said in UNSAID_POINTS.items() if said.says),
    ("own", "In our own words"),
    ("skipped", "Skip it"),
)


class Agreed(Act):
    """A rule once agreed changes only with votes."""

    reason = False
    about: ClassVar[About]

    def vote_fields(self, s: Moment, about: str) -> Iterable[Field]:
        before = next((rule for one, rule in s.m.opening.rules.items() if one == about), None)
        if before and before.rule != SKIPPED:
            yield from votes(s)


def tallied(s: Moment, rule: str) -> Votes | None:
    """The tablets' own picks as votes, where most of them are for it; a smaller share settles nothing by itself."""
    picked = s.snapshot.if_we_disagree
    for_it = picked.get(rule, 0)
    against = sum(picked.values()) - for_it
    return Votes(for_it, against) if rule != SKIPPED and for_it > against else None


class IfWeDisagree(Agreed):
    name, title, key = "if_we_disagree", "If we do not agree", "I"
    about = "disagreement"

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and "disagreement" not in s.m.opening.rules

    def heading(self, s: Moment) -> str:
        return IF_WE_DO_NOT_AGREE

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        options = [(rule, said.tablet) for rule, said in DISAGREEMENT.items()]
        yield choice("rule", "", (*options, ("own", "In our own words"), ("skipped", "Skip it")))
        if values.get("rule") == "own":
            yield words("own", "In our own words")
        yield from self.vote_fields(s, self.about)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("rule") == "skipped":
            yield "The record will say that it was skipped."
        if values.get("rule") == "double_majority" and too_few_for_private(s.m, "yes_no", "double_majority"):
            named = "With who is here now it could be used with names only"
            yield f"{named}: in private each side needs {in_words(FEWEST)} people."
        picked = s.snapshot.if_we_disagree
        if picked:
            yield "On the tablets: " + "; ".join(f"{count} × {self._said(rule)}" for rule, count in picked.items())

    def _said(self, rule: str) -> str:
        said = known(DISAGREEMENT, rule)
        return said.tablet.rstrip(".") if said else f"“{rule}”"

    def steps(self, s: Moment, values: Values) -> Steps:
        rule = asked_for(values, "rule", "Pick one, or skip it.")
        if rule == "own":
            rule = asked_for(values, "own", "Type it in your own words.")
        yield Step(AgreeRule(about="disagreement", rule=rule, votes=counted(values) or tallied(s, rule)))


class ChangeDisagreement(IfWeDisagree):
    name, title, key = "change_disagreement", "If we do not agree", ""

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and "disagreement" in s.m.opening.rules


class OtherRule(Agreed):
    name, title = "rule", "Another rule"
    long = "The group agrees a rule"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield choice("about", "About", ((about, said.button) for about, said in ABOUT.items() if said.button))
        about = values.get("about", "")
        if about == "feelings":
            yield choice("rule", "We agree", FEELINGS)
            yield yes_no("next", "Who asks to speak next goes next", "no")
            yield yes_no("quiet", "Quiet minutes now and then", "no")
        elif about == "second_look":
            yield choice("rule", "We agree", SECOND_LOOK)
        elif about == "unsaid":
            yield choice("point", "We show it", UNSAID)
            if values.get("point") == "own":
                yield words("own", "In our own words")
        elif about == "checks":
            yield choice("enough", "How many must answer", ((one, said.button) for one, said in ENOUGH.items()))
            yield count("aside", "At most so many may stand aside")
            yield choice("stop", "A stop on the scale", ((one, said.button) for one, said in STOPS.items()))
        elif about == "keeping":
            yield count("days", "Names stay so many days", "30")
            yield count("years", "What happened stays so many years", "3")
        elif about == "archive":
            yield choice("rule", "We agree", ((one, said.button) for one, said in LEAVES.items()))
        elif about:
            yield words("rule", "We agree", GROUND if about == "ground" else "")
        if about == "queue":
            yield choice("lift", "Who goes first when even", LIFTS)
            yield count("cap", "Listen at most, minutes")
            yield yes_no("alone", "Whoever challenges can start rest and listen", "no")
        yield from self.vote_fields(s, about)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if values.get("lift"):
            yield LIFTED
        if values.get("about") == "feelings" and values.get("rule") == "off":
            yield "The button goes from every tablet. Nothing else changes."
        if values.get("about") == "checks":
            yield "What you leave open stays as it is. It is for checks that open from now on."
        if values.get("about") == "keeping":
            yield "What is still open is carried on. Days from 0 to 365, years from 1 to 10."
        if values.get("about") == "archive":
            yield from WHAT_LEAVES
        if values.get("quiet") == "yes":
            yield "They come at random, never into a turn. So nobody can tell whose wish one was."

    def steps(self, s: Moment, values: Values) -> Steps:
        cap = number(values, "cap") * 60
        yield Step(
            AgreeRule(
                about=asked_for(values, "about", "Say what the rule is about."),  # type: ignore[arg-type]
                rule=_rule(values),
                votes=counted(values),
                feelings_go_next=values.get("next") == "yes",
                quiet_minutes=values.get("quiet") == "yes",
                lift=(values["lift"],) if values.get("lift") else (),  # type: ignore[arg-type]
                cap_s=cap or None,
                challenger_starts=values.get("alone") == "yes",
                enough=values.get("enough") or None,  # type: ignore[arg-type]
                stand_asides_at_most=number(values, "aside") if values.get("aside", "").strip() else None,
                stop=values.get("stop") or None,  # type: ignore[arg-type]
                days=_within(values, "days", 0, 365),
                years=_within(values, "years", 1, 10),
            )
        )


def _rule(values: Values) -> str:
    sentence = SAY_WHICH_RULE
    if values.get("about") == "checks":
        asked_for({"rule": "".join(values.get(name, "") for name in ("enough", "aside", "stop"))}, "rule", sentence)
        return ""
    if values.get("about") == "keeping":
        return ""
    if values.get("about") != "unsaid":
        return asked_for(values, "rule", sentence)
    point = asked_for(values, "point", sentence)
    return asked_for(values, "own", "Type it in your own words.") if point == "own" else point


def _within(values: Values, name: str, least: int, most: int) -> int | None:
    """How long something is kept, where the rule is about that; refused beyond what can be set."""
    if values.get("about") != "keeping":
        return None
    asked_for(values, name, "Say how many days names stay, and how many years what happened stays.")
    said = number(values, name)
    if not least <= said <= most:
        raise Refused("Names stay from 0 to 365 days, and what happened from 1 to 10 years.")
    return said


class WhoSaysNo(Act):
    """Whenever something is "not realistic": the reason belongs to somebody."""

    name, title, reason = "limit", "Who set that limit?", False
    long = WHO_SET_IT

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "What is not possible")
        yield words("owner", "Who sets that limit")
        yield words("because", "Their reason")
        yield words("route", "How to ask for change")
        yield person(s, "Who told us", s.speaker or s.me)

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        if not values.get("owner", "").strip():
            yield UNOWNED

    def steps(self, s: Moment, values: Values) -> Steps:
        limit = AddExpectation(
            kind="limit",
            text=asked_for(values, "text", "Say what is said not to be possible."),
            reason=values.get("because", "").strip(),
            limit_owner=values.get("owner", "").strip(),
            route=values.get("route", "").strip(),
        )
        yield Step(limit, who_for(values, "Say who told us."))


class Expect(Act):
    name, title, reason = "expectation", "What we expect", False

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        kinds = ((kind, said.desk) for kind, said in EXPECTATION_KINDS.items() if said.desk)
        yield choice("kind", "What it is", kinds, "ours")
        yield words("text", "In their own words")
        yield person(s, "Whose words", s.speaker or s.me)

    def steps(self, s: Moment, values: Values) -> Steps:
        text = asked_for(values, "text", TYPE_THEIR_WORDS)
        kind = values.get("kind") or "ours"
        yield Step(AddExpectation(kind=kind, text=text), who_for(values))  # type: ignore[arg-type]


class Review(Act):
    name, title, reason = "review_expectation", "Did it come true?", False

    def offered(self, s: Moment) -> bool:
        return s.m.is_open and bool(s.m.opening.expectations)

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        listed = enumerate(s.m.opening.expectations, 1)
        yield choice("which", "Which", [(str(n), f"{s.Name(one.author)}: {one.text}") for n, one in listed])
        yield choice("result", "They say", ((result, said.desk) for result, said in EXPECTATION_RESULTS.items()))

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Only the person whose words they are can say."

    def steps(self, s: Moment, values: Values) -> Steps:
        asked_for(values, "which", "Say which one.")
        which = number(values, "which")
        author = s.m.opening.expectations[which - 1].author
        result = asked_for(values, "result", "Ask them what became of it.")
        yield Step(ReviewExpectation(expectation=which, result=result), author)  # type: ignore[arg-type]


class Standing(Act):
    name, title, reason = "standing", "Not all equal", False
    long = "We are not all equal here"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        yield words("text", "A line for the card")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        yield "Who is paid to be here, who can say yes, who can lose something by speaking. Roles, not names."

    def steps(self, s: Moment, values: Values) -> Steps:
        yield Step(AddStandingLine(text=asked_for(values, "text", "Type the line.")))


ACTS = (IfWeDisagree(), ChangeDisagreement(), OtherRule(), WhoSaysNo(), Expect(), Review(), Standing())
