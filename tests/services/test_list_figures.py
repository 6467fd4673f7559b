"""What stands above and below lists."""

from datetime import date

from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.list_figures import list_figures
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.payments import PaymentFilter
from tests.bills import bill, customer, issued, paid


def five_bills(acts):
    """A draft, a cancelled, a paid, a part-paid and late, and an unpaid bill of 1,180 rupees each."""
    buyer, other = customer(acts), customer(acts, name="Other")
    Invoices(acts).create(bill())
    Invoices(acts).cancel(issued(acts).id, CancelInput(reason="Wrong"))
    issued(acts, contactId=other.id)
    Payments(acts).record(paid("1180", contactId=other.id))
    issued(acts, contactId=buyer.id, datedOn="2026-06-01", dueOn="2026-06-01")
    Payments(acts).record(paid("180", contactId=buyer.id))
    issued(acts, contactId=buyer.id, dueOn="2026-08-30")


def test_every_filter_tells_how_many_it_leaves_and_what_they_come_to(acts):
    five_bills(acts)
    sums = Invoices(acts).figures().sums
    counts = {name: each.count for name, each in sums.items()}

    assert counts == {
        "all": 5,
        "draft": 1,
        "issued": 3,
        "cancelled": 1,
        "unpaid": 2,
        "overdue": 1,
        "part_paid": 1,
        "paid": 1,
    }
    assert (sums["all"].total, sums["all"].due) == (Money.of(3540), Money.of(2180))
    assert (sums["part_paid"].total, sums["part_paid"].due) == (Money.of(1180), Money.of(1000))
    assert sums["paid"].total == Money.of(1180)


def test_the_counts_agree_with_the_lists(acts):
    five_bills(acts)
    invoices, request = Invoices(acts), PageRequest(50)
    filters = {
        "all": DocumentFilter(),
        "unpaid": DocumentFilter(unpaid=True),
        "part_paid": DocumentFilter(part_paid=True),
        "overdue": DocumentFilter(overdue_on=date(2026, 7, 18)),
        "paid": DocumentFilter(paid=True),
    }
    for name, chosen in filters.items():
        rows = len(invoices.page(chosen, request).items)
        assert rows == invoices.figures().count(name), name


def test_a_period_narrows_all_of_it(acts):
    five_bills(acts)
    june = Invoices(acts).figures(from_on=date(2026, 6, 1), to_on=date(2026, 6, 30))

    assert {name: each.count for name, each in june.sums.items() if each.count} == {
        "all": 1,
        "issued": 1,
        "unpaid": 1,
        "overdue": 1,
        "part_paid": 1,
    }


def test_what_takes_too_long_is_left_out(acts):
    five_bills(acts)
    with acts.read() as view:
        figures = list_figures(view.scope, "invoices", on=date(2026, 7, 18), joined_max=1)

    assert figures.count("part_paid") is None
    assert figures.sums["unpaid"].due == Money.of(2180)
    assert figures.sums["paid"].total is None


def test_offers_are_never_owed(acts):
    Quotations(acts).create_and_issue(bill())

    assert set(Quotations(acts).figures().sums) == {"all", "draft", "issued", "cancelled"}


def test_payments_are_listed_with_what_is_left_of_them(acts):
    buyer = customer(acts)
    payments = Payments(acts)
    first = payments.record(paid("100", contactId=buyer.id)).value
    second = payments.record(paid("50", contactId=buyer.id, mode="upi", reference="777")).value
    back = payments.reverse(first.id, ReversalInput(reason="Bounced")).value
    lines = payments.lines(PaymentFilter(), PageRequest(10)).items

    assert {each.id: (each.is_reversed, each.on_account) for each in lines} == {
        back.id: (False, Money(0)),
        first.id: (True, Money(0)),
        second.id: (False, Money.of(50)),
    }


def test_payments_are_found_by_number_name_reference_and_mode(acts):
    buyer = customer(acts)
    payments = Payments(acts)
    payments.record(paid("100", contactId=buyer.id))
    upi = payments.record(paid("50", contactId=buyer.id, mode="upi", reference="UTR_777")).value

    def ids(**chosen):
        return [each.id for each in payments.lines(PaymentFilter(**chosen), PageRequest(9)).items]

    assert ids(search="utr_7") == [upi.id]
    assert ids(search="%") == []
    assert len(ids(search="customer one")) == 2
    assert ids(mode=PaymentMode.UPI) == [upi.id]


def test_payments_of_both_ways_come_in_one_order_page_by_page(acts):
    buyer = customer(acts)
    payments = Payments(acts)
    days = ("2026-07-01", "2026-07-03", "2026-07-02", "2026-07-04", "2026-07-03")
    ways = ("received", "paid", "received", "paid", "received")
    for day, way in zip(days, ways, strict=True):
        payments.record(paid("10", contactId=buyer.id, datedOn=day, direction=way))
    seen, request = [], PageRequest(2)
    while request is not None:
        page = payments.page(PaymentFilter(), request)
        seen += [(each.dated_on, each.id) for each in page.items]
        request = PageRequest(2, page.next_cursor) if page.next_cursor else None

    assert len(seen) == 5
    assert seen == sorted(seen, reverse=True)


def test_too_many_payments_are_not_added_up(quick_acts):
    buyer = customer(quick_acts)
    Payments(quick_acts).record(paid("10", contactId=buyer.id))

    assert Payments(quick_acts).sums(at_most=0) is None


def test_payments_add_up_by_way_and_mode(acts):
    buyer = customer(acts)
    payments = Payments(acts)
    first = payments.record(paid("100", contactId=buyer.id)).value
    payments.record(paid("50", contactId=buyer.id, mode="upi"))
    payments.reverse(first.id, ReversalInput(reason="Bounced"))
    sums = {(each.direction, each.mode): (each.count, each.amount) for each in payments.sums()}

    assert sums == {
        (PaymentDirection.RECEIVED, PaymentMode.CASH): (2, Money(0)),
        (PaymentDirection.RECEIVED, PaymentMode.UPI): (1, Money.of(50)),
    }
