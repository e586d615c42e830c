"""The way in: a code for the big screen, a link for the camera, and limits for whoever guesses."""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Callable
from hmac import compare_digest

import msgspec
import segno

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 O 1 I L, which are taken for each other
WRONG_FROM_ONE = 5
WRONG_FROM_ALL = 60
WINDOW_S = 60.0
OFF_S = 60.0


class JoinCard(msgspec.Struct, frozen=True):
    """What the room screen shows of the way in; `rows` are the dark and light squares of the link's code.

    `address` is what somebody types; `sentence` says what is not as usual; `pad_url` opens a shared pad.
    """

    code: str
    url: str
    address: str
    rows: tuple[tuple[bool, ...], ...]
    pad_url: str = ""
    sentence: str = ""


def join_card(base: str, code: str, token: str, pad_token: str, sentence: str = "") -> JoinCard:
    url = f"{base}#t={token}"
    return JoinCard(code, url, base, squares(url), f"{base}#pad={pad_token}", sentence)


def squares(url: str) -> tuple[tuple[bool, ...], ...]:
    """The square code of a link, without its quiet zone."""
    made = segno.make_qr(url, error="m")
    return tuple(tuple(bool(square) for square in row) for row in made.matrix)


def new_code() -> str:
    signs = [secrets.choice(SIGNS) for _ in range(6)]
    return f"{''.join(signs[:3])}-{''.join(signs[3:])}"


def new_token() -> str:
    """128 bits, for the part of a link that is sent nowhere."""
    return secrets.token_urlsafe(16)


def same(one: str, other: str) -> bool:
    return compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


class Guesses:
    """Wrong codes of the last minute, by address and together; past the limit the code is off for a minute."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._wrong: deque[tuple[float, str]] = deque()
        self.off_until = 0.0

    @property
    def code_is_off(self) -> bool:
        return self._seconds() < self.off_until

    def may_guess(self, address: str) -> bool:
        self._forget_old()
        return not self.code_is_off and sum(1 for _, one in self._wrong if one == address) < WRONG_FROM_ONE

    def wrong(self, address: str) -> None:
        self._wrong.append((self._seconds(), address))
        if len(self._wrong) >= WRONG_FROM_ALL:
            self.off_until = self._seconds() + OFF_S
            self._wrong.clear()

    def _forget_old(self) -> None:
        while self._wrong and self._wrong[0][0] <= self._seconds() - WINDOW_S:
            self._wrong.popleft()


class Bucket:
    """At most ten taps at once, then five a second, for one device."""

    BURST, RATE = 10.0, 5.0

    def __init__(self, now: float) -> None:
        self._left, self._at = self.BURST, now

    def takes(self, now: float) -> bool:
        self._left = min(self.BURST, self._left + (now - self._at) * self.RATE)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
