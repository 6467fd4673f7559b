"""The page of a saved document, on a real shop."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import NotFoundError
from payaid_desktop.services.asking import PageRequest
from payaid_desktop.services.documents import Quotations
from payaid_desktop.services.inputs.documents import NoteInput
from payaid_desktop.ui.invoices.bill_page import BillPage
from payaid_desktop.ui.invoices.sending import send_by_mail
from payaid_desktop.ui.kit.buttons import Button
from tests import bills
from tests.bills import bill, paid
from tests.ui.desks import TestDesk
from tests.ui.shop_things import customer, invoice, opened, overlay, press, type_keys

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(desk: TestDesk, document_id: str) -> BillPage:
    page = BillPage(desk.desk)
    desk.show(page, document_id)
    return page


def buttons(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Button) if each.isVisible() and each.text()]


def test_a_bill_shows_its_paper_its_state_and_what_is_to_collect(demo_desk):
    made = invoice(demo_desk.desk.services, contactId=customer(demo_desk.desk.services))
    page = shown(demo_desk, made.id)

    assert page.parts.paper.page_count() == 1
    assert page.parts._state.text() == "Unpaid"
    assert page.parts.figure.figure() == "To collect ₹1,180"
    assert {"Payment", "Print", "Copy", "Credit note", "Original"} <= set(buttons(page))
    assert "Hotel Sai Palace" in page.parts._head.context()


def test_another_copy_is_drawn_when_it_is_chosen(demo_desk):
    page = shown(demo_desk, invoice(demo_desk.desk.services).id)
    before = page.parts.paper._sheets[0]._picture.toImage()
    page.parts._segments.take(1)

    assert page.parts.paper._sheets[0]._picture.toImage() != before


def test_a_paid_bill_takes_no_payment(demo_desk):
    services = demo_desk.desk.services
    buyer = customer(services)
    made = invoice(services, contactId=buyer)
    page = shown(demo_desk, made.id)
    services.payments.record(paid("1180", contactId=buyer))
    page.heed(Changes({"payments": ("x",)}))

    assert page.parts._state.text() == "Paid"
    assert "Payment" not in buttons(page)
    assert not demo_desk.desk.commander.can("make.payment")
    assert any("received" in text for text in page.parts.history.texts())


def test_keys_do_what_their_caps_say(demo_desk):
    made = invoice(demo_desk.desk.services)
    shown(demo_desk, made.id)
    for key, modifiers in (
        (Qt.Key.Key_F6, ()),
        (Qt.Key.Key_F6, (ALT,)),
        (Qt.Key.Key_P, (ALT,)),
        (Qt.Key.Key_M, (ALT,)),
        (Qt.Key.Key_X, (ALT,)),
    ):
        press(demo_desk, key, *modifiers)

    assert demo_desk.shell.opened == [
        ("payment", made.id),
        ("credit_note", made.id),
        ("print", made.id),
        ("send", made.id),
        ("cancel", made.id),
    ]


def test_a_copy_is_a_draft_that_opens_in_the_editor(demo_desk):
    services = demo_desk.desk.services
    shown(demo_desk, invoice(services).id)
    press(demo_desk, Qt.Key.Key_2, ALT)
    ((page, id),) = demo_desk.shell.went

    assert page == "editor"
    assert services.invoices.get(id).status is DocumentStatus.DRAFT


def test_a_quotation_becomes_an_invoice_with_one_key(demo_desk):
    services = demo_desk.desk.services
    quotation = Quotations(services.acts).create_and_issue(bill()).value
    page = shown(demo_desk, quotation.id)

    assert page.parts._state.text() == "Open"
    press(demo_desk, Qt.Key.Key_I, ALT)
    page.heed(Changes({"quotations": (quotation.id,)}))

    assert demo_desk.shell.went[0][0] == "editor"
    assert page.parts._state.text() == "Invoiced"
    assert not demo_desk.desk.commander.can("convert")
    assert not demo_desk.desk.commander.can("cancel")


def test_brackets_go_to_the_neighbours_in_the_list(demo_desk):
    services = demo_desk.desk.services
    first, second = invoice(services), invoice(services)
    page = shown(demo_desk, second.id)
    QTest.keyClick(page.parts.paper, "]")
    assert page.view.document.id == first.id
    QTest.keyClick(page.parts.paper, "[")
    assert page.view.document.id == second.id


def test_the_next_bill_shows_its_original_and_says_so(demo_desk):
    services = demo_desk.desk.services
    _, second = invoice(services), invoice(services)
    page = shown(demo_desk, second.id)
    page.parts._segments.take(1)
    QTest.keyClick(page.parts.paper, "]")

    assert page.parts._segments.value() == 0


def test_a_draft_goes_to_its_editor_and_is_no_stop_on_the_way_back(demo_desk):
    draft = demo_desk.desk.services.invoices.create(bill()).value
    shown(demo_desk, draft.id)

    assert demo_desk.shell.times_back == 1
    assert demo_desk.shell.went == [("editor", draft.id)]


def draft_note(services, **changes) -> str:
    made = invoice(services, contactId=customer(services))
    items = [{"originalLineNo": 1, "quantity": "2"}]
    given = {"originalId": made.id, "reason": "Goods returned", "items": items, **changes}
    return services.credit_notes.create(NoteInput.parse(given)).value.id


def test_a_draft_note_is_issued_with_the_key_of_saving(demo_desk):
    services = demo_desk.desk.services
    note = draft_note(services)
    page = shown(demo_desk, note)
    assert {"Issue", "Remove"} <= set(buttons(page))
    assert not page.parts.send.isVisible()
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    page.heed(Changes({"notes": (note,)}))

    issued = services.credit_notes.get(note)
    assert issued.status is DocumentStatus.ISSUED
    assert issued.number in demo_desk.shell.told[0].title
    assert not {"Issue", "Remove"} & set(buttons(page))
    assert page.parts.send.isVisible()


def test_a_draft_note_whose_goods_came_back_meanwhile_says_why_it_stays(demo_desk):
    services = demo_desk.desk.services
    note = services.credit_notes.get(draft_note(services))
    items = [{"originalLineNo": 1, "quantity": "9"}]
    given = {"originalId": note.original_id, "reason": "All", "items": items}
    services.credit_notes.create_and_issue(NoteInput.parse(given))
    shown(demo_desk, note.id)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert services.credit_notes.get(note.id).status is DocumentStatus.DRAFT
    assert len(demo_desk.shell.errors) == 1


def test_a_draft_note_is_removed_when_it_is_asked_twice(demo_desk):
    services = demo_desk.desk.services
    note = draft_note(services)
    shown(demo_desk, note)
    press(demo_desk, Qt.Key.Key_Delete, CONTROL)
    press(demo_desk, Qt.Key.Key_Escape)
    assert services.credit_notes.get(note).status is DocumentStatus.DRAFT
    press(demo_desk, Qt.Key.Key_Delete, CONTROL)
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    with pytest.raises(NotFoundError):
        services.credit_notes.get(note)
    assert demo_desk.shell.times_back == 1


def test_a_bill_that_is_not_there_says_so_in_place(demo_desk):
    page = shown(demo_desk, "00000000-0000-7000-8000-000000000000")

    assert page.parts.error.isVisible()
    assert demo_desk.tasks.errors == []


def test_whatsapp_opens_with_the_words_and_the_pdf_lies_ready(demo_desk):
    made = invoice(demo_desk.desk.services, contactId=customer(demo_desk.desk.services))
    page = shown(demo_desk, made.id)
    page.parts.send.buttons[0].click()
    page.parts.send.buttons[1].click()
    whatsapp, letter = demo_desk.outside.links

    assert whatsapp.startswith("https://wa.me/919822014567?text=Dear%20Hotel")
    assert letter.startswith("mailto:?subject=")
    assert "by hand" in demo_desk.shell.told[0].below
    assert len(list(demo_desk.desk.settings.pdf_dir.glob("*.pdf"))) == 1


def test_cancelling_asks_for_the_reason_and_keeps_it(demo_desk):
    services = demo_desk.desk.services
    made = invoice(services)
    shown(demo_desk, made.id)
    opened(demo_desk, "cancel", made.id)
    press(demo_desk, Qt.Key.Key_S, CONTROL)
    assert services.invoices.get(made.id).status is DocumentStatus.ISSUED

    type_keys(demo_desk, "Typed twice")
    press(demo_desk, Qt.Key.Key_S, CONTROL)

    assert services.invoices.get(made.id).cancel_reason == "Typed twice"
    assert demo_desk.desk.commander.scope == "bill"
    assert "is cancelled" in demo_desk.shell.told[0].title


def test_escape_closes_the_question_and_cancels_nothing(demo_desk):
    made = invoice(demo_desk.desk.services)
    shown(demo_desk, made.id)
    dialog = opened(demo_desk, "cancel", made.id)
    press(demo_desk, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert demo_desk.desk.services.invoices.get(made.id).status is DocumentStatus.ISSUED


def test_the_send_dialog_offers_whatsapp_first(demo_desk):
    made = invoice(demo_desk.desk.services, contactId=customer(demo_desk.desk.services))
    opened(demo_desk, "send", made.id)
    overlay(demo_desk)
    press(demo_desk, Qt.Key.Key_Return)

    assert demo_desk.outside.links[0].startswith("https://wa.me/919822014567")


def test_every_part_that_takes_the_focus_has_a_name(demo_desk):
    page = shown(demo_desk, invoice(demo_desk.desk.services).id)
    nameless = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.accessibleName()
        and not each.focusProxy()
    ]

    assert nameless == []


def test_a_bill_goes_by_the_shop_s_own_mail_server_where_it_has_one(new_desk):
    services = new_desk.desk.services
    services.settings.set("mail.host", "smtp.shop.example")
    services.settings.set("mail.from", "shop@shop.example")
    buyer = bills.customer(services.acts, email="buyer@shop.example")
    document = bills.issued(services.acts, contactId=buyer.id)
    send_by_mail(new_desk.desk, document.id)

    (job,) = services.jobs.page(PageRequest(), queue="email").items
    assert job.title == f"Send invoice {document.number} to buyer@shop.example"
    assert new_desk.shell.told[-1].title == "Goes to buyer@shop.example"
    assert new_desk.outside.links == []
