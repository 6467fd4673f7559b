"""Checksums: whether two replicas that stand at one place of the feed have the same books."""

import hashlib
from collections.abc import Mapping

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.services.acts import Acts
from payaid_desktop.store.dump import dump_tables


def hashes_of(acts: Acts) -> tuple[int, Mapping[str, str]]:
    """Give the place of the feed that the books are at, and a hash of each table's rows with their number."""
    with acts.read() as view:
        seq = view.replica.head().followed
        tables = dump_tables(view.scope)
    return seq, {
        name: f"{len(rows)}:{hashlib.sha256(canonical_json(rows).encode()).hexdigest()}"
        for name, rows in tables.items()
    }
