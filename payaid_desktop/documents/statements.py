"""A contact's account on paper: what was billed, what was paid, and what is owed after each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from payaid_desktop.documents.paper import (
    Align,
    Fact,
    Paper,
    PaperColumn,
    PaperParty,
    PaperPayment,
    PaperRow,
    PaperSums,
    PaperTable,
)
from payaid_desktop.documents.parties import bank_facts, letterhead, shop_signature
from payaid_desktop.documents.wording import (
    address_lines,
    amount,
    amount_or_blank,
    day,
    lines_of,
    short_day,
)
from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.documents import seller_of
from payaid_desktop.domain.money import ZERO, Money, format_rupees, total

_COLUMNS: Final = (
    PaperColumn("Date", Align.LEFT, is_quiet=True),
    PaperColumn("Particulars", Align.LEFT, is_wide=True),
    PaperColumn("Billed"),
    PaperColumn("Received"),
    PaperColumn("Balance"),
)
_AGES: Final = ("Not due", "1 to 30 days", "31 to 60 days", "61 to 90 days", "Over 90 days")


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One entry: `amount` is what it adds to what the contact owes, negative for a payment."""

    dated_on: date
    particulars: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Statement:
    """The entries of a period in their order, with what was owed before the first."""

    first_on: date
    last_on: date
    opening: Money
    lines: tuple[StatementLine, ...]
    ageing: Ageing | None = None


def statement_paper(
    statement: Statement, *, business: Business, contact: Contact, made_at: datetime
) -> Paper:
    """Lay a statement of account out; its balances are Dr where the contact owes the shop."""
    seller = seller_of(business)
    closing = statement.opening + total([line.amount for line in statement.lines])
    period = f"{day(statement.first_on)} to {day(statement.last_on)}"
    return Paper(
        title="Statement of Account",
        number="",
        made_at=made_at,
        seller=letterhead(seller, business),
        head=(Fact("Period", period),),
        parties=(_party(contact),),
        particulars=(
            Fact("Opening balance", _balance(statement.opening)),
            Fact("Closing balance", _balance(closing)),
        ),
        table=PaperTable(_COLUMNS, tuple(_rows(statement))),
        sums=_sums(statement.lines, closing),
        payment=PaperPayment(bank=bank_facts(seller)) if closing > ZERO else None,
        summary=_ages(statement.ageing),
        terms=lines_of(business.terms),
        signature=shop_signature(seller, business),
    )


def _party(contact: Contact) -> PaperParty:
    facts = (("GSTIN", contact.gstin), ("Phone", contact.phone))
    return PaperParty(
        "Account of",
        contact.name,
        address_lines(contact.billing),
        tuple(Fact(label, value) for label, value in facts if value),
    )


def _rows(statement: Statement) -> Iterator[PaperRow]:
    balance = statement.opening
    yield PaperRow((short_day(statement.first_on), "Opening balance", "", "", _balance(balance)))
    for line in statement.lines:
        balance += line.amount
        billed = line.amount if line.amount > ZERO else ZERO
        yield PaperRow(
            (
                short_day(line.dated_on),
                line.particulars,
                amount_or_blank(billed),
                amount_or_blank(billed - line.amount),
                _balance(balance),
            ),
        )


def _sums(lines: Sequence[StatementLine], closing: Money) -> PaperSums:
    billed = total([line.amount for line in lines if line.amount > ZERO])
    received = billed - total([line.amount for line in lines])
    owes = "You owe" if closing >= ZERO else "We owe you"
    return PaperSums(
        parts=(Fact("Billed", amount(billed)), Fact("Received", amount(received))),
        total=Fact(owes, format_rupees(closing if closing >= ZERO else -closing)),
    )


def _balance(money: Money) -> str:
    if not money:
        return amount(money)
    return f"{amount(money)} Dr" if money > ZERO else f"{amount(-money)} Cr"


def _ages(ageing: Ageing | None) -> PaperTable | None:
    if ageing is None or not ageing.total:
        return None
    sums: tuple[Money, ...] = (
        ageing.not_due,
        ageing.days_1_30,
        ageing.days_31_60,
        ageing.days_61_90,
        ageing.over_90,
        ageing.total,
    )
    if ageing.unused_credit:
        sums = (*sums[:-1], -ageing.unused_credit, ageing.total - ageing.unused_credit)
    titles = (*_AGES, *(("On account",) if ageing.unused_credit else ()), "Together")
    columns = tuple(PaperColumn(title) for title in titles)
    row = PaperRow(tuple(amount(each) for each in sums))
    return PaperTable(columns, (row,), title="What is due, by days since it fell due")
