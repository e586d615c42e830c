"""Whatever comes in while a meeting is held: a clear sentence where it happened, nothing lost, the screen as it was."""

import http.client
import json
import resource
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.main import main
from kiosk.files.people_list import parse
from kiosk.meeting.opening import ExpectationAdded
from kiosk.meeting.people import ParticipantAdded
from kiosk.meeting.terms import Event
from kiosk.record.sqlite_store import RecordFile
from kiosk.record.tables import FORMAT
from kiosk.record.verify import problems
from kiosk.tablets.http.devices import Devices, beside
from kiosk.tablets.http.networks import LOOPBACK
from kiosk.tablets.http.server import Server
from tests.end_to_end.http_tablets import new_key
from tests.end_to_end.kiosk import Kiosk, running
from tests.end_to_end.records import open_meeting
from ui import program as heard_module

MEETINGS = Path(__file__).parents[1] / "meetings"
QUESTION = "evictions from supported housing"
UNKNOWN = "The room does not know what that tap means. Reload this page and try again."
LONG = "We hear each other out."


class Tablet:
    """Sends bytes, as a page or anybody else in the room's network could."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk, self.token = kiosk, ""

    def post(self, path: str, body: bytes) -> tuple[int, dict[str, Any]]:
        host, port = self.kiosk.address.removeprefix("http://").rstrip("/").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=20)
        own = {"Origin": f"http://{host}:{port}", "X-Heard": "1", "X-Heard-Device": self.token}
        connection.request("POST", path, body, {"Content-Type": "application/json", **own})
        answer = connection.getresponse()
        said = json.loads(answer.read())
        connection.close()
        return answer.status, said

    def join(self) -> None:
        status, said = self.post("/join", json.dumps({"token": self.kiosk.token}).encode())
        assert status == 200
        self.token = said["device"]

    def tap(self, does: object, key: str = "") -> tuple[int, dict[str, Any]]:
        return self.post("/tap", json.dumps({"key": key or new_key(), "tap": {"does": does}}).encode())

    def come_in(self, person: str = "A1") -> None:
        self.join()
        said = {"turns": "name", "voice_group": "lived_experience", "feelings": "yes", "print_name": "yes"}
        self.tap({"does": "choose_person", "person": person})
        self.kiosk.let_in()
        for item, answer in {**said, "show_coproduction": "yes"}.items():
            assert self.tap({"does": "answer_consent", "item": item, "answer": answer})[0] == 200

    def raw(self, does: bytes) -> tuple[int, dict[str, Any]]:
        return self.post("/tap", b'{"key":"%s","tap":{"does":%s}}' % (new_key().encode(), does))


@pytest.fixture
def record(tmp_path: Path, qapp, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return open_meeting(tmp_path / "group.heard")


@pytest.fixture
def kiosk(qtbot, record: Path) -> Iterator[Kiosk]:
    """A meeting with its question on the room screen; it stands there afterwards too, and the record holds."""
    with running(qtbot, record) as one:
        one.until_read(QUESTION)
        yield one
        one.until_read(QUESTION)
        before = kept(record)
    assert kept(record) == before
    assert problems(record) == []


def kept(record: Path) -> list[Event]:
    """What stands in the file now, also while the meeting goes on."""
    file = RecordFile.read(record)
    events = [one.event for one in file.history(4)]
    file.close()
    return events


@pytest.fixture
def tablet(kiosk: Kiosk) -> Tablet:
    one = Tablet(kiosk)
    one.come_in()
    return one


@pytest.fixture
def refused(tablet: Tablet, record: Path) -> Callable[[bytes], tuple[int, str]]:
    """Send a tap that must leave nothing, and then one that is taken; status and sentence of the first."""

    def send(does: bytes) -> tuple[int, str]:
        before = kept(record)
        status, said = tablet.raw(does)
        assert kept(record) == before
        assert tablet.tap({"does": "add_expectation", "kind": "ours", "text": LONG})[0] == 200
        return status, said["sentence"]

    return send


def test_unknown_fields(refused) -> None:
    assert refused(b'{"does":"take_floor","loud":true}') == (400, UNKNOWN)


@pytest.mark.parametrize("does", [b'{"does":"give_floor","to":5}', b'"take_floor"', b"[]", b'{"does":7}', b"null"])
def test_wrong_types(refused, does: bytes) -> None:
    assert refused(does) == (400, UNKNOWN)


def test_10_mb_bodies(refused) -> None:
    words = b'{"does":"add_expectation","kind":"ours","text":"%s"}' % (b"x" * 10_000_000)
    assert refused(words) == (413, "That is too long for one tap. Please say it in fewer words.")


def test_non_utf_8(refused) -> None:
    assert refused(b'{"does":"add_expectation","kind":"ours","text":"caf\xe9"}') == (400, UNKNOWN)


def test_lone_surrogates(refused) -> None:
    assert refused(rb'{"does":"add_expectation","kind":"ours","text":"\ud800"}') == (400, UNKNOWN)


@pytest.fixture
def canary() -> Iterator[socket.socket]:
    """Somewhere nobody should ever ask."""
    with socket.create_server((LOOPBACK, 0)) as listening:
        listening.setblocking(False)
        yield listening


def hostile(kind: str, port: int) -> str:
    return {
        "markup": f"<img src='http://{LOOPBACK}:{port}/x'>",
        "markup in a name": "Rosa<b onload=x>",
        "zero width": "Ro\u200bs\u2060a\ufeff Lind",
        "right to left override": "\u202eRosa\u202c Lind\u2066",
        "control signs": "Ro\x00sa\x1b[31m Lind",
    }[kind]


@pytest.mark.parametrize(
    "kind", ["markup", "markup in a name", "zero width", "right to left override", "control signs"]
)
def test_hostile_names_are_plain_words(kiosk: Kiosk, canary: socket.socket, kind: str) -> None:
    name = hostile(kind, canary.getsockname()[1])
    newcomer = Tablet(kiosk)
    newcomer.join()
    assert newcomer.tap({"does": "come_as", "name": name})[0] == 200
    kiosk.let_in()
    said = {"turns": "name", "voice_group": "not_said", "feelings": "no", "print_name": "yes"}
    for item, answer in {**said, "show_coproduction": "no"}.items():
        assert newcomer.tap({"does": "answer_consent", "item": item, "answer": answer})[0] == 200
    assert newcomer.tap({"does": "signal", "id": "", "kind": "speak"})[0] == 200
    kiosk.qtbot.waitUntil(lambda: any(isinstance(event, ParticipantAdded) for event in kiosk.happened[-6:]))
    shown = next(event.name for event in kiosk.happened[::-1] if isinstance(event, ParticipantAdded))
    assert not [sign for sign in shown if sign in "\u200b\u2060\ufeff\u202e\u202c\u2066\x00\x1b"]
    kiosk.until_read(shown.split()[0])
    with pytest.raises(BlockingIOError):
        canary.accept()


def test_hostile_names_of_10_000_signs(kiosk: Kiosk) -> None:
    newcomer = Tablet(kiosk)
    newcomer.join()
    status, said = newcomer.tap({"does": "come_as", "name": "R" * 10_000})
    assert (status, said["sentence"]) == (400, "That is longer than 2000 letters. Please say it in fewer words.")
    status, said = newcomer.tap({"does": "come_as", "name": "R" * 1_000})
    assert status == 409
    assert "80" in said["sentence"]


def test_a_script_with_an_error_on_line_40(kiosk: Kiosk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (MEETINGS / "an-ordinary-hour.toml").read_text().replace("\n\n", "\n", 3).splitlines()
    lines[39] = lines[39].replace('does = "', 'does = "un')
    (tmp_path / "script.toml").write_text("\n".join(lines))
    assert main(["play", str(tmp_path / "script.toml"), "--record", str(tmp_path / "new.heard")]) == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'script.toml'}, line 40: There is no step `un")
    assert not (tmp_path / "new.heard").exists()


def test_a_csv_with_bom_and_semicolons(kiosk: Kiosk) -> None:
    found = parse("\ufeffName;Seat\r\nRosa Lind;1\r\nZoë Ørsted;2\r\n".encode())
    assert [(person.name, person.seat) for person in found.people] == [("Rosa Lind", 1), ("Zoë Ørsted", 2)]


def is_not_one(path: Path) -> None:
    path.write_text("Dear all")


def is_newer(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[60:64] = (FORMAT + 1).to_bytes(4, "big")
    path.write_bytes(data)


def is_broken(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (is_not_one, "this is not a record of Heard. Choose the group's record file."),
        (is_newer, f"this record is from a newer Heard (format {FORMAT + 1}). Update Heard, then open it."),
        (is_broken, "the record is broken"),
    ],
)
def test_a_record_that_is_not_one_is_newer_or_is_broken(kiosk: Kiosk, tmp_path: Path, spoil, sentence: str) -> None:
    other, said = tmp_path / "other.heard", []
    RecordFile.create(other, "Another group").close()
    spoil(other)
    before = other.read_bytes()
    kiosk.another(lambda: RecordFile.open(other), said.append)
    assert len(said) == 1
    assert said[0].startswith(f"{other}: ")
    assert sentence in said[0]
    assert other.read_bytes() == before


def test_a_record_that_is_already_open_in_another_heard(kiosk: Kiosk, record: Path) -> None:
    said: list[str] = []
    kiosk.another(lambda: RecordFile.open(record), said.append)
    assert said == [f"{record}: this record is open in another Heard. Close that one first."]


def test_a_busy_port(qtbot, record: Path) -> None:
    port = Devices(beside(record)).kept.port
    with socket.create_server(("", port)), running(qtbot, record) as kiosk:
        assert kiosk.heard.bridge.join.sentence.startswith(f"Another program has the usual port {port}. Heard is at")
        Tablet(kiosk).join()
        kiosk.until_read(QUESTION)
        kiosk.code()


def test_no_network(qtbot, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard_module, "tablet_server", lambda room: Server(room, port=0, cards=list))
    with running(qtbot, record) as kiosk:
        sentence = "No network: people can raise hands. Join this machine to the room's Wi-Fi, and tablets can come in."
        assert kiosk.heard.bridge.join.sentence == sentence
        kiosk.until_read(QUESTION)


def test_a_read_only_folder(kiosk: Kiosk) -> None:
    """/sys takes no new file from anybody, root or not."""
    said: list[str] = []
    kiosk.another(lambda: RecordFile.create(Path("/sys/group.heard"), "A group"), said.append)
    assert said == ["/sys/group.heard: cannot be written (Permission denied). Choose another folder."]


def test_a_full_disk(kiosk: Kiosk, tablet: Tablet, record: Path) -> None:
    """Nothing is acknowledged that is not kept; once there is space, the same taps arrive, once."""
    key, words = new_key(), {"does": "add_expectation", "kind": "ours", "text": LONG}
    before, limits = kept(record), resource.getrlimit(resource.RLIMIT_FSIZE)
    full = record.with_name(f"{record.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (full, limits[1]))
    try:
        status, said = tablet.tap(words, key)
        kiosk.until_read(QUESTION)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert (status, said["sentence"].endswith("This is not kept yet.")) == (503, True)
    assert kept(record) == before
    assert [tablet.tap(words, key)[0] for _ in range(2)] == [200, 200]
    assert kept(record) == [*before, ExpectationAdded(kind="ours", text=LONG, author="A1")]
