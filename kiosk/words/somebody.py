"""Whether a word of people's own lines is somebody here: how it is asked on tablets, at the desk and at the close."""

IS_IT_SOMEBODY = "Is this word somebody here?"
SOMEBODY = "It is somebody"
NO_PERSON = "It is no person"
WHAT_PAPER_SAYS = "The paper says their name if they agreed to that, else “a member”."
AS_WRITTEN = "The paper says the word."


def is_somebody(word: str) -> str:
    return f"“{word}”: is that somebody here?"
