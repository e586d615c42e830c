"""Cards for the table: what is on each is read, its codes are scanned, and nothing lies over a line to cut along."""

import subprocess

import pdfplumber
import pytest
import zxingcpp
from PIL import Image

from kiosk.summary.join_cards import WayIn, write_join_cards
from kiosk.tablets.http.join_code import squares, wifi

URL = "http://192.168.1.20:8713/#t=AbCdEfGhIjKlMnOpQrStUv"
ALONE = WayIn("192.168.1.20:8713", "7KQ-M4X", squares(URL))


def with_wifi(name="Harbour Hall", key="tea for two"):
    known = wifi(name, key)
    return WayIn(ALONE.typed, ALONE.code, ALONE.squares, known.name, known.key, known.rows)


def pages(way, seats, folder):
    write_join_cards(way, seats, folder / "cards.pdf")
    with pdfplumber.open(folder / "cards.pdf") as drawn:
        return [(page.width, page.height, page.extract_words()) for page in drawn.pages]


def scanned(folder, page=1):
    """What a camera reads on a sheet, printed at the least that any printer does."""
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-f", str(page), "-l", str(page), "cards.pdf", "sheet"],
                   cwd=folder, check=True)  # fmt: skip
    (picture,) = folder.glob("sheet-*.png")
    return sorted(code.text for code in zxingcpp.read_barcodes(Image.open(picture)))


def test_each_seat_has_a_card_with_the_address_the_code_and_a_square_code(tmp_path):
    drawn = pages(ALONE, [1, 2, 3, 4, 5, 6, 7], tmp_path)
    words = [" ".join(word["text"] for word in page[2]) for page in drawn]
    assert [page.count("7KQ-M4X") for page in words] == [6, 1]
    assert [page.count("192.168.1.20:8713") for page in words] == [6, 1]
    assert all(f"Seat {seat}" in words[0] for seat in range(1, 7))
    assert "You can take part without one. Put your hand up." in words[1]
    assert scanned(tmp_path) == [URL] * 6


def test_where_the_wi_fi_is_known_its_code_stands_first(tmp_path):
    pages(with_wifi(), [1, None], tmp_path)
    assert scanned(tmp_path) == ["WIFI:T:WPA;S:Harbour Hall;P:tea for two;;"] * 2 + [URL] * 2


@pytest.mark.parametrize("way", [ALONE, with_wifi(), with_wifi("Harbour Hall of the Very Long Name", "x" * 63)])
def test_nothing_lies_over_a_line_to_cut_along_or_over_anything_else(way, tmp_path):
    ((width, height, words),) = pages(way, [None] * 6, tmp_path)
    across, down = [width / 2], [height / 3, 2 * height / 3]
    for word in words:
        assert not any(word["x0"] < line < word["x1"] for line in across), word["text"]
        assert not any(word["top"] < line < word["bottom"] for line in down), word["text"]
    for one in words:
        for other in words:
            apart = one["x1"] <= other["x0"] + 0.5 or other["x1"] <= one["x0"] + 0.5
            assert one is other or apart or one["bottom"] <= other["top"] + 3 or other["bottom"] <= one["top"] + 3
