"""What leaves a room for an archive, in plain words, said before anybody agrees to it."""

from __future__ import annotations

LEAVES = (
    "What leaves this room: that something happened, as a seal that says nothing by itself; when we met and for how"
    " long; which power was held by which role; that something was asked, promised or decided, and what became of it."
)
WORDS_LEAVE = "Words of an ask, a promise or a decision leave only where the group shared those words, one by one."
NEVER_LEAVES = (
    "What never leaves: names, seats, who said or wanted what, words people said or typed, sides, totals, feelings,"
    " private answers, who left, and reasons."
)
WHAT_LEAVES = (LEAVES, WORDS_LEAVE, NEVER_LEAVES)

NOTHING_LEAVES = "The group agreed that nothing leaves this room. Only the group can change that, in a meeting."
