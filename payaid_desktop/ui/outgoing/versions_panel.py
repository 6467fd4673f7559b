"""The panel of a thing with two versions: each field side by side, one of both chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Icon, Label, plain_tip
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, box, column, empty_out, row, rule
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.painting import draw_text, fill, outline

KEPT, OTHER = "kept", "other"
_HEIGHT_PX: Final = 46
_RING_PX: Final = 14


@dataclass(frozen=True, slots=True)
class Sides:
    """One field: its name, and both values with a word on where each comes from."""

    conflict_id: str
    field: str
    kept: str
    kept_note: str
    other: str
    other_note: str


class Option(QAbstractButton):
    """One of two values."""

    def __init__(self, look: Look, value: str, note: str, *, field: str) -> None:
        super().__init__()
        self._look = look
        self._note = note
        self.setText(value)
        self.setCheckable(True)
        self.setAccessibleName(f"{field}: {value}, {note}")
        self.setToolTip(plain_tip(value))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.px(_HEIGHT_PX))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._look.px(_HEIGHT_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the panel; Space chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, chosen = self._look, self.isChecked()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill(painter, rect, look.colour("row_sel" if chosen else "surface"), 6)
        edge = "focus" if self.hasFocus() else "primary" if chosen else "border2"
        width = 2 if self.hasFocus() or chosen else 1
        outline(painter, rect, look.colour(edge), radius=6, width=width)
        self._paint_ring(painter, rect, chosen=chosen)
        left, middle, line = rect.left() + 38, rect.center().y(), look.px(16)
        room = rect.width() - 48
        painter.setPen(look.colour("text"))
        upper = QRectF(left, middle - line, room, line)
        draw_text(painter, upper, self.text(), look.font("strong" if chosen else "medium"))
        painter.setPen(look.colour("text3"))
        draw_text(painter, QRectF(left, middle, room, line), self._note, look.font("small"))

    def _paint_ring(self, painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
        look, half = self._look, _RING_PX / 2
        centre = QPointF(rect.left() + 12 + half, rect.center().y())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("primary" if chosen else "border2"), 1.5))
        painter.drawEllipse(centre, half, half)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary"))
            painter.drawEllipse(centre, half - 3, half - 3)


class VersionsPanel(QWidget):
    """Lets somebody choose.

    Signals:
        chosen(object): a mapping of conflict to "kept" or "other".
        opened(), later(): buttons.
    """

    chosen = Signal(object)
    opened = Signal()
    later = Signal()

    def __init__(self, look: Look, *, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._look = look
        self._groups: dict[str, QButtonGroup] = {}
        self._pairs: dict[str, tuple[Option, Option]] = {}
        self._title = Elided(look, "", "h3")
        self._context = Elided(look, "", "small", "text3")
        self.open = Button(look, "", size="small", icon="arrow-up-right")
        self._grid = QGridLayout()
        self._result = Elided(look, "", "medium")
        self.keep = Button(
            look,
            self.tr("Keep this result"),
            variant="primary",
            icon="check",
            keys=keys.get("job.send", ""),
        )
        self.all_kept = Button(look, self.tr("All left"), keys=keys.get("job.kept", ""))
        self.all_other = Button(look, self.tr("All right"), keys=keys.get("job.other", ""))
        self.wait = Button(
            look, self.tr("Decide later"), variant="ghost", keys=keys.get("go.back", "")
        )
        self._arrange()
        self.open.clicked.connect(self.opened)
        self.keep.clicked.connect(self.wish)
        self.all_kept.clicked.connect(partial(self.take_all, KEPT))
        self.all_other.clicked.connect(partial(self.take_all, OTHER))
        self.wait.clicked.connect(self.later)

    def show_versions(self, title: str, opens: str, sides: Sequence[Sides]) -> None:
        """Show a thing; what stands in the books is chosen until somebody says otherwise."""
        if [*self._pairs] == [each.conflict_id for each in sides] and sides:
            return  # somebody may be choosing
        self._title.set_whole(title)
        self._context.set_whole(self.tr("Nothing was overwritten. Pick what is right for each."))
        self.open.set_label(opens)
        self.open.setVisible(bool(opens))
        empty_out(self._grid)
        self._groups.clear()
        self._pairs.clear()
        self._put_heads()
        for line, each in enumerate(sides, start=1):
            self._put(line, each)
        self._show_result()

    def choices(self) -> dict[str, str]:
        """Which value is chosen of each."""
        return {id: KEPT if pair[0].isChecked() else OTHER for id, pair in self._pairs.items()}

    def take_all(self, side: str) -> None:
        """Choose one side of all."""
        for kept, other in self._pairs.values():
            (kept if side == KEPT else other).setChecked(True)
        self._show_result()

    def wish(self) -> None:
        """Keep what is chosen."""
        self.chosen.emit(self.choices())

    def forget(self) -> None:
        """Show the next thing from the beginning."""
        self._pairs.clear()

    def focus_first(self) -> None:
        """Go to the first choice."""
        for kept, other in self._pairs.values():
            (kept if kept.isChecked() else other).setFocus()
            return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a side, up and down go from field to field."""
        at = self._place()
        steps = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        sides = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if at is None or key not in {**steps, **sides}:
            super().keyPressEvent(event)
            return
        line, side = at
        pairs = list(self._pairs.values())
        if key in sides:
            side = sides[key]
            pairs[line][side].setChecked(True)
        else:
            line = max(0, min(len(pairs) - 1, line + steps[key][0]))
        pairs[line][side].setFocus()
        self._show_result()

    def _place(self) -> tuple[int, int] | None:
        for line, pair in enumerate(self._pairs.values()):
            for side, option in enumerate(pair):
                if option.hasFocus():
                    return line, side
        return None

    def _put_heads(self) -> None:
        look = self._look
        heads = ((self.tr("In the books"), "monitor"), (self.tr("The other one"), "server"))
        for place, (text, icon) in enumerate(heads, start=1):
            head = row(Icon(look, icon, "text2", 16), Label(look, text, "strong"), STRETCH, gap=8)
            self._grid.addLayout(head, 0, place)

    def _put(self, line: int, sides: Sides) -> None:
        look = self._look
        pair = (
            Option(look, sides.kept, sides.kept_note, field=sides.field),
            Option(look, sides.other, sides.other_note, field=sides.field),
        )
        group = QButtonGroup(self)
        group.setExclusive(True)
        self._grid.addWidget(Label(look, sides.field, "body", "text2"), line, 0)
        for place, option in enumerate(pair, start=1):
            group.addButton(option)
            self._grid.addWidget(option, line, place)
            option.clicked.connect(self._show_result)
        pair[0].setChecked(True)
        self._groups[sides.conflict_id] = group
        self._pairs[sides.conflict_id] = pair

    def _show_result(self) -> None:
        chosen = [
            (kept if kept.isChecked() else other).text() for kept, other in self._pairs.values()
        ]
        self._result.set_whole(" · ".join(chosen))

    def _arrange(self) -> None:
        look = self._look
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        label = Label(look, self.tr("Result that will be kept everywhere"), "small", "text2")
        well = box(column(label, self._result, margins=14, gap=6), "well")
        never = Label(
            look,
            self.tr(
                "Bills, payments and credit notes never need this: they are only added, never changed."
            ),
            "small",
            "text3",
        ).wrapped()
        self.setLayout(
            column(
                row(Grown(column(self._title, self._context, gap=2)), self.open),
                16,
                self._grid,
                14,
                well,
                14,
                row(self.keep, self.all_kept, self.all_other, STRETCH, self.wait),
                14,
                rule(),
                12,
                never,
                STRETCH,
                margins=20,
            )
        )
