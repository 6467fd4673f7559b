"""Who answers to a key: a dialog before its page, a page before the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from payaid_desktop.ui.commands import ANYWHERE, Command, Profile
from payaid_desktop.ui.key_book import KeyBook, caption

_REPEATING: Final = frozenset({"Ctrl+Z", "Ctrl+Y"})
Handlers = Mapping[str, Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Scope:
    """A page or dialog and what it can do; what lies under a modal one is not asked."""

    name: str
    handlers: Handlers
    is_modal: bool = False


class Commander(QObject):
    """Turns keys, key caps and the palette into calls.

    Signals:
        scope_changed(): another page or dialog answers now, or the profile is another one.
        unclaimed(str): nobody answered to these keys, as a key cap shows them.
        refused(str): whoever sits here may not do this kind of operation.
    """

    scope_changed = Signal()
    unclaimed = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QWidget, book: KeyBook) -> None:
        super().__init__(window)
        self._window = window
        self._scopes: list[Scope] = []
        self._shortcuts: list[QShortcut] = []
        self.book = book
        self._may: Callable[[str], bool] = lambda _: True
        self._watched: QWidget | None = None
        self.pressed_in: QObject | None = None
        """What had the focus when a key was pressed last; the key may have moved it since."""
        self._listen()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)
            self._watch(None, app.focusWidget())

    @property
    def scope(self) -> str:
        """The name of the page or dialog that answers first."""
        return self._scopes[-1].name if self._scopes else ANYWHERE

    def use(self, profile: Profile) -> None:
        """Use the keys of another profile."""
        self.book = KeyBook(profile)
        self._listen()
        self.scope_changed.emit()

    def allow(self, may: Callable[[str], bool]) -> None:
        """Say which kinds of operations whoever sits here may do; commands that need others are not there."""
        self._may = may
        self.scope_changed.emit()

    def allows(self, id: str) -> bool:
        """Whether whoever sits here may do a command, if somebody answers to it."""
        needs = self.book.command(id).needs
        return not needs or self._may(needs)

    def may(self, kind: str) -> bool:
        """Whether whoever sits here may do a kind of operation; if not, they are told."""
        is_allowed = self._may(kind)
        if not is_allowed:
            self.refused.emit(kind)
        return is_allowed

    def set_base(self, handlers: Handlers) -> None:
        """Say what the window itself does."""
        self._scopes[:1] = [Scope(ANYWHERE, handlers)]

    def show_page(self, name: str, handlers: Handlers) -> None:
        """Let a page answer in place of the one before it; dialogs that are open still answer before it."""
        dialogs = [scope for scope in self._scopes if scope.is_modal]
        self._scopes[1:] = [Scope(name, handlers), *dialogs]
        self.scope_changed.emit()

    def enter(self, name: str, handlers: Handlers) -> Scope:
        """Let a dialog answer, until `leave`."""
        scope = Scope(name, handlers, is_modal=True)
        self._scopes.append(scope)
        self.scope_changed.emit()
        return scope

    def leave(self, scope: Scope) -> None:
        """Let what lies under a dialog answer again."""
        self._scopes = [each for each in self._scopes if each is not scope]
        self.scope_changed.emit()

    def can(self, id: str) -> bool:
        """Whether somebody answers to a command now."""
        return self._handler(self.book.command(id)) is not None

    def run(self, id: str) -> bool:
        """Do a command; False when nobody answers to it now."""
        command = self.book.command(id)
        if not self.allows(id):
            self.refused.emit(command.needs)
            return False
        handler = self._handler(command)
        if handler is None:
            return False
        handler()
        return True

    def press(self, keys: str) -> bool:
        """Do what a shortcut means that was pressed before and held; False when these keys are none."""
        if keys not in self.book.shortcuts():
            return False
        self._pressed(keys)
        return True

    def available(self) -> tuple[Command, ...]:
        """The commands that somebody answers to now, those of the page first."""
        return tuple(
            command for command in self.book.of_scope(self.scope) if self._handler(command)
        )

    def take_plain(self, event: QKeyEvent) -> bool:
        """Do the command of a plain key that a view was given; False when it means nothing here."""
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            return False
        keys = _plain_keys(event)
        command = self.book.at(keys, self.scope, plain=True) if keys else None
        return command is not None and self.run(command.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from taking a key that the profile uses: Ctrl A saves, as in TallyPrime."""
        if event.type() == QEvent.Type.KeyPress:
            self.pressed_in = watched
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination()).toString()
            if self.book.claims(keys, self.scope) and self._handler_of(keys) is not None:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Only what has the focus is watched: a filter on the application would see every event.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now
        if now is not None:
            now.installEventFilter(self)

    def _listen(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = [self._shortcut(keys) for keys in self.book.shortcuts()]

    def _shortcut(self, keys: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(keys in _REPEATING)  # a key held down prints one bill, not twenty
        shortcut.activated.connect(lambda keys=keys: self._pressed(keys))
        return shortcut

    def _pressed(self, keys: str) -> None:
        handler = self._handler_of(keys)
        if handler is not None:
            handler()
            return
        meant = self.book.at(keys, self.scope) or self.book.at(keys, ANYWHERE)
        if meant is not None and not self.allows(meant.id):
            self.refused.emit(meant.needs)
        else:
            self.unclaimed.emit(caption(keys))

    def _handler_of(self, keys: str) -> Callable[[], object] | None:
        for scope in self._asked():
            for name in (scope.name, ANYWHERE):  # a page may answer to what holds anywhere too
                command = self.book.at(keys, name)
                if command is not None and command.id in scope.handlers and self.allows(command.id):
                    return scope.handlers[command.id]
        return None

    def _asked(self) -> list[Scope]:
        asked: list[Scope] = []
        for scope in reversed(self._scopes):
            asked.append(scope)
            if scope.is_modal:
                break
        return asked

    def _handler(self, command: Command) -> Callable[[], object] | None:
        for scope in self._asked():
            fits = command.holds_in(scope.name) or command.holds_in(ANYWHERE)
            if fits and command.id in scope.handlers and self.allows(command.id):
                return scope.handlers[command.id]
        return None


def _plain_keys(event: QKeyEvent) -> str:
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter:
            return "Return"
        case Qt.Key.Key_Space:
            return "Space"
        case _:
            return event.text().upper()
