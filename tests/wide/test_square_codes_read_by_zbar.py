"""The codes on the room screen are read from the farthest seat by zbar, too, as every phone has a reader of its own."""

import subprocess

import pytest

from tests.ui.room_screen import test_join_scene
from tests.ui.room_screen.test_join_scene import HALL, SIZES, URL, as_picture, card, photographed
from ui.settings import Settings

pytestmark = pytest.mark.wide
screen = test_join_scene.screen


def read(photo, folder):
    """What zbar finds on a photo."""
    picture = folder / "photo.png"
    photo.save(picture)
    command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(picture)]
    return set(subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout.splitlines())


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("metres", [3.0, 4.0, 6.0])
def test_zbar_reads_the_page_and_the_wifi_from_the_farthest_seat(screen, settle, tmp_path, width, height, metres):
    window, model = screen(card(HALL), Settings(metres=metres))
    settle(window, width, height)
    seen = set()
    for _ in range(model.scene["pages"]):
        seen |= read(photographed(as_picture(settle(window, width, height)), metres), tmp_path)
        model.next_page()
    assert URL in seen
    assert any(one.startswith("WIFI:") for one in seen)
