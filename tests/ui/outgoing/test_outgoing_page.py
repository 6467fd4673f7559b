"""The page of what waits and what needs somebody, used by keys alone."""

import json
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import StorageError
from payaid_desktop.domain.jobs import JobError, NewJob, Queue
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.store import tables
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.outgoing import words
from payaid_desktop.ui.outgoing.page import OutgoingPage
from tests.bills import issued
from tests.ui.desks import TestDesk

REFUSED = JobError("NOT_DELIVERED", "mail.shop.example did not take it: No such user (550).")


def letter(desk: TestDesk, title="Send a letter") -> str:
    """A letter that waits."""
    payload = {"to": "wrong@shop.example", "subject": "s", "body": "b", "channel": "email"}
    job = NewJob(queue=Queue.EMAIL, kind="mail.letter", title=title, payload=payload)
    with desk.desk.services.acts.write() as work:
        return work.jobs.add(job, new_id=work.ids.new(), now=work.now)


def failed_letter(desk: TestDesk) -> str:
    """A letter that the mail server refused."""
    job_id = letter(desk)
    with desk.desk.services.acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="w", now=work.now)
        work.leases.bury(claimed, REFUSED, new_id=work.ids.new(), now=work.now)
    return job_id


def two_versions(desk: TestDesk) -> str:
    """A contact whose phone and company two computers wrote differently."""
    given = ContactInput.parse({"name": "Hotel", "phone": "9000000001", "company": "Old"})
    contact = desk.desk.services.contacts.create(given).value
    with desk.desk.services.acts.write() as work:
        for field, kept, other in (
            ("phone", "9000000001", "9000000002"),
            ("company", "Old", "New"),
        ):
            row = {
                "id": work.ids.new(),
                "entity": "contact",
                "entity_id": contact.id,
                "field": field,
                "kept": json.dumps(kept),
                "other": json.dumps(other),
                "kept_by": work.actor.device_id,
                "other_by": work.ids.new(),
                "state": "open",
                "found_at": "2026-07-18T05:45:00.000000Z",
                "closed_at": None,
                "seq": 1,
            }
            work.scope.insert(tables.conflicts, row)
    return contact.id


def shown(desk: TestDesk) -> OutgoingPage:
    page = desk.show(OutgoingPage(desk.desk))
    assert isinstance(page, OutgoingPage)
    return page


def press(*keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def state(desk: TestDesk, job_id: str) -> str:
    return desk.desk.services.jobs.get(job_id).job.state


def test_what_needs_somebody_stands_above_what_waits(new_desk):
    failed_letter(new_desk)
    letter(new_desk, "Send another")
    page = shown(new_desk)

    titles = [getattr(line, "title", "") for line in page.entries.model_of_lines.rows]
    assert titles[0].startswith("Needs you")
    assert titles[1] == "Send a letter"
    assert titles[2].startswith("Waiting")
    assert "Send another" in titles
    assert page.figures.needs.count() == 1
    assert page.entries.hasFocus()
    assert page.entries.chosen().title == "Send a letter"
    assert REFUSED.sentence in page.job.banner.words()


def test_a_heading_is_passed_over_by_the_arrows(new_desk):
    failed_letter(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_Down)
    below = page.entries.chosen()
    press(Qt.Key.Key_Up)

    assert below is not None
    assert below.title != "Send a letter"
    assert page.entries.chosen().title == "Send a letter"


def test_a_wrong_address_is_corrected_and_sent_again_by_keys_alone(new_desk):
    job_id = failed_letter(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_Return)
    assert page.job.address.hasFocus()
    page.job.address.selectAll()
    QTest.keyClicks(page.job.address, "no address")
    page.desk.commander.run("job.send")
    assert "name@example.com" in page.job.field.note()
    assert state(new_desk, job_id) == "failed"

    page.job.address.selectAll()
    QTest.keyClicks(page.job.address, "right@shop.example")
    press(Qt.Key.Key_Return)

    assert state(new_desk, job_id) == "waiting"
    assert new_desk.desk.services.jobs.get(job_id).payload["to"] == "right@shop.example"
    assert page.figures.needs.count() == 0


def test_r_sends_again_what_did_not_go(new_desk):
    job_id = failed_letter(new_desk)
    shown(new_desk)
    press(Qt.Key.Key_R)

    assert state(new_desk, job_id) == "waiting"
    assert new_desk.link.synced == 1


def test_what_is_not_to_be_sent_goes_and_comes_back_by_undo(new_desk):
    job_id = failed_letter(new_desk)
    page = shown(new_desk)
    page.desk.commander.run("job.discard")
    assert state(new_desk, job_id) == "cancelled"

    told = new_desk.shell.told[-1]
    told.actions[0][2]()

    assert state(new_desk, job_id) == "failed"
    assert page.figures.needs.count() == 1


def test_f5_tries_everything_now(new_desk):
    job_id = failed_letter(new_desk)
    later = letter(new_desk)
    services = new_desk.desk.services
    with services.acts.write() as work:
        claimed = work.leases.claim([Queue.EMAIL], worker="w", now=work.now)
        until = work.now + timedelta(minutes=5)
        work.leases.put_off(claimed, REFUSED, until=until, now=work.now)
    page = shown(new_desk)
    assert "trying again in" in page.figures.waiting.line()
    page.desk.commander.run("go.again")

    assert state(new_desk, job_id) == "waiting"
    assert services.jobs.get(later).job.run_after <= services.acts.now()
    assert new_desk.link.synced == 1


def test_sending_is_held_and_goes_on(new_desk):
    page = shown(new_desk)
    page.hold.click()
    assert page.desk.services.jobs.held() == {"sync", "email", "sms"}
    assert page.figures.waiting.line() == "sending is held"

    page.hold.click()

    assert page.desk.services.jobs.held() == frozenset()


def test_one_of_two_values_is_chosen_for_each_field_by_keys_alone(new_desk):
    contact_id = two_versions(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    page.desk.commander.run("job.send")

    contact = new_desk.desk.services.contacts.get(contact_id)
    assert (contact.phone, contact.company) == ("9000000002", "Old")
    assert new_desk.desk.services.outbox.conflicts() == []
    assert page.figures.needs.count() == 0


def test_all_of_one_side_is_chosen_by_one_key(new_desk):
    contact_id = two_versions(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_2)
    page.desk.commander.run("job.send")

    contact = new_desk.desk.services.contacts.get(contact_id)
    assert (contact.phone, contact.company) == ("9000000002", "New")


def test_what_is_being_chosen_stays_when_something_else_changes(new_desk):
    two_versions(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_2)
    letter(new_desk)
    page.heed(Changes({"jobs": ("x",)}))
    new_desk.qtbot.waitUntil(lambda: page.figures.waiting.count() > 0)

    assert set(page.versions.choices().values()) == {"other"}


def test_esc_goes_to_the_list_first_and_then_back(new_desk):
    two_versions(new_desk)
    page = shown(new_desk)
    press(Qt.Key.Key_Return)
    page.desk.commander.run("go.back")
    assert page.entries.hasFocus()
    page.desk.commander.run("go.back")

    assert new_desk.shell.times_back == 1


def test_the_thing_with_two_versions_opens(new_desk):
    contact_id = two_versions(new_desk)
    page = shown(new_desk)
    page.versions.open.click()

    assert new_desk.shell.went == [("contact", contact_id)]


def test_what_support_gets_tells_the_reason_and_not_what_the_letter_says(new_desk):
    failed_letter(new_desk)
    page = shown(new_desk)
    page.job.copy.click()

    told = QApplication.clipboard().text()
    assert "No such user" in told
    assert "wrong@shop.example" not in told


def test_a_fault_of_the_disk_is_told_and_tried_again(new_desk):
    page = shown(new_desk)
    page._not_read(StorageError("The disk cannot be read."))
    assert page._error.isVisible()
    page._error.try_again.emit()

    assert not page._error.isVisible()


@pytest.mark.parametrize(
    ("link", "words"),
    [("online", "connected"), ("none", "no server"), ("held", "sending is held"), ("", "offline")],
)
def test_the_connection_is_told_in_a_word(new_desk, link, words):
    new_desk.link.link = Link(link)

    assert shown(new_desk).figures.sending.line() == words


def test_without_anything_to_send_the_page_is_calm(new_desk):
    services = new_desk.desk.services
    with services.acts.write() as work:
        for job in work.jobs.page(PageRequest(limit=100)).items:
            work.scope.update(tables.jobs, {"state": "completed"}, id=job.id)
    page = shown(new_desk)

    assert page._nothing.isVisible()
    assert page.figures.waiting.count() == 0


def test_a_bill_that_two_computers_took_the_money_for_is_opened(new_desk):
    acts = new_desk.desk.services.acts
    bill = issued(acts)
    with acts.write() as work:
        row = dict(work.scope.one(tables.open_items, what="bill", id=bill.id))
        work.scope.delete(tables.open_items, id=bill.id)
        work.scope.insert(tables.open_items, {**row, "due_paise": -50_000})
    page = shown(new_desk)

    assert page.entries.chosen().title == bill.number
    assert "two computers" in page.job.banner.words().lower()
    assert "500.00 too much" in words.entry_sentence(page.entries.chosen())
    assert page.job.send.isHidden()
    page.desk.commander.run("job.again")  # there is nothing to send
    press(Qt.Key.Key_Return)
    assert page.job.open.hasFocus()
