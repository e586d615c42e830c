"""A restart loses no tablet; a broken file or another meeting lets everybody come in anew."""

import json
import stat

import pytest

from kiosk.meeting.lifecycle import CloseMeeting, OpenMeeting, Setting
from kiosk.record.sqlite_store import RecordFile
from kiosk.room.room import Room
from kiosk.tablets.http.devices import Devices, beside
from tests.kiosk.tablets import rooms
from tests.kiosk.tablets.rooms import does

SPEAK = {"does": "signal", "id": "", "kind": "speak"}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "group.heard"


async def test_the_same_tablets_go_on_after_a_restart(path):
    room = await rooms.opened(RecordFile.create(path, "The group"))
    async with rooms.browser() as one, rooms.browser() as other:
        async with rooms.served(room) as server:
            dez, new = rooms.Tablet(server, one), rooms.Tablet(server, other)
            await dez.come_in("dez")
            await new.join()
            await dez.tap({"does": "signal_feeling", "id": "quiet-heron", "choice": "speak_next"})
            card, before = server.card, await dez.state()
        room.record.close()
        again = Room(RecordFile.open(path))
        async with rooms.served(again, port=None) as server:
            assert server.card == card
            state = await dez.state()
            assert (state["epoch"], state["me"]) == (before["epoch"], {"name": "Dez"})
            assert (await dez.tap(SPEAK))[0] == 200
            assert (await new.state())["card"]["id"] == "who"
    again.record.close()


async def test_the_file_is_for_its_owner_and_holds_no_token_no_name_no_feeling(path):
    room = await rooms.opened(RecordFile.create(path, "The group"))
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.come_in("dez")
        await dez.tap({"does": "signal_feeling", "id": "quiet-heron", "choice": "speak_next"})
        kept = beside(path).read_text("utf-8")
        assert stat.S_IMODE(beside(path).stat().st_mode) == 0o600
        assert [device["person"] for device in json.loads(kept)["devices"]] == ["dez"]
        assert not any(word in kept for word in (dez.token, "Dez Day", "heron", "speak_next"))
    room.record.close()


async def test_a_practice_leaves_no_file(tmp_path, monkeypatch, room):
    monkeypatch.chdir(tmp_path)
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.come_in("dez")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff", b'{"epoch": 5}', b'{"epoch": "", "devices": []}'])
def test_a_broken_file_starts_anew(path, broken):
    beside(path).write_bytes(broken)
    devices = Devices(beside(path))
    assert list(devices) == []
    assert devices.kept.epoch
    devices.save()
    assert Devices(beside(path)).kept == devices.kept


def test_saving_replaces_the_file_whole(path):
    devices = Devices(beside(path))
    token, device = devices.add("Tablet 4")
    devices.save()
    found = Devices(beside(path)).find(token)
    assert (found.name, found.hash) == ("Tablet 4", device.hash)
    assert [file.name for file in path.parent.iterdir()] == [beside(path).name]


async def test_another_meeting_asks_everybody_anew(path):
    room = await rooms.opened(RecordFile.create(path, "The group"))
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.come_in("dez")
        card, epoch = server.card, server.devices.kept.epoch
        await does(room, "tess", CloseMeeting())
        assert (await dez.state())["card"]["id"] == "closed"
        await _second_meeting(room)
        assert (await dez.get("state"))[0] == 401
        assert (server.card.code != card.code, server.devices.kept.epoch != epoch) == (True, True)
        await dez.come_in("dez")
        assert (await dez.state())["title"] == "Dez"
    room.record.close()


async def _second_meeting(room):
    setting = Setting(2, "Again", "2026-12-24", people=rooms.PEOPLE)
    await does(room, "tess", OpenMeeting(mode="fair_queue", limit="x", limit_owner="y", setting=setting))


async def test_the_epoch_stays_from_before_the_opening(path):
    room = Room(RecordFile.create(path, "The group"))
    async with rooms.served(room) as server, rooms.tablet(server) as dez:
        await dez.join()
        before = await dez.state()
        assert before["card"]["title"] == "The meeting has not opened yet."
        await _second_meeting(room)
        after = await dez.state()
        assert (after["epoch"], after["card"]["id"]) == (before["epoch"], "who")
    room.record.close()


async def test_a_tap_sent_again_after_a_restart_counts_once(path):
    room = await rooms.opened(RecordFile.create(path, "The group"))
    key = rooms.new_key()
    async with rooms.browser() as session:
        async with rooms.served(room) as server:
            dez = rooms.Tablet(server, session)
            await dez.come_in("dez")
            _, first = await dez.tap(SPEAK, key)
        room.record.close()
        again = Room(RecordFile.open(path))
        async with rooms.served(again, port=None):
            assert await dez.tap(SPEAK, key) == (200, {"seq": first["seq"], "dup": True})
    again.record.close()


async def test_a_disk_that_refuses_is_said_and_lets_nobody_half_in(room, server, tablets, monkeypatch, caplog):
    one = await tablets()

    def fails():
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(server.devices, "save", fails)
        status, answer = await one.join()
    assert (status, answer) == (503, {"sentence": "The disk is full. This is not kept yet."})
    assert (await one.join())[0] == 200
