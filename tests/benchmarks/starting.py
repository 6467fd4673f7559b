"""Starting the command, printing a bill, and the memory of a session."""

import itertools
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from payaid_desktop.documents.invoices import document_paper
from payaid_desktop.documents.paper import render_pdf
from payaid_desktop.documents.press import Press
from payaid_desktop.services.demo.load import Wishes, load_demo
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.documents import DocumentFilter
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.products import ProductFilter
from tests.benchmarks.figures import Figure, median_ms, timed_ms
from tests.benchmarks.stores import KEY, LAST, new_store, services_on

HELP_MS = 300
PDF_MS = 120
MEMORY_MB = 120
PDF_LINES = 25


def starting_figures(folder: Path) -> Iterator[Figure]:
    """Time `payaid --help` as a process, and a PDF; weigh a session in a process of its own."""
    command = [str(Path(sys.executable).with_name("payaid")), "--help"]
    runs = [
        timed_ms(lambda: subprocess.run(command, capture_output=True, check=True)) for _ in range(9)
    ]
    yield Figure("payaid --help", statistics.median(runs), HELP_MS, "ms")
    yield _pdf_figure(folder)
    store = folder / "session.sqlite3"
    database = new_store(store)
    load_demo(database, Wishes(invoices=300), last=LAST)
    database.close()
    weighed = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.starting", str(store)],
        capture_output=True,
        check=True,
        text=True,
    )
    yield Figure(
        "memory of a session that lists and issues", float(weighed.stdout), MEMORY_MB, "MB"
    )


def _pdf_figure(folder: Path) -> Figure:
    database = new_store(folder / "pdf.sqlite3")
    load_demo(database, Wishes(invoices=10), last=LAST)
    services = services_on(database, folder)
    products = services.products.page(ProductFilter(), PageRequest(limit=PDF_LINES)).items
    items = [{"productId": each.id, "quantity": "2"} for each in products]
    bill = services.invoices.create(DocumentInput.parse({"items": items})).value
    paper, press = document_paper(bill, business=services.business.get()), Press()
    numbers = itertools.count()

    def print_another() -> bytes:
        """No two are alike, as typst remembers what it has laid out before."""
        return render_pdf(replace(paper, number=f"A1/2627/{next(numbers):05}"), press=press)

    figure = Figure("PDF of a bill of 25 lines, warm", median_ms(print_another), PDF_MS, "ms")
    database.close()
    return figure


def weigh_session(store: Path) -> float:
    """List and issue for a while, and give the peak memory of this process in MB."""
    database = Database(Place(path=store, key=KEY))
    services = services_on(database, store.parent)
    products = services.products.page(ProductFilter(), PageRequest(limit=5)).items
    items = [{"productId": each.id, "quantity": "1"} for each in products]
    for _ in range(200):
        services.invoices.create_and_issue(DocumentInput.parse({"items": items}))
        services.invoices.page(DocumentFilter(), PageRequest(limit=100))
        services.records.search("sam")
    services.dashboard.today()
    database.close()
    return _peak_mb()


def _peak_mb() -> float:
    """Read this program's own peak; the usual call counts the memory of who started it, too."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (peak,) = (line for line in lines if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


if __name__ == "__main__":
    print(weigh_session(Path(sys.argv[1])))
