"""Between the blocks of a text and the document that an editor shows."""

from collections.abc import Iterator
from itertools import groupby, product

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from synergy_desktop.domain.rich_text import (
    Heading,
    ListBlock,
    Paragraph,
    RichBlock,
    Run,
    Runs,
    TableBlock,
    gathered,
    text_of,
)
from synergy_desktop.ui import theme

_LINE_BREAK = "\N{LINE SEPARATOR}"
_BREAKS = str.maketrans(dict.fromkeys("\n\r\N{PARAGRAPH SEPARATOR}", _LINE_BREAK))
_NO_TEXT = str.maketrans(dict.fromkeys("\ufdd0\ufdd1\ufffc"))
"""What Qt writes where a table begins or ends or a picture stands."""
_SIZES = {1: theme.BODY * 1.5, 2: theme.BODY * 1.25}
_GAP = 8
_BULLET_STYLES = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)


def blocks_of(document: QTextDocument) -> tuple[RichBlock, ...]:
    """What ``document`` says, without its blank paragraphs; a table may be all blank."""
    return tuple(_blocks(document))


def starts(document: QTextDocument) -> Iterator[int]:
    """Where each text that ``blocks_of`` gives begins, in reading order."""
    for _, part in _parts(document):
        if isinstance(part, QTextTable):
            for row, column in product(range(part.rows()), range(part.columns())):
                yield part.cellAt(row, column).firstPosition()
        elif text_of(_runs(part)).strip():
            yield part.position()


def put(cursor: QTextCursor, blocks: tuple[RichBlock, ...]) -> None:
    """Insert ``blocks`` at ``cursor``; running text goes on in the paragraph that it stands in."""
    cursor.beginEditBlock()
    is_fresh = not cursor.block().text() or isinstance(next(iter(blocks), None), Paragraph)
    for block in blocks:
        if isinstance(block, TableBlock):
            _put_table(cursor, block)
            is_fresh = True
            continue
        for number, runs in enumerate(_texts(block)):
            if not is_fresh:
                cursor.insertBlock()
            if not is_fresh or _is_blank(cursor.block()):
                set_kind(cursor, block, joins=number > 0)
            _put_runs(cursor, runs)
            is_fresh = False
    cursor.endEditBlock()


def set_kind(cursor: QTextCursor, block: RichBlock, *, joins: bool = False) -> None:
    """Make the paragraph of ``cursor`` one of the kind of ``block``; an item may join the list."""
    above = list_of(cursor.block().previous()) if joins else None
    cursor.setBlockFormat(block_format(block.level if isinstance(block, Heading) else 0))
    looks = char_format(level=block.level) if isinstance(block, Heading) else char_format()
    cursor.setBlockCharFormat(looks)
    if isinstance(block, ListBlock):
        if above is not None:
            above.add(cursor.block())
        else:
            cursor.createList(list_style(ordered=block.ordered))


def block_format(level: int = 0) -> QTextBlockFormat:
    """How a paragraph is set, or a heading of ``level``."""
    looks = QTextBlockFormat()
    looks.setHeadingLevel(level)
    looks.setTopMargin(_GAP if level else 0)
    looks.setBottomMargin(_GAP)
    return looks


def char_format(*, bold: bool = False, italic: bool = False, level: int = 0) -> QTextCharFormat:
    """How letters look, in running text or in a heading of ``level``."""
    looks = QTextCharFormat()
    looks.setFontWeight(QFont.Weight.Bold if bold or level else QFont.Weight.Normal)
    looks.setFontItalic(italic)
    if level:
        looks.setFontPointSize(_SIZES[level])
    return looks


def list_style(*, ordered: bool) -> QTextListFormat.Style:
    """The mark of an item."""
    return QTextListFormat.Style.ListDecimal if ordered else QTextListFormat.Style.ListDisc


def is_ordered(block: QTextBlock) -> bool | None:
    """Whether a paragraph is an item with a number; None if it is no item."""
    items = list_of(block)
    return None if items is None else items.format().style() not in _BULLET_STYLES


def list_of(block: QTextBlock) -> QTextList | None:
    """The list that a paragraph is an item of, if any."""
    return block.textList()


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """The table that ``cursor`` stands in, if any."""
    return cursor.currentTable()


def table_format() -> QTextTableFormat:
    """How a table is set: as wide as the text, with hairlines."""
    looks = QTextTableFormat()
    looks.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    looks.setBorderCollapse(True)
    looks.setBorder(1)
    looks.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    looks.setBorderBrush(QColor(theme.LINE_STRONG))
    looks.setCellPadding(4)
    looks.setBottomMargin(_GAP)
    return looks


def _is_blank(block: QTextBlock) -> bool:
    """Whether a paragraph is nothing yet, not even an item."""
    return not block.text() and list_of(block) is None


def _texts(block: RichBlock) -> tuple[Runs, ...]:
    match block:
        case Paragraph(runs) | Heading(_, runs):
            return (runs,)
        case ListBlock(items):
            return items
    return ()


def _put_runs(cursor: QTextCursor, runs: Runs) -> None:
    level = cursor.blockFormat().headingLevel()
    for run in runs:
        text = run.text.translate(_NO_TEXT).translate(_BREAKS)
        cursor.insertText(text, char_format(bold=run.bold, italic=run.italic, level=level))


def _put_table(cursor: QTextCursor, block: TableBlock) -> None:
    table = cursor.insertTable(len(block.rows), len(block.rows[0]), table_format())
    for row, cells in enumerate(block.rows):
        for column, runs in enumerate(cells):
            _put_runs(table.cellAt(row, column).firstCursorPosition(), runs)
    cursor.setPosition(table.lastPosition() + 1)
    cursor.setBlockFormat(block_format())


def _blocks(document: QTextDocument) -> Iterator[RichBlock]:
    for (kind, _), group in groupby(_parts(document), key=lambda part: part[0]):
        parts = [part for _, part in group]
        tables = [part for part in parts if isinstance(part, QTextTable)]
        runs = [_runs(part) for part in parts if isinstance(part, QTextBlock)]
        said = [each for each in runs if text_of(each).strip()]
        match kind:
            case "table":
                yield from map(_table, tables)
            case "bullets" | "numbers":
                if said:
                    yield ListBlock(tuple(said), kind == "numbers")
            case "text":
                yield from map(Paragraph, said)
            case _:
                for each in said:
                    yield Heading(int(kind), (Run(text_of(each)),))


def _parts(document: QTextDocument) -> Iterator[tuple[tuple[str, int], QTextBlock | QTextTable]]:
    """The paragraphs and tables with their kind and, if it is an item, its list."""
    block = document.begin()
    while block.isValid():
        if (table := _outermost_table(block)) is not None:
            yield ("table", 0), table
            block = document.findBlock(table.lastPosition() + 1)
            continue
        yield _kind(block), block
        block = block.next()


def _outermost_table(block: QTextBlock) -> QTextTable | None:
    found = None
    frame: QTextFrame | None = QTextCursor(block).currentFrame()
    while frame is not None:
        found = frame if isinstance(frame, QTextTable) else found
        frame = frame.parentFrame()
    return found


def _kind(block: QTextBlock) -> tuple[str, int]:
    ordered = is_ordered(block)
    if ordered is not None:
        return "numbers" if ordered else "bullets", block.blockFormat().objectIndex()
    level = block.blockFormat().headingLevel()
    return str(min(level, max(_SIZES))) if level else "text", 0


def _table(table: QTextTable) -> TableBlock:
    """A table; the text of merged cells stands in the first of them."""
    rows = []
    for row in range(table.rows()):
        cells = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            is_own = (cell.row(), cell.column()) == (row, column)
            cells.append(_cell(cell) if is_own else ())
        rows.append(tuple(cells))
    return TableBlock(tuple(rows))


def _cell(cell: QTextTableCell) -> Runs:
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    runs: list[Run] = [*_runs(block)]
    while block != last:
        block = block.next()
        runs += [Run("\n"), *_runs(block)]
    return gathered(runs)


def _runs(block: QTextBlock) -> Runs:
    found = []
    walk = block.begin()
    while not walk.atEnd():
        piece = walk.fragment()
        looks = piece.charFormat()
        text = piece.text().translate(_NO_TEXT).replace(_LINE_BREAK, "\n")
        bold = looks.fontWeight() >= QFont.Weight.DemiBold
        found.append(Run(text, bold, looks.fontItalic()))
        walk += 1
    return gathered(found)
