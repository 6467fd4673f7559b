"""What keeps a document from being issued."""

from collections.abc import Iterator

from payaid_desktop.domain.countries import INDIA, is_abroad
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
from payaid_desktop.domain.states import OTHER_COUNTRY, find_state

_STAYS_IN_INDIA = (
    "Goods delivered in India are no export. Give the country they are delivered to, or choose"
    " another kind of customer."
)
_MAKE_IT_AN_EXPORT = (
    "What goes abroad is an export: choose overseas as the kind of customer, and how the tax is paid"
    " (zeroRatedTax). Otherwise choose a place of supply in India."
)

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
    is_registered = supplier.scheme is not Scheme.UNREGISTERED
    if is_registered and not supplier.address:  # Rules 46(a), 49(a) bind registered persons
        yield "supplier.address", "Enter the address of your shop in the settings."
    if find_state(supplier.state) is None:
        yield "supplier.stateCode", "Set the State of your shop first; the tax depends on it."
    elif is_registered:
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
    elif document.supplier.scheme is Scheme.COMPOSITION and leaves_the_state(document):
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


def leaves_the_state(document: Particulars) -> bool:
    """Whether the supply is inter-State, as far as the places are known. Source: s.10(2)(c)."""
    if find_state(document.supplier.state) is None or not document.place_of_supply:
        return False
    return kind_of_tax(
        supplier_state=document.supplier.state,
        place_of_supply=document.place_of_supply,
        recipient_kind=document.recipient.kind,
        on=max(document.dated_on, GST_BEGAN_ON),  # an earlier date is refused by itself
    ).is_integrated


def _recipient_problems(document: Particulars) -> Iterator[Problem]:
    recipient = document.recipient
    if not document.is_note:  # a note corrects its invoice as that was issued
        yield from _abroad_problems(document)
    if recipient.kind.has_gstin:
        yield from _name_problems(recipient)
        yield from _gstin_problems(document)
    elif recipient.kind is RecipientKind.OVERSEAS:
        yield from _name_problems(recipient)
    elif needs_buyers_details(document):
        limit = buyer_details_limit(document.dated_on)
        yield from _name_problems(recipient, f"; the law asks for it from ₹{limit} on")
        if find_state(recipient.state) is None:
            yield "recipient.stateCode", "Choose the customer's State from the list."


def _abroad_problems(document: Particulars) -> Iterator[Problem]:
    """Say where an export stays in India, and where what goes abroad is not called an export.

    Source: CGST Rule 46, third proviso; IGST Act ss.2(5), 16: only an export is zero-rated.
    """
    recipient = document.recipient
    if recipient.kind is not RecipientKind.OVERSEAS:
        if document.place_of_supply == OTHER_COUNTRY:
            yield "recipient.kind", _MAKE_IT_AN_EXPORT
        return
    if not is_abroad(recipient.country):
        yield (
            "recipient.country",
            'Give the country of the customer\'s address, for example "AE"; an export leaves India.',
        )
    has_goods = any(line.supply is Supply.GOODS for line in document.lines)
    if has_goods and recipient.delivery_country == INDIA:
        yield "recipient.deliveryCountry", _STAYS_IN_INDIA


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
        sentence = (
            f"The customer's GSTIN begins with {check.state_code}, another State than"
            f" {recipient.state}; correct one."
        )
        yield "recipient.stateCode", sentence
    elif not document.is_note:
        yield from _branch_problems(recipient, check.state_code)


def _branch_problems(recipient: RecipientParticulars, state: str | None) -> Iterator[Problem]:
    """Ask about a billing address in another State than the GSTIN: each branch has its own.

    Source: CGST Act s.25(1): one registration for each State.
    """
    billing = recipient.billing_state
    if state and billing and not is_same_state(state, billing):
        sentence = (
            f"Is this the address of a branch? The GSTIN begins with {state}, the billing address"
            f" lies in {billing}. Change the address, or give the GSTIN of the branch."
        )
        yield "recipient.billing.stateCode", sentence


def _line_problems(document: Particulars, line: LineParticulars, index: int) -> Iterator[Problem]:
    path, of = f"lines[{index}]", f"line {index + 1}"
    if not line.description:
        yield f"{path}.description", f"Describe what is sold on {of}."
    # A note may correct an amount alone, and then no goods move. Source: CGST Rule 53(1A).
    if line.supply is Supply.GOODS and not line.unit and not document.is_note:
        yield f"{path}.uqc", f"Choose the unit for {of}."
    reason = _hsn_reason(document, line)
    if reason is not None:
        yield f"{path}.hsn", reason


def _hsn_reason(document: Particulars, line: LineParticulars) -> str | None:
    """Say what is wrong with a line's code.

    Who is not registered needs none, and no rate of GST hangs on the code of non-GST lines. A note
    repeats the code of its invoice, whatever the shop's turnover asks of new ones.
    """
    is_free = document.supplier.scheme is Scheme.UNREGISTERED or document.is_note
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
    if not is_taxed:
        return None
    return unsupported_hsn(line.hsn, document.supplied_on, line.gst_rate)
