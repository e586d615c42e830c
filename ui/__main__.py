"""`heard [RECORD]`, or `python -m ui [RECORD]`: Heard on this machine's displays."""

import sys

NO_QT = "Heard's screens need Qt, which is not installed here. This installs it: pip install 'heard[ui]'"


def entry() -> int:
    """Starts Heard; without Qt it says what to install, for `heard-kiosk` works without."""
    try:
        import PySide6.QtQuick  # noqa: F401
    except ImportError as error:
        print(f"{NO_QT} ({error})", file=sys.stderr)
        return 1
    from ui.app import main

    return main()


if __name__ == "__main__":
    sys.exit(entry())
