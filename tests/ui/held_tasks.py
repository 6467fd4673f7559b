"""Tasks that take their time: what happens between asking and the answer."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from tests.ui.desks import ImmediateTasks, TestDesk


class HeldTasks(ImmediateTasks):
    """Does what it is asked for once `holds` is taken back, in the order in which it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.holds = True
        self._held: list[Callable[[], None]] = []

    def run(self, work, *, on_success, on_error=None) -> None:
        def now() -> None:
            ImmediateTasks.run(self, work, on_success=on_success, on_error=on_error)

        if self.holds:
            self._held.append(now)
        else:
            now()

    run_long = run

    @property
    def held(self) -> int:
        """How many answers are still to come."""
        return len(self._held)

    def let_go(self) -> None:
        """Give every answer."""
        self.holds = False
        while self._held:
            self._held.pop(0)()
        QApplication.processEvents()


def with_held_tasks(desk: TestDesk) -> TestDesk:
    """The same desk with tasks that hold nothing yet."""
    tasks = HeldTasks()
    tasks.holds = False
    return replace(desk, desk=replace(desk.desk, tasks=tasks), tasks=tasks)
