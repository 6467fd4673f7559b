"""The card of letters and reminders: the owner's mail server, who gets reports, and how customers are reminded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.services.mailing import EVERY_DAYS, MAIL_PORT, Channel, Security
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.fields import Field, PasswordInput
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import ChoiceEntry, Entry, SwitchEntry, TextEntry


class MailCard(SettingsCard):
    """How the shop writes to people. The entries are settings by their names.

    Signals:
        password_typed(str): the password of the mail server; "" forgets it.
        test_wanted(): a letter that tries the mail server out.
    """

    password_typed = Signal(str)
    test_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "mail")
        self.chip = Chip(look, self.tr("Not set up"), "neutral", small=True)
        self.password = PasswordInput(look)
        self.password_field = Field(
            look,
            self.tr("Password"),
            self.password,
            hint=self.tr("Kept in this computer's key store alone"),
        )
        self.entries: dict[str, Entry] = {
            "mail.host": TextEntry(
                look, self.tr("Mail server"), hint=self.tr("Such as smtp.example.com")
            ),
            "mail.port": TextEntry(look, self.tr("Port"), hint=str(MAIL_PORT)),
            "mail.security": ChoiceEntry(
                look,
                self.tr("Security"),
                [("STARTTLS", Security.STARTTLS.value), ("TLS", Security.TLS.value)],
            ),
            "mail.user": TextEntry(look, self.tr("User name")),
            "mail.from": TextEntry(
                look, self.tr("Letters are from"), hint=self.tr("The shop's e-mail address")
            ),
            "mail.reportsTo": TextEntry(
                look,
                self.tr("Reports and alerts go to"),
                hint=self.tr("Every night at two; empty: to the shop's address"),
            ),
            "reminders.on": SwitchEntry(
                look,
                self.tr("Remind customers of bills that are due"),
                self.tr("By day, with the bill and what is still to be paid, until it is paid."),
            ),
            "reminders.by": ChoiceEntry(
                look,
                self.tr("Reminders go by"),
                [
                    (self.tr("E-mail"), Channel.EMAIL.value),
                    ("SMS", Channel.SMS.value),
                    ("WhatsApp", Channel.WHATSAPP.value),
                ],
            ),
            "reminders.everyDays": TextEntry(
                look, self.tr("Every so many days"), hint=str(EVERY_DAYS)
            ),
        }
        self.test = Button(look, self.tr("Send a letter to try it out"), size="small", icon="send")
        self._result = Elided(look, "", "small", "text3")
        self._arrange()
        self.password.editingFinished.connect(self._take_password)
        self.test.clicked.connect(self.test_wanted)

    def show_ready(self, *, ready: bool) -> None:
        """Show whether letters can be sent."""
        if ready:
            self.chip.show_state(self.tr("Set up"), "ok")
        else:
            self.chip.show_state(self.tr("Not set up"), "neutral")
        self.test.setEnabled(ready)

    def show_result(self, sentence: str, *, tone: str) -> None:
        """Say what came of trying it out."""
        self._result.set_whole(sentence)
        self._result.set_tone(tone)

    def result(self) -> str:
        """What it says of that."""
        return self._result.whole()

    def show_password_kept(self) -> None:
        """Show that the password is kept; it is not shown again."""
        self.password.clear()
        self.password_field.show_ok(self.tr("Kept"))

    def _take_password(self) -> None:
        if self.password.text():
            self.password_typed.emit(self.password.text())

    def _arrange(self) -> None:
        at = {name: entry.widget for name, entry in self.entries.items()}
        look = self._look
        self.fill(
            _pair(at["mail.host"], at["mail.from"]),
            8,
            _pair(at["mail.port"], at["mail.security"]),
            8,
            _pair(at["mail.user"], self.password_field),
            8,
            _pair(at["mail.reportsTo"], QWidget()),
            8,
            row(self.test, Grown(self._result), STRETCH, gap=12),
            12,
            rule(),
            12,
            Label(look, self.tr("Reminders"), "h3"),
            8,
            at["reminders.on"],
            8,
            _pair(at["reminders.by"], at["reminders.everyDays"]),
            chip=self.chip,
        )


def _pair(left: QWidget, right: QWidget) -> Part:
    return row(Grown(left), Grown(right), gap=14)
