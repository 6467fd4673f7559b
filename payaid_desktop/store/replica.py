"""A store as a replica of its shop's feed: which place each register is at, and what this laptop changed since.

The design: docs/decisions/0021. A laptop edits on what it has; the place in the feed that it had is the edit's base.
While an edit waits to be sent, `shadows` keeps the register as the feed has it, so that what others did meanwhile can
be put under the edit.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, literal_column, select

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.merging import Written
from payaid_desktop.store import tables
from payaid_desktop.store.mapping import StoredRow, instant_text
from payaid_desktop.store.scope import Row, Scope

NEW: Final = 0
"""The base of what no feed knows yet."""
UNSETTLED: Final = ("waiting", "sent", "attention")
_CHANGES: Final = tables.changes.c
_BY_N: Final = (_CHANGES.device_id, _CHANGES.epoch, _CHANGES.n)
_IN_ORDER: Final = itemgetter("device_id", "epoch", "n")
Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """Where a replica stands.

    `head` is the last place in the feed that is given (on the server) or received (on a laptop), `followed` the last
    one that is in the books, `floor` the last one that is not kept one by one any more. On a server `lives`
    are its own: the name of each, and the last place of the feed that it had from the one before.
    """

    server_epoch: str
    head: int
    followed: int
    floor: int
    lives: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """How far a snapshot is in the books: its id, its place in the feed, and which chunk comes next.

    Without an id: the books are to be replaced by one.
    """

    snapshot_id: str
    seq: int
    chunk: int


NOWHERE: Final = Head("", NEW, NEW, NEW)
_NO_FEED: Final = {"server_epoch": "", "head": 0, "followed": 0, "floor": 0, "lives": "[]"}


class Replica:
    """The places of one business in its feed."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def head(self) -> Head:
        """Say where this replica stands; nowhere, if it never met a server."""
        row = self._scope.maybe(tables.feeds)
        if row is None:
            return NOWHERE
        return Head(
            row["server_epoch"],
            row["head"],
            row["followed"],
            row["floor"],
            tuple((name, place) for name, place in json.loads(row["lives"])),
        )

    def move(self, head: Head) -> None:
        """Write where this replica stands."""
        row = {
            "server_epoch": head.server_epoch,
            "head": head.head,
            "followed": head.followed,
            "floor": head.floor,
            "lives": canonical_json(head.lives),
        }
        if not self._scope.update(tables.feeds, row):
            self._scope.insert(tables.feeds, row)

    def loading(self) -> Place | None:
        """Say how far a snapshot is in the books, if one is on its way."""
        row = self._scope.maybe(tables.feeds)
        if row is None or row["snapshot_id"] is None:
            return None
        return Place(row["snapshot_id"], row["snapshot_seq"], row["snapshot_chunk"])

    def load_next(self, place: Place | None) -> None:
        """Note which chunk of a snapshot comes next; None when it is in the books, or given up."""
        row = {
            "snapshot_id": place.snapshot_id if place else None,
            "snapshot_seq": place.seq if place else None,
            "snapshot_chunk": place.chunk if place else None,
        }
        if not self._scope.update(tables.feeds, row):
            self._scope.insert(tables.feeds, {**_NO_FEED, **row})

    def version(self, entity: str, entity_id: str) -> int:
        """Give the place of the last operation on a register; 0 where the feed does not know it."""
        row = self._scope.maybe(tables.register_versions, entity=entity, entity_id=entity_id)
        return NEW if row is None else int(row["seq"])

    def set_version(self, entity: str, entity_id: str, seq: int) -> None:
        """Write the place of the last operation on a register."""
        named = {"entity": entity, "entity_id": entity_id}
        if not self._scope.update(tables.register_versions, {"seq": seq}, **named):
            self._scope.insert(tables.register_versions, {**named, "seq": seq})

    def edited(self, entity: str, entity_id: str, before: Content) -> int:
        """Keep a register as the feed has it before this laptop edits it, and give the edit's base."""
        base = self.version(entity, entity_id)
        if base != NEW:
            row = {"entity": entity, "entity_id": entity_id, "body": canonical_json(before)}
            self._scope.insert_missing(tables.shadows, [row])
        return base

    def shadow(self, entity: str, entity_id: str) -> dict[str, Any] | None:
        """Read a register as the feed has it; None where it is no other than what the books have."""
        row = self._scope.maybe(tables.shadows, entity=entity, entity_id=entity_id)
        if row is None:
            return None
        body: dict[str, Any] = json.loads(row["body"])
        return body

    def keep_shadow(self, entity: str, entity_id: str, body: Content) -> None:
        """Write a register as the feed has it now."""
        named = {"entity": entity, "entity_id": entity_id}
        text = {"body": canonical_json(body)}
        if not self._scope.update(tables.shadows, text, **named):
            self._scope.insert(tables.shadows, {**named, **text})

    def drop_shadow(self, entity: str, entity_id: str) -> None:
        """Forget it: nothing of this laptop waits on the register any more."""
        self._scope.delete(tables.shadows, entity=entity, entity_id=entity_id)

    def keep_extras(self, entity: str, entity_id: str, extras: Content) -> None:
        """Keep fields of a register that this program does not know."""
        for field, value in extras.items():
            named = {"entity": entity, "entity_id": entity_id, "field": field}
            text = {"value": canonical_json(value)}
            if not self._scope.update(tables.register_extras, text, **named):
                self._scope.insert(tables.register_extras, {**named, **text})

    def extras(self) -> Sequence[StoredRow]:
        """List every field of a register that is kept because it was not known."""
        return self._scope.all(tables.register_extras, tables.register_extras.c.field)

    def drop_extra(self, row: StoredRow) -> None:
        """Forget such a field: it is in its register now."""
        named = {name: row[name] for name in ("entity", "entity_id", "field")}
        self._scope.delete(tables.register_extras, **named)

    def laid_over(self, entity: str, entity_id: str, *, after: int) -> Sequence[StoredRow]:
        """Read this store's own operations on a thing that come after a place in the feed, or wait for theirs."""
        some = self._scope.all(tables.changes, entity=entity, entity_id=entity_id, own=True)
        # Sorted here: asked to sort, SQLite would walk through every operation in the order of their counts.
        return sorted((row for row in some if _comes_after(row, after)), key=_IN_ORDER)

    def refused(self, entity: str, entity_id: str, verb: str) -> StoredRow | None:
        """Find an operation of this store that was refused and whose effects still stand in the books."""
        some = self._scope.all(
            tables.changes, entity=entity, entity_id=entity_id, own=True, state="attention"
        )
        for row in sorted(some, key=_IN_ORDER):
            if row["kind"].endswith(f".{verb}") and not json.loads(row["verdict"]).get("undone"):
                return row
        return None

    def group(self, group_id: str) -> Sequence[StoredRow]:
        """Read all operations of an act."""
        return sorted(self._scope.all(tables.changes, group_id=group_id), key=_IN_ORDER)

    def to_send(self, *, limit: int) -> Sequence[StoredRow]:
        """Read the operations that wait for a verdict, in the order in which each device counted them."""
        wanted = (
            select(tables.changes)
            .where(self._scope.mine(tables.changes), _TO_SEND)
            .order_by(*_BY_N)
            .limit(limit)
        )
        return self._scope.run(wanted).mappings().all()

    def all_to_send(self) -> Sequence[StoredRow]:
        """Read every operation that waits for a verdict, in the order in which each device counted them."""
        return self._scope.all(tables.changes, *_BY_N, also=_TO_SEND)

    def let_wait(self, device_id: str, *, epoch: int, from_n: int) -> None:
        """Let a device's operations from a count on wait for a verdict again."""
        mine = self._scope.mine(tables.changes, device_id=device_id, epoch=epoch)
        later = tables.changes.update().where(mine, _CHANGES.n >= from_n)
        self._scope.run(later.values(state="waiting"))

    def unplaced(self, device_id: str) -> Sequence[StoredRow]:
        """Read a device's operations that have no place in the feed, in its order."""
        return self._scope.all(tables.changes, *_BY_N, also=_UNPLACED, device_id=device_id)

    def all_unplaced(self) -> Sequence[StoredRow]:
        """Read every operation of this store that has no place in the feed, in the order in which it was made."""
        some = self._scope.all(tables.changes, also=_UNPLACED, own=True)
        return sorted(some, key=itemgetter("hlc", "n"))

    def own_after(self, device_id: str, place: int) -> Sequence[StoredRow]:
        """Read a device's operations that come after a place of the feed or have none, in its order."""
        mine = self._scope.mine(tables.changes, device_id=device_id)
        later = (_CHANGES.seq > place) | _CHANGES.seq.is_(None)
        wanted = select(tables.changes).where(mine, later)
        rows = self._scope.run(wanted).mappings().all()
        return sorted(rows, key=_IN_ORDER)

    def forget_places(self) -> None:
        """Let no operation have a place: the books are at one of another reckoning. Those that had one are settled."""
        placed = tables.changes.update().where(self._scope.mine(tables.changes))
        self._scope.run(placed.where(_CHANGES.seq.is_not(None)).values(seq=None, state="settled"))

    def last_of(self, device_id: str) -> str | None:
        """Give the id of the last operation that a device counted here."""
        columns = tables.changes.c
        mine = self._scope.mine(tables.changes, device_id=device_id)
        last = select(columns.id).where(mine).order_by(columns.epoch.desc(), columns.n.desc())
        return self._scope.run(last.limit(1)).scalar()

    def change(self, change_id: str) -> StoredRow | None:
        """Read an operation."""
        return self._scope.maybe(tables.changes, id=change_id)

    def known(self, change_ids: Sequence[str]) -> dict[str, StoredRow]:
        """Read those of some operations that are here, by their ids."""
        wanted = select(tables.changes).where(
            self._scope.mine(tables.changes), _CHANGES.id.in_(change_ids)
        )
        return {row["id"]: row for row in self._scope.run(wanted).mappings()}

    def add(self, operations: Sequence[Row]) -> None:
        """Write operations of others."""
        self._scope.insert_all(tables.changes, operations)

    def judge(self, change_id: str, verdict: Row) -> None:
        """Write what became of an operation: some of its state, seq, verdict and effective."""
        self._scope.update(tables.changes, verdict, id=change_id)

    def between(self, after: int, upto: int) -> Sequence[StoredRow]:
        """Read a stretch of the feed, in its order."""
        wanted = (
            select(tables.changes)
            .where(self._scope.mine(tables.changes), _CHANGES.seq > after, _CHANGES.seq <= upto)
            .order_by(_CHANGES.seq)
        )
        return self._scope.run(wanted).mappings().all()

    def put_aside(self) -> Sequence[StoredRow]:
        """Read the operations of the feed that are not in the books, in their order."""
        wanted = (
            select(tables.changes)
            .where(self._scope.mine(tables.changes), _PUT_ASIDE)
            .with_hint(tables.changes, "INDEXED BY ix_changes_put_aside", "sqlite")
        )
        return sorted(self._scope.run(wanted).mappings().all(), key=itemgetter("seq"))

    def is_refused(self, change_id: str) -> bool:
        """Whether an operation was refused."""
        row = self.change(change_id)
        return row is not None and row["state"] == "attention"

    def fields(self, entity: str, entity_id: str) -> dict[str, Written]:
        """Read who wrote each field of a register since it was created."""
        rows = self._scope.all(tables.register_fields, entity=entity, entity_id=entity_id)
        return {
            row["field"]: Written(
                json.loads(row["value"])["value"], row["hlc"], row["device_id"], row["seq"]
            )
            for row in rows
        }

    def write_field(self, entity: str, entity_id: str, field: str, written: Written) -> None:
        """Note who wrote a field of a register last."""
        named = {"entity": entity, "entity_id": entity_id, "field": field}
        row = {
            "value": canonical_json({"value": written.value}),
            "hlc": written.hlc,
            "device_id": written.device_id,
            "seq": written.seq,
        }
        if not self._scope.update(tables.register_fields, row, **named):
            self._scope.insert(tables.register_fields, {**named, **row})

    def claim(self, claim: str) -> str | None:
        """Give the id of the operation that did what can be done once, if it was done."""
        row = self._scope.maybe(tables.claims, claim=claim)
        return None if row is None else str(row["change_id"])

    def take_claims(self, claims: Iterable[str], change_id: str) -> None:
        """Note that an operation did what can be done once."""
        rows = [{"claim": each, "change_id": change_id} for each in claims]
        self._scope.insert_missing(tables.claims, rows)

    def open_conflict(self, row: Row) -> None:
        """Note that two laptops wrote different values; known ones are left as they are."""
        self._scope.insert_missing(tables.conflicts, [row])

    def open_conflicts(self) -> Sequence[StoredRow]:
        """List the conflicts that nobody has looked at, the oldest first."""
        return self._scope.all(tables.conflicts, tables.conflicts.c.id, state="open")

    def conflict(self, conflict_id: str) -> StoredRow:
        """Read a conflict.

        Raises:
            NotFoundError: there is none of this id.
        """
        return self._scope.one(tables.conflicts, what="conflict", id=conflict_id)

    def in_need(self) -> Sequence[StoredRow]:
        """Read the operations of this store that were refused, in the order in which they were made."""
        return sorted(self._scope.all(tables.changes, also=_IN_NEED, own=True), key=_IN_ORDER)

    def close_conflict(self, conflict_id: str, state: str, *, at: datetime) -> None:
        """Note what somebody chose."""
        row = {"state": state, "closed_at": instant_text(at)}
        self._scope.update(tables.conflicts, row, id=conflict_id)


def _comes_after(row: StoredRow, place: int) -> bool:
    if row["seq"] is None:
        return row["state"] in ("waiting", "sent")
    return bool(row["seq"] > place)


_PUT_ASIDE: Final = cast(
    "ColumnElement[bool]",
    literal_column("changes.state = 'deferred'"),
)
_IN_NEED: Final = cast(
    "ColumnElement[bool]",
    literal_column("changes.state = 'attention' AND changes.state <> 'settled'"),
)
_UNPLACED: Final = cast(
    "ColumnElement[bool]",
    literal_column("changes.seq IS NULL AND changes.state <> 'settled'"),
)
_TO_SEND: Final = cast(
    "ColumnElement[bool]",
    literal_column("changes.state = 'waiting' AND changes.state <> 'settled'"),
)
"""Without values, so that the index of what is not settled serves it."""
