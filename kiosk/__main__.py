"""Heard on the command line: play a meeting, work out its facts, say who held power, print it, check the record."""

import sys

from kiosk.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
