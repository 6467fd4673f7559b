from decimal import Decimal
from urllib.parse import parse_qs, quote, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payaid_desktop.domain.money import Money
from payaid_desktop.domain.upi import NOTE_LENGTH_MAX, PAYEE_BYTES_MAX, upi_link


def make_link(**changes):
    given_parts = {
        "vpa": "shop@bank",
        "payee": "Sample Traders",
        "amount": Money.of("392.00"),
        "doc_type": "tax_invoice",
        "invoice_no": "A1/2627/00001",
    }
    return upi_link(**(given_parts | changes))


def parameters(link):
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def test_a_bill_gets_a_link_with_payee_amount_and_note():
    answer = make_link()

    assert answer.reason is None
    assert answer.link == (
        "upi://pay?pa=shop@bank&pn=Sample%20Traders&am=392.00&cu=INR&tn=Invoice%20A1%2F2627%2F00001"
    )


@pytest.mark.parametrize(
    ("doc_type", "note"),
    [
        ("tax_invoice", "Invoice A1/2627/00001"),
        ("invoice_cum_bill_of_supply", "Invoice A1/2627/00001"),
        ("bill_of_supply", "Bill of supply A1/2627/00001"),
        ("debit_note", "Debit note A1/2627/00001"),
    ],
)
def test_the_note_names_the_document(doc_type, note):
    assert parameters(make_link(doc_type=doc_type).link)["tn"] == note


names = st.text(st.characters(categories=["L", "M", "N", "P", "S"]), min_size=1, max_size=8)


@given(names, names, st.integers(1, 10**12))
def test_the_link_is_ascii_and_decodes_to_what_went_in(first, second, paise):
    payee = f"{first} {second}"

    link = make_link(payee=payee, amount=Money(paise)).link

    assert link.isascii()
    assert "+" not in link
    decoded = parameters(link)
    assert decoded["pa"] == "shop@bank"
    assert decoded["pn"] == payee
    assert Decimal(decoded["am"]) * 100 == paise
    assert decoded["cu"] == "INR"


@given(st.text(max_size=200))
def test_the_note_is_short_and_plain_whatever_the_number(number):
    note = unquote(make_link(invoice_no=number).link.rpartition("tn=")[2])

    assert len(note) <= NOTE_LENGTH_MAX
    assert note.isascii()
    assert all(each.isalnum() or each in " -/." for each in note)


@given(st.text())
def test_any_payee_gives_a_link_or_a_reason(payee):
    answer = make_link(payee=payee)

    assert (answer.link is None) == (answer.reason is not None)


def test_control_characters_and_broken_letters_of_the_payee_become_blanks():
    link = make_link(payee="Sample\x00\ud800\u202eTraders\n").link

    assert parameters(link)["pn"] == "Sample Traders"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        (
            {"doc_type": "credit_note"},
            "Only a bill or debit note asks for money; this document carries no UPI code.",
        ),
        ({"vpa": None}, "Enter the shop's UPI address to print a UPI code."),
        ({"vpa": ""}, "Enter the shop's UPI address to print a UPI code."),
        ({"vpa": "shop@@bank"}, "Type the UPI address like name@bank."),
        ({"payee": " \n"}, "Enter the shop's name to print a UPI code."),
        ({"amount": Money(0)}, "Nothing is due, so there is no UPI code."),
        ({"amount": Money(-1)}, "Nothing is due, so there is no UPI code."),
        (
            {"amount": Money(10_000_001), "limit": Money(10_000_000)},
            "The amount is above your UPI limit of ₹1,00,000.00.",
        ),
    ],
)
def test_where_there_is_no_link_one_sentence_says_why(changes, reason):
    answer = make_link(**changes)

    assert (answer.link, answer.reason) == (None, reason)


@pytest.mark.parametrize("doc_type", ["quotation", "proforma", "delivery_challan", "receipt"])
def test_papers_that_ask_for_no_money_have_no_link(doc_type):
    assert make_link(doc_type=doc_type).link is None


def test_an_amount_at_the_limit_has_a_link():
    assert make_link(amount=Money(100), limit=Money(100)).link is not None


@pytest.mark.parametrize("payee", ["शर्मा ट्रेडर्स " * 10, "क्ष" * 80, "Wholesale Traders " * 20])
def test_a_long_payee_is_cut_so_that_the_code_stays_readable(payee):
    link = make_link(payee=payee).link

    shown = parameters(link)["pn"]
    assert payee.startswith(shown)
    assert len(quote(shown, safe="")) <= PAYEE_BYTES_MAX < len(quote(shown * 2, safe=""))


def test_a_long_payee_of_many_words_is_cut_between_words():
    shown = parameters(make_link(payee="Wholesale Traders " * 20).link)["pn"]

    assert set(shown.split()) == {"Wholesale", "Traders"}
