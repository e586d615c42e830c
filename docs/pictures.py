"""`make pictures`: the guide's pictures anew, from the demo meetings and an example of the start page."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

PICTURES = Path("ui/guide/pages/pictures")
# Which picture of which meeting, at which moment, of which screen: as `heard --demo` names them.
OF_THE_DEMO = {
    "room": "question-that-changed.reworded.room",
    "opening": "question-that-changed.opening.room",
    "desk": "an-ordinary-hour.discussion.desk",
    "tablet": "an-ordinary-hour.discussion.tablet",
    "closed": "an-ordinary-hour.closed.room",
}
START = "start"
TYPED = {
    "group": "Harbour Lane",
    "people": "Amina\nDez\nMaureen\nTomasz\nBev\n",
    "runs": "Amina",
    "items": "The door on Mondays, Dez, 20\nWho answers the phone, Maureen, 15",
    "can": "When the door is open",
    "cannot": "How many people work here",
    "owner": "The board",
}
WIDEST, COLOURS = 1366, 64


def small(picture: Path, name: str) -> None:
    """As wide as a laptop and with few colours, so that the guide stays light."""
    with Image.open(picture) as drawn:
        drawn.thumbnail((WIDEST, WIDEST))
        drawn.convert("RGB").quantize(COLOURS).save(PICTURES / f"{name}.png", optimize=True)


def start_page(file: Path) -> None:
    """The start page as somebody has typed into it."""
    from ui.app import application
    from ui.program import Heard
    from ui.setup.setup import Setup

    app = application(software=True)
    heard = Heard(windowed=True)
    made = Setup(heard)
    window = heard.windows.open("setup/Setup.qml", start=made.model, talk=made.talk_model)
    window.show()
    window.setWidth(1366)
    window.setHeight(768)
    for box, words in TYPED.items():
        made.model.type(box, words)
    for _ in range(20):
        app.processEvents()
    window.grabWindow().save(str(file))
    heard.shut()


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="heard-pictures-") as name:
        folder = Path(name)
        here = {"QT_QPA_PLATFORM": "offscreen", "HOME": name, "XDG_CONFIG_HOME": name, "XDG_STATE_HOME": name}
        if sys.argv[1:]:
            start_page(Path(sys.argv[1]))
            return
        inside = {**os.environ, **here}
        subprocess.run([sys.executable, "-m", "ui", "--demo", name], env=inside, check=True)
        subprocess.run([sys.executable, "-m", "docs.pictures", str(folder / "start.png")], env=inside, check=True)
        for picture, drawn in {**OF_THE_DEMO, START: START}.items():
            small(folder / f"{drawn}.png", picture)


if __name__ == "__main__":
    main()
