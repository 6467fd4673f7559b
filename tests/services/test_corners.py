"""What an absent-minded shopkeeper does, and what a hostile stranger would try."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput, DocumentInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.statements import Statements
from payaid_desktop.services.stock import Stock
from payaid_desktop.store import tables
from payaid_desktop.store.integrity import check_integrity
from tests.bills import assert_books_agree, bill, customer, issued, note, paid, product, rice

MISTAKE = CancelInput(reason="Mistake")
BILLING = {"line1": "1 Road", "city": "Pune", "stateCode": "27"}


def due(acts, buyer):
    return sum(item.due.paise for item in Payments(acts).open_items(buyer.id))


# Cancelling, crediting and reversing in any order


def test_a_bill_of_last_year_is_cancelled_in_the_books_of_today(acts):
    buyer = customer(acts)
    old = issued(acts, contactId=buyer.id, datedOn="2026-03-31")
    cancelled = Invoices(acts).cancel(old.id, MISTAKE)
    last = Statements(acts).of_contact(buyer.id).lines[-1]

    assert cancelled.value.number == old.number
    assert cancelled.warnings
    assert (last.kind.value, last.dated_on, last.balance) == (
        "document_cancelled",
        acts.today(),
        Money(0),
    )
    assert_books_agree(acts)


def test_a_credit_note_on_a_bill_that_is_paid_is_owed_to_the_customer(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("1180", contactId=buyer.id))
    CreditNotes(acts).create_and_issue(note(invoice))

    assert Statements(acts).balance(buyer.id) == Money.of(-236)
    assert due(acts, buyer) == 0
    assert_books_agree(acts)


def test_a_payment_is_reversed_after_its_bill_was_cancelled(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    payment = Payments(acts).record(paid("1180", contactId=buyer.id)).value
    Invoices(acts).cancel(invoice.id, MISTAKE)
    Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))

    assert Statements(acts).balance(buyer.id) == Money(0)
    assert Payments(acts).advance(buyer.id) == Money(0)
    assert_books_agree(acts)


def test_a_bill_is_cancelled_after_its_payment_was_reversed(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    payment = Payments(acts).record(paid("1180", contactId=buyer.id)).value
    Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))
    Invoices(acts).cancel(invoice.id, MISTAKE)

    assert (Statements(acts).balance(buyer.id), due(acts, buyer)) == (Money(0), 0)
    assert Payments(acts).advance(buyer.id) == Money(0)
    assert_books_agree(acts)


def test_a_payment_cannot_be_reversed_before_it_was_made(acts):
    payment = Payments(acts).record(paid("10", contactId=customer(acts).id)).value
    with pytest.raises(ValidationError) as refused:
        Payments(acts).reverse(
            payment.id, ReversalInput.parse({"reason": "x", "datedOn": "2026-07-17"})
        )

    assert list(refused.value.details) == ["datedOn"]


@pytest.mark.parametrize("service", [CreditNotes, DebitNotes])
def test_a_note_is_not_issued_after_its_invoice_was_cancelled(acts, service):
    invoice = issued(acts)
    draft = service(acts).create(note(invoice)).value
    Invoices(acts).cancel(invoice.id, MISTAKE)
    with pytest.raises(ConflictError):
        service(acts).issue(draft.id)

    assert_books_agree(acts)


def test_a_note_to_a_note_is_refused(acts):
    credit = CreditNotes(acts).create_and_issue(note(issued(acts))).value
    for service in (CreditNotes, DebitNotes):
        with pytest.raises(ConflictError):
            service(acts).create(note(credit))


def test_a_product_that_is_deleted_comes_on_no_new_bill(acts):
    soap = product(acts)
    line = {"productId": soap.id, "quantity": "1"}
    draft = Invoices(acts).create(bill()).value
    Products(acts).delete(soap.id)
    with pytest.raises(ConflictError, match="“Soap” is deleted"):
        Invoices(acts).create(bill(line))
    with pytest.raises(ConflictError, match="“Soap” is deleted"):
        Invoices(acts).update(draft.id, {"items": [line]})


def test_a_product_that_is_deleted_stays_in_the_draft_that_names_it(acts):
    soap = product(acts)
    draft = Invoices(acts).create(bill({"productId": soap.id, "quantity": "2"})).value
    Products(acts).delete(soap.id)
    invoice = Invoices(acts).issue(draft.id).value

    assert invoice.items[0].description == "Soap"
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 98


# Small, large and empty


def test_a_discount_of_everything_makes_a_bill_of_nothing(acts):
    buyer = customer(acts)
    invoice = issued(acts, rice(discount={"percent": "100"}), contactId=buyer.id)

    assert (invoice.total, invoice.tax) == (Money(0), Money(0))
    assert invoice.number == "A1/2627/00001"
    assert Payments(acts).open_items(buyer.id) == []
    assert Invoices(acts).counts().paid == 1
    assert Invoices(acts).cancel(invoice.id, MISTAKE).value.status is DocumentStatus.CANCELLED
    assert_books_agree(acts)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"billDiscount": {"amount": "1000.01"}}, "billDiscount"),
        ({"afterTaxDiscount": "1180.01"}, "afterTaxDiscount"),
        ({"billDiscount": {"percent": "100.001"}}, "billDiscount.percent"),
    ],
)
def test_a_discount_of_more_than_everything_is_refused(quick_acts, given, field):
    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(**given))

    assert list(refused.value.details) == [field]


def test_an_empty_draft_is_kept_and_not_issued(acts):
    draft = Invoices(acts).create(bill(rice())).value
    empty = Invoices(acts).update(draft.id, {"items": []}).value
    with pytest.raises(ValidationError) as refused:
        Invoices(acts).issue(empty.id)

    assert list(refused.value.details) == ["items"]
    assert (empty.total, empty.tax) == (Money(0), Money(0))
    assert check_integrity(acts.database).problems == ()


def test_a_draft_without_lines_comes_to_its_other_charges(acts):
    draft = Invoices(acts).create(DocumentInput.parse({"otherCharges": "10.50"})).value
    with pytest.raises(ValidationError) as refused:
        Invoices(acts).update(draft.id, {"afterTaxDiscount": "11"})

    assert list(refused.value.details) == ["afterTaxDiscount"]
    assert draft.total == Money.of("10.50")
    assert check_integrity(acts.database).problems == ()


def test_a_bill_of_a_thousand_lines_is_issued_and_one_more_is_refused(acts):
    soap = product(acts, openingStock="2000")
    lines = [{"productId": soap.id, "quantity": "1"}] * 1000
    invoice = issued(acts, *lines, buyer={"name": "Buyer", "billing": BILLING})

    assert len(Invoices(acts).get(invoice.id).items) == 1000
    assert invoice.total == Money.of(52500)
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 1000
    assert_books_agree(acts)
    with pytest.raises(ValidationError):
        bill(*[rice()] * 1001)


def test_the_largest_bill_there_can_be_is_kept_to_the_paisa(acts):
    most = {"quantity": "1", "unitPrice": "99999999.99", "gstRate": "40", "cessPerUnit": "0"}
    invoice = issued(
        acts,
        *[rice(**most)] * 999,
        buyer={"name": "Buyer", "billing": BILLING},
        otherCharges="99999999999.99",
        roundsOff=False,
    )
    kept = Invoices(acts).get(invoice.id)

    assert kept == invoice
    assert kept.total.paise < 1 << 53
    assert_books_agree(acts)


@pytest.mark.parametrize(
    "line",
    [
        {"quantity": "9999999.999", "unitPrice": "999999999.9999"},
        {"quantity": "9999999.999", "unitPrice": "1", "cessPerUnit": "999999999.9999"},
        {"quantity": "9999999", "unitPrice": "99999"},
    ],
)
def test_amounts_that_no_return_can_hold_are_refused_by_name(quick_acts, line):
    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(rice(**line), pricesIncludeTax=False))

    assert all(field.startswith("items[0].") for field in refused.value.details)


def test_a_payment_of_the_largest_amount_is_an_advance_to_the_paisa(acts):
    buyer = customer(acts)
    for _ in range(3):
        Payments(acts).record(paid("99999999999.99", contactId=buyer.id))

    assert Payments(acts).advance(buyer.id).paise == 3 * 9_999_999_999_999


# Numbers and days


def set_next_serial(acts, serial):
    """Go on as if the shop had issued so many; the gap is the test's own."""
    with acts.database.transaction() as connection:
        connection.execute(tables.series.update().values(next_serial=serial))


def test_a_series_grows_beyond_its_width_while_the_law_allows_it(acts):
    issued(acts)
    set_next_serial(acts, 99999)

    assert [issued(acts).number for _ in range(2)] == ["A1/2627/99999", "A1/2627/100000"]


def test_a_full_series_says_so_and_keeps_the_draft(acts):
    issued(acts)
    set_next_serial(acts, 99_999_999)
    last = issued(acts)
    draft = Invoices(acts).create(bill()).value
    with pytest.raises(ValidationError, match="full"):
        Invoices(acts).issue(draft.id)

    assert len(last.number) == 16
    assert Invoices(acts).get(draft.id) == draft


def test_a_clock_that_goes_back_stops_no_bill_and_breaks_no_chain(acts, clock):
    first = issued(acts)
    clock.advance(days=-400)
    second = issued(acts)
    clock.advance(days=800)
    third = issued(acts)

    assert [each.number for each in (first, second, third)] == [
        "A1/2627/00001",
        "A1/2526/00001",
        "A1/2728/00001",
    ]
    with acts.read() as view:
        stamps = [row["hlc"] for row in view.scope.all(tables.changes, tables.changes.c.n)]
    assert stamps == sorted(stamps)
    assert_books_agree(acts)


@pytest.mark.parametrize("day", ["2017-06-30", "1990-01-01"])
def test_a_bill_from_before_gst_is_refused_by_its_day(quick_acts, day):
    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(datedOn=day))

    assert list(refused.value.details) == ["datedOn"]


def test_a_bill_that_is_due_before_it_is_made_is_refused(quick_acts):
    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(dueOn="2026-07-17"))

    assert list(refused.value.details) == ["dueOn"]


# Texts


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE documents; --",
        "<script>alert(1)</script>",
        "#let x = 1; $x$ \\ ]",
        "${jndi:x} {{7*7}} %s %n",
        "आटा — 5 किलो",
        "a" * 255,
        '"quoted" \\ back',
        "😀",
    ],
)
def test_a_hostile_text_is_kept_and_found_as_it_is(acts, text):
    buyer = {"name": text, "billing": {**BILLING, "line1": text, "city": text}}
    invoice = issued(acts, rice(description=text), buyer=buyer, notes=text, terms=text)
    kept = Invoices(acts).get(invoice.id)

    assert (kept.buyer.name, kept.items[0].description, kept.notes) == (text, text, text)
    assert kept.buyer.billing.city == text
    assert_books_agree(acts)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    lines=st.lists(
        st.fixed_dictionaries(
            {
                "description": st.just("Rice"),
                "quantity": st.decimals("0.001", "9999", places=3).map(str),
                "unitPrice": st.decimals("0", "99999", places=4).map(str),
                "gstRate": st.sampled_from(["0", "0.25", "3", "5", "18", "40"]),
                "cessRate": st.sampled_from(["0", "12"]),
                "treatment": st.sampled_from(["taxable", "taxable", "exempt", "nil_rated"]),
            }
        ),
        min_size=1,
        max_size=6,
    ),
    inclusive=st.booleans(),
    percent=st.integers(0, 100),
)
def test_any_bill_that_is_issued_agrees_with_itself(quick_acts, lines, inclusive, percent):
    for line in lines:
        if line["treatment"] != "taxable":
            line |= {"gstRate": "0", "cessRate": "0"}
    invoice = issued(
        quick_acts,
        *lines,
        pricesIncludeTax=inclusive,
        billDiscount={"percent": str(percent)},
        buyer={"name": "Buyer", "billing": BILLING},
    )

    assert Invoices(quick_acts).get(invoice.id) == invoice
    assert invoice.kind in (DocumentKind.INVOICE, DocumentKind.BILL_OF_SUPPLY)
    assert_books_agree(quick_acts)
