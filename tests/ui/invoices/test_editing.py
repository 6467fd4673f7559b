"""What happens to a bill while it is typed, without a window."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from payaid_desktop.domain.gst import Treatment
from payaid_desktop.services.suggestions import LastPrice, Party, Sellable
from payaid_desktop.ui.invoices.editing import BillEditing
from payaid_desktop.ui.invoices.editor_state import BillForm
from payaid_desktop.ui.invoices.line_cells import CellError, Column
from payaid_desktop.ui.invoices.line_rows import LineRows

TODAY = date(2026, 7, 18)
RICE = Sellable(
    id="1",
    name="Basmati rice, 5 kg",
    code="RICE5",
    barcodes=("8901234567894",),
    hsn="1006",
    unit="BAG",
    unit_price=Decimal(545),
    gst_rate=Decimal(5),
    treatment=Treatment.TAXABLE,
    on_hand=Decimal(3),
    cost=Decimal(400),
)
SALT = replace(RICE, id="2", name="Salt, basic", code="SALT", barcodes=(), on_hand=Decimal(0))
ASHA = Party("c1", "Asha", "", "9000000001", "", "Pune", "27", 15, None, 1)
BELA = Party("c2", "Asha Stores", "", "9000000002", "", "Pune", "27", 0, None, 0)


@pytest.fixture
def bill() -> BillEditing:
    editing = BillEditing(BillForm("f1"), today=lambda: TODAY)
    editing.know_items([RICE, SALT])
    editing.know_parties([ASHA, BELA])
    return editing


def quantities(bill: BillEditing) -> list[int]:
    return [int(line.quantity) for line in bill.form.lines]


def test_an_item_is_taken_from_its_suggestion(bill):
    assert [row.title for row in bill.suggest("bas")] == ["Basmati rice, 5 kg", "Salt, basic"]
    assert bill.take_item(0, "bas", 1) is False

    assert bill.form.lines[0].product_id == "2"


def test_a_quantity_before_the_item_completes_the_line(bill):
    bill.suggest("24*bas")

    assert bill.take_item(0, "24*bas", 0) is True
    assert quantities(bill) == [24]


def test_what_they_paid_last_is_suggested_first(bill):
    bill.know_last_prices({"2": LastPrice(Decimal("11.50"), date(2026, 7, 2))})
    rows = bill.suggest("bas")

    assert rows[0].title == "Basmati rice, 5 kg"  # its name begins so, which is likelier
    assert "sold to them at ₹11.50 on 2 Jul" in rows[1].below


def test_a_scanned_item_completes_the_line_and_counts_up_when_it_is_scanned_again(bill):
    assert bill.take_item(0, "8901234567894", -1) is True
    assert bill.take_item(1, "8901234567894", -1) is True

    assert quantities(bill) == [2]


def test_an_item_may_be_named_exactly(bill):
    bill.take_item(0, "rice5", -1)
    bill.take_item(1, "salt, BASIC", -1)

    assert [line.product_id for line in bill.form.lines] == ["1", "2"]


@pytest.mark.parametrize("text", ["zzz", "bas", "0*rice5", "8901234567893"])
def test_what_names_no_item_is_refused_and_nothing_changes(bill, text):
    with pytest.raises(CellError):
        bill.take_item(0, text, -1)

    assert bill.form.lines == ()


def test_a_quantity_that_is_too_large_is_refused(bill):
    bill.suggest("99999999999*bas")
    with pytest.raises(CellError):
        bill.take_item(0, "99999999999*bas", 0)

    assert bill.form.lines == ()


def test_another_item_in_a_line_keeps_its_quantity(bill):
    bill.take_item(0, "rice5", -1)
    bill.take_value(0, Column.QUANTITY, "7")
    bill.take_item(0, "salt", -1)

    assert (bill.form.lines[0].product_id, quantities(bill)) == ("2", [7])


def test_lines_are_repeated_and_removed_and_both_can_be_undone(bill):
    bill.take_item(0, "rice5", -1)
    assert bill.repeat_line(0) == 1
    assert bill.remove_line(0)
    assert len(bill.form.lines) == 1
    bill.undo()
    assert len(bill.form.lines) == 2
    bill.undo()
    bill.undo()
    assert bill.form.lines == ()
    bill.redo()

    assert len(bill.form.lines) == 1


def test_there_is_nothing_to_repeat_remove_or_undo_in_an_empty_bill(bill):
    assert bill.repeat_line(0) is None
    assert not bill.remove_line(0)
    assert not bill.undo()
    assert not bill.redo()


def test_who_bought_last_is_suggested_first(bill):
    assert [row.title for row in bill.suggest_parties("ash")] == ["Asha Stores", "Asha"]


def test_another_customer_brings_their_own_terms(bill):
    bill.change(place="29", due_on=TODAY, others={"buyer": {"name": "x"}, "otherCharges": "5"})
    bill.suggest_parties("asha")
    assert bill.take_party("asha", 1) == ASHA

    form = bill.form
    assert (form.contact_id, form.place, form.due_on) == ("c1", None, None)
    assert form.others == {"otherCharges": "5"}


def test_a_customer_may_be_named_exactly(bill):
    assert bill.take_party("ASHA ", -1) == ASHA
    assert bill.take_party("nobody", -1) is None


def test_each_change_is_told_once(bill):
    told = []
    bill.changed = lambda: told.append(bill.form)
    bill.take_item(0, "rice5", -1)
    bill.take_value(0, Column.QUANTITY, "1")

    assert len(told) == 1


def test_more_than_there_is_warns_and_does_not_refuse(bill):
    bill.take_item(0, "rice5", -1)
    bill.take_value(0, Column.QUANTITY, "4")
    bill.take_item(1, "salt", -1)
    rows = LineRows().of(bill.form.lines, None, bill.products)

    assert [row.warning for row in rows] == ["only 3 bag left", "no stock"]


def test_a_rate_below_cost_warns(bill):
    bill.take_item(0, "rice5", -1)
    bill.take_value(0, Column.RATE, "399")
    rows = LineRows().of(bill.form.lines, None, bill.products)

    assert rows[0].warning == "below cost"


def test_stock_that_changed_meanwhile_is_known(bill):
    bill.know_levels({"1": Decimal(50)})

    assert bill.suggest("bas")[0].word == "50 bag"
