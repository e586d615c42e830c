"""Writes the tree of tags into a finished PDF, so that a screen reader can follow it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from kiosk.summary.typesetting.tags import Node


def write_structure(pdf: Pdf, tree: Node) -> None:
    """Adds structure tree, parent tree and the marks that say the file is tagged."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    owners: dict[int, dict[int, Object]] = {page: {} for page in range(len(pdf.pages))}
    root.K = Array([_element(pdf, tree, root, owners)])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=_parents(pdf, owners)))
    root.ParentTreeNextKey = len(pdf.pages)
    for number, page in enumerate(pdf.pages):
        page.obj.StructParents = number
        page.obj.Tabs = Name.S
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _element(pdf: Pdf, node: Node, parent: Object, owners: dict[int, dict[int, Object]]) -> Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.role}"), P=parent))
    if node.alt:
        element.Alt = String(node.alt)
    if node.actual:
        element.ActualText = String(node.actual)
    if node.language:
        element.Lang = String(node.language)
    if node.box:
        element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array([round(side, 2) for side in node.box]))
    if node.role == "TH":
        element.A = Dictionary(O=Name.Table, Scope=Name.Column)
    if node.role == "L":
        element.A = Dictionary(O=Name.List, ListNumbering=Name("/None"))
    kids: list[Object] = []
    for page, mark in node.marks:
        owners[page][mark] = element
        kids.append(Dictionary(Type=Name.MCR, Pg=pdf.pages[page].obj, MCID=mark))
    kids += [_element(pdf, part, element, owners) for part in node.parts]
    element.K = Array(kids)
    return element


def _parents(pdf: Pdf, owners: dict[int, dict[int, Object]]) -> Array:
    """For each page, which element owns each mark."""
    numbers = Array()
    for page, marks in owners.items():
        numbers.append(page)
        numbers.append(pdf.make_indirect(Array([marks[mark] for mark in sorted(marks)])))
    return numbers


def write_bookmarks(pdf: Pdf, tree: Node) -> None:
    """The titles of the pages, and under each its headings."""
    with pdf.open_outline() as outline:
        for node in _headings(tree):
            item = OutlineItem(node.title, node.marks[0][0])
            below = outline.root[-1].children if node.role == "H2" and outline.root else outline.root
            below.append(item)


def _headings(node: Node) -> Iterator[Node]:
    if node.title and node.marks:
        yield node
    for part in node.parts:
        yield from _headings(part)


def _without_unused_fonts(pdf: Pdf) -> None:
    """reportlab names Helvetica on every page and never draws with it: it is not in the file."""
    for page in pdf.pages:
        fonts = page.Resources.Font
        for name in [name for name, font in fonts.items() if font.Subtype == Name.Type1]:
            del fonts[name]


def finish(drawn: bytes, tree: Node, title: str, file: Path) -> None:
    """Writes the drawn pages to a file with their structure, and without a time of printing."""
    with pikepdf.open(BytesIO(drawn)) as pdf:
        write_structure(pdf, tree)
        write_bookmarks(pdf, tree)
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        _without_unused_fonts(pdf)
        for key in ("/CreationDate", "/ModDate"):
            if key in pdf.docinfo:
                del pdf.docinfo[key]
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as about:
            about["dc:title"] = title
            about["pdfuaid:part"] = "1"
        whole = BytesIO()
        pdf.save(whole, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    file.write_bytes(whole.getvalue())
