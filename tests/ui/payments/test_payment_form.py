"""What is typed into the payment dialog, without a window."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import OpenItem, PaymentMode
from payaid_desktop.services.paying import ToPay
from payaid_desktop.ui.payments.payment_form import Order, PaymentForm
from tests.builders import make_business, make_ids

TODAY = date(2026, 7, 18)


def item(number: int, due: int, register: str = "invoices") -> OpenItem:
    day = date(2026, 6, number)
    return OpenItem(f"id-{number}", "contact", register, f"A/{number}", day, day, Money.of(due))


def to_pay(*items: OpenItem, chosen: int | None = None, contact: str | None = "contact") -> ToPay:
    return ToPay(
        contact_id=contact,
        name="Hotel Sai Palace",
        items=items,
        chosen_id=f"id-{chosen}" if chosen else None,
        advance=ZERO,
        next_number="RVA1/2627/00001",
        business=make_business(make_ids()),
    )


def begun(*items: OpenItem, **changes) -> PaymentForm:
    return PaymentForm.begun(to_pay(*items, **changes), today=TODAY)


def shares(form: PaymentForm) -> dict[str, str]:
    return {id: str(share) for id, share in form.shares.items() if share}


def test_a_chosen_bill_is_filled_in_and_settled_first():
    form = begun(item(1, 17220), item(8, 12480), chosen=8)

    assert form.amount == Money.of(12480)
    assert shares(form) == {"id-8": "12480.00"}
    assert form.given()["allocations"] == [{"documentId": "id-8", "amount": "12480.00"}]


def test_another_amount_settles_the_oldest_first():
    form = begun(item(1, 17220), item(8, 12480), chosen=8).typed(Money.of(21680))

    assert shares(form) == {"id-1": "17220.00", "id-8": "4460.00"}
    assert "allocations" not in form.given()


def test_without_a_chosen_bill_all_that_is_owed_is_filled_in():
    form = begun(item(1, 100), item(2, 50))

    assert form.amount == Money.of(150)
    assert form.advance == ZERO


def test_what_is_more_than_owed_is_an_advance():
    form = begun(item(1, 100)).typed(Money.of(130))

    assert form.advance == Money.of(30)
    assert form.problems() == {}


def test_a_cash_sale_takes_no_advance():
    form = begun(item(1, 100), chosen=1, contact=None).typed(Money.of(130))

    assert form.problems() == {"amount": "more than a cash sale"}


@pytest.mark.parametrize("amount", [None, Money.of(0)])
def test_no_amount_is_a_problem(amount):
    assert "amount" in begun(item(1, 100)).typed(amount).problems()


def test_orders_go_round():
    form = begun(item(1, 100), item(2, 50), chosen=2)
    seen = [form.order, form.next_order().order, form.next_order().next_order().order]

    assert seen == [Order.CHOSEN, Order.NEWEST, Order.OLDEST]
    assert shares(form.typed(Money.of(60)).next_order()) == {"id-2": "50.00", "id-1": "10.00"}


def test_a_share_typed_by_hand_leaves_the_others_alone():
    form = begun(item(1, 100), item(2, 50)).with_share("id-1", Money.of(30))

    assert shares(form) == {"id-1": "30.00", "id-2": "50.00"}
    assert form.advance == Money.of(70)


def test_a_share_above_what_is_due_is_a_problem():
    form = begun(item(1, 100)).typed(Money.of(300)).with_share("id-1", Money.of(200))

    assert form.problems() == {"id-1": "more than due"}


def test_an_opening_balance_is_settled_in_the_usual_order_only():
    opening = item(1, 100, register="openings")
    form = begun(opening, item(2, 50), chosen=2)

    assert shares(form.typed(Money.of(120))) == {"id-1": "100.00", "id-2": "20.00"}
    assert shares(replace(form, amount=Money.of(120))) == {"id-2": "50.00"}


def test_only_a_cheque_gives_its_day():
    form = replace(begun(item(1, 100)), cheque_on=TODAY)

    assert "chequeOn" not in form.given()
    assert replace(form, mode=PaymentMode.CHEQUE).given()["chequeOn"] == "2026-07-18"


@given(
    dues=st.lists(st.integers(1, 10**6), min_size=1, max_size=8),
    paise=st.integers(1, 10**9),
    order=st.sampled_from([Order.OLDEST, Order.NEWEST]),
)
def test_shares_never_exceed_what_is_due_nor_the_amount(dues, paise, order):
    items = [replace(item(n, 1), due=Money(due)) for n, due in enumerate(dues, 1)]
    form = replace(begun(*items), amount=Money(paise), order=order)

    assert all(form.shares[each.id] <= each.due for each in items)
    assert form.settled == min(Money(paise), form.to_pay.owed)
    assert form.advance >= ZERO
