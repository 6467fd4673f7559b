from datetime import date

from payaid_desktop.domain.money import Money
from payaid_desktop.services.dashboard import Dashboards
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from tests.bills import bill, customer, issued, note, paid, product


def test_an_empty_shop_has_a_dashboard_of_zeros(acts):
    found = Dashboards(acts).today()

    assert found.on == date(2026, 7, 18)
    assert {found.sales_today, found.received_today, found.to_collect, found.overdue} == {Money(0)}
    assert (found.bills_today, found.months, found.collect_from, found.low_stock) == (0, (), (), ())
    assert found.invoices.all == 0


def test_the_figures_of_a_day_are_those_of_its_bills(acts, clock):
    buyer = customer(acts)
    issued(acts, datedOn="2026-06-30")
    issued(acts, datedOn="2026-07-01")
    issued(acts, contactId=buyer.id)
    Invoices(acts).create(bill())
    payment = Payments(acts).record(paid("100", contactId=buyer.id)).value
    bounced = Payments(acts).record(paid("40", contactId=buyer.id)).value
    Payments(acts).reverse(bounced.id, ReversalInput(reason="Bounced"))
    found = Dashboards(acts).today()

    assert (found.bills_today, found.sales_today) == (1, Money.of(1180))
    assert found.sales_this_month == Money.of(2360)
    assert [(each.period, each.documents) for each in found.months] == [
        ("2026-06", 1),
        ("2026-07", 2),
    ]
    assert found.received_today == payment.amount
    assert found.to_collect == Money.of(3 * 1180 - 100)
    assert found.overdue == Money.of(2 * 1180)
    assert (found.invoices.draft, found.invoices.unpaid, found.invoices.overdue) == (1, 3, 2)
    assert [each.name for each in found.collect_from] == ["Cash sales", "Customer One"]
    assert found.waiting_to_send > 0


def test_a_cancelled_bill_counts_no_more(acts):
    mistake = issued(acts)
    Invoices(acts).cancel(mistake.id, CancelInput(reason="Mistake"))
    found = Dashboards(acts).today()

    assert (found.bills_today, found.sales_today, found.to_collect) == (0, Money(0), Money(0))
    assert found.months == ()


def test_sales_are_net_of_what_notes_gave_back_or_charged_more(acts):
    earlier = issued(acts, datedOn="2026-06-30")
    today = issued(acts)
    CreditNotes(acts).create_and_issue(note(earlier))
    CreditNotes(acts).create_and_issue(note(today))
    DebitNotes(acts).create_and_issue(note(today, {"originalLineNo": 1, "amount": "50"}))
    mistake = CreditNotes(acts).create_and_issue(note(earlier)).value
    CreditNotes(acts).cancel(mistake.id, CancelInput(reason="Not returned"))
    found = Dashboards(acts).today()

    net = Money.of(1180 - 236 - 236 + 59)
    assert (found.bills_today, found.sales_today, found.sales_this_month) == (1, net, net)
    assert [(each.period, each.documents, each.total.rupees) for each in found.months] == [
        ("2026-06", 1, 1180),
        ("2026-07", 1, net.rupees),
    ]


def test_a_day_that_only_gave_back_has_sales_below_zero(acts, clock):
    invoice = issued(acts)
    clock.advance(days=20)
    CreditNotes(acts).create_and_issue(note(invoice))
    found = Dashboards(acts).today()

    assert (found.bills_today, found.sales_today) == (0, Money.of(-236))


def test_the_year_shown_is_twelve_months_with_this_one(acts):
    issued(acts, datedOn="2025-07-31")
    issued(acts, datedOn="2025-08-01")

    assert [each.period for each in Dashboards(acts).today().months] == ["2025-08"]


def test_what_is_short_is_shown(acts):
    product(acts, openingStock="2", reorderLevel="5")

    assert [each.name for each in Dashboards(acts).today().low_stock] == ["Soap"]
