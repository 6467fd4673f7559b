"""What the lists of documents share: what can be done with a row, the quick look, counts and sums."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from payaid_desktop.domain.documents import DocumentStatus
from payaid_desktop.domain.money import format_rupees
from payaid_desktop.services.asking import (
    DocumentFilter,
    DocumentLine,
    ListFigures,
    PageRequest,
    Sum,
)
from payaid_desktop.services.asking import Page as RowPage
from payaid_desktop.services.inputs.files import Listed
from payaid_desktop.services.register import Register
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.invoices.bill_acts import BillActs, Subject
from payaid_desktop.ui.lists.export_dialog import ToExport
from payaid_desktop.ui.lists.list_page import ALL
from payaid_desktop.ui.lists.looking import PaperListPage
from payaid_desktop.ui.lists.quick_look import Looked
from payaid_desktop.ui.papers import Drawn


class DocumentListPage(PaperListPage[DocumentLine]):
    """A list of documents of one register."""

    def __init__(self, desk: Desk) -> None:
        self.acts = BillActs(desk)
        super().__init__(desk)

    @abstractmethod
    def register(self) -> Register:
        """The service of its documents."""

    @abstractmethod
    def listed(self) -> Listed:
        """What an export calls its documents."""

    @abstractmethod
    def standing_of(self, line: DocumentLine) -> tuple[str, str]:
        """The word for what has become of a document, and its tone."""

    @abstractmethod
    def counted(self, every: Sum) -> str:
        """The line below the title: how many documents there are, and what they come to."""

    def hint(self) -> str:
        return _tr("Search number, customer, item, ₹…")

    def sums_of(self, figures: ListFigures) -> tuple[tuple[str, str], ...]:
        """The sums of what is chosen, for the foot."""
        chosen = figures.sums.get(self.chosen)
        if chosen is None or chosen.total is None:
            return ()
        return ((_tr("Total of list"), format_rupees(chosen.total)),)

    def handlers(self) -> Handlers:
        acts = self.acts
        on_row: Mapping[str, Callable[[Subject], None]] = {
            "print": acts.print,
            "print.choose": acts.choose_printer,
            "send": acts.send,
            "cancel": acts.cancel,
            "list.remove": acts.remove,
        }
        return {
            **super().handlers(),
            **{id: partial(self._with_row, act) for id, act in on_row.items()},
        }

    def read_page(self) -> Callable[[PageRequest], RowPage[DocumentLine]]:
        return partial(self.register().page, self.wanted())

    def wanted(self) -> DocumentFilter:
        """What is chosen, as the register takes it."""
        period = self.period
        base = DocumentFilter(search=self.search, from_on=period.from_on, to_on=period.to_on)
        if self.chosen in {each.value for each in DocumentStatus}:
            return replace(base, status=DocumentStatus(self.chosen))
        return base

    def read_figures(self) -> None:
        register, period = self.register(), self.period
        self.desk.tasks.run_latest(
            f"{self.scope}.figures",
            lambda: register.figures(from_on=period.from_on, to_on=period.to_on),
            on_success=self._show,
        )

    def open_row(self, row: DocumentLine) -> None:
        self.acts.open(row)

    def number_of(self, row: DocumentLine) -> str:
        return row.number or _tr("a draft")

    def exported(self) -> ToExport:
        return ToExport((self.listed(),), self.name(), self.period)

    def looked_at(self, row: DocumentLine) -> Looked:
        return Looked(self.number_of(row), row.party_name, *self.standing_of(row))

    def draw(self, row: DocumentLine, *, width_px: float) -> Drawn:
        return self.desk.papers.document(self.register().get(row.id), width_px=width_px)

    def _with_row(self, act: Callable[[Subject], None]) -> None:
        row = self.row
        if row is not None:
            act(row)

    def _show(self, figures: ListFigures) -> None:
        names = [each.id for each in self.filters()]
        counts = {name: figures.count(name) for name in names}
        every = figures.sums[ALL]
        has_nothing = not every.count and self.period.is_all
        context = _tr("Nothing here yet") if has_nothing else self.counted(every)
        self.show_figures(context, counts, self.sums_of(figures))


def _tr(text: str) -> str:
    return QCoreApplication.translate("DocumentListPage", text)
