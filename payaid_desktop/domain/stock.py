"""Stock: every movement is a row for ever; what is on hand is their sum."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from payaid_desktop.domain.money import Quantity


class StockReason(StrEnum):
    """Why goods came in or went out."""

    OPENING = "opening"
    SALE = "sale"
    SALE_CANCELLED = "sale_cancelled"
    RETURN = "return"
    RETURN_CANCELLED = "return_cancelled"
    DELIVERY = "delivery"
    DELIVERY_CANCELLED = "delivery_cancelled"
    PURCHASE = "purchase"
    COUNT = "count"
    DAMAGE = "damage"


@dataclass(frozen=True, slots=True)
class StockMovement:
    """Goods that came in (positive) or went out (negative)."""

    id: str
    product_id: str
    quantity: Quantity
    reason: StockReason
    moved_on: date
    document_id: str | None
    line_no: int | None
    reference: str
    note: str
    created_at: datetime
