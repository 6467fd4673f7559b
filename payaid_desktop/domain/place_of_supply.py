"""Where a supply takes place in law, which decides between CGST with SGST and IGST."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from payaid_desktop.domain.dated_rules import GST_BEGAN_ON
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import RecipientKind, Supply, TaxKind, kind_of_tax
from payaid_desktop.domain.rules import buyer_address_decides, state_on
from payaid_desktop.domain.states import OTHER_COUNTRY, find_state


class Service(StrEnum):
    """The services whose place has its own rule; all others are `general`.

    Source: IGST Act s.12(3) to (8).
    """

    GENERAL = "general"
    IMMOVABLE_PROPERTY = "immovable_property"
    HOTEL = "hotel"
    RESTAURANT = "restaurant"
    BEAUTY = "beauty"
    FITNESS = "fitness"
    TRAINING = "training"
    EVENT = "event"
    ADMISSION = "admission"
    GOODS_TRANSPORT = "goods_transport"


_STATE_FIELDS = {
    "supplierState": "supplier_state",
    "billToState": "bill_to_state",
    "shipToState": "ship_to_state",
    "installedAtState": "installed_at_state",
    "propertyState": "property_state",
    "performedState": "performed_state",
    "handedOverState": "handed_over_state",
}
"""The State codes of a question, by their JSON names."""


_PERFORMANCE_SECTIONS = {
    Service.RESTAURANT: ("12(4)", "13(3)(b)"),
    Service.BEAUTY: ("12(4)", "13(3)(b)"),
    Service.FITNESS: ("12(4)", "13(3)(b)"),
    Service.TRAINING: ("12(5)(b)", "13(3)(b)"),
    Service.ADMISSION: ("12(6)", "13(5)"),
    Service.EVENT: ("12(7)(b)", "13(5)"),
}
"""The subsections for recipients in India and abroad."""

_REGISTERED_SECTIONS = {
    Service.TRAINING: "s.12(5)(a)",
    Service.EVENT: "s.12(7)(a)",
    Service.GOODS_TRANSPORT: "s.12(8)(a)",
}


@dataclass(frozen=True, slots=True)
class SupplyQuestion:
    """What the place of supply depends on. State codes are two characters, "" where not known.

    Attributes:
        supplier_state: the shop's State.
        dated_on: the invoice's date.
        ship_to_state: where the goods go, if not to the billing address.
        ship_to_is_third_person: the goods go to somebody else on the buyer's direction.
        over_the_counter: the buyer takes the goods along.
        installed_at_state: where the goods are installed or assembled.
        property_state: where the land, building or hotel is.
        performed_state: where the service is performed or the event held.
        handed_over_state: where goods are handed over for transport.
    """

    supplier_state: str
    dated_on: date
    supply: Supply = Supply.GOODS
    recipient: RecipientKind = RecipientKind.UNREGISTERED
    bill_to_state: str = ""
    ship_to_state: str = ""
    ship_to_is_third_person: bool = False
    over_the_counter: bool = False
    installed_at_state: str = ""
    service: Service = Service.GENERAL
    property_state: str = ""
    performed_state: str = ""
    handed_over_state: str = ""


@dataclass(frozen=True, slots=True)
class SupplyAnswer:
    """The place of supply, the taxes that follow, and the reason in one sentence."""

    place_of_supply: str
    tax_kind: TaxKind
    reason: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A State code and the start of the sentence that says why, without its full stop."""

    state: str
    because: str


def place_of_supply(question: SupplyQuestion) -> SupplyAnswer:
    """Find the place of supply and the kind of tax.

    The answer is a proposal: where the law is disputed the reason says so, and people may choose
    another State. An overseas buyer's supply that takes place in India is no export and is taxed
    like one to an unregistered buyer.
    Source: IGST Act ss.7 to 13; Circular 209/3/2024-GST.

    Raises:
        ValidationError: the shop's State is not set, a State code is not on the list, or the State
            that decides is missing.
    """
    _check(question)
    is_goods = question.supply is Supply.GOODS
    place = _place_of_goods(question) if is_goods else _place_of_service(question)
    place = replace(place, state=state_on(place.state, question.dated_on))
    takes_place_in_india = place.state != OTHER_COUNTRY
    recipient = question.recipient
    if recipient is RecipientKind.OVERSEAS and takes_place_in_india:
        recipient = RecipientKind.UNREGISTERED
    kind = kind_of_tax(
        supplier_state=question.supplier_state,
        place_of_supply=place.state,
        recipient_kind=recipient,
        on=question.dated_on,
    )
    return SupplyAnswer(place.state, kind, f"{place.because}{_note(question)}.")


def _note(question: SupplyQuestion) -> str:
    if question.recipient is RecipientKind.SEZ:
        return "; supplies to an SEZ are always inter-State (IGST Act s.7(5)(b))"
    return ""


def _check(question: SupplyQuestion) -> None:
    problems = {
        field: "Choose a State from the list."
        for field, attribute in _STATE_FIELDS.items()
        if (code := getattr(question, attribute)) and find_state(code) is None
    }
    if not question.supplier_state:
        problems["supplierState"] = "Set the State of your shop first; the tax depends on it."
    elif question.supplier_state == OTHER_COUNTRY:
        problems["supplierState"] = "Choose the State of your shop, in India, from the list."
    if question.dated_on < GST_BEGAN_ON:
        problems["invoiceDate"] = "The date must be 1 July 2017, when GST began, or later."
    if problems:
        raise ValidationError(problems)


def _required(code: str, field: str, sentence: str) -> str:
    if not code:
        raise ValidationError({field: sentence})
    return code


def _buyers_state(question: SupplyQuestion) -> str:
    return _required(
        question.bill_to_state, "billToState", "Choose the State of the buyer's billing address."
    )


def _place_of_goods(question: SupplyQuestion) -> _Place:
    if question.installed_at_state:
        return _Place(
            question.installed_at_state,
            "The goods are installed or assembled at this site (IGST Act s.10(1)(d))",
        )
    if question.recipient is RecipientKind.OVERSEAS:
        return _Place(OTHER_COUNTRY, "The goods are exported (IGST Act s.11(b))")
    if question.ship_to_is_third_person and question.recipient.has_gstin:
        return _Place(
            _buyers_state(question),
            "The goods go to a third person on the buyer's direction, so the buyer's State counts "
            "(IGST Act s.10(1)(b))",
        )
    if question.recipient.is_registered_person:
        return _goods_to_registered(question)
    if buyer_address_decides(question.dated_on):
        return _goods_to_unregistered(question)
    return _goods_to_unregistered_by_delivery(question)


def _goods_to_registered(question: SupplyQuestion) -> _Place:
    if question.over_the_counter:
        return _Place(
            question.ship_to_state or _buyers_state(question),
            "A registered buyer takes the goods to this State (IGST Act s.10(1)(a)), which is "
            "disputed for sales at the counter, so check it",
        )
    if question.ship_to_state:
        return _Place(
            question.ship_to_state,
            "The movement of the goods ends at this delivery address (IGST Act s.10(1)(a))",
        )
    return _Place(
        _buyers_state(question),
        "The movement of the goods ends at the registered buyer's address (IGST Act s.10(1)(a))",
    )


def _goods_to_unregistered(question: SupplyQuestion) -> _Place:
    if question.ship_to_state:
        return _Place(
            question.ship_to_state,
            "The invoice gives this delivery address of an unregistered buyer (IGST Act "
            "s.10(1)(ca), Circular 209/3/2024-GST)",
        )
    if question.bill_to_state:
        return _Place(
            question.bill_to_state,
            "The invoice gives this address of an unregistered buyer (IGST Act s.10(1)(ca))",
        )
    return _Place(
        question.supplier_state,
        "The invoice gives no address of the unregistered buyer, so the shop's State counts "
        "(IGST Act s.10(1)(ca))",
    )


def _goods_to_unregistered_by_delivery(question: SupplyQuestion) -> _Place:
    delivered_to = question.ship_to_state or question.bill_to_state
    if question.over_the_counter or not delivered_to:
        return _Place(
            question.supplier_state,
            "Before 1 October 2023 the place is where the goods are handed over, here the shop "
            "(IGST Act s.10(1)(c))",
        )
    return _Place(
        delivered_to,
        "Before 1 October 2023 the place is where the goods are delivered (IGST Act s.10(1)(a))",
    )


def _place_of_service(question: SupplyQuestion) -> _Place:
    is_overseas = question.recipient is RecipientKind.OVERSEAS
    match question.service:
        case Service.IMMOVABLE_PROPERTY | Service.HOTEL:
            return _at_property(question)
        case Service.RESTAURANT | Service.BEAUTY | Service.FITNESS | Service.ADMISSION:
            return _where_performed(question)
        case Service.TRAINING | Service.EVENT if not question.recipient.is_registered_person:
            return _where_performed(question)
        case Service.GOODS_TRANSPORT if not (
            question.recipient.is_registered_person or is_overseas
        ):
            return _where_handed_over(question)
    return _where_recipient_is(question)


def _at_property(question: SupplyQuestion) -> _Place:
    place = _required(
        question.property_state, "propertyState", "Choose the State where the property is."
    )
    if place == OTHER_COUNTRY:
        return _where_recipient_is(question)
    section = _section(question, "12(3)", "13(4)")
    return _Place(place, f"The land, building or hotel is there (IGST Act {section})")


def _where_performed(question: SupplyQuestion) -> _Place:
    place = _required(
        question.performed_state,
        "performedState",
        "Choose the State where the service is performed or the event is held.",
    )
    if place == OTHER_COUNTRY and question.service is Service.EVENT:
        return _where_recipient_is(question)
    inside, abroad = _PERFORMANCE_SECTIONS[question.service]
    section = _section(question, inside, abroad)
    return _Place(place, f"The service is performed or the event held there (IGST Act {section})")


def _where_handed_over(question: SupplyQuestion) -> _Place:
    place = _required(
        question.handed_over_state,
        "handedOverState",
        "Choose the State where the goods are handed over for transport.",
    )
    return _Place(place, "The goods are handed over for transport there (IGST Act s.12(8)(b))")


def _where_recipient_is(question: SupplyQuestion) -> _Place:
    if question.recipient is RecipientKind.OVERSEAS:
        return _Place(OTHER_COUNTRY, "The recipient is abroad (IGST Act s.13(2))")
    if question.recipient.is_registered_person:
        section = _REGISTERED_SECTIONS.get(question.service, "s.12(2)(a)")
        return _Place(
            _buyers_state(question), f"The registered recipient is there (IGST Act {section})"
        )
    if question.bill_to_state:
        return _Place(
            question.bill_to_state,
            "The unregistered recipient's address on record is there (IGST Act s.12(2)(b)(i))",
        )
    return _Place(
        question.supplier_state,
        "No address of the unregistered recipient is on record, so the shop's State counts "
        "(IGST Act s.12(2)(b)(ii))",
    )


def _section(question: SupplyQuestion, inside: str, abroad: str) -> str:
    return f"s.{abroad if question.recipient is RecipientKind.OVERSEAS else inside}"
