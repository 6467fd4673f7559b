"""Taking products from a file, with real keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.services.asking import PageRequest, ProductFilter
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.products.import_dialog import ProductImport
from tests.ui.desks import TestDesk
from tests.ui.held_tasks import with_held_tasks

GOOD = "Name,Price,GST rate,HSN,Opening stock,Colour\nSoap,50,5,3401,40,red\nBrush,20,18,9603,12,blue\n"
BAD = "Name,Price,GST rate,HSN\nSoap,abc,5,3401\nOil,130,18,15\n"


def opened(desk: TestDesk, path: Path | None = None) -> ProductImport:
    importing = ProductImport(desk.desk)
    importing.open(str(path) if path else "")
    QApplication.processEvents()
    return importing


def written(folder: Path, text: str) -> Path:
    path = folder / "items.csv"
    path.write_text(text, encoding="utf-8")
    return path


def names(desk: TestDesk) -> list[str]:
    page = desk.desk.services.products.page(ProductFilter(), PageRequest(limit=10))
    return [each.name for each in page.items]


def test_a_file_is_looked_through_before_anything_is_kept(new_desk, tmp_path):
    importing = opened(new_desk, written(tmp_path, GOOD))

    assert importing.view.said() == "2 products, all of them can be taken"
    assert "“Colour”" in importing.view._left_out.whole()
    assert [each["name"] for each in importing.view._preview.rows] == ["Soap", "Brush"]
    assert names(new_desk) == []


def test_enter_keeps_all_rows(new_desk, tmp_path):
    opened(new_desk, written(tmp_path, GOOD))
    QTest.keyClick(new_desk.window.focusWidget(), Qt.Key.Key_Return)
    QApplication.processEvents()

    assert names(new_desk) == ["Brush", "Soap"]
    assert new_desk.shell.told[-1].title == "2 products imported"
    assert top_overlay(new_desk.window) is None


def test_rows_that_cannot_be_taken_are_told_and_nothing_is_kept(new_desk, tmp_path):
    importing = opened(new_desk, written(tmp_path, BAD))
    importing.keep()

    assert {(each.row, each.column) for each in importing.view.problems()} == {
        (2, "Price"),
        (3, "HSN"),
    }
    assert not importing._keep.isEnabled()
    assert names(new_desk) == []


def test_a_corrected_file_is_looked_through_again(new_desk, tmp_path):
    importing = opened(new_desk, written(tmp_path, BAD))
    written(tmp_path, GOOD)
    importing.view.path.setFocus()
    QTest.keyClick(importing.view.path, Qt.Key.Key_Return)

    assert importing._keep.isEnabled()


def test_a_file_that_is_not_there_is_told_at_its_field(new_desk, tmp_path):
    importing = opened(new_desk, tmp_path / "nothing.csv")

    assert "no such file" in importing.view.error()
    assert importing.view.path.text().endswith("nothing.csv")


def test_a_file_of_another_form_is_told_at_its_field(new_desk, tmp_path):
    path = tmp_path / "items.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")

    assert "PDF" in opened(new_desk, path).view.error()


def test_escape_stops_an_import_which_keeps_nothing_then(new_desk, tmp_path):
    desk = with_held_tasks(new_desk)
    importing = opened(desk, written(tmp_path, GOOD))
    desk.tasks.holds = True
    importing.keep()
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Escape)
    assert top_overlay(desk.window) is importing.dialog
    desk.tasks.let_go()

    assert names(new_desk) == []
    assert importing.view.error()
    assert importing._keep.isEnabled()


def test_the_file_that_was_named_last_is_the_one_that_is_looked_through(new_desk, tmp_path):
    desk = with_held_tasks(new_desk)
    importing = opened(desk)
    desk.tasks.holds = True
    importing.look_through(str(written(tmp_path, GOOD)))
    other = tmp_path / "others.csv"
    other.write_text(BAD, encoding="utf-8")
    importing.look_through(str(other))
    importing.look_through(str(other))
    desk.tasks.let_go()

    assert [each.row for each in importing.view.problems()] == [2, 3]
    assert not importing._keep.isEnabled()


def test_escape_closes_it(new_desk):
    importing = opened(new_desk)
    QTest.keyClick(importing.view.browse, Qt.Key.Key_Escape)

    assert top_overlay(new_desk.window) is None
