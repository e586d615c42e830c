"""Events to and from rows: names and free words leave a commitment in the body, old versions read as new ones."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args, get_type_hints

import msgspec

from kiosk.meeting import between_meetings as _of_the_record  # noqa: F401  (so that every event type exists)
from kiosk.meeting import looking_back as _kept_at_the_end  # noqa: F401
from kiosk.meeting import meeting as _all_slices  # noqa: F401
from kiosk.meeting.terms import Event
from kiosk.record.entry import Sealed, Sort
from kiosk.record.seal import commitment

VERSION = 1
# How an older body becomes one of the next version: (event, version) -> new body.
OLDER: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {}


def _kinds(base: type[Event]) -> Iterator[type[Event]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _sort(annotation: Any) -> Sort | None:
    """Of what sort words are that can leave; None for what stays."""
    metas = [meta for part in (annotation, *get_args(annotation)) for meta in getattr(part, "__metadata__", ())]
    return next(((meta.extra or {}).get("personal") for meta in metas if isinstance(meta, msgspec.Meta)), None)


KINDS: dict[str, type[Event]] = {kind.__struct_config__.tag: kind for kind in _kinds(Event)}  # type: ignore[misc]
SORTS: dict[str, dict[str, Sort]] = {
    tag: {
        field: sort
        for field, annotation in get_type_hints(kind, include_extras=True).items()
        if (sort := _sort(annotation))
    }
    for tag, kind in KINDS.items()
}
PERSONAL: dict[str, frozenset[str]] = {tag: frozenset(fields) for tag, fields in SORTS.items()}
_DECODERS: dict[str, msgspec.json.Decoder[Event]] = {tag: msgspec.json.Decoder(kind) for tag, kind in KINDS.items()}
_ENCODER = msgspec.json.Encoder(order="deterministic")


def tag_of(event: Event) -> str:
    return str(type(event).__struct_config__.tag)


def to_row(event: Event, salt: Callable[[], str] = lambda: secrets.token_hex(16)) -> tuple[str, tuple[Sealed, ...]]:
    """The body as JSON with a commitment in place of each name or free words, and those words."""
    tag = tag_of(event)
    fields: dict[str, Any] = msgspec.to_builtins(event)
    sorts = SORTS[tag]
    sealed = tuple(Sealed(field, fields[field], salt(), sorts[field]) for field in sorted(sorts) if fields.get(field))
    for one in sealed:
        fields[one.field] = commitment(one)
    del fields["event"]
    return _ENCODER.encode(fields).decode(), sealed


def from_row(tag: str, version: int, body: str, words: Mapping[str, str]) -> Event:
    """The event again; words that were taken out come back empty. ValueError when it is no event we know."""
    if tag not in KINDS:
        raise ValueError(f"an event of an unknown kind: {tag}")
    while version < VERSION:
        body = _ENCODER.encode(OLDER[tag, version](msgspec.json.decode(body))).decode()
        version += 1
    event = _DECODERS[tag].decode(body if body.startswith('{"event"') else _tagged(tag, body))
    if not PERSONAL[tag]:
        return event
    texts = {field: words.get(field, "") for field in PERSONAL[tag] if getattr(event, field)}
    return msgspec.structs.replace(event, **texts) if texts else event


def _tagged(tag: str, body: str) -> str:
    rest = body[1:]
    return f'{{"event":"{tag}"{"," if rest != "}" else ""}{rest}'
