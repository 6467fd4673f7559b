from hashlib import sha256

import pytest

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.irn import irn

GSTIN = "27AAAAA0000A1Z2"


def test_the_number_is_the_hash_of_gstin_year_type_and_number():
    expected = sha256(b"27AAAAA0000A1Z22026-27INVA1/2627/00001").hexdigest()

    assert irn(GSTIN, "2026-27", "INV", "A1/2627/00001") == expected
    assert len(expected) == 64


def test_case_of_gstin_and_number_does_not_matter():
    upper = irn(GSTIN, "2026-27", "INV", "A1/2627/00001")

    assert irn(f" {GSTIN.lower()} ", "2026-27", "INV", "a1/2627/00001") == upper


@pytest.mark.parametrize(
    ("ours", "theirs"), [("tax_invoice", "INV"), ("credit_note", "CRN"), ("debit_note", "DBN")]
)
def test_our_names_of_documents_stand_for_the_portals(ours, theirs):
    assert irn(GSTIN, "2026-27", ours, "A1") == irn(GSTIN, "2026-27", theirs, "A1")


def test_every_part_makes_another_number():
    numbers = {
        irn(GSTIN, "2026-27", "INV", "A1"),
        irn("29AAAAA0000A1ZY", "2026-27", "INV", "A1"),
        irn(GSTIN, "2025-26", "INV", "A1"),
        irn(GSTIN, "2026-27", "CRN", "A1"),
        irn(GSTIN, "2026-27", "INV", "A2"),
    }

    assert len(numbers) == 5


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (("27AAAAA0000A1Z", "2026-27", "INV", "A1"), "supplierGstin"),
        (("27AAAAA0000A1Z-", "2026-27", "INV", "A1"), "supplierGstin"),
        (("२७AAAAA0000A1Z2", "2026-27", "INV", "A1"), "supplierGstin"),
        ((GSTIN, "2026", "INV", "A1"), "financialYear"),
        ((GSTIN, "2026-27", "inv", "A1"), "docType"),
        ((GSTIN, "2026-27", "bill_of_supply", "A1"), "docType"),
        ((GSTIN, "2026-27", "INV", ""), "docNo"),
        ((GSTIN, "2026-27", "INV", "0A1"), "docNo"),
        ((GSTIN, "2026-27", "INV", "A" * 17), "docNo"),
    ],
)
def test_a_part_of_the_wrong_shape_is_refused_under_its_field(arguments, field):
    with pytest.raises(ValidationError) as error:
        irn(*arguments)

    assert list(error.value.details) == [field]
