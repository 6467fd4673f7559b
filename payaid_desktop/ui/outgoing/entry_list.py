"""The list at the left: what needs somebody, then what waits, each under its heading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from payaid_desktop.services.outgoing import OutgoingEntry, Stand
from payaid_desktop.ui.kit.cells import Cell, Glyph, TwoLines
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_text, fill
from payaid_desktop.ui.kit.sync_glyphs import Sync, sync_icon, sync_word
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import Column, Index, RowModel
from payaid_desktop.ui.outgoing import words

_ROW_PX: Final = 54
_HEADING_PX: Final = 34
_GLYPHS: Final = {
    Stand.REFUSED: Sync.NEEDS_YOU,
    Stand.FAILED: Sync.NEEDS_YOU,
    Stand.TWO_VERSIONS: Sync.NEEDS_YOU,
    Stand.PAID_TWICE: Sync.NEEDS_YOU,
    Stand.WAITING: Sync.WAITING,
    Stand.HELD: Sync.WAITING,
    Stand.TRYING_AGAIN: Sync.TRYING_AGAIN,
    Stand.SENDING: Sync.SENDING,
}
_TONES: Final = {Sync.NEEDS_YOU: "bad", Sync.TRYING_AGAIN: "warn"}


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a part of the list."""

    title: str
    note: str
    tone: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Two lines set to the right: a word in its tone over a quieter one."""

    title: str
    below: str
    tone: str

    def spoken(self) -> str:
        return f"{self.title}, {self.below}"

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        middle, line = rect.center().y(), look.px(16)
        upper = QRectF(rect.left(), middle - line, rect.width(), line)
        painter.setPen(look.colour(self.tone))
        draw_text(painter, upper, self.title, look.font("label"), right=True)
        painter.setPen(look.colour("text3"))
        lower = QRectF(rect.left(), middle, rect.width(), line)
        draw_text(painter, lower, self.below, look.font("small"), right=True)


@dataclass(frozen=True, slots=True)
class Low:
    """A text at the foot of its cell, as headings stand."""

    text: str
    role: str
    tone: str
    right: bool = False
    indent: int = 0

    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        fill(painter, rect.adjusted(-12, rect.height(), 12, 2), look.colour("surface"))
        painter.setPen(look.colour(self.tone))
        room = rect.adjusted(self.indent, rect.height() - look.px(28), 0, -look.px(4))
        draw_text(painter, room, self.text, look.font(self.role), right=self.right)


Line = OutgoingEntry | Heading


class EntryList(Table):
    """Shows the lines; headings are passed over."""

    def __init__(self, look: Look, *, name: str) -> None:
        self._now = datetime.min.replace(tzinfo=UTC)
        self._today = date.min
        self._link = ""
        self.model_of_lines: RowModel[Line] = RowModel(
            (Column("glyph", "", width=34), Column("what", ""), Column("when", "", width=152)),
            cells=self._cells,
            spoken=self._spoken,
        )
        super().__init__(look, self.model_of_lines, name=name, row_px=_ROW_PX)
        self.model_of_lines.setParent(self)
        self.horizontalHeader().hide()

    def show_lines(self, lines: Sequence[Line], *, now: datetime, today: date, link: str) -> None:
        """Show other lines; the one that was chosen stays so, if it is still there."""
        self._now, self._today, self._link = now, today, link
        chosen, at = self.chosen(), self.currentIndex().row()
        self.model_of_lines.show_rows(lines, has_more=False)
        self._shape(lines)
        entries = [n for n, each in enumerate(lines) if isinstance(each, OutgoingEntry)]
        same = [
            n for n in entries if chosen is not None and getattr(lines[n], "id", "") == chosen.id
        ]
        after = [n for n in entries if n >= at]
        if entries:
            self.choose((same or after or entries[-1:])[0])

    def _shape(self, lines: Sequence[Line]) -> None:
        """Headings are lower than lines, and their words begin at the left."""
        self.clearSpans()
        for number, each in enumerate(lines):
            is_heading = isinstance(each, Heading)
            self.setRowHeight(number, self._look.px(_HEADING_PX if is_heading else _ROW_PX))
            if is_heading:
                self.setSpan(number, 0, 1, 2)

    def chosen(self) -> OutgoingEntry | None:
        """The line that is chosen."""
        found = self.current_row()
        return found if isinstance(found, OutgoingEntry) else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        rows, at = self.model_of_lines.rows, current.row()
        if 0 <= at < len(rows) and isinstance(rows[at], Heading):
            step = -1 if previous.row() > at > 0 else 1
            self.choose(at + step)
            return
        super().currentChanged(current, previous)

    def _cells(self, line: Line) -> Sequence[Cell]:
        if isinstance(line, Heading):
            return (
                Low(line.title, "label", line.tone, indent=8),
                Low("", "label", "text3"),
                Low(line.note, "small", "text3", right=True),
            )
        sync = _GLYPHS[line.stand]
        tone = _TONES.get(sync, "text3")
        below = "bad" if sync is Sync.NEEDS_YOU else "text3"
        return (
            Glyph(*sync_icon(sync), sync_word(sync)),
            TwoLines(line.title or "—", words.entry_sentence(line), tone=below),
            Beside(self._word(line), self._note(line), tone),
        )

    def _spoken(self, line: Line) -> str:
        if isinstance(line, Heading):
            return line.title
        return ", ".join((line.title, words.entry_sentence(line), self._word(line)))

    def _word(self, entry: OutgoingEntry) -> str:
        return words.stand_word(entry, now=self._now, link=self._link)

    def _note(self, entry: OutgoingEntry) -> str:
        return words.stand_note(entry, today=self._today)
