"""Open pages are told what is new: at once when it is quiet, gathered while busy, to three pages of one device."""

import asyncio
import logging
import zlib

from kiosk.forms.card import State
from kiosk.meeting.signals import Signal, Withdraw
from kiosk.meeting.turns import GiveFloor
from kiosk.tablets.http import event_stream
from kiosk.tablets.http.parts import Parts
from tests.kiosk.tablets.rooms import does


async def until(events, wanted):
    """Read on until a state is as wanted; that state, and how many came."""
    came = 0
    async for name, state in events:
        came += name == "state"
        if name == "state" and wanted(state):
            return state, came
    raise AssertionError("the stream ended")


async def test_the_whole_state_comes_first_and_then_each_change(room, tablets):
    dez = await tablets("dez")
    stream = dez.events()
    assert await anext(stream) == ("state", await dez.state())
    await does(room, "tess", GiveFloor(to="dez"))
    state, _ = await until(stream, lambda state: state["line"] == "You are speaking.")
    assert state == await dez.state()
    await stream.aclose()


async def test_many_changes_at_once_come_as_few_states_and_the_newest_wins(room, tablets):
    dez = await tablets("dez")
    stream = dez.events()
    await anext(stream)
    for at in range(100):
        await does(room, "dez", Signal(id=f"s{at}", kind="speak"))
        await does(room, "dez", Withdraw(id=f"s{at}"))
    await does(room, "tess", GiveFloor(to="dez"))
    _, came = await until(stream, lambda state: state["line"] == "You are speaking.")
    assert came <= 50  # of 201 changes
    await stream.aclose()


async def test_a_stream_goes_out_packed_message_by_message_to_whoever_takes_that(room, tablets):
    dez = await tablets("dez")
    headers = {"X-Heard-Device": dez.token, "Accept-Encoding": "gzip"}
    async with dez.session.get(dez.base + "events", headers=headers, auto_decompress=False) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
        for wanted in (b"You are not on the list.", b"You are speaking."):
            came = b""
            while wanted not in came:
                came += unpacker.decompress(await answer.content.readany())
            await does(room, "tess", GiveFloor(to="dez"))


async def test_what_is_the_same_is_not_sent_again(room, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    stream, other = dez.events(), amina.events()
    await anext(stream)
    await anext(other)
    await does(room, "amina", Signal(id="s1", kind="clarify"))
    await until(other, lambda state: any(o["id"] == "clarify" and o.get("state") == "sent" for o in state["offers"]))
    await does(room, "tess", GiveFloor(to="dez"))
    _, came = await until(stream, lambda state: state["line"] == "You are speaking.")
    assert came == 1
    await stream.aclose()
    await other.aclose()


async def test_a_sign_of_life_comes_when_nothing_happens(room, tablets, monkeypatch):
    assert event_stream.HEARTBEAT_S == 5
    dez = await tablets("dez")
    stream = dez.events()
    await anext(stream)
    for page in dez.server._streams:
        page.beat()
    assert await anext(stream) == ("hb", {})
    await stream.aclose()


async def test_a_fourth_page_of_one_device_is_refused_until_one_closes(tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    pages = [dez.events() for _ in range(3)]
    for page in pages:
        await anext(page)
    status, said = await dez.get("events")
    assert (status, said["sentence"]) == (429, "This page is open three times already. Please close one.")
    assert (await dez.state())["notice"] == "This page is open three times already. Please close one."
    assert (await amina.state())["notice"] == ""
    assert (await anext(amina.events()))[0] == "state"
    await pages[0].aclose()
    while (again := dez.events()) and not await opens(again):
        await asyncio.sleep(0)
    await again.aclose()
    for page in pages[1:]:
        await page.aclose()
    while (await dez.state())["notice"]:
        await asyncio.sleep(0)


async def opens(page):
    try:
        return (await anext(page))[0] == "state"
    except AssertionError:
        return False


async def test_closed_tabs_leave_nothing_in_the_logs(room, tablets, caplog):
    caplog.set_level(logging.INFO)
    dez = await tablets("dez")
    for _ in range(3):
        page = dez.events()
        await anext(page)
        await page.aclose()
    for at in range(20):
        await does(room, "amina", Signal(id=f"s{at}", kind="clarify"))
        dez.server._streams.changed()
        for page in dez.server._streams:
            page.beat()
        await asyncio.sleep(0)
    assert (await dez.state())["title"] == "Dez"
    assert [
        entry.getMessage() for entry in caplog.records if entry.name.startswith(("aiohttp", "asyncio", "kiosk"))
    ] == []


async def test_a_page_that_reads_nothing_holds_up_nobody(room, tablets):
    dez, amina = await tablets("dez"), await tablets("amina")
    stuck, stream = dez.events(), amina.events()
    await anext(stuck)
    await anext(stream)
    for page in dez.server._streams:
        if page.device.person == "dez":
            for at in range(200):
                page.show(Parts(State(title="y" * 100_000, line=str(at)), b"salt"))
    await does(room, "tess", GiveFloor(to="amina"))
    state, _ = await until(stream, lambda state: state["line"] == "You are speaking.")
    assert state["me"] == {"name": "Amina"}
    await stream.aclose()
    await stuck.aclose()


async def test_a_page_that_is_gone_leaves_nothing_behind(room, tablets):
    dez = await tablets("dez")
    before = len(asyncio.all_tasks())
    for _ in range(5):
        page = dez.events()
        await anext(page)
        await page.aclose()
    while len(asyncio.all_tasks()) > before:
        dez.server._streams.changed()
        await asyncio.sleep(0)
    assert list(dez.server._streams) == []
