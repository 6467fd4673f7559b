"""What the whole window may hear of."""

from PySide6.QtCore import QObject, Qt, Signal

from payaid_desktop.domain.changes import Changes


class AppSignals(QObject):
    """What happened anywhere in the program.

    Signals:
        changed(Changes): an act was committed; every open screen looks for its own subject.
    """

    changed = Signal(object)
    _published = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._published.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Tell what was committed, from any thread; who listens hears it on the window's."""
        self._published.emit(changes)

    def _come_home(self, changes: Changes) -> None:
        self.changed.emit(changes)
