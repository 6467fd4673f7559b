"""Following: a stretch of the feed is put into the books, in its order, a few operations to a transaction.

The same on a laptop and on the server. An act's operations (its group) go in whole or not at all. What this program
does not understand, because a newer one wrote it or because it is broken, is put aside and never stops what comes after
it.
"""

import json
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from payaid_desktop.domain.changes import canonical_json
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.ids import derived_id
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.facts import FACTS
from payaid_desktop.services.replication.mending import PAPER, is_undone
from payaid_desktop.services.replication.registers import REGISTERS, VERBS, State
from payaid_desktop.store.mapping import StoredRow, parse_instant
from payaid_desktop.store.work import View, Work

STRETCH: Final = 100
"""So many places of the feed go into the books in one transaction: a bill that is saved meanwhile waits 0.1 s."""
UNFIT: Final = (AppError, ValueError, KeyError, TypeError, ArithmeticError)
"""What an operation that makes no sense here ends in: it is put aside, and the others go on."""
NOT_UNDERSTOOD: Final = "NOT_UNDERSTOOD"
UNKNOWN_KIND: Final = "UNKNOWN_KIND"
"""Why an operation was put aside: it fails in these books, or no program so old knows what it is."""
_LOG: Final = logging.getLogger("payaid.replication")


@dataclass(frozen=True, slots=True)
class Followed:
    """How many places were followed, and how many are left."""

    places: int
    left: int


class Following:
    """Puts the feed into the books."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts
        self._is_new = True

    def follow(self, *, at_most: int = STRETCH) -> Followed:
        """Put the next places of the feed into the books; one transaction.

        The first time, what an older program put aside is tried again.
        """
        with self._acts.write_told() as work:
            if self._is_new:
                take_up(work, code=UNKNOWN_KIND)
                take_up_extras(work)
            followed = follow_stretch(work, at_most=at_most)
        self._is_new = False
        return followed

    def follow_all(self) -> int:
        """Put everything that was received into the books; says how many places that were."""
        places = 0
        if not self._is_new and self._has_nothing():
            return 0
        while True:
            done = self.follow()
            places += done.places
            if not done.left or not done.places:
                return places

    def _has_nothing(self) -> bool:
        with self._acts.read() as view:
            return not is_behind(view)


def is_behind(view: View) -> bool:
    """Whether the feed holds what the books do not have yet."""
    head = view.replica.head()
    return head.followed != head.head


def follow_stretch(work: Work, *, at_most: int = STRETCH) -> Followed:
    """Put the next places of the feed into the books, and remember how far they are."""
    head = work.replica.head()
    upto = min(head.head, head.followed + at_most)
    rows = work.replica.between(head.followed, upto)
    upto = _whole_groups(rows, upto, head.head)
    chosen = [row for row in rows if row["seq"] <= upto]
    groups = [list(group) for _, group in groupby(chosen, key=itemgetter("group_id"))]
    if not _followed_together(work, groups):
        for group in groups:
            follow_group(work, group)
    while chosen and take_up(work, code=NOT_UNDERSTOOD):
        pass
    if upto != head.followed:
        work.replica.move(replace(head, followed=upto))
    return Followed(upto - head.followed, head.head - upto)


def take_up(work: Work, *, code: str) -> int:
    """Try again what was put aside for a reason; says how many acts are in the books now.

    An act may name a paper that comes only later in the feed, when its number had to be given anew; and what an older
    program did not know, this one may.
    """
    taken = 0
    aside = [row for row in work.replica.put_aside() if json.loads(row["verdict"])["code"] == code]
    for _, group in groupby(aside, key=itemgetter("group_id")):
        rows = [{**row, "state": "settled", "own": False} for row in group]
        for row in rows:
            work.replica.judge(row["id"], {"state": "settled", "verdict": None})
        taken += follow_group(work, rows, is_expected=True)
    return taken


def _followed_together(work: Work, groups: Sequence[Sequence[StoredRow]]) -> bool:
    """Put acts into the books as one; says False, with nothing done, if one of them cannot be followed."""
    try:
        with work.attempt():
            for group in groups:
                _follow_rows(work, group)
    except UNFIT:
        return False
    return True


def follow_group(work: Work, rows: Sequence[StoredRow], *, is_expected: bool = False) -> bool:
    """Put one act into the books, whole or not at all; says whether it is there."""
    try:
        with work.attempt():
            understood = _follow_rows(work, rows)
    except UNFIT as error:
        if not is_expected:
            _LOG.exception("Operation %s cannot be followed", rows[0]["id"])
        _put_aside(work, rows, {"code": NOT_UNDERSTOOD, "sentence": str(error)})
        return False
    return understood


def _follow_rows(work: Work, rows: Sequence[StoredRow]) -> bool:
    at_once = _issued_at_once(rows)
    understood = [
        _pass_over(work, row) if row["id"] in at_once else follow_one(work, row) for row in rows
    ]
    return all(understood)


def _issued_at_once(rows: Sequence[StoredRow]) -> set[str]:
    """Choose the operations that made a draft which the same act issued: nobody ever saw it as one."""
    issued = {row["entity_id"] for row in rows if row["kind"] == f"{row['entity']}.issue"}
    return {
        row["id"]
        for row in rows
        if row["entity_id"] in issued
        and row["kind"] == f"{row['entity']}.create"
        and not row["own"]
    }


def _pass_over(work: Work, row: StoredRow) -> bool:
    """Note that the feed has an operation whose outcome the next one replaces."""
    work.replica.set_version(row["entity"], row["entity_id"], row["seq"])
    return True


def follow_one(work: Work, row: StoredRow) -> bool:
    """Put one operation into the books; says whether this program understood it."""
    verb = row["kind"].rpartition(".")[2]
    if verb in VERBS and row["entity"] in REGISTERS:
        _follow_register(work, row)
    elif row["kind"] in FACTS:
        if not row["own"] or is_undone(row):
            body = {PAPER: row["id"], **json.loads(row["body"])}
            at = parse_instant(row["created_at"])
            FACTS[row["kind"]](work, row["entity_id"], body, at)
    else:
        _put_aside(work, [row], {"code": UNKNOWN_KIND, "sentence": "A newer PayAid made this."})
        return False
    return True


def _put_aside(work: Work, rows: Iterable[StoredRow], reason: Mapping[str, str]) -> None:
    for row in rows:
        verdict = {"state": "deferred", "verdict": canonical_json(reason)}
        work.replica.judge(row["id"], verdict)


def _follow_register(work: Work, row: StoredRow) -> None:
    """Bring a register to where the feed has it, and lay this laptop's own edits, which wait, over it again."""
    entity, entity_id = row["entity"], row["entity_id"]
    register = REGISTERS[entity]
    shadow = work.replica.shadow(entity, entity_id)
    before = register.read(work, entity_id) if shadow is None else shadow
    state = edited(before, row)
    waiting = work.replica.laid_over(entity, entity_id, after=row["seq"])
    if waiting and state is not None:
        work.replica.keep_shadow(entity, entity_id, state)
    else:
        work.replica.drop_shadow(entity, entity_id)
    register.write(work, entity_id, laid_over(state, waiting))
    unknown = {name: each for name, each in written_by(row).items() if name not in register.fields}
    if unknown:
        work.replica.keep_extras(entity, entity_id, unknown)
    work.replica.set_version(entity, entity_id, row["seq"])
    _note_clashes(work, row)
    work.journal.touch(register.subject, entity_id)


def laid_over(state: State | None, operations: Iterable[StoredRow]) -> State | None:
    """Give a register with some operations done to it, in their order."""
    for each in operations:
        state = edited(state, each)
    return state


def edited(state: State | None, row: StoredRow) -> State | None:
    """Give a register with one operation done to it: what of it takes effect, if the server has said so."""
    verb = row["kind"].rpartition(".")[2]
    if verb == "remove":
        return None
    if verb not in VERBS:
        return state
    fields = written_by(row)
    if verb == "create":
        return dict(fields)
    if state is None:
        return None
    version = state.get("version", 0) + 1
    return {**state, **fields, "version": version, "updated_at": row["created_at"]}


def written_by(row: StoredRow) -> State:
    """Give the fields that an operation on a register writes: what of it takes effect, if the server has said so."""
    told = row["effective"] or row["body"]
    content: State = json.loads(told)
    return content["fields"] if row["effective"] else content


def take_up_extras(work: Work) -> None:
    """Put fields into their registers that an older program kept without knowing them."""
    for row in work.replica.extras():
        register = REGISTERS.get(row["entity"])
        if register is None or row["field"] not in register.fields:
            continue
        state = register.read(work, row["entity_id"])
        if state is not None:
            value = json.loads(row["value"])
            register.write(work, row["entity_id"], {**state, row["field"]: value})
            work.journal.touch(register.subject, row["entity_id"])
        work.replica.drop_extra(row)


def _note_clashes(work: Work, row: StoredRow) -> None:
    clashes: Sequence[Mapping[str, Any]] = (
        json.loads(row["effective"])["clashes"] if row["effective"] else ()
    )
    for clash in clashes:
        work.replica.open_conflict(
            {
                "id": derived_id(row["id"], clash["field"]),
                "entity": row["entity"],
                "entity_id": row["entity_id"],
                "field": clash["field"],
                "kept": canonical_json(clash["kept"]),
                "other": canonical_json(clash["other"]),
                "kept_by": clash["kept_by"],
                "other_by": clash["other_by"],
                "state": "open",
                "found_at": row["created_at"],
                "closed_at": None,
                "seq": row["seq"],
            }
        )


def _whole_groups(rows: Sequence[StoredRow], upto: int, head: int) -> int:
    """Leave a group that may go on beyond a stretch for the next one, unless it is all there is."""
    if upto == head or not rows:
        return upto
    last = rows[-1]["group_id"]
    before = [row["seq"] for row in rows if row["group_id"] != last]
    return int(before[-1]) if before else upto
