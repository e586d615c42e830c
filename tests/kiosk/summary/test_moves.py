"""Moves of power in words: who waited, who was moved, which turns ended how, challenges, and what was handed over."""

import pytest
from msgspec.structs import replace

from kiosk.meeting.agenda import EndItem, ParkItem, StartItem
from kiosk.meeting.handing_over import DrawFacilitator, HandOver, TakePower
from kiosk.meeting.lifecycle import CloseMeeting, StartingPower
from kiosk.meeting.listening import AnswerMeNow
from kiosk.meeting.modes import SetMode
from kiosk.meeting.pauses import EndPause, StartPause
from kiosk.meeting.people import Join, Leave, Person
from kiosk.meeting.promises import RateLadder
from kiosk.meeting.signals import Signal
from kiosk.meeting.turn_queue import ReorderQueue
from kiosk.meeting.turns import EndTurn, GiveFloor, StopTurn, TakeFloor
from kiosk.summary.pages.next_steps import next_agenda
from kiosk.summary.pages.title_block import title_block
from kiosk.summary.projections.account import Account
from kiosk.summary.projections.history import tell
from kiosk.summary.projections.influence import ladder_words
from kiosk.summary.projections.speaking import had_a_turn, minutes_by_side, squares
from kiosk.summary.sentences.attendance import say_yes
from kiosk.summary.sentences.challenges import instant_words, went_back
from kiosk.summary.sentences.modes import pauses
from kiosk.summary.sentences.power import drawn_words, hand_overs, lettered, stopped_turns
from kiosk.summary.sentences.waiting import cut_offs, jumps, longest_wait, never_answered
from tests.table import ALL_YES, Table, person

LIVED = [person(f"liv{n}", n) for n in range(1, 5)]
ORGANISATION = [person(f"org{n}", n + 10, "organisation") for n in range(1, 5)]
CHAIR = person("chair", 30, "organisation", "facilitator", office="Chairwoman, Trust")
LEAD = replace(CHAIR, office="Network lead")
UNNAMED = replace(ALL_YES, print_name=False)


def closed(table: Table) -> Account:
    table.tap("chair", CloseMeeting())
    return Account(table.history())


def room(chair: Person = CHAIR, mode: str = "open_queue", **powers: StartingPower) -> Table:
    return Table((*LIVED, *ORGANISATION, chair), mode, powers)


def asking(table: Table, *people: str, kind: str = "speak") -> None:
    for who in people:
        table.tap(who, Signal(id=f"s-{who}", kind=kind))


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (["liv1"], "Someone asked to speak and did not get a turn. The chair chose who was next."),
        (["liv1", "liv2"], "Some people asked to speak and did not get a turn. The chair chose who was next."),
        (["liv1", "liv2", "org1"], "3 people asked to speak and did not get a turn. The chair chose who was next."),
    ],
)
def test_who_got_no_turn_and_who_chose(people: list[str], said: str) -> None:
    table = room()
    table.tap("chair", StartItem(item=1, title="T"))
    asking(table, *people)
    table.tap("chair", EndItem(item=1))
    table.tap("chair", CloseMeeting())
    assert " ".join(never_answered(Account(table.history()))) == said


@pytest.mark.parametrize(
    ("chair", "mode", "powers", "chose"),
    [
        (LEAD, "open_queue", {}, "The person running the meeting chose who was next."),
        (LEAD, "fair_queue", {}, "A rule chose who was next."),
        (LEAD, "open_queue", {"queue": StartingPower("liv2")}, "Liv2 chose who was next."),
        (LEAD, "open_queue", {"queue": StartingPower("group")}, "The group chose who was next."),
        (LEAD, "open_talk", {}, "No one chose who was next."),
    ],
)
def test_whoever_held_the_queue_is_named_by_role(
    chair: Person, mode: str, powers: dict[str, StartingPower], chose: str
) -> None:
    table = room(chair, mode, **powers)
    asking(table, "liv1")
    table.tap("liv1", Leave())
    table.tap("chair", CloseMeeting())
    assert never_answered(Account(table.history())) == ["Someone asked to speak and did not get a turn.", chose]


def test_moves_in_the_queue_are_counted_by_their_reason() -> None:
    table = room()
    asking(table, "liv1", "liv2", "liv3", "liv4")
    table.tap("chair", ReorderQueue(person="liv3", to=1))
    table.tap("chair", ReorderQueue(person="liv4", to=1))
    table.tap("chair", ReorderQueue(person="liv1", to=4, reason="access: needs a break"))
    table.tap("chair", ReorderQueue(person="liv2", to=1, reason="Bus to catch"))
    assert jumps(Account(table.history())) == [
        "Three people were moved up the queue. The reason: Bus to catch. Twice no reason was given.",
        "One person was moved down the queue. The reason: a need.",
    ]


def test_a_need_is_a_reason_that_is_chosen_and_no_words_are_read_for_it() -> None:
    table = room()
    asking(table, "liv1", "liv2", "liv3", "liv4")
    table.tap("chair", ReorderQueue(person="liv3", to=1, reason="a_need"))
    table.tap("chair", ReorderQueue(person="liv4", to=1, reason="Access to the hall closes at nine"))
    assert jumps(Account(table.history())) == [
        "Two people were moved up the queue. The reasons: a need; Access to the hall closes at nine.",
    ]


def test_turns_ended_by_someone_else_and_stopped_ones() -> None:
    table = room(LEAD)
    for who in ("liv1", "liv2", "liv3", "org1"):
        table.tap(who, TakeFloor())
    table.tap("chair", StopTurn())
    account = Account(table.history())
    assert cut_offs(account) == "Three turns were ended by someone else."
    assert stopped_turns(account) == [
        "A turn was taken out of order. The person running the meeting ended it. No reason was given."
    ]
    table.tap("liv1", TakeFloor())
    table.tap("chair", StopTurn(reason="fire alarm"))
    table.tap("chair", GiveFloor(to="liv2"))
    table.tap("chair", StopTurn(reason="fire alarm"))
    assert stopped_turns(Account(table.history()), why=False) == [
        "Two turns were taken out of order. The person running the meeting ended them.",
        "The person running the meeting ended a turn.",
    ]


def challenged(table: Table) -> None:
    """A challenge is said and ends; the next tap is a second later."""
    table.tap("liv1", Signal(id="c", kind="challenge"))
    table.tap("chair", GiveFloor(to="liv1", answers="c"))
    table.tap("liv1", EndTurn(), at=100)


def test_an_instant_answer_and_going_back() -> None:
    table = room()
    challenged(table)
    table.tap("org1", TakeFloor(), at=102)
    table.tap("org1", EndTurn())
    account = Account(table.history())
    assert instant_words(account) == ["An answer came straight after a challenge."]
    assert went_back(account) == ""
    table.tap("chair", SetMode(mode="rest_and_listen", queue="liv1", asked_by="liv1"))
    assert went_back(Account(table.history())) == "We went back and listened."


@pytest.mark.parametrize("at", [130, 131])
def test_an_answer_after_half_a_minute_is_not_instant(at: int) -> None:
    table = room()
    challenged(table)
    table.tap("org1", TakeFloor(), at=at)
    assert instant_words(Account(table.history())) == []


def test_an_answer_is_not_instant_from_the_same_side_or_in_role() -> None:
    table = room()
    challenged(table)
    table.tap("liv2", TakeFloor(), at=103)
    table.tap("chair", TakeFloor(in_role=True), at=105)
    assert instant_words(Account(table.history())) == []


def test_a_pause_a_say_back_and_a_wish_for_an_answer_lift_the_hold() -> None:
    table = room()
    challenged(table)
    table.tap("chair", StartPause(kind="listening_pause"), at=101)
    table.tap("chair", EndPause(), at=102)
    table.tap("org1", TakeFloor(), at=103)
    assert instant_words(Account(table.history())) == []
    table = room()
    challenged(table)
    table.tap("liv1", AnswerMeNow(), at=101)
    table.tap("org1", TakeFloor(), at=103)
    assert instant_words(Account(table.history())) == []
    table = room()
    challenged(table)
    table.tap("chair", GiveFloor(to="org1", purpose="say_back"), at=101)
    table.tap("org2", TakeFloor(), at=103)
    assert instant_words(Account(table.history())) == []


def test_power_that_changed_hands_is_said_with_its_reason() -> None:
    table = room()
    table.tap("chair", HandOver(power="agenda", to="liv1", reason="Theirs now"), at=60)
    table.tap("liv2", TakePower(power="clock"), at=120)
    table.tap("chair", HandOver(power="record", to="group", via="agreed"), at=180)
    assert hand_overs(Account(table.history())) == [
        "Who picks what we talk about: from Chair (chairwoman) to Liv1, given at minute 1. The reason was: Theirs now.",
        "Who keeps the time: from Chair (chairwoman) to Liv2, taken at minute 2. No reason was given.",
        (
            "Who writes it down: from Chair (chairwoman) to the group, agreed by the group at minute 3. "
            "No reason was given."
        ),
    ]


def test_whoever_was_listened_to_hands_over_with_their_reason() -> None:
    table = room()
    table.tap("chair", SetMode(mode="rest_and_listen", asked_by="liv1"), at=60)
    assert hand_overs(Account(table.history())) == []
    table.tap("liv1", HandOver(power="queue", to="liv2", reason="I am done"), at=120)
    assert hand_overs(Account(table.history())) == [
        "Who says who is next: from Liv1 to Liv2, given at minute 2. The reason was: I am done."
    ]


def test_that_somebody_left_is_said_and_never_who_or_when() -> None:
    table = room()
    for who, at in (("liv1", 60), ("liv2", 90)):
        table.tap(who, Leave(), at=at)
    table.tap("liv1", Join(), at=120)
    table.tap("chair", CloseMeeting(), at=600)
    who = dict(title_block(Account(table.history())).rows)["Who"]
    assert who.endswith("Someone left before the end. The door stays open.")


def test_a_draw_is_said_and_its_powers_are_not_said_twice() -> None:
    table = room()
    table.tap("chair", DrawFacilitator(among=("liv1", "liv2"), drawn="liv2"))
    account = Account(table.history())
    assert drawn_words(account) == ["Liv2 was drawn by lot to run the meeting."]
    assert hand_overs(account) == []


def test_a_sentence_behind_each_letter() -> None:
    table = room(decision=StartingPower("group", "agreed"), record=StartingPower("liv1", "agreed"))
    table.tap("chair", SetMode(mode="fair_queue"), at=600)
    table.tap("chair", StartPause(kind="break"), at=1200)
    assert dict(lettered(Account(table.history()))) == {
        "F": "No turns were written down. All of it was open talk.",
        "Q": "Chair (chairwoman) chose who was next until minute 10. Then a rule chose. We agreed to that.",
        "A": "Chair (chairwoman) picked what we talked about. It was set that way before we started.",
        "W": "There was no question.",
        "D": "Everyone decided. The group agreed to that.",
        "C": "Chair (chairwoman) kept the time all meeting. It was set that way before we started.",
        "R": "Liv1 wrote it down. The group agreed to that.",
    }


def test_who_sets_the_next_agenda_only_where_it_was_handed_over_at_the_end() -> None:
    table = room()
    table.tap("chair", StartItem(item=1, title="T"))
    table.tap("chair", HandOver(power="agenda", to="liv1"))
    table.tap("chair", StartItem(item=2, title="U"))
    table.tap("chair", EndItem(item=2))
    assert next_agenda(Account(table.history())) == "We did not say who sets the next agenda."
    table.tap("liv1", HandOver(power="agenda", to="liv2"))
    table.tap("chair", ParkItem(item=3, title="V", reason="time"))
    assert next_agenda(Account(table.history())) == "Liv2 sets the next agenda."


def test_who_can_say_yes_was_here_for_how_long() -> None:
    late = replace(person("boss", 40, "organisation", office="Director"), here=False)
    table = Table((*LIVED, *ORGANISATION, CHAIR, late), powers={"decision": StartingPower("boss")})
    table.tap("boss", Join(), at=600)
    table.tap("boss", Leave(), at=1500)
    table.tap("chair", StartPause(kind="break"), at=2400)
    assert say_yes(Account(table.history())) == "The people who can say yes were here for less than half of it."


def test_pauses_are_exact_and_breaks_are_counted() -> None:
    table = room()
    for kind in ("quiet_minute", "quiet_minute", "quiet_minute", "break", "break", "thinking"):
        table.tap("chair", StartPause(kind=kind))
        table.tap("chair", EndPause())
    assert pauses(Account(table.history())) == [
        "We stopped for a quiet minute. We did this three times.",
        "We stopped to think.",
        "Breaks taken: 2.",
    ]


def test_minutes_by_side_only_where_three_of_each_side_spoke() -> None:
    table = room()
    table.tap("chair", GiveFloor(to="liv1"), at=0)
    table.tap("chair", GiveFloor(to="org1"), at=600)
    table.tap("org1", EndTurn(), at=1380)
    account = Account(table.history())
    assert minutes_by_side(account)[0] == "There were about 23 turn minutes. We do not print them by group."
    assert squares(account) is None  # one person of each side is behind the minutes
    for at, who in enumerate(("liv2", "liv3", "org2", "org3"), 24):
        table.tap("chair", GiveFloor(to=who), at=60 * at)
    table.tap("org3", EndTurn(), at=60 * 28)
    account = closed(table)
    assert minutes_by_side(account)[0] == "There were about 27 turn minutes. We do not print them by group."
    assert squares(account) is None  # only one sharing out of the sides gives these minutes


def test_minutes_by_side_where_everybody_may_be_on_either() -> None:
    table = room()
    for at, who in enumerate(("liv1", "org1", "liv2", "org2", "liv3", "org3")):
        table.tap("chair", GiveFloor(to=who), at=240 * at)
    table.tap("org3", EndTurn(), at=240 * 6)
    draft = Account(table.history())
    assert minutes_by_side(draft)[0] == "There were about 24 turn minutes. We do not print them by group."
    account = closed(table)
    assert minutes_by_side(account) == [
        "People with lived experience (4 of 9) spoke for about 12 of 24 turn minutes.",
        "People who work for organisations (5 of 9) spoke for about 12 of 24 turn minutes.",
    ]
    assert squares(account) is not None


def test_a_small_side_has_no_minutes() -> None:
    small = Table((*LIVED[:2], *ORGANISATION, CHAIR))
    assert minutes_by_side(Account(small.history())) == []
    small.tap("chair", GiveFloor(to="liv1"), at=0)
    small.tap("liv1", EndTurn(), at=180)
    assert minutes_by_side(Account(small.history())) == [
        "There were about 3 turn minutes. We do not print them by group."
    ]


def test_squares_add_up() -> None:
    table = room()
    for place, who in enumerate(("liv1", "liv2", "liv3", "org1", "org2", "org3")):
        table.tap("chair", GiveFloor(to=who), at=place * 100)
    table.tap("org3", EndTurn(), at=600)
    table.tap("chair", StartPause(kind="break"), at=1200)
    chart = squares(closed(table))
    assert chart is not None
    assert [(row.letter, row.minutes) for row in chart.rows] == [("F", (5, 5, 10))]


@pytest.mark.parametrize(
    ("speakers", "said"),
    [
        (1, "Some people had a turn. Most did not. Silence can be a choice."),
        (5, "5 people had a turn. 4 did not. Silence can be a choice."),
        (7, "Most people had a turn. Some did not. Silence can be a choice."),
        (9, "Everyone had a turn."),
    ],
)
def test_who_had_a_turn(speakers: int, said: str) -> None:
    table = room()
    for one in (*LIVED, *ORGANISATION, CHAIR)[:speakers]:
        table.tap("chair", GiveFloor(to=one.id))
    assert had_a_turn(Account(table.history())) == said


def test_the_longest_wait() -> None:
    table = room()
    asking(table, "liv1")
    table.tap("chair", GiveFloor(to="liv1"), at=600)
    assert longest_wait(Account(table.history())) == "The longest wait was about 10 minutes."


@pytest.mark.parametrize(
    ("with_us", "for_us", "said"),
    [
        (6, 3, "Most people said: we did it together. That was 6 of 9."),
        (7, 2, "Most people said: we did it together."),
        (4, 4, "People did not agree about this."),
        (4, 0, "People did not agree about this."),
    ],
)
def test_the_rating_of_the_meeting(with_us: int, for_us: int, said: str) -> None:
    table = room()
    people = [one.id for one in (*LIVED, *ORGANISATION, CHAIR)]
    for who in people[:with_us]:
        table.tap(who, RateLadder(answer="doing_with"))
    for who in people[with_us : with_us + for_us]:
        table.tap(who, RateLadder(answer="doing_for"))
    table.tap("chair", CloseMeeting())
    assert ladder_words(Account(table.history())).endswith(f"We each answered in private. {said}")


def test_a_meeting_of_no_length_still_says_who_chose_who_was_next() -> None:
    opened = tell([one for one in Table().happened() if one.at == 0])
    assert opened.end == 0
    assert opened.holder_at("queue", 0) == "chair"
