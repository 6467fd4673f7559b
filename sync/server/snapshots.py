"""The shelf of a server's snapshots: files in a folder, written once, kept for an hour."""

import hashlib
import json
import re
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from payaid_desktop.services.replication.snapshots import Packed
from sync.protocol import Chunk, ResyncError, Snapshot

KEPT_S: Final = 3600
FRESH_S: Final = 600
"""A snapshot that is not older is given to the next laptop, too: the feed tells the rest."""
_ID: Final = re.compile(r"[0-9a-zA-Z.-]{1,80}")


class Shelf:
    """The snapshots of one shop."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fresh(self, server_epoch: str) -> Snapshot | None:
        """Give the newest snapshot of a life of the server that is fresh still; old ones are thrown away."""
        self._throw_away()
        for path in sorted(self._folder.glob("*.json"), key=_age):
            if _age(path) <= FRESH_S:
                snapshot = _read(path)
                if snapshot.server_epoch == server_epoch:
                    return snapshot
        return None

    def keep(self, packed: Sequence[Packed], *, server_epoch: str, seq: int) -> Snapshot:
        """Keep a snapshot."""
        id = f"{server_epoch}.{seq}"
        self._folder.mkdir(parents=True, exist_ok=True)
        chunks = tuple(
            Chunk(place, len(each.content), hashlib.sha256(each.content).hexdigest(), each.rows)
            for place, each in enumerate(packed)
        )
        for chunk, each in zip(chunks, packed, strict=True):
            self._chunk_path(id, chunk.place).write_bytes(each.content)
        snapshot = Snapshot(id, server_epoch, seq, chunks)
        part = self._folder / f"{id}.part"
        part.write_text(json.dumps(asdict(snapshot)), encoding="utf-8")
        part.replace(self._folder / f"{id}.json")
        return snapshot

    def chunk(self, snapshot_id: str, place: int) -> bytes:
        """Read a chunk.

        Raises:
            ResyncError: it is not kept any more.
        """
        path = self._chunk_path(snapshot_id, place)
        if not _ID.fullmatch(snapshot_id) or not path.exists():
            raise ResyncError("This snapshot is not kept any more. Ask for another one.")
        return path.read_bytes()

    def _chunk_path(self, snapshot_id: str, place: int) -> Path:
        return self._folder / f"{snapshot_id}.{place}.zst"

    def _throw_away(self) -> None:
        for path in self._folder.glob("*"):
            if _age(path) > KEPT_S:
                path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _read(path: Path) -> Snapshot:
    told = json.loads(path.read_text(encoding="utf-8"))
    chunks = tuple(Chunk(**each) for each in told["chunks"])
    return Snapshot(told["id"], told["server_epoch"], told["seq"], chunks)
