"""F12: what few bills need: a cash buyer's name, a discount on it all, charges, reverse charge, other terms."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.documents import BuyerInput
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Switch
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding, row
from payaid_desktop.ui.kit.money_field import MoneyField

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_TERMS_PX = 84
_WIDTH_PX = 520


def open_more_fields(page: "EditorPage", *, focus_terms: bool = False) -> None:
    """Show the fields over the editor; they are taken with "Take"."""
    if page.view.grid.take_typing():
        page.take_party(page.view.fields.customer.text(), -1)
        MoreFields(page).open(focus_terms=focus_terms)


class MoreFields(QObject):
    """The fields that few bills need."""

    def __init__(self, page: "EditorPage") -> None:
        super().__init__(page)
        self._page = page
        look = page.look
        self.name, self.phone = TextInput(look), TextInput(look)
        self._buyer = {
            "name": Field(look, self.tr("Name on the bill"), self.name),
            "phone": Field(look, self.tr("Phone"), self.phone),
        }
        self.discount = TextInput(look, placeholder=self.tr("5% or 250"))
        self._discount = Field(look, self.tr("Discount on the bill"), self.discount)
        self.charges = MoneyField(look, self.tr("Other charges, after tax"))
        self.off = MoneyField(look, self.tr("Discount after tax"))
        self.reverse = Switch(look, name=self.tr("Reverse charge"))
        self.inclusive = Switch(look, name=self.tr("Rates include tax"))
        self.terms = QPlainTextEdit()
        self.terms.setFont(look.font("body"))
        self.terms.setTabChangesFocus(True)
        self.terms.setFixedHeight(look.px(_TERMS_PX))
        self._terms = Field(look, self.tr("Terms at the foot of the bill"), self.terms)
        self._take = Button(
            look, self.tr("Take"), variant="primary", icon="check", keys=page.desk.keys("save")
        )
        self._dialog = self._made()
        self._show()
        begun = self._typed()
        self._dialog.has_changes = lambda: self._typed() != begun

    def open(self, *, focus_terms: bool) -> None:
        """Show it."""
        self._take.clicked.connect(self.take)
        first = self.terms if focus_terms else self.name if self._nobody() else self.discount
        open_over(self._page.desk, self._dialog, "product_form", {"save": self.take}, focus=first)

    def _nobody(self) -> str:
        """The name that was typed for the customer and that nobody has."""
        is_chosen = self._page.editing.form.contact_id is not None
        return "" if is_chosen else self._page.view.fields.customer.text().strip()

    def take(self) -> None:
        """Put the fields into the bill, unless one is wrong."""
        page = self._page
        others = dict(page.editing.form.others)
        if not self._take_buyer(others):
            return
        try:
            others["billDiscount"] = _discount(self.discount.text())
        except ValueError:
            self._discount.show_error(self.tr("Type a percentage such as 5%, or rupees."))
            self.discount.setFocus()
            return
        for field in (self.charges, self.off):
            field.money.settle()  # the one that is being typed was not left
            if field.has_error():
                field.setFocus()
                return
        others |= {
            "otherCharges": str(self.charges.money.amount() or 0),
            "afterTaxDiscount": str(self.off.money.amount() or 0),
            "reverseCharge": self.reverse.isChecked(),
        }
        if self.inclusive.isChecked() != self._usually_inclusive():
            others["pricesIncludeTax"] = self.inclusive.isChecked()
        else:
            others.pop("pricesIncludeTax", None)
        self._dialog.leave()
        page.editing.change(others=others, terms=self._chosen_terms())
        if "buyer" in others and page.editing.form.contact_id is None:
            page.editing.change(customer="")  # what was typed there is the name on the bill now
            page.view.fields.customer.setText("")

    def _take_buyer(self, others: dict[str, Any]) -> bool:
        """Put who buys without being a contact into the bill; False when name or phone is wrong."""
        if self._page.editing.form.contact_id is not None:
            return True
        name, phone = self.name.text().strip(), self.phone.text().strip()
        before = others.pop("buyer", None) or {}
        if not name and not phone:
            return True
        try:
            BuyerInput.parse({"name": name, "phone": phone or None})
        except ValidationError as error:
            for place, field in self._buyer.items():
                field.show_error(error.details.get(place, ""))
            next(field for field in self._buyer.values() if field.has_error()).setFocus()
            return False
        others["buyer"] = {**before, "name": name, "phone": phone or None}
        return True

    def _typed(self) -> list[object]:
        texts = (self.name, self.phone, self.discount, self.charges.money, self.off.money)
        switches = (self.reverse, self.inclusive)
        return [
            *(each.text() for each in texts),
            *(each.isChecked() for each in switches),
            self.terms.toPlainText(),
        ]

    def _chosen_terms(self) -> str | None:
        typed, known = self.terms.toPlainText().strip(), self._page.known
        return None if known is not None and typed == known.business.terms.strip() else typed

    def _usually_inclusive(self) -> bool:
        known = self._page.known
        return known is not None and known.business.prices_include_tax

    def _show(self) -> None:
        form = self._page.editing.form
        others, known = form.others, self._page.known
        buyer = others.get("buyer") or {}
        self.name.setText(buyer.get("name") or self._nobody())
        self.phone.setText(buyer.get("phone") or "")
        for field in self._buyer.values():
            field.setVisible(form.contact_id is None)
        discount = others.get("billDiscount") or {}
        percent = discount.get("percent")
        self.discount.setText(f"{percent}%" if percent else discount.get("amount", ""))
        self.charges.money.setText(_without_zero(others.get("otherCharges")))
        self.off.money.setText(_without_zero(others.get("afterTaxDiscount")))
        self.reverse.setChecked(bool(others.get("reverseCharge")))
        chosen = others.get("pricesIncludeTax")
        self.inclusive.setChecked(self._usually_inclusive() if chosen is None else chosen)
        usual = known.business.terms if known is not None else ""
        self.terms.setPlainText(usual if form.terms is None else form.terms)

    def _made(self) -> Dialog:
        look = self._page.look
        body = column(
            row(*(Grown(field) for field in self._buyer.values()), gap=12),
            self._discount,
            row(Grown(self.charges), Grown(self.off), gap=12),
            row(Label(look, self.tr("The buyer pays the tax (reverse charge)")), STRETCH, self.reverse),
            10,
            row(Label(look, self.tr("Rates include tax")), STRETCH, self.inclusive),
            12,
            self._terms,
            margins=0,
        )  # fmt: skip
        return Dialog(
            look,
            self._page.desk.shell.overlay_parent(),
            title=self.tr("More fields"),
            body=holding(body),
            buttons=(self._take,),
            width_px=_WIDTH_PX,
        )


def _discount(text: str) -> dict[str, Any] | None:
    plain = text.strip().replace(",", "").removeprefix("₹").strip()
    if not plain:
        return None
    name = "percent" if plain.endswith("%") else "amount"
    number = plain.rstrip("%").strip()
    if not number.replace(".", "", 1).isdecimal():
        raise ValueError(text)
    return {name: number}


def _without_zero(text: str | None) -> str:
    return "" if text is None or not text.strip("0.") else text
