"""The panel of one job or refused change: what happened, why, and what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.fields import Field, TextInput
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import (
    STRETCH,
    Grown,
    box,
    column,
    empty_out,
    holding,
    row,
    rule,
)
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import fill

_DOT_PX: Final = 8
_TIME_PX: Final = 62


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: when, what, and what more is known of it; `tone` is ok, warn or bad."""

    at: str
    what: str
    more: str
    tone: str


@dataclass(frozen=True, slots=True)
class JobWords:
    """What the panel says of a job.

    `address` is where it goes, None where it has none; `opens` names what it is about, "" for nothing that can be
    opened; `promise` says what not sending means, "" where that cannot be.
    """

    title: str
    context: str
    tone: str
    banner: str
    sentence: str
    address_label: str = ""
    address: str | None = None
    again: str = ""
    opens: str = ""
    promise: str = ""
    happened: Sequence[Happened] = ()


class Dot(QWidget):
    """A dot of a tone."""

    def __init__(self, look: Look, tone: str) -> None:
        super().__init__()
        self._look = look
        self._tone = f"{tone}_line"
        self.setFixedSize(_DOT_PX, look.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2 - _DOT_PX / 2
        fill(painter, QRectF(0, middle, _DOT_PX, _DOT_PX), self._look.colour(self._tone), 4)


class Banner(QWidget):
    """A coloured frame with a sentence that matters."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._icon = Icon(look, "circle-alert", "bad_line", 18)
        self._title = Label(look, "", "strong").wrapped()
        self._sentence = Label(look, "", "body", "text2").wrapped()
        words = column(self._title, self._sentence, gap=3)
        self._frame = box(row(column(self._icon, STRETCH), Grown(words), margins=14, gap=12), "bad")
        self.setLayout(column(self._frame))

    def show_words(self, tone: str, title: str, sentence: str) -> None:
        """Say something else: bad, warn, info or ok."""
        icons = {"bad": "circle-alert", "warn": "clock-alert", "ok": "circle-check"}
        self._frame.setProperty("box", tone)
        self._frame.style().unpolish(self._frame)
        self._frame.style().polish(self._frame)
        self._icon.show_icon(icons.get(tone, "info"), f"{tone}_line")
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(f"{title}. {sentence}")

    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._sentence.text()}".strip()


class JobPanel(QWidget):
    """Shows one job.

    Signals:
        fixed(str): send it again to this address.
        again(), discarded(), opened(), copied(): buttons.
    """

    fixed = Signal(str)
    again = Signal()
    discarded = Signal()
    opened = Signal()
    copied = Signal()

    def __init__(self, look: Look, *, fix_keys: str, again_keys: str, discard_keys: str) -> None:
        super().__init__()
        self._look = look
        self._title = Elided(look, "", "h3")
        self._context = Elided(look, "", "small", "text3")
        self.open = Button(look, "", size="small", icon="arrow-up-right")
        self.banner = Banner(look)
        self.address = TextInput(look)
        self.field = Field(look, "", self.address, reserved=False)
        self.fix = Button(
            look, self.tr("Fix and send again"), variant="primary", icon="send", keys=fix_keys
        )
        self.send = Button(look, "", keys=again_keys)
        self.drop = Button(
            look, self.tr("Do not send"), variant="danger", icon="trash-2", keys=discard_keys
        )
        self.copy = Button(look, self.tr("Copy details for support"), variant="link", size="small")
        self._happened: QVBoxLayout = column(gap=8)
        self._promise = Label(look, "", "small", "text2").wrapped()
        self._foot = box(
            row(Icon(look, "info", "info_line", 16), Grown(self._promise), margins=12), "info"
        )
        self._arrange()
        self._listen()

    def show_job(self, words: JobWords) -> None:
        """Show another one; what was typed for the one before is forgotten."""
        self._title.set_whole(words.title)
        self._context.set_whole(words.context)
        self.open.set_label(words.opens)
        self.open.setVisible(bool(words.opens))
        self.banner.show_words(words.tone, words.banner, words.sentence)
        self.field.setVisible(words.address is not None)
        self.field.set_label(words.address_label or self.tr("To"))
        self.fix.setVisible(words.address is not None)
        self.address.setText(words.address or "")
        self.field.show_error("")
        self.send.set_label(words.again)
        self.send.setVisible(bool(words.again))
        self.drop.setVisible(bool(words.promise))
        self._promise.setText(words.promise)
        self._foot.setVisible(bool(words.promise))
        empty_out(self._happened)
        for each in words.happened:
            self._happened.addWidget(self._line(each))

    def wish_fix(self) -> None:
        """Send it again, corrected where there is something to correct."""
        if not self.field.isHidden():
            self.fixed.emit(self.address.text().strip())
        elif not self.send.isHidden():
            self.again.emit()

    def focus_first(self) -> None:
        """Go to what is typed or pressed first."""
        first = next(
            each for each in (self.field, self.send, self.open, self.copy) if not each.isHidden()
        )
        first.setFocus()

    def _arrange(self) -> None:
        look = self._look
        head = row(Grown(column(self._title, self._context, gap=2)), self.open)
        buttons = row(self.fix, self.send, STRETCH, self.drop)
        happened = row(Label(look, self.tr("What happened"), "strong"), STRETCH, self.copy)
        parts = column(
            head,
            14,
            self.banner,
            14,
            self.field,
            8,
            buttons,
            14,
            rule(),
            12,
            happened,
            8,
            self._happened,
            STRETCH,
            12,
            self._foot,
            margins=20,
        )
        self.setLayout(parts)

    def _listen(self) -> None:
        self.fix.clicked.connect(self.wish_fix)
        self.address.returnPressed.connect(self.wish_fix)
        self.send.clicked.connect(self.again)
        self.drop.clicked.connect(self.discarded)
        self.open.clicked.connect(self.opened)
        self.copy.clicked.connect(self.copied)
        self.address.textEdited.connect(lambda: self.field.show_error(""))

    def _line(self, happened: Happened) -> QWidget:
        look = self._look
        at = Label(look, happened.at, "small", "text2")
        at.setFixedWidth(look.px(_TIME_PX))
        more = Elided(look, happened.more, "small", "text3")
        words = column(Elided(look, happened.what, "label"), more if happened.more else None)
        dot = column(Dot(look, happened.tone), STRETCH)
        line = holding(row(dot, column(at, STRETCH), Grown(words), gap=8))
        line.setAccessibleName(f"{happened.at} {happened.what} {happened.more}")
        return line
