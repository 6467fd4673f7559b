"""Credit notes give back what was charged, to the paisa, and never more."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.statements import Statements
from payaid_desktop.services.stock import Stock
from payaid_desktop.store.integrity import check_integrity
from tests.bills import assert_books_agree, customer, issued, note, product, rice

FIGURES = (
    "taxable",
    "non_taxable",
    "cgst",
    "sgst",
    "igst",
    "cess",
    "tax_payable_by_recipient",
    "other_charges",
    "after_tax_discount",
    "round_off",
    "total",
)


def line(number, **given):
    return {"originalLineNo": number, **given}


def fan(**changes):
    return {
        "description": "Fan",
        "hsn": "8414",
        "quantity": "1",
        "unitPrice": "1000",
        "gstRate": "18",
        **changes,
    }


def credit(acts, invoice, *lines, **changes):
    return CreditNotes(acts).create_and_issue(note(invoice, *lines, **changes)).value


def debit(acts, invoice, *lines):
    return DebitNotes(acts).create_and_issue(note(invoice, *lines)).value


def figures(*documents):
    return {name: sum(getattr(each, name).paise for each in documents) for name in FIGURES}


def printed_total(document):
    charged = document.tax - document.tax_payable_by_recipient
    value = document.taxable + document.non_taxable + charged
    return value + document.other_charges - document.after_tax_discount + document.round_off


def test_a_full_return_gives_the_discount_after_tax_back_too(acts):
    invoice = issued(acts, fan(), afterTaxDiscount="180")
    credited = credit(acts, invoice, line(1, quantity="1"))

    assert invoice.total == Money.of(1000)
    assert figures(credited) == figures(invoice)
    assert_books_agree(acts)


def test_a_full_return_gives_the_other_charges_back_too(acts):
    invoice = issued(acts, fan(), otherCharges="100")
    credited = credit(acts, invoice, line(1, quantity="1"))

    assert credited.other_charges == Money.of(100)
    assert credited.total == Money.of(1280)


def test_a_partial_note_takes_its_share_of_what_came_after_tax(acts):
    invoice = issued(acts, fan(quantity="4"), otherCharges="100", afterTaxDiscount="50.50")
    credited = credit(acts, invoice, line(1, quantity="1"))

    assert credited.other_charges == Money.of(25)
    assert credited.after_tax_discount == Money.of("12.63")
    assert credited.total == Money.of(1192)
    assert credited.round_off == Money.of("-0.37")


def test_the_share_of_a_line_without_tax_counts_what_the_others_are_taxed(acts):
    """The discount was taken from 1180 and 1000 rupees, so by 2180 a line of 1000 has its share."""
    free = fan(description="Book", hsn="4901", treatment="exempt", gstRate="0")
    invoice = issued(acts, fan(), free, afterTaxDiscount="2180")
    credited = credit(acts, invoice, line(2, quantity="1"))

    assert credited.after_tax_discount == Money.of(1000)
    assert (credited.total, credited.round_off) == (Money.of(0), Money.of(0))


def test_notes_that_round_up_leave_less_for_the_last_one(acts):
    invoice = issued(acts, fan(quantity="3", unitPrice="33.90", gstRate="5"))
    credits = [credit(acts, invoice, line(1, quantity="1")) for _ in range(3)]

    assert invoice.total == Money.of(107)
    assert [each.total for each in credits] == [Money.of(36), Money.of(36), Money.of(35)]
    assert figures(*credits) == figures(invoice)


def test_the_tax_of_many_small_notes_ends_where_the_tax_of_the_invoice_does(acts):
    invoice = issued(acts, fan(quantity="10", unitPrice="0.06"), roundsOff=False)
    credits = [credit(acts, invoice, line(1, quantity="1")) for _ in range(10)]

    assert (invoice.cgst, invoice.total) == (Money.of("0.05"), Money.of("0.70"))
    assert [each.cgst.paise for each in credits] == [1] * 5 + [0] * 5
    assert figures(*credits) == figures(invoice)


def test_a_partial_note_keeps_the_rate_of_its_taxable_value(acts):
    invoice = issued(acts, fan(quantity="3", unitPrice="83.35"))
    credited = credit(acts, invoice, line(1, quantity="1"))

    assert (credited.taxable, credited.cgst) == (Money.of("83.35"), Money.of("7.50"))


def test_drafts_of_parts_that_are_issued_one_after_the_other_give_everything_back(acts):
    """A draft was written when more was left: it is held within what is left when it is issued."""
    invoice = issued(acts, fan(quantity="3", unitPrice="33.90", gstRate="5"), otherCharges="10")
    notes = CreditNotes(acts)
    drafts = [notes.create(note(invoice, line(1, quantity="1"))).value for _ in range(3)]
    credits = [notes.issue(each.id).value for each in drafts]

    assert figures(*credits) == figures(invoice)
    assert_books_agree(acts)


def test_what_a_cancelled_note_gave_back_can_be_given_back_again(acts):
    invoice = issued(acts, fan(quantity="3", unitPrice="33.90", gstRate="5"))
    first = credit(acts, invoice, line(1, quantity="1"))
    rest = credit(acts, invoice, line(1, quantity="2"))
    CreditNotes(acts).cancel(first.id, CancelInput(reason="Mistake"))
    again = credit(acts, invoice, line(1, quantity="1"))

    assert figures(rest, again) == figures(invoice)


def test_a_note_that_comes_to_nothing_is_refused(acts):
    invoice = issued(acts, fan(), fan(unitPrice="0"))
    with pytest.raises(ValidationError) as refused:
        credit(acts, invoice, line(2, quantity="1"))

    assert list(refused.value.details) == ["items"]


def test_a_debit_note_makes_room_for_credit_notes(acts):
    invoice = issued(acts, fan(quantity="10", unitPrice="100"))
    raised = debit(acts, invoice, line(1, amount="500"))
    half = credit(acts, invoice, line(1, quantity="5"))
    rest = credit(acts, invoice, line(1, amount="750"))

    assert half.taxable == Money.of(750)
    assert figures(half, rest) == figures(invoice, raised)


def test_a_debit_note_is_not_cancelled_under_the_credit_notes_that_rest_on_it(acts):
    invoice = issued(acts, fan())
    raised = debit(acts, invoice, line(1, amount="500"))
    credited = credit(acts, invoice, line(1, amount="1200"))
    with pytest.raises(ConflictError, match=credited.number):
        DebitNotes(acts).cancel(raised.id, CancelInput(reason="Mistake"))

    CreditNotes(acts).cancel(credited.id, CancelInput(reason="Mistake"))
    DebitNotes(acts).cancel(raised.id, CancelInput(reason="Mistake"))
    assert_books_agree(acts)


def test_a_debit_note_that_nothing_rests_on_is_cancelled(acts):
    invoice = issued(acts, fan())
    raised = debit(acts, invoice, line(1, amount="500"))
    credit(acts, invoice, line(1, amount="600"))
    cancelled = DebitNotes(acts).cancel(raised.id, CancelInput(reason="Mistake")).value

    assert cancelled.status == "cancelled"


def test_a_debit_note_is_not_cancelled_when_nothing_but_odd_paise_would_be_left(acts):
    """Nothing of the lines would be left to give the other charges back with."""
    invoice = issued(acts, fan(), otherCharges="100")
    raised = debit(acts, invoice, line(1, amount="500"))
    credited = credit(acts, invoice, line(1, amount="1000"))
    with pytest.raises(ConflictError, match=credited.number):
        DebitNotes(acts).cancel(raised.id, CancelInput(reason="Mistake"))


def test_goods_of_a_closing_note_with_charges_come_back_into_stock_and_books(acts):
    soap, buyer = product(acts), customer(acts)
    invoice = issued(
        acts,
        {"productId": soap.id, "quantity": "7"},
        contactId=buyer.id,
        otherCharges="40",
        afterTaxDiscount="12.34",
    )
    for quantity in ("2", "4", "1"):
        credit(acts, invoice, line(1, quantity=quantity))

    assert Stock(acts).on_hand((soap.id,))[soap.id] == 100
    assert Statements(acts).balance(buyer.id) == Money(0)
    assert_books_agree(acts)


@dataclass(frozen=True)
class Step:
    """Part of one line: a quantity in thousandths, or an amount in thousandths of what is left."""

    line: int
    thousandths: int
    by_amount: bool


_LINES = st.fixed_dictionaries(
    {
        "quantity": st.integers(1, 9).map(str) | st.sampled_from(["0.5", "2.125"]),
        "unitPrice": st.integers(1, 99999).map(lambda paise: f"{paise / 100:.2f}")
        | st.sampled_from(["0.3333", "0.06", "12.3456"]),
        "gstRate": st.sampled_from(["0", "5", "18", "18", "40"]),
        "treatment": st.sampled_from(["taxable", "taxable", "taxable", "exempt"]),
        "cessRate": st.sampled_from(["0", "0", "12"]),
        "cessPerUnit": st.sampled_from(["0", "0", "0.0015", "4"]),
        "discount": st.none() | st.integers(0, 60).map(lambda part: {"percent": str(part)}),
    }
)
_BILLS = st.fixed_dictionaries(
    {
        "pricesIncludeTax": st.booleans(),
        "roundsOff": st.booleans(),
        "otherCharges": st.sampled_from(["0", "0", "100", "33.33"]),
        "placeOfSupply": st.sampled_from(["27", "29"]),
        "billDiscount": st.none() | st.just({"percent": "3"}),
    }
)
_STEPS = st.lists(
    st.builds(Step, st.integers(0, 2), st.integers(1, 999), st.booleans()), max_size=4
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    lines=st.lists(_LINES, min_size=1, max_size=3),
    given_bill=_BILLS,
    discounted=st.integers(0, 100),
    steps=_STEPS,
)
def test_notes_on_a_bill_never_exceed_it_and_together_are_all_of_it(
    quick_acts, lines, given_bill, discounted, steps
):
    acts = quick_acts
    if given_bill["pricesIncludeTax"]:  # such a price must hold its cess
        lines = [{**each, "cessPerUnit": "0.0015"} for each in lines]
    whole = issued(acts, *(rice(**each) for each in lines), **given_bill)
    after_tax = whole.total.paise * discounted // 200
    invoice = issued(
        acts,
        *(rice(**each) for each in lines),
        **given_bill,
        afterTaxDiscount=f"{after_tax / 100:.2f}",
    )
    credits = []
    for step in steps:
        credits += _taken(acts, invoice, credits, step)
        _assert_within(invoice, credits)
    credits += _rest(acts, invoice, credits)

    assert figures(*credits) == figures(invoice)
    assert all(printed_total(each) == each.total for each in credits)
    assert all(row >= 0 for each in credits for row in _amounts(each))


def _amounts(document):
    return [document.total.paise, *(item.value.paise for item in document.items)]


def _left(invoice, credits, item):
    """What is left of a line: its quantity, and its price in paise."""
    given_back = [
        each for made in credits for each in made.items if each.original_line_no == item.line_no
    ]
    quantity = item.quantity - sum(each.quantity for each in given_back if each.unit)
    net = sum(each.gross.paise - each.discount.paise for each in given_back)
    return quantity, item.gross.paise - item.discount.paise - net


def _taken(acts, invoice, credits, step):
    item = invoice.items[step.line % len(invoice.items)]
    quantity, net = _left(invoice, credits, item)
    part = f"{quantity * step.thousandths / 1000:.3f}"
    if step.by_amount:
        part = f"{net * step.thousandths // 1000 / 100:.2f}"
    if not float(part):
        return []
    name = "amount" if step.by_amount else "quantity"
    return _tried(acts, invoice, line(item.line_no, **{name: part}))


def _rest(acts, invoice, credits):
    rest = []
    for item in invoice.items:
        quantity, net = _left(invoice, credits, item)
        if quantity:
            rest.append(line(item.line_no, quantity=str(quantity)))
        elif net:
            rest.append(line(item.line_no, amount=f"{net / 100:.2f}"))
    return _tried(acts, invoice, *rest) if rest else []


def _tried(acts, invoice, *lines):
    """Issue a note, unless it comes to nothing or more than its price would go without its cess."""
    try:
        return [credit(acts, invoice, *lines)]
    except ValidationError as error:
        refused = set(error.details)
    assert refused <= {"items", "items[0].amount"}
    return []


def _assert_within(invoice, credits):
    given_back = figures(*credits)
    for name in ("taxable", "non_taxable", "cgst", "sgst", "igst", "cess", "total"):
        assert given_back[name] <= getattr(invoice, name).paise


def test_the_store_is_whole_after_notes_with_charges_and_debits(acts):
    invoice = issued(acts, fan(quantity="3"), otherCharges="99.99", afterTaxDiscount="7")
    credit(acts, invoice, line(1, quantity="1"))
    debit(acts, invoice, line(1, amount="10"))
    credit(acts, invoice, line(1, quantity="2"))

    assert check_integrity(acts.database).problems == ()


def test_the_last_of_a_line_whose_price_is_given_back_still_gives_its_cess_back(acts):
    invoice = issued(acts, rice(quantity="1", unitPrice="0.01", gstRate="0", cessPerUnit="4"))
    first = credit(acts, invoice, line(1, quantity="0.872"))
    last = credit(acts, invoice, line(1, quantity="0.128"))

    assert figures(first, last) == figures(invoice)
