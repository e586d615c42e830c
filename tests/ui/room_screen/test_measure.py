"""Lines broken where a person would break them."""

from ui.room_screen.measure import lines

WORDS = "Shall we keep 2am on Friday and Saturday, test midnight on other nights, and look again on 1 September?"


def test_a_number_stays_on_one_line_with_its_word(qapp):
    broken = lines(WORDS, 1792, 112, True, -0.01)
    assert broken[-1] == "1 September?"
    assert " ".join(broken) == WORDS
