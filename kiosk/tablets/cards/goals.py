"""A goal for today: theirs alone on their own device; on all devices what somebody asked to be watched."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.forms.card import Card, Field, Offer, opening, tapping
from kiosk.meeting.terms import PersonId
from kiosk.private.goals import DropMyGoal, Goal, HearAboutMyGoal, JudgeGoal, KeepMyGoal, SetMyGoal, may_set
from kiosk.tablets.cards.promises import is_ending
from kiosk.views.person_view import Look
from kiosk.words.kinds.promises import GOAL_ANSWERS, MOSTLY
from kiosk.words.shared import ONLY_YOU

TITLE = "My goal for today"
OWN_WORDS = Field(name="text", words="One thing I try to do today", kind="text", required=True, max=200)
EXAMPLE = "Such as: I will say back first."
IT_IS_WATCHED = "Everyone can see it and watches it."
NO_ONE = "No one will see your answer. They hear only what most people say."
ONCE = "You can look once. After that nobody is asked any more."


def mine(look: Look) -> Iterator[Offer]:
    """For those who run things or come from an organisation, and nobody can set it for them."""
    if not may_set(look.me) or look.at.at_a_pad:
        return
    goal = look.at.aside.confided.goals.by_person.get(look.id)
    card = _set(look, goal) if goal else _first()
    yield opening("my_goal", TITLE, card, second=ONLY_YOU if goal is None or not goal.watch else "", quiet=True)


def _first() -> Card:
    return Card(
        id="my-goal",
        title=TITLE,
        text=(EXAMPLE, "Nobody sees it unless you ask them to watch it."),
        fields=(OWN_WORDS,),
        offers=(
            tapping("goal-mine", "Keep it to myself", SetMyGoal(text=""), quiet=True),
            tapping("goal-watch", "Ask everyone to watch it", SetMyGoal(text="", watch=True), quiet=True),
        ),
        back=True,
    )


def _set(look: Look, goal: Goal) -> Card:
    text = [IT_IS_WATCHED if goal.watch else ONLY_YOU]
    if goal.heard:
        text.append(MOSTLY[goal.said].says)
    if goal.kept:
        text.append("It is in the record.")
    return Card(id="my-goal", above=TITLE, title=goal.text, text=tuple(text), offers=tuple(_own(look, goal)), back=True)


def _own(look: Look, goal: Goal) -> Iterator[Offer]:
    if not goal.heard and not goal.kept:
        yield _who_sees_it(goal)
        if goal.watch and is_ending(look):
            yield _hear()
    if not goal.kept and is_ending(look) and (goal.heard or not goal.watch):
        yield _keep(goal)
    yield tapping("goal-drop", "Take it back", DropMyGoal(), weight="way_out", quiet=True)


def _who_sees_it(goal: Goal) -> Offer:
    does = SetMyGoal(text=goal.text, watch=not goal.watch)
    return tapping("goal-switch", "Keep it to myself" if goal.watch else "Ask everyone to watch it", does, quiet=True)


def _hear() -> Offer:
    look = tapping("goal-hear-now", "Look now", HearAboutMyGoal(), weight="solid", quiet=True)
    card = Card(id="goal-hear", title="What did people say?", text=(ONCE,), offers=(look,), back=True)
    return opening("goal-hear", "See what people said", card, quiet=True)


def _keep(goal: Goal) -> Offer:
    said = (MOSTLY[goal.said].says,) if goal.said else ()
    keep = tapping("goal-keep-now", "Put it in the record", KeepMyGoal(), weight="solid", quiet=True)
    text = ("It is printed like this, as yours.", *said)
    card = Card(id="goal-keep", above="Put it in the record?", title=goal.text, text=text, offers=(keep,), back=True)
    return opening("goal-keep", "Put it in the record", card, quiet=True)


def watching(look: Look) -> Iterator[Offer]:
    """What others asked everybody to watch; at the end, whether they did it."""
    for owner, text in look.at.aside.confided.goals.asked_of(look.id):
        words = f"{look.call(owner)} tries today: {text}"
        card = judge(look, owner, text) if is_ending(look) else _watched(look, owner, text)
        yield opening(f"goal-of-{owner}", words, card)


def goal_lines(look: Look) -> tuple[str, ...]:
    """One sentence for each goal that everybody watches."""
    return tuple(f"{look.call(owner)} tries today: {text}" for owner, text in look.at.aside.confided.goals.watched())


def not_said_yet(look: Look) -> Iterator[Card]:
    goals = look.at.aside.confided.goals
    for owner, text in goals.asked_of(look.id):
        if not goals.has_judged(look.id, owner):
            yield judge(look, owner, text)


def _watched(look: Look, owner: PersonId, text: str) -> Card:
    said = ("They ask you to watch it.", "At the end you can say if they did it.")
    return Card(id=f"watch-{owner}", above=f"{look.call(owner)} tries today:", title=text, text=said, back=True)


def judge(look: Look, owner: PersonId, text: str) -> Card:
    """One tap, and nobody but its owner hears what most said."""
    offers = tuple(
        tapping(f"goal-{answer}-{owner}", words.button, JudgeGoal(person=owner, answer=answer))
        for answer, words in GOAL_ANSWERS.items()
    )
    above = f"{look.call(owner)} set out to do this today:"
    return Card(
        id=f"judge-{owner}", above=above, title=text, text=("Did they do it?", NO_ONE), offers=offers, back=True
    )
