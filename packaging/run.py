"""What `make run` does: the window on the demo shop, or, without a screen, the story and pictures of the window.

The demo shop lies in `.demo` beside the sources and is kept: delete the folder to begin anew.
"""

import os
import subprocess  # the programs of this project
import sys
from pathlib import Path

from payaid_desktop.__main__ import has_screen

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".demo"
DESKTOP = [sys.executable, "-m", "payaid_desktop", "--demo", "--data-dir", str(FOLDER)]


def main() -> int:
    """Open the window, or do what can be done without a screen."""
    print(f"The demo shop lies in {FOLDER} (delete it to begin anew).", flush=True)
    if has_screen(os.environ, sys.platform):
        return subprocess.run(DESKTOP, check=False).returncode
    print("There is no screen: playing the story, then taking pictures of the window.", flush=True)
    story = subprocess.run([sys.executable, "-m", "payaid_desktop.cli.main", "story"], check=False)
    pictures = subprocess.run([*DESKTOP, "--screenshots", str(FOLDER / "screenshots")], check=False)
    return story.returncode or pictures.returncode


if __name__ == "__main__":
    sys.exit(main())
