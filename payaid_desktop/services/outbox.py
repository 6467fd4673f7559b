"""What needs somebody: changes that the server refused, and values that two laptops wrote differently.

What the server refused and this laptop mended itself is not among it. A fact took place and is never thrown away, only
sent again; an edit may be let go, and then the register is as the server has it (docs/decisions/0021).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.services.acts import Acts, Outcome
from payaid_desktop.services.replication.mending import MENDED_CODES, is_undone
from payaid_desktop.services.replication.registers import REGISTERS, VERBS
from payaid_desktop.store.mapping import StoredRow, parse_instant
from payaid_desktop.store.work import View, Work

_LET_GO: Final = "let_go"
_SENT_AGAIN: Final = "sent_again"
_SENTENCES: Final = {
    "DRAFT_CONSUMED": "The draft was billed on another computer before this edit arrived.",
    "GONE": "It was thrown away on another computer before this edit arrived.",
    "ALREADY_MERGED": "It was merged with another contact already.",
    "MALFORMED": "The server could not read it. Renew PayAid here and on the server.",
    "OPERATION_ID_REUSED": "The server has something else under the same id.",
}
_OTHER: Final = "The server did not take it."


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A change that the server refused: what it was, why it was refused, and whether it may be let go."""

    id: str
    group_id: str
    kind: str
    entity: str
    entity_id: str
    at: datetime
    code: str
    sentence: str
    may_be_let_go: bool
    is_let_go: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values of one field that two computers wrote without knowing of each other; `kept` is in the books."""

    id: str
    entity: str
    entity_id: str
    field: str
    kept: Any
    other: Any
    kept_by: str
    other_by: str
    found_at: datetime


class Outbox:
    """What needs somebody, and what they may do."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def dead_letters(self) -> Sequence[DeadLetter]:
        """List the changes that the server refused, the oldest first."""
        with self._acts.read() as view:
            return dead_letters_of(view)

    def send_again(self, change_id: str) -> Outcome[str]:
        """Say a refused change again, on the books as they are now.

        Raises:
            NotFoundError: no such change was refused.
        """
        with self._acts.write() as work:
            row = _refused(work, change_id)
            if _is_register(row):
                _edit_again(work, row)
            else:
                work.journal.again(row, json.loads(row["body"]))
            _mark(work, row, _SENT_AGAIN)
        return Outcome.of(change_id, work)

    def let_go(self, change_id: str) -> Outcome[str]:
        """Let a refused edit go: the register is as the server has it. It can be taken back.

        Raises:
            NotFoundError: no such change was refused.
            ConflictError: it is a fact, which took place whatever the server says.
        """
        with self._acts.write() as work:
            row = _refused(work, change_id)
            if not _is_register(row):
                raise ConflictError(
                    "This took place and cannot be undone here. Send it again, or counter it."
                )
            _mark(work, row, _LET_GO)
        return Outcome.of(change_id, work)

    def take_back(self, change_id: str) -> Outcome[str]:
        """Let an edit need somebody again that was let go.

        Raises:
            NotFoundError: no such change was let go.
        """
        with self._acts.write() as work:
            row = work.replica.change(change_id)
            if row is None or not _verdict(row).get(_LET_GO):
                raise NotFoundError("There is no such change that was let go.")
            verdict = {key: value for key, value in _verdict(row).items() if key != _LET_GO}
            work.replica.judge(change_id, {"verdict": canonical_json(verdict)})
            work.journal.touch("jobs", change_id)
        return Outcome.of(change_id, work)

    def conflicts(self) -> Sequence[Conflict]:
        """List the conflicts that nobody has looked at, the oldest first."""
        with self._acts.read() as view:
            return [_conflict(row) for row in view.replica.open_conflicts()]

    def resolve(self, conflict_id: str, *, use: str) -> Outcome[str]:
        """Close a conflict on all computers: keep the value in the books, or use the other one.

        Raises:
            NotFoundError: there is no such conflict.
            ConflictError: somebody has closed it, or the thing is not there any more.
        """
        with self._acts.write() as work:
            _close(work, conflict_id, use)
        return Outcome.of(conflict_id, work)

    def resolve_all(self, chosen: Mapping[str, str]) -> Outcome[tuple[str, ...]]:
        """Close conflicts of one thing in one act; `chosen` says of each which value is right, "kept" or "other".

        Raises:
            NotFoundError: there is no such conflict.
            ConflictError: somebody has closed one of them, or the thing is not there any more.
        """
        with self._acts.write() as work:
            for conflict_id, use in chosen.items():
                _close(work, conflict_id, use)
        return Outcome.of(tuple(chosen), work)


def dead_letters_of(view: View) -> list[DeadLetter]:
    """List the changes that the server refused, the oldest first."""
    return [_letter(row) for row in view.replica.in_need() if _needs_somebody(row)]


def _close(work: Work, conflict_id: str, use: str) -> None:
    row = work.replica.conflict(conflict_id)
    if row["state"] != "open":
        raise ConflictError("Somebody has looked at this conflict already.")
    if use == "other":
        _use_other(work, row)
    work.replica.close_conflict(conflict_id, use, at=work.now)
    work.journal.title = "Send what was chosen of two values"
    work.journal.happened("conflict.close", "conflict", conflict_id, {"state": use}, subject="jobs")


def _needs_somebody(row: StoredRow) -> bool:
    verdict = _verdict(row)
    mended = verdict.get("code") in MENDED_CODES or is_undone(row)
    return not mended and not verdict.get(_SENT_AGAIN)


def _letter(row: StoredRow) -> DeadLetter:
    verdict = _verdict(row)
    code = str(verdict.get("code", ""))
    return DeadLetter(
        id=row["id"],
        group_id=row["group_id"],
        kind=row["kind"],
        entity=row["entity"],
        entity_id=row["entity_id"],
        at=parse_instant(row["created_at"]),
        code=code,
        sentence=_SENTENCES.get(code, _OTHER),
        may_be_let_go=_is_register(row),
        is_let_go=bool(verdict.get(_LET_GO)),
    )


def _refused(work: Work, change_id: str) -> StoredRow:
    row = work.replica.change(change_id)
    if row is None or not row["own"] or row["state"] != "attention" or not _needs_somebody(row):
        raise NotFoundError("There is no such change that was refused.")
    return row


def _mark(work: Work, row: StoredRow, what: str) -> None:
    verdict = {**_verdict(row), what: True}
    work.replica.judge(row["id"], {"verdict": canonical_json(verdict)})
    work.jobs.finish(row["group_id"], "cancelled", at=work.now, was=("failed",))
    work.journal.touch("jobs", row["id"])


def _edit_again(work: Work, row: StoredRow) -> None:
    """Make a refused edit anew, on the register as it is now."""
    register = REGISTERS[row["entity"]]
    before = register.read(work, row["entity_id"])
    fields = json.loads(row["body"])
    if before is None or row["kind"].endswith((".create", ".remove")):
        work.journal.again(row, fields)
        return
    after = {**before, **fields, "version": before.get("version", 0) + 1}
    register.write(work, row["entity_id"], after)
    work.journal.edited(
        row["entity"], row["entity_id"], before, after, subject=register.subject, kind=row["kind"]
    )


def _use_other(work: Work, row: StoredRow) -> None:
    register = REGISTERS[row["entity"]]
    before = register.read(work, row["entity_id"])
    if before is None:
        raise ConflictError("This is not there any more. Keep the value in the books.")
    after = {
        **before,
        row["field"]: json.loads(row["other"]),
        "version": before.get("version", 0) + 1,
    }
    register.write(work, row["entity_id"], after)
    work.journal.edited(row["entity"], row["entity_id"], before, after, subject=register.subject)


def _conflict(row: StoredRow) -> Conflict:
    return Conflict(
        id=row["id"],
        entity=row["entity"],
        entity_id=row["entity_id"],
        field=row["field"],
        kept=json.loads(row["kept"]),
        other=json.loads(row["other"]),
        kept_by=row["kept_by"],
        other_by=row["other_by"],
        found_at=parse_instant(row["found_at"]),
    )


def _is_register(row: StoredRow) -> bool:
    return row["entity"] in REGISTERS and row["kind"].rpartition(".")[2] in VERBS


def _verdict(row: StoredRow) -> dict[str, Any]:
    verdict: dict[str, Any] = json.loads(row["verdict"]) if row["verdict"] else {}
    return verdict
