"""Contacts: customers, suppliers and leads."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.money import Money


class ContactKind(StrEnum):
    """What the contact is to the shop."""

    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    LEAD = "lead"


class AddressKind(StrEnum):
    """What an address is for."""

    BILLING = "billing"
    SHIPPING = "shipping"


@dataclass(frozen=True, slots=True)
class ContactAddress:
    """One address of a contact; the first of its kind is the usual one."""

    id: str
    contact_id: str
    kind: AddressKind
    position: int
    address: Address


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the shop sells to, buys from, or hopes to.

    `opening_balance` is positive when they owe the shop. `lead_score` and `deal_count` are kept in the transaction that
    changes what they are counted from.
    """

    id: str
    kind: ContactKind
    name: str
    company: str
    email: str | None
    phone: str | None
    gstin: str | None
    pan: str | None
    recipient_kind: RecipientKind
    state_code: str
    credit_limit: Money | None
    payment_days: int
    opening_balance: Money
    opening_on: date | None
    notes: str
    lead_score: int
    deal_count: int
    merged_into_id: str | None
    deleted_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int = 1
    addresses: tuple[ContactAddress, ...] = ()

    @property
    def billing(self) -> Address | None:
        """The usual billing address."""
        return self._first(AddressKind.BILLING)

    @property
    def shipping(self) -> Address | None:
        """The usual delivery address, if it differs from the billing address."""
        return self._first(AddressKind.SHIPPING)

    @property
    def billing_state(self) -> str:
        """The State of the first billing address that names one."""
        places = (each.address for each in self.addresses if each.kind is AddressKind.BILLING)
        return next((each.state_code for each in places if each.state_code), "")

    def _first(self, kind: AddressKind) -> Address | None:
        return next((each.address for each in self.addresses if each.kind == kind), None)
