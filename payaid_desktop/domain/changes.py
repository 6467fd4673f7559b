"""Changes: what was done, as immutable operations that other laptops can follow.

One act (a transaction) is one group of operations. Source of the columns: the sync design, B2.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

BODY_VERSION = 1
"""The schema version of operation bodies."""

_COUNT_MAX = 0xFFFF
CHANGED_SUBJECTS = (
    "business",
    "contacts",
    "deals",
    "products",
    "invoices",
    "quotations",
    "notes",
    "challans",
    "payments",
    "stock",
    "jobs",
    "settings",
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One change of one entity, as it travels.

    `n` counts the operations of a device's epoch, without gaps; those of one act share `group_id` and take effect
    together. `base` is the place in the feed that an edit was made on, None for facts. `body` is canonical JSON and
    `sha` the hash of the content (`operation_sha`). `at` is when it was done, ISO text in UTC.
    """

    id: str
    device_id: str
    epoch: int
    n: int
    group_id: str
    hlc: str
    kind: str
    v: int
    entity: str
    entity_id: str
    base: int | None
    body: str
    sha: str
    at: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An operation at its place in the feed; `effective` says what of an edit took effect where it is not all."""

    seq: int
    operation: Operation
    effective: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What an act changed: the ids per subject. Open screens and caches look for their own subject."""

    ids: Mapping[str, tuple[str, ...]]

    def __contains__(self, subject: str) -> bool:
        return subject in self.ids


def canonical_json(value: object) -> str:
    """Give the one text that equal content has: sorted keys, no blanks, UTF-8 kept."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def operation_sha(
    *, kind: str, entity: str, entity_id: str, base: int | None, body: Mapping[str, Any]
) -> str:
    """Hash an operation's content (SHA-256, hex), so that one id can never stand for two contents."""
    content = {
        "kind": kind,
        "v": BODY_VERSION,
        "ent": entity,
        "eid": entity_id,
        "base": base,
        "body": body,
    }
    return hashlib.sha256(canonical_json(content).encode()).hexdigest()


def stored_sha(row: Mapping[str, Any]) -> str:
    """Hash a stored operation as `operation_sha` does, without reading its body, which is canonical already."""
    entity, entity_id, kind = (
        canonical_json(row[name]) for name in ("entity", "entity_id", "kind")
    )
    base = canonical_json(row["base"])
    content = (
        f'{{"base":{base},"body":{row["body"]},"eid":{entity_id},"ent":{entity},'
        f'"kind":{kind},"v":{row["v"]}}}'
    )
    return hashlib.sha256(content.encode()).hexdigest()


def clamped_hlc(hlc: str, *, now: datetime, ahead: timedelta) -> str:
    """Give a stamp that lies no further ahead of the present than is allowed; a wrong clock poisons nobody."""
    latest = int((now + ahead).timestamp() * 1000)
    milliseconds, count = _hlc_parts(hlc)
    return hlc if milliseconds <= latest else _hlc(latest, count, hlc.rpartition("-")[2])


def next_hlc(*, last: str, now: datetime, device_code: str) -> str:
    """Stamp an act with a hybrid logical clock that never goes back.

    12 hex digits of milliseconds, 4 of a counter, the device's code; it sorts as text. When the clock stands still or
    jumps back, the counter counts on from the last stamp.
    """
    now_ms = int(now.timestamp() * 1000)
    last_ms, last_count = _hlc_parts(last)
    if now_ms > last_ms:
        return _hlc(now_ms, 0, device_code)
    if last_count < _COUNT_MAX:
        return _hlc(last_ms, last_count + 1, device_code)
    return _hlc(last_ms + 1, 0, device_code)


def _hlc_parts(hlc: str) -> tuple[int, int]:
    if not hlc:
        return 0, 0
    milliseconds, count, _ = hlc.split("-", 2)
    return int(milliseconds, 16), int(count, 16)


def _hlc(milliseconds: int, count: int, device_code: str) -> str:
    return f"{milliseconds:012x}-{count:04x}-{device_code.lower()}"
