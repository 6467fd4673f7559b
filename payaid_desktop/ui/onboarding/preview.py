"""The right side of the first page: what the bills of this shop will look like, and the first number."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, box, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill, outline

WIDTH_PX: Final = 330
_PAPER_PX: Final = 300
_LEAST_PX: Final = 120


class BillPicture(QWidget):
    """The upper part of a page of A4, as it is printed; white also in the dark theme, as paper is."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._page = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(_LEAST_PX)
        self.setMaximumHeight(_PAPER_PX)

    def show_page(self, png: bytes) -> None:
        """Show another page."""
        self._page = QImage.fromData(png)
        self.update()

    def has_page(self) -> bool:
        """Whether there is a page to show."""
        return not self._page.isNull()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, _PAPER_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(self.rect())
        fill(painter, rect, Qt.GlobalColor.white)  # type: ignore[arg-type]  # a colour of Qt's
        if not self._page.isNull():
            height = self._page.height() * self.width() / self._page.width()
            painter.drawImage(QRectF(0, 0, self.width(), height), self._page)
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        outline(painter, inner, self._look.colour("border2"), radius=0)


class Preview(QWidget):
    """The picture of a bill over the number that it gets."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        title = Label(look, self.tr("Your bill will look like this"), "label", "text2")
        self.picture = BillPicture(look, name=title.text())
        self._length = Label(look, "", "label", "ok")
        self._number = Label(look, "", "h2")
        self._note = Elided(look, "", "small", "text3")
        first = Label(look, self.tr("Your first bill"), "label", "text2")
        head = row(first, STRETCH, self._length)
        well = box(column(head, 6, self._number, 3, self._note, margins=12), "well")
        self.setLayout(column(title, 8, self.picture, 12, well, STRETCH))
        self.setFixedWidth(look.px(WIDTH_PX))

    def show_number(self, number: str, fault: str) -> None:
        """Show the first number and how long it is, or why it cannot be written."""
        self._number.setText(number or "—")
        length = self.tr("{count} of 16 characters").format(count=len(number))
        self._length.setText(length if number else "")
        self._note.set_whole(
            fault or self.tr("Never repeats, never skips. Starts again each April.")
        )
        self._note.set_tone("bad" if fault else "text3")

    def number(self) -> str:
        """The number that it shows."""
        return self._number.text()

    def length(self) -> str:
        """What it says about the number's length."""
        return self._length.text()
