"""The form of a product: its fields, side by side where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import format_percent
from payaid_desktop.domain.rules import accepted_gst_rates
from payaid_desktop.domain.units import GOODS_UNITS
from payaid_desktop.ui.dialog_scope import KEEPS_ENTER
from payaid_desktop.ui.kit.choices import Choice, Segmented
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.products.form_state import ProductForm
from payaid_desktop.ui.products.words import treatment_words

_GAP_PX = 14
_OFTEN = ("PCS", "NOS", "KGS", "GMS", "LTR", "MLT", "MTR", "BOX", "PAC", "BAG", "DOZ", "SET")
"""The units that shops use most come first."""
_TEXTS = ("name", "code", "barcodes", "hsn", "price", "mrp", "cost", "cess", "opening", "reorder")
_NUMBERS = ("price", "mrp", "cost", "cess", "opening", "reorder")


class ProductFormView(QWidget):
    """Shows a form and tells what is typed.

    Signals:
        typed(): something is another text now.
    """

    typed = Signal()

    def __init__(self, look: Look, *, is_new: bool) -> None:
        super().__init__()
        self._look = look
        self._texts = {name: TextInput(look) for name in _TEXTS}
        for name in _NUMBERS:
            self._texts[name].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._texts[name].setFont(look.font("body", tabular=True))
        self._kind = Segmented(
            look,
            ((self.tr("Goods"), "goods"), (self.tr("Service"), "service")),
            name=self.tr("Kind"),
        )
        self._with_tax = Segmented(
            look,
            ((self.tr("with tax"), True), (self.tr("without"), False)),
            name=self.tr("Price is"),
        )
        self._unit = Choice(look, _units())
        self._tax = Choice(look, _taxes(look))
        self._fields = self._make_fields()
        self._goods = self._arrange(is_new=is_new)
        self._listen()

    @property
    def name(self) -> TextInput:
        """Where one types first."""
        return self._texts["name"]

    def entry(self, name: str) -> QWidget:
        """The input of a field."""
        return self._fields[name].entry

    def show_form(self, form: ProductForm) -> None:
        """Show everything."""
        for name, text in self._texts.items():
            text.setText(getattr(form, name))
        self._kind.set_value(form.kind)
        self._with_tax.set_value(form.with_tax)
        self._unit.set_value(form.unit)
        self._tax.set_value(form.tax)
        self.show_kind(is_service=form.is_service)

    def form(self) -> ProductForm:
        """What is typed."""
        return ProductForm(
            **{name: text.text() for name, text in self._texts.items()},
            kind=str(self._kind.value()),
            with_tax=bool(self._with_tax.value()),
            unit=str(self._unit.value() or ""),
            tax=str(self._tax.value() or ""),
        )

    def show_kind(self, *, is_service: bool) -> None:
        """Leave out what a service does not have."""
        self._goods.setVisible(not is_service)
        self._fields["unit"].setVisible(not is_service)
        self._fields["hsn"].set_label(self.tr("SAC") if is_service else self.tr("HSN"))

    def show_errors(self, errors: dict[str, str]) -> QWidget | None:
        """Say what is wrong under each field; gives the first that is wrong."""
        first = None
        for name, field in self._fields.items():
            sentence = errors.get(name, "")
            field.show_error(sentence)
            if sentence and first is None:
                first = field.entry
        return first

    def show_hsn(self, *, error: str, is_right: bool) -> None:
        """Say of the code what can be said while it is typed."""
        field = self._fields["hsn"]
        if is_right:
            field.show_ok(self.tr("A well-formed code"))
        else:
            field.show_error(error)

    def error(self, name: str) -> str:
        """What a field says is wrong; "" for nothing."""
        field = self._fields[name]
        return field.note() if field.has_error() else ""

    def _make_fields(self) -> dict[str, Field]:
        texts, look = self._texts, self._look
        hints = {
            "code": self.tr("Made from the name"),
            "barcodes": self.tr("Scan here; several with a comma"),
            "reorder": self.tr("Tells you to buy"),
        }
        labels = {
            "name": self.tr("Name"),
            "price": self.tr("Price"),
            "hsn": self.tr("HSN"),
            "code": self.tr("Code"),
            "barcodes": self.tr("Barcodes"),
            "mrp": self.tr("MRP"),
            "cost": self.tr("Cost"),
            "cess": self.tr("Cess %"),
            "opening": self.tr("In stock now"),
            "reorder": self.tr("Keep at least"),
        }
        fields = {
            name: Field(
                look,
                label,
                texts[name],
                hint=hints.get(name, ""),
                required=name in ("name", "price"),
            )
            for name, label in labels.items()
        }
        fields["unit"] = Field(look, self.tr("Unit"), self._unit)
        fields["tax"] = Field(look, self.tr("GST"), self._tax)
        return fields

    def _arrange(self, *, is_new: bool) -> QWidget:
        field = self._fields
        kind = holding(column(23, self._kind, STRETCH))
        tax = holding(column(23, self._with_tax, STRETCH))
        stock = [field["reorder"]] if not is_new else [field["opening"], field["reorder"]]
        if not is_new:
            field["opening"].setParent(self)
            field["opening"].hide()
        goods = holding(
            column(
                rule(),
                12,
                Label(self._look, self.tr("Stock"), "h3"),
                10,
                _side_by_side(*stock, spare=3 - len(stock)),
            )
        )
        self.setLayout(
            column(
                row(Grown(field["name"]), kind, gap=_GAP_PX),
                row(Grown(field["price"], 2), tax, Grown(field["tax"], 2), gap=_GAP_PX),
                _side_by_side(field["hsn"], field["unit"], field["cess"]),
                _side_by_side(field["mrp"], field["cost"], field["code"]),
                field["barcodes"],
                4,
                goods,
                gap=4,
            )
        )
        return goods

    def _listen(self) -> None:
        for text in self._texts.values():
            text.textEdited.connect(self.typed)
        self._texts["barcodes"].returnPressed.connect(self._next_barcode)
        self._texts["barcodes"].setProperty(KEEPS_ENTER, True)  # noqa: FBT003 - Qt's; a scanner types it
        for choice in (self._kind, self._with_tax, self._unit, self._tax):
            choice.chosen.connect(self.typed)

    def _next_barcode(self) -> None:
        """A scanner ends with Enter: the next code follows."""
        text = self._texts["barcodes"].text().strip()
        if text and not text.endswith(","):
            self._texts["barcodes"].setText(f"{text}, ")
            self.typed.emit()


def _side_by_side(*parts: QWidget, spare: int = 0) -> QWidget:
    fields = [Grown(part) for part in parts]
    return holding(row(*fields, *(Grown(QWidget()) for _ in range(spare)), gap=_GAP_PX))


def _units() -> Sequence[tuple[str, object]]:
    by_code = {unit.code: unit for unit in GOODS_UNITS}
    first = [by_code[code] for code in _OFTEN if code in by_code]
    rest = [unit for unit in GOODS_UNITS if unit not in first]
    return [(f"{unit.code} · {unit.name}", unit.code) for unit in (*first, *rest)]


def _taxes(look: Look) -> Sequence[tuple[str, object]]:
    del look
    rates = [
        (f"{format_percent(rate)}%", format_percent(rate)) for rate in sorted(accepted_gst_rates())
    ]
    others = (Treatment.NIL_RATED, Treatment.EXEMPT, Treatment.NON_GST)
    return [*rates, *((treatment_words(each), each.value) for each in others)]
