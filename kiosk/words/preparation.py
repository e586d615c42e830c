"""What setting up and the desk both say about before the meeting."""

from kiosk.meeting.beforehand import EARLY_ENOUGH

LATE = f"That is less than {EARLY_ENOUGH} days before. It is printed as it is."
ONE_SIDE = "Only one side has said what it can promise, and what it cannot."


def days_words(days: int) -> str:
    return "on the day" if days == 0 else "1 day before" if days == 1 else f"{days} days before"
