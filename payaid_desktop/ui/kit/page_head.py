"""The head of a page: its title, one line of context, and what can be done."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, row
from payaid_desktop.ui.kit.look import Look

_WIDE = 3


class PageHead(QWidget):
    """Title, context and buttons; `before` and `chips` stand beside the title."""

    def __init__(
        self,
        look: Look,
        title: str,
        *,
        actions: Sequence[QWidget] = (),
        chips: Sequence[QWidget] = (),
        before: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._title = Label(look, title, "h1")
        self._context = Elided(look, "", "small", "text3")
        words = column(row(self._title, *chips, STRETCH), self._context, gap=2)
        self._row = row(before, Grown(words), *actions)
        self._has_arrow = before is not None
        self.setLayout(self._row)
        self.fit(_WIDE)

    def show_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def show_context(self, text: str) -> None:
        """Change the line below the title."""
        self._context.set_whole(text)

    def context(self) -> str:
        """The line below the title."""
        return self._context.whole()

    def fit(self, level: int) -> None:
        """Take less room in a narrow window; a small one has no line of context."""
        wide = level >= _WIDE
        left, top, right, low = (24, 14, 24, 12) if wide else (16, 9, 16, 8)
        if self._has_arrow:
            left -= 8  # an arrow has air of its own
        self._row.setContentsMargins(left, top, right, low)
        self._context.setVisible(level > 1)
