"""What is said while somebody types or uses a communication aid."""

from __future__ import annotations

WAIT_FOR_ME = "Wait for me"
WHO_IT_IS_FOR = "I type, or use a communication aid."
NOT_WAITED_FOR = "Nobody has to wait for me now"
WRITE_NOW = "Write what I want to say"
TYPE_HERE = "My words"
MAY_STAY = "Take your time. The turn stays yours. The words are not kept."
TAKE_DOWN = "Take my words off the big screen"
NOTE = "is writing, we wait"
WE_WAIT_FOR_YOU = "We wait for you."
WRITES, WE_WAIT = " is writing.", "We wait."


def waits_for(name: str) -> str:
    return f"{name}{WRITES} {WE_WAIT}"


def wrote(name: str) -> str:
    return f"{name} wrote"
