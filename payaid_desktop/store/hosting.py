"""The repository of a server: its shops, accounts, codes, devices and tokens. No shop's rows are read here."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, and_, func, select

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.store import tables as shop_tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.scope import look_up
from payaid_desktop.store.tables import hosting as tables

VERSION = "1"
_TURN = "payaid hosting"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HostingRows:
    """The server's own rows on one connection."""

    connection: Connection

    def add(self, table: Table, row: Row) -> None:
        """Add a row."""
        self.connection.execute(table.insert(), dict(row))

    def maybe(self, table: Table, **equal: Any) -> StoredRow | None:
        """Read the row whose columns equal the values given, if there is one."""
        return next(iter(look_up(self.connection, table, equal, at_most=1)), None)

    def one(self, table: Table, *, what: str, **equal: Any) -> StoredRow:
        """Read the row whose columns equal the values given.

        Raises:
            NotFoundError: there is none.
        """
        row = self.maybe(table, **equal)
        if row is None:
            raise NotFoundError(f"There is no such {what}.")
        return row

    def all(self, table: Table, **equal: Any) -> Sequence[StoredRow]:
        """Read every row whose columns equal the values given, in order of the key."""
        return look_up(self.connection, table, equal, tuple(table.primary_key.columns))

    def change(self, table: Table, row: Row, **equal: Any) -> int:
        """Change the rows whose columns equal the values given; says how many."""
        statement = table.update().where(_equal(table, equal)).values(**row)
        return self.connection.execute(statement).rowcount

    def remove(self, table: Table, **equal: Any) -> int:
        """Remove the rows whose columns equal the values given; says how many."""
        return self.connection.execute(table.delete().where(_equal(table, equal))).rowcount

    def remove_before(self, table: Table, instant: str) -> int:
        """Remove the rows that were made before an instant; says how many."""
        return self.connection.execute(table.delete().where(table.c.created_at < instant)).rowcount

    def fact(self, key: str) -> str | None:
        """Read a fact about the server."""
        row = self.maybe(tables.server_meta, key=key)
        return None if row is None else str(row["value"])

    def keep_fact(self, key: str, value: str) -> None:
        """Write a fact about the server."""
        if not self.change(tables.server_meta, {"value": value}, key=key):
            self.add(tables.server_meta, {"key": key, "value": value})


def job_counts(database: Database) -> Mapping[tuple[str, str], int]:
    """Count the jobs of all shops by queue and state, without those that carry acts to a server."""
    jobs = shop_tables.jobs.c
    wanted = (
        select(jobs.queue, jobs.state, func.count())
        .where(jobs.queue.in_([str(each) for each in Queue if each is not Queue.SYNC]))
        .group_by(jobs.queue, jobs.state)
    )
    with database.read() as connection:
        return {(row[0], row[1]): int(row[2]) for row in connection.execute(wanted)}


@contextmanager
def hosting_work(database: Database) -> Iterator[HostingRows]:
    """Open a write transaction on the server's own rows."""
    with database.transaction(turn=_TURN) as connection:
        yield HostingRows(connection)


@contextmanager
def hosting_view(database: Database) -> Iterator[HostingRows]:
    """Open a read transaction on the server's own rows."""
    with database.read() as connection:
        yield HostingRows(connection)


def make_hosting(database: Database) -> None:
    """Give a store the tables of a server, if it has none."""
    with storage_faults(), database.transaction(turn=_TURN) as connection:
        tables.hosting_metadata.create_all(connection, checkfirst=True)
        rows = HostingRows(connection)
        if rows.fact("version") is None:
            rows.keep_fact("version", VERSION)


def _equal(table: Table, equal: Row) -> Any:
    return and_(True, *(table.c[name] == value for name, value in equal.items()))  # noqa: FBT003 - no condition
