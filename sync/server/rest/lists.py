"""How a list is asked for in an address: page or cursor, filters, order; and how it is answered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from starlette.datastructures import QueryParams

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.listing import PageInput
from payaid_desktop.services.wire import to_json
from payaid_desktop.store.paging import LIMIT_DEFAULT, Page, PageRequest

LIMIT_MAX: Final = 100
PAGE_MAX: Final = 1_000_000
_DIGITS_MAX: Final = 9
_ORDERS: Final = ("asc", "desc")
_WORDS: Final = {"true": True, "false": False}
_OF_THE_PAGE: Final = ("page", "limit", "cursor", "sortBy", "sortOrder", "fields", "include")
Include = Callable[[list[dict[str, Any]], tuple[str, ...]], list[dict[str, Any]]]
"""Reads what hangs on things: of their contents and the names of what is wanted, what is added to each."""
Sorts = Mapping[str, tuple[str, str]]
"""By the name of a field: the store's name of the order from its least and from its greatest value."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a list was asked for: `page` is None where it is read by cursor, `fields` where all are wanted."""

    listed: PageInput
    page: int | None
    limit: int
    cursor: str | None
    fields: tuple[str, ...] | None
    include: tuple[str, ...] = ()

    def request(self) -> PageRequest:
        """The page as the store takes it."""
        if self.page is None:
            return PageRequest(self.limit, self.cursor)
        return PageRequest(self.limit, offset=(self.page - 1) * self.limit)


def read_wish(
    model: type[PageInput], sorts: Sorts, params: QueryParams, can_include: Collection[str] = ()
) -> Wish:
    """Read what a list is asked for.

    Raises:
        ValidationError: details name each parameter that is wrong.
    """
    given = query_of(params)
    page, limit = _number(given, "page", PAGE_MAX, 1), limit_of(given)
    cursor = given.get("cursor")
    if cursor is not None and "page" in given:
        raise ValidationError({"cursor": "Ask for a page by its number or by a cursor."})
    asked = {name: text for name, text in given.items() if name not in _OF_THE_PAGE}
    if "sort" in asked:
        raise ValidationError({"sort": "Ask for an order by sortBy and sortOrder."})
    typed = {name: _typed(model, name, text) for name, text in asked.items()}
    listed = model.parse({**typed, **_sort(model, sorts, given), "cursor": cursor})
    fields = tuple(given["fields"].split(",")) if "fields" in given else None
    paged = None if cursor is not None else page
    return Wish(listed, paged, limit, cursor, fields, included_in(given, can_include))


def list_content(
    wish: Wish,
    page: Page[Any],
    count: Callable[[], int],
    *,
    include: Include,
) -> dict[str, Any]:
    """Write a page of a list, with how much there is of it; `include` reads what hangs on its rows."""
    whole = [to_json(each) for each in page.items]
    extras = include(whole, wish.include)
    rows = [
        {**_narrowed(row, wish.fields), **extra} for row, extra in zip(whole, extras, strict=True)
    ]
    told: dict[str, Any] = {"limit": wish.limit, "nextCursor": page.next_cursor}
    if wish.page is not None:
        total = count()
        told |= {"page": wish.page, "total": total, "totalPages": -(-total // wish.limit)}
    return {"data": rows, "pagination": told}


def narrowed(content: dict[str, Any], params: QueryParams) -> dict[str, Any]:
    """Leave the fields of one thing that were asked for, all if none were."""
    given = query_of(params)
    if set(given) - {"fields", "include"}:
        unknown = sorted(set(given) - {"fields", "include"})
        raise ValidationError(dict.fromkeys(unknown, "There is no such parameter here."))
    return _narrowed(content, tuple(given["fields"].split(",")) if "fields" in given else None)


def included_in(given: Mapping[str, str], can: Collection[str]) -> tuple[str, ...]:
    """Read what is to be included.

    Raises:
        ValidationError: it cannot be.
    """
    names = tuple(dict.fromkeys(given["include"].split(","))) if "include" in given else ()
    if not set(names) <= set(can):
        words = f"Choose of: {', '.join(can)}." if can else "Nothing can be included here."
        raise ValidationError({"include": words})
    return names


def _narrowed(content: dict[str, Any], fields: Sequence[str] | None) -> dict[str, Any]:
    if fields is None:
        return content
    unknown = [name for name in fields if name not in content]
    if unknown:
        raise ValidationError({"fields": f"There is no field {unknown[0][:40]!r} here."})
    return {name: content[name] for name in fields}


def query_of(params: QueryParams) -> dict[str, str]:
    """Read the parameters of an address, each of which stands there once."""
    twice = [name for name in params if len(params.getlist(name)) > 1]
    if twice:
        raise ValidationError(dict.fromkeys(twice, "Give this once."))
    return dict(params)


def limit_of(given: Mapping[str, str]) -> int:
    """Read how many rows are wanted.

    Raises:
        ValidationError: more than are given at once, or no number.
    """
    return _number(given, "limit", LIMIT_MAX)


def _number(given: Mapping[str, str], name: str, most: int, otherwise: int = LIMIT_DEFAULT) -> int:
    text = given.get(name, str(otherwise))
    is_number = text.isascii() and text.isdigit() and len(text) <= _DIGITS_MAX
    if not is_number or not 1 <= int(text) <= most:
        raise ValidationError({name: f"Give a whole number from 1 to {most}."})
    return int(text)


def _typed(model: type[PageInput], name: str, text: str) -> object:
    """Read true and false where a field takes them; everything else is text."""
    for field in model.model_fields.values():
        kinds = (field.annotation, *get_args(field.annotation))
        if field.alias == name and bool in kinds:
            return _WORDS.get(text, text)
    return text


def _sort(model: type[PageInput], sorts: Sorts, given: Mapping[str, str]) -> dict[str, str]:
    name, order = given.get("sortBy", next(iter(sorts))), given.get("sortOrder", "desc")
    if name not in sorts:
        raise ValidationError({"sortBy": f"Choose one of: {', '.join(sorts)}."})
    if order not in _ORDERS:
        raise ValidationError({"sortOrder": f"Choose one of: {', '.join(_ORDERS)}."})
    chosen = sorts[name][_ORDERS.index(order)]
    return {"sort": chosen} if "sort" in model.model_fields else {}
