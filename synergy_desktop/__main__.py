"""Start the program: ``python -m synergy_desktop``, or the frozen program."""

import sys

from synergy_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
