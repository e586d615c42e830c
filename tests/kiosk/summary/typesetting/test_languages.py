"""In which language words of other scripts are."""

import pytest

from kiosk.summary.typesetting.directions import right_to_left
from kiosk.summary.typesetting.languages import spans


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Only ours, café.", [("Only ours, café.", "")]),
        ("by محمد علي, 5 minutes", [("by ", ""), ("محمد علي", "ar"), (", 5 minutes", "")]),
        ("ڈاکٹر زینب", [("ڈاکٹر زینب", "ur")]),
        ("陈伟 said", [("陈伟", "zh"), (" said", "")]),
        ("Олена Їжак", [("Олена Їжак", "uk")]),
        ("", []),
    ],
)
def test_a_text_is_parted_where_its_language_changes(text: str, parts: list[tuple[str, str]]) -> None:
    assert spans(text) == parts
    assert "".join(part for part, _ in spans(text)) == text


def test_the_first_letter_tells_the_direction() -> None:
    assert right_to_left("12 שלום")
    assert not right_to_left("by שלום")
    assert not right_to_left("")
