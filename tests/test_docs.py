"""The guide as a site: it builds without a warning, and nothing in it leads or asks outside."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urldefrag

import html5lib
import pytest

from tests.source_tree import ROOT
from ui.guide.reading import ORDER, title

HTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return folder


def pages(site: Path) -> dict[Path, object]:
    return {file: html5lib.parse(file.read_text(encoding="utf-8")) for file in site.glob("*.html")}


def test_all_pages_of_the_guide_are_in_it_with_those_for_carrying_on(site):
    made = {file.stem for file in site.glob("*.html")}
    assert {*ORDER, "ARCHITECTURE", "TESTING", "LANGUAGES"} <= made
    assert title("hard") in (site / "hard.html").read_text(encoding="utf-8")


def test_every_link_leads_to_something_in_it(site):
    lost = []
    found = pages(site)
    ids = {file: {one.get("id") for one in tree.iter() if one.get("id")} for file, tree in found.items()}
    for file, tree in found.items():
        for one in tree.iter():
            for name in ("href", "src"):
                to = one.get(name)
                if to and not leads(file, to, site, ids):
                    lost.append((file.name, to))
    assert lost == []


def leads(file: Path, to: str, site: Path, ids: dict[Path, set[str]]) -> bool:
    """Another place of the site that is there; 404.html speaks from the site's root."""
    path, part = urldefrag(to)
    if "://" in path:
        return False
    where = (site / path.lstrip("/")) if path.startswith("/") else (file.parent / unquote(path)) if path else file
    where = where.resolve()
    if where.is_dir():
        where = where / "index.html"
    return where.exists() and (not part or where not in ids or part in ids[where])
