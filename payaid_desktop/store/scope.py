"""What a repository is opened with: one connection in a transaction, and the one tenant it may see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Executable,
    Table,
    and_,
    select,
)

from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.prepared import (
    Prepared,
    add_up_into,
    delete_from,
    equal_values,
    insert_into,
    insert_missing_into,
    select_from,
    shape,
    update_of,
)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scope:
    """A connection seen through one tenant; every statement made here carries its id."""

    connection: Connection
    tenant_id: str

    def mine(self, table: Table, **equal: Any) -> ColumnElement[bool]:
        """The condition that a row is this tenant's and its columns equal the values given."""
        return and_(
            table.c.tenant_id == self.tenant_id,
            *(table.c[name] == value for name, value in equal.items()),
        )

    def insert(self, table: Table, row: Mapping[str, Any]) -> None:
        """Add one row."""
        self._write_all(insert_into, table, (row,))

    def insert_all(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows of the same columns in one statement."""
        self._write_all(insert_into, table, rows)

    def insert_missing(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add the rows whose key is not there yet."""
        self._write_all(insert_missing_into, table, rows)

    def add_up(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add each row's figures to the row of the same key, making it where there is none."""
        self._write_all(add_up_into, table, rows)

    def update(self, table: Table, row: Mapping[str, Any], **equal: Any) -> int:
        """Change the rows whose columns equal the values given; says how many."""
        equal["tenant_id"] = self.tenant_id
        prepared = update_of(self._dialect, table, tuple(row), shape(equal))
        return self._changed(prepared, {**row, **equal_values(equal)})

    def delete(self, table: Table, **equal: Any) -> int:
        """Remove the rows whose columns equal the values given; says how many."""
        equal["tenant_id"] = self.tenant_id
        prepared = delete_from(self._dialect, table, shape(equal))
        return self._changed(prepared, equal_values(equal))

    def ids_of(self, table: Table, ids: Iterable[str]) -> set[str]:
        """Say which of some ids have a row."""
        wanted = select(table.c.id).where(self.mine(table), table.c.id.in_(list(ids)))
        return set(self.run(wanted).scalars())

    def one(self, table: Table, *, what: str, **equal: Any) -> StoredRow:
        """Read the row whose columns equal the values given.

        Raises:
            NotFoundError: there is none in this business; `what` names it.
        """
        row = self.maybe(table, **equal)
        if row is None:
            raise NotFoundError(f"There is no such {what}.")
        return row

    def maybe(self, table: Table, **equal: Any) -> StoredRow | None:
        """Read the row whose columns equal the values given, if there is one."""
        return next(iter(self._look_up(table, (), equal, at_most=1)), None)

    def all(
        self,
        table: Table,
        *order: ColumnElement[Any],
        also: ColumnElement[bool] | None = None,
        **equal: Any,
    ) -> Sequence[StoredRow]:
        """Read every row whose columns equal the values given, in an order.

        `also` is a condition that holds no values; give the same object each time, for it is prepared once.
        """
        return self._look_up(table, order, equal, also)

    def run(self, statement: Executable) -> CursorResult[*tuple[Any, ...]]:
        """Run any statement; its author has named the tenant in it."""
        return self.connection.execute(statement)

    @property
    def _dialect(self) -> str:
        return self.connection.dialect.name

    def _look_up(
        self,
        table: Table,
        order: tuple[ColumnElement[Any], ...],
        equal: dict[str, Any],
        also: ColumnElement[bool] | None = None,
        *,
        at_most: int | None = None,
    ) -> Sequence[StoredRow]:
        equal["tenant_id"] = self.tenant_id
        return look_up(self.connection, table, equal, order, also, at_most=at_most)

    def _changed(self, prepared: Prepared, values: Mapping[str, Any]) -> int:
        bound, driver = prepared.bind(values), driver_of(self.connection)
        if driver is None:
            return self.connection.exec_driver_sql(prepared.sql, bound).rowcount
        return int(driver.execute(prepared.sql, bound).rowcount)

    def _write_all(
        self,
        prepare: Callable[[str, Table, tuple[str, ...]], Prepared],
        table: Table,
        rows: Sequence[Mapping[str, Any]],
    ) -> None:
        if not rows:
            return
        prepared = prepare(self._dialect, table, ("tenant_id", *rows[0]))
        tenant = {"tenant_id": self.tenant_id}
        bound = [prepared.bind({**row, **tenant}) for row in rows]
        driver = driver_of(self.connection)
        if driver is not None:
            driver.executemany(prepared.sql, bound)
            return
        self.connection.exec_driver_sql(prepared.sql, bound if len(bound) > 1 else bound[0])


def look_up(
    connection: Connection,
    table: Table,
    equal: Mapping[str, Any],
    order: tuple[ColumnElement[Any], ...] = (),
    also: ColumnElement[bool] | None = None,
    *,
    at_most: int | None = None,
) -> Sequence[StoredRow]:
    """Read the whole rows whose columns equal the values given, in an order."""
    prepared = select_from(connection.dialect.name, table, shape(equal), order, also)
    values, driver = prepared.bind(equal_values(equal)), driver_of(connection)
    if driver is None:
        result = connection.exec_driver_sql(prepared.sql, values).mappings()
        return result.fetchmany(at_most) if at_most else result.all()
    cursor = driver.execute(prepared.sql, values)
    rows = cursor.fetchmany(at_most) if at_most else cursor.fetchall()
    cursor.close()
    names = column_names(table)
    return [dict(zip(names, row, strict=True)) for row in rows]


def driver_of(connection: Connection) -> Any | None:
    """Give the driver's own connection, in the transaction that is open; None where SQLAlchemy is to be asked.

    Its results cost several times what SQLite takes for a row by its key. PostgreSQL's errors are translated by it, and
    whoever listens to statements hears of all of them.
    """
    if connection.dialect.name != "sqlite" or connection.dispatch.before_cursor_execute:
        return None
    return connection.connection.dbapi_connection


@cache
def column_names(table: Table) -> tuple[str, ...]:
    """Name the columns of a table in the order in which whole rows hold them."""
    return tuple(table.columns.keys())
