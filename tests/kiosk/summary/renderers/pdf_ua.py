"""What the Matterhorn Protocol lets a program decide about PDF/UA-1, for prints without links, forms or layers.

Each fault begins with the number of its checkpoint.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI", "INLINE IMAGE"}
STANDARD = {
    *("Document", "Sect", "Div", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"),
    *("Span", "Figure"),
}
INSIDE = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}
LONGEST_ALT = 250


def faults(file: Path) -> list[str]:
    with pikepdf.open(file) as pdf:
        return [*_whole(pdf), *_ways_in(pdf), *_marks(pdf), *_structure(pdf), *_fonts(pdf)]


def _whole(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    with pdf.open_metadata() as about:
        if about.get("pdfuaid:part") != "1":
            yield "06-002: the metadata do not say that it is PDF/UA-1"
        if not about.get("dc:title"):
            yield "06-003: no dc:title"
        elif about["dc:title"] != str(pdf.docinfo.get("/Title")):
            yield "06-003: two titles"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "07-001: the window does not show the title"
    if not str(root.get("/Lang", "")):
        yield "11-006: no language"
    if not root.get("/MarkInfo", {}).get("/Marked") or root.MarkInfo.get("/Suspects"):
        yield "06-001: not marked as tagged"
    if pdf.is_encrypted:
        yield "26: encrypted"


def _ways_in(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if "/Outlines" not in root:
        yield "27: no outline"
    if "/PageLabels" not in root:
        yield "17: no page labels"
    for number, page in enumerate(pdf.pages, 1):
        if page.obj.get("/Tabs") != "/S":
            yield f"28-008: page {number} has no order of tabs"
        if "/Annots" in page.obj:
            yield f"28: page {number} has annotations, which nothing here checks"


def _marks(pdf: pikepdf.Pdf) -> Iterator[str]:
    """All that is painted is either part of the structure or an artifact, and every mark has one owner."""
    owners = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for number, page in enumerate(pdf.pages):
        open_marks: list[str] = []
        found = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                tag, properties = str(instruction.operands[0]), instruction.operands[1:]
                known = bool(properties) and "/MCID" in properties[0]
                found += known
                if tag == "/Artifact" and any(one != "/Artifact" and one != "/Span" for one in open_marks):
                    yield f"01-004: an artifact inside of content on page {number + 1}"
                if known and "/Artifact" in open_marks:
                    yield f"01-003: content inside of an artifact on page {number + 1}"
                open_marks.append(tag if known or tag == "/Artifact" else "")
            elif operator == "EMC":
                open_marks.pop()
            elif operator in PAINTS and not any(open_marks):
                yield f"01-005: something is painted outside of all marks on page {number + 1}"
        if len(owners[number]) != found:
            yield f"01: page {number + 1} has {found} marks and {len(owners[number])} owners"


def _structure(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root.StructTreeRoot
    levels = []
    for element, parent in _elements(root, ""):
        role = str(element.S)[1:]
        if role not in STANDARD:
            yield f"02-001: the role {role} is not a standard one"
        if role in INSIDE and parent not in INSIDE[role]:
            yield f"09-004: {role} inside of {parent}"
        if role == "Figure":
            yield from _figure(element)
        if role == "TH" and element.get("/A", {}).get("/Scope") is None:
            yield "15-003: a head of a column without its scope"
        if role == "Table":
            rows = [len(row.K) for row in element.K]
            if len(set(rows)) > 1:
                yield f"15-005: rows of {rows} cells"
        if role[0] == "H" and role[1:].isdigit():
            levels.append(int(role[1:]))
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"14-002: the headings begin with {levels[:3]}"
    yield from (f"14-003: level {later} after {earlier}" for earlier, later in pairwise(levels) if later > earlier + 1)


def _figure(element: Any) -> Iterator[str]:
    said = str(element.get("/Alt", ""))
    if not said.strip():
        yield "13-004: a drawing without words"
    if len(said) > LONGEST_ALT:
        yield f"13: {len(said)} letters for one drawing"
    box = element.get("/A", {}).get("/BBox")
    if box is None or not (float(box[0]) < float(box[2]) and float(box[1]) < float(box[3])):
        yield "13-007: a drawing that does not say where it stands"


def _elements(parent: Any, role: str) -> Iterator[tuple[Any, str]]:
    for kid in parent.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid, role
            yield from _elements(kid, str(kid.S)[1:])


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for name, font in {str(name): font for page in pdf.pages for name, font in page.Resources.Font.items()}.items():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        if "/FontFile2" not in inner.get("/FontDescriptor", {}):
            yield f"31-009: {font.BaseFont} ({name}) is not in the file"
        elif "/ToUnicode" not in font:
            yield f"10-001: {font.BaseFont} ({name}) does not say which letters it draws"
    for number, page in enumerate(pdf.pages, 1):
        chosen = {str(one.operands[0]) for one in pikepdf.parse_content_stream(page) if str(one.operator) == "Tf"}
        missing = chosen - set(page.Resources.Font)
        yield from (f"31: page {number} sets a font that is not there, {name}" for name in missing)
