"""What the books say: statements, who owes what and since when, the day book, the trial balance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from payaid_desktop.domain.ageing import Ageing
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.domain.money import ZERO, Money
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.ledger import StatementRow
from payaid_desktop.store.paging import Page, PageRequest
from payaid_desktop.store.receivables import OwedByContact
from payaid_desktop.store.work import View

OUTSTANDING_MAX = 500
CASH_SALES = "Cash sales"
"""What stands for sales without a contact."""
Names = Mapping[str | None, str]


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One entry with the balance after it; positive balances are owed to the shop."""

    id: str
    kind: EntryKind
    dated_on: date
    reference: str
    document_id: str | None
    payment_id: str | None
    debit: Money
    credit: Money
    balance: Money


@dataclass(frozen=True, slots=True)
class Statement:
    """A contact's account between two days: `opening` + debits - credits = `closing`."""

    contact_id: str
    name: str
    from_on: date
    to_on: date
    opening: Money
    lines: tuple[StatementLine, ...]
    closing: Money


@dataclass(frozen=True, slots=True)
class Owing:
    """What one contact owes; `contact_id` is None for cash sales that were not paid.

    `unused_credit` is on account and not set against anything: `owed` less it is the balance.
    """

    contact_id: str | None
    name: str
    owed: Money
    overdue: Money
    unused_credit: Money


@dataclass(frozen=True, slots=True)
class AccountTotal:
    """What an account was debited and credited."""

    account: str
    debit: Money
    credit: Money


class Statements:
    """The books, read."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def of_contact(
        self, contact_id: str, *, from_on: date | None = None, to_on: date | None = None
    ) -> Statement:
        """Read a contact's statement; without days, of this financial year until today.

        Raises:
            NotFoundError: the contact does not exist.
            ValidationError: the last day lies before the first.
        """
        first, last = self._period(from_on, to_on)
        with self._acts.read() as view:
            contact = view.contacts.get(contact_id)
            opening = view.ledger.balance(contact_id, before=first)
            rows = view.ledger.of_contact(contact_id, from_on=first, to_on=last)
        lines = _running(opening, rows)
        closing = lines[-1].balance if lines else opening
        return Statement(contact_id, contact.name, first, last, opening, lines, closing)

    def balance(self, contact_id: str) -> Money:
        """What a contact owes now; negative when the shop owes them."""
        with self._acts.read() as view:
            view.contacts.get(contact_id)
            return view.ledger.balance(contact_id)

    def ageing(self, *, contact_id: str | None = None, on: date | None = None) -> Ageing:
        """Sort what is owed by days overdue: the whole shop, or one contact."""
        with self._acts.read() as view:
            day = on or self._acts.today()
            return view.receivables.by_age(on=day, contact_id=contact_id).ageing

    def outstanding(self, *, limit: int = 100) -> tuple[Owing, ...]:
        """List who owes most."""
        if not 1 <= limit <= OUTSTANDING_MAX:
            raise ValidationError({"limit": f"Ask for 1 to {OUTSTANDING_MAX} rows."})
        with self._acts.read() as view:
            found = view.receivables.debtors(on=self._acts.today(), limit=limit).most_owed
            return owing(found, names_of(view, found))

    def day_book(
        self,
        *,
        from_on: date | None = None,
        to_on: date | None = None,
        request: PageRequest | None = None,
    ) -> Page[StatementRow]:
        """List every entry between two days; without a first day of the last one, which is today if it is not given.

        Raises:
            ValidationError: the last day lies before the first.
        """
        last = to_on or self._acts.today()
        first = from_on or last
        _check_order(first, last, is_until_today=to_on is None)
        with self._acts.read() as view:
            return view.ledger.day_book(from_on=first, to_on=last, request=request or PageRequest())

    def trial_balance(
        self, *, from_on: date | None = None, to_on: date | None = None
    ) -> tuple[AccountTotal, ...]:
        """Add up every account between two days; debits and credits come to the same."""
        first, last = self._period(from_on, to_on)
        with self._acts.read() as view:
            totals = view.ledger.account_totals(from_on=first, to_on=last)
        return tuple(
            AccountTotal(account, debit, credit) for account, (debit, credit) in totals.items()
        )

    def _period(self, from_on: date | None, to_on: date | None) -> tuple[date, date]:
        last = to_on or self._acts.today()
        first = from_on or FinancialYear.of(last).first_day
        _check_order(first, last, is_until_today=to_on is None)
        return first, last


def _check_order(first: date, last: date, *, is_until_today: bool) -> None:
    """Refuse a period that ends before it begins, by the day that was given."""
    if first <= last:
        return
    if is_until_today:
        raise ValidationError({"fromOn": "The first day lies after today. Choose an earlier one."})
    raise ValidationError({"toOn": "The last day cannot lie before the first."})


def owing(rows: Iterable[OwedByContact], names: Names) -> tuple[Owing, ...]:
    """Say who owes what, by name."""
    return tuple(
        Owing(
            each.contact_id,
            names[each.contact_id],
            each.owed,
            each.overdue,
            each.unused_credit,
        )
        for each in rows
    )


def names_of(view: View, rows: Iterable[OwedByContact]) -> Names:
    """Read what those are called who owe something."""
    known = view.contacts.names([row.contact_id for row in rows if row.contact_id])
    return {None: CASH_SALES} | known


def _running(opening: Money, rows: Sequence[StatementRow]) -> tuple[StatementLine, ...]:
    balance, lines = opening.paise, []
    for row in rows:
        amount = row.party_amount.paise
        balance += amount
        lines.append(
            StatementLine(
                id=row.id,
                kind=row.kind,
                dated_on=row.dated_on,
                reference=row.reference,
                document_id=row.document_id,
                payment_id=row.payment_id,
                debit=Money(amount) if amount > 0 else ZERO,
                credit=Money(-amount) if amount < 0 else ZERO,
                balance=Money(balance),
            )
        )
    return tuple(lines)
