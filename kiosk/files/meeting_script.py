"""A meeting written down in a file: read with clear errors, and played through the same door as real taps."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Union

import msgspec
from msgspec.structs import replace

from kiosk.files.field_errors import said
from kiosk.meeting.closing import closes_at
from kiosk.meeting.interruption import Gap
from kiosk.meeting.lifecycle import OpenMeeting, Setting, StartingPower
from kiosk.meeting.people import Person, SetConsent
from kiosk.meeting.refusals import NOT_OPENED
from kiosk.meeting.tap import Tap
from kiosk.meeting.terms import Asked, Command, PersonId, Power, Refused, Space
from kiosk.private.feelings import Private
from kiosk.room.clock import ScriptClock
from kiosk.room.room import Room

FORMAT = 1
INTERRUPT = "interrupt"  # the one step that is nobody's tap
ANSWERED_BY_EACH = (
    *("answer_check", "answer_look_back", "answer_contest", "rate_ladder", "answer_closing_card"),
    *("answer_keep_fears", "judge_goal", "check_organisation"),
)
PERSON_FIELDS = (
    "person",
    "by",
    "of",
    "turn_of",
    "proposed_by",
    "asked_by",
    "start_person",
    "drawn",
    "for",
    "supporter",
)
OF_A_TIME = ("dispute", "answer_dispute", "record_roll_back")  # whose `of` is no person
_STRING_OR_COMMENT = re.compile(r""""(?:\\.|[^"\\])*"|'[^']*'|#.*""")
_TIME = re.compile(r"(\d+):([0-5]\d):([0-5]\d)")


class ScriptProblem(Exception):
    """What is wrong with a script, with file and line."""


class Step(msgspec.Struct, frozen=True):
    """The taps of one line; `at` in ms since the meeting opened, `away` how long the machine then stops."""

    line: int
    at: int
    taps: tuple[Tap, ...] = ()
    away: int = 0


class Script(msgspec.Struct, frozen=True):
    path: Path
    group: str
    opened: datetime
    setting: Setting
    steps: tuple[Step, ...]

    @property
    def opens(self) -> bool:
        """Whether it opens a meeting, and does not go on with one."""
        return any(isinstance(tap.does, OpenMeeting) for step in self.steps for tap in step.taps)


class _Group(msgspec.Struct, forbid_unknown_fields=True):
    name: str


class _Meeting(msgspec.Struct, forbid_unknown_fields=True):
    number: int
    title: str
    date: Any
    place: str = ""
    purpose: str = ""
    space: Space = "invited"


class _Room(msgspec.Struct, forbid_unknown_fields=True):
    people: tuple[Person, ...]


class _Steps(msgspec.Struct, forbid_unknown_fields=True):
    steps: list[dict[str, Any]]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    group: _Group
    meeting: _Meeting
    room: _Room
    script: _Steps
    powers: dict[Power, StartingPower] = {}


def _subclasses(base: type[Asked]) -> Iterator[type[Asked]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _subclasses(kind)


STEP_KINDS: dict[str, type[Asked]] = {
    str(kind.__struct_config__.tag): kind for base in (Command, Private) for kind in _subclasses(base)
}
AnyStep = Union[tuple(STEP_KINDS.values())]  # type: ignore[valid-type]  # noqa: UP007


def load(path: Path) -> Script:
    """The script, checked as far as can be told before it is played; ScriptProblem says file, line and why."""
    text = _text(path)
    try:
        file = msgspec.convert(tomllib.loads(text), _File)
    except tomllib.TOMLDecodeError as error:
        raise ScriptProblem(f"{path}: not valid TOML: {error}.") from error
    except msgspec.ValidationError as error:
        raise ScriptProblem(
            f"{path}{_line_of_person(error, text) or _line_of_field(error, text)}: {said(error, _File)}"
        ) from error
    _refuse_head(path, file, text)
    return _Reader(path, file, text).script()


def _refuse_head(path: Path, file: _File, text: str) -> None:
    """What is wrong before the first step, though each field by itself is right."""
    if file.format != FORMAT:
        line = _line_of("format", text)
        raise ScriptProblem(f"{path}{line}: format {file.format} is not known here; this Heard plays format {FORMAT}.")
    ids = [person.id for person in file.room.people]
    for place, person in enumerate(ids):
        if person in ids[:place]:
            line = _line_of_table(place, text)
            raise ScriptProblem(f"{path}{line}: two people in [room] have the same id, {person!r}.")
    for power, start in file.powers.items():
        if start.holder not in (*ids, "group", "rule", "piece", "none") and not start.holder.startswith("outside:"):
            line = _line_of(power, text) or _line_of(f"powers.{power}", text)
            raise ScriptProblem(f"{path}{line}: nobody in [room] is {start.holder!r}, who is to hold `{power}`.")


def _line_of_person(error: msgspec.ValidationError, text: str) -> str:
    found = re.search(r"\$\.room\.people\[(\d+)\]", str(error))
    return _line_of_table(int(found[1]), text) if found else ""


def _line_of_table(place: int, text: str) -> str:
    lines = table_lines(text, "people")
    return f", line {lines[place]}" if place < len(lines) else ""


def _line_of_field(error: msgspec.ValidationError, text: str) -> str:
    """Of a field that is not known, or the last part of the path to a wrong value."""
    message = str(error)
    found = re.search(r"unknown field `(\w+)`", message) or re.search(r"\$[\w.]*?(\w+)`$", message)
    return _line_of(found[1], text) if found and "missing" not in message else ""


def _line_of(name: str, text: str) -> str:
    """Where a field of the head, or a table, first stands."""
    pattern = re.compile(rf"\s*(\[+[\w.]*\b{re.escape(name)}\]+|{re.escape(name)}\s*=)")
    lines = (number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line))
    return next((f", line {number}" for number in lines), "")


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ScriptProblem(f"{path}: cannot be read ({error.strerror}). Is the name right?") from error
    except UnicodeDecodeError as error:
        raise ScriptProblem(f"{path}: not UTF-8 text (byte {error.start}). Save it as UTF-8.") from error


def table_lines(text: str, name: str) -> list[int]:
    """The line each table of a list of tables begins on, in order; `name` as in `steps = [` or `[[script.steps]]`."""
    lines: list[int] = []
    depth = 0  # how many brackets of the list are open
    for number, line in enumerate(text.splitlines(), 1):
        bare = _STRING_OR_COMMENT.sub("", line)
        if re.match(rf"\s*\[\[[\w.]*\b{name}\]\]", bare):
            lines.append(number)
        found = re.match(rf"\s*{name}\s*=\s*(?=\[)", bare) if depth == 0 else None
        if found:
            bare = bare[found.end() :]
        if depth or found:
            for sign in bare:
                if sign == "{" and depth == 1:
                    lines.append(number)
                depth += (sign in "[{") - (sign in "]}")
                if depth == 0:
                    break
    return lines


class _Reader:
    def __init__(self, path: Path, file: _File, text: str) -> None:
        self.path, self.file, self.lines = path, file, table_lines(text, "steps")
        self.line_of_date = _line_of("date", text)
        self.people = {person.id: person for person in file.room.people}

    def script(self) -> Script:
        opened = self._opened()
        steps = tuple(self._steps())
        late = _who_comes_later(self.file.script.steps)
        head = self.file.meeting
        setting = Setting(
            number=head.number,
            title=head.title,
            date=opened.isoformat(),
            place=head.place,
            purpose=head.purpose,
            space=head.space,
            people=tuple(replace(person, here=person.id not in late) for person in self.file.room.people),
            powers=self.file.powers,
        )
        return Script(self.path, self.file.group.name, opened, setting, tuple(_with_setting(steps, setting)))

    def _opened(self) -> datetime:
        said = self.file.meeting.date
        if isinstance(said, str):
            try:
                said = datetime.fromisoformat(said)
            except ValueError:
                said = None
        if isinstance(said, date) and not isinstance(said, datetime):
            said = datetime.combine(said, time())
        if not isinstance(said, datetime):
            raise ScriptProblem(
                f"{self.path}{self.line_of_date}: `date` in [meeting] is not a date. "
                "Write it like 2026-05-14T14:00:00+01:00."
            )
        return said if said.tzinfo else said.replace(tzinfo=UTC)

    def _steps(self) -> Iterator[Step]:
        before = 0
        for place, fields in enumerate(self.file.script.steps):
            line = self.lines[place] if place < len(self.lines) else 0
            try:
                step = self._step(line, fields)
            except (Refused, msgspec.ValidationError) as error:
                expected = STEP_KINDS.get(fields.get("does", ""), Command)
                sentence = error.sentence if isinstance(error, Refused) else said(error, expected)
                raise ScriptProblem(f"{self.path}, line {line}: {sentence}") from error
            if step.at < before:
                raise ScriptProblem(f"{self.path}, line {line}: time goes back. Steps are in the order they happened.")
            before = step.at + step.away
            yield step

    def _step(self, line: int, fields: dict[str, Any]) -> Step:
        rest = {key: _plain(value) for key, value in fields.items() if key not in ("at", "who", "for")}
        at = _milliseconds(fields.get("at"))
        does = rest.get("does")
        if does == INTERRUPT:
            return Step(line, at, away=_away(fields))
        if does not in STEP_KINDS:
            raise Refused(f"There is no step `{does}`." if does else "This step does not say what it `does`.")
        self._refuse_strangers(fields, rest)
        return Step(line, at, tuple(self._taps(fields, rest)))

    def _refuse_strangers(self, fields: dict[str, Any], rest: dict[str, Any]) -> None:
        persons = [key for key in PERSON_FIELDS if key != "of" or rest["does"] not in OF_A_TIME]
        named = [fields[key] for key in persons if fields.get(key)]
        named += [*rest.get("among", []), *rest.get("affected", []), *rest.get("with", [])]
        named += list(rest["answers"] if isinstance(rest.get("answers"), dict) else [])
        if rest["does"] in ("give_floor", "hand_on") and "to" in rest:
            named.append(rest["to"])
        if fields.get("who") != "all":
            named.append(fields.get("who"))
        for person in named:
            if not isinstance(person, str) or person not in self.people:
                raise Refused("This step does not say `who`." if person is None else f"Nobody in [room] is {person!r}.")

    def _taps(self, fields: dict[str, Any], rest: dict[str, Any]) -> Iterator[Tap]:
        who, on_behalf = str(fields["who"]), fields.get("for")
        if rest["does"] in ANSWERED_BY_EACH and isinstance(rest.get("answers"), dict):
            answers = rest.pop("answers")
            for person, answer in answers.items():
                yield Tap(who=person, does=self._asked({**rest, "answer": answer}, person))
        elif who == "all":
            raise Refused("`all` goes with `answers`, which carries each person's own.")
        elif on_behalf and on_behalf != who:
            yield Tap(who=on_behalf, by=who, does=self._asked(rest, on_behalf))
        else:
            yield Tap(who=who, does=self._asked(rest, who))

    def _asked(self, rest: dict[str, Any], person: PersonId) -> Asked:
        asked: Asked = msgspec.convert(rest, AnyStep)
        if isinstance(asked, SetConsent):
            known = self.people[person]
            return replace(asked, voice=known.voice if asked.voice_group else None)
        return asked


def _who_comes_later(steps: list[dict[str, Any]]) -> set[PersonId]:
    """Everybody in [room] is here from the opening unless their first step is `join`."""
    first: dict[PersonId, str] = {}
    for fields in steps:
        first.setdefault(fields.get("for") or fields.get("who", ""), fields.get("does", ""))
    return {person for person, does in first.items() if does == "join"}


def _with_setting(steps: tuple[Step, ...], setting: Setting) -> Iterator[Step]:
    for step in steps:
        taps = tuple(
            replace(tap, does=replace(tap.does, setting=setting)) if isinstance(tap.does, OpenMeeting) else tap
            for tap in step.taps
        )
        yield replace(step, taps=taps)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _away(fields: dict[str, Any]) -> int:
    """For how many ms the machine stops; nobody taps that."""
    seconds = fields.get("seconds")
    unknown = set(fields) - {"at", "does", "seconds"}
    if unknown:
        raise Refused(f"`{sorted(unknown)[0]}` does not go with `{INTERRUPT}`: nobody taps it.")
    if not isinstance(seconds, int) or isinstance(seconds, bool) or seconds < 1:
        raise Refused(f"`{INTERRUPT}` says for how many `seconds` the machine stops.")
    return seconds * 1000


def _milliseconds(at: Any) -> int:
    found = _TIME.fullmatch(at) if isinstance(at, str) else None
    if not found:
        raise Refused('`at` is the time since the meeting opened, as "h:mm:ss".')
    hours, minutes, seconds = map(int, found.groups())
    return (hours * 3600 + minutes * 60 + seconds) * 1000


async def play(script: Script, room: Room, clock: ScriptClock, keep_going: bool = False) -> list[str]:
    """Play every step through the Room; the sentences of refused steps, or ScriptProblem at the first of them."""
    refused: list[str] = []
    opened = not any(isinstance(tap.does, OpenMeeting) for step in script.steps for tap in step.taps)
    for step in script.steps:
        come_to(step, room, clock)
        for tap in step.taps:
            try:
                if not opened and not isinstance(tap.does, OpenMeeting):
                    raise Refused(NOT_OPENED)
                await room.tap(tap)
                opened = True
            except Refused as error:
                sentence = f"{script.path}, line {step.line}: {error.sentence}"
                if not keep_going:
                    raise ScriptProblem(sentence) from error
                refused.append(sentence)
    _play_on(room, clock)
    return refused


def come_to(step: Step, room: Room, clock: ScriptClock) -> None:
    """The clock at a step, after the time that the machine stood still before it."""
    clock.ms = step.at + step.away
    if step.away:
        room.was_away(Gap(step.at, step.at + step.away))


def _play_on(room: Room, clock: ScriptClock) -> None:
    """A close that was said and that nobody stopped comes a minute later, after the last step."""
    at = closes_at(room.meeting)
    if at is not None:
        clock.ms = max(clock.ms, at)
        room.tell_time()
