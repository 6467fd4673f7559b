"""What is typed of a contact, and what is sent of it. Knows no Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, Final, Self

from payaid_desktop.domain.contact_points import normal_email, normal_phone
from payaid_desktop.domain.contacts import AddressKind, Contact, ContactKind
from payaid_desktop.domain.gstin import GSTIN_LENGTH, GstinCheck, check_gstin, normal_gstin
from payaid_desktop.domain.recipients import state_of_gstin
from payaid_desktop.services.contact_patches import as_input

_ADDRESS: Final = {
    "line1": "line1",
    "line2": "line2",
    "city": "city",
    "pincode": "pincode",
}


@dataclass(frozen=True, slots=True)
class ContactForm:
    """The fields of the form as they are typed; amounts are rupees, None where nothing is typed.

    `opening` is positive when the contact owes.
    """

    name: str = ""
    kind: ContactKind = ContactKind.CUSTOMER
    phone: str = ""
    email: str = ""
    gstin: str = ""
    company: str = ""
    line1: str = ""
    line2: str = ""
    city: str = ""
    pincode: str = ""
    state_code: str = ""
    opening: Decimal | None = None
    credit_limit: Decimal | None = None
    payment_days: str = ""
    notes: str = ""

    @classmethod
    def of(cls, contact: Contact) -> Self:
        """The form of what is on record."""
        address = contact.billing
        return cls(
            name=contact.name,
            kind=contact.kind,
            phone=contact.phone or "",
            email=contact.email or "",
            gstin=contact.gstin or "",
            company=contact.company,
            line1=address.line1 if address else "",
            line2=address.line2 if address else "",
            city=address.city if address else "",
            pincode=address.pincode if address else "",
            state_code=(address.state_code if address else "") or contact.state_code,
            opening=contact.opening_balance.rupees if contact.opening_balance else None,
            credit_limit=contact.credit_limit.rupees if contact.credit_limit else None,
            payment_days=str(contact.payment_days) if contact.payment_days else "",
            notes=contact.notes,
        )

    def changed_from(self, before: "ContactForm") -> frozenset[str]:
        """The names of the fields that are other than before."""
        names = (each.name for each in fields(self))
        return frozenset(each for each in names if getattr(self, each) != getattr(before, each))

    def raw(self, known: Contact | None = None) -> dict[str, Any]:
        """What is sent: everything for a new contact, for a known one what is other than on record."""
        whole = self._whole(known)
        if known is None:
            return {name: value for name, value in whole.items() if value is not None}
        changed = self.changed_from(ContactForm.of(known))
        wanted = {_SENT[name] for name in changed if name in _SENT}
        if changed & {*_ADDRESS, "state_code"}:
            wanted |= {"addresses", "stateCode"}
        return {name: whole[name] for name in wanted}

    def _whole(self, known: Contact | None) -> dict[str, Any]:
        addresses = self._addresses(known)
        has_own = any(self._typed_address().values())
        return {
            "name": self.name,
            "kind": self.kind.value,
            "phone": self.phone.strip() or None,
            "email": self.email.strip() or None,
            "gstin": self.gstin.strip() or None,
            "company": self.company,
            "openingBalance": str(self.opening or 0),
            "creditLimit": str(self.credit_limit) if self.credit_limit is not None else None,
            "paymentDays": _days(self.payment_days),
            "notes": self.notes,
            "addresses": addresses,
            "stateCode": None if has_own else self._chosen_state(),
        }

    def _chosen_state(self) -> str | None:
        """The State where no address says it; what the GSTIN says needs no saying."""
        of_gstin = state_of_gstin(self.gstin) if self.gstin.strip() else ""
        return self.state_code if self.state_code and self.state_code != of_gstin else None

    def _typed_address(self) -> dict[str, str]:
        return {sent: getattr(self, name).strip() for name, sent in _ADDRESS.items()}

    def _addresses(self, known: Contact | None) -> list[dict[str, Any]]:
        """The typed address as the first for bills; the others stay."""
        typed = self._typed_address()
        kept = as_input(known)["addresses"] if known else []
        billing = next((each for each in kept if each["kind"] == AddressKind.BILLING.value), None)
        others = [each for each in kept if each is not billing]
        if not any(typed.values()):
            return others
        mine: dict[str, Any] = {"kind": AddressKind.BILLING.value, **typed}
        mine["pincode"] = typed["pincode"] or None
        mine["stateCode"] = self.state_code or None
        if billing is not None:
            mine["country"] = billing["country"]
        return [mine, *others]


_SENT: Final[Mapping[str, str]] = {
    "name": "name",
    "kind": "kind",
    "phone": "phone",
    "email": "email",
    "gstin": "gstin",
    "company": "company",
    "opening": "openingBalance",
    "credit_limit": "creditLimit",
    "payment_days": "paymentDays",
    "notes": "notes",
}
"""How each field is called where it is sent; the address goes whole."""


def field_of(path: str) -> str | None:
    """The field of the form that a refusal is about ("addresses[0].pincode"); None where it has none."""
    if path.startswith("addresses[0]."):
        inner = path.removeprefix("addresses[0].")
        return "state_code" if inner == "stateCode" else inner if inner in _ADDRESS else None
    if path == "stateCode":
        return "state_code"
    return next((name for name, sent in _SENT.items() if sent == path), None)


def read_gstin(text: str) -> GstinCheck | None:
    """Check a GSTIN while it is typed; None until it has its 15 characters."""
    return check_gstin(text) if len(normal_gstin(text)) >= GSTIN_LENGTH else None


def reach(form: ContactForm) -> dict[str, str | None]:
    """By what two contacts are the same: phone, e-mail and GSTIN as they are kept; None where not whole yet."""
    return {
        "phone": _or_none(normal_phone, form.phone),
        "email": _or_none(normal_email, form.email),
        "gstin": normal_gstin(form.gstin) if check_gstin(form.gstin).valid else None,
    }


def _or_none(normal: Any, text: str) -> str | None:
    try:
        return str(normal(text)) if text.strip() else None
    except ValueError:
        return None


def _days(text: str) -> int | str:
    """Whole days; what is no number is sent as typed, to be refused with a sentence."""
    typed = text.strip()
    if not typed:
        return 0
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else typed
