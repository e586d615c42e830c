"""`python -m kiosk summary`: every kind in every format it is made in, what is refused, and what files are called."""

import resource
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from kiosk.cli.main import main
from kiosk.summary.kinds.catalog import FORMATS, KINDS

MEETINGS = Path(__file__).parents[2] / "meetings"
NAMED = "Harbour Lane Supported Housing Board, 14 May 2026, {}"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("record") / "r.heard"
    assert main(["play", str(MEETINGS / "question-that-changed.toml"), "--record", str(file)]) == 0
    return file


def summary(record: Path, *words: object) -> int:
    return main(["summary", str(record), *map(str, words)])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMATS)
def test_each_kind_is_made_in_its_formats_and_refused_in_others(
    kind: str, form: str, record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / f"print.{form}"
    code = summary(record, "--kind", kind, "--format", form, "--out", file, "--person", "Amina")
    told = capsys.readouterr()
    if form in KINDS[kind].formats:
        assert (code, told.err) == (0, "")
        assert file.stat().st_size > 1000
    else:
        assert code == 2
        assert not file.exists()
        assert told.err.startswith(f"{KINDS[kind].what} is not made as {FORMATS[form]}: choose ")
        assert told.err.count("\n") == 1


def test_without_a_file_it_is_named_by_group_day_and_kind_and_a_second_gets_a_number(
    record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in ((), (), ("--kind", "easy-read"), ("--kind", "large-18", "--format", "html")):
        assert summary(record, *words) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        NAMED.format(end) for end in ("Easy Read.pdf", "in full, 2.pdf", "in full.pdf", "large print.html")
    ]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_is_drawn_on_the_paper_asked_for(paper: str, size: tuple[int, int], record: Path, tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    assert summary(record, "--paper", paper, "--pdf", file) == 0
    pdf = pypdfium2.PdfDocument(file)
    assert {tuple(map(round, page.get_size())) for page in pdf} == {size}
    pdf.close()


@pytest.mark.parametrize("words", [("--kind", "small"), ("--format", "odt"), ("--paper", "a5")])
def test_what_there_is_not_is_refused(words: tuple[str, ...], record: Path) -> None:
    with pytest.raises(SystemExit) as refused:
        summary(record, *words)
    assert refused.value.code == 2


def test_a_folder_that_is_not_there_is_named(record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert summary(record, "--out", tmp_path / "nowhere" / "print.pdf") == 2
    assert f"{tmp_path / 'nowhere' / 'print.pdf'}: No such file or directory." in capsys.readouterr().err


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file grows above 100 bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


WAYS = (("--format", "pdf"), ("--format", "docx"), ("--format", "html"), ("--actions", "csv"), ("--actions", "ics"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.usefixtures("full_disk")
def test_on_a_full_disk_no_cut_off_file_is_left_and_the_old_print_stays(
    way: tuple[str, str], record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tmp_path / f"before.{way[1]}"
    before.write_text("as it was")
    assert summary(record, *way, "--out", tmp_path) == 2
    assert capsys.readouterr().err == "File too large. Free some space or choose another folder, then try again.\n"
    where = ("--actions", before) if way[0] == "--actions" else (*way, "--out", before)
    assert summary(record, *where) == 2
    assert [file.name for file in tmp_path.iterdir()] == [before.name]
    assert before.read_text() == "as it was"


def test_a_name_no_font_can_draw_is_told_with_what_is_printed_instead(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script, record = tmp_path / "m.toml", tmp_path / "m.heard"
    script.write_text(
        (MEETINGS / "question-that-changed.toml")
        .read_text(encoding="utf-8")
        .replace('name = "Amina Yusuf"', 'name = "Amina\U0001f499 Yusuf"'),
        encoding="utf-8",
    )
    assert main(["play", str(script), "--record", str(record)]) == 0
    capsys.readouterr()
    assert summary(record, "--out", tmp_path / "m.pdf", "--html", tmp_path / "m.html") == 0
    told = capsys.readouterr()
    assert "No font on this machine can draw “\U0001f499”. It is printed as [a blue heart], in: " in told.err
    assert "Amina\U0001f499" in told.err
    assert told.err.count("No font") == 1
    assert "No font" not in told.out
