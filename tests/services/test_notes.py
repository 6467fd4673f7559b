import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.domain.money import Money
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.statements import Statements
from payaid_desktop.services.stock import Stock
from tests.bills import assert_books_agree, bill, customer, issued, note, product, rice


def line(number, **given):
    return {"originalLineNo": number, **given}


def test_a_credit_note_has_the_rates_of_its_invoice_and_lowers_what_is_due(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    credit = CreditNotes(acts).create_and_issue(note(invoice)).value

    assert (credit.number, credit.kind) == ("CNA1/2627/00001", DocumentKind.CREDIT_NOTE)
    assert (credit.taxable, credit.cgst, credit.total) == (
        Money.of(200),
        Money.of(18),
        Money.of(236),
    )
    assert Payments(acts).open_items(buyer.id)[0].due == Money.of(944)
    assert Statements(acts).balance(buyer.id) == Money.of(944)
    assert_books_agree(acts)


def test_a_credit_note_brings_the_goods_back_only_when_they_came_back(acts):
    soap = product(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "10"})
    CreditNotes(acts).create_and_issue(note(invoice, line(1, quantity="2")))
    CreditNotes(acts).create_and_issue(note(invoice, line(1, quantity="3"), returnsStock=False))

    assert Stock(acts).on_hand((soap.id,))[soap.id] == 92


def test_a_debit_note_by_quantity_takes_the_goods_out_and_cancelling_it_brings_them_back(acts):
    soap, more = product(acts), line(1, quantity="2")
    invoice = issued(acts, {"productId": soap.id, "quantity": "10"})
    debit = DebitNotes(acts).create_and_issue(note(invoice, more)).value
    DebitNotes(acts).create_and_issue(note(invoice, more, returnsStock=False))
    DebitNotes(acts).create_and_issue(note(invoice, line(1, amount="5")))
    after_debit = Stock(acts).on_hand((soap.id,))[soap.id]
    DebitNotes(acts).cancel(debit.id, CancelInput(reason="Mistake"))

    assert (after_debit, Stock(acts).on_hand((soap.id,))[soap.id]) == (88, 90)
    assert_books_agree(acts)


def test_all_that_invoice_and_debit_note_sold_can_come_back_into_stock(acts):
    soap = product(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "10"})
    DebitNotes(acts).create_and_issue(note(invoice, line(1, quantity="2")))
    CreditNotes(acts).create_and_issue(note(invoice, line(1, quantity="12")))

    assert Stock(acts).on_hand((soap.id,))[soap.id] == 100
    assert_books_agree(acts)


def test_no_more_can_be_returned_than_was_sold(acts):
    invoice = issued(acts)
    CreditNotes(acts).create_and_issue(note(invoice, line(1, quantity="8")))
    with pytest.raises(ValidationError) as refused:
        CreditNotes(acts).create(note(invoice, line(1, quantity="3")))

    assert list(refused.value.details) == ["items[0].quantity"]


def test_two_lines_of_one_note_share_the_cap(acts):
    invoice = issued(acts)
    with pytest.raises(ValidationError) as refused:
        CreditNotes(acts).create(note(invoice, line(1, quantity="6"), line(1, quantity="6")))

    assert list(refused.value.details) == ["items[1].quantity"]


def test_two_drafts_cannot_both_give_the_same_goods_back(acts):
    invoice = issued(acts)
    notes = CreditNotes(acts)
    first = notes.create(note(invoice, line(1, quantity="8"))).value
    second = notes.create(note(invoice, line(1, quantity="8"))).value
    notes.issue(first.id)
    with pytest.raises(ValidationError):
        notes.issue(second.id)


def test_an_amount_is_capped_by_the_value_of_its_line(acts):
    invoice = issued(acts)
    credit = CreditNotes(acts).create_and_issue(note(invoice, line(1, amount="999.99"))).value
    with pytest.raises(ValidationError) as refused:
        CreditNotes(acts).create(note(invoice, line(1, amount="0.02")))

    assert credit.taxable == Money.of("999.99")
    assert list(refused.value.details) == ["items[0].amount"]


def test_a_debit_note_charges_more_and_is_due(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    debit = DebitNotes(acts).create_and_issue(note(invoice, line(1, amount="100"))).value

    assert (debit.number, debit.total) == ("DNA1/2627/00001", Money.of(118))
    assert Statements(acts).balance(buyer.id) == Money.of(1298)
    assert [item.due for item in Payments(acts).open_items(buyer.id)] == [
        Money.of(1180),
        Money.of(118),
    ]
    assert_books_agree(acts)


def test_a_line_that_the_invoice_does_not_have_is_named(acts):
    invoice = issued(acts)
    with pytest.raises(ValidationError) as refused:
        CreditNotes(acts).create(note(invoice, line(7, quantity="1")))

    assert list(refused.value.details) == ["items[0].originalLineNo"]


def test_a_note_against_a_draft_is_refused(acts):
    draft = Invoices(acts).create(bill()).value
    with pytest.raises(ConflictError):
        CreditNotes(acts).create(note(draft))


def test_a_cancelled_note_gives_back_what_it_took(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    credit = CreditNotes(acts).create_and_issue(note(invoice)).value
    CreditNotes(acts).cancel(credit.id, CancelInput(reason="Mistake"))

    assert Payments(acts).open_items(buyer.id)[0].due == invoice.total
    assert Statements(acts).balance(buyer.id) == invoice.total
    assert_books_agree(acts)


def test_an_invoice_with_a_note_is_cancelled_only_after_the_note(acts):
    invoice = issued(acts)
    CreditNotes(acts).create_and_issue(note(invoice))
    with pytest.raises(ConflictError, match="CNA1/2627/00001"):
        Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake"))


def test_a_note_to_an_older_invoice_keeps_the_rate_of_its_day(acts):
    invoice = issued(acts, rice(gstRate="12"), datedOn="2025-09-01")
    credit = CreditNotes(acts).create_and_issue(note(invoice)).value

    assert credit.items[0].gst_rate == 12
    assert credit.original_dated_on == invoice.dated_on


def test_an_amount_carries_no_cess_of_pieces(acts):
    invoice = issued(acts, rice(cessPerUnit="4"))
    notes = CreditNotes(acts)
    amount = notes.create_and_issue(note(invoice, line(1, amount="50"))).value
    goods = notes.create_and_issue(note(invoice, line(1, quantity="10"))).value
    raised = DebitNotes(acts).create_and_issue(note(invoice, line(1, amount="50"))).value

    assert (invoice.cess, goods.cess) == (Money.of(40), Money.of(40))
    assert (amount.cess, raised.cess) == (Money(0), Money(0))


def test_an_amount_leaves_the_cess_of_pieces_in_a_price_that_includes_it(acts):
    invoice = issued(acts, rice(cessPerUnit="4"), pricesIncludeTax=True)
    with pytest.raises(ValidationError, match=r"Only 960\.00 of this line"):
        CreditNotes(acts).create(note(invoice, line(1, amount="960.01")))


@pytest.mark.parametrize(("quantity", "total"), [("15", 1770), ("5", 590)])
def test_a_debit_note_adds_whatever_its_invoice_came_to(acts, quantity, total):
    invoice = issued(acts)
    CreditNotes(acts).create_and_issue(note(invoice, line(1, quantity="10")))
    debit = DebitNotes(acts).create_and_issue(note(invoice, line(1, quantity=quantity))).value

    assert debit.total == Money.of(total)
    assert debit.items[0].discount == Money(0)


def test_a_debit_note_by_quantity_keeps_the_discount_of_its_line(acts):
    invoice = issued(acts, rice(discount={"percent": "10"}))
    debit = DebitNotes(acts).create_and_issue(note(invoice, line(1, quantity="15"))).value

    assert (debit.items[0].gross, debit.taxable) == (Money.of(1500), Money.of(1350))


def test_a_line_sold_in_other_units_takes_amounts_and_goods(acts):
    invoice = issued(acts, rice(quantity="0.5", unit="OTH", unitPrice="1000"))
    notes = CreditNotes(acts)
    amount = notes.create_and_issue(note(invoice, line(1, amount="10"))).value
    goods = notes.create_and_issue(note(invoice, line(1, quantity="0.5"))).value

    assert (amount.items[0].unit, goods.items[0].unit) == ("", "OTH")
    assert (amount.taxable, goods.taxable) == (Money.of(10), Money.of(490))


def test_a_setting_of_today_does_not_keep_an_old_bill_from_being_corrected(acts):
    invoice = issued(acts, rice(hsn="8414"))
    Businesses(acts).update({"turnoverAbove5Crore": True})
    credit = CreditNotes(acts).create_and_issue(note(invoice)).value

    assert credit.items[0].hsn == "8414"


def test_a_note_to_a_composition_bill_stays_one_of_a_composition_dealer(acts):
    Businesses(acts).update({"scheme": "composition"})
    invoice = issued(acts, rice(gstRate="12"), datedOn="2026-07-01")
    Businesses(acts).update({"scheme": "regular"})
    made = CreditNotes(acts).create_and_issue(note(invoice))

    assert made.value.seller.scheme is Scheme.COMPOSITION
    assert (made.value.total, made.warnings) == (Money.of(200), ())
    assert Businesses(acts).get().scheme is Scheme.REGULAR


def test_a_note_to_a_bill_of_the_time_of_registration_carries_its_gstin(acts):
    invoice = issued(acts)
    Businesses(acts).update({"scheme": "unregistered", "gstin": None})
    credit = CreditNotes(acts).create_and_issue(note(invoice)).value

    assert (credit.seller.gstin, credit.cgst) == (invoice.seller.gstin, Money.of(18))


def test_an_amount_on_a_bill_with_prices_including_tax_includes_it(acts):
    invoice = issued(acts, pricesIncludeTax=True)
    credit = CreditNotes(acts).create_and_issue(note(invoice, line(1, amount="59"))).value

    assert (credit.taxable, credit.total) == (Money.of(50), Money.of(59))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    price=st.integers(100, 99999),
    percent=st.integers(0, 60),
    inclusive=st.booleans(),
    parts=st.lists(st.integers(1, 9), min_size=1, max_size=5),
)
def test_returning_everything_in_parts_gives_back_exactly_what_was_charged(
    quick_acts, price, percent, inclusive, parts
):
    """The parts may round in any way; together they are the line, to the paisa."""
    invoice = issued(
        quick_acts,
        rice(
            quantity=str(sum(parts)),
            unitPrice=f"{price / 100:.2f}",
            discount={"percent": str(percent)},
        ),
        pricesIncludeTax=inclusive,
        billDiscount={"percent": "3"},
        roundsOff=False,
    )
    credits = [
        CreditNotes(quick_acts).create_and_issue(note(invoice, line(1, quantity=str(part)))).value
        for part in parts
    ]
    net = sum(item.gross.paise - item.discount.paise for each in credits for item in each.items)

    assert net == sum(item.gross.paise - item.discount.paise for item in invoice.items)
