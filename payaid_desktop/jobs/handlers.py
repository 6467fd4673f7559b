"""What each kind of job does. Its effect carries the job's id, so that done twice it is recognised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from payaid_desktop.domain.jobs import Claimed
from payaid_desktop.jobs.backoff import Fault
from payaid_desktop.jobs.faults import DeliveryError
from payaid_desktop.jobs.ports import Letter, Mailer, MessageGateway, Stationery, TextMessage
from payaid_desktop.jobs.worker import Handler, Stop
from payaid_desktop.services.alerting import ALERT
from payaid_desktop.services.daily_report import LETTER, DailyReports
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.mailing import Channel
from payaid_desktop.services.maintenance import Maintenance
from payaid_desktop.services.messages import DOCUMENT_MAIL, DOCUMENT_TEXT, Message
from payaid_desktop.services.recurring import BILL, BILL_MAIL, RecurringInvoices
from payaid_desktop.services.reminding import REMINDER, Reminders

NIGHTLY: Final = "nightly"
"""The label of the backups that are made by night."""
_PAID: Final = "It was paid meanwhile, so nobody was reminded."


@dataclass(frozen=True, slots=True)
class Means:
    """What jobs are done with; mailer and gateway are looked for when they are needed, for settings change."""

    stationery: Stationery
    mailer: Callable[[], Mailer]
    gateway: Callable[[Channel], MessageGateway]
    maintenance: Maintenance
    jobs: Jobs
    reports: DailyReports
    recurring: RecurringInvoices
    reminders: Reminders


def handlers_of(means: Means) -> Mapping[str, Handler]:
    """Give what does each kind of job."""
    return {
        DOCUMENT_MAIL: lambda job, _: _mail_document(means, job),
        DOCUMENT_TEXT: lambda job, _: _text(means, job, _message(job)),
        REMINDER: lambda job, _: _remind(means, job),
        LETTER: lambda job, _: means.mailer().send(_letter(job)),
        ALERT: lambda job, _: means.mailer().send(_letter(job)),
        BILL_MAIL: lambda job, _: _mail_bill(means, job),
        BILL: lambda job, _: means.recurring.make(job.payload["recurringId"], job.payload["made"]),
        "recurring.make": lambda job, _: _to_make(means.recurring.write_down(_slot(job))),
        "report.daily": lambda job, _: means.reports.send(_slot(job)),
        "reminders.send": lambda _, __: _reminded(means.reminders.write_down()),
        "maintenance.nightly": lambda _, stop: _look_after(means, stop),
    }


def _mail_document(means: Means, job: Claimed) -> str:
    paper = means.stationery.paper(job.payload["documentId"])
    return means.mailer().send(_letter(job, paper))


def _mail_bill(means: Means, job: Claimed) -> str:
    document_id = job.payload["documentId"]
    message = means.stationery.document(document_id, Channel.EMAIL)
    paper = means.stationery.paper(document_id)
    return means.mailer().send(Letter(job.id, job.payload["to"], message, (paper,)))


def _remind(means: Means, job: Claimed) -> str:
    channel, document_id = Channel(job.payload["channel"]), job.payload["documentId"]
    message = means.stationery.reminder(document_id, channel)
    if message is None:
        return _PAID
    if channel is not Channel.EMAIL:
        return _text(means, job, message)
    paper = means.stationery.paper(document_id)
    return means.mailer().send(Letter(job.id, job.payload["to"], message, (paper,)))


def _text(means: Means, job: Claimed, message: Message) -> str:
    gateway = means.gateway(Channel(job.payload["channel"]))
    return gateway.send(TextMessage(job.id, job.payload["to"], message.body))


def _look_after(means: Means, stop: Stop) -> str:
    """Forget old jobs, check the books, copy them and prove the copy."""
    means.jobs.purge()
    report = means.maintenance.integrity(stop=stop)
    if not report.ok:
        first = report.problems[0]
        words = f"The books are not as they should be: {first.sentence} Restore a backup."
        raise DeliveryError(words, Fault.REFUSED)
    backup = means.maintenance.back_up(label=NIGHTLY, stop=stop)
    return f"The books agree; they are copied to {backup.path.name}."


def _reminded(n: int) -> str:
    return f"{n} reminders were written down." if n else ""


def _to_make(n: int) -> str:
    return f"{n} bills are to be made." if n else ""


def _letter(job: Claimed, *papers: tuple[str, bytes]) -> Letter:
    return Letter(job.id, job.payload["to"], _message(job), papers)


def _message(job: Claimed) -> Message:
    return Message(job.payload["subject"], job.payload["body"])


def _slot(job: Claimed) -> datetime:
    return datetime.fromisoformat(job.payload["slot"])
