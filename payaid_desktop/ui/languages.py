"""The languages of the window."""

import logging
from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from resources.places import resource

LANGUAGES: Final = {"en": "English", "hi": "हिन्दी"}
"""Each language in its own words. English has a file too: its plurals."""
_LOG: Final = logging.getLogger("payaid.ui")


class Languages:
    """Puts the texts of a language in the place of those in the code."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator: QTranslator | None = None

    def use(self, language: str) -> None:
        """Use a language; texts that are shown already stay until their pages are made anew."""
        translator = QTranslator(self._app)
        if not translator.load(str(resource("translations", f"{language}.qm"))):
            _LOG.warning("The texts of the language %s could not be read.", language)
            return
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
        self._translator = translator
        self._app.installTranslator(translator)
