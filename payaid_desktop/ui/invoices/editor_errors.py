"""Where in the editor an error belongs. Knows no widget."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from payaid_desktop.domain.errors import AppError
from payaid_desktop.ui.invoices.line_cells import Column, column_of
from payaid_desktop.ui.invoices.line_model import Problem

_LINE: Final = re.compile(r"items\[([0-9]+)\]\.?(.*)")
_FIELDS: Final = {
    "contactId": "customer",
    "buyer": "customer",
    "datedOn": "dated",
    "dueOn": "due",
    "placeOfSupply": "place",
    "shipping": "place",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """An error taken apart: what belongs to cells, what to fields by their names, and what is left to be told."""

    cells: Mapping[tuple[int, Column], Problem] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    rest: tuple[str, ...] = ()


def placed(error: AppError) -> Placed:
    """Say where the sentences of an error belong."""
    cells: dict[tuple[int, Column], Problem] = {}
    fields: dict[str, str] = {}
    rest: list[str] = []
    for name, sentence in error.details.items():
        line = _LINE.fullmatch(name)
        if line is not None:
            cells.setdefault((int(line[1]), column_of(line[2])), Problem(sentence))
        elif (own := _FIELDS.get(name.partition(".")[0])) is not None:
            fields.setdefault(own, sentence)
        else:
            rest.append(sentence)
    if not error.details:
        rest.append(error.sentence)
    return Placed(cells, fields, tuple(rest))
