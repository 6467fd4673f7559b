"""Snapshots: the books as they are at a place of the feed, packed to travel, for a laptop that begins anew.

A new laptop reads one in place of the whole feed; one that was away too long, or whose server was restored, replaces
its books by one and does over what waits to be sent. Lines of JSON, packed by zstd: so it goes from PostgreSQL to
SQLite as well, and its form is not that of the store's file.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from backports import zstd

from payaid_desktop.domain.changes import CHANGED_SUBJECTS
from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.replication.facts import rehome_over
from payaid_desktop.services.replication.following import follow_group, laid_over
from payaid_desktop.services.replication.mending import is_undone, mark_undone
from payaid_desktop.services.replication.registers import REGISTERS, VERBS
from payaid_desktop.store.mapping import StoredRow
from payaid_desktop.store.portable import Rows, clear_books, derive, read_books, write_books
from payaid_desktop.store.replica import Place
from payaid_desktop.store.undoing import guards_lifted
from payaid_desktop.store.work import Work

CHUNK_BYTES: Final = 2 * 1024 * 1024
"""So long is a chunk before it is packed, about: a cut line loses no more."""
CHUNK_BYTES_MAX: Final = 64 * 1024 * 1024
_LEVEL: Final = 3


@dataclass(frozen=True, slots=True)
class Packed:
    """A chunk as it travels, and how many rows it holds."""

    content: bytes
    rows: int


def pack_books(acts: Acts) -> tuple[int, list[Packed]]:
    """Pack the books of a shop; gives the place of the feed that they are at, and the chunks in their order."""
    with acts.read() as view:
        seq = view.replica.head().followed
        return seq, list(_chunks(read_books(view.scope)))


class Loading:
    """Puts a snapshot into the books of this laptop."""

    def __init__(self, acts: Acts) -> None:
        self._acts = acts

    def place(self) -> Place | None:
        """Say which snapshot is being put into the books, and which of its chunks comes next."""
        with self._acts.read() as view:
            return view.replica.loading()

    def begin(self, snapshot_id: str, *, seq: int) -> Place:
        """Remember that a snapshot is put into the books, whatever breaks off; without an id, that one must be."""
        place = Place(snapshot_id, seq, 0)
        with self._acts.write_aside() as work:
            work.replica.load_next(place)
        return place

    def fill(self, content: bytes, place: Place) -> Place:
        """Put a chunk into books that have nothing of it yet; one transaction.

        Gives the place of the chunk that comes next.

        Raises:
            ValidationError: it is no chunk of ours.
        """
        groups = unpacked(content)
        with self._acts.write_aside() as work:
            for group in groups:
                write_books(work.scope, group)
            after = replace(place, chunk=place.chunk + 1)
            work.replica.load_next(after)
        return after

    def give_up(self) -> None:
        """Begin anew after a snapshot that is not to be had any more; one transaction."""
        with self._acts.write_aside() as work:
            with guards_lifted(work.scope.connection):
                clear_books(work.scope)
            work.replica.load_next(None)

    def finish(self, *, seq: int, server_epoch: str) -> None:
        """Derive the rest when every chunk is in, and go on from the snapshot's place; one transaction."""
        with self._acts.write_told() as work:
            work.replica.load_next(None)
            _stand_at(work, seq=seq, server_epoch=server_epoch)

    def start_over(self, chunks: Sequence[bytes], *, seq: int, server_epoch: str) -> None:
        """Replace the books by a snapshot, and do over what this laptop did and the feed does not have.

        One transaction: whoever opens the books meanwhile sees them as they were.

        Raises:
            ValidationError: a chunk is none of ours; nothing is changed.
        """
        groups = [group for content in chunks for group in unpacked(content)]
        with self._acts.write_told() as work:
            with guards_lifted(work.scope.connection):
                clear_books(work.scope)
                work.replica.forget_places()
                for group in groups:
                    write_books(work.scope, group)
            work.replica.load_next(None)
            _stand_at(work, seq=seq, server_epoch=server_epoch)
            for row in work.replica.all_unplaced():
                if _is_in(row, seq):
                    work.replica.judge(row["id"], {"state": "settled"})
                elif not is_undone(row):
                    _do_over(work, row)


def unpacked(content: bytes) -> list[tuple[Rows, ...]]:
    """Read a chunk.

    Raises:
        ValidationError: it is no chunk of ours, or a newer program packed it.
    """
    try:
        plain = zstd.ZstdDecompressor().decompress(content, max_length=CHUNK_BYTES_MAX)
        return [tuple(map(_rows, json.loads(line))) for line in plain.splitlines()]
    except (zstd.ZstdError, EOFError, ValueError, KeyError, TypeError) as error:
        raise ValidationError({"chunk": "This is no part of a snapshot."}) from error


def _rows(told: Any) -> Rows:
    return Rows(str(told["t"]), tuple(told["c"]), told["r"])


def _chunks(groups: Iterable[Sequence[Rows]]) -> Iterator[Packed]:
    lines: list[str] = []
    length = rows = 0
    for group in groups:
        told = [{"t": each.table, "c": each.columns, "r": each.rows} for each in group]
        line = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        lines.append(line)
        length += len(line)
        rows += sum(len(each.rows) for each in group)
        if length >= CHUNK_BYTES:
            yield _packed(lines, rows)
            lines, length, rows = [], 0, 0
    if lines:
        yield _packed(lines, rows)


def _packed(lines: Sequence[str], rows: int) -> Packed:
    return Packed(zstd.compress("\n".join(lines).encode(), level=_LEVEL), rows)


def _stand_at(work: Work, *, seq: int, server_epoch: str) -> None:
    derive(work.scope)
    head = work.replica.head()
    work.replica.move(replace(head, server_epoch=server_epoch, head=seq, followed=seq))
    for subject in CHANGED_SUBJECTS:
        work.journal.touch(subject, "")


def _is_in(row: StoredRow, seq: int) -> bool:
    """Whether an operation that the server took is in a snapshot at a place of the feed."""
    if row["state"] != "sent":
        return False
    placed = json.loads(row["verdict"] or "{}").get("seq")
    return placed is not None and placed <= seq


def _do_fact_over(work: Work, row: StoredRow) -> None:
    document = work.documents.maybe(row["entity_id"]) if row["kind"].endswith(".issue") else None
    if document is not None and document.status is not DocumentStatus.DRAFT:
        rehome_over(work, row)
        return
    mark_undone(work, row)  # so that it is not taken for another one that did the same
    if follow_group(work, [{**row, "own": False}], is_expected=True):
        work.replica.judge(row["id"], {"state": row["state"], "verdict": row["verdict"]})
        return
    mark_undone(work, row)  # it is done when it comes in the feed, after what it needs
    work.replica.judge(row["id"], {"state": row["state"]})


def _do_over(work: Work, row: StoredRow) -> None:
    entity, entity_id = row["entity"], row["entity_id"]
    if entity not in REGISTERS or row["kind"].rpartition(".")[2] not in VERBS:
        _do_fact_over(work, row)
        return
    if row["state"] == "attention":
        return  # the server did not take this edit
    register = REGISTERS[entity]
    before = register.read(work, entity_id)
    if before is not None and work.replica.shadow(entity, entity_id) is None:
        work.replica.keep_shadow(entity, entity_id, before)
    register.write(work, entity_id, laid_over(before, [row]))
