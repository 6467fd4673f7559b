"""The form by which a computer is connected with its shop's server: in the settings, and at the first start."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.fields import Field, PasswordInput, TextInput
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, row
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import SignInWords

BY_CODE, BY_PASSWORD = "code", "password"
_AT_ADDRESS = frozenset({"server", "caFile"})
_OF_ADDRESS = frozenset({"UNREACHABLE", "INSECURE_SERVER", "LATER", "VERSION_TOO_OLD", "NETWORK"})


class SignInForm(QWidget):
    """Address, and a code or an e-mail address and a password.

    Signals:
        wanted(): Enter in the last field.
    """

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._ca_file = ""
        self.address = TextInput(look)
        self.code = TextInput(look)
        self.email = TextInput(look)
        self.password = PasswordInput(look)
        self.address_field = Field(
            look,
            self.tr("Address of the server"),
            self.address,
            hint=self.tr("Such as https://shop.example"),
        )
        self.code_field = Field(
            look, self.tr("Code"), self.code, hint=self.tr("Whoever runs the server gives it")
        )
        self.email_field = Field(look, self.tr("Your e-mail address"), self.email)
        self.password_field = Field(look, self.tr("Password"), self.password)
        self.ways = Segmented(
            look,
            ((self.tr("Code"), BY_CODE), (self.tr("E-mail and password"), BY_PASSWORD)),
            name=self.tr("Sign in by"),
        )
        self.choose = Button(
            look, self.tr("Certificate of your own…"), variant="link", size="small"
        )
        self._chosen = Elided(look, "", "small", "text2")
        self._arrange()
        self._listen()
        self._show_way(BY_CODE)

    def given(self) -> SignInWords | None:
        """What was typed; None when something is missing, which is then told at its field."""
        is_code = self.ways.value() == BY_CODE
        needed = [(self.address_field, self.tr("Type the address."))]
        if is_code:
            needed.append((self.code_field, self.tr("Type the code.")))
        else:
            needed.append((self.email_field, self.tr("Type your e-mail address.")))
            needed.append((self.password_field, self.tr("Type your password.")))
        for entry, sentence in needed:
            if not _text(entry):
                entry.show_error(sentence)
                entry.setFocus()
                return None
        return SignInWords(
            address=_text(self.address_field),
            code=_text(self.code_field).upper() if is_code else "",
            email="" if is_code else _text(self.email_field),
            password="" if is_code else self.password.text(),
            ca_file=self._ca_file,
        )

    def show_error(self, error: AppError) -> None:
        """Say why it did not connect, at the field that is at fault; what was typed stays."""
        at_address = bool(_AT_ADDRESS & error.details.keys()) or error.code in _OF_ADDRESS
        is_code = self.ways.value() == BY_CODE
        other = self.code_field if is_code else self.password_field
        (self.address_field if at_address else other).show_error(error.sentence)

    def take_certificate(self, path: Path) -> None:
        """Trust the authority of a file, too."""
        self._ca_file = str(path)
        self._chosen.set_whole(path.name)

    def clear(self) -> None:
        """Forget what was typed: a code is good once, and a password is nobody's to see."""
        for entry in (self.code, self.password):
            entry.clear()
        for entry_field in self._fields():
            entry_field.show_error("")

    def _arrange(self) -> None:
        by_code = row(Grown(self.code_field), gap=12)
        by_password = row(Grown(self.email_field), Grown(self.password_field), gap=12)
        self.setLayout(
            column(
                self.address_field,
                6,
                row(self.ways, STRETCH),
                10,
                by_code,
                by_password,
                row(self.choose, Grown(self._chosen)),
            )
        )

    def _listen(self) -> None:
        self.ways.chosen.connect(self._show_way)
        self.choose.clicked.connect(self._browse)
        for entry in (self.code, self.password):
            entry.returnPressed.connect(self.wanted)
        for entry_field in self._fields():
            text = entry_field.entry
            if isinstance(text, TextInput):
                text.textEdited.connect(lambda _, each=entry_field: each.show_error(""))

    def _fields(self) -> tuple[Field, ...]:
        return (self.address_field, self.code_field, self.email_field, self.password_field)

    def _show_way(self, way: object) -> None:
        is_code = way == BY_CODE
        self.code_field.setVisible(is_code)
        self.email_field.setVisible(not is_code)
        self.password_field.setVisible(not is_code)

    def _browse(self) -> None:
        kinds = self.tr("Certificates") + " (*.pem *.crt *.cer)"
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if name:
            self.take_certificate(Path(name))


def _text(entry: Field) -> str:
    text = entry.entry
    return text.text().strip() if isinstance(text, TextInput) else ""
