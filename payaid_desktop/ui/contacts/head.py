"""The head of a contact's page: who it is, how to reach it, and what can be done."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal, SignalInstance
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Avatar
from payaid_desktop.ui.kit.labels import Elided, plain_tip
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import chip_width, draw_chip, draw_line

_CHIP_GAP: Final = 8
_AVATAR_PX: Final = 44
_WIDE: Final = 3

Tag = tuple[str, str, str]
"""A chip beside a name: its word, tone and icon."""


class NameLine(QWidget):
    """A name with chips right behind it; the name gives way where there is no room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = ""
        self._tags: tuple[Tag, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_name(self, name: str, tags: Sequence[Tag]) -> None:
        """Show a name and its chips."""
        self._name, self._tags = name, tuple(tags)
        self.setAccessibleName(", ".join((name, *(word for word, _, _ in tags))))
        self.setToolTip(plain_tip(name))
        self.update()

    def name(self) -> str:
        """The name that it shows."""
        return self._name

    def tags(self) -> tuple[Tag, ...]:
        """The chips that it shows."""
        return self._tags

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, font = self._look, self._look.font("h1")
        widths = [
            chip_width(look, word, small=True, icon=bool(icon)) for word, _, icon in self._tags
        ]
        room = max(self.width() - sum(widths) - _CHIP_GAP * len(widths), 40)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(look.colour("text"))
        draw_line(painter, QRectF(0, 0, room, self.height()), shown, font)
        x = metrics.horizontalAdvance(shown) + _CHIP_GAP
        for (word, tone, icon), width in zip(self._tags, widths, strict=True):
            at = QPointF(x, self.height() / 2)
            draw_chip(painter, look, at, word, tone, small=True, icon=icon)
            x += width + _CHIP_GAP


class ContactHead(QWidget):
    """Signals: back_wanted(), statement_wanted(), payment_wanted(), invoice_wanted()."""

    back_wanted = Signal()
    statement_wanted = Signal()
    payment_wanted = Signal()
    invoice_wanted = Signal()

    def __init__(self, look: Look, *, send: str, payment: str, invoice: str) -> None:
        super().__init__()
        self._look = look
        self.name_line = NameLine(look)
        self._reach = Elided(look, "", "small", "text3")
        self._avatar = Avatar(look, "", _AVATAR_PX)
        self._back = Button(
            look, "", variant="ghost", icon="arrow-left", name=self.tr("Back to contacts")
        )
        self._back.clicked.connect(self.back_wanted)
        self._acts = (
            (self.tr("Statement"), "share-2", send, "", self.statement_wanted),
            (self.tr("Payment"), "banknote", payment, "", self.payment_wanted),
            (self.tr("Invoice"), "plus", invoice, "primary", self.invoice_wanted),
        )
        self._full = tuple(self._button(*act) for act in self._acts)
        self._bare = tuple(self._button(*act, bare=True) for act in self._acts)
        words = column(self.name_line, 2, self._reach)
        self._row = row(self._back, self._avatar, Grown(words), *self._full, *self._bare, gap=10)
        self.setLayout(self._row)
        self.fit(_WIDE)

    def show_contact(self, name: str, tags: Sequence[Tag], reach: str) -> None:
        """Show who it is; `reach` is the line below the name."""
        self.name_line.show_name(name, tags)
        self._reach.set_whole(reach)
        self._avatar.show_person(name)

    def reach(self) -> str:
        """The line below the name."""
        return self._reach.whole()

    def fit(self, level: int) -> None:
        """Take less room in a narrow window; in a small one buttons are icons with their keys."""
        wide = level >= _WIDE
        self._row.setContentsMargins(*((16, 14, 24, 12) if wide else (8, 9, 16, 8)))
        self._avatar.setVisible(level > 1)
        for button in self._full:
            button.setVisible(level > 1)
        for button in self._bare:
            button.setVisible(level <= 1)

    def _button(
        self,
        text: str,
        icon: str,
        keys: str,
        variant: str,
        act: SignalInstance,
        *,
        bare: bool = False,
    ) -> Button:
        button = Button(
            self._look,
            "" if bare else text,
            variant=variant,
            icon=icon,
            keys=keys,
            name=text,
        )
        button.clicked.connect(act)
        return button
