"""Names in people's own words: found as people write them, in any script, and shown to nobody who must not see them."""

import pytest

from kiosk.discretion.free_words import FreeWords
from tests.kiosk.discretion.test_called import One, Said

HIDDEN = ("陈伟", "מרים בן דוד", "محمد بلال", "Sir Paweł Żak", "Dr Renée Noël", "Dez Carter", "Will Price")
WORDS = FreeWords(
    [One(f"P{n}", name) for n, name in enumerate(HIDDEN)],
    [One("R", "Rosa Lind", consent=Said("name", print_name=True))],
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("上次陈伟说的信。", "上次 a member 说的信。"),
        ("ומרים ביקשה מכתב.", "וa member ביקשה מכתב."),
        ("NOEL wrote to Mr Żak, and ZAK wrote back.", "A member wrote to Mr a member, and a member wrote back."),
        ("We told sir pawel and Rosa.", "We told sir a member and Rosa."),
        ("Café and café: Dez’s letter.", "Café and café: A member’s letter."),
        ("Ask Will now. Will it be dear?", "Ask a member now. Will it be dear?"),
        ("we will pay the price", "we will pay the price"),
        ("Zakat, Dezember and Noelle", "Zakat, Dezember and Noelle"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, shown: str) -> None:
    assert WORDS(text) == shown


def test_where_a_name_stood_is_known_after_it_left() -> None:
    text = "Ask Dez, or Renée."
    places = WORDS.places(text)
    assert [text[start:end] for start, end in places] == ["Dez", "Renée"]
    assert FreeWords([], [], left={text: places})(text) == "Ask a member, or a member."
