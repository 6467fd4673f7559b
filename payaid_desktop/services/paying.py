"""What somebody who takes money needs to know: who pays, what is owed, and which receipt it will be."""

from collections.abc import Sequence
from dataclasses import dataclass

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.money import ZERO, Money, total
from payaid_desktop.domain.payments import OpenItem
from payaid_desktop.domain.upi import UpiLink, upi_link
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.work import View

_RECEIPT = "payment_received"


@dataclass(frozen=True, slots=True)
class ToPay:
    """What a contact owes, or what is open on a cash sale (`contact_id` None).

    `items` are what is owed, due first at the top; `chosen_id` is the bill that the money is meant for, if one is;
    `advance` is on account and settles nothing yet; `next_number` is that of the next receipt.
    """

    contact_id: str | None
    name: str
    items: tuple[OpenItem, ...]
    chosen_id: str | None
    advance: Money
    next_number: str
    business: Business

    @property
    def owed(self) -> Money:
        """All that is owed."""
        return total([item.due for item in self.items])

    @property
    def chosen(self) -> OpenItem | None:
        """The bill that the money is meant for."""
        return next((item for item in self.items if item.id == self.chosen_id), None)

    def link(self, amount: Money, settles: Sequence[OpenItem]) -> UpiLink:
        """Make the UPI link for an amount; its note names the bill where it is only one."""
        named = settles[0].number if len(settles) == 1 else ""
        return upi_link(
            vpa=self.business.upi_vpa,
            payee=self.business.name,
            amount=amount,
            doc_type="invoice",
            invoice_no=named,
            limit=self.business.upi_limit,
        )


class Paying:
    """Reads for whoever takes money."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def for_document(self, document_id: str) -> ToPay:
        """Read what the customer of a bill owes, that bill chosen.

        Raises:
            NotFoundError: there is no such document.
            ConflictError: nothing is owed on it.
        """
        with self._acts.read() as view:
            document = view.documents.get(document_id)
            item = view.open_items.get(document_id)
            if item is None or item.due <= ZERO:
                named = document.number or "A draft"
                raise ConflictError(f"Nothing is to be paid on {named}.")
            if document.contact_id is None:
                return self._to_pay(view, None, document.buyer.name, (item,), chosen_id=item.id)
            return self._of_contact(view, document.contact_id, chosen_id=item.id)

    def for_contact(self, contact_id: str) -> ToPay:
        """Read what a contact owes.

        Raises:
            NotFoundError: there is no such contact.
        """
        with self._acts.read() as view:
            return self._of_contact(view, contact_id, chosen_id=None)

    def _of_contact(self, view: View, contact_id: str, *, chosen_id: str | None) -> ToPay:
        name = view.contacts.get(contact_id).name
        items = tuple(view.open_items.owed(contact_id))
        return self._to_pay(view, contact_id, name, items, chosen_id=chosen_id)

    def _to_pay(
        self,
        view: View,
        contact_id: str | None,
        name: str,
        items: tuple[OpenItem, ...],
        *,
        chosen_id: str | None,
    ) -> ToPay:
        business = view.business.get()
        return ToPay(
            contact_id=contact_id,
            name=name,
            items=items,
            chosen_id=chosen_id,
            advance=view.open_items.advance(contact_id) if contact_id else ZERO,
            next_number=view.series.next_number(
                device_id=self._acts.actor.device_id,
                choice=business.series_of(_RECEIPT),
                dated_on=self._acts.today(),
            ),
            business=business,
        )
