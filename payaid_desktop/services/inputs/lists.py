"""Lists of inputs: every element is checked, and an error says in which one it is, as in "[2].lines[0].qty"."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from payaid_desktop.domain.errors import ValidationError

T = TypeVar("T")


def read_each(reader: Callable[[object], T], raw: list[object]) -> list[T]:
    """Read each element of a list, in its order.

    Raises:
        ValidationError: details name every wrong field of every element by its place.
    """
    values: list[T] = []
    details: dict[str, str] = {}
    for position, each in enumerate(raw):
        try:
            values.append(reader(each))
        except ValidationError as error:
            details.update(in_list(position, error.details))
    if details:
        raise ValidationError(details)
    return values


def in_list(position: int, details: Mapping[str, str]) -> dict[str, str]:
    """Name the fields of one element by its place in the list."""
    return {_path(position, field): sentence for field, sentence in details.items()}


def _path(position: int, field: str) -> str:
    head = f"[{position}]"
    if field == "body":
        return head
    return f"{head}{field}" if field.startswith("[") else f"{head}.{field}"
