"""Keys that are pressed while a save is under way: none is lost, and none lands in the bill that is being saved."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.errors import AppError, DiskFullError
from payaid_desktop.services.asking import DocumentFilter, PageRequest
from payaid_desktop.ui.invoices.line_cells import Column
from payaid_desktop.ui.tasks import Tasks
from tests.ui.desks import ImmediateTasks, TestDesk
from tests.ui.invoices.editors import at, editor, lines, stock_shop
from tests.ui.key_presses import Keys

SAVE_AND_BEGIN = Qt.Key.Key_Return


class LaterTasks(ImmediateTasks):
    """Does work when it is told to, once `waits` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = False
        self._left: list[Callable[[], None]] = []

    def run(self, work, *, on_success, on_error: Callable[[AppError], None] | None = None) -> None:
        if self.waits:
            self._left.append(lambda: self._now(work, on_success, on_error))
        else:
            self._now(work, on_success, on_error)

    run_long = run

    def do_one(self) -> None:
        """Do what was asked for first."""
        self._left.pop(0)()
        QApplication.processEvents()

    def do_all(self) -> None:
        """Do everything, and do at once what is asked for from now on."""
        self.waits = False
        while self._left:
            self.do_one()

    def _now(self, work, on_success, on_error) -> None:
        super().run(work, on_success=on_success, on_error=on_error)


@pytest.fixture
def desk(new_desk: TestDesk) -> TestDesk:
    stock_shop(new_desk)
    tasks = LaterTasks()
    return replace(new_desk, desk=replace(new_desk.desk, tasks=tasks), tasks=tasks)


def bills(desk: TestDesk):
    """The saved bills, the first one first."""
    invoices = desk.desk.services.invoices
    page = invoices.page(DocumentFilter(), PageRequest(50))
    return [invoices.get(line.id) for line in reversed(page.items)]


def saving(desk: TestDesk, key: Qt.Key):
    """An editor whose bill of one line is being saved."""
    page = editor(desk)
    keys = Keys().type("sha").enter().type("3*sun").enter()
    desk.tasks.waits = True
    return page, keys.ctrl(key)


def names(bill) -> list[str]:
    return [item.description for item in bill.items]


def test_keys_typed_while_a_bill_is_saved_go_into_the_next_one(desk):
    page, keys = saving(desk, SAVE_AND_BEGIN)
    keys.type("anand").enter().type("2*wh").enter()
    assert (page.editing.form.customer, lines(page)) == (
        "Sharma Traders",
        [("Sunflower Oil 1 L pouch", "3")],
    )
    desk.tasks.do_all()

    assert [names(bill) for bill in bills(desk)] == [["Sunflower Oil 1 L pouch"]]
    assert page.editing.form.customer == "Anand Stores"
    assert lines(page) == [("Wheat Atta 10 kg", "2")]
    assert at(page) == (1, Column.ITEM)


def test_two_bills_typed_in_one_go_are_two_bills(desk):
    _, keys = saving(desk, SAVE_AND_BEGIN)
    keys.type("anand").enter().type("2*wh").enter().ctrl(SAVE_AND_BEGIN)
    keys.enter().type("det").enter().ctrl(SAVE_AND_BEGIN)
    desk.tasks.do_all()

    assert [(bill.buyer.name, names(bill)) for bill in bills(desk)] == [
        ("Sharma Traders", ["Sunflower Oil 1 L pouch"]),
        ("Anand Stores", ["Wheat Atta 10 kg"]),
        ("Cash sale", ["Detergent Powder 1 kg"]),
    ]


def test_keys_behind_a_second_save_wait_for_it_too(desk):
    page, keys = saving(desk, SAVE_AND_BEGIN)
    keys.type("anand").enter().type("2*wh").enter().ctrl(SAVE_AND_BEGIN).type("sha").enter()
    while page.editing.form.customer == "Sharma Traders":
        desk.tasks.do_one()
    assert page.editing.form.customer == "Anand Stores"
    desk.tasks.do_all()

    assert len(bills(desk)) == 2
    assert page.editing.form.customer == "Sharma Traders"
    assert page.editing.form.lines == ()


def test_shortcuts_pressed_while_a_bill_is_saved_work_where_one_is_then(desk):
    made = []
    desk.desk.commander.set_base({"make.quotation": lambda: made.append(len(bills(desk)))})
    _, keys = saving(desk, Qt.Key.Key_S)
    keys.ctrl(Qt.Key.Key_F8)
    assert made == []
    desk.tasks.do_all()

    assert made == [1]


def test_the_key_of_the_save_pressed_twice_means_it_once(desk):
    page, keys = saving(desk, SAVE_AND_BEGIN)
    keys.ctrl(SAVE_AND_BEGIN)
    desk.tasks.do_all()

    assert len(bills(desk)) == 1
    assert page.view.grid.editor() is None
    assert page.view.fields.customer.hasFocus()


def test_clicks_do_not_change_a_bill_that_is_being_saved(desk):
    page, _ = saving(desk, SAVE_AND_BEGIN)
    note = page.view.note
    place = note.mapTo(desk.window, note.rect().center())
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()

    assert not page.view.note.hasFocus()
    desk.tasks.do_all()


def test_after_a_refused_save_keys_wait_until_the_bill_is_saved(desk):
    page, keys = saving(desk, SAVE_AND_BEGIN)
    keys.type("anand").enter()
    selling = desk.desk.services.selling
    issue = selling.issue

    def full(*_):
        raise DiskFullError("The disk is full.")

    object.__setattr__(selling, "issue", full)
    desk.tasks.do_all()
    assert page.editing.form.customer == "Sharma Traders"
    object.__setattr__(selling, "issue", issue)
    Keys().ctrl(SAVE_AND_BEGIN)

    assert [bill.buyer.name for bill in bills(desk)] == ["Sharma Traders"]
    assert page.editing.form.customer == "Anand Stores"


@pytest.mark.parametrize("typed", ["Meena", ""])
def test_a_customer_or_item_saved_with_two_presses_is_made_once(desk, typed):
    page = editor(desk)
    keys = Keys()
    if typed:
        keys.type(typed).alt(Qt.Key.Key_C)
    else:
        keys.enter().type("Toor").alt(Qt.Key.Key_C).enter().type("160").enter()
        keys.press(Qt.Key.Key_Down)
    desk.tasks.waits = True
    keys.ctrl(Qt.Key.Key_S).ctrl(Qt.Key.Key_S).type("7")
    desk.tasks.do_all()
    services = desk.desk.services
    names = [each.name for each in services.suggestions.customers() if each.name == "Meena"]
    names += [each.name for each in services.suggestions.items() if each.name == "Toor"]

    assert len(names) == 1
    assert page.view.grid.editor().text() == "7"


def test_what_was_taken_by_a_refused_save_is_kept_against_a_crash(desk):
    page = editor(desk)
    keys = Keys().enter().type("sun").enter().type("7")

    def full(*_):
        raise DiskFullError("The disk is full.")

    object.__setattr__(desk.desk.services.selling, "issue", full)
    desk.tasks.waits = True
    keys.ctrl(Qt.Key.Key_S)
    desk.tasks.do_all()
    QApplication.processEvents()
    (form,) = desk.desk.services.forms.all()

    assert page.editing.form.lines[0].quantity == 7
    assert form.content["items"][0]["quantity"] == "7"


def test_keys_typed_before_customers_and_items_are_read_wait_for_them(new_desk, qtbot):
    stock_shop(new_desk)
    tasks = Tasks()
    desk = replace(new_desk, desk=replace(new_desk.desk, tasks=tasks))
    page = editor(desk)
    Keys().type("sha").enter().type("3*sun").enter()
    qtbot.waitUntil(lambda: lines(page) == [("Sunflower Oil 1 L pouch", "3")])
    customer = page.editing.form.customer
    qtbot.waitUntil(lambda: tasks.is_idle)
    tasks.close()

    assert customer == "Sharma Traders"


def test_keys_typed_while_a_kept_bill_is_read_go_into_it(desk):
    page = editor(desk)
    Keys().type("sha").enter().type("3*sun").enter()
    desk.tasks.waits = True
    again = editor(desk)
    Keys().type("2*wh").enter()
    desk.tasks.do_all()

    assert again.editing.form.customer == page.editing.form.customer
    assert lines(again) == [("Sunflower Oil 1 L pouch", "3"), ("Wheat Atta 10 kg", "2")]


def test_a_bug_while_saving_gives_the_keys_back(new_desk, qtbot, caplog):
    stock_shop(new_desk)
    tasks = Tasks()
    told = []
    tasks.broke.connect(told.append)
    desk = replace(new_desk, desk=replace(new_desk.desk, tasks=tasks))
    page = editor(desk)
    qtbot.waitUntil(lambda: page.known is not None)
    keys = Keys().enter().type("sun").enter()

    def broken(*_):
        raise RuntimeError("a bug")

    object.__setattr__(desk.desk.services.selling, "issue", broken)
    keys.ctrl(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: bool(told) and not page.saving.is_going_on)
    keys.type("5")
    tasks.close()

    assert page.view.grid.editor() is not None or page.view.fields.customer.text() == "5"
    assert page.view.save.isEnabled()
