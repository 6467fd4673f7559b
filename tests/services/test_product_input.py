from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.products import Products
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.bad_values import (
    CONTROL,
    HOSTILE,
    NEGATIVE,
    NOT_BOOLEANS,
    NOT_DAYS,
    NOT_NUMBERS,
    NOT_OBJECTS,
    NOT_OPTIONAL_TEXT,
    NOT_TEXT,
    NOT_WORDS,
    assert_refused,
)
from tests.builders import make_acts

GOOD = {"name": "Rice", "unitPrice": "545", "gstRate": "5"}
AMOUNTS = {
    "unitPrice": (None, "1.00001", "1000000000"),
    "mrp": ("1.001", "100000000000"),
    "cost": ("1.00001", "1000000000"),
    "cessPerUnit": (None, "1.00001", "1000000000"),
    "gstRate": ("4", "5.01", "18.0001", "100", "101"),
    "cessRate": (None, "1.0001", "1000"),
    "openingStock": ("1.0001", "10000000"),
    "reorderLevel": ("1.0001", "10000000"),
}
BAD: dict[str, tuple[Any, ...]] = {
    "name": (*NOT_TEXT, *CONTROL, "", "  ", "a" * 256, "a\nb"),
    "code": (*NOT_OPTIONAL_TEXT, *CONTROL, "a" * 41, "a\nb"),
    "description": (*NOT_TEXT, *CONTROL, "a" * 4001),
    "kind": (*NOT_WORDS, None),
    "treatment": (*NOT_WORDS, None, "zero_rated"),
    "hsn": (*NOT_OPTIONAL_TEXT, *CONTROL, "12", "12345", "123456789", "0000", "१००६", "99", "9987"),
    "unit": (*NOT_OPTIONAL_TEXT, *CONTROL, "XXX", "KILO", "किलो", "NA"),
    "priceIncludesTax": NOT_BOOLEANS,
    "tracksStock": NOT_BOOLEANS,
    "active": (*NOT_BOOLEANS, None),
    "effectiveOn": NOT_DAYS,
    "barcodes": (None, 1, "4006381333931", {}, ["A", "A"], ["x"] * 51, {"0": "A"}),
    "barcodes[0]": tuple([each] for each in (*NOT_TEXT, *CONTROL, "", "4006381333930", "आटा")),
    "barcodes[1]": (["A", "4006381333930"], ["A", 1]),
    "other": (None, 1, "", HOSTILE[0]),
    **{name: (*NOT_NUMBERS, *NEGATIVE, *bad) for name, bad in AMOUNTS.items()},
}


@pytest.mark.parametrize(
    ("field", "value"), [(field, value) for field, values in BAD.items() for value in values]
)
def test_a_bad_value_is_refused_with_a_sentence_about_its_field(field: str, value: Any) -> None:
    assert_refused(ProductInput, {**GOOD, field.split("[", maxsplit=1)[0]: value}, field)


@pytest.mark.parametrize("raw", NOT_OBJECTS)
def test_what_is_no_object_is_refused(raw: object) -> None:
    assert_refused(ProductInput, raw, "body")


@pytest.mark.parametrize("field", ["name", "unitPrice"])
def test_what_is_needed_is_asked_for(field: str) -> None:
    assert_refused(ProductInput, {name: GOOD[name] for name in GOOD if name != field}, field)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"kind": "service", "hsn": "1006"}, "hsn"),
        ({"kind": "service", "tracksStock": True}, "tracksStock"),
        ({"kind": "service", "openingStock": "1"}, "openingStock"),
        ({"kind": "service", "reorderLevel": "1"}, "reorderLevel"),
        ({"tracksStock": False, "openingStock": "0"}, "openingStock"),
        ({"treatment": "exempt"}, "gstRate"),
        ({"treatment": "nil_rated", "gstRate": "0", "cessRate": "1"}, "cessRate"),
        ({"treatment": "non_gst", "gstRate": None, "cessPerUnit": "1"}, "cessPerUnit"),
        ({"barcodes": ["036000291452", "0036000291452"]}, "barcodes"),
    ],
)
def test_fields_that_do_not_fit_together_are_refused(fields: dict[str, Any], field: str) -> None:
    assert_refused(ProductInput, {**GOOD, **fields}, field)


def test_every_wrong_field_gets_its_sentence_at_once() -> None:
    with pytest.raises(ValidationError) as refused:
        ProductInput.parse({"name": "", "unitPrice": "x", "gstRate": "4", "unit": "XXX"})
    assert set(refused.value.details) == {"name", "unitPrice", "gstRate", "unit"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_kept_as_they_are_and_do_nothing(
    sqlite_database: Database, text: str
) -> None:
    acts = make_acts(sqlite_database)
    fields = {"name": text, "code": text[:40], "description": text, "barcodes": [text[:48]]}
    product = Products(acts).create(ProductInput.parse({**GOOD, **fields})).value
    assert Products(acts).get(product.id) == product
    assert (product.name, product.description) == (text, text)
    assert Products(acts).find_by_barcode(text[:48]) == product
    found = Products(acts).page(ProductFilter(search=text), PageRequest()).items
    assert [each.name for each in found] == [text]


@pytest.mark.parametrize(
    "patch", [{"name": ""}, {"unitPrice": "NaN"}, {"x": 1}, {"barcodes": "A"}, [], None, "x", 1]
)
def test_a_bad_patch_stores_nothing(sqlite_database: Database, patch: Any) -> None:
    acts = make_acts(sqlite_database)
    product = Products(acts).create(ProductInput.parse(GOOD)).value
    with pytest.raises(ValidationError):
        Products(acts).update(product.id, patch)
    assert Products(acts).get(product.id) == product
    with acts.read() as view:
        assert len(view.scope.all(tables.changes)) == 1


def test_numbers_may_come_as_text_or_as_whole_numbers() -> None:
    given_product = ProductInput.parse({**GOOD, "unitPrice": 545, "gstRate": "5.000"})
    assert (given_product.unit_price, given_product.gst_rate) == (Decimal(545), Decimal(5))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted({field.split("[")[0] for field in BAD})), JSON)
def test_any_json_in_any_field_is_taken_or_refused_by_name(field: str, value: Any) -> None:
    refused: list[str] = []
    try:
        ProductInput.parse({**GOOD, field: value})
    except ValidationError as error:
        refused = list(error.details)
    assert all(name.startswith((field, "gstRate", "hsn", "unit")) for name in refused)


@given(JSON)
def test_any_json_is_taken_or_refused(raw: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        ProductInput.parse(raw)
    assert refused.value.details
