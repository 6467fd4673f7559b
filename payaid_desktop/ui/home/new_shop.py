"""What a new shop sees in place of zeros: three steps to the first bill."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, row
from payaid_desktop.ui.kit.look import Look

_WIDTH_PX: Final = 620


class NewShop(QWidget):
    """Three steps; those that are done say so.

    Signals:
        product_wanted(): the first item is to be typed.
        import_wanted(): items come from a file.
        invoice_wanted(): the first invoice.
        backup_wanted(): a backup.
    """

    product_wanted = Signal()
    import_wanted = Signal()
    invoice_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self, look: Look, *, invoice_keys: str) -> None:
        super().__init__()
        self._look = look
        self.product = Button(look, self.tr("New product"), icon="plus")
        bring = Button(look, self.tr("Bring items from Excel"), icon="upload")
        self.invoice = Button(look, self.tr("New invoice"), icon="plus", keys=invoice_keys)
        back_up = Button(look, self.tr("Back up now"), icon="database-backup")
        for button, signal in (
            (self.product, self.product_wanted),
            (bring, self.import_wanted),
            (self.invoice, self.invoice_wanted),
            (back_up, self.backup_wanted),
        ):
            button.clicked.connect(signal)
        self._steps = (
            Step(
                look,
                "package",
                self.tr("Add what you sell"),
                self.tr("One by one, or all of them from a file."),
                (self.product, bring),
            ),
            Step(
                look,
                "receipt-indian-rupee",
                self.tr("Make your first invoice"),
                self.tr("Type a customer, type items, press Ctrl S. No internet is needed."),
                (self.invoice,),
            ),
            Step(
                look,
                "database-backup",
                self.tr("Keep a copy in a safe place"),
                self.tr("A backup takes a second and brings everything back."),
                (back_up,),
            ),
        )
        self.setLayout(self._arranged())

    def show_done(self, *, products: bool, backup: bool) -> None:
        """Tick what was done already; the first invoice ends this page."""
        for step, done in zip(self._steps, (products, False, backup), strict=True):
            step.show_done(done=done)

    def steps_done(self) -> tuple[bool, ...]:
        """Which steps are ticked."""
        return tuple(step.is_done for step in self._steps)

    def _arranged(self) -> QVBoxLayout:
        title = Label(self._look, self.tr("Three steps, and the shop runs"), "h2").centred()
        below = Label(self._look, self.tr("In any order. Each can wait."), tone="text2").centred()
        lines = column(*self._steps, gap=12)
        middle = QFrame()
        middle.setMaximumWidth(self._look.px(_WIDTH_PX))
        middle.setLayout(column(title, 6, below, 18, lines))
        return column(
            STRETCH, row(STRETCH, Grown(middle, 1000), STRETCH), STRETCH, margins=(24, 12)
        )


class Step(QFrame):
    """One step: a glyph, what to do, what it is good for, and the buttons that begin it."""

    def __init__(
        self, look: Look, icon: str, title: str, sentence: str, buttons: tuple[QWidget, ...]
    ) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self.is_done = False
        self._done = Chip(look, self.tr("Done"), "ok", icon="check", small=True)
        square = box(row(Icon(look, icon, "primary_text", 20), margins=10), "tint")
        square.setFixedSize(40, 40)
        words = column(
            row(Label(look, title, "h3"), self._done, STRETCH),
            Label(look, sentence, "small", "text3"),
            gap=2,
        )
        head = row(square, Grown(words), gap=14)
        self.setLayout(
            column(head, 10, row(54, *buttons, STRETCH, gap=8), margins=(16, 14, 16, 14))
        )
        self.show_done(done=False)

    def show_done(self, *, done: bool) -> None:
        """Tick it."""
        self.is_done = done
        self._done.setVisible(done)
