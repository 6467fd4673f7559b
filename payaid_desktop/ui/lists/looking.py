"""Lists whose rows are papers: Space looks at the present one, and moving on looks at the next."""

from abc import abstractmethod
from typing import TypeVar

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.lists.list_page import ListPage
from payaid_desktop.ui.lists.quick_look import Looked, QuickLook
from payaid_desktop.ui.papers import Drawn

Row = TypeVar("Row")


class PaperListPage(ListPage[Row]):
    """A list whose rows can be looked at."""

    def __init__(self, desk: Desk) -> None:
        self._looking = 0
        self.quick_look: QuickLook | None = None  # rows change before there is one
        super().__init__(desk)
        self.quick_look = QuickLook(desk.look, self)
        self.quick_look.open_wanted.connect(self._open_present)

    @abstractmethod
    def looked_at(self, row: Row) -> Looked:
        """What the quick look says of a row."""

    @abstractmethod
    def draw(self, row: Row, *, width_px: float) -> Drawn:
        """Draw the paper of a row; it is called off the window's thread."""

    def handlers(self) -> Handlers:
        return {**super().handlers(), "list.look": self.toggle_look}

    def row_changed(self, row: Row | None) -> None:
        super().row_changed(row)
        if row is not None and self.is_looking():
            self.show_look(row)

    def is_looking(self) -> bool:
        """Whether the quick look is open."""
        return self.quick_look is not None and not self.quick_look.isHidden()

    def toggle_look(self) -> None:
        """Open the quick look of the present row, or close it."""
        row, look = self.row, self.quick_look
        if look is None:
            return
        if self.is_looking() or row is None:
            look.hide_it()
        else:
            self.show_look(row)

    def show_look(self, row: Row) -> None:
        """Look at a row; only the last paper that was asked for is drawn: who holds an arrow key asks for many."""
        look = self.quick_look
        if look is None:
            return
        look.show_thing(self.looked_at(row))
        self._looking += 1
        turn, dots = self._looking, look.paper.dots()

        def drawn(found: Drawn) -> None:
            if turn == self._looking:
                look.paper.show_pages(found.pages)

        def failed(error: AppError) -> None:
            if turn == self._looking:
                look.paper.show_problem(error.sentence)

        self.desk.tasks.run_latest(
            "quick look",
            lambda: self.draw(row, width_px=dots),
            on_success=drawn,
            on_error=failed,
        )

    def _go_back(self) -> None:
        if self.quick_look is not None and self.is_looking():
            self.quick_look.hide_it()
        else:
            super()._go_back()
