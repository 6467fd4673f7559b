"""The editor of invoices and quotations: typed by keys alone, kept after every cell, saved in one act."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.money import Money, Quantity
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.invoices.bill_days import BillDays
from payaid_desktop.ui.invoices.bill_reading import BillReading, Known, OfCustomer, Seen
from payaid_desktop.ui.invoices.editing import BillEditing
from payaid_desktop.ui.invoices.editor_errors import Placed, placed
from payaid_desktop.ui.invoices.editor_state import BillForm
from payaid_desktop.ui.invoices.editor_view import EditorView, Words
from payaid_desktop.ui.invoices.enter_order import EnterOrder
from payaid_desktop.ui.invoices.finishing import Finishing
from payaid_desktop.ui.invoices.leaving import ask_before_leaving
from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.invoices.making import Making
from payaid_desktop.ui.invoices.more_fields import open_more_fields
from payaid_desktop.ui.invoices.opening import Opening
from payaid_desktop.ui.invoices.preview_window import open_preview
from payaid_desktop.ui.invoices.saving import Saving
from payaid_desktop.ui.invoices.showing import OTHER_TERMS, Showing
from payaid_desktop.ui.kit.layouts import Grown, column


class EditorPage(Page):
    """A document that is being typed; subclasses say of which kind."""

    scope = "editor"
    place = "invoices"
    kind = DocumentKind.INVOICE
    bill_page = "bill"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reading = BillReading(desk, self.kind)
        self.editing = BillEditing(self.blank(), today=desk.today)
        self.known: Known | None = None
        self.seen: Seen | None = None
        self.showing = Showing(self)
        self.days = BillDays(self)
        self._clean = self.editing.form
        self.owed: Money | None = None
        self.view = EditorView(
            self.look,
            desk.shell.overlay_parent(),
            self.words(),
            keys=desk.keys,
            takes_money=self.kind is DocumentKind.INVOICE,
        )
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self.saving = Saving(desk, self)
        self.opening = Opening(self)
        self.finishing = Finishing(self)
        self.making = Making(self)
        self.setLayout(column(Grown(self.view)))
        self._connect()
        EnterOrder(self)
        self._name_keys()

    def words(self) -> Words:
        """What this kind of document calls things."""
        return Words(
            title=self.tr("New invoice"),
            number=self.tr("Invoice no."),
            due=self.tr("Due"),
            save=self.tr("Save invoice"),
        )

    def draft_title(self) -> str:
        """What a draft of the books is called."""
        return self.tr("Draft invoice")

    def handlers(self) -> Handlers:
        return {
            "save": self.finishing.save,
            "save.new": self.finishing.save_and_begin,
            "save.print": self.finishing.save_and_print,
            "go.back": self.leave,
            "make.contact_or_item": self.making.make,
            "bill.date": lambda: self.go_to(self.view.fields.dated),
            "bill.customer": lambda: self.go_to(self.view.fields.customer),
            "bill.options": lambda: open_more_fields(self),
            "bill.repeat_line": self._repeat_line,
            "bill.remove_line": self._remove_line,
            "bill.undo": lambda: self._undo(self.editing.undo),
            "bill.redo": lambda: self._undo(self.editing.redo),
            "bill.preview": lambda: open_preview(self),
        }

    def arrive(self, subject: str | None) -> None:
        self.opening.arrive(subject)

    def heed(self, changes: Changes) -> None:
        if "products" in changes or "contacts" in changes or "business" in changes:
            self._read_known()
        elif "stock" in changes:
            levels = self.desk.services.suggestions.levels
            self.desk.tasks.run_latest("editor.levels", levels, on_success=self._know_levels)

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def begin(self, form: BillForm, *, was_kept: bool = False) -> None:
        """Go on with a form, with the cursor where one types first; one that was kept is somebody's unsaved work."""
        self.view.grid.give_up()
        self.view.lines.forget_texts()
        self.editing.begin(form)
        self._clean = self.blank() if was_kept else form
        self.seen, self.owed = None, None
        self.view.show_title(self.draft_title() if form.draft_id else self.words().title)
        self.view.show_kept(is_kept=was_kept or None)
        self.view.preview.show_picture(None)
        self.view.fields.customer.setText(form.customer)
        self._show_customer()
        self.showing.show()
        self._see()
        self.focus_first()

    def begin_new(self) -> None:
        """Go on with an empty form."""
        self.begin(self.blank())

    def leave(self) -> None:
        """Go back, and ask first what is to become of what was typed."""
        suggestions = self.view.fields.customer.suggestions
        if suggestions.isVisible():
            suggestions.hide()
        elif self._would_be_missed():
            ask_before_leaving(self)
        else:
            self.leave_at_once()

    def leave_at_once(self) -> None:
        """Go back, and forget the form."""
        self.saving.keys.forget()
        self.reading.drop(self.editing.form.id)
        self.begin(self.blank())
        self.desk.shell.back()

    def blank(self) -> BillForm:
        """A form that nothing is typed in."""
        return BillForm(self.desk.services.forms.new_id(), kind=self.kind)

    def focus_first(self) -> None:
        """Go on where one types first."""
        self.go_to(self.view.fields.customer)

    def show_problems(self, error: Placed) -> None:
        """Say in cells and fields what is wrong."""
        self.view.lines.show_problems(error.cells)
        self.view.fields.show_errors(dict(error.fields))

    def take_party(self, text: str, chosen: int) -> bool:
        """Take what was typed as the customer; False when there is nobody of this name."""
        if not text.strip():
            if self.editing.form.contact_id or self.editing.form.customer:
                self.editing.choose_party(None)
            return True
        form = self.editing.form
        if chosen < 0 and form.contact_id is not None and text == form.customer:
            return True  # also one who was taken out of the contacts since
        if self.editing.take_party(text, chosen) is None:
            return False
        self._show_customer()
        return True

    def choose_party(self, contact_id: str) -> None:
        """Sell to a customer who is known."""
        self.editing.choose_party(self.editing.parties.get(contact_id))
        self._show_customer()

    def go_to(self, field: QWidget) -> None:
        """Go on in another field, unless the cell that is being typed in cannot be taken."""
        if self.view.grid.take_typing():
            field.setFocus()
            if isinstance(field, QLineEdit):
                field.selectAll()

    def _would_be_missed(self) -> bool:
        form = self.editing.form
        # The name of a customer is shown, not typed, once one is chosen.
        clean = replace(self._clean, customer=form.customer) if form.contact_id else self._clean
        if form.draft_id is not None and form == clean:
            return False
        return bool(form.lines or form.note.strip() or form.received) or (
            self.view.lines.first_untaken() is not None
        )

    def _connect(self) -> None:
        view, grid = self.view, self.view.grid
        self.editing.changed = self._changed
        grid.use(self.editing)
        grid.finished.connect(self._leave_grid)
        grid.left_up.connect(lambda: self.go_to(view.fields.customer))
        grid.undo_wanted.connect(lambda: self._undo(self.editing.undo))
        grid.redo_wanted.connect(lambda: self._undo(self.editing.redo))
        view.fields.customer.searched.connect(self._search_party)
        view.fields.customer.taken.connect(self._take_customer)
        view.fields.customer.left.connect(self._customer_left)
        view.fields.dated.editingFinished.connect(self.days.take_day)
        view.fields.due.editingFinished.connect(self.days.take_due)
        view.fields.place.chosen.connect(lambda code: self.editing.change(place=code or None))
        view.note.textEdited.connect(lambda text: self.editing.change(note=text))
        view.terms.chosen.connect(self._choose_terms)
        view.preview.wanted.connect(self._draw_preview)
        view.back.clicked.connect(self.leave)
        view.save.clicked.connect(self.finishing.save)
        view.new.clicked.connect(self.finishing.save_and_begin)
        view.print.clicked.connect(self.finishing.save_and_print)
        if view.received is not None:
            view.received.changed.connect(self._receive)

    def _name_keys(self) -> None:
        make = self.desk.keys("make.contact_or_item")
        arrows = ("↑↓", self.tr("choose"))
        take = ("Enter", self.tr("take"))
        self.view.grid.keys = (
            arrows,
            take,
            (make, self.tr("new item “{text}”")),
            ("3*…", self.tr("type quantity first")),
        )
        self.view.fields.customer.keys = (arrows, take, (make, self.tr("new customer “{text}”")))

    def _read_known(self) -> None:
        self.reading.know(self.know)

    def know(self, known: Known) -> None:
        """Take everything that a bill may be made of."""
        self.known = known
        self.editing.know_items(known.items, known.item_index)
        self.editing.know_parties(known.parties, known.party_index)
        if not self.view.fields.customer.hasFocus():  # somebody may be typing another one
            self._show_customer()
        self.showing.show()
        self._see()

    def _know_levels(self, levels: Mapping[str, Quantity]) -> None:
        self.editing.know_levels(levels)
        self.showing.show()

    def _changed(self) -> None:
        self.showing.show()
        self.keep_soon()

    def keep_soon(self) -> None:
        """Compute and keep the bill once the key is painted: the database's thread would take its time from it."""
        self._settling.start()

    def _settle(self) -> None:
        if self.saving.is_going_on:
            return  # what is being saved must not be kept again behind it
        self._see()
        self.reading.keep(
            self.editing.form, on_success=self._told_kept, on_error=self._told_not_kept
        )

    def _told_kept(self, _: None) -> None:
        self.view.show_kept(is_kept=self.editing.form.holds_something() or None)

    def _told_not_kept(self, error: AppError) -> None:
        self.view.show_kept(is_kept=False)
        self.view.chip.setToolTip(error.sentence)

    def _see(self) -> None:
        self.reading.see(self.editing.form, on_success=self._show_seen, on_error=self._not_seen)

    def _show_seen(self, seen: Seen) -> None:
        if seen.form != self.editing.form:
            return
        self.seen = seen
        self.show_problems(Placed())
        self.showing.show()
        self.view.preview.ask_soon()

    def _not_seen(self, error: AppError) -> None:
        self.show_problems(placed(error))
        self.showing.show()

    def _choose_terms(self, terms: object) -> None:
        if terms is OTHER_TERMS:
            self.showing.terms()
            open_more_fields(self, focus_terms=True)
        else:
            self.editing.change(terms=terms)

    def _show_customer(self) -> None:
        """Show the name of the customer that was chosen, and what is known of them."""
        party = self.editing.party()
        if party is not None:
            self.editing.form = replace(self.editing.form, customer=party.shown)
            self.view.fields.customer.setText(party.shown)
        self._read_customer()

    def _read_customer(self) -> None:
        contact_id = self.editing.form.contact_id
        if contact_id is not None:
            self.reading.customer(contact_id, self._know_customer)

    def _know_customer(self, of: OfCustomer) -> None:
        if of.contact_id == self.editing.form.contact_id:
            self.editing.know_last_prices(of.last_prices)
            self.owed = of.owed
            self.showing.fields()

    def _search_party(self, text: str) -> None:
        self.view.fields.show_errors({})
        rows = self.editing.suggest_parties(text)
        nothing = self.tr("No customer has “{text}”")
        self.view.fields.customer.suggest(rows, nothing=nothing)

    def _take_customer(self, text: str, chosen: int) -> None:
        if self.take_party(text, chosen):
            if not text.strip():
                self.owed = None
            self.view.grid.go_to_next()
        else:
            self.show_nobody(text)

    def show_nobody(self, text: str) -> None:
        """Say that there is no customer of a name."""
        keys = self.desk.keys("make.contact_or_item")
        sentence = self.tr("Nobody has “{text}”. {keys} adds them.")
        shown = sentence.format(text=text[:30], keys=keys)
        self.view.fields.show_errors({"customer": shown})
        self.go_to(self.view.fields.customer)

    def _customer_left(self) -> None:
        field = self.view.fields.customer
        if not field.text().strip() and self.editing.form.contact_id is not None:
            self.editing.choose_party(None)
        elif field.text() != self.editing.form.customer and not self.take_party(field.text(), -1):
            self.editing.change(customer=field.text(), contact_id=None)

    def _receive(self, amount: Decimal | None, mode: PaymentMode) -> None:
        self.editing.change(received=amount or None, mode=mode)

    def _leave_grid(self) -> None:
        received = self.view.received
        self.go_to(received.amount if received is not None else self.view.note)

    def _repeat_line(self) -> None:
        grid = self.view.grid
        if grid.take_typing():
            row = self.editing.repeat_line(max(grid.currentIndex().row(), 0))
            if row is not None:
                self.view.lines.forget_texts()
                grid.go(row, Column.QUANTITY)

    def _remove_line(self) -> None:
        grid = self.view.grid
        row = grid.currentIndex().row()
        grid.give_up()
        self.view.lines.forget_texts()
        self.editing.remove_line(row)
        grid.go(max(row, 0), Column.ITEM)

    def _undo(self, act: Callable[[], bool]) -> None:
        self.view.grid.give_up()
        self.view.lines.forget_texts()
        act()
        self.view.grid.go_to_next()

    def _draw_preview(self, width_px: int) -> None:
        if self.seen is not None and self.known is not None and self.seen.form.lines:
            self.reading.picture(
                self.seen,
                self.known.business,
                width_px=width_px,
                on_success=self.view.preview.show_picture,
            )
        else:
            self.view.preview.show_picture(None)


class QuotationEditorPage(EditorPage):
    """A quotation that is being typed."""

    place = "quotations"
    kind = DocumentKind.QUOTATION
    bill_page = "quotation"

    def words(self) -> Words:
        return Words(
            title=self.tr("New quotation"),
            number=self.tr("Quotation no."),
            due=self.tr("Valid for"),
            save=self.tr("Save quotation"),
        )

    def draft_title(self) -> str:
        return self.tr("Draft quotation")
