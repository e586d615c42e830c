"""The rows a digit answers at the desk: what was promised before item 1, or a check with names. No Qt."""

from __future__ import annotations

from typing import Any

from ui.desk.desk_view import Moment
from ui.desk.named_answers import NamedAnswers
from ui.desk.private_dots import Answer
from ui.desk.promised import PAGE, Promised


class InFront:
    """`page` is the desk's page as it was drawn last."""

    def __init__(self) -> None:
        self.names, self.promised, self.page = NamedAnswers(), Promised(), ""

    def comes(self, s: Moment, page: str, is_free: bool) -> str:
        """The page to show; `is_free`: nothing else is open on the desk."""
        self.page = self.promised.page(s, page, is_free)
        return self.page

    @property
    def _rows(self) -> NamedAnswers | Promised:
        return self.promised if self.page == PAGE else self.names

    def at(self, s: Moment) -> str:
        return self._rows.at(s)

    def move(self, s: Moment, by: int) -> None:
        self._rows.move(s, by)

    def rows(self, s: Moment) -> list[dict[str, Any]]:
        return self._rows.rows(s)

    def says(self, s: Moment, key: str, number: int) -> Answer | None:
        """What its answer of that number comes to."""
        return self._rows.says(s, key, number)
