"""The press: turns values into pages with typst, from the bundled templates and fonts alone.

Values travel as JSON in one input. Nothing of them becomes part of a template, and typst may read
no file outside of the template folder.
"""

import dataclasses
import json
import logging
import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final, cast

import typst

from payaid_desktop.documents.pictures import Picture
from payaid_desktop.documents.printable import Alphabet
from resources.places import resource

PDF_STANDARD: Final = "a-3b"
"""PDF/A-3, level b: an archive can show it in fifty years. Source: ISO 19005-3."""

TAGGED_ROWS_MAX: Final = 200
"""Longer tables are written without tags for screen readers: these cost ten times the file size."""

_CONTEXTUAL = re.compile("[\u0a00-\u0a7f\u0b00-\u0b7f]")
"""Gurmukhi and Oriya shape letters by their neighbours; Inter only draws "->" as an arrow."""

_log = logging.getLogger("payaid.documents")


class Press:
    """Compiles the template `paper.typ`. Safe to keep, and to use from several threads."""

    def __init__(self) -> None:
        fonts = resource("third_party", "fonts")
        self._alphabet = Alphabet(fonts)
        self._compile: Callable[..., object] = partial(
            typst.compile,
            resource("templates", "paper.typ"),
            root=resource("templates"),
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
            ),
        )

    def pdf(self, values: object, *, made_at: datetime, rows: int) -> bytes:
        """Compile to PDF/A-3; `rows` is how long its tables are together."""
        (file,) = self._print(
            values,
            format="pdf",
            pdf_standards=PDF_STANDARD,
            pdf_tags=rows <= TAGGED_ROWS_MAX,
            timestamp=made_at.replace(microsecond=0),  # a PDF tells whole seconds
        )
        return file

    def png(self, values: object, *, dots_per_inch: float) -> tuple[bytes, ...]:
        """Compile to one PNG picture per page."""
        return self._print(values, format="png", ppi=dots_per_inch)

    def _print(self, values: object, **options: object) -> tuple[bytes, ...]:
        """Compile; a damaged logo must not keep a bill from being printed, so try without it."""
        plain = self._plain(values)
        try:
            files = self._compile(sys_inputs=_inputs(plain), **options)
        except typst.TypstError as error:
            bare = _without_photographs(plain)
            if bare == plain:
                raise
            _log.warning("Printed without logo and signature, which typst refused: %s", error)
            files = self._compile(sys_inputs=_inputs(bare), **options)
        return (files,) if isinstance(files, bytes) else tuple(cast(list[bytes], files))

    def _plain(self, value: object) -> object:
        """Turn values into what JSON knows, every text made safe for paper."""
        match value:
            case Picture():
                return dataclasses.asdict(value)
            case str():
                return self._alphabet.printable(value)
            case tuple() | list():
                return [self._plain(each) for each in value]
            case datetime():
                return value.isoformat()
            case bool() | int() | float() | None:
                return value
        return {name: self._plain(each) for name, each in _fields(value)}


def _fields(value: object) -> list[tuple[str, object]]:
    if isinstance(value, dict):
        return list(value.items())
    if not dataclasses.is_dataclass(value):
        raise TypeError(f"{type(value).__name__} cannot be printed.")
    return [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value)]


def _inputs(plain: object) -> dict[str, str]:
    data = json.dumps(plain, ensure_ascii=False)
    return {"data": data, "contextual": "yes" if _CONTEXTUAL.search(data) else ""}


def _without_photographs(plain: object) -> object:
    match plain:
        case {"is_photograph": True}:
            return None
        case dict():
            return {name: _without_photographs(each) for name, each in plain.items()}
        case list():
            return [_without_photographs(each) for each in plain]
    return plain
