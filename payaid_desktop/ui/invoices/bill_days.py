"""The days of a bill as they are typed in its head."""

from typing import TYPE_CHECKING

from payaid_desktop.ui.formatting import DayError, parse_day, write_day
from payaid_desktop.ui.invoices import editor_words

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage


class BillDays:
    """Takes the days that are typed in an editor; one that is none stays as it was typed."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page

    def take(self) -> None:
        """Take the days that are being typed."""
        self.take_day()
        self.take_due()

    def take_day(self) -> None:
        """Take the day of the bill, or say that it is none."""
        field, today = self._page.view.fields.dated, self._page.desk.today()
        try:
            day = parse_day(field.text(), today=today) if field.text().strip() else today
        except DayError:
            self._page.view.fields.show_errors({"dated": editor_words.day_problem()})
            return
        self._page.view.fields.show_errors({})
        self._page.editing.change(dated_on=None if day == today else day)
        field.setText(write_day(day))

    def take_due(self) -> None:
        """Take when it is due, or say that it is no day."""
        field = self._page.view.fields.due
        dated_on = self._page.editing.form.dated_on or self._page.desk.today()
        before = self._page.seen.document.due_on if self._page.seen is not None else None
        if field.text() == editor_words.due_words(dated_on, before):
            return
        try:
            due_on = editor_words.parse_due(field.text(), dated_on=dated_on)
        except DayError:
            self._page.view.fields.show_errors({"due": editor_words.day_problem()})
            return
        self._page.view.fields.show_errors({})
        self._page.editing.change(due_on=due_on)
