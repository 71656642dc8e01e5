"""What the benchmarks share: interleaved runs, medians, and one table of figures with targets.

A benchmark is a module ``<subject>_bench.py`` with a function ``figures() -> list[Figure]``;
``python bench/run.py`` runs them all, ``python bench/run.py start`` one of them.
"""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

SAMPLE = Path(__file__).resolve().parent.parent / "db" / "exemple" / "valpree.json"
"""The interchange file of the sample dossier."""

RUNS = 7
"""How often a case is run at least: the median of seven shrugs off three disturbed runs."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure. ``target`` is the most that ``value`` may be; None: for information."""

    name: str
    value: float
    unit: str = ""
    target: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the figure keeps within its target."""
        return self.target is None or self.value <= self.target


def interleaved(cases: Mapping[str, Callable[[], T]], runs: int = RUNS) -> dict[str, list[T]]:
    """Run each case ``runs`` times in turn, so that a slow spell of the machine hits them all."""
    results: dict[str, list[T]] = {name: [] for name in cases}
    for _ in range(runs):
        for name, case in cases.items():
            results[name].append(case())
    return results


def seconds(work: Callable[[], object]) -> float:
    """The time that ``work`` takes, in seconds."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def medians(results: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The median of each case's results."""
    return {name: statistics.median(values) for name, values in results.items()}


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that ``percent`` % of ``values`` do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def table(figures: Sequence[Figure]) -> str:
    """The figures as aligned lines: name, value, target, whether it is reached."""
    rows = [("figure", "measured", "target", "")]
    for figure in figures:
        target = "" if figure.target is None else f"≤ {figure.target:g} {figure.unit}".rstrip()
        verdict = "" if figure.target is None else ("ok" if figure.reached else "MISSED")
        rows.append((figure.name, f"{figure.value:.3f} {figure.unit}".rstrip(), target, verdict))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(f"{cell:<{w}}" for cell, w in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "  ".join("-" * w for w in widths))
    return "\n".join(line.rstrip() for line in lines)
