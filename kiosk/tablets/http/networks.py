"""Which networks of this machine a tablet could be on, best first, and what to say where there is none."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable

import msgspec

from kiosk.tablets.http.interfaces import IP, Interface, Kind

LOOPBACK = "127.0.0.1"
NO_NETWORK = "No network: people can raise hands. Join this machine to the room's Wi-Fi, and tablets can come in."
LEFT_OUT = "Not offered: {cards}. Tablets cannot get to it."
ONLY_IPV6 = "This network has IPv6 addresses only. They are long to type: let people use the square code."
CALLED: dict[Kind, str] = {
    "wifi": "Wi-Fi",
    "cable": "Cable",
    "tunnel": "VPN",
    "container": "virtual machines",
    "loopback": "",
    "not_known": "Network",
}
SMALLEST = {4: 30, 6: 126}  # a longer prefix leaves nobody else to be reached


class Network(msgspec.Struct, frozen=True):
    """One that tablets may be on: the card, its address in it, what kind it is, and its own name where it has one."""

    card: str
    address: str
    kind: Kind = "not_known"
    name: str = ""

    @property
    def words(self) -> str:
        """As the desk lists it: "Wi-Fi Harbour Hall", "Cable"."""
        return f"{CALLED[self.kind]} {self.name or ('' if self.kind != 'not_known' else self.card)}".strip()

    @property
    def host(self) -> str:
        """The address as it stands in a link."""
        return in_a_link(self.address)


class Networks(msgspec.Struct, frozen=True):
    """`offered`, best first; `left_out` in words; `own` are all addresses of this machine, whoever may reach them."""

    offered: tuple[Network, ...] = ()
    left_out: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()

    @property
    def chosen(self) -> Network | None:
        return self.offered[0] if self.offered else None

    @property
    def says(self) -> str:
        """What the person running the meeting should know; "" when all is well."""
        if not self.chosen:
            return " ".join((NO_NETWORK, self.not_offered)).strip()
        return ONLY_IPV6 if ":" in self.chosen.address else ""

    @property
    def not_offered(self) -> str:
        return LEFT_OUT.format(cards=", ".join(self.left_out)) if self.left_out else ""


def in_a_link(address: str) -> str:
    return f"[{address}]" if ":" in address else address


def networks(cards: Iterable[Interface], picked: str = "") -> Networks:
    """`picked` is the card that somebody chose at the desk; it comes first while tablets can be on it."""
    found = list(cards)
    usable = [(card, one) for card in found if (one := _best_address(card))]
    ranked = sorted(usable, key=lambda pair: (pair[0].name != picked, *_rank(*pair)))
    return Networks(
        tuple(Network(card.name, str(one.ip), card.kind, card.network) for card, one in ranked),
        tuple(_left_out(card) for card in found if _is_left_out(card)),
        frozenset(str(one.ip) for card in found for one in card.addresses),
    )


def _best_address(card: Interface) -> IP | None:
    """The shortest to type of those that others in this network can reach."""
    if not card.up or card.takes_all or card.kind in ("loopback", "tunnel", "container"):
        return None
    fitting = [one for one in card.addresses if _reached_by_others(one)]
    return min(fitting, key=lambda one: (one.version, _is_strange(one), len(str(one.ip))), default=None)


def _reached_by_others(one: IP) -> bool:
    alone = one.network.prefixlen > SMALLEST[one.version]
    return not (alone or one.ip.is_link_local or one.ip.is_loopback or one.ip.is_unspecified or one.ip.is_multicast)


def _is_strange(one: IP) -> bool:
    """A room's own network has an address of those kept for rooms."""
    return not one.ip.is_private


def _rank(card: Interface, one: IP) -> tuple[object, ...]:
    """Something at the other end, then things one can touch, Wi-Fi first, then where others are guests as we are."""
    return (
        one.version,
        not card.connected,
        not card.hardware,
        card.kind != "wifi",
        not card.routed,
        _is_its_router(card, one),
        _is_strange(one),
    )


def _is_its_router(card: Interface, one: IP) -> bool:
    """The first address of a network that leads nowhere: this machine made it, for its own machines or as a hotspot."""
    return not card.routed and one.ip == next(one.network.hosts(), None)


def _is_left_out(card: Interface) -> bool:
    return card.up and (card.kind == "tunnel" or card.takes_all) and any(_is_known(one) for one in card.addresses)


def _is_known(one: IP) -> bool:
    return not one.ip.is_link_local


def _left_out(card: Interface) -> str:
    return f"{card.name} ({CALLED['tunnel']})"


def without_mapping(address: str) -> str:
    """An address that came in over a socket for both kinds, as it is written everywhere else."""
    try:
        mapped = getattr(ipaddress.ip_address(address.partition("%")[0]), "ipv4_mapped", None)
    except ValueError:
        return address
    return str(mapped) if mapped else address.partition("%")[0]
