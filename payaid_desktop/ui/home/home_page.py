"""The first page: the day in four figures, the year, who owes, what runs short, and whether the data is safe."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.clock import INDIA
from payaid_desktop.domain.errors import AppError
from payaid_desktop.services.dashboard import Dashboard
from payaid_desktop.ui.backing_up import BackedUp, back_up_twice
from payaid_desktop.ui.desk import Desk, Page, Told
from payaid_desktop.ui.formatting import write_quantity, write_rupees
from payaid_desktop.ui.home import words
from payaid_desktop.ui.home.cards import Place
from payaid_desktop.ui.home.entries import Entry
from payaid_desktop.ui.home.facts import Facts, read_facts
from payaid_desktop.ui.home.home_view import HomeView
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.layouts import Grown, column
from payaid_desktop.ui.kit.page_head import PageHead

_SUBJECTS: Final = ("invoices", "payments", "notes", "stock", "products", "contacts", "business")
_ARROWS: Final = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_NARROW: Final = 2
_SKELETON_MS: Final = 150
_KEYS: Final = ("make.invoice", "make.payment", "make.stock_count")


class HomePage(Page):
    """Shows the day; every figure leads to its list."""

    scope = "home"
    place = "home"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Home"))
        self._head = PageHead(self.look, self.tr("Home"), actions=self._buttons())
        keys = {command: desk.keys(command) for command in _KEYS}
        self.view = HomeView(self.look, self._head, keys=keys)
        self.setLayout(column(Grown(self.view)))
        self._facts: Facts | None = None
        self._is_narrow = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SKELETON_MS)
        self._patience.timeout.connect(self.view.show_loading)
        self._listen()

    def arrive(self, subject: str | None) -> None:
        del subject
        self._read()
        self.setFocus()

    def heed(self, changes: Changes) -> None:
        shows = any(subject in changes for subject in _SUBJECTS)
        if shows and self.isVisible():  # else it is read when somebody comes back to it
            self._read()

    def fit(self, level: int) -> None:
        self._is_narrow = level == _NARROW
        self.view.fit(level)
        if self._facts is not None:
            self._show_figures(self._facts.dashboard)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An arrow goes to the first figure; from there on Qt's own rule takes them from one to the next."""
        if Qt.Key(event.key()) in _ARROWS and self.view.state() == "cards":
            self.view.sales.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _buttons(self) -> tuple[Button, ...]:
        run = self.desk.commander.run
        pay = Button(
            self.look,
            self.tr("Record payment"),
            icon="banknote",
            keys=self.desk.keys("make.payment"),
        )
        pay.clicked.connect(lambda: run("make.payment"))
        invoice = Button(
            self.look,
            self.tr("New invoice"),
            variant="primary",
            icon="plus",
            keys=self.desk.keys("make.invoice"),
        )
        invoice.clicked.connect(lambda: run("make.invoice"))
        return pay, invoice

    def _listen(self) -> None:
        view, go = self.view, self.desk.shell.go
        view.sales.opened.connect(partial(go, "invoices", "all"))
        view.received.opened.connect(partial(go, "payments"))
        view.collect.opened.connect(partial(go, "invoices", "unpaid"))
        view.overdue.opened.connect(partial(go, "invoices", "overdue"))
        view.ageing.all_wanted.connect(partial(go, "invoices", "unpaid"))
        view.late.all_wanted.connect(partial(go, "invoices", "overdue"))
        view.low.all_wanted.connect(partial(go, "products", "low"))
        view.low.opened.connect(partial(go, "products"))
        view.late.opened.connect(self._open_late)
        view.backup_wanted.connect(self._back_up)
        view.problem.try_again.connect(self._read)
        self._listen_to_buttons()

    def _listen_to_buttons(self) -> None:
        view, shell, run = self.view, self.desk.shell, self.desk.commander.run
        view.count.clicked.connect(lambda: run("make.stock_count"))
        view.pay.clicked.connect(lambda: run("make.payment"))
        view.new_shop.invoice_wanted.connect(lambda: run("make.invoice"))
        view.new_shop.product_wanted.connect(lambda: shell.open_dialog("product_form"))
        view.new_shop.import_wanted.connect(lambda: shell.open_dialog("product_import"))

    def _open_late(self, contact_id: str) -> None:
        if contact_id:
            self.desk.shell.go("contact", contact_id)
        else:  # cash sales have no contact
            self.desk.shell.go("invoices", "overdue")

    def _read(self) -> None:
        if self._facts is None:
            self._patience.start()
        services = self.desk.services
        self.desk.tasks.run_latest(
            "home", lambda: read_facts(services), on_success=self._show, on_error=self._missed
        )

    def _missed(self, error: AppError) -> None:
        self._patience.stop()
        title = self.tr("The figures could not be read from this computer")
        self.view.show_problem(title, str(error))

    def _show(self, facts: Facts) -> None:
        self._facts = facts
        self._patience.stop()
        local, day = facts.at.astimezone(INDIA), facts.dashboard
        self._head.show_title(words.greeting(local, facts.person))
        self._head.show_context(words.day_line(day.on))
        self.view.show_banner(self._banner(facts) if not day.is_new else "")
        if day.is_new:
            has_backup = facts.backed_up_at is not None
            self.view.new_shop.show_done(products=bool(day.products), backup=has_backup)
            self.view.show_new_shop()
            return
        self._show_figures(day)
        self._show_lists(day)
        self._show_safety(facts)
        self.view.show_cards()

    def _show_figures(self, day: Dashboard) -> None:
        view = self.view
        for kpi, amount, said in (
            (view.sales, day.sales_today, words.sales_line(day, brief=self._is_narrow)),
            (view.received, day.received_today, words.received_line(day.received_by_mode)),
            (view.collect, day.to_collect, words.collect_line(day)),
            (view.overdue, day.overdue, words.overdue_line(day)),
        ):
            kpi.show_figure(write_rupees(amount, whole=True), said.text, said.tone)
        view.year.show_year(day)
        view.ageing.show_day(day)

    def _show_lists(self, day: Dashboard) -> None:
        keep = self.tr("Keep at least {quantity}")
        low = [
            Entry(
                each.product_id,
                each.name,
                keep.format(quantity=write_quantity(each.reorder_level)),
                write_quantity(each.on_hand, each.unit.lower()),
                words.lasts(each),
                tone="bad" if each.on_hand <= 0 else "warn",
            )
            for each in day.low_stock
        ]
        chip = self.tr("%n item(s)", "", day.low_count) if day.low_count else ""
        self.view.low.show_entries(low, chip=chip)
        self.view.late.show_entries(
            [
                Entry(
                    each.contact_id or "",
                    each.name,
                    words.late_line(each.bills, each.oldest_days),
                    write_rupees(each.overdue, whole=True),
                )
                for each in day.late
            ]
        )

    def _show_safety(self, facts: Facts) -> None:
        places = [self._saved(facts), self._sent(facts), self._backed_up(facts)]
        if facts.standing.needs_you:
            title = self.tr("%n need you", "", facts.standing.needs_you)
            below = self.tr("Sync and jobs says why")
            places.insert(2, Place("circle-alert", "bad_line", title, below))
        chip, icon = self.tr("On this computer"), "monitor"
        self.view.safe.show_places(places, chip=chip, tone="neutral", icon=icon)

    def _saved(self, facts: Facts) -> Place:
        saved_at: datetime | None = facts.standing.saved_at
        below = self.tr("last save {time}").format(
            time=f"{saved_at.astimezone(INDIA):%H:%M:%S}" if saved_at else "—"
        )
        return Place("hard-drive", "ok_line", self.tr("Saved on this computer"), below)

    def _sent(self, facts: Facts) -> Place:
        waiting = facts.standing.waiting_to_send
        if not waiting:
            below = self.tr("everything works without it")
            return Place("cloud-off", "text3", self.tr("No server yet"), below)
        title = self.tr("%n change(s) wait to be sent", "", waiting)
        below = self.tr("no server yet; they go out once there is one")
        return Place("cloud-upload", "warn_line", title, below)

    def _backed_up(self, facts: Facts) -> Place:
        icon = "database-backup"
        if facts.backed_up_at is None:
            below = self.tr("a copy brings everything back")
            return Place(icon, "warn_line", self.tr("No backup yet"), below)
        below = words.backup_line(facts.backed_up_at, today=facts.dashboard.on)
        if facts.needs_backup:
            return Place(icon, "warn_line", self.tr("The backup is old"), below)
        return Place(icon, "ok_line", self.tr("Backup is fresh"), below)

    def _banner(self, facts: Facts) -> str:
        if not facts.needs_backup:
            return ""
        days = facts.days_without_backup
        if facts.backed_up_at is None:
            return self.tr(
                "There is no backup yet: a lost or broken computer would take all bills."
            )
        return self.tr(
            "The last backup is %n day(s) old: a broken computer would take all bills since.",
            "",
            days,
        )

    def _back_up(self) -> None:
        self.view.safe.show_busy(busy=True)
        maintenance = self.desk.services.maintenance
        second = self.desk.preferences.second_backup_folder
        self.desk.tasks.run_long(
            lambda: back_up_twice(maintenance, second),
            on_success=self._backed,
            on_error=self._not_backed,
        )

    def _backed(self, made: BackedUp) -> None:
        self.view.safe.show_busy(busy=False)
        folder, tone = str(made.backup.path.parent), "ok"
        if made.second_fault:
            folder, tone = f"{folder} · {made.second_fault}", "warn"
        self.desk.shell.tell(Told(self.tr("Backup made and checked"), folder, tone=tone))
        self._read()

    def _not_backed(self, error: AppError) -> None:
        self.view.safe.show_busy(busy=False)
        self.desk.shell.tell_error(error)
