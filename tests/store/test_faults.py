"""What goes wrong around the store: full, locked, read-only, out of reach. Nothing said to be saved is lost."""

import shutil
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from payaid_desktop.domain.errors import (
    AppError,
    BusyError,
    ConflictError,
    DamagedError,
    DiskFullError,
    ReadOnlyError,
    StorageError,
)
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database, Place, connect_sqlite
from payaid_desktop.store.faults import fault_of
from tests.builders import NOON, TEST_KEY, make_actor
from tests.store.rows import put_contact

NOBODY = 65534
HOLDER = """
import sys
from pathlib import Path
from payaid_desktop.store.database import Place, connect_sqlite
raw = connect_sqlite(Place(path=Path(sys.argv[1]), key=bytes(range(32))))
raw.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def _put(database: Database, *, key: str, value: str = "") -> None:
    with database.transaction() as connection:
        connection.execute(tables.store_meta.insert(), {"key": key, "value": value})


def _keys(database: Database) -> set[str]:
    with database.read() as connection:
        return set(connection.execute(text("SELECT key FROM store_meta")).scalars())


def _run(code: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path.cwd(),
    )


def test_a_transaction_that_ends_well_is_kept_and_one_that_fails_is_not(database):
    _put(database, key="kept")
    with pytest.raises(ConflictError):
        _put(database, key="kept")

    assert "kept" in _keys(database)


def test_a_statement_that_fails_takes_the_whole_transaction_with_it(database):
    with pytest.raises(ConflictError):
        _put_twice(database)

    assert "once" not in _keys(database)


def _put_twice(database: Database) -> None:
    with database.transaction() as connection:
        for _ in range(2):
            connection.execute(tables.store_meta.insert(), {"key": "once", "value": ""})


def test_ddl_is_rolled_back_too(database):
    with pytest.raises(ZeroDivisionError):
        _make_a_table_and_fail(database)

    with database.read() as connection:
        assert not connection.dialect.has_table(connection, "half_made")


def _make_a_table_and_fail(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(text("CREATE TABLE half_made (a integer)"))
        raise ZeroDivisionError


def test_many_threads_write_one_after_the_other(database):
    _put(database, key="count", value="0")
    count = tables.store_meta.c.value

    def add() -> None:
        for _ in range(10):
            with database.transaction(turn="one") as connection:
                mine = tables.store_meta.c.key == "count"
                value = connection.execute(tables.store_meta.select().where(mine)).one().value
                changed = (
                    tables.store_meta.update().where(mine).values({count: str(int(value) + 1)})
                )
                connection.execute(changed)

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with database.read() as connection:
        rows = dict(connection.execute(text("SELECT key, value FROM store_meta")).all())
    assert rows["count"] == "40"


def test_a_reader_sees_one_picture_while_another_writes(database):
    with database.read() as connection:
        before = connection.execute(text("SELECT count(*) FROM store_meta")).scalar()
        _put(database, key="meanwhile")
        assert connection.execute(text("SELECT count(*) FROM store_meta")).scalar() == before

    assert "meanwhile" in _keys(database)


def test_a_store_that_another_program_writes_to_is_busy(sqlite_place):
    database = Database(sqlite_place, busy_ms=200)
    holder = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(HOLDER), str(sqlite_place.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdin is not None
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"

    began = time.monotonic()
    with pytest.raises(BusyError, match="Another program"):
        _put(database, key="late")
    assert time.monotonic() - began < 2
    assert "late" not in _keys(database)

    holder.communicate()
    _put(database, key="late")
    assert "late" in _keys(database)
    database.close()


def test_a_thread_that_writes_too_long_makes_the_others_busy(sqlite_place):
    database = Database(sqlite_place, busy_ms=100)
    with database.transaction(), pytest.raises(BusyError):
        _put(database, key="late")
    database.close()


@pytest.mark.postgres
def test_on_postgres_writers_of_one_shop_wait_and_those_of_two_do_not(postgres_place):
    database = Database(postgres_place, busy_ms=200)
    with database.transaction(turn="one"):
        with database.transaction(turn="other"):
            pass
        with pytest.raises(BusyError), database.transaction(turn="one"):
            pass
    database.close()


def test_a_full_disk_says_so_loses_nothing_and_is_over_when_there_is_room(sqlite_database):
    shop = make_actor(sqlite_database)
    _limit_pages(sqlite_database, extra=2)
    saved: list[int] = []

    with pytest.raises(DiskFullError, match="Free"):
        _put_until_full(sqlite_database, shop, saved)

    with sqlite_database.read() as connection:
        kept = connection.execute(tables.contacts.select()).all()
    assert len(kept) == len(saved)
    _put_bulky(sqlite_database, shop, 1000)  # the fault closed the connection, and its limit


def _put_until_full(database: Database, shop, saved: list[int]) -> None:
    for number in range(1000):
        _put_bulky(database, shop, number)
        saved.append(number)


def _limit_pages(database: Database, *, extra: int) -> None:
    with database.transaction() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + extra}")


def _put_bulky(database: Database, shop, number: int) -> None:
    with database.transaction() as connection:
        put_contact(connection, shop, number, notes="n" * 3000)


def test_a_file_that_cannot_grow_loses_nothing_and_is_over_when_it_can(sqlite_place):
    done = _run(
        """
        import resource, sys
        from pathlib import Path
        from payaid_desktop.domain.errors import StorageError
        from payaid_desktop.store import tables
        from payaid_desktop.store.database import Database, Place
        database = Database(Place(path=Path(sys.argv[1]), key=bytes(range(32))))
        def put(number):
            with database.transaction() as connection:
                row = {"key": f"row {number}", "value": "v" * 3000}
                connection.execute(tables.store_meta.insert(), row)
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
        saved, code = 0, ""
        try:
            for number in range(100):
                put(number)
                saved += 1
        except StorageError as error:
            code = error.code
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        put("afterwards")
        with database.read() as connection:
            held = len(connection.execute(tables.store_meta.select()).all())
        print(code, held - saved)
        """,
        sqlite_place.path,
    )

    # What is held besides what was saved: the store's own row, and the one put afterwards.
    assert done.stdout.split() in (["STORAGE_FAILED", "2"], ["DISK_FULL", "2"]), done.stderr


@pytest.fixture(params=[0o444, 0o666], ids=["protected file", "protected folder"])
def protected(sqlite_place: Place, request: pytest.FixtureRequest) -> Iterator[Place]:
    """A store with a shop, in a folder that anybody may read and nobody may write to."""
    database = Database(sqlite_place)
    make_actor(database)
    database.close()
    assert sqlite_place.path is not None
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(sqlite_place.path, folder))
    path.chmod(request.param)
    folder.chmod(0o555)
    yield Place(path=path, key=TEST_KEY)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_where_nothing_may_be_written_reading_goes_on(protected):
    done = _run(
        """
        import os, sys
        from pathlib import Path
        from payaid_desktop.domain.errors import AppError
        from payaid_desktop.store import tables
        from payaid_desktop.store.database import Database, Place
        from payaid_desktop.store.inspection import look_at
        import sqlalchemy.dialects.sqlite.pysqlite
        place = Place(path=Path(sys.argv[1]), key=bytes(range(32)))
        database = Database(place)
        if os.geteuid() == 0:
            os.setuid(int(sys.argv[2]))
        print(look_at(place).tenants[0][1])
        with database.read() as connection:
            print(len(connection.execute(tables.tenants.select()).all()))
        try:
            with database.transaction() as connection:
                connection.execute(tables.tenants.delete())
        except AppError as error:
            print(error.code)
        """,
        protected.path,
        NOBODY,
    )

    assert done.stdout.splitlines() == ["Test Shop", "1", "READ_ONLY"], done.stderr


def test_a_folder_that_is_not_there_is_a_storage_fault(tmp_path):
    database = Database(Place(path=tmp_path / "none" / "payaid.sqlite3", key=TEST_KEY))

    with pytest.raises(StorageError, match="folder"):
        _put(database, key="a")


def test_another_key_is_refused_with_a_hint_at_the_recovery_key(sqlite_place):
    assert sqlite_place.path is not None

    with pytest.raises(DamagedError, match="recovery key"):
        connect_sqlite(Place(path=sqlite_place.path, key=bytes(32)))


@pytest.mark.postgres
def test_a_server_that_cannot_be_reached_is_a_storage_fault(tmp_path):
    database = Database(Place(url=f"postgresql://payaid@/shop?host={tmp_path}"))

    with pytest.raises(StorageError, match="cannot be reached"):
        _keys(database)


@pytest.mark.postgres
def test_a_read_transaction_cannot_write_on_postgres(postgres_database):
    with pytest.raises(ReadOnlyError), postgres_database.read() as connection:
        connection.execute(tables.store_meta.delete())


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (psycopg.errors.DiskFull, DiskFullError),
        (psycopg.errors.ReadOnlySqlTransaction, ReadOnlyError),
        (psycopg.errors.InsufficientPrivilege, ReadOnlyError),
        (psycopg.errors.LockNotAvailable, BusyError),
        (psycopg.errors.DeadlockDetected, BusyError),
        (psycopg.errors.SerializationFailure, BusyError),
        (psycopg.errors.TooManyConnections, BusyError),
        (psycopg.errors.AdminShutdown, StorageError),
        (psycopg.errors.InvalidPassword, StorageError),
        (psycopg.errors.InvalidCatalogName, StorageError),
        (psycopg.errors.IoError, StorageError),
        (psycopg.errors.DataCorrupted, DamagedError),
        (psycopg.OperationalError, StorageError),
    ],
)
def test_each_fault_of_postgres_has_its_own_error(error, kind):
    fault = fault_of(error())

    assert type(fault) is kind
    assert isinstance(fault, AppError)
    assert fault.sentence.endswith(".")


def test_what_we_did_not_foresee_stays_what_it_is(database):
    assert fault_of(psycopg.errors.UndefinedTable()) is None
    with pytest.raises(Exception, match="nothing"), database.read() as connection:
        connection.execute(text("SELECT nothing FROM store_meta"))


def test_a_failing_integrity_rule_names_the_rule(database):
    shop = make_actor(database, now=NOON)

    with pytest.raises(ConflictError, match="exists already"):
        _same_contact_twice(database, shop)


def _same_contact_twice(database: Database, shop) -> None:
    with database.transaction() as connection:
        put_contact(connection, shop, 1)
        put_contact(connection, shop, 1)


def test_an_unforeseen_error_of_the_database_tells_nothing_of_what_was_being_saved(database):
    secret = "Planted" + str(7 * 6)  # a traceback shows this line, too
    with pytest.raises(Exception, match="no_such_table") as caught, database.transaction() as some:
        some.execute(text("INSERT INTO no_such_table VALUES (:name)"), {"name": secret})

    told = "".join(traceback.format_exception(caught.value))
    assert "no_such_table" in told
    assert secret not in told
