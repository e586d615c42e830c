"""Moments of a meeting in which a person may tap, by name: the taps that led there."""

from kiosk.meeting import (
    agenda,
    checks,
    decisions,
    go_round,
    listening,
    modes,
    opening,
    pauses,
    promises,
    questions,
    turns,
)
from kiosk.meeting.closing import GoOn
from kiosk.meeting.contests import AnswerContest, ContestPower
from kiosk.meeting.fears import AskFears
from kiosk.meeting.handing_over import HandOver, TakePower
from kiosk.meeting.lifecycle import CloseMeeting
from kiosk.meeting.people import SetRole
from kiosk.meeting.signals import Signal
from kiosk.meeting.writing_down import WriteDown
from kiosk.private import fears, goals
from kiosk.private.expectation_doubts import DoubtExpectation
from kiosk.private.feelings import AskToListen, SignalFeeling
from kiosk.private.organisations import CheckOrganisation

EVERYBODY = ("tess", "dez", "amina", "colin", "sam", "ivo")
GIVE, ASK = turns.GiveFloor, questions.ProposeQuestion
CHALLENGE = Signal(id="c", kind="challenge", to="organisation")
OPEN_CHECK = checks.OpenCheck(check=1, kind="yes_no", answers="private")
REST = modes.SetMode(mode="rest_and_listen", asked_by="dez")
ASKED = [("tess", AskFears())]
SHOWN = [*ASKED, *(("tess", fears.AddFear(text=f"To be told {word}")) for word in ("no", "off", "why", "to wait"))]
SHOWN.append(("tess", fears.ShowFears()))
WATCHED = [("colin", goals.SetMyGoal(text="I say back first", watch=True))]
THE_END = [
    ("tess", opening.AgreeRule(about="disagreement", rule="skipped")),
    ("tess", agenda.ProposeItem(item=1, title="Evictions")),
    ("tess", agenda.StartItem(item=1)),
    ("tess", agenda.EndItem(item=1)),
]
NO_MORE = [("tess", SetRole(person="tess", role="member"))]
SITUATIONS = {
    "just opened": [],
    "waiting": [("dez", Signal(id="a", kind="speak")), ("amina", Signal(id="b", kind="speak"))],
    "speaking": [("dez", Signal(id="a", kind="speak")), ("tess", GIVE(to="dez"))],
    "cut off": [("tess", GIVE(to="dez")), ("colin", turns.TakeFloor()), ("dez", turns.MarkCutOff(by="colin"))],
    "everything signalled": [
        ("dez", Signal(id=f"s-{kind}", kind=kind))
        for kind in ("speak", "clarify", "process", "practical", "break", "later")
    ],
    "a reply asked for": [
        ("tess", GIVE(to="amina")),
        ("colin", Signal(id="r", kind="respond")),
        ("dez", Signal(id="q", kind="clarify")),
    ],
    "a question": [("amina", ASK(text="Will it stop?")), ("dez", Signal(id="w", kind="wording"))],
    "reworded": [("amina", ASK(text="Will it stop?")), ("colin", questions.RewordQuestion(text="Shall we aim?"))],
    "stuck": [("amina", ASK(text="Will it stop?")), ("dez", questions.CallStuck())],
    "a private check": [("amina", ASK(text="Will it?")), ("tess", OPEN_CHECK)],
    "a named check": [
        ("amina", ASK(text="Will it?")),
        ("tess", checks.OpenCheck(check=1, kind="consensus", answers="named")),
        ("dez", checks.AnswerCheck(check=1, answer="block")),
    ],
    "hands": [("amina", ASK(text="Will it?")), ("tess", checks.OpenCheck(check=1, kind="consent", answers="open"))],
    "a closed check": [("amina", ASK(text="Will it?")), ("tess", OPEN_CHECK), ("tess", checks.CloseCheck(check=1))],
    "decided": [
        ("amina", ASK(text="Will it?")),
        ("tess", OPEN_CHECK),
        ("tess", checks.CloseCheck(check=1)),
        ("tess", decisions.RecordDecision(result="put_off")),
    ],
    "a second look": [
        ("tess", opening.AgreeRule(about="second_look", rule="always")),
        ("amina", ASK(text="Will it stop?")),
        ("colin", questions.RewordQuestion(text="Shall we aim?")),
        ("tess", OPEN_CHECK),
        ("tess", checks.CloseCheck(check=1)),
    ],
    "challenged": [("dez", CHALLENGE), ("tess", GIVE(to="dez")), ("dez", turns.EndTurn())],
    "rest and listen": [("tess", REST)],
    "said back": [("tess", REST), ("dez", GIVE(to="colin", purpose="say_back")), ("colin", turns.EndTurn())],
    "heard": [
        ("tess", REST),
        ("dez", GIVE(to="colin", purpose="say_back")),
        ("colin", turns.EndTurn()),
        ("dez", listening.AnswerHeardCheck(of="colin", answer="yes")),
    ],
    "three rounds": [
        ("tess", REST),
        *(3 * [("dez", listening.AnswerHeardCheck(of="colin", answer="partly"))]),
    ],
    "asked to listen": [("dez", AskToListen())],
    "a doubt": [
        ("dez", opening.AddExpectation(kind="ours", text="We answer today.")),
        ("colin", DoubtExpectation(expectation=1)),
    ],
    "a round": [("tess", modes.SetMode(mode="round", start_person="dez"))],
    "a round over": [("tess", modes.SetMode(mode="round")), ("tess", go_round.CloseRound())],
    "the piece": [("tess", modes.SetMode(mode="talking_piece")), ("tess", GIVE(to="dez"))],
    "pairs": [("tess", modes.SetMode(mode="pairs"))],
    "open talk": [("tess", modes.SetMode(mode="open_talk"))],
    "a break": [("tess", pauses.StartPause(kind="break"))],
    "powers": [
        ("tess", modes.SetMode(mode="open_queue")),
        *(("tess", HandOver(power=power, to="dez")) for power in ("queue", "clock", "agenda")),
        ("amina", Signal(id="a", kind="speak")),
    ],
    "every power": [
        *(("tess", HandOver(power=power, to="dez")) for power in ("clock", "agenda", "decision")),
        ("tess", modes.SetMode(mode="open_queue")),
        *(("tess", HandOver(power=power, to="dez")) for power in ("queue", "record")),
        *THE_END[:3],
        ("dez", ASK(text="Will it?")),
    ],
    "a check of whoever could decide": [
        ("tess", HandOver(power="decision", to="dez")),
        ("amina", ASK(text="Will it?")),
        ("dez", OPEN_CHECK),
    ],
    "nobody runs it": [*THE_END[:3], ("amina", Signal(id="a", kind="speak")), ("tess", GIVE(to="colin")), *NO_MORE],
    "somebody ends it": [*NO_MORE, ("colin", CloseMeeting())],
    "somebody wants to go on": [*NO_MORE, ("colin", CloseMeeting()), ("dez", GoOn())],
    "a power taken": [("colin", TakePower(power="clock"))],
    "a power asked about": [("colin", TakePower(power="clock")), ("dez", ContestPower(power="clock"))],
    "running asked about": [("dez", ContestPower(power="running", person="amina"))],
    "an answer to that one": [
        ("dez", ContestPower(power="running", person="amina")),
        ("sam", AnswerContest(power="running", answer="no")),
    ],
    "the record": [
        ("tess", HandOver(power="record", to="amina")),
        ("amina", WriteDown(said="It is late", about="Bus")),
    ],
    "a statement": [
        ("amina", ASK(text="Will it?")),
        ("dez", decisions.AddMinorityStatement(people=1, text="It will not", read_back=False)),
    ],
    "powers of the invited": [("tess", HandOver(power="clock", to="ivo"))],
    "several asks": [("dez", promises.MakeAsk(ask=at, text=f"A lift at {at}")) for at in range(1, 9)],
    "asks": [
        ("dez", promises.MakeAsk(ask=1, text="A lift")),
        ("colin", promises.AnswerAsk(ask=1, kind="already_done", evidence="")),
    ],
    "expectations": [("dez", opening.AddExpectation(kind="mine", text="To be heard"))],
    "the end": [*THE_END],
    "fears asked for": [*ASKED],
    "a fear written": [*ASKED, ("dez", fears.WriteFear(text="To be late"))],
    "rather no fear": [*ASKED, ("dez", fears.PassFears())],
    "fears shown": [*SHOWN],
    "may the fears be kept": [*SHOWN, ("tess", fears.AskToKeepFears())],
    "an answer to that": [*SHOWN, ("tess", fears.AskToKeepFears()), ("dez", fears.AnswerKeepFears(answer="yes"))],
    "a goal of one's own": [("colin", goals.SetMyGoal(text="I say back first"))],
    "a goal that is watched": [*WATCHED],
    "a watched goal at the end": [*WATCHED, *THE_END],
    "a goal heard about": [*WATCHED, *THE_END, ("colin", goals.HearAboutMyGoal())],
    "a goal kept": [*WATCHED, *THE_END, ("colin", goals.HearAboutMyGoal()), ("colin", goals.KeepMyGoal())],
    "about the organisations": [
        *THE_END,
        ("dez", CheckOrganisation(question="said_who_decides", answer="no")),
    ],
    "a feeling": [("dez", SignalFeeling(id="f", choice="speak_next"))],
    "no feelings": [("tess", opening.AgreeRule(about="feelings", rule="off"))],
}
FILLED = {"text": "In words", "due": "June", "review": "June", "limit_owner": "The council", "people": 1, "reason": ""}
FILLED |= {"title": "Buses", "instead_of": "The chair", "possible": "Money", "name": "Bo", "words": "Mine"}
FILLED |= {"rule": "Ours", "now": "Robyn Gray"}
FILLED |= {"said": "It is late", "to": "The county", "made": "May", "decision": "It shut", "found_how": "A note"}
FILLED |= {"decided_by": "The trust"}
