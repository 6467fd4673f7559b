"""Opens the window: flags and the log, nothing else."""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from payaid_desktop import __version__


def main() -> int:
    """Run `payaid-desktop`; gives its exit code."""
    asked = _parser().parse_args()
    with ExitStack() as stack:
        environ = dict(os.environ)
        if asked.temp_data:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="payaid-"))
            environ["PAYAID_DATA_DIR"] = folder
            environ["PAYAID_KEYSTORE"] = f"file:{Path(folder) / 'keys.json'}"
        elif asked.data_dir:
            environ["PAYAID_DATA_DIR"] = asked.data_dir
        return _run(asked, environ)


def _run(asked: argparse.Namespace, environ: dict[str, str]) -> int:
    from payaid_desktop.app import Desktop, Wanted, run
    from payaid_desktop.services.log import logging_to
    from payaid_desktop.services.settings import Settings

    def ready(desktop: Desktop) -> None:
        del desktop

    settings = Settings.from_environment(environ)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with logging_to(settings.log_file):
        return run(sys.argv[:1], Wanted(settings, demo=asked.demo), ready=ready)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="payaid-desktop", description="PayAid: GST billing for a shop, offline."
    )
    parser.add_argument("--data-dir", metavar="DIR", help="the folder of the shop")
    parser.add_argument(
        "--temp-data", action="store_true", help="use a folder that is thrown away at the end"
    )
    parser.add_argument(
        "--demo", action="store_true", help="make the demo shop when the folder has none"
    )
    parser.add_argument("--version", action="version", version=f"PayAid {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
