"""The input for a picture that stands on bills: the logo, the signature."""

import base64
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.fields import Field
from payaid_desktop.ui.kit.layouts import STRETCH, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_line, fill, outline
from payaid_desktop.ui.settings.entries import Entry

_PAPER: Final = (132, 62)
_EDGE_PX: Final = 5


class PaperPatch(QWidget):
    """A patch of paper with the picture on it; white in the dark theme too, as paper is."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_image(b"")

    def show_image(self, content: bytes) -> None:
        """Show another picture; nothing for none."""
        self._image = QImage.fromData(QByteArray(content)) if content else QImage()
        there = self.tr("chosen") if self.has_image() else self.tr("none yet")
        self.setAccessibleName(f"{self._name}: {there}")
        self.update()

    def has_image(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:
        width, height = _PAPER
        return QSize(self._look.px(width), self._look.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        look, rect = self._look, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self.has_image():
            fill(painter, rect, look.colour("surface2"), 6)
            outline(painter, rect, look.colour("border2"), radius=6)
            painter.setPen(look.colour("text3"))
            room = rect.adjusted(12, 0, -12, 0)
            draw_line(painter, room, self.tr("None yet"), look.font("small"))
            return
        fill(painter, rect, QColor(Qt.GlobalColor.white), 6)
        room = rect.adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawImage(place, self._image)
        outline(painter, rect, look.colour("border2"), radius=6)


class PictureEntry(Entry):
    """A picture, kept as Base64.

    Signals:
        file_chosen(str): a file that is to be read; whoever reads it gives `take`.
    """

    file_chosen = Signal(str)

    def __init__(self, look: Look, label: str, *, hint: str) -> None:
        self._label = label
        self.paper = PaperPatch(look, name=label)
        self.choose = Button(look, self.tr("Choose…"), size="small")
        self.remove = Button(look, self.tr("Remove"), size="small", variant="ghost")
        self.remove.setAccessibleName(self.tr("{what}: remove").format(what=label))
        self.choose.setAccessibleName(self.tr("{what}: choose").format(what=label))
        buttons = column(STRETCH, row(self.choose, self.remove, gap=4), STRETCH)
        part = holding(row(self.paper, buttons, STRETCH, gap=10))
        part.setFocusProxy(self.choose)
        super().__init__(field := Field(look, label, part, hint=hint), field)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self.take(""))
        self.show_value(None)

    def show_value(self, value: object) -> None:
        self.paper.show_image(base64.b64decode(str(value)) if value else b"")
        self.remove.setVisible(bool(value))
        self.show_error("")

    def take(self, picture: str) -> None:
        """Take a picture, in Base64; "" for none."""
        self.changed.emit(picture)

    def refuse(self, error: AppError) -> None:
        """Say why a file was not taken."""
        self.show_error(next(iter(error.details.values()), error.sentence))

    def _ask(self) -> None:
        kinds = self.tr("Pictures ({pattern})").format(pattern="*.png *.jpg *.jpeg")
        title = self.tr("Choose a picture: {what}").format(what=self._label)
        name, _ = QFileDialog.getOpenFileName(self.widget, title, "", kinds)
        if name:
            self.file_chosen.emit(name)
