"""The integrity report: whether the file is whole, and whether the books agree with themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from sqlalchemy import Connection

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.store.books import CHECKS
from payaid_desktop.store.business import tenant_ids
from payaid_desktop.store.damage import damaged_tables, damages
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.problems import Problem
from payaid_desktop.store.schema import altered_parts
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.search_index import SEARCHED, knows_its_rows

PAGES = "pages"
SCHEMA = "schema"
SEARCH = "search"
Progress = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was checked, and what was found wrong."""

    ok: bool
    problems: tuple[Problem, ...]
    checked: tuple[str, ...]


def check_integrity(
    database: Database, *, progress: Progress | None = None, stop: Stop | None = None
) -> IntegrityReport:
    """Check the whole store; it only reads, and others may go on working meanwhile.

    Raises:
        ConflictError: `stop` asked to stop, between two checks.
    """
    step = _Steps(progress, stop)
    pages = check_pages(database.place)
    if not pages.ok:
        return pages
    problems: list[Problem] = []
    with database.read() as connection:
        tenants = tenant_ids(connection)
        step.total = 2 + len(CHECKS) * len(tenants) + (not database.is_postgres)
        step.done()
        problems += _schema_problems(connection)
        step.done()
        for tenant_id, check in product(tenants, CHECKS.values()):
            problems += check(Scope(connection, tenant_id))
            step.done()
        if database.is_postgres:
            return IntegrityReport(not problems, tuple(problems), (SCHEMA, *CHECKS))
        problems += _search_problems(connection)
        step.done()
    return IntegrityReport(not problems, tuple(problems), (PAGES, SCHEMA, *CHECKS, SEARCH))


class _Steps:
    """Counts the checks that are done."""

    def __init__(self, progress: Progress | None, stop: Stop | None) -> None:
        self._progress = progress
        self._stop = stop
        self._done = 0
        self.total = 0

    def done(self) -> None:
        """One more is done.

        Raises:
            ConflictError: somebody asks to stop.
        """
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self.total)
        if self._stop is not None and self._stop():
            raise ConflictError("The check was stopped. It changed nothing.")


def check_pages(place: Place) -> IntegrityReport:
    """Check the pages of a file alone: also of one that is too damaged to be opened."""
    problems = _page_problems(place)
    return IntegrityReport(ok=not problems, problems=problems, checked=(PAGES,))


def _page_problems(place: Place) -> tuple[Problem, ...]:
    if place.is_postgres:
        return ()
    found = damages(place)
    if not found:
        return ()
    named = ", ".join(damaged_tables(place)) or "no table that is in use"
    return tuple(
        Problem(
            PAGES,
            f"page {each.page}" if each.page else "the file",
            f"{each.words.rstrip('.')}. This concerns: {named}.",
        )
        for each in found
    )


def _schema_problems(connection: Connection) -> list[Problem]:
    """Guards that were taken away are missed, and whatever else is not as in a new store."""
    return [
        Problem(SCHEMA, part, "This part of the store is not as PayAid made it.")
        for part in altered_parts(connection)
    ]


def _search_problems(connection: Connection) -> list[Problem]:
    return [
        Problem(SEARCH, table, "Search does not know all rows of this table. Rebuild it.")
        for table in SEARCHED
        if not knows_its_rows(connection, table)
    ]
