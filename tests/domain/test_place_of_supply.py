"""Where a supply takes place: the table of the law, row by row. The shop is in Maharashtra (27)."""

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind, Supply, TaxKind
from payaid_desktop.domain.place_of_supply import Service, SupplyQuestion, place_of_supply
from payaid_desktop.domain.rules import state_on
from payaid_desktop.domain.states import OTHER_COUNTRY, STATES

BEFORE, AFTER = date(2023, 9, 30), date(2023, 10, 1)
REGISTERED, UNREGISTERED = RecipientKind.REGISTERED, RecipientKind.UNREGISTERED
SEZ, OVERSEAS = RecipientKind.SEZ, RecipientKind.OVERSEAS
UIN, DEEMED_EXPORT = RecipientKind.UIN, RecipientKind.DEEMED_EXPORT
INTRA, UNION_TERRITORY, INTER = TaxKind.INTRA, TaxKind.UNION_TERRITORY, TaxKind.INTER


def goods(recipient=UNREGISTERED, bill_to="", ship_to="", on=AFTER, **more):
    return SupplyQuestion(
        supplier_state="27",
        dated_on=on,
        recipient=recipient,
        bill_to_state=bill_to,
        ship_to_state=ship_to,
        **more,
    )


def service(service, recipient=UNREGISTERED, bill_to="", **more):
    return replace(goods(recipient, bill_to, **more), supply=Supply.SERVICES, service=service)


THIRD = {"ship_to_is_third_person": True}
COUNTER = {"over_the_counter": True}


@pytest.mark.parametrize(
    ("question", "place", "tax", "section"),
    [
        # a registered buyer: where the movement ends
        (goods(REGISTERED, "27"), "27", INTRA, "s.10(1)(a)"),
        (goods(REGISTERED, "29"), "29", INTER, "s.10(1)(a)"),
        (goods(REGISTERED, "29", "27"), "27", INTRA, "s.10(1)(a)"),
        (goods(REGISTERED, "27", "29"), "29", INTER, "s.10(1)(a)"),
        (goods(REGISTERED, "", "29"), "29", INTER, "s.10(1)(a)"),
        (goods(REGISTERED, "29", **COUNTER), "29", INTER, "disputed"),
        (goods(DEEMED_EXPORT, "27"), "27", INTRA, "s.10(1)(a)"),
        # delivered to a third person on his direction: his own State
        (goods(REGISTERED, "27", "29", **THIRD), "27", INTRA, "s.10(1)(b)"),
        (goods(REGISTERED, "29", "27", **THIRD), "29", INTER, "s.10(1)(b)"),
        (goods(UIN, "07", "27", **THIRD), "07", INTER, "s.10(1)(b)"),
        # an unregistered buyer from 1 October 2023: the address on the invoice
        (goods(), "27", INTRA, "s.10(1)(ca)"),
        (goods(bill_to="27"), "27", INTRA, "s.10(1)(ca)"),
        (goods(bill_to="29"), "29", INTER, "s.10(1)(ca)"),
        (goods(bill_to="29", **COUNTER), "29", INTER, "s.10(1)(ca)"),
        (goods(bill_to="27", ship_to="29"), "29", INTER, "Circular 209/3/2024-GST"),
        (goods(bill_to="29", ship_to="27", **THIRD), "27", INTRA, "Circular 209/3/2024-GST"),
        (goods(UIN, "07"), "07", INTER, "s.10(1)(ca)"),
        # an unregistered buyer before: where the goods are delivered
        (goods(on=BEFORE), "27", INTRA, "s.10(1)(c)"),
        (goods(bill_to="29", on=BEFORE, **COUNTER), "27", INTRA, "s.10(1)(c)"),
        (goods(bill_to="29", on=BEFORE), "29", INTER, "s.10(1)(a)"),
        (goods(bill_to="29", ship_to="27", on=BEFORE), "27", INTRA, "s.10(1)(a)"),
        # installed at a site, whoever buys
        (goods(REGISTERED, "27", installed_at_state="24"), "24", INTER, "s.10(1)(d)"),
        (goods(bill_to="24", installed_at_state="27"), "27", INTRA, "s.10(1)(d)"),
        # exports
        (goods(OVERSEAS), "96", INTER, "s.11(b)"),
        (goods(OVERSEAS, "96", "96"), "96", INTER, "s.11(b)"),
        (goods(OVERSEAS, installed_at_state="27"), "27", INTRA, "s.10(1)(d)"),
        # an SEZ is always inter-State; the place stays the State
        (goods(SEZ, "27"), "27", INTER, "s.7(5)(b)"),
        (goods(SEZ, "29"), "29", INTER, "s.7(5)(b)"),
        # Union territories without legislature
        (replace(goods(REGISTERED, "04"), supplier_state="04"), "04", UNION_TERRITORY, "s.10"),
        (replace(goods(REGISTERED, "07"), supplier_state="07"), "07", INTRA, "s.10"),
        (replace(goods(REGISTERED, "26"), supplier_state="25"), "26", UNION_TERRITORY, "s.10"),
    ],
)
def test_the_place_of_goods(question, place, tax, section):
    answer = place_of_supply(question)

    assert (answer.place_of_supply, answer.tax_kind) == (place, tax)
    assert section in answer.reason


AT = {"property_state": "30"}
HELD = {"performed_state": "30"}
HANDED = {"handed_over_state": "30"}


@pytest.mark.parametrize(
    ("question", "place", "tax", "section"),
    [
        (service(Service.GENERAL, REGISTERED, "29"), "29", INTER, "s.12(2)(a)"),
        (service(Service.GENERAL, SEZ, "27"), "27", INTER, "s.7(5)(b)"),
        (service(Service.GENERAL, UNREGISTERED, "29"), "29", INTER, "s.12(2)(b)(i)"),
        (service(Service.GENERAL, UIN, "07"), "07", INTER, "s.12(2)(b)(i)"),
        (service(Service.GENERAL), "27", INTRA, "s.12(2)(b)(ii)"),
        (service(Service.GENERAL, OVERSEAS), "96", INTER, "s.13(2)"),
        (service(Service.IMMOVABLE_PROPERTY, REGISTERED, "27", **AT), "30", INTER, "s.12(3)"),
        (service(Service.HOTEL, UNREGISTERED, "30", property_state="27"), "27", INTRA, "s.12(3)"),
        (service(Service.HOTEL, OVERSEAS, property_state="27"), "27", INTRA, "s.13(4)"),
        (service(Service.HOTEL, UNREGISTERED, "29", property_state="96"), "29", INTER, "s.12"),
        (service(Service.HOTEL, OVERSEAS, property_state="96"), "96", INTER, "s.13"),
        (service(Service.RESTAURANT, REGISTERED, "27", **HELD), "30", INTER, "s.12(4)"),
        (service(Service.BEAUTY, UNREGISTERED, "29", performed_state="27"), "27", INTRA, "s.12(4)"),
        (service(Service.FITNESS, OVERSEAS, **HELD), "30", INTER, "s.13(3)(b)"),
        (service(Service.TRAINING, REGISTERED, "29", **HELD), "29", INTER, "s.12(5)(a)"),
        (service(Service.TRAINING, UNREGISTERED, "29", **HELD), "30", INTER, "s.12(5)(b)"),
        (service(Service.EVENT, REGISTERED, "29", **HELD), "29", INTER, "s.12(7)(a)"),
        (service(Service.EVENT, UNREGISTERED, "29", **HELD), "30", INTER, "s.12(7)(b)"),
        (service(Service.EVENT, UNREGISTERED, "29", performed_state="96"), "29", INTER, "s.12"),
        (service(Service.ADMISSION, REGISTERED, "29", **HELD), "30", INTER, "s.12(6)"),
        (service(Service.ADMISSION, OVERSEAS, performed_state="27"), "27", INTRA, "s.13(5)"),
        (service(Service.GOODS_TRANSPORT, REGISTERED, "29", **HANDED), "29", INTER, "s.12(8)(a)"),
        (service(Service.GOODS_TRANSPORT, UNREGISTERED, "29", **HANDED), "30", INTER, "12(8)(b)"),
        (service(Service.GOODS_TRANSPORT, OVERSEAS), "96", INTER, "s.13(2)"),
    ],
)
def test_the_place_of_services(question, place, tax, section):
    answer = place_of_supply(question)

    assert (answer.place_of_supply, answer.tax_kind) == (place, tax)
    assert section in answer.reason


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (replace(goods(), supplier_state=""), "supplierState"),
        (replace(goods(), supplier_state="96"), "supplierState"),
        (replace(goods(), supplier_state="28"), "supplierState"),
        (replace(goods(), dated_on=date(2017, 6, 30)), "invoiceDate"),
        (goods(bill_to="28"), "billToState"),
        (goods(ship_to="x"), "shipToState"),
        (goods(installed_at_state="00"), "installedAtState"),
        (goods(REGISTERED), "billToState"),
        (goods(REGISTERED, ship_to="29", **THIRD), "billToState"),
        (goods(REGISTERED, **COUNTER), "billToState"),
        (service(Service.GENERAL, REGISTERED), "billToState"),
        (service(Service.HOTEL), "propertyState"),
        (service(Service.RESTAURANT), "performedState"),
        (service(Service.EVENT), "performedState"),
        (service(Service.GOODS_TRANSPORT), "handedOverState"),
    ],
)
def test_a_state_that_decides_is_asked_for_by_name(question, field):
    with pytest.raises(ValidationError) as caught:
        place_of_supply(question)

    assert list(caught.value.details) == [field]


codes = st.sampled_from([each.code for each in STATES])
questions = st.builds(
    SupplyQuestion,
    supplier_state=codes.filter(lambda code: code != OTHER_COUNTRY),
    dated_on=st.dates(date(2017, 7, 1), date(2030, 1, 1)),
    supply=st.sampled_from(Supply),
    recipient=st.sampled_from(RecipientKind),
    ship_to_is_third_person=st.booleans(),
    over_the_counter=st.booleans(),
    service=st.sampled_from(Service),
    **{
        field.name: codes
        for field in fields(SupplyQuestion)
        if field.name.endswith("_state") and field.name != "supplier_state"
    },
)


@given(questions)
def test_with_all_states_known_every_question_has_one_answer(question):
    answer = place_of_supply(question)

    given_states = [getattr(question, f.name) for f in fields(question) if "state" in f.name]
    on_that_day = {state_on(code, question.dated_on) for code in given_states}
    assert answer.place_of_supply in on_that_day | {OTHER_COUNTRY}
    assert answer.reason.count(". ") == 0
    assert answer.reason.endswith(".")
    assert answer.tax_kind is not TaxKind.NONE


@given(questions)
def test_only_a_supply_within_the_state_carries_no_igst(question):
    answer = place_of_supply(question)

    if not answer.tax_kind.is_integrated:
        merged = {answer.place_of_supply, question.supplier_state} <= {"25", "26"}
        assert answer.place_of_supply == question.supplier_state or merged
        assert question.recipient is not SEZ


@pytest.mark.parametrize(("on", "place"), [(date(2020, 1, 25), "25"), (date(2020, 1, 26), "26")])
@pytest.mark.parametrize("recipient", [REGISTERED, UNREGISTERED])
def test_daman_and_diu_is_26_since_it_was_merged(on, place, recipient):
    answer = place_of_supply(goods(recipient, "25", on=on))

    assert (answer.place_of_supply, answer.tax_kind) == (place, INTER)


@pytest.mark.parametrize(("home", "bill_to"), [("25", "26"), ("26", "25")])
def test_a_sale_between_the_two_territories_was_inter_state_before_they_were_merged(home, bill_to):
    question = replace(goods(REGISTERED, bill_to, on=date(2020, 1, 25)), supplier_state=home)

    answer = place_of_supply(question)
    assert (answer.place_of_supply, answer.tax_kind) == (bill_to, INTER)


@pytest.mark.parametrize(("home", "bill_to"), [("25", "26"), ("26", "25"), ("25", "")])
def test_a_sale_inside_the_merged_territory_stays_inside(home, bill_to):
    question = replace(goods(REGISTERED, bill_to or home), supplier_state=home)

    answer = place_of_supply(question)
    assert (answer.place_of_supply, answer.tax_kind) == ("26", UNION_TERRITORY)
