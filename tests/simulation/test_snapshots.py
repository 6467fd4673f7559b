"""A new laptop, or one that was away too long, reads the books as they are in place of the whole feed."""

import pytest

from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.store.derived import derived_differences
from sync.client.engine import Engine
from sync.protocol import ResyncError, UnreachableError
from tests.bills import customer, issued, paid, product
from tests.simulation.shops import joined, make_shop
from tests.simulation.test_two_laptops import agree


@pytest.fixture
def shop(tmp_path):
    return make_shop(tmp_path)


@pytest.fixture
def busy(shop):
    one, two = (each.acts for each in shop.laptops)
    buyer, soap = customer(one, openingBalance="50"), product(one)
    issued(one, {"productId": soap.id, "quantity": "3"}, contactId=buyer.id)
    Payments(one).record(paid("10", contactId=buyer.id))
    agree(shop)
    Contacts(one).update(buyer.id, {"phone": "9000000005"})
    Contacts(two).update(buyer.id, {"phone": "9000000006"})
    Invoices(one).cancel(issued(one).id, CancelInput.parse({"reason": "Wrong"}))
    agree(shop)
    return shop


def test_a_new_laptop_reads_a_snapshot_in_place_of_the_feed(busy, tmp_path):
    new = joined(tmp_path, busy, 7)
    done = new.sync(busy.server.door(new), snapshot_from=1)
    busy.laptops.append(new)
    agree(busy)

    assert done.received <= 1
    with new.acts.read() as view:
        assert derived_differences(view.scope) == []
        assert len(view.replica.open_conflicts()) == 1
    assert issued(new.acts).number == "A3/2627/00001"
    agree(busy)


class Cutting:
    """A server whose chunks get lost after the first ones."""

    def __init__(self, server, good: int) -> None:
        self._server = server
        self.left = good

    def __getattr__(self, name):
        return getattr(self._server, name)

    def chunk(self, snapshot_id, place):
        if not self.left:
            raise UnreachableError("The line was cut.")
        self.left -= 1
        return self._server.chunk(snapshot_id, place)


def test_a_snapshot_that_breaks_off_goes_on_where_it_was(busy, tmp_path, monkeypatch):
    monkeypatch.setattr("payaid_desktop.services.replication.snapshots.CHUNK_BYTES", 1)
    new = joined(tmp_path, busy, 7)
    cutting = Cutting(busy.server.door(new), good=3)
    with pytest.raises(UnreachableError):
        new.sync(cutting, snapshot_from=1)
    asked = Cutting(busy.server.door(new), good=1000)
    new.sync(asked, snapshot_from=1)
    busy.laptops.append(new)
    agree(busy)

    chunks = len(busy.server.door(new).snapshot().chunks)
    assert 1000 - asked.left == chunks - 3


def test_a_snapshot_that_is_gone_is_begun_anew(busy, tmp_path, monkeypatch):
    monkeypatch.setattr("payaid_desktop.services.replication.snapshots.CHUNK_BYTES", 1)
    new = joined(tmp_path, busy, 7)
    with pytest.raises(UnreachableError):
        new.sync(Cutting(busy.server.door(new), good=3), snapshot_from=1)
    for path in busy.server.shelf._folder.iterdir():
        path.unlink()
    customer(busy.laptops[0].acts, name="Meanwhile")
    agree(busy)
    new.sync(busy.server.door(new), snapshot_from=1)
    busy.laptops.append(new)

    agree(busy)


class Forgetful:
    """A server that keeps its feed from a place on."""

    def __init__(self, server) -> None:
        self._server = server

    def __getattr__(self, name):
        return getattr(self._server, name)

    def pull(self, request):
        if request.after < self._server.hello().head - 1:
            raise ResyncError("Too old.")
        return self._server.pull(request)


def test_a_laptop_that_was_away_too_long_replaces_its_books_and_loses_nothing_of_its_own(busy):
    one, two = busy.laptops
    buyer = customer(one.acts, name="New one")
    issued(one.acts, contactId=buyer.id)
    one.sync(busy.server.door(one))
    mine = customer(two.acts, name="Of the other")
    bill = issued(two.acts, contactId=mine.id)
    Contacts(two.acts).update(mine.id, {"company": "Test Traders"})
    draft = busy.states()[0]["contacts"][0]["id"]
    Contacts(two.acts).update(draft, {"company": "Edited here"})
    two.sync(Forgetful(busy.server.door(two)), push=False)

    assert Invoices(two.acts).get(bill.id).number == bill.number
    assert Contacts(two.acts).get(draft).company == "Edited here"
    assert Contacts(two.acts).get(buyer.id).name == "New one"
    agree(busy)


def test_books_that_differ_from_the_servers_are_found_and_replaced(busy):
    one, two = busy.laptops
    buyer = busy.states()[0]["contacts"][0]["id"]
    with two.acts.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE contacts SET company = 'Bit rot' WHERE id = ?", (buyer,))

    def engine(laptop):
        return Engine(busy.server.door(laptop), laptop.parts())

    assert engine(one).verify()
    assert not engine(two).verify()
    two.sync(busy.server.door(two))
    assert engine(two).verify()
    agree(busy)
