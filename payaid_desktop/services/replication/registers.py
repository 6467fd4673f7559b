"""Registers: what can be edited, and how each is read from the books and written into them as the feed says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from payaid_desktop.domain.business import Business, User
from payaid_desktop.domain.changes import Operation
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal
from payaid_desktop.domain.documents import Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.leads import lead_score
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.recurring import RecurringInvoice
from payaid_desktop.services.cancelling import subject_of
from payaid_desktop.store.mapping import from_plain, mapped_fields, to_plain
from payaid_desktop.store.work import Work

State = dict[str, Any]
"""A register as JSON content; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Register:
    """One kind of register: the subject that screens know it by, how it is read and how it is written."""

    subject: str
    read: Callable[[Work, str], State | None]
    write: Callable[[Work, str, State | None], None]
    kind: Any = None

    @property
    def fields(self) -> frozenset[str]:
        """The fields that this program knows."""
        if self.kind is None:
            return frozenset({"value"})
        return frozenset(each.column for each in mapped_fields(self.kind))


def _contact(work: Work, contact_id: str) -> State | None:
    contact = work.contacts.maybe(contact_id)
    return None if contact is None else to_plain(contact)


def _write_contact(work: Work, contact_id: str, state: State | None) -> None:
    if state is None:
        return  # a contact is deleted by a field, never taken away
    contact = from_plain(Contact, state)
    score = lead_score(email=contact.email, phone=contact.phone, company=contact.company)
    work.contacts.put(replace(contact, lead_score=score.score))
    work.contacts.count_deals([contact_id])


def _product(work: Work, product_id: str) -> State | None:
    product = work.products.maybe(product_id)
    return None if product is None else to_plain(product)


def _write_product(work: Work, _: str, state: State | None) -> None:
    if state is not None:
        work.products.put(from_plain(Product, state))


def _deal(work: Work, deal_id: str) -> State | None:
    deal = work.deals.maybe(deal_id)
    return None if deal is None else to_plain(deal)


def _write_deal(work: Work, deal_id: str, state: State | None) -> None:
    if state is None:
        return
    before, after = work.deals.maybe(deal_id), from_plain(Deal, state)
    after = replace(after, contact_id=work.contacts.kept(after.contact_id) or after.contact_id)
    work.deals.put(after)
    contacts = {after.contact_id, before.contact_id if before else after.contact_id}
    work.contacts.count_deals(contacts)
    for contact_id in contacts:
        work.journal.touch("contacts", contact_id)


def _business(work: Work, _: str) -> State | None:
    return to_plain(replace(work.business.get(), logo=None, signature=None))


def _write_business(work: Work, _: str, state: State | None) -> None:
    if state is not None:
        work.business.put(from_plain(Business, state))


def _user(work: Work, user_id: str) -> State | None:
    user = work.business.user(user_id)
    return None if user is None else to_plain(user)


def _write_user(work: Work, _: str, state: State | None) -> None:
    if state is not None:
        work.business.put_user(from_plain(User, state))


def _setting(work: Work, key: str) -> State | None:
    """Read a setting; one that nobody set yet is there too, for none is ever created."""
    return {"value": work.settings.get(key)}


def _write_setting(work: Work, key: str, state: State | None) -> None:
    if state is not None:
        work.settings.set(key, state["value"], now=work.now)


def _recurring(work: Work, recurring_id: str) -> State | None:
    recurring = work.recurring.maybe(recurring_id)
    return None if recurring is None else to_plain(recurring)


def _write_recurring(work: Work, _: str, state: State | None) -> None:
    if state is not None:
        work.recurring.put(from_plain(RecurringInvoice, state))


def _draft(work: Work, document_id: str) -> State | None:
    document = work.documents.maybe(document_id)
    if document is None or document.status is not DocumentStatus.DRAFT:
        return None
    return to_plain(document)


def _write_draft(work: Work, document_id: str, state: State | None) -> None:
    """Write a draft; what was issued meanwhile, here or elsewhere, stays as it was issued."""
    before = work.documents.maybe(document_id)
    if before is not None and before.status is not DocumentStatus.DRAFT:
        return
    after = None if state is None else from_plain(Document, state)
    if after is not None:
        after = replace(after, contact_id=work.contacts.kept(after.contact_id))
    if after is None and before is not None:
        work.documents.delete_draft(document_id)
    elif after is not None and before is None:
        work.documents.add(after)
    elif after is not None:
        work.documents.save(after)
    work.figures.moved(before=before, after=after)


REGISTERS: Final[Mapping[str, Register]] = {
    "contact": Register("contacts", _contact, _write_contact, Contact),
    "product": Register("products", _product, _write_product, Product),
    "deal": Register("deals", _deal, _write_deal, Deal),
    "business": Register("business", _business, _write_business, Business),
    "user": Register("business", _user, _write_user, User),
    "setting": Register("settings", _setting, _write_setting),
    "recurring_invoice": Register("recurring", _recurring, _write_recurring, RecurringInvoice),
    **{
        kind.value: Register(subject_of(kind), _draft, _write_draft, Document)
        for kind in DocumentKind
    },
}
"""Every register by the entity that operations name it by; a document is one while it is a draft."""
VERBS: Final = frozenset({"create", "patch", "delete", "restore", "transfer", "move", "remove"})
"""What can be done to a register; the rest are facts."""


ADDED: Final = frozenset({"contact.create", "product.create"})
"""What facts may name: whoever bought, and what."""


def is_believable(operation: Operation) -> bool:
    """Whether an operation says that something took place, or adds what such a one may name; edits do not."""
    is_edit = operation.entity in REGISTERS and operation.kind.rpartition(".")[2] in VERBS
    return not is_edit or operation.kind in ADDED
