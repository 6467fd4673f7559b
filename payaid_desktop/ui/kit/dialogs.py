"""Dialogs: an overlay with a title, a body that scrolls, and buttons; nothing typed is lost without a question."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.overlays import Overlay, Scroller

_LEFT: Final = 24
_RIGHT: Final = 20


class UnsavedBar(QFrame):
    """Asks in place what to do with changes that are not saved.

    Signals:
        kept(): the user goes on editing.
        thrown_away(): the changes are to be lost.
    """

    kept = Signal()
    thrown_away = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("box", "warn")
        self._keep = Button(look, self.tr("Keep editing"), size="small", keys="Esc")
        throw = Button(look, self.tr("Throw away"), size="small", variant="danger")
        self._keep.clicked.connect(self.kept)
        throw.clicked.connect(self.thrown_away)
        text = Label(look, self.tr("What you typed is not saved."), "medium", "warn")
        icon = Icon(look, "triangle-alert", "warn_line")
        self.setLayout(row(icon, text, STRETCH, self._keep, throw, margins=(12, 8)))

    def ask(self) -> None:
        """Show itself, with the harmless answer at hand."""
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)


class Dialog(Overlay):
    """A panel with a title and a cross, a body, and a row of buttons.

    `has_changes` is asked before it closes: while it says yes, Esc and the cross show the bar "Keep editing / Throw
    away" instead. Whoever saved calls `leave`.
    """

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        title: str,
        body: QWidget,
        buttons: Sequence[QWidget] = (),
        note: QWidget | None = None,
        beside_title: QWidget | None = None,
        width_px: int = 560,
    ) -> None:
        self.has_changes: Callable[[], bool] = lambda: False
        self._bar = UnsavedBar(look)
        self._title = Label(look, title, "h2")
        close = _cross(look)
        head = row(self._title, beside_title, STRETCH, close, margins=(_LEFT, 16, _RIGHT, 10))
        scroller = Scroller(holding(row(body, margins=(_LEFT, 6, _RIGHT, 12))))
        bar = row(self._bar, margins=(_LEFT, 0, _RIGHT, 12))
        line = row(rule(), margins=(_LEFT, 0, _RIGHT, 0)) if buttons else None
        foot = (
            row(Grown(note) if note else STRETCH, *buttons, margins=(_LEFT, 14, _RIGHT, 18))
            if buttons
            else None
        )
        panel = box(column(head, Grown(scroller), bar, line, foot), "panel")
        super().__init__(look, window, panel, name=title, width_px=width_px)
        close.clicked.connect(self.dismiss)
        self._bar.hide()
        self._bar.kept.connect(self._keep)
        self._bar.thrown_away.connect(self.leave)
        self.may_close = self._asked
        self._editing: QWidget | None = None

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._bar.isVisible():
            self._keep()
            return
        super().keyPressEvent(event)

    def _asked(self) -> bool:
        if not self.has_changes():
            return True
        self._editing = self.focusWidget()
        self._bar.ask()
        return False

    def _keep(self) -> None:
        self._bar.hide()
        if self._editing is not None:
            self._editing.setFocus(Qt.FocusReason.OtherFocusReason)


def _cross(look: Look) -> Button:
    name = QCoreApplication.translate("Dialog", "Close")
    return Button(look, "", icon="x", size="small", variant="ghost", name=name)
