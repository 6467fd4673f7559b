"""Opens the window: flags and the log, nothing else."""

import argparse
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from payaid_desktop import __version__

_NO_SCREEN = (
    "There is no screen here to show a window on. Use the command: payaid --help\n"
    "Pictures of the window: payaid-desktop --demo --temp-data --screenshots FOLDER"
)


def main() -> int:
    """Run `payaid-desktop`; gives its exit code."""
    asked = _parser().parse_args()
    environ = dict(os.environ)
    if asked.screenshots:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif not has_screen(os.environ, sys.platform):
        sys.stderr.write(f"{_NO_SCREEN}\n")
        return 1
    if asked.gallery:
        return _show_gallery()
    with ExitStack() as stack:
        if asked.temp_data:
            environ |= stack.enter_context(_folder_of_the_moment())
        elif asked.data_dir:
            environ["PAYAID_DATA_DIR"] = asked.data_dir
        return _run(asked, environ)


def has_screen(environ: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown: Windows and macOS always have a desktop, Linux says where it is."""
    if platform in ("win32", "darwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _run(asked: argparse.Namespace, environ: Mapping[str, str]) -> int:
    from payaid_desktop.ui.plain_imports import use_plain_imports

    use_plain_imports()
    from payaid_desktop.app import Wanted, run
    from payaid_desktop.services.log import logging_to
    from payaid_desktop.services.settings import Settings

    settings = Settings.from_environment(environ)
    pictures = Path(asked.screenshots) if asked.screenshots else None
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
        if asked.demo and settings.keystore == "os":
            settings = settings.with_key_file()  # the demo's key is nobody's secret
    except OSError as error:
        sys.stderr.write(f"The folder {error.filename} cannot be used: {error.strerror}.\n")
        return 1
    with ExitStack() as stack:
        stack.enter_context(logging_to(settings.log_file))
        if asked.debug:
            stack.enter_context(_logging_to_the_terminal())
        code = run(sys.argv[:1], Wanted(settings, demo=asked.demo, screenshots=pictures))
    if pictures is not None:
        _name_pictures(pictures)
    return code


def _show_gallery() -> int:
    from PySide6.QtWidgets import QApplication

    from payaid_desktop.ui.habits import theme_of
    from payaid_desktop.ui.kit.gallery import open_gallery
    from payaid_desktop.ui.kit.look import Look
    from payaid_desktop.ui.kit.type import load_faces, load_other_scripts
    from payaid_desktop.ui.preferences import SYSTEM

    app = QApplication(sys.argv[:1])
    load_faces()
    load_other_scripts()
    look = Look(app, theme=theme_of(SYSTEM))
    look.set_up()
    gallery = open_gallery(look)
    gallery.show()
    return app.exec()


def _name_pictures(folder: Path) -> None:
    for path in sorted(folder.glob("*.png")):
        sys.stdout.write(f"{path}\n")


@contextmanager
def _folder_of_the_moment() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="payaid-") as folder:
        keys = Path(folder) / "keys.json"
        yield {"PAYAID_DATA_DIR": folder, "PAYAID_KEYSTORE": f"file:{keys}"}


@contextmanager
def _logging_to_the_terminal() -> Iterator[None]:
    logger, handler = logging.getLogger("payaid"), logging.StreamHandler()
    level = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="payaid-desktop", description="PayAid: GST billing for a shop, offline."
    )
    add = parser.add_argument
    add("--data-dir", metavar="DIR", help="the folder of the shop")
    add("--temp-data", action="store_true", help="use a folder that is thrown away at the end")
    add("--demo", action="store_true", help="make the demo shop when the folder has none")
    add("--debug", action="store_true", help="write the log to the terminal too")
    add("--gallery", action="store_true", help="show every part of the window in all its states")
    add("--screenshots", metavar="DIR", help="take a picture of every place, without a screen")
    add("--version", action="version", version=f"PayAid {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
