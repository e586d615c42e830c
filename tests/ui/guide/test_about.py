"""The page about Heard names every package that is shipped, each under its licence."""

import runpy

from tests.source_tree import ROOT
from ui.guide.reading import PAGES, page


def test_it_names_every_package_that_is_shipped_under_its_licence():
    written = runpy.run_path(str(ROOT / "packaging" / "licences.py"))
    assert (PAGES / "about.md").read_text(encoding="utf-8") == written["about"]()
    lines = " ".join(block.words for block in page("about") if block.kind == "line")
    assert [name for name in written["names"]() if name not in lines] == []
