"""What a repository is opened with: one connection in a transaction, and the one tenant it may see."""

from collections.abc import Mapping, Sequence
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
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from payaid_desktop.domain.errors import NotFoundError

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
        self.connection.execute(insert(table), {"tenant_id": self.tenant_id, **row})

    def insert_all(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows of the same columns in one statement."""
        if rows:
            self.connection.execute(
                insert(table), [{"tenant_id": self.tenant_id, **row} for row in rows]
            )

    def insert_missing(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add the rows whose key is not there yet."""
        if rows:
            statement = self._insert_of(table).on_conflict_do_nothing()
            self.connection.execute(
                statement, [{"tenant_id": self.tenant_id, **row} for row in rows]
            )

    def add_up(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add each row's figures to the row of the same key, making it where there is none."""
        if rows:
            self.connection.execute(
                self._add_up_statement(table),
                [{"tenant_id": self.tenant_id, **row} for row in rows],
            )

    def _add_up_statement(self, table: Table) -> Any:
        statement = self._insert_of(table)
        keys = table.primary_key.columns
        figures = [column for column in table.columns if column.name not in keys]
        return statement.on_conflict_do_update(
            index_elements=list(keys),
            set_={each.name: each + statement.excluded[each.name] for each in figures},
        )

    def _insert_of(self, table: Table) -> Any:
        """Both databases upsert alike, but SQLAlchemy keeps the construct in each dialect."""
        is_postgres = self.connection.dialect.name == "postgresql"
        return postgresql.insert(table) if is_postgres else sqlite.insert(table)

    def update(self, table: Table, row: Mapping[str, Any], **equal: Any) -> int:
        """Change the rows whose columns equal the values given; says how many."""
        done = self.connection.execute(update(table).where(self.mine(table, **equal)).values(**row))
        return int(done.rowcount)

    def delete(self, table: Table, **equal: Any) -> int:
        """Remove the rows whose columns equal the values given; says how many."""
        return int(self.run(table.delete().where(self.mine(table, **equal))).rowcount)

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
        return self.run(select(table).where(self.mine(table, **equal))).mappings().first()

    def all(self, table: Table, *order: ColumnElement[Any], **equal: Any) -> Sequence[RowMapping]:
        """Read every row whose columns equal the values given, in an order."""
        chosen = select(table).where(self.mine(table, **equal)).order_by(*order)
        return self.run(chosen).mappings().all()

    def run(self, statement: Executable) -> CursorResult[*tuple[Any, ...]]:
        """Run any statement; its author has named the tenant in it."""
        return self.connection.execute(statement)
