"""Printing through a real CUPS, and what is said where there is none."""

import io
import os
import stat
import time
from pathlib import Path

import pikepdf
import pytest

from kiosk.paper import printer


@pytest.fixture
def pdf(tmp_path) -> Path:
    file = tmp_path / "meeting-4.pdf"
    with pikepdf.new() as made:
        for _ in range(7):
            made.add_blank_page()
        made.save(file)
    return file


def programs(folder: Path, monkeypatch, **scripts: str) -> None:
    """Make these the only programs there are."""
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(folder))


def test_a_queue_receives_every_page(server, pdf):
    paper = server.plug("reading-room")
    assert printer.send(pdf, "reading-room").startswith("reading-room-")
    with pikepdf.open(io.BytesIO(paper.result(timeout=30))) as received:
        assert len(received.pages) == 7


def test_the_usual_queue_stands_first(server):
    server.plug("attic")
    server.plug("office")
    server.make_usual("office")
    assert printer.queues() == [printer.Queue("office", usual=True), printer.Queue("attic")]


def test_a_queue_that_is_not_there(server, pdf):
    with pytest.raises(printer.PrinterProblem, match=r"cellar did not take it \(.*\)\. The file is saved\."):
        printer.send(pdf, "cellar")


def test_no_printer(tmp_path, monkeypatch, pdf):
    monkeypatch.setenv("PATH", str(tmp_path))
    started = time.monotonic()
    assert printer.queues() == []
    with pytest.raises(printer.PrinterProblem, match=r"this computer has no CUPS\. The file is saved\."):
        printer.send(pdf, "office")
    assert time.monotonic() - started < printer.LONGEST_S


def test_a_printer_that_hangs_keeps_nobody_waiting(tmp_path, monkeypatch, pdf):
    hang = "read never < " + str(tmp_path / "pipe")
    os.mkfifo(tmp_path / "pipe")
    programs(tmp_path, monkeypatch, lp=hang, lpstat=hang)
    started = time.monotonic()
    assert printer.queues() == []
    assert time.monotonic() - started < printer.LONGEST_S + 0.5
    with pytest.raises(printer.PrinterProblem, match=r"office does not answer\. The file is saved\."):
        printer.send(pdf, "office")


def test_an_older_cups_lists_its_queues_another_way(tmp_path, monkeypatch):
    answers = '-p) echo "printer office is idle.";; -d) echo "system default destination: office";;'
    programs(tmp_path, monkeypatch, lpstat=f'case "$1" in -e) exit 1;; {answers} esac')
    assert printer.queues() == [printer.Queue("office", usual=True)]
