"""What the gate lets through, attacked by trying every history that prints the same."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from random import Random

import pytest

from kiosk.discretion.counts import Everyone, Exact, shown
from kiosk.discretion.disclosure import Ballot, Level, levels, most_said, told_of
from kiosk.discretion.shared_out import Speaker, sides_hide
from kiosk.words.check_totals import totals_said
from kiosk.words.grammar import whole_minutes

ANSWERS = ("yes", "no", "")
Answers = dict[str, str]


def cells(answers: Answers, who: Iterable[str]) -> tuple[int, int, int]:
    given = [answers[one] for one in who]
    return given.count("yes"), given.count("no"), given.count("")


def ballot(answers: Answers, who: Iterable[str], words: str = "Open till six?") -> Ballot:
    asked = frozenset(who)
    return Ballot(words, asked, cells(answers, asked))


def printed(one: Ballot, level: Level) -> object:
    """The sentence a print has for these answers; what is not said is None."""
    yes, other, _ = one.cells
    if level == "nothing":
        return None
    if level == "most":
        return most_said(one.cells)
    said = totals_said("yes_no", {"yes": yes, "no": other}, one.people, True, lambda answer, _: answer)
    came = shown({"yes": yes, "no": other}, one.people, secret=True)
    return said, repr(came) if isinstance(came, Exact | Everyone) else None


def papers(answers: Answers, rounds: Sequence[Iterable[str]]) -> tuple[object, ...]:
    ballots = [ballot(answers, who) for who in rounds]
    return tuple(printed(one, level) for one, level in zip(ballots, levels(ballots), strict=True))


def worked_out(people: str, rounds: Sequence[str]) -> list[str]:
    """Whose answer a reader who was there, or one who was not, can tell although not everybody answered alike."""
    found = []
    groups: defaultdict[tuple[object, ...], list[Answers]] = defaultdict(list)
    for given in product(ANSWERS, repeat=len(people)):
        answers = dict(zip(people, given, strict=True))
        groups[papers(answers, rounds)].append(answers)
    for said, every in groups.items():
        for reader in ["", *people]:
            for own in {one.get(reader, "") for one in every}:
                these = [one for one in every if one.get(reader, "") == own]
                for other in people.replace(reader, "") if reader else people:
                    alike = {one[other] for one in these}
                    if len(alike) == 1 and not everybody(these, rounds, other):
                        found.append(
                            f"{other} said {alike} from {said}, read by {reader or 'anybody'} who said {own!r}"
                        )
    return found


def everybody(these: Sequence[Answers], rounds: Sequence[str], other: str) -> bool:
    """Whether the print says that everybody asked gave the same answer: then it may be known."""
    return any(other in who and all(len({one[p] for p in who}) == 1 for one in these) for who in rounds)


@pytest.mark.parametrize("people", ["abc", "abcd", "abcde", "abcdef", "abcdefg"])
def test_one_private_question_gives_nobody_away(people: str) -> None:
    assert worked_out(people, [people]) == []


@pytest.mark.parametrize(("people", "went"), [("abcd", 1), ("abcde", 1), ("abcde", 2), ("abcdef", 1), ("abcdef", 2)])
def test_the_same_question_again_with_fewer_gives_nobody_away(people: str, went: int) -> None:
    assert worked_out(people, [people, people[went:]]) == []
    assert worked_out(people, [people[went:], people]) == []


def test_three_of_six_who_leave_give_nobody_away() -> None:
    assert worked_out("abcdef", ["abcdef", "def"]) == []


def test_people_who_change_places_give_nobody_away() -> None:
    assert worked_out("abcdef", ["abcde", "bcdef"]) == []
    assert worked_out("abcdef", ["abcdef", "abcde", "abcd"]) == []
    assert worked_out("abcdef", ["abcdef", "abcde", "abcdef"]) == []


def test_the_attack_finds_figures_that_were_put_back() -> None:
    """Of itself: without the gate the second figures tell what whoever left had answered."""
    open_ = [
        ballot(dict.fromkeys("abcdef", "yes") | dict.fromkeys("ghij", "no"), who) for who in ("abcdefghij", "abcdefghi")
    ]
    assert levels(open_) == ["figures", "most"]
    assert open_[0].cells[1] - open_[1].cells[1] == 1


def test_a_tie_is_told_again_by_nothing() -> None:
    answers = dict.fromkeys("abcde", "yes") | dict.fromkeys("fghij", "no")
    assert levels([ballot(answers, "abcdefghij"), ballot(answers, "abcdefghi")]) == ["figures", "nothing"]


def test_other_words_and_the_same_people_are_told_in_figures() -> None:
    answers = dict.fromkeys("abcdef", "yes") | dict.fromkeys("ghij", "no")
    first, other = ballot(answers, "abcdefghij"), ballot(answers, "abcdefghi", "Open till five?")
    assert levels([first, other, first]) == ["figures", "figures", "figures"]


@pytest.mark.parametrize(
    ("marked", "did", "told"),
    [
        ("", 1, "number"),
        ("abc", 1, "number"),
        ("abcd", 1, "nothing"),
        ("abc", 3, "some"),
        ("abc", 2, "some"),
        ("ab", 2, "number"),
    ],
)
def test_who_did_it_may_be_any_of_three(marked: str, did: int, told: str) -> None:
    assert told_of("abcdef", marked, did) == told


def rooms(count: int) -> Iterable[list[int]]:
    """Seconds of everybody in small made-up rooms."""
    dice = Random(9)
    for _ in range(count):
        people = dice.randint(6, 8)
        speak = dice.randint(2, people)
        yield [dice.choice([20, 60, 61, dice.randint(20, 400)]) if one < speak else 0 for one in range(people)]


def chosen_sides(people: int) -> Iterable[frozenset[int]]:
    """Everybody who could be on the first side; how many is only known where it is printed."""
    return (frozenset(one) for first in range(people + 1) for one in combinations(range(people), first))


Strip = tuple[tuple[int, ...], ...]  # of everybody, their turns


def alike_strips(seconds: Sequence[int]) -> list[Strip]:
    """Who may have spoken how long where every third person is not named: their turns may be any of theirs."""
    hidden, turns = range(0, len(seconds), 3), [one for one in seconds[::3] if one]
    found = set()
    for whose in product(hidden, repeat=len(turns)):
        strip = [(one,) if one and place not in hidden else () for place, one in enumerate(seconds)]
        for person, turn in zip(whose, turns, strict=True):
            strip[person] = (*strip[person], turn)
        found.add(tuple(map(tuple, map(sorted, strip))))
    return sorted(found)


def by_minutes(strip: Strip, first: frozenset[int]) -> tuple[int, ...] | None:
    people = [Speaker(turns, place in first, named=place % 3 > 0) for place, turns in enumerate(strip)]
    if not sides_hide(people, whole_minutes):
        return None
    own = sum(sum(strip[place]) for place in first)
    return len(first), whole_minutes(own), whole_minutes(sum(map(sum, strip)) - own)


def test_minutes_by_side_tell_nobodys_side() -> None:
    told = 0
    for seconds in rooms(10):
        groups: defaultdict[tuple[int, ...] | None, list[frozenset[int]]] = defaultdict(list)
        for strip, chosen in product(alike_strips(seconds), [*chosen_sides(len(seconds))]):
            groups[by_minutes(strip, chosen)].append(chosen)
        for said, every in groups.items():
            told += said is not None
            for person in range(len(seconds)):
                assert len({person in one for one in every}) == 2, (seconds, said)
            assert len({*every}) >= 3
    assert told  # it does let some through


def test_a_named_bar_of_its_own_length_keeps_the_minutes_back() -> None:
    """Six minutes by one side and fourteen by the other, beside one named bar of six."""
    people = [Speaker((360,), True), *[Speaker((), True)] * 3, Speaker((840,)), *[Speaker()] * 3]
    assert not sides_hide(people, whole_minutes)


def test_forty_people_take_no_time() -> None:
    dice = Random(3)
    people = [Speaker((dice.randint(30, 500),), place % 2 == 0) for place in range(40)]
    assert sides_hide(people, whole_minutes)
