"""Credit and debit notes: what their lines come to, and what of a sale is left to give back.

What can be given back is what was charged, by the invoice and its debit notes, less what credit
notes gave back: per line its quantity and price, per pair of rates its taxable value and each tax,
and on the whole what came after tax and the total.
Source: CGST Act s.34; docs/decisions/0015.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal

from payaid_desktop.domain.documents import Document, DocumentItem, DocumentKind
from payaid_desktop.domain.gst import Ceiling, RowLeft, Treatment
from payaid_desktop.domain.money import ZERO, Money, Percent, Quantity, UnitPrice, round_price

AMOUNT_UNIT = ""
"""The unit of a line that corrects an amount and moves no goods; a sale's line always has one."""

_ONE = Quantity(Decimal(1))
_NO_QUANTITY = Quantity(Decimal(0))
_NO_CESS_PER_UNIT = UnitPrice(Decimal(0))
_PRICE_STEP = Decimal("0.0001")
_Rates = tuple[Percent, Percent]


@dataclass(frozen=True, slots=True)
class NoteLine:
    """What a line of a note asks for: some of a line's quantity, or an amount of its price."""

    line_no: int
    quantity: Quantity | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class LineLeft:
    """What was charged for a line of the original, and what of that is left; prices in paise.

    A price is what the line comes to after discounts, with tax in it or not as its bill says.
    """

    item: DocumentItem
    charged_quantity: Decimal
    charged: int
    quantity: Decimal
    price: int
    prices_include_tax: bool = False

    @property
    def amount(self) -> int:
        """What amounts can give back: on prices including tax, not the cess of pieces still out."""
        return max(self.price - self._cess_within(), 0)

    @property
    def is_given_back(self) -> bool:
        """Whether nothing is left to give back with this line."""
        return self.price == 0 and (self.quantity == 0 or not self._has_cess_per_unit)

    def less(self, item: DocumentItem) -> "LineLeft":
        """What is left after a line of a credit note."""
        return replace(
            self,
            quantity=self.quantity - _goods_of(item),
            price=self.price - price_of(item).paise,
        )

    def price_of_part(self, quantity: Decimal) -> int:
        """What a part costs: all that is left for the last part, else its share of what was charged."""
        if quantity >= self.quantity:
            return self.price
        return min(_share(self.charged, quantity, self.charged_quantity), self.price)

    @property
    def _has_cess_per_unit(self) -> bool:
        return bool(self.item.cess_per_unit) and bool(self.item.cess)

    def _cess_within(self) -> int:
        if not self.prices_include_tax or not self._has_cess_per_unit:
            return 0
        return Money.of(self.quantity * self.item.cess_per_unit).paise


@dataclass(frozen=True, slots=True)
class Left:
    """What of an invoice, with its debit notes, is left to give back.

    `charged` is what all lines and their taxes came to before what was added after tax.
    """

    original: Document
    lines: Mapping[int, LineLeft]
    rows: Mapping[_Rates, RowLeft]
    charged: Money
    other_charges: Money
    after_tax_discount: Money
    total: Money

    @property
    def is_sound(self) -> bool:
        """Whether everything that is left can be given back: nothing is negative, nothing has lost its line."""
        ceiling = self.ceiling(())
        kept = [figure for row in ceiling.rows.values() for figure in _figures(row)]
        sums = [self.other_charges, self.after_tax_discount, self.total]
        if min([*kept, *sums]) < ZERO or any(_overdrawn(line) for line in self.lines.values()):
            return False
        closed = [figure for row in ceiling.rows.values() if row.closes for figure in _figures(row)]
        return not any([*closed, *(sums if ceiling.closes else ())])

    def ceiling(self, items: Sequence[DocumentItem]) -> Ceiling:
        """What a credit note of some lines is held within, and which of it the note closes."""
        after = dict(self.lines)
        for item in items:
            line_no = item.original_line_no or 0
            after[line_no] = after[line_no].less(item)
        still_open = {_rates(each.item) for each in after.values() if not each.is_given_back}
        rows = {
            rates: replace(row, closes=rates not in still_open) for rates, row in self.rows.items()
        }
        # Where all was free, what came after tax goes back with the last of the goods.
        had_price = any(each.charged for each in after.values())
        closes = not still_open and (had_price or not any(each.quantity for each in after.values()))
        return Ceiling(rows, self.total, closes)

    def after_tax(self, note: Document, ceiling: Ceiling) -> tuple[Money, Money]:
        """The note's part of the other charges and of the discount after tax.

        All that is left for a note that closes its invoice; else in proportion to what lines and
        taxes come to, rounded half up to the paisa, and at most what is left.
        """
        if ceiling.closes:
            return self.other_charges, self.after_tax_discount
        if not self.charged:
            return ZERO, ZERO
        part = _before_after_tax(note).paise
        whole = self.charged.paise
        charges = _share(self.original.other_charges.paise, part, whole)
        discount = _share(self.original.after_tax_discount.paise, part, whole)
        return (
            Money(min(charges, self.other_charges.paise)),
            Money(min(discount, self.after_tax_discount.paise)),
        )


def left_of(original: Document, notes: Iterable[Document]) -> Left:
    """Say what is left of an invoice after the notes on it that count."""
    given = list(notes)
    added = [each for each in given if each.kind is DocumentKind.DEBIT_NOTE]
    taken = [each for each in given if each.kind is DocumentKind.CREDIT_NOTE]
    signed = [(1, original), *((1, each) for each in added), *((-1, each) for each in taken)]
    return Left(
        original=original,
        lines=_lines(original, added, taken),
        rows=_rows(signed),
        charged=Money(sum(_before_after_tax(each).paise for each in (original, *added))),
        other_charges=Money(sum(sign * each.other_charges.paise for sign, each in signed)),
        after_tax_discount=Money(
            sum(sign * each.after_tax_discount.paise for sign, each in signed)
        ),
        total=Money(sum(sign * each.total.paise for sign, each in signed)),
    )


def credited_item(id: str, place: int, line: NoteLine, left: LineLeft) -> DocumentItem:
    """Write a line of a credit note: an amount, or a part of the quantity at what that part cost."""
    if line.amount is not None:
        return _amount_item(id, place, line.amount, left.item)
    quantity = line.quantity or _ONE
    return _goods_item(id, place, quantity, left.item, price=left.price_of_part(quantity))


def debited_item(id: str, place: int, line: NoteLine, original: DocumentItem) -> DocumentItem:
    """Write a line of a debit note: it adds to the invoice, as much as is asked for."""
    if line.amount is not None:
        return _amount_item(id, place, line.amount, original)
    quantity = line.quantity or _ONE
    gross = Money.of(quantity * original.unit_price).paise
    if not original.discount:
        return _goods_item(id, place, quantity, original, price=gross)
    price = _share(price_of(original).paise, quantity, original.quantity)
    return _goods_item(id, place, quantity, original, price=min(price, gross))


def asked_for(item: DocumentItem) -> NoteLine:
    """Say what a line of a note asked for when it was written."""
    line_no = item.original_line_no or 0
    if item.unit == AMOUNT_UNIT:
        return NoteLine(line_no, amount=price_of(item))
    return NoteLine(line_no, quantity=item.quantity)


def price_of(item: DocumentItem) -> Money:
    """What a line comes to after discounts, in the kind of price of its bill."""
    return item.gross - item.discount


def _amount_item(id: str, place: int, amount: Money, original: DocumentItem) -> DocumentItem:
    """Correct a price: no piece comes or goes, so no cess on pieces does."""
    return replace(
        _blank_item(id, place, original),
        quantity=_ONE,
        unit=AMOUNT_UNIT,
        unit_price=round_price(amount.rupees),
        cess_per_unit=_NO_CESS_PER_UNIT,
        product_id=None,
        gross=amount,
        discount=ZERO,
    )


def _goods_item(
    id: str, place: int, quantity: Quantity, original: DocumentItem, *, price: int
) -> DocumentItem:
    """Show a part at the invoice's price with a discount, or at a higher one if a debit note raised it."""
    unit_price = original.unit_price
    gross = Money.of(quantity * unit_price).paise
    if price > gross:
        exact = Money(price).rupees / quantity
        unit_price = UnitPrice(exact.quantize(_PRICE_STEP, ROUND_CEILING))
        gross = Money.of(quantity * unit_price).paise
    discount = Money(gross - price)
    return replace(
        _blank_item(id, place, original),
        quantity=quantity,
        unit_price=unit_price,
        discount_amount=discount if discount else None,
        gross=Money(gross),
        discount=discount,
    )


def _blank_item(id: str, place: int, original: DocumentItem) -> DocumentItem:
    return replace(
        original,
        id=id,
        line_no=place + 1,
        original_line_no=original.line_no,
        discount_percent=None,
        discount_amount=None,
    )


def _lines(
    original: Document, added: Sequence[Document], taken: Sequence[Document]
) -> dict[int, LineLeft]:
    more = [item for note in added for item in note.items]
    lines = {}
    for item in original.items:
        of_line = [item, *(each for each in more if each.original_line_no == item.line_no)]
        quantity = sum((_goods_of(each) for each in of_line), Decimal(0))
        price = sum(price_of(each).paise for each in of_line)
        lines[item.line_no] = LineLeft(
            item, quantity, price, quantity, price, original.prices_include_tax
        )
    for given_back in (item for note in taken for item in note.items):
        line_no = given_back.original_line_no or 0
        lines[line_no] = lines[line_no].less(given_back)
    return lines


def _rows(signed: Sequence[tuple[int, Document]]) -> dict[_Rates, RowLeft]:
    """Add the taxable lines up by their rates: they share their row's tax exactly."""
    sums: dict[_Rates, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for sign, document in signed:
        for item in document.items:
            if item.treatment is Treatment.TAXABLE:
                row = sums[_rates(item)]
                for place, figure in enumerate((item.value, item.cgst, item.igst, item.cess)):
                    row[place] += sign * figure.paise
    return {
        rates: RowLeft(Money(taxable), Money(cgst), Money(igst), Money(cess))
        for rates, (taxable, cgst, igst, cess) in sums.items()
    }


def _rates(item: DocumentItem) -> _Rates:
    return (item.gst_rate, item.cess_rate)


def _figures(row: RowLeft) -> tuple[Money, ...]:
    return (row.taxable, row.cgst, row.igst, row.cess)


def _overdrawn(line: LineLeft) -> bool:
    return line.quantity < 0 or line.price < 0


def _goods_of(item: DocumentItem) -> Decimal:
    """The quantity a line stands for; a line that corrects an amount stands for none."""
    return _NO_QUANTITY if item.unit == AMOUNT_UNIT else item.quantity


def _before_after_tax(document: Document) -> Money:
    """What lines and taxes come to on a document, before charges, discount after tax and round off."""
    charged = document.tax - document.tax_payable_by_recipient
    return document.taxable + document.non_taxable + charged


def _share(amount: int, part: Decimal | int, whole: Decimal | int) -> int:
    """A part of some paise, rounded half up."""
    return int((Decimal(amount) * part / whole + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))
