"""What the files of a print are called."""

from pathlib import Path

from kiosk.summary.file_names import file_name, unused


def test_signs_a_disk_refuses_become_a_space() -> None:
    assert file_name('A/B: "C"?', "14 May 2026", "in full", "pdf") == "A B C, 14 May 2026, in full.pdf"
    assert file_name("../..", "", "in full", "pdf") == "in full.pdf"


def test_a_long_name_of_a_group_is_cut() -> None:
    assert len(file_name("g" * 500, "14 May 2026", "in full", "pdf")) < 160


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    for expected in ("a.pdf", "a, 2.pdf", "a, 3.pdf"):
        file = unused(tmp_path, "a.pdf")
        assert file.name == expected
        file.touch()
