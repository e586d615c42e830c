"""The way in: a code for the big screen, a link for the camera, and limits for whoever guesses."""

from __future__ import annotations

import secrets
from collections import Counter, deque
from collections.abc import Callable
from functools import lru_cache
from hmac import compare_digest
from ipaddress import ip_network

import msgspec
import segno
from segno import helpers as segno_helpers

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 O 1 I L, which are taken for each other
WRONG_FROM_ONE = 5
WRONG_BEFORE_IT_IS_LONG = 20
WINDOW_S, LONG_WINDOW_S = 60.0, 600.0
JOINS_AT_ONCE, JOINS_A_SECOND = 80.0, 2.0  # from one address
IN_ALL_AT_ONCE, IN_ALL_A_SECOND = 400.0, 10.0  # from all; the first ones of an address come in all the same
FIRST_ONES = 3
ADDRESSES_REMEMBERED = 4096


class Wifi(msgspec.Struct, frozen=True):
    """The room's Wi-Fi as it is told to people: its name, its key where it has one, and both as a square code."""

    name: str
    key: str = ""
    rows: tuple[tuple[bool, ...], ...] = ()


class JoinCard(msgspec.Struct, frozen=True):
    """What the room screen shows of the way in; `rows` are the dark and light squares of the link's code.

    `typed` is what somebody types, without anything before or after it, and "" while no tablet can reach this machine;
    `name` is the same by this machine's name, where others find it by that. `address` is a whole one that always works
    on this machine itself. `sentence` says what is not as usual; `pad_url` opens a shared pad.
    """

    code: str
    url: str
    address: str
    rows: tuple[tuple[bool, ...], ...]
    pad_url: str = ""
    sentence: str = ""
    typed: str = ""
    wifi: Wifi | None = None
    closed: bool = False
    name: str = ""


@lru_cache(maxsize=16)
def squares(url: str) -> tuple[tuple[bool, ...], ...]:
    """The square code of a link, without its quiet zone."""
    made = segno.make_qr(url, error="l")  # a screen is never torn, and fewer squares are larger ones
    return tuple(tuple(bool(square) for square in row) for row in made.matrix)


def wifi(name: str, key: str) -> Wifi | None:
    """As somebody told it, and as phones read it from a square code; None without a name."""
    if not name:
        return None
    data = segno_helpers.make_wifi_data(ssid=name, password=key or None, security="WPA" if key else None)
    return Wifi(name, key, squares(data))


def wifi_known(name: str) -> Wifi | None:
    """Where only its name is known, there is no code to point a camera at: without its key it would not open."""
    return Wifi(name) if name else None


def new_code() -> str:
    signs = [secrets.choice(SIGNS) for _ in range(6)]
    return f"{''.join(signs[:3])}-{''.join(signs[3:])}"


def new_token() -> str:
    """128 bits, for the part of a link that is sent nowhere."""
    return secrets.token_urlsafe(16)


def same(one: str, other: str) -> bool:
    return compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def tidied(code: str) -> str:
    """A code as the big screen shows it, however it was typed: small, with spaces, with another stroke or none."""
    signs = "".join(sign for sign in code.upper() if sign.isalnum())
    return f"{signs[:3]}-{signs[3:]}"


def has_signs_of_no_code(code: str) -> bool:
    """O, 0, I, 1 and L stand in no code, so that nobody takes one for the other."""
    return any(sign in "O0I1L" for sign in tidied(code))


class Guesses:
    """Wrong codes by address: whoever guesses waits a minute, and ten once they go on; nobody else waits."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._wrong: dict[str, deque[float]] = {}
        self._in_all: Counter[str] = Counter()

    def may_guess(self, address: str) -> bool:
        return not self._waits(_network_of(address))

    @property
    def guessing(self) -> frozenset[str]:
        """Who has to wait now."""
        return frozenset(address for address in self._wrong if self._waits(address))

    def wrong(self, address: str) -> None:
        network = _network_of(address)
        if len(self._wrong) >= ADDRESSES_REMEMBERED and network not in self._wrong:
            gone = next(iter(self._wrong))
            del self._wrong[gone], self._in_all[gone]
        self._wrong.setdefault(network, deque(maxlen=WRONG_FROM_ONE)).append(self._seconds())
        self._in_all[network] += 1

    def _waits(self, network: str) -> bool:
        window = WINDOW_S if self._in_all[network] <= WRONG_BEFORE_IT_IS_LONG else LONG_WINDOW_S
        since = self._seconds() - window
        return sum(1 for at in self._wrong.get(network, ()) if at > since) >= WRONG_FROM_ONE


def _network_of(address: str) -> str:
    """One machine has as many of the new addresses as it likes, all with the same first half."""
    if ":" not in address:
        return address
    return str(ip_network(f"{address.partition('%')[0]}/64", strict=False).network_address)


class Bucket:
    """At most `burst` at once, then `rate` a second; as it stands: the taps of one device."""

    def __init__(self, now: float, burst: float = 10.0, rate: float = 5.0) -> None:
        self._burst, self._rate = burst, rate
        self.left, self._at = burst, now

    def takes(self, now: float) -> bool:
        self.left = min(self._burst, self.left + (now - self._at) * self._rate)
        self._at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True


class Joins:
    """How fast new devices may come in from one address; nobody else's address is slowed by it."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._by_address: dict[str, Bucket] = {}
        self._in_all = Bucket(seconds(), IN_ALL_AT_ONCE, IN_ALL_A_SECOND)

    def may_join(self, address: str) -> bool:
        now, network = self._seconds(), _network_of(address)
        if len(self._by_address) >= ADDRESSES_REMEMBERED:
            self._by_address.clear()
        own = self._by_address.setdefault(network, Bucket(now, JOINS_AT_ONCE, JOINS_A_SECOND))
        is_first = own.left > JOINS_AT_ONCE - FIRST_ONES
        return own.takes(now) and (self._in_all.takes(now) or is_first)
