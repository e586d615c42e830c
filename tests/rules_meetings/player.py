"""Plays a short meeting that attacks one rule, and says every difference from what must come of it.

A meeting NAME.toml has NAME.expect.toml beside it. There may stand: `after` (scripts played into the same record
before), `meeting` (whose figures are asked for), `refused` ([at, who, does] of exactly the steps that are), `facts`
("dotted.path" = value; an object may hold more keys, a list is as long), `[[power]]` (at, kind, holder, via),
`print_says`, `print_never`, `file_never`, `next_meeting_offers`, `verifies` and `seen` (surfaces.py).
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from kiosk.cli.main import main

KEYS = {
    *("format", "after", "meeting", "refused", "facts", "power", "print_says", "print_never"),
    *("file_never", "next_meeting_offers", "verifies", "seen"),
}
ABSENT = "(absent)"
REFUSED = re.compile(r"^Refused: (.+), line (\d+): (.*)$")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script")
        self.said.append(" " if tag in ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "div", "dd", "dt") else "")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.said.append(data)


def run(*words: object) -> tuple[int, str, str]:
    """`python -m kiosk` in this process: its code, what it printed and what it complained about."""
    out, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(complained):
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
    return code, out.getvalue(), complained.getvalue()


def differences(script: Path, folder: Path) -> list[str]:
    """One line each; the record is made in `folder`."""
    return list(_Played(script, folder).differences())


def at_path(value: Any, path: str) -> Any:
    """What stands at a dotted path: keys of objects, places of lists; ABSENT where nothing does."""
    for part in path.split("."):
        if isinstance(value, list) and part.lstrip("-").isdigit() and -len(value) <= int(part) < len(value):
            value = value[int(part)]
        elif isinstance(value, dict) and part in value:
            value = value[part]
        else:
            return ABSENT
    return value


def same(one: Any, other: Any) -> bool:
    """Numbers to a thousandth; an object may hold more keys than are expected."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < 0.0015
    if isinstance(one, dict) and isinstance(other, dict):
        return all(key in other and same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _seconds(clock: str) -> int:
    hours, minutes, rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + rest


class _Played:
    def __init__(self, script: Path, folder: Path) -> None:
        self.script, self.folder = script, folder
        self.expect = tomllib.loads(script.with_name(f"{script.stem}.expect.toml").read_text())
        self.record = folder / f"{script.stem}.heard"
        self.numbered = ["--meeting", self.expect["meeting"]] if "meeting" in self.expect else []

    def differences(self) -> Iterator[str]:
        yield from (f"expectation: {key} is not known" for key in sorted(set(self.expect) - KEYS))
        for former in self.expect.get("after", []):
            run("play", self.script.with_name(former), "--record", self.record, "--keep-going")
        code, _, complained = run("play", self.script, "--record", self.record, "--keep-going")
        if code:
            yield f"cannot be played: {complained}"
            return
        yield from self._refused(complained)
        yield from self._facts()
        yield from self._print()
        yield from self._files()
        yield from self._next()
        if self.expect.get("verifies", True) and run("verify", self.record)[0]:
            yield "verify: the record does not hold"

    def _refused(self, complained: str) -> Iterator[str]:
        wanted = [list(step) for step in self.expect.get("refused", [])]
        before = ""
        for found in filter(None, map(REFUSED.match, complained.splitlines())):
            if Path(found[1]).name != self.script.name or found[2] == before:
                continue
            before = found[2]
            step = self._step(int(found[2]))
            if step in wanted:
                wanted.remove(step)
            else:
                yield f"refused, and should not be: {' '.join(step)}: {found[3]}"
        yield from (f"not refused, and should be: {' '.join(step)}" for step in wanted)

    def _step(self, line: int) -> list[str]:
        text = self.script.read_text().splitlines()[line - 1].strip().rstrip(",")
        step = tomllib.loads(f"step = {text}")["step"]
        return [step["at"], step.get("who", ""), step["does"]]

    def _facts(self) -> Iterator[str]:
        if not (self.expect.get("facts") or self.expect.get("power")):
            return
        facts = json.loads(run("facts", self.record, *self.numbered)[1])
        for path, value in self.expect.get("facts", {}).items():
            found = at_path(facts, path)
            if not same(value, found):
                yield f"facts {path}: {json.dumps(found, ensure_ascii=False)}, expected {json.dumps(value)}"
        for one in self.expect.get("power", []):
            yield from self._power(facts, one)

    def _power(self, facts: dict[str, Any], one: dict[str, str]) -> Iterator[str]:
        at, line = _seconds(one["at"]), facts["powers"][one["kind"]]
        now = next((held for held in line if _seconds(held["from"]) <= at < _seconds(held["to"])), {})
        if any(one[key] != now.get(key) for key in ("holder", "via") if key in one):
            yield f"power {one['kind']} at {one['at']}: {now.get('holder')} ({now.get('via')})"

    def _print(self) -> Iterator[str]:
        if not ("print_says" in self.expect or "print_never" in self.expect):
            return
        page = self.folder / "full.html"
        run("summary", self.record, "--pdf", self.folder / "full.pdf", "--html", page, *self.numbered)
        parser = _Page()
        parser.feed(page.read_text())
        text = re.sub(r"\s+", " ", "".join(parser.said))
        yield from (f"print does not say: {words}" for words in self.expect.get("print_says", []) if words not in text)
        yield from (f"print says: {words}" for words in self.expect.get("print_never", []) if words in text)

    def _files(self) -> Iterator[str]:
        for words in self.expect.get("file_never", []):
            for file in sorted(self.folder.glob(f"{self.record.name}*")):
                if any(words.encode(code) in file.read_bytes() for code in ("utf-8", "utf-16-le")):
                    yield f"{file.name} holds: {words}"

    def _next(self) -> Iterator[str]:
        wanted = self.expect.get("next_meeting_offers", {})
        offers = json.loads(run("next", self.record)[1]) if wanted else {}
        for kind, texts in wanted.items():
            found = [one["text"] if isinstance(one, dict) else one for one in offers.get(kind, [])]
            if [text for text in found if text in texts] != texts:
                yield f"next meeting offers {kind}: {found}, expected {texts} in this order"
