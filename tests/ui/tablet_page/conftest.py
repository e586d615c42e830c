"""A fake room and tablets that are in it."""

from collections.abc import Callable, Iterator

import pytest

from tests.ui.tablet_page import fake_room
from tests.ui.tablet_page.fake_room import FakeRoom
from tests.ui.tablet_page.sample_states import home
from tests.ui.tablet_page.tablet import Tablet


@pytest.fixture
def room() -> Iterator[FakeRoom]:
    with fake_room.opened() as opened:
        opened.state = home()
        yield opened


@pytest.fixture
def tablet(lent, room) -> Callable[..., Tablet]:
    """Opens a tablet that has joined the room: `tablet(shows="speak", size=PHONE)`."""

    def joined(shows: str = "speak", **looks) -> Tablet:
        one = Tablet(lent(**looks), room)
        one.join(shows)
        return one

    return joined
