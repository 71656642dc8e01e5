"""What an amendment changes, in French words and by place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from synergy_desktop.domain.amending import Obstacle, Trouble, is_readable
from synergy_desktop.domain.cell_words import COLUMNS
from synergy_desktop.domain.conformity import Part, Place
from synergy_desktop.domain.differences import Difference
from synergy_desktop.domain.sittings import AmendedRow
from synergy_desktop.domain.words import short
from synergy_desktop.store.amended_rows import KNOWN, current_rows, resolved
from synergy_desktop.store.changes import RowChange
from synergy_desktop.store.differences import told
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.rows_in_place import RowsInPlace

Chapters = Mapping[str, tuple[str, str]]
"""The titles and bodies of the proposed chapters, by their keys."""

_UNKNOWN = "Élément qui n’est pas dans ce dossier"


def amendment_words(
    dossier: Dossier, rows: Sequence[AmendedRow], chapters: Chapters
) -> tuple[Difference, ...]:
    """List what ``rows`` change, each cell apart, and what a new row says.

    A chapter that nobody has written yet is compared with the proposed one of ``chapters``.

    Raises:
        DossierError: if the file cannot be read any more.
    """
    there = current_rows(dossier, rows)
    clear = [row for row in rows if _is_clear(row)]
    sound = [row for row in clear if row.operation != "update" or (row.table, row.row) in there]
    lost = [row for row in rows if row not in sound]
    net = dict(resolved(dossier, [_against_proposed(row, chapters) for row in sound]))
    gone = [row for row in sound if row.operation == "delete" and (row.table, row.row) not in there]
    net |= {(row.table, _stand_in(row)): RowChange("delete", row.before, {}) for row in gone}
    return (
        *told(dossier, net, with_new_cells=True),
        *(each for row in lost for each in _of_lost(row)),
    )


def _is_clear(row: AmendedRow) -> bool:
    """Whether the dossier knows all that the row says."""
    known = KNOWN.get(row.table, frozenset())
    sides = (row.before, row.after)
    return all(
        column in known and is_readable(row.table, column, cell)
        for cells in sides
        for column, cell in cells.items()
    )


def _stand_in(row: AmendedRow) -> str:
    return str(row.before.get("id", row.row))


def _against_proposed(row: AmendedRow, chapters: Chapters) -> AmendedRow:
    key = str(row.after.get("key", ""))
    if row.table != "text" or row.operation != "insert" or key not in chapters:
        return row
    title, body = chapters[key]
    return replace(row, before={"title": title, "body": body})


def _of_lost(row: AmendedRow) -> Iterator[Difference]:
    """The cells of a row that is not there, as far as they can be read."""
    whole = Difference("changed", Place(part=Part.SITTING), (), _UNKNOWN)
    words = COLUMNS.get(row.table, {})
    for column in {**row.before, **row.after}:
        label = words[column].label if column in words else f"{row.table}.{column}"
        before, after = (
            "" if cells.get(column) is None else str(cells[column])
            for cells in (row.before, row.after)
        )
        yield replace(whole, label=label, before=before, after=after)


def obstacle_words(
    dossier: Dossier, rows: Sequence[AmendedRow], obstacles: Sequence[Obstacle]
) -> tuple[str, ...]:
    """Say what stands in the way of ``rows``, a sentence for each."""
    names = _names(dossier, [row for row in rows if _is_clear(row)])
    return tuple(_sentence(each, names.get((each.table, each.row), "")) for each in obstacles)


def _names(dossier: Dossier, rows: Sequence[AmendedRow]) -> dict[tuple[str, str], str]:
    """What people call the rows, with what they stand in."""
    names: dict[tuple[str, str], str] = {}
    for row in rows:
        key = (row.table, row.row)
        gone = {key: RowChange(row.operation, row.before, row.after)}
        net = resolved(dossier, [row]) or (gone if row.table != "assessment" else {})
        for found in net:
            place = RowsInPlace(dossier, net)
            names[key] = " › ".join((*place.group(*found)[1:], place.name(*found)))
    return names


def _sentence(obstacle: Obstacle, name: str) -> str:
    shown = f"« {name} »" if name else "l’élément visé"
    match obstacle.trouble:
        case Trouble.UNKNOWN:
            what = ".".join(filter(None, (obstacle.table, obstacle.column)))
            return f"« {what} » ne se trouve pas dans ce dossier, ou ne peut pas dire cela."
        case Trouble.GONE:
            return f"{_capital(shown)} n’existe plus."
        case Trouble.THERE:
            return f"{_capital(shown)} existe déjà."
        case Trouble.JOINED:
            return f"{_capital(shown)} s’y trouve maintenant, et disparaîtrait aussi."
    words = COLUMNS[obstacle.table].get(obstacle.column)
    if words is None:
        return f"{_capital(shown)} n’est plus au même endroit."
    now, then = (short(words.read(cell)) or "rien" for cell in (obstacle.found, obstacle.expected))
    return f"{_capital(shown)}, {words.label.lower()} : on lit « {now} » au lieu de « {then} »."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
