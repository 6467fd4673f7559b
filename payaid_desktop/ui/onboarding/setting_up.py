"""The first start: from a name to the first bill."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from payaid_desktop.documents.paper import render_pngs
from payaid_desktop.documents.sample import sample_bill
from payaid_desktop.domain.business import Business
from payaid_desktop.domain.errors import AppError, KeystoreError, ValidationError
from payaid_desktop.services.build import SetUp, set_up
from payaid_desktop.services.inputs.business import SetupInput
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.habits import HabitKeeper, Habits
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.labels import Elided, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, column, empty_out, holding, row, rule
from payaid_desktop.ui.onboarding.business_view import BusinessView
from payaid_desktop.ui.onboarding.habits_view import HabitsView
from payaid_desktop.ui.onboarding.joining import Join, Joining
from payaid_desktop.ui.onboarding.key_keeper import KeyKeeper
from payaid_desktop.ui.onboarding.key_view import warning
from payaid_desktop.ui.onboarding.rail import Rail
from payaid_desktop.ui.onboarding.restoring import Bench, Restoring
from payaid_desktop.ui.onboarding.state import ShopDraft, field_of, first_bill, usual_state

_BUSINESS, _HABITS, _KEY = range(3)
_WIDE: Final = 3
_DOTS: Final = 96
"""Dots per inch of the picture of a bill: sharp at 330 px, and 40 ms to draw."""


class SettingUp(QWidget):
    """Three pages: the shop, how one likes to work, the recovery key.

    Signals:
        ready(Settings, str): the shop is there; its recovery key, "" when it was shown already or there is none.
    """

    ready = Signal(object, str)

    def __init__(
        self, bench: Bench, habits: HabitKeeper, *, today: Callable[[], date], join: Join
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bench = bench
        self._habits = habits
        self._today = today
        self._join = join
        self._step = _BUSINESS
        self._level = _WIDE
        self._draft = ShopDraft(state_code=usual_state(QLocale.system().name()[:2]), prefix="BS")
        self._settings = bench.settings
        self._skips = False
        self._key = ""
        self._build()

    @property
    def business(self) -> BusinessView:
        """The first page."""
        return self._business

    def start(self) -> None:
        """Put the cursor where one types first."""
        self._go(_BUSINESS)
        self._business.name.setFocus()

    def fit(self, level: int) -> None:
        """Leave out what a narrow window has no room for."""
        self._level = level
        self._rail.setVisible(level >= _WIDE)
        side, low = (48, 22) if level >= _WIDE else (24, 12)
        self._main.setContentsMargins(side, 34 if level >= _WIDE else 16, side, low)
        self._business.fit(level)
        self._restore.setVisible(level > 1)
        self._to_server.setVisible(level > 1)

    def _rebuild(self) -> None:
        """Make everything anew in another language or size; what was typed stays."""
        layout = self.layout()
        if layout is not None:
            empty_out(layout)
            QWidget().setLayout(layout)  # a widget takes a new layout only when it has none
        self._build()
        self.fit(self._level)
        self._go(self._step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, wherever one is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._on.isEnabled():
            self._go_on()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        look = self._bench.look
        self._rail = Rail(look, language=self._habits.now.language)
        self._rail.language_chosen.connect(lambda value: self._change_habit(language=value))
        self._business = BusinessView(look, self._draft)
        self._business.changed.connect(self._typed)
        self._habits_view = HabitsView(look, self._habits.now)
        self._listen_to_habits()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._business)
        self._pages.addWidget(self._habits_view)
        if self._key:
            self._add_key_page()
        self._title = Label(look, "", "h1")
        self._below = Elided(look, "", "body", "text3")
        self._count = Label(look, "", "small", "text3")
        self._problem = holding(column())
        self._problem.hide()
        self._main = column(
            row(Grown(column(self._title, 2, self._below)), self._count),
            22,
            self._problem,
            Grown(self._pages),
            12,
            rule(),
            14,
            self._foot(),
        )
        self.setLayout(row(self._rail, Grown(self._main), gap=0))
        self._show_number()

    def _foot(self) -> QWidget:
        look = self._bench.look
        self._skip = Button(look, self.tr("Skip everything, just let me bill"), variant="ghost")
        self._restore = Button(look, self.tr("Restore a backup…"), variant="ghost")
        self._to_server = Button(look, self.tr("Join a shop…"), variant="ghost")
        self._back = Button(look, self.tr("Back"), variant="ghost", icon="arrow-left")
        self._on = Button(look, "", variant="primary", size="large", keys="Enter")
        self._skip.clicked.connect(self._skip_all)
        self._restore.clicked.connect(self._open_restore)
        self._to_server.clicked.connect(self._open_joining)
        self._back.clicked.connect(lambda: self._go(_BUSINESS))
        self._on.clicked.connect(self._go_on)
        foot = row(self._skip, self._restore, self._to_server, self._back, STRETCH, self._on, gap=6)
        return holding(foot)

    def _listen_to_habits(self) -> None:
        view = self._habits_view
        view.profile_chosen.connect(lambda value: self._change_habit(profile=value))
        view.theme_chosen.connect(lambda value: self._change_habit(theme=value))
        view.scale_chosen.connect(lambda value: self._change_habit(scale_percent=value))
        view.language_chosen.connect(lambda value: self._change_habit(language=value))

    def _change_habit(self, **changes: object) -> None:
        if self._habits.take(_changed(self._habits.now, changes)):
            self._rebuild()

    def _go(self, step: int) -> None:
        self._step = step
        titles = self._steps()
        self._rail.show_steps(titles, now=step)
        self._pages.setCurrentIndex(step)
        heads = (
            self.tr("Only the name is needed now. The rest can wait."),
            self.tr("Changes show at once."),
            self.tr("Print it or keep it as a file. It is also in Settings, under Backup."),
        )
        self._title.setText(titles[step][0])
        self._below.set_whole(heads[step])
        place = self.tr("Step {now} of {all}").format(now=step + 1, all=len(titles))
        self._count.setText(place)
        self._skip.setVisible(step == _BUSINESS)
        self._restore.setVisible(step == _BUSINESS and self._level > 1)
        self._to_server.setVisible(step == _BUSINESS and self._level > 1)
        self._back.setVisible(step == _HABITS)
        words = self.tr("Make the first bill") if step == _KEY else self.tr("Continue")
        self._on.set_label(words)
        if step != _BUSINESS:
            self._on.setFocus()

    def _steps(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("Your business"), self.tr("Name, GSTIN, state, bill numbers")),
            (self.tr("How you like to work"), self.tr("Keys like Tally, theme, language")),
            (self.tr("Your recovery key"), self.tr("Opens your backup on another computer")),
        )

    def _go_on(self) -> None:
        if self._step == _BUSINESS:
            self._check(self._draft.given, then=lambda: self._go(_HABITS))
        elif self._step == _HABITS:
            self._skips = False
            self._check(self._draft.given, then=self._set_up)
        else:
            self.ready.emit(self._settings, "")

    def _skip_all(self) -> None:
        """Take what was typed as far as it holds; only a name is needed."""
        self._skips = True
        self._check(self._given, then=self._set_up)

    def _given(self) -> Mapping[str, object]:
        return self._draft.minimal() if self._skips else self._draft.given()

    def _typed(self, draft: ShopDraft) -> None:
        self._draft = draft
        self._show_number()

    def _show_number(self) -> None:
        number, faults = first_bill(self._draft, self._today())
        self._business.show_number(number, faults)
        sample, on = self._draft.sample(), self._today()
        self._bench.tasks.run_latest(
            "sample bill",
            partial(_draw, sample, number, on),
            on_success=self._business.preview.picture.show_page,
            on_error=lambda _: None,  # a name that no bill can carry is told at its field
        )

    def _check(
        self, given: Callable[[], Mapping[str, object]], *, then: Callable[[], None]
    ) -> None:
        """Go on when a shop can be set up with that."""
        try:
            SetupInput.parse(dict(given()))
        except ValidationError as error:
            self._refused(error)
        else:
            then()

    def _set_up(self) -> None:
        given, settings = self._given(), self._settings
        self._on.set_busy(True)
        self._skip.setEnabled(False)
        self._bench.tasks.run(
            partial(_set_up, settings, given), on_success=self._is_set_up, on_error=self._refused
        )

    def _is_set_up(self, made: SetUp) -> None:
        self._free()
        key = made.recovery_key or ""
        if self._skips or not key:
            self.ready.emit(self._settings, key)
            return
        self._show_key(key)

    def _refused(self, error: AppError) -> None:
        """Show each fault where it belongs; what was typed stays."""
        self._free()
        faults = {field_of(path): why for path, why in error.details.items()}
        if isinstance(error, ValidationError) and faults and "" not in faults:
            if self._step != _BUSINESS:
                self._go(_BUSINESS)
            self._business.show_faults(faults)
            return
        self._show_problem(error)

    def _free(self) -> None:
        self._on.set_busy(False)
        self._skip.setEnabled(True)
        self._problem.hide()

    def _show_problem(self, error: AppError) -> None:
        look = self._bench.look
        buttons: list[QWidget] = []
        sentence = error.sentence
        if isinstance(error, KeystoreError) and self._settings.keystore == "os":
            in_file = Button(look, self.tr("Keep the key in a file here"), size="small")
            in_file.clicked.connect(self._use_key_file)
            buttons.append(in_file)
            sentence = self.tr(
                "Your books are locked with a key, and this computer has no safe place for it. It can lie"
                " in a file beside the books: then whoever copies the whole folder can read them."
            )
        again = Button(look, self.tr("Try again"), size="small", icon="rotate-ccw")
        again.clicked.connect(self._set_up)
        buttons.append(again)
        layout = self._problem.layout()
        if layout is not None:
            empty_out(layout)
            layout.addWidget(warning(look, self.tr("Not set up yet"), sentence, *buttons))
        self._problem.show()
        buttons[0].setFocus()

    def _use_key_file(self) -> None:
        self._bench.tasks.run(
            self._settings.with_key_file, on_success=self._set_up_with, on_error=self._refused
        )

    def _set_up_with(self, settings: Settings) -> None:
        self._settings = settings
        self._set_up()

    def _show_key(self, key: str) -> None:
        self._key = key
        self._add_key_page()
        self._go(_KEY)

    def _add_key_page(self) -> None:
        shop = self._draft.name.strip()
        self._keeper = KeyKeeper(self._bench, self._key, shop=shop, on=self._today())
        self._pages.addWidget(self._keeper.view)

    def _open_restore(self) -> None:
        self._restoring = Restoring(replace(self._bench, settings=self._settings))
        self._restoring.restored.connect(lambda: self.ready.emit(self._settings, ""))
        self._restoring.open()

    def _open_joining(self) -> None:
        self._joining = Joining(replace(self._bench, settings=self._settings), self._join)
        self._joining.joined.connect(self.ready)
        self._joining.open()


def _draw(sample: Business, number: str, on: date) -> bytes:
    return render_pngs(sample_bill(sample, number=number, on=on), dots_per_inch=_DOTS)[0]


def _set_up(settings: Settings, given: Mapping[str, object]) -> SetUp:
    return set_up(settings, SetupInput.parse(dict(given)))


def _changed(habits: Habits, changes: Mapping[str, object]) -> Habits:
    return replace(habits, **changes)  # type: ignore[arg-type]  # by the field's name
