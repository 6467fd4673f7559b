"""A store of every released schema opens, is brought up to date, and holds what it held."""

import gzip
from pathlib import Path

import pytest

from payaid_desktop.store import tables
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.described import describe, differences
from payaid_desktop.store.integrity import check_integrity
from payaid_desktop.store.migrate import SCRIPTS
from payaid_desktop.store.opening import open_store
from tests.builders import NOON

SAVED = sorted((Path(__file__).parent.parent / "data" / "databases").glob("schema_*.sqlite3.gz"))


def _version(path: Path) -> str:
    return path.name.removeprefix("schema_").split(".")[0]


def test_there_is_a_saved_store_of_every_schema():
    released = sorted(path.name.split("_")[0] for path in (SCRIPTS / "versions").glob("*.py"))

    assert [_version(path) for path in SAVED] == released


@pytest.mark.parametrize("saved", SAVED, ids=_version)
def test_a_saved_store_opens_with_todays_schema_and_sound_books(
    saved: Path, tmp_path: Path, sqlite_database: Database
):
    path = tmp_path / "released.sqlite3"
    path.write_bytes(gzip.decompress(saved.read_bytes()))

    database = open_store(Place(path=path), backups=tmp_path / "backups", now=NOON)
    try:
        with database.read() as connection, sqlite_database.read() as fresh:
            assert differences(describe(connection), describe(fresh)) == []
            numbers = connection.execute(tables.documents.select()).mappings().all()
        report = check_integrity(database)
    finally:
        database.close()

    assert report.problems == ()
    assert sorted(row["number"] for row in numbers if row["kind"] == "invoice" and row["number"])
