"""The six words for where a record is, each with its icon and colour."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import row
from payaid_desktop.ui.kit.look import Look

_ICON_PX: Final = 16


class Sync(Enum):
    """Where a record is."""

    SAVED_HERE = "saved here"
    WAITING = "waiting"
    SENDING = "sending"
    TRYING_AGAIN = "trying again"
    NEEDS_YOU = "needs you"
    ON_SERVER = "on server"


_GLYPHS: Final = {
    Sync.SAVED_HERE: ("hard-drive", "text3"),
    Sync.WAITING: ("cloud-upload", "warn_line"),
    Sync.SENDING: ("refresh-cw", "info_line"),
    Sync.TRYING_AGAIN: ("clock-alert", "warn_line"),
    Sync.NEEDS_YOU: ("cloud-alert", "bad_line"),
    Sync.ON_SERVER: ("cloud-check", "ok_line"),
}


def sync_word(state: Sync) -> str:
    """The word, in the language of the window."""
    tr = QCoreApplication.translate
    words = {
        Sync.SAVED_HERE: tr("sync", "saved here"),
        Sync.WAITING: tr("sync", "waiting"),
        Sync.SENDING: tr("sync", "sending"),
        Sync.TRYING_AGAIN: tr("sync", "trying again"),
        Sync.NEEDS_YOU: tr("sync", "needs you"),
        Sync.ON_SERVER: tr("sync", "on server"),
    }
    return words[state]


def sync_icon(state: Sync) -> tuple[str, str]:
    """The icon's name and the token of its colour."""
    return _GLYPHS[state]


def draw_sync(painter: QPainter, look: Look, at: QPointF, state: Sync) -> None:
    """Paint the icon with its middle at a point; a cell with it alone must say the word to screen readers."""
    icon, tone = sync_icon(state)
    corner = at - QPointF(_ICON_PX / 2, _ICON_PX / 2)
    painter.drawPixmap(corner, look.icon(icon, tone, _ICON_PX))


class SyncGlyph(QWidget):
    """Icon and word."""

    def __init__(self, look: Look, state: Sync) -> None:
        super().__init__()
        self._icon = Icon(look, *sync_icon(state), _ICON_PX)
        self._word = Label(look, role="small", tone="text2")
        self.setLayout(row(self._icon, self._word, gap=5))
        self.show_state(state)

    def show_state(self, state: Sync) -> None:
        """Show another state."""
        self._icon.show_icon(*sync_icon(state))
        self._word.setText(sync_word(state))
        self.setAccessibleName(sync_word(state))
