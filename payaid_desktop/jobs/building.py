"""Joining a worker for the shop of this computer."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.jobs import Queue
from payaid_desktop.jobs.handlers import Means, handlers_of
from payaid_desktop.jobs.ports import MessageGateway, Stationery
from payaid_desktop.jobs.schedule import LINES, Line, Schedule
from payaid_desktop.jobs.worker import Bench, Handler, NoTimetable, Worker
from payaid_desktop.services.build import Services
from payaid_desktop.services.mailing import (
    Channel,
    Secrets,
    gateway_of,
    is_responsible,
    mailbox_of,
)
from payaid_desktop.services.settings import Settings
from payaid_desktop.services.trust import ssl_context
from payaid_desktop.store.leases import WORKED_AT

if TYPE_CHECKING:
    from payaid_desktop.jobs.mail import SmtpMailer

QUICK: Final = tuple(queue for queue in WORKED_AT if queue is not Queue.MAINTENANCE)
"""What a second worker does, so that a letter does not wait for a check of the books."""
_QUICK_AFTER_S: Final = 3.0
_SLOW_AFTER_S: Final = 120.0
"""The first minutes of a program belong to who has opened it."""


def bench_of(
    services: Services,
    settings: Settings,
    stationery: Stationery,
    *,
    others: Mapping[str, Handler] | None = None,
    lines: Sequence[Line] = LINES,
) -> Bench:
    """Join what a worker works with; `others` do kinds of jobs that only the server has, by its own `lines`."""
    acts = services.acts
    means = Means(
        stationery=stationery,
        mailer=lambda: mailer_of(services, settings),
        gateway=lambda channel: _gateway(services, settings, channel),
        maintenance=services.maintenance,
        jobs=services.jobs,
        reports=services.daily_reports,
        recurring=services.recurring,
        reminders=services.reminders,
    )
    timetable = Schedule(
        acts,
        lines=lines,
        is_responsible=lambda view: is_responsible(view, acts.actor.device_id),
    )
    return Bench(acts, {**handlers_of(means), **(others or {})}, timetable)


def workers_of(bench: Bench) -> tuple[Worker, Worker]:
    """Give the workers of a program that stays open: one for what is quick, one for what takes long."""
    slow = Bench(bench.acts, bench.handlers, NoTimetable(bench.acts), bench.chance)
    return (
        Worker(bench, queues=QUICK, begins_after_s=_QUICK_AFTER_S),
        Worker(slow, queues=(Queue.MAINTENANCE,), begins_after_s=_SLOW_AFTER_S),
    )


def mailer_of(services: Services, settings: Settings) -> "SmtpMailer":
    """Give the shop's mail server.

    Raises:
        ConflictError: the shop has none.
        KeystoreError: its password is not to be had.
    """
    from payaid_desktop.jobs.mail import SmtpMailer  # noqa: PLC0415 - most shops send none today

    with services.acts.read() as view:
        mailbox = mailbox_of(view)
    if mailbox is None:
        raise ConflictError("Say first how this shop sends mail: mail.host and mail.from.")
    password = _secrets(services, settings).get(Channel.EMAIL)
    context = ssl_context(str(settings.ca_file) if settings.ca_file else None)
    return SmtpMailer(mailbox, password, clock=services.acts.clock, context=context)


def _gateway(services: Services, settings: Settings, channel: Channel) -> MessageGateway:
    from payaid_desktop.jobs.gateway import HttpGateway  # noqa: PLC0415 - httpx comes late

    with services.acts.read() as view:
        plan = gateway_of(view, channel)
    if plan is None:
        raise ConflictError(f"Say first how this shop sends such messages: {channel}.url.")
    context = ssl_context(str(settings.ca_file) if settings.ca_file else None)
    return HttpGateway(plan, _secrets(services, settings).get(channel), context=context)


def _secrets(services: Services, settings: Settings) -> Secrets:
    return Secrets(settings, services.acts.actor.tenant_id)
