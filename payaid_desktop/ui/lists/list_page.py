"""What all pages of lists share: search, filters, period, pages of rows, states, and the keys for them."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.asking import Page as RowPage
from payaid_desktop.services.asking import PageRequest
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, holding
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import ErrorState, NoMatch, Skeleton
from payaid_desktop.ui.kit.table_model import RowModel
from payaid_desktop.ui.lists.export_dialog import ExportDialog, ToExport
from payaid_desktop.ui.lists.list_view import Filter, ListView
from payaid_desktop.ui.lists.period_dialog import PeriodDialog
from payaid_desktop.ui.lists.periods import Period, all_days
from payaid_desktop.ui.lists.reading import ListReader

ALL: Final = "all"
_PATIENCE_MS: Final = 150
_SKELETON_ROWS: Final = 12
Row = TypeVar("Row")


class ListPage(Page, Generic[Row]):
    """A list; subclasses say what its rows are and where they come from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.chosen = ALL
        self.period = all_days()
        self.search = ""
        self._has_come = False
        self._counts: Mapping[str, int | None] = {}
        self._sums: tuple[tuple[str, str], ...] = ()
        self._reader = ListReader(desk.tasks, self.scope, self)
        self._period_button = self._make_period_button()
        self.head = PageHead(self.look, self.name(), actions=self.head_buttons())
        self.view = self._make_view()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_loading)
        self.setLayout(column(Grown(self.view)))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.name())
        self._listen()

    # What subclasses say.

    @abstractmethod
    def name(self) -> str:
        """The title of the page."""

    @abstractmethod
    def hint(self) -> str:
        """What may be searched for."""

    @abstractmethod
    def filters(self) -> tuple[Filter, ...]:
        """The chips."""

    @abstractmethod
    def make_model(self) -> RowModel[Row]:
        """The columns and how a row is shown."""

    @abstractmethod
    def read_page(self) -> Callable[[PageRequest], RowPage[Row]]:
        """What reads a page of what is chosen just now; it is called off the window's thread."""

    @abstractmethod
    def read_figures(self) -> None:
        """Read counts and sums, and show them with `show_figures`."""

    @abstractmethod
    def open_row(self, row: Row) -> None:
        """Show the whole of a row."""

    @abstractmethod
    def number_of(self, row: Row) -> str:
        """What the foot calls the present row."""

    @abstractmethod
    def empty_state(self) -> QWidget:
        """What stands here while there is nothing yet."""

    @abstractmethod
    def exported(self) -> ToExport:
        """What an export of this list writes."""

    @abstractmethod
    def changes(self) -> tuple[str, ...]:
        """The subjects whose changes it shows."""

    def head_buttons(self) -> tuple[QWidget, ...]:
        """The buttons of the head."""
        return (self.command_button("export", _tr("Export"), "download"),)

    # What the page does.

    @property
    def row(self) -> Row | None:
        """The present row."""
        row: Row | None = self.view.table.current_row()
        return row

    def handlers(self) -> Handlers:
        return {
            "list.search": self._go_to_search,
            "list.open": self._open_present,
            "list.period": self._ask_period,
            "export": lambda: ExportDialog(self.desk, self.exported()).open(),
            "go.back": self._go_back,
        }

    def arrive(self, subject: str | None) -> None:
        if subject in {each.id for each in self.filters()}:
            self.chosen = str(subject)
        self.read()
        self.view.table.setFocus()

    def heed(self, changes: Changes) -> None:
        shows_it = any(subject in changes for subject in self.changes())
        if shows_it and self.isVisible():  # else it is read when somebody comes here
            self.read()

    def fit(self, level: int) -> None:
        self.view.fit(level)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where no table is shown, the page answers to plain keys in its place."""
        if self._take_plain(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def choose(self, id: str) -> None:
        """Take a filter."""
        self.chosen = id
        self.read()

    def choose_period(self, period: Period) -> None:
        """Take a period."""
        self.period = period
        self._period_button.set_label(period.title)
        self.read()

    def read(self) -> None:
        """Read rows and figures anew."""
        self.view.choose_filter(self.chosen)
        self.read_rows()
        self.read_figures()

    def read_rows(self) -> None:
        """Read the rows anew, from the first page on."""
        if not self._has_come:
            self._patience.start()
        self._reader.begin(self.read_page())

    def show_figures(
        self, context: str, counts: Mapping[str, int | None], sums: Sequence[tuple[str, str]]
    ) -> None:
        """Show the line below the title, the counts of the chips, and the sums in the foot."""
        self.head.show_context(context)
        self.view.show_counts(counts)
        self._counts = counts
        self._sums = tuple(sums)
        self._show_foot()

    def has_nothing(self) -> bool:
        """Whether nothing is chosen that could leave rows out."""
        return self.chosen == ALL and not self.search and self.period.is_all

    def command_button(
        self, id: str, text: str, icon: str, *, variant: str = "", size: str = ""
    ) -> Button:
        """A button that does a command."""
        keys = self.desk.keys(id)
        button = Button(self.look, text, icon=icon, variant=variant, size=size, keys=keys)
        button.clicked.connect(lambda: self.desk.commander.run(id))
        return button

    def row_changed(self, row: Row | None) -> None:
        """Another row is the present one."""
        text = _tr("Selected: {number}").format(number=self.number_of(row)) if row else ""
        self.view.show_selected(text)

    def _make_period_button(self) -> Button:
        button = Button(
            self.look,
            self.period.title,
            variant="ghost",
            icon="calendar",
            keys=self.desk.keys("list.period"),
        )
        button.clicked.connect(self._ask_period)
        return button

    def _make_view(self) -> ListView:
        return ListView(
            self.look,
            self.head,
            self.make_model(),
            name=self.name(),
            hint=self.hint(),
            filters=self.filters(),
            period=self._period_button,
        )

    def _listen(self) -> None:
        view = self.view
        view.searched.connect(self._search_for)
        view.filtered.connect(self.choose)
        view.opened.connect(self.open_row)
        view.row_changed.connect(self.row_changed)
        view.more_wanted.connect(self._reader.go_on)
        view.table.answer_plain_keys(self._take_plain)
        self._reader.began.connect(self._show_first)
        self._reader.went_on.connect(self._show_next)
        self._reader.failed.connect(self._show_error)

    def _take_plain(self, event: QKeyEvent) -> bool:
        """A digit chooses a chip; everything else is a command."""
        number = event.text()
        if number.isdecimal() and len(number) == 1 and not event.modifiers():
            id = self.view.filter_at(int(number) - 1) if number != "0" else None
            if id is not None:
                self.choose(id)
            return id is not None
        return self.desk.commander.take_plain(event)

    def _search_for(self, text: str) -> None:
        if text != self.search:
            self.search = text
            self.read_rows()

    def _go_to_search(self) -> None:
        self.view.search.setFocus()
        self.view.search.selectAll()

    def _go_back(self) -> None:
        """Esc takes back what narrows the list before it leaves the page."""
        if self.search or self.view.search.hasFocus():
            self._clear_search()
        elif self.chosen != ALL:
            self.choose(ALL)
        else:
            self.desk.shell.back()

    def _clear_search(self) -> None:
        self.view.search.clear()
        self._search_for("")
        self.view.table.setFocus()

    def _show_everything(self) -> None:
        self.view.search.clear()
        self.search, self.chosen = "", ALL
        self.choose_period(all_days())
        self.view.table.setFocus()

    def _ask_period(self) -> None:
        PeriodDialog(self.desk, self.period, self.choose_period).open()

    def _open_present(self) -> None:
        row = self.row
        if row is not None:
            self.open_row(row)

    def _show_loading(self) -> None:
        waiting = column(Skeleton(self.look, rows=_SKELETON_ROWS), STRETCH, margins=(14, 10))
        self.view.show_state(holding(waiting))

    def _show_first(self, rows: tuple[Row, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self._patience.stop()
        self._has_come = True
        known = {getattr(row, "id", None): number for number, row in enumerate(rows)}
        stays = known.get(getattr(self.row, "id", None), 0)
        self.view.model.show_rows(rows, has_more=has_more)
        self.view.show_bar(shown=bool(rows) or not self.has_nothing())
        has_focus = self.view.table.hasFocus() or self.hasFocus()
        if rows:
            self.view.show_state(None)
            self.view.table.choose(stays)
        else:
            self.view.show_state(self.empty_state() if self.has_nothing() else self._no_match())
        if has_focus:  # a table that goes would give it to whatever comes next
            (self.view.table if rows else self).setFocus()
        self._show_foot()

    def _show_next(self, rows: tuple[Row, ...], has_more: bool) -> None:  # noqa: FBT001 - a signal's
        self.view.model.add_rows(rows, has_more=has_more)
        self._show_foot()

    def _show_error(self, error: AppError) -> None:
        self._patience.stop()
        title = _tr("The list could not be read from this computer")
        state = ErrorState(self.look, title=title, sentence=error.sentence, has_details=True)
        state.try_again.connect(self.read)
        state.details.connect(lambda: self.desk.shell.tell_error(error))
        has_focus = self.view.table.hasFocus() or self.hasFocus()
        self.view.show_state(state)
        if has_focus:
            self.setFocus()

    def _no_match(self) -> QWidget:
        clear = Button(self.look, _tr("Show everything"), size="small")
        clear.clicked.connect(self._show_everything)
        text = _tr("Nothing matches “{text}”") if self.search else _tr("Nothing here")
        sentence = _tr("Look for a part of the number, the customer's name, an item or an amount.")
        if not self.search:
            sentence = _tr("No row has what is chosen above.")
        title = text.format(text=self.search[:40])
        return NoMatch(self.look, title=title, sentence=sentence, buttons=(clear,))

    def _show_foot(self) -> None:
        here = len(self.view.model.rows)
        count = None if self.search else self._counts.get(self.chosen)
        if self.view.model.canFetchMore(self.view.table.rootIndex()) and count:
            shown = _tr("Showing {here} of {all} — more load as you scroll")
            left = shown.format(here=here, all=count)
        else:
            left = _tr("%n row(s)", here)
        self.view.show_foot(left, () if self.search else self._sums)
        self.row_changed(self.row)


def _tr(text: str, n: int = -1) -> str:
    return QCoreApplication.translate("ListPage", text, None, n)
