"""What stands in words for signs that no font can draw."""

import pytest

from kiosk.summary.typesetting.in_words import in_words


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ("\U0001f600", "a grinning face"),
        ("\u2764\ufe0f", "a heart"),
        ("\U0001f9e1", "an orange heart"),
        ("\u2764\u2764\u2764", "a heart, 3 times"),
        ("\U0001f44f\U0001f3fd", "clapping hands"),
        ("\U0001f44d", "a thumbs up"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "a man, a woman, a girl"),
        ("\U0001f1ec\U0001f1e7", "the flag of GB"),
        ("สวัสดี ครับ", "words in Thai"),
        ("ก", "a letter in Thai"),
        ("\U00020000", "a letter in Chinese"),
        ("\x00", "sign U+0000"),
        ("\ue000", "sign U+E000"),
    ],
)
def test_signs_in_words(signs: str, said: str) -> None:
    assert in_words(signs) == said
