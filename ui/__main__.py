"""`python -m ui [RECORD]`: Heard on this machine's displays."""

import sys

from ui.app import main

if __name__ == "__main__":
    sys.exit(main())
