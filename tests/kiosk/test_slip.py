"""The slip somebody takes home: the lines on one page, through a real CUPS, and nothing of it left behind."""

import io
import tempfile
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from kiosk.paper import slip
from kiosk.room.shown_page import AFTERCARE


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """Where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_lines_and_nothing_else_reach_the_printer(server, here):
    paper = server.plug("reading-room")
    assert slip.print_slip(AFTERCARE) == ""
    received = paper.result(timeout=30)
    with pdfplumber.open(io.BytesIO(received)) as drawn:
        assert [" ".join(page.extract_text().split()) for page in drawn.pages] == [" ".join(AFTERCARE)]
    with pikepdf.open(io.BytesIO(received)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Who you can turn to"
        assert {"/CreationDate", "/ModDate"}.isdisjoint(pdf.docinfo.keys())
    assert list(here.iterdir()) == []


def test_no_printer_and_a_printer_that_refuses(here, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert slip.print_slip(AFTERCARE) == "There is no printer here. The lines stay on the screen."
    scripts = {"lpstat": "case $1 in -e) echo office;; *) echo usual: office;; esac", "lp": "exit 1"}
    for name, script in scripts.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o700)
    assert slip.print_slip(AFTERCARE) == "The printer did not take it. The lines stay on the screen."
    assert list(here.iterdir()) == []
