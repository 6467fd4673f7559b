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


def unaudited(scope: Scope, device_id: str) -> int | None:
    """Give the number of a device's first change that its audit log does not tell of, or the other way round.

    The journal writes one record for each change, in the same order.
    """
    told, audit = tables.changes.c, tables.audit_log.c
    place = func.row_number().over(order_by=(told.epoch, told.n)).label("seq")
    done = (
        select(place, told.kind, told.entity, told.entity_id)
        .where(scope.mine(tables.changes, device_id=device_id))
        .subquery()
    )
    logged = (
        select(audit.seq, audit.action, audit.entity, audit.entity_id)
        .where(scope.mine(tables.audit_log, device_id=device_id))
        .subquery()
    )
    differs = or_(
        done.c.seq.is_(None),
        logged.c.seq.is_(None),
        done.c.kind != logged.c.action,
        done.c.entity != logged.c.entity,
        done.c.entity_id != logged.c.entity_id,
    )
    joined = done.outerjoin(logged, done.c.seq == logged.c.seq, full=True)
    number = func.min(func.coalesce(done.c.seq, logged.c.seq))
    found = scope.run(select(number).select_from(joined).where(differs)).scalar()
    return None if found is None else int(found)


def fact_problems(scope: Scope) -> Iterator[Problem]:
    """Every document and payment is what was written of it when it was made."""
    changes = tables.changes.c
    for table, kinds, free in _FACTS:
        joined = tables.changes.outerjoin(
            table, (table.c.tenant_id == changes.tenant_id) & (table.c.id == changes.entity_id)
        )
        wanted = select(changes.entity_id, changes.body, *_named(table)).select_from(joined)
        facts = wanted.where(scope.mine(tables.changes), changes.kind.like(kinds))
        with scope.run(facts.execution_options(yield_per=BATCH)) as rows:
            for entity_id, number in some(_forged(scope, table, free, rows.mappings())):
                where = f"{table.name.removesuffix('s')} {number or entity_id}"
                yield Problem(table.name, where, "It is not what was written when it was made.")


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
