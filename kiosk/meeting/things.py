"""What lives over meetings: asks, promises, decisions and roll-backs, and how they stand."""

from __future__ import annotations

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["ask", "promise", "decision", "roll_back"]
Sort: TypeAlias = Literal["", "action", "small_step", "commitment", "answer"]  # of a promise
State: TypeAlias = Literal[
    "",
    "open",  # an ask nobody answered, or one that was asked again
    "yes_we_will",
    "no",
    "not_yet",
    "we_do_not_know",
    "already_done",
    "done",
    "withdrawn",
    "kept",
    "late",
    "rolled_back",
    "unknown",
    "in_force",
    "put_off",
    "replaced",
    "ended",
]
