"""What PostgreSQL binds by a column's type, SQLite is told: whole numbers, real days, short texts.

A table of SQLite that is STRICT refuses a text where a number belongs, and costs nothing; but it knows four types only.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)
from sqlalchemy.types import TypeEngine

from payaid_desktop.store.tables.base import DAY_LENGTH

SHORT = 16
"""Texts that may be so long are codes and numbers, whose length is law or format; ids and hashes are made here."""
_DAY = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"


class _StrictText(String):
    __visit_name__ = "TEXT"


class _StrictInteger(Integer):
    __visit_name__ = "INTEGER"


class _StrictBoolean(Boolean):
    __visit_name__ = "INTEGER"


def make_strict(metadata: MetaData) -> None:
    """Bind every column of every table on SQLite as PostgreSQL binds it."""
    for table in metadata.tables.values():
        options = table.dialect_options["sqlite"]
        if table.name == "alembic_version" or options["strict"]:
            continue  # alembic makes the one, and a second call finds the others done
        options["strict"] = True
        for column in table.columns:
            _bind_text(table, column)
            column.type = _strict(column)


def _bind_text(table: Table, column: Column[Any]) -> None:
    length = getattr(column.type, "length", None)
    if length is None or length > SHORT:
        return
    name = column.name
    if length == DAY_LENGTH and name.endswith("_on"):
        _check(table, f"{name} GLOB '{_DAY}'", f"{name}_day")
        return
    _check(table, f"length({name}) <= {length}", f"{name}_length")


def _check(table: Table, rule: str, name: str) -> None:
    table.append_constraint(CheckConstraint(rule, name=name).ddl_if(dialect="sqlite"))


def _strict(column: Column[Any]) -> TypeEngine[Any]:
    kind = column.type
    if isinstance(kind, Boolean):
        return kind.with_variant(_StrictBoolean(), "sqlite")
    if isinstance(kind, Integer):
        return kind.with_variant(_StrictInteger(), "sqlite")
    if isinstance(kind, LargeBinary):
        return kind
    return kind.with_variant(_StrictText(), "sqlite")
