"""Imports run one way: each part of the package knows only what stands below it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "synergy_desktop"
PACKAGE = ROOT.name

LEAVES = {"paths", "errors", "faults", "processes", "settings"}
TOP = {
    "__main__",
    "cli",
    "cli_arguments",
    "cli_commands",
    "cli_given",
    "cli_options",
    "cli_printing",
    "app",
}
PARTS = {"ui", "commands", "store", "report", "exchange", "spelling", "domain"}

KNOWS = {
    "domain": set[str](),
    "store": {"domain"},
    "commands": {"store", "domain"},
    "report": {"domain"},
    "exchange": {"domain"},
    "spelling": set[str](),
    "ui": {"commands", "store", "report", "exchange", "spelling", "domain"},
}
"""What each part may import of the package, besides itself and the leaves."""

KEEPERS = {
    "PySide6": ("ui", "app"),
    "peewee": ("store", "commands"),
    "playhouse": ("store", "commands"),
    "reportlab": ("report.pdf",),
    "pyphen": ("report.pdf",),
    "docx": ("report.docx",),
    "lxml": ("report.docx",),
    "xlsxwriter": ("report.xlsx",),
    "hunspell": ("spelling",),
}
"""The parts that alone may import a library."""


def wrong_arrows(module: str, source: str) -> list[str]:
    """List the imports of ``module`` (its name within the package) that the design forbids."""
    return [
        f"{module} → {name}"
        for name in sorted(set(_imports(ast.parse(source))))
        if not _is_right(module, name)
    ]


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import hides where it points"
            assert node.module
            # "from synergy_desktop import paths" names its module last.
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from names if node.module == PACKAGE else [node.module]


def _is_right(module: str, name: str) -> bool:
    if name.partition(".")[0] == PACKAGE:
        return _may_know(module, name)
    return _may_use(module, name)


def _may_know(module: str, name: str) -> bool:
    here = module.partition(".")[0]
    target = f"{name}.".split(".")[1]
    if here in TOP or target == "__version__":
        return True
    if here in LEAVES:
        return target in LEAVES
    return target in {here, *LEAVES, *KNOWS[here]}


def _may_use(module: str, name: str) -> bool:
    library = name.partition(".")[0]
    if module.partition(".")[0] == "domain":
        return library in sys.stdlib_module_names
    keepers = KEEPERS.get(library)
    return keepers is None or any(f"{module}.".startswith(f"{keeper}.") for keeper in keepers)


def _modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def _name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", _modules(), ids=_name)
def test_imports_point_one_way(path: Path) -> None:
    assert wrong_arrows(_name(path), path.read_text("utf-8")) == []


def test_every_module_has_its_place_in_the_house() -> None:
    known = {*LEAVES, *TOP, *PARTS, "__init__"}
    assert {_name(path).partition(".")[0] for path in _modules()} <= known
    assert set(KNOWS) == PARTS


@pytest.mark.parametrize(
    ("module", "line", "arrow"),
    [
        ("store.dossier", "from synergy_desktop.commands import x", "synergy_desktop.commands"),
        ("store.dossier", "from synergy_desktop import ui", "synergy_desktop.ui"),
        ("store.dossier", "import synergy_desktop.ui.tab", "synergy_desktop.ui.tab"),
        ("domain.model", "from synergy_desktop.store import x", "synergy_desktop.store"),
        ("domain.model", "import jsonschema", "jsonschema"),
        ("report.pdf.table", "from synergy_desktop.store import x", "synergy_desktop.store"),
        ("exchange.decode", "from synergy_desktop.report import x", "synergy_desktop.report"),
        ("commands.rows", "def f():\n    import synergy_desktop.cli", "synergy_desktop.cli"),
        ("paths", "from synergy_desktop.domain import x", "synergy_desktop.domain"),
        ("ui.tab", "from synergy_desktop import app", "synergy_desktop.app"),
        ("ui.tab", "import peewee", "peewee"),
        ("spelling.words", "from PySide6.QtGui import QTextCursor", "PySide6.QtGui"),
        ("ui.spelling.marks", "from hunspell import Hunspell", "hunspell"),
        ("cli", "from PySide6.QtCore import QObject", "PySide6.QtCore"),
        ("report.sections.cover", "import reportlab.lib", "reportlab.lib"),
        ("report.xlsx.render", "from docx.document import Document", "docx.document"),
        ("exchange.tables", "import xlsxwriter", "xlsxwriter"),
    ],
)
def test_a_wrong_arrow_is_caught(module: str, line: str, arrow: str) -> None:
    assert wrong_arrows(module, line) == [f"{module} → {arrow}"]


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("ui.tab", "from synergy_desktop.exchange.interchange import loads"),
        ("ui.tab", "from PySide6 import QtCore"),
        ("app", "import PySide6.QtWidgets"),
        ("commands.rows", "from peewee import fn"),
        ("report.pdf.table", "from reportlab.pdfgen import canvas"),
        ("report.pdf", "import reportlab"),
        ("report.docx.tables", "from docx.document import Document"),
        ("report.xlsx.render", "from xlsxwriter.workbook import Workbook"),
        ("settings", "from synergy_desktop import paths"),
        ("domain.model", "from dataclasses import dataclass"),
    ],
)
def test_a_right_arrow_passes(module: str, line: str) -> None:
    assert wrong_arrows(module, line) == []
