"""The strip above the list: how much came in of the present product, or what is on hand of it in truth."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.domain.products import Product
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.fields import TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.products.words import unit_word

PURCHASE: Final = "purchase"
COUNT: Final = "count"
DAMAGE: Final = "damage"
_FIELD_PX: Final = 110


@dataclass(frozen=True, slots=True)
class Moved:
    """What was typed: a quantity that came in, was counted, or broke."""

    product: Product
    reason: str
    quantity: str
    note: str

    def content(self) -> dict[str, str]:
        """The content of the act."""
        given = {"productId": self.product.id, "note": self.note}
        if self.reason == COUNT:
            return {**given, "counted": self.quantity}
        sign = "-" if self.reason == DAMAGE and not self.quantity.startswith("-") else ""
        return {**given, "reason": self.reason, "quantity": f"{sign}{self.quantity}"}


class AddStock(QWidget):
    """Takes one quantity for one product; Enter saves, Esc closes.

    Signals:
        saved(Moved): it is to be booked.
        closed(): it is gone; the list has the focus again.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._product: Product | None = None
        self._title = Elided(look, role="medium")
        self._error = Elided(look, role="small", tone="bad")
        self.quantity = TextInput(look, name=self.tr("Quantity"))
        self.quantity.setFixedWidth(look.px(_FIELD_PX))
        self.quantity.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.quantity.setFont(look.font("body", tabular=True))
        self._unit = Label(look, role="small", tone="text2")
        self.reason = Segmented(
            look,
            (
                (self.tr("Came in"), PURCHASE),
                (self.tr("Counted"), COUNT),
                (self.tr("Broken"), DAMAGE),
            ),
            name=self.tr("Reason"),
        )
        self.note = TextInput(look, name=self.tr("Note"), placeholder=self.tr("Note"))
        self._save = Button(look, self.tr("Save"), variant="primary", icon="check", keys="↵")
        self._save.clicked.connect(self._take)
        self.quantity.returnPressed.connect(self._take)
        self.note.returnPressed.connect(self._take)
        self.quantity.textEdited.connect(lambda: self.show_error(""))
        frame = QFrame()
        frame.setProperty("box", "tint")
        line = row(
            *(Icon(look, "package-plus", "primary_text", 18), Grown(self._title, 2)),
            *(self.quantity, self._unit, self.reason, Grown(self.note, 2), self._save),
            gap=10,
        )
        frame.setLayout(column(line, self._error, margins=(12, 8), gap=2))
        self.setLayout(column(frame, 10))
        self._error.hide()
        self.hide()

    def begin(self, product: Product, reason: str = PURCHASE) -> None:
        """Ask for a quantity of a product."""
        self._product = product
        self._title.set_whole(product.name)
        self._unit.setText(unit_word(product.unit))
        self.reason.set_value(reason)
        self.quantity.clear()
        self.note.clear()
        self.show_error("")
        self._save.set_busy(False)
        self.show()
        self.quantity.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_saving(self) -> bool:
        """Whether what was typed last is being booked."""
        return not self._save.isEnabled()

    def end(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def show_error(self, sentence: str) -> None:
        """Say what is wrong; what was typed stays."""
        self._save.set_busy(False)
        self._error.set_whole(sentence)
        self._error.setVisible(bool(sentence))
        self.quantity.set_state("error" if sentence else "")
        self.quantity.setAccessibleDescription(sentence)

    def error(self) -> str:
        """What it says is wrong."""
        return self._error.whole()

    def fit(self, level: int) -> None:
        """Leave the note out where there is no room."""
        self.note.setVisible(level > 1)
        self._unit.setVisible(level > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        if self._product is None or self.is_saving:
            return
        text = self.quantity.text().strip()
        if not text:
            self.show_error(self.tr("Type how many."))
            return
        moved = Moved(self._product, str(self.reason.value()), text, self.note.text().strip())
        self._save.set_busy(True)
        self.saved.emit(moved)
