"""Which way the signs of a line run."""

import pytest

from kiosk.summary.typesetting.directions import apart, continued, in_order, levels, right_to_left, sides


def from_left(text: str) -> str:
    shown = "".join(in_order(list(zip(levels(text), text, strict=True))))
    return "".join(sign for sign in shown if not "\u2066" <= sign <= "\u2069")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana said yes.", "Ana said yes."),
        ("אבג 12 דה", "הד 12 גבא"),
        ("Ana (אב) 3", "Ana (בא) 3"),
        ("אב IKEA גד", "דג IKEA בא"),
        (f"{apart('אב')} (GP) spoke.", "בא (GP) spoke."),
        (f"{apart('אב')}, {apart('גד')} and Ana", "בא, דג and Ana"),
        (f"{apart('אב')} 5 people", "בא 5 people"),
        (f"Ana: {apart('אב IKEA גד.')}", "Ana: .דג IKEA בא"),
        (f"אב {apart('Two, 2.')} גד", "דג Two, 2. בא"),
        ("\u2067אב, never closed", "never closed ,בא"),
    ],
)
def test_signs_from_left_to_right(text: str, shown: str) -> None:
    assert from_left(text) == shown


def test_a_sentence_of_ours_keeps_its_way_whatever_name_it_begins_with() -> None:
    assert not right_to_left(f"{apart('רות')} (GP) spoke.")
    assert right_to_left(apart("רות (GP)"))
    assert right_to_left("רות (GP)")


def test_nobody_breaks_out_of_what_stands_apart() -> None:
    typed = "אב\u2069 \u2066גד"
    assert sides(f"Ana: {apart(typed)}.") == [("Ana: ", False), ("אב גד", True), (".", False)]


def test_words_that_stand_apart_go_on_in_the_next_line() -> None:
    assert continued(["Ana: \u2067אב", "גד\u2069 so"]) == ["Ana: \u2067אב\u2069", "\u2067גד\u2069 so"]
