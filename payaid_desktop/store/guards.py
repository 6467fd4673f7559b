"""What the database itself refuses: rules of the books that no bug and no other program may break.

Records that are evidence are never changed, removed, replaced nor added to; an issued document changes in nothing but
its cancellation. The same rules are spelled for SQLite and for PostgreSQL. A guard sees rows, not transactions: so
lines are written before their entry, and items before their document (`store/tables` defers the references); an entry
or issued document that is there takes no more of them. Source: CGST Rules 2017, rule 56(8) (no erasure); Companies
(Accounts) Rules 2014, rule 3(1), proviso (audit trail).
"""
# ruff: noqa: S608 - every name in these statements is ours; no input comes near them

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Table

from payaid_desktop.store import tables

MAY_CHANGE: dict[Table, frozenset[str]] = {
    tables.audit_log: frozenset(),
    tables.ledger_lines: frozenset(),
    tables.allocations: frozenset(),
    tables.stock_movements: frozenset(),
    tables.snapshots: frozenset(),
    tables.payments: frozenset({"contact_id", "notes", "version"}),
    tables.ledger_entries: frozenset({"contact_id"}),
    tables.changes: frozenset({"state", "seq", "verdict", "effective"}),
}
"""Evidence: rows that never go, and what may change in them: on merging contacts, on sending changes."""
ISSUED_MAY_CHANGE = frozenset(
    {
        "status",
        "cancelled_at",
        "cancel_reason",
        "contact_id",
        "updated_at",
        "version",
        "search_text",
    }
)
"""What may change in an issued document: on merging contacts, on cancelling."""
_APPEND_ONLY = "{0} is append-only"
_ISSUED = "{0} keeps what was issued"
_NUMBERS = {
    tables.documents: (("kind", "financial_year", "number_key"), ("series_id", "serial")),
    tables.payments: (("series_id", "serial"), ("reverses_id",)),
    tables.changes: (("device_id", "epoch", "n"), ("seq",)),
}
"""Keys beside the primary one by which a row could be replaced."""
_REFUSE = """CREATE FUNCTION payaid_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = TG_ARGV[0];
END $$"""


@dataclass(frozen=True, slots=True)
class _Rule:
    """On an act on a table's row, refuse it when a condition holds; `looks` tells that the condition reads tables."""

    name: str
    table: str
    act: str
    why: str
    when: str = ""
    looks: bool = False


def guard_statements(dialect: str) -> list[str]:
    """Give the statements that make all guards, for "sqlite" or "postgresql"."""
    if dialect == "sqlite":
        rules = [*_rules(" IS NOT "), *_replacing()]
        return [_sqlite_trigger(rule) for rule in rules]
    spelled = [_postgres_trigger(rule) for rule in _rules(" IS DISTINCT FROM ")]
    return [_REFUSE, *(statement for some in spelled for statement in some)]


def _rules(differs: str) -> Iterator[_Rule]:
    for table, free in MAY_CHANGE.items():
        changed = _changed(table, free, differs) if free else ""
        yield _rule(table, "UPDATE", _APPEND_ONLY, changed)
        yield _rule(table, "DELETE", _APPEND_ONLY)
    yield from _document_rules(differs)
    entry = "SELECT 1 FROM ledger_entries WHERE tenant_id = NEW.tenant_id AND id = NEW.entry_id"
    yield _rule(tables.ledger_lines, "INSERT", _APPEND_ONLY, f"EXISTS ({entry})", looks=True)
    # No reference: to let a draft go, the database would look for it in every movement there is.
    document = "SELECT 1 FROM documents WHERE tenant_id = NEW.tenant_id AND id = NEW.document_id"
    unknown = f"NEW.document_id IS NOT NULL AND NOT EXISTS ({document})"
    yield _rule(tables.stock_movements, "INSERT", "{0}: FOREIGN KEY", unknown, looks=True)
    back = "NEW.next_serial < OLD.next_serial"
    yield _rule(tables.series, "UPDATE", _APPEND_ONLY, back)


def _document_rules(differs: str) -> Iterator[_Rule]:
    documents, items = tables.documents, tables.document_items
    issued = "OLD.status <> 'draft'"
    backwards = "NEW.status = 'draft' OR (OLD.status = 'cancelled' AND NEW.status <> 'cancelled')"
    changed = _changed(documents, ISSUED_MAY_CHANGE, differs)
    yield _rule(documents, "UPDATE", _ISSUED, f"{issued} AND ({backwards} OR {changed})")
    yield _rule(documents, "DELETE", _ISSUED, issued)
    for act, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        parents = " OR ".join(map(_of_issued, rows))
        yield _rule(items, act, _ISSUED, parents, looks=True)


def _of_issued(row: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM documents WHERE tenant_id = {row}.tenant_id"
        f" AND id = {row}.document_id AND status <> 'draft')"
    )


def _replacing() -> Iterator[_Rule]:
    """Refuse what SQLite's INSERT OR REPLACE would put in the place of evidence.

    It removes the old row without asking the guards, if a program has not set `recursive_triggers`.
    """
    for table in (*MAY_CHANGE, tables.documents):
        if table is tables.ledger_lines:
            continue  # a line of an entry that is there is refused already
        why = "{0} keeps its rows: UNIQUE"
        if table is tables.snapshots:  # an equal copy may be given again; it is left as it is
            yield _replaces(table, "INSERT", why, _same(table, ("sha",), " AND body <> NEW.body"))
            continue
        kept = " AND status <> 'draft'" if table is tables.documents else ""
        keys = _NUMBERS.get(table, ())
        own = tuple(each.name for each in table.primary_key.columns if each.name != "tenant_id")
        there = " OR ".join(_same(table, key, kept) for key in (own, *keys))
        yield _replaces(table, "INSERT", why, there)
    numbers = _NUMBERS[tables.documents]
    other = " AND status <> 'draft' AND id <> OLD.id"
    there = " OR ".join(_same(tables.documents, key, other) for key in (("id",), *numbers))
    yield _replaces(
        tables.documents,
        "UPDATE",
        "{0} keeps its rows: UNIQUE",
        f"OLD.status = 'draft' AND ({there})",
    )


def _same(table: Table, key: tuple[str, ...], more: str) -> str:
    equal = "".join(f" AND {name} = NEW.{name}" for name in key)
    return f"EXISTS (SELECT 1 FROM {table.name} WHERE tenant_id = NEW.tenant_id{equal}{more})"


def _replaces(table: Table, act: str, why: str, when: str) -> _Rule:
    name = f"{table.name}_no_replacing_{act.lower()}"
    return _Rule(name, table.name, act, why.format(table.name), when)


def _rule(table: Table, act: str, why: str, when: str = "", *, looks: bool = False) -> _Rule:
    name = f"{table.name}_no_{act.lower()}"
    return _Rule(name, table.name, act, why.format(table.name), when, looks)


def _changed(table: Table, free: frozenset[str], differs: str) -> str:
    names = [column.name for column in table.columns if column.name not in free]
    new, old = (", ".join(f"{row}.{name}" for name in names) for row in ("NEW", "OLD"))
    row = "" if differs == " IS NOT " else "ROW"
    return f"{row}({new}){differs}{row}({old})"


def _sqlite_trigger(rule: _Rule) -> str:
    condition = f" WHEN {rule.when}" if rule.when else ""
    return (
        f"CREATE TRIGGER {rule.name} BEFORE {rule.act} ON {rule.table}{condition}"
        f" BEGIN SELECT RAISE(ABORT, '{rule.why}'); END"
    )


def _postgres_trigger(rule: _Rule) -> list[str]:
    """Spell a guard; PostgreSQL reads tables only in a function, so such a rule has its own."""
    refuses = f"CREATE TRIGGER {rule.name} BEFORE {rule.act} ON {rule.table} FOR EACH ROW"
    if rule.looks:
        function = f"payaid_{rule.name}"
        return [_looking(function, rule), f"{refuses} EXECUTE FUNCTION {function}()"]
    condition = f" WHEN ({rule.when})" if rule.when else ""
    return [f"{refuses}{condition} EXECUTE FUNCTION payaid_refuse('{rule.why}')"]


def _looking(function: str, rule: _Rule) -> str:
    row = "OLD" if rule.act == "DELETE" else "NEW"
    return f"""CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {rule.when} THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = '{rule.why}';
  END IF;
  RETURN {row};
END $$"""
