"""A server that was restored from an old backup gets back what it had lost, from the laptops."""

import pytest

from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from tests.bills import customer, issued, product
from tests.simulation.shops import joined, make_shop
from tests.simulation.test_two_laptops import agree


@pytest.fixture
def shop(tmp_path):
    return make_shop(tmp_path)


def test_what_the_server_lost_comes_back_from_who_did_it(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer, soap = customer(one), product(one)
    agree(shop)
    backup = shop.server.backup(1)
    bill = issued(one, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    Contacts(two).update(buyer.id, {"company": "Test Traders"})
    other = issued(two, contactId=buyer.id)
    agree(shop)
    shop.server.restore(backup)
    mine = issued(one)
    agree(shop)

    kept = Invoices(shop.server.acts())
    assert [kept.get(each.id).number for each in (bill, other, mine)] == [
        "A1/2627/00001",
        "A2/2627/00001",
        "A1/2627/00002",
    ]
    assert Contacts(shop.server.acts()).get(buyer.id).company == "Test Traders"


def test_what_a_lost_laptop_did_comes_back_from_the_others(shop):
    one, _ = shop.laptops
    backup = shop.server.backup(1)
    bill = issued(one.acts)
    agree(shop)
    shop.server.restore(backup)
    shop.laptops.remove(one)
    agree(shop)

    assert Invoices(shop.server.acts()).get(bill.id).number == "A1/2627/00001"


def test_a_laptop_that_was_let_in_after_the_backup_goes_on(shop, tmp_path):
    backup = shop.server.backup(1)
    third = joined(tmp_path, shop, 5)
    shop.laptops.append(third)
    agree(shop)
    bill = issued(third.acts)
    agree(shop)
    shop.server.restore(backup)
    shop.laptops[0].sync(shop.server.door(shop.laptops[0]))
    shop.server.follow()
    agree(shop)

    assert Invoices(shop.server.acts()).get(bill.id).number == "A3/2627/00001"


def test_a_restored_server_grants_no_code_that_it_granted_before(shop, tmp_path):
    backup = shop.server.backup(1)
    shop.laptops.append(joined(tmp_path, shop, 5))
    shop.server.restore(backup)

    assert shop.server.next_code() == "B1"


def test_a_server_can_be_restored_twice(shop):
    one, two = shop.laptops
    first = shop.server.backup(1)
    bills = [issued(one.acts)]
    agree(shop)
    second = shop.server.backup(2)
    bills.append(issued(two.acts))
    agree(shop)
    shop.server.restore(second)
    bills.append(issued(one.acts))
    agree(shop)
    shop.server.restore(first)
    agree(shop)

    kept = Invoices(shop.server.acts())
    assert [kept.get(each.id).number for each in bills] == [each.number for each in bills]


def test_a_bill_cancelled_since_the_backup_stays_cancelled(shop):
    one, two = (each.acts for each in shop.laptops)
    bill = issued(one)
    agree(shop)
    backup = shop.server.backup(1)
    Invoices(two).cancel(bill.id, CancelInput.parse({"reason": "Wrong"}))
    agree(shop)
    shop.server.restore(backup)
    agree(shop)

    assert Invoices(one).get(bill.id).status == "cancelled"
