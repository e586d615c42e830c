"""The file in which words that can be somebody are asked about, and answered."""

from pathlib import Path

import pytest

from kiosk.files.name_answers import BadAnswer, read_answers, write_open

TEXT = "Ask Will = and | then\nleave. C:\\n"


def test_answers_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    write_open(file, [(("will", TEXT), "Will"), (("hope", "Hope left."), "Hope")], {})
    assert read_answers(file) == {}
    answered = file.read_text().replace("C:\\\\n =", "C:\\\\n = Person")
    file.write_text(answered)
    assert read_answers(file) == {("will", TEXT): True}
    write_open(file, [(("hope", "Hope left."), "Hope")], read_answers(file))
    assert read_answers(file) == {("will", TEXT): True}


def test_no_file_is_no_answer(tmp_path: Path) -> None:
    assert read_answers(tmp_path / "none.txt") == {}


@pytest.mark.parametrize("line", ["Will | Ask Will. = maybe", "Will = person"])
def test_what_is_no_answer_says_where_it_is(tmp_path: Path, line: str) -> None:
    file = tmp_path / "names.txt"
    file.write_text(f"# ask\n{line}\n")
    with pytest.raises(BadAnswer, match=r"names\.txt, line 2: write person or word"):
        read_answers(file)
