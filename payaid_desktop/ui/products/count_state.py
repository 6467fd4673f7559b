"""A stock count without a window: what was counted of which product, as it was typed."""

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from payaid_desktop.services.shelf import Shelf

_TYPED_MAX = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One product of the count: what the books say, and what was typed."""

    shelf: Shelf
    typed: str

    @property
    def counted(self) -> Decimal | None:
        """What was counted; None where nothing was typed, or no number."""
        try:
            number = Decimal(self.typed)
        except InvalidOperation:
            return None
        return number if number.is_finite() else None

    @property
    def difference(self) -> Decimal | None:
        """By how much the count differs from the books; None where nothing was counted."""
        return None if self.counted is None else self.counted - self.shelf.on_hand


@dataclass(slots=True)
class CountSheet:
    """What was typed so far, by product; it outlives searches."""

    typed: dict[str, str] = field(default_factory=dict)
    shelves: dict[str, Shelf] = field(default_factory=dict)

    def line(self, shelf: Shelf) -> Line:
        """The line of a product."""
        return Line(shelf, self.typed.get(shelf.product.id, ""))

    def type(self, shelf: Shelf, letter: str) -> bool:
        """Add a letter to what was counted of a product; False when it is no part of a number."""
        before = self.typed.get(shelf.product.id, "")
        is_point = letter == "." and "." not in before
        is_digit = letter.isascii() and letter.isdigit()
        if not (is_digit or is_point):
            return False
        if len(before) < _TYPED_MAX:
            self.put(shelf, before + ("0." if is_point and not before else letter))
        return True

    def rub_out(self, shelf: Shelf) -> None:
        """Take the last letter back."""
        self.put(shelf, self.typed.get(shelf.product.id, "")[:-1])

    def put(self, shelf: Shelf, text: str) -> None:
        """Set what was counted of a product; an empty text counts nothing."""
        product_id = shelf.product.id
        if text:
            self.typed[product_id], self.shelves[product_id] = text, shelf
        else:
            self.typed.pop(product_id, None)
            self.shelves.pop(product_id, None)

    def counted(self) -> list[Line]:
        """The lines with a count."""
        lines = (self.line(shelf) for shelf in self.shelves.values())
        return [line for line in lines if line.counted is not None]

    def differing(self) -> list[Line]:
        """The lines whose count is not what the books say."""
        return [line for line in self.counted() if line.difference]

    def contents(self) -> list[dict[str, Any]]:
        """The content of the act, for every line that was counted."""
        return [
            {"productId": line.shelf.product.id, "counted": line.typed.rstrip(".")}
            for line in self.counted()
        ]
