from payaid_desktop.services.documents import Challans, Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.products import Products
from payaid_desktop.services.stock import Stock
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, issued, note, product

MISTAKE = CancelInput(reason="Mistake")


def held(acts, soap):
    return Stock(acts).on_hand((soap.id,))[soap.id]


def delivered(acts, soap, quantity="10"):
    line = {"productId": soap.id, "quantity": quantity}
    return Challans(acts).create_and_issue(bill(line)).value


def test_a_challan_moves_the_goods_and_its_invoice_does_not_move_them_again(acts):
    soap = product(acts)
    challan = delivered(acts, soap)
    after_delivery = held(acts, soap)
    Invoices(acts).issue(Challans(acts).convert(challan.id).value.id)

    assert challan.number == "DCA1/2627/00001"
    assert (after_delivery, held(acts, soap)) == (90, 90)
    assert_books_agree(acts)


def test_a_cancelled_challan_brings_the_goods_back(acts):
    soap = product(acts)
    Challans(acts).cancel(delivered(acts, soap).id, MISTAKE)

    assert held(acts, soap) == 100
    assert_books_agree(acts)


def test_goods_stay_delivered_when_the_invoice_of_a_challan_is_cancelled(acts):
    soap = product(acts)
    challan = delivered(acts, soap)
    invoice = Invoices(acts).issue(Challans(acts).convert(challan.id).value.id).value
    Invoices(acts).cancel(invoice.id, MISTAKE)
    after_invoice = held(acts, soap)
    Challans(acts).cancel(challan.id, MISTAKE)

    assert (after_invoice, held(acts, soap)) == (90, 100)


def test_what_is_billed_beyond_the_challan_moves_with_the_invoice(acts):
    soap, paper = product(acts), product(acts, name="Paper")
    challan = delivered(acts, soap)
    draft = Challans(acts).convert(challan.id).value
    lines = [
        {"productId": soap.id, "quantity": "12"},
        {"productId": paper.id, "quantity": "1"},
        {"productId": soap.id, "quantity": "1"},
    ]
    Invoices(acts).update(draft.id, {"items": lines})
    invoice = Invoices(acts).issue(draft.id).value
    after_sale = (held(acts, soap), held(acts, paper))
    Invoices(acts).cancel(invoice.id, MISTAKE)

    assert after_sale == (87, 99)
    assert (held(acts, soap), held(acts, paper)) == (90, 100)
    assert_books_agree(acts)


def test_goods_billed_from_a_challan_can_be_returned(acts):
    soap = product(acts)
    challan = delivered(acts, soap)
    invoice = Invoices(acts).issue(Challans(acts).convert(challan.id).value.id).value
    CreditNotes(acts).create_and_issue(note(invoice, {"originalLineNo": 1, "quantity": "4"}))

    assert held(acts, soap) == 94


def test_cancelling_brings_back_what_went_even_if_stock_is_kept_no_more(acts):
    soap = product(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "5"})
    Products(acts).update(soap.id, {"tracksStock": False, "reorderLevel": None})
    Invoices(acts).cancel(invoice.id, MISTAKE)

    assert held(acts, soap) == 100
    assert_books_agree(acts)


def test_cancelling_brings_nothing_back_that_never_went(acts):
    soap = product(acts, tracksStock=False, openingStock=None)
    invoice = issued(acts, {"productId": soap.id, "quantity": "5"})
    Products(acts).update(soap.id, {"tracksStock": True})
    Invoices(acts).cancel(invoice.id, MISTAKE)

    assert held(acts, soap) == 0
    assert Stock(acts).history(soap.id, PageRequest()).items == ()


def test_a_debit_note_does_not_move_again_what_the_challan_of_its_bill_moved(acts):
    soap = product(acts)
    draft = Challans(acts).convert(delivered(acts, soap, "10").id).value
    Invoices(acts).update(draft.id, {"items": [{"productId": soap.id, "quantity": "8"}]})
    invoice = Invoices(acts).issue(draft.id).value
    stock = [held(acts, soap)]
    for quantity in ("1", "3", "2"):
        line = {"originalLineNo": 1, "quantity": quantity}
        DebitNotes(acts).create_and_issue(note(invoice, line))
        stock.append(held(acts, soap))

    assert stock == [90, 90, 88, 86]
    assert_books_agree(acts)
