"""A served meeting, and as many tablets as a test asks for."""

from contextlib import AsyncExitStack

import pytest

from tests.kiosk.tablets import rooms


@pytest.fixture
async def room():
    return await rooms.opened()


@pytest.fixture
async def server(room):
    async with rooms.served(room) as running:
        yield running


@pytest.fixture
async def tablets(server):
    """`await tablets("dez")` is a tablet Dez came in with; `await tablets()` one that only joined."""
    async with AsyncExitStack() as stack:

        async def new(person: str = "", of=server) -> rooms.Tablet:
            tablet = await stack.enter_async_context(rooms.tablet(of))
            if person:
                await tablet.come_in(person)
            else:
                await tablet.join()
            return tablet

        yield new
