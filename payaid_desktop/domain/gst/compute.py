"""From what was sold to what is owed.

Tax is computed once per rate and document, never per line, because the tax office recomputes each
rate row from its taxable value. The lines then share their row's amounts, so that they add up to it
exactly.
Source: CGST Act ss.9, 15; CGST Rules 35, 46; IGST Act s.5.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from payaid_desktop.domain.apportion import apportion
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst.bill import Bill, BillTotals, Ceiling, LineTotals, RateRow, RowLeft
from payaid_desktop.domain.gst.check import (
    AMOUNT_MAX_PAISE,
    carries_tax,
    check_bill,
    has_taxed_lines,
)
from payaid_desktop.domain.gst.kinds import TaxKind, Treatment, ZeroRatedTax
from payaid_desktop.domain.gst.pricing import (
    PERCENT_SCALE,
    WHOLE,
    PricedLine,
    half_up,
    price_lines,
    scaled,
)
from payaid_desktop.domain.gst.tax_kind import kind_of_tax
from payaid_desktop.domain.money import Money, Percent
from payaid_desktop.domain.states import state_tax_label

_PAISE_IN_RUPEE = 100


def compute(bill: Bill) -> BillTotals:
    """Compute a bill's tax, totals and round off.

    Under reverse charge the supplier collects no tax, so prices never include it, whatever the bill
    says.

    Raises:
        ValidationError: the bill cannot be computed; details has one sentence per JSON path.
    """
    check_bill(bill)
    priced = price_lines(bill)
    kind = _kind_of_tax(bill)
    groups = [_group(bill, kind, key, lines) for key, lines in _lines_by_rates(bill, priced)]
    _refuse_cess_too_large(groups)
    lines = _line_totals(priced, groups)
    return _totals(bill, kind, lines, groups)


@dataclass(frozen=True, slots=True)
class _Taxes:
    """Taxes in paise; `cgst` stands for the State half as well."""

    cgst: int = 0
    igst: int = 0
    cess: int = 0

    @property
    def total(self) -> int:
        return 2 * self.cgst + self.igst + self.cess


@dataclass(frozen=True, slots=True)
class _Group:
    """The lines of one pair of rates, by place on the bill, with the tax on them together.

    `unreached` is how far taxable value and tax stay below the price that includes both.
    """

    rate: int
    cess_rate: int
    places: tuple[int, ...]
    taxable: int
    taxes: _Taxes
    unreached: int = 0


def _kind_of_tax(bill: Bill) -> TaxKind:
    if not has_taxed_lines(bill):
        return TaxKind.NONE
    return kind_of_tax(
        supplier_state=bill.supplier_state,
        place_of_supply=bill.place_of_supply,
        recipient_kind=bill.recipient_kind,
        on=bill.dated_on,
    )


_RatesAndLines = tuple[tuple[int, int], dict[int, PricedLine]]


def _lines_by_rates(bill: Bill, priced: Sequence[PricedLine]) -> list[_RatesAndLines]:
    groups: dict[tuple[int, int], dict[int, PricedLine]] = defaultdict(dict)
    if carries_tax(bill):
        for place, each in enumerate(priced):
            if each.line.treatment is Treatment.TAXABLE:
                rate = scaled(each.line.gst_rate, PERCENT_SCALE)
                cess_rate = scaled(each.line.cess_rate, PERCENT_SCALE)
                groups[rate, cess_rate][place] = each
    return sorted(groups.items(), key=lambda item: item[0])


def _group(
    bill: Bill, kind: TaxKind, rates: tuple[int, int], lines: dict[int, PricedLine]
) -> _Group:
    rate, cess_rate = rates
    places = tuple(lines)
    price = sum(each.value for each in lines.values())
    if bill.zero_rated_tax is ZeroRatedTax.WITHOUT_PAYMENT:
        return _Group(rate, cess_rate, places, price, _Taxes())
    cess_per_unit = sum(each.cess_per_unit for each in lines.values())
    taxes_on = partial(_taxes_on, kind, rate, cess_rate, cess_per_unit)
    includes_tax = bill.prices_include_tax and not bill.reverse_charge
    taxable = price
    if includes_tax:
        if bill.ceiling is None:
            _refuse_cess_above_price(lines, price - cess_per_unit)
        before_cess = max(price - cess_per_unit, 0)
        first_try = half_up(before_cess * WHOLE, WHOLE + rate + cess_rate)
        taxable = _taxable_within(price, first_try, taxes_on)
    taxes = taxes_on(taxable)
    if bill.ceiling is not None:
        row = bill.ceiling.rows[_percent(rate), _percent(cess_rate)]
        taxable, taxes = _held_within(row, taxable, taxes_on)
    unreached = price - taxable - taxes.total if includes_tax else 0
    return _Group(rate, cess_rate, places, taxable, taxes, unreached)


def _held_within(
    row: RowLeft, taxable: int, taxes_on: Callable[[int], _Taxes]
) -> tuple[int, _Taxes]:
    """Hold a credit note's row within what is left of it: all of it for the last, else at most that.

    Source: CGST Act s.34(1); docs/decisions/0015.
    """
    if row.closes:
        return row.taxable.paise, _Taxes(row.cgst.paise, row.igst.paise, row.cess.paise)
    held = min(taxable, row.taxable.paise)
    taxes = taxes_on(held)
    return held, _Taxes(
        min(taxes.cgst, row.cgst.paise),
        min(taxes.igst, row.igst.paise),
        min(taxes.cess, row.cess.paise),
    )


def _taxes_on(kind: TaxKind, rate: int, cess_rate: int, cess_per_unit: int, taxable: int) -> _Taxes:
    cess = half_up(taxable * cess_rate, WHOLE) + cess_per_unit
    if kind.is_integrated:
        return _Taxes(igst=half_up(taxable * rate, WHOLE), cess=cess)
    return _Taxes(cgst=half_up(taxable * rate, 2 * WHOLE), cess=cess)


def _taxable_within(price: int, first_try: int, taxes_on: Callable[[int], _Taxes]) -> int:
    """Find the taxable value that with its taxes is the price.

    Not every price can be reached: at 18 % about one in seven is a paisa off. Then the first try
    stands and the paisa goes into the round off.
    """
    for taxable in (first_try, max(first_try - 1, 0), first_try + 1):
        if taxable + taxes_on(taxable).total == price:
            return taxable
    return first_try


def _refuse_cess_above_price(lines: dict[int, PricedLine], left: int) -> None:
    """Refuse lines whose price does not even hold their cess, if nothing of the group is left for tax."""
    if left >= 0:
        return
    raise ValidationError(
        {
            f"lines[{place}].cessPerUnit": (
                f"The cess on line {place + 1} is more than its price, which includes tax."
            )
            for place, each in lines.items()
            if each.cess_per_unit > each.value
        }
    )


def _refuse_cess_too_large(groups: Sequence[_Group]) -> None:
    """Refuse cess of more than 11 digits of rupees; the other taxes stay below the price."""
    large = [group for group in groups if group.taxes.cess > AMOUNT_MAX_PAISE]
    if not large:
        return
    sentence = "The cess is larger than a tax return can hold; check quantity, price and rate."
    fields = [f"lines[{place}].cessRate" for group in large for place in group.places]
    raise ValidationError(dict.fromkeys(fields, sentence))


def _line_totals(priced: Sequence[PricedLine], groups: Sequence[_Group]) -> tuple[LineTotals, ...]:
    taxed = {line.no: line for group in groups for line in _lines_of_group(group, priced)}
    return tuple(
        taxed.get(place + 1) or _line_without_tax(place, each) for place, each in enumerate(priced)
    )


def _line_without_tax(place: int, priced: PricedLine) -> LineTotals:
    return LineTotals(
        no=place + 1,
        gross=Money(priced.gross),
        discount=Money(priced.discount),
        bill_discount_share=Money(priced.share),
        value=Money(priced.value),
    )


def _lines_of_group(group: _Group, priced: Sequence[PricedLine]) -> list[LineTotals]:
    """Share the group's amounts among its lines, by their values, without losing a paisa."""
    members = [priced[place] for place in group.places]
    weights = [each.value for each in members]
    amounts = (group.taxable, group.taxes.cgst, group.taxes.igst, group.taxes.cess)
    shares = zip(*(apportion(Money(amount), weights) for amount in amounts), strict=True)
    return [
        LineTotals(
            no=place + 1,
            gross=Money(each.gross),
            discount=Money(each.discount),
            bill_discount_share=Money(each.share),
            value=taxable,
            taxable=taxable,
            cgst=cgst,
            sgst=cgst,
            igst=igst,
            cess=cess,
        )
        for place, each, (taxable, cgst, igst, cess) in zip(
            group.places, members, shares, strict=True
        )
    ]


def _totals(
    bill: Bill, kind: TaxKind, lines: tuple[LineTotals, ...], groups: Sequence[_Group]
) -> BillTotals:
    taxable = sum(line.taxable.paise for line in lines)
    value = sum(line.value.paise for line in lines)
    cgst = sum(group.taxes.cgst for group in groups)
    igst = sum(group.taxes.igst for group in groups)
    cess = sum(group.taxes.cess for group in groups)
    tax = _Taxes(cgst, igst, cess).total
    tax_charged = 0 if bill.reverse_charge else tax
    printed = value + tax_charged + _charges_after_tax(bill)
    total = _invoice_total(bill, printed + sum(group.unreached for group in groups))
    return BillTotals(
        lines=lines,
        rate_rows=tuple(_rate_row(group) for group in groups),
        taxable_total=Money(taxable),
        non_taxable_total=Money(value - taxable),
        cgst=Money(cgst),
        sgst=Money(cgst),
        igst=Money(igst),
        cess=Money(cess),
        tax_total=Money(tax),
        tax_payable_by_recipient=Money(tax - tax_charged),
        total_before_round_off=Money(printed),
        round_off=Money(total - printed),
        invoice_total=Money(total),
        state_tax_label=state_tax_label(bill.supplier_state),
        tax_kind=kind,
    )


def _charges_after_tax(bill: Bill) -> int:
    return bill.other_charges_after_tax.paise - bill.after_tax_discount.paise


def _invoice_total(bill: Bill, payable: int) -> int:
    """Round to whole rupees, 50 paise up, if the bill is rounded. Source: trade custom, s.170."""
    if bill.ceiling is not None:
        return _total_within(bill, bill.ceiling, payable)
    if payable < 0:
        whole = Money(payable) + bill.after_tax_discount
        sentence = f"The discount after tax is more than the bill of ₹{whole}."
        raise ValidationError({"afterTaxDiscount": sentence})
    return _rounded(bill, payable)


def _total_within(bill: Bill, ceiling: Ceiling, payable: int) -> int:
    """Hold a credit note within what is left of the total; what that cuts off goes into its round off.

    Its share of the discount after tax may be a paisa above what it comes to, and then it comes to 0.
    """
    if ceiling.closes:
        return ceiling.total.paise
    return min(_rounded(bill, max(payable, 0)), ceiling.total.paise)


def _rounded(bill: Bill, payable: int) -> int:
    if not bill.round_off:
        return payable
    return half_up(payable, _PAISE_IN_RUPEE) * _PAISE_IN_RUPEE


def _rate_row(group: _Group) -> RateRow:
    return RateRow(
        gst_rate=_percent(group.rate),
        cess_rate=_percent(group.cess_rate),
        taxable=Money(group.taxable),
        cgst=Money(group.taxes.cgst),
        sgst=Money(group.taxes.cgst),
        igst=Money(group.taxes.igst),
        cess=Money(group.taxes.cess),
    )


def _percent(thousandths: int) -> Percent:
    """Write 18 as 18 and 0.25 as 0.25, never 18.000 or 1.8E+1."""
    whole, rest = divmod(thousandths, PERCENT_SCALE)
    if rest == 0:
        return Percent(Decimal(whole))
    return Percent((Decimal(thousandths) / PERCENT_SCALE).normalize())
