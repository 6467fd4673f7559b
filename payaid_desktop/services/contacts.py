"""What a user can do with contacts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from payaid_desktop.domain.contacts import AddressKind, Contact, ContactAddress
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.leads import LeadScore, lead_score
from payaid_desktop.domain.ledger import opening_entry
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.contact_merging import joined_contact
from payaid_desktop.services.contact_patches import base_of, filled_contact
from payaid_desktop.services.inputs.base import merged
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.work import View, Work

SUBJECT = "contacts"


class Contacts:
    """Customers, suppliers and leads."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def create(self, given: ContactInput) -> Outcome[Contact]:
        """Add a contact, with its opening balance.

        Raises:
            ConflictError: another contact has this e-mail address.
        """
        with self._acts.write() as work:
            contact = self.create_in(work, given)
        return Outcome.of(contact, work)

    def create_many(self, given: Sequence[ContactInput]) -> Outcome[tuple[Contact, ...]]:
        """Add contacts, all or none."""
        with self._acts.write() as work:
            contacts = tuple(self.create_in(work, each) for each in given)
        return Outcome.of(contacts, work)

    def create_in(self, work: Work, given: ContactInput) -> Contact:
        """Add a contact in a transaction that is open already."""
        _check_opening_day(given, today=self._acts.today())
        contact = self._new(work, given)
        _check_email_is_free(work, contact)
        work.contacts.add(contact)
        work.journal.title = f"Send contact {contact.name}"
        work.journal.created("contact", contact, subject=SUBJECT)
        self._book_opening(work, contact)
        return contact

    def update(
        self, contact_id: str, patch: Mapping[str, Any], *, version: int | None = None
    ) -> Outcome[Contact]:
        """Change the fields named (JSON Merge Patch, RFC 7396).

        Raises:
            NotFoundError, ConflictError: it is gone, or was changed since `version`.
            ValidationError: the contact would not be valid.
        """
        with self._acts.write() as work:
            before = live_contact(work, contact_id)
            given = merged(ContactInput, base_of(before, patch), patch)
            contact = self._save(work, before, given, version=version)
        return Outcome.of(contact, work)

    def replace(
        self, contact_id: str, given: ContactInput, *, version: int | None = None
    ) -> Outcome[Contact]:
        """Give a contact all its fields anew."""
        with self._acts.write() as work:
            contact = self._save(work, live_contact(work, contact_id), given, version=version)
        return Outcome.of(contact, work)

    def get(self, contact_id: str) -> Contact:
        """Read a contact.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            return view.contacts.get(contact_id)

    def page(
        self, chosen: ContactFilter, request: PageRequest, *, sort: str = "name"
    ) -> Page[Contact]:
        """List contacts."""
        with self._acts.read() as view:
            return view.contacts.page(chosen, request, sort=sort)

    def count(self, chosen: ContactFilter) -> int:
        """Count contacts."""
        with self._acts.read() as view:
            return view.contacts.count(chosen)

    def lead_score(self, contact_id: str) -> LeadScore:
        """Say how promising a contact is, and why."""
        return score_of(self.get(contact_id))

    def delete(self, contact_id: str, *, version: int | None = None) -> Outcome[Contact]:
        """Take a contact out of the lists; its bills keep it, and `restore` undoes it."""
        with self._acts.write() as work:
            before = live_contact(work, contact_id)
            check_version(stored=before.version, expected=version, what="contact")
            contact = self._write(work, before, replace(before, deleted_at=work.now), "delete")
        return Outcome.of(contact, work)

    def restore(self, contact_id: str) -> Outcome[Contact]:
        """Undo a deletion.

        Raises:
            ConflictError: it is not deleted, was merged, or its e-mail address has a new owner.
        """
        with self._acts.write() as work:
            before = work.contacts.get(contact_id)
            if before.deleted_at is None or before.merged_into_id is not None:
                raise ConflictError("This contact is not deleted, so there is nothing to undo.")
            _check_email_is_free(work, before)
            contact = self._write(work, before, replace(before, deleted_at=None), "restore")
        return Outcome.of(contact, work)

    def merge(self, *, keep_id: str, duplicate_id: str) -> Outcome[Contact]:
        """Make one of two contacts that are the same: bills, payments, deals and addresses move to the one kept.

        Raises:
            ValidationError: both are the same contact already.
        """
        if keep_id == duplicate_id:
            raise ValidationError({"duplicateId": "Choose two different contacts to merge."})
        with self._acts.write() as work:
            contact = self._merge(
                work, live_contact(work, keep_id), live_contact(work, duplicate_id)
            )
        return Outcome.of(contact, work)

    def _merge(self, work: Work, keep: Contact, duplicate: Contact) -> Contact:
        gone = replace(
            duplicate,
            deleted_at=work.now,
            merged_into_id=keep.id,
            updated_at=work.now,
        )
        work.contacts.save(gone)
        work.contacts.repoint(from_id=duplicate.id, to_id=keep.id)
        joined = joined_contact(keep, duplicate, ids=work.ids, now=work.now)
        if replace(joined, updated_at=keep.updated_at) != keep:
            work.contacts.save(joined)
            work.journal.changed("contact", keep, joined, subject=SUBJECT)
        work.journal.changed("contact", duplicate, gone, subject=SUBJECT)
        work.contacts.count_deals([keep.id, duplicate.id])
        body = {"into": keep.id, "duplicate": duplicate.id}
        work.journal.title = f"Send merged contact {keep.name}"
        work.journal.happened("contact.merge", "contact", keep.id, body, subject=SUBJECT)
        for subject in ("deals", "invoices", "payments"):
            work.journal.touch(subject, keep.id)
        return work.contacts.get(keep.id)

    def _save(
        self, work: Work, before: Contact, given: ContactInput, *, version: int | None
    ) -> Contact:
        check_version(stored=before.version, expected=version, what="contact")
        _check_opening_day(given, today=self._acts.today())
        addresses = _addresses(work, before.id, given, known=before.addresses)
        after = filled_contact(before, given, addresses=addresses, now=work.now)
        after = _with_opening_day(before, after, today=self._acts.today())
        _check_email_is_free(work, after)
        _check_opening(work, before, after)
        saved = self._write(work, before, after, "patch")
        if after.opening_balance != before.opening_balance:
            self._book_opening(work, saved)
        return saved

    def _write(self, work: Work, before: Contact, after: Contact, verb: str) -> Contact:
        saved = work.contacts.save(replace(after, updated_at=work.now))
        work.journal.title = f"Send contact {saved.name}"
        work.journal.changed("contact", before, saved, subject=SUBJECT, kind=f"contact.{verb}")
        return saved

    def _book_opening(self, work: Work, contact: Contact) -> None:
        if contact.opening_balance:
            on, amount = contact.opening_on or self._acts.today(), contact.opening_balance
            book_opening(work, contact.id, amount=amount, on=on)
            body = {"amount_paise": amount.paise, "on": on.isoformat()}
            work.journal.happened("contact.open", "contact", contact.id, body, subject=SUBJECT)

    def _new(self, work: Work, given: ContactInput) -> Contact:
        id = work.ids.new()
        blank = Contact(
            id=id,
            kind=given.kind,
            name=given.name,
            company="",
            email=None,
            phone=None,
            gstin=None,
            pan=None,
            recipient_kind=given.chosen_recipient_kind(),
            state_code="",
            credit_limit=None,
            payment_days=0,
            opening_balance=ZERO,
            opening_on=None,
            notes="",
            lead_score=0,
            deal_count=0,
            merged_into_id=None,
            deleted_at=None,
            created_at=work.now,
            updated_at=work.now,
        )
        addresses = _addresses(work, id, given)
        filled = filled_contact(blank, given, addresses=addresses, now=work.now)
        return _with_opening_day(blank, filled, today=self._acts.today())


def book_opening(work: Work, contact_id: str, *, amount: Money, on: date) -> None:
    """Book what a contact owed, or had to its credit, when its account was taken over."""
    entry = opening_entry(contact_id=contact_id, amount=amount, on=on)
    work.ledger.add(entry)
    work.open_items.opened_account(entry)


def score_of(contact: Contact) -> LeadScore:
    """Score a contact from what is on record."""
    return lead_score(email=contact.email, phone=contact.phone, company=contact.company)


def _addresses(
    work: Work,
    contact_id: str,
    given: ContactInput,
    *,
    known: tuple[ContactAddress, ...] = (),
) -> tuple[ContactAddress, ...]:
    """Give each address its place; one that keeps its place keeps its id, so that it is no change."""
    ids = {(each.kind, each.position): each.id for each in known}
    places: dict[AddressKind, int] = {}
    addresses = []
    for each in given.addresses:
        place = places[each.kind] = places.get(each.kind, -1) + 1
        id = ids.get((each.kind, place)) or work.ids.new()
        addresses.append(ContactAddress(id, contact_id, each.kind, place, each.address()))
    # In the order in which they are read back, so that nothing but an edit looks like one.
    return tuple(sorted(addresses, key=lambda each: (each.kind, each.position)))


def live_contact(view: View, contact_id: str) -> Contact:
    """Read a contact that something new can be made for.

    Raises:
        NotFoundError: there is none of this id.
        ConflictError: it is deleted, or was merged into another one.
    """
    contact = known_contact(view, contact_id)
    if contact.deleted_at is not None:
        raise ConflictError(f"“{contact.name}” is deleted. Undo the deletion first.")
    return contact


def known_contact(view: View, contact_id: str) -> Contact:
    """Read a contact that has an account of its own; a deleted one may still pay what it owes.

    Raises:
        NotFoundError: there is none of this id.
        ConflictError: it was merged into another one.
    """
    contact = view.contacts.get(contact_id)
    if contact.merged_into_id is not None:
        kept = view.contacts.get(contact.merged_into_id)
        raise ConflictError(f"“{contact.name}” was merged into “{kept.name}”. Choose that one.")
    return contact


def _check_email_is_free(view: View, contact: Contact) -> None:
    owner = view.contacts.by_email(contact.email) if contact.email else None
    if owner is not None and owner.id != contact.id:
        raise ConflictError(
            f"“{owner.name}” has this e-mail address already.",
            {"email": "Use another e-mail address, or merge the two contacts."},
        )


def _check_opening_day(given: ContactInput, *, today: date) -> None:
    if given.opening_on is not None and given.opening_on > today:
        sentence = "The day lies in the future. Give the day on which the balance was taken over."
        raise ValidationError({"openingOn": sentence})


def _with_opening_day(before: Contact, after: Contact, *, today: date) -> Contact:
    """Give a balance without a day the one that it is booked on: today, unless it is booked already."""
    if after.opening_on is not None or not after.opening_balance:
        return after
    is_known = after.opening_balance == before.opening_balance
    return replace(after, opening_on=before.opening_on if is_known else today)


def _check_opening(work: Work, before: Contact, after: Contact) -> None:
    """An opening balance is booked once, on its day; later it is corrected by a payment or a note."""
    named = {
        "openingBalance": after.opening_balance != before.opening_balance,
        "openingOn": after.opening_on != before.opening_on,
    }
    changed = [field for field, is_changed in named.items() if is_changed]
    if changed and work.ledger.has_opening(before.id):
        raise ConflictError(
            "The opening balance is booked already.", {each: _BOOKED[each] for each in changed}
        )


_BOOKED = {
    "openingBalance": "Correct it with a payment, a credit note or a debit note.",
    "openingOn": "What is booked keeps its day. Leave the day as it is.",
}
