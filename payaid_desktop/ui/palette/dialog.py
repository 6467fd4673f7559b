"""The palette: one field over everything that can be found, done or gone to."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from payaid_desktop.services.records import Found
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.announcing import announce
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.labels import Icon, KeyCap, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, box, column, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.overlays import Overlay
from payaid_desktop.ui.pages import PAGES
from payaid_desktop.ui.palette.entries import Entry, Offered, Target, actions, groups
from payaid_desktop.ui.palette.query import Query, Scope
from payaid_desktop.ui.palette.results import ResultList, spoken

_WIDTH_PX: Final = 640
_TOP_PX: Final = 96
_PAGE_ROWS: Final = 6
_HITS: Final = 4


class QueryField(QLineEdit):
    """The field of the palette. What it does not need itself moves in the list below.

    Signals:
        moved(int): go that many entries down, or up.
        taken(): Enter.
        more(): Tab.
    """

    moved = Signal(int)
    taken = Signal()
    more = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setProperty("bare", "yes")
        font = look.font("h2", weight=500)
        self.setFont(font)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Tab:  # type: ignore[attr-defined]
            self.more.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _PAGE_ROWS,
            Qt.Key.Key_PageUp: -_PAGE_ROWS,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)


class Palette(QObject):
    """Looks for what is typed and does what is chosen.

    The search runs behind; what is pressed before its answer is here waits for it, so that fast fingers never open
    what stood in the list before.
    """

    def __init__(self, desk: Desk, *, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(desk.shell.overlay_parent())
        self._desk = desk
        self._clock = clock
        self._query = Query.of("")
        self._found = Found()
        self._wanted_since: float | None = None
        self._waiting: Callable[[], None] | None = None
        self._offered = self._what_is_offered()
        look = desk.look
        self.field = QueryField(look, self.tr("Search or go to"))
        self.list = ResultList(look, name=self.tr("Found"))
        self._chip = Chip(look, self.tr("everything"), small=True)
        self._took = Label(look, "", "small", "text3")
        self._nothing = Label(look, "", "small", "text3").centred()
        self.overlay = Overlay(
            look,
            desk.shell.overlay_parent(),
            self._panel(),
            name=self.tr("Search or go to"),
            width_px=look.px(_WIDTH_PX),
            top_px=_TOP_PX,
        )
        self._listen()
        self._show()

    def open(self) -> None:
        """Come up over the page."""
        self.overlay.closed.connect(self.deleteLater)
        open_over(self._desk, self.overlay, "palette", self._handlers(), focus=self.field)

    def _handlers(self) -> Handlers:
        return {
            "go.search": self.overlay.dismiss,
            "make.invoice": lambda: self._act_on("make.invoice", Target("page", "editor")),
            "make.payment": lambda: self._act_on("make.payment", Target("dialog", "payment")),
        }

    def _what_is_offered(self) -> Offered:
        commander = self._desk.commander
        return Offered(
            commander.book, commander.available(), frozenset(PAGES), today=self._desk.today()
        )

    def _panel(self) -> QFrame:
        look = self._desk.look
        magnifier = Icon(look, "search", "text3", 18)
        head = row(magnifier, Grown(self.field), self._chip, margins=(18, 10, 16, 8), gap=12)
        middle = row(Grown(self.list), margins=(0, 0, 0, 6))
        panel = box(
            column(head, rule(), self._nothing, Grown(middle), rule(), self._foot()), "panel"
        )
        self._nothing.setFixedHeight(look.px(72))
        return panel

    def _foot(self) -> "Part":
        look = self._desk.look
        hints = (
            ("↑↓", self.tr("choose")),
            ("Enter", self.tr("open")),
            ("Tab", self.tr("more actions")),
            (">", self.tr("commands only")),
            ("#", self.tr("bill no.")),
            ("₹", self.tr("amount")),
        )
        parts: list[Part] = []
        for keys, words in hints:
            parts += [KeyCap(look, keys), Label(look, words, "small", "text3"), 4]
        return row(*parts, STRETCH, self._took, margins=(18, 9, 18, 10), gap=5)

    def _listen(self) -> None:
        self.field.textChanged.connect(self._typed)
        self.field.moved.connect(self._move)
        self.field.taken.connect(lambda: self._when_found(self._take_chosen))
        self.field.more.connect(lambda: self._when_found(self._go_to_actions))
        self.list.clicked_entry.connect(self._take)

    def _typed(self, text: str) -> None:
        self._query = Query.of(text)
        self._chip.show_state(self._scope_word(), "neutral")
        kinds = self._query.kinds
        if not kinds:
            self._wanted_since = None
            self._show_found(Found())
            return
        self._wanted_since = self._clock()
        records, sought = self._desk.services.records, self._query.text
        self._desk.tasks.run_latest(
            "palette",
            lambda: records.find(sought, kinds=kinds, limit=_HITS),
            on_success=self._came,
        )

    def _came(self, found: Found) -> None:
        if self._wanted_since is None:
            return  # the field was emptied meanwhile
        self._took.setText(f"{round((self._clock() - self._wanted_since) * 1000)} ms")
        self._wanted_since = None
        self._show_found(found)

    def _show_found(self, found: Found) -> None:
        self._found = found
        self._show()
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _show(self, chosen: Entry | None = None) -> None:
        """Show what was found, and what can be done with the chosen entry or the first."""
        plain = groups(self._query, self._found, self._offered, None)
        about = chosen or (plain[0].entries[0] if plain else None)
        shown = groups(self._query, self._found, self._offered, about)
        self.list.show_groups(shown, sought=self._sought(), chosen=about)
        self._nothing.setVisible(not shown)
        self._nothing.setText(self.tr("Nothing here is called that. Try fewer letters."))
        self._tell_chosen()

    def _sought(self) -> str:
        return self._query.text

    def _move(self, step: int) -> None:
        self.list.step(step)
        entry = self.list.chosen()
        if entry is not None and self._is_found(entry):
            self._show(entry)
        self._tell_chosen()

    def _is_found(self, entry: Entry) -> bool:
        """Whether it is one of the things that were found; choosing an action keeps the actions."""
        return any(
            entry in group.entries
            for group in groups(self._query, self._found, self._offered, None)
        )

    def _tell_chosen(self) -> None:
        entry = self.list.chosen()
        words = spoken(entry) if entry else self._nothing.text()
        self.field.setAccessibleDescription(words)
        if self.overlay.isVisible():
            announce(self.field, words)

    def _when_found(self, act: Callable[[], None]) -> None:
        if self._wanted_since is None:
            act()
        else:
            self._waiting = act

    def _go_to_actions(self) -> None:
        entry = self.list.chosen()
        offered = actions(entry, self._offered).entries if entry else ()
        if offered:
            self.list.choose(self.list.results.rows.index(offered[0]))
            self._tell_chosen()

    def _take_chosen(self) -> None:
        entry = self.list.chosen()
        if entry is not None:
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        self._do(entry.target)

    def _act_on(self, command: str, target: Target) -> None:
        self._when_found(lambda: self._act_on_chosen(command, target))

    def _act_on_chosen(self, command: str, target: Target) -> None:
        """Do what a key means with whom the chosen entry is about, or what it means anywhere."""
        entry = self.list.chosen()
        contact = entry.contact if entry else None
        if contact is None:
            self._do(Target("command", command))
        else:
            self._do(Target(target.kind, target.name, f"contact/{contact[0]}"))

    def _do(self, target: Target) -> None:
        self.overlay.leave()
        if target.kind == "page":
            self._desk.shell.go(target.name, target.subject)
        elif target.kind == "dialog":
            self._desk.shell.open_dialog(target.name, target.subject)
        else:
            self._desk.commander.run(target.name)

    def _scope_word(self) -> str:
        return {
            Scope.EVERYTHING: self.tr("everything"),
            Scope.COMMANDS: self.tr("commands"),
            Scope.NUMBERS: self.tr("bill numbers"),
            Scope.AMOUNTS: self.tr("amounts"),
        }[self._query.scope]


def open_palette(desk: Desk, subject: str | None) -> None:
    """Open the palette."""
    del subject
    Palette(desk).open()
