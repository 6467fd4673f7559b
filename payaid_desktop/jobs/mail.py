"""E-mail through the owner's own server, by SMTP (RFC 5321), with TLS from the start or after STARTTLS (RFC 3207)."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from typing import Final

from payaid_desktop.domain.clock import INDIA, Clock
from payaid_desktop.domain.errors import NetworkError
from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.jobs.lines import line_fault
from payaid_desktop.jobs.ports import Letter
from payaid_desktop.services.mailing import Mailbox, Security

TIMEOUT_S: Final = 30.0
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_FOR_GOOD: Final = 500
"""From here on an answer says that the same will not work later either. Source: RFC 5321, section 4.2.1."""
_CLEAR = "Letters and the password would travel in the clear. Set mail.security to starttls or tls."


class SmtpMailer:
    """Hands letters to one mail server."""

    def __init__(
        self, mailbox: Mailbox, password: str, *, clock: Clock, context: ssl.SSLContext
    ) -> None:
        self._mailbox = mailbox
        self._password = password
        self._clock = clock
        self._context = context

    def send(self, letter: Letter) -> str:
        """Hand a letter over; sent twice it has the same Message-ID.

        Raises:
            DeliveryError: the server did not take it.
            NetworkError: the server was not reached.
        """
        content = self._content(letter)
        with self._faults(), self._connected() as server:
            server.send_message(content)
        return f"{self._mailbox.host} took it for {letter.to}."

    def try_out(self) -> None:
        """Connect and sign in, and send nothing.

        Raises:
            DeliveryError, NetworkError: it did not work.
        """
        with self._faults(), self._connected() as server:
            server.noop()

    def _content(self, letter: Letter) -> EmailMessage:
        mailbox, content = self._mailbox, EmailMessage(policy=SMTP)
        content["From"] = formataddr((mailbox.name, mailbox.sender))
        content["To"] = letter.to
        content["Subject"] = " ".join(letter.message.subject.split())
        content["Date"] = format_datetime(self._clock.now().astimezone(INDIA))
        content["Message-ID"] = f"<{letter.id}@{mailbox.sender.rpartition('@')[2]}>"
        content.set_content(letter.message.body)
        for name, pdf in letter.papers:
            content.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
        return content

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        mailbox = self._mailbox
        if mailbox.security is Security.NONE and mailbox.host not in _LOOPBACK:
            raise DeliveryError(_CLEAR, Fault.REFUSED)
        with self._opened() as server:
            if mailbox.security is Security.STARTTLS:
                server.starttls(context=self._context)
            if mailbox.user:
                server.login(mailbox.user, self._password)
            yield server

    def _opened(self) -> smtplib.SMTP:
        host, port = self._mailbox.host, self._mailbox.port
        if self._mailbox.security is Security.TLS:
            return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT_S, context=self._context)
        return smtplib.SMTP(host, port, timeout=TIMEOUT_S)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        host = self._mailbox.host
        try:
            yield
        except smtplib.SMTPAuthenticationError as error:
            words = f"{host} does not take this user name with this password."
            raise DeliveryError(words, Fault.REFUSED) from error
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise _refused(host, code, said) from error
        except smtplib.SMTPResponseException as error:
            raise _refused(host, error.smtp_code, error.smtp_error) from error
        except smtplib.SMTPNotSupportedError as error:
            words = f"{host} cannot do what mail.security or mail.user ask for."
            raise DeliveryError(words, Fault.REFUSED) from error
        except (OSError, smtplib.SMTPException) as error:
            raise self._line_fault(error) from error

    def _line_fault(self, error: Exception) -> DeliveryError | NetworkError:
        return line_fault(error, f"the mail server {self._mailbox.host}")


def _refused(host: str, code: int, words: bytes | str) -> DeliveryError:
    told = words.decode(errors="replace") if isinstance(words, bytes) else words
    sentence = f"{host} did not take it: {' '.join(told.split())[:200]} ({code})."
    return DeliveryError(sentence, Fault.REFUSED if code >= _FOR_GOOD else Fault.FAILED)
