"""The stores that benchmarks run on: encrypted, WAL, synchronous=FULL, as in a shop."""

import os
import tempfile
from datetime import date
from pathlib import Path

from payaid_desktop.services.build import Services, acts_of, services_of
from payaid_desktop.services.clock import SystemClock
from payaid_desktop.services.demo.load import Wishes, load_demo
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.business import local_actor
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.schema import create_schema

KEY = bytes(range(32))
LAST = date(2026, 7, 18)
LINES = 3


def bench_folder() -> Path:
    """Where large stores are kept from one run to the next: PAYAID_BENCH_DIR, or the temporary folder."""
    folder = os.environ.get("PAYAID_BENCH_DIR") or str(Path(tempfile.gettempdir()) / "payaid-bench")
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True)
    return path


def new_store(path: Path) -> Database:
    """Make an empty store."""
    database = Database(Place(path=path, key=KEY))
    create_schema(database)
    return database


def large_store(invoices: int) -> Database:
    """Open the store of so many invoices; the first run makes it."""
    path = bench_folder() / f"shop-{invoices}.sqlite3"
    if not path.exists():
        print(f"Making {invoices:,} invoices in {path} ...", flush=True)
        part = path.with_name(f"{path.name}.part")
        part.unlink(missing_ok=True)
        database = new_store(part)
        wishes = Wishes(invoices=invoices, lines=LINES, in_bulk=True)
        load_demo(database, wishes, last=LAST)
        database.close()
        part.rename(path)
    return Database(Place(path=path, key=KEY))


def services_on(database: Database, folder: Path) -> Services:
    """Act on an open store."""
    with database.read() as connection:
        actor = local_actor(connection)
    settings = Settings(data_dir=folder, keystore="os", log_file=folder / "payaid.log")
    return services_of(acts_of(database, actor, clock=SystemClock()), settings)
