"""Letters and messages, from the bill to a real mail server and a real gateway."""

from dataclasses import replace
from datetime import timedelta

import pytest

from payaid_desktop.documents.letters import Letters
from payaid_desktop.documents.printing import Printer
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.jobs.building import QUICK, bench_of
from payaid_desktop.jobs.worker import Worker
from payaid_desktop.services.build import services_of
from payaid_desktop.services.mailing import Channel, Secrets
from payaid_desktop.store.leases import WORKED_AT
from tests.bills import customer, issued, paid
from tests.jobs.receiving import PASSWORD, USER, free_port, gateway, json_body, mail_server
from tests.shops import shop_settings

BUYER = "buyer@shop.example"


class Shop:
    """The services of a shop with its worker, which sends to servers of this test."""

    def __init__(self, acts, settings):
        self.settings = settings
        self.services = services_of(acts, settings)
        self.letters = Letters(self.services, Printer(self.services, folder=settings.pdf_dir))

    def set(self, **values):
        for name, value in values.items():
            self.services.settings.set(name.replace("_", "."), value)

    def work(self, queues=QUICK):
        bench = replace(bench_of(self.services, self.settings, self.letters), chance=lambda: 0.0)
        return Worker(bench, queues=queues).run_due()

    def send(self, document, by=Channel.EMAIL, to=None):
        message = self.letters.document(document.id, by)
        sent = self.services.messages.send_document(document.id, message, by=by, to=to)
        return sent.value

    def job(self, job_id):
        return self.services.jobs.get(job_id)


@pytest.fixture
def shop(quick_acts, tmp_path):
    return Shop(quick_acts, shop_settings(tmp_path))


@pytest.fixture
def mail(shop):
    with mail_server() as server:
        shop.set(mail_host="localhost", mail_port=server.port, mail_security="none")
        shop.set(mail_from="shop@shop.example")
        yield server


def a_bill(shop, **changes):
    buyer = customer(shop.services.acts, email=BUYER, phone="9000000001", **changes)
    return issued(shop.services.acts, contactId=buyer.id)


def test_a_bill_is_sent_to_its_buyer_with_its_pdf(shop, mail):
    bill = a_bill(shop)
    sent = shop.send(bill)
    shop.work()

    (letter,) = mail.letters
    assert letter["To"] == BUYER
    assert bill.number in letter["Subject"]
    assert letter["Message-ID"] == f"<{sent.id}@shop.example>"
    (paper,) = letter.iter_attachments()
    assert paper.get_content().startswith(b"%PDF")
    assert paper.get_filename().endswith(".pdf")
    assert shop.job(sent.id).job.state == "completed"


def test_a_letter_pressed_twice_goes_once(shop, mail):
    bill = a_bill(shop)
    assert shop.send(bill) == shop.send(bill)
    shop.work()

    assert len(mail.letters) == 1


def test_mail_goes_after_starttls_with_the_password_of_the_key_store(shop, tmp_path):
    with mail_server(tmp_path) as server:
        shop.settings = replace(shop.settings, ca_file=tmp_path / "ca.pem")
        shop.set(mail_host="localhost", mail_port=server.port, mail_user=USER)
        shop.set(mail_from="shop@shop.example")
        tenant_id = shop.services.acts.actor.tenant_id
        Secrets(shop.settings, tenant_id).set(Channel.EMAIL, PASSWORD)
        shop.send(a_bill(shop))
        shop.work()

        assert len(server.letters) == 1
        assert server.signed_in == [USER]


@pytest.mark.parametrize(
    ("password", "ca_file", "sentence"),
    [
        ("wrong", True, "localhost does not take this user name with this password."),
        (PASSWORD, False, "The certificate of the mail server localhost is not one"),
    ],
)
def test_what_only_a_person_can_put_right_is_not_tried_again(
    shop, tmp_path, password, ca_file, sentence
):
    with mail_server(tmp_path) as server:
        if ca_file:
            shop.settings = replace(shop.settings, ca_file=tmp_path / "ca.pem")
        shop.set(mail_host="localhost", mail_port=server.port, mail_user=USER)
        shop.set(mail_from="shop@shop.example")
        tenant_id = shop.services.acts.actor.tenant_id
        Secrets(shop.settings, tenant_id).set(Channel.EMAIL, password)
        sent = shop.send(a_bill(shop))
        shop.work()

    found = shop.job(sent.id).job
    assert found.state == "failed"
    assert found.last_error.sentence.startswith(sentence)


@pytest.mark.parametrize(("answer", "state"), [("451 Busy", "waiting"), ("552 Too big", "failed")])
def test_a_mail_server_that_is_busy_is_asked_again_and_one_that_refuses_is_not(
    shop, mail, answer, state
):
    mail.answers.append(answer)
    sent = shop.send(a_bill(shop))
    shop.work()

    found = shop.job(sent.id).job
    assert (found.state, answer[:3] in found.last_error.sentence) == (state, True)


def test_a_mail_server_that_is_gone_is_tried_four_times_then_somebody_is_told(shop, clock):
    shop.set(mail_host="localhost", mail_port=free_port(), mail_security="none")
    shop.set(mail_from="shop@shop.example", mail_reportsTo="owner@shop.example")
    sent = shop.send(a_bill(shop))
    for _ in range(4):
        shop.work()
        clock.advance(seconds=30)

    found = shop.job(sent.id)
    assert (found.job.state, len(found.attempts)) == ("failed", 4)
    assert [each.title for each in shop.services.jobs.failed()] == [found.job.title]
    assert shop.services.records.standing().needs_you == 1


def test_a_wrong_address_is_corrected_and_sent(shop, mail):
    mail.answers.append("550 No such user")
    sent = shop.send(a_bill(shop))
    shop.work()
    with pytest.raises(ValidationError):
        shop.services.jobs.retry(sent.id, {"to": "no address"})

    shop.services.jobs.retry(sent.id, {"to": "right@shop.example"})
    shop.work()

    assert len(mail.to("right@shop.example")) == 1
    assert mail.to(BUYER) == []


def test_a_letter_in_the_clear_goes_to_this_computer_alone(shop):
    shop.set(mail_host="mail.shop.example", mail_security="none", mail_from="shop@shop.example")
    sent = shop.send(a_bill(shop))
    shop.work()

    assert "in the clear" in shop.job(sent.id).job.last_error.sentence


@pytest.mark.parametrize("by", Channel)
def test_what_could_not_be_sent_is_not_written_down(shop, by):
    bill = a_bill(shop)

    with pytest.raises(ConflictError, match="Say first how"):
        shop.send(bill, by)


def test_a_message_goes_through_the_gateway_with_its_template_and_secret(shop):
    with gateway() as taken:
        shop.set(
            sms_url=f"{taken.url}/send?to={{to}}",
            sms_headers={"Authorization": "Bearer {secret}"},
            sms_body='{"to": "{to}", "text": "{text}", "template": "{templateId}"}',
            sms_templateId="1107",
        )
        tenant_id = shop.services.acts.actor.tenant_id
        Secrets(shop.settings, tenant_id).set(Channel.SMS, "a secret")
        bill = a_bill(shop, name='Two "Brothers" & Sons')
        sent = shop.send(bill, Channel.SMS)
        shop.work()

    (message,) = taken.taken
    assert message["path"] == "/send?to=919000000001"
    assert message["headers"]["Authorization"] == "Bearer a secret"
    assert message["headers"]["Idempotency-Key"] == sent.id
    assert json_body(message)["template"] == "1107"
    assert bill.number in json_body(message)["text"]


def test_a_gateway_that_asks_to_wait_is_waited_for(shop, clock):
    with gateway() as taken:
        taken.answers = [(429, {"Retry-After": "120"}), (500, {})]
        shop.set(sms_url=taken.url, sms_body="to={to}&text={text}")
        sent = shop.send(a_bill(shop), Channel.SMS)
        shop.work()
        assert shop.job(sent.id).job.run_after == clock.at + timedelta(seconds=120)
        clock.advance(seconds=121)
        shop.work()
        clock.advance(seconds=30)
        shop.work()

        assert len(taken.taken) == 1
        assert "text=Test%20Shop" in taken.taken[0]["body"]


def test_a_gateway_that_refuses_is_not_asked_again_and_its_secret_is_not_told(shop):
    with gateway() as taken:
        taken.answers = [(400, {})]
        shop.set(sms_url=taken.url, sms_body="{text}")
        Secrets(shop.settings, shop.services.acts.actor.tenant_id).set(Channel.SMS, "ok")
        sent = shop.send(a_bill(shop), Channel.SMS)
        shop.work()

    assert shop.job(sent.id).job.last_error.sentence == "127.0.0.1 did not take it (400). …"


def test_an_overdue_bill_is_reminded_of_once_a_week_until_it_is_paid(shop, mail, clock):
    bill = a_bill(shop)
    shop.set(reminders_on=True)
    for day in range(16):
        shop.work()
        shop.work()
        clock.advance(days=1)
        if day == 13:
            shop.services.payments.record(paid(str(bill.total), contactId=bill.contact_id))
    subjects = [letter["Subject"] for letter in mail.to(BUYER)]

    assert len(subjects) == 2
    assert all("Payment due" in each and "1,180.00" in each for each in subjects)


def test_a_reminder_of_a_bill_that_was_paid_meanwhile_is_not_sent(shop, mail):
    bill = a_bill(shop)
    job_id = shop.services.reminders.send_now(bill.id).value
    shop.services.payments.record(paid(str(bill.total), contactId=bill.contact_id))
    shop.work()

    assert mail.to(BUYER) == []
    assert shop.job(job_id).attempts[0].sentence.startswith("It was paid meanwhile")


def test_nobody_is_reminded_by_night(shop, mail, clock):
    a_bill(shop)
    shop.set(reminders_on=True)
    shop.work()
    clock.advance(days=1, hours=10)
    shop.work()
    assert mail.to(BUYER) == []

    clock.advance(hours=12)
    shop.work()

    assert len(mail.to(BUYER)) == 1


def test_a_customer_who_is_left_out_is_not_reminded(shop, mail, clock):
    bill = a_bill(shop)
    shop.set(reminders_on=True, reminders_without=[bill.contact_id])
    shop.work()
    clock.advance(days=3)
    shop.work()

    assert (shop.services.reminders.due(), mail.to(BUYER)) == ([], [])


def test_the_report_of_the_day_comes_by_night_with_its_figures(shop, mail, clock):
    shop.set(mail_reportsTo="owner@shop.example")
    a_bill(shop)
    shop.work()
    clock.advance(hours=18)
    shop.work()
    shop.work()

    (letter,) = mail.letters
    assert letter["To"] == "owner@shop.example"
    assert "18-Jul-2026" in letter["Subject"]
    assert "Sold: ₹1,180.00 in 1 bill" in letter.get_content()


def test_the_books_are_checked_and_copied_by_night(shop, clock):
    shop.work(WORKED_AT)
    clock.advance(days=1)
    shop.work(WORKED_AT)

    backup = shop.services.maintenance.last_backup()
    assert backup is not None
    assert "nightly" in backup.path.name
