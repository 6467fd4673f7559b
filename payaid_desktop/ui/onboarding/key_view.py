"""The recovery key, shown to be printed or kept: without it nobody can open the books on another computer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.overlays import Scroller

_COLUMNS = 3


class KeyView(QWidget):
    """Shows the groups of the key, and what can be done with it.

    Signals:
        print_wanted(), save_wanted(), copy_wanted(): the buttons.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look = look
        self._done = Label(look, "", "small", "ok").wrapped()
        why = Label(
            look,
            self.tr(
                "Your books are locked with a key that this computer keeps. If the computer breaks or is"
                " stolen, this paper opens your backup on another one. Nobody else has it, not even we."
            ),
            "body",
            "text2",
        ).wrapped()
        buttons = self._buttons()
        groups = box(column(self._groups(key.split("-")), margins=(18, 16)), "well")
        self.setAccessibleName(self.tr("Recovery key"))
        parts = column(
            why,
            16,
            groups,
            16,
            row(*buttons, STRETCH),
            10,
            self._done,
            STRETCH,
            margins=(2, 0, 2, 4),
        )
        content = holding(parts)
        content.setMaximumWidth(look.px(600))
        self.setLayout(column(Grown(Scroller(content))))

    def tell(self, sentence: str, *, tone: str = "ok") -> None:
        """Say what was done with the key."""
        self._done.setText(sentence)
        self._done.set_tone(tone)

    def said(self) -> str:
        """What it says was done."""
        return self._done.text()

    def _buttons(self) -> tuple[Button, ...]:
        look = self._look
        printed = Button(look, self.tr("Print…"), icon="printer")
        saved = Button(look, self.tr("Save as a file…"), icon="download")
        copied = Button(look, self.tr("Copy"), icon="copy")
        printed.clicked.connect(self.print_wanted)
        saved.clicked.connect(self.save_wanted)
        copied.clicked.connect(self.copy_wanted)
        return printed, saved, copied

    def _groups(self, groups: Sequence[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(10)
        for at, group in enumerate(groups):
            number = Label(self._look, str(at + 1), "micro", "text3")
            text = Label(self._look, group, "h2")
            text.setFont(self._look.font("h2", tabular=True))
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addLayout(row(number, text, STRETCH, gap=8), at // _COLUMNS, at % _COLUMNS)
        return grid


def warning(look: Look, title: str, sentence: str, *buttons: QWidget, tone: str = "bad") -> QWidget:
    """Make a coloured box with what happened, what it means, and what to do."""
    icon = Icon(look, "circle-alert" if tone == "bad" else "triangle-alert", f"{tone}_line", 18)
    words = column(
        Label(look, title, "strong").wrapped(),
        Label(look, sentence, "small", "text2").wrapped(),
        row(*buttons, STRETCH, margins=(0, 6, 0, 0)) if buttons else None,
        gap=3,
    )
    return box(row(column(icon, STRETCH), Grown(words), margins=(14, 11), gap=11), tone)
