"""What people read of an archive: by commands, by files, and on a page behind a link, each only what is theirs."""

import csv
import io
import json

import html5lib
import pytest

from tests.archive import Kiosk, fetched, running


@pytest.fixture(scope="module")
def filled(postgres, tmp_path_factory):
    """Two groups of one organisation and one of another, each with two meetings."""
    folder = tmp_path_factory.mktemp("reading")
    with running(postgres, folder / "council") as archive:
        fill(archive, lambda name: Kiosk(folder / name))
        yield archive


def fill(archive, kiosk) -> None:
    for name, group, organisation in (
        ("a", "Harbour Lane", None),
        ("b", "Mill Road", None),
        ("c", "Somewhere else", "Another Trust"),
    ):
        laptop = kiosk(name)
        record = laptop.play("every-step", own=True)
        laptop.play("every-step-again")
        file = archive.folder / f"{name}.invite"
        more = ["--organisation", organisation] if organisation else []
        archive.does(
            "archive", "invite", group, "--dsn", archive.dsn, "--address", archive.address, "--out", file, *more
        )
        laptop.does("archive", "join", file, record, says="yes\n")
        laptop.does("archive", "send", record)


def fetch(archive, path: str) -> tuple[int, str]:
    return fetched(f"{archive.address}{path}")


def link(archive, *more: str) -> str:
    return archive.does("archive", "reader", "add", "--dsn", archive.dsn, *more).strip()


def test_lists_of_all_groups_and_of_one(filled):
    said = {}
    for what in ("asks", "promises", "decisions", "power"):
        everything = json.loads(filled.does("archive", what, "--dsn", filled.dsn, "--json"))
        of_one = json.loads(filled.does("archive", what, "--dsn", filled.dsn, "--json", "--group", "Mill Road"))
        assert {one["group"] for one in everything} == {"Harbour Lane", "Mill Road", "Somewhere else"}
        assert {one["group"] for one in of_one} == {"Mill Road"}
        table = list(csv.DictReader(io.StringIO(filled.does("archive", what, "--dsn", filled.dsn, "--csv"))))
        assert len(table) == len(everything)
        said[what] = filled.does("archive", what, "--dsn", filled.dsn, "--group", "Mill Road")
    assert "Ask 1, not shared. Since " in said["asks"]
    assert any(one["times"] > 1 for one in json.loads(filled.does("archive", "asks", "--dsn", filled.dsn, "--json")))
    assert "Who says who is next: whoever ran the meeting" in said["power"]
    assert json.loads(filled.does("archive", "asks", "--dsn", filled.dsn, "--json", "--since", "2090-01-01")) == []


def test_a_group_that_is_not_there_and_a_day_that_is_none(archive):
    done = archive.run("archive", "asks", "--dsn", archive.dsn, "--group", "Nobody")
    assert (done.returncode, done.stderr) == (2, "There is no group called Nobody in this archive.\n")
    assert archive.run("archive", "asks", "--dsn", archive.dsn, "--since", "May").returncode == 2
    assert archive.does("archive", "asks", "--dsn", archive.dsn) == "Nothing waits for an answer.\n"


def test_each_link_shows_what_is_its_own(filled):
    own, council, other = (
        link(filled, "--group", "Mill Road"),
        link(filled),
        link(filled, "--organisation", "Another Trust"),
    )
    shows = {name: fetch(filled, where) for name, where in (("own", own), ("council", council), ("other", other))}
    groups = {
        name: {one for one in ("Harbour Lane", "Mill Road", "Somewhere else") if one in page}
        for name, (_, page) in shows.items()
    }
    assert {status for status, _ in shows.values()} == {200}
    assert groups == {"own": {"Mill Road"}, "council": {"Harbour Lane", "Mill Road"}, "other": {"Somewhere else"}}
    files = json.loads(fetch(filled, f"{own}?list=asks.json")[1])
    assert {one["group"] for one in files} == {"Mill Road"}
    assert fetch(filled, f"{own}?list=asks.csv")[1].startswith("group,number,text")
    assert fetch(filled, f"{own}?list=entry.csv")[0] == 404
    assert fetch(filled, f"{own}?find=%3Cscript%3E")[1].count("<script") == 0
    assert {row[0] for row in filled.asks("SELECT part FROM looked")} == {"member", "reader"}


def test_an_ended_or_invented_link_shows_nothing(filled):
    own = link(filled, "--group", "Mill Road")
    filled.does("archive", "reader", "end", own, "--dsn", filled.dsn)
    assert fetch(filled, own)[0] == 404
    assert fetch(filled, "/read/00000000000000000000000000000000")[0] == 404


def test_the_page_is_whole_and_every_part_of_it_has_its_head(filled):
    _, page = fetch(filled, link(filled))
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert [one.text for one in document.iter("h2")] == [
        "Asked, not answered",
        "Promised",
        "Decided and in force",
        "Who had the say",
        "Is it whole?",
        "Find",
    ]
    assert [one.get("lang") for one in document.iter("html")] == ["en"]
    assert "up to entry" in page
