"""Networks as a laptop in a hall has them, each in a network namespace of its own; the program is asked from inside."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.records import open_meeting

ROOT = Path(__file__).parents[2]
PORT = 8713
ROUTE = "; ip route add default via 192.168.1.1"
VPN = "ip route add 0.0.0.0/1 dev {0}; ip route add 128.0.0.0/1 dev {0}"
PATIENCE_S = 20


def card(name: str, address: str, mode: str = "tap") -> str:
    return f"ip tuntap add {name} mode {mode}; ip addr add {address} dev {name}; ip link set {name} up"


HALL = card("wlan0", "192.168.1.20/24") + ROUTE
BRIDGE = "ip link add {0} type bridge; ip addr add {1} dev {0}; ip link set {0} up"
VETH = "ip link add {0} type veth peer name {0}p; ip addr add {1} dev {0}; ip link set {0} up; ip link set {0}p up"
# What the machine has, the address that must be chosen, and what else must be offered.
CASES: dict[str, tuple[str, str | None, set[str]]] = {
    "plain Wi-Fi": (HALL, "192.168.1.20", set()),
    "no network": ("true", None, set()),
    "off, with its address": ("ip tuntap add wlan0 mode tap; ip addr add 192.168.1.20/24 dev wlan0", None, set()),
    "a tunnel that took the world": (
        f"{HALL}; {card('tun0', '10.8.0.6/24', 'tun')}; {VPN.format('tun0')}", "192.168.1.20", set(),
    ),
    "a tunnel that looks like a card and took the world": (
        f"{HALL}; {card('corp0', '10.8.0.6/24')}; {VPN.format('corp0')}", "192.168.1.20", set(),
    ),
    "only a tunnel": (card("wlan0", "10.8.0.6/24", "tun"), None, set()),
    "an address for nobody else": (f"{HALL}; {card('wg0', '10.66.0.2/32')}", "192.168.1.20", set()),
    "a name like a tunnel's": (card("tunnelbear0", "192.168.1.20/24"), "192.168.1.20", set()),
    "a name like a bridge's": (card("br-hall", "192.168.1.20/24"), "192.168.1.20", set()),
    "a bridge of containers": (f"{BRIDGE.format('docker0', '172.17.0.1/16')}; {HALL}", "192.168.1.20", set()),
    "only a bridge of containers": (BRIDGE.format("hall0", "172.17.0.1/16"), None, set()),
    "a bridge with a container in it": (
        f"{BRIDGE.format('lan0', '172.17.0.1/16')}; {VETH.format('c7', '172.17.9.9/16')}; ip link set c7 master lan0",
        None, set(),
    ),
    "only a container's end": (VETH.format("eth9", "10.0.3.1/24"), None, set()),
    "inside a container": (
        f"{VETH.format('eth0', '10.0.3.7/24')}; ip route add default via 10.0.3.1", "10.0.3.7", set(),
    ),
    "an address of its own making": (card("eth0", "169.254.7.7/16"), None, set()),
    "its own making beside the hall's": (f"{card('eth0', '169.254.7.7/16')}; {HALL}", "192.168.1.20", set()),
    "a bridge of machines first": (
        f"{card('virbr0', '192.168.122.1/24')}; {card('wlp3s0', '192.168.1.20/24')}", "192.168.1.20",
        {"192.168.122.1"},
    ),
    "a hotspot of one's own": (card("wlan0", "10.42.0.1/24"), "10.42.0.1", set()),
    "new addresses only": (
        "ip tuntap add wlan0 mode tap; ip link set wlan0 up; ip -6 addr add 2001:db8:1::20/64 dev wlan0 nodad",
        "2001:db8:1::20", set(),
    ),
    "two cards": (f"{HALL}; {card('wlan1', '192.168.7.20/24')}", "192.168.1.20", {"192.168.7.20"}),
}  # fmt: skip


def inside(lines: str, command: list[str]) -> subprocess.Popen[str]:
    """The command in a network namespace of its own, after these lines of shell."""
    names = ["unshare", "-n" if os.geteuid() == 0 else "-rn", "bash", "-c"]
    script = f'ip link set lo up; {lines}; exec "$@"'
    return subprocess.Popen(
        [*names, script, "bash", *command], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.fixture(scope="module", autouse=True)
def namespaces() -> None:
    """Some sandboxes allow none."""
    tried = inside("true", ["ip", "link"])
    said = tried.communicate(timeout=PATIENCE_S)[1]
    if tried.returncode:
        pytest.skip(f"no network namespace can be made here: {said.strip()[:200]}")


@pytest.mark.parametrize("name", CASES)
def test_the_network_of_the_room_is_chosen_by_what_it_is(name: str) -> None:
    lines, chosen, others = CASES[name]
    asked = inside(lines, [sys.executable, "-m", "kiosk", "networks", "--json"])
    out, errors = asked.communicate(timeout=PATIENCE_S)
    assert (asked.returncode, errors) == (0, "")
    said = json.loads(out)
    assert said["chosen"] == chosen
    assert {one["address"] for one in said["offered"]} == {chosen, *others} - {None}
    assert bool(said["says"]) == (chosen is None or ":" in chosen)


def said(serving: subprocess.Popen[str]) -> dict[str, str]:
    assert serving.stdout
    line = serving.stdout.readline()
    assert line, serving.stderr.read() if serving.stderr else ""
    found: dict[str, str] = json.loads(line)
    return found


def within(serving: subprocess.Popen[str], lines: str) -> str:
    """Shell in the namespace of the program that serves."""
    reached = ["nsenter", "-t", str(serving.pid), "-n", "bash", "-c", lines]
    if os.geteuid():
        reached[3:3] = ["-U", "--preserve-credentials"]
    return subprocess.run(reached, check=True, capture_output=True, text=True, timeout=PATIENCE_S).stdout


def answer(serving: subprocess.Popen[str], address: str) -> str:
    return within(serving, f"curl -s -m 3 -o /dev/null -w '%{{http_code}}' http://{address}:{PORT}/ || true")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The program, with a card that is in no network yet."""
    record = open_meeting(tmp_path / "group.heard")
    command = [sys.executable, "-m", "kiosk", "serve", str(record), "--port", str(PORT)]
    serves = inside("ip tuntap add wlan0 mode tap", command)
    yield serves
    serves.send_signal(signal.SIGTERM)
    assert (serves.wait(PATIENCE_S), serves.stderr.read()) == (0, "")
    serves.stdout.close()
    serves.stderr.close()


def test_a_network_comes_gives_a_new_lease_is_joined_by_a_second_and_goes(serving: subprocess.Popen[str]) -> None:
    first = said(serving)
    assert (first["address"], first["says"][:10]) == (None, "No network")
    within(serving, "ip addr add 192.168.1.20/24 dev wlan0; ip link set wlan0 up")
    assert said(serving)["address"] == f"http://192.168.1.20:{PORT}/"
    assert answer(serving, "192.168.1.20") == "200"
    within(serving, "ip addr flush dev wlan0; ip addr add 192.168.1.77/24 dev wlan0")
    while (now := said(serving))["address"] != f"http://192.168.1.77:{PORT}/":
        assert now["address"] is None, "the network was gone in between"
    assert now["says"] == f"The address is now 192.168.1.77:{PORT}. The room screen shows it."
    within(serving, card("eth0", "10.9.0.3/24"))
    within(serving, "ip link set wlan0 down; ip addr flush dev wlan0")
    while (now := said(serving))["address"] != f"http://10.9.0.3:{PORT}/":
        assert "192.168.1.77" in (now["address"] or "192.168.1.77")
    assert answer(serving, "10.9.0.3") == "200"
    within(serving, "ip addr flush dev eth0")
    while (now := said(serving))["address"] is not None:
        assert "10.9.0.3" in now["address"]
    assert now["says"].startswith("No network: people can raise hands.")
