"""States as the room sends them: home, feelings, a check, a consent question, a shared pad."""

from typing import Any

Json = dict[str, Any]


def tap(kind: str, private: bool = False, **fields: Any) -> Json:
    return {"does": {"type": kind, **fields}, **({"private": True} if private else {})}


def offer(name: str, words: str, weight: str = "outlined", **more: Any) -> Json:
    return {
        "id": name,
        "words": words,
        "second": "",
        "weight": weight,
        "core": False,
        "tap": None,
        "opens": None,
    } | more


def feeling(name: str, words: str, **more: Any) -> Json:
    return offer(name, words, tap=tap(name, private=True), quiet=True, **more)


def take_back(kind: str = "take_back", **more: Any) -> Json:
    return offer(
        "take_back", "Take it back", "way_out", core=True, tap=tap(kind, private=more.get("quiet", False)), **more
    )


def record_card() -> Json:
    words = {"name": "text", "words": "In your own words, if you want", "kind": "long", "max": 500}
    return {
        "id": "feelings-record",
        "title": "Put it in the record",
        "text": ["You can leave this empty."],
        "fields": [words],
        "offers": [
            offer("with-name", "With my name", tap=tap("put_on_record", private=True, named=True), quiet=True),
            offer("no-name", "Without my name", tap=tap("put_on_record", private=True, named=False), quiet=True),
        ],
        "back": True,
    }


def who_card(choice: str) -> Json:
    return {
        "id": f"feelings-who-{choice}",
        "above": "You chose: I want to speak next.",
        "title": "Who can know this?",
        "offers": [
            feeling("facilitator", "Only Tess, who runs the meeting", second="No one else sees it."),
            feeling("supporter", "My supporter"),
            offer(
                "everyone",
                "Everyone in the room",
                second="We ask you again before the big screen shows it.",
                opens=show_card(),
            ),
            offer("record", "Put it in the record", second="In your own words, or with none.", opens=record_card()),
            take_back("take_feeling_back", quiet=True),
        ],
        "back": True,
    }


def show_card() -> Json:
    return {
        "id": "feelings-show",
        "title": "Show it on the big screen?",
        "offers": [feeling("show-yes", "Yes", core=True), feeling("show-no", "No", core=True)],
        "back": True,
    }


def feelings_card() -> Json:
    choices = {
        "next": "I want to speak next",
        "on": "I want to keep going",
        "quiet": "A quiet minute for everyone",
        "break": "A break",
        "someone": "I want someone with me",
        "know": "I just want you to know",
    }
    return {
        "id": "feelings",
        "above": "Only you can see this.",
        "title": "What would help now?",
        "offers": [
            *(offer(name, words, opens=who_card(name)) for name, words in choices.items()),
            feeling("step_out", "I want to step out", second="I may come back.") | {"weight": "way_out"},
            take_back("take_feeling_back", quiet=True),
        ],
        "back": True,
    }


def more_offers() -> list[Json]:
    plain = {
        "plain_words": "Plain words please",
        "slow_down": "Slow down please",
        "process": "About how we are doing this",
        "wording": "That is not what we asked",
        "cut_off": "I was cut off",
        "break": "I need a break",
        "hard": "I am finding this hard",
        "later": "Come back to me",
    }
    return [offer(name, words, tap=tap(name), about="said") for name, words in plain.items()]


def home(**changes: Any) -> Json:
    speak = offer("speak", "I want to speak", "solid", core=True, second="You go in the list.", tap=tap("speak"))
    feelings = offer(
        "feelings",
        "I have strong feelings",
        "solid",
        core=True,
        quiet=True,
        second="You choose who knows.",
        opens=feelings_card(),
    )
    clarify = offer("clarify", "I do not understand", core=True, tap=tap("clarify"))
    challenge = offer("challenge", "I want to challenge this", core=True, beside=True, tap=tap("challenge"))
    return {
        "epoch": "e1",
        "seq": 1,
        "me": {"name": "Dez"},
        "title": "Dez",
        "line": "You are next but one.",
        "yours": False,
        "floor": "Priya speaks. Tomasz is next.",
        "stops": [
            {"words": "Priya", "label": "speaks"},
            {"words": "Tomasz", "label": "is next"},
            {"words": "You", "label": "Dez", "me": True},
        ],
        "say": "People who have not spoken yet go first.",
        "question": {
            "words": "Will the cafe close at 10pm instead of 2am from 1 June?",
            "label": "Wording 1, by Graham",
        },
        "card": None,
        "offers": [speak, take_back(beside=True), feelings, clarify, challenge],
        "more": more_offers(),
        "notice": "",
        "language": "en",
    } | changes


def check_card(name: str = "check-1", title: str = "Will the cafe close at 10pm instead of 2am from 1 June?") -> Json:
    answers = {"yes": "Yes", "no": "No", "not_now": "Not now"}
    return {
        "id": name,
        "title": title,
        "text": ["Wording 1, by Graham", "No one will see your answer. Take your time."],
        "offers": [
            *(
                offer(value, words, core=True, tap=tap("answer", private=True, answer=value))
                for value, words in answers.items()
            ),
            offer("clarify", "I do not understand", "way_out", tap=tap("clarify")),
        ],
        "back": False,
    }


def consent_card(value: str = "print", now: int = 4) -> Json:
    return {
        "id": f"consent-{value}",
        "steps": {"now": now, "of": 5},
        "title": "Print my name?",
        "text": [
            "After the meeting we print a record. If you say no, it says “a member”.",
            "You can join in either way. You can change your mind at any time.",
        ],
        "offers": [
            offer("no", "No", core=True, tap=tap("consent", item=value, answer="no")),
            offer("yes", "Yes", core=True, tap=tap("consent", item=value, answer="yes")),
            offer("previous", "Go back", "way_out", tap=tap("previous")),
        ],
    }


NAMES = ("Amina", "Dez", "Maureen", "Tomasz", "Colin", "Priya", "Bev", "Ruth")


def pad() -> Json:
    seats = [{"seat": at, "name": name, "id": f"P{at}"} for at, name in enumerate(NAMES, 1)]
    return home(title="", line="", stops=[], offers=[], more=[], pad={"seats": seats})
