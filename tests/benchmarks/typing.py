"""Typing a bill: how soon a key is painted at 100 lines, and a suggestion found among 20,000 products."""

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from payaid_desktop.services.build import open_services
from payaid_desktop.services.inputs.products import ProductInput
from tests.benchmarks.figures import Figure
from tests.shops import make_shop, shop_settings

KEY_MS, SUGGEST_MS, SAVE_MS = 16, 50, 1000
LINES = 100
_BATCH = 1000


def typing_figures(folder: Path, *, products: int) -> Iterator[Figure]:
    """Type into the window over a shop with so many products."""
    settings = shop_settings(folder / "typing")
    make_shop(settings)
    with open_services(settings) as services:
        for first in range(0, products, _BATCH):
            last = min(first + _BATCH, products)
            services.products.create_many([_product(number) for number in range(first, last)])
    found = type_into(settings.data_dir, lines=LINES)
    of = f"{products:,} products, {LINES} lines"
    keys, own = sorted(found["key_ms"]), sorted(found["own_ms"])
    middle = f"median {statistics.median(keys):.1f} ms; own work {p95(own):.1f} ms"
    yield Figure(f"key to paint, p95, {of}", p95(keys), KEY_MS, "ms", middle)
    yield Figure(f"suggestion, slowest, {of}", max(found["suggest_ms"]), SUGGEST_MS, "ms")
    yield Figure(f"saving the bill of {LINES} lines", found["save_ms"], SAVE_MS, "ms")


def p95(ordered: list[float]) -> float:
    """Give the figure that 95 of 100 do not exceed."""
    return ordered[int(len(ordered) * 0.95)]


def _product(number: int) -> ProductInput:
    return ProductInput.parse(
        {
            "name": f"Item {number} of shelf {number % 97}",
            "unitPrice": str(1 + number % 20),
            "gstRate": ("5", "18")[number % 2],
            "hsn": "3401",
            "unit": "PCS",
            "openingStock": "1000",
        }
    )


def type_into(folder: Path, *, lines: int) -> dict[str, Any]:
    """Type into the window over the shop of a data folder, in a process of its own."""
    keys = folder.parent / "keys.json"
    (folder / "keys.json").write_bytes(keys.read_bytes())
    (folder / "keys.json").chmod(0o600)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.probing", "typing_probe", str(folder), str(lines)],
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found
