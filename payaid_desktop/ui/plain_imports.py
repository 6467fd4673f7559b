"""Python's own `import` in the place of the one that PySide6 brings."""

import builtins
import importlib


def use_plain_imports() -> None:
    """Give `import` back to Python; call it before the rest of the window is imported.

    PySide6 replaces `builtins.__import__` to look for `from __feature__ import …`. For every module it reads the whole
    source through `inspect.getsource`, and the standard library's `linecache` keeps those lines for good: 22 MB here.
    We use no such feature. Source: shiboken6, `shibokensupport/feature.py`, `_mod_uses_pyside`.
    """
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
