"""Meetings made up from a seed, as script text, with their figures worked out beside the program, second by second."""

import random
from collections import Counter
from dataclasses import dataclass, field
from statistics import median

VOICES = ("lived_experience", "carer", "both", "organisation", "not_said")
FIRST = ("Aisha", "Bola", "Chidi", "Dara", "Efua", "Femi", "Grace", "Hugo", "Ines", "Jamal")
LAST = ("Farah", "Moss", "Toor", "Gray", "Osei", "Adams", "Hill", "Price", "Boateng", "Costa")
COUNTED = ("speak", "clarify", "wording", "process", "challenge")
QUEUE = ("speak", "challenge")


@dataclass
class Made:
    """A meeting in the making: `now` in seconds, and what a careful listener would note down."""

    dice: random.Random
    people: list[str]
    steps: list[str] = field(default_factory=list)
    now: int = 0
    here: dict[str, int] = field(default_factory=dict)
    stays: Counter = field(default_factory=Counter)
    ever: set[str] = field(default_factory=set)
    powers: dict[str, list[list]] = field(default_factory=dict)
    speaking: str = ""
    since: int = 0
    live: dict[str, tuple[str, str, int]] = field(default_factory=dict)  # id -> (person, kind, raised)
    made: int = 0
    taken_back: int = 0
    waits: dict[str, int] = field(default_factory=dict)
    never: list[str] = field(default_factory=list)
    turns: Counter = field(default_factory=Counter)
    seconds: Counter = field(default_factory=Counter)
    got: Counter = field(default_factory=Counter)
    ended: Counter = field(default_factory=Counter)
    cut_offs: list[tuple[str, str, int]] = field(default_factory=list)
    reorders: Counter = field(default_factory=Counter)
    wordings: list[list[str]] = field(default_factory=list)
    question_open: bool = False
    challenging: bool = False
    item: int = 0
    ids: int = 0

    def step(self, who: str, does: str, **fields: object) -> None:
        more = "".join(f", {key} = {_toml(value)}" for key, value in fields.items())
        self.steps.append(f'  {{ at = "{clock(self.now)}", who = "{who}", does = "{does}"{more} }},')

    def hold(self, power: str, holder: str, via: str) -> None:
        self.powers.setdefault(power, []).append([self.now, holder, via])

    def start(self, person: str, got: str) -> None:
        self.speaking, self.since = person, self.now
        self.got[got] += 1
        self.turns[person] += 1
        self.hold("floor", person, got)
        own = [key for key, (who, kind, _) in self.live.items() if who == person and kind in COUNTED]
        if own:
            _, kind, raised = self.live.pop(own[0])
            self.waits[own[0]] = self.now - raised
            self.challenging = kind == "challenge"

    def end(self, how: str) -> None:
        if self.speaking:
            self.ended[how] += 1
            self.seconds[self.speaking] += self.now - self.since
            if self.challenging and how != "item_end":  # an answer may come at once, so that no turn is held back
                self.step(self.speaking, "answer_me_now")
            self.speaking, self.challenging = "", False
            self.hold("floor", "none", "default")

    def lapse(self, *, of: str = "") -> None:
        for key in [key for key, (who, _, _) in self.live.items() if not of or who == of]:
            del self.live[key]
            self.never.append(key)


def clock(second: int) -> str:
    return f"{second // 3600}:{second // 60 % 60:02}:{second % 60:02}"


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int) else f'"{value}"'


def chair(made: Made) -> str:
    return made.people[0]


def ask(made: Made) -> None:
    person, kind = made.dice.choice(sorted(made.here)), made.dice.choice((*COUNTED, "slow_down", "speak", "speak"))
    waiting = any(who == person and of in QUEUE for who, of, _ in made.live.values())
    if kind in QUEUE and waiting:
        return
    made.ids += 1
    meant_for = {"to": "people_watcher"} if kind == "challenge" else {}  # nobody is: no reply waits
    made.step(person, "signal", id=f"s{made.ids}", kind=kind, **meant_for)
    if kind in COUNTED:
        made.made += 1
        made.live[f"s{made.ids}"] = (person, kind, made.now)


def take_back(made: Made) -> None:
    if made.live:
        key = made.dice.choice(sorted(made.live))
        made.step(made.live.pop(key)[0], "withdraw", id=key)
        made.taken_back += 1


def give(made: Made) -> None:
    person = made.dice.choice(sorted(made.here))
    made.step(chair(made), "give_floor", to=person)
    made.end("finished")
    made.start(person, "given")


def take(made: Made) -> None:
    person = made.dice.choice(sorted(made.here))
    if person != made.speaking:
        made.step(person, "take_floor")
        if made.speaking:
            made.cut_offs.append((made.speaking, person, made.now))
        made.end("cut_off")
        made.start(person, "taken")


def end_turn(made: Made) -> None:
    if made.speaking:
        made.step(made.speaking, "end_turn")
        made.end("finished")


def stop(made: Made) -> None:
    if made.speaking:
        made.step(chair(made), "stop_turn")
        made.end("stopped")


def hand_on(made: Made) -> None:
    if made.speaking:
        person = made.dice.choice(sorted(made.here))
        made.step(made.speaking, "hand_on", to=person)
        made.end("handed_on")
        made.start(person, "given")


def reorder(made: Made) -> None:
    queued = [who for who, kind, _ in made.live.values() if kind in QUEUE]
    if queued:
        reason = made.dice.choice(("", "access"))
        made.step(chair(made), "reorder_queue", person=made.dice.choice(queued), to=1, reason=reason)
        made.reorders[bool(reason)] += 1


def come_or_go(made: Made) -> None:
    person = made.dice.choice(made.people[1:])
    if person not in made.here:
        made.step(person, "join")
        made.here[person] = made.now
        made.ever.add(person)
    elif person != made.speaking and len(made.here) > 3:
        made.step(person, "leave")
        made.stays[person] += made.now - made.here.pop(person)
        made.lapse(of=person)
        for power, line in made.powers.items():
            if line[-1][1] == person and power != "question":
                made.hold(power, chair(made), "default")


def hand_over(made: Made) -> None:
    power, person = made.dice.choice(("agenda", "clock", "record")), made.dice.choice(sorted(made.here))
    via = "given" if made.powers[power][-1][1] == chair(made) else "agreed"
    made.step(chair(made), "hand_over", power=power, to=person, via=via)
    made.hold(power, person, via)


def take_power(made: Made) -> None:
    power, person = made.dice.choice(("agenda", "clock", "record", "decision")), made.dice.choice(sorted(made.here))
    if made.powers[power][-1][1] != person:
        made.step(person, "take_power", power=power)
        made.hold(power, person, "taken")


def set_mode(made: Made) -> None:
    mode, holder = made.dice.choice((("open_queue", chair(made)), ("fair_queue", "rule"), ("open_talk", "none")))
    made.step(chair(made), "set_mode", mode=mode)
    made.hold("queue", holder, "agreed")


def question(made: Made) -> None:
    person, number = made.dice.choice(sorted(made.here)), made.dice.randrange(1, 99)
    text = made.dice.choice((f"Will we stop it by {number} May?", f"Should we aim to ({number})?", "Do we support it?"))
    if made.question_open and made.dice.random() < 0.3:
        made.step(chair(made), "close_question")
        made.question_open = False
        made.hold("question", "none", "default")
        return
    made.step(person, "reword_question" if made.question_open else "propose_question", text=text)
    own = made.powers["question"][-1][1] == person
    made.hold("question", person, "taken" if made.question_open and not own else "given")
    if not made.question_open:
        made.wordings.append([])
    made.question_open = True
    made.wordings[-1].append(text)


def next_item(made: Made) -> None:
    if made.item:
        made.step(chair(made), "end_item", item=made.item)
        made.end("item_end")
        made.lapse()
    made.item += 1
    made.step(chair(made), "start_item", item=made.item, title="Item", proposed_by=made.dice.choice(made.people))


MOVES = (ask, ask, ask, ask, take_back, give, give, give, take, end_turn, stop, hand_on, reorder, come_or_go)
RARE_MOVES = (hand_over, take_power, set_mode, question, question, next_item)


def make(seed: int) -> tuple[str, dict]:
    """Script text and the figures that must come of it."""
    dice = random.Random(seed)
    people = [f"P{number}" for number in range(1, dice.randint(4, 40) + 1)]
    made = Made(dice, people)
    length = dice.randint(20, 180) * 60
    late = set(dice.sample(people[3:], max(0, (len(people) - 3) // 6)))
    _open(made, late)
    while made.now < length - 120:
        made.now += dice.randint(0, 70)
        dice.choice((*MOVES, dice.choice(RARE_MOVES)))(made)
    for person in sorted(late - made.ever):
        made.step(person, "join")
        made.here[person] = made.now
        made.ever.add(person)
    made.now = max(made.now, length)
    made.step(chair(made), "close_meeting")
    made.end("item_end")
    made.lapse()
    for person, since in made.here.items():
        made.stays[person] += made.now - since
    return _text(made), _figures(made)


def _open(made: Made, late: set[str]) -> None:
    made.here = {person: 0 for person in made.people if person not in late}
    made.ever = set(made.here)
    for power in ("queue", "agenda", "decision", "clock"):
        made.hold(power, chair(made), "default")
    made.hold("record", made.people[1], "default")
    made.hold("floor", "none", "default")
    made.hold("question", "none", "default")
    made.step(chair(made), "open_meeting", mode="open_queue", limit="We decide.", limit_owner="Council")
    made.step(chair(made), "agree_rule", about="disagreement", rule="write_both_views")
    # Who comes later has `join` as the first step, so nothing else may name them before.
    made.people = [person for person in made.people if person not in late] + sorted(late)


def _text(made: Made) -> str:
    rows = []
    for place, person in enumerate(sorted(made.people, key=lambda one: int(one[1:]))):
        name = f"{FIRST[place % 10]} {LAST[place * 7 % 10]}{place}"
        role = {0: "facilitator", 1: "note_taker"}.get(place, "member")
        rows.append(
            f'  {{ id = "{person}", name = "{name}", seat = {place + 1}, voice = "{VOICES[place % 5]}",'
            f' role = "{role}", consent = {{ turns = "name", voice_group = {_toml(place % 3 > 0)} }} }},'
        )
    head = 'format = 1\n[group]\nname = "Seed"\n[meeting]\nnumber = 1\ntitle = "T"\ndate = 2026-06-01T10:00:00Z\n'
    powers = '[powers]\nrecord = { holder = "P2" }\n'
    return (
        f"{head}{powers}[room]\npeople = [\n"
        + "\n".join(rows)
        + "\n]\n[script]\nsteps = [\n"
        + ("\n".join(made.steps) + "\n]\n")
    )


def _figures(made: Made) -> dict:
    seconds = sum(made.seconds.values())
    return {
        "length_s": made.now,
        "floor": {
            "seconds": seconds,
            "outside_turns_s": made.now - seconds,
            "by_person": {one: {"turns": made.turns[one], "seconds": made.seconds[one]} for one in made.people},
            "got": dict(made.got),
            "ended": dict(made.ended),
            "had_a_turn": len(made.turns),
            "present": len(made.ever),
        },
        "requests": {
            "made": made.made,
            "answered": len(made.waits),
            "taken_back": made.taken_back,
            "never_answered": sorted(made.never),
            "waits_s": made.waits,
            "wait_median_s": float(median(made.waits.values())) if made.waits else None,
            "wait_longest_s": max(made.waits.values()) if made.waits else None,
        },
        "cut_offs": [{"of": of, "by": by, "at": clock(at)} for of, by, at in made.cut_offs],
        "reorders": {"total": sum(made.reorders.values()), "without_reason": made.reorders[False]},
        "powers": {power: _line(line, made.now) for power, line in made.powers.items()},
        "questions": [{"wordings": texts} for texts in made.wordings],
    }


def _line(changes: list[list], end: int) -> list[dict[str, str]]:
    """Second by second: the last change in a second counts, and neighbours that are alike are one."""
    at = {second: (holder, via) for second, holder, via in changes}
    line: list[list] = []
    for second in range(end):
        held = at.get(second, line[-1][2:] and tuple(line[-1][2:]) if line else None)
        if line and tuple(line[-1][2:]) == held:
            line[-1][1] = second + 1
        else:
            line.append([second, second + 1, *held])
    return [{"from": clock(a), "to": clock(b), "holder": holder, "via": via} for a, b, holder, via in line]
