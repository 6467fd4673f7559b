"""What is typed in the editor, without the editor."""

import json
from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.documents import DocumentKind
from payaid_desktop.domain.payments import PaymentMode
from payaid_desktop.ui.invoices.editor_state import BillForm, FormLine, History
from payaid_desktop.ui.invoices.line_cells import CellError, Column, column_of, plain, taken

ID = "0190a0a0-0000-7000-8000-000000000001"
SOAP = FormLine("Soap", product_id=ID, hsn="3401", unit="PCS", quantity=Decimal("2.5"))


def form(**changes) -> BillForm:
    given = {
        "id": "f1",
        "contact_id": ID,
        "customer": "Asha",
        "dated_on": date(2026, 7, 18),
        "lines": (SOAP, FormLine("Delivery", rate=Decimal("50.125"), gst_rate=Decimal(18))),
        "note": "Thanks\nCome again",
        "received": Decimal("100.50"),
        "mode": PaymentMode.UPI,
        "others": {"billDiscount": {"percent": "2"}},
    }
    return BillForm(**{**given, **changes})


def test_a_form_comes_back_from_json_as_it_was():
    kept = json.loads(json.dumps(form().kept()))

    assert BillForm.from_kept("f1", DocumentKind.INVOICE, kept) == form()


def test_a_form_becomes_the_input_of_a_document():
    given = form().to_input()

    assert (given.contact_id, given.items[0].product_id) == (ID, ID)
    assert (given.items[0].unit_price, given.items[0].gst_rate) == (None, None)
    assert (given.items[1].unit_price, given.items[1].gst_rate) == (Decimal("50.125"), 18)
    assert given.bill_discount.percent == 2


def test_a_product_says_itself_what_was_not_changed():
    assert SOAP.to_json() == {"productId": ID, "description": "Soap", "quantity": "2.5"}


def test_a_discount_in_rupees_survives_until_a_percentage_is_typed():
    line = FormLine.from_json({"description": "A", "quantity": "1", "discount": {"amount": "5"}})
    assert line.to_json()["discount"] == {"amount": "5"}

    assert taken(line, Column.DISCOUNT, "3").to_json()["discount"] == {"percent": "3"}


def test_money_comes_with_invoices_only():
    assert form().to_sale().received.amount == Decimal("100.50")
    assert form(kind=DocumentKind.QUOTATION).to_sale().received is None
    assert form(received=None).to_sale().received is None


def test_an_empty_form_holds_nothing():
    assert not BillForm("f1", dated_on=date(2026, 7, 18)).holds_something()
    assert BillForm("f1", customer="x").holds_something()


@pytest.mark.parametrize(
    ("column", "text", "name", "value"),
    [
        (Column.QUANTITY, " 24 ", "quantity", Decimal(24)),
        (Column.QUANTITY, "२.५", "quantity", Decimal("2.5")),
        (Column.QUANTITY, "1,000", "quantity", Decimal(1000)),
        (Column.RATE, "1,25,000.50", "rate", Decimal("125000.50")),
        (Column.RATE, "0", "rate", Decimal(0)),
        (Column.RATE, "", "rate", None),
        (Column.DISCOUNT, "2.5%", "percent", Decimal("2.5")),
        (Column.DISCOUNT, "", "percent", None),
        (Column.DISCOUNT, "0", "percent", None),
    ],
)
def test_what_is_typed_in_a_cell_is_taken(column, text, name, value):
    assert getattr(taken(SOAP, column, text), name) == value


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (Column.QUANTITY, ""),
        (Column.QUANTITY, "0"),
        (Column.QUANTITY, "-1"),
        (Column.QUANTITY, "two"),
        (Column.QUANTITY, "1.2345"),
        (Column.QUANTITY, "99999999999"),
        (Column.QUANTITY, "1e3"),
        (Column.RATE, "NaN"),
        (Column.RATE, "1.23456"),
        (Column.DISCOUNT, "101"),
        (Column.DISCOUNT, "x"),
    ],
)
def test_what_means_nothing_is_refused_with_a_sentence(column, text):
    with pytest.raises(CellError) as refused:
        taken(SOAP, column, text)

    assert str(refused.value).endswith(".")


def test_an_error_of_a_line_belongs_to_a_cell():
    assert column_of("unitPrice") is Column.RATE
    assert column_of("discount.percent") is Column.DISCOUNT
    assert column_of("cessRate") is Column.ITEM


def test_a_price_shows_two_to_four_decimals():
    shown = [plain(Decimal(each)) for each in ("132", "0.125", "0.1255", "0.10")]

    assert shown == ["132.00", "0.125", "0.1255", "0.10"]


def test_lines_can_be_undone_and_done_again():
    history = History()
    history.changed(())
    history.changed((SOAP,))
    two = (SOAP, SOAP)

    assert history.undo(two) == (SOAP,)
    assert history.undo((SOAP,)) == ()
    assert history.undo(()) is None
    assert history.redo(()) == (SOAP,)
    assert history.redo((SOAP,)) == two
    assert history.redo(two) is None


def test_a_change_after_undoing_forgets_what_was_undone():
    history = History()
    history.changed(())
    history.undo((SOAP,))
    history.changed(())

    assert history.redo((SOAP,)) is None
