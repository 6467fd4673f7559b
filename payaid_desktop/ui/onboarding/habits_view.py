"""The second page of the first start: keys, theme, size of the text, language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.habits import Habits
from payaid_desktop.ui.key_book import KeyBook
from payaid_desktop.ui.kit.choices import Segmented
from payaid_desktop.ui.kit.labels import Elided, KeyCap, Label
from payaid_desktop.ui.kit.layouts import STRETCH, Grown, Part, box, column, empty_out, holding, row
from payaid_desktop.ui.kit.look import SCALES, Look
from payaid_desktop.ui.kit.overlays import Scroller
from payaid_desktop.ui.languages import LANGUAGES
from payaid_desktop.ui.preferences import SYSTEM

_SHOWN = ("make.invoice", "make.payment", "save", "make.contact_or_item", "go.search", "go.keys")


class HabitsView(QWidget):
    """Choices that apply at once.

    Signals:
        profile_chosen(Profile), theme_chosen(str), scale_chosen(int), language_chosen(str): what was taken.
    """

    profile_chosen = Signal(object)
    theme_chosen = Signal(object)
    scale_chosen = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, look: Look, habits: Habits) -> None:
        super().__init__()
        self._look = look
        self.profile = Segmented(
            look,
            (("PayAid", Profile.PAYAID), ("Tally", Profile.TALLY)),
            name=self.tr("Keys like"),
            value=habits.profile,
        )
        self.theme = Segmented(
            look,
            (
                (self.tr("Like this computer"), SYSTEM),
                (self.tr("Light"), "light"),
                (self.tr("Dark"), "dark"),
            ),
            name=self.tr("Theme"),
            value=habits.theme,
        )
        scales = [(f"{percent} %", percent) for percent in SCALES]
        self.scale = Segmented(look, scales, name=self.tr("Text size"), value=habits.scale_percent)
        languages = [(words, id) for id, words in LANGUAGES.items()]
        self.language = Segmented(look, languages, name=self.tr("Language"), value=habits.language)
        self._keys = row()
        self._keys_note = Elided(look, "", "small", "text3")
        self._arrange()
        self.profile.chosen.connect(self._take_profile)
        self.theme.chosen.connect(self.theme_chosen)
        self.scale.chosen.connect(self.scale_chosen)
        self.language.chosen.connect(self.language_chosen)
        self._show_keys(habits.profile)

    def _arrange(self) -> None:
        look = self._look
        self._list = column(gap=8)
        well = box(column(self._list, margins=14), "well")
        parts = (
            self._named(self.tr("Keys like"), self.profile, self._keys_note),
            10,
            well,
            20,
            self._named(self.tr("Theme"), self.theme),
            20,
            self._named(self.tr("Text size"), self.scale),
            20,
            self._named(self.tr("Language"), self.language),
            14,
            Elided(look, self.tr("All of this can be changed in Settings."), "small", "text3"),
            STRETCH,
        )
        content = holding(column(*parts, margins=(2, 0, 2, 4)))
        content.setMaximumWidth(look.px(560))
        self.setLayout(column(Grown(Scroller(content))))

    def _named(self, title: str, choice: Segmented, note: Elided | None = None) -> QWidget:
        label = Label(self._look, title, "label", "text2")
        return holding(column(label, 6, row(choice, STRETCH), 4 if note else None, note))

    def _take_profile(self, profile: object) -> None:
        self._show_keys(Profile(str(profile)))
        self.profile_chosen.emit(profile)

    def _show_keys(self, profile: Profile) -> None:
        look, book = self._look, KeyBook(profile)
        empty_out(self._list)
        for id in _SHOWN:
            cap = KeyCap(look, book.caption(id))
            cap.setMinimumWidth(look.px(58))
            words = Elided(look, book.command(id).words(), "small", "text2")
            line: list[Part] = [cap, Grown(words)]
            self._list.addWidget(holding(row(*line, gap=10)))
        tally = self.tr("Ctrl A saves too, and Enter goes to the next field of a form.")
        usual = self.tr("Function keys mean what they mean in TallyPrime.")
        self._keys_note.set_whole(tally if profile is Profile.TALLY else usual)
