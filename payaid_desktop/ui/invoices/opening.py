"""What the editor shows when somebody comes to it: a new bill, one for a customer, a draft, or what was kept."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.invoices.bill_reading import Known
from payaid_desktop.ui.invoices.editor_state import BillForm

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_CONTACT: Final = "contact/"


class Opening:
    """Opens forms in an editor; keys that are pressed meanwhile go into what is opened."""

    def __init__(self, page: "EditorPage") -> None:
        self._page = page

    def arrive(self, subject: str | None) -> None:
        """Open what is asked for: nothing, "contact/ID" or the id of a draft."""
        page = self._page
        if page.known is not None:
            self._open(subject)
            return

        def knowing(known: Known) -> None:
            page.know(known)
            self._open(subject)

        def failed(error: AppError) -> None:
            page.desk.shell.tell_error(error)
            self._open(subject)

        # Who types at once means the customers and items that are being read.
        page.saving.wait_for(page.reading.known, on_success=knowing, on_error=failed)

    def _open(self, subject: str | None) -> None:
        page = self._page
        if subject is not None and subject.startswith(_CONTACT):
            page.begin(replace(page.blank(), contact_id=subject.removeprefix(_CONTACT)))
            page.view.grid.go_to_next()
        elif subject is not None:
            self._open_draft(subject)
        elif page.editing.form.holds_something() and page.editing.form.draft_id is None:
            page.keep_soon()  # another bill may have taken the number that is shown
            page.focus_first()
        else:
            page.begin_new()
            page.saving.wait_for(
                lambda: page.reading.kept_form(None),
                on_success=self._restore,
                on_error=page.desk.shell.tell_error,
            )

    def _open_draft(self, document_id: str) -> None:
        page, reading = self._page, self._page.reading
        if page.editing.form.draft_id == document_id:
            page.focus_first()
            return

        def work() -> tuple[BillForm, bool]:
            kept = reading.kept_form(document_id)
            return (kept, True) if kept is not None else (reading.draft(document_id), False)

        def opened(found: tuple[BillForm, bool]) -> None:
            form, was_kept = found
            (self._restore if was_kept else self._show_draft)(form)

        page.saving.wait_for(work, on_success=opened, on_error=self._no_draft)

    def _show_draft(self, form: BillForm) -> None:
        self._page.begin(form)
        if form.lines:
            self._page.view.grid.go_to_next()

    def _no_draft(self, error: AppError) -> None:
        self._page.desk.shell.tell_error(error)
        self._page.begin_new()

    def _restore(self, form: BillForm | None) -> None:
        if form is None:
            return
        self._page.begin(form, was_kept=True)
        if form.lines or form.contact_id:
            self._page.view.grid.go_to_next()
