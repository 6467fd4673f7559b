"""Between a draft and the tax arithmetic: place of supply, kind of document, tax and totals."""

from collections.abc import Sequence
from dataclasses import replace

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.documents import (
    SALES,
    Document,
    DocumentItem,
    DocumentKind,
)
from payaid_desktop.domain.documents_law import kind_of_sale
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import (
    AmountDiscount,
    Bill,
    BillLine,
    Ceiling,
    Discount,
    DocType,
    LineTotals,
    PercentDiscount,
    Scheme,
    Supply,
    TaxKind,
    compute,
)
from payaid_desktop.domain.money import ZERO, Money, Percent
from payaid_desktop.domain.place_of_supply import SupplyQuestion, place_of_supply
from payaid_desktop.services.field_names import as_typed

_NOTE_TYPES = {
    DocumentKind.CREDIT_NOTE: DocType.CREDIT_NOTE,
    DocumentKind.DEBIT_NOTE: DocType.DEBIT_NOTE,
}


def computed(business: Business, draft: Document, *, ceiling: Ceiling | None = None) -> Document:
    """Compute a draft: its place of supply, which document it is in law, tax and totals.

    A credit note is held within what is left of its invoice, the `ceiling`.

    Raises:
        ValidationError: what was typed cannot be taxed; details name the field.
    """
    if not draft.items:
        return _without_lines(draft)
    doc_type = _doc_type(business, draft)
    try:
        place = _place_of_supply(business, draft)
        bill = _bill(business, draft, doc_type=doc_type, place=place)
        totals = compute(replace(bill, ceiling=ceiling))
    except ValidationError as error:
        raise ValidationError(as_typed(error.details)) from error
    return replace(
        draft,
        kind=_kind(business, draft, doc_type),
        doc_type=doc_type,
        place_of_supply=place,
        tax_kind=totals.tax_kind,
        taxable=totals.taxable_total,
        non_taxable=totals.non_taxable_total,
        cgst=totals.cgst,
        sgst=totals.sgst,
        igst=totals.igst,
        cess=totals.cess,
        tax_payable_by_recipient=totals.tax_payable_by_recipient,
        round_off=totals.round_off,
        total=totals.invoice_total,
        items=_with_amounts(draft.items, totals.lines),
    )


def _without_lines(draft: Document) -> Document:
    """A draft that is being begun: it comes to its other charges, and no tax is on it."""
    total = draft.other_charges - draft.after_tax_discount
    if total < ZERO:
        sentence = f"The discount after tax is more than the bill of ₹{draft.other_charges}."
        raise ValidationError({"afterTaxDiscount": sentence})
    return replace(
        draft,
        kind=DocumentKind.INVOICE if draft.kind in SALES else draft.kind,
        doc_type=None,
        tax_kind=TaxKind.NONE,
        taxable=ZERO,
        non_taxable=ZERO,
        cgst=ZERO,
        sgst=ZERO,
        igst=ZERO,
        cess=ZERO,
        tax_payable_by_recipient=ZERO,
        round_off=ZERO,
        total=total,
    )


def _place_of_supply(business: Business, draft: Document) -> str:
    if draft.place_of_supply_chosen or draft.original_id is not None:
        return draft.place_of_supply
    buyer = draft.buyer
    services_only = all(item.is_service for item in draft.items)
    answer = place_of_supply(
        SupplyQuestion(
            supplier_state=business.state_code,
            dated_on=draft.dated_on,
            supply=Supply.SERVICES if services_only else Supply.GOODS,
            recipient=buyer.recipient_kind,
            bill_to_state=buyer.state_code,
            ship_to_state=buyer.shipping.state_code if buyer.shipping else "",
            ship_to_is_third_person=buyer.shipped_to_third_person,
        )
    )
    return answer.place_of_supply


def _doc_type(business: Business, draft: Document) -> DocType:
    if draft.kind in _NOTE_TYPES:
        return _NOTE_TYPES[draft.kind]
    return kind_of_sale(
        scheme=business.scheme,
        recipient_kind=draft.buyer.recipient_kind,
        treatments=[item.treatment for item in draft.items],
    )


def _kind(business: Business, draft: Document, doc_type: DocType) -> DocumentKind:
    """A sale without tax is a bill of supply, and has its series; who is not registered gives invoices."""
    if draft.kind not in SALES:
        return draft.kind
    untaxed = doc_type is DocType.BILL_OF_SUPPLY and business.scheme is not Scheme.UNREGISTERED
    return DocumentKind.BILL_OF_SUPPLY if untaxed else DocumentKind.INVOICE


def _bill(business: Business, draft: Document, *, doc_type: DocType, place: str) -> Bill:
    return Bill(
        dated_on=draft.original_dated_on or draft.dated_on,
        supplier_state=business.state_code,
        place_of_supply=place,
        lines=tuple(_bill_line(item) for item in draft.items),
        doc_type=doc_type,
        scheme=business.scheme,
        recipient_kind=draft.buyer.recipient_kind,
        recipient_state=draft.buyer.state_code,
        zero_rated_tax=draft.zero_rated_tax,
        reverse_charge=draft.reverse_charge,
        prices_include_tax=draft.prices_include_tax,
        bill_discount=_discount(draft.bill_discount_percent, draft.bill_discount_amount),
        after_tax_discount=draft.after_tax_discount,
        other_charges_after_tax=draft.other_charges,
        round_off=draft.rounds_off,
    )


def _bill_line(item: DocumentItem) -> BillLine:
    return BillLine(
        quantity=item.quantity,
        unit_price=item.unit_price,
        gst_rate=item.gst_rate,
        treatment=item.treatment,
        discount=_discount(item.discount_percent, item.discount_amount),
        cess_rate=item.cess_rate,
        cess_per_unit=item.cess_per_unit,
        bill_discount_applies=item.bill_discount_applies,
    )


def _discount(percent: Percent | None, amount: Money | None) -> Discount | None:
    if percent is not None:
        return PercentDiscount(percent)
    return AmountDiscount(amount) if amount is not None else None


def _with_amounts(
    items: Sequence[DocumentItem], lines: Sequence[LineTotals]
) -> tuple[DocumentItem, ...]:
    return tuple(
        replace(
            item,
            gross=line.gross,
            discount=line.discount + line.bill_discount_share,
            value=line.value,
            cgst=line.cgst,
            sgst=line.sgst,
            igst=line.igst,
            cess=line.cess,
        )
        for item, line in zip(items, lines, strict=True)
    )
