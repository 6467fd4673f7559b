"""Reading a list page by page, off the window's thread, and never showing an old answer for a new question."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import Page, PageRequest
from payaid_desktop.ui.tasks import Runs

PAGE_ROWS: Final = 60
"""How many rows a list asks for at a time."""

Read = Callable[[PageRequest], Page[Any]]


class ListReader(QObject):
    """Asks for the pages of a list, one after the other.

    Signals:
        began(tuple, bool): the first rows, and whether there are more.
        went_on(tuple, bool): the next rows, and whether there are more.
        failed(AppError): the list could not be read.
    """

    began = Signal(object, bool)
    went_on = Signal(object, bool)
    failed = Signal(object)

    def __init__(self, tasks: Runs, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._name = name
        self._read: Read | None = None
        self._cursor: str | None = None
        self._turn = 0

    def begin(self, read: Read) -> None:
        """Read the first page of another list, or of the same one anew."""
        self._turn += 1
        self._read, self._cursor = read, None
        self._ask(self.began.emit)

    def go_on(self) -> None:
        """Read the next page, if there is one."""
        if self._cursor is not None:
            self._ask(self.went_on.emit)

    def _ask(self, tell: Callable[[tuple[Any, ...], bool], None]) -> None:
        read, turn = self._read, self._turn
        if read is None:
            return
        request = PageRequest(limit=PAGE_ROWS, cursor=self._cursor)

        def came(page: Page[Any]) -> None:
            if turn == self._turn:  # else somebody has asked for another list meanwhile
                self._cursor = page.next_cursor
                tell(page.items, page.next_cursor is not None)

        def missed(error: AppError) -> None:
            if turn == self._turn:
                self.failed.emit(error)

        self._tasks.run_latest(self._name, lambda: read(request), on_success=came, on_error=missed)
