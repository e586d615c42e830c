"""What can be in the way between a room and an archive, said so that somebody can do something about it."""

from __future__ import annotations


class ArchiveProblem(Exception):
    """Something typed, given or set up is not right; the sentence says what to do."""


class NotSent(Exception):
    """What waits is not there yet, and nothing of it is lost. `again` is False where trying again alone does not help.

    `after_s` is how long the archive asked to wait; 0 where it asked for nothing.
    """

    def __init__(self, sentence: str, again: bool = True, after_s: float = 0) -> None:
        super().__init__(sentence)
        self.sentence, self.again, self.after_s = sentence, again, after_s
