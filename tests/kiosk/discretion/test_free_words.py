"""Names in people's own words: found as people write them, in any script, and shown to nobody who must not see them."""

import pytest

from kiosk.discretion.free_words import KEPT_BACK, FreeWords
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
        ("NOEL wrote to Mr Żak, and ZAK wrote back.", "A member wrote to a member, and a member wrote back."),
        ("We told sir pawel and Rosa.", "We told a member and Rosa."),
        ("Café and café: Dez’s letter.", "Café and café: A member’s letter."),
        ("Ask Will now. Will it be dear?", KEPT_BACK),
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


COMMON = FreeWords(
    [
        One("B", "Grace Hall"),
        One("C", "Will Marks"),
        One("D", "Hope Field"),
        One("E", "Mark Rivers"),
        One("G", "May Summers"),
    ],
    [One("R", "Rose Boon", consent=Said("name", print_name=True))],
)


@pytest.mark.parametrize(
    "text",
    [
        "We meet at the Town Hall and hope to mark the path in May.",
        "Will the council mark the path by 1 May?",
        "I hope the council will mark the path in the summer. We may meet in the main hall. Mark it in white.",
        "By the grace of good weather it will last, and the rivers run high in summers like this.",
        "Hire the main hall for 12 May. May we? Will you?",
        "The field by Field Street is wet until May.",
        "WILL THE COUNCIL PAY?",
        "A good mark, a rose garden and our hope.",
    ],
)
def test_no_innocent_word_is_changed_or_asked_about(text: str) -> None:
    COMMON.open.clear()
    assert COMMON(text) == text
    assert COMMON.open == {}


@pytest.mark.parametrize(
    "text",
    [
        "Will cried.",
        "HOPE shouted at mark and then left.",
        "ask will to come",
        "We told Grace the news.",
        "Mark said no.",
        "It was Hope's idea.",
        "Hope and Mark spoke.",
        "It is said that May left early.",
        "we met with grace after lunch",
        "Will is angry.",
    ],
)
def test_a_word_that_can_be_somebody_keeps_its_line_back(text: str) -> None:
    assert COMMON(text) == KEPT_BACK
    assert text in {line for _, line in COMMON.open}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Send the map to Mrs Hall and Mr Rivers.", "Send the map to a member and a member."),
        ("grace hall went home", "A member went home"),
        ("Then may summers spoke.", "Then a member spoke."),
    ],
)
def test_a_title_or_two_parts_together_are_sure(text: str, shown: str) -> None:
    assert COMMON(text) == shown


def test_who_agreed_is_asked_about_as_well_and_keeps_no_line_back() -> None:
    COMMON.open.clear()
    assert COMMON("We asked Rose to come.") == "We asked Rose to come."
    assert COMMON.open == {("rose", "We asked Rose to come."): "Rose"}


def test_an_answer_settles_the_line_it_is_about() -> None:
    words = FreeWords([One("B", "Grace Hall")], [])
    words.settled = {("grace", "We told Grace."): True, ("grace", "It was Grace at last."): False}
    assert words("We told Grace.") == "We told a member."
    assert words("It was Grace at last.") == "It was Grace at last."
    assert words("And Grace left.") == KEPT_BACK
    assert [*words.kept_back] == ["And Grace left."]


EVERY_WORD = FreeWords([One("A", "Comfort Apple"), One("B", "Gift Sunday"), One("C", "Blessing Ledger")], [])


@pytest.mark.parametrize(
    "text",
    [
        "It is a comfort to eat an apple on Sunday.",
        "The ledger is a gift and a blessing.",
        "We meet on Sunday and on every Sunday until Sunday 6 June.",
    ],
)
def test_a_name_that_is_any_english_word_changes_no_innocent_line(text: str) -> None:
    EVERY_WORD.open.clear()
    assert EVERY_WORD(text) == text
    assert EVERY_WORD.open == {}


@pytest.mark.parametrize("text", ["We asked Comfort first.", "Blessing told us.", "It was Gift\u2019s ledger."])
def test_and_is_kept_back_where_it_can_be_somebody(text: str) -> None:
    assert EVERY_WORD(text) == KEPT_BACK
