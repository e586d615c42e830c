"""What happens in the demo, told as it happens: one or two sentences a step, and what it means for who has a say."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.meeting.tap import Tap

Name = Callable[[str], str]

SAYS: dict[str, tuple[str, str]] = {
    "OpenMeeting": ("The meeting begins", "First everybody sees what we can decide here, what not, and who set that."),
    "AgreeRule": ("If we do not agree", ("The group says beforehand what it does if it does not agree: here, write both"
                  " views down.")),
    "AddExpectation": ("What people need today", ("{who} says what they expect, or what their limit is. It stands in"
                       " the record in their words.")),
    "StartItem": ("An item begins", ("{who} starts it. Who brought it stands beside it, as whoever sets the list has"
                  " power.")),
    "ProposeQuestion": ("A question is asked", ("{who} asks it, in their own words. The strip says whose words they"
                        " are.")),
    "RewordQuestion": ("The question changes", ("{who} changed the words. The old ones stay, with who changed them and"
                       " why.")),
    "GiveFloor": ("Next", "{who} gives the floor to whoever is next. The desk showed who that was before."),
    "TakeFloor": ("Somebody takes the floor", ("{who} speaks without having been given the floor. It is written down as"
                  " taken, without a judgement.")),
    "EndTurn": ("A turn ends", "{who} has spoken. How long each side spoke is counted, and stands in the print."),
    "Signal": ("A raised hand", "{who} taps on a tablet. Nobody has to interrupt anybody."),
    "MarkCutOff": ("Cut off", "{who} taps “I was cut off”. The desk offers to give the floor back."),
    "ReorderQueue": ("The list is moved", "{who} moves somebody in the list. That is a power, too, so it is kept."),
    "OpenCheck": ("The room is asked", ("The rule was agreed before it was needed. No answer is not a yes and not a"
                  " no.")),
    "CloseCheck": ("The answers are counted", "What the rule says of them stands on the room screen."),
    "AnswerLookBack": ("The first question again", ("Everybody said yes, and the question had changed. So the first one"
                       " is asked again, in private.")),
    "CloseLookBack": ("What the first question would have got", "The print will say both."),
    "RecordDecision": ("It is written down", "The decision, with the rule it rests on and who held what."),
    "KeepAskOpen": ("An ask stays open", "A wording that was left behind is not lost: somebody brings an answer."),
    "AgreeAction": ("Somebody will do it", "A promise has a name and a day, and comes first next time."),
    "ReadBack": ("It is read out", "What was written is read out, and the room says whether that is what was said."),
    "AnswerHeardCheck": ("Were they heard?", "Only {who} can say."),
    "RateLadder": ("How was it done?", "Everybody says in private whether this was done with them or to them."),
    "CloseQuestion": ("The question is closed", "Its wordings stay in the record."),
    "EndItem": ("The item ends", "Hands that nobody answered are listed in the print, with who held the list."),
    "CloseMeeting": ("The meeting closes", "Now it would be printed: who had a say, how much, and what was decided."),
}  # fmt: skip


def explained(tap: Tap, name: Name) -> tuple[str, str]:
    """Heading and sentences for a step."""
    title, words = SAYS[type(tap.does).__name__]
    said = words.format(who=name(tap.who))
    return title, said[:1].upper() + said[1:]
