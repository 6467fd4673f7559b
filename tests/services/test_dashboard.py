from datetime import date

from payaid_desktop.domain.ageing import BillCounts
from payaid_desktop.domain.money import Money
from payaid_desktop.services.dashboard import Dashboards
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from tests.bills import bill, customer, issued, note, paid, product, rice


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


def test_what_is_short_is_shown_with_the_days_that_it_lasts(acts):
    soap = product(acts, openingStock="5", reorderLevel="5")
    issued(acts, rice(productId=soap.id, quantity="3", unit="PCS"))
    product(acts, name="Towel", code="TOWEL", openingStock="6", reorderLevel="5")
    found = Dashboards(acts).today()

    assert [(each.name, each.on_hand, each.days_left) for each in found.low_stock] == [
        ("Soap", 2, 20)
    ]
    assert (found.low_count, found.products) == (1, 2)


def test_what_is_owed_is_counted_by_age_and_by_customer(acts):
    first, second = customer(acts), customer(acts, name="Customer Two")
    issued(acts, contactId=first.id, dueOn="2026-08-01")
    issued(acts, contactId=first.id, datedOn="2026-07-01", dueOn="2026-07-08")
    issued(acts, contactId=second.id, datedOn="2026-04-01", dueOn="2026-04-13")
    issued(acts, datedOn="2026-06-30")
    found = Dashboards(acts).today()

    assert found.bills == BillCounts(not_due=1, days_1_30=2, over_90=1)
    assert (found.bills.total, found.bills.overdue) == (4, 3)
    assert (found.customers_owing, found.oldest_days) == (2, 96)
    assert found.to_collect == Money.of(4 * 1180)


def test_nothing_overdue_has_no_oldest_day(acts):
    issued(acts, dueOn="2026-08-01")
    found = Dashboards(acts).today()

    assert (found.oldest_days, found.late) == (0, ())


def test_those_who_are_late_are_listed_by_what_is_overdue_of_them(acts):
    first, second = customer(acts), customer(acts, name="Customer Two")
    issued(acts, contactId=first.id, datedOn="2026-07-01", dueOn="2026-07-08")
    issued(acts, contactId=first.id, dueOn="2026-08-01")
    issued(acts, contactId=second.id, datedOn="2026-06-01", dueOn="2026-06-08")
    issued(acts, contactId=second.id, datedOn="2026-07-01", dueOn="2026-07-11")

    assert [
        (each.name, each.overdue, each.bills, each.oldest_days)
        for each in Dashboards(acts).today().late
    ] == [("Customer Two", Money.of(2360), 2, 40), ("Customer One", Money.of(1180), 1, 10)]


def test_money_received_is_told_by_mode_without_what_bounced(acts):
    buyer = customer(acts)
    for amount, mode in (("100", "cash"), ("250", "upi"), ("40", "card")):
        payment = Payments(acts).record(paid(amount, mode=mode, contactId=buyer.id)).value
    Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))
    found = Dashboards(acts).today()

    assert [(each.mode, each.amount.rupees) for each in found.received_by_mode] == [
        ("upi", 250),
        ("cash", 100),
    ]
    assert found.received_today == Money.of(350)


def test_today_is_compared_with_the_same_weekday_a_week_ago(acts):
    issued(acts, datedOn="2026-07-11")
    issued(acts, datedOn="2026-07-12")

    assert Dashboards(acts).today().sales_week_ago == Money.of(1180)


def test_the_year_before_is_the_twelve_months_before_these(acts):
    for day in ("2024-07-31", "2024-08-01", "2025-07-31", "2025-08-01"):
        issued(acts, datedOn=day)
    found = Dashboards(acts).today()

    assert [each.period for each in found.months_before] == ["2024-08", "2025-07"]


def test_a_shop_is_new_until_its_first_bill(acts):
    assert Dashboards(acts).today().is_new
    issued(acts)

    assert not Dashboards(acts).today().is_new
