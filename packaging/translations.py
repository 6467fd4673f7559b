"""Collect the texts of the window, and compile their translations.

    python packaging/translations.py            put new texts into resources/translations/*.ts, drop old ones
    python packaging/translations.py --release  compile every .ts to the .qm that the window loads
    python packaging/translations.py --missing  print what has no translation yet, as JSON

Texts are found as Python calls: `self.tr("…")` (its context is the class), `translate("Context", "…")`, and the texts
of commands and places, which are data. English needs plural forms only ("%n").
"""

import argparse
import ast
import json
import subprocess  # the compiler is a program of Qt's
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOW = ROOT / "payaid_desktop" / "ui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "hi")
FORMS = 2
"""English and Hindi both have one form for one and one for more."""


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One text of the window, by the context it stands in."""

    context: str
    text: str

    @property
    def is_plural(self) -> bool:
        """Whether it counts something."""
        return "%n" in self.text


def messages() -> list[Message]:
    """Every text of the window, in order."""
    found = set(_data())
    for path in [*WINDOW.rglob("*.py"), ROOT / "payaid_desktop" / "app.py"]:
        found |= set(_of_file(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(found)


def translated(language: str) -> dict[Message, tuple[str, ...]]:
    """What a language has: one text, or one for each plural form; empty ones are left out."""
    path = FOLDER / f"{language}.ts"
    if not path.exists():
        return {}
    kept: dict[Message, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = _forms(message)
            if all(forms):
                kept[Message(name, message.findtext("source", ""))] = forms
    return kept


def write(language: str, kept: dict[Message, tuple[str, ...]]) -> None:
    """Write a language's file with every text of the window, translated or not."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for message in messages():
        if language == "en" and not message.is_plural:
            continue
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        _add(contexts[message.context], message, kept.get(message))
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    path = FOLDER / f"{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def release() -> None:
    """Compile every language."""
    compiler = Path(sys.executable).parent / "pyside6-lrelease"
    for language in LANGUAGES:
        source = FOLDER / f"{language}.ts"
        target = source.with_suffix(".qm")
        subprocess.run(
            [compiler, "-silent", "-compress", str(source), "-qm", str(target)], check=True
        )


def _data() -> Iterator[Message]:
    from payaid_desktop.ui.commands import COMMANDS, Group  # noqa: PLC0415 - needs Qt
    from payaid_desktop.ui.places import PLACES  # noqa: PLC0415 - needs Qt
    from payaid_desktop.ui.settings.sections import SECTIONS  # noqa: PLC0415 - needs Qt

    for command in COMMANDS:
        yield Message("Commands", command.label)
        if command.bar:
            yield Message("Commands", command.bar)
    for group in Group:
        yield Message("Commands", group.value)
    for section in SECTIONS:
        yield Message("Settings", section.title)
        yield Message("Settings", section.words)
    for place in PLACES:
        yield Message("Places", place.title)
        if place.group:
            yield Message("Places", place.group)


def _of_file(tree: ast.Module) -> Iterator[Message]:
    own = {
        node.name: context
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and (context := _context_of(node))
    }
    yield from _calls(tree, "", own)


def _context_of(function: ast.FunctionDef) -> str | None:
    """The context of a module's own short form, `def _tr(text): return translate("Context", text)`."""
    first = function.args.args[0].arg if function.args.args else ""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _name(node) == "translate" and len(node.args) > 1:
            context, text = node.args[:2]
            if (
                isinstance(context, ast.Constant)
                and isinstance(text, ast.Name)
                and text.id == first
            ):
                return str(context.value)
    return None


def _calls(node: ast.AST, inside: str, own: dict[str, str]) -> Iterator[Message]:
    inside = node.name if isinstance(node, ast.ClassDef) else inside
    if isinstance(node, ast.Call):
        texts = [each.value for each in node.args[:2] if _is_text(each)]
        name = _name(node)
        if name in {"translate", "tr"} and all(texts[1:]) and len(texts) > 1:
            yield Message(str(texts[0]), str(texts[1]))
        elif name == "tr" and texts and isinstance(node.func, ast.Attribute):
            yield Message(inside, str(texts[0]))
        elif name in own and texts:
            yield Message(own[name], str(texts[0]))
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, inside, own)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return ("",)
    numerus = tuple(each.text or "" for each in translation.iter("numerusform"))
    return numerus or (translation.text or "",)


def _add(context: ET.Element, message: Message, forms: tuple[str, ...] | None) -> None:
    element = ET.SubElement(context, "message", {"numerus": "yes"} if message.is_plural else {})
    ET.SubElement(element, "source").text = message.text
    translation = ET.SubElement(element, "translation", {} if forms else {"type": "unfinished"})
    if not message.is_plural:
        translation.text = forms[0] if forms else ""
        return
    for form in forms or ("",) * FORMS:
        ET.SubElement(translation, "numerusform").text = form


def main() -> int:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--release", action="store_true", help="compile the translations")
    parser.add_argument("--missing", action="store_true", help="print what is not translated yet")
    parser.add_argument(
        "--take", type=Path, help="take translations from a JSON file as --missing prints it"
    )
    asked = parser.parse_args()
    if asked.release:
        release()
        return 0
    if asked.missing:
        _print_missing()
        return 0
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        write(language, {**translated(language), **_taken(asked.take, language)})
    return 0


def _print_missing() -> None:
    wanted = {
        language: [
            [message.context, message.text, [""] * (FORMS if message.is_plural else 1)]
            for message in messages()
            if (language != "en" or message.is_plural) and message not in translated(language)
        ]
        for language in LANGUAGES
    }
    print(json.dumps(wanted, ensure_ascii=False, indent=1))


def _taken(path: Path | None, language: str) -> dict[Message, tuple[str, ...]]:
    if path is None:
        return {}
    rows = json.loads(path.read_text(encoding="utf-8")).get(language, [])
    return {Message(context, text): tuple(forms) for context, text, forms in rows if all(forms)}


if __name__ == "__main__":
    sys.exit(main())
