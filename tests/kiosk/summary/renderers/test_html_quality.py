"""The web page as a validator and a screen reader meet it: every kind of print of the written meetings."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from kiosk.summary.kinds.catalog import KINDS, Wishes
from kiosk.summary.printing import document_of
from kiosk.summary.projections.history import tell
from kiosk.summary.renderers.html import write_html
from tests.kiosk.summary.printed import MEETINGS
from tests.table import played

NAMES = ("question-that-changed", "seven-to-three", "an-ordinary-hour", "every-step")
CHILDREN = {"ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd"}, "tr": {"td", "th"}, "tbody": {"tr"}, "thead": {"tr"}}


def page(name: str, kind: str, folder: Path) -> Element:
    """The page read by the strict parser of HTML 5, which stops at the first thing that is not as it must be."""
    record = played(MEETINGS / f"{name}.toml").record
    number = record.meetings()[-1]
    history = tell(record.history(number))
    person = next(iter(history.meeting.people.by_id))
    write_html(document_of(record, number, history, kind, Wishes(person=person)), folder / "print.html")
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse((folder / "print.html").read_bytes())


def faults(root: Element) -> Iterator[str]:
    levels = [
        int(one.tag[1]) for one in root.iter() if isinstance(one.tag, str) and one.tag in ("h1", "h2", "h3", "h4")
    ]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"headings begin with {levels[:3]}"
    yield from (f"h{later} after h{earlier}" for earlier, later in pairwise(levels) if later > earlier + 1)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    if len(set(ids)) != len(ids):
        yield "the same id twice"
    yield from (f"{one.get('href')} leads nowhere" for one in root.iter("a") if (one.get("href") or "")[1:] not in ids)
    for one in root.iter():
        wrong = {kid.tag for kid in one} - CHILDREN.get(str(one.tag), {kid.tag for kid in one})
        if wrong:
            yield f"{wrong} inside of {one.tag}"
        if one.tag in CHILDREN and not len(one):
            yield f"an empty {one.tag}"
    yield from ("a head without scope" for one in root.iter("th") if not one.get("scope"))
    yield from ("an empty heading" for one in root.iter("h2") if not "".join(one.itertext()).strip())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", [kind for kind, one in KINDS.items() if "html" in one.formats])
def test_a_web_page_has_no_fault(name: str, kind: str, tmp_path: Path) -> None:
    root = page(name, kind, tmp_path)
    assert list(faults(root)) == []
    assert root.get("lang") == "en-GB"
    assert [len(list(root.iter(one))) for one in ("title", "main", "nav", "header", "footer", "script")] == [1] * 5 + [
        0
    ]


def test_every_part_with_a_title_is_in_the_contents(tmp_path: Path) -> None:
    root = page("question-that-changed", "full", tmp_path)
    listed = ["".join(one.itertext()) for one in root.iter("a")]
    main = next(root.iter("main"))
    titles = ["".join(one.itertext()) for one in main.iter("h2")]
    assert [title for title in titles if title not in listed] == [
        *("What we decided", "What we still want", "How this record was made", "I see it differently")
    ]


def test_on_paper_it_has_no_contents_and_no_part_is_cut(tmp_path: Path) -> None:
    style = next(page("question-that-changed", "full", tmp_path).iter("style")).text or ""
    printed = style.partition("@media print")[2]
    assert "nav { display: none; }" in printed
    assert "break-inside: avoid-page" in printed
