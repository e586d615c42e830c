"""What stands on the pages before item 1 where the group has no words of its own: for tablets, desk and room screen."""

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
NOT_EVERYONE = "not everyone"
