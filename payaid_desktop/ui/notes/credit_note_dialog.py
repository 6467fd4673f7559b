"""Giving goods or money of a bill back: the lines, the reason, and what the note comes to."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.money import format_indian, format_rupees
from payaid_desktop.domain.notes import Left
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.inputs.documents import NoteInput
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.formatting import write_day_in_list
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented, Switch
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row, rule
from payaid_desktop.ui.notes.credit_form import CreditForm, Way
from payaid_desktop.ui.notes.lines_grid import LinesGrid
from payaid_desktop.ui.printing.print_acts import print_now

_WIDTH_PX = 720


class CreditNoteDialog:
    """Takes goods back, or lowers a price, and issues the note for it."""

    def __init__(self, desk: Desk, left: Left) -> None:
        self._desk = desk
        self._form = CreditForm(left, reason=_usual_reason(Way.GOODS))
        self._is_saving = False
        look = desk.look
        self.way = Segmented(
            look,
            ((_tr("Goods come back"), Way.GOODS), (_tr("Only an amount"), Way.AMOUNT)),
            name=_tr("What is given back"),
        )
        self.grid = LinesGrid(look)
        self.reason = TextInput(look, self._form.reason)
        self.reason_field = Field(look, _tr("Reason, printed on the note"), self.reason)
        self.stock = Switch(look, name=_tr("Put the goods back into stock"), on=True)
        self._total = Label(look, "—", "kpi")
        self._tax = Elided(look, "", "small", "text3")
        self._problem = Elided(look, "", "small", "bad")
        self._save = Button(
            look,
            _tr("Issue credit note"),
            icon="check",
            variant="primary",
            keys=desk.keys("save"),
        )
        self._cancel = Button(look, _tr("Cancel"), keys="Esc")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Credit note for {number}").format(number=left.original.number or ""),
            body=self._body(),
            buttons=(self._cancel, self._save),
            note=self._note(),
            width_px=_WIDTH_PX,
        )
        self.dialog.has_changes = self._has_changes
        self._listen()

    def open(self) -> None:
        """Show it, the first line at hand."""
        self.grid.show_form(self._form)
        handlers = {"save": self.save}
        focus = self.grid.first() or self.reason
        open_over(self._desk, self.dialog, "credit_note", handlers, focus=focus)

    def save(self) -> None:
        """Issue the note."""
        form = self._form = replace(self._form, reason=self.reason.text().strip())
        if not self._check(form) or self._is_saving:
            return
        self._set_saving(on=True)
        notes = self._desk.services.credit_notes
        self._desk.tasks.run(
            lambda: notes.create_and_issue(NoteInput.parse(form.given())),
            on_success=self._done,
            on_error=self._failed,
        )

    def total(self) -> str:
        """What the note comes to, as it is shown."""
        return self._total.text()

    def problem(self) -> str:
        """What is wrong, as it is shown."""
        return self._problem.whole()

    def _has_changes(self) -> bool:
        """Whether something typed would be lost, be it a number or not."""
        is_own_reason = self.reason.text().strip() != _usual_reason(self._form.way)
        return is_own_reason or any(text.strip() for text in self._form.typed.values())

    def _listen(self) -> None:
        self.way.chosen.connect(self._choose_way)
        self.grid.typed.connect(self._type)
        self.stock.toggled.connect(self._choose_stock)
        self._cancel.clicked.connect(self.dialog.dismiss)
        self._save.clicked.connect(self.save)

    def _choose_way(self, way: Way) -> None:
        was_usual = self.reason.text().strip() == _usual_reason(self._form.way)
        self._form = self._form.with_way(way)
        self.grid.show_form(self._form)
        self._stock_row.setVisible(way is Way.GOODS)
        if was_usual:
            self.reason.setText(_usual_reason(way))
        self._preview()

    def _choose_stock(self, on: bool) -> None:  # noqa: FBT001 - a signal's
        self._form = replace(self._form, returns_stock=on)

    def _take_all(self) -> None:
        self.way.take(Way.GOODS)
        self._form = self._form.all_goods()
        self.grid.show_form(self._form)
        self.grid.show_texts(self._form.typed)
        self._preview()

    def _type(self, number: int, text: str) -> None:
        self._form = self._form.with_text(number, text)
        self._preview()

    def _preview(self) -> None:
        form = replace(self._form, reason=self.reason.text().strip() or "—")
        unreadable = dict.fromkeys(form.unreadable(), _tr("Type a number."))
        self._show_problem("", unreadable)
        if unreadable or not form.wanted():
            self._show_note(None)
            return
        notes = self._desk.services.credit_notes
        self._desk.tasks.run_latest(
            "credit note",
            lambda: notes.preview(NoteInput.parse(form.given())),
            on_success=partial(self._previewed, form.typed),
            on_error=partial(self._show_error, form),
        )

    def _previewed(self, typed: Mapping[int, str], note: Document) -> None:
        if typed == self._form.typed:  # else something was typed meanwhile that is no number
            self._show_note(note)

    def _show_note(self, note: Document | None) -> None:
        if note is None:
            self._total.setText("—")
            self._tax.set_whole("")
            self.grid.show_given({})
            return
        amounts = {
            item.original_line_no or 0: format_indian(
                item.value + item.cgst + item.sgst + item.igst
            )
            for item in note.items
        }
        self.grid.show_given(amounts)
        self._total.setText(format_rupees(note.total))
        tax = format_rupees(note.tax)
        self._tax.set_whole(_tr("{tax} of it is tax").format(tax=tax) if note.tax else "")

    def _show_error(self, form: CreditForm, error: AppError) -> None:
        self._show_note(None)
        wrong: dict[int, str] = {}
        rest = ""
        for name, sentence in error.details.items():
            number = form.line_of(name)
            if number is not None:
                wrong[number] = sentence
            elif name == "reason":
                self.reason_field.show_error(sentence)
            else:
                rest = sentence
        first = next(iter(wrong.values()), rest)
        self._show_problem(first or ("" if error.details else error.sentence), wrong)

    def _show_problem(self, sentence: str, lines: Mapping[int, str]) -> None:
        self.grid.show_errors(lines)
        shown = sentence or next(iter(lines.values()), "")
        self._problem.set_whole(shown)

    def _check(self, form: CreditForm) -> bool:
        self.reason_field.show_error("" if form.reason else _tr("Say why in a few words."))
        if form.unreadable():
            self._preview()
            return False
        if not form.wanted():
            self._show_problem(_tr("Type how much comes back, in at least one line."), {})
            return False
        return bool(form.reason)

    def _failed(self, error: AppError) -> None:
        self._set_saving(on=False)
        self._show_error(self._form, error)

    def _set_saving(self, *, on: bool) -> None:
        self._is_saving = on
        self._save.set_busy(on)

    def _done(self, outcome: Outcome[Document]) -> None:
        self.dialog.leave()
        note, desk = outcome.value, self._desk
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (_tr("Open"), "", lambda: desk.shell.go("credit_note", note.id)),
            (_tr("Print"), "", lambda: print_now(desk, note.id)),
        )
        title = _tr("Credit note {number} saved on this computer").format(number=note.number)
        parts = (note.buyer.name, format_rupees(note.total), *outcome.warnings)
        tone = "warn" if outcome.warnings else "ok"
        desk.shell.tell(Told(title, " · ".join(parts), tone, acts))

    def _body(self) -> QWidget:
        look, original = self._desk.look, self._form.left.original
        day = write_day_in_list(original.dated_on, today=self._desk.today())
        amount = format_rupees(original.total)
        about = Elided(look, f"{original.buyer.name} · {day} · {amount}", "small", "text3")
        everything = Button(look, _tr("Take everything back"), variant="link")
        everything.clicked.connect(self._take_all)
        stock = Label(look, _tr("Put the goods back into stock"))
        self._stock_row = holding(row(self.stock, stock, STRETCH, gap=9))
        sums = column(
            Label(look, _tr("Note comes to"), "label", "text2"), 2, self._total, self._tax
        )
        sum_box = box(column(*[sums], margins=(16, 12)), "well")
        sum_box.setMinimumWidth(look.px(210))
        return holding(
            column(
                about,
                12,
                row(self.way, STRETCH, everything),
                14,
                rule(),
                10,
                self.grid,
                6,
                self._problem,
                12,
                rule(),
                12,
                row(
                    Grown(column(self.reason_field, 4, self._stock_row, STRETCH)),
                    sum_box,
                    gap=20,
                ),
            )
        )

    def _note(self) -> QWidget:
        look = self._desk.look
        words = Elided(look, _tr("Saved on this computer first"), "small", "text3")
        return holding(row(Icon(look, "hard-drive", "ok_line", 14), Grown(words)))


def open_credit_note_dialog(desk: Desk, subject: str | None) -> None:
    """Give something of a bill back; without a bill, show the list to choose it from."""
    if subject is None:
        desk.shell.go("invoices")
        title = _tr("Choose the bill that something comes back from")
        below = _tr("Then press {keys}.").format(keys=desk.keys("make.credit_note"))
        desk.shell.tell(Told(title, below))
        return
    notes = desk.services.credit_notes

    def came(left: Left) -> None:
        CreditNoteDialog(desk, left).open()

    desk.tasks.run(lambda: notes.left(subject), on_success=came, on_error=desk.shell.tell_error)


def _usual_reason(way: Way) -> str:
    return _tr("Goods returned") if way is Way.GOODS else _tr("Price lowered")


def _tr(text: str) -> str:
    return QCoreApplication.translate("CreditNoteDialog", text)
