"""At the counter: a bill is made, issued and paid in one act; before that it can be seen without keeping it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.errors import ConflictError, ReadOnlyError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.forms import Forms
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.records import Records
from payaid_desktop.services.selling import Received, Sale, Selling
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, customer, issued, paid, product, rice

INVOICE = DocumentKind.INVOICE


def cash(amount: str) -> Received:
    return Received(Decimal(amount), PaymentMode.CASH)


def test_a_preview_is_what_the_draft_will_be(acts):
    buyer = customer(acts)
    given = bill(rice(), rice(quantity="3"), contactId=buyer.id, billDiscount={"percent": "5"})
    seen = Invoices(acts).preview(given)
    made = Invoices(acts).create(given).value

    same = {"id": "", "items": ()}
    assert replace(seen, **same) == replace(made, **same)
    assert [(each.value, each.cgst) for each in seen.items] == [
        (each.value, each.cgst) for each in made.items
    ]


def test_a_preview_keeps_nothing(acts):
    before = Records(acts).dump()
    Invoices(acts).preview(bill())

    assert Records(acts).dump() == before
    assert Records(acts).outbox() == []


def test_a_trial_cannot_write_and_acts_after_it_can(acts):
    draft = Invoices(acts).create(bill()).value
    with pytest.raises(ReadOnlyError), acts.trial() as work:
        work.documents.delete_draft(draft.id)

    assert Invoices(acts).get(draft.id) == draft
    assert Invoices(acts).delete(draft.id).value == draft


@pytest.mark.parametrize(
    "given",
    [
        bill({"quantity": "1", "unitPrice": "5"}),
        bill({"description": "Soap", "quantity": "1"}),
        bill({"description": "Soap", "quantity": "1", "unitPrice": "5"}),
        bill(dueOn="2020-01-01"),
        bill(afterTaxDiscount="5000"),
    ],
)
def test_a_preview_refuses_what_creating_refuses(acts, given):
    with pytest.raises(ValidationError) as seen:
        Invoices(acts).preview(given)
    with pytest.raises(ValidationError) as made:
        Invoices(acts).create(given)

    assert seen.value.details == made.value.details


def test_a_preview_of_a_draft_is_the_draft_with_what_was_typed(acts):
    draft = Invoices(acts).create(bill()).value
    seen = Invoices(acts).preview(bill(rice(quantity="1")), draft_id=draft.id)

    assert (seen.id, seen.total) == (draft.id, Money.of(118))
    assert Invoices(acts).get(draft.id) == draft


def test_an_issued_document_cannot_be_seen_as_a_draft(acts):
    with pytest.raises(ConflictError):
        Invoices(acts).preview(bill(), draft_id=issued(acts).id)


def test_the_next_number_is_said_and_not_taken(acts):
    said = [Invoices(acts).next_number() for _ in range(2)]
    taken = issued(acts).number
    after = Invoices(acts).next_number()

    assert said == [taken, taken]
    assert after != taken
    assert issued(acts).number == after


def test_each_kind_has_a_next_number_of_its_own(acts):
    numbers = {
        Invoices(acts).next_number(),
        Invoices(acts).next_number(DocumentKind.BILL_OF_SUPPLY),
        Quotations(acts).next_number(),
    }

    assert len(numbers) == 3


def test_a_bill_is_issued_and_paid_in_one_act(acts):
    buyer = customer(acts)
    sale = Sale(bill(contactId=buyer.id), received=cash("500"))
    sold = Selling(acts).issue(INVOICE, sale).value

    assert sold.document.status is DocumentStatus.ISSUED
    assert Payments(acts).due(sold.document.id) == sold.document.total - Money.of(500)
    titles = [job.title for job in Jobs(acts, Outbox(acts)).page(PageRequest(10)).items]
    assert titles[0] == f"Send invoice {sold.document.number}"
    assert len(titles) == 2  # the customer, and the sale as a whole
    assert_books_agree(acts)


def test_money_given_with_a_bill_pays_that_bill_and_no_older_one(acts):
    buyer = customer(acts)
    older = issued(acts, contactId=buyer.id)
    sale = Sale(bill(contactId=buyer.id), received=cash("1180"))
    sold = Selling(acts).issue(INVOICE, sale).value

    assert Payments(acts).due(sold.document.id) == Money(0)
    assert Payments(acts).due(older.id) == older.total


def test_what_a_customer_pays_too_much_stays_on_account(acts):
    buyer = customer(acts)
    Selling(acts).issue(INVOICE, Sale(bill(contactId=buyer.id), received=cash("1200")))

    assert Payments(acts).advance(buyer.id) == Money.of(20)


def test_what_is_given_too_much_at_a_cash_sale_is_change(acts):
    sold = Selling(acts).issue(INVOICE, Sale(bill(), received=cash("2000"))).value

    assert sold.payment.amount == sold.document.total
    assert Payments(acts).due(sold.document.id) == Money(0)
    assert_books_agree(acts)


def test_a_bill_that_an_advance_paid_already_leaves_the_money_on_account(acts):
    buyer = customer(acts)
    Payments(acts).record(paid("1180", contactId=buyer.id))
    Selling(acts).issue(INVOICE, Sale(bill(contactId=buyer.id), received=cash("100")))

    assert Payments(acts).advance(buyer.id) == Money.of(100)


def test_nothing_is_kept_when_the_money_cannot_be_recorded(acts):
    before = Records(acts).dump()
    cheque = Received(Decimal(10), PaymentMode.CHEQUE)
    with pytest.raises(ValidationError):
        Selling(acts).issue(INVOICE, Sale(bill(), received=cheque))

    assert Records(acts).dump() == before


def test_the_form_is_forgotten_with_the_sale_and_kept_when_it_fails(acts):
    forms, selling = Forms(acts), Selling(acts)
    form_id = forms.new_id()
    forms.keep(form_id, "invoice", {})
    with pytest.raises(ValidationError):
        selling.issue(INVOICE, Sale(bill(dueOn="2020-01-01"), form_id=form_id))
    assert len(forms.all()) == 1
    selling.issue(INVOICE, Sale(bill(), form_id=form_id))

    assert forms.all() == ()


def test_a_draft_is_issued_with_what_was_typed_since(acts):
    draft = Invoices(acts).create(bill()).value
    sale = Sale(bill(rice(quantity="1")), draft_id=draft.id, draft_version=draft.version)
    sold = Selling(acts).issue(INVOICE, sale).value

    assert (sold.document.id, sold.document.total) == (draft.id, Money.of(118))


def test_a_draft_that_was_changed_meanwhile_is_not_overwritten(acts):
    draft = Invoices(acts).create(bill()).value
    Invoices(acts).update(draft.id, {"notes": "Other"})
    sale = Sale(bill(), draft_id=draft.id, draft_version=draft.version)
    with pytest.raises(ConflictError):
        Selling(acts).issue(INVOICE, sale)


def test_what_was_typed_becomes_a_draft_of_the_books(acts):
    forms = Forms(acts)
    form_id = forms.new_id()
    forms.keep(form_id, "invoice", {})
    draft = Selling(acts).keep_draft(INVOICE, Sale(bill(), form_id=form_id)).value

    assert Invoices(acts).get(draft.id).status is DocumentStatus.DRAFT
    assert forms.all() == ()


def test_a_quotation_is_issued_without_money(acts):
    sold = Selling(acts).issue(DocumentKind.QUOTATION, Sale(bill())).value

    assert (sold.document.kind, sold.payment) == (DocumentKind.QUOTATION, None)


def test_a_draft_comes_back_as_it_was_typed_without_what_its_products_say(acts):
    buyer, soap = customer(acts), product(acts)
    line = {"productId": soap.id, "quantity": "2", "discount": {"percent": "5"}}
    draft = Invoices(acts).create(bill(line, rice(), contactId=buyer.id)).value
    typed, version = Invoices(acts).as_typed(draft.id)

    assert version == draft.version
    assert "gstRate" not in typed["items"][0]
    assert typed["items"][1]["gstRate"] == "18"
    again = Invoices(acts).preview(DocumentInput.parse(typed), draft_id=draft.id)
    assert (again.total, again.buyer, again.due_on) == (draft.total, draft.buyer, draft.due_on)
