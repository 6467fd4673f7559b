"""Tables: changes and jobs that carry them, settings, and the audit log."""

from sqlalchemy import (
    BigInteger,
    Boolean,
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

from payaid_desktop.store.tables.base import (
    id_column,
    instant,
    json_text,
    metadata,
    of_tenant,
    one_of,
    refers,
    tenant,
    tenant_key,
    text,
)

CHANGE_STATES = ("waiting", "sent", "settled", "attention", "deferred")
JOB_STATES = ("waiting", "active", "completed", "failed", "held", "cancelled")
JOB_QUEUES = ("sync", "email", "sms", "reports", "cache", "maintenance")

changes = Table(
    "changes",
    metadata,
    tenant(),
    id_column(),
    id_column("device_id"),
    Column("epoch", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    id_column("group_id"),
    text("hlc"),
    text("kind"),
    Column("v", Integer, nullable=False),
    text("entity"),
    id_column("entity_id"),
    json_text("deps"),
    Column("base", BigInteger, nullable=True),
    json_text("body"),
    Column("sha", String(64), nullable=False),
    text("state"),
    Column("seq", BigInteger, nullable=True),
    json_text("verdict", nullable=True),
    json_text("effective", nullable=True),
    Column("own", Boolean, nullable=False),
    instant("created_at"),
    tenant_key("id"),
    of_tenant(),  # its device may be one that a later operation tells of
    one_of("state", CHANGE_STATES),
    UniqueConstraint("tenant_id", "device_id", "epoch", "n"),
    UniqueConstraint("tenant_id", "seq"),
    # Without the tenant in front: SQLite would walk through the primary key, which begins with it, instead.
    Index("ix_changes_by_group", "group_id"),
    Index(
        "ix_changes_put_aside",
        "state",
        "seq",
        sqlite_where=sql("state = 'deferred'"),
        postgresql_where=sql("state = 'deferred'"),
    ),
    Index(
        "ix_changes_to_send",
        "tenant_id",
        "device_id",
        "epoch",
        "n",
        sqlite_where=sql("state <> 'settled'"),
        postgresql_where=sql("state <> 'settled'"),
    ),
    Index("ix_changes_by_entity", "entity_id", "entity"),
    sqlite_with_rowid=False,
)

jobs = Table(
    "jobs",
    metadata,
    tenant(),
    id_column(),
    text("queue"),
    text("kind"),
    json_text("payload"),
    text("title"),
    text("state"),
    Column("priority", Integer, nullable=False),
    text("order_key", nullable=True),
    text("unique_key", nullable=True),
    instant("run_after"),
    Column("attempts", Integer, nullable=False),
    Column("attempts_max", Integer, nullable=True),
    instant("lease_until", nullable=True),
    text("worker", nullable=True),
    json_text("last_error", nullable=True),
    instant("created_at"),
    instant("finished_at", nullable=True),
    tenant_key("id"),
    of_tenant(),
    one_of("queue", JOB_QUEUES),
    one_of("state", JOB_STATES),
    CheckConstraint("attempts >= 0", name="attempts"),
    CheckConstraint("attempts_max IS NOT NULL OR queue = 'sync'", name="attempts_max"),
    Index("ix_jobs_to_claim", "queue", "state", "priority", "run_after", "id"),
    Index("ix_jobs_by_unique_key", "unique_key"),
    Index(
        "ix_jobs_in_order",
        "order_key",
        "state",
        "id",
        sqlite_where=sql("queue <> 'sync'"),
        postgresql_where=sql("queue <> 'sync'"),
    ),
    Index("ix_jobs_by_state", "tenant_id", "queue", "state", "id"),
    Index(
        "uq_jobs_waiting",
        "tenant_id",
        "unique_key",
        unique=True,
        sqlite_where=sql("state = 'waiting' AND unique_key IS NOT NULL"),
        postgresql_where=sql("state = 'waiting' AND unique_key IS NOT NULL"),
    ),
    sqlite_with_rowid=False,
)

job_attempts = Table(
    "job_attempts",
    metadata,
    tenant(),
    id_column("job_id"),
    Column("number", Integer, nullable=False),
    instant("started_at"),
    instant("ended_at", nullable=True),
    text("outcome", nullable=True),
    text("code", nullable=True),
    text("sentence", nullable=True),
    tenant_key("job_id", "number"),
    refers("job_id", "jobs"),
    sqlite_with_rowid=False,
)

held_queues = Table(
    "held_queues",
    metadata,
    tenant(),
    text("queue"),
    instant("held_at"),
    tenant_key("queue"),
    of_tenant(),
    one_of("queue", JOB_QUEUES),
)

scheduled = Table(
    "scheduled",
    metadata,
    tenant(),
    text("name"),
    instant("slot_at"),
    tenant_key("name"),
    of_tenant(),
)

failed_jobs = Table(
    "failed_jobs",
    metadata,
    tenant(),
    id_column(),
    id_column("job_id"),
    text("queue"),
    json_text("data"),
    json_text("error"),
    instant("failed_at"),
    tenant_key("id"),
    refers("job_id", "jobs"),
    sqlite_with_rowid=False,
)

settings = Table(
    "settings",
    metadata,
    tenant(),
    text("key"),
    json_text("value"),
    instant("updated_at"),
    tenant_key("key"),
    of_tenant(),
)

audit_log = Table(
    "audit_log",
    metadata,
    tenant(),
    id_column("device_id"),
    Column("seq", Integer, nullable=False),
    id_column(),
    instant("at"),
    id_column("user_id"),
    text("action"),
    text("entity"),
    id_column("entity_id"),
    json_text("before", nullable=True),
    json_text("after", nullable=True),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    tenant_key("device_id", "seq"),
    refers("device_id", "devices"),
    refers("user_id", "users"),
    Index("ix_audit_log_by_entity", "tenant_id", "entity", "entity_id", "id"),
    sqlite_with_rowid=False,
)
