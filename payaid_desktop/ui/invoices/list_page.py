"""The list of invoices: what was billed, what is due, and the way into each bill."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.money import ZERO, format_rupees
from payaid_desktop.services.asking import DocumentFilter, DocumentLine, ListFigures, Sum
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.services.register import Register
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.invoices import list_rows
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.states import EmptyState
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.document_list_page import DocumentListPage
from payaid_desktop.ui.lists.list_page import ALL
from payaid_desktop.ui.lists.list_view import Filter


class InvoicesPage(DocumentListPage):
    """Lists invoices; the newest first."""

    scope = "invoices"
    place = "invoices"

    def name(self) -> str:
        return _tr("Invoices")

    def register(self) -> Register:
        return self.desk.services.invoices

    def listed(self) -> Listed:
        return Listed.INVOICES

    def changes(self) -> tuple[str, ...]:
        return ("invoices", "payments", "notes")

    def filters(self) -> tuple[Filter, ...]:
        return (
            Filter(ALL, _tr("All")),
            Filter("draft", _tr("Draft"), keep=3),
            Filter("unpaid", _tr("Unpaid"), keep=2),
            Filter("part_paid", _tr("Part paid"), keep=3),
            Filter("overdue", _tr("Overdue"), tone="bad"),
            Filter("paid", _tr("Paid"), keep=2),
            Filter("cancelled", _tr("Cancelled"), keep=3),
        )

    def head_buttons(self) -> tuple[QWidget, ...]:
        return (*super().head_buttons(), self._new_button())

    def make_model(self) -> RowModel[DocumentLine]:
        today = self.desk.today
        return RowModel(
            list_rows.columns(),
            cells=lambda line: list_rows.cells(line, on=today()),
            spoken=lambda line: list_rows.spoken(line, on=today()),
            parent=self,
        )

    def handlers(self) -> Handlers:
        return {
            **super().handlers(),
            "make.here": lambda: self.desk.commander.run("make.invoice"),
            "make.payment": self._pay,
            "make.credit_note": lambda: self._with_row(self.acts.credit),
            "copy": lambda: self._with_row(self.acts.copy),
        }

    def wanted(self) -> DocumentFilter:
        base = super().wanted()
        match self.chosen:
            case "unpaid":
                return replace(base, unpaid=True)
            case "part_paid":
                return replace(base, part_paid=True)
            case "overdue":
                return replace(base, overdue_on=self.desk.today())
            case "paid":
                return replace(base, paid=True)
        return base

    def standing_of(self, line: DocumentLine) -> tuple[str, str]:
        stands = list_rows.standing(line, on=self.desk.today())
        return stands.word, stands.tone

    def counted(self, every: Sum) -> str:
        bills = _tr("%n bill(s)", every.count)
        due = format_rupees(every.due).removesuffix(".00")
        return f"{bills} · " + _tr("{amount} to collect").format(amount=due)

    def sums_of(self, figures: ListFigures) -> tuple[tuple[str, str], ...]:
        chosen = figures.sums.get(self.chosen)
        if chosen is None:
            return ()
        return (*super().sums_of(figures), (_tr("Balance"), format_rupees(chosen.due)))

    def empty_state(self) -> QWidget:
        return EmptyState(
            self.look,
            icon="receipt-indian-rupee",
            title=_tr("Make your first invoice"),
            sentence=_tr(
                "Type a customer, type items, press Ctrl S. It is saved on this computer at once"
                " — no internet needed."
            ),
            buttons=(self._new_button(size="large"),),
        )

    def _pay(self) -> None:
        """Take money for the present row; where it owes nothing, ask who pays."""
        row = self.row
        if row is not None and row.due > ZERO:
            self.acts.pay(row)
        else:
            self.desk.shell.open_dialog("payment")

    def _new_button(self, *, size: str = "") -> Button:
        words = _tr("New invoice")
        return self.command_button("make.invoice", words, "plus", variant="primary", size=size)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("InvoicesPage", text, None, n)
