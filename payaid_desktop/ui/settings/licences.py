"""What PayAid is made of, and under which licences."""

import json
from importlib.metadata import Distribution, distributions

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit

from payaid_desktop.ui.desk import Desk
from payaid_desktop.ui.dialog_scope import open_over
from payaid_desktop.ui.kit.buttons import Button
from payaid_desktop.ui.kit.dialogs import Dialog
from payaid_desktop.ui.kit.layouts import column, holding
from resources.places import resource

_HEIGHT_PX = 300


def open_licences(desk: Desk, subject: str | None) -> None:
    """Show the list."""
    del subject
    tr = QCoreApplication.translate
    title = tr("Licences", "Licences")
    text = QPlainTextEdit("\n".join(licence_lines()))
    text.setReadOnly(True)
    text.setFixedHeight(desk.look.px(_HEIGHT_PX))
    text.setAccessibleName(title)
    done = Button(desk.look, tr("Licences", "Done"), variant="primary", keys="Esc")
    dialog = Dialog(
        desk.look,
        desk.shell.overlay_parent(),
        title=title,
        body=holding(column(text)),
        buttons=(done,),
        width_px=desk.look.px(600),
    )
    done.clicked.connect(dialog.leave)
    open_over(desk, dialog, "licences", {}, focus=done)


def licence_lines() -> list[str]:
    """Name every package with its version and licence, fonts and icons first."""
    manifest = json.loads(resource("third_party", "manifest.json").read_text(encoding="utf-8"))
    bundled = [
        f"{each['package']} {each['version']}: {each['licence']}" for each in manifest["packages"]
    ]
    installed = {each.metadata["Name"]: each for each in distributions()}
    named = sorted((name for name in installed if name), key=str.casefold)
    return [*bundled, "", *(_line(installed[name]) for name in named)]


def _line(package: Distribution) -> str:
    said = package.metadata
    fields = (said.get_all("License-Expression") or []) + (said.get_all("License") or [])
    licence = next((each.split("\n")[0] for each in fields if each), "")
    if not licence:
        kinds = [each for each in said.get_all("Classifier") or () if each.startswith("License ::")]
        licence = ", ".join(each.rsplit(" :: ", 1)[-1] for each in kinds)
    return f"{said['Name']} {package.version}: {licence or 'see its own files'}"
