"""Which bills can be computed at all.

Refused here is what has no meaning or no lawful amount. What is lawful to compute but not to issue,
such as a bill without the buyer's name, is for `documents_law`.
"""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from typing import Final

from payaid_desktop.domain.dated_rules import GST_BEGAN_ON
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst.bill import Bill, BillLine, Discount, PercentDiscount
from payaid_desktop.domain.gst.kinds import DocType, RecipientKind, Scheme, Treatment
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.rules import is_accepted_gst_rate
from payaid_desktop.domain.states import OTHER_COUNTRY, find_state

AMOUNT_MAX_PAISE: Final = 9_999_999_999_999
"""11 digits of rupees: the most that GSTR-1 takes as a taxable value."""

QUANTITY_MAX: Final = Decimal(999_999_999)
UNIT_PRICE_MAX: Final = Decimal(9_999_999_999)
CESS_RATE_MAX: Final = Decimal(999)

_THREE_DECIMALS = Decimal("0.001")
_FOUR_DECIMALS = Decimal("0.0001")
_HUNDRED = Decimal(100)

Problem = tuple[str, str]
"""A JSON path and one sentence."""


def carries_tax(bill: Bill) -> bool:
    """Whether the document has a tax part: composition dealers and bills of supply have none.

    Source: CGST Act s.10(4), s.31(3)(c); CGST Rule 49.
    """
    return bill.scheme is Scheme.REGULAR and bill.doc_type is not DocType.BILL_OF_SUPPLY


def has_taxed_lines(bill: Bill) -> bool:
    """Whether any line stands in the tax part, if only at 0 percent."""
    taxable = any(line.treatment is Treatment.TAXABLE for line in bill.lines)
    return taxable and carries_tax(bill)


def check_bill(bill: Bill) -> None:
    """Refuse a bill that cannot be computed.

    Raises:
        ValidationError: details has one sentence per JSON path, such as `lines[1].gstRate`.
    """
    problems = dict(_bill_problems(bill))
    for index, line in enumerate(bill.lines):
        problems.update(_line_problems(line, index))
    if problems:
        raise ValidationError(problems)


def _bill_problems(bill: Bill) -> Iterator[Problem]:
    if bill.dated_on < GST_BEGAN_ON:
        yield "docDate", "The date must be 1 July 2017, when GST began, or later."
    if not bill.lines:
        yield "lines", "Add at least one line."
    yield from _place_problems(bill)
    yield from _combination_problems(bill)
    yield from _discount_problems("billDiscount", "the bill discount", bill.bill_discount)
    yield from _amount_problems("afterTaxDiscount", bill.after_tax_discount)
    yield from _amount_problems("otherChargesAfterTax", bill.other_charges_after_tax)


def _place_problems(bill: Bill) -> Iterator[Problem]:
    if not bill.supplier_state:
        yield "supplier.stateCode", "Set the State of your shop first; the tax depends on it."
    elif not _is_in_india(bill.supplier_state):
        yield "supplier.stateCode", "Choose the State of your shop, in India, from the list."
    if bill.recipient_state and find_state(bill.recipient_state) is None:
        yield "recipient.stateCode", "Choose the customer's State from the list."
    if bill.place_of_supply and find_state(bill.place_of_supply) is None:
        yield "placeOfSupply", "Choose the place of supply from the list of States."
    elif not bill.place_of_supply and _needs_place(bill):
        yield "placeOfSupply", "Choose the place of supply; the kind of tax depends on it."


def _is_in_india(code: str) -> bool:
    found = find_state(code)
    return found is not None and found.is_gstin_prefix


def _needs_place(bill: Bill) -> bool:
    return has_taxed_lines(bill) and not bill.recipient_kind.is_zero_rated


def _combination_problems(bill: Bill) -> Iterator[Problem]:
    kind = bill.recipient_kind
    if kind is RecipientKind.OVERSEAS and bill.place_of_supply not in ("", OTHER_COUNTRY):
        yield "placeOfSupply", "The place of supply of an export is 96, other country."
    if bill.zero_rated_tax is not None and not kind.is_zero_rated:
        yield "zeroRatedTax", "Only supplies to an SEZ or abroad are zero-rated; leave this empty."
    if bill.zero_rated_tax is None and kind.is_zero_rated and has_taxed_lines(bill):
        yield (
            "zeroRatedTax",
            "Choose whether IGST is paid, or not under a bond or letter of undertaking.",
        )
    if bill.reverse_charge and kind in (RecipientKind.OVERSEAS, RecipientKind.DEEMED_EXPORT):
        yield "reverseCharge", "Exports and deemed exports cannot be under reverse charge."


def _line_problems(line: BillLine, index: int) -> Iterator[Problem]:
    path, of = f"lines[{index}]", f"on line {index + 1}"
    if line.quantity.is_finite() and line.quantity <= 0:
        yield f"{path}.qty", f"The quantity {of} must be more than 0."
    else:
        yield from _number(
            f"{path}.qty", f"The quantity {of}", line.quantity, QUANTITY_MAX, _THREE_DECIMALS
        )
    yield from _number(
        f"{path}.unitPrice", f"The price {of}", line.unit_price, UNIT_PRICE_MAX, _FOUR_DECIMALS
    )
    yield from _discount_problems(f"{path}.discount", f"the discount {of}", line.discount)
    yield from _tax_problems(line, path, of)


def _tax_problems(line: BillLine, path: str, of: str) -> Iterator[Problem]:
    if not (line.gst_rate.is_finite() and is_accepted_gst_rate(line.gst_rate)):
        yield f"{path}.gstRate", f"The GST rate {of} must be one that the tax office knows."
    yield from _number(
        f"{path}.cessRate", f"The cess rate {of}", line.cess_rate, CESS_RATE_MAX, _THREE_DECIMALS
    )
    yield from _number(
        f"{path}.cessPerUnit",
        f"The cess per unit {of}",
        line.cess_per_unit,
        UNIT_PRICE_MAX,
        _FOUR_DECIMALS,
    )


def _discount_problems(path: str, what: str, discount: Discount | None) -> Iterator[Problem]:
    if isinstance(discount, PercentDiscount):
        sentence_start = what[0].upper() + what[1:]
        yield from _number(path, sentence_start, discount.percent, _HUNDRED, _THREE_DECIMALS)
    elif discount is not None and discount.amount < ZERO:
        yield path, f"Enter {what} without a minus sign."


def _amount_problems(path: str, amount: Money) -> Iterator[Problem]:
    if amount < ZERO:
        yield path, "Enter the amount without a minus sign."
    elif amount.paise > AMOUNT_MAX_PAISE:
        yield path, "The amount is larger than a tax return can hold."


def _number(
    path: str, what: str, value: Decimal, most: Decimal, step: Decimal
) -> Iterator[Problem]:
    if not value.is_finite():
        yield path, f"{what} must be a number."
    elif value < 0:
        yield path, f"{what} cannot be less than 0."
    elif value > most:
        yield path, f"{what} can be at most {most}."
    elif value.quantize(step, ROUND_DOWN) != value:
        yield path, f"{what} can have at most {-int(step.as_tuple().exponent)} decimals."
