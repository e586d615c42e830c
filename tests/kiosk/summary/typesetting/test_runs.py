"""Plain text as runs of one font and one direction."""

import pytest

from kiosk.summary.typesetting.fonts import Fonts
from kiosk.summary.typesetting.runs import Lettering, readable


@pytest.fixture
def lettering() -> Lettering:
    return Lettering(Fonts("Open Sans"))


def test_latin_greek_and_cyrillic_need_one_font(lettering: Lettering) -> None:
    for name in ("Łukasz", "Nguyễn Thị Ánh", "Ελένη", "Юлия", "Iğdır", "O’Neill"):
        assert [run.shown for run in lettering.runs(name, True)] == [name]


def test_another_script_gets_a_font_of_its_own(lettering: Lettering) -> None:
    fonts = [run.font.fontName for run in lettering.runs("Amina राधिका", False)]
    assert len(set(fonts)) == 2


def test_a_name_from_right_to_left_is_one_run_and_the_brackets_around_it_are_not(lettering: Lettering) -> None:
    runs = [(run.text, run.right_to_left) for run in lettering.runs("Amina (محمد علي) spoke", False)]
    assert runs == [("Amina (", False), ("محمد علي", True), (") spoke", False)]


def test_arabic_letters_are_joined_and_given_no_vowels_nobody_wrote(lettering: Lettering) -> None:
    (run,) = lettering.runs("محمد", False)
    assert len(run.shown) <= 4
    assert run.shown != "محمد"


def test_signs_that_steer_are_not_drawn(lettering: Lettering) -> None:
    assert "".join(run.shown for run in lettering.runs("a\u202eb\u2066c\ufeffd\u00ade", False)) == "abcde"


def test_a_sign_nothing_can_draw_is_named_and_noted(lettering: Lettering) -> None:
    shown = "".join(run.shown for run in lettering.runs("Sam \U0001f600", False))
    assert shown == "Sam [a grinning face]"
    assert lettering.undrawn == {"\U0001f600": "Sam \U0001f600"}


def test_words_nothing_can_draw_are_named_once_and_together(
    lettering: Lettering, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = lettering.fonts.for_sign
    monkeypatch.setattr(
        lettering.fonts, "for_sign", lambda sign, weight: None if "ก" <= sign <= "๛" else drawn(sign, weight)
    )
    for text in ("Ana (ชาย สุขใจ) spoke", "ชาย"):
        lettering.runs(text, False)
    shown = "".join(run.shown for run in lettering.runs("Ana (ชาย สุขใจ) spoke", False))
    assert shown == "Ana ([words in Thai]) spoke"
    assert lettering.undrawn == {"ชาย สุขใจ": "Ana (ชาย สุขใจ) spoke"}


def test_readable_text_keeps_joiners_and_drops_what_turns_words_around() -> None:
    assert readable("क्\u200dष \u202eabc \x07") == "क्\u200dष abc [sign U+0007]"
