"""What the whole window may hear of."""

from PySide6.QtCore import QObject, Qt, Signal

from payaid_desktop.domain.changes import Changes
from payaid_desktop.ui.link import Link


class AppSignals(QObject):
    """What happened anywhere in the program.

    Signals:
        changed(Changes): an act was committed; every open screen looks for its own subject.
        link_changed(Link): this computer stands differently with its server.
    """

    changed = Signal(object)
    link_changed = Signal(object)
    _published = Signal(object)
    _linked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self._come_home, Qt.ConnectionType.QueuedConnection)
        self._linked.connect(self._link_home, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Tell what was committed, from any thread; who listens hears it on the window's."""
        self._published.emit(changes)

    def tell_link(self, link: Link) -> None:
        """Tell how this computer stands with its server, from any thread."""
        self._linked.emit(link)

    def _link_home(self, link: Link) -> None:
        self.link_changed.emit(link)

    def _come_home(self, changes: Changes) -> None:
        self.changed.emit(changes)
