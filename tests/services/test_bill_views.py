"""What stands beside a saved document."""

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.services.bill_views import BillViews, EventKind, _known_without
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.paying import Paying
from payaid_desktop.services.payments import Payments
from tests.bills import bill, customer, issued, note, paid

NOBODY = "00000000-0000-7000-8000-000000000000"


def kinds(acts, document):
    return [event.kind for event in BillViews(acts).get(document.id).events]


def test_a_bill_says_what_is_left_and_who_made_it(acts):
    buyer = customer(acts, phone="9822014567")
    made = issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("180", contactId=buyer.id))
    view = BillViews(acts).get(made.id)

    assert (view.due, view.settled) == (Money.of(1000), Money.of(180))
    assert view.asks_for_money
    assert view.phone == "9822014567"
    assert {event.who for event in view.events if event.kind is EventKind.ISSUED} != {""}


def test_the_history_tells_payments_notes_and_the_cancellation(acts):
    buyer = customer(acts)
    made = issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("180", contactId=buyer.id))
    credit = CreditNotes(acts).create_and_issue(note(made)).value

    assert set(kinds(acts, made)) == {EventKind.ISSUED, EventKind.PAID, EventKind.CREDITED}
    assert kinds(acts, credit) == [EventKind.USED, EventKind.ISSUED]

    CreditNotes(acts).cancel(credit.id, CancelInput(reason="Wrong"))
    Invoices(acts).cancel(made.id, CancelInput(reason="Wrong"))

    assert set(kinds(acts, made)) == {EventKind.CANCELLED, EventKind.ISSUED}


def test_the_history_tells_the_credit_that_settled_a_bill_where_it_is_not_its_own_note(acts):
    buyer = customer(acts, openingBalance="-300")
    paid_bill = issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("880", contactId=buyer.id))
    credit = CreditNotes(acts).create_and_issue(note(paid_bill)).value
    made = issued(acts, contactId=buyer.id)
    first, second = BillViews(acts).get(paid_bill.id), BillViews(acts).get(made.id)

    (opening,) = [each for each in first.events if each.kind is EventKind.OFFSET]
    assert (opening.amount, opening.reference, opening.subject_id) == (Money.of(300), "", None)
    (used,) = [each for each in second.events if each.kind is EventKind.OFFSET]
    assert (used.amount, used.reference, used.subject_id) == (
        credit.total,
        credit.number,
        credit.id,
    )
    told = (EventKind.PAID, EventKind.OFFSET)
    for view in (first, second):
        parts = [each.amount.paise for each in view.events if each.kind in told]
        assert sum(parts) == view.settled.paise


def test_a_bill_that_the_log_does_not_know_tells_what_it_knows_itself(quick_acts):
    made = issued(quick_acts)
    events = list(_known_without(made, set()))

    assert [event.kind for event in events] == [EventKind.ISSUED]


def test_a_draft_that_was_issued_later_tells_both(acts, clock):
    draft = Invoices(acts).create(bill()).value
    clock.advance(minutes=5)
    Invoices(acts).issue(draft.id)

    assert kinds(acts, draft) == [EventKind.ISSUED, EventKind.BEGUN]


def test_a_quotation_and_its_invoice_know_each_other(acts):
    quotation = Quotations(acts).create_and_issue(bill()).value
    invoice = Quotations(acts).convert(quotation.id).value

    assert EventKind.CONVERTED_TO in kinds(acts, quotation)
    assert EventKind.CONVERTED_FROM in kinds(acts, invoice)
    assert BillViews(acts).get(quotation.id).converted_to_id == invoice.id


def test_neighbours_are_issued_documents_of_the_same_register(acts):
    first, second = issued(acts), issued(acts)
    Invoices(acts).create(bill())
    Quotations(acts).create_and_issue(bill())
    view = BillViews(acts).get(first.id)

    assert (view.newer_id, view.older_id) == (second.id, None)
    assert BillViews(acts).get(second.id).newer_id is None


def test_nothing_is_left_of_a_cancelled_bill(acts):
    made = issued(acts)
    Invoices(acts).cancel(made.id, CancelInput(reason="Wrong"))
    view = BillViews(acts).get(made.id)

    assert (view.due, view.settled, view.asks_for_money) == (ZERO, ZERO, False)


def test_what_is_owed_is_read_with_the_bill_that_the_money_is_for(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    made = issued(acts, contactId=buyer.id)
    read = Paying(acts).for_document(made.id)

    assert (read.contact_id, read.chosen_id, len(read.items)) == (buyer.id, made.id, 2)
    assert read.owed == Money.of(2360)
    assert read.chosen is not None
    assert read.chosen.due == Money.of(1180)


def test_the_next_receipt_is_told_without_taking_its_number(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    told = [Paying(acts).for_contact(buyer.id).next_number for _ in range(2)]
    payment = Payments(acts).record(paid("100", contactId=buyer.id)).value

    assert told == [payment.number, payment.number]


def test_a_cash_sale_has_only_itself_to_pay(acts):
    first, _ = issued(acts), issued(acts)
    read = Paying(acts).for_document(first.id)

    assert (read.contact_id, [item.id for item in read.items]) == (None, [first.id])


def test_nothing_is_taken_for_what_is_paid_or_unknown(acts):
    draft = Invoices(acts).create(bill()).value
    with pytest.raises(ConflictError):
        Paying(acts).for_document(draft.id)
    with pytest.raises(NotFoundError):
        Paying(acts).for_contact(NOBODY)


def test_the_link_names_the_bill_where_there_is_only_one(acts):
    buyer = customer(acts)
    made = issued(acts, contactId=buyer.id)
    read = Paying(acts).for_contact(buyer.id)

    assert made.number is not None
    reason = read.link(Money.of(10), read.items).reason
    assert reason is None or "UPI" in reason
