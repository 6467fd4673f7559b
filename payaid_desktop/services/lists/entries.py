"""A row of a list, and the JSON content that an input model takes: each turned into the other.

What is exported is imported as the same content. A contact's first billing and first shipping address
have columns; further ones stand together in the column "More addresses".
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.domain.money import Money
from payaid_desktop.domain.products import ProductKind
from payaid_desktop.services.lists.columns import Column
from payaid_desktop.services.lists.fields import TREATMENTS, Field, Look
from payaid_desktop.services.tables.rows import Row

Content = dict[str, Any]
_PLACES: Final = ("billing", "shipping")
_MORE: Final = "moreAddresses"
_STATE: Final = "stateCode"
_ADDRESS_PATH: Final = re.compile(r"addresses(?:\[([0-9]+)\])?\.?(\w*)")
_NO_ADDRESS: Final = {"country": "IN"}
_ONLY_GOODS: Final = ("openingStock", "reorderLevel")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says; `problems` maps the paths of cells that could not be read to sentences."""

    content: Content
    problems: Mapping[str, str]


def read_entry(kind: str, row: Row, columns: Sequence[Column]) -> Entry:
    """Read the cells of a row that are not empty."""
    values: Content = {}
    problems: dict[str, str] = {}
    for column in columns:
        if column.field is None:
            continue
        path, cell = column.field.path, row.cell(column.position)
        if column.position in row.faults:
            problems[path] = row.faults[column.position]
        elif cell:
            try:
                values[path] = column.field.read(cell)
            except ValueError as error:
                problems[path] = str(error)
    build = _contact if kind == "contacts" else _product
    return Entry(build(values), problems)


def field_path(content: Mapping[str, Any], error_path: str) -> str:
    """Give the path of the column that an error of the input model is about."""
    match = _ADDRESS_PATH.match(error_path)
    if match is None:
        return error_path.partition("[")[0]
    if match[1] is None:
        return _MORE
    kinds = [each.get("kind") for each in content["addresses"][: len(_PLACES)]]
    place = int(match[1])
    if place < len(kinds) and kinds[place] in _PLACES and kinds[place] not in kinds[:place]:
        return f"{kinds[place]}.{match[2]}"
    return _MORE


def cells_of(content: Mapping[str, Any], fields: Sequence[Field]) -> list[Any]:
    """Write content as the cells of a row."""
    flat = _flat(content)
    return [_cell(field.look, flat.get(field.path)) for field in fields]


def _contact(values: Content) -> Content:
    content = {path: value for path, value in values.items() if "." not in path and path != _MORE}
    found = [{"kind": place, **_part(values, place)} for place in _PLACES if _part(values, place)]
    for address in found[:1]:
        # Most lists have one State, beside the address it belongs to.
        if address["kind"] == "billing" and _STATE in content:
            address.setdefault(_STATE, content[_STATE])
    more = values.get(_MORE, [])
    return {**content, "addresses": [*found, *more]} if found or more else content


def _part(values: Content, place: str) -> Content:
    head = f"{place}."
    part = {path.removeprefix(head): each for path, each in values.items() if path.startswith(head)}
    return {} if part == _NO_ADDRESS else part


def _product(values: Content) -> Content:
    content = dict(values)
    treatment = TREATMENTS(content.get("gstRate", ""))
    if treatment in set(Treatment):
        # "Exempt" in the column of the rate says what another column says elsewhere.
        content.pop("gstRate")
        content.setdefault("treatment", treatment)
    if content.get("kind") == ProductKind.SERVICE:
        for name in _ONLY_GOODS:
            if content.get(name, "").strip("0.") == "":
                content.pop(name, None)
    return content


def _flat(content: Mapping[str, Any]) -> Content:
    """Give each column its value; addresses beyond the first of their kind stand together."""
    flat = {name: value for name, value in content.items() if name != "addresses"}
    more, filled = [], set()
    for address in content.get("addresses", ()):
        place = address["kind"]
        if place in filled or _is_blank(address):
            more.append(address)
        else:
            flat |= {f"{place}.{name}": each for name, each in address.items() if name != "kind"}
        filled.add(place)
    return {**flat, _MORE: more or None}


def _is_blank(address: Mapping[str, Any]) -> bool:
    said = {name: each for name, each in address.items() if each and name != "kind"}
    return said == _NO_ADDRESS


def _cell(look: Look, value: Any) -> Any:
    return None if value is None else _WRITTEN.get(look, _as_it_is)(value)


def _as_it_is(value: Any) -> Any:
    return value


_WRITTEN: Final[Mapping[Look, Callable[[Any], Any]]] = {
    Look.MONEY: lambda value: Money.of(Decimal(value)),
    Look.NUMBER: Decimal,
    Look.DAY: date.fromisoformat,
    Look.LINES: "\n".join,
    Look.JSON: lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
}
