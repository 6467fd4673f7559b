"""A bill's lines as its grid shows them. Knows no widget."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import Document, DocumentItem
from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import format_indian, format_percent, format_quantity
from payaid_desktop.services.suggestions import Sellable
from payaid_desktop.ui.invoices.editor_state import FormLine
from payaid_desktop.ui.invoices.line_cells import TYPED, grouped, typed_text
from payaid_desktop.ui.invoices.line_model import LineShown
from payaid_desktop.ui.invoices.suggested import unit_words

_DASH = "–"


class LineRows:
    """Makes the rows of lines, and keeps those that did not change: a long bill is shown anew with every cell."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[object, LineShown]] = {}

    def of(
        self, lines: Sequence[FormLine], seen: Document | None, known: Mapping[str, Sellable]
    ) -> tuple[LineShown, ...]:
        """Show lines with what was computed of them; `seen` is None, or of other lines while that is under way."""
        items = seen.items if seen is not None else ()
        asked = _asked(lines)
        rows = []
        for number, line in enumerate(lines, 1):
            item = _same(line, items[number - 1] if number <= len(items) else None)
            rows.append(self._row(number, line, item, known.get(line.product_id or ""), asked))
        return tuple(rows)

    def _row(
        self,
        number: int,
        line: FormLine,
        item: DocumentItem | None,
        product: Sellable | None,
        asked: Mapping[str, Decimal],
    ) -> LineShown:
        told = item and (
            item.unit_price, item.gross, item.discount, item.gst_rate, item.treatment, item.unit,
            item.hsn,
        )  # fmt: skip
        made_of = (line, told, product, asked.get(line.product_id or ""))
        made = self._made.get(number)
        if made is not None and made[0] == made_of:
            return made[1]
        shown = _shown(number, line, item, product, asked)
        self._made[number] = (made_of, shown)
        return shown


def _same(line: FormLine, item: DocumentItem | None) -> DocumentItem | None:
    """What was computed of this line, unless it is of what stood there before."""
    if item is None or item.product_id != line.product_id or item.quantity != line.quantity:
        return None
    if line.rate is not None and item.unit_price != line.rate:
        return None
    return item if item.discount_percent == line.percent else None


def _shown(
    number: int,
    line: FormLine,
    item: DocumentItem | None,
    product: Sellable | None,
    asked: Mapping[str, Decimal],
) -> LineShown:
    rate = _rate(line, item, product)
    unit = unit_words(line.unit or (item.unit if item else ""))
    cells = (
        str(number),
        line.description,
        line.hsn or (item.hsn if item else ""),
        f"{format_quantity(line.quantity)} {unit}".strip(),
        "" if rate is None else grouped(rate),
        _discount(line),
        _gst(line, item, product),
        "" if item is None else format_indian(item.gross - item.discount),
    )
    warning, tone = _warning(line, product, asked, rate)
    typed = {column: typed_text(line, column, rate) for column in TYPED}
    return LineShown(cells, typed, warning, tone)


def _rate(line: FormLine, item: DocumentItem | None, product: Sellable | None) -> Decimal | None:
    if line.rate is not None:
        return line.rate
    if item is not None:
        return item.unit_price
    return product.unit_price if product is not None else None


def _discount(line: FormLine) -> str:
    if line.percent is not None:
        return format_percent(line.percent)
    amount = (line.others.get("discount") or {}).get("amount")
    return f"₹{amount}" if amount else _DASH


def _gst(line: FormLine, item: DocumentItem | None, product: Sellable | None) -> str:
    if item is not None:
        treatment, rate = item.treatment, item.gst_rate
    elif product is not None and product.gst_rate is not None:
        treatment, rate = product.treatment, product.gst_rate
    else:
        return "" if line.gst_rate is None else f"{format_percent(line.gst_rate)}%"
    return f"{format_percent(rate)}%" if treatment is Treatment.TAXABLE else _DASH


def _asked(lines: Sequence[FormLine]) -> dict[str, Decimal]:
    """How much of each product all lines together take."""
    asked: dict[str, Decimal] = {}
    for line in lines:
        if line.product_id is not None:
            asked[line.product_id] = asked.get(line.product_id, Decimal(0)) + line.quantity
    return asked


def _warning(
    line: FormLine, product: Sellable | None, asked: Mapping[str, Decimal], rate: Decimal | None
) -> tuple[str, str]:
    """What to look out for; it never keeps a bill from being made."""
    tr = QCoreApplication.translate
    if product is None:
        return "", "warn"
    held = product.on_hand
    if held is not None and asked[product.id] > held:
        if held <= 0:
            return tr("LineRows", "no stock"), "bad"
        words = f"{format_quantity(held)} {unit_words(product.unit)}".strip()
        return tr("LineRows", "only {left} left").format(left=words), "warn"
    if line.rate is not None and product.cost is not None and rate is not None:
        sold = rate * (100 - (line.percent or 0)) / 100
        if sold < product.cost:
            return tr("LineRows", "below cost"), "warn"
    return "", "warn"
