"""Printers as CUPS knows them: which there are, and sending a file to one. Never waits longer than three seconds."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import msgspec

LONGEST_S = 3.0
_JOB = re.compile(r"[\w.%+-]+-\d+")


READY = "Ready."
PAUSED = "Paused. Somebody has to start it again at the printer or in the printer settings."
NO_PAPER = "Out of paper."


class Queue(msgspec.Struct, frozen=True):
    """One printer's queue; `usual` for the one people print to when they do not say which. `state` is a sentence."""

    name: str
    usual: bool = False
    state: str = READY


class PrinterProblem(Exception):
    """The file was not sent, with a sentence saying why and what to do."""


def queues() -> list[Queue]:
    """The queues there are now, the usual one first; none when there is no printer or no CUPS."""
    listed = _said("lpstat", "-e").splitlines() or _destinations(_said("lpstat", "-p"))
    usual = _said("lpstat", "-d").rpartition(":")[2].strip()
    found = [Queue(name, name == usual, state(name)) for name in dict.fromkeys(line.strip() for line in listed) if name]
    return sorted(found, key=lambda queue: not queue.usual)


def state(queue: str) -> str:
    """What stands in the printer's way, as a sentence; READY where nothing is known to."""
    said = _said("lpstat", "-l", "-p", queue)
    first = said.partition("\n")[0]
    if " disabled " in f"{first} ":
        return PAUSED
    return NO_PAPER if "media-empty" in said else READY


def send(pdf: Path, queue: str, copies: int = 1, *, both_sides: bool = True, media: str = "") -> str:
    """Hand the file to a queue; the job's name. PrinterProblem when the queue does not take it.

    Without `media` (A4, Letter) the printer's own sheet and sides.
    """
    sides = "two-sided-long-edge" if both_sides else "one-sided"
    options = ("-o", f"sides={sides}", "-o", f"media={media}") if media else ()
    command = ["lp", "-d", queue, "-n", str(copies), "-t", "Heard", *options, "--", str(pdf)]
    try:
        done = _run(command, LONGEST_S)
    except FileNotFoundError as error:
        raise PrinterProblem("No printer: this computer has no CUPS. The file is saved.") from error
    except subprocess.TimeoutExpired as error:
        raise PrinterProblem(f"The printer {queue} does not answer. The file is saved. Try again later.") from error
    if done.returncode:
        why = " ".join(done.stderr.split()).removeprefix("lp: ").rstrip(".")
        raise PrinterProblem(f"The printer {queue} did not take it ({why}). The file is saved.")
    found = _JOB.search(done.stdout)
    return found[0] if found else queue


def still_waits(job: str) -> bool:
    """Whether a job is not on paper yet."""
    return any(line.split()[:1] == [job] for line in _said("lpstat", "-W", "not-completed", "-o").splitlines())


def _destinations(said: str) -> list[str]:
    """Names out of `lpstat -p`, for a CUPS whose `lpstat` has no `-e`."""
    return [line.split()[1] for line in said.splitlines() if line.startswith("printer ")]


def _said(*command: str) -> str:
    """What a program says; nothing when it is not there, fails or takes too long."""
    try:
        done = _run(command)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return "" if done.returncode else done.stdout


def _run(command: Sequence[str], longest_s: float = LONGEST_S / 3) -> subprocess.CompletedProcess[str]:
    """In plain English, whatever the room's language: the answers are read by a program."""
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=longest_s,
        check=False,
        env=_english(),
        stdin=subprocess.DEVNULL,
    )


def _english() -> dict[str, str]:
    return {**os.environ, "LC_ALL": "C.UTF-8"}
