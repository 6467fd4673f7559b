"""What the database itself refuses: rules of the books that no bug and no other program may break.

Records that are evidence are never changed nor removed; an issued document changes in nothing but its cancellation. The
same rules are spelled for SQLite and for PostgreSQL. Source: CGST Rules 2017, rule 56(8) (no erasure); Companies
(Accounts) Rules 2014, rule 3(1), proviso (audit trail).
"""
# ruff: noqa: S608 - every name in these statements is ours; no input comes near them

from sqlalchemy import Table

from payaid_desktop.store import tables

EVIDENCE = (tables.audit_log, tables.ledger_lines, tables.allocations, tables.stock_movements)
"""Tables whose rows never change and never go."""
MAY_CHANGE = {
    "payments": frozenset({"contact_id", "notes", "version"}),
    "ledger_entries": frozenset({"contact_id"}),
    "snapshots": frozenset[str](),
    "documents": frozenset(
        {
            "status",
            "cancelled_at",
            "cancel_reason",
            "contact_id",
            "updated_at",
            "version",
            "search_text",
        }
    ),
}
"""Columns that may change in rows that stay: on merging contacts, on cancelling."""
_ISSUED = "OLD.status <> 'draft'"
_REFUSE = """CREATE FUNCTION payaid_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = TG_ARGV[0];
END $$"""
_REFUSE_ISSUED_ITEM = """CREATE FUNCTION payaid_refuse_issued_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id AND id = OLD.document_id
             AND status <> 'draft') THEN
    RAISE EXCEPTION USING ERRCODE = '23001', MESSAGE = TG_ARGV[0];
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$"""


def guard_statements(dialect: str) -> list[str]:
    """Give the statements that make all guards, for "sqlite" or "postgresql"."""
    spell = _sqlite_trigger if dialect == "sqlite" else _postgres_trigger
    triggers = [
        spell(name, table=table, act=act, when=when[dialect] if when else None, why=why)
        for name, table, act, when, why in _rules()
    ]
    if dialect == "sqlite":
        return [*triggers, *_sqlite_items()]
    return [_REFUSE, *triggers, _REFUSE_ISSUED_ITEM, *_postgres_items()]


_Rule = tuple[str, str, str, dict[str, str] | None, str]


def _rules() -> list[_Rule]:
    rules = [
        _rule(table.name, act, None, "is append-only")
        for table in EVIDENCE
        for act in ("UPDATE", "DELETE")
    ]
    for name in ("payments", "ledger_entries", "snapshots"):
        changed = _changed(tables.metadata.tables[name], MAY_CHANGE[name])
        rules.append(_rule(name, "UPDATE", changed, "is append-only"))
        rules.append(_rule(name, "DELETE", None, "is append-only"))
    changed = _changed(tables.documents, MAY_CHANGE["documents"])
    backwards = "NEW.status = 'draft' OR (OLD.status = 'cancelled' AND NEW.status <> 'cancelled')"
    frozen = {
        dialect: f"{_ISSUED} AND ({backwards} OR {differs})" for dialect, differs in changed.items()
    }
    issued = dict.fromkeys(changed, _ISSUED)
    rules.append(_rule("documents", "UPDATE", frozen, "keeps what was issued"))
    rules.append(_rule("documents", "DELETE", issued, "keeps what was issued"))
    return rules


def _rule(table: str, act: str, when: dict[str, str] | None, why: str) -> _Rule:
    return (f"{table}_no_{act.lower()}", table, act, when, f"{table} {why}")


def _changed(table: Table, free: frozenset[str]) -> dict[str, str]:
    names = [column.name for column in table.columns if column.name not in free]
    new, old = (", ".join(f"{row}.{name}" for name in names) for row in ("NEW", "OLD"))
    return {
        "sqlite": f"({new}) IS NOT ({old})",
        "postgresql": f"ROW({new}) IS DISTINCT FROM ROW({old})",
    }


def _sqlite_trigger(name: str, *, table: str, act: str, when: str | None, why: str) -> str:
    condition = f" WHEN {when}" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {act} ON {table}{condition}"
        f" BEGIN SELECT RAISE(ABORT, '{why}'); END"
    )


def _postgres_trigger(name: str, *, table: str, act: str, when: str | None, why: str) -> str:
    condition = f" WHEN ({when})" if when else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW{condition}"
        f" EXECUTE FUNCTION payaid_refuse('{why}')"
    )


def _sqlite_items() -> list[str]:
    parent = (
        "EXISTS (SELECT 1 FROM documents WHERE tenant_id = OLD.tenant_id"
        f" AND id = OLD.document_id AND {_ISSUED.removeprefix('OLD.')})"
    )
    return [
        _sqlite_trigger(
            f"document_items_no_{act.lower()}",
            table="document_items",
            act=act,
            when=parent,
            why="documents keeps what was issued",
        )
        for act in ("UPDATE", "DELETE")
    ]


def _postgres_items() -> list[str]:
    return [
        f"CREATE TRIGGER document_items_no_{act.lower()} BEFORE {act} ON document_items"
        " FOR EACH ROW EXECUTE FUNCTION"
        " payaid_refuse_issued_item('documents keeps what was issued')"
        for act in ("UPDATE", "DELETE")
    ]
