"""What all tables share: names of constraints, the kinds of columns, tenant keys.

Amounts are integers, so that the database can add them up exactly: `…_paise` in paise, `…_milli` in thousandths
(quantities, percentages), `…_e4` in ten-thousandths of a rupee (unit prices). Days are ISO text (YYYY-MM-DD), instants
ISO text in UTC; both sort as they are. Nested values are JSON text. It is the same on SQLite and on PostgreSQL, down to
the order of texts: by code point.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Text,
)
from sqlalchemy.types import TypeEngine

ID_LENGTH = 36
DAY_LENGTH = 10
INSTANT_LENGTH = 27

AT_COMMIT: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}
"""For a reference whose row is written first: what is complete takes no more rows (store/guards.py)."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def words(length: int | None = None) -> TypeEngine[str]:
    """Text that sorts by code point on both databases, so that pages and prefixes agree."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def id_column(name: str = "id", *, nullable: bool = False) -> Column[str]:
    """A UUIDv7 as text."""
    return Column(name, words(ID_LENGTH), nullable=nullable)


def tenant() -> Column[str]:
    """The business that the row belongs to."""
    return Column("tenant_id", words(ID_LENGTH), nullable=False)


def text(name: str, *, nullable: bool = False) -> Column[str]:
    """Any text."""
    return Column(name, Text().with_variant(Text(collation="C"), "postgresql"), nullable=nullable)


def json_text(name: str, *, nullable: bool = False) -> Column[str]:
    """A nested value as canonical JSON."""
    return Column(name, Text, nullable=nullable)


def day(name: str, *, nullable: bool = False) -> Column[str]:
    """A day as YYYY-MM-DD."""
    return Column(name, words(DAY_LENGTH), nullable=nullable)


def instant(name: str, *, nullable: bool = False) -> Column[str]:
    """An instant as ISO text in UTC with microseconds."""
    return Column(name, words(INSTANT_LENGTH), nullable=nullable)


def paise(name: str, *, nullable: bool = False) -> Column[int]:
    """An amount of money; the column is called `<name>_paise`."""
    return Column(f"{name}_paise", BigInteger, nullable=nullable)


def milli(name: str, *, nullable: bool = False) -> Column[int]:
    """A quantity or percentage with 3 decimals; the column is called `<name>_milli`."""
    return Column(f"{name}_milli", BigInteger, nullable=nullable)


def e4(name: str, *, nullable: bool = False) -> Column[int]:
    """A unit price in rupees with 4 decimals; the column is called `<name>_e4`."""
    return Column(f"{name}_e4", BigInteger, nullable=nullable)


def one_of(name: str, choices: type[StrEnum] | Iterable[str]) -> CheckConstraint:
    """The column holds one of these words."""
    words = ", ".join(f"'{choice}'" for choice in choices)
    return CheckConstraint(f"{name} IN ({words})", name=name)


def tenant_key(*columns: str) -> PrimaryKeyConstraint:
    """The primary key: the tenant first, so that no look-up can leave it."""
    return PrimaryKeyConstraint("tenant_id", *columns)


def refers(column: str, table: str, **options: Any) -> ForeignKeyConstraint:
    """A reference within the same tenant; another tenant's row cannot be named."""
    return ForeignKeyConstraint(
        ["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"], **options
    )


def copied(column: str) -> ForeignKeyConstraint:
    """A reference to a frozen copy."""
    return ForeignKeyConstraint(["tenant_id", column], ["snapshots.tenant_id", "snapshots.sha"])


def of_tenant() -> ForeignKeyConstraint:
    """The tenant exists."""
    return ForeignKeyConstraint(["tenant_id"], ["tenants.id"])
