"""Migrations: from nothing to today's schema, from the released one to the next, or not at all."""

import hashlib
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from payaid_desktop.domain.errors import BusyError, DamagedError, NotFoundError, VersionError
from payaid_desktop.store import tables
from payaid_desktop.store.backup import create_backup, list_backups, verify_backup
from payaid_desktop.store.business import make_local
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.described import describe, differences
from payaid_desktop.store.inspection import look_at
from payaid_desktop.store.migrate import (
    PLAN,
    SCRIPTS,
    Plan,
    migrate_file,
    migrate_server,
    old_file,
    run_scripts,
)
from payaid_desktop.store.opening import create_store, open_store
from payaid_desktop.store.restoring import Beginning, restore_backup
from payaid_desktop.store.schema import (
    KNOWN_VERSIONS,
    SCHEMA_VERSION,
    create_schema,
    stored_version,
)
from payaid_desktop.store.scope import Scope
from tests.builders import NOON, TEST_KEY, make_actor, make_ids
from tests.postgres import Server

SECOND = '''
"""Add a column and a table."""
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.add_column("contacts", sa.Column("nickname", sa.Text, server_default="", nullable=False))
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))
    {more}
'''


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """A folder with a second revision whose last line tests choose."""
    folder = tmp_path / "scripts 100%"
    folder.mkdir()
    return folder


def _plan(scripts: Path, *, more: str = "pass", check=lambda _: None) -> Plan:
    (scripts / "0002_second.py").write_text(textwrap.dedent(SECOND.format(more=more)))
    return Plan("0002", (SCRIPTS / "versions", scripts), check)


def _digest(place: Place) -> str:
    assert place.path is not None
    return hashlib.sha256(place.path.read_bytes()).hexdigest()


def _columns(place: Place) -> set[str]:
    database = Database(place)
    try:
        with database.read() as connection:
            return {column["name"] for column in inspect(connection).get_columns("contacts")}
    finally:
        database.close()


def _shop(place: Place) -> None:
    database = Database(place)
    make_actor(database)
    database.close()


def test_the_newest_script_is_the_version_that_a_new_store_gets_and_all_are_known():
    revisions = sorted(path.name.split("_")[0] for path in (SCRIPTS / "versions").glob("*.py"))

    assert revisions[-1] == SCHEMA_VERSION
    assert revisions == sorted(KNOWN_VERSIONS)


def test_migrating_from_nothing_gives_what_a_new_sqlite_store_has(tmp_path, sqlite_database):
    migrated = Database(Place(path=tmp_path / "migrated.sqlite3"))
    with migrated.transaction() as connection:
        run_scripts(connection, PLAN)
    with migrated.read() as connection:
        found = describe(connection)
    migrated.close()

    with sqlite_database.read() as connection:
        assert differences(found, describe(connection)) == []


@pytest.mark.postgres
def test_migrating_from_nothing_gives_what_a_new_postgres_store_has(
    postgres_server: Server, postgres_blank: Place, postgres_database: Database
):
    trigrams = {"search_index": postgres_server.has_extension("pg_trgm")}
    migrated = Database(postgres_blank)
    with migrated.transaction() as connection:
        run_scripts(connection, PLAN, attributes=trigrams)
    with migrated.read() as connection:
        found = describe(connection)
    migrated.close()

    with postgres_database.read() as connection:
        assert differences(found, describe(connection)) == []


def test_a_store_is_migrated_with_its_rows_after_a_backup(sqlite_place, scripts, tmp_path):
    _shop(sqlite_place)

    migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=_plan(scripts))

    assert look_at(sqlite_place).version == "0002"
    assert look_at(sqlite_place).tenants[0][1] == "Test Shop"
    assert "nickname" in _columns(sqlite_place)
    (backup,) = list_backups(tmp_path / "b")
    assert backup.label == "before-0002"
    assert verify_backup(Place(path=backup.path, key=TEST_KEY)).version == "0001"


def test_the_old_file_stays_until_the_first_good_start(sqlite_place, scripts, tmp_path):
    assert sqlite_place.path is not None
    before = old_file(sqlite_place.path)
    plan = _plan(scripts)
    migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=plan)
    assert look_at(Place(path=before, key=TEST_KEY)).version == "0001"

    before.replace(sqlite_place.path)
    migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=PLAN)
    assert before.exists()
    open_store(sqlite_place, backups=tmp_path / "b", now=NOON).close()

    assert not before.exists()


@pytest.mark.parametrize(
    "more",
    ["raise ZeroDivisionError", 'op.execute("SELECT nothing FROM nowhere")'],
    ids=["python", "sql"],
)
def test_a_script_that_fails_half_way_leaves_the_store_as_it_was(
    sqlite_place, scripts, tmp_path, more
):
    _shop(sqlite_place)
    digest = _digest(sqlite_place)

    with pytest.raises(Exception, match=r"zero|nowhere|^$"):
        migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=_plan(scripts, more=more))

    assert look_at(sqlite_place).version == "0001"
    assert "nickname" not in _columns(sqlite_place)
    open_store(sqlite_place, backups=tmp_path / "b", now=NOON).close()
    assert look_at(sqlite_place).tenants[0][1] == "Test Shop"
    assert digest


def test_a_migration_that_fails_again_and_again_keeps_one_backup_and_no_half_made_file(
    sqlite_place, scripts, tmp_path
):
    _shop(sqlite_place)
    plan = _plan(scripts, more="raise ZeroDivisionError")

    for hour in range(3):
        later = NOON + timedelta(hours=hour)
        with pytest.raises(ZeroDivisionError):
            migrate_file(sqlite_place, backups=tmp_path / "b", now=later, plan=plan)

    assert [each.made_at for each in list_backups(tmp_path / "b")] == [NOON + timedelta(hours=2)]
    assert not sqlite_place.path.with_name(f"{sqlite_place.path.name}.next").exists()


def test_a_store_that_is_open_is_not_backed_up_for_a_migration(sqlite_database, scripts, tmp_path):
    plan = _plan(scripts)
    with sqlite_database.read() as connection:
        connection.execute(tables.tenants.select()).all()
        with pytest.raises(BusyError):
            migrate_file(sqlite_database.place, backups=tmp_path / "b", now=NOON, plan=plan)

    assert list_backups(tmp_path / "b") == ()


def test_a_result_that_fails_its_check_is_not_put_in_place(sqlite_place, scripts, tmp_path):
    def refuse(_: object) -> None:
        raise DamagedError("not as it should be")

    with pytest.raises(DamagedError):
        migrate_file(
            sqlite_place, backups=tmp_path / "b", now=NOON, plan=_plan(scripts, check=refuse)
        )

    assert look_at(sqlite_place).version == "0001"


def test_a_result_that_differs_from_a_new_store_is_found(sqlite_place, scripts, tmp_path):
    plan = _plan(scripts, check=PLAN.check)

    with pytest.raises(DamagedError, match="later"):
        migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=plan)


def test_a_result_with_a_broken_reference_is_not_put_in_place(sqlite_place, scripts, tmp_path):
    _shop(sqlite_place)
    wrong = """op.execute("PRAGMA defer_foreign_keys = ON")
    op.execute("DELETE FROM tenants")"""

    with pytest.raises(Exception, match=r"refers|FOREIGN"):
        migrate_file(
            sqlite_place, backups=tmp_path / "b", now=NOON, plan=_plan(scripts, more=wrong)
        )

    assert look_at(sqlite_place).tenants


def test_a_migration_that_is_killed_in_the_middle_leaves_the_old_store(
    sqlite_place, scripts, tmp_path
):
    _shop(sqlite_place)
    _plan(scripts, more="import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    code = f"""
from pathlib import Path
from payaid_desktop.store.migrate import *
from tests.builders import NOON, TEST_KEY
plan = Plan("0002", (SCRIPTS / "versions", Path({str(scripts)!r})), lambda _: None)
migrate_file(Place(path=Path({str(sqlite_place.path)!r}), key=TEST_KEY),
             backups=Path({str(tmp_path / "b")!r}), now=NOON, plan=plan)
"""

    done = subprocess.run([sys.executable, "-c", code], cwd=Path.cwd(), check=False)

    assert done.returncode == -9
    assert look_at(sqlite_place).version == "0001"
    migrate_file(sqlite_place, backups=tmp_path / "b", now=NOON, plan=_plan(scripts))
    assert look_at(sqlite_place).version == "0002"


def test_a_store_that_is_open_is_not_migrated(sqlite_database, scripts, tmp_path):
    plan = _plan(scripts)
    with sqlite_database.read() as connection:
        connection.execute(tables.tenants.select()).all()
        with pytest.raises(BusyError, match="Close it"):
            migrate_file(sqlite_database.place, backups=tmp_path / "b", now=NOON, plan=plan)


def test_a_newer_store_is_refused_and_not_a_byte_changes(sqlite_place, tmp_path):
    database = Database(sqlite_place)
    with database.transaction() as connection:
        connection.execute(tables.alembic_version.update(), {"version_num": "0099"})
    database.close()
    digest = _digest(sqlite_place)

    with pytest.raises(VersionError, match="Update PayAid"):
        open_store(sqlite_place, backups=tmp_path / "b", now=NOON)

    assert _digest(sqlite_place) == digest


@pytest.mark.parametrize("row", ["0000", "", None])
def test_a_store_of_a_version_that_never_was_is_refused_and_nothing_is_written(
    sqlite_place, tmp_path, row
):
    database = Database(sqlite_place)
    with database.transaction() as connection:
        connection.execute(tables.alembic_version.delete())
        if row is not None:
            connection.execute(tables.alembic_version.insert(), {"version_num": row})
    database.close()
    digest = _digest(sqlite_place)

    with pytest.raises(VersionError, match="too old or too new"):
        open_store(sqlite_place, backups=tmp_path / "b", now=NOON)

    assert _digest(sqlite_place) == digest
    assert not (tmp_path / "b").exists()
    assert not (tmp_path / f"{sqlite_place.path.name}.next").exists()


@pytest.mark.postgres
def test_a_store_on_postgres_is_migrated_in_one_transaction(
    postgres_server: Server, postgres_blank: Place, scripts
):
    database = Database(postgres_blank)
    create_schema(database, search_index=postgres_server.has_extension("pg_trgm"))
    failing = _plan(scripts, more="raise ZeroDivisionError")

    with pytest.raises(ZeroDivisionError):
        migrate_server(postgres_blank, plan=failing)
    with database.read() as connection:
        assert stored_version(connection) == "0001"
        assert not inspect(connection).has_table("later")

    migrate_server(postgres_blank, plan=_plan(scripts))
    with database.read() as connection:
        assert stored_version(connection) == "0002"
        assert connection.execute(text("SELECT nickname FROM contacts")).all() == []
    database.close()


@pytest.mark.postgres
def test_an_empty_postgres_database_is_no_store_yet(postgres_blank, tmp_path):
    with pytest.raises(NotFoundError, match="Set one up"):
        open_store(postgres_blank, backups=tmp_path, now=NOON)


def test_where_there_is_no_file_there_is_no_store_and_none_is_made(tmp_path):
    place = Place(path=tmp_path / "payaid.sqlite3", key=TEST_KEY)

    with pytest.raises(NotFoundError):
        open_store(place, backups=tmp_path / "b", now=NOON)

    assert list(tmp_path.iterdir()) == []


def test_a_start_without_a_pending_migration_does_not_import_alembic(sqlite_place, tmp_path):
    code = f"""
import sys
from pathlib import Path
from payaid_desktop.store.opening import open_store
from payaid_desktop.store.database import Place
from datetime import datetime, UTC
place = Place(path=Path({str(sqlite_place.path)!r}), key=bytes(range(32)))
open_store(place, backups=Path({str(tmp_path)!r}), now=datetime.now(UTC)).close()
print(sorted({{name.split(".")[0] for name in sys.modules}} & {{"alembic", "mako", "sqlite_utils"}}))
"""

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )

    assert done.stdout.strip() == "[]"


def test_a_new_store_is_private_and_leaves_no_half_made_file(tmp_path):
    place = Place(path=tmp_path / "shop" / "payaid.sqlite3", key=TEST_KEY)

    create_store(place).close()

    assert place.path is not None
    assert [path.name for path in place.path.parent.iterdir()] == ["payaid.sqlite3"]
    assert place.path.stat().st_mode & 0o077 == 0
    assert place.path.parent.stat().st_mode & 0o077 == 0


def _local_shop(place: Place) -> None:
    database = Database(place)
    shop = make_actor(database)
    with database.transaction() as connection:
        make_local(Scope(connection, shop.tenant_id), shop)
    database.close()


def test_a_backup_of_an_older_version_is_brought_up_and_begins_its_new_life(
    sqlite_place, tmp_path, scripts
):
    _local_shop(sqlite_place)
    backup = create_backup(sqlite_place, tmp_path / "backups", now=NOON)
    done = restore_backup(
        Place(path=backup.path, key=TEST_KEY),
        sqlite_place,
        beginning=Beginning(make_ids(9), NOON),
        plan=_plan(scripts),
    )

    assert done.life is not None
    assert done.life.device.code == "AZ"
    assert "nickname" in _columns(sqlite_place)
    assert "nickname" not in _columns(Place(path=backup.path, key=TEST_KEY))


def test_a_backup_that_cannot_be_brought_up_is_not_restored(sqlite_place, tmp_path, scripts):
    _local_shop(sqlite_place)
    backup = create_backup(sqlite_place, tmp_path / "backups", now=NOON)
    before = _digest(sqlite_place)
    plan = _plan(scripts, more="raise RuntimeError")

    with pytest.raises(RuntimeError):
        restore_backup(
            Place(path=backup.path, key=TEST_KEY),
            sqlite_place,
            beginning=Beginning(make_ids(9), NOON),
            plan=plan,
        )
    assert _digest(sqlite_place) == before
    assert not list(tmp_path.glob("*.next*"))
