"""The schema: one module per subject; `metadata` knows every table."""

from payaid_desktop.store.tables.base import metadata
from payaid_desktop.store.tables.forms import open_forms
from payaid_desktop.store.tables.goods import (
    product_barcodes,
    product_prices,
    product_rates,
    products,
    stock_levels,
    stock_movements,
)
from payaid_desktop.store.tables.money import (
    allocations,
    document_days,
    ledger_entries,
    ledger_lines,
    open_items,
    payments,
)
from payaid_desktop.store.tables.outgoing import (
    audit_log,
    changes,
    failed_jobs,
    held_queues,
    job_attempts,
    jobs,
    scheduled,
    settings,
)
from payaid_desktop.store.tables.own import alembic_version, store_meta
from payaid_desktop.store.tables.papers import (
    document_items,
    documents,
    recurring_invoices,
    series,
    snapshots,
)
from payaid_desktop.store.tables.people import addresses, contacts, deals, devices, tenants, users
from payaid_desktop.store.tables.replicas import (
    claims,
    conflicts,
    feeds,
    register_extras,
    register_fields,
    register_versions,
    shadows,
)
from payaid_desktop.store.tables.strict import make_strict

make_strict(metadata)

__all__ = [
    "addresses",
    "alembic_version",
    "allocations",
    "audit_log",
    "changes",
    "claims",
    "conflicts",
    "contacts",
    "deals",
    "devices",
    "document_days",
    "document_items",
    "documents",
    "failed_jobs",
    "feeds",
    "held_queues",
    "job_attempts",
    "jobs",
    "ledger_entries",
    "ledger_lines",
    "metadata",
    "open_forms",
    "open_items",
    "payments",
    "product_barcodes",
    "product_prices",
    "product_rates",
    "products",
    "recurring_invoices",
    "register_extras",
    "register_fields",
    "register_versions",
    "scheduled",
    "series",
    "settings",
    "shadows",
    "snapshots",
    "stock_levels",
    "stock_movements",
    "store_meta",
    "tenants",
    "users",
]
