"""How people come in: the square codes read by a camera in the last row, the address and code as they are typed."""

import os
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from kiosk.tablets.http.join_code import JoinCard, squares, wifi
from tests.ui.sample_meeting import begun
from ui.room_screen.view_model import RoomScreenModel
from ui.settings import Settings

TYPED = "192.168.1.20:8713"
URL = f"http://{TYPED}/#t=abcdefghijklmnopqrstuv"
HALL = wifi("Harbour Hall", "tea4two")
VIEW_DEGREES, PHOTO = 69, (1920, 1080)  # what a phone's camera sees from side to side, and how its preview is made
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
