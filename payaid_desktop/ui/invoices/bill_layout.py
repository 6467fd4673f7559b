"""How the page of a saved document is laid out; it knows no service."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from payaid_desktop.services.bill_views import BillView
from payaid_desktop.ui.invoices.bill_cards import FigureCard, HistoryCard, SendCard
from payaid_desktop.ui.invoices.bill_words import context_of, kind_name, state_of
from payaid_desktop.ui.invoices.copy_words import copy_name
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.chips import Chip
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.labels import Elided
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row, scrolled
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.paper_view import PaperView
from payaid_desktop.ui.kit.states import ErrorState
from payaid_desktop.ui.papers import Drawn

_SIDE_PX: Final = 300
_PAPER_PX: Final = {3: 520, 2: 480, 1: 470}
_COPIES_MAX: Final = 3


class BillLayout(QWidget):
    """Head, paper and cards.

    Signals:
        back_wanted(): to the page before.
        command_wanted(str): the id of a command.
        copy_chosen(int): the first, second or third copy.
    """

    back_wanted = Signal()
    command_wanted = Signal(str)
    copy_chosen = Signal(object)

    def __init__(self, look: Look, keys: Callable[[str], str]) -> None:
        super().__init__()
        self._look = look
        self._level = 3
        self._can: AbstractSet[str] = frozenset()
        self._copies: tuple[str, ...] = ()
        self._state = Chip(look, "", dot=True)
        self._actions = self._make_actions(keys)
        self._head = self._make_head()
        self.paper = PaperView(look, name=_tr("The paper"))
        self.figure = FigureCard(look)
        self.send = SendCard(look)
        self.history = HistoryCard(look)
        self.error = ErrorState(look, title=_tr("This bill could not be read"), sentence="")
        self._printer = Elided(look, "", "small", "text3")
        self._printer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._segments: Segmented | None = None
        self._tabs = Segmented(
            look, ((_tr("Paper"), "paper"), (_tr("Details"), "side")), name=_tr("Show")
        )
        self._tabs.chosen.connect(lambda _: self._show_tab())
        self._build(keys)

    def show_waiting(self) -> None:
        """Show that a document is being read."""
        self._stack.setCurrentIndex(0)
        self.paper.show_waiting()

    def show_bill(self, view: BillView, *, on: date, can: AbstractSet[str], printer: str) -> None:
        """Show a document; `can` are the commands that are possible with it."""
        document = view.document
        self._can = can
        self._stack.setCurrentIndex(0)
        self._head.show_title(document.number or kind_name(document.kind))
        self._head.show_context(context_of(view, today=on))
        said = state_of(view, on=on)
        self._state.show_state(said.word, said.tone)
        self._state.show()
        self.figure.show_bill(view, on=on)
        self.send.setVisible("send" in can)
        self.history.show_events(view, today=on)
        self._printer.set_whole(printer)
        self._show_actions()

    def show_paper(self, drawn: Drawn, copy: int) -> None:
        """Show the paper, and the copies that it has."""
        self.paper.show_pages(drawn.pages)
        if drawn.copies != self._copies:
            self._copies = drawn.copies
            self._make_segments(copy)
        elif self._segments is not None:
            self._segments.set_value(copy)

    def show_error(self, sentence: str) -> None:
        """Show that it could not be read."""
        self.error.show_problem(_tr("This bill could not be read"), sentence)
        self._stack.setCurrentIndex(1)

    def fit(self, level: int) -> None:
        """Make room: a small window has the cards on a tab of their own."""
        self._level = level
        self._head.fit(level)
        wide = level >= 3
        self.paper.set_paper_width(self._look.px(_PAPER_PX[level]))
        self._body.setContentsMargins(*((24, 0, 24, 16) if wide else (16, 0, 16, 10)))
        self._tabs.setVisible(level == 1)
        self._side.setFixedWidth(self._look.px(_SIDE_PX)) if level > 1 else self._free_side()
        self._show_tab()
        self._show_actions()

    def _make_actions(self, keys: Callable[[str], str]) -> dict[str, Button]:
        wanted = (
            ("copy", _tr("Copy"), "copy", ""),
            ("make.credit_note", _tr("Credit note"), "undo-2", ""),
            ("cancel", _tr("Cancel"), "x", ""),
            ("list.remove", _tr("Remove"), "trash-2", ""),
            ("print", _tr("Print"), "printer", ""),
            ("convert", _tr("Turn into invoice"), "receipt-indian-rupee", "primary"),
            ("make.payment", _tr("Payment"), "banknote", "primary"),
            ("issue", _tr("Issue"), "check", "primary"),
        )
        actions = {}
        for id, text, icon, variant in wanted:
            button = Button(self._look, text, icon=icon, variant=variant, keys=keys(id))
            button.clicked.connect(partial(self.command_wanted.emit, id))
            button.hide()
            actions[id] = button
        return actions

    def _make_head(self) -> PageHead:
        back = Button(self._look, "", icon="arrow-left", variant="ghost", name=_tr("Back"))
        back.clicked.connect(self.back_wanted)
        self._state.hide()
        actions = tuple(self._actions.values())
        return PageHead(self._look, "", actions=actions, chips=(self._state,), before=back)

    def _build(self, keys: Callable[[str], str]) -> None:
        look = self._look
        printers = Button(
            look,
            "",
            icon="printer",
            variant="ghost",
            name=_tr("Choose the printer"),
            keys="",
        )
        printers.setToolTip(f"{_tr('Choose the printer')} ({keys('print.choose')})")
        printers.clicked.connect(lambda: self.command_wanted.emit("print.choose"))
        self._bar = row(self._tabs, Grown(self._printer), printers, gap=10)
        well = box(column(Grown(self.paper)), "well")
        self._left = holding(column(holding(self._bar), 10, Grown(well)))
        cards = holding(column(self.figure, 12, self.send, 12, Grown(self.history)))
        self._side = scrolled(cards, name=_tr("About this bill"))
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = row(Grown(self._left), self._side, gap=14)
        self._stack = QStackedWidget()
        self._stack.addWidget(holding(self._body))
        self._stack.addWidget(self.error)
        self.setLayout(column(self._head, Grown(self._stack)))

    def _make_segments(self, copy: int) -> None:
        if self._segments is not None:
            self._bar.removeWidget(self._segments)
            self._segments.hide()
            self._segments.deleteLater()
            self._segments = None
        if not self._copies:
            return
        options = [(copy_name(words), number) for number, words in enumerate(self._copies)]
        segments = Segmented(self._look, options[:_COPIES_MAX], name=_tr("Copy"), value=copy)
        segments.chosen.connect(self.copy_chosen)
        self._segments = segments
        self._bar.insertWidget(1, segments)

    def _free_side(self) -> None:
        self._side.setMinimumWidth(0)
        self._side.setMaximumWidth(16777215)
        self._side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _show_tab(self) -> None:
        shows_side = self._level == 1 and self._tabs.value() == "side"
        self._side.setVisible(self._level > 1 or shows_side)
        self._left.setVisible(not shows_side)

    def _show_actions(self) -> None:
        """Leave out what a narrow window has no room for; its key still works."""
        primary = "make.payment" if "make.payment" in self._can else "convert"
        always = {"print", primary, "issue"}
        narrow = always | {"make.credit_note", "copy", "list.remove"}
        shown = {1: always, 2: narrow}.get(self._level, narrow | {"cancel"} - {"make.payment"})
        if "make.payment" in self._can and self._level >= 3:
            shown = shown - {"cancel"}  # as many buttons as the head has room for
        for id, button in self._actions.items():
            button.setVisible(id in self._can and id in shown)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BillLayout", text)
