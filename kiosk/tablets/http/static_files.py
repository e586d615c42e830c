"""The files of the tablet page, read once: only what is in the folder and the page's words, nothing from outside."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.words.tablet_page import GROUPS, PAGE

TABLET_PAGE = Path(__file__).resolve().parents[3] / "ui" / "tablet_page"
WORDS = "/words.js"
KINDS: dict[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}


class Pages:
    """By request path; index.html is "/"."""

    def __init__(self, folder: Path) -> None:
        files = [path for path in sorted(folder.iterdir()) if path.suffix in KINDS]
        self._held = {
            "/" if path.name == "index.html" else f"/{path.name}": (path.read_bytes(), KINDS[path.suffix])
            for path in files
        }
        self._held[WORDS] = (_words(), KINDS[".js"])

    @property
    def paths(self) -> list[str]:
        return list(self._held)

    def read(self, path: str) -> tuple[bytes, str]:
        return self._held[path]


def _words() -> bytes:
    """The page's words as a script."""
    words, groups = (json.dumps(one, ensure_ascii=False) for one in (PAGE, GROUPS))
    return f'"use strict";\nconst WORDS = Object.freeze({words});\nconst GROUPS = Object.freeze({groups});\n'.encode()
