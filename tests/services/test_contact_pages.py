from datetime import date

from payaid_desktop.domain.contacts import ContactKind
from payaid_desktop.domain.money import Money
from payaid_desktop.services.contact_pages import ContactPages, average_days
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.statements import Statements
from payaid_desktop.store.contact_figures import PaidBill
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.deals import DealFilter
from payaid_desktop.store.paging import PageRequest
from tests.bills import customer, issued, note, paid

ALL = PageRequest(limit=50)


def named(acts, name, **fields):
    return Contacts(acts).create(ContactInput.parse({"name": name, **fields})).value


def names(acts, **chosen):
    lines = ContactPages(acts).lines(ContactFilter(**chosen), ALL).items
    return [line.contact.name for line in lines]


def figures(acts, contact):
    return ContactPages(acts).overview(contact.id).figures


def test_the_list_tells_what_each_contact_owes(acts):
    asha, bela = customer(acts, name="Asha"), customer(acts, name="Bela")
    issued(acts, contactId=asha.id)
    Payments(acts).record(paid("100", contactId=bela.id))
    lines = ContactPages(acts).lines(ContactFilter(), ALL).items

    assert [(line.contact.name, line.balance) for line in lines] == [
        ("Asha", Money.of(1180)),
        ("Bela", Money.of(-100)),
    ]


def test_the_list_narrows_to_those_that_owe(acts):
    asha, bela = customer(acts, name="Asha"), customer(acts, name="Bela")
    issued(acts, contactId=asha.id)
    Payments(acts).record(paid("100", contactId=bela.id))

    assert names(acts, owing=True) == ["Asha"]


def test_the_list_finds_a_part_of_a_name_a_phone_number_or_a_town(acts):
    customer(acts, name="Asha Stores", phone="9000000011")
    customer(acts, name="Bela", addresses=[{"city": "Nashik", "stateCode": "27"}])

    assert names(acts, search="stor") == ["Asha Stores"]
    assert names(acts, search="0000011") == ["Asha Stores"]
    assert names(acts, search="nashik") == ["Bela"]
    assert names(acts, search="nobody") == []
    assert names(acts, search="stor", kind=ContactKind.LEAD) == []


def test_every_chip_counts_what_it_leaves(acts):
    asha = customer(acts, name="Asha")
    named(acts, "Lead", kind="lead")
    gone = named(acts, "Gone", kind="supplier")
    Contacts(acts).delete(gone.id)
    issued(acts, contactId=asha.id)
    counts = ContactPages(acts).counts()

    assert (counts.all, counts.customers, counts.suppliers, counts.leads) == (2, 1, 0, 1)
    assert (counts.owing, counts.to_collect) == (1, Money.of(1180))


def test_the_balance_of_the_figures_is_what_the_statement_closes_with(acts):
    buyer = customer(acts, openingBalance="100", openingOn="2026-03-31")
    issued(acts, contactId=buyer.id, datedOn="2026-06-01", dueOn="2026-06-10")
    issued(acts, contactId=buyer.id)
    Payments(acts).record(paid("100", contactId=buyer.id))
    known = figures(acts, buyer)

    assert known.balance == Statements(acts).of_contact(buyer.id).closing == Money.of(2360)
    assert (known.open_bills, known.overdue_since) == (2, date(2026, 6, 10))
    assert known.ageing.overdue == Money.of(1180)


def test_the_account_names_what_each_line_books_and_adds_up(acts):
    buyer = customer(acts, openingBalance="100", openingOn="2026-03-31")
    bill = issued(acts, contactId=buyer.id, datedOn="2026-06-01", dueOn="2026-06-10")
    receipt = Payments(acts).record(paid("200", contactId=buyer.id)).value
    account = ContactPages(acts).account(buyer.id)
    first, second = account.lines

    assert (first.document.id, first.document.due, first.payment) == (bill.id, Money.of(1080), None)
    assert (second.payment.id, second.payment.mode, second.document) == (receipt.id, "cash", None)
    assert account.opening + account.debits - account.credits == account.closing == Money.of(1080)


def test_bought_this_year_leaves_out_last_year_and_takes_off_what_came_back(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id, datedOn="2026-03-31")
    bill = issued(acts, contactId=buyer.id, datedOn="2026-07-01")
    draft = CreditNotes(acts).create(note(bill)).value
    CreditNotes(acts).issue(draft.id)
    bought = figures(acts, buyer).bought

    assert (bought.bills, bought.last_on) == (1, date(2026, 7, 1))
    assert bought.total == Money.of(1180) - CreditNotes(acts).get(draft.id).total


def test_days_to_pay_are_of_bills_that_money_paid_in_full(acts):
    buyer = customer(acts)
    for day in ("2026-06-01", "2026-06-11"):
        issued(acts, contactId=buyer.id, datedOn=day)
    Payments(acts).record(paid("1180", contactId=buyer.id, datedOn="2026-06-21"))
    Payments(acts).record(paid("180", contactId=buyer.id, datedOn="2026-06-22"))

    assert figures(acts, buyer).days_to_pay == 20


def test_a_contact_that_never_paid_has_no_days_to_pay(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)

    assert figures(acts, buyer).days_to_pay is None


def test_the_average_is_rounded_half_up_and_money_paid_before_the_bill_counts_as_no_day():
    first, second = date(2026, 7, 1), date(2026, 7, 4)

    assert average_days([PaidBill(first, second), PaidBill(first, first)]) == 2
    assert average_days([PaidBill(second, first)]) == 0


def test_neighbours_are_those_beside_it_by_name(acts):
    asha, bela, chand = (customer(acts, name=each) for each in ("Asha", "bela", "Chand"))
    Contacts(acts).delete(customer(acts, name="Bel").id)
    pages = ContactPages(acts)

    assert (pages.overview(bela.id).previous_id, pages.overview(bela.id).next_id) == (
        asha.id,
        chand.id,
    )
    assert pages.overview(asha.id).previous_id is None


def test_contacts_are_alike_that_share_a_phone_number_or_a_gstin(acts):
    asha = customer(acts, name="Asha", phone="9000000011")
    twin = customer(acts, name="Asha S", phone="9000000011")
    customer(acts, name="Bela", phone="9000000012")
    pages = ContactPages(acts)

    assert [each.id for each in pages.overview(asha.id).alike] == [twin.id]
    assert [each.id for each in pages.alike(phone="9000000011", but=twin.id)] == [asha.id]
    assert pages.alike() == ()


def test_the_timeline_tells_what_happened_newest_first_and_by_whom(acts, clock):
    buyer = customer(acts)
    clock.advance(minutes=1)
    bill = issued(acts, contactId=buyer.id)
    clock.advance(minutes=1)
    Payments(acts).record(paid("100", contactId=buyer.id))
    clock.advance(minutes=1)
    deal = (
        Deals(acts).create(DealInput.parse({"contactId": buyer.id, "title": "Diwali boxes"})).value
    )
    clock.advance(minutes=1)
    Deals(acts).move(deal.id, MoveInput.parse({"stage": "won"}))
    issued(acts, contactId=customer(acts, name="Somebody else").id)
    events = ContactPages(acts).timeline(buyer.id)

    assert [each.act for each in events] == [
        "deal.patch",
        "deal.create",
        "payment.record",
        "invoice.issue",
        "contact.create",
    ]
    assert {each.by for each in events} == {"Owner"}
    assert (events[0].title, events[0].told["stage"]) == ("Diwali boxes", "won")
    assert events[3].told["number"] == bill.number


def test_counts_are_of_the_documents_and_payments_of_the_contact_alone(acts):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    issued(acts, contactId=customer(acts, name="Bela").id)
    Payments(acts).record(paid("100", contactId=buyer.id))

    assert dict(ContactPages(acts).overview(buyer.id).counts) == {"invoices": 1, "payments": 1}


def test_the_board_may_be_narrowed_to_deals_without_a_next_step(acts):
    buyer = customer(acts)
    for title, step in (("Rice", "Call"), ("Tea", "")):
        raw = {"contactId": buyer.id, "title": title, "nextStep": step, "value": "100"}
        Deals(acts).create(DealInput.parse(raw))
    board = Deals(acts).board(chosen=DealFilter(without_next_step=True))

    assert [card.deal.title for card in board.columns[0].deals] == ["Tea"]
    assert (board.open_count, board.open_value) == (1, Money.of(100))
