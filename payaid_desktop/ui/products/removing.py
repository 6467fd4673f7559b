"""Taking a product out of the lists, with the way back."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.products import Product
from payaid_desktop.services.acts import Outcome
from payaid_desktop.ui.desk import Desk, Told


def remove_product(desk: Desk, product: Product) -> None:
    """Take a product out of the lists at once, and offer to undo it."""

    def undo() -> None:
        restore = desk.services.products.restore
        desk.tasks.run(lambda: restore(product.id), on_success=lambda _: None)

    def removed(outcome: Outcome[Product]) -> None:
        title = _tr("“{name}” removed").format(name=outcome.value.name)
        undoing = (_tr("Undo"), "Ctrl Z", undo)
        desk.shell.tell(Told(title, _tr("Its bills keep it."), actions=(undoing,)))

    desk.tasks.run(lambda: desk.services.products.delete(product.id), on_success=removed)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RemovingProducts", text)
