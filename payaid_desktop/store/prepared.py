"""Statements written once: the plain inserts, look-ups and updates of every act.

SQLAlchemy builds a statement anew at each call, which costs more than the database takes to run it.
The few shapes that every act is made of are built and compiled once per process and shape; after
that only values travel. Anything richer goes through SQLAlchemy as usual.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Table, and_, bindparam, insert, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import psycopg
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import ClauseElement, ColumnElement

Values = Mapping[str, Any]
_EQUAL = "equal_"
"""The prefix of a condition's values, so that an update can set and compare one column."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """SQL in a driver's own words; `bind` puts values by name into the form in which the driver takes them."""

    sql: str
    bind: Callable[[Values], Any]


def equal_values(equal: Values) -> dict[str, Any]:
    """Name a condition's values as prepared statements expect them; None is part of the statement."""
    return {_EQUAL + name: value for name, value in equal.items() if value is not None}


@cache
def insert_into(dialect: str, table: Table, names: tuple[str, ...]) -> Prepared:
    """Prepare an insert of the columns named."""
    return _prepared(dialect, insert(table).values(_bound(names)))


@cache
def insert_missing_into(dialect: str, table: Table, names: tuple[str, ...]) -> Prepared:
    """Prepare an insert that leaves rows alone whose key is there."""
    statement = _insert_of(dialect)(table).values(_bound(names))
    return _prepared(dialect, statement.on_conflict_do_nothing())


@cache
def add_up_into(dialect: str, table: Table, names: tuple[str, ...]) -> Prepared:
    """Prepare an insert that adds its figures to the row whose key is there."""
    statement = _insert_of(dialect)(table).values(_bound(names))
    keys = table.primary_key.columns
    figures = [column for column in table.columns if column.name not in keys]
    summed = {each.name: each + statement.excluded[each.name] for each in figures}
    return _prepared(
        dialect, statement.on_conflict_do_update(index_elements=list(keys), set_=summed)
    )


@cache
def update_of(
    dialect: str, table: Table, names: tuple[str, ...], equal: tuple[tuple[str, bool], ...]
) -> Prepared:
    """Prepare an update of the columns named; `equal` says which columns are compared, and whether with NULL."""
    return _prepared(dialect, update(table).where(_condition(table, equal)).values(_bound(names)))


@cache
def delete_from(dialect: str, table: Table, equal: tuple[tuple[str, bool], ...]) -> Prepared:
    """Prepare a deletion."""
    return _prepared(dialect, table.delete().where(_condition(table, equal)))


@cache
def select_from(
    dialect: str,
    table: Table,
    equal: tuple[tuple[str, bool], ...],
    order: tuple[ColumnElement[Any], ...],
    also: ColumnElement[bool] | None = None,
) -> Prepared:
    """Prepare a look-up of whole rows in an order; `also` is a condition that holds no values."""
    statement = select(table).where(_condition(table, equal)).order_by(*order)
    return _prepared(dialect, statement if also is None else statement.where(also))


def shape(equal: Values) -> tuple[tuple[str, bool], ...]:
    """Say which columns a condition compares, and which of them with NULL."""
    return tuple((name, value is None) for name, value in equal.items())


def _condition(table: Table, equal: Sequence[tuple[str, bool]]) -> ColumnElement[bool]:
    return and_(
        true(),
        *(
            table.c[name].is_(None) if is_null else table.c[name] == bindparam(_EQUAL + name)
            for name, is_null in equal
        ),
    )


def _bound(names: Sequence[str]) -> dict[str, Any]:
    return {name: bindparam(name) for name in names}


def _insert_of(dialect: str) -> Any:
    """Both databases upsert alike, but SQLAlchemy keeps the construct in each dialect."""
    return postgresql.insert if dialect == "postgresql" else sqlite.insert


def _prepared(dialect: str, statement: ClauseElement) -> Prepared:
    compiled: Any = statement.compile(dialect=_dialect(dialect))
    names = compiled.positiontup
    return Prepared(str(compiled), dict if names is None else _in_order(tuple(names)))


def _in_order(names: tuple[str, ...]) -> Callable[[Values], tuple[Any, ...]]:
    """Take values in the order in which the driver counts them."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: tuple(values[name] for name in names)


@cache
def _dialect(name: str) -> Dialect:
    make: Any = psycopg.dialect if name == "postgresql" else sqlite.dialect
    dialect: Dialect = make() if name == "postgresql" else make(paramstyle="qmark")
    return dialect
