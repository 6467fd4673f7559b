"""Mending: what this laptop did while another had done it already is taken back, or given a place of its own.

Two laptops that know nothing of each other cancel one bill, reverse one payment, bill one draft. The feed has the first
of the two; the second one's effects in the books of the laptop that did it are undone before the first one's come in.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.domain.ledger import EntryKind
from payaid_desktop.services.cancelling import free_settled, subject_of
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.undoing import Undoing, guards_lifted
from payaid_desktop.store.work import Work

UNDONE: Final = "undone"
PAPER: Final = "paper"
"""The key in a body that names the operation by which a paper was printed first."""
MENDED_CODES: Final = frozenset(
    {
        "ALREADY_CANCELLED",
        "ALREADY_REVERSED",
        "ALREADY_ISSUED",
        "ALREADY_OPENED",
        "NUMBER_TAKEN",
        "ALREADY_RECORDED",
        "EXISTS",
    }
)
"""Refusals that this laptop mends without asking: what was meant is in the books."""


def paper_of(change_id: str, body: Mapping[str, Any]) -> str:
    """Give the id of the operation that a paper was first printed by: the same after it was numbered anew."""
    return str(body.get(PAPER, change_id))


def is_undone(row: StoredRow) -> bool:
    """Whether an operation's effects were taken back already."""
    return bool(row["verdict"]) and bool(json.loads(row["verdict"]).get(UNDONE))


def undo_cancel(work: Work, row: StoredRow) -> None:
    """Take a cancellation back that another laptop made first."""
    body = json.loads(row["body"])
    booked = work.ledger.document_of(body["of"]) if body.get("of") else None
    before = work.documents.get(booked or row["entity_id"])
    undoing = Undoing(work.scope)
    with guards_lifted(work.scope.connection):
        undoing.cancellation(before.id)
        undoing.entry(body["entry_id"])
        undoing.movements(body["movements"])
    after = work.documents.get(before.id)
    work.figures.moved(before=before, after=after)
    free_settled(work, after)
    work.journal.touch(subject_of(after.kind), after.id)
    mark_undone(work, row)


def undo_reversal(work: Work, row: StoredRow) -> None:
    """Take the reversal of a payment back that another laptop made first."""
    body = json.loads(row["body"])["payment"]
    undoing = Undoing(work.scope)
    with guards_lifted(work.scope.connection):
        undoing.entry(derived_id(body["id"], EntryKind.PAYMENT_REVERSED))
        undoing.payment(body["id"])
    payment = work.payments.get(body["reverses_id"])
    work.open_items.settled(payment.allocations)
    work.open_items.refresh_payment(payment.id)
    work.journal.touch("payments", payment.id)
    mark_undone(work, row)


def undo_opening(work: Work, row: StoredRow) -> None:
    """Take an opening balance back that another laptop booked first."""
    entry_id = derived_id(row["entity_id"], EntryKind.OPENING)
    with guards_lifted(work.scope.connection):
        undoing = Undoing(work.scope)
        undoing.opening(entry_id)
        undoing.entry(entry_id)
    work.journal.touch("contacts", row["entity_id"])
    mark_undone(work, row)


def rehome_issue(work: Work, row: StoredRow) -> None:
    """Give a bill a place of its own whose draft another laptop billed first: its paper is with a customer.

    It keeps its number; what was paid on it stays with the draft's first bill, and somebody should look.
    """
    body: dict[str, Any] = json.loads(row["body"])
    old_id, new_id = row["entity_id"], derived_id(row["id"], "document")
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).move_document(old_id, new_id)
    moved = work.documents.get(new_id)
    work.open_items.refresh_document(new_id)
    movements = [{**each, "document_id": new_id} for each in body["movements"]]
    issued = {**body["document"], "id": new_id}
    told = {"document": issued, "movements": movements, "supersedes": row["id"]}
    again = {**body, **told, PAPER: paper_of(row["id"], body)}
    work.journal.title = f"Send {moved.kind.value.replace('_', ' ')} {moved.number}"
    shown: Mapping[str, Any] = {"number": moved.number, "supersedes": row["id"]}
    subject = subject_of(moved.kind)
    work.journal.happened(row["kind"], row["entity"], new_id, again, subject=subject, audited=shown)
    mark_undone(work, row)
    for each in work.replica.group(row["group_id"]):
        if each["id"] != row["id"] and not is_undone(each):
            work.journal.again(each, json.loads(each["body"]))
            mark_undone(work, each)


def mark_undone(work: Work, row: StoredRow) -> None:
    """Remember that an operation counts no more, until the server's refusal comes or after it came."""
    held = json.loads(row["verdict"]) if row["verdict"] else {}
    work.replica.judge(row["id"], {"verdict": canonical_json({**held, UNDONE: True})})
