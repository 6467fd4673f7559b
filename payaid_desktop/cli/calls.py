"""What calls are built of: each takes the shop and its arguments as JSON content, and asks one service."""

from collections.abc import Callable
from typing import Any, TypeVar

from payaid_desktop.cli.arguments import (
    DocumentTarget,
    Nothing,
    one_or_many,
    split,
    target_and_rest,
    target_id,
)
from payaid_desktop.cli.shop import Shop
from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.documents import CancelInput
from payaid_desktop.services.inputs.fields import (
    known_id,
)

M = TypeVar("M", bound=InputModel)
Call = Callable[[Shop, Any], object]
"""What a name does; gives a value or an outcome."""


def register_of(shop: Shop, name: str) -> Any:
    """One of the services that keep a register of things; they all have the same methods."""
    return getattr(shop.services, name)


def with_input(model: type[M], work: Callable[[Shop, M], object]) -> Call:
    """A call whose arguments are one input model."""
    return lambda shop, args: work(shop, model.parse(args))


def without_input(work: Callable[[Shop], object]) -> Call:
    """A call without arguments."""
    return with_input(Nothing, lambda shop, _: work(shop))


def never(sentence: str) -> Call:
    """A verb that other registers have, and that this one refuses."""

    def call(_shop: Shop, _args: Any) -> object:
        raise ConflictError(sentence)

    return call


def one_or_all(model: type[InputModel], register: str, one: str, many: str) -> Call:
    """Make one thing of an object, or things of a list in one transaction."""

    def call(shop: Shop, args: Any) -> object:
        given = one_or_many(model, args)
        verb = many if isinstance(given, list) else one
        return getattr(register_of(shop, register), verb)(given)

    return call


def on_target(register: str, verb: str) -> Call:
    """A verb that needs to know nothing but which thing is meant."""
    return lambda shop, args: getattr(register_of(shop, register), verb)(target_id(args))


def update(register: str) -> Call:
    """Change the fields named of the thing meant."""

    def call(shop: Shop, args: Any) -> object:
        target, patch = target_and_rest(args)
        return register_of(shop, register).update(target.id, patch, version=target.version)

    return call


def page_of(register: str, model: Any) -> Call:
    """List one page of a register."""

    def call(shop: Shop, args: Any) -> object:
        asked = model.parse(args)
        return register_of(shop, register).page(asked.chosen(), asked.request(), sort=asked.sort)

    return call


def create_document(register: str, model: type[InputModel]) -> Call:
    """Keep a draft; with `"issue": true`, or for a list of such objects, issue it in the same act."""

    def call(shop: Shop, args: Any) -> object:
        issue, rest = _wants_issue(args)
        given, service = one_or_many(model, rest), register_of(shop, register)
        if isinstance(given, list):
            return service.create_many(given, issue=issue)
        return service.create_and_issue(given) if issue else service.create(given)

    return call


def find_document(shop: Shop, register: str, args: Any) -> Document:
    """Read a document by its id or by its number.

    Raises:
        NotFoundError: there is no such document in this register.
    """
    asked, service = DocumentTarget.parse(args), register_of(shop, register)
    by_id = asked.id is not None
    found: Document = service.get(known_id(asked.id or "")) if by_id else service.find(asked.number)
    return found


def on_document(register: str, verb: str) -> Call:
    """A verb on a document that is meant by its id or by its number."""

    def call(shop: Shop, args: Any) -> object:
        document = find_document(shop, register, args)
        return getattr(register_of(shop, register), verb)(document.id)

    return call


def cancel_document(register: str) -> Call:
    """Cancel a document that is meant by its id or by its number."""

    def call(shop: Shop, args: Any) -> object:
        meant, rest = split(args, "id", "number")
        given, document = CancelInput.parse(rest), find_document(shop, register, meant)
        return register_of(shop, register).cancel(document.id, given)

    return call


def _wants_issue(args: Any) -> tuple[bool, Any]:
    """Take `issue` out; a list is issued whole or not at all."""
    parts = [split(each, "issue") for each in (args if isinstance(args, list) else [args])]
    wishes = [taken.get("issue", False) for taken, _ in parts] or [False]
    if any(wish is not wishes[0] or not isinstance(wish, bool) for wish in wishes):
        raise ValidationError({"issue": "Write true or false, the same for the whole list."})
    rest = [left for _, left in parts]
    return wishes[0], rest if isinstance(args, list) else rest[0]
