"""Opening the store, and its transactions.

SQLite goes through `sqlcipher3`: a current SQLite whose pages are encrypted and carry a check, so that a flipped bit is
found and a stolen disk tells nothing. One connection writes; every write transaction starts with BEGIN IMMEDIATE, and
`synchronous=FULL` makes "saved" mean saved when the plug is pulled. Readers have their own connections.
PostgreSQL is reached by URL for servers that hold many shops.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, pool, text
from sqlalchemy.dialects import registry
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2 as sqlcipher

from payaid_desktop.domain.errors import BusyError, DamagedError, ReadOnlyError, StorageError
from payaid_desktop.store.dialect import COMPILED
from payaid_desktop.store.faults import READ_ONLY, storage_faults
from payaid_desktop.store.pages import failing_pages, page_in
from payaid_desktop.store.pools import READERS_MAX, pool_limits

BUSY_TIMEOUT_MS = 5000
SQLITE_MINIMUM = (3, 51, 3)
"""The first release without the WAL-reset bug. Source: sqlite.org/wal.html#walresetbug."""
APPLICATION_ID = 0x50415944
"""Says in the file's header that it is ours ("PAYD")."""


KEY_OR_FIRST_PAGE = (
    "The shop's file cannot be read: its key does not fit, or its first page is damaged."
    " Restore a backup, or give the recovery key."
)
_ZEROS = "database disk image is malformed: zeros in a text"
ANY_PAGE = "SELECT 1 FROM store_meta LIMIT 1"
_TAKE_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended(:turn, 0))")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a store is: an SQLite file with its key (32 bytes; None opens a plain file), or a PostgreSQL URL."""

    path: Path | None = None
    key: bytes | None = None
    url: str | None = None

    @property
    def is_postgres(self) -> bool:
        """Whether the store is on a PostgreSQL server."""
        return self.url is not None

    def __repr__(self) -> str:
        return f"Place({self.path or 'a PostgreSQL server'})"


class Database:
    """An open store. Safe to share between threads; close it when done.

    `busy_ms` is how long a writer waits for another one.
    """

    def __init__(self, place: Place, *, busy_ms: int = BUSY_TIMEOUT_MS) -> None:
        self.place = place
        self._busy_ms = busy_ms
        self._turn = threading.Lock()
        self.reader: Engine
        if place.is_postgres:
            self.writer = _postgres(place, busy_ms=busy_ms)
            self.reader = self.writer.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        else:
            self.writer = _sqlite(place, writers=1, busy_ms=busy_ms)
            self.reader = _sqlite(place, writers=0, busy_ms=busy_ms)

    @property
    def is_postgres(self) -> bool:
        """Whether the store is on a PostgreSQL server."""
        return self.place.is_postgres

    @property
    def connections_max(self) -> int:
        """How many connections this process opens at most, beside the writer's on SQLite."""
        return pool_limits(str(self.place.url))[1].connections if self.is_postgres else READERS_MAX

    @property
    def is_being_written(self) -> bool:
        """Whether a thread of this process writes now, so that another one would wait."""
        return self._turn.locked()

    @contextmanager
    def transaction(self, *, turn: str | None = None) -> Iterator[Connection]:
        """Open a write transaction: committed at the end of the block, rolled back on any error.

        On SQLite one transaction writes at a time; on PostgreSQL one of those with the same
        `turn` (a tenant's id), so that heads and counters are read and written in order.

        Raises:
            BusyError: another program or thread kept the write lock for 5 seconds.
            DiskFullError, ReadOnlyError, DamagedError: nothing of the block is kept.
        """
        with (
            self._reopened_after_faults(),
            storage_faults(),
            self._write_turn(),
            self.writer.begin() as connection,
        ):
            if turn is not None and self.is_postgres:
                connection.execute(_TAKE_TURN, {"turn": turn})
            yield connection
            self._check_last_page(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a read transaction: one consistent picture, and nobody waits for it."""
        with self._reopened_after_faults(), storage_faults(), self.reader.connect() as connection:
            connection.begin()  # at once: the driver is asked past SQLAlchemy, too
            yield connection
            self._check_last_page(connection)

    @contextmanager
    def trial(self) -> Iterator[Connection]:
        """Open a read transaction that refuses to write: PostgreSQL's readers do so always, SQLite's when told.

        Raises:
            ReadOnlyError: something in the block would write.
        """
        with self.read() as connection:
            if self.is_postgres:
                yield connection
                return
            connection.exec_driver_sql("PRAGMA query_only = ON")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("PRAGMA query_only = OFF")

    def _check_last_page(self, connection: Connection) -> None:
        """Ask for one page more: SQLCipher tells of a damaged page only when it decrypts the next one.

        It gives zeros for the damaged one, and SQLite itself notices that of every page but the
        last of a long value. Where the page asked for is in memory already, `_text` notices it.
        """
        if self.is_postgres or not connection.in_transaction():
            return
        try:
            run_bare(connection, ANY_PAGE)
        except (OperationalError, sqlcipher.OperationalError) as error:
            if "no such table" not in str(error):  # then it is no store of ours, which others say
                raise

    def close(self) -> None:
        """Close every connection."""
        self.writer.dispose()
        self.reader.dispose()

    @contextmanager
    def _write_turn(self) -> Iterator[None]:
        if self.is_postgres:
            yield
            return
        if not self._turn.acquire(timeout=self._busy_ms / 1000):
            raise BusyError("Something else is being saved. Try again in a moment.")
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def _reopened_after_faults(self) -> Iterator[None]:
        """After a disk's error nothing in memory can be trusted, so the next act opens anew.

        A connection that met a damaged page would refuse every other page, too.
        """
        try:
            yield
        except BusyError:
            raise
        except StorageError:
            self.close()
            raise
        except DamagedError as error:
            self.close()
            raise named_damage(self.place, error) from error


def run_bare(connection: Connection, sql: str) -> None:
    """Run a statement without values that every transaction runs: SQLAlchemy would take longer than SQLite does."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(sql).close()


def connect_sqlite(place: Place, *, read_only: bool = False, busy_ms: int = BUSY_TIMEOUT_MS) -> Any:
    """Open one DB-API connection to an SQLite file, keyed and set as every connection of ours is.

    Raises:
        DamagedError: the file is not a database, or the key is not its key.
        BusyError, ReadOnlyError, StorageError: it cannot be opened.
    """
    try:
        if not read_only:
            return _connected(place, "", busy_ms=busy_ms)
        return _connected_to_read(place, busy_ms=busy_ms)
    except DamagedError as error:
        raise named_damage(place, error) from error


def named_damage(place: Place, error: DamagedError) -> DamagedError:
    """Say which page is damaged, if the file's own checks tell; `details` then hold "pages"."""
    if place.path is None or error.details or error.sentence == KEY_OR_FIRST_PAGE:
        return error
    found = (page_in(words) for words in failing_pages(place.path, place.key))
    pages = [str(page) for page in found if page is not None]
    if not pages:
        return error
    return DamagedError(
        f"Page {pages[0]} of the shop's file is damaged. Nothing was changed;"
        " restore the newest good backup.",
        {"pages": ", ".join(pages)},
    )


def _connected_to_read(place: Place, *, busy_ms: int) -> Any:
    try:
        return _connected(place, "?mode=ro", busy_ms=busy_ms)
    except StorageError as error:
        if _has_log(place) or not _is_for_reading_only(error, place):
            raise
        # A log beside the file cannot be made here, and none is needed: nobody can write.
        return _connected(place, "?immutable=1", busy_ms=busy_ms)


def _connected(place: Place, mode: str, *, busy_ms: int) -> Any:
    with storage_faults(), ExitStack() as unless_connected:
        uri = path_of(place).absolute().as_uri() + mode
        raw = sqlcipher.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        unless_connected.callback(raw.close)
        raw.execute(f"PRAGMA busy_timeout = {busy_ms}")
        _prepare(raw, place, read_only=bool(mode))
        unless_connected.pop_all()
    return raw


def _prepare(raw: Any, place: Place, *, read_only: bool) -> None:
    raw.text_factory = _text
    if place.key is not None:
        raw.execute(f"PRAGMA key = \"x'{place.key.hex()}'\"")
        raw.execute("PRAGMA cipher_log_level = NONE")
    _read_first_page(raw)
    if not read_only:
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA recursive_triggers = ON")  # else REPLACE would pass by the guards
    raw.execute("PRAGMA trusted_schema = OFF")
    raw.execute("PRAGMA cache_size = -3000")
    raw.execute("PRAGMA temp_store = MEMORY")


def _text(value: bytes) -> str:
    """Read a text; zeros in it are what is left of a damaged page, as no text of ours holds any."""
    if b"\0" in value:
        raise sqlcipher.DatabaseError(_ZEROS)
    return value.decode()


def _read_first_page(raw: Any) -> None:
    try:
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        if "not a database" not in str(error):
            raise
        raise DamagedError(KEY_OR_FIRST_PAGE) from error


def _connect_reader(place: Place, *, busy_ms: int) -> Any:
    """Read also where nothing can be written: a copy on a disk that is write-protected."""
    try:
        return connect_sqlite(place, busy_ms=busy_ms)
    except StorageError as error:
        if not _is_for_reading_only(error, place):
            raise
        return connect_sqlite(place, read_only=True, busy_ms=busy_ms)


def _connect_writer(place: Place, *, busy_ms: int) -> Any:
    try:
        return connect_sqlite(place, busy_ms=busy_ms)
    except StorageError as error:
        if isinstance(error, ReadOnlyError) or not _is_for_reading_only(error, place):
            raise
        raise ReadOnlyError(READ_ONLY) from error


def _is_for_reading_only(error: StorageError, place: Place) -> bool:
    """Whether a file can be read, and nothing be written beside it, as on a write-protected disk.

    SQLite says of that "unable to open", because it cannot make the files of its log.
    """
    if isinstance(error, ReadOnlyError):
        return True
    path = path_of(place)
    is_protected = not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK)
    return is_protected and not isinstance(error, BusyError) and os.access(path, os.R_OK)


def _has_log(place: Place) -> bool:
    log = path_of(place).with_name(path_of(place).name + "-wal")
    return log.exists() and log.stat().st_size > 0


def path_of(place: Place) -> Path:
    """Give the path of an SQLite store."""
    if place.path is None:
        message = "an SQLite store has a path"
        raise ValueError(message)
    return place.path


def _sqlite(place: Place, *, writers: int, busy_ms: int) -> Engine:
    connect = _connect_writer if writers else _connect_reader
    registry.register("sqlite.store", "payaid_desktop.store.dialect", "StoreDialect")
    engine = create_engine(
        "sqlite+store://",
        module=sqlcipher,
        execution_options={"compiled_cache": COMPILED},
        hide_parameters=True,  # an error that is logged tells nothing of customers
        creator=lambda: connect(place, busy_ms=busy_ms),
        poolclass=pool.QueuePool,
        pool_size=writers or READERS_MAX,
        max_overflow=0,
        pool_timeout=busy_ms / 1000,
    )
    begin = "BEGIN IMMEDIATE" if writers else "BEGIN"
    event.listen(engine, "begin", lambda connection: run_bare(connection, begin))
    return engine


def _postgres(place: Place, *, busy_ms: int) -> Engine:
    url, limits = pool_limits(str(place.url))
    return create_engine(
        url,
        hide_parameters=True,
        pool_size=limits.connections,
        max_overflow=0,
        pool_timeout=limits.timeout_s,
        connect_args={"options": f"-c lock_timeout={busy_ms}"},
    )
