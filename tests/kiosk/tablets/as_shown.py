"""The state that a tablet puts together from the parts it is sent, as the page does."""

from typing import Any

from kiosk.words.tablet_page import GROUPS

Json = dict[str, Any]


class Shown:
    """The parts one page has; `take` a message and have the whole state, its rows still without what they open."""

    def __init__(self) -> None:
        self._epoch = ""
        self._parts: Json = {}
        self.tags: dict[str, str] = {}

    def take(self, message: Json) -> Json:
        assert set(message) == {"epoch", "seq", "parts", "tags"}
        if message["epoch"] != self._epoch:
            self._epoch, self._parts, self.tags = message["epoch"], {}, {}
        for name, part in message["parts"].items():
            self._parts.pop(name, None)
            self.tags.pop(name, None)
            if part is not None:
                self._parts[name], self.tags[name] = part, message["tags"][name]
        return self._state(message["seq"])

    def _state(self, seq: int) -> Json:
        has = self._parts.get
        floor, place, cover = (has(name, {}) for name in ("floor", "place", "cover"))
        lists = [has(f"list.{group}", []) for group in GROUPS]
        return {
            "epoch": self._epoch,
            "seq": seq,
            "me": has("me"),
            "title": place.get("title", ""),
            "line": place.get("line", ""),
            "yours": place.get("yours", False),
            "floor": floor.get("speaks", ""),
            "stops": place.get("stops", []),
            "say": floor.get("say", ""),
            "question": has("question"),
            "card": has("asked"),
            "offers": [self._row(row) for row in has("home", [])],
            "more": [self._row(row) for rows in lists for row in rows],
            "notice": has("notes", ""),
            "pad": has("pad"),
            "cover": cover.get("card"),
            "shared": cover.get("shared", False),
            "language": floor.get("language", "en"),
        }

    def _row(self, row: Json) -> Json:
        """With the card it opens, where that came with it."""
        private = self._parts.get(f"card.{row.get('card')}") if "tag" not in row else None
        if private is None:
            return dict(row)
        return {**{name: value for name, value in row.items() if name != "card"}, "opens": private}
