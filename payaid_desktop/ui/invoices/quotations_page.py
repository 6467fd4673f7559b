"""The list of quotations, and the way from one to its invoice."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.services.asking import DocumentLine, PageRequest, Sum
from payaid_desktop.services.asking import Page as RowPage
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.services.register import Register
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.states import EmptyState
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists import document_rows
from payaid_desktop.ui.lists.document_list_page import DocumentListPage
from payaid_desktop.ui.lists.list_page import ALL
from payaid_desktop.ui.lists.list_view import Filter


class QuotationsPage(DocumentListPage):
    """Lists quotations; the newest first."""

    scope = "quotations"
    place = "quotations"

    def __init__(self, desk: Desk) -> None:
        self._invoiced: frozenset[str] = frozenset()
        super().__init__(desk)

    def name(self) -> str:
        return _tr("Quotations")

    def register(self) -> Register:
        return self.desk.services.quotations

    def listed(self) -> Listed:
        return Listed.QUOTATIONS

    def changes(self) -> tuple[str, ...]:
        return ("quotations", "invoices")

    def filters(self) -> tuple[Filter, ...]:
        return (
            Filter(ALL, _tr("All")),
            Filter("draft", _tr("Draft")),
            Filter("issued", _tr("Issued")),
            Filter("cancelled", _tr("Cancelled"), keep=2),
        )

    def head_buttons(self) -> tuple[QWidget, ...]:
        return (*super().head_buttons(), self._new_button())

    def make_model(self) -> RowModel[DocumentLine]:
        today = self.desk.today
        return RowModel(
            document_rows.quotation_columns(),
            cells=lambda line: document_rows.quotation_cells(
                line, self.standing_of(line), on=today()
            ),
            spoken=lambda line: document_rows.spoken(line, self.standing_of(line)[0]),
            parent=self,
        )

    def handlers(self) -> Handlers:
        return {
            **super().handlers(),
            "make.here": lambda: self.desk.commander.run("make.quotation"),
            "copy": lambda: self._with_row(self.acts.copy),
            "convert": lambda: self._with_row(self.acts.convert),
        }

    def read_page(self) -> Callable[[PageRequest], RowPage[DocumentLine]]:
        read, quotations = super().read_page(), self.desk.services.quotations

        def with_invoices(request: PageRequest) -> RowPage[DocumentLine]:
            page = read(request)
            ids = [line.id for line in page.items]
            self._invoiced = (self._invoiced - set(ids)) | quotations.converted_among(ids)
            return page

        return with_invoices

    def standing_of(self, line: DocumentLine) -> tuple[str, str]:
        if line.id in self._invoiced and line.status is DocumentStatus.ISSUED:
            return _tr("Invoiced"), "ok"
        return document_rows.standing(line, on=self.desk.today())

    def counted(self, every: Sum) -> str:
        return _tr("%n quotation(s)", every.count)

    def empty_state(self) -> QWidget:
        return EmptyState(
            self.look,
            icon="file-text",
            title=_tr("Make your first quotation"),
            sentence=_tr(
                "Offer prices before you sell. When the customer says yes, Alt I turns it into an"
                " invoice."
            ),
            buttons=(self._new_button(size="large"),),
        )

    def _new_button(self, *, size: str = "") -> Button:
        words = _tr("New quotation")
        return self.command_button("make.quotation", words, "plus", variant="primary", size=size)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("QuotationsPage", text, None, n)
