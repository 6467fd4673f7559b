"""What is typed in the editor of a bill. Knows no Qt; it becomes a `DocumentInput`, and JSON that survives a crash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.selling import Received, Sale

_UNDO_MAX: Final = 100
_LINE_NAMES: Final = frozenset(
    {"productId", "description", "hsn", "unit", "quantity", "unitPrice", "discount", "gstRate"}
)
_FORM_NAMES: Final = frozenset(
    {"contactId", "datedOn", "dueOn", "placeOfSupply", "items", "notes", "terms"}
)
ONE: Final = Decimal(1)


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line as it was typed.

    Attributes:
        rate: The price of one unit; None is the product's own.
        percent: The discount in percent.
        gst_rate: None is the product's own.
        others: What a line may hold besides, as it is sent, such as a discount in rupees.
    """

    description: str
    product_id: str | None = None
    hsn: str = ""
    unit: str = ""
    quantity: Decimal = ONE
    rate: Decimal | None = None
    percent: Decimal | None = None
    gst_rate: Decimal | None = None
    others: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """As a line is sent; what a product says itself is left out unless it was changed."""
        sent: dict[str, Any] = {**self.others, "quantity": f"{self.quantity:f}"}
        sent |= {"productId": self.product_id, "description": self.description}
        if self.product_id is None:
            sent |= {"hsn": self.hsn or None, "unit": self.unit or None}
        if self.rate is not None:
            sent["unitPrice"] = f"{self.rate:f}"
        if self.percent is not None:
            sent["discount"] = {"percent": f"{self.percent:f}"}
        if self.gst_rate is not None:
            sent["gstRate"] = f"{self.gst_rate:f}"
        return sent

    def kept(self) -> dict[str, Any]:
        """As a line is kept: with what the product says about it, so that it can be shown at once."""
        return {**self.to_json(), "hsn": self.hsn, "unit": self.unit}

    @classmethod
    def from_json(cls, sent: Mapping[str, Any]) -> "FormLine":
        """Read a line that was kept, or that a draft holds."""
        discount = sent.get("discount") or {}
        others = {name: value for name, value in sent.items() if name not in _LINE_NAMES}
        if "amount" in discount:
            others["discount"] = discount
        return cls(
            description=sent.get("description", ""),
            product_id=sent.get("productId"),
            hsn=sent.get("hsn") or "",
            unit=sent.get("unit") or "",
            quantity=Decimal(sent["quantity"]),
            rate=_decimal(sent.get("unitPrice")),
            percent=_decimal(discount.get("percent")),
            gst_rate=_decimal(sent.get("gstRate")),
            others=others,
        )


@dataclass(frozen=True, slots=True)
class BillForm:
    """A bill that is being typed; it is replaced, never changed.

    Attributes:
        id: The form's own id, under which it is kept.
        draft_id: The draft of the books that it continues; None for a new bill.
        customer: What stands in the field of the customer.
        due_on: None is the customer's usual day.
        place: The State that was chosen; None is computed.
        terms: None is the shop's own.
        received: Money that came with the bill.
        others: What a bill may hold besides, as it is sent: discount on the bill, charges, the deal.
    """

    id: str
    kind: DocumentKind = DocumentKind.INVOICE
    draft_id: str | None = None
    draft_version: int | None = None
    contact_id: str | None = None
    customer: str = ""
    dated_on: date | None = None
    due_on: date | None = None
    place: str | None = None
    lines: tuple[FormLine, ...] = ()
    note: str = ""
    terms: str | None = None
    received: Decimal | None = None
    mode: PaymentMode = PaymentMode.CASH
    others: Mapping[str, Any] = field(default_factory=dict)

    def holds_something(self) -> bool:
        """Whether somebody would miss it."""
        return bool(self.contact_id or self.customer.strip() or self.lines or self.note.strip())

    def to_json(self) -> dict[str, Any]:
        """As a document is sent."""
        return {
            **self.others,
            "contactId": self.contact_id,
            "datedOn": self.dated_on and self.dated_on.isoformat(),
            "dueOn": self.due_on and self.due_on.isoformat(),
            "placeOfSupply": self.place,
            "items": [line.to_json() for line in self.lines],
            "notes": self.note,
            "terms": self.terms,
        }

    def to_input(self) -> DocumentInput:
        """Check it as a document is checked.

        Raises:
            ValidationError: details name the field as it is sent.
        """
        return DocumentInput.parse(self.to_json())

    def to_sale(self) -> Sale:
        """What is saved: the document, the money, and where it was typed.

        Raises:
            ValidationError: as `to_input`.
        """
        received = Received(self.received, self.mode) if self.received else None
        return Sale(
            given=self.to_input(),
            received=received if self.kind is DocumentKind.INVOICE else None,
            draft_id=self.draft_id,
            draft_version=self.draft_version,
            form_id=self.id,
        )

    def kept(self) -> dict[str, Any]:
        """As it is kept against a crash."""
        return {
            **self.to_json(),
            "items": [line.kept() for line in self.lines],
            "draftId": self.draft_id,
            "draftVersion": self.draft_version,
            "customer": self.customer,
            "received": None if self.received is None else f"{self.received:f}",
            "mode": self.mode.value,
        }

    @classmethod
    def from_kept(cls, form_id: str, kind: DocumentKind, kept: Mapping[str, Any]) -> "BillForm":
        """Read a form that was kept."""
        rest = dict(kept)
        own = {
            "draft_id": rest.pop("draftId", None),
            "draft_version": rest.pop("draftVersion", None),
            "customer": rest.pop("customer", ""),
            "received": _decimal(rest.pop("received", None)),
            "mode": PaymentMode(rest.pop("mode", PaymentMode.CASH.value)),
        }
        return replace(cls.from_json(form_id, kind, rest), **own)

    @classmethod
    def from_json(cls, form_id: str, kind: DocumentKind, sent: Mapping[str, Any]) -> "BillForm":
        """Read a document as it is sent."""
        return cls(
            id=form_id,
            kind=kind,
            contact_id=sent.get("contactId"),
            dated_on=_day(sent.get("datedOn")),
            due_on=_day(sent.get("dueOn")),
            place=sent.get("placeOfSupply"),
            lines=tuple(FormLine.from_json(each) for each in sent.get("items", ())),
            note=sent.get("notes") or "",
            terms=sent.get("terms"),
            others={name: value for name, value in sent.items() if name not in _FORM_NAMES},
        )


class History:
    """The lines of a form as they were before each change, and the way back and forth between them."""

    def __init__(self) -> None:
        self._before: list[tuple[FormLine, ...]] = []
        self._after: list[tuple[FormLine, ...]] = []

    def changed(self, before: Sequence[FormLine]) -> None:
        """Remember how the lines were before a change."""
        self._before = [*self._before, tuple(before)][-_UNDO_MAX:]
        self._after.clear()

    def undo(self, now: Sequence[FormLine]) -> tuple[FormLine, ...] | None:
        """Give the lines before the last change; None when there was none."""
        if not self._before:
            return None
        self._after.append(tuple(now))
        return self._before.pop()

    def redo(self, now: Sequence[FormLine]) -> tuple[FormLine, ...] | None:
        """Give the lines that the last undo took back; None when there are none."""
        if not self._after:
            return None
        self._before.append(tuple(now))
        return self._after.pop()

    def forget(self) -> None:
        """Begin anew."""
        self._before.clear()
        self._after.clear()


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
