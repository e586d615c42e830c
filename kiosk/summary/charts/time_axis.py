"""One scale of time across a chart: minutes at the top, guides behind everything."""

from dataclasses import dataclass

from kiosk.summary.charts.signs import whole_minutes
from kiosk.summary.typesetting.paper import AXIS, GUIDE
from kiosk.summary.typesetting.pen import Pen


@dataclass(frozen=True)
class TimeAxis:
    """Seconds from `start` to `end` over a width in points."""

    start: int
    end: int
    width: float

    def x(self, second: float) -> float:
        return self.width * (min(max(second, self.start), self.end) - self.start) / max(1, self.end - self.start)

    def draw(self, pen: Pen, left: float, top: float, bottom: float, room: float) -> None:
        """Labels in the `room` above, guides from there to the bottom."""
        last = whole_minutes(self.end)
        for minute in self._minutes():
            x = left + self.x(minute * 60)
            pen.line(x, top - room + 2, x, bottom, 0.6, GUIDE)
            if minute == self.start // 60:
                pen.write(x, top - 10, f"Minute {minute}", AXIS)
            elif left + self.width - x > 30:
                pen.write_centred(x, top - 10, str(minute), AXIS)
        pen.line(left + self.width, top - room + 2, left + self.width, bottom, 0.6, GUIDE)
        pen.write_right(left + self.width, top - 10, str(last), AXIS)

    def _minutes(self) -> list[int]:
        first, last = self.start // 60, self.end // 60
        step = 5 if self.end - self.start <= 45 * 60 else 10
        after = [
            minute
            for minute in range(first - first % step + step, last + 1, step)
            if minute * 60 < self.end and self.x(minute * 60) > 46
        ]
        return [first, *after]
