"""Contacts between what was typed and what is kept: the fields of an input, and the input of a contact."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from payaid_desktop.domain.contacts import Contact, ContactAddress
from payaid_desktop.domain.leads import lead_score
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.recipient_patches import chosen_of


def base_of(contact: Contact, patch: object) -> dict[str, Any]:
    """Give what a patch is merged into: kind and State only where somebody chose them."""
    return as_input(contact) | chosen_of(
        kind=contact.recipient_kind,
        gstin=contact.gstin,
        billing=contact.billing_state,
        state=contact.state_code,
        patch=patch,
    )


def as_input(contact: Contact) -> dict[str, Any]:
    """Give all that is on record in the form in which it is sent."""
    return {
        "name": contact.name,
        "kind": contact.kind.value,
        "company": contact.company,
        "email": contact.email,
        "phone": contact.phone,
        "gstin": contact.gstin,
        "pan": contact.pan,
        "recipientKind": contact.recipient_kind.value,
        "stateCode": contact.state_code or None,
        "creditLimit": str(contact.credit_limit) if contact.credit_limit is not None else None,
        "paymentDays": contact.payment_days,
        "openingBalance": str(contact.opening_balance),
        "openingOn": contact.opening_on.isoformat() if contact.opening_on else None,
        "notes": contact.notes,
        "addresses": [
            {
                "kind": each.kind.value,
                "line1": each.address.line1,
                "line2": each.address.line2,
                "city": each.address.city,
                "stateCode": each.address.state_code or None,
                "pincode": each.address.pincode or None,
                "country": each.address.country,
            }
            for each in contact.addresses
        ],
    }


def filled_contact(
    contact: Contact, given: ContactInput, *, addresses: tuple[ContactAddress, ...], now: datetime
) -> Contact:
    """Give a contact all that was typed, and the score that follows from it."""
    score = lead_score(email=given.email, phone=given.phone, company=given.company)
    return replace(
        contact,
        name=given.name,
        kind=given.kind,
        company=given.company,
        email=given.email,
        phone=given.phone,
        gstin=given.gstin,
        pan=given.pan,
        recipient_kind=given.chosen_recipient_kind(),
        state_code=given.chosen_state(),
        credit_limit=given.credit_limit,
        payment_days=given.payment_days,
        opening_balance=given.opening_balance,
        opening_on=given.opening_on,
        notes=given.notes,
        lead_score=score.score,
        addresses=addresses,
        updated_at=now,
    )
