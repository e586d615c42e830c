"""The twin: the same words as the print, one file that fetches nothing and reads nothing in people's text."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.summary.document import Document, Section, Words
from kiosk.summary.renderers.html import write_html
from tests.kiosk.summary.renderers.sample_pages import EVERYONE, SECOND_LOOK, STILL_OPEN, sample
from tests.kiosk.summary.renderers.test_pdf import HOSTILE, hostile_pages


class Reader(HTMLParser):
    """What a browser would find: elements in order, and the text outside of the style sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.text.append(data)


def read(document: Document, folder: Path) -> Reader:
    file = folder / "print.html"
    write_html(document, file)
    reader = Reader()
    reader.feed(file.read_text("utf-8"))
    return reader


def test_the_twin_says_every_sentence(tmp_path: Path) -> None:
    words = " ".join("".join(read(sample(), tmp_path).text).split())
    for said in (
        EVERYONE,
        SECOND_LOOK,
        STILL_OPEN,
        "Small steps: none.",
        "Code of this record: RYJZ-QTNE-H7BN",
        "Minute 19 to 20: A member, given, ended by someone else.",
        "17 minutes of open talk",
        "No turn for it: 1.",
        "I see it differently",
    ):
        assert said in words


def test_the_ladder_marks_what_went_and_what_came(tmp_path: Path) -> None:
    tags = read(sample(), tmp_path).tags
    assert {"del", "ins", "ol", "th", "dl", "h1", "h2", "h3"} <= set(tags)


def test_the_twin_needs_no_other_file(tmp_path: Path) -> None:
    reader = read(sample(), tmp_path)
    assert not {"script", "img", "link", "iframe", "object"} & set(reader.tags)
    assert not {"src", "style", "onclick"} & {name for name, _ in reader.attributes}
    assert all(value and value.startswith("#") for name, value in reader.attributes if name == "href")


def test_the_contents_lead_to_every_section_that_has_a_title(tmp_path: Path) -> None:
    reader = read(sample(), tmp_path)
    targets = {value for name, value in reader.attributes if name == "id"}
    links = [value.removeprefix("#") for name, value in reader.attributes if name == "href" and value]
    assert len(links) == len(sample().sections)
    assert set(links) <= targets


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str, tmp_path: Path) -> None:
    harmless, hostile = read(hostile_pages("harmless"), tmp_path), read(hostile_pages(text), tmp_path)
    assert hostile.tags == harmless.tags
    assert text in hostile.text


def test_signs_that_steer_or_cannot_be_shown_do_not_reach_the_page(tmp_path: Path) -> None:
    text = "".join(read(sample(Section("Signs", (Words("a\u202eb\x00c\ud800d"),))), tmp_path).text)
    assert "ab[sign U+0000]c[sign U+D800]d" in text


def test_two_twins_of_one_document_are_the_same_bytes(tmp_path: Path) -> None:
    write_html(sample(), tmp_path / "a.html")
    write_html(sample(), tmp_path / "b.html")
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
