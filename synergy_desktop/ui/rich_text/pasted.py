"""What comes from another program: its paragraphs, headings, lists, tables, bold and italic."""

import re
from itertools import chain

from PySide6.QtGui import QTextDocument

from synergy_desktop.domain.rich_text import RichBlock, TableBlock
from synergy_desktop.ui.rich_text.document import blocks_of

_PASSED_OVER = re.compile(r"<xml\b.*?</xml\s*>|<img\b[^>]*>", re.DOTALL | re.IGNORECASE)
"""What the page would show as words, or look for on the disk."""
_WORD_ITEM = re.compile(
    r"<p\b[^>]*mso-list:\s*(?!none|ignore)[^>]*>(.*?)</p>", re.DOTALL | re.IGNORECASE
)
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
    items = _WORD_ITEM.sub(_item, _PASSED_OVER.sub("", html))
    page.setHtml(_SEAM.sub("", _BETWEEN.sub("", items)))
    return tuple(block for block in blocks_of(page) if not _is_blank(block))


def _is_blank(block: RichBlock) -> bool:
    """Whether a block is a table that says nothing: it was there for the page's sake."""
    return isinstance(block, TableBlock) and not any(chain.from_iterable(block.rows))


def _item(found: re.Match[str]) -> str:
    """Make an item of what Word copies as a paragraph that begins with a drawn bullet."""
    mark = _WORD_MARK.search(found[1])
    is_numbered = mark and _NUMBER.match(_TAG.sub("", mark[1]))
    kind = "ol" if is_numbered else "ul"
    return f"<{kind}><li>{_WORD_MARK.sub('', found[1])}</li></{kind}>"
