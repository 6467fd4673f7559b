import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes
from tests.bills import bill, customer, issued, note, product, rice
from tests.builders import make_acts


def warnings_of(acts, *lines, **changes):
    return Invoices(acts).create_and_issue(bill(*lines, **changes)).warnings


def test_an_ordinary_bill_warns_of_nothing(acts):
    assert warnings_of(acts) == ()


def test_a_rate_that_has_ended_is_named_and_does_not_stop_the_bill(acts):
    (warning,) = warnings_of(acts, rice(gstRate="12"))

    assert "12" in warning


def test_selling_more_than_is_there_is_a_warning(acts):
    soap = product(acts)
    (warning,) = warnings_of(acts, {"productId": soap.id, "quantity": "101"})

    assert "“Soap” is at -1 in stock" in warning


def test_a_bill_dated_before_the_one_before_it_is_pointed_out(acts):
    issued(acts, datedOn="2026-07-18")
    (warning,) = warnings_of(acts, datedOn="2026-07-17")

    assert "18-07-2026" in warning


def test_a_customer_over_the_limit_is_pointed_out(acts):
    buyer = customer(acts, creditLimit="2000")
    within = warnings_of(acts, contactId=buyer.id)
    (over,) = warnings_of(acts, contactId=buyer.id)

    assert within == ()
    assert "more than the limit of ₹2,000.00" in over


def test_a_shop_without_gstin_that_sends_goods_to_another_state_is_told(sqlite_database, clock):
    acts = make_acts(sqlite_database, clock=clock, scheme=Scheme.UNREGISTERED, gstin=None)
    far = {"name": "Far", "billing": {"line1": "1 Road", "city": "Mysuru", "stateCode": "29"}}
    (warning,) = warnings_of(acts, buyer=far)

    assert "another State" in warning
    assert warnings_of(acts) == ()


def test_reverse_charge_on_a_cash_sale_is_pointed_out(quick_acts):
    (warning,) = warnings_of(quick_acts, reverseCharge=True)

    assert "reverse charge" in warning


def test_pan_masala_by_six_digits_is_refused_until_it_can_be_computed(quick_acts):
    with pytest.raises(ValidationError) as refused:
        issued(quick_acts, rice(hsn="210690", gstRate="40"))

    assert list(refused.value.details) == ["items[0].hsn"]
    assert issued(quick_acts, rice(hsn="210690")).number


def test_cancelling_after_the_return_was_due_warns_that_it_may_be_filed(acts, clock):
    old = issued(acts, datedOn="2026-06-30")
    fresh = issued(acts)
    late = Invoices(acts).cancel(old.id, CancelInput(reason="Mistake")).warnings
    in_time = Invoices(acts).cancel(fresh.id, CancelInput(reason="Mistake")).warnings

    assert "June 2026" in late[0]
    assert in_time == ()


def test_a_credit_note_after_the_deadline_is_pointed_out(acts):
    old = issued(acts, datedOn="2024-05-01")
    made = CreditNotes(acts).create_and_issue(note(old))

    assert any("30 November 2025" in warning for warning in made.warnings)


@pytest.mark.parametrize(
    ("patch", "is_told"), [({"stateCode": "29"}, True), ({"notes": "Pays late"}, False)]
)
def test_a_bill_drafted_before_its_customer_moved_says_so_when_it_is_issued(
    acts, clock, patch, is_told
):
    buyer = customer(acts, addresses=[], stateCode="27")
    draft = Invoices(acts).create(bill(contactId=buyer.id)).value
    clock.advance(minutes=1)
    Contacts(acts).update(buyer.id, patch)
    clock.advance(minutes=1)
    told = Invoices(acts).issue(draft.id).warnings

    assert any("was changed after this was drafted" in each for each in told) is is_told


@pytest.mark.parametrize(
    ("offset_ms", "words"),
    [
        (12 * 60_000, "12 minutes behind"),
        (-90 * 60_000, "90 minutes ahead"),
        (9 * 60_000, None),
    ],
)
def test_a_clock_that_the_server_found_wrong_is_told_when_a_bill_is_issued(
    quick_acts, offset_ms, words
):
    with quick_acts.write_aside() as work:
        work.business.set_offset(quick_acts.actor.device_id, offset_ms)
    said = Invoices(quick_acts).create_and_issue(bill()).warnings

    assert [each for each in said if "clock" in each] == (
        [f"This computer's clock is {words}. Set it right, and look at this bill's day."]
        if words
        else []
    )
