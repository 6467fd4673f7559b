"""What the calculators are asked. The values themselves are judged by the domain, which names the same fields."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import (
    AmountDiscount,
    Bill,
    BillLine,
    Discount,
    DocType,
    PercentDiscount,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.irn import irn
from payaid_desktop.domain.money import (
    ZERO,
    Money,
    Percent,
    Quantity,
    UnitPrice,
    parse_decimal,
    round_paise,
)
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.place_of_supply import Service, SupplyQuestion
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    ITEMS_MAX,
    Day,
    Line,
    word_of,
)
from payaid_desktop.services.inputs.texts import read_text

NUMBER_MAX = Decimal(10) ** 15
"""Beyond every limit of the domain, which says its own sentence; this only keeps the numbers sane."""

_SERVICES = {
    "": Service.GENERAL,
    "property": Service.IMMOVABLE_PROPERTY,
    "hotels": Service.HOTEL,
    "trainings": Service.TRAINING,
    "events": Service.EVENT,
    "training_and_events": Service.EVENT,
    "admission_ticket": Service.ADMISSION,
    "admission_tickets": Service.ADMISSION,
    "transport": Service.GOODS_TRANSPORT,
    "transport_of_goods": Service.GOODS_TRANSPORT,
}
_DOCUMENT_TYPES = {"INV": "tax_invoice", "CRN": "credit_note", "DBN": "debit_note"}


def read_number(value: object) -> Decimal:
    """Take a decimal from text or from a JSON number; never from a binary float.

    Raises:
        ValueError: it is no number, or larger than any amount.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError(  # noqa: TRY004 - pydantic shows ValueErrors only
            'Write the number as text, for example "125.50".'
        )
    number = parse_decimal(value) if isinstance(value, str) else Decimal(value)
    if not number.is_finite() or abs(number) > NUMBER_MAX:
        raise ValueError("Write a number of at most 15 digits before the dot.")
    return number


def read_money(value: object) -> Money:
    """Take an amount in rupees; it is not rounded.

    Raises:
        ValueError: it is no number, or has more than 2 decimals.
    """
    number = read_number(value)
    if number != round_paise(number):
        raise ValueError("An amount in rupees has at most 2 decimals.")
    return Money.of(number)


def read_rounded_money(value: object) -> Money:
    """Take an amount in rupees of any number of decimals, rounded half up to paise.

    Raises:
        ValueError: it is no number.
    """
    return Money.of(round_paise(read_number(value)))


def _or_nothing(value: object) -> object:
    return "" if value is None else read_text(value)


def _financial_year(value: object) -> FinancialYear:
    try:
        return FinancialYear.from_label(read_text(value))
    except ValidationError as error:
        raise ValueError(*error.details.values()) from error


def _service(value: object) -> object:
    """Take a service also by what the law and shops call it: "admission ticket", "events"."""
    if not isinstance(value, str):
        return value
    word = value.strip().lower().replace(" ", "_").replace("-", "_")
    return _SERVICES.get(word, word)


def _document_type(value: object) -> str:
    text = read_text(value)
    word = _DOCUMENT_TYPES.get(text, text)
    words = dict.fromkeys((*DocType, *DocumentKind, "receipt"))
    if word not in words:
        raise ValueError(f"Choose one of: {', '.join(words)}.")
    return word


Text = Annotated[str, BeforeValidator(read_text)]
OptionalText = Annotated[str, BeforeValidator(_or_nothing)]
Rupees = Annotated[Money, BeforeValidator(read_money)]
Number = Annotated[Decimal, BeforeValidator(read_number)]


def _nothing_is_zero(value: object) -> object:
    return 0 if value is None else value


NumberOrZero = Annotated[Number, BeforeValidator(_nothing_is_zero)]
RupeesOrZero = Annotated[Rupees, BeforeValidator(_nothing_is_zero)]


class DiscountInput(InputModel):
    """A part of the price, or rupees off."""

    percent: Number | None = None
    amount: Rupees | None = None

    @model_validator(mode="after")
    def _is_one_of_two(self) -> "DiscountInput":
        if (self.percent is None) == (self.amount is None):
            raise ValueError('Give either {"percent": "5"} or {"amount": "10.00"}.')
        return self

    def value(self) -> Discount:
        """The discount as the computation takes it."""
        if self.percent is not None:
            return PercentDiscount(Percent(self.percent))
        return AmountDiscount(self.amount or ZERO)


class SupplierInput(InputModel):
    """The shop, as far as the tax depends on it."""

    state_code: OptionalText = ""
    scheme: Annotated[Scheme, word_of(Scheme)] = Scheme.REGULAR


class RecipientInput(InputModel):
    """The buyer, as far as the tax depends on them."""

    kind: Annotated[RecipientKind, word_of(RecipientKind)] = RecipientKind.UNREGISTERED
    state_code: OptionalText = ""


class BillLineInput(InputModel):
    """One line. What it says about itself is read and ignored; the amounts count."""

    description: Line | None = None
    hsn: OptionalText = ""
    qty: Number
    uqc: OptionalText = ""
    unit_price: Number
    discount: DiscountInput | None = None
    treatment: Annotated[Treatment, word_of(Treatment)] = Treatment.TAXABLE
    gst_rate: NumberOrZero = Decimal(0)
    cess_rate: NumberOrZero = Decimal(0)
    cess_per_unit: NumberOrZero = Decimal(0)
    bill_discount_applies: bool = True

    def line(self) -> BillLine:
        """The line as the computation takes it."""
        return BillLine(
            quantity=Quantity(self.qty),
            unit_price=UnitPrice(self.unit_price),
            gst_rate=Percent(self.gst_rate),
            treatment=self.treatment,
            discount=self.discount.value() if self.discount else None,
            cess_rate=Percent(self.cess_rate),
            cess_per_unit=UnitPrice(self.cess_per_unit),
            bill_discount_applies=self.bill_discount_applies,
        )


class BillInput(InputModel):
    """A bill whose tax is to be computed."""

    doc_type: Annotated[DocType, word_of(DocType)] = DocType.TAX_INVOICE
    doc_date: Day
    supplier: SupplierInput
    recipient: RecipientInput = RecipientInput()
    place_of_supply: OptionalText = ""
    zero_rated_tax: Annotated[ZeroRatedTax | None, word_of(ZeroRatedTax)] = None
    reverse_charge: bool = False
    prices_include_tax: bool = False
    lines: Annotated[tuple[BillLineInput, ...], Field(strict=False, max_length=ITEMS_MAX)]
    bill_discount: DiscountInput | None = None
    after_tax_discount: RupeesOrZero = ZERO
    other_charges_after_tax: RupeesOrZero = ZERO
    round_off: bool = True

    def bill(self) -> Bill:
        """The bill as the computation takes it."""
        return Bill(
            dated_on=self.doc_date,
            supplier_state=self.supplier.state_code,
            place_of_supply=self.place_of_supply,
            lines=tuple(each.line() for each in self.lines),
            doc_type=self.doc_type,
            scheme=self.supplier.scheme,
            recipient_kind=self.recipient.kind,
            recipient_state=self.recipient.state_code,
            zero_rated_tax=self.zero_rated_tax,
            reverse_charge=self.reverse_charge,
            prices_include_tax=self.prices_include_tax,
            bill_discount=self.bill_discount.value() if self.bill_discount else None,
            after_tax_discount=self.after_tax_discount,
            other_charges_after_tax=self.other_charges_after_tax,
            round_off=self.round_off,
        )


class SupplyInput(InputModel):
    """What the place of supply depends on."""

    supplier_state: OptionalText = ""
    invoice_date: Day
    supply: Annotated[Supply, word_of(Supply)] = Supply.GOODS
    recipient: Annotated[RecipientKind, word_of(RecipientKind)] = RecipientKind.UNREGISTERED
    bill_to_state: OptionalText = ""
    ship_to_state: OptionalText = ""
    ship_to_is_third_party: bool = False
    over_the_counter: bool = False
    installed_at_state: OptionalText = ""
    service: Annotated[Service | None, word_of(Service), BeforeValidator(_service)] = None
    property_state: OptionalText = ""
    performed_state: OptionalText = ""
    handed_over_state: OptionalText = ""

    def question(self) -> SupplyQuestion:
        """The question as the domain takes it."""
        return SupplyQuestion(
            supplier_state=self.supplier_state,
            dated_on=self.invoice_date,
            supply=self.supply,
            recipient=self.recipient,
            bill_to_state=self.bill_to_state,
            ship_to_state=self.ship_to_state,
            ship_to_is_third_person=self.ship_to_is_third_party,
            over_the_counter=self.over_the_counter,
            installed_at_state=self.installed_at_state,
            service=self.service or Service.GENERAL,
            property_state=self.property_state,
            performed_state=self.performed_state,
            handed_over_state=self.handed_over_state,
        )


class UpiInput(InputModel):
    """What a payment link says."""

    vpa: OptionalText = ""
    payee: OptionalText = ""
    amount: Rupees
    invoice_no: OptionalText = ""
    doc_type: Annotated[str, BeforeValidator(_document_type)] = "tax_invoice"


class HsnInput(InputModel):
    """A code, and what decides how many digits it needs."""

    code: OptionalText = ""
    turnover_above_5_crore: bool = Field(default=False, alias="turnoverAbove5Crore")
    buyer_registered: bool = False
    export: bool = False


class IrnInput(InputModel):
    """The four parts of an invoice reference number."""

    supplier_gstin: Text
    fy: Annotated[Any, BeforeValidator(_financial_year)]
    doc_type: Text
    doc_no: Text

    def reference(self) -> str:
        """The number.

        Raises:
            ValidationError: a part has not the shape the portal takes.
        """
        return irn(self.supplier_gstin, self.fy.label, self.doc_type, self.doc_no)


class DayInput(InputModel):
    """One day."""

    day: Day

    @classmethod
    def of(cls, value: object) -> date:
        """Read a day.

        Raises:
            ValidationError: there is no such day, or it is not written as YYYY-MM-DD.
        """
        try:
            return cls.parse({"day": value}).day
        except ValidationError as error:
            raise ValidationError({"body": error.details["day"]}) from error
