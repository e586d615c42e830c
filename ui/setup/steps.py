"""The questions of a meeting's setting up, in their order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from ui.settings import Settings
from ui.setup.agenda import WhatWeTalkAbout
from ui.setup.beforehand import WhatEachSideCanPromise, WhatSupportThereWas, WhenPapersWentOut, WhoTalkedItOver
from ui.setup.display import HowFar, WhichDisplay
from ui.setup.draft import Draft
from ui.setup.group import WhichGroup
from ui.setup.limits import IfWeDisagree, WhatWeCanDecide, WhoSetTheLimit
from ui.setup.people import WhoIsComing
from ui.setup.powers import HowWeTakeTurns, WhoHoldsWhat
from ui.setup.review import ReadyToOpen
from ui.setup.roles import WhoDoesWhat
from ui.setup.title import Naming, Where, WhoCalledIt, Why
from ui.wizard.step import Question


def questions(
    draft: Draft,
    settings: Settings,
    displays: WhichDisplay,
    how_big: Question,
    go_on: Callable[[Path], None],
    begin: Callable[[], None],
) -> Sequence[Question]:
    group = WhichGroup(draft, settings.last_record, go_on)
    return (
        group,
        Naming(draft),
        Where(draft),
        Why(draft),
        WhoCalledIt(draft),
        HowFar(settings),
        displays,
        how_big,
        WhoIsComing(draft, lambda: group.former),
        WhoDoesWhat(draft),
        WhatWeTalkAbout(draft, lambda: group.former),
        WhoTalkedItOver(draft),
        WhenPapersWentOut(draft),
        WhatSupportThereWas(draft),
        WhatEachSideCanPromise(draft),
        HowWeTakeTurns(draft),
        WhoHoldsWhat(draft),
        WhatWeCanDecide(draft),
        WhoSetTheLimit(draft),
        IfWeDisagree(draft),
        ReadyToOpen(draft, begin),
    )
