"""Two contacts that are the same person: what the one kept takes over from its duplicate."""

from dataclasses import replace
from datetime import datetime

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.leads import lead_score
from payaid_desktop.domain.recipients import usual_recipient_kind, usual_state


def joined_contact(keep: Contact, duplicate: Contact, *, ids: Ids, now: datetime) -> Contact:
    """Give the contact kept, with what only the duplicate knew, and what follows from both."""
    addresses = keep.addresses or tuple(
        replace(each, id=ids.new(), contact_id=keep.id) for each in duplicate.addresses
    )
    joined = replace(
        keep,
        company=keep.company or duplicate.company,
        email=keep.email or duplicate.email,
        phone=keep.phone or duplicate.phone,
        gstin=keep.gstin or duplicate.gstin,
        pan=keep.pan or duplicate.pan,
        recipient_kind=_joined_kind(keep, duplicate),
        opening_balance=keep.opening_balance + duplicate.opening_balance,
        opening_on=keep.opening_on or duplicate.opening_on,
        notes="\n".join(part for part in (keep.notes, duplicate.notes) if part),
        addresses=addresses,
        updated_at=now,
    )
    score = lead_score(email=joined.email, phone=joined.phone, company=joined.company)
    state = _joined_state(keep, duplicate, joined)
    return replace(joined, state_code=state, lead_score=score.score)


def _joined_kind(keep: Contact, duplicate: Contact) -> RecipientKind:
    """The kind goes with the GSTIN, and without one with the address, that it was chosen for."""
    was_chosen = keep.recipient_kind is not usual_recipient_kind(keep.gstin)
    if was_chosen or keep.gstin:
        return keep.recipient_kind
    is_taken_over = duplicate.gstin or not keep.addresses
    return duplicate.recipient_kind if is_taken_over else keep.recipient_kind


def _joined_state(keep: Contact, duplicate: Contact, joined: Contact) -> str:
    """The State goes by the address and GSTIN that are kept, unless the kept contact's was chosen apart."""
    before = _usual_state(keep)
    if before and keep.state_code != before:
        return keep.state_code
    return _usual_state(joined) or keep.state_code or duplicate.state_code


def _usual_state(contact: Contact) -> str:
    return usual_state(contact.recipient_kind, gstin=contact.gstin, billing=contact.billing_state)
