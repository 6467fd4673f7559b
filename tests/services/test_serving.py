"""What the server itself does in a shop."""

from payaid_desktop.domain.business import DeviceStatus
from payaid_desktop.services.contacts import Contacts
from tests.bills import customer, issued
from tests.simulation.shops import make_shop


def test_what_the_server_does_is_on_every_laptop(tmp_path):
    shop = make_shop(tmp_path)
    made = customer(shop.server.own_acts())
    bill = issued(shop.server.own_acts(), contactId=made.id)
    shop.settle()

    assert bill.number == "A0/2627/00001"
    for laptop in shop.laptops:
        assert Contacts(laptop.acts).get(made.id) == Contacts(shop.server.acts()).get(made.id)
    assert shop.states()[0] == shop.states()[1]


def test_the_server_acts_on_books_that_are_as_the_feed_is(tmp_path):
    shop = make_shop(tmp_path, 1)
    (laptop,) = shop.laptops
    made = customer(laptop.acts)
    laptop.sync(shop.server.door(laptop))
    Contacts(shop.server.own_acts()).update(made.id, {"company": "Test Traders"})
    shop.settle()

    assert Contacts(laptop.acts).get(made.id).company == "Test Traders"


def test_every_laptop_learns_of_devices_let_in_renamed_and_revoked(tmp_path):
    shop = make_shop(tmp_path)
    one, two = shop.laptops
    shop.server.devices.rename(two.device_id, "At the door")
    shop.server.devices.revoke(two.device_id)
    one.sync(shop.server.door(one))

    with one.acts.read() as view:
        known = view.business.device(two.device_id)
    assert (known.name, known.code, known.status) == ("At the door", "A2", DeviceStatus.REVOKED)
