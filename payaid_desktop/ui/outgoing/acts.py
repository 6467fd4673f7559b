"""What the buttons of the page do."""

import json
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.acts import Outcome
from payaid_desktop.services.jobs import JobDetail
from payaid_desktop.services.outgoing import OutgoingEntry, Stand
from payaid_desktop.services.wire import to_json
from payaid_desktop.ui.desk import Desk, Told

_PAGES = {
    "contact": "contact",
    "product": "products",
    "deal": "deals",
    "business": "settings",
    "setting": "settings",
    "user": "settings",
    "invoice": "bill",
    "quotation": "quotation",
    "proforma": "quotation",
    "credit_note": "credit_note",
    "payment": "payments",
}
_WITHOUT_SUBJECT = frozenset({"products", "settings", "payments"})


def opens_page(entity: str) -> str | None:
    """Name the page that shows such a thing."""
    return _PAGES.get(entity)


class OutgoingActs:
    """Sends again, corrects, discards, holds; `done` is called when something came of it."""

    def __init__(self, desk: Desk, done: Callable[[], None]) -> None:
        self._desk = desk
        self._done = done

    def try_all(self) -> None:
        """Try everything now, also what waits for its time."""
        self._desk.link.sync_now()
        self._run(self._desk.services.jobs.try_all)

    def hold(self, *, hold: bool) -> None:
        """Hold sending, or let it go on."""
        jobs = self._desk.services.jobs
        self._run(jobs.hold_all if hold else jobs.resume_all)
        if not hold:
            self._desk.link.sync_now()

    def again(self, entry: OutgoingEntry) -> None:
        """Send it again as it is."""
        services = self._desk.services
        if entry.stand is Stand.REFUSED:
            self._run(partial(services.outbox.send_again, entry.id))
        else:
            self._run(partial(services.jobs.retry, entry.id))
        self._desk.link.sync_now()

    def fix(self, entry: OutgoingEntry, *, address: str, refuse: Callable[[str], None]) -> None:
        """Send it to another address; what is wrong with that is said at its field."""

        def not_done(error: AppError) -> None:
            refuse(error.details.get("to", error.sentence))

        self._desk.tasks.run(
            partial(self._desk.services.jobs.retry, entry.id, {"to": address}),
            on_success=self._came,
            on_error=not_done,
        )

    def discard(self, entry: OutgoingEntry) -> None:
        """Do not send it; that can be undone for 30 days."""
        services = self._desk.services
        is_change = entry.stand is Stand.REFUSED
        discard = services.outbox.let_go if is_change else services.jobs.discard
        restore = services.outbox.take_back if is_change else services.jobs.restore
        undo = partial(self._run, partial(restore, entry.id))

        def done(_: object) -> None:
            title = _tr("Not sent: {title}").format(title=entry.title)
            below = _tr("You can undo this for 30 days.")
            self._desk.shell.tell(Told(title, below, actions=((_tr("Undo"), "Ctrl Z", undo),)))
            self._done()

        self._desk.tasks.run(partial(discard, entry.id), on_success=done)

    def choose(self, chosen: Mapping[str, str]) -> None:
        """Keep what was chosen of two versions."""

        def done(_: object) -> None:
            title = _tr("The result is kept on all computers")
            self._desk.shell.tell(Told(title))
            self._done()

        resolve = partial(self._desk.services.outbox.resolve_all, chosen)
        self._desk.tasks.run(resolve, on_success=done, on_error=self._not_chosen)

    def open(self, entity: str, entity_id: str) -> None:
        """Show what it is about."""
        page = opens_page(entity)
        if page is not None:
            self._desk.shell.go(page, None if page in _WITHOUT_SUBJECT else entity_id)

    def copy(self, entry: OutgoingEntry, detail: JobDetail | None) -> None:
        """Put what is known of it into the clipboard; what it carries stays here."""
        attempts = [] if detail is None else list(detail.attempts)
        told = {"entry": to_json(entry), "attempts": to_json(attempts)}
        QGuiApplication.clipboard().setText(json.dumps(told, indent=1, ensure_ascii=False))
        self._desk.shell.tell(Told(_tr("Copied"), _tr("Paste it into your message.")))

    def _not_chosen(self, error: AppError) -> None:
        self._desk.shell.tell_error(error)
        self._done()

    def _run(self, act: Callable[[], Outcome[object]] | Callable[[], object]) -> None:
        self._desk.tasks.run(act, on_success=self._came)

    def _came(self, _: object) -> None:
        self._done()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outgoing", text)
