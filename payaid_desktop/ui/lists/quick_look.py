"""A quick look at a paper beside its list; the list keeps the focus and moves on below it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import Grown, box, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_shadow
from payaid_desktop.ui.kit.paper_view import PaperView

_PAPER_PX: Final = 400
_EDGE_PX: Final = 16
_SHADOW_PX: Final = 24


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked at: its title, a line below it, its state and the tone of that."""

    title: str
    below: str
    state: str
    tone: str


class QuickLook(QWidget):
    """Lies at the right of its page.

    Signals:
        closed(): it is gone.
        open_wanted(): the whole page of it is wanted.
    """

    closed = Signal()
    open_wanted = Signal()

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._title = Elided(look, "", "h3")
        self._below = Elided(look, "", "small", "text3")
        self._state = Chip(look, "", dot=True)
        self.paper = PaperView(look, name=_tr("The paper"))
        close = Button(
            look, "", icon="x", variant="ghost", size="small", name=_tr("Close the quick look")
        )
        whole = Button(look, _tr("Open"), size="small", keys="Enter")
        close.clicked.connect(self.hide_it)
        whole.clicked.connect(self.open_wanted)
        words = column(self._title, self._below, gap=1)
        head = row(Grown(words), self._state, whole, close, margins=(16, 12, 10, 10))
        well = box(column(Grown(self.paper)), "well")
        self._panel = box(column(head, row(Grown(well), margins=(10, 0, 10, 10))), "panel")
        self._panel.setParent(self)
        page.installEventFilter(self)
        self.hide()

    def show_thing(self, looked: Looked) -> None:
        """Say what is looked at; its paper comes later."""
        self._title.set_whole(looked.title)
        self._below.set_whole(looked.below)
        self._state.show_state(looked.state, looked.tone)
        self.paper.set_paper_width(min(self._look.px(_PAPER_PX), self._room() - 60))
        self.paper.show_waiting()
        if self.isHidden():
            self.show()
            self.raise_()
        self._arrange()

    def title(self) -> str:
        """What is looked at."""
        return self._title.whole()

    def hide_it(self) -> None:
        """Close it."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self._arrange()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        rect = QRectF(self._panel.geometry())
        draw_shadow(painter, self._look, rect, radius=14)

    def _room(self) -> int:
        return min(self._look.px(_PAPER_PX) + 72, self._page.width() - 2 * _EDGE_PX)

    def _arrange(self) -> None:
        width, page = self._room(), self._page.rect()
        panel = page.marginsRemoved(QMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX))
        panel.setLeft(panel.right() - width)
        edge = _SHADOW_PX
        self.setGeometry(panel.marginsAdded(QMargins(edge, edge, edge, edge)))
        self._panel.setGeometry(edge, edge, panel.width(), panel.height())


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuickLook", text)
