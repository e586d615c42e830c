"""The devices that may come in, kept beside the record so that a restart loses none. Hashes of tokens, no feelings."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections import Counter
from collections.abc import Container, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from threading import Lock

import msgspec

from kiosk.meeting.terms import PersonId
from kiosk.room.writer import Writer
from kiosk.tablets.http.join_code import new_code, new_token

AT_MOST = 600
TOGETHER_S = 0.01


class Device(msgspec.Struct):
    """One tablet: the hash of its token and, once its holder said, whose it is. `pad` is shared by all seats.

    `hands` counts how often it stopped being somebody's; `shared` once one of them gave it to whoever comes next.
    """

    hash: str
    person: PersonId = ""
    name: str = ""
    pad: bool = False
    hands: int = 0
    shared: bool = False

    @property
    def is_somebody_s(self) -> bool:
        """A person's or the shared pad: what others do never costs it its place."""
        return bool(self.person or self.pad)

    def is_nobody_s(self) -> None:
        """Whatever its page still holds of somebody is of an earlier pair of hands."""
        self.person = ""
        self.hands += 1


class Kept(msgspec.Struct):
    """What stands in the file; `port` so that tablets find the room again where it was."""

    epoch: str = ""
    meeting: int = 0
    port: int = 0
    wifi_name: str = ""
    wifi_key: str = ""
    token: str = ""
    pad_token: str = ""
    code: str = ""
    devices: list[Device] = []
    barred: list[str] = []


def beside(record: Path) -> Path:
    return record.with_name(f"{record.stem}.heard-devices.json")


class Devices:
    """Looked up by token; `path` is None where nothing may reach the disk."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.kept = _read(path) or _new(0)
        self._by_hash = {device.hash: device for device in self.kept.devices}
        self._from: dict[str, str] = {}
        self._saving: asyncio.Future[None] | None = None
        self._writer: Writer | None = None
        self._one_at_a_time = Lock()

    def __iter__(self) -> Iterator[Device]:
        return iter(self._by_hash.values())

    @property
    def is_full(self) -> bool:
        return len(self._by_hash) >= AT_MOST

    def add(self, name: str = "", pad: bool = False, address: str = "") -> tuple[str, Device]:
        """A new device and its token, which is written down nowhere; nor is the address it came from."""
        token = secrets.token_urlsafe(32)
        device = Device(hashed(token), name=name, pad=pad)
        self._by_hash[device.hash] = device
        self._from[device.hash] = address
        return token, device

    def stranger(self, but: Container[str]) -> Device | None:
        """Who may be forgotten to make room: the oldest that never said whose it is, where most are from.

        `but` are those that wait for somebody's yes, by their hashes.
        """
        strangers = [one for one in self if not one.person and not one.pad and one.hash not in but]
        if not strangers:
            return None
        most, _ = Counter(self._from.get(one.hash, "") for one in strangers).most_common(1)[0]
        return next(one for one in strangers if self._from.get(one.hash, "") == most)

    def find(self, token: str) -> Device | None:
        return self._by_hash.get(hashed(token)) if token else None

    def with_hash(self, hash_: str) -> Device | None:
        return self._by_hash.get(hash_)

    def of(self, person: PersonId) -> list[Device]:
        return [device for device in self if device.person == person]

    def holders(self) -> frozenset[PersonId]:
        """Who holds a tablet of their own."""
        return frozenset(device.person for device in self if device.person and not device.pad)

    def remove(self, device: Device, bar: bool = False) -> None:
        self._by_hash.pop(device.hash, None)
        self._from.pop(device.hash, None)
        if bar:
            self.kept.barred.append(device.hash)

    def is_barred(self, token: str) -> bool:
        return bool(token) and hashed(token) in self.kept.barred

    def new_way_in(self) -> None:
        """Another code and another link; who is in stays in."""
        self.kept.code, self.kept.token, self.kept.pad_token = new_code(), new_token(), new_token()

    def start_over(self, meeting: int) -> None:
        """Another meeting: everybody comes in anew and is asked anew."""
        before = self.kept
        self.kept = _new(meeting)
        self.kept.port, self.kept.wifi_name, self.kept.wifi_key = before.port, before.wifi_name, before.wifi_key
        self._by_hash.clear()
        self._from.clear()

    def save(self) -> None:
        """Durable before anybody is told; OSError when the disk refuses."""
        self.kept.devices = list(self)
        if self.path is not None:
            with self._one_at_a_time:
                _replace(self.path, msgspec.json.encode(self.kept))

    async def keep(self) -> None:
        """The same, together with all others who come in at this moment."""
        loop = asyncio.get_running_loop()
        if self._saving is None:
            self._saving = loop.create_future()
            loop.call_later(TOGETHER_S, self._save_for, self._saving)
        await asyncio.shield(self._saving)

    def _save_for(self, waiting: asyncio.Future[None]) -> None:
        """Beside the loop, as others are served meanwhile."""
        self._saving = None
        self._writer = self._writer or Writer("devices")
        self._writer.run(self.save).add_done_callback(partial(_pass_on, waiting))


def _pass_on(waiting: asyncio.Future[None], written: asyncio.Future[None]) -> None:
    if waiting.done():
        return
    if error := written.exception():
        waiting.set_exception(error)
    else:
        waiting.set_result(None)


def hashed(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _new(meeting: int) -> Kept:
    return Kept(epoch=secrets.token_hex(8), meeting=meeting, token=new_token(), pad_token=new_token(), code=new_code())


def _read(path: Path | None) -> Kept | None:
    """What was kept, or None where there is nothing that can be read: then everybody joins once more."""
    if path is None:
        return None
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return kept if kept.epoch and kept.token and kept.pad_token and kept.code else None


def _replace(path: Path, data: bytes) -> None:
    """Whole or not at all, and readable by nobody else."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
