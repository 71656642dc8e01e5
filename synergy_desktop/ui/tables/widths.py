"""How the columns of a table share its width."""

from collections.abc import Sequence
from itertools import pairwise

NARROWEST = 64
"""No column is made narrower than this, in pixels."""


def spread(weights: Sequence[float], total: int, least: Sequence[int]) -> list[int]:
    """Share ``total`` pixels out by ``weights``; more than that if the ``least`` widths need it."""
    widths = [float(width) for width in least]
    free = set(range(len(weights)))
    room = float(total)
    while free:
        weight = sum(weights[at] for at in free)
        tight = {at for at in free if room * weights[at] / weight < least[at]}
        if not tight:
            for at in free:
                widths[at] = room * weights[at] / weight
            break
        room -= sum(least[at] for at in tight)
        free -= tight
    return _rounded(widths)


def resize(widths: Sequence[int], column: int, width: int, least: Sequence[int]) -> list[int]:
    """Give one column ``width``; the columns on its right share what is left between them."""
    right = column + 1
    if right == len(widths):
        return list(widths)
    room = sum(widths[column:])
    width = max(least[column], min(width, room - sum(least[right:])))
    return [*widths[:column], width, *spread(widths[right:], room - width, least[right:])]


def _rounded(widths: Sequence[float]) -> list[int]:
    """Round to whole pixels without losing or gaining one in the sum."""
    edges = [0]
    total = 0.0
    for width in widths:
        total += width
        edges.append(round(total))
    return [right - left for left, right in pairwise(edges)]
