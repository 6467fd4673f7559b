"""The window: how soon it is there, what it weighs, and how quickly it follows the keys."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from payaid_desktop.store.database import Place
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.vault import keep_key
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.places import PLACES
from tests.benchmarks.figures import Figure
from tests.benchmarks.stores import KEY, bench_folder, large_store

WARM_MS, COLD_MS = 500, 1200
MEMORY_MB = 130
PAGE_DOWN_MS, SWITCH_MS = 25, 100
RUNS = 7
DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def window_figures(folder: Path, *, invoices: int) -> Iterator[Figure]:
    """Open the window on a store of so many invoices."""
    shop = _shop(folder / "window", invoices)
    runs = [_run(shop) for _ in range(RUNS)]
    of = f"{invoices:,} invoices"
    warm = statistics.median(run["visible_ms"] for run in runs)
    listed = statistics.median(run["listed_ms"] for run in runs)
    yield Figure(
        "window visible, warm", warm, WARM_MS, "ms", f"the list is read after {listed:.0f} ms"
    )
    if os.access(DROP_CACHES, os.W_OK):
        cold = statistics.median(_cold_run(shop)["visible_ms"] for _ in range(3))
        yield Figure("window visible, cold", cold, COLD_MS, "ms")
    yield Figure(f"memory with the list open, {of}", runs[-1]["memory_mb"], MEMORY_MB, "MB")
    pages = [ms for run in runs for ms in run["page_down_ms"]]
    yield Figure(f"page down in the list, {of}", statistics.median(pages), PAGE_DOWN_MS, "ms")
    switches = [ms for run in runs for ms in run["switch_ms"]]
    yield Figure(f"page switch, slowest of all, {of}", max(switches), SWITCH_MS, "ms")
    early = runs[0]["early"]
    yield Figure("modules loaded too early", len(early), 0, "", ", ".join(early))


def _shop(folder: Path, invoices: int) -> Path:
    """A data folder whose store is the large one."""
    large_store(invoices).close()
    folder.mkdir(parents=True)
    store = folder / "payaid.sqlite3"
    kept = bench_folder() / f"shop-{invoices}.sqlite3"
    store.symlink_to(kept)
    keystore = keystore_from(f"file:{folder / 'keys.json'}")
    keep_key(Place(path=store, key=KEY), store, keystore)
    return folder


def _cold_run(shop: Path) -> dict[str, Any]:
    subprocess.run(["sync"], check=True)
    DROP_CACHES.write_text("3")
    return _run(shop)


def _run(shop: Path) -> dict[str, Any]:
    places = ",".join(place.page for place in PLACES if place.page in PAGES)
    began = time.time()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.probing", "window_probe", str(shop), places],
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    found["visible_ms"] = (found["visible_at"] - began) * 1000
    found["listed_ms"] = (found["list_at"] - began) * 1000
    return found
