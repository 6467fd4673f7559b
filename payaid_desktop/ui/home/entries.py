"""Cards that list a few things, each of which opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_text, fill, outline, width_of

_ENTRY_PX: Final = 49
_SIDE_PX: Final = 16
_GAP_PX: Final = 12
_LEAST: Final = 3
_LEAST_LOW: Final = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says: a title over a quieter line, and the same on the right side. `id` is what it opens."""

    id: str
    title: str
    below: str
    figure: str
    note: str = ""
    tone: str = "text"


class EntryLine(QAbstractButton):
    """One line of a card; the whole of it can be pressed."""

    def __init__(self, look: Look, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self._look = look
        self._last = False
        self.setAccessibleName(
            ", ".join(filter(None, (entry.title, entry.figure, entry.below, entry.note)))
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(_ENTRY_PX))

    def show_as_last(self, *, last: bool) -> None:
        """Draw no line below the last one."""
        self._last = last
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(_ENTRY_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._look.colour
        ground = QRectF(self.rect()).adjusted(_SIDE_PX / 2, 1, -_SIDE_PX / 2, -2)
        if self.underMouse():
            fill(painter, ground, colour("row_hover"), 6)
        if self.hasFocus():
            ring = ground.adjusted(1, 1, -1, -1)
            outline(painter, ring, colour("focus"), radius=6, width=2)
        self._paint_texts(painter)
        if not self._last:
            line = QRectF(_SIDE_PX, self.height() - 1, self.width() - 2 * _SIDE_PX, 1)
            painter.fillRect(line, colour("border"))

    def _paint_texts(self, painter: QPainter) -> None:
        look, entry = self._look, self.entry
        medium, small = look.font("medium"), look.font("small")
        figures = look.font("medium", tabular=True)
        line, middle = look.px(16), self.height() / 2 - 0.5
        upper = QRectF(_SIDE_PX, middle - line, self.width() - 2 * _SIDE_PX, line)
        lower = upper.translated(0, line)
        for rect, left, right, font, right_font, tones in (
            (upper, entry.title, entry.figure, medium, figures, ("text", entry.tone)),
            (lower, entry.below, entry.note, small, small, ("text3", "text3")),
        ):
            taken = width_of(right_font, right) + _GAP_PX if right else 0
            painter.setPen(look.colour(tones[0]))
            draw_text(painter, rect.adjusted(0, 0, -taken, 0), left, font)
            painter.setPen(look.colour(tones[1]))
            draw_text(painter, rect, right, right_font, right=True)


class EntryCard(QFrame):
    """A card with a title, a link to the whole list, some lines, and what can be done below them.

    As many lines are shown as there is room for, at least three, or two in a low window.

    Signals:
        opened(str): the id of a line.
        all_wanted(): the whole list.
    """

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(
        self,
        look: Look,
        *,
        title: str,
        link: str,
        link_name: str,
        nothing: str,
        acts: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.setProperty("box", "card")
        self._look = look
        self._nothing = nothing
        self._chip = Chip(look, "", "warn", small=True)
        self._chip.hide()
        button = Button(look, link, variant="link", name=link_name)
        button.clicked.connect(self.all_wanted)
        head = row(
            Label(look, title, "h3"), 6, self._chip, STRETCH, button, margins=(16, 12, 16, 0)
        )
        self._area = _Area(look)
        foot = (row(rule(), margins=(16, 0, 16, 0)), row(*acts, STRETCH, margins=(16, 8, 16, 10)))
        self.setLayout(column(head, 5, Grown(self._area), *(foot if acts else (10,))))

    def show_entries(self, entries: Sequence[Entry], *, chip: str = "") -> None:
        """Show lines, and how many there are in all."""
        lines = [EntryLine(self._look, entry) for entry in entries]
        for line in lines:
            line.clicked.connect(partial(self._open, line.entry.id))
        self._area.show_lines(lines, self._nothing)
        self._chip.setVisible(bool(chip))
        self._chip.show_state(chip, "warn")

    def set_low(self, *, low: bool) -> None:
        """Ask for less height."""
        self._area.keep(_LEAST_LOW if low else _LEAST)

    def lines(self) -> Sequence[EntryLine]:
        """The lines that are there, shown or not."""
        return self._area.lines

    def _open(self, opened: str) -> None:
        self.opened.emit(opened)


class _Area(QWidget):
    """The room of the lines; those that do not fit as a whole are left out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[EntryLine, ...] = ()
        self._layout = column()
        self.setLayout(self._layout)
        self.keep(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keep(self, least: int) -> None:
        """Keep room for so many lines."""
        self._least = least
        self.setMinimumHeight(self._look.px(_ENTRY_PX) * least)
        self.fit()

    def fit(self) -> None:
        """Show as many lines as there is room for."""
        many = max(self.height() // self._look.px(_ENTRY_PX), self._least)
        for at, line in enumerate(self._lines):
            line.setVisible(at < many)
            line.show_as_last(last=at in (many - 1, len(self._lines) - 1))

    def show_lines(self, lines: Sequence[EntryLine], nothing: str) -> None:
        """Show other lines; where there are none, say why."""
        empty_out(self._layout)
        self._lines = tuple(lines)
        for line in lines:
            self._layout.addWidget(line)
        if not lines:
            text = Label(self._look, nothing, tone="text3").wrapped()
            self._layout.addWidget(holding(row(text, margins=(16, 8, 16, 0))))
        self._layout.addStretch(1)
        self.fit()

    @property
    def lines(self) -> Sequence[EntryLine]:
        """The lines that are there, shown or not."""
        return self._lines
