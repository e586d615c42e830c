"""The page people read: one document made here, without script, that can be printed as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html import escape
from itertools import groupby
from typing import Any

from kiosk.archive.reading import Line, What
from kiosk.meeting.terms import POWERS
from kiosk.words.archived import (
    HOLDERS,
    NOTHING,
    longest_holders,
    of_a_decision,
    of_a_promise,
    of_an_ask,
    of_found,
)
from kiosk.words.dates import day_of, in_full
from kiosk.words.kinds.powers import POWERS as POWER_WORDS

STYLE = """
:root{--ink:#1B1F23;--ink2:#444A51;--cream:#FFF8E7;--blue:#005a8c}
*{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:2rem;background:var(--cream);color:var(--ink);
font:400 1.125rem/1.5 "Open Sans",sans-serif}h1{font-size:2rem}h2{margin-top:3rem;border-bottom:2px solid var(--ink)}
li{margin:.5rem 0}a{color:var(--blue)}.group{font-weight:600}table{border-collapse:collapse;width:100%}
th,td{border:1px solid var(--ink2);padding:.25rem .5rem;text-align:left;vertical-align:top}caption{text-align:left}
input,button{font:inherit;padding:.5rem;border:2px solid var(--ink);background:#fff;color:var(--ink)}
@media print{body{padding:0;background:#fff;font-size:11pt}form,.files{display:none}@page{size:A4;margin:20mm}}
"""
HEADS: tuple[tuple[What, str, Callable[[Line, date], str]], ...] = (
    ("asks", "Asked, not answered", of_an_ask),
    ("promises", "Promised", of_a_promise),
    ("decisions", "Decided and in force", of_a_decision),
)


def page(title: str, read: Mapping[What, list[Line]], whole: list[str], words: str, now: date) -> str:
    """`read` by what it is; `whole` are sentences about each room's chain; `words` what was looked for."""
    return "".join(_parts(title, read, whole, words, now))


def _parts(title: str, read: Mapping[What, list[Line]], whole: list[str], words: str, now: date) -> Iterator[str]:
    yield f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
    yield f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body><main>'
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p>{in_full(now)}. No name and nobody’s words are here but those a group shared.</p>"
    for what, head, says in HEADS:
        said = [(one["group"], says(one, now)) for one in read[what]]
        yield f'<section id="{what}"><h2>{head}</h2>{_list(what, said)}'
        yield f"{_files(what)}</section>"
    yield f'<section id="power"><h2>Who had the say</h2>{_power(read["power"])}{_files("power")}</section>'
    yield '<section id="whole"><h2>Is it whole?</h2><ul>'
    yield "".join(f"<li>{escape(one)}</li>" for one in whole) or "<li>Nothing was sent yet.</li>"
    yield '</ul></section><section id="find"><h2>Find</h2><form method="get"><label for="words">Shared words </label>'
    yield f'<input id="words" name="find" value="{escape(words, quote=True)}"> <button>Find</button></form>'
    if words:
        yield _list("find", [(one["group"], of_found(one, now)) for one in read["find"]])
    yield "</section></main></body></html>"


def _list(what: What, lines: list[tuple[str, str]]) -> str:
    if not lines:
        return f"<p>{NOTHING[what]}</p>"
    rows = (f'<li><span class="group">{escape(group)}</span>: {escape(said)}</li>' for group, said in lines)
    return f"<ul>{''.join(rows)}</ul>"


def _files(what: What) -> str:
    links = (f'<a href="?list={what}.{form}">{what} as {form.upper()}</a>' for form in ("csv", "json"))
    return f'<p class="files">The same: {", ".join(links)}.</p>'


def _power(lines: list[Line]) -> str:
    """For each group a line of meetings, for each power the role that held it longest."""
    if not lines:
        return f"<p>{NOTHING['power']}</p>"
    return "".join(_power_of(group, list(rows)) for group, rows in groupby(lines, key=lambda one: str(one["group"])))


def _power_of(group: str, lines: list[dict[str, Any]]) -> str:
    heads = "".join(f'<th scope="col">{escape(POWER_WORDS[power].says)}</th>' for power in POWERS)
    rows = []
    for _, of_one in groupby(lines, key=lambda one: (one["day"], one["meeting"])):
        meeting = list(of_one)
        longest = longest_holders(meeting)
        cells = "".join(f"<td>{escape(HOLDERS.get(longest.get(power, ''), '–'))}</td>" for power in POWERS)
        rows.append(f'<tr><th scope="row">{in_full(day_of(meeting[0]["day"] or ""))}</th>{cells}</tr>')
    caption = f"{escape(group)}: who held each power for most of each meeting"
    return f"<table><caption>{caption}</caption><tr><td></td>{heads}</tr>{''.join(rows)}</table>"
