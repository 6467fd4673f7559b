"""Alt C: a customer or an item is made on the spot, with the name that was typed, and taken into the bill."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.gstin import check_gstin
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.rules import accepted_gst_rates
from payaid_desktop.domain.units import GOODS_UNITS
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.bill_reading import Known
from payaid_desktop.ui.invoices.line_cells import CellError, Column
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.layouts import Grown, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.suggest import quantity_first

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_PHONE_DIGITS = 10
_WIDTH_PX = 460


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item was being typed."""

    row: int
    text: str


class QuickForm:
    """A small form over the editor. Enter goes to the next field, and saves in the last one."""

    def __init__(
        self,
        page: "EditorPage",
        *,
        title: str,
        save_words: str,
        scope: str,
        fields: Mapping[str, Field],
        body: QWidget,
    ) -> None:
        self._page = page
        self.after: Callable[[], None] = lambda: None
        self.fields = dict(fields)
        self.save_button = Button(
            page.look, save_words, variant="primary", icon="check", keys=page.desk.keys("save")
        )
        self.dialog = Dialog(
            page.look,
            page.desk.shell.overlay_parent(),
            title=title,
            body=body,
            buttons=(self.save_button,),
            width_px=_WIDTH_PX,
        )
        self._begun = self._typed()
        self.dialog.has_changes = lambda: self._typed() != self._begun
        self._scope = scope
        self._entries = [field.entry for field in self.fields.values()]
        for entry, following in zip(self._entries, [*self._entries[1:], None], strict=True):
            if isinstance(entry, TextInput):
                entry.returnPressed.connect((following or self.save_button).setFocus)

    def begin_with(self, name: str, text: str) -> None:
        """Put what was typed before into a field; it is not lost by closing."""
        entry = self.fields[name].entry
        if isinstance(entry, TextInput):
            entry.setText(text)
        self._begun = self._typed()

    def open(self, save: Callable[[], None], *, focus: str) -> None:
        """Show it; `save` is called by the button and by its key."""
        self.save_button.clicked.connect(save)
        entry = self.fields[focus].entry
        open_over(self._page.desk, self.dialog, self._scope, {"save": save}, focus=entry)
        self.dialog.closed.connect(self._go_on)

    def _go_on(self) -> None:
        self.after()

    def _typed(self) -> list[object]:
        return [self.choice(name) or self.text(name) for name in self.fields]

    def text(self, name: str) -> str:
        """What stands in a field."""
        entry = self.fields[name].entry
        return entry.text().strip() if isinstance(entry, TextInput) else ""

    def choice(self, name: str) -> object:
        """What is chosen in a field; None where nothing is, or there is no such field."""
        entry = self.fields[name].entry if name in self.fields else None
        return entry.value() if isinstance(entry, Choice) else None

    def refuse(self, error: AppError) -> None:
        """Say under each field what is wrong."""
        left = dict(error.details)
        for name, field in self.fields.items():
            field.show_error(left.pop(name, ""))
        wrong = next((each for each in self.fields.values() if each.has_error()), None)
        if wrong is not None:
            wrong.setFocus()
        if left or not error.details:
            first = next(iter(self.fields.values()))
            first.show_error(next(iter(left.values()), error.sentence))


class Making(QObject):
    """Makes customers and items from inside the editor."""

    def __init__(self, page: "EditorPage") -> None:
        super().__init__(page)
        self._page = page

    def make(self) -> None:
        """Make what the field with the cursor asks for."""
        page = self._page
        editor = page.view.grid.editor()
        if page.view.fields.customer.hasFocus() or (
            editor is None and page.editing.form.contact_id is None and not page.editing.form.lines
        ):
            self._make_customer(page.view.fields.customer.text().strip())
            return
        if editor is not None and editor.column is Column.ITEM:
            place = Place(editor.row, editor.text())
        else:
            place = Place(len(page.editing.form.lines), "")
        page.view.grid.give_up()
        self._make_item(place)

    def _make_customer(self, typed: str) -> None:
        page, look = self._page, self._page.look
        page.view.fields.customer.suggestions.hide()
        fields = {
            "name": Field(look, self.tr("Name"), TextInput(look), required=True, reserved=False),
            "phone": Field(look, self.tr("Phone"), TextInput(look), reserved=False),
            "gstin": Field(
                look,
                self.tr("GSTIN"),
                TextInput(look),
                hint=self.tr("Only of registered businesses"),
                reserved=False,
            ),
        }
        form = QuickForm(
            page,
            title=self.tr("New customer"),
            save_words=self.tr("Save customer"),
            scope="contact_form",
            fields=fields,
            body=holding(column(*fields.values(), margins=(0, 0, 0, 4), gap=12)),
        )
        form.begin_with(_customer_field(typed), typed)
        form.open(lambda: self._save_customer(form), focus="name")

    def _save_customer(self, form: QuickForm) -> None:
        services = self._page.desk.services
        given = {name: form.text(name) or None for name in ("phone", "gstin")}
        given["name"] = form.text("name")

        def work() -> tuple[Contact, Known]:
            made = services.contacts.create(ContactInput.parse(given)).value
            return made, self._page.reading.known()

        self._page.saving.run(
            work,
            on_success=lambda made: self._customer_made(form, *made),
            on_error=form.refuse,
            button=form.save_button,
        )

    def _customer_made(self, form: QuickForm, contact: Contact, known: Known) -> None:
        form.dialog.leave()
        self._page.know(known)
        self._page.choose_party(contact.id)
        self._page.view.grid.go_to_next()

    def _make_item(self, place: Place) -> None:
        page, look = self._page, self._page.look
        _, typed = quantity_first(place.text)
        fields = self._item_fields(look)
        taxed = [Grown(fields[name]) for name in ("gstRate",) if name in fields]
        body = column(
            fields["name"],
            row(Grown(fields["unitPrice"]), *taxed, gap=12),
            row(Grown(fields["hsn"]), Grown(fields["unit"]), gap=12),
            margins=(0, 0, 0, 4),
            gap=12,
        )
        form = QuickForm(
            page,
            title=self.tr("New item"),
            save_words=self.tr("Save item"),
            scope="product_form",
            fields=fields,
            body=holding(body),
        )
        form.begin_with("name", typed)
        form.after = lambda: self._back_to(place)
        form.open(lambda: self._save_item(form, place), focus="name")

    def _item_fields(self, look: Look) -> dict[str, Field]:
        units = Choice(look, [(f"{unit.name} ({unit.code})", unit.code) for unit in GOODS_UNITS])
        units.set_value("NOS")
        name, rate = TextInput(look), TextInput(look)
        fields = {
            "name": Field(look, self.tr("Name"), name, required=True, reserved=False),
            "unitPrice": Field(look, self.tr("Rate"), rate, required=True, reserved=False),
        }
        if self._collects_tax():
            taxes = Choice(look, self._rates())
            fields["gstRate"] = Field(look, self.tr("GST"), taxes, required=True, reserved=False)
        return fields | {
            "hsn": Field(look, self.tr("HSN"), TextInput(look), reserved=False),
            "unit": Field(look, self.tr("Unit"), units, reserved=False),
        }

    def _collects_tax(self) -> bool:
        """Whether what is sold needs a rate: only a regular taxpayer collects tax."""
        known = self._page.known
        return known is None or known.business.scheme is Scheme.REGULAR

    def _rates(self) -> list[tuple[str, object]]:
        usual = [(f"{rate:f}%", f"{rate:f}") for rate in (5, 18, 40, 3, 0)]
        rare = sorted(rate for rate in accepted_gst_rates() if rate not in (5, 18, 40, 3, 0))
        return [
            ("", None),
            *usual,
            (self.tr("Exempt"), "exempt"),
            (self.tr("Nil rated"), "nil_rated"),
            *((f"{rate:f}%", f"{rate:f}") for rate in rare),
        ]

    def _save_item(self, form: QuickForm, place: Place) -> None:
        services = self._page.desk.services
        given = _item_given(form)

        def work() -> tuple[Outcome[Product], Known]:
            made = services.products.create(ProductInput.parse(given))
            return made, self._page.reading.known()

        self._page.saving.run(
            work,
            on_success=lambda made: self._item_made(form, place, *made),
            on_error=form.refuse,
            button=form.save_button,
        )

    def _item_made(
        self, form: QuickForm, place: Place, made: Outcome[Product], known: Known
    ) -> None:
        self._page.know(known)
        quantity, _ = quantity_first(place.text)
        code = made.value.code
        text = code if quantity is None else f"{quantity:f}*{code}"
        try:
            is_complete = self._page.editing.take_item(place.row, text, -1)
        except CellError:
            is_complete = False
        form.after = lambda: self._go_on(place, is_complete=is_complete)
        form.dialog.leave()

    def _go_on(self, place: Place, *, is_complete: bool) -> None:
        grid = self._page.view.grid
        if is_complete:
            grid.go(place.row + 1, Column.ITEM)
        else:
            grid.go(place.row, Column.QUANTITY)

    def _back_to(self, place: Place) -> None:
        """Nothing was made: go on with what was typed."""
        grid = self._page.view.grid
        grid.go(place.row, Column.ITEM)
        editor = grid.editor()
        if editor is not None and place.text:
            editor.setText(place.text)


def _customer_field(typed: str) -> str:
    """Where what was typed belongs: somebody is looked for by phone and GSTIN too."""
    digits = typed.replace(" ", "").removeprefix("+91")
    if digits.isdecimal() and len(digits) == _PHONE_DIGITS:
        return "phone"
    return "gstin" if check_gstin(typed).reason is None else "name"


def _item_given(form: QuickForm) -> dict[str, Any]:
    rate, unit = form.choice("gstRate"), form.choice("unit")
    given: dict[str, Any] = {
        "name": form.text("name"),
        "unitPrice": form.text("unitPrice").replace(",", "") or None,
        "hsn": form.text("hsn") or None,
        "unit": unit,
    }
    if rate in ("exempt", "nil_rated"):
        return {**given, "treatment": rate}
    return {**given, "gstRate": rate}
