"""The rate of a line is that of the document's day; what somebody typed stays."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.products import Products
from tests.bills import bill, product, rice
from tests.builders import FixedClock, make_acts

OLD_DAY, NEW_DAY = "2026-07-01", "2026-07-10"


@pytest.fixture
def soap(quick_acts):
    """A product whose rate fell from 18 to 5 percent on 5 July 2026, and its price with it."""
    made = product(quick_acts, gstRate="18", effectiveOn="2026-04-01", openingStock=None)
    Products(quick_acts).update(
        made.id, {"gstRate": "5", "unitPrice": "45", "effectiveOn": "2026-07-05"}
    )
    return made


def _line(soap, **changes):
    return {"productId": soap.id, "quantity": "2", **changes}


def test_a_draft_that_moves_to_another_day_takes_the_rates_of_that_day(quick_acts, soap):
    draft = Invoices(quick_acts).create(bill(_line(soap), datedOn=OLD_DAY)).value

    moved = Invoices(quick_acts).update(draft.id, {"datedOn": NEW_DAY}).value

    assert (draft.items[0].gst_rate, moved.items[0].gst_rate) == (18, 5)
    assert moved.items[0].unit_price == draft.items[0].unit_price
    assert moved.cgst.paise == 250  # 2 x 50 at 2.5 %


def test_a_rate_that_was_typed_stays_on_the_new_day(quick_acts, soap):
    draft = Invoices(quick_acts).create(bill(_line(soap, gstRate="12"), datedOn=OLD_DAY)).value

    moved = Invoices(quick_acts).update(draft.id, {"datedOn": NEW_DAY}).value

    assert moved.items[0].gst_rate == 12


def test_lines_that_a_patch_brings_say_their_rates_themselves(quick_acts, soap):
    draft = Invoices(quick_acts).create(bill(_line(soap), datedOn=OLD_DAY)).value
    patch = {"datedOn": NEW_DAY, "items": [_line(soap, gstRate="18")]}

    assert Invoices(quick_acts).update(draft.id, patch).value.items[0].gst_rate == 18


def test_a_day_that_is_no_day_is_refused_by_its_field(quick_acts, soap):
    draft = Invoices(quick_acts).create(bill(_line(soap), datedOn=OLD_DAY)).value

    with pytest.raises(ValidationError) as caught:
        Invoices(quick_acts).update(draft.id, {"datedOn": "soon"})
    assert set(caught.value.details) == {"datedOn"}


def test_an_offer_becomes_an_invoice_at_its_price_and_todays_rate(quick_acts, soap):
    offer = Quotations(quick_acts).create_and_issue(bill(_line(soap), datedOn=OLD_DAY)).value

    item = Quotations(quick_acts).convert(offer.id).value.items[0]

    assert (item.gst_rate, item.unit_price) == (5, 50)


def test_a_copy_of_an_old_bill_has_todays_rate(quick_acts, soap):
    old = Invoices(quick_acts).create_and_issue(bill(_line(soap), datedOn=OLD_DAY)).value

    assert Invoices(quick_acts).duplicate(old.id).value.items[0].gst_rate == 5


def test_a_line_without_product_says_its_rate(quick_acts):
    with pytest.raises(ValidationError) as caught:
        Invoices(quick_acts).create(bill(rice(gstRate=None)))
    assert set(caught.value.details) == {"items[0].gstRate"}

    exempt = Invoices(quick_acts).create(bill(rice(gstRate=None, treatment="exempt"))).value
    assert exempt.total == exempt.non_taxable


@pytest.mark.parametrize("scheme", ["composition", "unregistered"])
def test_a_shop_that_collects_no_tax_needs_no_rate(sqlite_database, scheme):
    from payaid_desktop.domain.gst import Scheme

    changes = {"gstin": None, "pan": None} if scheme == "unregistered" else {}
    acts = make_acts(sqlite_database, clock=FixedClock(), scheme=Scheme(scheme), **changes)

    assert str(Invoices(acts).create(bill(rice(gstRate=None))).value.total) == "1000.00"


def test_a_service_has_no_unit_and_goods_have_one(quick_acts):
    service = rice(hsn="998713", unit=None, description="Repair")
    drafted = Invoices(quick_acts).create(bill(service, rice(unit=None))).value
    assert [item.unit for item in drafted.items] == ["NA", "NOS"]

    with pytest.raises(ValidationError) as caught:
        Invoices(quick_acts).create(bill(rice(unit="NA")))
    assert set(caught.value.details) == {"items[0].unit"}
