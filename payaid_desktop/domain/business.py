"""The business: whose shop this is, and what it prints about itself."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; `state_code` is the GST State code, "96" abroad."""

    line1: str = ""
    line2: str = ""
    city: str = ""
    state_code: str = ""
    pincode: str = ""
    country: str = "IN"


@dataclass(frozen=True, slots=True)
class BankAccount:
    """Where customers may transfer money to."""

    bank: str = ""
    account_name: str = ""
    account_number: str = ""
    ifsc: str = ""
    branch: str = ""


@dataclass(frozen=True, slots=True)
class SeriesChoice:
    """How the owner wants the numbers of one kind of document to look."""

    kind: str
    prefix: str
    separator: str = "/"
    width: int = 5


USUAL_PREFIXES = {
    "invoice": "",
    "bill_of_supply": "BS",
    "quotation": "QT",
    "proforma": "PI",
    "credit_note": "CN",
    "debit_note": "DN",
    "delivery_challan": "DC",
    "payment_received": "RV",
    "payment_paid": "PV",
}
"""The kinds of documents that are numbered, and the prefix each has unless the owner chooses another."""


@dataclass(frozen=True, slots=True)
class Business:
    """The tenant: one GSTIN, one set of books."""

    id: str
    name: str
    legal_name: str
    gstin: str | None
    pan: str | None
    state_code: str
    scheme: Scheme
    address: Address
    phone: str | None
    email: str | None
    upi_vpa: str | None
    upi_limit: Money | None
    bank: BankAccount | None
    registered_on: date | None
    turnover_above_5_crore: bool
    prices_include_tax: bool
    rounds_off: bool
    terms: str
    signatory: str
    logo: bytes | None
    signature: bytes | None
    series: tuple[SeriesChoice, ...]
    created_at: datetime
    updated_at: datetime
    version: int = 1

    def series_of(self, kind: str) -> SeriesChoice:
        """How the numbers of a kind look."""
        chosen = (each for each in self.series if each.kind == kind)
        return next(chosen, SeriesChoice(kind, USUAL_PREFIXES[kind]))


class Role(StrEnum):
    """What a person may do: `domain/permissions.py`."""

    OWNER = "owner"
    MANAGER = "manager"
    CASHIER = "cashier"
    ACCOUNTANT = "accountant"


@dataclass(frozen=True, slots=True)
class User:
    """A person who works with the books."""

    id: str
    name: str
    email: str | None
    role: Role
    active: bool
    created_at: datetime
    updated_at: datetime
    version: int = 1


class DeviceStatus(StrEnum):
    """Whether a device may write; one is replaced when a restored backup goes on under another code."""

    ACTIVE = "active"
    REPLACED = "replaced"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Device:
    """An installation; it owns its number series and its line of changes.

    `code` is the generation letter and base-36 counter that its document numbers carry. `next_n`, `last_hlc`,
    `audit_seq` and `audit_hash` are the heads of its change line and of its audit chain; `offset_ms` is how far the
    server's clock is ahead of its own.
    """

    id: str
    name: str
    code: str
    epoch: int
    installation_id: str
    status: DeviceStatus
    created_at: datetime
    next_n: int = 1
    last_hlc: str = ""
    audit_seq: int = 0
    audit_hash: str = field(default="0" * 64)
    offset_ms: int = 0
