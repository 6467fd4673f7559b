"""Runs a probe in a process that begins as `payaid-desktop` does; the arguments are the probe and what it wants."""

import runpy
import sys

from payaid_desktop.ui.plain_imports import use_plain_imports

if __name__ == "__main__":
    use_plain_imports()
    del sys.argv[0]
    runpy.run_module(f"tests.benchmarks.{sys.argv[0]}", run_name="__main__")
