"""What the list of contacts and the page of one contact show beside what is typed of them."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Final

from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.audit import AuditRecord
from payaid_desktop.domain.contacts import Contact, ContactKind
from payaid_desktop.domain.leads import LeadScore
from payaid_desktop.domain.money import Money, total
from payaid_desktop.domain.payments import Payment
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.contacts import score_of
from payaid_desktop.services.statements import StatementLine, Statements
from payaid_desktop.store.contact_figures import Bought, PaidBill
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.documents import DocumentLine
from payaid_desktop.store.paging import LIMIT_MAX, Page, PageRequest
from payaid_desktop.store.work import View

HABIT_DAYS: Final = 365
"""How far back bills are looked at to say how fast a contact pays."""


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact as the list shows it; `balance` is negative where the shop owes."""

    contact: Contact
    balance: Money


@dataclass(frozen=True, slots=True)
class ContactCounts:
    """How many contacts each chip of the list would leave, and what they owe together."""

    all: int
    customers: int
    suppliers: int
    leads: int
    owing: int
    to_collect: Money


@dataclass(frozen=True, slots=True)
class Figures:
    """What there is to know of a contact's money.

    `balance` is what the statement closes with: all that is owed (`ageing.total`) less the credit that settles none of
    it yet. `days_to_pay` is the average over the bills of the last year that money paid in full, None without any.
    """

    balance: Money
    ageing: Ageing
    open_bills: int
    overdue_since: date | None
    days_to_pay: int | None
    bought: Bought


@dataclass(frozen=True, slots=True)
class Overview:
    """A contact with everything its page shows above the tabs and beside them.

    `counts` are of its documents by register and of its payments; `alike` are others with the same phone number,
    e-mail address or GSTIN; `previous_id` and `next_id` are its neighbours by name.
    """

    contact: Contact
    score: LeadScore
    figures: Figures
    counts: Mapping[str, int]
    alike: tuple[Contact, ...]
    previous_id: str | None
    next_id: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened with a contact: `act` is that of the audit log ("invoice.issue", "deal.patch").

    `told` is what the log holds of it: the whole thing when it was new, else what changed. `title` names a deal.
    """

    id: str
    at: datetime
    by: str
    act: str
    entity: str
    entity_id: str
    told: Mapping[str, Any]
    title: str


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A line of a statement with the document or the payment that it books; an opening balance has neither."""

    entry: StatementLine
    document: DocumentLine | None
    payment: Payment | None


@dataclass(frozen=True, slots=True)
class Account:
    """A contact's statement to read on the screen: `opening` + `debits` - `credits` = `closing`."""

    from_on: date
    to_on: date
    opening: Money
    lines: tuple[AccountLine, ...]
    debits: Money
    credits: Money
    closing: Money


class ContactPages:
    """Reads for the pages of contacts."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def lines(
        self, chosen: ContactFilter, request: PageRequest, *, sort: str = "name"
    ) -> Page[ContactLine]:
        """List contacts with what each owes."""
        with self._acts.read() as view:
            page = view.contacts.page(chosen, request, sort=sort)
            balances = view.ledger.balances([each.id for each in page.items])
        lines = tuple(ContactLine(each, balances[each.id]) for each in page.items)
        return Page(lines, page.next_cursor)

    def counts(self) -> ContactCounts:
        """Count the contacts of each kind, and those that owe."""
        with self._acts.read() as view:
            kinds = view.contacts.count_kinds()
            owing = view.contacts.count(ContactFilter(owing=True))
            to_collect = view.receivables.by_age(on=self._acts.today()).ageing.total
        return ContactCounts(
            all=sum(kinds.values()),
            customers=kinds.get(ContactKind.CUSTOMER, 0),
            suppliers=kinds.get(ContactKind.SUPPLIER, 0),
            leads=kinds.get(ContactKind.LEAD, 0),
            owing=owing,
            to_collect=to_collect,
        )

    def overview(self, contact_id: str) -> Overview:
        """Read a contact with its figures in one consistent picture.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.read() as view:
            contact = view.contacts.get(contact_id)
            return Overview(
                contact=contact,
                score=score_of(contact),
                figures=_figures(view, contact_id, on=self._acts.today()),
                counts=view.contact_figures.counts(contact_id),
                alike=_alike(view, contact),
                previous_id=view.contacts.beside(contact, after=False),
                next_id=view.contacts.beside(contact, after=True),
            )

    def account(
        self, contact_id: str, *, from_on: date | None = None, to_on: date | None = None
    ) -> Account:
        """Read a contact's statement with what each line books; without days, of this financial year until today.

        Raises:
            NotFoundError: the contact does not exist.
            ValidationError: the last day lies before the first.
        """
        read = Statements(self._acts).of_contact(contact_id, from_on=from_on, to_on=to_on)
        with self._acts.read() as view:
            documents = view.documents.lines_of(
                [x.document_id for x in read.lines if x.document_id]
            )
            payments = view.payments.some([x.payment_id for x in read.lines if x.payment_id])
        return Account(
            from_on=read.from_on,
            to_on=read.to_on,
            opening=read.opening,
            lines=tuple(
                AccountLine(
                    each,
                    documents.get(each.document_id or ""),
                    payments.get(each.payment_id or ""),
                )
                for each in read.lines
            ),
            debits=total([each.debit for each in read.lines]),
            credits=total([each.credit for each in read.lines]),
            closing=read.closing,
        )

    def alike(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        gstin: str | None = None,
        but: str | None = None,
    ) -> tuple[Contact, ...]:
        """Find contacts that share a phone number, e-mail address or GSTIN, as they are stored."""
        with self._acts.read() as view:
            return tuple(view.contacts.alike(phone=phone, email=email, gstin=gstin, but=but))

    def timeline(self, contact_id: str, *, limit: int = 20) -> tuple[Event, ...]:
        """List what happened with a contact, its bills, payments and deals, the newest first."""
        with self._acts.read() as view:
            records = view.contact_figures.events(contact_id, limit=min(limit, LIMIT_MAX))
            names = {user.id: user.name for user in view.business.users()}
            title = _titles(view)
            return tuple(
                _event(each, by=names.get(each.user_id, ""), title=title) for each in records
            )


def average_days(bills: Sequence[PaidBill]) -> int | None:
    """Say in how many whole days bills were paid on average, rounded half up; money paid before counts as none."""
    if not bills:
        return None
    days = sum(max((each.paid_on - each.dated_on).days, 0) for each in bills)
    return int((Decimal(days) / len(bills)).quantize(Decimal(1), ROUND_HALF_UP))


def _figures(view: View, contact_id: str, *, on: date) -> Figures:
    figures = view.contact_figures
    owed = view.receivables.by_age(on=on, contact_id=contact_id)
    year = FinancialYear.of(on)
    return Figures(
        balance=view.ledger.balance(contact_id),
        ageing=owed.ageing,
        open_bills=owed.bills.total,
        overdue_since=owed.oldest_on,
        days_to_pay=average_days(
            figures.paid_bills(contact_id, from_on=on - timedelta(days=HABIT_DAYS))
        ),
        bought=figures.bought(contact_id, from_on=year.first_day, to_on=on),
    )


def _alike(view: View, contact: Contact) -> tuple[Contact, ...]:
    if contact.deleted_at is not None:
        return ()
    return tuple(
        view.contacts.alike(
            phone=contact.phone, email=contact.email, gstin=contact.gstin, but=contact.id
        )
    )


def _titles(view: View) -> Callable[[AuditRecord], str]:
    """Name the deals of records; each is read once."""
    known: dict[str, str] = {}

    def title(record: AuditRecord) -> str:
        if record.entity != "deal":
            return ""
        if record.entity_id not in known:
            known[record.entity_id] = view.deals.get(record.entity_id).title
        return known[record.entity_id]

    return title


def _event(record: AuditRecord, *, by: str, title: Callable[[AuditRecord], str]) -> Event:
    return Event(
        id=record.id,
        at=record.at,
        by=by,
        act=record.action,
        entity=record.entity,
        entity_id=record.entity_id,
        told=json.loads(record.after) if record.after else {},
        title=title(record),
    )
