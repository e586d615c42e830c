"""Bytes of the file that belong to no row: a record wipes what it frees and what was moved, so all of them are zero.

The layout is SQLite's own ("Database File Format", sections 1.3 to 1.6).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kiosk.record.tables import CLOSED_WHOLE, FORMAT, SCHEMA, split_statements

# What stands in the file's first 100 bytes at these places in every record that was closed.
HEAD = (
    (18, bytes([1, 1, 0, 64, 32, 32])),
    (40, len(list(split_statements(SCHEMA))).to_bytes(4, "big") + (4).to_bytes(4, "big") + bytes(8)),
    (56, (1).to_bytes(4, "big") + FORMAT.to_bytes(4, "big") + bytes(4) + CLOSED_WHOLE.to_bytes(4, "big")),
)
LEAF = {0x0A, 0x0D}
INTERIOR = {0x02, 0x05}


def stray_bytes(path: Path) -> Iterator[str]:
    """A sentence for each page with something in its unused space; only a file that was closed whole is clean."""
    data = path.read_bytes()
    size = _page_size(data)
    closed = int.from_bytes(data[68:72], "big") == CLOSED_WHOLE and not Path(f"{path}-wal").exists()
    if not closed or not size or len(data) % size:
        return
    if data[24:28] != data[92:96] or any(data[72:92]) or any(data[at : at + len(is_)] != is_ for at, is_ in HEAD):
        yield "The head of the file was changed."
    for number, page, start in _pages(data, size):
        if _strays(page, start):
            yield f"Page {number} of the file has something in its unused space."


def clear_unused(file: IO[bytes]) -> None:
    """Zero what SQLite leaves between pointers and cells when rows move to another page: copies, also of words.

    Only while nobody writes; SQLite reads none of these bytes.
    """
    file.seek(0)
    data = file.read()
    for number, page, start in _pages(data, _page_size(data)):
        gap, content = _gap(page, start)
        if any(page[gap:content]):
            file.seek((number - 1) * len(page) + gap)
            file.write(bytes(content - gap))
    file.flush()
    os.fsync(file.fileno())


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    return 65536 if size == 1 else size


def _pages(data: bytes, size: int) -> Iterator[tuple[int, bytes, int]]:
    """Each page that holds rows or leads to them, with its number and where in it its own head starts."""
    free = _free_pages(data, size)
    for number in range(1, len(data) // size + 1):
        page, start = data[(number - 1) * size : number * size], 100 if number == 1 else 0
        # Others carry on a long row: their tail is checked with it.
        if number not in free and page[start] in LEAF | INTERIOR:
            yield number, page, start


def _free_pages(data: bytes, size: int) -> set[int]:
    """The trunk and leaf pages of the free list; their old contents are zero but for the list itself."""
    found: set[int] = set()
    trunk = int.from_bytes(data[32:36], "big")
    while trunk and trunk not in found and trunk * size <= len(data):
        page = data[(trunk - 1) * size : trunk * size]
        found.add(trunk)
        leaves = int.from_bytes(page[4:8], "big")
        found.update(int.from_bytes(page[8 + 4 * i : 12 + 4 * i], "big") for i in range(min(leaves, size // 4 - 2)))
        trunk = int.from_bytes(page[0:4], "big")
    return found


def _gap(page: bytes, start: int) -> tuple[int, int]:
    """From where to where there is nothing, between the pointers to the cells and the cells."""
    cells = int.from_bytes(page[start + 3 : start + 5], "big")
    content = int.from_bytes(page[start + 5 : start + 7], "big") or 65536
    return start + (8 if page[start] in LEAF else 12) + 2 * cells, min(content, len(page))


def _strays(page: bytes, start: int) -> bool:
    """Whether the gap between cell pointers and cells, or a freed block, holds anything."""
    gap, content = _gap(page, start)
    if any(page[gap:content]):
        return True
    block = int.from_bytes(page[start + 1 : start + 3], "big")
    while block and block + 4 <= len(page):
        length = int.from_bytes(page[block + 2 : block + 4], "big")
        if any(page[block + 4 : block + length]):
            return True
        block = int.from_bytes(page[block : block + 2], "big")
    return False
