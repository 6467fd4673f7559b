"""How calls read their arguments: which thing is meant, and what is to be done with it."""

from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.fields import (
    Id,
    Line,
    Name,
    known_id,
)
from payaid_desktop.services.inputs.files import FilePath
from payaid_desktop.services.inputs.lists import read_each
from payaid_desktop.services.inputs.texts import read_text

COPIES_MAX: Final = 3
"""Source: CGST Rule 48: original, duplicate, triplicate."""
M = TypeVar("M", bound=InputModel)


class Nothing(InputModel):
    """A call without arguments."""


class Target(InputModel):
    """One thing, and the version of it that the caller has seen."""

    id: Annotated[str, BeforeValidator(read_text)]
    version: Annotated[int, Field(ge=1)] | None = None


class VersionInput(InputModel):
    """The version of a thing that the caller has seen."""

    version: Annotated[int, Field(ge=1)] | None = None


class DocumentTarget(InputModel):
    """One document, by its id or by its number."""

    id: Annotated[str, BeforeValidator(read_text)] | None = None
    number: Line | None = None

    @model_validator(mode="after")
    def _either(self) -> "DocumentTarget":
        if (self.id is None) == (not self.number):
            raise ValueError('Give either "id" or "number".')
        return self


class OwedInput(InputModel):
    """Whose bills, or which bill alone."""

    contact_id: Id | None = None
    document_id: Id | None = None

    @model_validator(mode="after")
    def _either(self) -> "OwedInput":
        if (self.contact_id is None) == (self.document_id is None):
            raise ValueError('Give either "contactId" or "documentId".')
        return self


class TransferInput(InputModel):
    """The contact that a deal goes to."""

    to_contact_id: Id


class MergeInput(InputModel):
    """The contact that stays, and the one that is the same."""

    keep_id: Id
    duplicate_id: Id


class FolderInput(InputModel):
    """A folder; the usual one if none is named."""

    folder: FilePath | None = None


class FileInput(InputModel):
    """A file."""

    path: FilePath


class PaperInput(InputModel):
    """Where a paper is to be kept, and in how many of the copies that the law names."""

    path: FilePath | None = None
    copies: Annotated[int, Field(ge=1, le=COPIES_MAX)] | None = None


class RecoveryInput(InputModel):
    """The recovery key as it was printed at set-up."""

    recovery_key: Line


class RestoreInput(FileInput):
    """A backup, and the recovery key if this computer does not keep the shop's key."""

    recovery_key: Line | None = None


class CheckInput(InputModel):
    """Whether every page is read, or only what is quick to check."""

    deep: bool = False


class SettingName(InputModel):
    """A setting by name; every one that was set, if none is named."""

    key: Name | None = None


class SettingInput(InputModel):
    """A setting and its value."""

    key: Name
    value: Any


def split(args: object, *names: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Take some arguments out by name; give them and the others.

    Raises:
        ValidationError: the arguments are no JSON object.
    """
    if not isinstance(args, Mapping):
        raise ValidationError({"body": "Send a JSON object."})
    taken = {name: args[name] for name in names if name in args}
    return taken, {name: value for name, value in args.items() if name not in names}


def target_and_rest(args: object) -> tuple[Target, dict[str, Any]]:
    """Read which thing is meant, and leave the other arguments as they are."""
    taken, rest = split(args, "id", "version")
    target = Target.parse(taken)
    known_id(target.id)
    return target, rest


def target_id(args: object) -> str:
    """Read which thing is meant; there is nothing else to say."""
    return known_id(Target.parse(args).id)


def one_or_many(model: type[M], args: object) -> M | list[M]:
    """Read an object, or a list of them.

    Raises:
        ValidationError: details name each wrong field, in a list by its place.
    """
    return read_each(model.parse, args) if isinstance(args, list) else model.parse(args)
