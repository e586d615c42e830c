"""A kiosk that sends what is not its own, forged, replayed, huge or broken: nothing of it is kept, and others go on."""

import asyncio
import random
import ssl
from uuid import uuid4

import aiohttp
import pytest

from kiosk.archive.wire import Gone, Row, Where, encode, gone_words
from kiosk.record.kiosk_key import KioskKey
from tests.made_kiosk import KEY, Chain, known, posted


@pytest.fixture
def chain(archive) -> Chain:
    return known(archive)


def kept(archive) -> int:
    return archive.asks("SELECT count(*) FROM entry")[0][0]


def test_what_is_whole_is_kept_once_however_often_it_is_sent(archive, chain):
    body = chain.batch(chain.rows(17))
    assert posted(archive, body, body, body) == [200, 200, 200]
    assert kept(archive) == 17
    assert archive.check()["holds"]


def test_what_does_not_hold_is_refused_and_nothing_of_it_is_kept(archive, chain):
    other, stranger = known(archive, KioskKey(b"o" * 32)), Chain()
    forged = other.batch(other.rows(3))  # with our key, which is not that group's
    too_many = Chain(chain.group)
    bodies = [
        forged,
        stranger.batch(stranger.rows(3)),
        Chain(chain.group).batch(chain.rows(3), signature=b"0" * 64),
        Chain(chain.group).batch(chain.rows(3), before=b"0" * 32),
        Chain(chain.group).batch(chain.rows(3), before=b"0" * 7),
        Chain(chain.group).batch(chain.rows(3), first=-4),
        Chain(chain.group).batch(chain.rows(3), first=1 << 63),
        encode({"group": 1}),
        Chain(chain.group).batch(chain.rows(3, "{")),
        Chain(chain.group).batch(chain.rows(3, '{"kind": "\\u0000"}')),
        Chain(chain.group).batch(chain.rows(3, '{"kind": "ask_made", "thing": "no id"}')),
        Chain(chain.group).batch([Row(b"short")]),
        Chain(chain.group).batch([Row(b"m" * 32, mark=b"short")]),
        too_many.batch(too_many.rows(513)),
        b"",
        b"\xc1 nothing",
        random.Random(2).randbytes(1000),
    ]
    answers = posted(archive, *bodies)
    assert {200, 500} & set(answers) == set()
    assert answers[0] == answers[1] == 422
    assert posted(archive, b"0" * (2 << 20)) == [413]
    assert kept(archive) == 0
    assert archive.asks("SELECT count(*) FROM batch") == [(0,)]


def test_a_batch_after_a_hole_is_told_to_ask_where(archive, chain):
    chain.batch(chain.rows(5))
    assert posted(archive, chain.batch(chain.rows(5))) == [409]
    assert kept(archive) == 0


def test_a_thousand_wrong_ones_slow_nobody_else_down(archive, chain, kiosk):
    junk = [random.Random(one).randbytes(200) for one in range(1000)]
    answers = posted(archive, *junk)
    assert set(answers) == {422, 429}
    assert answers[-1] == 429
    assert posted(archive, chain.batch(chain.rows(17))) == [200]  # from the same address
    assert kept(archive) == 17
    laptop = kiosk("laptop")
    archive.lets_in(laptop, laptop.play("every-step"))


def test_what_postgresql_refuses_holds_up_nobody_in_its_commit(archive):
    odd, others = known(archive), [known(archive) for _ in range(8)]

    async def together() -> list[int]:
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trusting)) as http:

            async def one(body: bytes) -> int:
                async with http.post(f"{archive.address}/v1/entries", data=body) as answer:
                    return answer.status

            bad = odd.batch(odd.rows(1, '{"kind": "\\u0000"}'))
            return list(await asyncio.gather(one(bad), *(one(chain.batch(chain.rows(6))) for chain in others)))

    assert asyncio.run(together()) == [422] + [200] * len(others)
    assert kept(archive) == 6 * len(others)


def test_what_went_does_not_come_back_with_an_old_copy(archive, chain):
    rows = chain.rows(3)
    body = chain.batch(rows)
    (first,) = [row.sealed(chain.first, 0)[0] for row in rows[:1]]
    entries = [(0, first)]
    gone = Gone(
        chain.group.bytes,
        KEY.public,
        entries,
        "taken_out",
        KEY.signature(gone_words(chain.group.bytes, entries, "taken_out")),
    )
    forged = Gone(chain.group.bytes, KEY.public, entries, "taken_out", b"0" * 64)
    assert posted(archive, body) == [200]
    assert posted(archive, encode(forged), encode(gone), encode(gone), path="gone") == [422, 204, 204]
    assert archive.asks("SELECT shown, salt, kind, thing FROM entry WHERE seq = 0") == [(None,) * 4]
    archive.asks("DELETE FROM entry")
    archive.stop()
    archive.start()
    assert posted(archive, body) == [200]
    assert archive.asks("SELECT shown, salt FROM entry WHERE seq = 0") == [(None, None)]
    assert archive.check()["holds"]


def test_where_says_nothing_of_another_group(archive, chain):
    posted(archive, chain.batch(chain.rows(4)))
    other = known(archive, KioskKey(b"o" * 32))
    points = [(3, chain.seal)]
    assert posted(
        archive, encode(Where(other.group.bytes, points)), encode(Where(uuid4().bytes, points)), path="where"
    ) == [200, 422]
