"""A page of the guide as plain blocks: headings, words, lines of lists and tables, commands, pictures. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

PAGES = Path(__file__).resolve().parent / "pages"
# In the order in which an hour needs them; `index` is the page it opens on.
ORDER = (
    *("index", "before", "opening", "during", "hard", "closing", "after", "next-time"),
    *("participants", "network", "data-protection", "about"),
)
Kind = Literal["title", "heading", "words", "line", "command", "picture"]


@dataclass(frozen=True)
class Block:
    """`mark` stands before a line: a dot or a number. A picture has a `file`; its words are what it shows."""

    kind: Kind
    words: str
    mark: str = ""
    file: str = ""


@cache
def page(name: str) -> tuple[Block, ...]:
    """The blocks of a page, from its Markdown."""
    tokens = MarkdownIt("commonmark").enable("table").parse((PAGES / f"{name}.md").read_text(encoding="utf-8"))
    return tuple(_Reader(tokens).blocks)


def title(name: str) -> str:
    return page(name)[0].words


class _Reader:
    """Goes through the tokens once; `_marks` are the lists it is inside of."""

    def __init__(self, tokens: list[Token]) -> None:
        self.blocks: list[Block] = []
        self._marks: list[int | None] = []
        self._cells: list[str] = []
        self._heads: list[str] | None = None
        self._kind: Kind = "words"
        for token in tokens:
            self._read(token)

    def _read(self, token: Token) -> None:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self._marks.append(0 if token.type.startswith("ordered") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._marks.pop()
        elif token.type == "list_item_open":
            self._count()
        elif token.type == "heading_open":
            self._kind = "title" if token.tag == "h1" else "heading"
        elif token.type == "table_open":
            self._heads = None
        elif token.type == "tr_close":
            self._row()
        elif token.type == "code_block":
            self.blocks += [Block("command", line) for line in token.content.splitlines()]
        elif token.type == "inline":
            self._inline(token)
        elif token.type in ("th_open", "td_open"):
            self._kind = "line"
        elif token.type.endswith("_close"):
            self._kind = "words"

    def _count(self) -> None:
        last = self._marks[-1]
        self._marks[-1] = None if last is None else last + 1

    def _inline(self, token: Token) -> None:
        parts = token.children or []
        if parts and parts[0].type == "image":
            self.blocks.append(Block("picture", parts[0].content, file=str(parts[0].attrs["src"])))
        elif self._kind == "line":
            self._cells.append(_plain(parts))
        elif self._marks:
            mark = "•" if self._marks[-1] is None else f"{self._marks[-1]}."
            self.blocks.append(Block("line", _plain(parts), mark))
        else:
            self.blocks.append(Block(self._kind, _plain(parts)))

    def _row(self) -> None:
        """A table's row as one line: what it is about, then what is said of it, under which head."""
        (first, *more), self._cells = self._cells, []
        if self._heads is None:
            self._heads = more
            return
        said = more if len(more) == 1 else [f"{head}: {cell}." for head, cell in zip(self._heads, more, strict=True)]
        self.blocks.append(
            Block("line", f"{first}: {said[0]}" if len(said) == 1 else f"{first}. {' '.join(said)}", "•")
        )


def _plain(parts: list[Token]) -> str:
    """Words without their marks; a key or a file stands in brackets, for that is how it is told from the words."""
    said = [f"[{one.content}]" if one.type == "code_inline" else one.content for one in parts]
    breaks = [" " if one.type == "softbreak" else words for one, words in zip(parts, said, strict=True)]
    return "".join(breaks).strip()
