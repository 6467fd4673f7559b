"""The page "Sync and jobs": what still has to leave this computer, what needs somebody, and what to do about it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.jobs import JobDetail
from payaid_desktop.services.outgoing import Figures, OutgoingEntry, Overview, Stand, TwoVersions
from payaid_desktop.ui.commander import Handlers
from payaid_desktop.ui.desk import Desk, Page
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, box, column, holding, row, scrolled
from payaid_desktop.ui.kit.page_head import PageHead
from payaid_desktop.ui.kit.states import EmptyState, ErrorState, Skeleton
from payaid_desktop.ui.link import Link
from payaid_desktop.ui.outgoing import words
from payaid_desktop.ui.outgoing.acts import OutgoingActs, opens_page
from payaid_desktop.ui.outgoing.describing import job_words, sides_of
from payaid_desktop.ui.outgoing.entry_list import EntryList, Heading, Line
from payaid_desktop.ui.outgoing.figures import FiguresBar
from payaid_desktop.ui.outgoing.job_panel import JobPanel
from payaid_desktop.ui.outgoing.versions_panel import KEPT, OTHER, VersionsPanel

_TICK_MS: Final = 1000
_LIST_SHARE, _PANEL_SHARE = 45, 64
_NO_JOB: Final = frozenset({Stand.REFUSED, Stand.PAID_TWICE})
_NOTHING_TO_SEND: Final = frozenset({Stand.TWO_VERSIONS, Stand.PAID_TWICE})
_KEYS: Final = ("job.send", "job.kept", "job.other", "go.back")


class OutgoingPage(Page):
    """Shows what waits and what needs somebody; the present one at the right."""

    scope = "outgoing"
    place = "outgoing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        keys = {id: desk.keys(id) for id in _KEYS}
        self.acts = OutgoingActs(desk, self._read)
        self.hold = Button(self.look, self.tr("Hold sending"), icon="pause")
        self.now = Button(
            self.look,
            self.tr("Try now"),
            variant="primary",
            icon="rotate-ccw",
            keys=desk.keys("go.again"),
        )
        self._head = PageHead(self.look, self.tr("Sync and jobs"), actions=(self.hold, self.now))
        self.figures = FiguresBar(self.look)
        self.entries = EntryList(self.look, name=self.tr("What waits and what needs you"))
        self.entries.answer_plain_keys(desk.commander.take_plain)
        self.job = JobPanel(
            self.look,
            fix_keys=keys["job.send"],
            again_keys=desk.keys("job.again"),
            discard_keys=desk.keys("job.discard"),
        )
        self.versions = VersionsPanel(self.look, keys=keys)
        self._overview: Overview | None = None
        self._detail: JobDetail | None = None
        self._is_held = False
        self._is_narrow = False
        self._arrange()
        self._listen()

    def handlers(self) -> Handlers:
        return {
            "go.again": self._try_all,
            "list.open": self._go_right,
            "job.send": self._send,
            "job.again": self._again,
            "job.discard": self._discard,
            "job.kept": partial(self._all_from, KEPT),
            "job.other": partial(self._all_from, OTHER),
            "go.back": self._back,
        }

    def arrive(self, subject: str | None) -> None:
        del subject
        self._read()
        self._go_left()
        self._clock.start()

    def heed(self, changes: Changes) -> None:
        if self.isVisible() and changes.ids:
            self._soon.start()

    def fit(self, level: int) -> None:
        wide = level >= 3
        self._head.fit(level)
        self.figures.fit(level)
        self.figures.setVisible(level > 1)
        self.hold.setVisible(level > 1)
        self._is_narrow = not wide
        self._show_side(right=False)
        self._body.setContentsMargins(*((24, 0, 24, 16) if wide else (16, 0, 16, 10)))

    def _arrange(self) -> None:
        look = self.look
        self._panels = QStackedWidget()
        self._panels.addWidget(scrolled(self.job, name=self.tr("The chosen one")))
        self._panels.addWidget(scrolled(self.versions, name=self.tr("Two versions")))
        self._left = box(column(Grown(self.entries), margins=(1, 4, 1, 5)))
        self._right = box(column(self._panels, margins=1))
        both = holding(
            row(Grown(self._left, _LIST_SHARE), Grown(self._right, _PANEL_SHARE), gap=14)
        )
        self._states = QStackedWidget()
        self._nothing = self._empty()
        self._error = ErrorState(look, title=self.tr("This cannot be shown"), sentence="")
        self._error.try_again.connect(self._read)
        for each in (Skeleton(look), both, self._nothing, self._error):
            self._states.addWidget(each)
        self._both = both
        self._body = column(self.figures, 12, Grown(self._states))
        self.setLayout(column(self._head, Grown(self._body)))
        self._head.show_context(
            self.tr("Everything below is saved on this computer. This page shows what has to go.")
        )

    def _empty(self) -> EmptyState:
        to_server = Button(self.look, self.tr("Server and this computer"), icon="server")
        to_server.clicked.connect(lambda: self.desk.shell.go("settings", "server"))
        return EmptyState(
            self.look,
            icon="cloud-check",
            title=self.tr("Nothing waits, nothing needs you"),
            sentence=self.tr(
                "What you do goes to the shop's server and to customers from here, by itself."
            ),
            buttons=(to_server,),
        )

    def _listen(self) -> None:
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(150)  # many changes at once are one reading
        self._soon.timeout.connect(self._read)
        self.now.clicked.connect(self._try_all)
        self.hold.clicked.connect(lambda: self.acts.hold(hold=not self._is_held))
        self.entries.row_changed.connect(self._show_chosen)
        self.entries.opened.connect(lambda _: self._go_right())
        self.job.fixed.connect(self._fix)
        self.job.again.connect(self._again)
        self.job.discarded.connect(self._discard)
        self.job.opened.connect(self._open)
        self.job.copied.connect(self._copy)
        self.versions.chosen.connect(self.acts.choose)
        self.versions.opened.connect(self._open)
        self.versions.later.connect(self._go_left)
        self.entries.clicked.connect(self._clicked)
        self.desk.signals.link_changed.connect(self._link_changed)

    def hideEvent(self, event: object) -> None:
        self._clock.stop()
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt's own event

    def _read(self) -> None:
        self.desk.tasks.run_latest(
            "outgoing",
            self.desk.services.outgoing.overview,
            on_success=self._show,
            on_error=self._not_read,
        )

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self._show_figures(overview.figures)
        lines = self._lines(overview)
        self._states.setCurrentWidget(self._both if lines else self._nothing)
        self._show_lines(lines)

    def _not_read(self, error: AppError) -> None:
        self._error.show_problem(self.tr("This cannot be shown"), error.sentence)
        self._states.setCurrentWidget(self._error)

    def _lines(self, overview: Overview) -> list[Line]:
        lines: list[Line] = []
        if overview.needs:
            title = self.tr("Needs you  {count}").format(count=len(overview.needs))
            lines += [
                Heading(title, self.tr("not tried by itself"), "bad"),
                *overview.needs,
            ]
        if overview.waiting:
            title = self.tr("Waiting  {count}").format(count=overview.figures.waiting)
            lines += [Heading(title, self.tr("sent in this order"), "warn"), *overview.waiting]
        return lines

    def _show_lines(self, lines: list[Line]) -> None:
        self.entries.show_lines(
            lines, now=self._now(), today=self.desk.today(), link=self.desk.link.state().state
        )

    def _show_figures(self, figures: Figures) -> None:
        today, bar = self.desk.today(), self.figures
        self._is_held = figures.is_held
        self.hold.set_label(
            self.tr("Send again") if figures.is_held else self.tr("Hold sending"),
            icon="send" if figures.is_held else "pause",
        )
        oldest, last = figures.oldest_at, figures.last_at
        time = words.write_time
        bar.needs.show_count(
            figures.needs_you,
            self.tr("oldest: {time}").format(time=time(oldest, today=today)) if oldest else "",
        )
        bar.waiting.show_count(figures.waiting, self._next(figures))
        bar.sending.show_count(figures.sending, self._link_words())
        bar.sent.show_count(
            figures.sent_today,
            self.tr("last one {time}").format(time=time(last, today=today)) if last else "",
        )

    def _next(self, figures: Figures) -> str:
        if figures.is_held:
            return self.tr("sending is held")
        if figures.next_at is None:
            return ""
        pause = words.write_pause(figures.next_at - self._now())
        return self.tr("trying again in {pause}").format(pause=pause)

    def _link_words(self) -> str:
        match self.desk.link.state().state:
            case "online" | "syncing":
                return self.tr("connected")
            case "none":
                return self.tr("no server")
            case "held":
                return self.tr("sending is held")
        return self.tr("offline")

    def _show_chosen(self, _: object) -> None:
        entry = self.entries.chosen()
        if entry is None:
            return
        if entry.stand is Stand.TWO_VERSIONS:
            self.desk.tasks.run_latest(
                "outgoing.one",
                partial(self.desk.services.outgoing.two_versions, entry.entity_id),
                on_success=self._show_versions,
            )
            return
        self.versions.forget()
        reads = self._no_detail if entry.stand in _NO_JOB else self._job_detail
        self.desk.tasks.run_latest(
            "outgoing.one",
            partial(reads, entry.id),
            on_success=partial(self._show_job, entry),
            on_error=lambda _: self._read(),
        )

    def _job_detail(self, job_id: str) -> JobDetail | None:
        return self.desk.services.jobs.get(job_id)

    def _no_detail(self, _: str) -> JobDetail | None:
        return None

    def _show_job(self, entry: OutgoingEntry, detail: JobDetail | None) -> None:
        same = self._detail is not None and detail is not None and self._detail == detail
        if same and self.job.address.isModified():
            return  # it is being corrected
        self._detail = detail
        self.job.show_job(job_words(entry, detail, today=self.desk.today()))
        self._panels.setCurrentIndex(0)

    def _show_versions(self, found: TwoVersions | None) -> None:
        if found is None:
            self._read()
            return
        title = self.tr("{name} was changed on two computers").format(name=found.name or "—")
        opens = self.tr("Open") if opens_page(found.entity) else ""
        self.versions.show_versions(title, opens, sides_of(found))
        self._panels.setCurrentIndex(1)

    def _tick(self) -> None:
        """Let the pauses run."""
        if self._overview is not None and self.isVisible():
            self.figures.waiting.show_count(
                self._overview.figures.waiting, self._next(self._overview.figures)
            )

    def _link_changed(self, _: Link) -> None:
        if self.isVisible():
            self._soon.start()

    def _try_all(self) -> None:
        self.acts.try_all()

    def _go_right(self) -> None:
        panel = self.job if self._panels.currentIndex() == 0 else self.versions
        if self.entries.chosen() is not None:
            self._show_side(right=True)
            panel.focus_first()

    def _go_left(self) -> None:
        self._show_side(right=False)
        self.entries.setFocus()

    def _show_side(self, *, right: bool) -> None:
        """Where there is no room for both, show the list or what is chosen of it."""
        self._left.setVisible(not (self._is_narrow and right))
        self._right.setVisible(right or not self._is_narrow)

    def _clicked(self) -> None:
        if self._is_narrow:
            self._go_right()

    def _back(self) -> None:
        if self.entries.hasFocus() or not self._both.isVisible():
            self.desk.shell.back()
        else:
            self._go_left()

    def _send(self) -> None:
        if self._panels.currentIndex() == 1:
            self.versions.wish()
        else:
            self.job.wish_fix()

    def _all_from(self, side: str) -> None:
        if self._panels.currentIndex() == 1:
            self.versions.take_all(side)

    def _with(self, act: Callable[[OutgoingEntry], None]) -> None:
        entry = self.entries.chosen()
        if entry is not None and entry.stand not in _NOTHING_TO_SEND:
            act(entry)

    def _again(self) -> None:
        self._with(self.acts.again)

    def _discard(self) -> None:
        self._with(lambda entry: self.acts.discard(entry) if entry.may_be_let_go else None)

    def _fix(self, address: str) -> None:
        self._with(partial(self.acts.fix, address=address, refuse=self.job.field.show_error))

    def _open(self) -> None:
        entry = self.entries.chosen()
        if entry is not None:
            self.acts.open(entry.entity, entry.entity_id)

    def _copy(self) -> None:
        entry = self.entries.chosen()
        if entry is not None:
            self.acts.copy(entry, self._detail)

    def _now(self) -> datetime:
        return self.desk.services.acts.now().astimezone(INDIA)
