"""The calls that show one thing with what only other parts of the books know of it."""

from typing import Any

from payaid_desktop.cli.arguments import OwedInput, target_id
from payaid_desktop.cli.calls import Call, find_document, register_of
from payaid_desktop.cli.shop import Shop
from payaid_desktop.services.contacts import score_of
from payaid_desktop.services.inputs.listing import ProductList
from payaid_desktop.services.wire import to_json

Content = dict[str, Any]


def show_contact(shop: Shop, args: Any) -> Content:
    """A contact, with the reasons of its lead score."""
    contact = shop.services.contacts.get(target_id(args))
    return {**to_json(contact), "leadScoreReasons": to_json(score_of(contact).reasons)}


def show_product(shop: Shop, args: Any) -> Content:
    """A product, with what is on hand of it."""
    (content,) = _with_stock(shop, [to_json(shop.services.products.get(target_id(args)))])
    return content


def list_products(shop: Shop, args: Any) -> Content:
    """One page of products, with what is on hand of each."""
    asked = ProductList.parse(args)
    page = shop.services.products.page(asked.chosen(), asked.request(), sort=asked.sort)
    content: Content = to_json(page)
    return {**content, "items": _with_stock(shop, content["items"])}


def show_offer(register: str) -> Call:
    """A quotation, proforma or challan, with the invoice that it became."""

    def call(shop: Shop, args: Any) -> Content:
        document = find_document(shop, register, args)
        became = register_of(shop, register).converted_to(document.id)
        return {**to_json(document), "convertedToId": became}

    return call


def show_owed(register: str) -> Call:
    """A document that is to be paid, with what is still due."""

    def call(shop: Shop, args: Any) -> Content:
        document = find_document(shop, register, args)
        due = shop.services.payments.due(document.id)
        return {**to_json(document), "due": to_json(due)}

    return call


def show_to_pay(shop: Shop, args: Any) -> Content:
    """What a contact owes or what is open on one bill, with the UPI link that pays it and the receipt's number."""
    asked, paying = OwedInput.parse(args), shop.services.paying
    to_pay = (
        paying.for_document(asked.document_id)
        if asked.document_id is not None
        else paying.for_contact(str(asked.contact_id))
    )
    chosen = to_pay.chosen
    link = to_pay.link(chosen.due if chosen else to_pay.owed, (chosen,) if chosen else to_pay.items)
    content: Content = to_json(to_pay)
    del content["business"]
    return {
        **content,
        "owed": to_json(to_pay.owed),
        "upiLink": link.link,
        "upiReason": link.reason,
    }


def show_timeline(shop: Shop, args: Any) -> Content:
    """What happened with a contact, the newest first."""
    contact = shop.services.contacts.get(target_id(args))
    return {"items": to_json(shop.services.contact_pages.timeline(contact.id))}


def _with_stock(shop: Shop, products: list[Content]) -> list[Content]:
    counted = [each["id"] for each in products if each["tracksStock"]]
    held = shop.services.stock.on_hand(counted)
    return [
        {**each, "onHand": to_json(held.get(each["id"])) if each["tracksStock"] else None}
        for each in products
    ]
