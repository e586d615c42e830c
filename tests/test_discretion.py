"""Every check of up to nine people says the same on the room screen, the desk, tablets, the print and its twins."""

import ast
import re
from itertools import cycle, islice, product
from pathlib import Path

import pytest

from kiosk.discretion import counts
from kiosk.meeting.agenda import StartItem
from kiosk.meeting.checks import AnswerCheck, CloseCheck, OpenCheck
from kiosk.meeting.decisions import RecordDecision
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.opening import AgreeRule
from kiosk.meeting.people import Person
from kiosk.meeting.questions import ProposeQuestion
from kiosk.meeting.second_look import AnswerLookBack, CloseLookBack
from kiosk.meeting.turns import EndTurn, GiveFloor
from kiosk.summary.kinds.easy_read import easy_read
from kiosk.summary.kinds.full import full_print
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.facts import facts
from kiosk.summary.renderers.html import write_html
from kiosk.summary.renderers.pdf import write_pdf
from kiosk.tablets.cards.device_state import state_of
from kiosk.views.person_view import glance
from tests.golden_screens import Screens
from tests.golden_words import words
from tests.kiosk.summary.renderers.paper_reader import words_of
from tests.source_tree import files, tree
from tests.table import Table, person

MOST_PEOPLE = 9
SIDES = ("lived_experience", "organisation", "not_said")
ANSWERS = ("yes", "no", "not_now")
NUMBERS = re.compile(r"\b(\d+) (?:people|person) said (yes|no|not now)\b")
AT_THE_DESK = re.compile(r"\b(Yes|No|Not now): (\d+)\.")
OF_ALL = re.compile(r"\b(\d+) of (\d+) people (?:said (yes|no)|did not say yes)\b")
IN_WORDS = re.compile(
    r"\b(?:Most|Some) people (?:said yes|said no|said not now|did not say yes)\.|People did not agree about this\."
)
EVERYONE = re.compile(r"\bEveryone said (yes|no|not now)\b")
LOOKED_BACK = re.compile(r"[^.]*would (?:not )?have said yes\.|Too few people answered to say\.")


def cells() -> list[tuple[str, int, tuple[int, int, int]]]:
    """How it was asked, of how many, and how many gave each answer; the others said nothing."""
    return [
        (kept, asked, counts)
        for kept in ("private", "named")
        for asked in range(1, MOST_PEOPLE + 1)
        for counts in product(range(asked + 1), repeat=3)
        if sum(counts) <= asked and (counts[2] == 0 or (kept, asked) == ("private", 7))
    ]


def people(count: int) -> list[Person]:
    """Of three sides, one after the other."""
    sides = islice(cycle(SIDES), count)
    roles = ["facilitator", *["member"] * count]
    return [person(f"p{n}", n, side, role) for n, (side, role) in enumerate(zip(sides, roles, strict=False), 1)]


class Asked:
    """One check with these answers, the second look that follows it, and what every surface says."""

    def __init__(self, kept: str, asked: int, counts: tuple[int, int, int]) -> None:
        table = self.table = Table(people(asked))
        chair = table.runs
        table.tap(chair, AgreeRule(about="second_look", rule="always"))
        table.tap(chair, StartItem(item=1, title="Sundays", proposed_by=chair))
        table.tap(chair, ProposeQuestion(text="Shall we open on Sundays?"))
        table.tap(chair, OpenCheck(check=1, kind="yes_no", answers=kept))
        given = [answer for answer, count in zip(ANSWERS, counts, strict=True) for _ in range(count)]
        for who, answer in zip(table.people, given, strict=False):
            table.tap(who.id, AnswerCheck(check=1, answer=answer))
        table.tap(chair, CloseCheck(check=1), at=table.clock.ms / 1000 + 90)
        self.screens = Screens(table)
        self.second_look = " ".join(words(self.screens.room.scene))
        self.tablet = " ".join(words(state_of(glance(table.room), chair)))
        for who, answer in zip(table.people, given, strict=False):
            table.tap(who.id, AnswerLookBack(wording=1, answer=answer if answer == "yes" else "no"))
        table.tap(chair, CloseLookBack())
        self.desk = " ".join(words(self.screens.desk.said))
        table.tap(chair, RecordDecision(result="put_off", reason="We sleep on it."))
        self.room = " ".join(words(self.screens.room.scene))
        account = Account(table.history())
        self.document, self.easy = full_print(account), easy_read(account)
        self.print = " ".join(words(self.document))
        self.easy_read = " ".join(words(self.easy))


def claimed(text: str, asked: int) -> set[tuple[str, int] | str]:
    """What a surface tells of the answers: (answer, how many) and sentences without a number."""
    told: set[tuple[str, int] | str] = {(answer, int(count)) for count, answer in NUMBERS.findall(text)}
    told |= {(answer.lower(), int(count)) for answer, count in AT_THE_DESK.findall(text)}
    told |= {(answer, asked) for answer in EVERYONE.findall(text)}
    return told | set(IN_WORDS.findall(text))


@pytest.fixture(autouse=True)
def drawn(qapp) -> None:
    """The room screen measures its words."""


@pytest.mark.parametrize("asked", range(1, MOST_PEOPLE + 1))
@pytest.mark.parametrize("kept", ["private", "named"])
def test_all_surfaces_say_the_same_of_a_check(kept: str, asked: int, tmp_path: Path) -> None:
    for case in [one for one in cells() if one[:2] == (kept, asked)]:
        at = Asked(*case)
        told = claimed(at.print, asked)
        assert claimed(at.room, asked) == told, case
        assert claimed(at.desk, asked) == told, case
        assert claimed(at.tablet, asked) <= told, case
        everyone = case[2][0] == asked
        assert ("Everyone said yes." in at.second_look) is ("Everyone said yes." in at.tablet) is everyone, case
        easy_read_says_no_more(at, told, case)
        if kept == "private":
            assert not {one for one in told if isinstance(one, tuple) and 0 < one[1] < 3 and one[1] < asked}, case
        assert {*map(str.strip, LOOKED_BACK.findall(at.room))} == {*map(str.strip, LOOKED_BACK.findall(at.print))}, case
        write_html(at.document, tmp_path / "page.html")
        page = re.sub(r"<[^>]*>", " ", (tmp_path / "page.html").read_text().split("<body>")[1])
        assert claimed(" ".join(page.split()), asked) == told, case


SPOKE = re.compile(r"\((\d+) of (\d+)\) spoke for about")


@pytest.mark.parametrize("sizes", [one for one in product(range(MOST_PEOPLE + 1), repeat=3) if 0 < sum(one) < 10])
def test_facts_tell_sides_apart_only_where_the_print_does_and_never_of_one_or_two(sizes: tuple[int, int, int]) -> None:
    sides = [side for side, size in zip(SIDES, sizes, strict=True) for _ in range(size)]
    roles = ["facilitator", *["member"] * len(sides)]
    table = Table([person(f"p{n}", n, side, role) for n, (side, role) in enumerate(zip(sides, roles, strict=False), 1)])
    table.tap(table.runs, StartItem(item=1, title="Sundays", proposed_by=table.runs))
    for place, who in enumerate(table.people):
        table.tap(table.runs, GiveFloor(to=who.id), at=60 + 120 * place)
        table.tap(who.id, EndTurn(), at=150 + 120 * place)
    table.tap(table.runs, CloseMeeting())
    history = table.history()
    told = facts(history)["groups"] or {}
    assert not told or all(counts.enough(size) for size in sizes if size)
    printed = SPOKE.findall(" ".join(words(full_print(Account(history)))))
    assert sorted(int(size) for size, _ in printed) == sorted(one["people"] for one in told.values())


def easy_read_says_no_more(at: Asked, told: set, case: object) -> None:
    """The same sentence where there is no number; else how many of all said yes."""
    numbers = dict(one for one in told if isinstance(one, tuple))
    of_all = OF_ALL.findall(at.easy_read)
    if numbers:
        assert [int(count) for count, _, answer in of_all if answer == "yes"] == [
            count for answer, count in numbers.items() if answer == "yes"
        ], case
    else:
        assert of_all == [], case
        assert set(IN_WORDS.findall(at.easy_read)) == told, case


@pytest.mark.parametrize(
    ("kept", "asked", "counts", "said"),
    [
        ("private", 9, (8, 1, 0), "Most people said yes."),
        ("private", 9, (7, 2, 0), "Most people said yes."),
        ("private", 7, (6, 0, 0), "Most people said yes."),
        ("named", 9, (8, 1, 0), "8 people said yes. 1 person said no."),
        ("private", 9, (6, 3, 0), "6 people said yes. 3 people said no."),
        ("private", 8, (4, 2, 2), "People did not agree about this."),
    ],
)
def test_it_is_read_so_on_paper_and_on_the_room_screen(kept, asked, counts, said, tmp_path: Path) -> None:
    at = Asked(kept, asked, counts)
    assert write_pdf(at.document, tmp_path / "print.pdf") == ()
    assert write_pdf(at.easy, tmp_path / "easy.pdf") == ()
    assert said in words_of(tmp_path / "print.pdf")
    assert said in at.room
    if kept == "private" and "3" not in said:
        assert said in words_of(tmp_path / "easy.pdf")
        assert said in at.desk


# Compared with 3 all the same: lines of a heading, pixels of a bar, words of a question, blocks of a page,
# meetings of a group.
NOT_PEOPLE = {"kiosk/summary/typesetting/lines.py", "kiosk/summary/charts/power_strip.py"}
NOT_PEOPLE |= {"kiosk/words/question_advice.py", "ui/room_screen/scenes.py", "kiosk/summary/past/over_all.py"}


def compared_with_three(module: ast.Module) -> list[int]:
    """Lines that compare something with 3, or give 3 a name to compare with."""
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            found += [node.lineno for side in sides if isinstance(side, ast.Constant) and side.value == 3]
        elif isinstance(node, ast.Assign) and getattr(node.value, "value", None) == 3:
            found += [node.lineno for target in node.targets if "FEWEST" in getattr(target, "id", "")]
    return found


def test_the_threshold_stands_in_one_file() -> None:
    found = {str(path): compared_with_three(tree(path)) for path in files(".py", "kiosk", "ui")}
    assert {path for path, lines in found.items() if lines} - NOT_PEOPLE == {"kiosk/discretion/counts.py"}


@pytest.mark.parametrize("source", ["count < 3", "0 < n < 3", "n >= 3", "FEWEST = 3"])
def test_a_second_threshold_would_be_found(source: str) -> None:
    assert compared_with_three(ast.parse(source)) == [1]
