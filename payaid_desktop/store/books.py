"""Whether the books of one business agree with themselves, row by row and sum by sum."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, literal, or_, select, union_all

from payaid_desktop.domain.audit import GENESIS, chain_hash
from payaid_desktop.domain.leads import lead_score
from payaid_desktop.store import tables
from payaid_desktop.store.booked import booking_problems
from payaid_desktop.store.derived import derived_differences
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.problems import BATCH, NAMED_MAX, Problem
from payaid_desktop.store.proofs import copy_problems, fact_problems, hash_problems, unaudited
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.standing import STANDING
from payaid_desktop.store.sums import printed_problems


def audit_problems(scope: Scope) -> Iterator[Problem]:
    """The audit log of each device is one unbroken chain up to the head that the device holds."""
    is_whole = True
    for device in scope.all(tables.devices, tables.devices.c.id):
        broken, head = _follow_chain(scope, device["id"])
        where = f"device {device['code']}, record "
        is_whole = is_whole and head == (device["audit_seq"], device["audit_hash"])
        if broken is not None:
            sentence = "The audit log was changed or a record is missing here."
            yield Problem("audit", f"{where}{broken}", sentence)
        elif head != (device["audit_seq"], device["audit_hash"]):
            sentence = "The newest records of the audit log are missing."
            yield Problem("audit", f"{where}{device['audit_seq']}", sentence)
    place = unaudited(scope) if is_whole else None
    if place is not None:
        sentence = "The audit log and the changes that were made do not agree here."
        yield Problem("audit", place, sentence)


def _follow_chain(scope: Scope, device_id: str) -> tuple[int | None, tuple[int, str]]:
    """Give the number of the first record that does not follow, and the last (number, hash) that does."""
    log = select(tables.audit_log).where(scope.mine(tables.audit_log, device_id=device_id))
    in_order = log.order_by(tables.audit_log.c.seq).execution_options(yield_per=BATCH)
    seq, previous = 0, GENESIS
    with scope.run(in_order) as rows:
        for row in rows.mappings():
            follows = (row["seq"], row["previous_hash"]) == (seq + 1, previous)
            if not follows or row["hash"] != chain_hash(dict(row)):
                return row["seq"], (seq, previous)
            seq, previous = row["seq"], row["hash"]
    return None, (seq, previous)


def ledger_problems(scope: Scope) -> Iterator[Problem]:
    """Every entry is its lines, debits as much as it credits, and says what its party lines say."""
    entries, lines = tables.ledger_entries.c, tables.ledger_lines.c
    party = func.sum(lines.debit_paise - lines.credit_paise).filter(lines.account == "party")
    summed = (
        select(
            lines.entry_id,
            func.sum(lines.debit_paise).label("debit"),
            func.sum(lines.credit_paise).label("credit"),
            func.coalesce(party, 0).label("party"),
        )
        .where(scope.mine(tables.ledger_lines))
        .group_by(lines.entry_id)
        .subquery()
    )
    differs = or_(
        entries.debit_paise != func.coalesce(summed.c.debit, 0),
        entries.credit_paise != func.coalesce(summed.c.credit, 0),
        entries.debit_paise != entries.credit_paise,
        entries.party_amount_paise != func.coalesce(summed.c.party, 0),
    )
    joined = tables.ledger_entries.outerjoin(summed, summed.c.entry_id == entries.id)
    wanted = select(entries.id, entries.reference).select_from(joined)
    for row in _first(scope, wanted.where(scope.mine(tables.ledger_entries), differs)):
        where = f"entry {row[1] or row[0]}"
        yield Problem("ledger", where, "The entry does not balance with its lines.")


def document_problems(scope: Scope) -> Iterator[Problem]:
    """Every document's totals are the sums of its items, and its total follows from them."""
    documents, items = tables.documents.c, tables.document_items.c
    taxes = ("cgst", "sgst", "igst", "cess")
    summed = (
        select(
            items.document_id,
            func.sum(items.value_paise).label("value"),
            *(func.sum(items[f"{tax}_paise"]).label(tax) for tax in taxes),
        )
        .where(scope.mine(tables.document_items))
        .group_by(items.document_id)
        .subquery()
    )
    differs = or_(
        documents.taxable_paise + documents.non_taxable_paise != func.coalesce(summed.c.value, 0),
        *(documents[f"{tax}_paise"] != func.coalesce(summed.c[tax], 0) for tax in taxes),
        documents.total_paise != _total(documents),
    )
    joined = tables.documents.outerjoin(summed, summed.c.document_id == documents.id)
    wanted = select(documents.id, documents.number).select_from(joined)
    for row in _first(scope, wanted.where(scope.mine(tables.documents), differs)):
        where = f"document {row[1] or row[0]}"
        yield Problem("document", where, "Its totals are not the sums of its lines.")


def _total(documents: Any) -> Any:
    tax = documents.cgst_paise + documents.sgst_paise + documents.igst_paise + documents.cess_paise
    return (
        documents.taxable_paise
        + documents.non_taxable_paise
        + tax
        - documents.tax_payable_by_recipient_paise
        + documents.other_charges_paise
        - documents.after_tax_discount_paise
        + documents.round_off_paise
    )


def payment_problems(scope: Scope) -> Iterator[Problem]:
    """Nothing is settled for more than it is, no credit spent on more than it is, and accounts are their open items."""
    for table, column, total, name in (
        (tables.documents, "document_id", "total_paise", "number"),
        (tables.documents, "note_id", "total_paise", "number"),
        (tables.payments, "payment_id", "amount_paise", "number"),
        (tables.payments, "refund_id", "amount_paise", "number"),
        (tables.ledger_entries, "opening_id", "party_amount_paise", "reference"),
        (tables.ledger_entries, "credit_opening_id", "party_amount_paise", "reference"),
    ):
        allocated = tables.allocations.c[column]
        summed = (
            select(allocated.label("of"), func.sum(tables.allocations.c.amount_paise).label("sum"))
            .where(scope.mine(tables.allocations), allocated.is_not(None), STANDING)
            .group_by(allocated)
            .subquery()
        )
        wanted = (
            select(table.c.id, table.c[name])
            .join(summed, summed.c.of == table.c.id)
            .where(scope.mine(table), func.abs(summed.c.sum) > func.abs(table.c[total]))
        )
        for row in () if _is_shared(scope) else _first(scope, wanted):
            where = f"{_ONE_OF[table.name]} {row[1] or row[0]}"
            yield Problem("payment", where, "More is set against it than it comes to.")
    yield from _account_problems(scope)


def _is_shared(scope: Scope) -> bool:
    """Whether other laptops write these books, too: two of them may take the money for one bill before they meet."""
    feed = scope.maybe(tables.feeds)
    return feed is not None and feed["server_epoch"] != ""


_ONE_OF = {"documents": "document", "payments": "payment", "ledger_entries": "entry"}


def _account_problems(scope: Scope) -> Iterator[Problem]:
    """What is open on an account adds up to its balance in the ledger."""
    entries, items = tables.ledger_entries.c, tables.open_items.c
    sides = union_all(
        select(
            entries.contact_id.label("contact"), entries.party_amount_paise.label("paise")
        ).where(scope.mine(tables.ledger_entries)),
        select(items.contact_id, -items.due_paise).where(scope.mine(tables.open_items)),
    ).subquery()
    wanted = (
        select(sides.c.contact)
        .group_by(sides.c.contact)
        .having(func.sum(sides.c.paise) != 0)
        .order_by(sides.c.contact)
    )
    for row in _first(scope, wanted):
        where = f"account {row[0] or 'of cash sales'}"
        yield Problem("payment", where, "What is open on it is not its balance in the ledger.")


def series_problems(scope: Scope) -> Iterator[Problem]:
    """Every serial of a series, from its first to the last given, is there exactly once."""
    given = union_all(
        *(
            select(table.c.series_id, table.c.serial).where(
                scope.mine(table), table.c.serial.is_not(None)
            )
            for table in (tables.documents, tables.payments)
        )
    ).subquery()
    counted = {
        row[0]: (row[1], row[2], row[3], row[4])
        for row in scope.run(
            select(
                given.c.series_id,
                func.count(),
                func.count(given.c.serial.distinct()),
                func.min(given.c.serial),
                func.max(given.c.serial),
            ).group_by(given.c.series_id)
        )
    }
    for series in scope.all(tables.series, tables.series.c.id):
        first, following = series["first_serial"], series["next_serial"]
        wanted = following - first
        none = (0, 0, first, following - 1)
        if counted.pop(series["id"], none) != (wanted, wanted, first, following - 1):
            yield _gap(scope, given, series)
    for series_id in list(counted)[:NAMED_MAX]:
        yield Problem("series", f"series {series_id}", "Numbers of it are used, but it is missing.")


def _gap(scope: Scope, given: Any, series: StoredRow) -> Problem:
    used = select(given.c.serial).where(given.c.series_id == series["id"])
    serials = sorted(int(row[0]) for row in scope.run(used))
    whole = range(series["first_serial"], series["next_serial"])
    missing = sorted(set(whole) - set(serials))
    words = f"{series['kind']} {series['prefix']}{series['device_code']} {series['financial_year']}"
    if missing:
        named = ", ".join(map(str, missing[:5]))
        return Problem("series", words, f"Numbers are missing: {named}.")
    return Problem("series", words, "Numbers are used twice, or outside of what was given out.")


def change_problems(scope: Scope) -> Iterator[Problem]:
    """What each device did in this store is numbered without gap, and a job carries each group not settled."""
    changes = tables.changes.c
    lines = {
        (row[0], row[1]): (row[2], row[3], row[4])
        for row in scope.run(
            select(
                changes.device_id,
                changes.epoch,
                func.count(),
                func.min(changes.n),
                func.max(changes.n),
            )
            .where(scope.mine(tables.changes, own=True))
            .group_by(changes.device_id, changes.epoch)
        )
    }
    for device in scope.all(tables.devices, tables.devices.c.id):
        last = device["next_n"] - 1
        told = lines.pop((device["id"], device["epoch"]), None)
        works_here = told is not None or device["audit_seq"] > 0
        if works_here and device["status"] == "active" and told != (last, 1, last):
            yield Problem("changes", f"device {device['code']}", "Changes of it are missing.")
    yield from _groups_without_job(scope)


def _groups_without_job(scope: Scope) -> Iterator[Problem]:
    changes, jobs = tables.changes.c, tables.jobs.c
    # Canonical JSON, as the journal writes it: the whole payload can be compared as text.
    payload = literal('{"group":"').concat(changes.group_id).concat(literal('"}'))
    unsettled = select(payload).where(scope.mine(tables.changes), changes.state != "settled")
    carried = select(jobs.payload).where(scope.mine(tables.jobs, queue="sync"))
    for row in scope.run(unsettled.except_(carried).limit(NAMED_MAX)):
        yield Problem("changes", f"group {row[0][10:-2]}", "No job carries this change.")


def figure_problems(scope: Scope) -> Iterator[Problem]:
    """Every derived figure is what it is derived from."""
    for difference in derived_differences(scope):
        yield Problem("figures", difference, "This figure is not what its entries add up to.")
    contacts = tables.contacts.c
    wanted = select(
        contacts.id, contacts.email, contacts.phone, contacts.company, contacts.lead_score
    ).where(scope.mine(tables.contacts))
    for row in scope.run(wanted.execution_options(yield_per=BATCH)).mappings():
        right = lead_score(email=row["email"], phone=row["phone"], company=row["company"])
        if row["lead_score"] != right.score:
            where = f"contacts.lead_score: {row['id']}"
            yield Problem("figures", where, "This figure is not what its contact adds up to.")


def _first(scope: Scope, statement: Any) -> list[Any]:
    return list(scope.run(statement.limit(NAMED_MAX)))


CHECKS = {
    "copies": copy_problems,
    "hashes": hash_problems,
    "facts": fact_problems,
    "audit": audit_problems,
    "ledger": ledger_problems,
    "bookings": booking_problems,
    "documents": document_problems,
    "printed": printed_problems,
    "payments": payment_problems,
    "series": series_problems,
    "changes": change_problems,
    "figures": figure_problems,
}
"""What is checked of each business, by name."""
