"""How the columns of a table share its width."""

from collections.abc import Sequence
from itertools import pairwise

NARROWEST = 64
"""No column is made narrower than this, in pixels."""


def spread(weights: Sequence[float], total: int) -> list[int]:
    """Share ``total`` pixels out by ``weights``; more than that if the narrowest need it."""
    widths = [float(NARROWEST)] * len(weights)
    free = set(range(len(weights)))
    room = float(total)
    while free:
        weight = sum(weights[at] for at in free)
        tight = {at for at in free if room * weights[at] / weight < NARROWEST}
        if not tight:
            for at in free:
                widths[at] = room * weights[at] / weight
            break
        room -= NARROWEST * len(tight)
        free -= tight
    return _rounded(widths)


def resize(widths: Sequence[int], column: int, width: int) -> list[int]:
    """Give one column ``width``; the columns on its right share what is left between them."""
    total = sum(widths)
    right = len(widths) - column - 1
    if right == 0:
        return list(widths)
    before = sum(widths[:column])
    width = max(NARROWEST, min(width, total - before - right * NARROWEST))
    return [*widths[:column], width, *spread(widths[column + 1 :], total - before - width)]


def _rounded(widths: Sequence[float]) -> list[int]:
    """Round to whole pixels without losing or gaining one in the sum."""
    edges = [0]
    total = 0.0
    for width in widths:
        total += width
        edges.append(round(total))
    return [right - left for left, right in pairwise(edges)]
