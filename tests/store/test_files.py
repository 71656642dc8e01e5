"""Files that are no dossiers, broken ones, old ones: a sentence, and nothing lost."""

import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

import pytest

from data.contents import SMALL
from synergy_desktop import paths
from synergy_desktop.commands.reports import rename_report
from synergy_desktop.commands.texts import set_text
from synergy_desktop.errors import DossierError
from synergy_desktop.store import database, integrity, migrations, queries
from synergy_desktop.store.dossier import Dossier
from synergy_desktop.store.models import CONTENT, PictureRow
from synergy_desktop.store.rows import Row
from synergy_desktop.store.sitting_models import ProjectionRow


def made(path: Path) -> Path:
    Dossier.create(path, SMALL).close()
    return path


def refusal(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DossierError) as refused:
        Dossier.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    return str(refused.value)


def test_a_missing_file_is_not_made(path: Path) -> None:
    assert "n’existe pas" in refusal(path)
    assert not path.exists()


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    assert "répertoire" in refusal(path)


def test_an_empty_file_is_refused(path: Path) -> None:
    path.touch()
    assert "vide" in refusal(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04" + b"x" * 300, b"SQLite format 3\x00"])
def test_another_kind_of_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "n’est pas un dossier" in refusal(path)


def test_another_programs_database_is_refused(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (a)")
    connection.commit()
    connection.close()
    assert "autre programme" in refusal(path)


def test_a_truncated_file_is_refused(path: Path) -> None:
    made(path)
    path.write_bytes(path.read_bytes()[:-5000])
    assert "tronqué" in refusal(path)


def test_a_newer_file_is_refused(path: Path) -> None:
    connection = sqlite3.connect(made(path))
    connection.execute(f"PRAGMA user_version = {database.SCHEMA_VERSION + 1}")
    connection.commit()
    connection.close()
    assert "plus récente" in refusal(path)


def test_a_damaged_file_is_told_by_the_integrity_check(path: Path) -> None:
    content = bytearray(made(path).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    try:
        found = " ".join(integrity.problems(path))
    except DossierError as refused:
        found = str(refused)
    assert "endommagé" in found


def test_a_sound_file_has_no_problems(path: Path) -> None:
    assert integrity.problems(made(path)) == ()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath(r"C:\Été 2026\a.synergie"), "file:///C:/%C3%89t%C3%A9%202026/a.synergie"),
        (PureWindowsPath(r"\\serveur\DG\a#1.synergie"), "file:////serveur/DG/a%231.synergie"),
        (PurePosixPath("/srv/50%?.synergie"), "file:///srv/50%25%3F.synergie"),
    ],
)
def test_windows_drives_and_shares_are_named_as_sqlite_wants(path: PurePath, uri: str) -> None:
    assert database.file_uri(path) == uri


def test_a_dossier_in_use_is_refused_with_a_sentence(path: Path) -> None:
    made(path)
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(DossierError, match="autre programme l’utilise"):
            Dossier.open(path)
    finally:
        other.close()


def test_a_dossier_that_another_program_changed_is_not_written_over(path: Path) -> None:
    first = Dossier.create(path, SMALL)
    second = Dossier.open(path)
    rename_year(first, "2030")
    with pytest.raises(DossierError, match="modifié entre-temps"):
        rename_year(second, "2031")
    assert queries.report_heads(second)[0].year == "2030"
    rename_year(first, "2032")
    first.close()
    second.close()


def rename_year(dossier: Dossier, year: str) -> None:
    rename_report(dossier, queries.report_heads(dossier)[0].id, year)


def test_a_full_disk_is_said_and_nothing_changes(dossier: Dossier) -> None:
    pages = database.execute(dossier._connection, "PRAGMA page_count").fetchone()[0]
    database.execute(dossier._connection, f"PRAGMA max_page_count = {pages}")
    report_id = queries.report_heads(dossier)[0].id
    with pytest.raises(DossierError, match="disque est plein"):
        set_text(dossier, report_id, "legal_frame", "Cadre légal", "x" * 5_000_000)
    assert queries.content(dossier) == SMALL
    assert dossier.history.undo_label is None


def test_a_failed_creation_leaves_nothing_behind(path: Path) -> None:
    missing = path.parent / "absent" / "a.synergie"
    with pytest.raises(DossierError):
        Dossier.create(missing, SMALL)
    assert list(path.parent.iterdir()) == []


def test_an_interrupted_session_is_copied_before_it_is_mended(path: Path) -> None:
    made(path)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"reste d'une session interrompue")
    Dossier.open(path).close()
    copies = [each.name for each in path.parent.glob("*avant reprise*")]
    assert len(copies) == 2
    assert any(name.endswith("-journal") for name in copies)


def columns_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    found = {
        table: connection.execute(f"PRAGMA table_info({table})").fetchall() for table in tables
    }
    connection.close()
    return found


def test_the_models_are_those_of_the_schema(path: Path) -> None:
    schema = columns_of(made(path))
    tables = {model._meta.table_name for model in CONTENT}
    unseen = {"journal_step", "journal_change", "sqlite_sequence", "projection", "picture"}
    assert schema.keys() == tables | unseen
    models: tuple[type[Row], ...] = (*CONTENT, ProjectionRow, PictureRow)
    for model in models:
        columns = {
            name: bool(required) for _, name, _, required, *_ in schema[model._meta.table_name]
        }
        fields = {name: not field.null for name, field in model._meta.fields.items()}
        assert columns == fields


@pytest.mark.parametrize(
    ("version", "unknown"),
    [
        (1, {"sittings": (), "amendments": (), "social_projection": None}),
        (2, {"social_projection": None}),
        (3, {}),
        (4, {}),
    ],
)
def test_a_file_of_a_past_version_becomes_one_like_a_new_one(
    path: Path, tmp_path: Path, version: int, unknown: dict[str, Any]
) -> None:
    fresh = columns_of(made(tmp_path / "neuf.synergie"))
    packed = Path(__file__).parent.parent / "data" / f"dossier-{version}.synergie.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    dossier = Dossier.open(path)
    report = replace(SMALL.reports[0], **unknown)
    declared = SMALL.social_declaration if version > 2 else None
    said = replace(SMALL, reports=(report,), social_declaration=declared)
    assert queries.content(dossier) == said
    assert dossier.history.undo_label == "Modifier la législature"
    dossier.close()
    assert columns_of(path) == fresh
    assert statements_of(path) == statements_of(tmp_path / "neuf.synergie")


@pytest.mark.parametrize("version", [1, 2, 3])
def test_an_older_file_that_is_only_read_stays_as_it_was(path: Path, version: int) -> None:
    packed = Path(__file__).parent.parent / "data" / f"dossier-{version}.synergie.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    before = path.read_bytes()
    path.chmod(0o444)
    dossier = Dossier.open(path, read_only=True)
    assert queries.content(dossier).reports[0].services == SMALL.reports[0].services
    dossier.close()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob("*.synergie*")] == [path.name]


def statements_of(path: Path) -> set[tuple[str, ...]]:
    """Give what SQLite remembers of how each table and index was made."""
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


def test_an_older_file_is_copied_then_migrated(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(path)
    before = path.read_bytes()
    scripts = tmp_path / "migrations"
    scripts.mkdir()
    new = database.SCHEMA_VERSION + 1
    script = (
        "-- A comment; with a semicolon.\n"
        "ALTER TABLE report ADD COLUMN motto TEXT NOT NULL DEFAULT 'x;y';\n"
        "UPDATE report SET motto = 'Ensemble';\n"
    )
    (scripts / f"{new:04}_add_motto.sql").write_text(script, encoding="utf-8")
    (scripts / f"{database.SCHEMA_VERSION:04}_past.sql").write_text("DROP TABLE report;")
    for module in (database, migrations):
        monkeypatch.setattr(module, "SCHEMA_VERSION", new)
    monkeypatch.setattr(paths, "db", lambda *_: scripts)
    dossier = Dossier.open(path)
    motto = database.execute(dossier._connection, "SELECT motto FROM report").fetchone()
    dossier.close()
    assert motto == ("Ensemble",)
    (copy,) = path.parent.glob("*avant le format*")
    assert copy.read_bytes() == before
    assert database.read_header(path).version == new


def test_a_failed_migration_leaves_the_file_as_it_was(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(path)
    new = database.SCHEMA_VERSION + 1
    script = tmp_path / f"{new:04}_fail.sql"
    script.write_text("DELETE FROM report;\nDROP TABLE no_such_table;\n", encoding="utf-8")
    with monkeypatch.context() as patch:
        for module in (database, migrations):
            patch.setattr(module, "SCHEMA_VERSION", new)
        patch.setattr(paths, "db", lambda *_: tmp_path)
        with pytest.raises(DossierError):
            Dossier.open(path)
    dossier = Dossier.open(path)
    assert queries.content(dossier) == SMALL
    dossier.close()


def test_only_the_newest_copies_of_interrupted_sessions_stay(path: Path) -> None:
    made(path)
    others = [
        path.with_name(f"{path.stem} (avant le format 2, 2020-01-01 08h00 00){path.suffix}"),
        path.with_name(f"Autre (avant reprise, 2020-01-01 08h00 00){path.suffix}"),
        path.with_name(f"{path.stem} (avant reprise, ma copie){path.suffix}"),
    ]
    old = [
        path.with_name(f"{path.stem} (avant reprise, 20{year}-01-01 08h00 00){end}{path.suffix}")
        for year in (20, 21, 22)
        for end in ("", " 2")
    ]
    for each in (*others, *old):
        each.write_bytes(b"copie")
        each.with_name(each.name + "-journal").write_bytes(b"journal")
    path.with_name(path.name + "-journal").write_bytes(b"reste")
    Dossier.open(path).close()
    assert [each for each in (*others, *old) if each.exists()] == [*others, *old[2:]]
    assert [each.with_name(each.name + "-journal").exists() for each in old] == [False] * 2 + [
        True
    ] * 4
    assert len(list(path.parent.glob(f"{path.stem} (avant reprise, 2*{path.suffix}"))) == 5


def test_a_journal_left_behind_is_not_played_back_into_a_new_dossier(path: Path) -> None:
    made(path)
    interrupted = sqlite3.connect(path, isolation_level=None)
    interrupted.execute("PRAGMA cache_size = 1")
    interrupted.execute("BEGIN IMMEDIATE")
    interrupted.execute("UPDATE synergy SET title = title || hex(randomblob(50000))")
    journal = path.with_name(path.name + "-journal")
    cut_short = journal.read_bytes()
    interrupted.close()
    journal.write_bytes(cut_short)
    assert cut_short
    longer = replace(SMALL, legislature="x" * 100_000)
    dossier = Dossier.create(path, longer, replace=True)
    assert queries.content(dossier) == longer
    dossier.close()
    assert integrity.problems(path) == ()
    copies = {copy.name for copy in path.parent.glob("*avant reprise*")}
    assert any(name.endswith("-journal") for name in copies)


def test_a_journal_whose_dossier_is_gone_does_not_harm_the_next(path: Path) -> None:
    path.with_name(path.name + "-journal").write_bytes(b"reste")
    Dossier.create(path, SMALL).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
