"""The files of the tablet page, read and packed once: only what is in the folder, and the page's words.

The scripts are joined in the order of index.html, likewise the style sheet, both without their comments; each is called
by what is in it, so that a browser keeps it for ever and asks only for "/" again. Scripts of the class `later` are a
file of their own, asked for by the page once something of them is wanted.

What a language says instead is a file of its own, asked for by whoever chose it.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from rcssmin import cssmin
from rjsmin import jsmin

from kiosk.words import easy_words
from kiosk.words.tablet_page import FIRST, GROUPS, LATER, Catalogue

TABLET_PAGE = Path(__file__).resolve().parents[3] / "ui" / "tablet_page"
SCRIPT = re.compile(r'<script(?: class="(later)")? src="/([\w.]+)"></script>\n?')
STYLE = re.compile(r'(<link rel="stylesheet" href=")/([\w.]+)')
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
ENGLISH = "English"
CATALOGUES = {easy_words.LANGUAGE: easy_words.CATALOGUE}


class Served(msgspec.Struct, frozen=True):
    """One file as it is sent, plain and packed; `tag` is what a browser says it has."""

    body: bytes
    packed: bytes
    kind: str
    tag: str
    caching: str


class Pages:
    """By request path; index.html is "/"."""

    def __init__(self, folder: Path, catalogues: Mapping[str, Catalogue] = CATALOGUES) -> None:
        page = (folder / "index.html").read_text("utf-8")
        self._held: dict[str, Served] = {}
        offered = {"en": {"name": ENGLISH}} | {name: self._catalogue(name, one) for name, one in catalogues.items()}
        names = SCRIPT.findall(page)
        later = [_later_words(), *(_text(folder, name) for when, name in names if when)]
        first = [_text(folder, name) for when, name in names if not when]
        words = _words(offered, self._script("later", later))
        script = self._script("tablet", [words, *first])
        styles = [_text(folder, name) for _, name in STYLE.findall(page)]
        style = self._add("tablet", ".css", "text/css", str(cssmin("\n".join(styles))))
        page = STYLE.sub(rf"\g<1>{style}", SCRIPT.sub("", page))
        page = page.replace("</body>", f'<script src="{script}"></script>\n</body>')
        self._held["/"] = _served(page, "text/html", ASK_AGAIN)

    def _script(self, name: str, parts: Sequence[str]) -> str:
        return self._add(name, ".js", "text/javascript", str(jsmin("\n".join(parts))))

    def _add(self, name: str, ending: str, kind: str, text: str) -> str:
        path = f"/p/{name}.{_hash(text)}{ending}"
        self._held[path] = _served(text, kind, FOR_EVER)
        return path

    def _catalogue(self, name: str, one: Catalogue) -> dict[str, str]:
        """What the page has to know of it: its own name, and where it is."""
        text = msgspec.json.encode(one).decode()
        return {"name": one.name, "path": self._add(f"words.{name}", ".json", "application/json", text)}

    @property
    def paths(self) -> list[str]:
        return list(self._held)

    def read(self, path: str) -> Served:
        return self._held[path]


def packed(body: bytes) -> bytes:
    return gzip.compress(body, 9, mtime=0)


def _served(text: str, kind: str, caching: str) -> Served:
    body = text.encode()
    return Served(body, packed(body), f"{kind}; charset=utf-8", f'"{_hash(text)}"', caching)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]


def _text(folder: Path, name: str) -> str:
    return (folder / name).read_text("utf-8")


def _words(offered: Mapping[str, Mapping[str, str]], later: str) -> str:
    """The page's words as a script, and where the scripts are that come later."""
    held = {"WORDS": FIRST, "GROUPS": GROUPS, "LANGUAGES": offered, "LATER": later}
    lines = (f"const {name} = {_json(one)};" for name, one in held.items())
    return "\n".join(['"use strict";', *lines, ""])


def _later_words() -> str:
    return f'"use strict";\nlanguages.add({_json(LATER)});\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
