"""What is on account settles what is owed: at issue by itself, later when it is asked for."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.dashboard import Dashboards
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import AllocatingInput, ReversalInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.records import Records
from payaid_desktop.services.statements import Statements
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, customer, issued, note, paid, rice

FIRST_APRIL = {"openingOn": "2026-04-01"}
OLDEST_FIRST = AllocatingInput()


def chosen(*shares):
    return AllocatingInput.parse(
        {"allocations": [{"documentId": bill.id, "amount": amount} for bill, amount in shares]}
    )


def received(acts, amount, buyer, **changes):
    return Payments(acts).record(paid(amount, contactId=buyer.id, **changes)).value


def owed(acts, buyer):
    return [(item.number, item.due.rupees) for item in Payments(acts).open_items(buyer.id)]


def credit(acts, buyer):
    return Payments(acts).advance(buyer.id).rupees


def unused(acts):
    """Leave money on account where it is, until somebody allocates it."""
    SettingsService(acts).set("payments.useAdvances", value=False)


def test_money_on_account_settles_the_next_bill(acts):
    buyer = customer(acts)
    received(acts, "3000", buyer)
    invoice = issued(acts, contactId=buyer.id)

    assert owed(acts, buyer) == []
    assert Statements(acts).outstanding() == ()
    assert Statements(acts).ageing(contact_id=buyer.id).total == Money(0)
    assert credit(acts, buyer) == 1820
    assert Statements(acts).balance(buyer.id) == Money.of(-1820)
    (line,) = Invoices(acts).page(DocumentFilter(), PageRequest()).items
    assert (line.number, line.due) == (invoice.number, Money(0))
    assert_books_agree(acts)


def test_the_oldest_money_on_account_is_used_first(acts):
    buyer = customer(acts, openingBalance="-100", **FIRST_APRIL)
    newer = received(acts, "2000", buyer)
    older = received(acts, "500", buyer, datedOn="2026-05-01")
    issued(acts, contactId=buyer.id)
    used = [Payments(acts).get(each.id).allocations for each in (older, newer)]

    assert [[each.amount.rupees for each in some] for some in used] == [[500], [580]]
    assert credit(acts, buyer) == 2600 - 1180
    assert_books_agree(acts)


def test_money_on_account_stays_there_if_the_shop_wants_it_so(acts):
    unused(acts)
    buyer = customer(acts)
    received(acts, "3000", buyer)
    invoice = issued(acts, contactId=buyer.id)

    assert owed(acts, buyer) == [(invoice.number, 1180)]
    (row,) = Statements(acts).outstanding()
    assert (row.owed.rupees, row.unused_credit.rupees) == (1180, 3000)
    assert Statements(acts).ageing(contact_id=buyer.id).unused_credit == Money.of(3000)


def test_other_peoples_money_settles_nothing(acts):
    buyer, other = customer(acts), customer(acts, name="Customer Two")
    received(acts, "3000", other)
    issued(acts, contactId=buyer.id)
    issued(acts)

    assert credit(acts, other) == 3000
    assert Statements(acts).ageing().total == Money.of(2360)


def test_a_payment_on_account_can_be_allocated_later(acts):
    unused(acts)
    buyer = customer(acts)
    payment = received(acts, "1500", buyer)
    later = issued(acts, contactId=buyer.id, dueOn="2026-08-30")
    sooner = issued(acts, contactId=buyer.id, dueOn="2026-08-01")
    after = Payments(acts).allocate(payment.id, OLDEST_FIRST).value

    assert [(each.document_id, each.amount.rupees) for each in after.allocations] == [
        (sooner.id, 1180),
        (later.id, 320),
    ]
    assert owed(acts, buyer) == [(later.number, 860)]
    assert credit(acts, buyer) == 0
    assert_books_agree(acts)


def test_an_allocation_has_its_own_day_and_stands_in_the_audit_log(acts, clock):
    unused(acts)
    buyer = customer(acts)
    payment = received(acts, "1180", buyer)
    issued(acts, contactId=buyer.id)
    clock.advance(days=3)
    after = Payments(acts).allocate(payment.id, OLDEST_FIRST)
    newest = Records(acts).audit(PageRequest(limit=1)).items[0]

    assert [each.dated_on for each in after.value.allocations] == [date(2026, 7, 21)]
    assert (newest.action, newest.entity_id) == ("payment.allocate", payment.id)
    assert set(after.changes.ids) == {"payments", "invoices"}


def test_the_bills_that_a_payment_on_account_settles_can_be_chosen(acts):
    unused(acts)
    buyer = customer(acts)
    payment = received(acts, "1500", buyer)
    first, second = (issued(acts, contactId=buyer.id) for _ in range(2))
    Payments(acts).allocate(payment.id, chosen((second, "1000")))

    assert owed(acts, buyer) == [(first.number, 1180), (second.number, 180)]
    assert credit(acts, buyer) == 500


@pytest.mark.parametrize(
    ("amounts", "field"),
    [
        (("1181",), "allocations[0].amount"),
        (("800", "800"), "allocations"),
    ],
)
def test_no_more_can_be_allocated_than_is_left_or_due(acts, amounts, field):
    unused(acts)
    buyer = customer(acts)
    payment = received(acts, "1500", buyer)
    shares = [(issued(acts, contactId=buyer.id), amount) for amount in amounts]
    with pytest.raises(ValidationError) as refused:
        Payments(acts).allocate(payment.id, chosen(*shares))

    assert list(refused.value.details) == [field]
    assert credit(acts, buyer) == 1500


def test_a_payment_that_is_used_up_or_reversed_has_nothing_to_allocate(acts):
    unused(acts)
    buyer = customer(acts)
    gone = received(acts, "100", buyer)
    reversal = Payments(acts).reverse(gone.id, ReversalInput(reason="Bounced")).value
    issued(acts, contactId=buyer.id)
    spent = received(acts, "50", buyer)
    back = received(acts, "50", buyer, direction="paid")
    for each in (gone, reversal, spent, back):
        with pytest.raises(ConflictError):
            Payments(acts).allocate(each.id, OLDEST_FIRST)


def test_where_nothing_is_owed_nothing_can_be_allocated(acts):
    payment = received(acts, "100", customer(acts))
    with pytest.raises(ConflictError):
        Payments(acts).allocate(payment.id, OLDEST_FIRST)


def test_the_rest_of_a_cash_sale_settles_only_bills_that_are_named(acts):
    first, second = issued(acts), issued(acts)
    shares = [{"documentId": first.id, "amount": "1180"}]
    payment = Payments(acts).record(paid("2000", allocations=shares)).value
    with pytest.raises(ValidationError) as refused:
        Payments(acts).allocate(payment.id, OLDEST_FIRST)
    Payments(acts).allocate(payment.id, chosen((second, "820")))

    assert list(refused.value.details) == ["allocations"]
    assert Statements(acts).ageing().total == Money.of(360)
    assert_books_agree(acts)


def test_the_rest_of_a_credit_note_settles_the_next_bill(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    received(acts, "1180", buyer)
    returned = CreditNotes(acts).create_and_issue(note(invoice)).value
    left = credit(acts, buyer)
    following = issued(acts, contactId=buyer.id)

    assert left == returned.total.rupees == 236
    assert owed(acts, buyer) == [(following.number, 944)]
    assert_books_agree(acts)


def test_the_rest_of_a_credit_note_can_be_allocated_later(acts):
    unused(acts)
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    received(acts, "1180", buyer)
    returned = CreditNotes(acts).create_and_issue(note(invoice)).value
    following = issued(acts, contactId=buyer.id)
    Payments(acts).allocate_note(returned.id, OLDEST_FIRST)

    assert owed(acts, buyer) == [(following.number, 944)]
    with pytest.raises(NotFoundError):
        Payments(acts).allocate_note(following.id, OLDEST_FIRST)
    assert_books_agree(acts)


def test_all_that_is_on_account_can_be_allocated_at_once(acts):
    unused(acts)
    buyer = customer(acts, openingBalance="-80", **FIRST_APRIL)
    for _ in range(2):
        received(acts, "100", buyer)
    invoice = issued(acts, contactId=buyer.id)
    Payments(acts).allocate_all(buyer.id)

    assert owed(acts, buyer) == [(invoice.number, 900)]
    assert credit(acts, buyer) == 0
    with pytest.raises(ConflictError):
        Payments(acts).allocate_all(buyer.id)
    assert_books_agree(acts)


def test_a_cancelled_bill_frees_what_settled_it_for_the_next(acts):
    buyer = customer(acts)
    mistake = issued(acts, contactId=buyer.id)
    received(acts, "1180", buyer)
    Invoices(acts).cancel(mistake.id, CancelInput(reason="Typed twice"))
    freed = credit(acts, buyer)
    issued(acts, contactId=buyer.id)

    assert freed == 1180
    assert (owed(acts, buyer), credit(acts, buyer)) == ([], 0)
    assert_books_agree(acts)


def test_a_cancelled_credit_note_takes_back_what_it_settled(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    received(acts, "1180", buyer)
    returned = CreditNotes(acts).create_and_issue(note(invoice)).value
    following = issued(acts, contactId=buyer.id)
    CreditNotes(acts).cancel(returned.id, CancelInput(reason="Not returned"))

    assert owed(acts, buyer) == [(following.number, 1180)]
    assert_books_agree(acts)


def test_reversing_a_payment_takes_back_what_it_settled_later(acts):
    buyer = customer(acts)
    payment = received(acts, "3000", buyer)
    invoice = issued(acts, contactId=buyer.id)
    Payments(acts).reverse(payment.id, ReversalInput(reason="Cheque bounced"))

    assert owed(acts, buyer) == [(invoice.number, 1180)]
    assert credit(acts, buyer) == 0
    assert_books_agree(acts)


def test_an_opening_balance_ages_from_its_day_and_is_to_be_collected(acts):
    buyer = customer(acts, openingBalance="5000", **FIRST_APRIL)
    ageing = Statements(acts).ageing()
    (row,) = Statements(acts).outstanding()
    board = Dashboards(acts).today()

    assert (ageing.over_90, ageing.total) == (Money.of(5000), Money.of(5000))
    assert (row.contact_id, row.owed, row.overdue) == (buyer.id, Money.of(5000), Money.of(5000))
    assert (board.to_collect, board.overdue) == (Money.of(5000), Money.of(5000))
    assert board.invoices.unpaid == 0


def test_an_opening_balance_of_tomorrow_is_refused_at_its_day(acts):
    buyer = customer(acts)
    tomorrow = {"openingBalance": "10", "openingOn": "2026-07-19"}
    for act in (
        lambda: customer(acts, **tomorrow),
        lambda: Contacts(acts).update(buyer.id, tomorrow),
    ):
        with pytest.raises(ValidationError) as refused:
            act()
        assert list(refused.value.details) == ["openingOn"]
    assert customer(acts, openingBalance="10", openingOn="2026-07-18").opening_balance


def test_a_payment_settles_an_opening_balance_as_the_oldest_item(acts):
    buyer = customer(acts, openingBalance="5000", **FIRST_APRIL)
    payment = received(acts, "3000", buyer)
    invoice = issued(acts, contactId=buyer.id)
    first = [(each.opening_id is not None, each.amount.rupees) for each in payment.allocations]
    received(acts, "2500", buyer)

    assert first == [(True, 3000)]
    assert owed(acts, buyer) == [(invoice.number, 680)]
    assert Statements(acts).ageing().total == Statements(acts).balance(buyer.id) == Money.of(680)
    assert_books_agree(acts)


def test_a_reversed_payment_leaves_the_opening_balance_owed(acts):
    buyer = customer(acts, openingBalance="5000", **FIRST_APRIL)
    payment = received(acts, "3000", buyer)
    Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))

    assert owed(acts, buyer) == [("", 5000)]
    assert_books_agree(acts)


def test_what_the_shop_owed_at_its_opening_is_credit_for_the_next_bill(acts):
    buyer = customer(acts, openingBalance="-2000", **FIRST_APRIL)
    issued(acts, contactId=buyer.id)

    assert (owed(acts, buyer), credit(acts, buyer)) == ([], 820)
    assert_books_agree(acts)


def test_the_opening_balances_of_merged_contacts_stay_two_items(acts):
    keep = customer(acts, openingBalance="500", **FIRST_APRIL)
    double = customer(acts, name="Customer Two", openingBalance="-200", **FIRST_APRIL)
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=double.id)
    Payments(acts).allocate_all(keep.id)

    assert owed(acts, keep) == [("", 300)]
    assert_books_agree(acts)


def test_money_paid_back_is_not_on_account_any_more(acts):
    buyer = customer(acts)
    received(acts, "3000", buyer)
    back = received(acts, "1000", buyer, direction="paid")
    issued(acts, rice(quantity="20"), contactId=buyer.id)

    assert [each.amount.rupees for each in Payments(acts).get(back.id).allocations] == [1000]
    assert [due for _, due in owed(acts, buyer)] == [360]
    assert_books_agree(acts)


def test_money_paid_out_ahead_is_owed_until_it_comes_back(acts):
    supplier = customer(acts, kind="supplier")
    ahead = received(acts, "500", supplier, direction="paid")
    owed_first = owed(acts, supplier)
    received(acts, "200", supplier)

    assert owed_first == [(ahead.number, 500)]
    assert owed(acts, supplier) == [(ahead.number, 300)]
    Payments(acts).reverse(ahead.id, ReversalInput(reason="Never left"))
    assert (owed(acts, supplier), credit(acts, supplier)) == ([], 200)
    assert_books_agree(acts)


STEPS = st.tuples(
    st.sampled_from(
        ("bill", "pay", "on account", "pay back", "note", "debit", "cancel", "reverse", "allocate")
    ),
    st.integers(1, 2500),
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    opening=st.integers(-3000, 3000),
    uses_advances=st.booleans(),
    steps=st.lists(STEPS, min_size=1, max_size=9),
)
def test_what_is_owed_less_the_unused_credit_is_always_the_balance(
    quick_acts, opening, uses_advances, steps
):
    """For every contact, sum of ageing buckets - unused credit = ledger balance."""
    SettingsService(quick_acts).set("payments.useAdvances", uses_advances)
    buyer = customer(quick_acts, openingBalance=str(opening), **FIRST_APRIL)
    made = {"bills": [], "notes": [], "payments": []}
    for step, size in steps:
        try:
            play(quick_acts, buyer, made, step, size)
        except (ConflictError, ValidationError):
            continue  # nothing was kept of it
        ageing = Statements(quick_acts).ageing(contact_id=buyer.id)
        balance = Statements(quick_acts).balance(buyer.id)
        assert ageing.total - ageing.unused_credit == balance, (step, size)
        assert_books_agree(quick_acts)


def play(acts, buyer, made, step, size):
    payments = Payments(acts)
    match step:
        case "bill":
            made["bills"].append(issued(acts, rice(unitPrice=str(size)), contactId=buyer.id))
        case "pay" | "on account" | "pay back":
            direction = "paid" if step == "pay back" else "received"
            account = {"direction": direction, "onAccount": step == "on account"}
            made["payments"].append(received(acts, str(size), buyer, **account))
        case "note" | "debit" if made["bills"]:
            kind = CreditNotes if step == "note" else DebitNotes
            line = {"originalLineNo": 1, "amount": str(min(size, 900))}
            bill = made["bills"][size % len(made["bills"])]
            made["notes"].append(kind(acts).create_and_issue(note(bill, line)).value)
        case "cancel" if made["notes"] and size % 2:
            gone = made["notes"].pop()
            kind = CreditNotes if gone.kind == "credit_note" else DebitNotes
            kind(acts).cancel(gone.id, CancelInput(reason="Mistake"))
        case "cancel" if made["bills"]:
            bill = made["bills"][size % len(made["bills"])]
            Invoices(acts).cancel(bill.id, CancelInput(reason="Mistake"))
            made["bills"].remove(bill)
        case "reverse" if made["payments"]:
            payment = made["payments"][size % len(made["payments"])]
            payments.reverse(payment.id, ReversalInput(reason="Mistake"))
        case "allocate":
            payments.allocate_all(buyer.id)
