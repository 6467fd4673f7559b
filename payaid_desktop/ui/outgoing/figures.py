"""The four figures at the top of the page."""

from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, box, column, holding, row, rule
from payaid_desktop.ui.kit.look import Look

_ICON_PX: Final = 20


class Figure(QWidget):
    """A count with its word, over a quieter line."""

    def __init__(self, look: Look, icon: str, tone: str, word: str) -> None:
        super().__init__()
        self._word = word
        self._count = Label(look, "0", "h2")
        self._line = Elided(look, "", "small", "text3")
        self._icon = Icon(look, icon, tone, _ICON_PX)
        title = row(self._count, Label(look, word, "body", "text2"), STRETCH, gap=6)
        self.setLayout(row(self._icon, Grown(column(title, self._line, gap=1)), gap=12))

    def show_count(self, count: int, line: str) -> None:
        """Show another count."""
        self._count.setText(str(count))
        self._line.set_whole(line)
        self.setAccessibleName(f"{count} {self._word}, {line}")

    def count(self) -> int:
        """What it shows."""
        return int(self._count.text())

    def line(self) -> str:
        """The line below it."""
        return self._line.whole()

    def fit(self, level: int) -> None:
        """Leave the quieter line out in a small window."""
        self._line.setVisible(level > 1)
        self._icon.setVisible(level > 1)


class FiguresBar(QWidget):
    """Needs you · waiting · sending now · sent today."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.needs = Figure(look, "circle-alert", "bad_line", self.tr("need you"))
        self.waiting = Figure(look, "cloud-upload", "warn_line", self.tr("waiting"))
        self.sending = Figure(look, "refresh-cw", "info_line", self.tr("sending now"))
        self.sent = Figure(look, "cloud-check", "ok_line", self.tr("sent today"))
        self.all = (self.needs, self.waiting, self.sending, self.sent)
        parts: list[Part] = []
        for number, each in enumerate(self.all):
            if number:
                parts.append(rule("v", length=38))
            parts.append(Grown(each))
        self._frame: QFrame = box(row(*parts, margins=(18, 11, 18, 11), gap=16))
        self.setLayout(row(Grown(holding(column(self._frame)))))

    def fit(self, level: int) -> None:
        """Take less room in a narrow window."""
        for each in self.all:
            each.fit(level)
