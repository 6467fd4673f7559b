"""Renumbering: a paper gets a number of its own whose number another copy of these books gave first.

It happens after a laptop's file was copied or put back by hand, and never else. The first paper keeps the number; the
other is in the books under the next number of this laptop, and its act is said again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.payments import Payment
from payaid_desktop.services.cancelling import subject_of
from payaid_desktop.services.replication.mending import PAPER, is_undone, mark_undone, paper_of
from payaid_desktop.store.mapping import StoredRow, from_plain, to_plain
from payaid_desktop.store.undoing import Undoing, guards_lifted
from payaid_desktop.store.work import Work

Body = Mapping[str, Any]


def reissue(work: Work, act: Iterable[StoredRow]) -> None:
    """Number an act's papers anew and say the act again, all of it that counts still."""
    for row in act:
        if not is_undone(row):
            work.journal.again(row, _renumbered(work, row, json.loads(row["body"])))
            mark_undone(work, row)


def is_same_paper(mine: StoredRow, body: Body) -> bool:
    """Whether an operation of this laptop is about the paper that the feed tells of, under another number."""
    return paper_of(mine["id"], json.loads(mine["body"])) == str(body[PAPER])


def adopt_document(work: Work, mine: StoredRow | None, body: Body) -> None:
    """Let a document have the number that the feed gives it: another copy of these books numbered it anew as well."""
    told = from_plain(Document, body["document"])
    if work.documents.get(told.id).number == told.number:
        return
    work.series.follow(body["series"], serial=told.serial or 0, dated_on=told.dated_on)
    _put_number(work, told)
    if mine is not None:
        mark_undone(work, mine)


def adopt_payment(work: Work, mine: StoredRow | None, body: Body) -> None:
    """Let a payment have the number that the feed gives it."""
    told = from_plain(Payment, body["payment"])
    if work.payments.get(told.id).number == told.number:
        return
    work.series.follow(body["series"], serial=told.serial, dated_on=told.dated_on)
    _put_payment_number(work, told)
    if mine is not None:
        mark_undone(work, mine)


def _put_number(work: Work, document: Document) -> None:
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).renumber_document(document)
    work.open_items.refresh_document(document.id)
    work.journal.touch(subject_of(document.kind), document.id)


def _put_payment_number(work: Work, payment: Payment) -> None:
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).renumber_payment(payment)
    work.open_items.refresh_payment(payment.reverses_id or payment.id)
    work.journal.touch("payments", payment.id)


def _renumbered(work: Work, row: StoredRow, body: Body) -> Body:
    if row["kind"].endswith(".issue"):
        return _document(work, row, body)
    if row["kind"] in ("payment.record", "payment.reverse"):
        return _payment(work, row, body)
    return body


def _document(work: Work, row: StoredRow, body: Body) -> Body:
    before = from_plain(Document, body["document"])
    taken = _take(work, before.kind.value, before)
    after = replace(before, **taken)
    _put_number(work, after)
    work.journal.title = f"Send {after.kind.value.replace('_', ' ')} {after.number}"
    return _said(work, row, body, {"document": to_plain(after)}, after.series_id)


def _payment(work: Work, row: StoredRow, body: Body) -> Body:
    before = from_plain(Payment, body["payment"])
    after = replace(before, **_take(work, f"payment_{before.direction.value}", before))
    _put_payment_number(work, after)
    work.journal.title = f"Send payment {after.number}"
    return _said(work, row, body, {"payment": to_plain(after)}, after.series_id)


def _take(work: Work, kind: str, before: Document | Payment) -> dict[str, Any]:
    device_id = work.actor.device_id
    choice = work.business.get().series_of(kind)
    taken = work.series.take(device_id=device_id, choice=choice, dated_on=before.dated_on)
    return {
        "number": taken.number,
        "series_id": taken.series_id,
        "serial": taken.serial,
        "device_id": device_id,
    }


def _said(work: Work, row: StoredRow, body: Body, changed: Body, series_id: str | None) -> Body:
    series = work.series.described(series_id or "")
    paper = paper_of(row["id"], body)
    return {**body, **changed, "series": series, "supersedes": row["id"], PAPER: paper}
