from dataclasses import replace
from datetime import date

import pytest

from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.statements import Statement, StatementLine, statement_paper
from payaid_desktop.documents.wording import amount
from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.contacts import AddressKind, Contact, ContactAddress, ContactKind
from payaid_desktop.domain.gst import RecipientKind
from payaid_desktop.domain.money import ZERO, Money
from tests.documents.samples import NOON, SHOP, TRADER, text_of

CONTACT = Contact(
    id="contact",
    kind=ContactKind.CUSTOMER,
    name="Sample Traders",
    company="",
    email=None,
    phone="9000000002",
    gstin="27BBBBB1111B1ZN",
    pan=None,
    recipient_kind=RecipientKind.REGISTERED,
    state_code="27",
    credit_limit=None,
    payment_days=15,
    opening_balance=ZERO,
    opening_on=None,
    notes="",
    lead_score=0,
    deal_count=0,
    merged_into_id=None,
    deleted_at=None,
    created_at=NOON,
    updated_at=NOON,
    addresses=(ContactAddress("a", "contact", AddressKind.BILLING, 0, TRADER.billing),),
)
STATEMENT = Statement(
    first_on=date(2026, 4, 1),
    last_on=date(2026, 7, 31),
    opening=Money(50000),
    lines=(
        StatementLine(date(2026, 4, 9), "Invoice A1/2627/00412", Money(118000)),
        StatementLine(date(2026, 5, 2), "Receipt RA1/2627/00051", Money(-200000)),
    ),
    ageing=Ageing(not_due=Money(100), over_90=Money(200)),
)


def paper_of(statement):
    return statement_paper(statement, business=SHOP, contact=CONTACT, made_at=NOON)


def test_a_statement_runs_from_the_opening_to_the_closing_balance():
    text = text_of(render_pdf(paper_of(STATEMENT)))

    for words in (
        "STATEMENT OF ACCOUNT",
        "Period 1 April 2026 to 31 July 2026",
        "Sample Traders",
        "GSTIN 27BBBBB1111B1ZN",
        "Opening balance 500.00 Dr",
        "Closing balance 320.00 Cr",
        "9 Apr 2026 Invoice A1/2627/00412 1,180.00 1,680.00 Dr",
        "2 May 2026 Receipt RA1/2627/00051 2,000.00 320.00 Cr",
        "We owe you ₹320.00",
    ):
        assert words in text


def test_what_is_owed_is_shown_with_its_age():
    summary = paper_of(STATEMENT).summary

    assert summary.rows[0].cells == ("1.00", "0.00", "0.00", "0.00", "2.00", "3.00")


def test_what_is_on_account_is_taken_off_what_is_owed():
    ageing = Ageing(not_due=Money(10000), unused_credit=Money(4000))
    summary = paper_of(replace(STATEMENT, ageing=ageing)).summary

    assert [column.title for column in summary.columns][-2:] == ["On account", "Together"]
    assert summary.rows[0].cells[-2:] == (amount(-Money(4000)), "60.00")


@pytest.mark.parametrize("ageing", [None, Ageing()])
def test_nothing_owed_has_no_age(ageing):
    assert paper_of(replace(STATEMENT, ageing=ageing)).summary is None


def test_who_owes_is_shown_where_to_pay():
    owing = paper_of(replace(STATEMENT, opening=Money(500000)))

    assert owing.sums.total.label == "You owe"
    assert owing.payment.bank


def test_an_account_without_entries_can_be_printed():
    empty = replace(STATEMENT, opening=ZERO, lines=(), ageing=None)

    assert "Opening balance 0.00" in text_of(render_pdf(paper_of(empty)))


def test_a_long_account_goes_over_several_pages():
    lines = tuple(STATEMENT.lines[0] for _ in range(60))
    text = text_of(render_pdf(paper_of(replace(STATEMENT, lines=lines))))

    assert "Page 3 of 3" in text
