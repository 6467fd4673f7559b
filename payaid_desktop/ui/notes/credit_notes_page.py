"""The list of credit notes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.asking import DocumentLine, Sum
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.services.register import Register
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.states import EmptyState
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists import document_rows
from payaid_desktop.ui.lists.document_list_page import DocumentListPage
from payaid_desktop.ui.lists.list_page import ALL
from payaid_desktop.ui.lists.list_view import Filter


class CreditNotesPage(DocumentListPage):
    """Lists credit notes; the newest first. One is made from the bill that it corrects."""

    scope = "credit_notes"
    place = "credit_notes"

    def name(self) -> str:
        return _tr("Credit notes")

    def register(self) -> Register:
        return self.desk.services.credit_notes

    def listed(self) -> Listed:
        return Listed.NOTES

    def changes(self) -> tuple[str, ...]:
        return ("notes",)

    def filters(self) -> tuple[Filter, ...]:
        return (
            Filter(ALL, _tr("All")),
            Filter("draft", _tr("Draft"), keep=2),
            Filter("issued", _tr("Issued")),
            Filter("cancelled", _tr("Cancelled")),
        )

    def make_model(self) -> RowModel[DocumentLine]:
        today = self.desk.today
        return RowModel(
            document_rows.note_columns(),
            cells=lambda line: document_rows.note_cells(line, on=today()),
            spoken=lambda line: document_rows.spoken(line, self.standing_of(line)[0]),
            parent=self,
        )

    def standing_of(self, line: DocumentLine) -> tuple[str, str]:
        return document_rows.note_standing(line)

    def counted(self, every: Sum) -> str:
        return _tr("%n credit note(s)", every.count)

    def empty_state(self) -> QWidget:
        go = Button(self.look, _tr("Go to invoices"), icon="receipt-indian-rupee", size="large")
        go.clicked.connect(lambda: self.desk.shell.go("invoices"))
        return EmptyState(
            self.look,
            icon="undo-2",
            title=_tr("No credit notes"),
            sentence=_tr(
                "When goods come back or a price was too high, open the bill and press Alt F6. The"
                " note takes the tax back too."
            ),
            buttons=(go,),
        )


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("CreditNotesPage", text, None, n)
