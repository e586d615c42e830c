"""Words broken into lines."""

import pytest

from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.lines import broken, fitting, kept_together
from kiosk.summary.typesetting.paper import BAR_NAME, BODY, SAID
from kiosk.summary.typesetting.runs import Lettering


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    return Lettering(Fonts("Open Sans"))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("by 1 April or wording 4", "by 1~April or wording~4"),
        ("4 of 8 at minute 16", "4~of~8 at minute~16"),
        ("for 30 days\n\t and  3 years", "for 30~days and 3~years"),
        ("a room of 12 or 3 doors", "a room of~12 or 3 doors"),
    ],
)
def test_a_number_stays_with_its_word(text: str, kept: str) -> None:
    assert kept_together(text) == kept.replace("~", "\N{NO-BREAK SPACE}")


def test_no_line_is_wider_than_the_measure(lettering: Lettering) -> None:
    lines = broken(lettering, "We had agreed that then it does not go ahead. " * 9, BODY, 200)
    assert len(lines) > 5
    assert max(lettering.width(line, BODY.size, BODY.strong) for line in lines) <= 201


def test_even_lines_leave_no_word_alone(lettering: Lettering) -> None:
    lines = broken(lettering, "People come after midnight. That is when we are most alone there.", SAID, 230)
    widths = [lettering.width(line, SAID.size, SAID.strong) for line in lines]
    assert min(widths) > 0.6 * max(widths)


def test_a_short_last_word_has_company(lettering: Lettering) -> None:
    text = "We were told this is done and we have not seen it"
    widths = range(120, 400, 4)
    last = [broken(lettering, text, BODY, width)[-1] for width in widths]
    assert "it" not in last
    assert "seen it" in last


def test_a_word_wider_than_the_page_is_cut_and_whole(lettering: Lettering) -> None:
    lines = broken(lettering, "x" * 300, BODY, 200)
    assert len(lines) > 5
    assert "".join(lines) == "x" * 300


def test_the_longest_label_that_fits_is_taken(lettering: Lettering) -> None:
    labels = ("Colin (chair)", "Colin")
    assert [fitting(lettering, labels, BAR_NAME, width) for width in (100, 40, 10)] == ["Colin (chair)", "Colin", ""]
