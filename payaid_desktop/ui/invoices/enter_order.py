"""Enter goes on to the next field of the editor: through the head to the lines, and from the money to the save.

With the keys of TallyPrime it leaves out nothing: neither the place of supply nor the rate and discount of a line.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.commands import Profile

if TYPE_CHECKING:
    from payaid_desktop.ui.invoices.editor_page import EditorPage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterOrder(QObject):
    """Says where Enter leads from each field of an editor."""

    def __init__(self, page: "EditorPage") -> None:
        super().__init__(page)
        self._page = page
        view, fields = page.view, page.view.fields
        view.grid.visits_every_cell = self._is_tally
        self._after: dict[QObject, Callable[[], None]] = {}
        fields.dated.returnPressed.connect(lambda: page.go_to(fields.due))
        fields.due.returnPressed.connect(self._after_due)
        self._lead(fields.place, view.grid.go_to_next)
        if view.received is not None:
            view.received.left_down.connect(view.received.mode.setFocus)
            self._lead(view.received.mode, lambda: page.go_to(view.note))
        view.note.returnPressed.connect(view.terms.setFocus)
        self._lead(view.terms, view.save.setFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        self._after[watched]()
        return True

    def _lead(self, field: QWidget, on: Callable[[], None]) -> None:
        """A choice has no signal for Enter."""
        self._after[field] = on
        field.installEventFilter(self)

    def _after_due(self) -> None:
        fields = self._page.view.fields
        if self._is_tally():
            self._page.go_to(fields.place)
        else:
            self._page.view.grid.go_to_next()

    def _is_tally(self) -> bool:
        return self._page.desk.commander.book.profile is Profile.TALLY
