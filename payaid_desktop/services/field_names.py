"""What a document's input calls the fields that the law and the tax arithmetic name otherwise."""

from collections.abc import Mapping
from typing import Final

_WHOLE: Final = {
    "lines": "items",
    "supplier.address": "business.address.line1",
    "recipient.address": "buyer.billing.line1",
    "recipient.country": "buyer.billing.country",
    "recipient.kind": "buyer.recipientKind",
    "recipient.deliveryCountry": "shipping.country",
    "docDate": "datedOn",
    "invoiceDate": "datedOn",
    "originalInvoice": "originalId",
    "otherChargesAfterTax": "otherCharges",
    "roundOff": "roundsOff",
    "supplierState": "business.stateCode",
    "billToState": "buyer.stateCode",
    "shipToState": "shipping.stateCode",
}
_STARTS: Final = {"lines[": "items[", "supplier.": "business.", "recipient.": "buyer."}
_ENDS: Final = {".qty": ".quantity", ".uqc": ".unit"}


def as_typed(details: Mapping[str, str]) -> dict[str, str]:
    """Name each field of an error as who typed the document knows it."""
    return {_typed(field): sentence for field, sentence in details.items()}


def _typed(field: str) -> str:
    if field in _WHOLE:
        return _WHOLE[field]
    for theirs, ours in _STARTS.items():
        if field.startswith(theirs):
            field = ours + field.removeprefix(theirs)
    for theirs, ours in _ENDS.items():
        if field.endswith(theirs):
            field = field.removesuffix(theirs) + ours
    return field
