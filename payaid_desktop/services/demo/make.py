"""A demo shop in a folder of its own."""

from collections.abc import Callable

from payaid_desktop.domain.clock import Clock, today
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.services.demo.load import INVOICES_MAX, Loaded, Progress, Wishes, load_demo
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.database import Place
from payaid_desktop.store.files import put_in_place, remove_store
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.opening import create_store
from payaid_desktop.store.vault import make_key


def make_demo(
    settings: Settings,
    wishes: Wishes,
    *,
    encrypted: bool = False,
    clock: Clock | None = None,
    progress: Progress = lambda _done, _all: None,
    stop: Callable[[], bool] = lambda: False,
) -> Loaded:
    """Make the demo shop, with a history that ends today.

    It is a plain file unless it is to be encrypted: a demo has no secrets, and opens anywhere.
    History that is written in bulk is not queued for sending.

    Raises:
        ValidationError: so many invoices are not made.
        ConflictError: there is a shop in this folder already.
        DiskFullError, ReadOnlyError, StorageError: it cannot be written; nothing half is left.
    """
    if not 1 <= wishes.invoices <= INVOICES_MAX:
        raise ValidationError({"invoices": f"Choose 1 to {INVOICES_MAX} invoices."})
    path = settings.store_path
    if path.exists():
        raise ConflictError("There is a shop in this folder already. Choose another folder.")
    key = make_key(path, keystore_from(settings.keystore)) if encrypted else None
    prepared = path.with_name(f"{path.name}.new")
    remove_store(prepared)
    database = create_store(Place(path=prepared, key=key))
    try:
        last = today(clock or SystemClock())
        loaded = load_demo(database, wishes, last=last, progress=progress, stop=stop)
        database.close()
        put_in_place(prepared, path)
    finally:
        database.close()
        remove_store(prepared)
    return loaded
