"""How people come in: the square codes read by a camera in the last row, the address and code as they are typed."""

import os
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest

from kiosk.tablets.http.join_code import JoinCard, squares, wifi
from tests.ui.conftest import find, items, texts
from tests.ui.sample_meeting import begun
from ui.displays.room_watch import GROUND, ROWS, share_of
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

TYPED = "192.168.1.20:8713"
URL = f"http://{TYPED}/#t=abcdefghijklmnopqrstuv"
HALL = wifi("Harbour Hall", "tea4two")
PHOTO = (1920, 1080)  # as a phone's camera makes its preview, of 69 degrees from side to side
SIZES = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768), (3840, 2160)]


def card(of=HALL, **more):
    return JoinCard("7KQ-M4X", URL, f"http://{TYPED}/", squares(URL), typed=TYPED, wifi=of, **more)


@pytest.fixture
def screen(bridge, windows):
    """The room screen with the way in on it: (window, model)."""

    def opened(shown, settings=None, taps=None):
        one = bridge(begun()[:1] if taps is None else taps)
        one.join = shown
        model = RoomScreenModel(one, settings or Settings())
        model.show_join(True)
        return windows.open("room_screen/RoomScreen.qml", room=model), model

    return opened


def as_picture(image: QImage, name: str = "") -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    picture = Image.open(BytesIO(buffer.data().data())).convert("L")
    if name and "HEARD_PICTURES" in os.environ:
        picture_file = Path(os.environ["HEARD_PICTURES"]) / f"{name}.png"
        picture_file.write_bytes(buffer.data().data())
    return picture


def photographed(picture: Image.Image, metres: float, inches: float = 55) -> Image.Image:
    """The display as a phone in that seat sees it: as small as it is from there, a little askew and out of focus."""
    wide = inches * 0.0254 * picture.width / (picture.width**2 + picture.height**2) ** 0.5
    pixels_a_metre = PHOTO[0] / (2 * metres * 0.6873)  # the tangent of half of 69 degrees
    size = (round(wide * pixels_a_metre), round(wide * pixels_a_metre * picture.height / picture.width))
    seen = picture.resize(size, Image.Resampling.BOX).rotate(
        3, expand=True, fillcolor=120, resample=Image.Resampling.BILINEAR
    )
    photo = Image.new("L", PHOTO, 120)
    photo.paste(seen, ((PHOTO[0] - seen.width) // 2, (PHOTO[1] - seen.height) // 2))
    return photo.filter(ImageFilter.GaussianBlur(0.6))


def read(photo: Image.Image) -> set[str]:
    return {found.text for found in zxingcpp.read_barcodes(photo, formats=zxingcpp.BarcodeFormat.QRCode)}


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("metres", [3.0, 4.0, 6.0])
@pytest.mark.parametrize("of", [None, HALL], ids=["the page alone", "Wi-Fi and page"])
def test_a_camera_in_the_farthest_seat_reads_every_code(screen, settle, width, height, metres, of):
    window, model = screen(card(of), Settings(metres=metres))
    settle(window, width, height)
    seen = set()
    for _ in range(model.scene["pages"]):
        seen |= read(photographed(as_picture(settle(window, width, height)), metres))
        model.next_page()
    assert seen == {URL} | ({"WIFI:T:WPA;S:Harbour Hall;P:tea4two;;"} if of else set())


def test_its_ground_can_be_told_though_codes_cover_much_of_it(screen, settle):
    window, _ = screen(card())
    for width, height in SIZES:
        picture = settle(window, width, height)
        rows = [picture.copy(0, height * row // (ROWS + 1), width, 1) for row in range(1, ROWS + 1)]
        assert share_of(window.color(), rows) > 1.5 * GROUND


def test_each_code_measures_a_tenth_of_the_distance_to_the_farthest_seat(screen, settle):
    window, _ = screen(card())
    settle(window)
    codes = [item for item in items(window) if item.objectName() == "square"]
    assert len(codes) == 2
    assert all(code.width() * 55 * 25.4 / (1920**2 + 1080**2) ** 0.5 >= 400 for code in codes)


def test_where_a_code_cannot_be_read_from_there_it_says_to_come_nearer(screen, settle):
    window, model = screen(card(None), Settings(metres=12.0))
    settle(window)
    assert any("Come nearer" in " ".join(line["text"].split()) for line in model.scene["lines"])


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("of", [None, HALL], ids=["the page alone", "Wi-Fi and page"])
@pytest.mark.parametrize("metres", [3.0, 4.0, 6.0])
def test_the_address_and_the_code_stand_there_to_be_typed_and_nothing_lies_over_anything(
    screen, settle, width, height, of, metres
):
    window, _ = screen(card(of), Settings(metres=metres))
    settle(window, width, height)
    shown = texts(window)
    said = "\n".join(item.property("text") for item in shown)
    assert TYPED in said
    assert "7KQ-M4X" in said
    assert "http" not in said
    boxes = [item.mapRectToScene(item.boundingRect()) for item in (*shown, *_codes(window))]
    for at, box in enumerate(boxes):
        assert box.right() <= width + 1
        assert box.bottom() <= height + 1
        for other in boxes[at + 1 :]:
            both = box.intersected(other)
            assert min(both.width(), both.height()) <= max(3.0, 0.2 * min(box.height(), other.height()))


def _codes(window):
    return [item for item in items(window) if item.objectName() == "square"]


def test_a_screen_reader_hears_what_each_code_opens(screen, settle):
    window, _ = screen(card())
    settle(window)
    names = [QAccessible.queryAccessibleInterface(code).text(QAccessible.Text.Name) for code in _codes(window)]
    assert names == ["Square code 1 Join this Wi-Fi: Harbour Hall", f"Square code 2 Open this page: {TYPED}"]


def test_without_a_network_it_says_that_a_hand_does_as_well_and_shows_no_address(screen, settle):
    for shown in (None, JoinCard("7KQ-M4X", "http://127.0.0.1:8713/#t=x", "http://127.0.0.1:8713/", ())):
        window, _ = screen(shown)
        settle(window)
        said = "\n".join(item.property("text") for item in texts(window))
        assert "No network yet." in said
        assert "Put your hand up" in said
        assert "127.0.0.1" not in said


def test_while_no_new_tablets_come_in_no_code_is_shown(screen, settle):
    window, _ = screen(card(closed=True))
    settle(window)
    said = "\n".join(item.property("text") for item in texts(window))
    assert "No new tablets come in now." in " ".join(said.split())
    assert "7KQ-M4X" not in said


def test_f5_shows_it_at_any_time_and_again_goes_back(bridge, windows, settle, qtbot):
    one = bridge(begun())
    one.join = card()
    model = RoomScreenModel(one, Settings())
    window = windows.open("room_screen/RoomScreen.qml", room=model)
    settle(window)
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    for kind in ("join", "discussion"):
        QTest.keyClick(window, Qt.Key.Key_F5)
        assert model.kind == kind


def test_the_next_page_and_the_first_item_take_it_away(bridge, windows):
    one = bridge(begun()[:1])
    one.join = card(None)
    model = RoomScreenModel(one, Settings())
    model.show_join(True)
    model.next_page()
    assert (model.kind, model.opening_page) == ("opening", 1)


def test_during_an_item_address_and_code_stand_in_the_corner_and_give_way_before_names(bridge, windows, settle):
    one = bridge(begun())
    one.join = card()
    model = RoomScreenModel(one, Settings())
    window = windows.open("room_screen/RoomScreen.qml", room=model)
    settle(window)
    assert (find(window, "address").property("text"), find(window, "code").property("text")) == (TYPED, "7KQ-M4X")
    assert not _codes(window)
    one.join = card(closed=True)
    model._joinable()
    assert (model.scene["join"], model.scene["address"]) == ("", "")
