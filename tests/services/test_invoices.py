from datetime import date, timedelta

import pytest

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.gst import DocType, Scheme
from payaid_desktop.domain.money import Money
from payaid_desktop.services.business import Businesses
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.stock import Stock
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, customer, issued, paid, product, rice
from tests.builders import make_acts


def test_eighteen_percent_within_the_state_is_nine_and_nine(acts):
    invoice = issued(acts)

    assert (invoice.taxable, invoice.cgst, invoice.sgst) == (
        Money.of(1000),
        Money.of(90),
        Money.of(90),
    )
    assert invoice.igst == Money(0)
    assert invoice.items[0].gst_rate == 18
    assert invoice.total == Money.of(1180)


def test_eighteen_percent_to_another_state_is_igst_alone(acts):
    buyer = customer(acts, addresses=[{"line1": "1 Road", "city": "Bengaluru", "stateCode": "29"}])
    invoice = issued(acts, contactId=buyer.id)

    assert (invoice.igst, invoice.cgst, invoice.sgst) == (Money.of(180), Money(0), Money(0))
    assert invoice.place_of_supply == "29"


def test_a_draft_has_no_number_and_an_issued_invoice_has_the_next_one(acts):
    invoices = Invoices(acts)
    draft = invoices.create(bill()).value
    first = invoices.issue(draft.id).value
    second = issued(acts)

    assert draft.number is None
    assert (first.number, second.number) == ("A1/2627/00001", "A1/2627/00002")
    assert invoices.get(first.id) == first
    assert_books_agree(acts)


def test_an_issue_that_fails_takes_no_number(acts):
    invoices = Invoices(acts)
    draft = invoices.create(bill(rice(hsn=None), buyer=_registered())).value
    with pytest.raises(ValidationError) as refused:
        invoices.issue(draft.id)

    assert "items[0].hsn" in refused.value.details
    assert issued(acts).number == "A1/2627/00001"


def test_an_issued_invoice_cannot_be_changed_or_deleted(acts):
    invoice = issued(acts)
    for act in (
        lambda: Invoices(acts).update(invoice.id, {"notes": "x"}),
        lambda: Invoices(acts).delete(invoice.id),
        lambda: Invoices(acts).issue(invoice.id),
    ):
        with pytest.raises(ConflictError):
            act()


def test_an_issued_invoice_keeps_what_it_printed_when_everything_behind_it_changes(acts):
    soap = product(acts)
    buyer = customer(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "2"}, contactId=buyer.id)

    from payaid_desktop.services.contacts import Contacts

    Contacts(acts).update(buyer.id, {"name": "Renamed"})
    Products(acts).update(soap.id, {"name": "Other soap", "unitPrice": "99"})
    Businesses(acts).update({"name": "Renamed Shop"})

    assert Invoices(acts).get(invoice.id) == invoice


def test_a_draft_takes_a_patch_and_is_computed_anew(acts):
    draft = Invoices(acts).create(bill()).value
    after = Invoices(acts).update(draft.id, {"items": [rice(quantity="20")], "notes": "Two"}).value

    assert (after.taxable, after.notes, after.version) == (Money.of(2000), "Two", 2)
    assert_books_agree(acts)


def test_an_edit_on_an_older_version_is_refused(acts):
    draft = Invoices(acts).create(bill()).value
    Invoices(acts).update(draft.id, {"notes": "first"})
    with pytest.raises(ConflictError) as refused:
        Invoices(acts).update(draft.id, {"notes": "second"}, version=draft.version)

    assert "version" in refused.value.details


def test_a_draft_that_is_deleted_is_gone(acts):
    draft = Invoices(acts).create(bill()).value
    Invoices(acts).delete(draft.id)

    with pytest.raises(NotFoundError):
        Invoices(acts).get(draft.id)
    assert_books_agree(acts)


def test_issuing_takes_the_goods_out_of_stock_and_cancelling_brings_them_back(acts):
    soap = product(acts)
    invoice = issued(acts, {"productId": soap.id, "quantity": "30"})
    after_sale = Stock(acts).on_hand((soap.id,))[soap.id]
    Invoices(acts).cancel(invoice.id, CancelInput(reason="Wrong customer"))

    assert after_sale == 70
    assert Stock(acts).on_hand((soap.id,))[soap.id] == 100
    assert_books_agree(acts)


def test_a_cancelled_invoice_keeps_its_number_and_is_owed_no_more(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    cancelled = Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake")).value

    assert cancelled.status is DocumentStatus.CANCELLED
    assert cancelled.number == invoice.number
    assert Payments(acts).open_items(buyer.id) == []
    assert issued(acts).number == "A1/2627/00002"
    assert_books_agree(acts)


def test_what_a_cancelled_invoice_was_paid_with_becomes_an_advance(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("500", contactId=buyer.id))
    Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake"))

    assert Payments(acts).advance(buyer.id) == Money.of(500)
    assert_books_agree(acts)


def test_an_invoice_cannot_be_cancelled_twice(acts):
    invoice = issued(acts)
    Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake"))
    with pytest.raises(ConflictError):
        Invoices(acts).cancel(invoice.id, CancelInput(reason="Again"))


def test_a_copy_is_a_draft_of_today(acts, clock):
    invoice = issued(acts)
    clock.advance(days=3)
    copy = Invoices(acts).duplicate(invoice.id).value

    assert (copy.status, copy.number, copy.dated_on) == (
        DocumentStatus.DRAFT,
        None,
        date(2026, 7, 21),
    )
    assert copy.total == invoice.total


def test_exempt_lines_alone_make_a_bill_of_supply_in_its_own_series(acts):
    invoice = issued(acts, rice(treatment="exempt", gstRate="0"))

    assert invoice.kind is DocumentKind.BILL_OF_SUPPLY
    assert invoice.number == "BSA1/2627/00001"
    assert (invoice.taxable, invoice.non_taxable) == (Money(0), Money.of(1000))


def test_taxable_and_exempt_lines_to_a_consumer_make_an_invoice_cum_bill_of_supply(acts):
    invoice = issued(acts, rice(), rice(treatment="exempt", gstRate="0"))

    assert invoice.doc_type is DocType.INVOICE_CUM_BILL_OF_SUPPLY
    assert invoice.kind is DocumentKind.INVOICE


def test_a_composition_dealer_gives_bills_of_supply_without_tax(sqlite_database, clock):
    acts = make_acts(sqlite_database, clock=clock, scheme=Scheme.COMPOSITION)
    invoice = issued(acts)

    assert invoice.kind is DocumentKind.BILL_OF_SUPPLY
    assert (invoice.tax, invoice.total) == (Money(0), Money.of(1000))


def test_who_is_not_registered_gives_invoices_without_tax(sqlite_database, clock):
    acts = make_acts(sqlite_database, clock=clock, scheme=Scheme.UNREGISTERED, gstin=None)
    invoice = issued(acts)

    assert invoice.kind is DocumentKind.INVOICE
    assert (invoice.number, invoice.tax) == ("A1/2627/00001", Money(0))


def test_a_day_in_the_future_is_refused(acts):
    draft = Invoices(acts).create(bill(datedOn="2026-07-19")).value
    with pytest.raises(ValidationError) as refused:
        Invoices(acts).issue(draft.id)

    assert list(refused.value.details) == ["datedOn"]


def test_each_financial_year_has_its_own_series_from_one(acts):
    last_year = issued(acts, datedOn="2026-03-31")
    this_year = issued(acts, datedOn="2026-04-01")

    assert (last_year.number, this_year.number) == ("A1/2526/00001", "A1/2627/00001")


def test_a_product_fills_in_name_code_unit_price_and_rate(acts):
    soap = product(acts)
    line = issued(acts, {"productId": soap.id, "quantity": "2"}).items[0]

    assert (line.description, line.hsn, line.unit) == ("Soap", "3401", "PCS")
    assert (line.unit_price, line.gst_rate) == (50, 5)


def test_a_price_with_tax_is_converted_for_a_bill_without(acts):
    soap = product(acts, unitPrice="105", priceIncludesTax=True)
    line = issued(acts, {"productId": soap.id, "quantity": "1"}).items[0]

    assert line.unit_price == 100


def test_a_list_is_kept_whole_or_not_at_all(acts):
    unknown = bill({"productId": "00000000-0000-7000-8000-000000000000", "quantity": "1"})
    with pytest.raises(NotFoundError):
        Invoices(acts).create_many([bill(), unknown], issue=True)

    assert Invoices(acts).page(DocumentFilter(), PageRequest()).items == ()
    assert issued(acts).number == "A1/2627/00001"


def test_pages_follow_each_other_without_gap_or_repetition(quick_acts):
    made = [issued(quick_acts, datedOn=f"2026-07-{day:02}").id for day in (3, 1, 2, 2, 1)]
    seen, cursor = [], None
    while True:
        page = Invoices(quick_acts).page(DocumentFilter(), PageRequest(limit=2, cursor=cursor))
        seen += [line.id for line in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break

    assert sorted(seen) == sorted(made)
    assert len(seen) == len(set(seen))


def test_the_list_tells_what_is_due_and_filters_by_it(acts, clock):
    buyer = customer(acts, paymentDays=10)
    open_bill = issued(acts, contactId=buyer.id)
    settled = issued(acts)
    Payments(acts).record(paid("1180", allocations=[{"documentId": settled.id, "amount": "1180"}]))
    clock.advance(days=11)
    lists = {
        "unpaid": DocumentFilter(unpaid=True),
        "paid": DocumentFilter(paid=True),
        "overdue": DocumentFilter(overdue_on=acts.today()),
    }
    found = {
        name: [line.id for line in Invoices(acts).page(chosen, PageRequest()).items]
        for name, chosen in lists.items()
    }

    assert found == {"unpaid": [open_bill.id], "paid": [settled.id], "overdue": [open_bill.id]}


def test_the_chips_count_every_status(acts, clock):
    Invoices(acts).create(bill())
    issued(acts, dueOn="2026-07-18")
    cancelled = issued(acts)
    Invoices(acts).cancel(cancelled.id, CancelInput(reason="Mistake"))
    clock.advance(days=1)
    counts = Invoices(acts).counts()

    assert (counts.all, counts.draft, counts.issued, counts.cancelled) == (3, 1, 1, 1)
    assert (counts.unpaid, counts.overdue, counts.paid) == (1, 1, 0)


def test_the_due_day_follows_the_contacts_days(acts):
    buyer = customer(acts, paymentDays=15)

    assert issued(acts, contactId=buyer.id).due_on == acts.today() + timedelta(days=15)


def test_an_invoice_is_found_by_its_number_in_any_case(acts):
    invoice = issued(acts)

    assert Invoices(acts).find(invoice.number.lower()).id == invoice.id


def test_an_export_without_payment_of_tax_carries_none(acts):
    buyer = customer(
        acts,
        recipientKind="overseas",
        addresses=[{"line1": "1 Street", "city": "Dubai", "country": "AE"}],
    )
    invoice = issued(acts, rice(hsn="100630"), contactId=buyer.id, zeroRatedTax="without_payment")

    assert (invoice.place_of_supply, invoice.tax, invoice.total) == (
        "96",
        Money(0),
        Money.of(1000),
    )


def _registered():
    return {
        "name": "Buyer",
        "gstin": "27AAPFU0939F1ZV",
        "billing": {"line1": "1 Road", "city": "Pune", "stateCode": "27"},
    }
