"""How Heard starts itself again for what must not make the room stutter, also where it is bundled without a Python."""

from __future__ import annotations

import sys

KIOSK = "--kiosk"


def _bundled() -> bool:
    return bool(getattr(sys, "frozen", False))


def kiosk_command(*words: str) -> list[str]:
    """The command for `python -m kiosk` with these words."""
    return [sys.executable, KIOSK, *words] if _bundled() else [sys.executable, "-m", "kiosk", *words]


def heard_command(*words: str) -> list[str]:
    """The command for `python -m ui` with these words."""
    return [sys.executable, *words] if _bundled() else [sys.executable, "-m", "ui", *words]
