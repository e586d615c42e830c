"""`make golden`: what every surface says in every written meeting, into tests/golden."""

from tests.golden_meeting import GOLDEN, NAMES, golden
from ui.app import application


def write() -> None:
    held = application(software=True)
    for name in NAMES:
        for kind, text in golden(name).items():
            (GOLDEN / f"{name}.{kind}.txt").write_text(text, encoding="utf-8")
    del held


if __name__ == "__main__":
    write()
