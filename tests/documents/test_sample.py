"""The sample bill of a new shop."""

from datetime import UTC, date, datetime

import pytest

from payaid_desktop.documents.paper import render_pngs
from payaid_desktop.documents.sample import sample_bill
from payaid_desktop.domain.business import Address, Business
from payaid_desktop.domain.gst import Scheme
from tests.shops import GSTIN

NOW = datetime(2026, 7, 18, tzinfo=UTC)


def business(scheme: Scheme = Scheme.REGULAR, **changes) -> Business:
    values = {
        "id": "",
        "name": "Test Shop",
        "legal_name": "",
        "gstin": GSTIN if scheme is not Scheme.UNREGISTERED else None,
        "pan": None,
        "state_code": "27",
        "scheme": scheme,
        "address": Address(line1="1 Test Road"),
        "phone": "9822014567",
        "email": None,
        "upi_vpa": "shop@okaxis",
        "upi_limit": None,
        "bank": None,
        "registered_on": None,
        "turnover_above_5_crore": False,
        "prices_include_tax": False,
        "rounds_off": True,
        "terms": "",
        "signatory": "",
        "logo": None,
        "signature": None,
        "series": (),
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Business(**{**values, **changes})


def sample(scheme: Scheme = Scheme.REGULAR, **changes):
    shop = business(scheme, **changes)
    return sample_bill(shop, number="A1/2627/00001", on=date(2026, 7, 18))


def test_the_sample_shows_the_shop_its_number_and_how_to_pay():
    paper = sample()

    assert (paper.title, paper.number) == ("Tax Invoice", "A1/2627/00001")
    assert paper.seller.name == "Test Shop"
    assert paper.payment is not None
    assert paper.payment.detail == "shop@okaxis"


@pytest.mark.parametrize("scheme", [Scheme.COMPOSITION, Scheme.UNREGISTERED])
def test_a_shop_that_collects_no_tax_shows_none(scheme):
    paper = sample(scheme)
    titles = [column.title for column in paper.table.columns]

    assert "GST" not in titles
    assert [fact.label for fact in paper.sums.parts] == ["Value of supply"]
    assert paper.title != "Tax Invoice"


def test_the_parts_of_the_sample_come_to_its_total():
    numbers = [fact.value.replace(",", "").replace("−", "-") for fact in sample().sums.parts]
    total = sample().sums.total.value.replace(",", "").removeprefix("₹")

    assert round(sum(map(float, numbers)), 2) == float(total)


def test_without_an_upi_address_there_is_no_code():
    assert sample(upi_vpa=None).payment is None


def test_the_sample_can_be_drawn():
    (page,) = render_pngs(sample(), dots_per_inch=40)

    assert page.startswith(b"\x89PNG")
