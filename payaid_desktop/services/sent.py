"""Documents in the form in which they are sent: what a patch is merged into."""

from collections.abc import Mapping
from typing import Any

from payaid_desktop.domain.business import Address
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import Buyer, Document, DocumentItem
from payaid_desktop.domain.money import Money, Percent
from payaid_desktop.services.drafting import usual_due_on
from payaid_desktop.services.recipient_patches import chosen_of

Sent = dict[str, Any]


def draft_as_input(draft: Document, contact: Contact | None, patch: Any) -> Sent:
    """Give a draft as its sender typed it, to merge a patch into.

    What the draft took from its contact is left out, so that it follows the contact, and a patch
    that names another contact takes nothing of the old one along.
    """
    given = _as_typed(draft, patch)
    if draft.due_on == usual_due_on(contact, draft.dated_on):
        given["dueOn"] = None
    follows = _takes_another_contact(draft, patch)
    if follows or not draft.buyer_chosen:
        given["buyer"] = None
    if follows or not draft.shipping_chosen:
        given["shipping"] = None
    return given


def _takes_another_contact(draft: Document, patch: object) -> bool:
    named = patch if isinstance(patch, Mapping) else {}
    return bool(named.get("contactId", draft.contact_id) != draft.contact_id)


def _as_typed(document: Document, patch: object) -> Sent:
    return {
        "contactId": document.contact_id,
        "buyer": _buyer(document.buyer, patch),
        "shipping": _address(document.buyer.shipping),
        "shippedToThirdPerson": document.buyer.shipped_to_third_person,
        "datedOn": document.dated_on.isoformat(),
        "dueOn": document.due_on.isoformat() if document.due_on else None,
        "placeOfSupply": document.place_of_supply if document.place_of_supply_chosen else None,
        "zeroRatedTax": document.zero_rated_tax and document.zero_rated_tax.value,
        "reverseCharge": document.reverse_charge,
        "pricesIncludeTax": document.prices_include_tax,
        "items": [_item(item) for item in document.items],
        "billDiscount": _discount(document.bill_discount_percent, document.bill_discount_amount),
        "afterTaxDiscount": str(document.after_tax_discount),
        "otherCharges": str(document.other_charges),
        "roundsOff": document.rounds_off,
        "dealId": document.deal_id,
        "notes": document.notes,
        "terms": document.terms,
    }


def _buyer(buyer: Buyer, patch: object) -> Sent:
    chosen = chosen_of(
        kind=buyer.recipient_kind,
        gstin=buyer.gstin,
        billing=buyer.billing.state_code if buyer.billing else "",
        state=buyer.state_code,
        patch=patch.get("buyer") if isinstance(patch, Mapping) else None,
    )
    return {
        "name": buyer.name,
        "gstin": buyer.gstin,
        **chosen,
        "phone": buyer.phone,
        "email": buyer.email,
        "billing": _address(buyer.billing),
    }


def _address(address: Address | None) -> Sent | None:
    if address is None:
        return None
    return {
        "line1": address.line1,
        "line2": address.line2,
        "city": address.city,
        "stateCode": address.state_code or None,
        "pincode": address.pincode or None,
        "country": address.country,
    }


def _item(item: DocumentItem) -> Sent:
    return {
        "productId": item.product_id,
        "description": item.description,
        "hsn": item.hsn or None,
        "isService": item.is_service,
        "quantity": f"{item.quantity:f}",
        "unit": item.unit,
        "unitPrice": f"{item.unit_price:f}",
        "discount": _discount(item.discount_percent, item.discount_amount),
        "treatment": item.treatment.value,
        "gstRate": f"{item.gst_rate:f}",
        "cessRate": f"{item.cess_rate:f}",
        "cessPerUnit": f"{item.cess_per_unit:f}",
        "billDiscountApplies": item.bill_discount_applies,
    }


def _discount(percent: Percent | None, amount: Money | None) -> Sent | None:
    if percent is not None:
        return {"percent": f"{percent:f}"}
    return {"amount": str(amount)} if amount is not None else None
