"""The texts of the window in other languages."""

import re
import runpy
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = runpy.run_path(str(ROOT / "packaging" / "translations.py"), run_name="translations")
MESSAGES = SCRIPT["messages"]()
LANGUAGES = SCRIPT["LANGUAGES"]
BLANKS = re.compile(r"\{\w+\}|%n|%[A-Z]")


def test_the_texts_of_classes_of_functions_and_of_data_are_found():
    found = {(message.context, message.text) for message in MESSAGES}

    assert ("StatusBar", "Not connected to a server") in found
    assert ("InvoiceRows", "Overdue") in found
    assert ("Commands", "Search or go to") in found
    assert ("Places", "Customers") in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_same_blanks_as_its_text(language):
    for message, forms in SCRIPT["translated"](language).items():
        for form in forms:
            assert sorted(BLANKS.findall(form)) == sorted(BLANKS.findall(message.text)), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_what_the_source_says(language, qapp: QApplication):
    """Make it anew with: python packaging/translations.py --release"""
    compiled = QTranslator(qapp)
    assert compiled.load(str(ROOT / "resources" / "translations" / f"{language}.qm"))
    for message, forms in SCRIPT["translated"](language).items():
        for form, number in zip(forms, (1, 2), strict=False):
            n = number if message.is_plural else -1
            got = compiled.translate(message.context, message.text, None, n)
            assert got.replace(str(number), "%n") == form.replace(str(number), "%n")


def test_every_count_has_its_english_plural():
    english = SCRIPT["translated"]("en")

    assert [message for message in MESSAGES if message.is_plural and message not in english] == []


def test_every_text_of_the_window_is_there_in_hindi():
    """What is missing: python packaging/translations.py --missing"""
    hindi = SCRIPT["translated"]("hi")

    assert [message for message in MESSAGES if message not in hindi] == []
