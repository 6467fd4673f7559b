"""The invoice reference number of an e-invoice."""

from hashlib import sha256
from typing import Final

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gstin import GSTIN_LENGTH, normal_gstin
from payaid_desktop.domain.numbering import check_document_number, number_key
from payaid_desktop.domain.periods import FinancialYear

_TYPES: Final = {
    "INV": "INV",
    "CRN": "CRN",
    "DBN": "DBN",
    "tax_invoice": "INV",
    "credit_note": "CRN",
    "debit_note": "DBN",
}


def irn(supplier_gstin: str, fy_label: str, doc_type: str, doc_no: str) -> str:
    """Compute the reference number: 64 hex digits that name this document and no other.

    SHA-256 of GSTIN, financial year ("2026-27"), type (INV, CRN, DBN) and number in upper case,
    without separators. The GSTIN's check character is not looked at: the sum is only a name.
    Source: e-invoice schema INV-01, Irn; upper case from 1 June 2025.

    Raises:
        ValidationError: a part has not the shape the portal takes; details name each field.
    """
    gstin = normal_gstin(supplier_gstin)
    details = _faults(gstin, doc_type, doc_no)
    if details:
        raise ValidationError(details)
    year = FinancialYear.from_label(fy_label).label
    return sha256(f"{gstin}{year}{_TYPES[doc_type]}{number_key(doc_no)}".encode()).hexdigest()


def _faults(gstin: str, doc_type: str, doc_no: str) -> dict[str, str]:
    faults: dict[str, str] = {}
    if len(gstin) != GSTIN_LENGTH or not (gstin.isascii() and gstin.isalnum()):
        faults["supplierGstin"] = "Give the supplier's GSTIN, 15 letters and digits."
    if doc_type not in _TYPES:
        faults["docType"] = "Choose INV, CRN or DBN as the type of the document."
    number = check_document_number(doc_no)
    if number.reason is not None:
        faults["docNo"] = number.reason
    return faults
