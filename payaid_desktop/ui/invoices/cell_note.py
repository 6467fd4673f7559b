"""What is wrong with a cell, said right under it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.ui.kit.announcing import announce
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import row
from payaid_desktop.ui.kit.look import Look

_EDGE_PX = 8


class CellNote(QFrame):
    """A sentence under a cell; a child of the window, so that the cell keeps the keyboard."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("box", "bad")
        self._text = Label(look, "", "label", "bad")
        self.setLayout(
            row(Icon(look, "circle-alert", "bad_line", 14), self._text, margins=(10, 7), gap=7)
        )
        self.hide()

    def sentence(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, sentence: str, *, under: QWidget) -> None:
        """Say a sentence under a cell."""
        self._text.setText(sentence)
        self.adjustSize()
        corner = under.mapTo(self._window, QPoint(0, under.height() + 4))
        x = min(corner.x(), self._window.width() - self.width() - _EDGE_PX)
        y = corner.y()
        if y + self.height() > self._window.height() - _EDGE_PX:
            y = under.mapTo(self._window, QPoint(0, -4)).y() - self.height()
        self.move(max(x, _EDGE_PX), y)
        self.raise_()
        self.show()
        announce(self._window, sentence, urgent=True)
