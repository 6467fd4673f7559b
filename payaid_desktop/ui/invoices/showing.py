"""Shows the form of an editor, and what was computed of it, in its view."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.formatting import write_day
from payaid_desktop.ui.invoices import editor_words
from payaid_desktop.ui.invoices.line_rows import LineRows

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

OTHER_TERMS: Final = object()
"""What is chosen to type terms of the bill's own."""


class Showing:
    """Shows one editor's bill; fields that are being typed in are left alone."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page
        self._rows = LineRows()
        self._terms_offered: list[tuple[str, object]] = []

    def show(self) -> None:
        """Show all of it."""
        page = self._page
        view, form = page.view, page.editing.form
        document = self._page.seen.document if self._page.seen is not None else None
        view.lines.show_lines(self._rows.of(form.lines, document, self._page.editing.products))
        view.grid.fit_columns()
        view.show_count(editor_words.count_words(form))
        state_code = self._page.known.business.state_code if self._page.known else ""
        view.totals.show_bill(document, state_code)
        view.show_small_total(view.totals.total())
        self.fields()
        if view.received is not None and not view.received.amount.hasFocus():
            view.received.show_received(form.received, form.mode)

    def fields(self) -> None:
        """Show the fields of the head."""
        fields, form = self._page.view.fields, self._page.editing.form
        document = self._page.seen.document if self._page.seen is not None else None
        dated_on = form.dated_on or self._page.desk.today()
        fields.show_number(self._page.seen.number if self._page.seen is not None else "")
        if not fields.dated.hasFocus():
            fields.dated.setText(write_day(dated_on))
        if not fields.due.hasFocus():
            due_on = form.due_on or (document.due_on if document else None)
            fields.due.setText(editor_words.due_words(dated_on, due_on))
        computed = document.place_of_supply if document else ""
        fields.place.set_value(form.place or computed or "")
        if not self._page.view.note.hasFocus():
            self._page.view.note.setText(form.note)
        business = self._page.known.business if self._page.known else None
        fields.show_info(
            editor_words.customer_words(
                form, self._page.editing.party(), document, business, self._page.owed
            )
        )
        self.terms()

    def terms(self) -> None:
        """Offer the shop's terms, none, and those of this bill."""
        usual = self._page.known.business.terms if self._page.known else ""
        options: list[tuple[str, object]] = [
            (
                _first_line(usual) or QCoreApplication.translate("Showing", "No terms on the bill"),
                None,
            )
        ]
        if usual:
            options.append((QCoreApplication.translate("Showing", "No terms on this bill"), ""))
        terms = self._page.editing.form.terms
        if terms and terms != usual:
            options.append((_first_line(terms), terms))
        options.append((QCoreApplication.translate("Showing", "Other terms…"), OTHER_TERMS))
        if options != self._terms_offered:
            self._terms_offered = options
            self._page.view.terms.set_options(options)
        self._page.view.terms.set_value(terms if terms != usual else None)


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]
