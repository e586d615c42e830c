"""What the kinds of the meeting are called on tablets and at the pad; the words of the field stay in the rules."""

from kiosk.meeting.terms import Mode, Voice

SIGNALS: dict[str, str] = {
    "speak": "I want to speak",
    "respond": "I want to reply to that",
    "clarify": "I do not understand",
    "plain_words": "Plain words please",
    "slow_down": "Slow down please",
    "process": "About how we are doing this",
    "practical": "Something practical",
    "agree": "I agree",
    "wording": "That is not what we asked",
    "challenge": "I want to challenge this",
    "break": "I need a break",
    "later": "Come back to me",
}
MODES: dict[Mode, str] = {
    "open_talk": "Open talk. Anyone can speak.",
    "open_queue": "People go in the order they asked.",
    "fair_queue": "People who have not spoken yet go first.",
    "round": "We go round. Each person is asked once. You can pass.",
    "talking_piece": "Only the person with the piece speaks.",
    "pairs": "We talk in pairs.",
    "rest_and_listen": (
        "Rest and listen. Please do not answer yet. Listen to what is being said. You can say back what you heard."
    ),
    "quiet": "Only time and decisions are written down.",
}
PAUSES: dict[str, str] = {
    "quiet_minute": "A quiet minute. No one needs to speak.",
    "listening_pause": "We are pausing.",
    "break": "Break. You can come back or not.",
    "thinking": "Time to think.",
}
ANSWERS: dict[str, str] = {
    "consent": "I can live with it for now",
    "object": "I object",
    "agree": "I agree",
    "agree_with_reservations": "I agree, but I have doubts",
    "stand_aside": "I stand aside",
    "block": "I want to stop this",
    "love_it": "I love it",
    "fine": "It is fine",
    "not_sure": "I am not sure",
    "do_not_like_it": "I do not like it",
    "stop": "Stop",
    "yes": "Yes",
    "no": "No",
    "not_now": "Not now",
}
ANSWERS_SECOND: dict[str, str] = {
    "consent": "It is good enough to try.",
    "object": "A feeling is reason enough.",
    "stand_aside": "I do not agree. I will not stop it.",
    "block": "It cannot go on like this.",
}
LOOK_BACK: dict[str, str] = {"yes": "Yes", "no": "No", "rather_not_say": "I would rather not say"}
HEARD: dict[str, str] = {
    "yes": "Yes, you heard me",
    "partly": "Partly",
    "not_yet": "Not yet, I will say it again",
    "no": "No",
    "rather_not_say": "I would rather not say",
}
LADDER: dict[str, str] = {
    "doing_to": "It was done to us",
    "doing_for": "It was done for us",
    "doing_with": "We did it together",
}
YES_NO_OR_RATHER_NOT: dict[str, str] = {"yes": "Yes", "no": "No", "rather_not_say": "I would rather not say"}
GOAL_ANSWERS: dict[str, str] = {
    "yes": "Yes, they did",
    "partly": "Partly",
    "not_yet": "Not yet",
    "rather_not_say": "I would rather not say",
}
GOAL_HEARD: dict[str, str] = {
    "": "Too few people said something to show it.",
    "yes": "Most people said: yes, they did.",
    "partly": "Most people said: partly.",
    "not_yet": "Most people said: not yet.",
    "mixed": "People did not agree about this.",
}
VOICES: dict[Voice, str] = {
    "lived_experience": "I have lived through it",
    "carer": "I care for someone",
    "organisation": "I work for an organisation",
    "both": "More than one of these",
    "not_said": "I would rather not say",
}
SIDES: dict[str, str] = {"lived_experience": "People with lived experience", "organisation": "The organisations"}
FEELINGS: dict[str, str] = {
    "speak_next": "I want to speak next",
    "carry_on": "I want to keep going",
    "quiet_minute": "A quiet minute for everyone",
    "break": "A break",
    "someone_with_me": "I want someone with me",
    "just_so_you_know": "I just want you to know",
    "step_out": "I want to step out",
}
DISAGREEMENT: dict[str, str] = {
    "write_both_views": "We write both views and go ahead.",
    "put_off_and_bring_the_person_who_can_say_yes": "We put it off and bring the person who can say yes.",
    "double_majority": "It goes ahead only if most of everyone and most people with lived experience say yes.",
    "most_affected": "The people it touches most decide.",
    "more_than_half_with_minority_statement": "More than half decide. The others write down what they think.",
    "ask_someone_from_outside": "We ask someone from outside.",
    "skipped": "We did not agree what to do.",
}
STANCES: dict[str, str] = {
    "organisations_lead": "The organisations lead.",
    "we_share": "We share the lead.",
    "we_lead": "We lead: the people it touches most.",
}
UNSAID_POINTS: dict[str, str] = {
    "before_each_check": "Each time before we answer a question.",
    "at_each_item": "Once in each item.",
    "before_the_end": "Before the end.",
    "any_time": "At any time.",
}
STANDING = (
    "Some of us are paid to be here.",
    "Some of us can say yes.",
    "Some of us can lose something by speaking.",
)
GROUND_RULES = (
    "Say it as it is. Strong feelings are welcome.",
    "Own what your words do. You can pass.",
    "Clumsy words are fine. No threats, no calling people names.",
    "What is learned leaves, what is personal stays.",
)
STRONG_FEELINGS = ("You can be angry. You can cry. You can swear.", "We will keep listening.")
NO_STORY = "You do not have to tell your story to be here."
VOIDED: dict[str, str] = {
    "restarted": "The program stopped. Those answers do not count.",
    "reworded": "The words changed. Those answers do not count.",
}
OVERRIDE = "Someone is waiting to say: that is not what we asked."
NOT_EVERYONE = "not everyone"
TIMES: dict[int, str] = {1: "once", 2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}


def times(count: int) -> str:
    return TIMES.get(count, f"{count} times")
