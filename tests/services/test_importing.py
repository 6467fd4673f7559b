"""Imports: every row or none, each problem named with its row and column, exports taken back whole."""

import pytest
from openpyxl import Workbook

from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.importing import LISTED_MAX, Imports
from payaid_desktop.services.inputs.files import ImportInput
from payaid_desktop.services.products import Products
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.bills import customer


@pytest.fixture
def take(acts, tmp_path):
    """Import a CSV text."""

    def run(content: str, kind: str = "contacts", *, dry_run: bool = False, **asked):
        path = tmp_path / "list.csv"
        path.write_text(content, encoding="utf-8")
        given = ImportInput.parse({"file": str(path), "kind": kind, "dryRun": dry_run})
        imports = Imports(acts, contacts=Contacts(acts), products=Products(acts))
        return imports.run(given, **asked)

    return run


def _contacts(acts):
    return Contacts(acts).page(ContactFilter(), PageRequest(100)).items


def _products(acts):
    return Products(acts).page(ProductFilter(), PageRequest(100)).items


def test_contacts_of_another_program_are_taken_with_balance_and_address(acts, take):
    report = take(
        "Party Name,Mobile No,GST No,State,Opening Balance,Address,Pin Code\n"
        'Asha Stores,98765 43210,,Maharashtra,"1,250.50 Cr","1 Main Road\n Camp",411001\n'
    ).value

    (contact,) = _contacts(acts)
    assert (report.rows, report.imported, report.problem_count) == (1, 1, 0)
    assert (contact.phone, contact.state_code) == ("9876543210", "27")
    assert contact.opening_balance.paise == -125050
    assert (contact.billing.line1, contact.billing.pincode) == ("1 Main Road, Camp", "411001")


def test_products_are_taken_with_price_rate_barcode_and_opening_stock(acts, take):
    take(
        "Item name,HSN,Unit,Sale price,GST,Barcode,Opening stock\n"
        "Basmati,1006,kg,120,GST@5%,8901234567890,40\n",
        "products",
    )

    (rice,) = _products(acts)
    with acts.read() as view:
        held = view.stock.on_hand([rice.id])
    assert (rice.unit, rice.barcodes, held[rice.id]) == ("KGS", ("8901234567890",), 40)
    assert rice.rates[0].gst_rate == 5


def test_exempt_in_the_column_of_the_rate_is_a_treatment(acts, take):
    take("Name,Unit price,HSN,Tax rate\nMilk,30,0401,Exempt\n", "products")

    assert _products(acts)[0].rates[0].treatment == "exempt"


def test_a_dry_run_tells_all_and_keeps_nothing(acts, take):
    outcome = take("Name,Zodiac\nAsha,Leo\n", dry_run=True)

    report = outcome.value
    assert (report.rows, report.imported, report.unknown_columns) == (1, 0, ("Zodiac",))
    assert report.preview == ({"name": "Asha"},)
    assert "Zodiac" in outcome.warnings[0]
    assert _contacts(acts) == ()


def test_one_bad_row_keeps_every_row_out_and_each_problem_is_named(acts, take):
    with pytest.raises(ValidationError) as caught:
        take("Name,E-mail,Phone\nAsha,,9876543210\nRavi,nope,123\n,,\nBinu,,98x\n")

    assert set(caught.value.details) == {"row 3, E-mail", "row 3, Phone", "row 5, Phone"}
    assert "3 problems" in caught.value.sentence
    assert _contacts(acts) == ()


def test_what_conflicts_with_the_store_or_within_the_file_is_a_problem_of_its_row(acts, take):
    customer(acts, email="asha@example.com")

    with pytest.raises(ValidationError) as caught:
        take("Name,E-mail\nA,asha@example.com\nB,b@example.com\nC,B@example.com\n")

    assert set(caught.value.details) == {"row 2, E-mail", "row 4, E-mail"}
    assert len(_contacts(acts)) == 1


def test_a_cell_without_a_heading_is_a_problem_and_not_dropped(take):
    with pytest.raises(ValidationError) as caught:
        take("Name\nAsha,extra\n")
    assert set(caught.value.details) == {"row 2, B"}


def test_many_problems_are_counted_and_the_first_are_listed(take):
    report = take("Name,Phone\n" + "Asha,1\n" * (LISTED_MAX + 50), dry_run=True).value

    assert (report.problem_count, len(report.problems)) == (LISTED_MAX + 50, LISTED_MAX)


def test_headings_alone_are_refused(take):
    with pytest.raises(ValidationError, match="no rows"):
        take("Name,Phone\n")


def test_a_formula_is_refused_with_its_row(acts, tmp_path, take):
    book = Workbook()
    book.active.append(["Name", "Phone"])
    book.active.append(["Asha", "=1+1"])
    book.save(tmp_path / "a.xlsx")
    given = ImportInput.parse({"file": str(tmp_path / "a.xlsx"), "kind": "contacts"})

    with pytest.raises(ValidationError) as caught:
        Imports(acts, contacts=Contacts(acts), products=Products(acts)).run(given)

    assert "formula" in caught.value.details["row 2, Phone"]


def test_an_import_is_one_change_group(acts, take):
    take("Name\n" + "".join(f"Shop {n}\n" for n in range(5)))

    with acts.read() as view:
        titles = [job.title for job in view.jobs.page(PageRequest(10)).items]
    assert "Send 5 imported contacts" in titles


def test_progress_is_reported_to_the_end(take):
    seen = []
    take("Name\n" + "Asha\n" * 120, progress=lambda done, total: seen.append((done, total)))

    assert seen[-1] == (240, 240)
    assert seen == sorted(seen)


def test_an_import_that_is_stopped_keeps_nothing(acts, take):
    asked = iter([False, False, False, True])

    with pytest.raises(ConflictError, match="stopped"):
        take("Name\n" + "Asha\n" * 120, stop=lambda: next(asked))

    assert _contacts(acts) == ()
