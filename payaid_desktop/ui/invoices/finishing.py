"""Saving what is typed in the editor: everything or nothing, and what is wrong lands on its field."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, Qt

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import AppError, StorageError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.selling import Sold
from payaid_desktop.ui.desk import Told
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.invoices import editor_words
from payaid_desktop.ui.invoices.editor_errors import Placed, placed
from payaid_desktop.ui.invoices.editor_state import BillForm
from payaid_desktop.ui.printing.print_acts import print_now

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

T = TypeVar("T")
_EDITABLE: Final = Qt.ItemFlag.ItemIsEditable
_FIELDS_IN_ORDER: Final = ("customer", "dated", "due", "place")


class Finishing:
    """Saves the form of an editor."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page

    def save(self) -> None:
        """Issue the document and show it."""
        self._issue(self._show_saved)

    def save_and_begin(self) -> None:
        """Issue the document and begin another."""
        self._issue(lambda _: self._page.begin_new())

    def save_and_print(self) -> None:
        """Issue the document, begin another, and print the first."""
        self._issue(self._print)

    def keep_draft(self) -> None:
        """Keep what is typed as a draft of the books, and leave."""
        form = self._taken()
        if form is None:
            return
        selling = self._page.desk.services.selling
        self._run(lambda: selling.keep_draft(form.kind, form.to_sale()), self._draft_kept)

    def _issue(self, then: Callable[[Sold], None]) -> None:
        form = self._taken()
        if form is None or not self._has_lines(form):
            return
        selling = self._page.desk.services.selling
        self._run(
            lambda: selling.issue(form.kind, form.to_sale()),
            lambda outcome: self._saved(form, outcome, then),
        )

    def _run(self, work: Callable[[], T], on_success: Callable[[T], None]) -> None:
        page = self._page
        page.saving.run(work, on_success=on_success, on_error=self._refused, button=page.view.save)

    def _taken(self) -> BillForm | None:
        """The form with the cell and the fields that are being typed in; None when one cannot be taken."""
        page = self._page
        view = page.view
        if not view.grid.take_typing():
            return None
        untaken = view.lines.first_untaken()
        if untaken is not None:
            self._go_to_cell(*untaken)
            return None
        if not page.take_party(view.fields.customer.text(), -1):
            page.show_nobody(view.fields.customer.text())
            return None
        page.days.take()
        wrong = [name for name in _FIELDS_IN_ORDER if view.fields.fields[name].has_error()]
        if wrong:
            view.fields.fields[wrong[0]].setFocus()
            return None
        received = view.received
        if received is not None and (problem := received.amount.problem()):
            received.amount.setFocus()
            view.grid.note.say(problem, under=received.amount)
            return None
        return page.editing.form

    def _has_lines(self, form: BillForm) -> bool:
        if form.lines:
            return True
        self._page.view.grid.go_to_next()
        editor = self._page.view.grid.editor()
        if editor is not None:
            sentence = QCoreApplication.translate("Finishing", "Type an item first.")
            self._page.view.grid.note.say(sentence, under=editor)
        return False

    def _saved(self, form: BillForm, outcome: Outcome[Sold], then: Callable[[Sold], None]) -> None:
        sold = outcome.value
        below = [_change(form, sold), *outcome.warnings]
        page = self._page
        words = QCoreApplication.translate("Finishing", "Print")
        again = (words, page.desk.keys("print"), lambda: self._print_paper(sold))
        page.desk.shell.tell(
            Told(
                editor_words.saved_words(sold.document),
                " ".join(each for each in below if each),
                tone="warn" if outcome.warnings else "ok",
                actions=(again,),
            )
        )
        then(sold)

    def _show_saved(self, sold: Sold) -> None:
        self._page.begin_new()
        self._page.desk.shell.go(self._page.bill_page, sold.document.id)

    def _print(self, sold: Sold) -> None:
        self._page.begin_new()
        self._print_paper(sold)

    def _print_paper(self, sold: Sold) -> None:
        print_now(self._page.desk, sold.document.id)

    def _draft_kept(self, outcome: Outcome[Document]) -> None:
        del outcome
        page = self._page
        page.desk.shell.tell(
            Told(
                QCoreApplication.translate("Finishing", "Draft kept"),
                QCoreApplication.translate("Finishing", "You find it in the list, under Draft."),
            )
        )
        page.begin_new()
        page.desk.shell.back()

    def _refused(self, error: AppError) -> None:
        page = self._page
        page.keep_soon()  # what was taken last was not kept while it was being saved
        if isinstance(error, StorageError):
            title = QCoreApplication.translate(
                "Finishing", "This bill is NOT saved. {reason}"
            ).format(reason=error.sentence)
            page.desk.shell.tell(
                Told(
                    title,
                    QCoreApplication.translate("Finishing", "Nothing you typed is lost."),
                    tone="bad",
                )
            )
            return
        where = placed(error)
        page.show_problems(where)
        self._go_to_first(where)
        if where.rest or not (where.cells or where.fields):
            page.desk.shell.tell(
                Told(
                    QCoreApplication.translate("Finishing", "This is not saved yet."),
                    " ".join(where.rest),
                    tone="bad",
                    actions=self._ways_out(error),
                )
            )

    def _ways_out(self, error: AppError) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """What the shop lacks is entered in the settings; the bill waits here meanwhile."""
        if not any(field.startswith(("business", "supplier")) for field in error.details):
            return ()
        desk = self._page.desk
        words = QCoreApplication.translate("Finishing", "Open settings")
        return ((words, desk.keys("go.settings"), lambda: desk.shell.go("settings")),)

    def _go_to_first(self, where: Placed) -> None:
        for name in _FIELDS_IN_ORDER:
            if name in where.fields:
                self._page.view.fields.fields[name].setFocus()
                return
        if where.cells:
            self._go_to_cell(*min(where.cells))

    def _go_to_cell(self, row: int, column: int) -> None:
        grid = self._page.view.grid
        problem = self._page.view.lines.problem(row, column)
        index = self._page.view.lines.index(row, column)
        grid.setCurrentIndex(index)
        grid.scrollTo(index)
        grid.setFocus()
        if self._page.view.lines.flags(index) & _EDITABLE:
            grid.edit(index)
        editor = grid.editor()
        if problem is not None and editor is not None:
            grid.note.say(problem.sentence, under=editor)


def _change(form: BillForm, sold: Sold) -> str:
    """How much is given back at a cash sale, where more was received than it comes to."""
    if form.received is None or sold.payment is None or form.contact_id is not None:
        return ""
    over = Money.of(form.received) - sold.payment.amount
    if over.paise <= 0:
        return ""
    return QCoreApplication.translate("Finishing", "Give back {amount}.").format(
        amount=write_rupees(over)
    )
