"""The server's door: every operation that arrives gets one verdict, and its place in the feed if it is accepted.

Everything of a batch happens in one transaction under the shop's lock, so that places are dense and a reader never sees
a later one before an earlier one. A fact took place in a shop: it is never refused for what the books say, only where
it says what was said already (a number given twice, a bill cancelled twice). Design: docs/decisions/0021.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from payaid_desktop.domain.business import DeviceStatus, Role
from payaid_desktop.domain.changes import Operation, canonical_json, clamped_hlc, stored_sha
from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.merging import HELD, Clash, Edit, Merged, Written, merge_edit
from payaid_desktop.domain.permissions import may
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.claims import (
    EXISTS,
    Malformed,
    Numbered,
    claims_of,
    numbered,
    origin_claim,
    refusals_of,
)
from payaid_desktop.services.replication.facts import device_from
from payaid_desktop.services.replication.registers import REGISTERS, VERBS
from payaid_desktop.services.replication.rows import as_operation, operation_row
from payaid_desktop.store.replica import NEW, Head
from payaid_desktop.store.work import Work

AHEAD_MAX: Final = timedelta(minutes=5)
"""How far a stamp may lie ahead of the server's clock."""


class Standing(StrEnum):
    """What became of an operation."""

    APPLIED = "applied"
    DUPLICATE = "duplicate"
    MERGED = "merged"
    REJECTED = "rejected"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one operation: its place, or the code of why it has none; `fields` are those that clash."""

    id: str
    st: Standing
    seq: int | None = None
    code: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Accepted:
    """The answer to a batch: where the feed is now, and a verdict for each operation, in their order."""

    head: Head
    verdicts: tuple[Verdict, ...]


class EpochRequiredError(ConflictError):
    """Another life of this device has sent other operations under the same count: a clone, or a restored file."""

    code = "EPOCH_REQUIRED"


class GapError(ConflictError):
    """An operation comes before its turn; details say which one is expected."""

    code = "N_GAP"


class Accepting:
    """Takes what laptops send."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def accept(self, operations: Sequence[Operation], *, role: Role = Role.OWNER) -> Accepted:
        """Give every operation its verdict; all of it is durable when this returns.

        What the role of whoever sends does not allow is refused: their own computer should have refused it.

        Raises:
            EpochRequiredError, GapError: the count of a device does not go on where it stood; nothing is taken.
            ConflictError: a device is not of this shop.
        """
        with self._acts.write_told() as work:
            batch = _Batch(work, role=role)
            batch.take(operations)
            return batch.close()

    def repair(self, operations: Sequence[Operation]) -> Accepted:
        """Take operations that this server had before it was restored, from a laptop that has them still.

        They carry the stamps of who did them; who brings them is in the server's log. What a number's turn would be is
        not asked: its act took place.

        Raises:
            ConflictError: this server was never restored.
        """
        with self._acts.write_told() as work:
            batch = _Batch(work, is_repair=True)
            if len(work.replica.head().lives) <= 1:
                raise ConflictError("This server was not restored. It lacks nothing.")
            batch.take(operations)
            return batch.close()

    def vouched(self, operations: Sequence[Operation]) -> Accepted:
        """Take operations that the owner vouches for, of a computer that may not send any more.

        Their turn is not asked: what lay between them was not believed, or was no fact.
        """
        with self._acts.write_told() as work:
            batch = _Batch(work, is_repair=True)
            batch.take(operations)
            return batch.close()


@dataclass(slots=True)
class _Line:
    """A device's line of operations: which one comes next, and whether one in it waits for another."""

    epoch: int
    next_n: int
    blocked: bool = False


@dataclass(slots=True)
class _Batch:
    """One batch while it is judged."""

    work: Work
    is_repair: bool = False
    role: Role = Role.OWNER
    head: Head = field(init=False)
    known: Mapping[str, Any] = field(init=False)
    lines: dict[str, _Line] = field(default_factory=dict)
    verdicts: list[Verdict] = field(default_factory=list)

    def take(self, operations: Sequence[Operation]) -> None:
        """Judge operations, act by act."""
        self.head = self.work.replica.head()
        self.known = self.work.replica.known([each.id for each in operations])
        for _, group in groupby(operations, key=attrgetter("device_id", "group_id")):
            self._take_group(tuple(group))

    def close(self) -> Accepted:
        """Write where the lines and the feed are now."""
        self.work.replica.move(self.head)
        for device_id, line in self.lines.items():
            self.work.business.set_line(device_id, epoch=line.epoch, next_n=line.next_n)
        return Accepted(self.head, tuple(self.verdicts))

    def _take_group(self, group: tuple[Operation, ...]) -> None:
        if self.is_repair:
            self._repair_group(group)
            return
        line = self._line(group[0])
        fresh = tuple(each for each in group if not self._is_known(each, line))
        if not fresh:
            return
        refused = _refusal(self.work, fresh, role=self.role)
        if refused is _WAITS or line.blocked:
            line.blocked = True
            self.verdicts += [Verdict(each.id, Standing.BLOCKED) for each in fresh]
            return
        for each in fresh:
            self._check_turn(each, line)
            line.next_n += 1
            self._write(each, refused or _known_refusal(self.work, each))

    def _repair_group(self, group: tuple[Operation, ...]) -> None:
        nowhere = _Line(0, 0)
        fresh = [each for each in group if not self._is_known(each, nowhere)]
        refused = _refusal(self.work, fresh)
        for each in fresh:
            if self._is_by_known(each):
                self._write(each, "" if refused is _WAITS else refused)
            else:
                self.verdicts.append(Verdict(each.id, Standing.BLOCKED))

    def _is_by_known(self, operation: Operation) -> bool:
        """Whether who did it is known; a device that was let in after the backup is, by the act that let it in."""
        if operation.kind == "device.register":
            let_in = json.loads(operation.body)
            self.work.business.put_device(device_from(operation.entity_id, let_in, operation.at))
        return any(each.id == operation.device_id for each in self.work.business.devices())

    def _is_known(self, operation: Operation, line: _Line) -> bool:
        """Whether an operation was judged before: then it gets the verdict that it got.

        A device that goes on from another one brings what that one sent under a count of its own.
        """
        row = self.known.get(operation.id)
        if row is None:
            return False
        if (operation.epoch, operation.n) == (line.epoch, line.next_n):
            line.next_n += 1
        if row["sha"] != operation.sha:
            self.verdicts.append(
                Verdict(operation.id, Standing.REJECTED, code="OPERATION_ID_REUSED")
            )
        elif row["seq"] is None:
            code = json.loads(row["verdict"])["code"]
            self.verdicts.append(Verdict(operation.id, Standing.REJECTED, code=code))
        else:
            self.verdicts.append(Verdict(operation.id, Standing.DUPLICATE, seq=row["seq"]))
        return True

    def _line(self, operation: Operation) -> _Line:
        line = self.lines.get(operation.device_id)
        if line is None:
            device = self.work.business.device(operation.device_id)
            if device.status is DeviceStatus.REVOKED:
                raise ConflictError("This device is revoked.", {"device": device.id})
            line = self.lines[device.id] = _Line(device.epoch, device.next_n)
        return line

    def _check_turn(self, operation: Operation, line: _Line) -> None:
        if operation.epoch == line.epoch + 1 and operation.n == 1:
            line.epoch, line.next_n = operation.epoch, 1  # counted anew since a server was restored
        if operation.epoch != line.epoch or operation.n < line.next_n:
            raise EpochRequiredError(
                "Another copy of this computer's books has sent changes already.",
                {"n": f"{operation.n} was sent with other content; {line.next_n} is next."},
            )
        if operation.n > line.next_n:
            raise GapError("An earlier change is missing.", {"expect": str(line.next_n)})

    def _write(self, operation: Operation, refused: str) -> None:
        """Write an operation for ever, with its place or with the reason why it has none."""
        if refused:
            self._add(operation, seq=None, refused=refused, effective=None)
            self.verdicts.append(Verdict(operation.id, Standing.REJECTED, code=refused))
            return
        seq = self.head.head + 1
        self.head = replace(self.head, head=seq)
        merged = _place(self.work, operation, seq)
        effective = _effective(operation, merged)
        self._add(operation, seq=seq, refused="", effective=effective)
        fields = tuple(each.field for each in merged.clashes) if merged else ()
        st = Standing.MERGED if effective else Standing.APPLIED
        self.verdicts.append(Verdict(operation.id, st, seq=seq, fields=fields))

    def _add(
        self, operation: Operation, *, seq: int | None, refused: str, effective: str | None
    ) -> None:
        verdict = canonical_json({"code": refused}) if refused else None
        state = "attention" if refused else "settled"
        row = {**operation_row(operation), "own": False, "seq": seq, "state": state}
        self.work.replica.add([{**row, "verdict": verdict, "effective": effective}])


_WAITS: Final = "waits"


def place_own(work: Work) -> None:
    """Give what the server itself just did its places in the feed: in its books it is already.

    The last step of a transaction of the server's own device, whose books are as the feed is.
    """
    head = work.replica.head()
    for row in work.replica.all_to_send():
        head = replace(head, head=head.head + 1, followed=head.head + 1)
        _place(work, as_operation(row), head.head)
        work.replica.judge(row["id"], {"state": "settled", "seq": head.head})
        work.replica.drop_shadow(row["entity"], row["entity_id"])
        work.jobs.finish(row["group_id"], "completed", at=work.now)
    work.replica.move(head)


def _refusal(work: Work, group: Sequence[Operation], *, role: Role = Role.OWNER) -> str:
    """Say why an act is not accepted: a code, or that it waits for another; empty where it is accepted.

    A number that is refused for another reason is used up all the same: it may be on paper.
    """
    refused = "" if all(may(role, each.kind) for each in group) else "FORBIDDEN"
    given: dict[str, int] = {}  # an act may give several numbers of one series
    for each in group:
        try:
            number = numbered(each)
            refused = refused or _number_refusal(work, number, each, given=given)
            refused = refused or _other_refusal(work, each)
        except Malformed:
            return "MALFORMED"
    if refused not in ("", _WAITS, "NUMBER_TAKEN"):
        for each in group:
            _use_number(work, numbered(each), each)
    return refused


def _number_refusal(
    work: Work, number: Numbered | None, operation: Operation, *, given: dict[str, int]
) -> str:
    if number is None:
        return ""
    if not _is_of(work, operation.device_id, number.series["device_id"]):
        raise Malformed
    known = work.series.next_serial(number.series["id"])
    expected = given.get(number.series["id"], known or number.series["first_serial"])
    if number.serial > expected:
        return _WAITS
    given[number.series["id"]] = max(expected, number.serial + 1)
    holder = work.replica.claim(number.claim)
    if holder is None or holder == operation.id:
        return ""
    void = work.replica.is_refused(holder) and number.supersedes == holder
    return "" if void else "NUMBER_TAKEN"


def _is_of(work: Work, device_id: str, series_device_id: str) -> bool:
    """Whether a device may bring numbers of a series: its own, or those of a device that it goes on from."""
    seen = set()
    while device_id != series_device_id:
        seen.add(device_id)
        origin = work.replica.claim(origin_claim(device_id))
        if origin is None or origin in seen:
            return False
        device_id = origin
    return True


def _other_refusal(work: Work, operation: Operation) -> str:
    if stored_sha(operation_row(operation)) != operation.sha:
        return "MALFORMED"
    for claim in claims_of(operation):
        if claim.code != EXISTS and work.replica.claim(claim.claim) not in (None, operation.id):
            return claim.code
    for claim in refusals_of(operation):
        if work.replica.claim(claim.claim) is not None:
            return claim.code
    return ""


def _known_refusal(work: Work, operation: Operation) -> str:
    """Refuse what is there already alone; what its act did besides is accepted."""
    known = any(
        claim.code == EXISTS and work.replica.claim(claim.claim) is not None
        for claim in claims_of(operation)
    )
    return EXISTS if known else ""


def _use_number(work: Work, number: Numbered | None, operation: Operation) -> None:
    if number is not None:
        work.series.follow(number.series, serial=number.serial, dated_on=number.dated_on)
        work.replica.take_claims([number.claim], operation.id)


def _place(work: Work, operation: Operation, seq: int) -> Merged | None:
    """Note what an accepted operation did: numbers and claims taken, fields written."""
    _use_number(work, numbered(operation), operation)
    work.replica.take_claims([each.claim for each in claims_of(operation)], operation.id)
    _note_origin(work, operation)
    verb = operation.kind.rpartition(".")[2]
    if operation.entity not in REGISTERS or verb not in VERBS:
        return None
    merged = None
    if verb not in ("create", "remove"):
        merged = _merge(work, operation, seq)
    work.replica.set_version(operation.entity, operation.entity_id, seq)
    return merged


def _note_origin(work: Work, operation: Operation) -> None:
    """Note which device another one goes on from."""
    if operation.kind == "device.register":
        origin = json.loads(operation.body).get("origin")
        if origin is not None:
            work.replica.take_claims([origin_claim(operation.entity_id)], origin)


def _merge(work: Work, operation: Operation, seq: int) -> Merged:
    now = work.now
    hlc = clamped_hlc(operation.hlc, now=now, ahead=AHEAD_MAX)
    edit = Edit(json.loads(operation.body), operation.base or NEW, hlc, operation.device_id)
    written = work.replica.fields(operation.entity, operation.entity_id)
    merged = merge_edit(edit, written, held=HELD.get(operation.entity, frozenset()))
    for name, value in merged.effective.items():
        last = Written(value, hlc, operation.device_id, seq)
        work.replica.write_field(operation.entity, operation.entity_id, name, last)
    return merged


def _effective(operation: Operation, merged: Merged | None) -> str | None:
    """Say what of an edit takes effect, where that is not all of it or where somebody should look."""
    if merged is None:
        return None
    if not merged.clashes and merged.effective == json.loads(operation.body):
        return None
    clashes = [_told(clash) for clash in merged.clashes]
    return canonical_json({"fields": dict(merged.effective), "clashes": clashes})


def _told(clash: Clash) -> dict[str, Any]:
    return {
        "field": clash.field,
        "kept": clash.kept,
        "other": clash.other,
        "kept_by": clash.kept_by,
        "other_by": clash.other_by,
    }
