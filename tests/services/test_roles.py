"""What each role may do: asked of the services, so that window, command and API are the same."""

from dataclasses import replace

import pytest

from payaid_desktop.domain.business import Role, User
from payaid_desktop.domain.errors import ForbiddenError
from payaid_desktop.domain.permissions import may
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Invoices, Quotations
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.notes import CreditNotes
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.records import Records
from tests.bills import bill, customer, issued, note, paid, product


def become(acts, role):
    """Let somebody of a role work here from now on."""
    user = User(
        "019f7a52-0000-7000-8000-00000000000a", "Somebody", None, role, True, *[acts.now()] * 2
    )
    with acts.write_aside() as work:
        work.business.put_user(user)
    acts.become(replace(acts.actor, user_id=user.id))


def test_a_cashier_does_what_is_done_at_the_counter(quick_acts):
    acts, soap = quick_acts, product(quick_acts)
    become(acts, Role.CASHIER)
    buyer = customer(acts)
    offer = Quotations(acts).create(bill(contactId=buyer.id)).value
    Quotations(acts).issue(offer.id)
    Quotations(acts).convert(offer.id)
    Payments(acts).record(paid("50", contactId=buyer.id))
    sold = issued(acts, contactId=buyer.id, items=[{"productId": soap.id, "quantity": "1"}])
    Deals(acts).create(DealInput.parse({"contactId": buyer.id, "title": "More", "value": "10"}))

    assert sold.number


@pytest.fixture
def sold(quick_acts):
    return issued(quick_acts)


@pytest.mark.parametrize(
    "act",
    [
        lambda acts, sold: Invoices(acts).cancel(sold.id, CancelInput.parse({"reason": "Mistake"})),
        lambda acts, sold: CreditNotes(acts).create(note(sold)),
        lambda acts, _: Products(acts).update(known(acts)[0], {"unitPrice": "1"}),
        lambda acts, _: Contacts(acts).delete(known(acts)[1]),
    ],
    ids=["cancel", "credit", "price", "delete"],
)
def test_a_cashier_neither_takes_back_nor_sets_prices_nor_deletes(quick_acts, sold, act):
    product(quick_acts)
    customer(quick_acts)
    before = Records(quick_acts).dump().tables
    become(quick_acts, Role.CASHIER)
    with pytest.raises(ForbiddenError) as refused:
        act(quick_acts, sold)

    assert refused.value.details["role"] == "cashier"
    after = Records(quick_acts).dump().tables
    assert {name: after[name] for name in after if name != "users"} == {
        name: before[name] for name in before if name != "users"
    }


def known(acts):
    """The ids of the one product and of the one customer."""
    tables = Records(acts).dump().tables
    return tables["products"][0]["id"], tables["contacts"][0]["id"]


def test_an_accountant_reads_and_writes_nothing(quick_acts, sold):
    become(quick_acts, Role.ACCOUNTANT)
    with pytest.raises(ForbiddenError, match="An accountant may not do this"):
        Contacts(quick_acts).create(ContactInput.parse({"name": "Asha"}))

    assert Invoices(quick_acts).get(sold.id) == sold


def test_a_manager_runs_the_shop_and_lets_nobody_in():
    kinds = ("invoice.cancel", "product.patch", "business.patch", "setting.patch")

    assert all(may(Role.MANAGER, kind) for kind in kinds)
    assert not may(Role.MANAGER, "user.patch")


@pytest.mark.parametrize("role", Role)
def test_a_computer_tells_of_itself_whoever_sits_at_it(role):
    assert may(role, "device.rename")
