"""The network cards of this machine and what each of them is, asked of the system; nobody is contacted."""

from __future__ import annotations

import ipaddress
import socket
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
import psutil

Kind = Literal["wifi", "cable", "tunnel", "container", "loopback", "not_known"]
IP = ipaddress.IPv4Interface | ipaddress.IPv6Interface

TUN, BRIDGE, VETH = "tun", "bridge", "veth"  # as Linux calls them
TUNNELS = frozenset(("wireguard", "ppp", "ipip", "sit", "gre", "gretap", "ip6tnl", "ip6gre", "vti", "xfrm", "vxlan"))
NO_CARDS = frozenset(("dummy", "ifb", "ipvlan", "vcan", "nlmon", "netdevsim"))
HALF_OF_THE_WORLD = 1  # a VPN takes two routes so long, and leaves the default route standing
SYSTEM_CARDS = Path("/sys/class/net")


class Interface(msgspec.Struct, frozen=True):
    """One card. `connected`: something is at its other end. `routed`: a machine in its own network leads elsewhere.

    `takes_all` is a card that drew half of the world to itself; `network` is the name of the Wi-Fi it is in.
    """

    name: str
    kind: Kind
    addresses: tuple[IP, ...] = ()
    up: bool = True
    connected: bool = True
    hardware: bool = False
    routed: bool = False
    takes_all: bool = False
    network: str = ""


class _Link(msgspec.Struct):
    """What Linux says of a card that psutil does not."""

    index: int = 0
    kind: str = ""
    ports: tuple[str, ...] = ()
    belongs_to_another: bool = False
    routed: bool = False
    takes_all: bool = False
    passing: frozenset[str] = frozenset()  # addresses that are going, not yet sure or for one use only


def interfaces() -> list[Interface]:
    """Every card in the order of the system. Takes some milliseconds; not for a thread whose loop is running."""
    links = _links() if sys.platform == "linux" else {}
    stats = psutil.net_if_stats()
    return [
        _interface(name, known, stats[name].flags.split(","), stats[name].isup, links.get(name, _Link()))
        for name, known in psutil.net_if_addrs().items()
        if name in stats
    ]


def own_names() -> frozenset[str]:
    """What this machine calls itself, also as others find it without a name server."""
    name = socket.gethostname().lower()
    short = name.partition(".")[0]
    return frozenset((name, short, f"{short}.local")) - {"", ".local", "localhost", "localhost.local"}


def _interface(name: str, known: list[Any], flags: list[str], isup: bool, link: _Link) -> Interface:
    hardware, wireless = _in_the_system(name, link.index)
    return Interface(
        name=name,
        kind=_kind(flags, link, hardware, wireless),
        addresses=tuple(one for one in _addresses(known) if str(one.ip) not in link.passing),
        up="up" in flags if any(flags) else isup,
        connected=isup,
        hardware=hardware,
        routed=link.routed,
        takes_all=link.takes_all,
        network=_wifi_name(link.index) if wireless else "",
    )


def _kind(flags: list[str], link: _Link, hardware: bool, wireless: bool) -> Kind:
    """What the card is, never what it is called."""
    if "loopback" in flags:
        return "loopback"
    if link.kind in NO_CARDS or link.belongs_to_another or (link.kind == VETH and not link.routed):
        return "container"
    if link.kind == BRIDGE and not any(port not in (TUN, VETH) for port in link.ports):
        return "container"
    if link.kind in TUNNELS or "pointopoint" in flags or "noarp" in flags:
        return "tunnel"
    if wireless:
        return "wifi"
    return "cable" if hardware else "not_known"


def _addresses(known: list[Any]) -> Iterator[IP]:
    for one in known:
        if one.family not in (socket.AF_INET, socket.AF_INET6):
            continue
        try:
            yield ipaddress.ip_interface(f"{one.address.partition('%')[0]}/{_length(one.netmask)}")
        except ValueError:
            continue


def _length(netmask: str | None) -> str:
    """How many bits of it are the network's; "" where the system does not say."""
    if not netmask:
        return ""
    return str(int(ipaddress.ip_address(netmask)).bit_count()) if ":" in netmask else netmask


def _in_the_system(name: str, index: int) -> tuple[bool, bool]:
    """Whether it is a thing one could touch, and whether it is wireless."""
    card = SYSTEM_CARDS / name
    try:
        if index and int((card / "ifindex").read_text()) != index:
            return False, False
        return (card / "device").exists(), (card / "wireless").exists() or (card / "phy80211").exists()
    except (OSError, ValueError):
        return False, False


# Linux, by its own messages


def _links() -> Mapping[str, _Link]:
    from pyroute2 import IPRoute  # only Linux has what it asks

    with IPRoute() as asked:
        rows = {row["index"]: row for row in asked.get_links()}
        routes = [*asked.get_routes(family=socket.AF_INET), *asked.get_routes(family=socket.AF_INET6)]
        addresses = list(asked.get_addr())
    names = {index: row.get_attr("IFLA_IFNAME") for index, row in rows.items()}
    found = {name: _Link(index, _link_kind(rows[index])) for index, name in names.items()}
    for index, row in rows.items():
        master = row.get_attr("IFLA_MASTER")
        if master in names:
            found[names[index]].belongs_to_another = True
            found[names[master]].ports += (_link_kind(row),)
    for route in routes:
        _note_route(found.get(names.get(route.get_attr("RTA_OIF"), ""), _Link()), route)
    for address in addresses:
        link = found.get(names.get(address["index"], ""), _Link())
        if address["family"] == socket.AF_INET6 and (address.get_attr("IFA_FLAGS") or 0) & _NOT_TO_BE_SHOWN:
            link.passing |= {address.get_attr("IFA_ADDRESS")}
    return found


_NOT_TO_BE_SHOWN = 0x01 | 0x08 | 0x20 | 0x40  # temporary, failed, deprecated, tentative


def _link_kind(row: object) -> str:
    info = row.get_attr("IFLA_LINKINFO")  # type: ignore[attr-defined]
    return (info.get_attr("IFLA_INFO_KIND") or "") if info else ""


def _note_route(link: _Link, route: object) -> None:
    gateway = route.get_attr("RTA_GATEWAY")  # type: ignore[attr-defined]
    length = route["dst_len"]  # type: ignore[index]
    if length == 0 and gateway:
        link.routed = True
    elif length == HALF_OF_THE_WORLD:
        link.takes_all = True


def _wifi_name(index: int) -> str:
    """The name of the Wi-Fi a card is in, or "" where the system does not tell."""
    try:
        from pyroute2.iwutil import IW

        with IW() as asked:
            name = asked.get_interface_by_ifindex(index)[0].get_attr("NL80211_ATTR_SSID")
    except Exception:  # another system, an old driver, no right to ask: the name is only a help
        return ""
    return (name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name or "")).strip("\0 ")
