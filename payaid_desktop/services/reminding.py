"""Reminders of bills that are not paid: who is written to, and how often.

The first goes the day after a bill was due, or so many days before as the shop wants; then one every so many days until
it is paid. A reminder's job has an id derived from the bill and its turn, so that each goes once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.ids import timed_id
from payaid_desktop.domain.jobs import LATER, SOON, NewJob
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import OpenItem
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.drafting import CASH_BUYER
from payaid_desktop.services.mailing import Channel, ReminderPlan, reminder_plan
from payaid_desktop.services.messages import (
    address_of,
    checked_address,
    has_way,
    queue_of,
    require_way,
)
from payaid_desktop.store.work import View, Work

REMINDER: Final = "reminder"
EARLIEST: Final = time(9)
LATEST: Final = time(20)
"""Nobody is reminded at night. Source: TRAI, TCCCPR 2018, hours of commercial messages: within 10:00 to 21:00."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A bill that its customer is to be reminded of; `to` is None where nobody knows how."""

    document_id: str
    number: str
    contact_id: str | None
    name: str
    due: Money
    due_on: date
    by: Channel
    to: str | None


class Reminders:
    """Finds whom to remind, and writes the reminders down."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def due(self) -> Sequence[Reminder]:
        """List the bills that their customers would be reminded of today, what is due first at the top."""
        with self._acts.read() as view:
            plan = reminder_plan(view)
            return [_told(view, item, plan) for item in _items(view, plan, self._acts.today())]

    def write_down(self) -> int:
        """Write down the reminders whose turn it is, if the shop wants any, by day; says how many."""
        if not EARLIEST <= self._acts.now().astimezone(INDIA).time() < LATEST:
            return 0
        with self._acts.read() as view:
            new = [each for each in self._turns(view) if not view.jobs.exists(str(each.id))]
        if new:
            with self._acts.write() as work:
                for job in new:
                    _write(work, job)
        return len(new)

    def send_now(self, document_id: str, *, to: str | None = None) -> Outcome[str]:
        """Remind of one bill now, whenever its turn is; gives the job.

        Raises:
            NotFoundError: there is no such document.
            ConflictError: nothing is to be paid on it, or the shop has no way to send.
            ValidationError: nobody knows how to reach the customer.
        """
        with self._acts.write() as work:
            plan, document = reminder_plan(work), work.documents.get(document_id)
            item = work.open_items.get(document_id)
            if item is None or item.due <= ZERO or document.kind is not DocumentKind.INVOICE:
                raise ConflictError("Nothing is to be paid on it.")
            require_way(work, plan.by)
            known = address_of(work, item.contact_id, plan.by) if item.contact_id else None
            address = checked_address(to or known, plan.by)
            job = _job(replace(_told(work, item, plan), to=address), id=None)
            job_id = _write(work, replace(job, priority=SOON))
        return Outcome.of(job_id, work)

    def _turns(self, view: View) -> Iterator[NewJob]:
        plan, on = reminder_plan(view), self._acts.today()
        if not plan.is_on or not has_way(view, plan.by):
            return
        for item in _items(view, plan, on):
            told = _told(view, item, plan)
            if told.to is not None:
                yield _job(told, id=_turn_id(item, plan, on))


def still_due(view: View, document_id: str) -> bool:
    """Whether a bill is still to be paid: the customer may have paid since its reminder was written down."""
    return view.open_items.due(document_id) > ZERO


def _items(view: View, plan: ReminderPlan, on: date) -> Sequence[OpenItem]:
    found = view.open_items.due_by(on - timedelta(days=_offset(plan)))
    return [each for each in found if each.contact_id not in plan.without]


def _offset(plan: ReminderPlan) -> int:
    """How many days after a bill is due its first reminder goes; negative for before."""
    return -plan.before_days or 1


def _turn_id(item: OpenItem, plan: ReminderPlan, on: date) -> str:
    first = item.due_on + timedelta(days=_offset(plan))
    turn = (on - first).days // plan.every_days
    begins = first + timedelta(days=turn * plan.every_days)
    return timed_id(datetime.combine(begins, time(), INDIA), f"{REMINDER}:{item.id}:{begins}")


def _told(view: View, item: OpenItem, plan: ReminderPlan) -> Reminder:
    contact = view.contacts.get(item.contact_id) if item.contact_id else None
    known = (contact.email if plan.by is Channel.EMAIL else contact.phone) if contact else None
    return Reminder(
        document_id=item.id,
        number=item.number,
        contact_id=item.contact_id,
        name=contact.name if contact else CASH_BUYER,
        due=item.due,
        due_on=item.due_on,
        by=plan.by,
        to=known,
    )


def _job(told: Reminder, *, id: str | None) -> NewJob:
    return NewJob(
        queue=queue_of(told.by),
        kind=REMINDER,
        title=f"Remind {told.name} of {told.number}",
        payload={"documentId": told.document_id, "channel": told.by, "to": told.to},
        id=id,
        order_key=f"{told.document_id}:{told.to}",
        unique_key=f"remind:{told.document_id}",
        priority=LATER,
    )


def _write(work: Work, job: NewJob) -> str:
    job_id = work.jobs.add(job, new_id=work.ids.new(), now=work.now)
    work.journal.touch("jobs", job_id)
    return job_id
