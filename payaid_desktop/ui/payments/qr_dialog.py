"""The code of one bill, large, for the customer to scan."""

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.paying import ToPay
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.payments.payment_form import PaymentForm
from payaid_desktop.ui.payments.qr_panel import ScanPart

_WIDTH_PX = 380


class QrDialog:
    """Shows the code; the money is recorded when the shop has seen it."""

    def __init__(self, desk: Desk, to_pay: ToPay, subject: str) -> None:
        self._desk = desk
        form = PaymentForm.begun(to_pay, today=desk.today())
        amount = form.amount or to_pay.owed
        self.scan = ScanPart(desk.look, window_px=desk.shell.overlay_parent().height())
        address = to_pay.business.upi_vpa or ""
        self.scan.show_link(to_pay.link(amount, form.settles), amount=amount, address=address)
        pay = Button(
            desk.look,
            _tr("Money came"),
            icon="check",
            variant="primary",
            keys=desk.keys("make.payment"),
        )
        number = to_pay.chosen.number if to_pay.chosen else ""
        self.dialog = Dialog(
            desk.look,
            desk.shell.overlay_parent(),
            title=_tr("{amount} for {number}").format(amount=format_rupees(amount), number=number),
            body=self.scan,
            buttons=(pay,),
            width_px=_WIDTH_PX,
        )
        self._subject = subject
        self._pay = pay
        pay.clicked.connect(self._record)
        self.scan.settings_wanted.connect(self._open_settings)

    def open(self) -> None:
        """Show it."""
        handlers = {"make.payment": self._record}
        open_over(self._desk, self.dialog, "upi_qr", handlers, focus=self._pay)

    def _record(self) -> None:
        self.dialog.leave()
        self._desk.shell.open_dialog("payment", self._subject)

    def _open_settings(self) -> None:
        self.dialog.leave()
        self._desk.shell.go("settings", "payments")


def open_qr_dialog(desk: Desk, subject: str | None) -> None:
    """Show the code of a bill."""
    if subject is None:
        return
    paying = desk.services.paying
    desk.tasks.run(
        lambda: paying.for_document(subject),
        on_success=lambda to_pay: QrDialog(desk, to_pay, subject).open(),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("QrDialog", text)
