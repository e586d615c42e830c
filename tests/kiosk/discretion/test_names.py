"""Names as they may be typed: what can be read is kept, what draws nothing is refused, look-alikes are known."""

import pytest

from kiosk.discretion.look_alikes import look_alike
from kiosk.discretion.names import NotAName, cleaned, folded

DRAWS_NOTHING = [
    "",
    " ",
    "\u200b",
    "\u3164",
    "\u115f\u1160",
    "\uffa0",
    "\u2800\u2800",
    "\u00ad",
    "\ufe0f",
    "\u034f",
    "\u17b4",
]
DRAWS_NOTHING += ["\u180e", "\ufffc", "\U000e0020", "\u202e\u2066", "\u0301", "...", "—", " \u3000\u00a0 "]


@pytest.mark.parametrize("name", DRAWS_NOTHING)
def test_a_name_of_signs_that_draw_nothing_is_refused(name: str) -> None:
    with pytest.raises(NotAName, match="no letters in it"):
        cleaned(name)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Dez\u00a0 Carter\u200b ", "Dez Carter"),
        ("李\u3164小红", "李小红"),
        ("Ａｍａ", "Ama"),
        ("12", "12"),
        ("\u0301Ama \u0301\u0302Osei", "Ama Osei"),
        ("🙂", "🙂"),
    ],
)
def test_what_can_be_read_is_kept(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("x" * 81, "longer than 80 letters"),
        ("\ud800x", "broken sign"),
        ("Zo\ufffd", "broken sign"),
        ("x\u0301\u0302\u0303\u0304", "too many marks"),
    ],
)
def test_what_cannot_stand_is_refused_with_a_sentence(typed: str, why: str) -> None:
    with pytest.raises(NotAName, match=why):
        cleaned(typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dez Carter", "Dеz Cаrter"),
        ("Dez Carter", "dez  CARTER"),
        ("Iain", "lain"),
        ("Мария", "Mapия"),
        ("MARIA", "МАRΙА"),
        ("Tom", "Тoм"),
        ("Amanda", "Arnanda"),
        ("O'Neil", "O’Neil"),
        ("Olu", "0lu"),
        ("Rob", "R0b"),
        ("عمر", "عمـر"),
    ],
)
def test_names_that_look_the_same_are_known(one: str, other: str) -> None:
    assert look_alike(one, ["Bev Lawson", other]) == other
    assert look_alike(other, [one]) == one


@pytest.mark.parametrize(
    ("one", "other"), [("Zoe", "Zoë"), ("Ian", "Lan"), ("Jan", "Jane"), ("陈伟", "陳偉"), ("Ann", "Amy")]
)
def test_names_that_differ_to_the_eye_do(one: str, other: str) -> None:
    assert look_alike(one, [other, ""]) == ""


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Żak", "zak"),
        ("Øst", "ost"),
        ("O’Neil", "oneil"),
        ("Wójcik-Łęcka", "wojcik lecka"),
        ("STRASSE", "straße"),
        ("J.R.", "jr"),
    ],
)
def test_what_is_typed_to_find_needs_no_accents(typed: str, same: str) -> None:
    assert folded(typed) == folded(same)
