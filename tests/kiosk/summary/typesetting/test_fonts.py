"""Which fonts draw the print."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont as FontFile
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from kiosk.summary.typesetting import fonts
from kiosk.summary.typesetting.fonts import Fonts, NoFont


def variable_font(file: Path) -> None:
    """A font of one letter that grows heavier along its weight axis: 100 units wide at 400, 200 at 700."""
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "A"])
    builder.setupCharacterMap({65: "A"})
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for point in ((100, 0), (100, 700), (0, 700)):
        pen.lineTo(point)
    pen.closePath()
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "A": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "A": (600, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Grows", "styleName": "Regular", "psName": "Grows-Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    heavier = [(0, 0), (100, 0), (100, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    builder.setupGvar({".notdef": [], "A": [TupleVariation({"wght": (0, 1, 1)}, heavier)]})
    builder.save(file)


def test_the_family_draws_what_it_can_and_others_help() -> None:
    some = Fonts("Open Sans")
    main = some.for_sign("a", "Regular")
    assert main is some.main("Regular")
    assert some.for_sign("a", "SemiBold") is some.main("SemiBold") is not main
    other = some.for_sign("王", "Regular")
    assert other is not None
    assert other is not main
    assert some.for_sign("\ue000", "Regular") is None


def test_a_family_that_is_missing_is_replaced() -> None:
    assert Fonts("No Such Family").family == "Open Sans"


def test_without_any_font_the_print_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_files", dict)
    with pytest.raises(NoFont, match="Open Sans, Noto Sans"):
        Fonts("Open Sans")


def test_a_variable_font_is_cut_to_both_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "Grows[wght].ttf"
    variable_font(file)
    monkeypatch.setattr(fonts, "_files", lambda: {"Grows[wght]": file})
    widths = []
    for weight in ("Regular", "SemiBold"):
        cut = fonts._source("Grows", weight)  # type: ignore[arg-type]
        assert isinstance(cut, bytes)
        one = FontFile(BytesIO(cut))
        assert "fvar" not in one
        widths.append(one["glyf"]["A"].xMax)
    assert widths == [100, 167]
    assert Fonts("Grows").for_sign("A", "SemiBold") is not None
