"""Keeping a server: its backups, its next life after one was put back, and its move to another database."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.errors import (
    ConflictError,
    DamagedError,
    NotFoundError,
    ValidationError,
)
from payaid_desktop.domain.ids import Ids
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.exporting import Exported, Exports
from payaid_desktop.services.hosting.hosting import begin_life, generation_of, open_hosting
from payaid_desktop.services.hosting.stores import open_server_store
from payaid_desktop.services.inputs.files import ExportInput, ExportKind
from payaid_desktop.services.replication.joining import live_again
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.backup import copy_store
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.exclusive import exclusive_access, swap_in
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import (
    keep_under,
    make_private_file,
    make_private_folder,
    put_in_place,
    remove_store,
)
from payaid_desktop.store.hosting import hosting_work, make_hosting
from payaid_desktop.store.moving import move_rows
from payaid_desktop.store.opening import create_store
from payaid_desktop.store.tables import hosting as tables

_NOTE: Final = "payaid-server.generation"
_HALF: Final = "payaid-server.restoring"
"""Lies in the folder while rows are put back into PostgreSQL: until the next life has begun nobody may be served."""
Progress = Callable[[str, int], None]


@file_faults()
def back_up(place: Place, path: Path, *, progress: Progress) -> None:
    """Copy a server's store, as it is at this instant, into a new SQLite file; it may go on serving.

    Raises:
        ConflictError: there is a file of this name.
        StorageError: it cannot be written.
    """
    if path.exists():
        raise ConflictError(f"There is a file {path} already. Choose another name.")
    part = path.with_name(f"{path.name}.part")
    remove_store(part)
    if place.is_postgres:
        _copied_rows(place, Place(path=part), progress)
    else:
        make_private_file(part)
        copy_store(place, Place(path=part))
    put_in_place(part, path)


@file_faults()
def restore(
    place: Place, backup: Path, *, folder: Path, clock: Clock, ids: Ids, progress: Progress
) -> int:
    """Put a backup in the place of a server's store, and begin the server's next life; gives its generation.

    The server must not run. Its laptops bring back what it had since the backup, when they sync.

    Raises:
        NotFoundError: there is no backup of this name.
        ConflictError, BusyError: the server runs, or the PostgreSQL database is not empty.
    """
    if not backup.exists():
        raise NotFoundError(f"There is no file {backup}.")
    last = max(_noted(folder), _generation_at(place, folder, clock))
    if place.path is None:
        half = folder / _HALF
        half.touch()
        _copied_rows(Place(path=backup), place, progress)
        with closing(open_server_store(place, folder=folder, now=clock.now())) as database:
            generation = _begin(database, last, folder=folder, clock=clock, ids=ids)
        half.unlink()
        return generation
    prepared = _prepared(place.path, backup)
    with closing(open_server_store(prepared, folder=folder, now=clock.now())) as database:
        generation = _begin(database, last, folder=folder, clock=clock, ids=ids)
    _swapped(place, place.path, prepared)
    return generation


def require_whole(folder: Path) -> None:
    """Refuse to serve what was put back in part.

    Raises:
        ConflictError: a restore was broken off.
    """
    if (folder / _HALF).exists():
        raise ConflictError("A restore was broken off. Empty the database, then restore again.")


def export(acts: Acts, path: Path) -> tuple[Exported, ...]:
    """Write a shop's books into a file whose ending says the form.

    Raises:
        ValidationError: the ending is neither .xlsx nor .json.
        ConflictError, StorageError: there is a file of this name, or it cannot be written.
    """
    kind = {".xlsx": ExportKind.XLSX, ".json": ExportKind.JSON}.get(path.suffix)
    if kind is None:
        raise ValidationError({"path": "Give a name that ends with .xlsx or .json."})
    given = ExportInput.parse({"kind": kind.value, "path": str(path)})
    return Exports(acts, Settings.from_environment({"PAYAID_DATA_DIR": str(path.parent)})).run(
        given
    )


def move(place: Place, target: Place, *, folder: Path, clock: Clock, progress: Progress) -> int:
    """Move a server's store into an empty one elsewhere; says how many rows there were.

    Raises:
        ConflictError: the other one is not empty.
        BusyError: the server runs.
    """
    with (
        _held(place),
        closing(open_server_store(place, folder=folder, now=clock.now())) as source,
        closing(open_server_store(target, folder=folder, now=clock.now())) as other,
    ):
        return move_rows(source, other, progress=progress)


@contextmanager
def _held(place: Place) -> Iterator[None]:
    """Keep a server that runs from writing what would not be moved; a file tells whether somebody has it open."""
    if place.path is not None:
        with exclusive_access(place):
            pass
    yield


def _begin(database: Database, last: int, *, folder: Path, clock: Clock, ids: Ids) -> int:
    """Begin the next life in a store, before anybody is served from it."""
    make_hosting(database)
    generation = max(last, generation_of(database)) + 1
    _note(folder, generation)
    with hosting_work(database) as rows:
        begin_life(rows, generation=generation)
        tenant_ids = [row["tenant_id"] for row in rows.all(tables.shops) if row["tenant_id"]]
    hosting = open_hosting(database, clock=clock, ids=ids)
    for tenant_id in tenant_ids:
        live_again(database, tenant_id, server=hosting.life, ids=ids, clock=clock)
    return generation


def _prepared(path: Path, backup: Path) -> Place:
    """Copy a backup beside the store; it gets the store's name when its next life has begun."""
    prepared = path.with_name(f"{path.name}.restored")
    remove_store(prepared)
    make_private_folder(path.parent)
    make_private_file(prepared)
    copy_store(Place(path=backup), Place(path=prepared))
    return Place(path=prepared)


def _swapped(place: Place, path: Path, prepared: Place) -> None:
    if path.exists():
        with exclusive_access(place, damaged_too=True):
            kept = path.with_name(f"{path.name}.before-restore")
            remove_store(kept)
            keep_under(path, kept)
    swap_in(prepared.path or path, path)


def _copied_rows(source: Place, target: Place, progress: Progress) -> None:
    with closing(Database(source)) as read:
        try:
            written = create_store(target)
        except ConflictError:
            written = Database(target)
        with closing(written):
            move_rows(read, written, progress=progress)


def _generation_at(place: Place, folder: Path, clock: Clock) -> int:
    if place.path is not None and not place.path.exists():
        return 0
    try:
        with closing(open_server_store(place, folder=folder, now=clock.now())) as database:
            make_hosting(database)
            return generation_of(database)
    except DamagedError:
        return 0  # it is what the backup is put back for; the note beside it says the rest


def _noted(folder: Path) -> int:
    """Read the last generation that this computer began; it is not in any backup."""
    path = folder / _NOTE
    text = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    return int(text) if text.isdigit() else 0


def _note(folder: Path, generation: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{_NOTE}.part"
    part.write_text(f"{generation}\n", encoding="utf-8")
    put_in_place(part, folder / _NOTE)
