"""Joining a shop that has a server: this computer gets the shop's books from there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from payaid_desktop.domain.errors import AppError, KeystoreError
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.kit.layouts import column, holding
from payaid_desktop.ui.link import SignInWords
from payaid_desktop.ui.onboarding.restoring import Bench
from payaid_desktop.ui.sign_in_form import SignInForm

Join = Callable[[Settings, SignInWords], str]
"""Makes the store of a computer that joins; gives its recovery key."""


class Joining(QObject):
    """Leads to the shop of a server.

    Signals:
        joined(Settings, str): the books are on their way; the recovery key of this computer's store.
    """

    joined = Signal(object, str)

    def __init__(self, bench: Bench, join: Join) -> None:
        super().__init__(bench.window)
        look = bench.look
        self._bench = bench
        self._join = join
        self._settings = bench.settings
        self.form = SignInForm(look)
        why = Label(
            look,
            self.tr("The shop's books come from its server, and what you do here goes there."),
            "small",
            "text2",
        ).wrapped()
        self._problem = Label(look, "", "small", "bad").wrapped()
        self.in_file = Button(look, self.tr("Keep the key in a file here"), size="small")
        self.button = Button(look, self.tr("Join"), variant="primary", icon="server")
        cancel = Button(look, self.tr("Back"), keys="Esc")
        body = holding(column(why, 14, self.form, 6, self._problem, 6, self.in_file))
        self.dialog = Dialog(
            look,
            bench.window,
            title=self.tr("Join a shop"),
            body=body,
            buttons=(cancel, self.button),
            width_px=look.px(560),
        )
        self._is_joining = False
        self.dialog.may_close = lambda: not self._is_joining
        self.dialog.closed.connect(self.deleteLater)
        cancel.clicked.connect(self.dialog.dismiss)
        self.button.clicked.connect(self.try_it)
        self.form.wanted.connect(self.try_it)
        self.in_file.clicked.connect(self._use_key_file)
        self._problem.hide()
        self.in_file.hide()

    def open(self) -> None:
        """Come up with the cursor in the address."""
        scope = self._bench.commander.enter("restore", {"go.back": self.dialog.dismiss})
        self.dialog.closed.connect(lambda: self._bench.commander.leave(scope))
        self.dialog.appear(self.form.address)

    def try_it(self) -> None:
        """Join with what was typed; it stays until that has worked."""
        given = self.form.given()
        if given is None or self._is_joining:
            return
        self._set_busy(busy=True)
        self._bench.tasks.run_long(
            partial(self._join, self._settings, given),
            on_success=self._is_joined,
            on_error=self._refused,
        )

    def _is_joined(self, recovery_key: str) -> None:
        self._set_busy(busy=False)
        self.dialog.leave()
        self.joined.emit(self._settings, recovery_key)

    def _refused(self, error: AppError) -> None:
        self._set_busy(busy=False)
        has_no_keyring = isinstance(error, KeystoreError) and self._settings.keystore == "os"
        self.in_file.setVisible(has_no_keyring)
        self._problem.setVisible(has_no_keyring)
        if has_no_keyring:
            self._problem.setText(error.sentence)
            self.in_file.setFocus()
        else:
            self.form.show_error(error)

    def _use_key_file(self) -> None:
        def chosen(settings: Settings) -> None:
            self._settings = settings
            self.try_it()

        self._bench.tasks.run(
            self._settings.with_key_file, on_success=chosen, on_error=self._refused
        )

    def _set_busy(self, *, busy: bool) -> None:
        self._is_joining = busy
        self.button.set_busy(busy)
        self.button.setText(self.tr("Joining…") if busy else self.tr("Join"))
