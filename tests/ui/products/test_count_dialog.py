"""The stock count, with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.services.asking import PageRequest
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.products.count_dialog import StockCount
from tests.bills import product
from tests.ui.desks import TestDesk


def opened(desk: TestDesk) -> StockCount:
    count = StockCount(desk.desk)
    count.open()
    QApplication.processEvents()
    return count


def shop(desk: TestDesk) -> list[str]:
    acts = desk.desk.services.acts
    given = (("Brush", "10"), ("Comb", "20"), ("Soap", "30"))
    return [product(acts, name=name, code=name, openingStock=stock).id for name, stock in given]


def press(desk: TestDesk, *keys: Qt.Key | str) -> None:
    for key in keys:
        QTest.keyClick(desk.window.focusWidget(), key)


def save(desk: TestDesk) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_S, modifier)
    QApplication.processEvents()


def row(count: StockCount, at: int) -> list[str]:
    return [count.model.index(at, column).data() for column in range(4)]


def test_digits_count_the_present_product_and_enter_goes_on(new_desk):
    ids = shop(new_desk)
    opened(new_desk)
    press(new_desk, "9", Qt.Key.Key_Return, Qt.Key.Key_Down, "3", "0")
    save(new_desk)

    held = new_desk.desk.services.stock.on_hand(ids)
    assert [held[each] for each in ids] == [9, 20, 30]
    told = new_desk.shell.told[-1]
    assert (told.title, told.below) == ("2 products counted", "stock of 1 corrected")
    assert top_overlay(new_desk.window) is None


def test_a_count_is_booked_as_one_with_its_reason(new_desk):
    ids = shop(new_desk)
    opened(new_desk)
    press(new_desk, "7")
    save(new_desk)
    (line, _) = new_desk.desk.services.stock.history(ids[0], PageRequest(limit=5)).items

    assert (line.movement.reason, line.movement.quantity) == ("count", -3)


def test_the_difference_to_the_books_is_shown(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    press(new_desk, "1", "2", Qt.Key.Key_Return, "2", "0", Qt.Key.Key_Return, "2", "5")

    assert [row(count, at)[1:] for at in range(3)] == [
        ["10 pcs", "12", "+2"],
        ["20 pcs", "20", "="],
        ["30 pcs", "25", "−5"],
    ]
    assert count._sum.text() == "3 products counted · 2 differ from the books"


def test_a_letter_is_taken_back(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    press(new_desk, "1", "2", Qt.Key.Key_Backspace)
    assert row(count, 0)[2] == "1"

    press(new_desk, Qt.Key.Key_Backspace)
    assert row(count, 0)[2:] == ["—", ""]


def test_letters_count_nothing(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    press(new_desk, "x", "-", "1", ".", ".", "5")

    assert row(count, 0)[2] == "1.5"


def test_a_count_outlives_a_search(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    press(new_desk, "7", "/")
    QTest.keyClicks(count.search, "soap")
    press(new_desk, Qt.Key.Key_Down, "8")

    assert [line.shelf.product.name for line in count.sheet.counted()] == ["Brush", "Soap"]


def test_a_scanned_code_is_no_count_but_finds_its_product(new_desk):
    shop(new_desk)
    barcodes = ["2900000000674"]
    product(new_desk.desk.services.acts, name="Towel", code="TOWEL", barcodes=barcodes)
    count = opened(new_desk)
    QTest.keyClicks(count.table, barcodes[0])
    QTest.keyClick(count.table, Qt.Key.Key_Return)

    assert count.sheet.typed == {}
    assert [shelf.product.name for shelf in count.model.rows] == ["Towel"]


def test_saving_without_a_count_asks_for_one(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    save(new_desk)

    assert count._sum.text() == "Type what you counted first."
    assert top_overlay(new_desk.window) is not None


def test_a_count_is_not_thrown_away_without_a_question(new_desk):
    shop(new_desk)
    count = opened(new_desk)
    press(new_desk, "7", Qt.Key.Key_Escape)
    assert top_overlay(new_desk.window) is not None

    press(new_desk, Qt.Key.Key_Escape)
    assert row(count, 0)[2] == "7"


def test_services_are_not_counted(new_desk):
    service = {"kind": "service", "hsn": "998713", "unit": None, "openingStock": None}
    product(new_desk.desk.services.acts, name="Repair", **service)

    assert list(opened(new_desk).model.rows) == []
