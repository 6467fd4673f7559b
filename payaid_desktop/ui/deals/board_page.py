"""The page of deals: the board, what it is worth, and everything that is done with a deal."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.deals import DealStage
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import DealCard, DealFilter
from payaid_desktop.services.deal_board import Board
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.deals import list_rows
from payaid_desktop.ui.deals.acts import DealActs
from payaid_desktop.ui.deals.board_bar import BoardBar
from payaid_desktop.ui.deals.board_state import beside
from payaid_desktop.ui.deals.board_view import BoardView
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.layouts import Grown, box, column, row
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, NoMatch
from payaid_desktop.ui.kit.table import Table
from payaid_desktop.ui.kit.table_model import RowModel

ALL, CLOSING, NO_STEP = "all", "closing", "no_step"
BOARD, LIST = "board", "list"
_CARDS: Final = 200
"""How many cards of a stage the board holds."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many open deals each narrowing chip would leave."""

    closing: int
    no_step: int


class DealsPage(Page):
    """Shows the pipeline."""

    scope = "deals"
    place = "deals"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._chosen = ALL
        self._search = ""
        self._shape = Segmented(
            self.look,
            ((self.tr("Board"), BOARD), (self.tr("List"), LIST)),
            name=self.tr("Shown as"),
        )
        self._head = PageHead(
            self.look, self.tr("Deals"), actions=(self._shape, self._new_button())
        )
        self.bar = BoardBar(self.look)
        self.acts = DealActs(desk, self._acted)
        self.board = self._make_board()
        self.table = self._make_table()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.board)
        self._shapes = QStackedWidget()
        self._shapes.addWidget(self._area)
        self._shapes.addWidget(box(column(Grown(self.table), margins=(1, 4, 1, 5))))
        self._states = QStackedWidget()
        self._states.addWidget(self._shapes)
        self._main = row(Grown(self._states))
        self.setLayout(column(self._head, self.bar, Grown(self._main)))
        self._listen()
        self.fit(3)

    def handlers(self) -> Handlers:
        return {
            "make.here": lambda: self.desk.shell.open_dialog("deal_form"),
            "list.search": self.bar.search.setFocus,
            "list.open": self._open_present,
            "list.remove": self._with_present(lambda card: self.acts.remove(card.deal)),
            "deal.next": partial(self._move_beside, 1),
            "deal.previous": partial(self._move_beside, -1),
            "deal.won": lambda: self._move_present(DealStage.WON),
            "deal.lost": self._with_present(lambda card: self.acts.lose(card.deal)),
            "deal.quotation": self._quote,
            "deal.transfer": self._with_present(self.acts.transfer),
        }

    def arrive(self, subject: str | None) -> None:
        if subject is not None:
            self.board.state.expect(subject)
        self._read()
        self._focus()

    def heed(self, changes: Changes) -> None:
        shows = "deals" in changes or "contacts" in changes
        if shows and self.isVisible():  # else it is read when somebody comes back to it
            self._read()

    def fit(self, level: int) -> None:
        wide = level >= 3
        self._head.fit(level)
        self.bar.fit(level)
        self.table.fit(level)
        self._main.setContentsMargins(*((24, 0, 24, 16) if wide else (16, 0, 16, 10)))

    def _new_button(self) -> Button:
        keys = self.desk.keys("make.here")
        button = Button(self.look, self.tr("New deal"), variant="primary", icon="plus", keys=keys)
        button.clicked.connect(lambda: self.desk.shell.open_dialog("deal_form"))
        return button

    def _make_board(self) -> BoardView:
        hints = (
            self.tr("Ctrl N adds a deal"),
            self.tr("Talked to, and able to buy"),
            self.tr("Q writes the quotation"),
            self.tr("Talking about price and day"),
            self.tr("W moves a deal here"),
        )
        board = BoardView(
            self.look, name=self.tr("Board of deals"), today=self.desk.today, hints=hints
        )
        board.answer_plain_keys(self.desk.commander.take_plain)
        return board

    def _make_table(self) -> Table:
        today = self.desk.today
        self._model: RowModel[DealCard] = RowModel(
            list_rows.columns(),
            cells=lambda card: list_rows.cells(card, today=today()),
            spoken=lambda card: list_rows.spoken(card, today=today()),
            parent=self,
        )
        table = Table(self.look, self._model, name=self.tr("List of deals"), row_px=44)
        table.answer_plain_keys(self.desk.commander.take_plain)
        return table

    def _listen(self) -> None:
        self.bar.searched.connect(self._search_for)
        self.bar.filtered.connect(self._choose)
        self.bar.search.left_down.connect(self._focus)
        self._shape.chosen.connect(self._show_as)
        self.table.opened.connect(self._open)
        self.board.opened.connect(self._open)
        self.board.dropped.connect(self._dropped)
        self.board.present_moved.connect(self._keep_in_sight)

    def is_list(self) -> bool:
        """Whether the deals are shown as a list, which has the lost ones too."""
        return self._shape.value() == LIST

    def _show_as(self, _shape: object) -> None:
        card = self.board.state.card if self.is_list() else self.table.current_row()
        self._shapes.setCurrentIndex(1 if self.is_list() else 0)
        if card is not None:
            self.board.state.choose(card.deal.id)
            self._choose_row(card.deal.id)
        self._focus()

    def _focus(self) -> None:
        (self.table if self.is_list() else self.board).setFocus()

    def _choose_row(self, deal_id: str) -> None:
        for number, card in enumerate(self._model.rows):
            if card.deal.id == deal_id:
                self.table.choose(number)
                return

    def _keep_in_sight(self, rect: QRect) -> None:
        middle = rect.center()
        self._area.ensureVisible(middle.x(), 0, rect.width() // 2 + 4, 0)

    def _search_for(self, text: str) -> None:
        if text != self._search:
            self._search = text
            self._read()

    def _choose(self, id: str) -> None:
        self._chosen = id
        self._read()

    def _wanted(self, chosen: str, *, search: str = "") -> DealFilter:
        match chosen:
            case "closing":
                today = self.desk.today()
                last = today.replace(day=monthrange(today.year, today.month)[1])
                return DealFilter(open_only=True, expected_to=last, search=search)
            case "no_step":
                return DealFilter(open_only=True, without_next_step=True, search=search)
        return DealFilter(search=search)

    def _read(self) -> None:
        deals, wanted = self.desk.services.deals, self._wanted(self._chosen, search=self._search)
        self.desk.tasks.run_latest(
            "deals.board",
            lambda: deals.board(limit=_CARDS, chosen=wanted),
            on_success=self._show_board,
            on_error=self._show_error,
        )
        closing, no_step = self._wanted(CLOSING), self._wanted(NO_STEP)
        self.desk.tasks.run_latest(
            "deals.counts",
            lambda: Counts(deals.count(closing), deals.count(no_step)),
            on_success=self._show_counts,
        )

    def _show_board(self, board: Board) -> None:
        wanted = self.board.state.wanted_id or self._present_id()
        self.board.show_columns(board.columns)
        cards = [card for column in board.columns for card in column.deals]
        self._model.show_rows(cards, has_more=False)
        if wanted is not None:
            self._choose_row(wanted)
        self.bar.choose(self._chosen)
        if self._chosen == ALL and not self._search:
            self._show_sums(board)
        self._show_state(None if cards else self._nothing())

    def _show_sums(self, board: Board) -> None:
        closed = {column.stage: column.value for column in board.columns}
        self.bar.show_counts({ALL: sum(column.count for column in board.columns)})
        self.bar.show_closed(won=closed[DealStage.WON], lost=closed[DealStage.LOST])
        likely = self.tr("likely {amount} after chance of winning")
        self._head.show_context(
            " · ".join(
                (
                    self.tr("%n open", "", board.open_count),
                    rupees(board.open_value),
                    likely.format(amount=rupees(board.forecast)),
                )
            )
        )

    def _show_counts(self, counts: Counts) -> None:
        self.bar.show_counts({CLOSING: counts.closing, NO_STEP: counts.no_step})

    def _show_error(self, error: AppError) -> None:
        title = self.tr("The deals could not be read from this computer.")
        state = ErrorState(self.look, title=title, sentence=str(error))
        state.try_again.connect(self._read)
        self._show_state(state)

    def _show_state(self, widget: QWidget | None) -> None:
        old = self._states.widget(1)
        if old is not None:
            self._states.removeWidget(old)
            old.deleteLater()
        if widget is not None:
            self._states.addWidget(widget)
        self._states.setCurrentIndex(0 if widget is None else 1)

    def _nothing(self) -> QWidget:
        if self._search or self._chosen != ALL:
            every = Button(self.look, self.tr("Show all deals"), size="small")
            every.clicked.connect(self._show_all)
            return NoMatch(
                self.look,
                title=self.tr("No deal matches"),
                sentence=self.tr("Look for a part of the title or of the contact's name."),
                buttons=(every,),
            )
        return EmptyState(
            self.look,
            icon="handshake",
            title=self.tr("Sales that may come stand here"),
            sentence=self.tr(
                "Note a big order while it is only talk, and what to do next. Ctrl → moves it on."
            ),
            buttons=(self._new_button(),),
        )

    def _show_all(self) -> None:
        self.bar.search.clear()
        self._search, self._chosen = "", ALL
        self._read()
        self.board.setFocus()

    def _present(self) -> DealCard | None:
        if self.is_list():
            row: DealCard | None = self.table.current_row()
            return row
        return self.board.state.card

    def _present_id(self) -> str | None:
        card = self._present()
        return card.deal.id if card is not None else None

    def _with_present(self, act: Callable[[DealCard], None]) -> Callable[[], None]:
        def on_present() -> None:
            if (card := self._present()) is not None:
                act(card)

        return on_present

    def _open_present(self) -> None:
        if (card := self._present()) is not None:
            self._open(card)

    def _open(self, card: DealCard) -> None:
        self.desk.shell.open_dialog("deal_form", card.deal.id)

    def _move_beside(self, step: int) -> None:
        card = self._present()
        stage = beside(self.acts.stage_of(card.deal), step) if card else None
        if stage is not None:
            self._move_present(stage)

    def _move_present(self, stage: DealStage) -> None:
        if (card := self._present()) is not None and self.acts.stage_of(card.deal) is not stage:
            self.acts.move(card.deal, stage)

    def _dropped(self, card: DealCard, stage: DealStage) -> None:
        self.acts.move(card.deal, stage)

    def _acted(self, deal_id: str) -> None:
        self.board.state.expect(deal_id)
        self._read()

    def _quote(self) -> None:
        if (card := self._present()) is not None:
            self.desk.shell.go("quotation_editor", f"deal/{card.deal.id}")
