"""The integrity report: whether the file is whole, and whether the books agree with themselves."""

from dataclasses import dataclass

from sqlalchemy import Connection

from payaid_desktop.store.books import CHECKS, book_problems
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


@dataclass(frozen=True, slots=True)
class IntegrityReport:
    """What was checked, and what was found wrong."""

    ok: bool
    problems: tuple[Problem, ...]
    checked: tuple[str, ...]


def check_integrity(database: Database) -> IntegrityReport:
    """Check the whole store; it only reads, and others may go on working meanwhile."""
    pages = check_pages(database.place)
    if not pages.ok:
        return pages
    problems: list[Problem] = []
    with database.read() as connection:
        problems += _schema_problems(connection)
        for tenant_id in tenant_ids(connection):
            problems += book_problems(Scope(connection, tenant_id))
        if database.is_postgres:
            return IntegrityReport(not problems, tuple(problems), (SCHEMA, *CHECKS))
        problems += _search_problems(connection)
    return IntegrityReport(not problems, tuple(problems), (PAGES, SCHEMA, *CHECKS, SEARCH))


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
