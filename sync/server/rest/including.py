"""What hangs on things and can be asked for with them: each kind with one look-up, however many things there are.

Source: the origin document, section 3, "Avoid N+1 Queries".
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from starlette.datastructures import QueryParams

from payaid_desktop.services.acts import Acts
from payaid_desktop.services.wire import to_json
from sync.server.rest.lists import included_in, narrowed, query_of

Rows = list[dict[str, Any]]


def _contact(acts: Acts, rows: Rows) -> list[Any]:
    with acts.read() as view:
        found = view.contacts.some(_ids(rows, "contactId"))
    by_id = {each.id: to_json(each) for each in found}
    return [by_id.get(row["contactId"]) for row in rows]


def _deals(acts: Acts, rows: Rows) -> list[Any]:
    with acts.read() as view:
        found = view.deals.of_contacts(_ids(rows, "id"))
    by_contact: dict[str, list[Any]] = {row["id"]: [] for row in rows}
    for deal in found:
        by_contact[deal.contact_id].append(to_json(deal))
    return [by_contact[row["id"]] for row in rows]


def _items(acts: Acts, rows: Rows) -> list[Any]:
    with acts.read() as view:
        found = view.documents.items_of(_ids(rows, "id"))
    return [to_json(found.get(row["id"], ())) for row in rows]


INCLUDES: Final[Mapping[str, Callable[[Acts, Rows], list[Any]]]] = {
    "contact": _contact,
    "deals": _deals,
    "items": _items,
}
CAN: Final[Mapping[str, tuple[str, ...]]] = {
    "contacts": ("deals",),
    "deals": ("contact",),
    "payments": ("contact",),
    **dict.fromkeys(
        ("invoices", "quotations", "proformas", "challans", "credit-notes", "debit-notes"),
        ("contact", "items"),
    ),
}


def included(acts: Acts, rows: Rows, names: Iterable[str]) -> Rows:
    """Read what is wanted of things: what is added to each of them."""
    found = {name: INCLUDES[name](acts, rows) for name in names}
    return [{name: values[place] for name, values in found.items()} for place in range(len(rows))]


def shown(acts: Acts, content: dict[str, Any], *, path: str, params: QueryParams) -> dict[str, Any]:
    """Show one thing as it was asked for: the fields that were chosen, and what was to be included.

    Raises:
        ValidationError: there is no such field, or it cannot be included.
    """
    names = included_in(query_of(params), CAN.get(path, ()))
    return {**narrowed(content, params), **included(acts, [content], names)[0]}


def _ids(rows: Rows, name: str) -> set[str]:
    return {row[name] for row in rows if row[name] is not None}
