from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.statements import Statements
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, customer, issued, note, paid, rice
from tests.builders import make_acts

BUCKETS = ("not_due", "days_1_30", "days_31_60", "days_61_90", "over_90")


def trial(acts, **days):
    return {
        each.account: each.debit.paise - each.credit.paise
        for each in Statements(acts).trial_balance(**days)
    }


def test_a_statement_runs_from_its_opening_to_its_closing_balance(acts):
    buyer = customer(acts, openingBalance="100", openingOn="2026-03-31")
    first = issued(acts, contactId=buyer.id, datedOn="2026-04-10")
    receipt = Payments(acts).record(paid("500", contactId=buyer.id, datedOn="2026-05-01")).value
    second = issued(acts, contactId=buyer.id, datedOn="2026-07-18")
    statement = Statements(acts).of_contact(buyer.id)

    assert (statement.from_on, statement.to_on) == (date(2026, 4, 1), date(2026, 7, 18))
    assert (statement.name, statement.opening) == ("Customer One", Money.of(100))
    assert [
        (each.reference, each.debit, each.credit, each.balance) for each in statement.lines
    ] == [
        (first.number, Money.of(1180), Money(0), Money.of(1280)),
        (receipt.number, Money(0), Money.of(500), Money.of(780)),
        (second.number, Money.of(1180), Money(0), Money.of(1960)),
    ]
    assert statement.closing == Money.of(1960) == Statements(acts).balance(buyer.id)


def test_the_next_period_opens_with_what_the_last_one_closed_with(acts):
    buyer = customer(acts)
    for day in ("2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01"):
        issued(acts, contactId=buyer.id, datedOn=day)
    months = [
        Statements(acts).of_contact(buyer.id, from_on=date(2026, m, 1), to_on=date(2026, m, last))
        for m, last in ((4, 30), (5, 31), (6, 30))
    ]

    assert [len(month.lines) for month in months] == [1, 2, 1]
    assert [month.closing for month in months[:2]] == [month.opening for month in months[1:]]


def test_a_statement_without_entries_closes_as_it_opened(acts):
    buyer = customer(acts, openingBalance="-20", openingOn="2026-04-01")
    statement = Statements(acts).of_contact(buyer.id, from_on=date(2026, 4, 2))

    assert (statement.opening, statement.lines, statement.closing) == (
        Money.of(-20),
        (),
        Money.of(-20),
    )


def test_a_statement_that_ends_before_it_begins_is_refused(acts):
    buyer = customer(acts)
    with pytest.raises(ValidationError) as refused:
        Statements(acts).of_contact(buyer.id, from_on=date(2026, 7, 2), to_on=date(2026, 7, 1))

    assert list(refused.value.details) == ["toOn"]


def test_every_kind_of_entry_stands_in_the_statement_on_its_side(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    CreditNotes(acts).create_and_issue(note(invoice))
    DebitNotes(acts).create_and_issue(note(invoice, {"originalLineNo": 1, "amount": "50"}))
    payment = Payments(acts).record(paid("10", contactId=buyer.id)).value
    Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))
    mistake = issued(acts, contactId=buyer.id)
    Invoices(acts).cancel(mistake.id, CancelInput(reason="Mistake"))
    lines = Statements(acts).of_contact(buyer.id).lines

    assert [(each.kind.value, each.debit.rupees, each.credit.rupees) for each in lines] == [
        ("document", 1180, 0),
        ("document", 0, 236),
        ("document", 59, 0),
        ("payment", 0, 10),
        ("payment_reversed", 10, 0),
        ("document", 1180, 0),
        ("document_cancelled", 0, 1180),
    ]


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (-1, "not_due"),
        (0, "not_due"),
        (1, "days_1_30"),
        (30, "days_1_30"),
        (31, "days_31_60"),
        (60, "days_31_60"),
        (61, "days_61_90"),
        (90, "days_61_90"),
        (91, "over_90"),
        (3650, "over_90"),
    ],
)
def test_a_bill_ages_by_the_days_since_it_fell_due(acts, days, bucket):
    buyer = customer(acts, paymentDays=1)
    invoice = issued(acts, contactId=buyer.id)
    on = invoice.due_on + timedelta(days=days)
    for ageing in (
        Statements(acts).ageing(on=on),
        Statements(acts).ageing(contact_id=buyer.id, on=on),
    ):
        assert {each: getattr(ageing, each) for each in BUCKETS} == {
            **dict.fromkeys(BUCKETS, Money(0)),
            bucket: invoice.total,
        }
        assert ageing.total == invoice.total
        assert ageing.overdue == (Money(0) if days <= 0 else invoice.total)


def test_ageing_counts_what_is_still_due_and_of_the_contact_asked_for(acts, clock):
    one, other = customer(acts), customer(acts, name="Customer Two")
    issued(acts, contactId=one.id)
    issued(acts, contactId=other.id)
    Payments(acts).record(paid("1000", contactId=one.id))
    clock.advance(days=40)

    assert Statements(acts).ageing(contact_id=one.id).days_31_60 == Money.of(180)
    assert Statements(acts).ageing().total == Money.of(1360)


def test_who_owes_most_comes_first_and_cash_sales_have_a_name(acts, clock):
    one, other = customer(acts), customer(acts, name="Customer Two", paymentDays=30)
    issued(acts, contactId=one.id)
    issued(acts, rice(quantity="20"), contactId=other.id)
    issued(acts, rice(quantity="5"))
    clock.advance(days=1)
    rows = Statements(acts).outstanding()

    assert [(each.name, each.owed.rupees, each.overdue.rupees) for each in rows] == [
        ("Customer Two", 2360, 0),
        ("Customer One", 1180, 1180),
        ("Cash sales", 590, 590),
    ]
    assert rows[2].contact_id is None
    assert len(Statements(acts).outstanding(limit=1)) == 1


@pytest.mark.parametrize("limit", [0, -1, 501])
def test_a_list_of_no_length_is_refused(quick_acts, limit):
    with pytest.raises(ValidationError) as refused:
        Statements(quick_acts).outstanding(limit=limit)

    assert list(refused.value.details) == ["limit"]


def test_the_day_book_lists_every_entry_of_its_days_page_by_page(acts):
    buyer = customer(acts, openingBalance="5", openingOn="2026-07-17")
    for _ in range(3):
        issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("7", contactId=buyer.id))
    today = Statements(acts).day_book()
    both = Statements(acts).day_book(from_on=date(2026, 7, 17), request=PageRequest(limit=2))
    rest = Statements(acts).day_book(
        from_on=date(2026, 7, 17), request=PageRequest(limit=10, cursor=both.next_cursor)
    )

    assert [each.kind.value for each in today.items] == ["document"] * 3 + ["payment"]
    assert [each.kind.value for each in both.items] == ["opening", "document"]
    assert len(rest.items) == 3
    assert rest.next_cursor is None


def test_debits_are_credits_in_the_trial_balance(acts):
    buyer = customer(acts, openingBalance="100")
    invoice = issued(acts, contactId=buyer.id, otherCharges="12.30", afterTaxDiscount="0.99")
    CreditNotes(acts).create_and_issue(note(invoice))
    Payments(acts).record(
        paid("300", contactId=buyer.id, mode="cheque", reference="000001", chequeOn="2026-07-18")
    )
    accounts = trial(acts)

    assert sum(accounts.values()) == 0
    assert accounts["party"] == Statements(acts).balance(buyer.id).paise
    assert accounts["cheques"] == 30000
    assert accounts["cgst_output"] == accounts["sgst_output"] == -(9000 - 1800)
    # A fifth went back, of 12.30 and 0.99 as well.
    assert (accounts["other_charges"], accounts["discount_allowed"]) == (-(1230 - 246), 99 - 20)


def test_a_cash_sale_is_booked_like_any_other(acts):
    invoice = issued(acts)
    Payments(acts).record(
        paid(str(invoice.total), allocations=[{"documentId": invoice.id, "amount": "1180"}])
    )
    accounts = trial(acts)

    assert (accounts["cash"], accounts["party"], accounts["sales"]) == (118000, 0, -100000)
    assert Statements(acts).outstanding() == ()


def test_tax_under_reverse_charge_is_not_the_shops_to_collect(acts):
    issued(acts, reverseCharge=True)
    accounts = trial(acts)

    assert accounts == {"party": 100000, "sales": -100000}


def test_the_trial_balance_of_other_days_is_empty(acts):
    issued(acts)

    assert trial(acts, from_on=date(2026, 4, 1), to_on=date(2026, 7, 17)) == {}


def test_a_composition_dealer_books_no_tax(sqlite_database, clock):
    acts = make_acts(sqlite_database, clock=clock, scheme=Scheme.COMPOSITION)
    issued(acts)

    assert trial(acts) == {"party": 100000, "sales": -100000}


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(["bill", "pay", "note", "cancel"]), st.integers(1, 900)),
        min_size=1,
        max_size=8,
    )
)
def test_the_books_balance_whatever_a_shop_does(quick_acts, steps):
    """Debits = credits; what the contact owes = what is due - what is paid ahead - unused credit."""
    buyer = customer(quick_acts)
    bills = []
    for step, size in steps:
        if step == "bill" or not bills:
            bills.append(issued(quick_acts, rice(unitPrice=str(size)), contactId=buyer.id))
        elif step == "pay":
            Payments(quick_acts).record(paid(f"{size}.37", contactId=buyer.id))
        elif step == "note":
            line = {"originalLineNo": 1, "amount": "0.5"}
            CreditNotes(quick_acts).create_and_issue(note(bills[-1], line))
        else:
            _cancel_last(quick_acts, bills)

    assert sum(trial(quick_acts).values()) == 0
    assert_books_agree(quick_acts)


def _cancel_last(acts, bills):
    """Cancel the newest bill that has no note against it."""
    with acts.read() as view:
        free = [each for each in bills if not view.documents.notes_of(each.id)]
    if free:
        Invoices(acts).cancel(free[-1].id, CancelInput(reason="Mistake"))
        bills.remove(free[-1])


def test_a_first_day_in_the_future_is_blamed_itself_where_no_last_day_was_given(acts):
    statements, future, nobody = Statements(acts), date(2027, 1, 1), customer(acts).id
    for read in (
        lambda: statements.trial_balance(from_on=future),
        lambda: statements.day_book(from_on=future),
        lambda: statements.of_contact(nobody, from_on=future),
    ):
        with pytest.raises(ValidationError) as refused:
            read()
        assert list(refused.value.details) == ["fromOn"]
        assert "today" in refused.value.details["fromOn"]


def test_a_day_book_that_ends_before_it_begins_is_refused(acts):
    with pytest.raises(ValidationError) as refused:
        Statements(acts).day_book(from_on=date(2026, 7, 2), to_on=date(2026, 7, 1))

    assert list(refused.value.details) == ["toOn"]
