"""The cards of the settings that hold for this computer: printing, keyboard, look and language, about."""

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from payaid_desktop import __version__
from payaid_desktop.services.settings import Settings
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.habits import Habits
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.choices import Choice, Segmented
from payaid_desktop.ui.kit.layouts import rule
from payaid_desktop.ui.kit.look import SCALES, Look
from payaid_desktop.ui.languages import LANGUAGES
from payaid_desktop.ui.preferences import SYSTEM
from payaid_desktop.ui.settings.card import SettingsCard
from payaid_desktop.ui.settings.entries import option


class PrintingCard(SettingsCard):
    """Where Alt P prints to, and how many copies.

    Signals:
        printer_chosen(str): "" asks each time.
        copies_chosen(int): 1 to 3.
    """

    printer_chosen = Signal(object)
    copies_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "printing")
        self.printer = Choice(look, name=self.tr("Printer"))
        self.printer.setFixedWidth(look.px(240))
        copies = [(str(number), number) for number in (1, 2, 3)]
        self.copies = Segmented(look, copies, name=self.tr("Copies"))
        self.fill(
            option(
                look,
                self.tr("Printer"),
                self.tr("Alt P prints there without asking."),
                self.printer,
            ),
            10,
            rule(),
            10,
            option(
                look,
                self.tr("Copies"),
                self.tr("Original, duplicate and triplicate, as the law names them."),
                self.copies,
            ),
        )
        self.printer.chosen.connect(self.printer_chosen)
        self.copies.chosen.connect(self.copies_chosen)

    def show_printers(self, names: list[str], chosen: str) -> None:
        """Offer the printers of this computer."""
        known = [*names] if chosen in ("", *names) else [*names, chosen]
        self.printer.set_options(
            [(self.tr("Ask each time"), ""), *((each, each) for each in known)]
        )
        self.printer.set_value(chosen)

    def show_copies(self, copies: int) -> None:
        """Show how many copies are printed."""
        self.copies.set_value(copies)


class KeyboardCard(SettingsCard):
    """Whose keys are used.

    Signals:
        profile_chosen(Profile): another profile.
        card_wanted(): the key card.
    """

    profile_chosen = Signal(object)
    card_wanted = Signal()

    def __init__(self, look: Look, habits: Habits, *, keys: Callable[[str], str]) -> None:
        super().__init__(look, "keyboard")
        profiles = (("PayAid", Profile.PAYAID), ("Tally", Profile.TALLY))
        self.profile = Segmented(look, profiles, name=self.tr("Keys like"), value=habits.profile)
        card = Button(
            look, self.tr("All keys"), icon="keyboard", size="small", keys=keys("go.keys")
        )
        card.clicked.connect(self.card_wanted)
        below = self.tr("Tally: Ctrl A saves too, and Enter goes to the next field of a form.")
        self.fill(option(look, self.tr("Keys like"), below, self.profile), beside=(card,))
        self.profile.chosen.connect(self.profile_chosen)


class LookCard(SettingsCard):
    """Theme, size of the text, language.

    Signals:
        theme_chosen(str), scale_chosen(int), language_chosen(str): what was taken.
    """

    theme_chosen = Signal(object)
    scale_chosen = Signal(object)
    language_chosen = Signal(object)

    def __init__(self, look: Look, habits: Habits) -> None:
        super().__init__(look, "look")
        themes = (
            (self.tr("Like this computer"), SYSTEM),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        )
        self.theme = Segmented(look, themes, name=self.tr("Theme"), value=habits.theme)
        scales = [(f"{percent} %", percent) for percent in SCALES]
        self.scale = Segmented(look, scales, name=self.tr("Text size"), value=habits.scale_percent)
        languages = [(words, id) for id, words in LANGUAGES.items()]
        self.language = Segmented(look, languages, name=self.tr("Language"), value=habits.language)
        self.fill(
            option(look, self.tr("Theme"), self.tr("Applies at once."), self.theme),
            10,
            rule(),
            10,
            option(look, self.tr("Text size"), self.tr("On top of the system's own."), self.scale),
            10,
            rule(),
            10,
            option(
                look,
                self.tr("Language"),
                self.tr("Bills are printed in English, as the law has it."),
                self.language,
            ),
        )
        self.theme.chosen.connect(self.theme_chosen)
        self.scale.chosen.connect(self.scale_chosen)
        self.language.chosen.connect(self.language_chosen)


class AboutCard(SettingsCard):
    """Which program this is, under what licences, and where everything lies.

    Signals:
        licences_wanted(): the list of licences.
    """

    licences_wanted = Signal()

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__(look, "about")
        licences = Button(look, self.tr("Licences"), icon="info", size="small")
        folder = Button(look, self.tr("Open the folder"), icon="folder-open", size="small")
        log = Button(look, self.tr("Open the log"), icon="file-text", size="small")
        self.fill(
            option(
                look,
                self.tr("PayAid Desktop {version}").format(version=__version__),
                self.tr("Free software under the MIT licence."),
                licences,
            ),
            10,
            rule(),
            10,
            option(look, self.tr("Your data"), str(settings.data_dir), folder),
            10,
            rule(),
            10,
            option(look, self.tr("Log"), str(settings.log_file), log),
        )
        licences.clicked.connect(self.licences_wanted)
        folder.clicked.connect(lambda: _open(str(settings.data_dir)))
        log.clicked.connect(lambda: _open(str(settings.log_file)))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
