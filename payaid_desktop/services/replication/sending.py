"""The laptop's end of the wire: what is to be sent, what became of it, and what comes in. No network here."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from payaid_desktop.domain.changes import Operation, Placed, canonical_json, clamped_hlc
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.accepting import EpochRequiredError, Standing, Verdict
from payaid_desktop.services.replication.checksums import hashes_of
from payaid_desktop.services.replication.following import laid_over
from payaid_desktop.services.replication.mending import (
    MENDED_CODES,
    is_undone,
    undo_cancel,
    undo_reversal,
)
from payaid_desktop.services.replication.registers import REGISTERS, VERBS, is_believable
from payaid_desktop.services.replication.renumbering import reissue
from payaid_desktop.services.replication.rows import as_operation, received_row
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.replica import Head, Place
from payaid_desktop.store.undoing import Undoing, guards_lifted
from payaid_desktop.store.work import Work

OPERATIONS_MAX: Final = 500
"""So many operations go into one request."""
BYTES_MAX: Final = 4 * 1024 * 1024
"""So large, before compression, is one request at most."""

OFFSET_MS: Final = 250
"""Clocks that differ by less are taken for equal."""
HEARD_AHEAD_MAX: Final = timedelta(seconds=60)
"""So far ahead of its own corrected clock a laptop follows the stamps of others."""

_FACTS_MAX: Final = 10_000
_OFFERED: Final = 100
"""So many acts of others are offered in one request."""
_ENVELOPE: Final = 400
"""What an operation takes beside its body, in bytes."""


class Sending:
    """What this laptop sends and receives."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def head(self) -> Head:
        """Say where this laptop stands in its shop's feed."""
        with self._acts.read() as view:
            return view.replica.head()

    def set_offset(self, milliseconds: int) -> None:
        """Keep how far the server's clock is ahead of this one; small differences are those of the way."""
        with self._acts.read() as view:
            known = view.business.device(self._acts.actor.device_id).offset_ms
        if abs(known - milliseconds) > OFFSET_MS:
            with self._acts.write_aside() as work:
                work.business.set_offset(self._acts.actor.device_id, milliseconds)

    def facts(self) -> tuple[Operation, ...]:
        """Read what took place here and waits to be sent, without edits."""
        with self._acts.read() as view:
            rows = view.replica.to_send(limit=_FACTS_MAX)
            found = tuple(as_operation(row) for row in rows)
        return tuple(each for each in found if is_believable(each))

    def batch(
        self, *, operations: int = OPERATIONS_MAX, size: int = BYTES_MAX
    ) -> tuple[Operation, ...]:
        """Read the next operations to send, whole acts in their order; a single large act goes alone."""
        with self._acts.read() as view:
            rows = view.replica.to_send(limit=operations)
            acts = [tuple(act) for _, act in groupby(rows, key=itemgetter("group_id"))]
            if len(rows) == operations:
                last = acts.pop()  # it may go on beyond what was read
                if not acts:
                    acts = [tuple(view.replica.group(last[0]["group_id"]))]
        return tuple(as_operation(row) for act in _fitting(acts, size=size) for row in act)

    def take(self, verdicts: Sequence[Verdict]) -> None:
        """Write what became of operations that were sent; one transaction."""
        with self._acts.write_told() as work:
            known = work.replica.known([each.id for each in verdicts])
            for each in verdicts:
                row = known.get(each.id)
                if row is not None and each.st is not Standing.BLOCKED:
                    _take(work, row, each)

    def send_again(self, *, from_n: int) -> None:
        """Let what this device has done from a count on wait to be sent once more: the server misses some of it."""
        with self._acts.write_aside() as work:
            device = work.business.device(self._acts.actor.device_id)
            work.replica.let_wait(device.id, epoch=device.epoch, from_n=from_n)

    def comparable(self, seq: int) -> Mapping[str, str] | None:
        """Give the hashes of the books, if they stand at this place of the feed and nothing waits."""
        with self._acts.read() as view:
            stands = view.replica.head()
            if stands.followed != seq or stands.head != seq or view.replica.all_to_send():
                return None
        return hashes_of(self._acts)[1]

    def is_blank(self) -> bool:
        """Whether nothing was ever done or received here."""
        with self._acts.read() as view:
            return (
                view.replica.head().head == 0
                and view.replica.last_of(self._acts.actor.device_id) is None
            )

    def offers(self, *, after: int) -> Iterator[tuple[Operation, ...]]:
        """Read what others did after a place of the feed, in its order: the server may have lost it."""
        with self._acts.read() as view:
            rows = view.replica.between(after, view.replica.head().head)
        peers = [row for row in rows if row["device_id"] != self._acts.actor.device_id]
        acts = [tuple(act) for _, act in groupby(peers, key=itemgetter("group_id"))]
        for first in range(0, len(acts), _OFFERED):
            yield tuple(as_operation(row) for act in acts[first : first + _OFFERED] for row in act)

    def live_on(self, server_epoch: str, *, began_at: int) -> None:
        """Go on with a server that was restored: what it may have lost of this device waits to be sent again.

        It is counted anew, in the device's next epoch. If these books are at a place that the server had given and does
        not know, they are to be replaced. One transaction.
        """
        with self._acts.write_aside() as work:
            stands = work.replica.head()
            lost = work.replica.own_after(self._acts.actor.device_id, began_at)
            if lost:
                _count_anew(work, lost)
            if stands.head > began_at:
                work.replica.load_next(Place("", 0, 0))
            head = min(stands.head, began_at)
            followed = min(stands.followed, began_at)
            work.replica.move(
                replace(stands, server_epoch=server_epoch, head=head, followed=followed)
            )

    def receive(self, placed: Sequence[Placed], *, head: Head) -> None:
        """Keep a page of the feed, and that it was received; one transaction.

        Raises:
            EpochRequiredError: the page has what this device did and this file does not know of: it is an old copy.
        """
        with self._acts.write_told() as work:
            known = work.replica.known([each.operation.id for each in placed])
            new = []
            for each in placed:
                if each.operation.id in known:
                    _settle(work, known[each.operation.id], each)
                elif each.operation.device_id == work.actor.device_id:
                    raise EpochRequiredError("Another copy of this computer's books did this.")
                else:
                    new.append(received_row(each))
            work.replica.add(new)
            _hear(work, [each["hlc"] for each in new])
            stands = work.replica.head()
            upto = max(stands.head, head.head)  # another program may have read on meanwhile
            work.replica.move(replace(stands, head=upto, server_epoch=head.server_epoch))


def _count_anew(work: Work, rows: Sequence[StoredRow]) -> None:
    device = work.business.device(work.actor.device_id)
    epoch = device.epoch + 1
    with guards_lifted(work.scope.connection):
        Undoing(work.scope).restamp(rows, device_id=device.id, epoch=epoch)
    for row in rows:
        if row["state"] != "attention":
            work.replica.judge(row["id"], {"state": "waiting", "seq": None})
    work.business.set_line(device.id, epoch=epoch, next_n=len(rows) + 1)


def _hear(work: Work, stamps: Sequence[str]) -> None:
    """Let what is done here next be later than what was received, unless that claims to be from the future."""
    if not stamps:
        return
    device = work.business.device(work.actor.device_id)
    now = work.now + timedelta(milliseconds=device.offset_ms)
    latest = clamped_hlc(max(stamps), now=now, ahead=HEARD_AHEAD_MAX)
    if latest > device.last_hlc:
        work.business.set_last_hlc(device.id, latest)


def _fitting(acts: Iterable[Sequence[StoredRow]], *, size: int) -> Iterator[Sequence[StoredRow]]:
    """Take as many whole acts from the front as fit into a request; a single one that is too large goes alone."""
    used = 0
    for act in acts:
        length = sum(len(row["body"]) + _ENVELOPE for row in act)
        if used and used + length > size:
            return
        used += length
        yield act


def _take(work: Work, row: StoredRow, verdict: Verdict) -> None:
    if verdict.st is Standing.REJECTED:
        _refuse(work, row, verdict)
        return
    is_in_books = verdict.seq is not None and verdict.seq <= work.replica.head().followed
    if row["seq"] is not None or is_in_books:
        work.replica.judge(row["id"], {"state": "settled"})
    else:
        held = json.loads(row["verdict"]) if row["verdict"] else {}
        told = canonical_json({**held, "seq": verdict.seq})
        work.replica.judge(row["id"], {"state": "sent", "verdict": told})
    if is_in_books and row["seq"] is None and row["entity"] in REGISTERS:
        _without_refused(work, row)  # a snapshot brought it; what came after it is in there, too
    work.jobs.finish(row["group_id"], "completed", at=work.now)


def _refuse(work: Work, row: StoredRow, verdict: Verdict) -> None:
    """Take an operation out of the line; what it did here is mended, or waits for somebody to look."""
    row = (
        work.replica.change(row["id"]) or row
    )  # another verdict of the same act may have changed it
    if row["state"] == "attention":
        return
    held = json.loads(row["verdict"]) if row["verdict"] else {}
    text = canonical_json({**held, "code": verdict.code})
    work.replica.judge(row["id"], {"state": "attention", "verdict": text})
    mended = verdict.code in MENDED_CODES or is_undone(row)
    work.jobs.finish(row["group_id"], "completed" if mended else "failed", at=work.now)
    refused = {**row, "verdict": text}
    if is_undone(refused):
        return
    if verdict.code == "NUMBER_TAKEN":
        reissue(work, work.replica.group(row["group_id"]))
        return
    if verdict.code == "ALREADY_CANCELLED":
        undo_cancel(work, refused)
    elif verdict.code == "ALREADY_REVERSED":
        undo_reversal(work, refused)
    elif verdict.code == "ALREADY_OPENED":
        pass  # the first one's entry takes the place of this one when it is followed
    elif row["entity"] in REGISTERS and row["kind"].rpartition(".")[2] in VERBS:
        _without_refused(work, row)


def _without_refused(work: Work, row: StoredRow) -> None:
    """Let a register be as the feed has it, with what still waits laid over."""
    entity, entity_id = row["entity"], row["entity_id"]
    shadow = work.replica.shadow(entity, entity_id)
    if shadow is None:
        return  # the feed never had it: it stays here until somebody has looked
    waiting = work.replica.laid_over(entity, entity_id, after=work.replica.head().followed)
    REGISTERS[entity].write(work, entity_id, laid_over(shadow, waiting))
    if not waiting:
        work.replica.drop_shadow(entity, entity_id)
    work.journal.touch(REGISTERS[entity].subject, entity_id)


def _settle(work: Work, row: StoredRow, placed: Placed) -> None:
    settled: dict[str, Any] = {
        "state": "settled",
        "seq": placed.seq,
        "effective": placed.effective,
    }
    work.replica.judge(row["id"], settled)
    if row["own"]:
        work.jobs.finish(row["group_id"], "completed", at=work.now)
