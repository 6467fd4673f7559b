"""Recording a payment with real keys, on a real shop."""

import io

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.payments import PaymentDirection, PaymentMode
from payaid_desktop.services.asking import PageRequest, PaymentFilter
from payaid_desktop.ui.dialogs import DIALOGS
from payaid_desktop.ui.invoices.bill_page import BillPage
from payaid_desktop.ui.kit.labels import Label
from payaid_desktop.ui.payments.payment_dialog import PaymentDialog
from payaid_desktop.ui.payments.qr_panel import ScanPart
from tests.bills import paid
from tests.ui.desks import TestDesk
from tests.ui.key_presses import Keys
from tests.ui.shop_things import customer, invoice, opened, overlay, press, type_keys

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def newest_payment(desk: TestDesk):
    services = desk.desk.services
    chosen = PaymentFilter(direction=PaymentDirection.RECEIVED)
    return services.payments.get(services.payments.page(chosen, PageRequest(1)).items[0].id)


def on_bill(desk: TestDesk, document_id: str) -> None:
    """Show the bill, with a shell that really opens dialogs."""
    desk.show(BillPage(desk.desk), document_id)
    desk.shell.open_dialog = lambda name, subject=None: opened(desk, name, subject)


def dialog_for(desk: TestDesk, document_id: str) -> PaymentDialog:
    dialog = PaymentDialog(desk.desk)
    dialog.open_for(desk.desk.services.paying.for_document(document_id))
    return dialog


def seen(widget: QWidget) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def test_flow_d_a_bill_is_paid_in_full_with_two_keys(demo_desk):
    services, keys = demo_desk.desk.services, Keys()
    buyer = customer(services)
    invoice(services, contactId=buyer)
    made = invoice(services, contactId=buyer)
    on_bill(demo_desk, made.id)

    keys.press(Qt.Key.Key_F6)
    keys.ctrl(Qt.Key.Key_S)

    assert keys.count <= 2
    assert services.payments.due(made.id) == ZERO
    assert newest_payment(demo_desk).mode is PaymentMode.UPI
    assert demo_desk.desk.commander.scope == "bill"


def test_flow_e_a_part_is_paid_in_cash_with_eight_keys(demo_desk):
    services, keys = demo_desk.desk.services, Keys()
    buyer = customer(services)
    line = {"description": "Oil", "hsn": "1512", "quantity": "1", "unit": "PCS", "gstRate": "5"}
    made = invoice(services, contactId=buyer, items=[{**line, "unitPrice": "30000"}])
    on_bill(demo_desk, made.id)

    keys.press(Qt.Key.Key_F6)
    keys.type("21680")
    keys.alt(Qt.Key.Key_2)
    keys.ctrl(Qt.Key.Key_S)

    assert keys.count <= 8
    payment = newest_payment(demo_desk)
    assert (payment.amount, payment.mode) == (Money.of(21680), PaymentMode.CASH)
    assert services.payments.due(made.id) == made.total - Money.of(21680)


def test_the_code_on_the_screen_is_the_link_with_the_amount_that_was_typed(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    dialog = dialog_for(demo_desk, made.id)
    type_keys(demo_desk, "500")
    (found,) = zxingcpp.read_barcodes(seen(dialog.view.panel.scan.code))

    assert found.text == dialog.view.panel.scan.link()
    assert (
        found.text
        == services.paying.for_document(made.id)
        .link(Money.of(500), services.payments.open_items(made.contact_id))
        .link
    )
    assert "am=500.00" in found.text


def test_a_small_code_can_be_scanned_too_and_leaves_room_for_the_warning(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    demo_desk.window.resize(911, 512)
    dialog = opened(demo_desk, "upi_qr", made.id)
    QApplication.processEvents()
    scan = dialog.findChild(ScanPart)
    (found,) = zxingcpp.read_barcodes(seen(scan.code))
    warning = next(label for label in scan.findChildren(Label) if "your bank" in label.text())

    assert found.text == scan.link()
    assert not warning.visibleRegion().isEmpty()
    assert warning.visibleRegion().boundingRect() == warning.rect()


def test_left_is_told_while_the_amount_is_typed(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    first = invoice(services, contactId=buyer, dueOn="2026-07-19")
    invoice(services, contactId=buyer, dueOn="2026-08-19")
    dialog = dialog_for(demo_desk, first.id)
    type_keys(demo_desk, "1500")

    assert dialog.view.shares.texts() == [("1,180.00", "closed"), ("320.00", "860.00")]


def test_what_is_more_than_owed_stays_on_account(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    made = invoice(services, contactId=buyer)
    dialog = dialog_for(demo_desk, made.id)
    type_keys(demo_desk, "1500")

    assert dialog.view._advance.text() == "₹320.00 stays on account as an advance"
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    assert services.payments.advance(buyer) == Money.of(320)


def test_what_is_on_account_is_paid_back(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    services.payments.record(paid("320", contactId=buyer))
    dialog = PaymentDialog(demo_desk.desk)
    dialog.open_for(services.paying.for_contact(buyer))
    dialog.view.way.click()
    assert dialog.view.amount.money.text() == "320.00"
    type_keys(demo_desk, "400")
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    assert dialog.view.amount.note() == "Only ₹320.00 is on account."
    dialog.view.amount.money.selectAll()
    type_keys(demo_desk, "300")
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    chosen = PaymentFilter(direction=PaymentDirection.PAID)
    (payment,) = services.payments.page(chosen, PageRequest(9)).items

    assert (payment.amount, payment.contact_id) == (Money.of(300), buyer)
    assert services.payments.advance(buyer) == Money.of(20)
    assert demo_desk.shell.told[-1].title == f"Payment {payment.number} saved on this computer"


def test_nothing_is_paid_back_where_nothing_is_on_account(demo_desk):
    services = demo_desk.desk.services
    dialog = dialog_for(demo_desk, invoice(services, contactId=customer(services)).id)

    assert not dialog.view.way.isVisible()


def test_money_is_taken_after_all(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    services.payments.record(paid("320", contactId=buyer))
    dialog = PaymentDialog(demo_desk.desk)
    dialog.open_for(services.paying.for_contact(buyer))
    dialog.view.way.click()
    dialog.view.way.click()
    type_keys(demo_desk, "50")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert services.payments.advance(buyer) == Money.of(370)


@pytest.mark.parametrize(("typed", "said"), [("0", "received"), ("abc", "amount")])
def test_an_amount_that_is_none_keeps_what_was_typed(demo_desk, typed, said):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    dialog = dialog_for(demo_desk, made.id)
    type_keys(demo_desk, typed)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert dialog.view.amount.has_error()
    assert said in dialog.view.amount.note()
    assert services.payments.due(made.id) == made.total


def test_a_share_that_is_no_amount_is_told_and_not_taken_for_nothing(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    made = [invoice(services, contactId=buyer, dueOn=day) for day in ("2026-07-19", "2026-08-19")]
    dialog = dialog_for(demo_desk, made[0].id)
    first, second = (dialog.view.shares.inputs[each.id] for each in made)
    first.setFocus()
    type_keys(demo_desk, "abc")
    second.setFocus()
    type_keys(demo_desk, "0")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert first.text() == "abc"
    assert "amount such as" in dialog.view.amount.note()
    assert [services.payments.due(each.id) for each in made] == [each.total for each in made]


def test_a_cheque_asks_for_its_number_and_its_day(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    dialog = dialog_for(demo_desk, made.id)
    press(demo_desk, Qt.Key.Key_4, ALT)
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    assert dialog.view.reference_field.has_error()

    dialog.view.reference.setText("004512")
    dialog.view.cheque_on.setText("20/7")
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    payment = newest_payment(demo_desk)

    assert (payment.reference, payment.cheque_on.isoformat()) == ("004512", "2026-07-20")


def test_a_day_that_is_none_is_told_under_its_field(demo_desk):
    services = demo_desk.desk.services
    dialog = dialog_for(demo_desk, invoice(services, contactId=customer(services)).id)
    dialog.view.day.setText("32/7")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert dialog.view.day_field.has_error()
    assert dialog.view.day.text() == "32/7"


def test_without_a_upi_id_the_panel_says_where_to_give_one(new_desk):
    services = new_desk.desk.services
    services.business.update({"upiVpa": None})
    made = invoice(services, contactId=customer(services))
    dialog = dialog_for(new_desk, made.id)
    press(new_desk, Qt.Key.Key_1, ALT)

    assert "UPI" in dialog.view.panel.scan.reason()
    dialog.view.panel.scan._settings.click()
    assert new_desk.shell.went == [("settings", "payments")]


def test_without_a_subject_it_asks_who_pays(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services, name="Zzyzx Traders")
    invoice(services, contactId=buyer)
    opened(demo_desk, "payment", None)
    type_keys(demo_desk, "zzy")
    press(demo_desk, Qt.Key.Key_Return)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert newest_payment(demo_desk).contact_id == buyer


def test_nothing_to_pay_is_told_and_opens_nothing(demo_desk):
    opened_before = demo_desk.desk.commander.scope
    services = demo_desk.desk.services
    buyer = customer(services)
    made = invoice(services, contactId=buyer)
    dialog_for(demo_desk, made.id)
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    DIALOGS["payment"](demo_desk.desk, made.id)

    assert demo_desk.desk.commander.scope == opened_before
    assert "Nothing is to be paid" in demo_desk.tasks.errors[0].sentence


def test_pressing_save_twice_records_once(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    made = invoice(services, contactId=buyer)
    waiting = []
    dialog = dialog_for(demo_desk, made.id)
    demo_desk.tasks.run = lambda work, **_: waiting.append(work)
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert len(waiting) == 1
    assert overlay(demo_desk) is dialog.dialog


def test_escape_asks_before_what_was_typed_is_lost(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    dialog = dialog_for(demo_desk, made.id)
    type_keys(demo_desk, "5")
    press(demo_desk, Qt.Key.Key_Escape)
    assert dialog.dialog.isVisible()
    press(demo_desk, Qt.Key.Key_Escape)
    assert dialog.view.amount.money.hasFocus()


def test_escape_closes_at_once_where_nothing_was_typed(demo_desk):
    services = demo_desk.desk.services
    dialog = dialog_for(demo_desk, invoice(services, contactId=customer(services)).id)
    press(demo_desk, Qt.Key.Key_Escape)

    assert not dialog.dialog.isVisible()


def test_the_code_of_a_bill_can_be_shown_alone(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services, contactId=customer(services))
    opened(demo_desk, "upi_qr", made.id)
    press(demo_desk, Qt.Key.Key_F6)

    assert demo_desk.shell.opened == [("payment", made.id)]
