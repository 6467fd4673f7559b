import pytest

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.documents import Challans, Invoices, Proformas, Quotations
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.products import Products
from payaid_desktop.services.statements import Statements
from payaid_desktop.services.stock import Stock
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, customer, issued, product, rice

MISTAKE = CancelInput(reason="Mistake")


def offered(acts, *lines, service=Quotations, **changes):
    return service(acts).create_and_issue(bill(*lines, **changes)).value


def test_a_quotation_has_a_number_and_touches_neither_books_nor_stock(acts):
    soap, buyer = product(acts), customer(acts)
    quotation = offered(acts, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)

    assert quotation.number == "QTA1/2627/00001"
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 100
    assert Statements(acts).balance(buyer.id) == Money(0)
    assert Statements(acts).trial_balance() == ()
    assert_books_agree(acts)


@pytest.mark.parametrize("service", [Quotations, Proformas, Challans])
def test_an_offer_becomes_an_invoice_and_both_know_each_other(acts, service):
    buyer = customer(acts)
    offer = offered(acts, service=service, contactId=buyer.id, notes="As agreed")
    draft = service(acts).convert(offer.id).value

    assert (draft.status, draft.kind, draft.number) == (
        DocumentStatus.DRAFT,
        DocumentKind.INVOICE,
        None,
    )
    assert (draft.converted_from_id, draft.notes, draft.total) == (
        offer.id,
        "As agreed",
        offer.total,
    )
    assert service(acts).converted_to(offer.id) == draft.id
    assert Invoices(acts).issue(draft.id).value.converted_from_id == offer.id
    assert_books_agree(acts)


@pytest.mark.parametrize("service", [Quotations, Proformas, Challans])
def test_an_offer_becomes_an_invoice_once(acts, service):
    offer = offered(acts, service=service)
    draft = service(acts).convert(offer.id).value
    with pytest.raises(ConflictError, match="already"):
        service(acts).convert(offer.id)
    Invoices(acts).issue(draft.id)
    with pytest.raises(ConflictError, match="already"):
        service(acts).convert(offer.id)

    assert Invoices(acts).counts().all == 1


def test_an_offer_whose_draft_is_thrown_away_can_become_an_invoice_again(acts):
    offer = offered(acts)
    first = Quotations(acts).convert(offer.id).value
    Invoices(acts).delete(first.id)
    second = Quotations(acts).convert(offer.id).value

    assert Quotations(acts).converted_to(offer.id) == second.id


def test_an_offer_whose_invoice_is_cancelled_can_become_an_invoice_again(acts):
    offer = offered(acts)
    first = Invoices(acts).issue(Quotations(acts).convert(offer.id).value.id).value
    Invoices(acts).cancel(first.id, MISTAKE)
    second = Invoices(acts).issue(Quotations(acts).convert(offer.id).value.id).value

    assert Quotations(acts).converted_to(offer.id) == second.id
    assert second.number == "A1/2627/00002"
    assert_books_agree(acts)


def test_an_offer_that_turned_into_a_bill_of_supply_is_not_converted_twice(acts):
    offer = offered(acts)
    draft = Quotations(acts).convert(offer.id).value
    Invoices(acts).update(draft.id, {"items": [rice(treatment="exempt", gstRate="0")]})
    with pytest.raises(ConflictError):
        Quotations(acts).convert(offer.id)


def test_a_draft_a_cancelled_and_an_unknown_offer_are_not_converted(acts):
    draft = Quotations(acts).create(bill()).value
    gone = offered(acts)
    Quotations(acts).cancel(gone.id, MISTAKE)
    for each in (draft, gone):
        with pytest.raises(ConflictError):
            Quotations(acts).convert(each.id)
    with pytest.raises(NotFoundError):
        Quotations(acts).convert("00000000-0000-7000-8000-000000000000")


def test_an_offer_is_not_cancelled_while_it_is_an_invoice(acts):
    offer = offered(acts)
    invoice = Invoices(acts).issue(Quotations(acts).convert(offer.id).value.id).value
    with pytest.raises(ConflictError, match="invoice now"):
        Quotations(acts).cancel(offer.id, MISTAKE)
    Invoices(acts).cancel(invoice.id, MISTAKE)

    assert Quotations(acts).cancel(offer.id, MISTAKE).value.number == offer.number


def test_the_invoice_is_computed_by_the_day_and_the_shop_of_its_conversion(acts, clock):
    soap = product(acts)
    offer = offered(acts, {"productId": soap.id, "quantity": "1"})
    Products(acts).update(soap.id, {"unitPrice": "99"})
    clock.advance(days=5)
    draft = Quotations(acts).convert(offer.id).value

    assert draft.dated_on == acts.today()
    assert draft.items[0].unit_price == 50


def test_a_copy_of_a_converted_invoice_is_a_sale_of_its_own(acts):
    soap = product(acts)
    challan = offered(acts, {"productId": soap.id, "quantity": "10"}, service=Challans)
    invoice = Invoices(acts).issue(Challans(acts).convert(challan.id).value.id).value
    copy = Invoices(acts).duplicate(invoice.id).value
    Invoices(acts).issue(copy.id)

    assert copy.converted_from_id is None
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 80


def test_each_register_shows_its_own_documents_alone(acts):
    quotation, proforma = offered(acts), offered(acts, service=Proformas)
    invoice = issued(acts)
    found = {
        service.what: [
            line.id for line in service(acts).page(DocumentFilter(), PageRequest()).items
        ]
        for service in (Quotations, Proformas, Invoices, Challans)
    }

    assert found == {
        "quotation": [quotation.id],
        "proforma": [proforma.id],
        "invoice": [invoice.id],
        "delivery challan": [],
    }
    with pytest.raises(NotFoundError):
        Quotations(acts).get(invoice.id)
    with pytest.raises(NotFoundError):
        Invoices(acts).cancel(quotation.id, MISTAKE)
