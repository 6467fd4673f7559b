"""The panel beside a payment: the code that the customer scans, or what the payment leaves."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from payaid_desktop.documents.qr import qr_modules
from payaid_desktop.domain.money import Money, format_rupees
from payaid_desktop.domain.upi import UpiLink
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, holding, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.qr_code import QrCode

PANEL_PX: Final = 290
_QR_PX: Final = 226
_LOW_QR_PX: Final = 150
_LOW_WINDOW_PX: Final = 680
"""In a window that is lower the code is smaller, so that what is said below it is seen too."""


class ScanPart(QWidget):
    """The code, the amount, and that nobody but the shop sees the money come.

    `window_px` is how high the window is.

    Signals:
        settings_wanted(): the UPI ID is to be given.
    """

    settings_wanted = Signal()

    def __init__(self, look: Look, *, window_px: int) -> None:
        super().__init__()
        self._link: str | None = None
        side = _LOW_QR_PX if window_px < look.px(_LOW_WINDOW_PX) else _QR_PX
        self.code = QrCode(look, name=_tr("UPI QR code"), side_px=look.px(side))
        self._amount = Label(look, "", "h1").centred()
        self._address = Elided(look, "", "body", "text2")
        self._address.setAlignment(self._amount.alignment())
        self._reason = Label(look, "", "small", "text2").wrapped().centred()
        self._settings = Button(look, _tr("Open settings"), icon="settings", size="small")
        self._settings.clicked.connect(self.settings_wanted)
        self._copy = Button(look, _tr("Copy link"), icon="copy", size="small")
        self._copy.clicked.connect(self._copy_link)
        self._stack = QStackedWidget()
        self._stack.addWidget(holding(self._with_code(look)))
        self._stack.addWidget(holding(self._without_code(look)))
        self.setLayout(column(Grown(self._stack)))

    def show_link(self, link: UpiLink, *, amount: Money, address: str) -> None:
        """Show the code of a link, or why there is none."""
        self._link = link.link
        self._stack.setCurrentIndex(0 if link.link else 1)
        if link.link is None:
            self._reason.setText(link.reason or "")
            self._settings.setVisible(not address)
            return
        self.code.show_modules(qr_modules(link.link), spoken=link.link)
        self._amount.setText(format_rupees(amount))
        self._address.set_whole(address)

    def link(self) -> str | None:
        """The link behind the code that is shown."""
        return self._link

    def reason(self) -> str:
        """Why there is no code, if there is none."""
        return "" if self._link else self._reason.text()

    def _with_code(self, look: Look) -> QVBoxLayout:
        warning = Label(
            look,
            _tr(
                "PayAid cannot see your bank. Save only after your phone or soundbox confirms"
                " the money."
            ),
            "small",
            "text2",
        ).wrapped()
        mark = column(1, Icon(look, "info", "info_line", 15), STRETCH)
        info = box(row(mark, Grown(warning), margins=(10, 9), gap=8), "info")
        return column(
            Label(look, _tr("Customer scans to pay"), "label", "text2").centred(),
            10,
            row(STRETCH, self.code, STRETCH, gap=0),
            12,
            self._amount,
            2,
            self._address,
            14,
            info,
            12,
            STRETCH,
            row(STRETCH, self._copy, STRETCH, gap=6),
        )

    def _without_code(self, look: Look) -> QVBoxLayout:
        icon = row(STRETCH, Icon(look, "qr-code", "text3", 30), STRETCH)
        title = Label(look, _tr("No code to scan"), "h3").centred()
        button = row(STRETCH, self._settings, STRETCH)
        return column(STRETCH, icon, 12, title, 5, self._reason, 14, button, STRETCH)

    def _copy_link(self) -> None:
        if self._link:
            QGuiApplication.clipboard().setText(self._link)
            self._copy.set_label(_tr("Copied"), icon="check")


class QrPanel(QFrame):
    """The code while money comes by UPI; in the other modes what the payment leaves.

    Signals:
        settings_wanted(): the UPI ID is to be given.
    """

    settings_wanted = Signal()

    def __init__(self, look: Look, *, window_px: int) -> None:
        super().__init__()
        self.setProperty("box", "well")
        self.scan = ScanPart(look, window_px=window_px)
        self.scan.settings_wanted.connect(self.settings_wanted)
        self._heading = Label(look, "", "label", "text2").centred()
        self._amount = Label(look, "", "hero").centred()
        self._left = Label(look, "", "body", "text2").wrapped().centred()
        self._mark = Icon(look, "banknote", "primary_text", 30)
        inner = column(
            STRETCH,
            row(STRETCH, self._mark, STRETCH),
            12,
            self._heading,
            4,
            self._amount,
            8,
            self._left,
            STRETCH,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.scan)
        self._stack.addWidget(holding(inner))
        self.setLayout(column(Grown(self._stack), margins=(20, 18, 20, 16)))

    def show_scan(self) -> None:
        """Show the code."""
        self._stack.setCurrentIndex(0)

    def show_sum(self, heading: str, amount: Money | None, left: str, *, icon: str) -> None:
        """Show how much came in which way, and what it leaves."""
        self._heading.setText(heading)
        self._amount.setText(format_rupees(amount) if amount is not None else "—")
        self._left.setText(left)
        self._mark.show_icon(icon, "primary_text")
        self._stack.setCurrentIndex(1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("QrPanel", text)
