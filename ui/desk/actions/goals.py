"""The facilitator's own goal for today: theirs alone unless they ask the others to watch it."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.meeting.terms import Asked
from kiosk.private.goals import DropMyGoal, Goal, HearAboutMyGoal, KeepMyGoal, SetMyGoal
from kiosk.words.kinds.promises import MOSTLY
from ui.desk.actions.action import Act, Step, Steps, asked_for
from ui.desk.actions.fields import Field, Values, as_it_was, choice, line
from ui.desk.desk_view import Moment

WHO_SEES = (("mine", "Only I see it"), ("watch", "Everyone watches it"))
DOES: dict[str, tuple[str, type[Asked]]] = {
    "hear": ("See what people said, once", HearAboutMyGoal),
    "keep": ("Put it in the record", KeepMyGoal),
    "drop": ("Take it back", DropMyGoal),
}


class MyGoal(Act):
    name, title, reason = "my_goal", "My goal today", False
    long = "My own goal for today"

    def fields(self, s: Moment, values: Values) -> Iterable[Field]:
        goal = s.snapshot.my_goal
        if goal is not None:
            yield choice("do", "", [(one, DOES[one][0]) for one in _can(goal)])
        if goal is None or not (goal.heard or goal.kept):
            yield line("text", "One thing I try to do", old=goal.text if goal else "")
            yield choice("see", "Who sees it", WHO_SEES, "watch" if goal and goal.watch else "mine")

    def notes(self, s: Moment, values: Values) -> Iterable[str]:
        goal = s.snapshot.my_goal
        if goal is None:
            yield "Such as: I will say back first. Nothing of it is kept unless you say so."
        elif goal.heard:
            yield f"“{goal.text}” {MOSTLY[goal.said].says}"
            return
        if goal and not (goal.heard or goal.kept or values.get("text", "").strip()):
            yield as_it_was(goal.text)
        if goal and goal.watch:
            yield "At the end every tablet asks whether you did it. You hear only what most people said."

    def steps(self, s: Moment, values: Values) -> Steps:
        if values.get("do"):
            yield Step(DOES[values["do"]][1]())
        else:
            before = s.snapshot.my_goal.text if s.snapshot.my_goal else ""
            said = {"text": values.get("text", "").strip() or before}
            text = asked_for(said, "text", "Type what you try to do today, or pick something.")
            yield Step(SetMyGoal(text=text, watch=values.get("see") == "watch"))


def _can(goal: Goal) -> list[str]:
    hear = ["hear"] if goal.watch and not goal.heard else []
    keep = ["keep"] if not goal.kept and (goal.heard or not goal.watch) else []
    return [*hear, *keep, "drop"]


ACTS = (MyGoal(),)
