"""The list of invoices: what was billed, what is due, and the way into each bill."""

from dataclasses import replace
from functools import partial
from typing import Final

from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.asking import DocumentFilter, DocumentLine, StatusCounts
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.invoices import list_rows
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.list_view import Filter, ListView
from payaid_desktop.ui.lists.reading import ListReader

ALL: Final = "all"


class InvoicesPage(Page):
    """Lists invoices; the newest first."""

    scope = "invoices"
    place = "invoices"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ALL
        self._search = ""
        self._counts: StatusCounts | None = None
        self._to_collect = ""
        self._reader = ListReader(desk.tasks, self.scope, self)
        self._head = PageHead(
            self.look,
            self.tr("Invoices"),
            actions=(self._new_button(),),
        )
        self.view = self._make_view()
        self.setLayout(column(Grown(self.view)))
        self._listen()

    def handlers(self) -> Handlers:
        return {
            "make.here": lambda: self.desk.commander.run("make.invoice"),
            "list.search": self.view.search.setFocus,
            "list.open": self._open_present,
        }

    def arrive(self, subject: str | None) -> None:
        if subject in {each.id for each in self._filters()}:
            self._choose(str(subject))
        else:
            self._read()
        self.view.table.setFocus()

    def heed(self, changes: Changes) -> None:
        if "invoices" in changes or "payments" in changes or "notes" in changes:
            self._read()

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def _new_button(self) -> Button:
        button = Button(
            self.look,
            self.tr("New invoice"),
            variant="primary",
            icon="plus",
            keys=self.desk.keys("make.invoice"),
        )
        button.clicked.connect(lambda: self.desk.commander.run("make.invoice"))
        return button

    def _make_view(self) -> ListView:
        today = self.desk.today
        model: RowModel[DocumentLine] = RowModel(
            list_rows.columns(),
            cells=lambda line: list_rows.cells(line, on=today()),
            spoken=lambda line: list_rows.spoken(line, on=today()),
            parent=self,
        )
        return ListView(
            self.look,
            self._head,
            model,
            name=self.tr("Invoices"),
            hint=self.tr("Search number, customer, item, ₹…"),
            filters=self._filters(),
        )

    def _filters(self) -> tuple[Filter, ...]:
        return (
            Filter(ALL, self.tr("All")),
            Filter("draft", self.tr("Draft"), keep=3),
            Filter("unpaid", self.tr("Unpaid"), keep=2),
            Filter("overdue", self.tr("Overdue"), tone="bad"),
            Filter("paid", self.tr("Paid"), keep=2),
            Filter("cancelled", self.tr("Cancelled"), keep=3),
        )

    def _listen(self) -> None:
        self.view.searched.connect(self._search_for)
        self.view.filtered.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.more_wanted.connect(self._reader.go_on)
        self.view.table.answer_plain_keys(self.desk.commander.take_plain)
        self._reader.began.connect(self._show_first)
        self._reader.went_on.connect(self._show_next)

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
        services = self.desk.services
        self.desk.tasks.run_latest(
            "invoices.counts",
            lambda: (services.invoices.counts(), services.statements.ageing()),
            on_success=self._show_counts,
        )

    def _read_rows(self) -> None:
        invoices = self.desk.services.invoices
        self._reader.begin(partial(invoices.page, self._wanted()))

    def _wanted(self) -> DocumentFilter:
        base = DocumentFilter(search=self._search)
        match self._chosen:
            case "draft" | "cancelled":
                return replace(base, status=DocumentStatus(self._chosen))
            case "unpaid":
                return replace(base, unpaid=True)
            case "overdue":
                return replace(base, overdue_on=self.desk.today())
            case "paid":
                return replace(base, paid=True)
        return base

    def _show_counts(self, read: tuple[StatusCounts, Ageing]) -> None:
        self._counts, ageing = read
        counts = self._counts
        self._to_collect = format_rupees(ageing.total)
        ids = (ALL, "draft", "unpaid", "overdue", "paid", "cancelled")
        self.view.show_counts({id: getattr(counts, id) for id in ids})
        self._head.show_context(
            self.tr("%n bill(s)", "", counts.all)
            + " · "
            + self.tr("{amount} to collect").format(amount=self._to_collect)
        )
        self._show_foot()

    def _show_first(self, rows: tuple[DocumentLine, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.model.show_rows(rows, has_more=has_more)
        self._show_foot()

    def _show_next(self, rows: tuple[DocumentLine, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.model.add_rows(rows, has_more=has_more)
        self._show_foot()

    def _show_foot(self) -> None:
        here = len(self.view.model.rows)
        count = getattr(self._counts, self._chosen, None) if not self._search else None
        if self.view.model.canFetchMore(self.view.table.rootIndex()) and count:
            shown = self.tr("Showing {here} of {all} — more load as you scroll")
            left = shown.format(here=here, all=count)
        else:
            left = self.tr("%n bill(s)", "", here)
        self.view.show_foot(left, ((self.tr("To collect"), self._to_collect),))

    def _open_present(self) -> None:
        row = self.view.table.current_row()
        if row is not None:
            self._open(row)

    def _open(self, line: DocumentLine) -> None:
        page = "editor" if line.status is DocumentStatus.DRAFT else "bill"
        self.desk.shell.go(page, line.id)
