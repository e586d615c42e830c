"""A list for QML that says exactly which row came, moved, changed or went; it never resets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Row = Mapping[str, Any]


class Rows(QAbstractListModel):
    """Rows with these `roles`; `key` is the role by which a row is known again."""

    def __init__(self, roles: Sequence[str], key: str = "key", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = list(roles)
        self._key = key
        self._rows: list[Row] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, bytes]:
        return {FIRST_ROLE + place: name.encode() for place, name in enumerate(self._names)}

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        place = role - FIRST_ROLE
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return self._rows[index.row()][self._names[place]]

    def show(self, rows: Sequence[Row]) -> None:
        """Make these the rows, by the fewest removals and insertions and one move a row that is out of place."""
        wanted = [row[self._key] for row in rows]
        for place in reversed(range(len(self._rows))):
            if self._rows[place][self._key] not in wanted:
                self._remove(place)
        for place, row in enumerate(rows):
            self._put(place, row)

    def amend(self, key: Any, **changes: Any) -> None:
        """What changed in one row from outside, such as by somebody who types in it; nothing where it is gone."""
        place = next((place for place, row in enumerate(self._rows) if row[self._key] == key), None)
        if place is not None:
            self._change(place, {**self._rows[place], **changes})

    def _put(self, place: int, row: Row) -> None:
        keys = [known[self._key] for known in self._rows]
        if row[self._key] not in keys[place:]:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        at = keys.index(row[self._key], place)
        if at != place:
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), place)
            self._rows.insert(place, self._rows.pop(at))
            self.endMoveRows()
        self._change(place, row)

    def _change(self, place: int, row: Row) -> None:
        before = self._rows[place]
        roles = [FIRST_ROLE + n for n, name in enumerate(self._names) if before[name] != row[name]]
        if roles:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place), roles)

    def _remove(self, place: int) -> None:
        self.beginRemoveRows(QModelIndex(), place, place)
        del self._rows[place]
        self.endRemoveRows()
