"""The audit log's hash chain: who did what, in an order that cannot be rewritten unseen.

Each record hashes its own content and the hash of the one before it on the same device.
Source of the duty: Companies (Accounts) Rules 2014, rule 3(1), proviso (audit trail).
"""

import hashlib
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


def chain_hash(
    *,
    previous: str,
    seq: int,
    at: str,
    user_id: str,
    action: str,
    entity_id: str,
    before: str | None,
    after: str | None,
) -> str:
    """Hash a record together with its predecessor (SHA-256, hex); `at` is the stored ISO text."""
    parts = (previous, str(seq), at, user_id, action, entity_id, before or "", after or "")
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        digest.update(len(encoded).to_bytes(8))
        digest.update(encoded)
    return digest.hexdigest()
