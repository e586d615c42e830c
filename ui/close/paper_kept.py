"""The paper that was printed on last, as this machine remembers it, for every way to the Print screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.program import Heard


class PaperKept:
    _heard: Heard

    @property
    def paper_used(self) -> tuple[bool, bool]:
        """Both sides; Letter instead of A4."""
        return self._heard.settings.both_sides, self._heard.settings.letter

    def keep_paper(self, both_sides: bool, letter: bool) -> None:
        self._heard.settings.both_sides, self._heard.settings.letter = both_sides, letter
        self._heard.keep_settings()
