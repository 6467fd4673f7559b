"""The page of a saved document: the paper, what is to collect, how to send it, its history."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.bill_views import BillEvent, BillView
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.invoices.bill_acts import (
    BillActs,
    can_be_cancelled,
    can_be_converted,
    can_be_copied,
    can_be_credited,
    can_be_issued,
    is_draft,
    place_to_show,
)
from payaid_desktop.ui.invoices.bill_layout import BillLayout
from payaid_desktop.ui.invoices.sending import send_by_mail, send_by_whatsapp
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.papers import Drawn

_CHANGES = ("invoices", "quotations", "notes", "challans", "payments", "business")


class BillPage(Page):
    """Shows a saved document of any kind; `place` is where the side bar stands."""

    scope = "bill"
    place = "invoices"

    def __init__(self, desk: Desk, *, place: str = "invoices") -> None:
        super().__init__(desk)
        self.place = place
        self.view: BillView | None = None
        self._id: str | None = None
        self._copy = 0
        self._drawing = 0
        self._acts = BillActs(desk)
        self.parts = BillLayout(desk.look, desk.keys)
        self.setLayout(column(Grown(self.parts)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._listen()

    def handlers(self) -> Handlers:
        view = self.view
        if view is None:
            return {}
        document, acts = view.document, self._acts
        found: dict[str, Callable[[], object]] = {
            "print": lambda: acts.print(document),
            "print.choose": lambda: acts.choose_printer(document),
            "export": lambda: acts.save_pdf(document),
            "list.previous": lambda: self._go_to(view.newer_id),
            "list.next": lambda: self._go_to(view.older_id),
        }
        maybe = (
            (view.asks_for_money, "make.payment", acts.pay),
            (can_be_credited(document), "make.credit_note", acts.credit),
            (can_be_copied(document), "copy", acts.copy),
            (self._can_cancel(view), "cancel", acts.cancel),
            (self._can_convert(view), "convert", acts.convert),
            (can_be_issued(document), "issue", acts.issue),
            (is_draft(document), "list.remove", partial(acts.remove, then=self.desk.shell.back)),
            (not is_draft(document), "send", acts.send),
        )
        for is_possible, id, act in maybe:
            if is_possible and self.desk.commander.allows(id):
                found[id] = partial(act, document)
        return found

    def arrive(self, subject: str | None) -> None:
        self._id = subject
        self._copy = 0
        self.view = None
        self.parts.show_waiting()
        self.parts.paper.setFocus()
        self._read()

    def heed(self, changes: Changes) -> None:
        shows_it = any(subject in changes for subject in _CHANGES)
        if shows_it and self.isVisible():  # else it is read when somebody comes here
            self._read()

    def fit(self, level: int) -> None:
        self.parts.fit(level)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.desk.commander.take_plain(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def _listen(self) -> None:
        parts, run = self.parts, self.desk.commander.run
        parts.back_wanted.connect(self.desk.shell.back)
        parts.command_wanted.connect(run)
        parts.copy_chosen.connect(self._choose_copy)
        parts.figure.qr_wanted.connect(self._show_qr)
        parts.send.whatsapp.connect(lambda: self._with_id(send_by_whatsapp))
        parts.send.email.connect(lambda: self._with_id(send_by_mail))
        parts.send.pdf.connect(lambda: run("export"))
        parts.history.wanted.connect(self._open_event)
        parts.error.try_again.connect(self._read)

    def _with_id(self, act: Callable[[Desk, str], None]) -> None:
        if self._id is not None:
            act(self.desk, self._id)

    def _read(self) -> None:
        id = self._id
        if id is not None:
            self.desk.tasks.run_latest(
                "bill",
                lambda: self.desk.services.bill_views.get(id),
                on_success=self._show,
                on_error=self._show_error,
            )

    def _show(self, view: BillView) -> None:
        if view.document.id != self._id:
            return
        page = place_to_show(view.document)
        if page.endswith("editor"):
            self._id = None
            self.desk.shell.back()  # or Esc in the editor would lead here again
            self.desk.shell.go(page, view.document.id)
            return
        is_new = self.view is None
        self.view = view
        self.parts.show_bill(
            view, on=self.desk.today(), can=frozenset(self.handlers()), printer=self._printer()
        )
        if is_new or self.desk.commander.scope == self.scope:
            self._answer_to_keys()
        self._draw()

    def _answer_to_keys(self) -> None:
        """What can be done depends on the document: a paid bill takes no payment."""
        if self.isVisible() and self.desk.commander.scope == self.scope:
            self.desk.commander.show_page(self.scope, self.handlers())

    def _show_error(self, error: AppError) -> None:
        self.parts.show_error(error.sentence)

    def _draw(self) -> None:
        view, paper = self.view, self.parts.paper
        if view is None:
            return
        self._drawing += 1
        turn, copy, dots = self._drawing, self._copy, paper.dots()

        def drawn(found: Drawn) -> None:
            if turn == self._drawing:
                self.parts.show_paper(found, copy)

        def failed(error: AppError) -> None:
            if turn == self._drawing:
                paper.show_problem(error.sentence)

        self.desk.tasks.run_long(
            lambda: self.desk.papers.document(view.document, width_px=dots, copy=copy),
            on_success=drawn,
            on_error=failed,
        )

    def _choose_copy(self, number: int) -> None:
        self._copy = number
        self._draw()

    def _go_to(self, id: str | None) -> None:
        if id is not None:
            self.arrive(id)

    def _open_event(self, event: BillEvent) -> None:
        if event.subject_id is not None:
            self.desk.shell.go("bill", event.subject_id)

    def _show_qr(self) -> None:
        if self._id is not None:
            self.desk.shell.open_dialog("upi_qr", self._id)

    def _can_convert(self, view: BillView) -> bool:
        is_possible = can_be_converted(self.desk.services, view.document)
        return is_possible and view.converted_to_id is None

    def _can_cancel(self, view: BillView) -> bool:
        return can_be_cancelled(view.document) and view.converted_to_id is None

    def _printer(self) -> str:
        printer = self.desk.preferences.printer
        tr = QCoreApplication.translate
        return printer or tr("BillPage", "no printer chosen yet")
