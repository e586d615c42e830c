"""Printing the cards people come in with: through a real CUPS, and what is left behind."""

from kiosk.paper.join_cards import print_join_cards
from kiosk.summary.join_cards import WayIn
from kiosk.tablets.http.join_code import squares

WAY = WayIn("192.168.1.20:8713", "7KQ-M4X", squares("http://192.168.1.20:8713/#t=x"))


def test_they_go_to_the_printer_and_no_file_with_the_way_in_is_left(server, tmp_path):
    paper = server.plug("reading-room")
    assert print_join_cards(WAY, [1, 2], tmp_path / "c.pdf") == "Two cards at the printer. Cut along the lines."
    assert paper.result(timeout=30).startswith(b"%PDF")
    assert not (tmp_path / "c.pdf").exists()


def test_without_a_printer_they_are_in_a_file(tmp_path, monkeypatch):
    file = tmp_path / "c.pdf"
    monkeypatch.setenv("PATH", str(tmp_path))
    assert print_join_cards(WAY, [1], file) == f"No printer. One card in {file}; take it on a stick."
    assert file.exists()


def test_a_folder_that_is_gone_is_said(tmp_path):
    file = tmp_path / "gone" / "c.pdf"
    assert print_join_cards(WAY, [1], file).startswith(f"The cards cannot be kept in {file.parent}: ")
