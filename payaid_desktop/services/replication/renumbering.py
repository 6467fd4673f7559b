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
from payaid_desktop.services.replication.mending import is_undone, mark_undone
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
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).renumber_document(after)
    work.open_items.refresh_document(after.id)
    work.journal.title = f"Send {after.kind.value.replace('_', ' ')} {after.number}"
    return _said(work, row, body, {"document": to_plain(after)}, after.series_id)


def _payment(work: Work, row: StoredRow, body: Body) -> Body:
    before = from_plain(Payment, body["payment"])
    after = replace(before, **_take(work, f"payment_{before.direction.value}", before))
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).renumber_payment(after)
    work.open_items.refresh_payment(after.reverses_id or after.id)
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
    return {**body, **changed, "series": series, "supersedes": row["id"]}
