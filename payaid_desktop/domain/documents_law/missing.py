"""What keeps a document from being issued."""

from collections.abc import Iterator

from payaid_desktop.domain.dated_rules import GST_BEGAN_ON
from payaid_desktop.domain.documents_law.papers import document_title, kind_of_sale
from payaid_desktop.domain.documents_law.particulars import (
    LineParticulars,
    Particulars,
    RecipientParticulars,
    SupplierParticulars,
)
from payaid_desktop.domain.gst import (
    DocType,
    RecipientKind,
    Scheme,
    Supply,
    Treatment,
    is_same_state,
    kind_of_tax,
)
from payaid_desktop.domain.gstin import check_gstin, normal_gstin
from payaid_desktop.domain.hsn import check_hsn, hsn_shape_reason
from payaid_desktop.domain.recipients import disagreement
from payaid_desktop.domain.rules import buyer_details_limit, unsupported_hsn
from payaid_desktop.domain.states import find_state

Problem = tuple[str, str]
"""A field's JSON path and one sentence."""


def missing_particulars(document: Particulars) -> dict[str, str]:
    """Say what keeps a document from being issued: one sentence per field, none if it is complete.

    The number is checked by its series, the amounts by `gst`, and that the date is not in the
    future by who knows today.
    Source: CGST Rules 46, 46A, 49, 53(1A); CGST Act ss.10(2), 31, 34.
    """
    problems = dict(_supplier_problems(document.supplier))
    problems.update(_document_problems(document))
    problems.update(_recipient_problems(document))
    for index, line in enumerate(document.lines):
        problems.update(_line_problems(document, line, index))
    return problems


def needs_buyers_details(document: Particulars) -> bool:
    """Whether an unregistered buyer must be named, with address and State. Source: Rule 46(e)."""
    if not document.has_tax_part or document.dated_on < GST_BEGAN_ON:
        return False
    return document.taxable_value >= buyer_details_limit(document.dated_on)


def _supplier_problems(supplier: SupplierParticulars) -> Iterator[Problem]:
    if not supplier.name:
        yield "supplier.name", "Enter the name of your shop in the settings."
    if not supplier.address:
        yield "supplier.address", "Enter the address of your shop in the settings."
    if find_state(supplier.state) is None:
        yield "supplier.stateCode", "Set the State of your shop first; the tax depends on it."
    elif supplier.scheme is not Scheme.UNREGISTERED:
        yield from _supplier_gstin_problems(supplier)


def _supplier_gstin_problems(supplier: SupplierParticulars) -> Iterator[Problem]:
    check = check_gstin(supplier.gstin)
    if check.reason is not None:
        yield "supplier.gstin", f"Correct the GSTIN of your shop. {check.reason}"
    elif check.state_code and not is_same_state(check.state_code, supplier.state):
        yield "supplier.gstin", "The GSTIN of your shop belongs to another State than its address."


def _document_problems(document: Particulars) -> Iterator[Problem]:
    if document.dated_on < GST_BEGAN_ON:
        yield "docDate", "The date must be 1 July 2017, when GST began, or later."
    if not document.lines:
        yield "lines", "Add at least one line."
    elif not document.is_note:
        yield from _kind_problems(document)
    if document.is_note:
        yield from _original_problems(document)
    if document.has_tax_part:
        yield from _tax_part_problems(document)
    elif document.supplier.scheme is Scheme.COMPOSITION and _leaves_the_state(document):
        yield "placeOfSupply", "A composition dealer may sell only inside his own State."


def _kind_problems(document: Particulars) -> Iterator[Problem]:
    scheme = document.supplier.scheme
    needed = kind_of_sale(
        scheme=scheme, recipient_kind=document.recipient.kind, treatments=document.treatments
    )
    if scheme is Scheme.UNREGISTERED or document.doc_type is needed:
        return
    # Rule 46A only allows the joint document: a tax invoice for a mixed sale is right as well.
    is_joint = needed is DocType.INVOICE_CUM_BILL_OF_SUPPLY
    if is_joint and document.doc_type is DocType.TAX_INVOICE:
        return
    title = document_title(needed, scheme)
    yield "docType", f"The law asks for another document here: {title}."


def _original_problems(document: Particulars) -> Iterator[Problem]:
    original = document.original
    if original is None or not original.number:
        yield "originalInvoice", "Choose the invoice that this note corrects."
    elif original.dated_on > document.dated_on:
        yield "docDate", "A note cannot be dated before the invoice that it corrects."


def _tax_part_problems(document: Particulars) -> Iterator[Problem]:
    if find_state(document.place_of_supply) is None:
        yield "placeOfSupply", "Choose the place of supply from the list of States."
    has_taxable = Treatment.TAXABLE in document.treatments
    if has_taxable and document.recipient.kind.is_zero_rated and document.zero_rated_tax is None:
        yield (
            "zeroRatedTax",
            "Choose whether IGST is paid, or not under a bond or letter of undertaking.",
        )


def _leaves_the_state(document: Particulars) -> bool:
    """Whether the supply is inter-State, as far as the places are known. Source: s.10(2)(c)."""
    if find_state(document.supplier.state) is None or not document.place_of_supply:
        return False
    return kind_of_tax(
        supplier_state=document.supplier.state,
        place_of_supply=document.place_of_supply,
        recipient_kind=document.recipient.kind,
    ).is_integrated


def _recipient_problems(document: Particulars) -> Iterator[Problem]:
    recipient = document.recipient
    if recipient.kind.has_gstin:
        yield from _name_problems(recipient)
        yield from _gstin_problems(document)
    elif recipient.kind is RecipientKind.OVERSEAS:
        yield from _name_problems(recipient)
        if not recipient.country:
            yield "recipient.country", "Enter the country that the supply goes to."
    elif needs_buyers_details(document):
        limit = buyer_details_limit(document.dated_on)
        yield from _name_problems(recipient, f"; the law asks for it from ₹{limit} on")
        if find_state(recipient.state) is None:
            yield "recipient.stateCode", "Choose the customer's State from the list."


def _name_problems(recipient: RecipientParticulars, why: str = "") -> Iterator[Problem]:
    if not recipient.name:
        yield "recipient.name", f"Enter the customer's name{why}."
    if not recipient.address:
        yield "recipient.address", f"Enter the customer's address{why}."


def _gstin_problems(document: Particulars) -> Iterator[Problem]:
    recipient = document.recipient
    check = check_gstin(recipient.gstin)
    if check.reason is not None:
        yield "recipient.gstin", check.reason
    elif normal_gstin(recipient.gstin) == normal_gstin(document.supplier.gstin):
        yield "recipient.gstin", "The customer's GSTIN is your own; a shop cannot bill itself."
    elif (problem := disagreement(recipient.kind, recipient.gstin)) is not None:
        yield "recipient.gstin", problem[1]
    elif find_state(recipient.state) is None:
        yield "recipient.stateCode", "Choose the State of the customer's billing address."
    elif check.state_code and not is_same_state(check.state_code, recipient.state):
        yield (
            "recipient.stateCode",
            "The customer's GSTIN belongs to another State than the billing address; correct one.",
        )


def _line_problems(document: Particulars, line: LineParticulars, index: int) -> Iterator[Problem]:
    path, of = f"lines[{index}]", f"line {index + 1}"
    if not line.description:
        yield f"{path}.description", f"Describe what is sold on {of}."
    if line.supply is Supply.GOODS and not line.unit:
        yield f"{path}.uqc", f"Choose the unit for {of}."
    reason = _hsn_reason(document, line)
    if reason is not None:
        yield f"{path}.hsn", reason


def _hsn_reason(document: Particulars, line: LineParticulars) -> str | None:
    """Say what is wrong with a line's code.

    Who is not registered needs none, and no rate of GST hangs on the code of non-GST lines.
    """
    is_free = document.supplier.scheme is Scheme.UNREGISTERED
    if is_free or line.treatment is Treatment.NON_GST:
        return hsn_shape_reason(line.hsn) if line.hsn else None
    check = check_hsn(
        line.hsn,
        turnover_above_5_crore=document.supplier.turnover_above_5_crore,
        buyer_registered=document.recipient.kind.has_gstin,
        export=document.recipient.kind is RecipientKind.OVERSEAS,
    )
    if check.reason is not None:
        return check.reason
    is_taxed = document.has_tax_part and line.treatment is Treatment.TAXABLE
    return unsupported_hsn(line.hsn, document.supplied_on) if is_taxed else None
