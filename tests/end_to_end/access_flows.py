"""Every flow of strong feelings, challenge and listening: what led there, what is pressed, what the Room has then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kiosk.meeting import listening, modes, opening, promises, repair, signals, turns
from kiosk.meeting.people import SetConsent
from kiosk.private.feelings import SetMyLimits, SignalFeeling
from kiosk.room.room import Room
from kiosk.tablets.cards.feelings import CHOICES
from kiosk.tablets.cards.help_to_listen import IDEAS
from kiosk.tablets.cards.opening import PAGES
from kiosk.words.kinds.feelings import HARD, OWN_LIMITS
from kiosk.words.kinds.opening import DISAGREEMENT
from kiosk.words.kinds.turns import HEARD
from tests.kiosk.tablets.situations import GIVE, REST, SITUATIONS

MORE = "more"
AMINA_SPEAKS = (("tess", GIVE(to="amina")),)
COLIN_LISTENS = (("colin", SetConsent(voice_group=True, voice="organisation")), ("tess", REST))
Seen = Callable[[Room], object]


@dataclass(frozen=True)
class Typed:
    """Words for the field of this name; letter by letter where nobody can type."""

    field: str
    words: str


@dataclass(frozen=True)
class Flow:
    """`presses` are ids of offers. `has` is true once the Room has the tap; None where reading is all there is.

    One that is `alike` differs from another in nothing but the words on its buttons.
    """

    name: str
    before: tuple[tuple[str, Any], ...]
    presses: tuple[str | Typed, ...]
    has: Seen | None
    who: str = "dez"
    alike: bool = False


def kept(of: type, /, **fields: object) -> Seen:
    """The record has such an event with these fields."""

    def seen(room: Room) -> bool:
        found = [one.event for one in room.record.history(1) if isinstance(one.event, of)]
        return any(all(getattr(event, name) == value for name, value in fields.items()) for event in found)

    return seen


def felt(choice: str, share: str, on_screen: bool = False) -> Seen:
    """This one feeling in memory, and no other."""

    def seen(room: Room) -> bool:
        held = [(one.person, one.choice, one.share, one.on_screen) for one in room.aside.feelings.by_id.values()]
        return held == [("dez", choice, share, on_screen)]

    return seen


def held(name: str, what: object) -> Seen:
    """What lives in memory under this name."""
    return lambda room: getattr(room.aside.feelings, name) == what


def flow(name: str, before: str | Iterable[tuple[str, Any]], *presses: str | Typed, has: Seen | None, **more: Any):
    steps = SITUATIONS[before] if isinstance(before, str) else before
    return Flow(name, tuple(steps), presses, has, **more)


def feelings() -> Iterable[Flow]:
    """Each choice, each sharing, the record, and back."""
    shares = ("facilitator", "supporter", "room")
    for place, choice in enumerate((*CHOICES, "step_out")):
        share = shares[place % 3]
        yes = ("show-yes",) if share == "room" else ()
        has = felt(choice, share, bool(yes))
        yield flow(
            f"feelings, {choice}, {share}", "just opened", "feelings", choice, share, *yes, has=has, alike=place > 2
        )
    unseen = felt("break", "room")
    yield flow("feelings, not on the screen", "just opened", "feelings", "break", "room", "show-no", has=unseen)
    record = ("feelings", "just_so_you_know", "record")
    named = kept(repair.FeelingPutOnRecord, words="mine", person="dez")
    yield flow("feelings, own words in the record", "just opened", *record, Typed("words", "mine"), "named", has=named)
    silent = kept(repair.FeelingPutOnRecord, words="", person="")
    yield flow("feelings, no words in the record", "just opened", *record, "unnamed", has=silent)
    first = [("dez", SignalFeeling(id="f", choice="speak_next"))]
    yield flow("feelings, taken back", first, "feelings", "take_feeling_back", has=held("by_id", {}))


def hard() -> Iterable[Flow]:
    for choice in HARD:
        asked = choice == "break_after"
        has = (lambda room: len(room.aside.feelings.breaks) == 1) if asked else held("hard", [choice])
        yield flow(f"hard, {choice}", AMINA_SPEAKS, MORE, "hard", choice, has=has, alike=choice != "stay")
    limits = tuple(OWN_LIMITS)[:1]
    mine, way = SetMyLimits(limits=limits), (MORE, "limits")
    yield flow("limits, chosen", "just opened", *way, f"limit-{limits[0]}", has=held("limits", {"dez": mine}))
    shared = held("limits", {"dez": SetMyLimits(limits=limits, share=True)})
    yield flow("limits, shared", [("dez", mine)], *way, "share", has=shared)


def challenge() -> Iterable[Flow]:
    for name, to in (("all", ""), ("organisation", "organisation"), ("colin", "colin")):
        has = kept(signals.SignalRaised, kind="challenge", to=to)
        yield flow(
            f"challenge, {name}", "just opened", "challenge", f"challenge-{name}", has=has, alike=name == "colin"
        )
    money = ("challenge", Typed("possible", "money"), "challenge-send")
    asked = kept(signals.SignalRaised, kind="challenge", possible="money")
    yield flow("challenge, by who came to decide", "just opened", *money, has=asked, who="ivo")
    yield flow("answer me now", "challenged", "answer_me", has=kept(listening.ReplyHoldLifted, person="dez"))
    has = kept(listening.AlreadySortedMarked, turn_of="amina", person="dez")
    yield flow("already sorted", AMINA_SPEAKS, MORE, "sorted", has=has)
    has = felt("someone_with_me", "supporter")
    yield flow("help me say it, my supporter", "just opened", MORE, "help", "ask_supporter", has=has)
    later = kept(signals.SignalRaised, kind="later", person="dez")
    yield flow("help me say it, later", "waiting", MORE, "help", "later", has=later)
    yield flow("come back to me", "waiting", MORE, "later", has=later)


def listen() -> Iterable[Flow]:
    yield flow("help me listen", AMINA_SPEAKS, "listen", *["on"] * (len(IDEAS) - 1), has=None)
    yield flow("rest and listen, asked", "just opened", MORE, "ask_to_listen", has=held("listen", ["dez"]))
    back = (MORE, "leave_listening")
    yield flow("rest and listen, taken back", "asked to listen", *back, has=held("listen", []))
    yield flow("listener, I heard", COLIN_LISTENS, "i_heard", has=None, who="colin")
    more = kept(signals.SignalRaised, kind="clarify")
    yield flow("listener, tell me more", COLIN_LISTENS, "tell_more", has=more, who="colin")
    yield flow("listener, time", COLIN_LISTENS, "think", has=None, who="colin")
    for answer in HEARD:
        has = kept(listening.HeardCheck, person="dez", of="colin", answer=answer)
        yield flow(f"heard check, {answer}", "said back", answer, has=has, alike=answer != "yes")
    says = kept(turns.TurnStarted, person="colin", purpose="say_back")
    yield flow("rest and listen, say back", "rest and listen", "say_back", "say_back-colin", has=says)
    speaks = kept(turns.TurnStarted, person="amina")
    yield flow("rest and listen, another", "rest and listen", "give", "give-amina", has=speaks)


def ways_out() -> Iterable[Flow]:
    over, asked = kept(modes.ModeChanged, mode="fair_queue"), kept(promises.AskMade, text="hear us", person="dez")
    says, written = kept(turns.TurnStarted, person="colin", purpose="say_back"), Typed("text", "hear us")
    yield flow("way out, stop", "three rounds", "ways_out", "stop_listening", has=over)
    yield flow("way out, another", "three rounds", "ways_out", "someone_else", "say_back-colin", has=says)
    yield flow("way out, written", "three rounds", "ways_out", "as_said", written, "as_said-send", has=asked)
    now = kept(listening.ReplyHoldLifted, person="dez")
    yield flow("answered now", "heard", "answer_when", "answer_now", has=now)
    later = ("answer_when", "answer_later", written, "answer_later-send")
    yield flow("answered later", "heard", *later, has=asked)
    yield flow("not answered", "heard", "answer_when", "no_answer", has=over)


def before_we_start() -> Iterable[Flow]:
    on = [f"on-{page}" for page in PAGES[1:]]
    yield flow("opening, every page", "just opened", "opening", *on, has=None)

    def at(page: str, name: str, *presses: str | Typed, has: Seen, before: Any = "just opened") -> Flow:
        return flow(f"opening, {name}", before, "opening", *on[: PAGES.index(page)], *presses, has=has)

    words = Typed("text", "be kind")

    def added(kind: str, **more: object) -> Seen:
        return kept(opening.ExpectationAdded, kind=kind, text="be kind", **more)

    line = kept(opening.StandingCard, text="be kind")
    yield at("not_equal", "a line", "standing-line", words, "standing-line-send", has=line)
    yield at("promises", "can promise", "can-promise", words, "can-promise-send", has=added("promise"))
    who = Typed("limit_owner", "us")
    cannot = added("limit", limit_owner="us")
    yield at("promises", "cannot", "cannot-promise", words, who, "cannot-promise-send", has=cannot)
    yield at("needs", "what I need", "share-need", words, "share-need-send", has=added("mine"))
    yield at("expectations", "together", "together", words, "together-send", has=added("ours"))
    ours = [("colin", opening.AddExpectation(kind="ours", text="We answer today."))]
    doubted = kept(opening.ExpectationDoubted, expectation=1)
    yield at("expectations", "not for me", "doubt", "doubt-1", has=doubted, before=ours)
    first = next(iter(DISAGREEMENT))
    yield at("disagreement", "picked", f"pick-{first}", has=picked(first))
    own = (Typed("rule", "be kind"), "pick-own-send")
    yield at("disagreement", "own rule", "pick-own", *own, has=picked("be kind"))
    yield flow("if we do not agree", "just opened", MORE, "if_we_disagree", f"pick-{first}", has=picked(first))


def picked(rule: str) -> Seen:
    return lambda room: room.aside.ballots.if_we_disagree == {"dez": rule}


def closing() -> Iterable[Flow]:
    for answer in ("yes", "no", "not_sure"):
        has = held("closing", {"dez": answer})
        yield flow(f"closing care, {answer}", "the end", "care", f"care-{answer}", has=has, alike=answer != "yes")


FLOWS = (*feelings(), *hard(), *challenge(), *listen(), *ways_out(), *before_we_start(), *closing())
