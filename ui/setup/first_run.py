"""The first screen: what do we do now?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from kiosk.record.folder import Found
from kiosk.record.sqlite_store import RecordProblem
from ui.setup.print_last import LastClosed
from ui.setup.records import opened
from ui.wizard.step import Act, Choice, Move, Page, Question, Wrong

Ways = Mapping[str, Callable[[], None]]


class FirstRun(Question):
    """`ways` are what each choice does: start, practise, demo, leave, go_on, print_last."""

    def __init__(self, ways: Ways, waiting: Callable[[], Found | None], last: LastClosed | None = None) -> None:
        self._ways, self._waiting, self._last = ways, waiting, last

    def page(self) -> Page:
        return Page(
            title="What shall we do?",
            choices=(
                *self._going_on(),
                *self._printing(),
                Choice("start", "Start a meeting", "Set it up, a question at a time. You can always go back."),
                Choice("practise", "Practice", "Try every button with a sample meeting. Nothing is kept."),
                Choice("demo", "Demo meeting", "Watch a meeting where the question changed. Nothing is kept."),
            ),
            acts=(*self._printing_again(), Act("leave", "Close Heard")),
            next="",
        )

    def _going_on(self) -> tuple[Choice, ...]:
        waiting = self._waiting()
        if waiting is None:
            return ()
        said = f"{waiting.group}, meeting {waiting.open_number}, is still open."
        return (Choice("go_on", "Go on with the meeting", said),)

    def _printing(self) -> tuple[Choice, ...]:
        last = self._last
        if last is None or last.printed:
            return ()
        return (Choice("print_last", "Print the last meeting", f"{last.group}, meeting {last.number}, is closed."),)

    def _printing_again(self) -> tuple[Act, ...]:
        """Once it was printed it is offered to nobody, and still there."""
        again = self._last is not None and self._last.printed
        return (Act("print_last", "Print the last meeting again"),) if again else ()

    def chose(self, choice: str) -> Move:
        if choice == "go_on":
            self._refuse_locked()
        self._ways[choice]()
        return "wait"

    def acted(self, act: str, entry: str) -> Move:
        self._ways[act]()
        return "wait"

    def _refuse_locked(self) -> None:
        waiting = self._waiting()
        if waiting is not None:
            try:
                opened(waiting.path)
            except RecordProblem as problem:
                raise Wrong(str(problem)) from problem


def still_open(path: str) -> Found | None:
    """The record used last, if a meeting is open in it; also one open in another Heard, which is said when chosen."""
    from kiosk.record.folder import records_in

    if not path:
        return None
    file = Path(path)
    return next((one for one in records_in(file.parent)[0] if one.path == file and one.open_number), None)
