"""What comes from another program: its paragraphs, headings, lists, tables, bold and italic."""

import re
from itertools import chain

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from synergy_desktop.domain.rich_text import RichBlock, TableBlock
from synergy_desktop.ui.rich_text.document import blocks_of, char_format, is_ordered, list_of

_PASSED_OVER = re.compile(
    r"<(xml|del)\b.*?</\1\s*>|<img\b[^>]*>"
    # Word's comments: the mark in the text, and what they say at the end.
    r"|<a\b[^>]*\bmsocomanchor\b.*?</a\s*>"
    r"|<span\b[^>]*mso-special-character:\s*comment.*?</span\s*>"
    r"|<div\b[^>]*mso-element:\s*comment-list.*\Z"
    # The row by which Word tells how wide the columns of a merged table are.
    r"|<tr\s+height=[\"']?0\b.*?</tr\s*>"
    r"|\u00ad|&shy;|&#173;",
    re.DOTALL | re.IGNORECASE,
)
"""What the page would show as words though it is none of the text, or look for on the disk."""
_NOTE_MARK = re.compile(
    r"<a\b[^>]*\bsd(?:foot|end)note(anc|sym)\b[^>]*>(?:<sup>)?([^<]*)(?:</sup>)?</a\s*>",
    re.IGNORECASE,
)
_WORD_ITEM = re.compile(
    r"<p\b([^>]*mso-list:\s*(?!none|ignore)[^>]*)>(.*?)</p>", re.DOTALL | re.IGNORECASE
)
_WORD_LEVEL = re.compile(r"mso-list:[^;'\"]*\blevel([1-9])", re.IGNORECASE)
_WORD_MARK = re.compile(
    r"<!(?:--)?\[if !supportLists\](?:--)?>(.*?)<!(?:--)?\[endif\](?:--)?>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"\s*\(?(?:\d+|[a-z]|[ivx]+)[.)]", re.IGNORECASE)
_BETWEEN = re.compile(
    r"[ \t\r\n]+(?=</?(?:p|h[1-6]|div|[uo]l|li|table|tbody|tr|t[dh]|body|html)\b)", re.IGNORECASE
)
_SEAM = re.compile(r"</(ul|ol)>\s*<\1>")


def blocks_of_html(html: str) -> tuple[RichBlock, ...]:
    """What a page copied elsewhere says, of all its looks only those that a text may have."""
    page = QTextDocument()
    said = _NOTE_MARK.sub(_note_mark, _PASSED_OVER.sub("", html))
    page.setHtml(_seamless(_BETWEEN.sub("", _WORD_ITEM.sub(_item, said))))
    _make_lines_of_sublists(page)
    return tuple(block for block in blocks_of(page) if not _is_blank(block))


def _is_blank(block: RichBlock) -> bool:
    """Whether a block is a table that says nothing: it was there for the page's sake."""
    return isinstance(block, TableBlock) and not any(chain.from_iterable(block.rows))


def _note_mark(found: re.Match[str]) -> str:
    """Mark a note of LibreOffice, in the text and at the foot, as Word does."""
    return f"[{found[2]}]{' ' if found[1] == 'sym' else ''}"


def _item(found: re.Match[str]) -> str:
    """Make an item of what Word copies as a paragraph that begins with a drawn bullet."""
    level, mark = _WORD_LEVEL.search(found[1]), _WORD_MARK.search(found[2])
    is_numbered = mark and _NUMBER.match(_TAG.sub("", mark[1]))
    kind = "ol" if is_numbered else "ul"
    deep = int(level[1]) if level else 1
    item = f"<li>{_WORD_MARK.sub('', found[2])}</li>"
    return f"<{kind}>" * deep + item + f"</{kind}>" * deep


def _seamless(html: str) -> str:
    """Join the lists that follow each other, those within them too."""
    joined, count = _SEAM.subn("", html)
    return _seamless(joined) if count else html


def _make_lines_of_sublists(page: QTextDocument) -> None:
    """Make what stands below an item lines of that item: the lists of a text have one level."""
    block = page.lastBlock()
    while block.isValid():
        above, items = block.previous(), list_of(block)
        if items and items.format().indent() > 1 and list_of(above):
            cursor = QTextCursor(block)
            cursor.deletePreviousChar()
            cursor.insertText("\N{LINE SEPARATOR}– ", char_format())
            _go_on_with_list(above)
        block = above


def _go_on_with_list(block: QTextBlock) -> None:
    """Have the list of an item go on after what stood below it, which a page may end it for."""
    mine, others = list_of(block), list_of(block.next())
    if mine is None or others is None or mine is others:
        return
    same_level = mine.format().indent() == others.format().indent()
    if same_level and is_ordered(block) is is_ordered(block.next()):
        for item in [others.item(number) for number in range(others.count())]:
            mine.add(item)
