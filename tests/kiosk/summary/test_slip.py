"""However long the place's lines are, a slip is one page."""

import pdfplumber
import pytest

from kiosk.room.shown_page import AFTERCARE
from kiosk.summary.slip import write_slip


@pytest.mark.parametrize(
    ("lines", "size"), [(AFTERCARE, 16), (["Ring the lane office: 0555 010, day and night. " * 3] * 6, 10)]
)
def test_all_lines_stand_on_one_page_in_the_largest_type_that_fits(lines, size, tmp_path):
    write_slip(lines, tmp_path / "slip.pdf")
    with pdfplumber.open(tmp_path / "slip.pdf") as drawn:
        (page,) = drawn.pages
        words = " ".join(page.extract_text().split())
        assert words == " ".join(" ".join(lines).split())
        assert {round(letter["size"]) for letter in page.chars} == {size}
        assert max(letter["bottom"] for letter in page.chars) < page.height
