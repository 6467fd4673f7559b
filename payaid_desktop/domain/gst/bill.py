"""What a bill is before its tax is known, and what it comes to afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from payaid_desktop.domain.gst.kinds import (
    DocType,
    RecipientKind,
    Scheme,
    TaxKind,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.money import ZERO, Money, Percent, Quantity, UnitPrice

NO_PERCENT = Percent(Decimal(0))
NO_CESS_PER_UNIT = UnitPrice(Decimal(0))


@dataclass(frozen=True, slots=True)
class PercentDiscount:
    """A part of the price, 0 to 100 percent."""

    percent: Percent


@dataclass(frozen=True, slots=True)
class AmountDiscount:
    """Rupees off, at most the amount they are taken from."""

    amount: Money


Discount = PercentDiscount | AmountDiscount


@dataclass(frozen=True, slots=True)
class BillLine:
    """One line as the shop enters it; `unit_price` holds tax or not as the bill says.

    `gst_rate`, `cess_rate` and `cess_per_unit` count on taxable lines only.
    """

    quantity: Quantity
    unit_price: UnitPrice
    gst_rate: Percent = NO_PERCENT
    treatment: Treatment = Treatment.TAXABLE
    discount: Discount | None = None
    cess_rate: Percent = NO_PERCENT
    cess_per_unit: UnitPrice = NO_CESS_PER_UNIT
    bill_discount_applies: bool = True


@dataclass(frozen=True, slots=True)
class RowLeft:
    """What is left to give back of the lines of one pair of rates; a note that `closes` them takes it all."""

    taxable: Money
    cgst: Money
    igst: Money
    cess: Money
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What a credit note is held within: what is left of each rate row, by GST and cess rate, and of the total.

    A note that `closes` its invoice comes to exactly what is left. Source: CGST Act s.34(1).
    """

    rows: Mapping[tuple[Percent, Percent], RowLeft]
    total: Money
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Bill:
    """Everything the tax depends on. State codes are two characters, "" where not known."""

    dated_on: date
    supplier_state: str
    place_of_supply: str
    lines: tuple[BillLine, ...]
    doc_type: DocType = DocType.TAX_INVOICE
    scheme: Scheme = Scheme.REGULAR
    recipient_kind: RecipientKind = RecipientKind.UNREGISTERED
    recipient_state: str = ""
    zero_rated_tax: ZeroRatedTax | None = None
    reverse_charge: bool = False
    prices_include_tax: bool = False
    bill_discount: Discount | None = None
    after_tax_discount: Money = ZERO
    other_charges_after_tax: Money = ZERO
    round_off: bool = True
    ceiling: Ceiling | None = None


@dataclass(frozen=True, slots=True)
class LineTotals:
    """One line's amounts; the taxes are its share of its group's tax.

    `value` is what the line adds to the document before tax: its price less line and bill discount,
    and on a bill with prices including tax its share of the group's taxable value. So the values of
    all lines add up to `BillTotals.taxable_total + BillTotals.non_taxable_total`, and a line's
    `value` and taxes to the group's row. `taxable` equals `value` on lines that carry tax (also at
    0 under a letter of undertaking) and is 0 elsewhere. What the line costs including tax is `gross
    - discount - bill_discount_share` on a bill with such prices.
    """

    no: int
    gross: Money
    discount: Money
    bill_discount_share: Money
    value: Money
    taxable: Money = ZERO
    cgst: Money = ZERO
    sgst: Money = ZERO
    igst: Money = ZERO
    cess: Money = ZERO


@dataclass(frozen=True, slots=True)
class RateRow:
    """The taxable value and the tax of all lines with the same rates."""

    gst_rate: Percent
    cess_rate: Percent
    taxable: Money
    cgst: Money
    sgst: Money
    igst: Money
    cess: Money


@dataclass(frozen=True, slots=True)
class BillTotals:
    """What a bill comes to.

    `total_before_round_off` is the sum of the printed amounts, and `total_before_round_off +
    round_off` is `invoice_total`. With prices including tax `round_off` may be a paisa even on a
    bill that is not rounded: no taxable value reaches that price exactly. `tax_total` counts tax
    under reverse charge too, `tax_payable_by_recipient` is the part of it that is not in the
    totals. `rate_rows` ascend by GST rate, then cess rate.
    """

    lines: tuple[LineTotals, ...]
    rate_rows: tuple[RateRow, ...]
    taxable_total: Money
    non_taxable_total: Money
    cgst: Money
    sgst: Money
    igst: Money
    cess: Money
    tax_total: Money
    tax_payable_by_recipient: Money
    total_before_round_off: Money
    round_off: Money
    invoice_total: Money
    state_tax_label: str
    tax_kind: TaxKind
