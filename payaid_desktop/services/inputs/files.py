"""What is asked of imports and exports of files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Day,
    word_of,
)
from payaid_desktop.services.inputs.texts import read_text


class ImportKind(StrEnum):
    """What the rows of a file are."""

    CONTACTS = "contacts"
    PRODUCTS = "products"


class ExportKind(StrEnum):
    """The form of an export."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PDF = "pdf"
    SQLITE = "sqlite"


class Listed(StrEnum):
    """A list that can be exported; `everything` stands for all of them."""

    CONTACTS = "contacts"
    PRODUCTS = "products"
    BALANCES = "balances"
    INVOICES = "invoices"
    INVOICE_ITEMS = "invoice_items"
    NOTES = "notes"
    QUOTATIONS = "quotations"
    PAYMENTS = "payments"
    LEDGER = "ledger"
    STOCK = "stock"
    AUDIT = "audit"
    EVERYTHING = "everything"


class PaperList(StrEnum):
    """A register whose issued documents can be printed into a folder."""

    INVOICES = "invoices"
    QUOTATIONS = "quotations"
    PROFORMAS = "proformas"
    CHALLANS = "challans"
    CREDIT_NOTES = "credit_notes"
    DEBIT_NOTES = "debit_notes"


WITHOUT_DAYS = frozenset(
    {Listed.CONTACTS, Listed.PRODUCTS, Listed.BALANCES, Listed.STOCK, Listed.AUDIT}
)
"""Lists of what is now, which no period narrows."""


def _path(value: object) -> object:
    text = read_text(value)
    if not text or "\0" in text:
        raise ValueError("Write the path of a file or folder.")
    return Path(text)


def _lists(value: Any) -> Any:
    if value == []:
        raise ValueError("Name a list, or leave this out for all of them.")
    return [value] if isinstance(value, str) else value


FilePath = Annotated[Path, BeforeValidator(_path)]


class ImportInput(InputModel):
    """Which file, and what its rows are; with `dry_run` nothing is kept.

    Attributes:
        file: The path of the file.
        kind: What its rows are.
        dry_run: Whether nothing is kept, and only told what would be.
    """

    file: FilePath
    kind: Annotated[ImportKind, word_of(ImportKind)]
    dry_run: bool = False


class PapersInput(InputModel):
    """Which registers are printed, of which days (both inclusive), and into which folder.

    Attributes:
        kind: The form.
        what: The registers that are printed.
        path: The folder; a new one in the data folder if it is not given.
        from_on: From this day on.
        to_on: Until this day.
    """

    kind: Annotated[Literal[ExportKind.PDF], word_of(ExportKind)] = ExportKind.PDF
    what: Annotated[
        tuple[Annotated[PaperList, word_of(PaperList)], ...],
        Field(strict=False),
        BeforeValidator(_lists),
    ] = (PaperList.INVOICES,)
    path: FilePath | None = None
    from_on: Day | None = None
    to_on: Day | None = None

    @model_validator(mode="after")
    def _is_folder(self) -> "PapersInput":
        if self.path is not None and self.path.suffix and not self.path.is_dir():
            raise ValidationError({"path": "Every document is a PDF of its own. Name a folder."})
        return self


class ExportInput(InputModel):
    """In which form, which lists, of which days (both inclusive), and where to.

    Attributes:
        kind: The form; with pdf the fields are those of Papers below.
        what: The lists.
        path: The file if it has an ending, else a folder; one in the data folder if it is not given.
        overwrite: Whether a file of this name is replaced.
        from_on: From this day on.
        to_on: Until this day.
    """

    kind: Annotated[ExportKind, word_of(ExportKind)]
    what: Annotated[
        tuple[Annotated[Listed, word_of(Listed)], ...],
        Field(strict=False),
        BeforeValidator(_lists),
    ] = (Listed.EVERYTHING,)
    path: FilePath | None = None
    overwrite: bool = False
    from_on: Day | None = None
    to_on: Day | None = None

    @model_validator(mode="after")
    def _agrees(self) -> "ExportInput":
        if self.kind is ExportKind.PDF:
            raise ValidationError({"kind": "A list cannot be a PDF. Choose xlsx or csv."})
        if self.kind is ExportKind.SQLITE:
            self._refuse_parts()
        for field, day in (("fromOn", self.from_on), ("toOn", self.to_on)):
            if day is not None and set(self.what) <= WITHOUT_DAYS:
                raise ValidationError({field: "This list has no days. Leave this out."})
        return self

    def lists(self) -> tuple[Listed, ...]:
        """The lists that are meant, each once."""
        if Listed.EVERYTHING in self.what:
            return tuple(each for each in Listed if each is not Listed.EVERYTHING)
        return tuple(dict.fromkeys(self.what))

    def _refuse_parts(self) -> None:
        if self.what != (Listed.EVERYTHING,):
            raise ValidationError({"what": "A SQLite file holds everything. Leave this out."})
        if self.from_on is not None or self.to_on is not None:
            raise ValidationError({"fromOn": "A SQLite file holds all days. Leave this out."})
