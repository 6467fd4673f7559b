"""Work off the window's thread: the only module beside the job worker that knows threads.

Database work runs on one thread, one after the other, so that screens see their own changes in order. Long work
(papers, backups, exports) has a thread of its own, so that billing goes on. Callbacks run on the window's thread.
"""

import logging
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import FunctionType
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from payaid_desktop.domain.errors import AppError

T = TypeVar("T")
_LOG = logging.getLogger("payaid.ui.tasks")


class Runs(Protocol):
    """What screens need of tasks; tests give one that runs everything at once."""

    def run(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do database work; errors nobody takes are shown by the window."""

    def run_latest(
        self,
        name: str,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do database work whose answer is thrown away when the same is asked for again meanwhile."""

    def run_long(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do work that takes long, beside the database's."""


class Tasks(QObject):
    """Runs work on threads and brings what came of it home.

    Signals:
        failed(AppError): foreseen, and nobody took it.
        broke(str): a bug, with its traceback; it is logged already.
    """

    failed = Signal(object)
    broke = Signal(str)
    _came_home = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._long = ThreadPoolExecutor(max_workers=1, thread_name_prefix="long-work")
        self._latest: dict[str, int] = {}
        self._running = 0
        self._is_closed = False
        self._came_home.connect(self._at_home, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs and nothing waits."""
        return self._running == 0

    def run(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do database work; errors nobody takes are told by `failed`."""
        self._submit(self._database, work, on_success, on_error)

    def run_latest(
        self,
        name: str,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do database work unless the same is asked for again before it starts; only the newest answer counts."""
        turn = self._latest.get(name, 0) + 1
        self._latest[name] = turn

        def is_newest() -> bool:
            return self._latest.get(name) == turn and not self._is_closed

        self._submit(self._database, work, on_success, on_error, is_wanted=is_newest)

    def run_long(
        self,
        work: Callable[[], T],
        *,
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do work that takes long, beside the database's."""
        self._submit(self._long, work, on_success, on_error)

    def close(self) -> None:
        """Finish what was asked of the books, as it may save something; drop what only reads, and long work."""
        self._is_closed = True
        self._database.shutdown()
        self._long.shutdown(cancel_futures=True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        if self._is_closed:
            return
        self._running += 1

        def finished(future: "Future[T | None]") -> None:
            if future.cancelled():
                return
            self._came_home.emit(lambda: self._tell(future, on_success, on_error, is_wanted))

        pool.submit(lambda: work() if is_wanted() else None).add_done_callback(finished)

    def _at_home(self, tell: Callable[[], None]) -> None:
        self._running -= 1
        if not self._is_closed:
            tell()

    def _tell(
        self,
        future: "Future[Any]",
        on_success: Callable[[T], None],
        on_error: Callable[[AppError], None] | None,
        is_wanted: Callable[[], bool],
    ) -> None:
        if not is_wanted():
            return
        error = future.exception()
        if error is None:
            if not _is_gone(on_success):
                on_success(future.result())
        elif isinstance(error, AppError):
            (self.failed.emit if on_error is None or _is_gone(on_error) else on_error)(error)
        else:
            self._break(error)

    def _break(self, error: BaseException) -> None:
        _LOG.error("Work of the window failed", exc_info=error)
        self.broke.emit("".join(traceback.format_exception(error)))


def _is_gone(hearer: Callable[..., object]) -> bool:
    """Whether the screen that a method, or a function inside of one, belongs to was closed meanwhile.

    Pages are widgets themselves; what leads a dialog is a plain object and has it as `dialog`.
    """
    if isinstance(hearer, partial):
        return _is_gone(hearer.func)
    owner = getattr(hearer, "__self__", None)
    if isinstance(hearer, FunctionType) and "self" in hearer.__code__.co_freevars:
        cells = hearer.__closure__ or ()
        owner = cells[hearer.__code__.co_freevars.index("self")].cell_contents
    shown = (owner, getattr(owner, "dialog", None))
    return any(isinstance(each, QObject) and not isValid(each) for each in shown)
