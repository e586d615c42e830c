"""The print as one plain web page: the same words in the same order, for those who read with other tools."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from kiosk.summary.charts.minutes import minutes_words
from kiosk.summary.charts.signs import (
    BINDING_HEAD,
    CODE_WORDS,
    LADDER_KEY,
    SAYING,
    document_title,
    head_at_right,
    is_large,
)
from kiosk.summary.charts.strip_words import row_sentences
from kiosk.summary.document import (
    Block,
    Bullets,
    Columns,
    Document,
    Frame,
    Heading,
    Ladder,
    LetteredSentences,
    MinuteSquares,
    PeopleFigures,
    Pictured,
    Rows,
    Run,
    Section,
    StripChart,
    Terms,
    TitleBlock,
    Together,
    Waits,
    Words,
    WritingBox,
)
from kiosk.summary.renderers.html_words import say
from kiosk.summary.typesetting.directions import right_to_left
from kiosk.summary.typesetting.languages import spans
from kiosk.summary.typesetting.runs import readable

STYLE = """
body { font: 1rem/1.5 "Open Sans", Verdana, sans-serif; color: #1b1f23; background: #fff; max-width: 44rem;
  margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; margin: 1.5em 0 .4em; }
p, li, td, th, dd, dt { unicode-bidi: plaintext; text-align: left; }
.large_18 { font-size: 18pt; max-width: 60rem; } .large_24 { font-size: 24pt; max-width: 80rem; }
.large_18 .caption, .large_18 footer, .large_24 .caption, .large_24 footer { font-size: 1em; }
section { border-top: 1px solid #1b1f23; margin-top: 2.5rem; }
.tag { border: 1px solid #4a5157; border-radius: 1em; padding: .1em .7em; display: inline-block; font-size: .9em; }
.said { font-weight: 600; font-size: 1.15em; }
.change { font-weight: 600; font-size: 1.6em; border-left: 5px solid; padding-left: .7em; }
.caption, footer { color: #4a5157; font-size: .9em; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.columns > div { border-top: 3px solid; }
del { font-weight: 400; } ins { text-decoration-thickness: 2px; } .wording { font-weight: 600; }
.letter { background: #1b1f23; color: #fff; border-radius: .2em; padding: 0 .35em; }
table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #4a5157; padding: .25em .5em 0 0; }
.frame { border: 1px solid #4a5157; border-radius: .4em; padding: 0 1rem; }
.box { background: #fff8e7; border: 2px solid; border-radius: .4em; padding: 0 1rem 1rem; }
.box span { display: block; border-bottom: 1px solid #4a5157; height: 2rem; }
@media print { nav { display: none; } section, tr, li, dl { break-inside: avoid-page; } h2, h3 { break-after: avoid; } }
@media (max-width: 38rem) { .columns { grid-template-columns: 1fr; } }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(document: Document, file: Path) -> None:
    """One file that needs nothing else."""
    page = Element("html", lang=document.language)
    _head(page, document)
    body = SubElement(page, "body", {"class": document.kind} if is_large(document) else {})
    header = SubElement(body, "header")
    _about(header, document)
    _contents(body, document.sections)
    main = SubElement(body, "main")
    for number, one in enumerate(document.sections, 1):
        _section(main, one, number)
    footer = SubElement(body, "footer")
    _add(footer, "p", SAYING)
    _add(footer, "p", f"{CODE_WORDS} {document.code}")
    file.write_bytes(b"<!DOCTYPE html>\n" + tostring(page, encoding="utf-8", method="html", xml_declaration=False))


def _head(page: Element, document: Document) -> None:
    head = SubElement(page, "head")
    SubElement(head, "meta", charset="utf-8")
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": POLICY})
    SubElement(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    _add(head, "title", document_title(document))
    SubElement(head, "style").text = STYLE


def _add(parent: Element, tag: str, text: str, style: str = "") -> Element:
    """An element with plain text: the serialiser escapes whatever stands in it."""
    element = SubElement(parent, tag, {"class": style} if style else {})
    say(element, text)
    languages = {language for _, language in spans(text)}
    if len(languages) == 1 and "" not in languages:
        element.set("lang", languages.pop())
    if right_to_left(text):
        element.set("dir", "rtl")
    return element


def _about(header: Element, document: Document) -> None:
    """The group and the kind of print, and the title block as one heading with its words."""
    about = document.about or TitleBlock(document_title(document))
    _add(header, "p", f"{document.group}. {head_at_right(document)}", "caption")
    _add(header, "h1", about.title)
    if about.state:
        _add(header, "p", about.state, "tag")
    if about.rows:
        _terms(header, Terms(about.rows))


def _contents(body: Element, sections: Iterable[Section]) -> None:
    nav = SubElement(body, "nav", {"aria-label": "What is in this record"})
    listed = SubElement(nav, "ol")
    for number, section in enumerate(sections, 1):
        if section.title:
            SubElement(SubElement(listed, "li"), "a", href=f"#part-{number}").text = readable(section.title)


def _section(main: Element, section: Section, number: int) -> None:
    part = SubElement(main, "section", id=f"part-{number}")
    if section.title:
        _add(part, "h2", section.title)
    if section.tag:
        _add(part, "p", section.tag, "tag")
    _blocks(part, section.blocks, "h3" if section.title else "h2")


def _terms(parent: Element, block: Terms) -> None:
    terms = SubElement(parent, "dl")
    for word, said in block.pairs:
        _add(terms, "dt", word)
        _add(terms, "dd", said)


def _blocks(parent: Element, blocks: Iterable[Block], level: str = "h3") -> None:
    """`level` is that of the headings: of the section's own where it has no title."""
    for block in blocks:
        _block(parent, block, level)


def _block(parent: Element, block: Block, level: str) -> None:
    match block:
        case Heading():
            _add(parent, level, block.text)
            if block.tag:
                _add(parent, "p", block.tag, "tag")
        case Words():
            _add(parent, "p", block.text, "" if block.style == "body" else block.style)
        case Bullets():
            _list(parent, "ul", block.items)
        case Columns():
            columns = SubElement(parent, "div", {"class": "columns"})
            for side in (block.left, block.right):
                _blocks(SubElement(columns, "div"), side, level)
        case Together():
            _blocks(parent, block.blocks, level)
        case PeopleFigures():
            _add(parent, "p", block.words or f"{block.filled} of {block.total}", "caption")
        case Pictured():
            for line in block.lines:
                _add(parent, "p", line.text, "said" if line.said else "")
        case _:
            _charts_and_tables(parent, block)


def _charts_and_tables(parent: Element, block: Block) -> None:
    match block:
        case Rows():
            _table(parent, block)
        case Terms():
            _terms(parent, block)
        case LetteredSentences():
            _lettered(parent, block)
        case StripChart():
            _strip(parent, block)
        case MinuteSquares():
            _minutes(parent, block)
        case Waits():
            _list(parent, "ul", [f"{row.words}: {row.waits}." for row in block.rows])
        case Ladder():
            _ladder(parent, block)
        case Frame():
            frame = SubElement(parent, "div", {"class": "frame"})
            _add(frame, "h2", block.title)
            _add(frame, "p", block.right, "said")
            _add(frame, "p", block.text)
        case WritingBox():
            _box(parent, block)


def _list(parent: Element, tag: str, items: Iterable[str]) -> None:
    listed = SubElement(parent, tag)
    for item in items:
        _add(listed, "li", item)


def _table(parent: Element, block: Rows) -> None:
    table = SubElement(parent, "table")
    head = SubElement(SubElement(table, "thead"), "tr")
    for cell in block.head:
        _add(head, "th", cell).set("scope", "col")
    body = SubElement(table, "tbody")
    for cells in block.rows:
        row = SubElement(body, "tr")
        for cell in cells:
            _add(row, "td", cell)


def _lettered(parent: Element, block: LetteredSentences) -> None:
    listed = SubElement(parent, "ul")
    for letters, said in block.lines:
        item = SubElement(listed, "li")
        _add(item, "span", letters, "letter").tail = " "
        say(item, said)


def _titled(parent: Element, letter: str, words: str) -> None:
    title = SubElement(parent, "h3")
    _add(title, "span", letter, "letter").tail = " "
    say(title, words)


def _strip(parent: Element, block: StripChart) -> None:
    for row in block.rows:
        _titled(parent, row.letter, row.words)
        _list(parent, "ul", row_sentences(row))


def _minutes(parent: Element, block: MinuteSquares) -> None:
    for row in block.rows:
        _titled(parent, row.letter, row.words)
        _list(
            parent,
            "ul",
            [
                f"{side.words}: {minutes_words(count, side, row)}."
                for side, count in zip(block.sides, row.minutes, strict=True)
            ],
        )


def _ladder(parent: Element, block: Ladder) -> None:
    if block.intro:
        _add(parent, "p", block.intro)
    if any(run.kind != "same" for rung in block.rungs for run in rung.runs):
        _add(parent, "p", LADDER_KEY, "caption")
    ladder = SubElement(parent, "ol")
    for rung in block.rungs:
        item = SubElement(ladder, "li", value=str(rung.number))
        _wording(SubElement(item, "p", {"class": "wording"}), rung.runs)
        _add(item, "p", rung.under)
        if rung.binds:
            binds = _add(item, "p", f"{' '.join(BINDING_HEAD)}: ")
            for word in rung.binds:
                _add(binds, "strong" if word.kept else "del", word.text).tail = " "


def _wording(parent: Element, runs: Iterable[Run]) -> None:
    tags = {"same": "span", "went": "del", "came": "ins"}
    for run in runs:
        _add(parent, tags[run.kind], run.text).tail = " "


def _box(parent: Element, block: WritingBox) -> None:
    box = SubElement(parent, "div", {"class": "box"})
    _add(box, "h2", block.title)
    _add(box, "p", block.text)
    for _ in range(block.fewest):
        SubElement(box, "span")
