"""The calls about outgoing and timed work: jobs, reminders, reports, and documents sent to customers."""

from typing import Annotated, Any, Final

from pydantic import Field

from payaid_desktop.cli.arguments import Target, split, target_and_rest
from payaid_desktop.cli.calls import Call, find_document, with_input, without_input
from payaid_desktop.cli.results import Result
from payaid_desktop.cli.shop import Shop
from payaid_desktop.documents.letters import Letters
from payaid_desktop.documents.messages import whatsapp_link
from payaid_desktop.documents.printing import Printer
from payaid_desktop.domain.errors import DeadLettersError, ValidationError
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.building import bench_of, mailer_of
from payaid_desktop.jobs.ports import Letter
from payaid_desktop.jobs.worker import Worker
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Day,
    Email,
    Line,
    word_of,
)
from payaid_desktop.services.inputs.recurring import RecurringInput, RecurringPatch
from payaid_desktop.services.inputs.sending import By, SendInput
from payaid_desktop.services.mailing import Channel, Secrets
from payaid_desktop.services.messages import Message


class RetryInput(InputModel):
    """A job, or all that failed; `to`, `subject` and `body` correct what it carries."""

    id: Line | None = None
    all: bool = False
    to: Line | None = None
    subject: Line | None = None
    body: str | None = None


class QueueInput(InputModel):
    """A queue."""

    queue: Annotated[Queue, word_of(Queue)]


class RemindInput(InputModel):
    """Where a reminder goes, if not to the customer."""

    to: Line | None = None


class MailTestInput(InputModel):
    """Whom a letter goes to that tries the mail server out; nobody if none is named."""

    to: Email = None


class SecretInput(InputModel):
    """The password of the mail server or the secret of a gateway; an empty one is forgotten."""

    channel: By
    secret: str = Field(max_length=2_000)


class ReportInput(InputModel):
    """The day of a report; today if none is named."""

    on: Day | None = None


def send_document(shop: Shop, register: str, args: Any) -> object:
    """Have a document sent; without a gateway for WhatsApp a link comes back that opens it with the words."""
    meant, rest = split(args, "id", "number")
    asked, document = SendInput.parse(rest), find_document(shop, register, meant)
    message = _letters(shop).document(document.id, asked.by)
    messages = shop.services.messages
    if asked.by is Channel.WHATSAPP and not messages.can_send(asked.by):
        phone = asked.to or shop.services.bill_views.get(document.id).phone
        return {"by": asked.by, "link": whatsapp_link(phone, message)}
    return messages.send_document(document.id, message, by=asked.by, to=asked.to)


def _letters(shop: Shop) -> Letters:
    return Letters(shop.services, Printer(shop.services, folder=shop.settings.pdf_dir))


def _run(shop: Shop) -> Result:
    """Do what is due until nothing is, and end."""
    tried = Worker(bench_of(shop.services, shop.settings, _letters(shop))).run_due()
    failed = len(shop.services.jobs.failed())
    told = {"tried": tried, "waiting": shop.services.jobs.to_do(), "failed": failed}
    sentence = f"{failed} jobs need you: payaid jobs list --state failed"
    return Result(told, error=DeadLettersError(sentence) if failed else None)


def _retry(shop: Shop, asked: RetryInput) -> object:
    if (asked.id is None) == (not asked.all):
        raise ValidationError({"id": 'Give either "id" or "all".'})
    if asked.id is None:
        return {"retried": shop.services.jobs.retry_all().value}
    given = {"to": asked.to, "subject": asked.subject, "body": asked.body}
    corrected = {name: text for name, text in given.items() if text is not None}
    return shop.services.jobs.retry(asked.id, corrected)


def _remind(shop: Shop, args: Any) -> object:
    meant, rest = split(args, "id", "number")
    asked, document = RemindInput.parse(rest), find_document(shop, "invoices", meant)
    return shop.services.reminders.send_now(document.id, to=asked.to)


def _update_recurring(shop: Shop, args: Any) -> object:
    target, patch = target_and_rest(args)
    given = RecurringPatch.parse(patch)
    return shop.services.recurring.update(target.id, given, version=target.version)


def _test_mail(shop: Shop, asked: MailTestInput) -> object:
    mailer = mailer_of(shop.services, shop.settings)
    if asked.to is None:
        mailer.try_out()
        return {"works": True}
    words = Message("PayAid can send mail", "This letter tries out the mail server of the shop.")
    return {"works": True, "answer": mailer.send(Letter(_new_id(shop), asked.to, words))}


def _new_id(shop: Shop) -> str:
    return shop.services.acts.ids.new()


def _keep_secret(shop: Shop, asked: SecretInput) -> object:
    tenant_id = shop.services.acts.actor.tenant_id
    Secrets(shop.settings, tenant_id).set(asked.channel, asked.secret)
    return {"channel": asked.channel, "kept": bool(asked.secret)}


JOBS: Final[dict[str, Call]] = {
    "jobs.get": with_input(Target, lambda shop, asked: shop.services.jobs.get(asked.id)),
    "jobs.run": without_input(_run),
    "jobs.retry": with_input(RetryInput, _retry),
    "jobs.discard": with_input(Target, lambda shop, asked: shop.services.jobs.discard(asked.id)),
    "jobs.restore": with_input(Target, lambda shop, asked: shop.services.jobs.restore(asked.id)),
    "jobs.hold": with_input(QueueInput, lambda shop, asked: shop.services.jobs.hold(asked.queue)),
    "jobs.resume": with_input(
        QueueInput, lambda shop, asked: shop.services.jobs.resume(asked.queue)
    ),
    "jobs.metrics": without_input(lambda shop: shop.services.jobs.figures()),
    "reminders.list": without_input(lambda shop: list(shop.services.reminders.due())),
    "reminders.send": _remind,
    "recurring.create": with_input(
        RecurringInput, lambda shop, asked: shop.services.recurring.create(asked)
    ),
    "recurring.list": without_input(lambda shop: list(shop.services.recurring.all())),
    "recurring.update": _update_recurring,
    "recurring.delete": with_input(
        Target, lambda shop, asked: shop.services.recurring.delete(asked.id)
    ),
    "mail.test": with_input(MailTestInput, _test_mail),
    "secret.set": with_input(SecretInput, _keep_secret),
    "report.daily": with_input(
        ReportInput,
        lambda shop, asked: shop.services.daily_reports.of(asked.on or shop.services.acts.today()),
    ),
}
"""The calls about work that goes by itself."""
