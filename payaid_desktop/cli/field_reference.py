"""The fields of what is sent, made of the models: `python -m payaid_desktop.cli.field_reference > docs/fields.md`."""

import inspect
import re
import sys
import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator
from pydantic.alias_generators import to_camel
from pydantic.fields import FieldInfo

from payaid_desktop.domain.business import USUAL_PREFIXES
from payaid_desktop.services.inputs import business, fields, files
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.business import BankInput, SeriesInput, SetupInput
from payaid_desktop.services.inputs.contacts import (
    AddressInput,
    ContactAddressInput,
    ContactInput,
)
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.services.inputs.documents import (
    BuyerInput,
    CancelInput,
    DiscountInput,
    DocumentInput,
    ItemInput,
    NoteInput,
    NoteItemInput,
)
from payaid_desktop.services.inputs.files import ExportInput, ImportInput, PapersInput
from payaid_desktop.services.inputs.payments import AllocationInput, PaymentInput, ReversalInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.inputs.stock import BY_HAND, StockInput
from payaid_desktop.services.wire import to_json

SECTIONS: Final[dict[str, tuple[str, tuple[type[InputModel], ...]]]] = {
    "The shop": (
        (
            "`payaid setup`, `payaid business update` (all but the last three, which only a new shop has). "
            "`setup` also takes `plain`: true leaves the file unencrypted."
        ),
        (SetupInput, AddressInput, BankInput, SeriesInput),
    ),
    "Contacts": ("`payaid contacts add`, `update`.", (ContactInput, ContactAddressInput)),
    "Products": ("`payaid products add`, `update`.", (ProductInput,)),
    "Stock": ("`payaid stock adjust`.", (StockInput,)),
    "Deals": ("`payaid deals add`, `update`, `move`.", (DealInput, MoveInput)),
    "Quotations, proformas, invoices and challans": (
        (
            "`add` and `update` of `payaid quotations`, `proformas`, `invoices`, `challans`. The calls also take "
            "`issue`: true issues in the same act, as `--issue` does."
        ),
        (DocumentInput, ItemInput, DiscountInput, BuyerInput, CancelInput),
    ),
    "Credit and debit notes": (
        "`payaid credit-notes add`, `payaid debit-notes add`; `issue` as above.",
        (NoteInput, NoteItemInput),
    ),
    "Payments": (
        "`payaid payments add`, `reverse`.",
        (PaymentInput, AllocationInput, ReversalInput),
    ),
    "Imports and exports": (
        "`payaid import`, `payaid export`, as calls.",
        (ImportInput, ExportInput, PapersInput),
    ),
}
"""What is sent where: the sentence under a heading, and the models."""
_HEAD: Final = f"""# The fields of what is sent

Every command that reads JSON takes these objects; [cli.md](cli.md) shows an example of each. This page is made of the
models that check what is sent, by `python -m payaid_desktop.cli.field_reference`.

- A field that is not known is refused, and so is a value of another type; the error names the field and what to do.
- Fields in bold are needed. Where the default is a dash, null is taken for "not given".
- Numbers are text with a dot, such as "1500.50"; a whole number may be a JSON number as well.
- Text is one line of at most {fields.LINE_MAX} characters unless something else stands here. Days are YYYY-MM-DD,
  from 1990 to 2199.
- `add` also takes a list of such objects, in one transaction. `update` takes the fields to change: null empties a
  field, or gives it its default back.
"""
_WORDS: Final[tuple[tuple[Any, str], ...]] = (
    (fields.Name, f"text of 1 to {fields.NAME_MAX} characters"),
    (fields.Line, "text"),
    (fields.Note, f"text of at most {fields.NOTE_MAX} characters, several lines"),
    (fields.Id, "id"),
    (fields.Day, "day"),
    (fields.Amount, f"rupees from 0 to {fields.MONEY_MAX}, 2 decimals"),
    (fields.PositiveAmount, f"rupees above 0 to {fields.MONEY_MAX}, 2 decimals"),
    (fields.SignedAmount, f"rupees from -{fields.MONEY_MAX} to {fields.MONEY_MAX}, 2 decimals"),
    (fields.Price, f"rupees from 0 to {fields.PRICE_MAX}, 4 decimals"),
    (fields.Count, f"number from 0.001 to {fields.QUANTITY_MAX}, 3 decimals"),
    (fields.Level, f"number from 0 to {fields.QUANTITY_MAX}, 3 decimals"),
    (
        fields.SignedCount,
        f"number from -{fields.QUANTITY_MAX} to {fields.QUANTITY_MAX}, 3 decimals",
    ),
    (fields.Rate, "percent from 0 to 100, 3 decimals"),
    (fields.CessRate, f"percent from 0 to {fields.CESS_RATE_MAX}, 3 decimals"),
    (fields.Gstin, "GSTIN or UIN, 15 characters with a right check character"),
    (fields.Pan, "PAN, 10 characters"),
    (fields.Phone, "10 digits; +91 or 0 in front is dropped"),
    (fields.Email, "e-mail address"),
    (fields.Vpa, "UPI address, name@bank"),
    (fields.Pincode, "6 digits"),
    (fields.Ifsc, "IFSC, 11 characters"),
    (fields.Hsn, "code of 4, 6 or 8 digits"),
    (fields.Unit, "unit code of the GST portal, such as NOS, KGS, LTR"),
    (fields.StateCode, 'GST State code of 2 digits, such as "27"'),
    (fields.Country, "2 capital letters"),
    (fields.AccountNumber, "5 to 34 letters and digits"),
    (business.Image, "Base64 text"),
    (SeriesInput.model_fields["kind"], f"one of {', '.join(USUAL_PREFIXES)}"),
    (StockInput.model_fields["reason"], f"one of {', '.join(BY_HAND)}"),
    (files.FilePath, "path"),
)
"""Each type of field, and what it holds in words."""
_LENGTHS: Final = {"min_length": "at least", "max_length": "at most"}


def reference() -> str:
    """Write the whole page as Markdown."""
    return "\n".join((_HEAD, *(_section(name, *given) for name, given in SECTIONS.items())))


def models() -> tuple[type[InputModel], ...]:
    """Every model that the page describes."""
    return tuple(model for _, group in SECTIONS.values() for model in group)


def meanings(model: type[InputModel]) -> dict[str, str]:
    """What the docstrings of a model, and of those it builds upon, say of each field."""
    found: dict[str, str] = {}
    for each in (own for own in reversed(model.__mro__) if issubclass(own, InputModel)):
        _, _, attributes = inspect.cleandoc(each.__doc__ or "").partition("Attributes:\n")
        found |= re.findall(r"^    (\w+): (.*(?:\n      +.*)*)", attributes, re.MULTILINE)
    return found


def in_words(hint: Any) -> str:
    """Say what a field of this type holds."""
    plain, metadata = _opened(hint)
    known = _known(metadata)
    if known:
        return known
    if get_origin(plain) is tuple:
        return f"list of {in_words(get_args(plain)[0])}"
    if get_origin(plain) is Literal:
        return ", ".join(get_args(plain))
    return _in_words_of_class(plain, metadata)


def _section(name: str, about: str, group: tuple[type[InputModel], ...]) -> str:
    return "\n".join((f"## {name}\n", f"{about}\n", *map(_table, group)))


def _table(model: type[InputModel]) -> str:
    summary = _in_camel_case(inspect.cleandoc(model.__doc__ or "").partition("\n\nAttributes:")[0])
    head = (
        f"### {title(model)}\n\n{summary}\n\n| field | holds | default | means |\n|---|---|---|---|"
    )
    return "\n".join((head, *_rows(model), ""))


def _in_camel_case(text: str) -> str:
    """Write the names of fields inside of a docstring as JSON has them."""
    return re.sub(r"`(\w+)`", lambda name: f"`{to_camel(name[1])}`", text)


def title(model: type[InputModel]) -> str:
    """What a model is called on the page: ContactAddressInput is "Contact address"."""
    words = re.findall(r"[A-Z][a-z]+", model.__name__.removesuffix("Input"))
    return " ".join(words).capitalize()


def _rows(model: type[InputModel]) -> Iterator[str]:
    hints, means = get_type_hints(model, include_extras=True), meanings(model)
    for name, field in model.model_fields.items():
        shown = f"**`{field.alias}`**" if field.is_required() else f"`{field.alias}`"
        holds = f"{in_words(hints[name])}{_how_many(field)}"
        yield f"| {shown} | {holds} | {_default(field)} | {means[name]} |"


def _how_many(field: FieldInfo) -> str:
    limits = {
        name: getattr(limit, name)
        for limit in field.metadata
        for name in _LENGTHS
        if hasattr(limit, name)
    }
    return "".join(f", {_LENGTHS[name]} {number}" for name, number in limits.items())


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    if field.default is None:
        return "–"
    if isinstance(field.default, InputModel) or field.default in ("", ()):
        return "empty"
    value = to_json(field.default)
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, list) else str(value)


def _opened(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take an annotation out of "or null" and of what checks it."""
    metadata: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            hint, *more = get_args(hint)
            metadata += tuple(more)
        elif get_origin(hint) in (Union, types.UnionType):
            (hint,) = (each for each in get_args(hint) if each is not types.NoneType)
        else:
            return hint, metadata


def _known(metadata: tuple[Any, ...]) -> str | None:
    """Look the check up that makes the type what it is."""
    for kind, words in _WORDS:
        own = kind.metadata if isinstance(kind, FieldInfo) else _opened(kind)[1]
        if any(check in metadata for check in own if isinstance(check, BeforeValidator)):
            return words
    return None


def _in_words_of_class(kind: Any, metadata: tuple[Any, ...]) -> str:
    if kind is bool:
        return "true or false"
    if kind is int:
        return _whole_number(metadata)
    if issubclass(kind, StrEnum):
        return f"one of {', '.join(each for each in kind if each)}"
    if issubclass(kind, InputModel):
        return f"[{title(kind)}](#{title(kind).lower().replace(' ', '-')})"
    message = f"say in words what a field of type {kind} holds"
    raise TypeError(message)


def _whole_number(metadata: tuple[Any, ...]) -> str:
    limits = [limit for each in metadata for limit in getattr(each, "metadata", ())]
    low, high = (
        next(getattr(limit, name) for limit in limits if hasattr(limit, name))
        for name in ("ge", "le")
    )
    return f"whole number from {low} to {high}"


if __name__ == "__main__":
    sys.stdout.write(reference())
