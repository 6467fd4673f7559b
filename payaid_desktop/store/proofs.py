"""What was written down twice is compared: frozen copies with their names, changes with their hashes, facts with rows.

Whoever forges a row past the guards leaves the other writing of it as it was.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Table, func, or_, select

from payaid_desktop.domain.changes import stored_sha
from payaid_desktop.store import tables
from payaid_desktop.store.documents import copy_name
from payaid_desktop.store.guards import ISSUED_MAY_CHANGE, MAY_CHANGE
from payaid_desktop.store.problems import BATCH, Problem, some
from payaid_desktop.store.scope import Scope

_FACTS = (
    (tables.documents, "%.issue", ISSUED_MAY_CHANGE),
    (tables.payments, "payment.%", MAY_CHANGE[tables.payments]),
)
"""Facts that carry their row whole; what may change in the row afterwards is not compared."""


def copy_problems(scope: Scope) -> Iterator[Problem]:
    """Every frozen copy of a seller or buyer is named by the hash of its content."""
    copies = tables.snapshots.c
    wanted = select(copies.sha, copies.body).where(scope.mine(tables.snapshots))
    with scope.run(wanted.execution_options(yield_per=BATCH)) as rows:
        forged = (sha for sha, body in rows if copy_name(body) != sha)
        for sha in some(forged):
            sentence = "This copy of a seller or buyer is not what was printed."
            yield Problem("copies", f"copy {sha}", sentence)


def hash_problems(scope: Scope) -> Iterator[Problem]:
    """Every change has the hash of its content."""
    changes = tables.changes.c
    hashed = (changes.kind, changes.v, changes.entity, changes.entity_id, changes.base)
    wanted = select(changes.n, changes.body, changes.sha, *hashed).where(scope.mine(tables.changes))
    with scope.run(wanted.execution_options(yield_per=BATCH)) as rows:
        forged = (row["n"] for row in rows.mappings() if stored_sha(dict(row)) != row["sha"])
        for number in some(forged):
            yield Problem("changes", f"change {number}", "This change is not what was done.")


def unaudited(scope: Scope) -> str | None:
    """Say where the changes that were made in this store and its audit log do not tell the same, if anywhere.

    The journal writes one record for each change, in the same order. A change may have been given to another device
    since; the record stays as it was.
    """
    told, audit, devices = tables.changes.c, tables.audit_log.c, tables.devices.c
    done = (
        select(_place(told.id), told.kind, told.entity, told.entity_id, told.device_id, told.n)
        .where(scope.mine(tables.changes, own=True))
        .subquery()
    )
    logged = (
        select(
            _place(audit.id),
            audit.action,
            audit.entity,
            audit.entity_id,
            audit.device_id,
            audit.seq,
        )
        .where(scope.mine(tables.audit_log))
        .subquery()
    )
    differs = or_(
        done.c.place.is_(None),
        logged.c.place.is_(None),
        done.c.kind != logged.c.action,
        done.c.entity != logged.c.entity,
        done.c.entity_id != logged.c.entity_id,
    )
    joined = done.outerjoin(logged, done.c.place == logged.c.place, full=True)
    device_id = func.coalesce(logged.c.device_id, done.c.device_id)
    wanted = (
        select(devices.code, func.coalesce(logged.c.seq, done.c.n))
        .select_from(joined.join(tables.devices, devices.id == device_id))
        .where(differs)
        .order_by(func.coalesce(done.c.place, logged.c.place))
        .limit(1)
    )
    found = scope.run(wanted).first()
    return None if found is None else f"device {found[0]}, record {found[1]}"


def _place(id: Any) -> Any:
    return func.row_number().over(order_by=id).label("place")


def fact_problems(scope: Scope) -> Iterator[Problem]:
    """Every document and payment is what was written of it when it was made."""
    changes = tables.changes.c
    for table, kinds, free in _FACTS:
        joined = tables.changes.outerjoin(
            table, (table.c.tenant_id == changes.tenant_id) & (table.c.id == changes.entity_id)
        )
        wanted = select(changes.entity_id, changes.body, *_named(table)).select_from(joined)
        facts = wanted.where(scope.mine(tables.changes), changes.kind.like(kinds), _counts(changes))
        with scope.run(facts.execution_options(yield_per=BATCH)) as rows:
            for entity_id, number in some(_forged(scope, table, free, rows.mappings())):
                where = f"{table.name.removesuffix('s')} {number or entity_id}"
                yield Problem(table.name, where, "It is not what was written when it was made.")


def _counts(changes: Any) -> Any:
    """Whether an operation is what its row is about still: not refused, put aside, or said again otherwise."""
    undone = changes.verdict.like('%"undone":true%')
    return changes.state.not_in(("attention", "deferred")) & or_(changes.verdict.is_(None), ~undone)


def _named(table: Table) -> list[Any]:
    return [column.label(f"row_{column.name}") for column in table.columns]


def _forged(
    scope: Scope, table: Table, free: frozenset[str], rows: Any
) -> Iterator[tuple[str, str | None]]:
    compared = [column.name for column in table.columns if column.name not in free]
    for row in rows:
        try:
            body = json.loads(row["body"])[table.name.removesuffix("s")]
        except (ValueError, KeyError):
            continue  # its hash tells
        same = all(row[f"row_{name}"] == body[name] for name in compared if name in body)
        if same and table is tables.documents:
            same = _has_items(scope, row["entity_id"], body.get("items", []))
        if not same:
            yield row["entity_id"], row["row_number"]


def _has_items(scope: Scope, document_id: str, told: list[Mapping[str, Any]]) -> bool:
    items = tables.document_items
    held = scope.all(items, items.c.line_no, document_id=document_id)
    return len(held) == len(told) and all(
        row[name] == content
        for row, item in zip(held, told, strict=True)
        for name, content in item.items()
        if name in row
    )
