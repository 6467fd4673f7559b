"""`python -m tests.benchmarks`: every figure of speed and memory; `--quick` on smaller stores."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.asking import asking_figures
from tests.benchmarks.figures import show
from tests.benchmarks.issuing import issuing_figures
from tests.benchmarks.loading import loading_figures
from tests.benchmarks.queries import query_figures
from tests.benchmarks.sharing import sharing_figures
from tests.benchmarks.starting import starting_figures
from tests.benchmarks.syncing import syncing_figures
from tests.benchmarks.typing import typing_figures
from tests.benchmarks.window import window_figures


def main() -> int:
    """Run them all; the exit code says whether every figure is within its goal."""
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory(prefix="payaid-bench-") as made:
        folder = Path(made)
        well = show(starting_figures(folder))
        well &= show(issuing_figures(folder))
        well &= show(typing_figures(folder, products=2_000 if quick else 20_000))
        well &= show(loading_figures(folder, invoices=5_000 if quick else 100_000))
        well &= show(syncing_figures(folder / "sync", invoices=1_000 if quick else 10_000))
        well &= show(asking_figures(folder / "api", contacts=10_000 if quick else 100_000))
        well &= show(sharing_figures(folder / "shared"))
        well &= show(query_figures(folder, invoices=20_000 if quick else 1_000_000))
        well &= show(window_figures(folder, invoices=20_000 if quick else 1_000_000))
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
