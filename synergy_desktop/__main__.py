"""Start the program: ``python -m synergy_desktop``, or the frozen program."""

import sys

from synergy_desktop.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # A process beside this one is this program again: here it leaves for its own work.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
