"""What the card of letters does: keeps each setting as it is changed, keeps the password, tries the server out."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject

from payaid_desktop.domain.errors import AppError
from payaid_desktop.jobs.building import mailer_of
from payaid_desktop.jobs.ports import Letter
from payaid_desktop.services.mailing import Channel, Secrets
from payaid_desktop.services.messages import Message
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.settings.mail_card import MailCard

_NUMBERS: Final = frozenset({"mail.port", "reminders.everyDays"})
_USUAL: Final = {"mail.security": "starttls", "reminders.by": "email"}


class MailWork(QObject):
    """Keeps what is set, and sends a letter to try it out."""

    def __init__(self, desk: Desk, card: MailCard) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._kept: Mapping[str, Any] = {}
        for name, entry in card.entries.items():
            entry.changed.connect(partial(self._keep, name))
        card.password_typed.connect(self._keep_password)
        card.test_wanted.connect(self._try_out)

    def show(self, kept: Mapping[str, Any]) -> None:
        """Show what is set."""
        self._kept = kept
        for name, entry in self._card.entries.items():
            entry.show_value(kept.get(name, _USUAL.get(name)))
        self._card.show_ready(ready=bool(kept.get("mail.host") and kept.get("mail.from")))

    def _keep(self, name: str, value: object) -> None:
        entry = self._card.entries[name]
        if name in _NUMBERS and value == "":
            return  # the usual number stays
        checked = int(str(value)) if name in _NUMBERS and str(value).isdecimal() else value
        settings = self._desk.services.settings

        def refused(error: AppError) -> None:
            entry.show_error(error.details.get(name, error.sentence))

        self._desk.tasks.run(
            partial(settings.set, name, checked),
            on_success=lambda _: self._is_kept(name, checked),
            on_error=refused,
        )

    def _is_kept(self, name: str, value: object) -> None:
        self._card.entries[name].show_error("")
        self.show({**self._kept, name: value})

    def _keep_password(self, password: str) -> None:
        self._desk.tasks.run(
            partial(self._secrets().set, Channel.EMAIL, password),
            on_success=lambda _: self._card.show_password_kept(),
            on_error=lambda error: self._card.password_field.show_error(error.sentence),
        )

    def _try_out(self) -> None:
        card = self._card
        card.test.set_busy(True)

        def done(sentence: str) -> None:
            card.test.set_busy(False)
            card.show_result(sentence, tone="ok")

        def failed(error: AppError) -> None:
            card.test.set_busy(False)
            card.show_result(error.sentence, tone="bad")

        self._desk.tasks.run_long(self._send_test, on_success=done, on_error=failed)

    def _send_test(self) -> str:
        """Write to the owner, or to the sender where no other address is known."""
        services = self._desk.services
        to = self._kept.get("mail.reportsTo") or self._kept["mail.from"]
        words = Message(
            self.tr("PayAid can send mail"),
            self.tr("This letter tries out the mail server of the shop."),
        )
        mailer = mailer_of(services, self._desk.settings)
        return mailer.send(Letter(services.acts.ids.new(), to, words))

    def _secrets(self) -> Secrets:
        return Secrets(self._desk.settings, self._desk.services.acts.actor.tenant_id)
