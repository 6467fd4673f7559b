"""What is typed into the payment dialog; it knows no Qt, and what it computes is the domain's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from payaid_desktop.domain.money import ZERO, Money, total
from payaid_desktop.domain.payments import (
    OpenItem,
    PaymentDirection,
    PaymentMode,
    allocate_oldest_first,
)
from payaid_desktop.services.paying import ToPay

MODES = (
    PaymentMode.UPI,
    PaymentMode.CASH,
    PaymentMode.BANK,
    PaymentMode.CHEQUE,
    PaymentMode.CARD,
)
"""In the order of Alt 1 to Alt 5."""
OPENING = "openings"


class Order(StrEnum):
    """Which bill gets its share first."""

    OLDEST = "oldest"
    CHOSEN = "chosen"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class PaymentForm:
    """A payment as it is typed; `amount` None is empty or unreadable.

    `own` are shares typed by hand, by the id of the item; the others follow the order. Money that is `paid_back` comes
    from what is on account and settles no bill.
    """

    to_pay: ToPay
    dated_on: date
    amount: Money | None
    order: Order = Order.OLDEST
    mode: PaymentMode = PaymentMode.CASH
    reference: str = ""
    cheque_on: date | None = None
    notes: str = ""
    own: Mapping[str, Money] = field(default_factory=dict)
    paid_back: bool = False

    @classmethod
    def begun(cls, to_pay: ToPay, *, today: date) -> "PaymentForm":
        """Fill in what is owed: on the chosen bill, or on all of them."""
        chosen = to_pay.chosen
        mode = PaymentMode.UPI if to_pay.business.upi_vpa else PaymentMode.CASH
        amount = chosen.due if chosen else to_pay.owed
        order = Order.CHOSEN if chosen else Order.OLDEST
        return cls(to_pay, today, amount or None, order=order, mode=mode)

    def typed(self, amount: Money | None) -> "PaymentForm":
        """Take another amount: the oldest bills come first again."""
        return replace(self, amount=amount, order=Order.OLDEST, own={})

    def other_way(self) -> "PaymentForm":
        """Pay back what is on account, or take money after all."""
        paid_back = not self.paid_back
        amount = self.to_pay.advance if paid_back else self.to_pay.owed
        return replace(self, paid_back=paid_back, amount=amount or None, order=Order.OLDEST, own={})

    def next_order(self) -> "PaymentForm":
        """Take the next order."""
        orders = [each for each in Order if each is not Order.CHOSEN or self.to_pay.chosen]
        at = (orders.index(self.order) + 1) % len(orders)
        return replace(self, order=orders[at], own={})

    def with_share(self, item_id: str, share: Money) -> "PaymentForm":
        """Take a share that was typed by hand; the shares of the other bills stay as they are."""
        return replace(self, own={**self.shares, item_id: share})

    @property
    def items(self) -> Sequence[OpenItem]:
        """What is owed, in the order in which it is settled; nothing where money is paid back."""
        items = () if self.paid_back else self.to_pay.items
        if self.order is Order.NEWEST:
            return tuple(reversed(items))
        if self.order is Order.CHOSEN:
            return tuple(sorted(items, key=lambda item: item.id != self.to_pay.chosen_id))
        return items

    @property
    def shares(self) -> Mapping[str, Money]:
        """What each bill gets, by the id of the item."""
        if self.own:
            return self.own
        left, shares = self.amount or ZERO, dict[str, Money]()
        for item in self.items:
            share = min(left, item.due) if self.can_settle(item) else ZERO
            shares[item.id] = share
            left -= share
        return shares

    def can_settle(self, item: OpenItem) -> bool:
        """Whether an item can get a share: an opening balance gets one in the usual order only, from the books."""
        return item.register != OPENING or (self.order is Order.OLDEST and not self.own)

    @property
    def settled(self) -> Money:
        """What all bills get together."""
        return total(list(self.shares.values()))

    @property
    def advance(self) -> Money:
        """What stays on account; negative where the shares are more than the amount."""
        return (self.amount or ZERO) - self.settled

    @property
    def settles(self) -> Sequence[OpenItem]:
        """The items that get something."""
        return tuple(item for item in self.items if self.shares[item.id])

    def problems(self) -> dict[str, str]:
        """What is wrong before anything is asked of the books, by field: amount, or the id of an item."""
        if self.amount is None or self.amount <= ZERO:
            return {"amount": "above zero"}
        if self.paid_back:
            too_much = self.amount > self.to_pay.advance
            return {"amount": "more than on account"} if too_much else {}
        if self.advance < ZERO:
            return {"amount": "less than shares"}
        if self.advance > ZERO and self.to_pay.contact_id is None:
            return {"amount": "more than a cash sale"}
        late = (item.id for item in self.items if self.shares[item.id] > item.due)
        return dict.fromkeys(late, "more than due")

    def given(self) -> dict[str, Any]:
        """What is given to the books; shares in the usual order are left to them."""
        given: dict[str, Any] = {
            "contactId": self.to_pay.contact_id,
            "datedOn": self.dated_on.isoformat(),
            "mode": self.mode.value,
            "amount": str(self.amount),
            "reference": self.reference,
            "notes": self.notes,
        }
        if self.mode is PaymentMode.CHEQUE and self.cheque_on is not None:
            given["chequeOn"] = self.cheque_on.isoformat()
        if self.paid_back:
            given["direction"] = PaymentDirection.PAID.value
        elif not self._is_usual():
            given["allocations"] = [
                {"documentId": item.id, "amount": str(self.shares[item.id])}
                for item in self.settles
            ]
            given["onAccount"] = not given["allocations"]
        return given

    def _is_usual(self) -> bool:
        """Whether the books would spread the amount just so by themselves."""
        if self.to_pay.contact_id is None:
            return False
        usual = allocate_oldest_first(self.amount or ZERO, self.to_pay.items)
        return {item.id: share for item, share in usual} == {
            item.id: self.shares[item.id] for item in self.settles
        }
