"""Lists by the number of the page, and how many rows there are in all."""

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.deals import DealFilter
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.payments import PaymentFilter
from payaid_desktop.store.products import ProductFilter
from tests.bills import customer, issued, product


def _contacts(acts):
    for _ in range(5):
        customer(acts)
    return Contacts(acts), ContactFilter()


def _products(acts):
    for _ in range(5):
        product(acts)
    return Products(acts), ProductFilter()


def _deals(acts):
    buyer = customer(acts)
    for value in range(5):
        given = {"title": "Rice", "contactId": buyer.id, "value": str(value)}
        Deals(acts).create(DealInput.parse(given))
    return Deals(acts), DealFilter()


def _invoices(acts):
    for _ in range(5):
        issued(acts)
    return Invoices(acts), DocumentFilter()


def _payments(acts):
    buyer = customer(acts)
    for direction in ("received", "paid", "received", "paid", "received"):
        given = {"contactId": buyer.id, "direction": direction, "amount": "10", "mode": "cash"}
        Payments(acts).record(PaymentInput.parse(given))
    return Payments(acts), PaymentFilter()


@pytest.mark.parametrize("filled", [_contacts, _products, _deals, _invoices, _payments])
def test_numbered_pages_together_are_the_whole_list(acts, filled):
    service, chosen = filled(acts)
    whole = [each.id for each in service.page(chosen, PageRequest(500)).items]
    pages = [service.page(chosen, PageRequest(2, offset=first)).items for first in (0, 2, 4, 6)]

    assert [each.id for page in pages for each in page] == whole
    assert service.count(chosen) == len(whole) == 5


def test_what_a_search_finds_is_counted(acts):
    service, _ = _contacts(acts)
    name = service.page(ContactFilter(), PageRequest(1)).items[0].name

    assert service.count(ContactFilter(search=name)) == len(
        service.page(ContactFilter(search=name), PageRequest(100)).items
    )
    assert service.count(ContactFilter(search="nobody of this name")) == 0


@pytest.mark.parametrize(("sort", "opposite"), [("name", "name_from_z"), ("newest", "oldest")])
def test_a_list_is_read_from_either_end(acts, sort, opposite):
    service, chosen = _contacts(acts)
    there = service.page(chosen, PageRequest(100), sort=sort).items

    assert service.page(chosen, PageRequest(100), sort=opposite).items == there[::-1]


def test_a_page_is_asked_for_by_its_number_or_by_a_cursor():
    with pytest.raises(ValidationError):
        PageRequest(10, "a cursor", offset=10)
