"""How the shop sends mail and text messages: settings of the shop, with its secrets in each computer's key store.

The mail server is the owner's own. Text messages go through a gateway that speaks HTTP; what it is sent is a template
with the places {to}, {text}, {templateId}, {id} and {secret}. The template's id is that by which a text is registered.
Source: TRAI, Telecom Commercial Communications Customer Preference Regulations 2018.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from payaid_desktop.domain.contact_points import normal_email
from payaid_desktop.domain.numbering import is_server_code
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.work import View

Check = Callable[[object], object]
MAIL_PORT: Final = 587
EVERY_DAYS: Final = 7
_TEXT_MAX: Final = 4_000
_PORT_MAX: Final = 65_535
_HEADERS_MAX: Final = 20
_METHODS: Final = ("POST", "PUT", "GET")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,60}")
_REMINDER_DAYS_MAX: Final = 28


class Security(StrEnum):
    """How the mail server is spoken to; in the clear only on this computer itself."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Channel(StrEnum):
    """How somebody is written to."""

    EMAIL = "email"
    SMS = "sms"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The owner's mail server; `sender` is the address that letters are from, `name` the shop's."""

    host: str
    port: int
    security: Security
    user: str
    sender: str
    name: str


@dataclass(frozen=True, slots=True)
class GatewayPlan:
    """How a gateway is spoken to; all but the method holds places for what is sent."""

    url: str
    method: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    template_id: str = ""


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """Whether, how and how often customers are reminded; `before_days` is how long before a bill is due."""

    is_on: bool
    by: Channel
    every_days: int
    before_days: int
    without: frozenset[str]


def mailbox_of(view: View) -> Mailbox | None:
    """Read how the shop sends mail; None where it does not."""
    get = view.settings.get
    host, sender = get("mail.host"), get("mail.from")
    if not host or not sender:
        return None
    return Mailbox(
        host=host,
        port=get("mail.port") or MAIL_PORT,
        security=Security(get("mail.security") or Security.STARTTLS),
        user=get("mail.user") or "",
        sender=sender,
        name=view.business.get().name,
    )


def owner_address(view: View) -> str | None:
    """Say where the owner is written to: the address for reports, or else the shop's; None without a mail server."""
    if mailbox_of(view) is None:
        return None
    return view.settings.get("mail.reportsTo") or view.business.get().email


def gateway_of(view: View, channel: Channel) -> GatewayPlan | None:
    """Read how the gateway of a channel is spoken to; None where there is none."""
    get = view.settings.get
    url = get(f"{channel}.url")
    if not url:
        return None
    return GatewayPlan(
        url=url,
        method=get(f"{channel}.method") or _METHODS[0],
        headers=get(f"{channel}.headers") or {},
        body=get(f"{channel}.body") or "",
        template_id=get(f"{channel}.templateId") or "",
    )


def reminder_plan(view: View) -> ReminderPlan:
    """Read how customers are reminded."""
    get = view.settings.get
    return ReminderPlan(
        is_on=bool(get("reminders.on")),
        by=Channel(get("reminders.by") or Channel.EMAIL),
        every_days=get("reminders.everyDays") or EVERY_DAYS,
        before_days=get("reminders.beforeDays") or 0,
        without=frozenset(get("reminders.without") or ()),
    )


class Secrets:
    """The secrets of one shop's ways to send, in this computer's key store."""

    def __init__(self, settings: Settings, tenant_id: str) -> None:
        self._settings = settings
        self._tenant_id = tenant_id

    def get(self, channel: Channel) -> str:
        """Read the password of the mail server, or the secret of a gateway; "" for none.

        Raises:
            KeystoreError: the key store cannot be used.
        """
        return keystore_from(self._settings.keystore).get(self._name(channel)) or ""

    def set(self, channel: Channel, secret: str) -> None:
        """Keep it; "" forgets it.

        Raises:
            KeystoreError: the key store cannot be used.
        """
        keystore = keystore_from(self._settings.keystore)
        if secret:
            keystore.set(self._name(channel), secret)
        else:
            keystore.delete(self._name(channel))

    def _name(self, channel: Channel) -> str:
        return f"{channel}:{self._tenant_id}"


def _text(value: object) -> object:
    if not isinstance(value, str) or len(value) > _TEXT_MAX:
        raise ValueError(f"Write a text of at most {_TEXT_MAX} characters.")
    return value.strip()


def _line(value: object) -> object:
    text = str(_text(value))
    if any(not each.isprintable() for each in text):
        raise ValueError("Write it on one line.")
    return text


def _address(value: object) -> object:
    text = str(_line(value))
    return normal_email(text) if text else ""


def _url(value: object) -> object:
    text = str(_line(value))
    if text and not text.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise ValueError("Write an address that begins with https://.")
    return text


def _headers(value: object) -> object:
    if not isinstance(value, Mapping) or len(value) > _HEADERS_MAX:
        raise ValueError(f"Write an object of at most {_HEADERS_MAX} headers.")
    for name, content in value.items():
        if not _HEADER.fullmatch(str(name)):
            raise ValueError(f"“{str(name)[:60]}” is no name of a header.")
        _line(content)
    return dict(value)


def _ids(value: object) -> object:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("Write a list of contacts' ids.")
    return sorted(set(value))


def _one_of(*words: str) -> Check:
    def check(value: object) -> object:
        if value not in words:
            raise ValueError(f"Write one of: {', '.join(words)}.")
        return value

    return check


def sending_settings(whole: Callable[[int, int], Check], yes_or_no: Check) -> Mapping[str, Check]:
    """The settings of sending by name, each with the check of its value."""
    gateways: dict[str, Check] = {}
    for channel in (Channel.SMS, Channel.WHATSAPP):
        gateways |= {
            f"{channel}.url": _url,
            f"{channel}.method": _one_of(*_METHODS),
            f"{channel}.headers": _headers,
            f"{channel}.body": _text,
            f"{channel}.templateId": _line,
        }
    return {
        "mail.host": _line,
        "mail.port": whole(1, _PORT_MAX),
        "mail.security": _one_of(*Security),
        "mail.user": _line,
        "mail.from": _address,
        "mail.reportsTo": _address,
        **gateways,
        "reminders.on": yes_or_no,
        "reminders.by": _one_of(*Channel),
        "reminders.everyDays": whole(1, _REMINDER_DAYS_MAX),
        "reminders.beforeDays": whole(0, _REMINDER_DAYS_MAX),
        "reminders.without": _ids,
        "jobs.responsible": _line,
    }


def is_responsible(view: View, device_id: str) -> bool:
    """Whether a computer does what one does for the whole shop: the one that was named, or else the shop's first.

    The server does it only where it was named: it may lack the passwords that letters are sent with.
    """
    named: Any = view.settings.get("jobs.responsible")
    active = [each for each in view.business.devices() if each.status == "active"]
    if named in {each.id for each in active}:
        return bool(device_id == named)
    first = min((each.id for each in active if not is_server_code(each.code)), default=device_id)
    return device_id == first
