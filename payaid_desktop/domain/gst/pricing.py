"""What each line costs after its own discount and its share of the bill's discount.

All amounts in here are whole paise and all rates whole thousandths of a percent, so that every step
is exact and each rounding is one visible call of `half_up`.
"""

from dataclasses import dataclass
from decimal import Decimal

from payaid_desktop.domain.apportion import apportion
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst.bill import Bill, BillLine, Discount, PercentDiscount
from payaid_desktop.domain.gst.check import AMOUNT_MAX_PAISE
from payaid_desktop.domain.money import Money

QUANTITY_SCALE = 1_000
UNIT_PRICE_SCALE = 10_000
PERCENT_SCALE = 1_000
WHOLE = 100 * PERCENT_SCALE
"""One hundred percent in thousandths of a percent."""

PAISE_SCALE = QUANTITY_SCALE * UNIT_PRICE_SCALE // 100


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its amounts in paise; `cess_per_unit` is for its whole quantity."""

    line: BillLine
    gross: int
    discount: int
    share: int
    cess_per_unit: int

    @property
    def value(self) -> int:
        """What the line costs after both discounts, with tax in it or not as the bill says."""
        return self.gross - self.discount - self.share


def half_up(amount: int, divisor: int) -> int:
    """Divide an amount of at least 0, rounding halves up."""
    return (2 * amount + divisor) // (2 * divisor)


def scaled(value: Decimal, scale: int) -> int:
    """Express a decimal as a whole number of its smallest steps; the bill's check made it fit."""
    return int(value * scale)


def price_lines(bill: Bill) -> tuple[PricedLine, ...]:
    """Price all lines and spread the bill's discount over those it applies to.

    The discount is spread in proportion to what the lines cost after their own discounts.

    Raises:
        ValidationError: a discount is above what it is taken from, or an amount is too large.
    """
    gross = [_times(line, line.unit_price) for line in bill.lines]
    cess = [_times(line, line.cess_per_unit) for line in bill.lines]
    _refuse_amounts_too_large(gross, "unitPrice")
    _refuse_amounts_too_large(cess, "cessPerUnit")
    discounts = _line_discounts(bill.lines, gross)
    shares = _bill_discount_shares(bill, [g - d for g, d in zip(gross, discounts, strict=True)])
    parts = zip(bill.lines, gross, discounts, shares, cess, strict=True)
    return tuple(PricedLine(*part) for part in parts)


def _times(line: BillLine, price: Decimal) -> int:
    product = scaled(line.quantity, QUANTITY_SCALE) * scaled(price, UNIT_PRICE_SCALE)
    return half_up(product, PAISE_SCALE)


def _refuse_amounts_too_large(amounts: list[int], field: str) -> None:
    if sum(amounts) <= AMOUNT_MAX_PAISE:
        return
    large = [index for index, amount in enumerate(amounts) if amount > AMOUNT_MAX_PAISE]
    fields = [f"lines[{index}].{field}" for index in large] or ["lines"]
    sentence = "The amount is larger than a tax return can hold; check quantity and price."
    raise ValidationError(dict.fromkeys(fields, sentence))


def _line_discounts(lines: tuple[BillLine, ...], gross: list[int]) -> list[int]:
    discounts = [
        _discount_on(amount, line.discount) for line, amount in zip(lines, gross, strict=True)
    ]
    problems = {
        f"lines[{index}].discount": (
            f"The discount on line {index + 1} is more than its price of ₹{Money(amount)}."
        )
        for index, (amount, discount) in enumerate(zip(gross, discounts, strict=True))
        if discount > amount
    }
    if problems:
        raise ValidationError(problems)
    return discounts


def _bill_discount_shares(bill: Bill, nets: list[int]) -> list[int]:
    if bill.bill_discount is None:
        return [0] * len(nets)
    eligible = [i for i, line in enumerate(bill.lines) if line.bill_discount_applies]
    weights = [nets[index] for index in eligible]
    discount = _discount_on(sum(weights), bill.bill_discount)
    if discount > sum(weights):
        sentence = f"The bill discount is more than the ₹{Money(sum(weights))} it is taken from."
        raise ValidationError({"billDiscount": sentence})
    shares = [0] * len(nets)
    for index, share in zip(eligible, apportion(Money(discount), weights), strict=True):
        shares[index] = share.paise
    return shares


def _discount_on(amount: int, discount: Discount | None) -> int:
    if discount is None:
        return 0
    if isinstance(discount, PercentDiscount):
        return half_up(amount * scaled(discount.percent, PERCENT_SCALE), WHOLE)
    return discount.amount.paise
