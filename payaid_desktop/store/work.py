"""One act on the store: a transaction, the repositories in it, and the journal that is written at its end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.ids import Ids
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.audit import AuditRepository
from payaid_desktop.store.business import BusinessRepository, SettingsRepository
from payaid_desktop.store.contact_figures import ContactFigures
from payaid_desktop.store.contacts import ContactRepository
from payaid_desktop.store.database import Database
from payaid_desktop.store.deals import DealRepository
from payaid_desktop.store.documents import DocumentRepository
from payaid_desktop.store.faults import storage_faults
from payaid_desktop.store.figures import Figures
from payaid_desktop.store.forms import FormRepository
from payaid_desktop.store.jobs import JobRepository
from payaid_desktop.store.journal import Journal
from payaid_desktop.store.leases import Leases
from payaid_desktop.store.ledger import LedgerRepository
from payaid_desktop.store.open_items import OpenItems
from payaid_desktop.store.payments import PaymentRepository
from payaid_desktop.store.products import ProductRepository
from payaid_desktop.store.receivables import Receivables
from payaid_desktop.store.recurring import RecurringRepository
from payaid_desktop.store.replica import Replica
from payaid_desktop.store.scope import Scope
from payaid_desktop.store.series import SeriesRepository
from payaid_desktop.store.stock import StockRepository
from payaid_desktop.store.suggestions import SuggestionRepository


class View:
    """The repositories of one tenant on one connection."""

    def __init__(self, connection: Connection, tenant_id: str) -> None:
        self.scope = scope = Scope(connection, tenant_id)
        self.business = BusinessRepository(scope)
        self.settings = SettingsRepository(scope)
        self.contacts = ContactRepository(scope)
        self.contact_figures = ContactFigures(scope)
        self.deals = DealRepository(scope)
        self.products = ProductRepository(scope)
        self.stock = StockRepository(scope)
        self.series = SeriesRepository(scope)
        self.documents = DocumentRepository(scope)
        self.payments = PaymentRepository(scope)
        self.recurring = RecurringRepository(scope)
        self.open_items = OpenItems(scope)
        self.ledger = LedgerRepository(scope)
        self.figures = Figures(scope)
        self.receivables = Receivables(scope)
        self.jobs = JobRepository(scope)
        self.leases = Leases(scope)
        self.replica = Replica(scope)
        self.audit = AuditRepository(scope)
        self.forms = FormRepository(scope)
        self.suggestions = SuggestionRepository(scope)


class Work(View):
    """A view that may write; `changes` is set when the transaction is about to commit."""

    def __init__(self, connection: Connection, *, actor: Actor, ids: Ids, now: datetime) -> None:
        super().__init__(connection, actor.tenant_id)
        self.actor = actor
        self.now = now
        self.ids = ids
        self.journal = Journal(self.scope, actor=actor, ids=ids, now=now)
        self.changes = Changes({})
        self.warnings: list[str] = []

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """Open a part of the transaction that is rolled back alone when it fails; the error goes on."""
        before = self.journal.mark()
        try:
            with storage_faults(), self.scope.connection.begin_nested():
                yield
        except BaseException:
            self.journal.go_back(before)
            raise

    def warn(self, sentence: str) -> None:
        """Note what the user should look at; it does not stop the act."""
        if sentence not in self.warnings:
            self.warnings.append(sentence)


@contextmanager
def open_work(
    database: Database,
    *,
    actor: Actor,
    ids: Ids,
    now: datetime,
    at_end: Callable[[Work], None] | None = None,
) -> Iterator[Work]:
    """Open a write transaction; the journal is written and everything committed when the block ends well.

    `at_end` is done after the journal is written, in the same transaction.
    """
    with database.transaction(turn=actor.tenant_id) as connection:
        work = Work(connection, actor=actor, ids=ids, now=now)
        yield work
        work.changes = work.journal.close()
        if at_end is not None:
            at_end(work)


@contextmanager
def open_trial(database: Database, *, actor: Actor, ids: Ids, now: datetime) -> Iterator[Work]:
    """Open a work on a connection that cannot write: what an act would make is seen, and nothing is kept."""
    with database.trial() as connection:
        yield Work(connection, actor=actor, ids=ids, now=now)


@contextmanager
def open_view(database: Database, *, tenant_id: str) -> Iterator[View]:
    """Open a read transaction."""
    with database.read() as connection:
        yield View(connection, tenant_id)


def view_of(connection: Connection, tenant_id: str) -> View:
    """Look at one business in a transaction that is open already."""
    return View(connection, tenant_id)
