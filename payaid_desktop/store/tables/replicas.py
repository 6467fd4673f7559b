"""Tables: what a replica of the books knows of the feed that all its shop's laptops follow.

The operations themselves are rows of `changes`, on laptops and on the server; their `seq` is the place in the feed.
"""

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, Table
from sqlalchemy import text as sql

from payaid_desktop.store.tables.base import (
    id_column,
    instant,
    json_text,
    metadata,
    of_tenant,
    one_of,
    tenant,
    tenant_key,
    text,
)

CONFLICT_STATES = ("open", "kept", "other")

feeds = Table(
    "feeds",
    metadata,
    tenant(),
    text("server_epoch"),
    Column("head", BigInteger, nullable=False),
    Column("followed", BigInteger, nullable=False),
    Column("floor", BigInteger, nullable=False),
    json_text("lives"),
    text("snapshot_id", nullable=True),
    Column("snapshot_seq", BigInteger, nullable=True),
    Column("snapshot_chunk", BigInteger, nullable=True),
    tenant_key(),
    of_tenant(),
    CheckConstraint("followed <= head AND floor <= head", name="followed"),
    comment="Where a replica stands: on the server `head` is the last place given, on a laptop the last one received;"
    " up to `followed` the operations are in the books. `lives` are those of the server, each with the last place"
    " that it had from the one before; `snapshot_…` say which part of a snapshot a new laptop reads next.",
)

register_versions = Table(
    "register_versions",
    metadata,
    tenant(),
    text("entity"),
    text("entity_id"),
    Column("seq", BigInteger, nullable=False),
    tenant_key("entity", "entity_id"),
    of_tenant(),
    sqlite_with_rowid=False,
    comment="The place in the feed of the last operation on each register: what an edit is based on.",
)

register_fields = Table(
    "register_fields",
    metadata,
    tenant(),
    text("entity"),
    text("entity_id"),
    text("field"),
    json_text("value"),
    text("hlc"),
    id_column("device_id"),
    Column("seq", BigInteger, nullable=False),
    tenant_key("entity", "entity_id", "field"),
    of_tenant(),
    sqlite_with_rowid=False,
    comment="On the server: who wrote each field of a register last, since it was created.",
)

shadows = Table(
    "shadows",
    metadata,
    tenant(),
    text("entity"),
    text("entity_id"),
    json_text("body"),
    tenant_key("entity", "entity_id"),
    of_tenant(),
    sqlite_with_rowid=False,
    comment="On a laptop: registers as the feed has them, while edits of this laptop wait to be sent.",
)

register_extras = Table(
    "register_extras",
    metadata,
    tenant(),
    text("entity"),
    text("entity_id"),
    text("field"),
    json_text("value"),
    tenant_key("entity", "entity_id", "field"),
    of_tenant(),
    sqlite_with_rowid=False,
    comment="Fields of registers that a newer program wrote and this one does not know: kept for when it does.",
)

claims = Table(
    "claims",
    metadata,
    tenant(),
    text("claim"),
    id_column("change_id"),
    tenant_key("claim"),
    of_tenant(),
    sqlite_with_rowid=False,
    comment="What can be done once: a number given, a bill cancelled, a payment reversed; and who did it.",
)

conflicts = Table(
    "conflicts",
    metadata,
    tenant(),
    id_column(),
    text("entity"),
    text("entity_id"),
    text("field"),
    json_text("kept"),
    json_text("other"),
    id_column("kept_by"),
    id_column("other_by"),
    text("state"),
    instant("found_at"),
    instant("closed_at", nullable=True),
    Column("seq", BigInteger, nullable=False),
    tenant_key("id"),
    of_tenant(),
    one_of("state", CONFLICT_STATES),
    Index(
        "ix_conflicts_open",
        "tenant_id",
        "id",
        sqlite_where=sql("state = 'open'"),
        postgresql_where=sql("state = 'open'"),
    ),
    sqlite_with_rowid=False,
    comment="Two laptops wrote different values without knowing of each other: the one kept, and the other.",
)
