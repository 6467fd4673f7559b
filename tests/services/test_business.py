import base64
import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from sqlalchemy import select

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.domain.gst import Scheme
from payaid_desktop.services.build import open_services, set_up
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.payments import Payments
from payaid_desktop.store import tables
from payaid_desktop.store.paging import PageRequest
from tests.bills import bill, customer, issued, paid
from tests.builders import FixedClock
from tests.shops import GSTIN, make_shop, setup_input, shop_settings

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
"""One red dot."""
TAX_DEDUCTOR = "27AAAAA0000A1DB"
FOREIGN = "9917USA00001OSU"


@pytest.fixture
def settings(tmp_path):
    return shop_settings(tmp_path)


def first_numbers(settings):
    """Issue one of everything in a shop that was just set up, and give their numbers."""
    with open_services(settings) as services:
        acts = services.acts
        buyer = customer(acts)
        quotation = services.quotations.create_and_issue(bill(contactId=buyer.id)).value
        invoice = issued(acts, contactId=buyer.id)
        payment = services.payments.record(paid("100", contactId=buyer.id)).value
        return [each.number.split("/")[0] for each in (quotation, invoice, payment)]


@pytest.mark.parametrize(
    ("given", "scheme", "prefix"),
    [
        ({}, Scheme.REGULAR, "A1"),
        ({"scheme": "regular"}, Scheme.REGULAR, "A1"),
        ({"scheme": "composition"}, Scheme.COMPOSITION, "BSA1"),
        ({"gstin": None, "stateCode": "27"}, Scheme.UNREGISTERED, "A1"),
    ],
)
def test_a_shop_of_every_scheme_is_set_up_and_bills_at_once(settings, given, scheme, prefix):
    made = make_shop(settings, plain=True, **given)

    assert (made.business.scheme, made.business.state_code) == (scheme, "27")
    assert made.device_code == "A1"
    assert first_numbers(settings) == ["QTA1", prefix, "RVA1"]


def test_what_was_given_at_set_up_is_on_record(settings):
    made = make_shop(
        settings,
        plain=True,
        legalName="Test Firm",
        phone="9000000001",
        email="shop@example.com",
        upiVpa="shop@upi",
        bank={"bank": "Test Bank", "accountNumber": "12345678", "ifsc": "SBIN0000001"},
        terms="Goods once sold\nare not taken back",
        signatory="Owner",
        logo=base64.b64encode(PNG).decode(),
        ownerName="Asha",
        ownerEmail="asha@example.com",
        deviceName="Counter",
    )
    with open_services(settings) as services:
        business = services.business.get()
        (device,) = services.business.devices()
        (owner,) = services.business.users()

    assert business == made.business
    assert (business.logo, business.pan) == (PNG, GSTIN[2:12])
    assert business.bank.account_number == "12345678"
    assert (device.name, device.id) == ("Counter", made.device_id)
    assert (owner.name, owner.email) == ("Asha", "asha@example.com")


def test_the_owner_chooses_how_numbers_look_and_where_they_start(settings):
    clock = FixedClock(datetime(2026, 7, 18, 6, 30, tzinfo=UTC))
    chosen = [
        {"kind": "invoice", "prefix": "tx", "separator": "-", "width": 4, "firstSerial": 321},
        {"kind": "payment_received", "prefix": "R"},
    ]
    set_up(settings, setup_input(series=chosen), plain=True, clock=clock)
    with open_services(settings, clock=clock) as services:
        numbers = [issued(services.acts).number for _ in range(2)]
        last_year = issued(services.acts, datedOn="2026-03-31").number
        buyer = customer(services.acts)
        receipt = Payments(services.acts).record(paid("1", contactId=buyer.id)).value.number

    assert numbers == ["TXA1-2627-0321", "TXA1-2627-0322"]
    assert last_year == "TXA1-2526-0001"
    assert receipt == "RA1/2627/00001"


@pytest.mark.parametrize(
    ("series", "field"),
    [
        ([{"kind": "invoice", "prefix": "TOOLONG"}], "series.invoice.prefix"),
        ([{"kind": "invoice", "prefix": "0"}], "series.invoice.prefix"),
        ([{"kind": "invoice", "prefix": "A B"}], "series.invoice.prefix"),
        ([{"kind": "invoice", "prefix": "बिल"}], "series.invoice.prefix"),
        ([{"kind": "invoice", "prefix": "ſ"}], "series.invoice.prefix"),
        ([{"kind": "invoice", "separator": ""}], "series.invoice.separator"),
        ([{"kind": "invoice", "separator": "+"}], "series.invoice.separator"),
        ([{"kind": "invoice", "prefix": "QT"}], "series.quotation.prefix"),
        ([{"kind": "invoice", "width": 3}], "series[0].width"),
        ([{"kind": "invoice", "firstSerial": 0}], "series[0].firstSerial"),
        ([{"kind": "receipt"}], "series[0].kind"),
        ([{"kind": "invoice"}, {"kind": "invoice", "prefix": "X"}], "series[1].kind"),
        (
            [{"kind": "invoice", "prefix": "ABC", "firstSerial": 999999}],
            "series.invoice.firstSerial",
        ),
    ],
)
def test_a_series_that_would_break_the_law_is_refused_and_nothing_is_made(settings, series, field):
    with pytest.raises(ValidationError) as refused:
        make_shop(settings, plain=True, series=series)

    assert list(refused.value.details) == [field]
    assert not settings.store_path.exists()


def test_a_second_set_up_is_refused_and_the_first_shop_stays(settings):
    make_shop(settings)
    with pytest.raises(ConflictError):
        make_shop(settings, name="Another Shop")
    with pytest.raises(ConflictError):
        make_shop(settings, plain=True, name="Another Shop")
    with open_services(settings) as services:
        assert services.business.get().name == "Test Shop"


class BrokenClock:
    """Fails when the shop is being written."""

    def now(self):
        message = "no clock"
        raise RuntimeError(message)


def test_a_set_up_that_fails_in_the_middle_leaves_no_store(settings):
    with pytest.raises(RuntimeError, match="no clock"):
        set_up(settings, setup_input(), clock=BrokenClock())
    left = sorted(path.name for path in settings.data_dir.glob("payaid.sqlite3*"))
    make_shop(settings)

    assert left == []
    assert first_numbers(settings) == ["QTA1", "A1", "RVA1"]


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"gstin": None, "scheme": "regular", "stateCode": "27"}, "gstin", "GSTIN"),
        ({"scheme": "unregistered"}, "scheme", "registered"),
        ({"gstin": None}, "stateCode", "State"),
        ({"stateCode": "29"}, "stateCode", "another State"),
        ({"address": {"stateCode": "29"}}, "address.stateCode", "another State"),
        ({"pan": "BBBBB0000B"}, "pan", "PAN"),
        ({"gstin": "0717UNO00157UNO"}, "gstin", "UIN"),
        ({"gstin": TAX_DEDUCTOR}, "gstin", "of a shop"),
        ({"gstin": FOREIGN}, "gstin", "of a shop"),
        ({"gstin": None, "stateCode": "96"}, "stateCode", "in India"),
        ({"gstin": None, "address": {"stateCode": "96"}}, "address.stateCode", "in India"),
        ({"address": {"city": "Dubai", "country": "AE"}}, "address.country", "in India"),
        ({"name": ""}, "name", "empty"),
        ({"logo": "bm90IGEgcGljdHVyZQ=="}, "logo", "PNG"),
        ({"logo": "%%%"}, "logo", "Base64"),
        ({"logo": base64.b64encode(PNG[:40]).decode()}, "logo", "damaged"),
        ({"upiVpa": "no vpa"}, "upiVpa", "UPI"),
    ],
)
def test_a_shop_that_does_not_fit_together_is_refused_in_one_sentence(given, field, sentence):
    with pytest.raises(ValidationError) as refused:
        setup_input(**given)

    assert list(refused.value.details) == [field]
    assert sentence in refused.value.sentence
    assert refused.value.sentence.endswith(".")


def test_a_shop_with_an_old_gstin_of_daman_lies_in_the_state_of_today():
    assert setup_input(gstin="25AAAAA0000A1Z6").chosen_state() == "26"


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        ({"gstin": "0717UNO00157UNO"}, "gstin"),
        ({"stateCode": "29"}, "stateCode"),
        ({"pan": "BBBBB0000B"}, "pan"),
    ],
)
def test_a_shop_is_not_changed_into_one_that_cannot_be(quick_acts, patch, field):
    before = Businesses(quick_acts).get()
    with pytest.raises(ValidationError) as refused:
        Businesses(quick_acts).update(patch)

    assert list(refused.value.details) == [field]
    assert Businesses(quick_acts).get() == before


def test_new_details_are_printed_on_new_bills_and_old_bills_keep_theirs(acts):
    before = issued(acts)
    changed = {"name": "New Name", "phone": "9000000009", "address": {"line1": "9 New Road"}}
    after = Businesses(acts).update(changed).value
    new = issued(acts)

    assert Invoices(acts).get(before.id).seller.name == "Test Shop"
    assert (new.seller.name, new.seller.phone) == ("New Name", "9000000009")
    assert (after.address.line1, after.address.city) == ("9 New Road", "Pune")


def test_a_shop_that_becomes_a_composition_dealer_bills_without_tax_from_then_on(acts):
    taxed = issued(acts)
    Businesses(acts).update({"scheme": "composition"})
    untaxed = issued(acts)

    assert (untaxed.kind.value, untaxed.tax.paise) == ("bill_of_supply", 0)
    assert Invoices(acts).get(taxed.id) == taxed


def test_a_draft_is_issued_by_the_rules_of_the_day_it_is_issued(acts):
    draft = Invoices(acts).create(bill()).value
    Businesses(acts).update({"scheme": "composition"})
    invoice = Invoices(acts).issue(draft.id).value

    assert (invoice.kind.value, invoice.tax.paise) == ("bill_of_supply", 0)


def test_an_edit_of_the_business_on_an_older_version_is_refused(acts):
    before = Businesses(acts).get()
    Businesses(acts).update({"phone": "9000000002"})
    with pytest.raises(ConflictError):
        Businesses(acts).update({"phone": "9000000003"}, version=before.version)


@pytest.mark.parametrize(
    ("patch", "field"),
    [
        ({"name": None}, "name"),
        ({"gstin": "27AAAAA0000A1Z3"}, "gstin"),
        ({"surprise": 1}, "surprise"),
        ({"address": None}, "address"),
        ({"series": [{"kind": "invoice", "prefix": "TOOLONGPREFIX"}]}, "series.invoice.prefix"),
        ([], "body"),
        (None, "body"),
    ],
)
def test_a_bad_patch_changes_nothing(acts, patch, field):
    before = Businesses(acts).get()
    with pytest.raises(ValidationError) as refused:
        Businesses(acts).update(patch)

    assert list(refused.value.details) == [field]
    assert Businesses(acts).get() == before


def test_a_patch_without_pictures_keeps_the_pictures(acts):
    Businesses(acts).update({"logo": base64.b64encode(PNG).decode()})
    after = Businesses(acts).update({"phone": "9000000002"}).value
    gone = Businesses(acts).update({"logo": None}).value

    assert (after.logo, gone.logo) == (PNG, None)


def test_a_prefix_changed_in_the_middle_of_the_year_holds_from_the_next_year_on(acts, clock):
    first = issued(acts)
    Businesses(acts).update({"series": [{"kind": "invoice", "prefix": "T"}]})
    second = issued(acts)
    clock.advance(days=300)
    third = issued(acts)

    assert [each.number for each in (first, second, third)] == [
        "A1/2627/00001",
        "A1/2627/00002",
        "TA1/2728/00001",
    ]


def test_two_kinds_that_swap_prefixes_go_on_until_the_year_ends(acts):
    issued(acts)
    swapped = [{"kind": "invoice", "prefix": "QT"}, {"kind": "quotation", "prefix": ""}]
    with pytest.raises(ValidationError) as refused:
        Businesses(acts).update({"series": swapped})

    assert list(refused.value.details) == ["series.quotation.prefix"]
    assert Quotations(acts).create_and_issue(bill()).value.number == "QTA1/2627/00001"


def test_the_series_are_listed_with_their_next_number(acts):
    issued(acts)
    (series,) = Businesses(acts).series()

    assert (series.kind, series.financial_year, series.next_serial) == ("invoice", "2026-27", 2)


def test_a_new_look_of_numbers_waits_for_the_next_year_and_says_so(quick_acts):
    Invoices(quick_acts).create_and_issue(bill())
    patch = {"series": [{"kind": "invoice", "prefix": "Z"}]}

    outcome = Businesses(quick_acts).update(patch)

    assert any("A1/2627/00002" in warning for warning in outcome.warnings)
    assert Invoices(quick_acts).create_and_issue(bill()).value.number == "A1/2627/00002"


def test_a_picture_travels_and_the_audit_log_keeps_its_name(quick_acts):
    logo = base64.b64encode(PNG).decode()
    Businesses(quick_acts).update({"logo": logo})

    with quick_acts.read() as view:
        changes = tables.changes.c
        sent = select(changes.body).where(changes.kind == "business.pictures")
        body = view.scope.run(sent).scalar_one()
        kept = view.audit.page(PageRequest(9)).items[0]
    assert json.loads(body) == {"logo": logo}
    assert kept.action == "business.pictures"
    assert json.loads(kept.after) == {"logo": sha256(PNG).hexdigest()}


def test_an_update_that_changes_nothing_is_not_sent(quick_acts):
    Businesses(quick_acts).update({})  # fills in what the builder of tests leaves out
    with quick_acts.read() as view:
        before = len(view.jobs.outgoing(limit=9))

    Businesses(quick_acts).update({})

    with quick_acts.read() as view:
        assert len(view.jobs.outgoing(limit=9)) == before
