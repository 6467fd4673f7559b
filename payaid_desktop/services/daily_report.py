"""The report of a day, as a letter to the owner: what was sold, what came in, who owes, what is short."""

from datetime import date, datetime, timedelta
from typing import Final

from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.ids import timed_id
from payaid_desktop.domain.jobs import LATER, NewJob, Queue
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.dashboard import Dashboard, Dashboards
from payaid_desktop.services.mailing import owner_address
from payaid_desktop.services.messages import Message

LETTER: Final = "mail.letter"


class DailyReports:
    """Writes the report, and has it sent."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._dashboards = Dashboards(acts)

    def of(self, on: date) -> Message:
        """Write the report of a day."""
        with self._acts.read() as view:
            shop = view.business.get().name
        return _report(self._dashboards.of(on), shop)

    def send(self, slot: datetime) -> str:
        """Have the report sent of the day before a time of the schedule; says what came of it."""
        on = slot.astimezone(INDIA).date() - timedelta(days=1)
        with self._acts.read() as view:
            address = owner_address(view)
        if address is None:
            return "Nobody is to be written to: mail.host, mail.from and mail.reportsTo say whom."
        report = self.of(on)
        with self._acts.write() as work:
            letter = NewJob(
                queue=Queue.EMAIL,
                kind=LETTER,
                title=f"Send the report of {_day(on)}",
                payload={"to": address, "subject": report.subject, "body": report.body},
                id=timed_id(slot, f"{work.actor.tenant_id}:report"),
                priority=LATER,
            )
            work.journal.touch("jobs", work.jobs.add(letter, new_id=work.ids.new(), now=work.now))
        return f"The report of {_day(on)} goes to {address}."


def _report(day: Dashboard, shop: str) -> Message:
    lines = [
        f"{shop}, {_day(day.on)}",
        "",
        f"Sold: {format_rupees(day.sales_today)} in {_bills(day.bills_today)}",
        f"A week before: {format_rupees(day.sales_week_ago)}",
        f"Received: {format_rupees(day.received_today)}",
        *(f"  {each.mode}: {format_rupees(each.amount)}" for each in day.received_by_mode),
        f"Sold this month: {format_rupees(day.sales_this_month)}",
        "",
        f"To collect: {format_rupees(day.to_collect)}, of it overdue: {format_rupees(day.overdue)}",
        *(
            f"  {each.name}: {format_rupees(each.overdue)}, {each.oldest_days} days"
            for each in day.late
        ),
        "",
        f"Short in stock: {day.low_count}",
        *(f"  {each.name}: {each.on_hand:f} {each.unit}" for each in day.low_stock),
    ]
    subject = f"{shop}: {format_rupees(day.sales_today)} sold on {_day(day.on)}"
    return Message(subject, "\n".join(lines))


def _bills(n: int) -> str:
    return "1 bill" if n == 1 else f"{n} bills"


def _day(on: date) -> str:
    return on.strftime("%d-%b-%Y")
