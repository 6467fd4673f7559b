"""What a screen asks while the owner types, on a million invoices; medians of warm runs."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.services.build import Services
from payaid_desktop.store.documents import NEWEST, DocumentFilter
from payaid_desktop.store.paging import PageRequest
from tests.benchmarks.figures import Figure, median_ms
from tests.benchmarks.stores import LAST, large_store, services_on

PAGE = 100
TYPED = ("shar", "tra", "00042", "A1/2627", "rice", "900000", "sample st", "पर", "42")
YEAR = FinancialYear.of(LAST)


def query_figures(folder: Path, *, invoices: int) -> Iterator[Figure]:
    """Ask everything on a store of so many invoices."""
    database = large_store(invoices)
    services = services_on(database, folder)
    for name, allowed_ms, ask in _questions(services):
        yield Figure(f"{name}, {invoices:,} invoices", median_ms(ask), allowed_ms, "ms")
    database.close()


def _questions(services: Services) -> Iterator[tuple[str, float, Callable[[], object]]]:
    invoices = services.invoices
    first = invoices.page(DocumentFilter(), PageRequest(limit=PAGE))
    deep = NEWEST.cursor_of([date(YEAR.start_year - 1, 9, 1).isoformat(), "z"])
    yield "first page of 100", 10, lambda: invoices.page(DocumentFilter(), PageRequest(limit=PAGE))
    yield (
        "next page of 100",
        10,
        lambda: invoices.page(DocumentFilter(), PageRequest(limit=PAGE, cursor=first.next_cursor)),
    )
    yield (
        "deep page of 100",
        10,
        lambda: invoices.page(DocumentFilter(), PageRequest(limit=PAGE, cursor=deep)),
    )
    for chosen, name in (
        (DocumentFilter(unpaid=True), "first page of unpaid bills"),
        (DocumentFilter(overdue_on=LAST), "first page of overdue bills"),
    ):
        yield name, 10, lambda chosen=chosen: invoices.page(chosen, PageRequest(limit=PAGE))
    for typed in TYPED:
        yield (
            f"search everywhere for “{typed}”",
            30,
            lambda typed=typed: services.records.search(typed),
        )
        yield (
            f"search the invoices for “{typed}”",
            30,
            lambda typed=typed: invoices.page(
                DocumentFilter(search=typed), PageRequest(limit=PAGE)
            ),
        )
    yield "chip counts", 20, invoices.counts
    yield "dashboard (month totals, ageing and more)", 400, services.dashboard.today
    yield "ageing", 200, services.statements.ageing
    yield "month totals", 200, lambda: _month_totals(services)
    busiest = next(row for row in services.statements.outstanding(limit=10) if row.contact_id)
    yield (
        "one contact's statement",
        30,
        lambda: services.statements.of_contact(
            str(busiest.contact_id), from_on=YEAR.first_day, to_on=YEAR.last_day
        ),
    )


def _month_totals(services: Services) -> object:
    with services.acts.read() as view:
        return view.figures.month_totals(
            "invoices", from_on=date(YEAR.start_year - 2, 4, 1), to_on=YEAR.last_day
        )
