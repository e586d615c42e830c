"""How long a print takes, from what happened to the PDF, and that twice the events take no more than twice as long."""

import random
import time
from pathlib import Path

from kiosk.meeting.agenda import EndItem, StartItem
from kiosk.meeting.questions import ProposeQuestion, RewordQuestion
from kiosk.meeting.signals import Signal
from kiosk.meeting.tap import Happened
from kiosk.meeting.turns import GiveFloor
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.facts import facts
from kiosk.summary.projections.history import tell
from kiosk.summary.renderers.pdf import write_pdf
from tests.bench.floor_print import bare_print
from tests.bench.measuring import note
from tests.kiosk.summary.printed import texts
from tests.table import Table, person

PEOPLE, MINUTES, EVENTS = 40, 180, 2500
GOAL_S, GROWTH = 1.5, 2.6


def long_meeting(events: int) -> list[Happened]:
    """Three hours of 40 people asking, speaking and rewording, with so many events."""
    dice = random.Random(events)
    people = [person(f"p{n}", n, dice.choice(("lived_experience", "organisation"))) for n in range(1, PEOPLE)]
    table = Table([*people, person("chair", 99, "organisation", "facilitator", office="Chair")])
    table.tap("chair", StartItem(item=1, title="Item"))
    table.tap("p1", ProposeQuestion(text="Will we stop it by 1 May?"))
    step = (MINUTES * 60 - 120) / events
    while (place := table.room.record.seq) < events - 5:
        who, at = f"p{dice.randrange(1, PEOPLE)}", 60 + place * step
        waiting = [request.person for request in table.meeting.signals.live.values()]
        if place % 120 == 119:
            table.tap("chair", RewordQuestion(text=f"Could we try it {place} times?"), at=at)
        if who not in waiting:
            table.tap(who, Signal(id=f"s{place}", kind="speak"), at=at)
        if waiting:
            table.tap("chair", GiveFloor(to=waiting[0]), at=at)
    table.tap("chair", EndItem(item=1), at=MINUTES * 60)
    return table.happened()


def printed(happened: list[Happened], file: Path) -> tuple[float, list[str]]:
    """Seconds from what happened to the PDF, the best of three, and the words on it."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        history = tell(happened)
        facts(history)
        document = full_print(Account(history, "Group", "AAAA-BBBB-CCCC"))
        write_pdf(document, file)
        took.append(time.perf_counter() - began)
    return min(took), list(texts(document.pages))


def test_the_summary_of_three_hours_and_forty_people(tmp_path: Path) -> None:
    took, words = printed(long_meeting(EVENTS), tmp_path / "summary.pdf")
    floor = min(bare_print(words, tmp_path / "bare.pdf") for _ in range(3))
    note("Summary of 3 hours, 40 people", took, floor, "s", f"at most {GOAL_S} s", took <= GOAL_S)
    assert took <= GOAL_S


def test_twice_the_events_take_about_twice_as_long(tmp_path: Path) -> None:
    half, _ = printed(long_meeting(5000), tmp_path / "half.pdf")
    whole, _ = printed(long_meeting(10000), tmp_path / "whole.pdf")
    met = whole / half <= GROWTH
    note("Summary of 10,000 events beside 5,000", whole / half, 2, "times", f"at most {GROWTH} times", met)
    assert met
