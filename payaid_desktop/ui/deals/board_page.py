"""The page of deals: the board, what it is worth, and everything that is done with a deal."""

from calendar import monthrange
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.contacts import Contact
from payaid_desktop.domain.deals import OPEN_STAGES, Deal, DealStage
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import DealCard, DealFilter
from payaid_desktop.services.deal_board import Board
from payaid_desktop.services.inputs.deals import MoveInput
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.contacts.figures import rupees
from payaid_desktop.ui.deals.board_bar import BoardBar
from payaid_desktop.ui.deals.board_state import SHOWN_STAGES, beside
from payaid_desktop.ui.deals.board_view import BoardView
from payaid_desktop.ui.deals.lost_dialog import LostDialog
from payaid_desktop.ui.deals.transfer_dialog import TransferDialog
from payaid_desktop.ui.deals.words import stage_word
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column, row
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, NoMatch

ALL, CLOSING, NO_STEP = "all", "closing", "no_step"
_CARDS: Final = 200
"""How many cards of a stage the board holds."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many open deals each chip would leave."""

    all: int
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
        self._head = PageHead(self.look, self.tr("Deals"), actions=(self._new_button(),))
        self.bar = BoardBar(self.look)
        self.board = self._make_board()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.board)
        self._states = QStackedWidget()
        self._states.addWidget(self._area)
        self._main = row(Grown(self._states))
        self.setLayout(column(self._head, self.bar, Grown(self._main)))
        self._listen()
        self.fit(3)

    def handlers(self) -> Handlers:
        return {
            "make.here": lambda: self.desk.shell.open_dialog("deal_form"),
            "list.search": self.bar.search.setFocus,
            "list.open": self._open_present,
            "list.remove": self._remove,
            "deal.next": partial(self._move_beside, 1),
            "deal.previous": partial(self._move_beside, -1),
            "deal.won": lambda: self._move_present(DealStage.WON),
            "deal.lost": self._lose,
            "deal.quotation": self._quote,
            "deal.transfer": self._transfer,
        }

    def arrive(self, subject: str | None) -> None:
        if subject is not None:
            self.board.state.expect(subject)
        self._read()
        self.board.setFocus()

    def heed(self, changes: Changes) -> None:
        if "deals" in changes or "contacts" in changes:
            self._read()

    def fit(self, level: int) -> None:
        wide = level >= 3
        self._head.fit(level)
        self.bar.fit(level)
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

    def _listen(self) -> None:
        self.bar.searched.connect(self._search_for)
        self.bar.filtered.connect(self._choose)
        self.bar.search.left_down.connect(self.board.setFocus)
        self.board.opened.connect(self._open)
        self.board.dropped.connect(self._dropped)
        self.board.present_moved.connect(self._keep_in_sight)

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
        every = DealFilter(open_only=True)
        closing, no_step = self._wanted(CLOSING), self._wanted(NO_STEP)
        self.desk.tasks.run_latest(
            "deals.counts",
            lambda: Counts(deals.count(every), deals.count(closing), deals.count(no_step)),
            on_success=self._show_counts,
        )

    def _show_board(self, board: Board) -> None:
        self.board.show_columns(board.columns)
        self.bar.choose(self._chosen)
        if self._chosen == ALL and not self._search:
            self._show_sums(board)
        count = sum(column.count for column in board.columns if column.stage in SHOWN_STAGES)
        self._show_state(None if count else self._nothing())

    def _show_sums(self, board: Board) -> None:
        closed = {column.stage: column.value for column in board.columns}
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
        self.bar.show_counts({ALL: counts.all, CLOSING: counts.closing, NO_STEP: counts.no_step})

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
        return self.board.state.card

    def _open_present(self) -> None:
        if (card := self._present()) is not None:
            self._open(card)

    def _open(self, card: DealCard) -> None:
        self.desk.shell.open_dialog("deal_form", card.deal.id)

    def _move_beside(self, step: int) -> None:
        card = self._present()
        stage = beside(card.deal.stage, step) if card else None
        if stage is not None:
            self._move_present(stage)

    def _move_present(self, stage: DealStage) -> None:
        if (card := self._present()) is not None and card.deal.stage is not stage:
            self._move(card.deal, stage)

    def _dropped(self, card: DealCard, stage: DealStage) -> None:
        self._move(card.deal, stage)

    def _move(self, deal: Deal, stage: DealStage) -> None:
        """The one act behind keys and mouse."""
        given = MoveInput.parse({"stage": stage.value})
        deals = self.desk.services.deals
        self.board.state.expect(deal.id)

        def moved(_outcome: object) -> None:
            self._read()
            if stage not in OPEN_STAGES:
                self._tell_closed(deal, stage)

        self.desk.tasks.run(
            lambda: deals.move(deal.id, given, version=deal.version),
            on_success=moved,
            on_error=self._not_moved,
        )

    def _not_moved(self, error: AppError) -> None:
        self._read()
        self.desk.shell.tell_error(error)

    def _tell_closed(self, deal: Deal, stage: DealStage) -> None:
        words = (
            self.tr("“{title}” is won") if stage is DealStage.WON else self.tr("“{title}” is lost")
        )
        undo = (self.tr("Undo"), "", partial(self._move_back, deal))
        below = f"{rupees(deal.value)} · {self.tr('was in {stage}')}"
        self.desk.shell.tell(
            Told(
                words.format(title=deal.title),
                below.format(stage=stage_word(deal.stage)),
                actions=(undo,),
            )
        )

    def _move_back(self, deal: Deal) -> None:
        raw = {"stage": deal.stage.value, "reason": deal.closed_reason}
        deals = self.desk.services.deals
        self.board.state.expect(deal.id)
        self.desk.tasks.run(
            lambda: deals.move(deal.id, MoveInput.parse(raw)),
            on_success=lambda _: self._read(),
        )

    def _lose(self) -> None:
        if (card := self._present()) is None:
            return
        deal = card.deal

        def lost() -> None:
            self._read()
            self._tell_closed(deal, DealStage.LOST)

        LostDialog(self.desk, deal, lost).open()

    def _quote(self) -> None:
        if (card := self._present()) is not None:
            self.desk.shell.go("quotation_editor", f"deal/{card.deal.id}")

    def _transfer(self) -> None:
        if (card := self._present()) is None:
            return
        deal = card.deal

        def given(contact: Contact) -> None:
            self.board.state.expect(deal.id)
            self._read()
            words = self.tr("“{title}” is with {name} now")
            self.desk.shell.tell(Told(words.format(title=deal.title, name=contact.name)))

        TransferDialog(self.desk, card, given).open()

    def _remove(self) -> None:
        if (card := self._present()) is None:
            return
        deal, deals = card.deal, self.desk.services.deals

        def undo() -> None:
            self.board.state.expect(deal.id)
            self.desk.tasks.run(lambda: deals.restore(deal.id), on_success=lambda _: self._read())

        def removed(_outcome: object) -> None:
            self._read()
            title = self.tr("“{title}” removed").format(title=deal.title)
            self.desk.shell.tell(Told(title, actions=((self.tr("Undo"), "", undo),)))

        self.desk.tasks.run(lambda: deals.delete(deal.id), on_success=removed)
