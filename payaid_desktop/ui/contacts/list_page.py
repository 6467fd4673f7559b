"""The list of contacts: customers, suppliers and leads, and what each owes."""

from dataclasses import replace
from functools import partial
from typing import Final

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.contacts import Contact, ContactKind
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import ContactFilter
from payaid_desktop.services.contact_pages import ContactCounts, ContactLine
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts import list_rows
from payaid_desktop.ui.contacts.removing import remove_contact
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, NoMatch
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.export_dialog import ExportDialog, ToExport
from payaid_desktop.ui.lists.list_view import Filter, ListView
from payaid_desktop.ui.lists.periods import all_days
from payaid_desktop.ui.lists.reading import ListReader

ALL: Final = "all"
_ROW_PX: Final = 44
_KINDS: Final = {
    "customers": ContactKind.CUSTOMER,
    "suppliers": ContactKind.SUPPLIER,
    "leads": ContactKind.LEAD,
}
_SHOWN: Final = ("contacts", "invoices", "payments", "notes")
"""What changes the list."""


class ContactsPage(Page):
    """Lists contacts by name."""

    scope = "contacts"
    place = "contacts"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ALL
        self._search = ""
        self._counts: ContactCounts | None = None
        self._reader = ListReader(desk.tasks, self.scope, self)
        self._head = PageHead(self.look, self.tr("Contacts"), actions=(self._new_button(),))
        self.view = self._make_view()
        self.setLayout(column(Grown(self.view)))
        self._listen()

    def handlers(self) -> Handlers:
        return {
            "make.here": lambda: self.desk.shell.open_dialog("contact_form"),
            "list.search": self.view.search.setFocus,
            "list.open": self._open_present,
            "list.edit": self._edit_present,
            "list.remove": self._remove_present,
            "export": self._export,
        }

    def arrive(self, subject: str | None) -> None:
        if subject in {each.id for each in self._filters()}:
            self._chosen = str(subject)
        self._read()
        self.view.table.setFocus()

    def heed(self, changes: Changes) -> None:
        shows = any(subject in changes for subject in _SHOWN)
        if shows and self.isVisible():  # else it is read when somebody comes back to it
            self._read()

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def _export(self) -> None:
        wanted = ToExport((Listed.CONTACTS,), self.tr("Contacts"), all_days())
        ExportDialog(self.desk, wanted).open()

    def _new_button(self) -> Button:
        button = Button(
            self.look,
            self.tr("New contact"),
            variant="primary",
            icon="user-plus",
            keys=self.desk.keys("make.here"),
        )
        button.clicked.connect(lambda: self.desk.shell.open_dialog("contact_form"))
        return button

    def _make_view(self) -> ListView:
        model: RowModel[ContactLine] = RowModel(
            list_rows.columns(), cells=list_rows.cells, spoken=list_rows.spoken, parent=self
        )
        return ListView(
            self.look,
            self._head,
            model,
            name=self.tr("Contacts"),
            hint=self.tr("Search name, phone, GSTIN, town…"),
            filters=self._filters(),
            row_px=_ROW_PX,
        )

    def _filters(self) -> tuple[Filter, ...]:
        return (
            Filter(ALL, self.tr("All")),
            Filter("customers", self.tr("Customers"), keep=2),
            Filter("suppliers", self.tr("Suppliers"), keep=2),
            Filter("leads", self.tr("Leads")),
            Filter("owing", self.tr("Owing"), tone="warn"),
        )

    def _listen(self) -> None:
        self.view.searched.connect(self._search_for)
        self.view.filtered.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.more_wanted.connect(self._reader.go_on)
        self.view.table.answer_plain_keys(self.desk.commander.take_plain)
        self._reader.began.connect(self._show_first)
        self._reader.went_on.connect(self._show_next)
        self._reader.failed.connect(self._show_error)

    def _search_for(self, text: str) -> None:
        if text != self._search:
            self._search = text
            self._read_rows()

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._read()

    def _read(self) -> None:
        self.view.choose_filter(self._chosen)
        self._read_rows()
        pages = self.desk.services.contact_pages
        self.desk.tasks.run_latest(
            "contacts.counts", pages.counts, on_success=self._show_counts, on_error=self._show_error
        )

    def _read_rows(self) -> None:
        pages = self.desk.services.contact_pages
        self._reader.begin(partial(pages.lines, self._wanted()))

    def _wanted(self) -> ContactFilter:
        base = ContactFilter(search=self._search)
        if self._chosen == "owing":
            return replace(base, owing=True)
        return replace(base, kind=_KINDS.get(self._chosen))

    def _show_counts(self, counts: ContactCounts) -> None:
        self._counts = counts
        ids = (ALL, "customers", "suppliers", "leads", "owing")
        self.view.show_counts({id: getattr(counts, id) for id in ids})
        self._head.show_context(
            self.tr("%n contact(s)", "", counts.all)
            + " · "
            + self.tr("%n owe(s) something", "", counts.owing)
        )
        self._show_foot()

    def _show_first(self, rows: tuple[ContactLine, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        present = self.view.table.current_row()
        self.view.model.show_rows(rows, has_more=has_more)
        self.view.show_state(None if rows else self._nothing())
        self._stay_at(present)
        self._show_foot()

    def _show_next(self, rows: tuple[ContactLine, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.model.add_rows(rows, has_more=has_more)
        self._show_foot()

    def _stay_at(self, line: ContactLine | None) -> None:
        """Keep the present contact the present one when the list is read again."""
        if line is None:
            return
        for number, each in enumerate(self.view.model.rows):
            if each.contact.id == line.contact.id:
                self.view.table.choose(number)
                return

    def _show_error(self, error: AppError) -> None:
        state = ErrorState(
            self.look,
            title=self.tr("The contacts could not be read from this computer."),
            sentence=str(error),
        )
        state.try_again.connect(self._read)
        self.view.show_state(state)

    def _nothing(self) -> EmptyState | NoMatch:
        if self._search or self._chosen != ALL:
            return self._no_match()
        new = Button(
            self.look,
            self.tr("New contact"),
            variant="primary",
            icon="user-plus",
            keys=self.desk.keys("make.here"),
        )
        new.clicked.connect(lambda: self.desk.shell.open_dialog("contact_form"))
        return EmptyState(
            self.look,
            icon="users",
            title=self.tr("Your customers stand here"),
            sentence=self.tr(
                "Add somebody by name and phone. You can also add customers while you write a bill."
            ),
            buttons=(new,),
        )

    def _no_match(self) -> NoMatch:
        every = Button(self.look, self.tr("Show all contacts"), size="small")
        every.clicked.connect(self._show_all)
        if not self._search:
            return NoMatch(
                self.look,
                title=self.tr("Nobody here"),
                sentence=self.tr("No contact is of this kind."),
                buttons=(every,),
            )
        new = Button(self.look, self.tr("Add as new contact"), size="small", icon="user-plus")
        name = self._search
        new.clicked.connect(lambda: self.desk.shell.open_dialog("contact_form", f"name/{name}"))
        return NoMatch(
            self.look,
            title=self.tr("No contact matches"),
            sentence=self.tr("Look for a part of the name, the phone number or the town."),
            buttons=(every, new),
        )

    def _show_all(self) -> None:
        self.view.search.clear()
        self._search, self._chosen = "", ALL
        self._read()
        self.view.table.setFocus()

    def _show_foot(self) -> None:
        here = len(self.view.model.rows)
        all_ = getattr(self._counts, self._chosen, None) if not self._search else None
        more = self.view.model.canFetchMore(self.view.table.rootIndex())
        if more and all_:
            shown = self.tr("Showing {here} of {all} — more load as you scroll")
            left = shown.format(here=here, all=all_)
        else:
            left = self.tr("%n contact(s)", "", here)
        to_collect = write_rupees(self._counts.to_collect) if self._counts else ""
        self.view.show_foot(left, ((self.tr("To collect"), to_collect),))

    def _present(self) -> Contact | None:
        line: ContactLine | None = self.view.table.current_row()
        return line.contact if line else None

    def _open_present(self) -> None:
        if (contact := self._present()) is not None:
            self.desk.shell.go("contact", contact.id)

    def _open(self, line: ContactLine) -> None:
        self.desk.shell.go("contact", line.contact.id)

    def _edit_present(self) -> None:
        if (contact := self._present()) is not None:
            self.desk.shell.open_dialog("contact_form", contact.id)

    def _remove_present(self) -> None:
        if (contact := self._present()) is not None:
            remove_contact(self.desk, contact)
