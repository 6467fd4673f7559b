"""A schema as data, so that two ways of making it can be compared on either database.

Order of columns does not count (a column that came later stands last), nor how a statement was
wrapped. Only needed for a migration and for tests.
"""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, inspect, text

from payaid_desktop.store.search_index import SEARCHED

Described = Mapping[str, object]
_POSTGRES_PARTS = {
    "trigger": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "function": "SELECT proname, prosrc FROM pg_proc WHERE proname LIKE 'payaid_%'",
    "view": "SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema()",
    "index": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
    "constraint": "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace = current_schema()::regnamespace",
}
_SQLITE_PARTS = (
    "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view', 'index')"
    " OR sql LIKE 'CREATE VIRTUAL TABLE%'"
)
_SHADOWS = tuple(f"{table}_fts" for table in SEARCHED)


def describe(connection: Connection) -> Described:
    """Describe the schema that a connection sees: name of each part to what it is."""
    parts: dict[str, object] = dict(_tables(connection))
    if connection.dialect.name == "sqlite":
        for kind, name, sql in connection.execute(text(_SQLITE_PARTS)):
            parts[f"{kind} {name}"] = _normal(sql)
        return parts
    for kind, query in _POSTGRES_PARTS.items():
        for name, definition in connection.execute(text(query)):
            parts[f"{kind} {name}"] = _normal(definition)
    return parts


def differences(found: Described, expected: Described) -> list[str]:
    """Name the parts that are missing, too many or different."""
    names = sorted({*found, *expected})
    return [name for name in names if found.get(name) != expected.get(name)]


def _tables(connection: Connection) -> list[tuple[str, object]]:
    inspector = inspect(connection)
    described: list[tuple[str, object]] = []
    for table in inspector.get_table_names():
        if table.startswith(_SHADOWS):
            continue
        columns = {each["name"]: _column(each) for each in inspector.get_columns(table)}
        described.append((f"table {table}", columns))
        described.append((f"key of {table}", inspector.get_pk_constraint(table)))
        if connection.dialect.name == "sqlite":
            described.append((f"rules of {table}", _rules(inspector, table)))
    return described


def _column(column: Mapping[str, Any]) -> tuple[str, bool, object]:
    kind = column["type"]
    return f"{kind!r}", bool(column["nullable"]), column.get("default")


def _rules(inspector: Any, table: str) -> list[str]:
    """SQLite keeps constraints only in a table's text; the inspector reads them from there."""
    rules = [
        *inspector.get_foreign_keys(table),
        *inspector.get_unique_constraints(table),
        *inspector.get_check_constraints(table),
    ]
    return sorted(_normal(str(rule)) for rule in rules)


def _normal(sql: str | None) -> str:
    return re.sub(r"\s+", " ", sql or "").strip()
