"""The page of one contact: what it owes and why, how to reach it, what may come of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtGui import QKeyEvent

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import Deal
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import (
    DealFilter,
    DocumentFilter,
    DocumentLine,
    PageRequest,
    PaymentFilter,
)
from payaid_desktop.services.contact_pages import Account, AccountLine, Event, Overview
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts.contact_view import ContactView
from payaid_desktop.ui.contacts.details import Details
from payaid_desktop.ui.contacts.figures import figures_of
from payaid_desktop.ui.contacts.head import ContactHead
from payaid_desktop.ui.contacts.merging import ask_merge
from payaid_desktop.ui.contacts.noting import ask_note
from payaid_desktop.ui.contacts.removing import remove_contact
from payaid_desktop.ui.contacts.sending import ask_send
from payaid_desktop.ui.contacts.tabs import BILLS, LISTED, PAYMENTS, QUOTATIONS, ContactTabs
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.states import ErrorState
from payaid_desktop.ui.lists.period_dialog import PeriodDialog
from payaid_desktop.ui.lists.periods import Period, usual_periods
from payaid_desktop.ui.lists.reading import ListReader, Read

_SHOWN: Final = ("contacts", "invoices", "payments", "notes", "deals", "quotations")
"""What changes the page."""
_DEALS_MAX: Final = 50
_FIRST_DAY: Final = date(1990, 1, 1)
"""Before the first day that any book may have."""


class ContactPage(Page):
    """Shows the contact of an id."""

    scope = "contact"
    place = "contacts"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._id = ""
        self._overview: Overview | None = None
        self._account: Account | None = None
        self._period = self._this_year()
        self._readers = {tab: ListReader(desk.tasks, f"contact.{tab}", self) for tab in LISTED}
        self.view = self._make_view()
        self.setLayout(column(Grown(self.view)))
        self._listen()

    def handlers(self) -> Handlers:
        return {
            "make.here": self._add_note,
            "make.invoice": self._make_invoice,
            "make.payment": self._make_payment,
            "make.quotation": self._make_quotation,
            "send": self._send,
            "list.period": self._choose_period,
            "list.previous": lambda: self._go_beside(after=False),
            "list.next": lambda: self._go_beside(after=True),
            "list.edit": self._edit,
            "list.remove": self._remove,
        }

    def arrive(self, subject: str | None) -> None:
        if subject is not None and subject != self._id:
            self._id = subject
            self._overview = self._account = None
            self._period = self._this_year()
            self.view.tabs.choose("statement")
        self._read()
        self.view.tabs.focus_rows()

    def heed(self, changes: Changes) -> None:
        shows = any(subject in changes for subject in _SHOWN)
        if shows and self.isVisible():  # else it is read when somebody comes back to it
            self._read()

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys hold wherever the focus is on this page, for there is no field to type in."""
        if not self.desk.commander.take_plain(event):
            super().keyPressEvent(event)

    def _make_view(self) -> ContactView:
        keys = self.desk.keys
        edit = Button(
            self.look, self.tr("Edit"), size="small", icon="pencil", keys=keys("list.edit")
        )
        edit.clicked.connect(self._edit)
        details = Details(self.look, edit=edit)
        head = ContactHead(
            self.look,
            send=keys("send"),
            payment=keys("make.payment"),
            invoice=keys("make.invoice"),
        )
        tabs = ContactTabs(
            self.look,
            today=self.desk.today,
            period_keys=keys("list.period"),
            plain_keys=self.desk.commander.take_plain,
            details=details,
        )
        return ContactView(self.look, head=head, tabs=tabs, details=details)

    def _listen(self) -> None:
        view, shell = self.view, self.desk.shell
        view.head.back_wanted.connect(lambda: shell.go("contacts"))
        view.head.statement_wanted.connect(self._send)
        view.head.payment_wanted.connect(self._make_payment)
        view.head.invoice_wanted.connect(self._make_invoice)
        view.tabs.period_wanted.connect(self._choose_period)
        view.tabs.chosen.connect(lambda _tab: view.tabs.focus_rows())
        view.tabs.opened.connect(self._open)
        view.tabs.more_wanted.connect(lambda tab: self._readers[tab].go_on())
        view.side.deal_wanted.connect(self._make_deal)
        view.side.note_wanted.connect(self._add_note)
        view.alike_wanted.connect(lambda other: shell.go("contact", other.id))
        view.merge_wanted.connect(self._merge)
        for tab, reader in self._readers.items():
            reader.began.connect(partial(self._show_first, tab))
            reader.went_on.connect(partial(self._show_next, tab))

    def _read(self) -> None:
        services, id, tasks = self.desk.services, self._id, self.desk.tasks
        tasks.run_latest(
            "contact.overview",
            lambda: services.contact_pages.overview(id),
            on_success=self._show_overview,
            on_error=self._show_error,
        )
        self._read_account()
        tasks.run_latest(
            "contact.side",
            lambda: (
                services.deals.page(DealFilter(contact_id=id), PageRequest(_DEALS_MAX)).items,
                services.contact_pages.timeline(id),
            ),
            on_success=self._show_side,
            on_error=lambda _error: None,  # the overview has said so already
        )
        for tab, read in self._lists(id).items():
            self._readers[tab].begin(read)

    def _lists(self, id: str) -> Mapping[str, Read]:
        services = self.desk.services
        bills = DocumentFilter(contact_id=id)
        offers = replace(bills, register="quotations")
        return {
            BILLS: partial(services.invoices.page, bills),
            QUOTATIONS: partial(services.quotations.page, offers),
            PAYMENTS: partial(services.payments.page, PaymentFilter(contact_id=id)),
        }

    def _read_account(self) -> None:
        pages, id = self.desk.services.contact_pages, self._id
        first, last = self._days()
        self.desk.tasks.run_latest(
            "contact.account",
            lambda: pages.account(id, from_on=first, to_on=last),
            on_success=self._show_account,
            on_error=lambda _error: None,
        )

    def _show_overview(self, overview: Overview) -> None:
        self._overview = overview
        today = self.desk.today()
        self.view.show_overview(overview)
        self.view.strip.show_figures(figures_of(overview.contact, overview.figures, today=today))
        self.view.show_state(None)

    def _show_account(self, account: Account) -> None:
        self._account = account
        self.view.tabs.show_account(account, since_ever=self._period.from_on is None)

    def _show_side(self, read: tuple[tuple[Deal, ...], tuple[Event, ...]]) -> None:
        deals, events = read
        self.view.side.show_deals(deals, today=self.desk.today())
        self.view.side.show_events(events, today=self.desk.today())

    def _show_first(self, tab: str, rows: tuple[Any, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.tabs.show_list(tab, rows, has_more=has_more)

    def _show_next(self, tab: str, rows: tuple[Any, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.tabs.add_to_list(tab, rows, has_more=has_more)

    def _show_error(self, error: AppError) -> None:
        state = ErrorState(
            self.look, title=self.tr("This contact could not be read."), sentence=str(error)
        )
        state.try_again.connect(self._read)
        self.view.show_state(state)

    def _contact(self) -> Contact | None:
        return self._overview.contact if self._overview else None

    def _subject(self) -> str:
        return f"contact/{self._id}"

    def _make_invoice(self) -> None:
        self.desk.shell.go("editor", self._subject())

    def _make_quotation(self) -> None:
        self.desk.shell.go("quotation_editor", self._subject())

    def _make_payment(self) -> None:
        self.desk.shell.open_dialog("payment", self._subject())

    def _make_deal(self) -> None:
        self.desk.shell.open_dialog("deal_form", self._subject())

    def _edit(self) -> None:
        self.desk.shell.open_dialog("contact_form", self._id)

    def _remove(self) -> None:
        if (contact := self._contact()) is not None:
            remove_contact(self.desk, contact)
            self.desk.shell.go("contacts")

    def _add_note(self) -> None:
        if (contact := self._contact()) is not None:
            ask_note(self.desk, contact)

    def _send(self) -> None:
        if self._overview is not None and self._account is not None:
            ask_send(self.desk, self._overview, self._account)

    def _merge(self, other: Contact) -> None:
        if (contact := self._contact()) is not None:
            ask_merge(self.desk, keep=contact, duplicate=other)

    def _choose_period(self) -> None:
        PeriodDialog(self.desk, self._period, self._take_period).open()

    def _this_year(self) -> Period:
        return next(each for each in usual_periods(self.desk.today()) if each.id == "year")

    def _days(self) -> tuple[date, date]:
        """The days of the statement: it ends today at the latest, for nothing is booked beyond."""
        today = self.desk.today()
        last = min(self._period.to_on or today, today)
        return min(self._period.from_on or _FIRST_DAY, last), last

    def _take_period(self, period: Period) -> None:
        self._period = period
        self.view.tabs.choose("statement")
        self._read_account()
        self.view.tabs.focus_rows()

    def _go_beside(self, *, after: bool) -> None:
        if self._overview is None:
            return
        id = self._overview.next_id if after else self._overview.previous_id
        if id is not None:
            self.desk.shell.go("contact", id)

    def _open(self, tab: str, row: Any) -> None:
        match row:
            case AccountLine(document=DocumentLine() as line):
                self.desk.shell.go("bill", line.id)
            case DocumentLine():
                self._open_document(tab, row)

    def _open_document(self, tab: str, line: DocumentLine) -> None:
        if line.status is not DocumentStatus.DRAFT:
            self.desk.shell.go("bill", line.id)
        else:
            self.desk.shell.go("quotation_editor" if tab == QUOTATIONS else "editor", line.id)
