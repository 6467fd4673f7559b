"""What services are asked with, and what they give: for those above the services, who do not know the store."""

from payaid_desktop.store.backup import Backup
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.deals import DealCard, DealFilter
from payaid_desktop.store.documents import DocumentFilter, DocumentLine
from payaid_desktop.store.figures import PeriodTotal, StatusCounts
from payaid_desktop.store.inspection import StoreFacts
from payaid_desktop.store.integrity import IntegrityReport
from payaid_desktop.store.list_figures import ListFigures, Sum
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.payments import PaymentFilter, PaymentLine, PaymentSum
from payaid_desktop.store.products import ProductFilter, StockState
from payaid_desktop.store.search import Hit
from payaid_desktop.store.series import Series
from payaid_desktop.store.stock import StockLine

__all__ = [
    "Backup",
    "ContactFilter",
    "DealCard",
    "DealFilter",
    "DocumentFilter",
    "DocumentLine",
    "Hit",
    "IntegrityReport",
    "ListFigures",
    "Page",
    "PageRequest",
    "PaymentFilter",
    "PaymentLine",
    "PaymentSum",
    "PeriodTotal",
    "ProductFilter",
    "Series",
    "StatusCounts",
    "StockLine",
    "StockState",
    "StoreFacts",
    "Sum",
]
