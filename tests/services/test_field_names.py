"""An error about a document names a field that its input has."""

import re
from pathlib import Path
from typing import get_args

import pytest

from payaid_desktop.domain import documents_law, gst, place_of_supply
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.field_names import as_typed
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.business import BusinessInput
from payaid_desktop.services.inputs.documents import DocumentInput, NoteInput
from tests.bills import bill, rice

FILES = [
    *Path(documents_law.__file__).parent.glob("missing.py"),
    *Path(documents_law.__file__).parent.glob("papers.py"),
    *Path(gst.__file__).parent.glob("*.py"),
    Path(place_of_supply.__file__),
]
NAMED = re.compile(
    r"""yield\ \(?\s*f?"([a-zA-Z.{}\[\]]+)",  # yield "supplier.gstin", sentence
    |_problems\("([a-zA-Z]+)",
    |ValidationError\(\{\s*f?"([^"]+)"
    |problems\["([a-zA-Z]+)"\]
    |f"(lines\[\{[a-z]+\}\]\.[a-zA-Z]+)"
    |f"(\{path\}\.[a-zA-Z]+)" """,
    re.VERBOSE,
)
OF_THE_CALCULATOR = {"docType"}
"""A document's type is not typed; the services choose the one that the law asks for."""


def named_fields() -> set[str]:
    """Every field that the domain names in an error about a document."""
    found = {
        next(filter(None, groups))
        for file in FILES
        for groups in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    whole = {re.sub(r"\{(place|index)\}", "0", each) for each in found}
    return {each.replace("{path}", "lines[0]") for each in whole} - OF_THE_CALCULATOR


def inner_model(annotation: object) -> type[InputModel] | None:
    """The model inside of an annotation such as `tuple[ItemInput, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, InputModel):
        return annotation
    return next(filter(None, map(inner_model, get_args(annotation))), None)


def has_field(model: type[InputModel] | None, path: str) -> bool:
    """Whether a model has the field that a path leads to."""
    name, _, rest = re.sub(r"\[\d+\]", "", path).partition(".")
    fields = {} if model is None else {each.alias: each for each in model.model_fields.values()}
    if name not in fields:
        return False
    return not rest or has_field(inner_model(fields[name].annotation), rest)


def test_the_fields_that_the_domain_names_are_found():
    assert {
        "lines",
        "lines[0].qty",
        "lines[0].uqc",
        "lines[0].cessPerUnit",
        "recipient.address",
        "supplier.gstin",
        "billDiscount",
        "supplierState",
        "otherChargesAfterTax",
    } <= named_fields()


@pytest.mark.parametrize("field", sorted(named_fields()))
def test_a_field_that_the_domain_names_becomes_one_that_an_input_has(field):
    ((typed, sentence),) = as_typed({field: "Wrong."}).items()

    business = typed.removeprefix("business.")
    assert sentence == "Wrong."
    if business != typed:
        assert has_field(BusinessInput, business), typed
    else:
        assert has_field(DocumentInput, typed) or has_field(NoteInput, typed), typed


def test_the_address_that_a_big_bill_lacks_is_named_as_it_is_typed(quick_acts):
    big = bill(rice(unitPrice="10000"), buyer={"name": "Asha", "stateCode": "27"})

    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create_and_issue(big)

    assert list(refused.value.details) == ["buyer.billing.line1"]


def test_lines_that_are_too_much_together_are_the_items(quick_acts):
    line = rice(quantity="9999999", unitPrice="9999")

    with pytest.raises(ValidationError) as refused:
        Invoices(quick_acts).create(bill(*[line] * 11))

    assert set(refused.value.details) == {"items"}
