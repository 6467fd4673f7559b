"""What is sent of a contact's form."""

from datetime import UTC, datetime
from decimal import Decimal

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.contacts import AddressKind, Contact, ContactAddress, ContactKind
from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.money import Money
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.ui.contacts.form_state import ContactForm, field_of, reach, read_gstin

NOON = datetime(2026, 7, 18, 6, 30, tzinfo=UTC)
GSTIN = "27AAAAA0000A1Z2"


def known(**changes: object) -> Contact:
    values: dict[str, object] = {
        "id": "c",
        "kind": ContactKind.CUSTOMER,
        "name": "Asha",
        "company": "",
        "email": None,
        "phone": "9000000011",
        "gstin": None,
        "pan": None,
        "recipient_kind": RecipientKind.UNREGISTERED,
        "state_code": "27",
        "credit_limit": None,
        "payment_days": 15,
        "opening_balance": Money(0),
        "opening_on": None,
        "notes": "",
        "lead_score": 10,
        "deal_count": 0,
        "merged_into_id": None,
        "deleted_at": None,
        "created_at": NOON,
        "updated_at": NOON,
        **changes,
    }
    return Contact(**values)  # type: ignore[arg-type]


def address(kind: AddressKind, city: str) -> ContactAddress:
    place = Address(line1="1 Road", city=city, state_code="27", pincode="411001")
    return ContactAddress(f"{kind}{city}", "c", kind, 0, place)


def test_a_name_alone_is_taken():
    given = ContactInput.parse(ContactForm(name="Asha").raw())

    assert (given.name, given.kind, given.addresses) == ("Asha", ContactKind.CUSTOMER, ())


def test_everything_typed_is_sent():
    form = ContactForm(
        name="Asha",
        kind=ContactKind.LEAD,
        phone=" 90000 00011",
        gstin=GSTIN,
        line1="1 Road",
        city="Pune",
        pincode="411001",
        state_code="27",
        opening=Decimal("-250.50"),
        credit_limit=Decimal(50000),
        payment_days="15",
        notes="Old friend",
    )
    raw = form.raw()

    assert raw["openingBalance"] == "-250.50"
    assert raw["addresses"][0]["stateCode"] == "27"
    assert raw["paymentDays"] == 15
    assert "stateCode" not in raw


def test_a_state_without_an_address_is_sent_by_itself_unless_the_gstin_says_it():
    assert ContactForm(name="Asha", state_code="29").raw()["stateCode"] == "29"
    assert "stateCode" not in ContactForm(name="Asha", gstin=GSTIN, state_code="27").raw()


def test_an_unchanged_form_sends_nothing():
    contact = known(addresses=(address(AddressKind.BILLING, "Pune"),))

    assert ContactForm.of(contact).raw(contact) == {}


def test_only_what_changed_is_sent():
    from dataclasses import replace

    contact = known()
    form = replace(ContactForm.of(contact), phone="", company="Asha Stores")

    assert form.raw(contact) == {"phone": None, "company": "Asha Stores"}


def test_another_town_leaves_the_other_addresses_as_they_are():
    from dataclasses import replace

    places = (address(AddressKind.BILLING, "Pune"), address(AddressKind.SHIPPING, "Thane"))
    contact = known(addresses=places)
    sent = replace(ContactForm.of(contact), city="Nashik").raw(contact)["addresses"]

    assert [(each["kind"], each["city"]) for each in sent] == [
        ("billing", "Nashik"),
        ("shipping", "Thane"),
    ]


def test_days_that_are_no_number_are_sent_as_typed_to_be_refused():
    assert ContactForm(name="Asha", payment_days="soon").raw()["paymentDays"] == "soon"


def test_a_refusal_finds_its_field():
    assert field_of("addresses[0].pincode") == "pincode"
    assert field_of("addresses[0].stateCode") == "state_code"
    assert field_of("openingBalance") == "opening"
    assert field_of("body") is None


def test_a_gstin_is_judged_when_it_is_whole():
    assert read_gstin(GSTIN[:14]) is None
    assert read_gstin(GSTIN).pan == "AAAAA0000A"
    assert not read_gstin(f"{GSTIN[:14]}X").valid


def test_contacts_are_alike_by_what_is_whole():
    form = ContactForm(name="Asha", phone="+91 9000000011", email="asha@", gstin=GSTIN[:10])

    assert reach(form) == {"phone": "9000000011", "email": None, "gstin": None}
