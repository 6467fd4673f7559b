"""What is typed into the dialog of a credit note; it knows no Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from typing import Any

from payaid_desktop.domain.money import Money, parse_decimal
from payaid_desktop.domain.notes import Left, LineLeft
from payaid_desktop.ui.amount_text import AmountError, parse_amount


class Way(StrEnum):
    """Goods come back, or a price was too high."""

    GOODS = "goods"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class CreditForm:
    """A credit note as it is typed: `typed` holds the text of each line, by the line's number.

    `returns_stock` is what the switch says; where no goods come back it means nothing.
    """

    left: Left
    way: Way = Way.GOODS
    typed: Mapping[int, str] = field(default_factory=dict)
    reason: str = ""
    returns_stock: bool = True

    @property
    def lines(self) -> Sequence[tuple[int, LineLeft]]:
        """The lines of the bill, with what is left of each."""
        return tuple(sorted(self.left.lines.items()))

    def with_text(self, line_no: int, text: str) -> "CreditForm":
        """Take what was typed for a line."""
        return replace(self, typed={**self.typed, line_no: text})

    def with_way(self, way: Way) -> "CreditForm":
        """Take the other way; what was typed meant something else."""
        return replace(self, way=way, typed={})

    def can_take(self, line: LineLeft) -> bool:
        """Whether anything of a line can still be given back in this way."""
        return line.quantity > 0 if self.way is Way.GOODS else line.amount > 0

    def all_goods(self) -> "CreditForm":
        """Take back all goods that are left."""
        texts = {
            number: f"{line.quantity.normalize():f}" for number, line in self.lines if line.quantity
        }
        return replace(self, typed=texts)

    def unreadable(self) -> tuple[int, ...]:
        """The lines whose text is no number."""
        return tuple(number for number in self.typed if self._read(number) is None)

    def wanted(self) -> Sequence[tuple[int, Decimal]]:
        """The lines that something is typed for, with how much, in the order of the bill."""
        found = ((number, self._read(number)) for number, _ in self.lines if number in self.typed)
        return tuple((number, much) for number, much in found if much)

    def given(self) -> dict[str, Any]:
        """What is given to the books."""
        name = "quantity" if self.way is Way.GOODS else "amount"
        return {
            "originalId": self.left.original.id,
            "reason": self.reason,
            "returnsStock": self.returns_stock and self.way is Way.GOODS,
            "items": [
                {"originalLineNo": number, name: _plain(much)} for number, much in self.wanted()
            ],
        }

    def line_of(self, field_name: str) -> int | None:
        """The line that a field of the books ("items[1].quantity") means."""
        if not field_name.startswith("items["):
            return None
        place = int(field_name.removeprefix("items[").partition("]")[0])
        wanted = self.wanted()
        return wanted[place][0] if place < len(wanted) else None

    def _read(self, number: int) -> Decimal | None:
        text = self.typed[number].strip()
        if not text:
            return Decimal(0)
        try:
            if self.way is Way.AMOUNT:
                return parse_amount(text, may_be_negative=False)
            much = parse_decimal(text)
        except (AmountError, ValueError):
            return None
        return much if much >= 0 else None


def left_amount(line: LineLeft) -> Money:
    """What of a line's price can still be given back."""
    return Money(line.amount)


def _plain(much: Decimal) -> str:
    return f"{much:f}"
