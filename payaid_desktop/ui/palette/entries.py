"""The rows of the palette: what was found, what can be done with it, and where one can go."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import DocumentKind, DocumentStatus
from payaid_desktop.domain.money import Money
from payaid_desktop.services.asking import DocumentLine, Hit
from payaid_desktop.services.records import Found
from payaid_desktop.ui.commands import Command
from payaid_desktop.ui.formatting import write_day_in_list, write_rupees
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.palette.query import Query, Scope
from payaid_desktop.ui.places import PLACES, place_words
from payaid_desktop.ui.settings.sections import SECTIONS

_COMMANDS_AT_FIRST: Final = 5
_ROWS_MAX: Final = 8


@dataclass(frozen=True, slots=True)
class Target:
    """Where an entry leads: a page, a dialog or a command, and what it is about."""

    kind: str
    name: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: `keys` are those that do the same, `right` is an amount; `contact` is whom it is about, if somebody.

    `is_hit` says that it was found, so that the letters that were typed are marked in it.
    """

    title: str
    icon: str
    target: Target
    below: str = ""
    right: str = ""
    keys: str = ""
    contact: tuple[str, str] | None = None
    is_hit: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be done here and now: the commands that somebody answers to, and the pages there are."""

    book: KeyBook
    commands: tuple[Command, ...]
    pages: frozenset[str]
    today: date

    def can(self, id: str) -> bool:
        """Whether somebody answers to a command."""
        return any(command.id == id for command in self.commands)


def groups(query: Query, found: Found, offered: Offered, chosen: Entry | None) -> list[Group]:
    """Everything that fits, in groups; `chosen` is the entry whose actions are offered."""
    made = [
        Group(_tr("Contacts"), tuple(_contact(hit, owes) for hit, owes in found.contacts)),
        Group(_tr("Products"), tuple(_product(hit) for hit in found.products)),
        Group(_tr("Bills"), tuple(_bill(line, offered.today) for line in found.documents)),
        Group(_tr("Do"), tuple(_commands(query, offered))),
        Group(_tr("Go to"), tuple(_places(query, offered))),
    ]
    with_actions = list(_with_actions(made, chosen, offered))
    return [group for group in with_actions if group.entries]


def actions(entry: Entry, offered: Offered) -> Group:
    """What can be done with the contact that an entry is about."""
    if entry.contact is None:
        return Group("", ())
    id, name = entry.contact
    subject = f"contact/{id}"
    keys = offered.book.caption
    made: list[Entry] = []
    if offered.can("make.invoice"):
        target = Target("page", "editor", subject)
        title = _tr("New invoice for {name}").format(name=name)
        made.append(Entry(title, "plus", target, keys=keys("make.invoice"), is_hit=False))
    if offered.can("make.payment"):
        target = Target("dialog", "payment", subject)
        title = _tr("Record payment from {name}").format(name=name)
        made.append(Entry(title, "banknote", target, keys=keys("make.payment"), is_hit=False))
    if entry.target.name != "contact" and "contact" in offered.pages:
        title = _tr("Open {name}").format(name=name)
        made.append(Entry(title, "user", Target("page", "contact", id), is_hit=False))
    return Group(_tr("Do something with {name}").format(name=name), tuple(made))


def _with_actions(made: Iterable[Group], chosen: Entry | None, offered: Offered) -> Iterator[Group]:
    for group in made:
        yield group
        if chosen is not None and chosen in group.entries:
            yield actions(chosen, offered)


def _contact(hit: Hit, owes: Money) -> Entry:
    facts = [hit.subtitle, _balance(owes)]
    return Entry(
        hit.title,
        "users",
        Target("page", "contact", hit.id),
        below=" · ".join(fact for fact in facts if fact),
        contact=(hit.id, hit.title),
    )


def _balance(owes: Money) -> str:
    if owes.paise > 0:
        return _tr("owes {amount}").format(amount=write_rupees(owes, whole=True))
    if owes.paise < 0:
        return _tr("you owe {amount}").format(amount=write_rupees(-owes, whole=True))
    return _tr("settled")


def _product(hit: Hit) -> Entry:
    return Entry(hit.title, "package", Target("page", "products", hit.id), below=hit.subtitle)


def _bill(line: DocumentLine, today: date) -> Entry:
    day = write_day_in_list(line.dated_on, today=today)
    facts = [line.party_name, day[:1].lower() + day[1:], _standing(line, today)]
    contact = (line.contact_id, line.party_name) if line.contact_id else None
    return Entry(
        line.number or _tr("Draft"),
        _ICONS.get(line.kind, "receipt-indian-rupee"),
        _bill_target(line),
        below=" · ".join(fact for fact in facts if fact),
        right=write_rupees(line.total),
        contact=contact,
    )


_ICONS: Final = {
    DocumentKind.QUOTATION: "file-text",
    DocumentKind.PROFORMA: "file-text",
    DocumentKind.CREDIT_NOTE: "undo-2",
    DocumentKind.DEBIT_NOTE: "undo-2",
    DocumentKind.DELIVERY_CHALLAN: "truck",
}
_SALES: Final = (DocumentKind.INVOICE, DocumentKind.BILL_OF_SUPPLY)


def _bill_target(line: DocumentLine) -> Target:
    if line.status is not DocumentStatus.DRAFT:
        return Target("page", "bill", line.id)
    if line.kind is DocumentKind.QUOTATION:
        return Target("page", "quotation_editor", line.id)
    return Target("page", "editor", line.id)


def _standing(line: DocumentLine, today: date) -> str:
    if line.status is DocumentStatus.CANCELLED:
        return _tr("cancelled")
    if line.status is DocumentStatus.DRAFT or line.kind not in _SALES:
        return ""
    if not line.due:
        return _tr("paid")
    if line.due_on and line.due_on < today:
        return _tr("overdue")
    return _tr("part paid") if line.due < line.total else _tr("unpaid")


def _commands(query: Query, offered: Offered) -> Iterator[Entry]:
    if query.scope not in (Scope.EVERYTHING, Scope.COMMANDS):
        return
    shown = [
        each for each in _doing(offered.commands) if query.fits(f"{each.label} {each.words()}")
    ]
    all_of_them = query.text or query.scope is Scope.COMMANDS
    for command in shown if all_of_them else shown[:_COMMANDS_AT_FIRST]:
        yield Entry(
            command.words(),
            command.icon or "zap",
            Target("command", command.id),
            keys=offered.book.caption(command.id),
        )


def _doing(commands: Sequence[Command]) -> list[Command]:
    """Going to places has a group of its own; what only makes sense in a field or row is left to it."""
    return [
        each for each in commands if not each.id.startswith(("go.", "list.look")) and not each.plain
    ]


def _places(query: Query, offered: Offered) -> Iterator[Entry]:
    if query.scope is not Scope.EVERYTHING:
        return
    for place in PLACES:
        title = place_words(place.title)
        if place.page in offered.pages and query.fits(f"{place.title} {title}"):
            keys = offered.book.caption(f"go.{place.page}")
            yield Entry(title, place.icon, Target("page", place.page), keys=keys)
    if query.text and "settings" in offered.pages:
        for section in SECTIONS:
            if section.holds(query.text):
                target = Target("page", "settings", section.id)
                yield Entry(section.name(), section.icon, target, below=place_words("Settings"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
