"""Exports: what is in the store, in a form that imports take back as it was."""

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from openpyxl import load_workbook

from payaid_desktop.domain.errors import ConflictError, StorageError, ValidationError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.exporting import Exports
from payaid_desktop.services.importing import Imports
from payaid_desktop.services.inputs.files import WITHOUT_DAYS, ExportInput, ImportInput, Listed
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.bills import customer, issued, paid, product
from tests.builders import make_acts

FORMULAS = ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1", "'=1", "\tx"[1:], "a\\b", "<b>", "x" * 255]


@pytest.fixture
def export(acts, tmp_path):
    settings = Settings.from_environment({"PAYAID_DATA_DIR": str(tmp_path / "data")})

    def run(**asked):
        return Exports(acts, settings).run(ExportInput.parse(asked))

    return run


def _every_contact(acts):
    return Contacts(acts).page(ContactFilter(), PageRequest(100)).items


def _told(contact):
    """What a contact is, without ids and times."""
    addresses = [(each.kind, each.position, each.address) for each in contact.addresses]
    names = ("name", "kind", "company", "email", "phone", "gstin", "pan", "recipient_kind")
    more = ("state_code", "credit_limit", "payment_days", "opening_balance", "opening_on", "notes")
    return [getattr(contact, name) for name in (*names, *more)], addresses


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_contacts_come_back_as_they_were(acts, export, tmp_path, kind):
    for place, formula in enumerate(FORMULAS):
        customer(acts, name=formula, notes=f"{formula}\nsecond line", phone=f"98765432{place:02}")
    two = [{"kind": "shipping", "line1": f"Godown {n}", "stateCode": "27"} for n in range(3)]
    customer(
        acts,
        name="आशा",
        gstin="29AAAAA0000A1ZY",
        openingBalance="-12.50",
        openingOn="2026-04-01",
        creditLimit="5000",
        paymentDays=30,
        addresses=[{"line1": "1 Road", "stateCode": "29", "pincode": "560001"}, *two],
    )
    abroad = {"line1": "1 Street", "city": "Dubai", "country": "AE"}
    customer(acts, name="Abroad", recipientKind="overseas", addresses=[abroad])
    customer(acts, name="Embassy", gstin="0717UNO00157UNO", addresses=[])
    customer(acts, name="Zone", gstin="27AAPFU0939F1ZV", recipientKind="sez")
    customer(acts, name="Moved", stateCode="30")
    (made,) = export(kind=kind, what="contacts", path=str(tmp_path / f"list.{kind}"))

    other = make_acts(acts.database, name="Other shop", clock=acts.clock)
    given = ImportInput.parse({"file": str(made.path), "kind": "contacts"})
    Imports(other, contacts=Contacts(other), products=Products(other)).run(given)

    assert made.rows == len(FORMULAS) + 5
    assert [_told(each) for each in _every_contact(other)] == [
        _told(each) for each in _every_contact(acts)
    ]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_products_come_back_as_they_were(acts, export, tmp_path, kind):
    product(acts, name="=Soap", openingStock=None, barcodes=["8901234567890"], reorderLevel="2.5")
    product(acts, name="Repair", kind="service", hsn="998713", unit=None, openingStock=None)
    (made,) = export(kind=kind, what="products", path=str(tmp_path / f"list.{kind}"))

    other = make_acts(acts.database, name="Other shop", clock=acts.clock)
    given = ImportInput.parse({"file": str(made.path), "kind": "products"})
    Imports(other, contacts=Contacts(other), products=Products(other)).run(given)

    names = ("name", "kind", "hsn", "unit", "barcodes", "prices", "rates", "reorder_level")
    read = [
        [[getattr(each, name) for name in names] for each in Products(one).page(*_ALL).items]
        for one in (acts, other)
    ]
    assert read[0] == read[1]


_ALL = (ProductFilter(), PageRequest(100))


def test_a_workbook_holds_every_list_as_a_sheet(acts, export):
    soap = product(acts)
    issued(acts, {"productId": soap.id, "quantity": "3"}, contactId=customer(acts).id)

    made = export(kind="xlsx")

    (path,) = {each.path for each in made}
    book = load_workbook(path)
    assert book.sheetnames == [each.what for each in made]
    assert set(book.sheetnames) == set(Listed) - {Listed.EVERYTHING}
    heading, row = book["invoices"].iter_rows(values_only=True)
    bill = dict(zip(heading, row, strict=True))
    assert (bill["customer"], bill["taxable"], bill["total"]) == ("Customer One", 150, 158)


def test_csv_is_a_file_for_each_list_without_formulas(acts, export, tmp_path):
    for formula in FORMULAS:
        customer(acts, name=formula)

    made = export(kind="csv", path=str(tmp_path / "folder"))

    assert {each.path.name for each in made} >= {"contacts.csv", "audit.csv", "balances.csv"}
    for each in made:
        with each.path.open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not any(cell.startswith(("=", "@", "＝", "+c", "-2+")) for cell in cells)


def test_a_period_narrows_the_lists_of_documents(acts, clock, export, tmp_path):
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    clock.advance(days=40)
    issued(acts, contactId=buyer.id)

    (made,) = export(
        kind="json", what="invoices", fromOn="2026-08-01", path=str(tmp_path / "a.json")
    )

    (only,) = json.loads(made.path.read_text(encoding="utf-8"))
    assert (made.rows, only["date"]) == (1, "2026-08-27")


def test_amounts_are_exact_in_json(acts, export, tmp_path):
    buyer = customer(acts)
    Payments(acts).record(paid("0.10", contactId=buyer.id))

    export(kind="json", what=["payments", "notes"], path=str(tmp_path / "a.json"))

    content = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert content["notes"] == []
    assert content["payments"][0]["amount"] == "0.10"


@pytest.mark.parametrize("kind", ["csv", "xlsx", "json", "sqlite"])
def test_a_file_that_is_there_is_replaced_only_when_asked(export, tmp_path, kind):
    path = tmp_path / "a.file"
    path.write_text("mine")
    asked = {} if kind == "sqlite" else {"what": "contacts"}

    with pytest.raises(ConflictError):
        export(kind=kind, path=str(path), **asked)
    assert path.read_text() == "mine"
    export(kind=kind, path=str(path), overwrite=True, **asked)
    assert path.read_bytes() != b"mine"


def test_nothing_half_written_stays_when_a_list_cannot_be_written(export, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "file").write_text("")

    with pytest.raises(StorageError):
        export(kind="csv", what="contacts", path=str(folder / "file" / "x"))
    assert [each.name for each in folder.iterdir()] == ["file"]


def test_an_open_sqlite_file_answers_other_programs(acts, export, tmp_path):
    customer(acts, name="Asha")
    (made,) = export(kind="sqlite", path=str(tmp_path / "books.sqlite3"))

    with closing(sqlite3.connect(made.path)) as opened:
        assert opened.execute("SELECT name FROM contacts").fetchall() == [("Asha",)]


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"kind": "doc"}, "kind"),
        ({"kind": "pdf"}, "kind"),
        ({"kind": "csv", "what": "secrets"}, "what[0]"),
        ({"kind": "csv", "what": []}, "what"),
        ({"kind": "csv", "path": "a\0b"}, "path"),
        ({"kind": "csv", "what": ["contacts", "products"], "path": "both.csv"}, "path"),
        ({"kind": "sqlite", "what": "contacts"}, "what"),
        ({"kind": "sqlite", "fromOn": "2026-04-01"}, "fromOn"),
        ({"kind": "csv", "what": "contacts", "toOn": "2026-04-01"}, "toOn"),
        ({"kind": "csv", "what": "invoices", "toOn": "yesterday"}, "toOn"),
    ],
)
def test_what_cannot_be_exported_is_refused_by_field(export, asked, field):
    with pytest.raises(ValidationError) as caught:
        export(**asked)
    assert set(caught.value.details) == {field}


def test_lists_without_days_are_what_is_now():
    assert {Listed.CONTACTS, Listed.PRODUCTS} <= WITHOUT_DAYS
