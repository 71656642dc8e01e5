"""Two states of a paper's blocks made into one that shows both."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from synergy_desktop.domain.word_diff import Fate
from synergy_desktop.report.blocks import (
    Block,
    Bullets,
    Change,
    Emphasis,
    Heading,
    Landscape,
    Matrix,
    Paragraph,
    SummaryGrid,
    Table,
)
from synergy_desktop.report.changes.pairing import pairs
from synergy_desktop.report.changes.tables import marked_table, whole_table
from synergy_desktop.report.changes.words import Marks, Said, changed, whole
from synergy_desktop.report.charts import Chart, GroupedChart, LineChart
from synergy_desktop.report.figures import spelled_out
from synergy_desktop.report.walk import walk


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block, whether it stands on a page wider than high, and what tells it from others."""

    wide: bool
    block: Block
    key: str


def marked(before: Sequence[Block], after: Sequence[Block], marks: Marks) -> list[Block]:
    """``after`` with what became of ``before``."""
    old, new = _placed(before), _placed(after)
    found: list[_Placed] = []
    for pair in pairs(old, new, key=lambda each: each.key, text=_text):
        if pair.before is None and pair.after is not None:
            found.append(replace(pair.after, block=_came(pair.after.block, marks)))
        elif pair.after is None and pair.before is not None:
            found += (replace(pair.before, block=each) for each in _went(pair.before.block, marks))
        elif pair.before is not None and pair.after is not None:
            block = _both(pair.before.block, pair.after.block, marks)
            found.append(replace(pair.after, block=block))
    return list(_folded(found))


def _placed(blocks: Sequence[Block]) -> list[_Placed]:
    seen: Counter[str] = Counter()
    found: list[_Placed] = []
    for wide, block in walk(blocks):
        key = _key(block)
        seen[key] += 1
        found.append(_Placed(wide, block, f"{key} {seen[key]}" if key else ""))
    return found


def _folded(placed: Sequence[_Placed]) -> Iterator[Block]:
    """The blocks of neighbouring wide pages together again."""
    for wide, group in groupby(placed, key=lambda each: each.wide):
        blocks = tuple(each.block for each in group)
        yield from (Landscape(blocks),) if wide else blocks


def _key(block: Block) -> str:
    match block:
        case Heading(key=key, anchor=anchor):
            return f"heading {key or anchor}"
        case Table(key=key, label=label):
            return f"table {key or label}"
        case Matrix(key=key, service=service):
            return f"matrix {key or service}"
        case SummaryGrid(label=label):
            return f"grid {label}"
        case Chart(title=title) | GroupedChart(title=title) | LineChart(title=title):
            return f"chart {title}"
    return ""


def _text(placed: _Placed) -> str:
    """What a block without a key says; two of different kinds are never alike."""
    match placed.block:
        case Paragraph(text=text):
            return f"paragraph {text}"
        case Bullets(items=items):
            return "\n".join(("bullets", *items))
    return type(placed.block).__name__


def _came(block: Block, marks: Marks) -> Block:
    match block:
        case Heading():
            said = whole(Said(block.full_text), Fate.NEW, marks)
            return replace(block, runs=said.runs, change=Change.ADDED)
        case Paragraph():
            said = whole(Said(block.text, block.runs), Fate.NEW, marks)
            return replace(block, runs=said.runs, change=Change.ADDED)
        case Bullets():
            return _items(Bullets((), block.ordered), block, marks)
        case Table() | Matrix() | SummaryGrid():
            return whole_table(spelled_out(block), Change.ADDED, marks)
    return block


def _went(block: Block, marks: Marks) -> Iterator[Block]:
    """What is shown of a block that went, if anything."""
    if marks is Marks.MARGIN:
        yield from _told(block)
        return
    match block:
        case Heading():
            said = whole(Said(block.full_text), Fate.GONE, marks)
            anchor = f"{block.anchor}-before"
            yield replace(
                block, runs=said.runs, change=Change.REMOVED, anchor=anchor, in_contents=False
            )
        case Paragraph():
            said = whole(Said(block.text, block.runs), Fate.GONE, marks)
            yield replace(block, runs=said.runs, change=Change.REMOVED)
        case Bullets():
            yield _items(block, Bullets((), block.ordered), marks)
        case Table() | Matrix() | SummaryGrid():
            yield whole_table(spelled_out(block), Change.REMOVED, marks)


def _told(block: Block) -> Iterator[Block]:
    """A line that tells of a block that went."""
    match block:
        case Heading():
            words = f"Titre supprimé : « {block.full_text} »"
        case Paragraph():
            words = f"Alinéa supprimé : « {_begun(block.text)} »"
        case Bullets():
            words = f"Liste supprimée : « {_begun(', '.join(block.items))} »"
        case Table(label=label) | SummaryGrid(label=label):
            words = f"Tableau supprimé : « {label} »"
        case Matrix(service=service):
            words = f"Matrice supprimée : « {service} »"
        case _:
            return
    yield Paragraph(words, Emphasis.QUIET, change=Change.REMOVED)


_SHOWN = 60


def _begun(text: str) -> str:
    """The first words of a text."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]}…"


def _both(before: Block, after: Block, marks: Marks) -> Block:
    match before, after:
        case Heading(), Heading():
            said = changed(Said(before.full_text), Said(after.full_text), marks)
            is_same = before.full_text == after.full_text
            return after if is_same else replace(after, runs=said.runs, change=Change.CHANGED)
        case Paragraph(), Paragraph():
            said = changed(Said(before.text, before.runs), Said(after.text, after.runs), marks)
            is_same = before.text == after.text
            return (
                after
                if is_same
                else replace(after, text=said.text, runs=said.runs, change=Change.CHANGED)
            )
        case Bullets(), Bullets():
            return after if before.items == after.items else _items(before, after, marks)
        case (Table() | Matrix() | SummaryGrid(), Table() | Matrix() | SummaryGrid()):
            old, new = spelled_out(before), spelled_out(after)
            found = marked_table(old, new, marks)
            return after if found is new else found
    return after


def _items(before: Bullets, after: Bullets, marks: Marks) -> Bullets:
    """The items of both lists, each with what became of it."""
    texts: list[Said] = []
    changes: list[Change] = []
    for pair in pairs(_said(before), _said(after), key=lambda _: "", text=lambda item: item.text):
        if pair.after is None and pair.before is not None:
            went = Said(f"Point supprimé : « {_begun(pair.before.text)} »")
            is_told = marks is Marks.MARGIN
            texts.append(went if is_told else whole(pair.before, Fate.GONE, marks))
            changes.append(Change.REMOVED)
        elif pair.before is None and pair.after is not None:
            texts.append(whole(pair.after, Fate.NEW, marks))
            changes.append(Change.ADDED)
        elif pair.before is not None and pair.after is not None:
            texts.append(changed(pair.before, pair.after, marks))
            is_same = pair.before.text == pair.after.text
            changes.append(Change.NONE if is_same else Change.CHANGED)
    return Bullets(
        tuple(each.text for each in texts),
        after.ordered,
        tuple(each.as_runs for each in texts),
        tuple(changes),
    )


def _said(block: Bullets) -> list[Said]:
    looks = block.runs or ((),) * len(block.items)
    return [Said(item, runs) for item, runs in zip(block.items, looks, strict=True)]
