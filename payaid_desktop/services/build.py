"""Where everybody starts: from settings to services.

The window, the command, the server and the tests all join the parts here and nowhere else.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from payaid_desktop.domain.business import Business, Device, User
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import Clock
from payaid_desktop.domain.errors import ConflictError, NotFoundError
from payaid_desktop.domain.ids import Ids
from payaid_desktop.domain.recovery_key import recovery_key
from payaid_desktop.services.acts import Acts
from payaid_desktop.services.bill_views import BillViews
from payaid_desktop.services.business import Businesses, found_business
from payaid_desktop.services.clock import SystemClock, system_ids
from payaid_desktop.services.configuration import SettingsService
from payaid_desktop.services.contact_pages import ContactPages
from payaid_desktop.services.contacts import Contacts
from payaid_desktop.services.daily_report import DailyReports
from payaid_desktop.services.dashboard import Dashboards
from payaid_desktop.services.deals import Deals
from payaid_desktop.services.documents import Challans, Invoices, Proformas, Quotations
from payaid_desktop.services.exporting import Exports
from payaid_desktop.services.forms import Forms
from payaid_desktop.services.importing import Imports
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.jobs import Jobs
from payaid_desktop.services.maintenance import Maintenance
from payaid_desktop.services.messages import Messages
from payaid_desktop.services.notes import CreditNotes, DebitNotes
from payaid_desktop.services.outbox import Outbox
from payaid_desktop.services.outgoing import Outgoing
from payaid_desktop.services.papers import Papers
from payaid_desktop.services.paying import Paying
from payaid_desktop.services.payments import Payments
from payaid_desktop.services.products import Products
from payaid_desktop.services.records import Records
from payaid_desktop.services.recurring import RecurringInvoices
from payaid_desktop.services.reminding import Reminders
from payaid_desktop.services.replication.joining import Shop, join
from payaid_desktop.services.selling import Selling
from payaid_desktop.services.settings import Settings
from payaid_desktop.services.statements import Statements
from payaid_desktop.services.stock import Stock
from payaid_desktop.services.suggestions import Suggestions
from payaid_desktop.store.actor import Actor
from payaid_desktop.store.business import local_actor
from payaid_desktop.store.database import Database, Place
from payaid_desktop.store.faults import file_faults
from payaid_desktop.store.files import put_in_free_place, remove_store
from payaid_desktop.store.keystore import keystore_from
from payaid_desktop.store.opening import create_store, open_store
from payaid_desktop.store.turns import turn_to_write
from payaid_desktop.store.vault import (
    forget_key_name,
    is_plain,
    make_key,
    place_of,
    printed_key,
    recover,
)

_A_SHOP_ALREADY = "There is a shop here already. Open it, or choose another folder."
Publish = Callable[[Changes], None]
Found = Callable[[Database, datetime], Actor]
"""Fills an empty store, and says who works in it."""


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a user can do, for one business and one actor."""

    acts: Acts
    business: Businesses
    settings: SettingsService
    contacts: Contacts
    contact_pages: ContactPages
    deals: Deals
    products: Products
    stock: Stock
    quotations: Quotations
    proformas: Proformas
    invoices: Invoices
    challans: Challans
    credit_notes: CreditNotes
    debit_notes: DebitNotes
    payments: Payments
    statements: Statements
    dashboard: Dashboards
    records: Records
    outbox: Outbox
    outgoing: Outgoing
    jobs: Jobs
    messages: Messages
    recurring: RecurringInvoices
    reminders: Reminders
    daily_reports: DailyReports
    maintenance: Maintenance
    imports: Imports
    exports: Exports
    papers: Papers
    bill_views: BillViews
    paying: Paying
    forms: Forms
    selling: Selling
    suggestions: Suggestions


@dataclass(frozen=True, slots=True)
class SetUp:
    """A shop that was just set up; `recovery_key` is shown this once, to be printed, and None for a plain file."""

    business: Business
    device_id: str
    device_code: str
    recovery_key: str | None


@file_faults()
def set_up(
    settings: Settings, given: SetupInput, *, plain: bool = False, clock: Clock | None = None
) -> SetUp:
    """Make the store of a new shop, encrypted unless it is to be plain.

    Raises:
        ConflictError: there is a shop in this folder already.
        KeystoreError: the key store cannot keep the key.
        ReadOnlyError, DiskFullError, StorageError: the store cannot be written.
    """
    clock = clock or SystemClock()

    def found(database: Database, _: datetime) -> Actor:
        return found_business(database, given, clock=clock, ids=system_ids())[1]

    return _in_turn(settings, found, plain=plain, clock=clock)


def _in_turn(settings: Settings, found: Found, *, plain: bool, clock: Clock) -> SetUp:
    path = settings.store_path
    if path.exists():
        raise ConflictError(_A_SHOP_ALREADY)
    with turn_to_write(path):
        return _made_shop(settings, found, plain=plain, clock=clock)


def _made_shop(settings: Settings, found: Found, *, plain: bool, clock: Clock) -> SetUp:
    path = settings.store_path
    if path.exists():  # made while this program waited for its turn
        raise ConflictError(_A_SHOP_ALREADY)
    if plain:
        forget_key_name(path)
    key = None if plain else make_key(path, keystore_from(settings.keystore))
    # The store gets its name when the shop is in it; what a run left that was killed is thrown away.
    prepared = path.with_name(f"{path.name}.new")
    remove_store(prepared)
    made = _found_shop(prepared, key, found, clock=clock)
    try:
        put_in_free_place(prepared, path)
    except FileExistsError as error:
        remove_store(prepared)
        raise ConflictError(_A_SHOP_ALREADY) from error
    return made


def _found_shop(path: Path, key: bytes | None, found: Found, *, clock: Clock) -> SetUp:
    database = create_store(Place(path=path, key=key))
    with ExitStack() as unless_made, closing(database):
        unless_made.callback(remove_store, path)
        actor = found(database, clock.now())
        with acts_of(database, actor, clock=clock).read() as view:
            business, device = view.business.get(), view.business.device(actor.device_id)
        unless_made.pop_all()
    return SetUp(business, device.id, device.code, recovery_key(key) if key is not None else None)


@file_faults()
def join_shop(
    settings: Settings, shop: Shop, *, user: User, device: Device, clock: Clock | None = None
) -> SetUp:
    """Make the store of a computer that joins a shop; its server's feed fills it.

    Raises:
        ConflictError: there is a shop in this folder already.
        KeystoreError, ReadOnlyError, DiskFullError, StorageError: the store or its key cannot be kept.
    """

    def found(database: Database, now: datetime) -> Actor:
        return join(database, user, device, shop=shop, ids=system_ids(), now=now)

    return _in_turn(settings, found, plain=False, clock=clock or SystemClock())


@contextmanager
def open_services(
    settings: Settings, *, clock: Clock | None = None, publish: Publish | None = None
) -> Iterator[Services]:
    """Open the shop of this folder, and close it when the block ends.

    Raises:
        NotFoundError: no shop is set up here.
        KeystoreError: the key of the store is not to be had.
        VersionError, DamagedError, BusyError, StorageError: the store cannot be opened.
    """
    clock = clock or SystemClock()
    place = find_place(settings)
    database = open_store(place, backups=settings.backup_dir, now=clock.now())
    try:
        with database.read() as connection:
            actor = local_actor(connection)
        acts = acts_of(database, actor, clock=clock, publish=publish)
        yield services_of(acts, settings)
    finally:
        database.close()


@file_faults()
def find_place(settings: Settings) -> Place:
    """Say where the store of this folder is, with its key.

    Raises:
        KeystoreError: the key of the store is not to be had.
    """
    if not settings.store_path.exists():
        return Place(path=settings.store_path)
    return place_of(settings.store_path, keystore_from(settings.keystore))


@file_faults()
def unlock(settings: Settings, *, recovery_key_text: str) -> None:
    """Take the recovery key that somebody typed, and keep the store's key again.

    Raises:
        ValidationError: it is mistyped, or the key of another shop.
    """
    recover(settings.store_path, keystore_from(settings.keystore), text=recovery_key_text)


@file_faults()
def recovery_key_of(settings: Settings) -> str | None:
    """Give the recovery key of the shop of this folder, to print; None for a plain file, which needs none.

    Raises:
        NotFoundError: no shop is set up here.
        KeystoreError: its key is not to be had.
    """
    path = settings.store_path
    if not path.exists():
        raise NotFoundError("There is no shop here. Set one up, or restore a backup.")
    return None if is_plain(path) else printed_key(path, keystore_from(settings.keystore))


def acts_of(
    database: Database,
    actor: Actor,
    *,
    clock: Clock,
    publish: Publish | None = None,
    ids: Ids | None = None,
) -> Acts:
    """Let an actor act on an open store."""
    return Acts(
        database,
        actor=actor,
        clock=clock,
        ids=ids or system_ids(),
        publish=publish or _nobody_listens,
    )


def services_of(acts: Acts, settings: Settings) -> Services:
    """Join the services of one actor."""
    contacts, products, outbox = Contacts(acts), Products(acts), Outbox(acts)
    return Services(
        acts=acts,
        business=Businesses(acts),
        settings=SettingsService(acts),
        contacts=contacts,
        contact_pages=ContactPages(acts),
        deals=Deals(acts),
        products=products,
        stock=Stock(acts),
        quotations=Quotations(acts),
        proformas=Proformas(acts),
        invoices=Invoices(acts),
        challans=Challans(acts),
        credit_notes=CreditNotes(acts),
        debit_notes=DebitNotes(acts),
        payments=Payments(acts),
        statements=Statements(acts),
        dashboard=Dashboards(acts),
        records=Records(acts),
        outbox=outbox,
        outgoing=Outgoing(acts),
        jobs=Jobs(acts, outbox),
        messages=Messages(acts),
        recurring=RecurringInvoices(acts),
        reminders=Reminders(acts),
        daily_reports=DailyReports(acts),
        maintenance=Maintenance(acts, settings),
        imports=Imports(acts, contacts=contacts, products=products),
        exports=Exports(acts, settings),
        papers=Papers(acts),
        bill_views=BillViews(acts),
        paying=Paying(acts),
        forms=Forms(acts),
        selling=Selling(acts),
        suggestions=Suggestions(acts),
    )


def _nobody_listens(changes: Changes) -> None:
    """A program that runs one command has no screens to refresh; what changed is in the outcome."""
    del changes
