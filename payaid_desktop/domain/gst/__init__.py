"""The tax on a bill: pure arithmetic from what was sold to what is owed."""

from payaid_desktop.domain.gst.bill import (
    AmountDiscount,
    Bill,
    BillLine,
    BillTotals,
    Ceiling,
    Discount,
    LineTotals,
    PercentDiscount,
    RateRow,
    RowLeft,
)
from payaid_desktop.domain.gst.compute import compute
from payaid_desktop.domain.gst.kinds import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    TaxKind,
    Treatment,
    ZeroRatedTax,
)
from payaid_desktop.domain.gst.tax_kind import is_same_state, kind_of_tax

__all__ = [
    "AmountDiscount",
    "Bill",
    "BillLine",
    "BillTotals",
    "Ceiling",
    "Discount",
    "DocType",
    "LineTotals",
    "PercentDiscount",
    "RateRow",
    "RecipientKind",
    "RowLeft",
    "Scheme",
    "Supply",
    "TaxKind",
    "Treatment",
    "ZeroRatedTax",
    "compute",
    "is_same_state",
    "kind_of_tax",
]
