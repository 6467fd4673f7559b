"""Tables: payments and allocations, the ledger, and figures derived from them."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy import (
    text as sql,
)

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.ledger import Account, EntryKind
from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.store.tables.base import (
    AT_COMMIT,
    day,
    id_column,
    instant,
    metadata,
    of_tenant,
    one_of,
    paise,
    refers,
    tenant,
    tenant_key,
    text,
)

payments = Table(
    "payments",
    metadata,
    tenant(),
    id_column(),
    text("direction"),
    Column("number", String(16), nullable=False),
    Column("number_key", String(16), nullable=False),
    id_column("series_id"),
    Column("serial", Integer, nullable=False),
    Column("financial_year", String(7), nullable=False),
    id_column("contact_id", nullable=True),
    text("party_name"),
    day("dated_on"),
    text("mode"),
    paise("amount"),
    text("reference"),
    day("cheque_on", nullable=True),
    text("notes"),
    id_column("reverses_id", nullable=True),
    text("reason"),
    id_column("device_id"),
    instant("created_at"),
    Column("version", Integer, nullable=False),
    tenant_key("id"),
    of_tenant(),
    refers("contact_id", "contacts"),
    refers("series_id", "series"),
    refers("reverses_id", "payments"),
    refers("device_id", "devices"),
    one_of("direction", PaymentDirection),
    one_of("mode", PaymentMode),
    CheckConstraint("amount_paise > 0", name="amount"),
    UniqueConstraint("tenant_id", "series_id", "serial"),
    UniqueConstraint("tenant_id", "reverses_id"),
    Index("ix_payments_by_day", "tenant_id", "direction", "dated_on", "id"),
    Index("ix_payments_by_contact", "tenant_id", "contact_id", "dated_on", "id"),
)

_CREDITS = ("payment_id", "note_id", "credit_opening_id")
_DEBTS = ("document_id", "opening_id", "refund_id")


def _one_of_these(names: tuple[str, ...]) -> str:
    """Spell that exactly one of some columns is filled, for both databases."""
    return " + ".join(f"CASE WHEN {name} IS NULL THEN 0 ELSE 1 END" for name in names) + " = 1"


allocations = Table(
    "allocations",
    metadata,
    tenant(),
    id_column(),
    day("dated_on"),
    *(id_column(name, nullable=True) for name in (*_CREDITS, *_DEBTS)),
    paise("amount"),
    instant("created_at"),
    tenant_key("id"),
    refers("payment_id", "payments"),
    refers("note_id", "documents"),
    refers("credit_opening_id", "ledger_entries"),
    refers("document_id", "documents"),
    refers("opening_id", "ledger_entries"),
    refers("refund_id", "payments"),
    CheckConstraint(_one_of_these(_CREDITS), name="source"),
    CheckConstraint(_one_of_these(_DEBTS), name="target"),
    CheckConstraint("amount_paise <> 0", name="amount"),
    Index("ix_allocations_by_document", "tenant_id", "document_id"),
    Index("ix_allocations_by_payment", "tenant_id", "payment_id"),
    *(
        Index(
            f"ix_allocations_by_{name.removesuffix('_id')}",
            "tenant_id",
            name,
            sqlite_where=sql(f"{name} IS NOT NULL"),
            postgresql_where=sql(f"{name} IS NOT NULL"),
        )
        for name in ("note_id", "credit_opening_id", "opening_id", "refund_id")
    ),
)

ledger_entries = Table(
    "ledger_entries",
    metadata,
    tenant(),
    id_column(),
    text("kind"),
    day("dated_on"),
    id_column("contact_id", nullable=True),
    id_column("document_id", nullable=True),
    id_column("payment_id", nullable=True),
    text("reference"),
    paise("party_amount"),
    paise("debit"),
    paise("credit"),
    tenant_key("id"),
    of_tenant(),
    refers("contact_id", "contacts"),
    refers("document_id", "documents"),
    refers("payment_id", "payments"),
    one_of("kind", EntryKind),
    CheckConstraint("debit_paise = credit_paise", name="balanced"),
    Index(
        "ix_ledger_entries_by_contact",
        "tenant_id",
        "contact_id",
        "dated_on",
        "id",
        "party_amount_paise",
    ),
    Index("ix_ledger_entries_by_day", "tenant_id", "dated_on", "id"),
    # Without the tenant in front: it is in the primary key that SQLite adds, and would be read instead of this index
    # by the check of the reference when a draft is deleted.
    Index(
        "ix_ledger_entries_by_document",
        "document_id",
        sqlite_where=sql("document_id IS NOT NULL"),
        postgresql_where=sql("document_id IS NOT NULL"),
    ),
    sqlite_with_rowid=False,
)

ledger_lines = Table(
    "ledger_lines",
    metadata,
    tenant(),
    id_column("entry_id"),
    Column("line_no", Integer, nullable=False),
    text("account"),
    paise("debit"),
    paise("credit"),
    tenant_key("entry_id", "line_no"),
    refers("entry_id", "ledger_entries", **AT_COMMIT),
    one_of("account", Account),
    CheckConstraint(
        "debit_paise >= 0 AND credit_paise >= 0 AND (debit_paise = 0) <> (credit_paise = 0)",
        name="one_side",
    ),
    sqlite_with_rowid=False,
)

open_items = Table(
    "open_items",
    metadata,
    tenant(),
    id_column(),
    id_column("contact_id", nullable=True),
    text("register"),
    text("number"),
    day("dated_on"),
    day("due_on"),
    paise("due"),
    tenant_key("id"),
    CheckConstraint("due_paise <> 0", name="due"),
    Index("ix_open_items_by_due", "tenant_id", "register", "due_on", "due_paise"),
    Index("ix_open_items_by_contact", "tenant_id", "contact_id", "due_on", "due_paise"),
    Index(
        "ix_open_items_of_credit",
        "tenant_id",
        "contact_id",
        "due_on",
        sqlite_where=sql("due_paise < 0"),
        postgresql_where=sql("due_paise < 0"),
    ),
    sqlite_with_rowid=False,
    comment="Derived: bills, notes, payments and opening balances less their allocations, negative where they are"
    " credit not used yet; a contact's add up to its balance. Rebuilt and checked by integrity.",
)

document_days = Table(
    "document_days",
    metadata,
    tenant(),
    text("register"),
    text("status"),
    day("dated_on"),
    Column("documents", Integer, nullable=False),
    paise("taxable"),
    paise("tax"),
    paise("total"),
    tenant_key("register", "status", "dated_on"),
    one_of("status", DocumentStatus),
    sqlite_with_rowid=False,
    comment="Derived: how many documents and how much, per register, status and day; checked by integrity.",
)
