"""What a screen asks while the owner types, on a million invoices; medians of warm runs."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
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
Question = tuple[str, float, Callable[[], object]]
"""Its name, the milliseconds it may take, and how it is asked."""


def query_figures(folder: Path, *, invoices: int) -> Iterator[Figure]:
    """Ask everything on a store of so many invoices."""
    database = large_store(invoices)
    services = services_on(database, folder)
    for name, allowed_ms, ask in _questions(services):
        yield Figure(f"{name}, {invoices:,} invoices", median_ms(ask), allowed_ms, "ms")
    database.close()


def _questions(services: Services) -> Iterator[Question]:
    yield from _pages(services)
    yield from _searches(services)
    yield "chip counts", 20, services.invoices.counts
    yield "dashboard (month totals, ageing and more)", 200, services.dashboard.today
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


def _pages(services: Services) -> Iterator[Question]:
    invoices = services.invoices
    next_cursor = invoices.page(DocumentFilter(), PageRequest(limit=PAGE)).next_cursor
    deep = NEWEST.cursor_of([date(YEAR.start_year - 1, 9, 1).isoformat(), "z"])
    for name, chosen, cursor in (
        ("first page of 100", DocumentFilter(), None),
        ("next page of 100", DocumentFilter(), next_cursor),
        ("deep page of 100", DocumentFilter(), deep),
        ("first page of unpaid bills", DocumentFilter(unpaid=True), None),
        ("first page of overdue bills", DocumentFilter(overdue_on=LAST), None),
    ):
        request = PageRequest(limit=PAGE, cursor=cursor)
        yield name, 10, partial(invoices.page, chosen, request)


def _searches(services: Services) -> Iterator[Question]:
    for typed in TYPED:
        yield f"search everywhere for “{typed}”", 30, partial(services.records.search, typed)
        yield f"the palette's answer to “{typed}”", 30, partial(services.records.find, typed)
        chosen, request = DocumentFilter(search=typed), PageRequest(limit=PAGE)
        find = partial(services.invoices.page, chosen, request)
        yield f"search the invoices for “{typed}”", 30, find


def _month_totals(services: Services) -> object:
    with services.acts.read() as view:
        return view.figures.month_sales(
            from_on=date(YEAR.start_year - 2, 4, 1), to_on=YEAR.last_day
        )
