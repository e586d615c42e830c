"""The one tray in which every act is finished: its fields, what is good to know, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.discretion.called import Called
from kiosk.discretion.names import folded
from ui.desk.actions.action import Act
from ui.desk.actions.fields import Choice, Field
from ui.desk.desk_view import Moment
from ui.qt.row_model import Rows

QML_IMPORT_NAME = "ui.desk"
QML_IMPORT_MAJOR_VERSION = 1
ROLES = ("name", "kind", "label", "value", "choices")
SHOWN_AT_ONCE = 12
AROUND = 3


@QmlElement
@QmlUncreatable("made in Python")
class Tray(QObject):
    """Open while `act` is being finished. What was typed is kept until it is done or left."""

    changed = Signal()
    opened = Signal()
    closed = Signal()
    wanted = Signal(str)  # the keyboard goes to this field

    def __init__(self, look: Callable[[], Moment], do: Callable[[Act, Mapping[str, str]], None]) -> None:
        super().__init__()
        self._look, self._do = look, do
        self._act: Act | None = None
        self._values: dict[str, str] = {}
        self._first: dict[str, str] = {}  # what stood chosen when the field came up
        self._typed: dict[str, str] = {}  # what stands in the field of somebody to be found
        self._rows = Rows(ROLES, key="name", parent=self)
        self._seen: set[str] = set()  # fields the keyboard was sent to
        self._at = ""
        self._refused = ""
        self._busy = False

    # What is drawn

    @Property(QObject, notify=changed)
    def fields(self) -> Rows:
        return self._rows

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self.act is not None

    @Property(str, notify=changed)
    def heading(self) -> str:
        return self._act.heading(self._look()) if self._act else ""

    @Property(str, notify=changed)
    def power(self) -> str:
        return self._act.power if self._act else ""

    @Property(bool, notify=changed)
    def bare(self) -> bool:
        """Nothing is asked but why."""
        return self._rows.rowCount() == 0

    @Property(bool, notify=changed)
    def asksWhy(self) -> bool:
        return self._act.reason if self._act else False

    @Property(bool, notify=changed)
    def picks(self) -> bool:
        """One press on a name does it, so all of them are to be seen."""
        return bool(self._act and self._act.picks)

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._values.get("reason", "")

    @Property(str, notify=changed)
    def notes(self) -> str:
        """One sentence a line."""
        return "\n".join(filter(None, self._act.notes(self._look(), self._values))) if self._act else ""

    @Property(str, notify=changed)
    def refused(self) -> str:
        return self._refused

    # What is tapped

    @Slot(str, str)
    def set(self, name: str, value: str) -> None:
        """A field's new value; a filter for people picks the only one that fits."""
        field = self._field(name)
        if field is not None and field.kind == "person":
            self._typed[name] = value
            value = meant(self._look().called, field, value)
        self._take(name, value)

    @Slot(str, str)
    def pick(self, name: str, value: str) -> None:
        """A choice was tapped; of several it is put in or taken out."""
        field = self._field(name)
        if field is not None and field.kind == "many":
            among = [one for one in self._values.get(name, "").split(",") if one]
            among = [one for one in among if one != value] if value in among else [*among, value]
            value = ",".join(among)
        self._take(name, value)
        if self._act is not None and self._act.picks == name:
            self.do()

    @Slot(str)
    def at(self, name: str) -> None:
        """The field that has the keyboard."""
        self._at = name

    def pick_numbered(self, number: int) -> None:
        """A digit: the choice of that number, in the field that has the keyboard or else the first with choices."""
        fields = [one for one in self._asked_for() if one.kind in ("choice", "many")]
        field = next((one for one in fields if one.name == self._at), fields[0] if fields else None)
        options = self._ordered(field) if field else []
        if field and 0 < number <= len(options):
            self.pick(field.name, options[number - 1].value)

    @Slot(str, int)
    def step(self, name: str, by: int) -> None:
        """The choice before or after the one that stands chosen."""
        field = self._field(name)
        options = self._ordered(field) if field else []
        if not options:
            return
        at = next((n for n, one in enumerate(options) if one.value == self._values.get(name)), -1)
        self._take(name, options[max(0, min(at + by, len(options) - 1)) if at >= 0 else 0].value)

    @Slot()
    def do(self) -> None:
        """Finish it; a second press before the answer came does nothing."""
        if self._act is None or self._busy:
            return
        unknown = self._unknown()
        if unknown:
            self.refuse(unknown)
            return
        self._busy, self._refused = True, ""
        self._rows.show([])  # so that what is typed on goes to the desk
        self.changed.emit()
        self._do(self._act, dict(self._values))

    @Slot(str)
    def enter(self, name: str) -> None:
        """Enter in a field: do it, or first go to what cannot be left out and was not looked at."""
        fields = self._asked_for() if self._act else []
        place = next((at for at, field in enumerate(fields) if field.name == name), len(fields))
        later = (one.name for one in fields[place + 1 :] if one.required and one.name not in self._seen)
        ahead = next(later, "")
        chosen = all(self._values.get(one.name) for one in fields[: place + 1] if one.kind == "person")
        if ahead and chosen:
            self._seen.add(ahead)
            self.wanted.emit(ahead)
        else:
            self.do()

    @Slot(str, result=bool)
    def bring_in(self, name: str) -> bool:
        """The words that a field is to change, into the field while it is empty; whether there were any."""
        field = self._field(name)
        if field is None or not field.old or self._values.get(name):
            return False
        self._take(name, field.old)
        return True

    @Slot()
    def leave(self) -> None:
        """Put it away without doing it."""
        if self._act is not None:
            self._act, self._busy = None, False
            self._rows.show([])
            self.changed.emit()
            self.closed.emit()

    # What the desk does

    def open(self, act: Act, filled: Mapping[str, str] | None = None) -> None:
        self._act, self._refused, self._busy = act, "", False
        self._values, self._first, self._typed = dict(filled or {}), dict(filled or {}), {}
        self._seen, self._at = set(), ""
        self._rows.show([])
        self.refresh()
        self.opened.emit()

    @property
    def act(self) -> Act | None:
        """What is being filled in; nothing while what was done waits for its answer."""
        return None if self._busy else self._act

    def waits_for(self, act: Act) -> bool:
        return self._busy and self._act is act

    def done(self, act: Act) -> None:
        if self.waits_for(act):
            self.leave()

    def back(self, act: Act, sentence: str) -> bool:
        """What was refused comes back as it was filled in, where nothing else was begun; whether it did."""
        if not self.waits_for(act):
            return False
        self.refuse(sentence)
        self.refresh()
        self.opened.emit()
        return True

    def refuse(self, sentence: str) -> None:
        self._refused, self._busy = sentence, False
        self.changed.emit()

    def refresh(self) -> None:
        """The fields as they are now; what stands chosen at first is put in once."""
        if self.act is None:
            return
        fields = self._asked_for()
        self._rows.show([self._row(field) for field in fields])
        self.changed.emit()

    def _asked_for(self) -> list[Field]:
        """A field may bring up another one, so they are asked for until none has a new first value."""
        assert self._act is not None
        while True:
            fields = list(self._act.fields(self._look(), self._values))
            fresh = [field for field in fields if field.name not in self._values]
            self._values.update({field.name: field.value for field in fresh})
            self._first.update({field.name: field.value for field in fresh})
            if not any(field.value for field in fresh):
                return fields

    def _take(self, name: str, value: str) -> None:
        if self._values.get(name) != value or name in self._typed:
            self._values[name], self._refused = value, ""
            self.refresh()

    def _field(self, name: str) -> Field | None:
        if self._act is None:
            return None
        return next((field for field in self._act.fields(self._look(), self._values) if field.name == name), None)

    def _unknown(self) -> str:
        """The sentence for somebody who was typed and is nobody, or could be several."""
        for field in self._asked_for():
            typed = self._typed.get(field.name, "")
            if field.kind == "person" and typed.strip() and not self._values.get(field.name):
                return not_one(self._look().called, field, typed)
        return ""

    def _ordered(self, field: Field) -> list[Choice]:
        """What fits; who stood chosen at first stands first."""
        fitting = found(self._look().called, field, self._typed.get(field.name, ""))
        if field.kind == "person":
            fitting.sort(key=lambda one: one.value != self._first.get(field.name))
        return fitting

    def _nearby(self, field: Field, chosen: str) -> list[Choice]:
        """Of many people those around the chosen one."""
        fitting = self._ordered(field)
        if field.kind != "person":
            return fitting
        at = next((place for place, one in enumerate(fitting) if one.value == chosen), 0)
        begin = max(0, at - AROUND)
        return fitting[begin : begin + SHOWN_AT_ONCE]

    def _row(self, field: Field) -> dict[str, Any]:
        chosen = self._values.get(field.name, "")
        picked = set(chosen.split(",")) if field.kind == "many" else {chosen}
        fitting = self._nearby(field, chosen)
        return {
            "name": field.name,
            "kind": field.kind,
            "label": field.label,
            "value": chosen if field.kind in ("text", "line", "count") else self._typed.get(field.name, ""),
            "choices": [{"value": one.value, "words": one.words, "chosen": one.value in picked} for one in fitting],
        }


def _people(called: Called, field: Field) -> list[str]:
    return [one.value for one in field.choices if one.value in called.known]


def found(called: Called, field: Field, typed: str) -> list[Choice]:
    """The choices that fit what was typed: any part of somebody's full name, a seat, or the words of a choice."""
    if field.kind != "person" or not typed.strip():
        return list(field.choices)
    by_value = {one.value: one for one in field.choices}
    hits = [by_value[one] for one in called.find(typed, _people(called, field))]
    asked = folded(typed)
    return hits + [one for one in field.choices if one.value not in called.known and asked in folded(one.words)]


def meant(called: Called, field: Field, typed: str) -> str:
    """The one choice that fits, or fits better than every other; "" where there is none."""
    if not typed.strip():
        return ""
    fitting = found(called, field, typed)
    return fitting[0].value if len(fitting) == 1 else called.meant(typed, _people(called, field))


def not_one(called: Called, field: Field, typed: str) -> str:
    """Why what was typed chooses nobody."""
    fitting = [one.words for one in found(called, field, typed)]
    if not fitting:
        return called.nobody(typed, _people(called, field))
    return f"Which one? {', '.join(fitting[:SHOWN_AT_ONCE])}. The arrows choose."
