"""The files of the tablet page, read once: only what is in the folder, nothing by a path from outside."""

from __future__ import annotations

from pathlib import Path

TABLET_PAGE = Path(__file__).resolve().parents[3] / "ui" / "tablet_page"
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

    @property
    def paths(self) -> list[str]:
        return list(self._held)

    def read(self, path: str) -> tuple[bytes, str]:
        return self._held[path]
