"""The goods of documents: which way they go when one is issued, and back when it is cancelled."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from payaid_desktop.domain.documents import NOTES, Document, DocumentItem, DocumentKind
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.money import Quantity, format_quantity
from payaid_desktop.domain.stock import StockMovement, StockReason
from payaid_desktop.store.work import Work

_STOCK = {
    DocumentKind.INVOICE: (-1, StockReason.SALE, StockReason.SALE_CANCELLED),
    DocumentKind.BILL_OF_SUPPLY: (-1, StockReason.SALE, StockReason.SALE_CANCELLED),
    DocumentKind.DELIVERY_CHALLAN: (-1, StockReason.DELIVERY, StockReason.DELIVERY_CANCELLED),
    DocumentKind.DEBIT_NOTE: (-1, StockReason.SALE, StockReason.SALE_CANCELLED),
    DocumentKind.CREDIT_NOTE: (1, StockReason.RETURN, StockReason.RETURN_CANCELLED),
}
"""Which way the goods go, and the reasons on record."""


def stock_movements(
    document: Document, tracked: Container[str], *, on: date, back: bool, ids: Ids, at: datetime
) -> list[StockMovement]:
    """Say how the goods of a document move, or move back; only those whose stock is kept."""
    sign, reason, reversed_reason = _STOCK[document.kind]
    return [
        StockMovement(
            id=ids.new(),
            product_id=item.product_id,
            quantity=Quantity(item.quantity * (-sign if back else sign)),
            reason=reversed_reason if back else reason,
            moved_on=on,
            document_id=document.id,
            line_no=item.line_no,
            reference=document.number or "",
            note="",
            created_at=at,
        )
        for item in document.items
        if item.product_id is not None and item.product_id in tracked
    ]


def move_stock(work: Work, issued: Document) -> Sequence[StockMovement]:
    """Move the goods of the tracked products of a document that was just issued, and say how."""
    if issued.kind not in _STOCK or not _moves_goods(issued):
        return ()
    leaving = replace(issued, items=_not_delivered_yet(work, issued))
    tracked = work.products.tracked(product_ids(leaving))
    movements = stock_movements(
        leaving, tracked, on=issued.dated_on, back=False, ids=work.ids, at=work.now
    )
    _write(work, movements)
    _warn_of_shortage(work, issued, tracked)
    return movements


def move_stock_back(work: Work, cancelled: Document, *, on: date) -> Sequence[StockMovement]:
    """Bring back what a document moved, and say how: what is on record, whatever its products are now."""
    if cancelled.kind not in _STOCK:
        return ()
    _, _, reason = _STOCK[cancelled.kind]
    moved = work.stock.moved_by(cancelled.id, product_ids(cancelled))
    movements = [
        replace(
            each,
            id=work.ids.new(),
            quantity=Quantity(-each.quantity),
            reason=reason,
            moved_on=on,
            created_at=work.now,
        )
        for each in moved
    ]
    _write(work, movements)
    return movements


def product_ids(document: Document) -> list[str]:
    """The products that a document names."""
    return [item.product_id for item in document.items if item.product_id is not None]


def _moves_goods(document: Document) -> bool:
    return document.kind not in NOTES or document.returns_stock


def _not_delivered_yet(work: Work, document: Document) -> tuple[DocumentItem, ...]:
    """The lines of a document, less what has moved with the challan that it, or its bill, was made from."""
    delivered = _delivered(work, document)
    if not delivered:
        return document.items
    left = []
    for item in document.items:
        moved = min(delivered.get(item.product_id or "", Decimal(0)), item.quantity)
        if moved < item.quantity:
            left.append(replace(item, quantity=Quantity(item.quantity - moved)))
        delivered[item.product_id or ""] = delivered.get(item.product_id or "", Decimal(0)) - moved
    return tuple(left)


def _delivered(work: Work, document: Document) -> dict[str, Decimal]:
    """What a challan moved already: of that of a note's bill, what bill and earlier notes did not charge."""
    if document.kind is DocumentKind.DEBIT_NOTE:
        bill = work.documents.get(document.original_id or "")
        notes = work.documents.notes_of(bill.id)
        earlier = [bill, *(each for each in notes if each.id != document.id)]
    else:
        bill, earlier = document, []
    if bill.converted_from_id is None:
        return {}
    source = work.documents.get(bill.converted_from_id)
    if source.kind is not DocumentKind.DELIVERY_CHALLAN:
        return {}
    left = _quantities(source)
    for each in earlier:
        if each.kind is not DocumentKind.CREDIT_NOTE:
            for product_id, quantity in _quantities(each).items():
                left[product_id] = max(left.get(product_id, Decimal(0)) - quantity, Decimal(0))
    return left


def _quantities(document: Document) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for item in document.items:
        if item.product_id is not None:
            sums[item.product_id] = sums.get(item.product_id, Decimal(0)) + item.quantity
    return sums


def _write(work: Work, movements: Sequence[StockMovement]) -> None:
    work.stock.move(movements)
    for product_id in {each.product_id: None for each in movements}:
        work.journal.touch("stock", product_id)


def _warn_of_shortage(work: Work, document: Document, tracked: Container[str]) -> None:
    names = {
        item.product_id: item.description
        for item in document.items
        if item.product_id is not None and item.product_id in tracked
    }
    for product_id, held in work.stock.on_hand(names).items():
        if held < 0:
            work.warn(
                f"“{names[product_id]}” is at {format_quantity(held)} in stock now."
                " Count it, or enter what came in."
            )
