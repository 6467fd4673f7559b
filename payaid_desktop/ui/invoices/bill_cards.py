"""The cards beside a saved document: what is to collect, how to send it, its history."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.bill_views import BillEvent, BillView
from payaid_desktop.ui.invoices.bill_words import Said, event_words, figure_of
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, card, column, empty_out, holding, row
from payaid_desktop.ui.kit.look import Look

_MARGINS = (16, 13, 16, 14)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BillCards", text)


class FigureCard(QWidget):
    """What is to collect, or what the document came to.

    Signals:
        qr_wanted(): somebody wants to show the code to pay by.
    """

    qr_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._heading = Label(look, "", "body", "text2")
        self._day = Label(look, "", "small", "text3")
        self._amount = Label(look, "", "hero")
        self._qr = Button(look, _tr("Show UPI QR"), icon="qr-code", size="small")
        self._qr.clicked.connect(self.qr_wanted)
        self._buttons = holding(column(10, row(self._qr, STRETCH, gap=7)))
        head = row(self._heading, STRETCH, self._day)
        inner = card(head, 3, self._amount, self._buttons, margins=_MARGINS)
        self.setLayout(column(inner))

    def show_bill(self, view: BillView, *, on: date) -> None:
        """Show the figure of a document."""
        said = figure_of(view, on=on)
        amount = view.due if view.due else view.document.total
        self._heading.setText(said.word)
        self._day.setText(said.below)
        self._day.set_tone(said.tone if said.below else "text3")
        self._amount.setText(format_rupees(amount).removesuffix(".00"))
        self._qr.setVisible(view.asks_for_money)
        self._buttons.setVisible(view.asks_for_money)

    def figure(self) -> str:
        """The heading and the amount that it shows."""
        return f"{self._heading.text()} {self._amount.text()}"


class SendCard(QWidget):
    """The ways to send a document.

    Signals:
        whatsapp(), email(), pdf(): somebody wants it sent that way.
    """

    whatsapp = Signal()
    email = Signal()
    pdf = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        ways = (
            ("WhatsApp", "message-circle", self.whatsapp),
            (_tr("Email"), "mail", self.email),
            (_tr("PDF"), "download", self.pdf),
        )
        self.buttons = tuple(self._button(look, *way) for way in ways)
        hint = Label(
            look, _tr("Add the PDF by hand: PayAid shows you where it is."), "small", "text3"
        )
        hint.wrapped()
        line = row(column(1, Icon(look, "info", "text3", 14), STRETCH), Grown(hint), gap=8)
        title = Label(look, _tr("Send to customer"), "h3")
        inner = card(title, 9, row(*self.buttons, STRETCH, gap=7), 9, line, margins=_MARGINS)
        self.setLayout(column(inner))

    def _button(self, look: Look, text: str, icon: str, signal: object) -> Button:
        button = Button(look, text, icon=icon, size="small")
        button.clicked.connect(signal)
        return button


class HistoryCard(QWidget):
    """What happened to a document, the newest first.

    Signals:
        wanted(object): the event whose other document somebody wants to see.
    """

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(9)
        title = Label(look, _tr("History"), "h3")
        body = column(title, 9, self._rows, STRETCH, margins=_MARGINS)
        self.setLayout(column(Grown(box(body))))

    def show_events(self, view: BillView, *, today: date) -> None:
        """Show the events of a document."""
        empty_out(self._rows)
        for event in view.events:
            said = event_words(event, view.document, today=today)
            self._rows.addLayout(self._row(event, said))

    def texts(self) -> Sequence[str]:
        """What it tells, for tests and screen readers."""
        return [label.whole() for label in self.findChildren(Elided)]

    def _row(self, event: BillEvent, said: Said) -> QHBoxLayout:
        look = self._look
        words = column(
            Elided(look, said.word, "body"), Elided(look, said.below, "small", "text3"), gap=1
        )
        mark = column(2, Icon(look, said.icon, said.tone, 15), STRETCH)
        if event.subject_id is None or event.mode is not None:
            return row(mark, Grown(words), gap=9)
        go = Button(
            look,
            "",
            icon="chevron-right",
            variant="ghost",
            size="small",
            name=_tr("Open {number}").format(number=event.reference),
        )
        go.clicked.connect(lambda: self.wanted.emit(event))
        return row(mark, Grown(words), go, gap=9)
