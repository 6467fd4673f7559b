"""Going from page to page: which one is shown, what it can do, and the way back."""

from collections.abc import Callable, Mapping
from typing import Final

from payaid_desktop.domain.changes import Changes
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.shell.window import Window

_HISTORY_MAX: Final = 50
_Stop = tuple[str, str | None]


class Navigation:
    """Shows pages in the window; each is made when it is shown first."""

    def __init__(
        self, window: Window, desk: Desk, pages: Mapping[str, Callable[[Desk], Page]]
    ) -> None:
        self._window = window
        self._desk = desk
        self._makers = pages
        self._made: dict[str, Page] = {}
        self._history: list[_Stop] = []
        self._now: _Stop | None = None

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._made.get(self._now[0]) if self._now else None

    def knows(self, name: str) -> bool:
        """Whether there is such a page."""
        return name in self._makers

    def go(self, name: str, subject: str | None = None) -> None:
        """Show a page, unless the one that is shown keeps us."""
        if self.page is not None and not self.page.may_leave():
            return
        if self._now is not None and self._now != (name, subject):
            self._history = [*self._history, self._now][-_HISTORY_MAX:]
        self._show((name, subject))

    def back(self) -> None:
        """Show the page before this one."""
        if self.page is not None and not self.page.may_leave():
            return
        if self._history:
            self._show(self._history.pop())
        elif self.page is not None and self._now is not None and self.page.place != self._now[0]:
            self._show((self.page.place, None))

    def heed(self, changes: Changes) -> None:
        """Tell the pages that are made that something changed."""
        for page in self._made.values():
            page.heed(changes)

    def forget_pages(self, subject: str | None = None) -> None:
        """Make every page anew: language or text size is another one."""
        self.close()
        if self._now is not None:
            self._show((self._now[0], subject or self._now[1]))

    def close(self) -> None:
        """Take every page away."""
        for page in self._made.values():
            self._window.stack.removeWidget(page)
            page.deleteLater()
        self._made.clear()

    def _show(self, stop: _Stop) -> None:
        name, subject = stop
        self._now = stop
        page = self._made.get(name) or self._make(name)
        self._window.show_page(page)
        self._window.sidebar.show_place(page.place)
        self._desk.commander.show_page(page.scope, page.handlers())
        page.arrive(subject)

    def _make(self, name: str) -> Page:
        page = self._made[name] = self._makers[name](self._desk)
        page.fit(self._window.level)
        return page
