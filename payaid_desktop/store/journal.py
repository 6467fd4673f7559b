"""The journal of one act: its operations, its audit records and the job that carries it, written at its commit.

A service says what it did (`created`, `changed`, `happened`); at the end of the transaction `close`
reads the head of the device once, numbers and hashes everything, and writes it. So business rows,
changes, job and audit commit together or not at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from payaid_desktop.domain.audit import chain_hash
from payaid_desktop.domain.changes import (
    BODY_VERSION,
    Changes,
    canonical_json,
    next_hlc,
    operation_sha,
)
from payaid_desktop.domain.ids import Ids
from payaid_desktop.store import tables
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.mapping import StoredRow, instant_text, to_plain
from payaid_desktop.store.replica import NEW, Replica
from payaid_desktop.store.scope import Scope

Content = Mapping[str, Any]
VERSION = "version"
_BOOKKEEPING = frozenset({VERSION, "updated_at"})


@dataclass(frozen=True, slots=True)
class _Note:
    kind: str
    entity: str
    entity_id: str
    base: int | None
    body: Content
    before: Content | None
    after: Content | None
    act: str = ""
    """Which act it is of, where a transaction says several again."""


class Journal:
    """Collects what one transaction does."""

    def __init__(self, scope: Scope, *, actor: Actor, ids: Ids, now: datetime) -> None:
        self._scope = scope
        self._actor = actor
        self._ids = ids
        self._now = now
        self._replica = Replica(scope)
        self._notes: list[_Note] = []
        self._touched: dict[str, dict[str, None]] = {}
        self.title = ""

    def created(self, entity: str, value: Any, *, subject: str) -> None:
        """Note a new register; its operation carries it whole."""
        body = to_plain(value)
        self._add(_Note(f"{entity}.create", entity, value.id, NEW, body, None, body))
        self.touch(subject, value.id)

    def changed(
        self, entity: str, before: Any, after: Any, *, subject: str, kind: str = ""
    ) -> None:
        """Note an edited register; its operation carries the fields that differ and the version it was made on."""
        self.edited(entity, after.id, to_plain(before), to_plain(after), subject=subject, kind=kind)

    def edited(
        self,
        entity: str,
        entity_id: str,
        old: Content,
        new: Content,
        *,
        subject: str,
        kind: str = "",
    ) -> None:
        """Note an edited register by its content as JSON."""
        names = [name for name in new if new[name] != old.get(name) and name not in _BOOKKEEPING]
        patch = {name: new[name] for name in names}
        past = {name: old.get(name) for name in names}
        if not names and not kind:
            return
        said = kind or f"{entity}.patch"
        base = self._replica.edited(entity, entity_id, old)
        self._add(_Note(said, entity, entity_id, base, patch, past, patch))
        self.touch(subject, entity_id)

    def setting(self, key: str, *, before: Any, after: Any) -> None:
        """Note a setting of the shop."""
        old, new = {"value": before}, {"value": after}
        base = self._replica.edited("setting", key, old)
        self._add(_Note("setting.patch", "setting", key, base, new, old, new))
        self.touch("settings", key)

    def removed(self, entity: str, before: Any, *, subject: str) -> None:
        """Note a register that is gone for good: a draft thrown away."""
        old = to_plain(before)
        base = self._replica.edited(entity, before.id, old)
        self._add(_Note(f"{entity}.remove", entity, before.id, base, {}, old, None))
        self.touch(subject, before.id)

    def happened(
        self,
        kind: str,
        entity: str,
        entity_id: str,
        body: Content,
        *,
        subject: str,
        audited: Content | None = None,
    ) -> None:
        """Note a fact: something that took place and is never taken back, only countered.

        The audit log holds `audited`, or the whole body.
        """
        self._add(_Note(kind, entity, entity_id, None, body, None, audited or body))
        self.touch(subject, entity_id)

    def again(self, row: StoredRow, body: Content) -> None:
        """Say an operation of this laptop again that counts no more: under an id of its own, with another body.

        What was one act stays one.
        """
        entity, entity_id = row["entity"], row["entity_id"]
        told: Content = {"again": row["id"]}
        again = _Note(row["kind"], entity, entity_id, row["base"], body, None, told)
        self._add(replace(again, act=row["group_id"]))

    def touch(self, subject: str, entity_id: str) -> None:
        """Say that a screen or cache that shows this should read it again."""
        self._touched.setdefault(subject, {})[entity_id] = None

    def kinds(self) -> tuple[str, ...]:
        """The kinds of operations that were noted."""
        return tuple(note.kind for note in self._notes)

    def mark(self) -> int:
        """Say how much is noted, for `go_back`."""
        return len(self._notes)

    def go_back(self, mark: int) -> None:
        """Forget what was noted since, because the rows of it were taken back."""
        del self._notes[mark:]

    def close(self) -> Changes:
        """Write everything noted; the last statement group of the transaction."""
        changes = Changes({subject: tuple(ids) for subject, ids in self._touched.items()})
        if not self._notes:
            return changes
        head = self._scope.one(tables.devices, what="device", id=self._actor.device_id)
        groups = {act: self._ids.new() for act in dict.fromkeys(note.act for note in self._notes)}
        server_time = self._now + timedelta(milliseconds=head["offset_ms"])
        hlc = next_hlc(last=head["last_hlc"], now=server_time, device_code=head["code"])
        operations = [
            self._operation(
                note, group_id=groups[note.act], n=head["next_n"] + place, hlc=hlc, head=head
            )
            for place, note in enumerate(self._notes)
        ]
        self._scope.insert_all(tables.changes, operations)
        audit = self._audit_rows(seq=head["audit_seq"], previous=head["audit_hash"])
        self._scope.insert_all(tables.audit_log, audit)
        self._scope.insert_all(tables.jobs, [self._job(each) for each in groups.values()])
        self._scope.update(
            tables.devices,
            {
                "next_n": head["next_n"] + len(operations),
                "last_hlc": hlc,
                "audit_seq": audit[-1]["seq"],
                "audit_hash": audit[-1]["hash"],
            },
            id=self._actor.device_id,
        )
        return changes

    def _add(self, note: _Note) -> None:
        self._notes.append(note)

    def _operation(
        self, note: _Note, *, group_id: str, n: int, hlc: str, head: StoredRow
    ) -> dict[str, Any]:
        return {
            "id": self._ids.new(),
            "device_id": self._actor.device_id,
            "epoch": head["epoch"],
            "n": n,
            "group_id": group_id,
            "hlc": hlc,
            "kind": note.kind,
            "v": BODY_VERSION,
            "entity": note.entity,
            "entity_id": note.entity_id,
            "deps": "[]",
            "base": note.base,
            "body": canonical_json(note.body),
            "sha": operation_sha(
                kind=note.kind,
                entity=note.entity,
                entity_id=note.entity_id,
                base=note.base,
                body=note.body,
            ),
            "state": "waiting",
            "seq": None,
            "verdict": None,
            "effective": None,
            "own": True,
            "created_at": instant_text(self._now),
        }

    def _audit_rows(self, *, seq: int, previous: str) -> list[dict[str, Any]]:
        rows = []
        for note in self._notes:
            seq += 1
            row = self._audit_row(note, seq=seq, previous=previous)
            previous = row["hash"]
            rows.append(row)
        return rows

    def _audit_row(self, note: _Note, *, seq: int, previous: str) -> dict[str, Any]:
        row = {
            "device_id": self._actor.device_id,
            "seq": seq,
            "id": self._ids.new(),
            "at": instant_text(self._now),
            "user_id": self._actor.user_id,
            "action": note.kind,
            "entity": note.entity,
            "entity_id": note.entity_id,
            "before": None if note.before is None else canonical_json(note.before),
            "after": None if note.after is None else canonical_json(note.after),
            "previous_hash": previous,
        }
        return {**row, "hash": chain_hash(row)}

    def _job(self, group_id: str) -> dict[str, Any]:
        return {
            "id": self._ids.new(),
            "queue": "sync",
            "kind": "sync.push",
            "payload": canonical_json({"group": group_id}),
            "title": self.title or f"Send {self._notes[0].entity.replace('_', ' ')}",
            "state": "waiting",
            "priority": 0,
            "order_key": "sync",
            "unique_key": group_id,
            "run_after": instant_text(self._now),
            "attempts": 0,
            "attempts_max": None,
            "lease_until": None,
            "worker": None,
            "last_error": None,
            "created_at": instant_text(self._now),
            "finished_at": None,
        }
