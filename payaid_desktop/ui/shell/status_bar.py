"""The status bar tells the truth about where the data is, and which keys this page has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from payaid_desktop.ui.kit.labels import Icon, KeyCap, Label
from payaid_desktop.ui.kit.layouts import empty_out, holding, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.link import Link

_HEIGHT_PX: Final = 30
_HINTS_NARROW: Final = 3
_WIDE: Final = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What the bar shows: local time of the last save, and how much waits or needs somebody."""

    saved_at: datetime | None = None
    waiting: int = 0
    needs_you: int = 0


class StatusBar(QFrame):
    """Saved · connection · waiting · needs you, and the keys of the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setFixedHeight(look.px(_HEIGHT_PX))
        self._look = look
        self._level = _WIDE
        self._shown = Shown()
        self._link = Link()
        self._hints: Sequence[tuple[str, str]] = ()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 0, 12, 0)
        self._layout.setSpacing(12)
        self._build()

    def show_standing(self, shown: Shown) -> None:
        """Show where the data is."""
        if shown != self._shown:
            self._shown = shown
            self._build()

    def show_link(self, link: Link) -> None:
        """Show how this computer stands with its server."""
        was, self._link = self._words_of_link(), link
        if self._words_of_link() != was:
            self._build()

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show the keys of the page: (key cap, word)."""
        if tuple(hints) != tuple(self._hints):
            self._hints = tuple(hints)
            self._build()

    def fit(self, level: int) -> None:
        """Use short words where there is little room."""
        if level != self._level:
            self._level = level
            self._build()

    def make_anew(self) -> None:
        """Write everything in another language or size."""
        self.setFixedHeight(self._look.px(_HEIGHT_PX))
        self._build()

    def text(self) -> str:
        """Everything it says, for screen readers and tests."""
        return " · ".join(label.text() for label in self.findChildren(Label) if label.text())

    def _build(self) -> None:
        empty_out(self._layout)
        for number, part in enumerate(self._facts()):
            if number:
                self._layout.addWidget(rule("v", length=14))
            self._layout.addWidget(part)
        self._layout.addStretch(1)
        for keys, word in self._hints_with_room():
            hint = row(KeyCap(self._look, keys), Label(self._look, word, "small", "text2"), gap=5)
            self._layout.addLayout(hint)

    def _hints_with_room(self) -> Sequence[tuple[str, str]]:
        if self._level == _WIDE:
            return self._hints
        return self._hints[:_HINTS_NARROW] if self._level > 1 else ()

    def _facts(self) -> list[QWidget]:
        is_short = self._level == 1
        facts = [self._fact("hard-drive", "ok_line", "text2", self._saved(is_short=is_short))]
        facts.append(self._fact(*self._words_of_link()))
        if self._shown.waiting:
            facts.append(
                self._fact("cloud-upload", "warn_line", "warn", self._waiting(is_short=is_short))
            )
        if self._shown.needs_you:
            words = self.tr("%n need you", "", self._shown.needs_you)
            facts.append(self._fact("circle-alert", "bad_line", "bad", words))
        return facts

    def _words_of_link(self) -> tuple[str, str, str, str]:
        """Icon, its tone, the words' tone, and the words; offline is calm, for nothing is lost by it."""
        is_short = self._level == 1
        calm = self.tr("Offline — everything is saved here and sent later")
        online = self.tr("Online") if is_short else self._online()
        told = {
            "none": ("cloud-off", "text3", "text2", self._no_server(is_short=is_short)),
            "online": ("cloud-check", "ok_line", "text2", online),
            "syncing": ("cloud-check", "ok_line", "text2", online),
            "offline": ("cloud-off", "text3", "text2", self.tr("Offline") if is_short else calm),
            "held": ("pause", "warn_line", "warn", self.tr("Sending is held")),
            "sign_in": ("cloud-off", "warn_line", "warn", self.tr("Sign in to the server again")),
            "revoked": ("cloud-off", "bad_line", "bad", self.tr("This computer is shut out")),
        }
        other = ("cloud-off", "warn_line", "warn", self.tr("The server cannot be used"))
        return told.get(self._link.state, other)

    def _online(self) -> str:
        if self._shown.waiting:
            return self.tr("Connected to the server")
        return self.tr("Everything is on the server")

    def _saved(self, *, is_short: bool) -> str:
        if is_short:
            return self.tr("Saved")
        if self._shown.saved_at is None:
            return self.tr("Everything is kept on this computer")
        at = self._shown.saved_at.strftime("%H:%M:%S")
        return self.tr("Saved on this computer {at}").format(at=at)

    def _no_server(self, *, is_short: bool) -> str:
        if is_short:
            return self.tr("No server")
        if self._level == _WIDE and not self._shown.waiting:
            return self.tr("Not connected to a server yet — everything works without it")
        return self.tr("Not connected to a server")

    def _waiting(self, *, is_short: bool) -> str:
        count = self._shown.waiting
        return self.tr("%n waiting", "", count) if is_short else self.tr("%n to send", "", count)

    def _fact(self, icon: str, icon_tone: str, tone: str, words: str) -> QWidget:
        role = "label" if tone in ("warn", "bad") else "small"
        fact = row(
            Icon(self._look, icon, icon_tone, 14), Label(self._look, words, role, tone), gap=6
        )
        widget = holding(fact)
        widget.setAccessibleName(words)
        return widget
