import pytest

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.services.documents import Challans, Invoices, Proformas, Quotations
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.stock import Stock
from tests.bills import assert_books_agree, bill, customer, product


@pytest.mark.parametrize(
    ("service", "number"),
    [
        (Quotations, "QTA1/2627/00001"),
        (Proformas, "PIA1/2627/00001"),
        (Challans, "DCA1/2627/00001"),
    ],
)
def test_an_offer_becomes_an_invoice_and_both_know_each_other(acts, service, number):
    buyer = customer(acts)
    offer = service(acts).create_and_issue(bill(contactId=buyer.id)).value
    draft = service(acts).convert(offer.id).value

    assert offer.number == number
    assert (draft.kind, draft.status) == (DocumentKind.INVOICE, DocumentStatus.DRAFT)
    assert (draft.converted_from_id, draft.total, draft.contact_id) == (
        offer.id,
        offer.total,
        buyer.id,
    )
    assert service(acts).converted_to(offer.id) == draft.id
    assert_books_agree(acts)


def test_an_offer_becomes_one_invoice_only(acts):
    offer = Quotations(acts).create_and_issue(bill()).value
    Quotations(acts).convert(offer.id)
    with pytest.raises(ConflictError):
        Quotations(acts).convert(offer.id)


def test_an_offer_whose_invoice_was_cancelled_can_be_converted_again(acts):
    offer = Quotations(acts).create_and_issue(bill()).value
    first = Quotations(acts).convert(offer.id).value
    Invoices(acts).issue(first.id)
    Invoices(acts).cancel(first.id, CancelInput(reason="Mistake"))

    assert Quotations(acts).convert(offer.id).value.id != first.id


def test_an_offer_whose_draft_was_thrown_away_can_be_converted_again(acts):
    offer = Quotations(acts).create_and_issue(bill()).value
    Invoices(acts).delete(Quotations(acts).convert(offer.id).value.id)

    assert Quotations(acts).convert(offer.id).value.converted_from_id == offer.id


def test_a_draft_offer_must_be_issued_first(acts):
    draft = Quotations(acts).create(bill()).value
    with pytest.raises(ConflictError):
        Quotations(acts).convert(draft.id)


def test_an_offer_that_is_an_invoice_is_not_cancelled_under_it(acts):
    offer = Quotations(acts).create_and_issue(bill()).value
    Invoices(acts).issue(Quotations(acts).convert(offer.id).value.id)
    with pytest.raises(ConflictError):
        Quotations(acts).cancel(offer.id, CancelInput(reason="Mistake"))


def test_goods_on_a_challan_leave_once(acts):
    """The challan takes them out of stock; the invoice made from it does not again."""
    soap = product(acts)
    challan = Challans(acts).create_and_issue(bill({"productId": soap.id, "quantity": "30"})).value
    after_challan = Stock(acts).on_hand((soap.id,))[soap.id]
    Invoices(acts).issue(Challans(acts).convert(challan.id).value.id)

    assert after_challan == 70
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 70
    assert_books_agree(acts)


def test_an_offer_moves_neither_stock_nor_ledger(acts):
    soap = product(acts)
    Quotations(acts).create_and_issue(bill({"productId": soap.id, "quantity": "30"}))
    with acts.read() as view:
        entries = view.ledger.account_totals(from_on=acts.today(), to_on=acts.today())

    assert Stock(acts).on_hand((soap.id,))[soap.id] == 100
    assert entries == {}
