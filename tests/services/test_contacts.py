from datetime import date

import pytest

from payaid_desktop.domain.errors import ConflictError, NotFoundError, ValidationError
from payaid_desktop.domain.money import Money
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Invoices
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.records import Records
from payaid_desktop.services.statements import Statements
from payaid_desktop.store import tables
from payaid_desktop.store.contacts import ContactFilter
from payaid_desktop.store.paging import PageRequest
from tests.bills import assert_books_agree, bill, customer, issued, paid

NOBODY = "00000000-0000-7000-8000-000000000000"


def names(acts, **chosen):
    page = Contacts(acts).page(ContactFilter(**chosen), PageRequest(limit=100))
    return [each.name for each in page.items]


def deal(acts, buyer, title="Supply"):
    return Deals(acts).create(DealInput.parse({"contactId": buyer.id, "title": title})).value


def test_a_contact_is_read_back_as_it_was_typed(acts):
    made = customer(
        acts,
        name="आशा",
        company="आशा स्टोर्स",
        email="Asha@Example.com",
        phone="+919000000001",
        creditLimit="5000",
        paymentDays=30,
        notes="Pays on time\nCloses early",
    )

    assert Contacts(acts).get(made.id) == made
    assert (made.name, made.company, made.phone) == ("आशा", "आशा स्टोर्स", "9000000001")
    assert (made.credit_limit, made.payment_days) == (Money.of(5000), 30)
    assert made.addresses[0].address.city == "Pune"


def test_a_gstin_gives_the_state_and_the_kind_of_buyer(acts):
    buyer = customer(acts, gstin="27AAPFU0939F1ZV", addresses=[])

    assert (buyer.state_code, buyer.recipient_kind.value) == ("27", "registered")


def test_a_gstin_and_a_pan_of_two_people_are_refused(acts):
    with pytest.raises(ValidationError):
        customer(acts, gstin="27AAPFU0939F1ZV", pan="AAAAA0000A")


@pytest.mark.parametrize(
    ("known", "score"),
    [
        ({}, 0),
        ({"email": "a@example.com"}, 10),
        ({"phone": "9000000001"}, 10),
        ({"company": "Firm"}, 20),
        ({"email": "a@example.com", "phone": "9000000001", "company": "Firm"}, 40),
    ],
)
def test_a_lead_is_scored_by_what_is_known_of_it(quick_acts, known, score):
    lead = customer(quick_acts, kind="lead", **known)
    found = Contacts(quick_acts).lead_score(lead.id)

    assert lead.lead_score == found.score == score
    assert sum(reason.points for reason in found.reasons) == score


def test_a_score_follows_the_contact(acts):
    lead = customer(acts, email="a@example.com")
    richer = Contacts(acts).update(lead.id, {"company": "Firm"}).value
    poorer = Contacts(acts).update(lead.id, {"email": None}).value

    assert (lead.lead_score, richer.lead_score, poorer.lead_score) == (10, 30, 20)
    assert_books_agree(acts)


def test_two_contacts_cannot_share_an_email_address_in_any_case(acts):
    customer(acts, email="asha@example.com")
    with pytest.raises(ConflictError) as refused:
        customer(acts, name="Other", email="ASHA@example.com")

    assert list(refused.value.details) == ["email"]
    assert names(acts) == ["Customer One"]


def test_the_email_of_a_deleted_contact_is_free_until_the_deletion_is_undone(acts):
    first = customer(acts, email="asha@example.com")
    Contacts(acts).delete(first.id)
    second = customer(acts, name="Second", email="asha@example.com")
    with pytest.raises(ConflictError):
        Contacts(acts).restore(first.id)
    Contacts(acts).update(second.id, {"email": None})

    assert Contacts(acts).restore(first.id).value.email == "asha@example.com"


def test_a_patch_changes_what_it_names_and_nothing_else(acts):
    before = customer(acts, phone="9000000001", notes="Old")
    after = Contacts(acts).update(before.id, {"notes": "New", "phone": None}).value

    assert (after.notes, after.phone, after.version) == ("New", None, 2)
    assert after.name == before.name
    assert [each.address for each in after.addresses] == [each.address for each in before.addresses]


def test_an_edit_on_an_older_version_is_refused(acts):
    before = customer(acts)
    Contacts(acts).update(before.id, {"notes": "first"})
    with pytest.raises(ConflictError) as refused:
        Contacts(acts).update(before.id, {"notes": "second"}, version=before.version)

    assert list(refused.value.details) == ["version"]
    assert Contacts(acts).get(before.id).notes == "first"


def test_replacing_takes_away_what_is_not_given(acts):
    before = customer(acts, phone="9000000001")
    after = Contacts(acts).replace(before.id, ContactInput.parse({"name": "Only a name"})).value

    assert (after.name, after.phone, after.addresses) == ("Only a name", None, ())
    assert after.created_at == before.created_at


def test_a_deleted_contact_leaves_the_list_and_comes_back(acts):
    gone = customer(acts)
    customer(acts, name="Customer Two")
    Contacts(acts).delete(gone.id)
    left = names(acts)
    Contacts(acts).restore(gone.id)

    assert left == ["Customer Two"]
    assert names(acts) == ["Customer One", "Customer Two"]
    with pytest.raises(ConflictError):
        Contacts(acts).restore(gone.id)


def test_a_deleted_contact_cannot_be_edited_or_deleted_again(acts):
    gone = customer(acts)
    Contacts(acts).delete(gone.id)
    for act in (
        lambda: Contacts(acts).update(gone.id, {"notes": "x"}),
        lambda: Contacts(acts).delete(gone.id),
    ):
        with pytest.raises(ConflictError, match="deleted"):
            act()


def test_what_a_deleted_contact_owes_can_still_be_paid(acts):
    buyer = customer(acts)
    invoice = issued(acts, contactId=buyer.id)
    deal(acts, buyer)
    Contacts(acts).delete(buyer.id)
    Payments(acts).record(paid("1180", contactId=buyer.id))

    assert Invoices(acts).get(invoice.id).buyer.name == "Customer One"
    assert Statements(acts).balance(buyer.id) == Money(0)
    assert_books_agree(acts)


def test_nothing_new_is_billed_to_a_deleted_contact(acts):
    buyer = customer(acts)
    Contacts(acts).delete(buyer.id)
    with pytest.raises(ConflictError, match="deleted"):
        Invoices(acts).create(bill(contactId=buyer.id))


def test_an_unknown_contact_is_not_found_by_any_act(acts):
    for act in (
        lambda: Contacts(acts).get(NOBODY),
        lambda: Contacts(acts).update(NOBODY, {}),
        lambda: Contacts(acts).delete(NOBODY),
        lambda: Contacts(acts).restore(NOBODY),
        lambda: Statements(acts).of_contact(NOBODY),
        lambda: Statements(acts).balance(NOBODY),
        lambda: Invoices(acts).create(bill(contactId=NOBODY)),
        lambda: Payments(acts).record(paid("1", contactId=NOBODY)),
        lambda: Contacts(acts).merge(keep_id=customer(acts).id, duplicate_id=NOBODY),
    ):
        with pytest.raises(NotFoundError):
            act()


def test_a_list_is_kept_whole_or_not_at_all(acts):
    given = [ContactInput.parse({"name": name, "email": "same@example.com"}) for name in "AB"]
    with pytest.raises(ConflictError):
        Contacts(acts).create_many(given)

    assert names(acts) == []
    assert Records(acts).outbox() == []


def test_contacts_are_listed_by_name_in_any_script_page_by_page(acts):
    for name in ("zeta", "Ärger", "alpha", "आशा", "Beta", "alpha"):
        customer(acts, name=name)
    seen, cursor = [], None
    while True:
        page = Contacts(acts).page(ContactFilter(), PageRequest(limit=2, cursor=cursor))
        seen += [each.name for each in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break

    assert seen == ["alpha", "alpha", "Beta", "zeta", "Ärger", "आशा"]


def test_the_list_narrows_to_a_kind_and_shows_deleted_ones_when_asked(acts):
    supplier = customer(acts, name="Supplier", kind="supplier")
    customer(acts)
    Contacts(acts).delete(supplier.id)

    assert names(acts, kind=supplier.kind) == []
    assert names(acts, kind=supplier.kind, with_deleted=True) == ["Supplier"]


@pytest.mark.parametrize(("balance", "owed"), [("250.50", 25050), ("-99.99", -9999), ("0", 0)])
def test_an_opening_balance_is_booked_on_its_day(quick_acts, balance, owed):
    buyer = customer(quick_acts, openingBalance=balance, openingOn="2026-04-01")
    before = Statements(quick_acts).of_contact(buyer.id, from_on=date(2026, 4, 2))

    assert Statements(quick_acts).balance(buyer.id).paise == owed
    assert before.opening.paise == owed


@pytest.mark.parametrize("typed", ["2026-04-01", None])
def test_the_day_of_an_opening_balance_that_is_booked_stays(acts, typed):
    given = {"openingBalance": "100", **({"openingOn": typed} if typed else {})}
    buyer = customer(acts, **given)
    for patch in ({"openingOn": "2026-05-01"}, {"openingOn": "2026-05-01", "name": "B"}):
        with pytest.raises(ConflictError) as refused:
            Contacts(acts).update(buyer.id, patch)
        assert list(refused.value.details) == ["openingOn"]

    assert Contacts(acts).update(buyer.id, {"openingOn": typed, "name": "B"}).value.name == "B"
    late = customer(acts, name="Late", openingOn="2026-04-01")
    Contacts(acts).update(late.id, {"openingOn": "2026-05-01", "openingBalance": "7"})
    assert Statements(acts).of_contact(late.id).lines[0].dated_on.isoformat() == "2026-05-01"


def test_an_opening_balance_without_a_day_keeps_the_day_on_which_it_is_typed(acts, clock):
    at_once = customer(acts, openingBalance="100")
    late = customer(acts, name="Late")
    day = acts.today()

    assert (at_once.opening_on, late.opening_on) == (day, None)
    clock.advance(days=2)
    late = Contacts(acts).update(late.id, {"openingBalance": "50"}).value
    assert late.opening_on == acts.today()
    assert Contacts(acts).update(at_once.id, {"notes": "a"}).value.opening_on == day
    (change,) = [each for each in Records(acts).outbox() if each.entity_id == at_once.id][:1]
    with acts.read() as view:
        body = view.scope.one(tables.changes, what="change", id=change.id)["body"]
    assert f'"opening_on":"{day.isoformat()}"' in body


def test_an_opening_balance_is_booked_once(acts):
    buyer = customer(acts, openingBalance="100")
    with pytest.raises(ConflictError) as refused:
        Contacts(acts).update(buyer.id, {"openingBalance": "200"})
    late = customer(acts, name="Late")
    Contacts(acts).update(late.id, {"openingBalance": "50"})

    assert list(refused.value.details) == ["openingBalance"]
    assert Statements(acts).balance(buyer.id) == Money.of(100)
    assert Statements(acts).balance(late.id) == Money.of(50)


def test_merging_moves_bills_payments_deals_and_balances(acts):
    keep = customer(acts, name="Keep")
    duplicate = customer(
        acts, name="Duplicate", phone="9000000002", company="Firm", openingBalance="20"
    )
    first = issued(acts, contactId=keep.id)
    second = issued(acts, contactId=duplicate.id)
    Payments(acts).record(paid("180", contactId=duplicate.id))
    deal(acts, keep)
    deal(acts, duplicate)
    kept = Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id).value

    assert (kept.name, kept.phone, kept.company, kept.deal_count) == (
        "Keep",
        "9000000002",
        "Firm",
        2,
    )
    assert kept.lead_score == 30
    assert {item.number for item in Payments(acts).open_items(keep.id)} == {
        first.number,
        second.number,
    }
    assert Statements(acts).balance(keep.id) == Money.of(1180 + 1180 + 20 - 180)
    assert Statements(acts).balance(duplicate.id) == Money(0)
    assert names(acts) == ["Keep"]
    assert_books_agree(acts)


def test_a_merged_bill_can_be_paid_cancelled_and_credited(acts):
    keep, duplicate = customer(acts, name="Keep"), customer(acts, name="Duplicate")
    invoice = issued(acts, contactId=duplicate.id)
    Payments(acts).record(paid("180", contactId=duplicate.id))
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)
    Payments(acts).record(paid("500", contactId=keep.id))
    Invoices(acts).cancel(invoice.id, CancelInput(reason="Mistake"))

    assert Payments(acts).advance(keep.id) == Money.of(680)
    assert Statements(acts).balance(keep.id) == Money.of(-680)
    assert_books_agree(acts)


def test_a_draft_of_the_duplicate_is_issued_to_the_contact_kept(acts):
    keep, duplicate = customer(acts, name="Keep"), customer(acts, name="Duplicate")
    draft = Invoices(acts).create(bill(contactId=duplicate.id)).value
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)
    invoice = Invoices(acts).issue(draft.id).value

    assert invoice.contact_id == keep.id
    assert Statements(acts).balance(keep.id) == invoice.total


def test_the_email_of_a_duplicate_goes_to_the_contact_kept(acts):
    keep = customer(acts, name="Keep")
    duplicate = customer(acts, name="Duplicate", email="a@example.com")
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)

    assert Contacts(acts).get(keep.id).email == "a@example.com"
    with pytest.raises(ConflictError):
        customer(acts, name="Third", email="a@example.com")


def test_merging_keeps_the_opening_balance_from_being_booked_twice(acts):
    keep = customer(acts, name="Keep")
    duplicate = customer(acts, name="Duplicate", openingBalance="20")
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)
    with pytest.raises(ConflictError):
        Contacts(acts).update(keep.id, {"openingBalance": "70"})

    assert Statements(acts).balance(keep.id) == Money.of(20)


def test_a_contact_is_not_merged_with_itself_with_a_deleted_one_or_twice(acts):
    keep, duplicate = customer(acts, name="Keep"), customer(acts, name="Duplicate")
    with pytest.raises(ValidationError) as refused:
        Contacts(acts).merge(keep_id=keep.id, duplicate_id=keep.id)
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)

    assert list(refused.value.details) == ["duplicateId"]
    for keep_id, duplicate_id in ((keep.id, duplicate.id), (duplicate.id, keep.id)):
        with pytest.raises(ConflictError):
            Contacts(acts).merge(keep_id=keep_id, duplicate_id=duplicate_id)
    with pytest.raises(ConflictError):
        Contacts(acts).restore(duplicate.id)


def test_a_payment_of_a_merged_contact_names_the_one_kept(acts):
    keep, duplicate = customer(acts, name="Keep"), customer(acts, name="Duplicate")
    Contacts(acts).merge(keep_id=keep.id, duplicate_id=duplicate.id)
    with pytest.raises(ConflictError, match="Keep"):
        Payments(acts).record(paid("10", contactId=duplicate.id))

    assert Statements(acts).balance(duplicate.id) == Money(0)


def test_every_act_records_its_change_its_job_and_its_audit_record(acts):
    made = customer(acts)
    outcome = Contacts(acts).update(made.id, {"notes": "x"})
    records = Records(acts)
    with acts.read() as view:
        jobs = view.scope.all(tables.jobs)

    assert outcome.changes.ids == {"contacts": (made.id,)}
    assert [each.kind for each in records.outbox()] == ["contact.create", "contact.patch"]
    assert len(jobs) == 2
    trail = records.audit(PageRequest(), entity_id=made.id).items
    assert (trail[0].action, trail[0].before, trail[0].after) == (
        "contact.patch",
        '{"notes":""}',
        '{"notes":"x"}',
    )


def test_an_act_that_is_refused_leaves_no_trace(acts):
    made = customer(acts)
    before = Records(acts).state_hash()
    with pytest.raises(ValidationError):
        Contacts(acts).update(made.id, {"phone": "123"})

    assert Records(acts).state_hash() == before
    assert len(Records(acts).outbox()) == 1
