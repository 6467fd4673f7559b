"""Two computers and a server, over real HTTP."""

import shutil
from dataclasses import replace

import pytest

from payaid_desktop.domain.business import Role
from payaid_desktop.domain.errors import ForbiddenError, PendingError, RevokedError, SignInError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.mailing import is_responsible
from sync.protocol import UnreachableError
from tests.bills import customer, issued
from tests.server.serving import OWNER, PASSWORD, Computer, running


@pytest.fixture
def server(tmp_path):
    with running(tmp_path) as served:
        yield served


@pytest.fixture
def first(tmp_path, server):
    computer = Computer(tmp_path, "first").set_up()
    computer.connect(server)
    return computer


@pytest.fixture
def second(tmp_path, server, first):
    first.sync()
    computer = Computer(tmp_path, "second")
    computer.connect(server)
    computer.sync()
    return computer


def agree(*computers):
    for _ in range(2):
        for each in computers:
            each.sync()
    one, *others = (each.dump() for each in computers)
    for other in others:
        assert other.tables == one.tables


def test_a_computer_without_a_shop_joins_the_one_of_the_server(first, second):
    with second.opened() as services:
        assert services.business.get().name == "Test Shop"
        assert services.business.get().gstin == "27AAAAA0000A1Z2"
        assert services.business.device().code == "A2"


def test_what_both_billed_apart_is_on_both(first, second):
    for each in (first, second):
        with each.opened() as services:
            issued(services.acts)
    agree(first, second)

    with first.opened() as services:
        numbers = {row["number"] for row in services.records.dump().tables["documents"]}
    assert numbers == {"A1/2627/00001", "A2/2627/00001"}


def test_connecting_twice_changes_nothing(server, first):
    before = first.connect(server)

    assert first.connect(server, email=OWNER, password=PASSWORD) == before
    assert len(server.parts.registering.devices(server.as_owner())) == 1


def test_a_code_lets_one_computer_in(tmp_path, server):
    code = server.code()
    Computer(tmp_path, "one").set_up().connect(server, code=code.lower().replace("-", " "))

    with pytest.raises(SignInError):
        Computer(tmp_path, "two").connect(server, code=code)


def test_a_wrong_password_lets_nobody_in(tmp_path, server):
    computer = Computer(tmp_path)
    with pytest.raises(SignInError):
        computer.connect(server, email=OWNER, password="not the password")

    assert not computer.settings.store_path.exists()


def test_somebody_of_the_staff_waits_for_the_owner(tmp_path, server, first):
    first.sync()
    server.staff()
    computer = Computer(tmp_path, "till")
    with pytest.raises(PendingError) as waits:
        computer.connect(server, email="staff@shop.example", password=PASSWORD)
    server.parts.registering.approve(server.as_owner(), waits.value.details["device"])
    computer.connect(server, email="staff@shop.example", password=PASSWORD)

    assert computer.sync().received > 0


def test_a_computer_that_does_what_its_user_may_not_is_refused_by_the_server(
    tmp_path, server, first
):
    first.sync()
    given = {"email": "books@shop.example", "name": "Books", "role": Role.ACCOUNTANT}
    server.parts.accounts.create(server.owner.shop_id, password=PASSWORD, **given)
    desk = Computer(tmp_path, "desk")
    with pytest.raises(PendingError) as waits:
        desk.connect(server, email=given["email"], password=PASSWORD)
    server.parts.registering.approve(server.as_owner(), waits.value.details["device"])
    desk.connect(server, email=given["email"], password=PASSWORD)
    desk.sync()
    with desk.opened() as services:
        with pytest.raises(ForbiddenError):
            customer(services.acts)
        make_owner(services.acts)
        customer(services.acts, name="Forged")

    assert desk.sync().refused == 1
    first.sync()
    with first.opened() as services:
        assert "Forged" not in str(services.records.dump().tables)


def make_owner(acts):
    """What somebody might do to the file of their own computer."""
    with acts.write_aside() as work:
        user = work.business.user(acts.actor.user_id)
        work.business.put_user(replace(user, role=Role.OWNER))


def test_a_revoked_computer_neither_sends_nor_reads(server, first, second):
    with second.opened() as services:
        customer(services.acts, name="Never arrives")
        device = services.business.device()
    server.parts.registering.revoke(server.as_owner(), device.id)

    with pytest.raises((RevokedError, SignInError)):
        second.sync()
    agree(first)
    with first.opened() as services:
        assert "Never arrives" not in str(services.records.dump().tables)
    with second.opened() as services:
        assert services.records.standing().waiting_to_send == 1


def test_a_computer_with_the_books_of_another_shop_is_refused(tmp_path, server, first):
    with pytest.raises(Exception, match="another shop"):
        Computer(tmp_path, "stranger").set_up().connect(server)


def test_a_copied_folder_goes_on_under_a_code_of_its_own(tmp_path, server, first, second):
    shutil.copytree(first.settings.data_dir, tmp_path / "copy")
    shutil.copy2(tmp_path / "first.keys", tmp_path / "copy.keys")
    copy = Computer(tmp_path, "copy")
    for each in (first, copy):
        with each.opened() as services:
            issued(services.acts)
    first.sync()
    copy.sync()
    with pytest.raises(SignInError):
        first.sync()  # the copy has used the token that was its own
    first.connect(server)
    agree(first, copy, second)

    with copy.opened() as services:
        assert services.business.device().code == "A3"


def test_an_edit_on_both_is_a_conflict_on_both(first, second):
    with first.opened() as services:
        buyer = customer(services.acts)
    agree(first, second)
    for each, phone in ((first, "9000000001"), (second, "9000000002")):
        with each.opened() as services:
            services.contacts.update(buyer.id, {"phone": phone})
    agree(first, second)

    (conflict,) = first.dump().conflicts
    assert second.dump().conflicts == (conflict,)
    with first.opened() as services:
        services.outbox.resolve(conflict, use="other")
        chosen = services.contacts.get(buyer.id).phone
    agree(first, second)
    assert second.dump().conflicts == ()
    with second.opened() as services:
        assert services.contacts.get(buyer.id).phone == chosen == "9000000001"


def test_a_server_that_is_away_loses_nothing(tmp_path):
    with running(tmp_path) as server:
        computer = Computer(tmp_path, "first").set_up()
        computer.connect(server)
        computer.sync()
    with computer.on_line() as (services, line):
        made = issued(services.acts)
        with pytest.raises(UnreachableError):
            line.sync()
        assert services.records.standing().waiting_to_send > 0
    with running(tmp_path) as server:
        computer.connect(server)
        computer.sync()
        acts = server.parts.hosting.acts(server.as_owner().tenant_id)
        server.parts.following(acts.actor.tenant_id).follow_all()
        assert Invoices(acts).get(made.id).number == made.number
        assert Contacts(acts).get(customer(server.parts.hosting.own_acts(acts.actor.tenant_id)).id)


def test_the_first_computer_does_the_shops_timed_work_and_not_the_server(first, second):
    first.sync()
    second.sync()
    found = []
    for each in (first, second):
        with each.opened() as services, services.acts.read() as view:
            found.append(is_responsible(view, services.acts.actor.device_id))

    assert found == [True, False]


def test_a_setting_that_is_made_on_one_holds_on_the_other_and_on_the_server(server, first, second):
    with first.opened() as services:
        services.settings.set("reminders.everyDays", 5)
    first.sync()
    second.sync()
    acts = server.parts.hosting.own_acts(server.as_owner().tenant_id)
    acts.catch_up()
    with second.opened() as services, acts.read() as view:
        assert services.settings.all() == {"reminders.everyDays": 5}
        assert view.settings.all() == {"reminders.everyDays": 5}
