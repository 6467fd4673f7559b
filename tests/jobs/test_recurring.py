"""Invoices that are billed again by themselves."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.recurring import Every, due_on
from payaid_desktop.jobs.schedule import LINES, Schedule
from payaid_desktop.jobs.worker import Bench, Worker
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.recurring import RecurringInput, RecurringPatch
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.recurring import BILL, RecurringInvoices
from payaid_desktop.store import tables
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, customer, issued

JULY_18 = datetime(2026, 7, 17, 19, 0, tzinfo=UTC)
"""Half past midnight in India."""
MAKE = [line for line in LINES if line.name == "recurring.make"]


@pytest.fixture
def shop(acts, clock):
    clock.at = JULY_18
    return acts


def plan_of(acts, **changes):
    source = issued(acts, contactId=customer(acts).id)
    given = {"documentId": source.id, "every": "month", "issues": True, **changes}
    return RecurringInvoices(acts).create(RecurringInput.parse(given)).value


def night(acts):
    recurring = RecurringInvoices(acts)
    handlers = {
        "recurring.make": lambda job, _: str(
            recurring.write_down(datetime.fromisoformat(job.payload["slot"]))
        ),
        BILL: lambda job, _: recurring.make(job.payload["recurringId"], job.payload["made"]),
    }
    return Worker(Bench(acts, handlers, Schedule(acts, lines=MAKE), chance=lambda: 0.0))


def bills(acts):
    with acts.read() as view:
        rows = view.scope.all(tables.documents)
    return sorted((date.fromisoformat(row["dated_on"]), row["status"]) for row in rows)


def pass_days(acts, clock, *days):
    for day in days:
        clock.at = datetime.combine(day, JULY_18.timetz())
        night(acts).run_due()
        night(acts).run_due()


@pytest.mark.parametrize(
    ("starts_on", "every", "days"),
    [
        (date(2026, 1, 31), Every.MONTH, ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (date(2027, 12, 31), Every.QUARTER, ["2027-12-31", "2028-03-31", "2028-06-30"]),
        (date(2028, 2, 29), Every.YEAR, ["2028-02-29", "2029-02-28", "2030-02-28"]),
        (date(2026, 12, 28), Every.WEEK, ["2026-12-28", "2027-01-04", "2027-01-11"]),
    ],
)
def test_the_days_on_which_a_bill_recurs(starts_on, every, days):
    assert [due_on(starts_on, every, made).isoformat() for made in range(3)] == days


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(Every), st.integers(0, 500))
def test_each_day_comes_after_the_one_before(starts_on, every, made):
    assert due_on(starts_on, every, made) < due_on(starts_on, every, made + 1)


def test_a_bill_is_made_and_issued_on_its_day_once(shop, clock):
    plan_of(shop)
    night(shop).run_due()
    pass_days(shop, clock, date(2026, 8, 16), date(2026, 8, 17), date(2026, 8, 18))

    assert bills(shop) == [(date(2026, 7, 18), "issued"), (date(2026, 8, 18), "issued")]
    assert_books_agree(shop)


def test_one_that_is_not_to_be_issued_waits_as_a_draft(shop, clock):
    plan_of(shop, issues=False)
    night(shop).run_due()
    pass_days(shop, clock, date(2026, 8, 18))

    assert bills(shop)[1][1] == DocumentStatus.DRAFT


def test_what_was_missed_while_the_computer_was_off_is_made(shop, clock):
    plan_of(shop, every="week")
    night(shop).run_due()
    pass_days(shop, clock, date(2026, 8, 9))

    assert len(bills(shop)) == 1 + 3


def test_a_paused_a_deleted_and_an_ended_one_make_nothing(shop, clock):
    recurring = RecurringInvoices(shop)
    recurring.update(plan_of(shop).id, RecurringPatch.parse({"isPaused": True}))
    recurring.delete(plan_of(shop).id)
    plan_of(shop, endsOn="2026-08-18", startsOn="2026-08-18")
    night(shop).run_due()
    pass_days(shop, clock, date(2026, 8, 18), date(2026, 9, 18))

    assert len(bills(shop)) == 3 + 1


def test_one_that_somebody_discarded_is_passed_over(shop, clock):
    plan = plan_of(shop, every="week")
    night(shop).run_due()
    clock.at = datetime(2026, 8, 1, tzinfo=UTC)
    RecurringInvoices(shop).write_down(clock.at)
    with shop.read() as view:
        (first,) = view.jobs.page(PageRequest(), queue="reports", state="waiting").items
    Jobs(shop, Outbox(shop)).discard(first.id)
    night(shop).run_due()

    assert len(bills(shop)) == 1 + 1
    assert RecurringInvoices(shop).all()[0].recurring.made == 2
    assert plan.made == 0


def test_a_draft_does_not_recur(quick_acts):
    draft = Invoices(quick_acts).create(bill()).value
    given = RecurringInput.parse({"documentId": draft.id, "every": "month"})

    with pytest.raises(ConflictError, match="Issue it first"):
        RecurringInvoices(quick_acts).create(given)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"startsOn": "2026-07-17"}, "startsOn"),
        ({"endsOn": "2026-07-19"}, "endsOn"),
        ({"every": "day"}, "every"),
        ({"issues": False, "sends": True}, "body"),
    ],
)
def test_a_plan_that_does_not_fit_together_is_refused(quick_acts, given, field):
    with pytest.raises(ValidationError) as refused:
        plan_of(quick_acts, **given)

    assert field in refused.value.details
