"""Tables of a server alone: which shops it serves, who may sign in, and which devices it let in.

They are no part of a shop's file: they have a `metadata` of their own, and only a server's store has them. Secrets are
kept as hashes.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from payaid_desktop.domain.business import Role
from payaid_desktop.store.tables.base import id_column, instant, metadata, one_of, text

QUARANTINE_STATES = ("waiting", "accepted", "refused")
DEVICE_STATES = ("pending", "active", "revoked")
SCOPES = ("read", "write")
_HASH = 64

hosting_metadata = MetaData(naming_convention=metadata.naming_convention)


def _hash(name: str, *, nullable: bool = False, is_key: bool = False) -> Column[str]:
    return Column(name, String(_HASH), nullable=nullable, primary_key=is_key)


def _of_shop() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["shop_id"], ["shops.id"])


shops = Table(
    "shops",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    text("name"),
    id_column("tenant_id", nullable=True),
    text("plan"),
    instant("created_at"),
    UniqueConstraint("tenant_id"),
    comment="A shop that this server serves; its tenant is known once its first computer connected.",
)

accounts = Table(
    "accounts",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    id_column("shop_id"),
    text("email"),
    text("name"),
    text("role"),
    text("password_hash", nullable=True),
    Column("active", Boolean, nullable=False),
    instant("valid_from"),
    instant("created_at"),
    _of_shop(),
    one_of("role", Role),
    UniqueConstraint("email"),
    comment="Who may sign in, by password or by code; access that was given before `valid_from` holds no more.",
)

registration_codes = Table(
    "registration_codes",
    hosting_metadata,
    _hash("code_hash", is_key=True),
    id_column("shop_id"),
    id_column("account_id"),
    instant("expires_at"),
    instant("used_at", nullable=True),
    id_column("used_by", nullable=True),
    _of_shop(),
    comment="Codes that let one computer in, once.",
)

registered_devices = Table(
    "registered_devices",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    id_column("shop_id"),
    id_column("account_id"),
    text("name"),
    text("state"),
    instant("registered_at"),
    instant("last_seen_at", nullable=True),
    _of_shop(),
    one_of("state", DEVICE_STATES),
    comment="Computers that asked to be let in, and whether they were.",
)

refresh_tokens = Table(
    "refresh_tokens",
    hosting_metadata,
    _hash("token_hash", is_key=True),
    id_column("shop_id"),
    id_column("account_id"),
    id_column("device_id", nullable=True),
    instant("created_at"),
    instant("expires_at"),
    _hash("successor", nullable=True),
    Column("used", Boolean, nullable=False),
    _of_shop(),
    comment="What a computer gets new access with; each is used once, and again only while its answer was lost.",
)

api_keys = Table(
    "api_keys",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    id_column("shop_id"),
    id_column("account_id"),
    text("name"),
    text("scope"),
    _hash("key_hash"),
    instant("created_at"),
    instant("last_used_at", nullable=True),
    instant("revoked_at", nullable=True),
    _of_shop(),
    one_of("scope", SCOPES),
    UniqueConstraint("key_hash"),
    comment="Keys of programs that use the REST API; each acts for the account that made it.",
)

answers = Table(
    "answers",
    hosting_metadata,
    Column("tenant_id", String(36), primary_key=True),
    _hash("key_hash", is_key=True),
    _hash("request_sha"),
    text("answer", nullable=True),
    instant("created_at"),
    Index("ix_answers_by_age", "created_at"),
    comment="What programs asked for under an Idempotency-Key, written with what was done; the answer follows it.",
)

server_meta = Table(
    "server_meta",
    hosting_metadata,
    Column("key", String(36), primary_key=True),
    text("value"),
    comment="Facts about this server: its id, its life (epoch and generation), the version of these tables.",
)

quarantine = Table(
    "quarantine",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    id_column("shop_id"),
    id_column("device_id"),
    text("operation"),
    instant("received_at"),
    text("state"),
    _of_shop(),
    one_of("state", QUARANTINE_STATES),
    Index("ix_quarantine_by_device", "device_id", "state"),
    comment="Acts of computers that were shut out, until the owner has looked at them.",
)

denied_addresses = Table(
    "denied_addresses",
    hosting_metadata,
    Column("network", String(_HASH), primary_key=True),
    text("reason"),
    instant("created_at"),
    instant("until", nullable=True),
    comment="Addresses and networks that are answered nothing, for a time or until they are let in again.",
)

webhooks = Table(
    "webhooks",
    hosting_metadata,
    Column("id", String(36), primary_key=True),
    id_column("shop_id"),
    text("url"),
    text("events"),
    text("secret"),
    Column("place", BigInteger, nullable=False),
    instant("created_at"),
    instant("ended_at", nullable=True),
    text("ended_why", nullable=True),
    _of_shop(),
    Index("ix_webhooks_by_shop", "shop_id", "ended_at"),
    comment="Programs that are told of what happens in a shop; `place` is how far of its feed they were told.",
)

visits = Table(
    "visits",
    hosting_metadata,
    _hash("cookie_hash", is_key=True),
    id_column("account_id"),
    id_column("shop_id"),
    instant("created_at"),
    instant("seen_at"),
    _of_shop(),
    comment="Who is signed in on the server's own page.",
)
