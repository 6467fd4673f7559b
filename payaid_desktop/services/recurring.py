"""Bills that recur: kept as a plan that all computers know; one of them makes the bills, each in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.documents import Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.domain.jobs import LATER, NewJob, Queue
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.permissions import may
from payaid_desktop.domain.recurring import RecurringInvoice, due_on
from payaid_desktop.services.acts import Acts, Outcome, check_version
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.recurring import RecurringInput, RecurringPatch
from payaid_desktop.services.mailing import Channel, mailbox_of
from payaid_desktop.services.messages import address_of
from payaid_desktop.store.work import View, Work

SUBJECT: Final = "recurring"
ENTITY: Final = "recurring_invoice"
BILL: Final = "recurring.bill"
BILL_MAIL: Final = "mail.bill"
_AT_ONCE: Final = 12
"""So many of one plan are made in a night, when a computer was off for long."""


@dataclass(frozen=True, slots=True)
class RecurringRow:
    """A plan with what a list shows of it."""

    recurring: RecurringInvoice
    number: str
    name: str
    total: Money
    next_on: date | None


class RecurringInvoices:
    """What a user can do with bills that recur."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._invoices = Invoices(acts)

    def create(self, given: RecurringInput) -> Outcome[RecurringInvoice]:
        """Let an issued invoice recur.

        Raises:
            NotFoundError: there is no such invoice.
            ConflictError: it is not an issued invoice.
            ValidationError: the days do not fit together.
        """
        with self._acts.write() as work:
            source = work.documents.get(given.document_id)
            if source.kind is not DocumentKind.INVOICE or source.status is DocumentStatus.DRAFT:
                raise ConflictError("Only an issued invoice can recur. Issue it first.")
            recurring = _planned(work, given, source, on=self._acts.today())
            work.recurring.put(recurring)
            work.journal.title = f"Send that {source.number} recurs"
            work.journal.created(ENTITY, recurring, subject=SUBJECT)
        return Outcome.of(recurring, work)

    def update(
        self, recurring_id: str, patch: RecurringPatch, *, version: int | None = None
    ) -> Outcome[RecurringInvoice]:
        """Change how it goes on, or let it pause.

        Raises:
            NotFoundError, ConflictError: it is gone, or was changed since `version`.
            ValidationError: it would end before it began.
        """
        with self._acts.write() as work:
            before = work.recurring.get(recurring_id)
            check_version(stored=before.version, expected=version, what="recurring invoice")
            after = replace(before, **patch.named())
            if after.ends_on is not None and after.ends_on < after.starts_on:
                raise ValidationError({"endsOn": "It would end before it began."})
            saved = _save(work, before, after)
        return Outcome.of(saved, work)

    def delete(self, recurring_id: str) -> Outcome[RecurringInvoice]:
        """Let an invoice recur no more; the bills that were made stay.

        Raises:
            NotFoundError: there is none of this id.
        """
        with self._acts.write() as work:
            before = work.recurring.get(recurring_id)
            saved = _save(work, before, replace(before, deleted_at=work.now))
        return Outcome.of(saved, work)

    def all(self) -> Sequence[RecurringRow]:
        """List what recurs, the oldest first."""
        with self._acts.read() as view:
            return [_row(view, each) for each in view.recurring.all()]

    def write_down(self, slot: datetime) -> int:
        """Write a job down for every bill that is due on a day; says for how many.

        A computer whose user may not do this leaves it to the others.
        """
        if not may(self._acts.role(), f"{ENTITY}.patch"):
            return 0
        on = slot.astimezone(INDIA).date()
        with self._acts.write() as work:
            jobs = [job for each in work.recurring.all() for job in _jobs(work, each, on)]
            for job in jobs:
                job_id = work.jobs.add(job, new_id=work.ids.new(), now=work.now)
                work.journal.touch("jobs", job_id)
        return len(jobs)

    def make(self, recurring_id: str, made: int) -> str:
        """Make the bill after `made` others, unless it was made already; says what came of it.

        One before it that somebody discarded is passed over.

        Raises:
            AppError: it cannot be made or issued as it is; nothing of it is kept.
        """
        with self._acts.write() as work:
            plan = work.recurring.maybe(recurring_id)
            if plan is None or plan.made > made or not _is_due(plan, made, self._acts.today()):
                return "It was made already, or it does not recur any more."
            bill = self._invoices.copy_in(work, plan.document_id)
            if plan.issues:
                bill = self._invoices.issue_in(work, bill)
            _save(work, plan, replace(plan, made=made + 1))
            if plan.issues and plan.sends:
                _send(work, bill)
        return f"{bill.number or 'A draft'} for {bill.buyer.name} was made."


def _is_due(plan: RecurringInvoice, made: int, on: date) -> bool:
    return replace(plan, made=made).is_due(on)


def _planned(work: Work, given: RecurringInput, source: Document, *, on: date) -> RecurringInvoice:
    starts_on = given.starts_on or due_on(source.dated_on, given.every, 1)
    if starts_on < on:
        raise ValidationError({"startsOn": "Give today or a day to come."})
    if given.ends_on is not None and given.ends_on < starts_on:
        raise ValidationError({"endsOn": "It would end before it began."})
    return RecurringInvoice(
        id=work.ids.new(),
        document_id=source.id,
        every=given.every,
        starts_on=starts_on,
        ends_on=given.ends_on,
        made=0,
        issues=given.issues,
        sends=given.sends,
        is_paused=False,
        deleted_at=None,
        created_at=work.now,
        updated_at=work.now,
    )


def _save(work: Work, before: RecurringInvoice, after: RecurringInvoice) -> RecurringInvoice:
    if after == before:
        return before  # nothing that other laptops would hear of
    saved = replace(after, updated_at=work.now, version=before.version + 1)
    work.recurring.put(saved)
    work.journal.title = work.journal.title or "Send how a bill recurs"
    work.journal.changed(ENTITY, before, saved, subject=SUBJECT)
    return saved


def _row(view: View, recurring: RecurringInvoice) -> RecurringRow:
    source = view.documents.maybe(recurring.document_id)
    return RecurringRow(
        recurring,
        number=(source.number if source else None) or "",
        name=source.buyer.name if source else "",
        total=source.total if source else Money(0),
        next_on=None if recurring.is_paused else recurring.next_on,
    )


def _jobs(view: View, plan: RecurringInvoice, on: date) -> list[NewJob]:
    jobs: list[NewJob] = []
    later = plan
    while later.is_due(on) and len(jobs) < _AT_ONCE:
        jobs.append(_job(view, later))
        later = replace(later, made=later.made + 1)
    return jobs


def _job(view: View, plan: RecurringInvoice) -> NewJob:
    row = _row(view, plan)
    return NewJob(
        queue=Queue.REPORTS,
        kind=BILL,
        title=f"Make the bill of {row.name} that recurs",
        payload={"recurringId": plan.id, "made": plan.made},
        id=derived_id(plan.id, f"{BILL}:{plan.made}"),
        order_key=plan.id,
        priority=LATER,
    )


def _send(work: Work, bill: Document) -> None:
    """Have a bill sent whose words nobody has written yet."""
    known = address_of(work, bill.contact_id, Channel.EMAIL) if bill.contact_id else None
    to = bill.buyer.email or known
    if to is None or mailbox_of(work) is None:
        return
    payload: dict[str, Any] = {"documentId": bill.id, "channel": Channel.EMAIL, "to": to}
    job = NewJob(
        queue=Queue.EMAIL,
        kind=BILL_MAIL,
        title=f"Send invoice {bill.number} to {to}",
        payload=payload,
        order_key=f"{bill.id}:{to}",
        priority=LATER,
        run_after=work.now + timedelta(seconds=1),
    )
    work.journal.touch("jobs", work.jobs.add(job, new_id=work.ids.new(), now=work.now))
