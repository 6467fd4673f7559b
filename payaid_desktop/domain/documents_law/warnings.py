"""What to look at before a document is issued; nothing here blocks."""

from collections.abc import Iterator

from payaid_desktop.domain.dated_rules import GST_BEGAN_ON
from payaid_desktop.domain.documents_law.missing import leaves_the_state, needs_buyers_details
from payaid_desktop.domain.documents_law.particulars import Particulars
from payaid_desktop.domain.gst import DocType, RecipientKind, Scheme, Supply, Treatment
from payaid_desktop.domain.rules import cess_warning, credit_note_deadline, rate_warning


def warnings(document: Particulars) -> tuple[str, ...]:
    """Say what to look at before issuing; no sentence comes twice.

    A document without a tax part has little to warn of.
    Source: CGST Act ss.9(3), 24(i), 34(2); CGST Rules 46A, 53(1A); Notifications 9/2025 and 19/2025-CT(Rate).
    """
    if not document.has_tax_part:
        return tuple(_sale_to_another_state(document))
    found = [
        *_line_warnings(document),
        *_late_credit_note(document),
        *_unnamed_recipient_of_note(document),
        *_mixed_lines(document),
        *_reverse_charge_without_gstin(document),
    ]
    return tuple(dict.fromkeys(found))


def _sale_to_another_state(document: Particulars) -> Iterator[str]:
    """Goods need a registration first; services do not, up to the limit of turnover.

    Source: CGST Act s.24(i); Notification 10/2017-IT for services.
    """
    sells_goods = any(
        line.supply is Supply.GOODS and line.treatment is Treatment.TAXABLE
        for line in document.lines
    )
    is_unregistered = document.supplier.scheme is Scheme.UNREGISTERED
    if is_unregistered and sells_goods and leaves_the_state(document):
        yield (
            "Goods to another State need a GSTIN in most cases, whatever the turnover; ask your "
            "accountant before you send them."
        )


def _reverse_charge_without_gstin(document: Particulars) -> Iterator[str]:
    is_unregistered = document.recipient.kind is RecipientKind.UNREGISTERED
    if document.reverse_charge and is_unregistered and not document.is_note:
        yield (
            "Under reverse charge the customer pays the tax himself, and this one has no GSTIN; "
            "check it."
        )


def _line_warnings(document: Particulars) -> Iterator[str]:
    original_on = document.original.dated_on if document.original else None
    for line in document.lines:
        if line.treatment is not Treatment.TAXABLE:
            continue
        rate = rate_warning(line.gst_rate, document.dated_on, original_on, line.hsn)
        cess = cess_warning(document.dated_on, original_on, line.hsn) if line.has_cess else None
        yield from (sentence for sentence in (rate, cess) if sentence)


def _late_credit_note(document: Particulars) -> Iterator[str]:
    original = document.original
    if document.doc_type is not DocType.CREDIT_NOTE or original is None:
        return
    if original.dated_on < GST_BEGAN_ON:
        return
    deadline = credit_note_deadline(original.dated_on)
    if document.dated_on > deadline:
        yield (
            f"Credit notes to this invoice could lower the tax until {deadline.day} "
            f"{deadline:%B %Y}; ask your accountant."
        )


def _unnamed_recipient_of_note(document: Particulars) -> Iterator[str]:
    recipient = document.recipient
    is_unregistered = recipient.kind is RecipientKind.UNREGISTERED
    if not (document.is_note and is_unregistered) or needs_buyers_details(document):
        return
    if not (recipient.name and recipient.address):
        yield "A credit or debit note should carry the customer's name and address."


def _mixed_lines(document: Particulars) -> Iterator[str]:
    is_mixed = Treatment.TAXABLE in document.treatments and len(document.treatments) > 1
    if is_mixed and document.recipient.kind.is_registered_person and not document.is_note:
        yield "Taxable and other lines stand on one document; the returns report them apart."
