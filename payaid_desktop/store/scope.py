"""What a repository is opened with: one connection in a transaction, and the one tenant it may see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Executable,
    RowMapping,
    Table,
    and_,
    select,
)

from payaid_desktop.domain.errors import NotFoundError
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
        return self._run_prepared(prepared, {**row, **equal_values(equal)}).rowcount

    def delete(self, table: Table, **equal: Any) -> int:
        """Remove the rows whose columns equal the values given; says how many."""
        equal["tenant_id"] = self.tenant_id
        prepared = delete_from(self._dialect, table, shape(equal))
        return self._run_prepared(prepared, equal_values(equal)).rowcount

    def ids_of(self, table: Table, ids: Iterable[str]) -> set[str]:
        """Say which of some ids have a row."""
        wanted = select(table.c.id).where(self.mine(table), table.c.id.in_(list(ids)))
        return set(self.run(wanted).scalars())

    def one(self, table: Table, *, what: str, **equal: Any) -> RowMapping:
        """Read the row whose columns equal the values given.

        Raises:
            NotFoundError: there is none in this business; `what` names it.
        """
        row = self.maybe(table, **equal)
        if row is None:
            raise NotFoundError(f"There is no such {what}.")
        return row

    def maybe(self, table: Table, **equal: Any) -> RowMapping | None:
        """Read the row whose columns equal the values given, if there is one."""
        return self._look_up(table, (), equal).mappings().first()

    def all(
        self,
        table: Table,
        *order: ColumnElement[Any],
        also: ColumnElement[bool] | None = None,
        **equal: Any,
    ) -> Sequence[RowMapping]:
        """Read every row whose columns equal the values given, in an order.

        `also` is a condition that holds no values; give the same object each time, for it is prepared once.
        """
        return self._look_up(table, order, equal, also).mappings().all()

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
    ) -> CursorResult[Any]:
        equal["tenant_id"] = self.tenant_id
        prepared = select_from(self._dialect, table, shape(equal), order, also)
        return self._run_prepared(prepared, equal_values(equal))

    def _run_prepared(self, prepared: Prepared, values: Mapping[str, Any]) -> CursorResult[Any]:
        return self.connection.exec_driver_sql(prepared.sql, prepared.bind(values))

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
        self.connection.exec_driver_sql(prepared.sql, bound if len(bound) > 1 else bound[0])
