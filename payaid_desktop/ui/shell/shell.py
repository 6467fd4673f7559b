"""What pages may ask of the window, and what the window does by itself."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.domain.business import Business
from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError
from payaid_desktop.domain.periods import FinancialYear
from payaid_desktop.domain.permissions import may
from payaid_desktop.services.records import Standing
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.dialogs import NEEDS, Opens
from payaid_desktop.ui.keys.held import show_keys_while_alt_is_held
from payaid_desktop.ui.kit.states import ErrorState
from payaid_desktop.ui.kit.toasts import Act, ToastArea
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.places import PLACES
from payaid_desktop.ui.shell.navigation import Navigation
from payaid_desktop.ui.shell.status_bar import Shown
from payaid_desktop.ui.shell.window import Window

_STANDING_MS: Final = 5000
_MAKES: Final = {"make.invoice": "editor", "make.quotation": "quotation_editor"}
"""Which page a command opens that holds anywhere."""
_OPENS: Final = {
    "make.payment": "payment",
    "make.credit_note": "credit_note",
    "make.stock_count": "stock_count",
    "go.search": "palette",
    "go.keys": "key_card",
}
"""Which dialog a command opens that holds anywhere."""


class DesktopShell(QObject):
    """Joins the window with its pages. Give it the desk before the first page is shown.

    Signals:
        reopening(object): the shop is to be closed, this work done, and the shop opened again.
    """

    reopening = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._toasts = ToastArea(window.look, window)
        window.commander.unclaimed.connect(self._toasts.act)
        window.commander.refused.connect(self._refuse)
        self._navigation: Navigation | None = None
        self._desk: Desk | None = None
        self._dialogs: Mapping[str, Opens] = {}
        self._held_alt = show_keys_while_alt_is_held(window.look, window, window.commander)
        self._clock = QTimer(self)
        self._clock.setInterval(_STANDING_MS)
        self._clock.timeout.connect(self._read_standing)

    def open(
        self,
        desk: Desk,
        pages: Mapping[str, Callable[[Desk], Page]],
        dialogs: Mapping[str, Opens],
        *,
        first: str,
    ) -> None:
        """Take the desk and show the first page."""
        self._desk = desk
        self._dialogs = dialogs
        self._navigation = Navigation(self._window, desk, pages)
        desk.commander.allow(partial(may, desk.services.business.role()))
        desk.commander.set_base(self._handlers(pages))
        desk.signals.changed.connect(self._changed)
        desk.signals.link_changed.connect(self._show_link)
        self._window.sidebar.chosen.connect(self.go)
        self._window.ask_before_closing(self._may_close)
        self._read_business()
        self._read_standing()
        self._clock.start()
        self.go(first)

    def go(self, page: str, subject: str | None = None) -> None:
        """Show a page."""
        if self._navigation is not None and self._navigation.knows(page):
            self._navigation.go(page, subject)

    def back(self) -> None:
        """Go back to the page before."""
        if self._navigation is not None:
            self._navigation.back()

    def open_dialog(self, name: str, subject: str | None = None) -> None:
        """Open a dialog over the page."""
        needs = NEEDS.get(name, "")
        if self._desk is not None and (not needs or self._desk.commander.may(needs)):
            self._dialogs[name](self._desk, subject)

    def tell(self, told: Told) -> None:
        """Show a toast."""
        acts = [Act(text, do, keys) for text, keys, do in told.actions]
        show = {"warn": self._toasts.warn, "bad": self._toasts.bad}.get(told.tone, self._toasts.ok)
        show(told.title, told.below, acts=acts)

    def tell_error(self, error: AppError) -> None:
        """Show a foreseen error as a toast that stays."""
        more = [sentence for sentence in error.details.values() if sentence != error.sentence]
        self.tell(Told(error.sentence, " ".join(more), tone="bad"))

    def _refuse(self, _kind: str) -> None:
        title = self.tr("This is not yours to do here")
        self.tell(Told(title, self.tr("Ask the owner or a manager."), tone="bad"))

    def overlay_parent(self) -> QWidget:
        """What dialogs lie on."""
        return self._window

    def make_anew(self, subject: str | None = None) -> None:
        """Make everything that is shown in another language or size; the page arrives again, at `subject`."""
        self._window.make_anew()
        self._read_business()
        if self._navigation is not None:
            self._navigation.forget_pages(subject)

    def reopen(self, work: Callable[[], object]) -> None:
        """Close the shop, do some work on its file, and open it again."""
        self.reopening.emit(work)

    def close(self) -> None:
        """Leave the window to somebody else."""
        self._clock.stop()
        if self._desk is not None:
            self._desk.signals.changed.disconnect(self._changed)
            self._desk.signals.link_changed.disconnect(self._show_link)
            self._window.status.show_link(Link())
        self._window.sidebar.chosen.disconnect(self.go)
        self._window.commander.unclaimed.disconnect(self._toasts.act)
        self._window.commander.refused.disconnect(self._refuse)
        self._window.commander.set_base({})
        self._window.commander.show_page("", {})
        self._window.ask_before_closing(lambda: True)
        self._toasts.clear()
        self._held_alt.deleteLater()
        if self._navigation is not None:
            self._navigation.close()
        self._desk = self._navigation = None
        self.deleteLater()

    def _handlers(self, pages: Mapping[str, object]) -> Handlers:
        going: dict[str, Callable[[], object]] = {"go.back": self.back, "go.again": self._try_again}
        for place in PLACES:
            if place.page in pages:
                going[f"go.{place.page}"] = partial(self.go, place.page)
        for command, page in _MAKES.items():
            if page in pages:
                going[command] = partial(self.go, page)
        for command, dialog in _OPENS.items():
            if dialog in self._dialogs:
                going[command] = partial(self.open_dialog, dialog)
        return going

    def _try_again(self) -> None:
        """Do what the button of an error does that stands in the place of the page's content."""
        page = self._navigation.page if self._navigation else None
        errors = page.findChildren(ErrorState) if page is not None else ()
        for error in errors:
            if error.isVisible():
                error.try_again.emit()
                return

    def _may_close(self) -> bool:
        page = self._navigation.page if self._navigation else None
        return page is None or page.may_leave()

    def _changed(self, changes: Changes) -> None:
        if self._navigation is not None:
            self._navigation.heed(changes)
        if "business" in changes:
            self._read_business()
        self._read_standing()

    def _read_business(self) -> None:
        if self._desk is not None:
            self._desk.tasks.run(self._desk.services.business.get, on_success=self._show_business)

    def _show_business(self, business: Business) -> None:
        if self._desk is None:
            return
        year = FinancialYear.of(self._desk.today()).label
        self._window.sidebar.show_business(
            business.name, self.tr("FY {year}").format(year=year.replace("-", "–"))
        )
        self._window.setWindowTitle(f"{business.name} — PayAid")

    def _read_standing(self) -> None:
        if self._desk is not None:
            self._desk.tasks.run_latest(
                "standing", self._desk.services.records.standing, on_success=self._show_standing
            )

    def _show_link(self, link: Link) -> None:
        self._window.status.show_link(link)
        self._read_standing()

    def _show_standing(self, standing: Standing) -> None:
        saved_at: datetime | None = standing.saved_at and standing.saved_at.astimezone(INDIA)
        self._window.status.show_standing(Shown(saved_at, standing.waiting, standing.needs_you))
        needs = str(standing.needs_you) if standing.needs_you else ""
        self._window.sidebar.show_badge("outgoing", needs)
