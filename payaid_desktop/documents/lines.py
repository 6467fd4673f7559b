"""The two tables of a bill: its lines, and the tax by rate."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from payaid_desktop.documents.paper import Align, PaperColumn, PaperRow, PaperTable
from payaid_desktop.documents.wording import amount, amount_or_blank, percent, quantity, unit_price
from payaid_desktop.domain.documents import Document, DocumentItem
from payaid_desktop.domain.gst import Treatment, ZeroRatedTax
from payaid_desktop.domain.money import Percent, UnitPrice, total
from payaid_desktop.domain.states import state_tax_label
from payaid_desktop.domain.tax_groups import TaxGroup, tax_groups

_UNTAXED: Final = {
    Treatment.NIL_RATED: "Nil",
    Treatment.EXEMPT: "Exempt",
    Treatment.NON_GST: "Non-GST",
}
_NO_UNIT: Final = ("", "NA")
_NO_RATE: Final = Percent(Decimal(0))
_NO_PRICE: Final = UnitPrice(Decimal(0))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the lines with what it shows of an item."""

    head: PaperColumn
    cells: tuple[str, ...]


def lines_table(document: Document, *, has_tax: bool) -> PaperTable:
    """Show the items, with only those columns that say something on this document.

    A line of a note that corrects an amount alone has no unit, and shows no quantity.

    Source: CGST Rule 46(g) to (l), Rule 49(f), (g).
    """
    items = document.items
    bare = {item.id for item in items if not item.unit}
    columns = [
        _text("#", [str(item.line_no) for item in items], is_quiet=True),
        _text("Item", [item.description for item in items], is_wide=True),
        _text("HSN/SAC", [item.hsn for item in items], is_quiet=True),
        _figure("Qty", ["" if item.id in bare else _quantity(item) for item in items]),
        _figure(
            _rate_title(document),
            ["" if item.id in bare else unit_price(item.unit_price) for item in items],
        ),
        _figure("Discount", [_discount(document, item) for item in items], is_quiet=True),
    ]
    if has_tax:
        columns += [
            _figure("GST", [_gst(document, item) for item in items], is_quiet=True),
            _figure("Cess", [_cess(item) for item in items], is_quiet=True),
        ]
    columns += _value_columns(document, has_tax=has_tax)
    shown = [column for column in columns if any(column.cells) or column.head.is_wide]
    rows = tuple(map(PaperRow, zip(*(column.cells for column in shown), strict=True)))
    return PaperTable(tuple(column.head for column in shown), rows)


def tax_table(document: Document, *, state_code: str) -> PaperTable | None:
    """Add the lines up by rate; nothing where no tax is charged.

    Source: CGST Rule 46(l), (m).
    """
    groups = tax_groups(document)
    if document.zero_rated_tax is ZeroRatedTax.WITHOUT_PAYMENT or not groups:
        return None
    columns = _tax_columns(document, state_code)
    rows = tuple(PaperRow(tuple(show(group) for _, show in columns)) for group in groups)
    total = _together(groups)
    return PaperTable(
        columns=tuple(head for head, _ in columns),
        rows=rows,
        title="Tax by rate",
        foot=tuple(show(total) for _, show in columns),
    )


def _text(title: str, cells: list[str], **looks: bool) -> _Column:
    return _Column(PaperColumn(title, Align.LEFT, **looks), tuple(cells))


def _figure(title: str, cells: list[str], **looks: bool) -> _Column:
    return _Column(PaperColumn(title, Align.RIGHT, **looks), tuple(cells))


def _value_columns(document: Document, *, has_tax: bool) -> list[_Column]:
    values = [amount(item.value) for item in document.items]
    if not has_tax:
        return [_figure("Amount", values)]
    title = "Value" if document.non_taxable else "Taxable value"
    if not document.prices_include_tax:
        return [_figure(title, values)]
    prices = [amount(item.gross - item.discount) for item in document.items]
    return [_figure(title, values), _figure("Amount", prices)]


def _quantity(item: DocumentItem) -> str:
    unit = "" if item.unit in _NO_UNIT else f" {item.unit}"
    return quantity(item.quantity) + unit


def _rate_title(document: Document) -> str:
    return "Rate incl. tax" if document.prices_include_tax else "Rate"


def _discount(document: Document, item: DocumentItem) -> str:
    """Show a line's own percentage, or rupees as soon as a part of the bill's discount is in it."""
    on_bill = document.bill_discount_percent or document.bill_discount_amount
    if item.discount_percent and not on_bill:
        return percent(item.discount_percent)
    return amount_or_blank(item.discount)


def _gst(document: Document, item: DocumentItem) -> str:
    if item.treatment is not Treatment.TAXABLE:
        return _UNTAXED[item.treatment]
    is_free = document.zero_rated_tax is ZeroRatedTax.WITHOUT_PAYMENT
    return percent(_NO_RATE if is_free else item.gst_rate)


def _cess(rates: DocumentItem | TaxGroup) -> str:
    rate = percent(rates.cess_rate) if rates.cess_rate else ""
    per_unit = f"{unit_price(rates.cess_per_unit)} each" if rates.cess_per_unit else ""
    return " + ".join(part for part in (rate, per_unit) if part)


def _together(groups: tuple[TaxGroup, ...]) -> TaxGroup:
    return TaxGroup(
        None,
        _NO_RATE,
        _NO_PRICE,
        total([group.taxable for group in groups]),
        total([group.cgst for group in groups]),
        total([group.sgst for group in groups]),
        total([group.igst for group in groups]),
        total([group.cess for group in groups]),
    )


_TaxColumn = tuple[PaperColumn, Callable[[TaxGroup], str]]


def _tax_columns(document: Document, state_code: str) -> list[_TaxColumn]:
    columns: list[_TaxColumn] = [
        (PaperColumn("GST rate", Align.LEFT), _rates),
        (PaperColumn("Taxable value"), lambda group: amount(group.taxable)),
    ]
    if document.tax_kind.is_integrated:
        columns.append((PaperColumn("IGST"), lambda group: amount(group.igst)))
    else:
        state_tax = state_tax_label(state_code)
        columns += [
            (PaperColumn("CGST %", is_quiet=True), _half_rate),
            (PaperColumn("CGST"), lambda group: amount(group.cgst)),
            (PaperColumn(f"{state_tax} %", is_quiet=True), _half_rate),
            (PaperColumn(state_tax), lambda group: amount(group.sgst)),
        ]
    if document.cess:
        columns.append((PaperColumn("Cess"), lambda group: amount(group.cess)))
    return [*columns, (PaperColumn("Total tax"), lambda group: amount(group.tax))]


def _rates(group: TaxGroup) -> str:
    if group.gst_rate is None:
        return "Total"
    cess = _cess(group)
    return percent(group.gst_rate) + (f" + cess {cess}" if cess else "")


def _half_rate(group: TaxGroup) -> str:
    return "" if group.gst_rate is None else percent(Percent(group.gst_rate / 2))
