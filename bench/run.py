"""Run the benchmarks and print their figures: all, or those whose names are given.

The exit code is 1 if a figure misses its target.
"""

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from common import Figure, table


def main(names: Sequence[str]) -> int:
    """Run the benchmarks called ``names``, or all of them."""
    figures: list[Figure] = []
    for name in names or _all_names():
        print(f"{name}…", file=sys.stderr, flush=True)
        figures += importlib.import_module(f"{name}_bench").figures()
    print(table(figures))
    return 0 if all(figure.reached for figure in figures) else 1


def _all_names() -> list[str]:
    folder = Path(__file__).parent
    return sorted(path.stem.removesuffix("_bench") for path in folder.glob("*_bench.py"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
