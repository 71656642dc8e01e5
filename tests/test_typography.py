"""What a user reads is written as French is printed: in the code, the templates and the guide."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = [*ROOT.glob("synergy_desktop/**/*.py"), ROOT / "scripts" / "demo.py"]

# What a string of the code is not French for: SQL, style sheets, patterns.
CODE = re.compile(r"^(SELECT|PRAGMA|INSERT)\b|\{[^}]*[\w-]+:|\\[sdwb.]|\[\^|\(\?|\[:;")
# An error of the interchange file begins with its place, written as in code.
PLACE = "x: "
FRENCH = re.compile(
    r"[àâçéèêëîïôûùœ’«»]|\b(le|la|les|des?|du|un|une|et|ou|est|sont|au|aux|pour|dans|sur|par)\b",
    re.IGNORECASE,
)
FAULTS = {
    "a plain space inside « »": re.compile(r"« | »"),
    "no non-breaking space inside « »": re.compile(r"«[^\u00a0]|[^\u00a0]»"),
    "a plain space before : ; ? !": re.compile(r"[\w»)’%€…] [:;?!](?=\s|$)"),
    "no space before : ; ? !": re.compile(r"[^\W\d_»)…%€][:;?!](?=\s|$)"),
    "not the no-break space before a colon": re.compile(r"\u202f:"),
    "not the narrow no-break space before ; ? !": re.compile(r"(?<!«)\u00a0[;?!]"),
    "a straight apostrophe": re.compile(r"[^\W\d_]'[^\W\d_]"),
    "three dots": re.compile(r"\.\.\."),
    "a hyphen for a dash": re.compile(r"\S - \S"),
    "a plain space in an amount": re.compile(r"\d (?:\d{3}\b|[€%])"),
}


def faults(text: str) -> list[str]:
    """Name what is wrong in a French text."""
    return [fault for fault, pattern in FAULTS.items() if pattern.search(text)]


def is_french(text: str) -> bool:
    """Tell a sentence for people from SQL, a style sheet, a pattern or a set of signs."""
    has_words = any(letter.isalpha() for letter in text)
    return bool(has_words and FRENCH.search(text) and not CODE.search(text))


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Give each string of a module with its line, docstrings apart; "x" stands for a value."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if node in passed:
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            pieces = [part for part in node.values if isinstance(part, ast.Constant)]
            passed.update(pieces)
            yield (
                node.lineno,
                "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "x"
                    for part in node.values
                ),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def texts_of(value: object) -> Iterator[str]:
    """Give every text in a tree of lists and tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_of(each)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_sentences_in_the_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"line {line}: {fault}: {text!r}"
        for line, text in literals(tree)
        if is_french(text)
        for fault in faults(text.removeprefix(PLACE) if path.name == "schema.py" else text)
    ]
    assert not found, "\n".join(found)


def test_the_templates_and_the_sample() -> None:
    template = tomllib.loads((ROOT / "resources/templates/rapport.toml").read_text("utf-8"))
    sample = json.loads((ROOT / "db/exemple/valpree.json").read_text("utf-8"))
    found = {text: faults(text) for text in (*texts_of(template), *texts_of(sample))}
    assert {text: wrong for text, wrong in found.items() if wrong} == {}


def test_the_guide() -> None:
    guide = (ROOT / "docs/guide.md").read_text("utf-8")
    prose = re.sub(
        r"```.*?```|`[^`]*`|\]\([^)]*\)|^\|[-|\s:]*\|$", "x", guide, flags=re.DOTALL | re.MULTILINE
    )
    found = {line: faults(line) for line in prose.splitlines()}
    assert {line: wrong for line, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize(
    "text",
    [
        "« x\u00a0»",
        "«x»",
        "Année : 2026",
        "Année: 2026",
        "Prêt\u00a0; fini",
        "l'année",
        "Attendez...",
        "un - deux",
        "15 500\u00a0€",
    ],
)
def test_faults_are_found(text: str) -> None:
    assert faults(text)


def test_good_french_is_left_alone() -> None:
    assert not faults(
        "«\u00a0L’année\u00a0: 15\u00a0500\u00a0€\u00a0» – prêt\u202f? 12:30, 2025-2026…"
    )
