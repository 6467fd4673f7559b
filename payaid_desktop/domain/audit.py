"""The audit log's hash chain: who did what, in an order that cannot be rewritten unseen.

Each record hashes its own content and the hash of the one before it on the same device.
Source of the duty: Companies (Accounts) Rules 2014, rule 3(1), proviso (audit trail).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64
"""The hash before the first record of a device."""


@dataclass(frozen=True, slots=True)
class AuditRecord:
    """One act on one entity; `before` and `after` are canonical JSON, None where there was or is nothing."""

    id: str
    device_id: str
    seq: int
    at: datetime
    user_id: str
    action: str
    entity: str
    entity_id: str
    before: str | None
    after: str | None
    previous_hash: str
    hash: str


CHAINED = (
    "previous_hash",
    "device_id",
    "seq",
    "id",
    "at",
    "user_id",
    "action",
    "entity",
    "entity_id",
    "before",
    "after",
)
"""What a record's hash covers: everything in it."""


def chain_hash(record: Mapping[str, object]) -> str:
    """Hash a record as it is stored, its predecessor's hash included (SHA-256, hex).

    Each part is preceded by its length, so that no two contents read alike; None differs from "".
    """
    digest = hashlib.sha256()
    for name in CHAINED:
        part = record[name]
        encoded = b"" if part is None else b"=" + str(part).encode()
        digest.update(len(encoded).to_bytes(8))
        digest.update(encoded)
    return digest.hexdigest()
