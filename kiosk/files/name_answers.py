"""A file that asks of words in people's own lines whether they are somebody, and takes the answers.

One line each: the word, a bar, the whole line it stands in, and after the last = sign "person" or "word".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.discretion.free_words import Asked
from kiosk.discretion.name_words import folded_word

HEAD = (
    "# Each line has a word that can be somebody here, and the line it stands in.",
    "# After the = at the end write person, or word. What has no answer yet may be kept back from the print.",
)


class BadAnswer(Exception):
    """What is wrong with the file, in a sentence that says where and what to do."""


ANSWERS = {"person": True, "word": False}


def read_answers(file: Path) -> dict[Asked, bool]:
    """What was answered; BadAnswer, with the line it is in, for an answer that is none. No file is no answer."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as problem:
        raise BadAnswer(f"{file}: cannot be read. {problem}") from problem
    found: dict[Asked, bool] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        asked, _, answer = line.rpartition("=")
        word, bar, text = asked.partition("|")
        said = answer.strip().lower()
        if not bar or said not in {*ANSWERS, ""}:
            raise BadAnswer(f"{file}, line {number}: write person or word after the = at the end of the line.")
        if said:
            found[folded_word(word.strip()), _unfolded(text.strip())] = ANSWERS[said]
    return found


def write_open(file: Path, asked: Iterable[tuple[Asked, str]], answered: Mapping[Asked, bool]) -> None:
    """The file anew: what is open, and the answers there are."""
    words = {said: answer for answer, said in ANSWERS.items()}
    kept = [f"{word} | {_folded(text)} = {words[answer]}" for (word, text), answer in answered.items()]
    still = [f"{word} | {_folded(text)} =" for (_, text), word in asked]
    file.write_text("\n".join([*HEAD, *still, *kept, ""]), encoding="utf-8")


def _folded(text: str) -> str:
    """In one line."""
    return text.strip().replace("\\", "\\\\").replace("\n", "\\n")


def _unfolded(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)
