"""Tables: what the store knows about itself; the only ones that belong to no business."""

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from payaid_desktop.store.tables.base import metadata, text

store_meta = Table(
    "store_meta",
    metadata,
    text("key"),
    text("value"),
    PrimaryKeyConstraint("key"),
    comment="Facts about this store; `instance_id` tells it from every copy that was set up anew.",
)

alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    comment="The schema's version; alembic's own table, named as alembic names it.",
)
