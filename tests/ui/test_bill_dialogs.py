"""What holds for every dialog about bills and payments: it fits, and everything in it has a name."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.ui.languages import LANGUAGES, Languages
from payaid_desktop.ui.lists.export_dialog import ExportDialog, ToExport
from payaid_desktop.ui.lists.periods import all_days
from tests.ui.desks import ImmediateTasks, TestDesk
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice, opened
from tests.ui.test_every_page import SIZES, clipped

DIALOGS = ("payment", "credit_note", "print", "send", "cancel", "upi_qr")
LONG = "A very long name of a customer who has many words " * 4


def subject(desk: TestDesk) -> str:
    services = desk.desk.services
    buyer = customer(services, name=f"<b>{LONG}</b>", company="")
    for _ in range(3):
        invoice(services, contactId=buyer)
    return invoice(services, contactId=buyer).id


@pytest.mark.parametrize("language", list(LANGUAGES))
@pytest.mark.parametrize("name", DIALOGS)
def test_no_text_is_clipped_and_the_dialog_stays_inside(name, language, demo_desk, qapp):
    Languages(qapp).use(language)
    dialog = opened(demo_desk, name, subject(demo_desk))
    found = {}
    for width, height in SIZES:
        demo_desk.window.resize(width, height)
        QApplication.processEvents()
        if demo_desk.window.size() != QSize(width, height):
            found[width, height] = f"the window is {demo_desk.window.size().toTuple()}"
        elif texts := clipped(dialog):
            found[width, height] = texts
        elif not dialog.rect().contains(dialog._panel.geometry()):
            found[width, height] = f"the panel is {dialog._panel.geometry().getRect()}"
    Languages(qapp).use("en")

    assert found == {}


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_that_takes_the_focus_has_a_name(name, demo_desk):
    dialog = opened(demo_desk, name, subject(demo_desk))
    nameless = [
        type(each).__name__
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.focusProxy()
        and not each.accessibleName()
    ]

    assert nameless == []


class LateTasks(ImmediateTasks):
    """Does work, and tells what came of it later."""

    def __init__(self) -> None:
        super().__init__()
        self.waits = False
        self.untold: list[Callable[[], None]] = []

    def run(self, work, *, on_success, on_error=None) -> None:
        if self.waits:
            self.untold.append(
                lambda: super(LateTasks, self).run(work, on_success=on_success, on_error=on_error)
            )
        else:
            super().run(work, on_success=on_success, on_error=on_error)

    run_long = run


@pytest.mark.parametrize("goes_well", [True, False])
def test_a_bill_whose_question_was_closed_meanwhile_is_cancelled_all_the_same(demo_desk, goes_well):
    made = invoice(demo_desk.desk.services)
    tasks = LateTasks()
    desk = replace(demo_desk, desk=replace(demo_desk.desk, tasks=tasks), tasks=tasks)
    opened(desk, "cancel", made.id)
    tasks.waits = True
    Keys().type("Typed twice").ctrl(Qt.Key.Key_S).press(Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not goes_well:
        demo_desk.desk.services.invoices.cancel(made.id, CancelInput(reason="Elsewhere"))
    tasks.untold[0]()

    assert bool(demo_desk.shell.told) is goes_well
    assert bool(demo_desk.shell.errors) is not goes_well


@pytest.mark.parametrize("folder", ["", "/proc/none"])
def test_an_export_whose_dialog_was_closed_meanwhile_says_what_came_of_it(
    folder, demo_desk, tmp_path
):
    tasks = LateTasks()
    desk = replace(demo_desk.desk, tasks=tasks)
    dialog = ExportDialog(desk, ToExport((Listed.INVOICES,), "Invoices", all_days()))
    dialog.open()
    dialog.folder.setText(folder or str(tmp_path))
    tasks.waits = True
    Keys().ctrl(Qt.Key.Key_S).press(Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tasks.untold[0]()

    assert bool(demo_desk.shell.errors) is bool(folder)
    assert bool(demo_desk.shell.told) is not bool(folder)
