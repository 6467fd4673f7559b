"""Two laptops that work apart and agree when they meet."""

import json

import pytest

from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.payments import ReversalInput
from payaid_desktop.services.inputs.recurring import RecurringInput
from payaid_desktop.services.outgoing import Outgoing, Stand
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.recurring import RecurringInvoices
from payaid_desktop.services.replication.following import Following
from payaid_desktop.store.mapping import to_plain
from sync.protocol import TooLargeError
from tests.bills import bill, customer, issued, paid, product, rice
from tests.simulation.shops import copied, make_shop


@pytest.fixture
def shop(tmp_path):
    return make_shop(tmp_path)


def agree(shop):
    shop.settle()
    first, *others = shop.states()
    for other in others:
        for name, rows in first.items():
            assert rows == other[name], name


def test_a_day_apart_is_on_both_laptops_in_the_evening(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer, soap = customer(one), product(one)
    agree(shop)
    issued(one, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    made = issued(two, {"productId": soap.id, "quantity": "2"}, contactId=buyer.id)
    Payments(two).record(paid("10", contactId=buyer.id))
    Invoices(one).cancel(issued(one).id, CancelInput.parse({"reason": "Wrong"}))
    agree(shop)

    assert made.number == "A2/2627/00001"
    assert Invoices(one).get(made.id) == Invoices(two).get(made.id)


def test_edits_of_different_fields_are_both_kept(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer = customer(one)
    agree(shop)
    Contacts(one).update(buyer.id, {"phone": "9000000005"})
    Contacts(two).update(buyer.id, {"company": "Test Traders"})
    agree(shop)

    kept = Contacts(one).get(buyer.id)
    assert (kept.phone, kept.company) == ("9000000005", "Test Traders")


def test_of_two_edits_of_one_field_the_later_is_kept_and_the_other_is_shown_on_both(shop):
    one, two = shop.laptops
    buyer = customer(one.acts)
    agree(shop)
    Contacts(one.acts).update(buyer.id, {"phone": "9000000005"})
    two.clock.advance(seconds=5)
    Contacts(two.acts).update(buyer.id, {"phone": "9000000006"})
    agree(shop)

    for laptop in shop.laptops:
        assert Contacts(laptop.acts).get(buyer.id).phone == "9000000006"
        with laptop.acts.read() as view:
            (conflict,) = view.replica.open_conflicts()
        assert (conflict["field"], conflict["other"]) == ("phone", '"9000000005"')


def test_one_bill_cancelled_on_both_laptops_is_cancelled_once(shop):
    one, two = (each.acts for each in shop.laptops)
    soap = product(one)
    made = issued(one, {"productId": soap.id, "quantity": "3"})
    agree(shop)
    for acts in (one, two):
        Invoices(acts).cancel(made.id, CancelInput.parse({"reason": "Wrong"}))
    agree(shop)


def test_one_payment_reversed_on_both_laptops_is_reversed_once(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer = customer(one)
    issued(one, contactId=buyer.id)
    payment = Payments(one).record(paid("100", contactId=buyer.id)).value
    agree(shop)
    for acts in (one, two):
        Payments(acts).reverse(payment.id, ReversalInput(reason="Bounced"))
    agree(shop)


def test_one_draft_billed_on_both_laptops_gives_two_bills(shop):
    one, two = (each.acts for each in shop.laptops)
    given = Invoices(one).create(bill(rice())).value
    agree(shop)
    bills = [Invoices(acts).issue(given.id).value for acts in (one, two)]
    agree(shop)

    with one.read() as view:
        numbers = {view.documents.by_number(each.number, register="invoices") for each in bills}
    assert None not in numbers


def test_a_bill_paid_here_and_cancelled_there_leaves_the_money_on_account(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer = customer(one)
    made = issued(one, contactId=buyer.id)
    agree(shop)
    Payments(one).record(paid("100", contactId=buyer.id))
    Invoices(two).cancel(made.id, CancelInput.parse({"reason": "Wrong"}))
    agree(shop)

    assert Payments(two).advance(buyer.id).rupees == 100


def test_merged_contacts_take_what_was_billed_elsewhere_meanwhile(shop):
    one, two = (each.acts for each in shop.laptops)
    keep, duplicate = customer(one), customer(one, name="The same")
    agree(shop)
    Contacts(one).merge(keep_id=keep.id, duplicate_id=duplicate.id)
    made = issued(two, contactId=duplicate.id)
    Payments(two).record(paid("100", contactId=duplicate.id))
    agree(shop)

    assert Invoices(one).get(made.id).contact_id == keep.id


def copy_of(shop, laptop, folder):
    copy = copied(folder, laptop, 10)
    shop.laptops.append(copy)
    return copy


def test_a_copied_laptop_goes_on_under_a_code_of_its_own(shop, tmp_path):
    one, _ = shop.laptops
    buyer = customer(one.acts)
    agree(shop)
    copy = copy_of(shop, one, tmp_path)
    first, second = (issued(each.acts, contactId=buyer.id) for each in (one, copy))
    assert first.number == second.number
    agree(shop)

    assert Invoices(copy.acts).get(first.id).number == "A1/2627/00001"
    assert Invoices(one.acts).get(second.id).number == "A3/2627/00001"
    assert issued(copy.acts).number == "A3/2627/00002"
    assert issued(one.acts).number == "A1/2627/00002"


def test_a_file_that_was_put_back_gives_no_number_twice(shop, tmp_path):
    one, _ = shop.laptops
    agree(shop)
    old = copy_of(shop, one, tmp_path)
    issued(one.acts)
    agree_without(shop, old)
    shop.laptops.remove(one)
    agree(shop)

    assert issued(old.acts).number == "A3/2627/00001"


def agree_without(shop, laptop):
    shop.laptops.remove(laptop)
    shop.settle()
    shop.laptops.append(laptop)


def test_a_payment_whose_number_another_copy_gave_gets_one_of_its_own(shop, tmp_path):
    one, _ = shop.laptops
    buyer = customer(one.acts)
    agree(shop)
    copy = copy_of(shop, one, tmp_path)
    payments = [
        Payments(each.acts).record(paid("10", contactId=buyer.id)).value for each in (one, copy)
    ]
    agree(shop)

    numbers = [Payments(one.acts).get(each.id).number for each in payments]
    assert numbers == ["RVA1/2627/00001", "RVA3/2627/00001"]


def test_a_copy_that_reads_before_it_sends_gives_way_to_the_number_in_the_feed(shop, tmp_path):
    one, _ = shop.laptops
    agree(shop)
    copy = copy_of(shop, one, tmp_path)
    first, second = issued(one.acts), issued(copy.acts)
    one.sync(shop.server.door(one))
    copy.sync(shop.server.door(copy), push=False)

    assert Invoices(copy.acts).get(first.id).number == "A1/2627/00001"
    assert Invoices(copy.acts).get(second.id).number == "A3/2627/00001"
    agree(shop)


def test_a_bill_that_both_took_the_money_for_leaves_the_customer_to_be_billed(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer = customer(one)
    made = issued(one, contactId=buyer.id)
    agree(shop)
    share = [{"documentId": made.id, "amount": str(made.total)}]
    for acts in (one, two):
        Payments(acts).record(paid(str(made.total), contactId=buyer.id, allocations=share))
    agree(shop)

    for acts in (one, two):
        told = Outgoing(acts).overview().needs
        assert [(each.stand, each.too_much) for each in told] == [(Stand.PAID_TWICE, made.total)]
    again = issued(one, contactId=buyer.id)
    agree(shop)
    assert Invoices(two).get(again.id).number == again.number


class Small:
    """A server that takes few operations in one request."""

    def __init__(self, server, most: int) -> None:
        self._server = server
        self._most = most
        self.sizes: list[int] = []

    def __getattr__(self, name):
        return getattr(self._server, name)

    def push(self, request):
        self.sizes.append(len(request.operations))
        if len(request.operations) > self._most:
            raise TooLargeError("Less.")
        return self._server.push(request)


def test_a_server_that_takes_less_at_once_gets_less(shop):
    one, _ = shop.laptops
    for _ in range(20):
        customer(one.acts)
    small = Small(shop.server.door(one), most=6)
    one.sync(small)
    agree(shop)

    assert max(small.sizes) > 6
    assert small.sizes[-1] <= 6


def written_by_a_newer_program(laptop, contact, **fields):
    """Edit a contact as a program does that knows more fields."""
    with laptop.write() as work:
        old = to_plain(work.contacts.get(contact.id))
        work.journal.edited("contact", contact.id, old, {**old, **fields}, subject="contacts")


def extras(acts):
    with acts.read() as view:
        return {row["field"]: json.loads(row["value"]) for row in view.replica.extras()}


def test_a_field_that_only_a_newer_program_knows_is_kept_and_not_overwritten(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer = customer(one)
    agree(shop)
    written_by_a_newer_program(one, buyer, phone="9000000007", loyalty="gold")
    agree(shop)
    Contacts(two).update(buyer.id, {"company": "Test Traders"})
    agree(shop)

    assert extras(two) == extras(shop.server.acts()) == {"loyalty": "gold"}
    assert Contacts(two).get(buyer.id).phone == "9000000007"
    with two.read() as view:
        (row,) = [each for each in view.replica.between(0, 99) if "loyalty" in each["body"]]
    assert row["state"] == "settled"


def test_a_kept_field_is_in_its_register_once_the_program_knows_it(shop):
    one = shop.laptops[0].acts
    buyer = customer(one)
    agree(shop)
    with one.write_aside() as work:
        work.replica.keep_extras(
            "contact", buyer.id, {"notes": "Pays on Fridays", "loyalty": "gold"}
        )
    Following(one).follow()

    assert Contacts(one).get(buyer.id).notes == "Pays on Fridays"
    assert extras(one) == {"loyalty": "gold"}


def test_an_ordinary_day_leaves_nothing_that_is_not_known(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer, soap = customer(one), product(one)
    source = issued(one, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    given = RecurringInput.parse({"documentId": source.id, "every": "month"})
    plan = RecurringInvoices(one).create(given).value
    Invoices(one).create(bill())
    agree(shop)

    assert extras(two) == {}
    assert RecurringInvoices(two).all()[0].recurring == plan
