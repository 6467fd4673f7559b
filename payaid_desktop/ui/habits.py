"""How somebody likes to work: keys, theme, size of the text, language. They apply at once and are remembered."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from payaid_desktop.ui.commander import Commander
from payaid_desktop.ui.commands import Profile
from payaid_desktop.ui.kit.look import Look
from payaid_desktop.ui.kit.tokens import DARK, LIGHT, SHARP_THEMES, THEMES, Theme
from payaid_desktop.ui.languages import Languages
from payaid_desktop.ui.preferences import SYSTEM, Preferences


@dataclass(frozen=True, slots=True)
class Habits:
    """What was chosen; `theme` is system, light or dark."""

    profile: Profile = Profile.PAYAID
    theme: str = SYSTEM
    scale_percent: int = 100
    language: str = "en"


class HabitKeeper:
    """Remembers habits and lets the window follow them."""

    def __init__(
        self, preferences: Preferences, look: Look, languages: Languages, commander: Commander
    ) -> None:
        self._preferences = preferences
        self._look = look
        self._languages = languages
        self._commander = commander

    @property
    def now(self) -> Habits:
        """The present ones."""
        kept = self._preferences
        return Habits(kept.profile, kept.theme, kept.scale_percent, kept.language)

    def take(self, habits: Habits) -> bool:
        """Take others; tell whether what is shown has to be made anew: the language or the size is another one."""
        before, kept = self.now, self._preferences
        kept.profile, kept.theme = habits.profile, habits.theme
        kept.scale_percent, kept.language = habits.scale_percent, habits.language
        kept.save()
        if habits.profile != before.profile:
            self._commander.use(habits.profile)
        if habits.language != before.language:
            self._languages.use(habits.language)
        looks = (habits.theme, habits.scale_percent)
        if looks != (before.theme, before.scale_percent):
            self._look.wear(theme_of(habits.theme), scale_percent=habits.scale_percent)
        return (habits.scale_percent, habits.language) != (before.scale_percent, before.language)

    def follow_system(self) -> None:
        """The system's theme, or its contrast, is another one."""
        wanted = theme_of(self._preferences.theme)
        if wanted is not self._look.theme:
            self._look.wear(wanted)


def theme_of(chosen: str) -> Theme:
    """The theme of a choice; "system" asks the system, and so does the contrast of each."""
    hints = QGuiApplication.styleHints()
    wants_more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    themes = SHARP_THEMES if wants_more else THEMES
    if chosen != SYSTEM:
        return themes[chosen]
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    return themes[(DARK if is_dark else LIGHT).name]
