import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.statements import Statements
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.payments import PaymentFilter
from tests.bills import assert_books_agree, customer, issued, paid, rice

NOBODY = "00000000-0000-7000-8000-000000000000"


def due_of(acts, buyer):
    return [(item.number, item.due) for item in Payments(acts).open_items(buyer.id)]


def test_a_payment_settles_what_is_due_first(acts):
    buyer = customer(acts)
    later = issued(acts, contactId=buyer.id, dueOn="2026-08-30")
    sooner = issued(acts, contactId=buyer.id, dueOn="2026-08-01")
    payment = Payments(acts).record(paid("1500", contactId=buyer.id)).value

    assert [(each.document_id, each.amount) for each in payment.allocations] == [
        (sooner.id, Money.of(1180)),
        (later.id, Money.of(320)),
    ]
    assert due_of(acts, buyer) == [(later.number, Money.of(860))]
    assert payment.number == "RVA1/2627/00001"
    assert_books_agree(acts)


def test_what_is_left_over_is_an_advance(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("2000", contactId=buyer.id))

    assert Payments(acts).advance(buyer.id) == Money.of(820)
    assert Statements(acts).balance(buyer.id) == Money.of(-820)


def test_an_advance_on_account_settles_nothing(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    payment = Payments(acts).record(paid("500", contactId=buyer.id, onAccount=True)).value

    assert payment.allocations == ()
    assert Payments(acts).advance(buyer.id) == Money.of(500)


def test_a_payment_can_settle_chosen_documents(acts):
    buyer = customer(acts)
    first, second = (issued(acts, contactId=buyer.id) for _ in range(2))
    shares = [
        {"documentId": second.id, "amount": "1000"},
        {"documentId": first.id, "amount": "200"},
    ]
    Payments(acts).record(paid("1200", contactId=buyer.id, allocations=shares))

    assert due_of(acts, buyer) == [
        (first.number, Money.of(980)),
        (second.number, Money.of(180)),
    ]


def test_no_more_can_be_allocated_than_is_due(acts):
    invoice = issued(acts)
    shares = [{"documentId": invoice.id, "amount": "1180.01"}]
    with pytest.raises(ValidationError) as refused:
        Payments(acts).record(paid("2000", allocations=shares))

    assert list(refused.value.details) == ["allocations[0].amount"]


def test_no_more_can_be_allocated_than_was_paid(acts):
    invoice = issued(acts)
    shares = [{"documentId": invoice.id, "amount": "100"}]
    with pytest.raises(ValidationError) as refused:
        Payments(acts).record(paid("99", allocations=shares))

    assert list(refused.value.details) == ["allocations"]


def test_a_document_named_twice_is_refused(acts):
    invoice = issued(acts)
    shares = [{"documentId": invoice.id, "amount": "600"}] * 2
    with pytest.raises(ValidationError) as refused:
        Payments(acts).record(paid("1200", allocations=shares))

    assert list(refused.value.details) == ["allocations[1].documentId"]


def test_another_customers_bill_cannot_be_settled(acts):
    buyer, other = customer(acts), customer(acts, name="Customer Two")
    invoice = issued(acts, contactId=other.id)
    shares = [{"documentId": invoice.id, "amount": "10"}]
    with pytest.raises(ConflictError):
        Payments(acts).record(paid("10", contactId=buyer.id, allocations=shares))


def test_a_reversed_payment_is_due_again(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    payment = Payments(acts).record(paid("1180", contactId=buyer.id)).value
    reversal = Payments(acts).reverse(payment.id, ReversalInput(reason="Cheque bounced")).value

    assert reversal.reverses_id == payment.id
    assert due_of(acts, buyer) == [(invoice.number, invoice.total)]
    assert Statements(acts).balance(buyer.id) == invoice.total
    assert Payments(acts).advance(buyer.id) == Money(0)
    assert_books_agree(acts)


def test_a_payment_is_reversed_once(acts):
    payment = Payments(acts).record(paid("10", contactId=customer(acts).id)).value
    reversal = Payments(acts).reverse(payment.id, ReversalInput(reason="Mistake")).value
    for each in (payment, reversal):
        with pytest.raises(ConflictError):
            Payments(acts).reverse(each.id, ReversalInput(reason="Again"))


def test_money_paid_out_lowers_what_the_shop_owes(acts):
    supplier = customer(acts, kind="supplier", openingBalance="-1000")
    payment = Payments(acts).record(paid("400", contactId=supplier.id, direction="paid")).value

    assert payment.number == "PVA1/2627/00001"
    assert Statements(acts).balance(supplier.id) == Money.of(-600)


def test_payments_are_listed_newest_first(acts):
    buyer = customer(acts)
    made = [Payments(acts).record(paid("10", contactId=buyer.id)).value.id for _ in range(3)]
    page = Payments(acts).page(PaymentFilter(contact_id=buyer.id), PageRequest(limit=2))

    assert [each.id for each in page.items] == made[:0:-1]
    assert page.next_cursor is not None


def test_a_payment_dated_before_the_oldest_bill_it_settles_is_kept_with_a_warning(acts):
    buyer = customer(acts)
    first = issued(acts, contactId=buyer.id, datedOn="2026-07-10")
    issued(acts, contactId=buyer.id, datedOn="2026-07-15")
    early = Payments(acts).record(paid("10", contactId=buyer.id, datedOn="2026-07-09"))
    between = Payments(acts).record(paid("2000", contactId=buyer.id, datedOn="2026-07-12"))
    ahead = Payments(acts).record(
        paid("5", contactId=buyer.id, datedOn="2026-07-01", onAccount=True)
    )

    (warning,) = early.warnings
    assert first.number in warning
    assert "10-07-2026" in warning
    assert (between.warnings, ahead.warnings) == ((), ())


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"amount": "0"}, "amount"),
        ({"amount": "-5"}, "amount"),
        ({"amount": 10.5}, "amount"),
        ({"amount": "NaN"}, "amount"),
        ({"amount": "1e5"}, "amount"),
        ({"amount": "10.001"}, "amount"),
        ({"amount": "१०"}, "amount"),
        ({"amount": None}, "amount"),
        ({"amount": True}, "amount"),
        ({"amount": "99999999999999999999"}, "amount"),
        ({"mode": "barter"}, "mode"),
        ({"mode": "cheque"}, "reference"),
        ({"contactId": None}, "contactId"),
        ({"allocations": [{"documentId": NOBODY, "amount": "0"}]}, "allocations[0].amount"),
        (
            {"allocations": [{"documentId": NOBODY, "amount": "1"}], "direction": "paid"},
            "allocations",
        ),
        ({"datedOn": "18-07-2026"}, "datedOn"),
        ({"datedOn": "2026-02-30"}, "datedOn"),
        ({"reference": "a\x00b"}, "reference"),
        ({"reference": "x" * 501}, "reference"),
        ({"reference": 5}, "reference"),
        ({"contactId": "1 OR 1=1"}, "contactId"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_bad_input_names_its_field(given, field):
    with pytest.raises(ValidationError) as refused:
        paid(**{"amount": "10", "contactId": NOBODY, **given})

    assert list(refused.value.details) == [field]
    assert refused.value.details[field].endswith(".")


def test_every_field_of_a_payment_that_is_missing_is_named_at_once():
    with pytest.raises(ValidationError) as refused:
        paid("10", mode="cheque")

    assert set(refused.value.details) == {"reference", "contactId"}


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    bills=st.lists(st.integers(1, 500), min_size=1, max_size=4),
    payments=st.lists(st.integers(1, 90000), min_size=1, max_size=5),
    reversed_ones=st.sets(st.integers(0, 4)),
)
def test_money_is_never_lost_between_bills_payments_and_reversals(
    quick_acts, bills, payments, reversed_ones
):
    """What is billed = what is due + what payments settled; balance = due - advance."""
    buyer = customer(quick_acts)
    billed = [
        issued(quick_acts, rice(unitPrice=str(each)), contactId=buyer.id).total.paise
        for each in bills
    ]
    made = [
        Payments(quick_acts).record(paid(f"{paise / 100:.2f}", contactId=buyer.id)).value
        for paise in payments
    ]
    for place in sorted(reversed_ones):
        if place < len(made):
            Payments(quick_acts).reverse(made[place].id, ReversalInput(reason="Mistake"))
    kept = sum(p.amount.paise for n, p in enumerate(made) if n not in reversed_ones)
    due = sum(item.due.paise for item in Payments(quick_acts).open_items(buyer.id))
    advance = Payments(quick_acts).advance(buyer.id).paise

    assert Statements(quick_acts).balance(buyer.id).paise == sum(billed) - kept == due - advance
    assert_books_agree(quick_acts)
