"""Which document a sale needs by law, and what must stand on it.

`gst` computes what a bill comes to; this says whether the law lets it be issued. Nothing here knows
the store: services fill small values from the shop, the customer and the draft.
"""

from payaid_desktop.domain.documents_law.missing import missing_particulars
from payaid_desktop.domain.documents_law.papers import (
    COMPOSITION_DECLARATION,
    copy_labels,
    declaration,
    document_title,
    endorsement,
    kind_of_sale,
    paper_title,
)
from payaid_desktop.domain.documents_law.particulars import (
    LineParticulars,
    OriginalInvoice,
    Particulars,
    RecipientParticulars,
    SupplierParticulars,
    has_tax_part,
)
from payaid_desktop.domain.documents_law.warnings import warnings

__all__ = [
    "COMPOSITION_DECLARATION",
    "LineParticulars",
    "OriginalInvoice",
    "Particulars",
    "RecipientParticulars",
    "SupplierParticulars",
    "copy_labels",
    "declaration",
    "document_title",
    "endorsement",
    "has_tax_part",
    "kind_of_sale",
    "missing_particulars",
    "paper_title",
    "warnings",
]
