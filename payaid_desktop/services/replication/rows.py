"""Operations as rows of the store and as what travels."""

from typing import Any

from payaid_desktop.domain.changes import Operation, Placed
from payaid_desktop.store.mapping import StoredRow


def operation_row(operation: Operation) -> dict[str, Any]:
    """Give the columns of an operation that never change."""
    return {
        "id": operation.id,
        "device_id": operation.device_id,
        "epoch": operation.epoch,
        "n": operation.n,
        "group_id": operation.group_id,
        "hlc": operation.hlc,
        "kind": operation.kind,
        "v": operation.v,
        "entity": operation.entity,
        "entity_id": operation.entity_id,
        "deps": "[]",
        "base": operation.base,
        "body": operation.body,
        "sha": operation.sha,
        "created_at": operation.at,
    }


def as_operation(row: StoredRow) -> Operation:
    """Give an operation as it travels."""
    return Operation(
        id=row["id"],
        device_id=row["device_id"],
        epoch=row["epoch"],
        n=row["n"],
        group_id=row["group_id"],
        hlc=row["hlc"],
        kind=row["kind"],
        v=row["v"],
        entity=row["entity"],
        entity_id=row["entity_id"],
        base=row["base"],
        body=row["body"],
        sha=row["sha"],
        at=row["created_at"],
    )


def as_placed(row: StoredRow) -> Placed:
    """Give an operation with its place in the feed."""
    return Placed(row["seq"], as_operation(row), row["effective"])


def received_row(placed: Placed) -> dict[str, Any]:
    """Give the columns of another device's operation that came with its place."""
    return {
        **operation_row(placed.operation),
        "own": False,
        "seq": placed.seq,
        "state": "settled",
        "verdict": None,
        "effective": placed.effective,
    }
