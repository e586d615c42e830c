"""Easy words: what a tablet says instead where somebody chose them. One idea a sentence, at most ten words.

What is not here is easy as it is; a test looks at everything tablets show. `{}` stands for anything, and comes again.
People's own words and the question are never made easier by the program.
"""

from __future__ import annotations

from kiosk.words.tablet_page import Catalogue

LANGUAGE = "en-simple"

# What the page says by itself, by its name in kiosk/words/tablet_page.py.
PAGE: dict[str, str] = {
    "joinHow": (
        "Here you can ask to speak. You can answer questions. You can say how you feel. It does not record your voice."
    ),
    "joinNotNeeded": "You do not need it. Raise your hand. You can do it all that way.",
    "contrast": "Darker letters",
    "gap": "Wait longer between two taps",
    "noVoiceToSay": "This tablet cannot speak. Ask someone to read it.",
    "noVoice": "This tablet cannot read aloud. Ask someone to read with you.",
    "nothingLost": "Keep this page open. Then nothing is lost. You can also raise your hand.",
    "scanOneHow": "It moves by itself. Press Space or Enter to choose.",
    "keptAwake": "The screen stays on while this page is open.",
    "sleeps": "Your tablet turns its screen off by itself. Its own settings change that.",
}

# What comes from the room, as it comes.
ROOM: dict[str, str] = {
    # the question and what we say to it
    "Did they hear a hard thing, and not explain it away?": "Did they hear a hard thing? Did they let it stand?",
    "Each side says what it can promise, and what it cannot.": "Each side says what it can do. And what it cannot.",
    "If you need a break, ask for it after the turn.": "Do you need a break? Ask after the turn.",
    "It goes ahead only if most of everyone and most people with lived experience say yes.": (
        "Most people must say yes. Most people with lived experience must, too."
    ),
    "It is in. You can change it or take it back until it is shown.": (
        "It is in. You can still change it. Or take it back."
    ),
    "It is kept with the record, in your words, and printed.": "We keep it in your words. We print it.",
    "No one will see your answer, only what most people say.": (
        "No one sees your answer. They hear what most people say."
    ),
    "Nobody runs the meeting. It ends in a minute, if nobody wants to go on.": (
        "Nobody runs the meeting. It ends in a minute. Anybody can say: go on."
    ),
    "Put it back, accept it, meet the person, or take it higher?": "What do we do now?",
    "Shows what we agreed to do if we do not agree.": "What do we do if we do not agree?",
    "Somebody takes it on, we all agree on someone, or we draw by lot.": (
        "Somebody can take it on. We can agree on someone. Or we draw a name."
    ),
    "The group agreed: {}": "We agreed: {}",
    "When we show it: {}": "When do we show it? {}",
    "We did not set when we show what is not being said.": "We did not say when to show hidden things.",
    "We put it off and bring the person who can say yes.": "We wait. We bring the person who can say yes.",
    "Would you like an answer now, later, or not at all?": "Do you want an answer?",
    "You can take it back until we start the next item.": "You can take it back. Until the next thing starts.",
    "You do not have to tell your story to be here.": "You can be here. You need not tell your story.",
    "You said what you object to: {}": "You are against it: {}",
    "You stood aside: {}": "You did not agree: {}",
    "You wanted to stop this: {}": "You wanted to stop it: {}",
    "What became of: {}": "What happened with: {}",
    "Wording {}, by {}, first asked by {}": "Words number {}, by {}. First asked by {}.",
    "Wording 1, by {}": "{} asked this.",
    "They can answer and challenge. They cannot say who is next or change the question.": (
        "They can answer. They cannot say who is next. They cannot change the question."
    ),
    "Everybody is asked. The turn keeper counts the hands, or two people do.": (
        "Everybody is asked. Somebody counts the hands."
    ),
    "Somebody here said that this is not you. Say again who you are, or put your hand up.": (
        "Somebody here said: this is not you. Say again who you are. Or put your hand up."
    ),
    "You said you are {}. The person running the meeting says yes on their screen.": (
        "You said you are {}. We ask for a yes at the desk."
    ),
    "The person running the meeting says yes on their screen.": "We ask for a yes at the desk.",
    "Use this record to show co-production": "May others see that people were heard?",
    "Use this record to show co-production?": "May others see that people were heard?",
    "I stand aside": "I do not agree. Go on without me",
    "I stand aside, and say why": "I do not agree. I say why",
    "I want to stop this": "Stop. It cannot go on like this",
    "I want to stop this, and say why": "Stop. I say why",
    "I object": "No, I have a reason",
    "Say what I object to": "I am against it, and say why",
    "Nobody objects": "Nobody is against it",
    "We see it differently": "Some of us see it another way",
    "Park this item": "Talk about this later",
    "Take over a power": "I will do this from now on",
    "Ask the group about a power": "Ask the group who should do this",
    "Hand over: {}": "Somebody else now: {}",
    "Read a statement back": "Read some words aloud",
    "As you said it": "In your words",
    "Come back to me": "Ask me later. I keep my place",
    "About how we are doing this": "How we run this meeting",
    "Something practical": "Too hot, too loud, cannot see",
    "That sounds already sorted": "They say it is sorted. It is not",
    "What I agreed to": "What I said yes to",
    "Keep my turns in the list": "Write down when I spoke",
    "Keep my turns in the list?": "May we write down when you spoke?",
    "Which group I speak from": "Which of these am I today",
    "Which group am I speaking from?": "Which of these are you today?",
    "My limits today": "What I do not want today",
    "What is not being said": "Say something without my name",
    "What is not being said?": "Say something without your name",
    "Please rest and listen to me": "Please just listen to me",
    "Answered: {}": "We answered: {}",
    "A small step": "A first step we can take",
    "Send it to someone outside": "Ask somebody who is not in the room",
    "Keep this open until …": "Not done. We ask again",
    "What became of a promise": "Was a promise kept?",
    "What became of another promise": "Was another promise kept?",
    "I am here instead of someone": "I am here for somebody else",
    "Rest and listen.": "We only listen now.",
    "This ends rest and listen.": "Then others may answer again.",
    "Answered: Something practical": "We answered: too hot, too loud, cannot see",
    "Take back: Something practical": "Take back: too hot, too loud, cannot see",
    "Only the person with the piece speaks.": "Only one person speaks. They hold the thing we pass.",
    "You are next but one.": "One person is before you. Then it is you.",
    "Pass on my turn": "Give my turn to someone",
    "Pass on the piece": "Give the thing we pass to someone",
    "I pass this time": "Not me this time",
    "Uncomfortable is not unsafe.": "Hard to hear is not dangerous.",
    "It is OK to feel uncomfortable.": "It is OK if this is hard to hear.",
    "We do not stop a person because we feel uncomfortable.": "It is hard to hear. We let them speak on.",
    "I want to challenge this": "I want to say: this is wrong",
}

CATALOGUE = Catalogue(name="Easy words", page=PAGE, room=ROOM)
