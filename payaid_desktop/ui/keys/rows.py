"""What stands on the key card: the commands in their groups, those of a row of keys as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from payaid_desktop.ui.commands import Command, Group
from payaid_desktop.ui.key_book import KeyBook, caption
from payaid_desktop.ui.places import PLACES


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys and what they do."""

    keys: str
    words: str


COLUMNS: Final = (
    (Group.MAKE, Group.GO, Group.SENDING),
    (Group.BILL, Group.DEALS),
    (Group.FINISH, Group.LISTS),
)
"""Which groups stand below one another where there is room for three columns."""
_PAGES: Final = frozenset(f"go.{place.page}" for place in PLACES)


def rows_of(group: Group, book: KeyBook) -> tuple[KeyRow, ...]:
    """The rows of a group."""
    commands = [each for each in book.commands if each.group is group]
    made = [*_typed(group), *_rows(commands, book), *_moves(group)]
    return tuple(dict.fromkeys(made))


def rows_here(commands: Iterable[Command], book: KeyBook) -> tuple[KeyRow, ...]:
    """The rows of some commands, those of the bill's grid left out."""
    return tuple(dict.fromkeys(_rows(commands, book)))


def group_words(group: Group) -> str:
    """A group's heading in the language of the window."""
    return QCoreApplication.translate("Commands", group.value)


def found(rows: Iterable[KeyRow], text: str) -> tuple[KeyRow, ...]:
    """The rows that a search leaves: by word, or by key ("ctrl s")."""
    words = text.casefold().split()
    return tuple(
        row for row in rows if all(word in f"{row.keys} {row.words}".casefold() for word in words)
    )


def as_text(book: KeyBook) -> str:
    """The whole card as a page of text."""
    lines = [_tr("Keys of PayAid"), ""]
    for groups in COLUMNS:
        for group in groups:
            lines.append(group_words(group))
            lines += [f"    {row.keys:<16} {row.words}" for row in rows_of(group, book)]
            lines.append("")
    return "\n".join(lines)


def _rows(commands: Iterable[Command], book: KeyBook) -> Iterator[KeyRow]:
    """One row for each command; the pages of the side bar and the modes of payment stand in one each."""
    for command in commands:
        keys = command.keys_in(book.profile)
        if not keys:
            continue
        if command.id in _PAGES and keys[0].removeprefix("Ctrl+").isdecimal():
            yield KeyRow(f"Ctrl 1 … {_last_page(book)}", _tr("Pages in the side bar"))
        elif command.id.startswith("mode."):
            yield KeyRow("Alt 1 … 5", _tr("How it was paid"))
        else:
            yield KeyRow(" / ".join(caption(key) for key in keys), command.words())


def _last_page(book: KeyBook) -> str:
    numbers = [
        key.removeprefix("Ctrl+")
        for each in book.commands
        if each.id in _PAGES
        for key in each.keys_in(book.profile)
    ]
    return max(number for number in numbers if number.isdecimal())


def _typed(group: Group) -> tuple[KeyRow, ...]:
    """Keys that belong to the grid of a bill and have no command."""
    if group is not Group.BILL:
        return ()
    return (
        KeyRow("Enter", _tr("Take and go on")),
        KeyRow("Tab", _tr("To rate, discount")),
        KeyRow("24*sun", _tr("Quantity first")),
        KeyRow("↑ ↓", _tr("Choose in a list")),
    )


def _moves(group: Group) -> tuple[KeyRow, ...]:
    if group is not Group.LISTS:
        return ()
    return KeyRow("↑ ↓", _tr("Move")), KeyRow("1 … 7", _tr("Status filters"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyCard", text)
