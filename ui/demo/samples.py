"""The sample meetings that come with Heard, as meeting scripts."""

from importlib.resources import files
from pathlib import Path

NAMES = ("an-ordinary-hour", "question-that-changed")


def sample_meeting(name: str) -> Path:
    """The script of one of NAMES; it is a file also where Heard was installed."""
    return Path(str(files("ui") / "demo" / "meetings" / f"{name}.toml"))
