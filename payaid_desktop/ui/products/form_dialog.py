"""The form of a product, over the page: a new one, or one that is corrected."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer

from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.products import Product
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.ui.desk import Desk, Told
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.products.form_state import ProductForm, sentences
from payaid_desktop.ui.products.form_view import ProductFormView

NAME = "name/"
BARCODE = "barcode/"
_WIDTH_PX = 720


def open_product_form(desk: Desk, subject: str | None) -> None:
    """Open the form: for a product by its id, for a new one with "name/…" or "barcode/…", or an empty one."""
    if subject is None or subject.startswith((NAME, BARCODE)):
        desk.tasks.run(
            desk.services.business.get,
            on_success=lambda business: ProductFormDialog(
                desk, _begun(subject, with_tax=business.prices_include_tax)
            ).open(),
        )
        return
    get = desk.services.products.get
    desk.tasks.run(
        lambda: get(subject),
        on_success=lambda product: ProductFormDialog(
            desk, ProductForm.of(product, on=desk.today()), product
        ).open(),
    )


def _begun(subject: str | None, *, with_tax: bool) -> ProductForm:
    form = ProductForm(with_tax=with_tax)
    if subject is None:
        return form
    if subject.startswith(NAME):
        return replace(form, name=subject.removeprefix(NAME))
    return replace(form, barcodes=subject.removeprefix(BARCODE))


class ProductFormDialog:
    """Takes what is typed, and keeps it until it is saved or thrown away."""

    def __init__(self, desk: Desk, begun: ProductForm, product: Product | None = None) -> None:
        self._desk = desk
        self._begun = begun
        self._product = product
        look = desk.look
        self.view = ProductFormView(look, is_new=product is None)
        self.view.show_form(begun)
        save = Button(look, _tr("Save"), variant="primary", icon="check", keys=desk.keys("save"))
        cancel = Button(look, _tr("Cancel"), keys="Esc")
        buttons = [cancel, save]
        if product is None:
            again = Button(look, _tr("Save and new"), keys=desk.keys("save.new"))
            again.clicked.connect(self.save_and_new)
            buttons.insert(1, again)
        self._save_button = save
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("New product") if product is None else _tr("Edit product"),
            body=self.view,
            buttons=buttons,
            width_px=_WIDTH_PX,
        )
        self.dialog.has_changes = lambda: self.view.form().differs_from(self._begun)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.dialog.dismiss)
        self.view.typed.connect(self._typed)

    def open(self) -> None:
        """Show it."""
        handlers: dict[str, Callable[[], object]] = {"save": self.save}
        if self._product is None:
            handlers["save.new"] = self.save_and_new
        open_over(self._desk, self.dialog, "product_form", handlers, focus=self.view.name)

    def save(self) -> None:
        """Save and close."""
        self._save(self._saved)

    def save_and_new(self) -> None:
        """Save, and begin the next one."""
        self._save(self._saved_and_new)

    def _save(self, then: Callable[[Outcome[Product]], None]) -> None:
        if not self._save_button.isEnabled():
            return  # it is being saved
        form, products, product = self.view.form(), self._desk.services.products, self._product
        begun = self._begun

        def work() -> Outcome[Product]:
            if product is None:
                return products.create(ProductInput.parse(form.content()))
            patch = form.patch(begun)
            return products.update(product.id, patch, version=product.version)

        self._save_button.set_busy(True)
        self._desk.tasks.run(work, on_success=then, on_error=self._refused)

    def _saved(self, outcome: Outcome[Product]) -> None:
        self._save_button.set_busy(False)
        self.dialog.leave()
        self._tell(outcome)

    def _saved_and_new(self, outcome: Outcome[Product]) -> None:
        self._save_button.set_busy(False)
        self._tell(outcome)
        form = self.view.form()
        self._begun = ProductForm(
            kind=form.kind, unit=form.unit, with_tax=form.with_tax, tax=form.tax
        )
        self.view.show_form(self._begun)
        self.view.show_errors({})
        self.view.name.setFocus()

    def _tell(self, outcome: Outcome[Product]) -> None:
        title = _tr("“{name}” saved").format(name=outcome.value.name)
        tone = "warn" if outcome.warnings else "ok"
        self._desk.shell.tell(Told(title, " ".join(outcome.warnings), tone=tone))

    def _refused(self, error: AppError) -> None:
        self._save_button.set_busy(False)
        first = self.view.show_errors(sentences(error.details))
        if first is None:
            self._desk.shell.tell_error(error)
            return
        # Enabled a moment ago, the button would take the focus back.
        QTimer.singleShot(0, first, first.setFocus)

    def _typed(self) -> None:
        form = self.view.form()
        self.view.show_kind(is_service=form.is_service)
        self.view.show_hsn(
            error=form.hsn_problem() if len(form.hsn.strip()) >= _HSN_LEAST else "",
            is_right=form.hsn_is_right(),
        )


_HSN_LEAST = 4
"""Fewer digits are still being typed."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProductForm", text)
