"""Tables: what is being typed, kept so that a crash loses nothing. It belongs to one device and is never sent."""

from sqlalchemy import Table

from payaid_desktop.store.tables.base import (
    id_column,
    instant,
    json_text,
    metadata,
    refers,
    tenant,
    tenant_key,
    text,
)

open_forms = Table(
    "open_forms",
    metadata,
    tenant(),
    id_column("device_id"),
    id_column(),
    text("kind"),
    json_text("body"),
    instant("kept_at"),
    tenant_key("device_id", "id"),
    refers("device_id", "devices"),
    comment="Forms that were not saved yet; not part of the books, of dumps and of exports.",
    sqlite_with_rowid=False,
)
