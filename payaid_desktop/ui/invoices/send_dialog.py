"""The dialog that asks how a document is sent."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from payaid_desktop.services.bill_views import BillView
from payaid_desktop.services.mailing import Channel
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.invoices.sending import goes_by_itself, send_by_mail, send_by_whatsapp
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Elided, Icon, Label
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row
from payaid_desktop.ui.printing.print_acts import save_pdf


class SendDialog:
    """Offers WhatsApp, a letter, and the PDF alone."""

    def __init__(self, desk: Desk, view: BillView) -> None:
        self._desk = desk
        document = view.document
        look, id = desk.look, document.id
        ways = (
            ("WhatsApp", "message-circle", self._to_phone(view), send_by_whatsapp),
            (_tr("Email"), "mail", self._to_address(view), send_by_mail),
            (_tr("PDF"), "download", _tr("into the folder of the papers"), _keep_pdf),
        )
        self.buttons = tuple(self._way(id, *way) for way in ways)
        rows = [
            row(button, Grown(Elided(look, below, "small", "text3")), gap=12)
            for button, (_, _, below, _) in zip(self.buttons, ways, strict=True)
        ]
        by_hand = _tr(
            "The words are typed in for you. Add the PDF by hand: no program can do that."
        )
        by_itself = _tr("The letter goes by itself, by the shop's mail server, with the PDF.")
        mails = goes_by_itself(desk, view, Channel.EMAIL)
        hint = Label(look, by_itself if mails else by_hand, "small", "text2").wrapped()
        info = box(row(Icon(look, "info", "info_line", 15), Grown(hint), margins=(12, 9)), "info")
        self.dialog = Dialog(
            look,
            desk.shell.overlay_parent(),
            title=_tr("Send {number}").format(number=document.number or ""),
            body=holding(column(*rows, 14, info, gap=8)),
            width_px=440,
        )

    def open(self) -> None:
        """Show it, the first way at hand."""
        open_over(self._desk, self.dialog, "send", {}, focus=self.buttons[0])

    def _to_phone(self, view: BillView) -> str:
        return f"+91 {view.phone}" if view.phone else _tr("choose the person in WhatsApp")

    def _to_address(self, view: BillView) -> str:
        return view.email or _tr("type the address in the letter")

    def _way(
        self, id: str, text: str, icon: str, below: str, act: Callable[[Desk, str], None]
    ) -> Button:
        button = Button(self._desk.look, text, icon=icon, name=f"{text}, {below}")
        button.setFixedWidth(max(button.sizeHint().width(), self._desk.look.px(120)))

        def take() -> None:
            self.dialog.leave()
            act(self._desk, id)

        button.clicked.connect(take)
        return button


def open_send_dialog(desk: Desk, subject: str | None) -> None:
    """Ask how a document is sent."""
    if subject is None:
        return
    desk.tasks.run(
        lambda: desk.services.bill_views.get(subject),
        on_success=lambda view: SendDialog(desk, view).open(),
    )


def _keep_pdf(desk: Desk, id: str) -> None:
    save_pdf(desk, id, folder=None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SendDialog", text)
