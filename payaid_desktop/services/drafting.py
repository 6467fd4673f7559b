"""From what a user typed to a draft: fills in the customer and the products, and computes tax and totals."""

from dataclasses import replace
from datetime import date, timedelta

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import Buyer, Document, DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.gst import Scheme, TaxKind
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.money import ZERO
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.recipients import usual_state
from payaid_desktop.services.contacts import known_contact, live_contact
from payaid_desktop.services.document_stock import product_ids
from payaid_desktop.services.inputs.documents import BuyerInput, DocumentInput
from payaid_desktop.services.lines import draft_items
from payaid_desktop.services.totals import computed
from payaid_desktop.store.work import Work

CASH_BUYER = "Cash sale"


def new_draft(work: Work, kind: DocumentKind, given: DocumentInput, *, on: date) -> Document:
    """Make a draft of what was typed; `on` is the day it gets when none was given."""
    return filled_draft(work, blank_draft(work, kind, on=on), given)


def filled_draft(work: Work, draft: Document, given: DocumentInput) -> Document:
    """Give a draft everything that was typed, and its totals.

    Raises:
        NotFoundError: the contact, a product or the deal does not exist.
        ConflictError: contact or product is deleted, and was not so when the draft was made.
        ValidationError: something does not fit together; details name the field.
    """
    business = work.business.get()
    contact = _contact(work, given.contact_id, kept=draft.contact_id)
    if given.deal_id is not None:
        work.deals.get(given.deal_id)
    dated_on = given.dated_on or draft.dated_on
    inclusive = _prices_include_tax(business, given)
    filled = replace(
        draft,
        dated_on=dated_on,
        due_on=given.due_on or usual_due_on(contact, dated_on),
        financial_year=FinancialYear.of(dated_on).label,
        contact_id=given.contact_id,
        buyer=_buyer(given, contact),
        buyer_chosen=given.buyer is not None,
        shipping_chosen=given.shipping is not None,
        zero_rated_tax=given.zero_rated_tax,
        reverse_charge=given.reverse_charge,
        prices_include_tax=inclusive,
        bill_discount_percent=given.bill_discount.percent if given.bill_discount else None,
        bill_discount_amount=given.bill_discount.amount if given.bill_discount else None,
        after_tax_discount=given.after_tax_discount,
        other_charges=given.other_charges,
        rounds_off=_chosen(given.rounds_off, business.rounds_off),
        deal_id=given.deal_id,
        notes=given.notes,
        terms=business.terms if given.terms is None else given.terms,
        place_of_supply=given.place_of_supply or "",
        place_of_supply_chosen=given.place_of_supply is not None,
        items=draft_items(
            work,
            given.items,
            on=dated_on,
            inclusive=inclusive if business.scheme is Scheme.REGULAR else None,
            kept=product_ids(draft),
        ),
    )
    if filled.due_on is not None and filled.due_on < dated_on:
        raise ValidationError({"dueOn": "The due day cannot lie before the day of the document."})
    return computed(business, filled)


def blank_draft(work: Work, kind: DocumentKind, *, on: date) -> Document:
    """Make an empty draft."""
    return Document(
        id=work.ids.new(),
        kind=kind,
        status=DocumentStatus.DRAFT,
        doc_type=None,
        number=None,
        series_id=None,
        serial=None,
        financial_year=FinancialYear.of(on).label,
        dated_on=on,
        due_on=None,
        contact_id=None,
        seller=None,
        buyer=Buyer(CASH_BUYER),
        buyer_chosen=False,
        shipping_chosen=False,
        place_of_supply="",
        place_of_supply_chosen=False,
        tax_kind=TaxKind.NONE,
        zero_rated_tax=None,
        reverse_charge=False,
        prices_include_tax=False,
        bill_discount_percent=None,
        bill_discount_amount=None,
        after_tax_discount=ZERO,
        other_charges=ZERO,
        rounds_off=True,
        taxable=ZERO,
        non_taxable=ZERO,
        cgst=ZERO,
        sgst=ZERO,
        igst=ZERO,
        cess=ZERO,
        tax_payable_by_recipient=ZERO,
        round_off=ZERO,
        total=ZERO,
        original_id=None,
        original_number=None,
        original_dated_on=None,
        converted_from_id=None,
        deal_id=None,
        reason="",
        returns_stock=False,
        notes="",
        terms="",
        device_id=work.actor.device_id,
        issued_at=None,
        cancelled_at=None,
        cancel_reason="",
        created_at=work.now,
        updated_at=work.now,
    )


def copied_draft(source: Document, blank: Document, *, ids: Ids) -> Document:
    """Copy the customer and the lines of a document into a blank draft; its totals are yet to be computed."""
    due_after = timedelta(0) if source.due_on is None else source.due_on - source.dated_on
    return replace(
        source,
        id=blank.id,
        kind=blank.kind,
        status=blank.status,
        doc_type=None,
        number=None,
        series_id=None,
        serial=None,
        financial_year=blank.financial_year,
        dated_on=blank.dated_on,
        due_on=blank.dated_on + due_after,
        seller=None,
        converted_from_id=None,
        reason="",
        device_id=blank.device_id,
        issued_at=None,
        cancelled_at=None,
        cancel_reason="",
        created_at=blank.created_at,
        updated_at=blank.updated_at,
        version=1,
        items=tuple(replace(item, id=ids.new()) for item in source.items),
    )


def _contact(work: Work, contact_id: str | None, *, kept: str | None) -> Contact | None:
    if contact_id is None:
        return None
    return (known_contact if contact_id == kept else live_contact)(work, contact_id)


def _prices_include_tax(business: Business, given: DocumentInput) -> bool:
    """As chosen, or as the shop is used to; under reverse charge the buyer pays the tax on top."""
    if given.reverse_charge:
        return False
    return _chosen(given.prices_include_tax, business.prices_include_tax)


def _chosen(given: bool | None, usual: bool) -> bool:  # noqa: FBT001 - the shop's habit, not a mode
    return usual if given is None else given


def usual_due_on(contact: Contact | None, dated_on: date) -> date:
    """When a bill falls due unless its day is given: after the contact's days, for a cash sale at once."""
    if contact is None:
        return dated_on
    return dated_on + timedelta(days=contact.payment_days)


def _buyer(given: DocumentInput, contact: Contact | None) -> Buyer:
    buyer = buyer_of(contact) if contact else Buyer(CASH_BUYER)
    if given.buyer is not None:
        buyer = _typed_buyer(given.buyer, buyer)
    shipping = given.shipping.address() if given.shipping else buyer.shipping
    return replace(buyer, shipping=shipping, shipped_to_third_person=given.shipped_to_third_person)


def _typed_buyer(typed: BuyerInput, usual: Buyer) -> Buyer:
    billing = typed.billing.address() if typed.billing else usual.billing
    kind = typed.chosen_recipient_kind()
    state = usual_state(kind, gstin=typed.gstin, billing=billing.state_code if billing else "")
    return Buyer(
        name=typed.name,
        gstin=typed.gstin,
        recipient_kind=kind,
        state_code=typed.state_code or state,
        phone=typed.phone,
        email=typed.email,
        billing=billing,
        shipping=usual.shipping,
    )


def buyer_of(contact: Contact) -> Buyer:
    """Copy a contact as it is printed: under its company's name, if it has one."""
    return Buyer(
        name=contact.company or contact.name,
        attention=contact.name if contact.company and contact.company != contact.name else "",
        gstin=contact.gstin,
        recipient_kind=contact.recipient_kind,
        state_code=contact.state_code,
        phone=contact.phone,
        email=contact.email,
        billing=contact.billing,
        shipping=contact.shipping,
    )
