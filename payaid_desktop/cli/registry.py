"""The names that programs call, each one line over a service. The people's commands use the same ones."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from payaid_desktop.cli.arguments import (
    DocumentTarget,
    MergeInput,
    Nothing,
    SettingInput,
    SettingName,
    TransferInput,
    known_id,
    one_or_many,
    split,
    target_and_rest,
    target_id,
)
from payaid_desktop.cli.shop import Shop
from payaid_desktop.cli.store_calls import make_shop, read_setting, update_business
from payaid_desktop.domain.documents import Document
from payaid_desktop.domain.errors import ConflictError, ValidationError
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.services.inputs.documents import CancelInput, DocumentInput, NoteInput
from payaid_desktop.services.inputs.listing import (
    AgeingInput,
    ContactList,
    DayBookInput,
    DealList,
    DocumentList,
    HistoryInput,
    OutstandingInput,
    PaymentList,
    PeriodInput,
    ProductList,
    StatementInput,
)
from payaid_desktop.services.inputs.payments import PaymentInput, ReversalInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.versions import versions

M = TypeVar("M", bound=InputModel)
Call = Callable[[Shop, Any], object]
"""What a name does: takes the shop and the arguments as JSON content, gives a value or an outcome."""


def _register(shop: Shop, name: str) -> Any:
    """One of the services that keep a register of things; they all have the same methods."""
    return getattr(shop.services, name)


def _create(register: str, model: type[InputModel]) -> Call:
    def call(shop: Shop, args: Any) -> object:
        given = one_or_many(model, args)
        service = _register(shop, register)
        return service.create_many(given) if isinstance(given, list) else service.create(given)

    return call


def _create_document(register: str, model: type[InputModel]) -> Call:
    """Keep a draft; with `"issue": true`, or for a list of such objects, issue it in the same act."""

    def call(shop: Shop, args: Any) -> object:
        issue, rest = _wants_issue(args)
        given, service = one_or_many(model, rest), _register(shop, register)
        if isinstance(given, list):
            return service.create_many(given, issue=issue)
        return service.create_and_issue(given) if issue else service.create(given)

    return call


def _wants_issue(args: Any) -> tuple[bool, Any]:
    """Take `issue` out; a list is issued whole or not at all."""
    parts = [split(each, "issue") for each in (args if isinstance(args, list) else [args])]
    wishes = [taken.get("issue", False) for taken, _ in parts] or [False]
    if any(wish is not wishes[0] or not isinstance(wish, bool) for wish in wishes):
        raise ValidationError({"issue": "Write true or false, the same for the whole list."})
    rest = [left for _, left in parts]
    return wishes[0], rest if isinstance(args, list) else rest[0]


def _on_target(register: str, verb: str) -> Call:
    """A verb that needs to know nothing but which thing is meant."""
    return lambda shop, args: getattr(_register(shop, register), verb)(target_id(args))


def _update(register: str) -> Call:
    def call(shop: Shop, args: Any) -> object:
        target, patch = target_and_rest(args)
        return _register(shop, register).update(target.id, patch, version=target.version)

    return call


def _list(register: str, model: Any) -> Call:
    def call(shop: Shop, args: Any) -> object:
        asked = model.parse(args)
        return _register(shop, register).page(asked.chosen(), asked.request(), sort=asked.sort)

    return call


def _never(sentence: str) -> Call:
    """A verb that other registers have, and that this one refuses."""

    def call(_shop: Shop, _args: Any) -> object:
        raise ConflictError(sentence)

    return call


def _with(model: type[M], work: Callable[[Shop, M], object]) -> Call:
    """A call whose arguments are one input model."""
    return lambda shop, args: work(shop, model.parse(args))


def _plain(work: Callable[[Shop], object]) -> Call:
    """A call without arguments."""
    return _with(Nothing, lambda shop, _: work(shop))


def _entries(name: str, register: str, given: type[InputModel], listed: Any) -> dict[str, Call]:
    """The calls of contacts, products and deals."""
    return {
        f"{name}.create": _create(register, given),
        f"{name}.get": _on_target(register, "get"),
        f"{name}.list": _list(register, listed),
        f"{name}.update": _update(register),
        f"{name}.delete": _on_target(register, "delete"),
        f"{name}.restore": _on_target(register, "restore"),
    }


def _documents(name: str, register: str, given: type[InputModel]) -> dict[str, Call]:
    """The calls that every register of documents has."""
    return {
        f"{name}.create": _create_document(register, given),
        f"{name}.get": lambda shop, args: find_document(shop, register, args),
        f"{name}.list": _list(register, DocumentList),
        f"{name}.update": _update(register),
        f"{name}.delete": _on_target(register, "delete"),
        f"{name}.issue": _on_target(register, "issue"),
        f"{name}.cancel": _cancel(register),
        f"{name}.counts": _plain(lambda shop: _register(shop, register).counts()),
    }


def _typed_documents(name: str, register: str, *, converts: bool) -> dict[str, Call]:
    """The calls of documents that a person types."""
    calls = _documents(name, register, DocumentInput)
    calls[f"{name}.duplicate"] = _on_document(register, "duplicate")
    if converts:
        calls[f"{name}.convert"] = _on_document(register, "convert")
    return calls


def _notes(name: str, register: str, what: str) -> dict[str, Call]:
    """The calls of notes: a draft is made from its invoice, so it is made anew instead of changed."""
    calls = _documents(name, register, NoteInput)
    sentence = f"A {what} is not changed. Delete the draft and make a new one."
    return {**calls, f"{name}.update": _never(sentence)}


def find_document(shop: Shop, register: str, args: Any) -> Document:
    """Read a document by its id or by its number.

    Raises:
        NotFoundError: there is no such document in this register.
    """
    asked, service = DocumentTarget.parse(args), _register(shop, register)
    by_id = asked.id is not None
    found: Document = service.get(known_id(asked.id or "")) if by_id else service.find(asked.number)
    return found


def _on_document(register: str, verb: str) -> Call:
    """A verb on a document that is meant by its id or by its number."""

    def call(shop: Shop, args: Any) -> object:
        document = find_document(shop, register, args)
        return getattr(_register(shop, register), verb)(document.id)

    return call


def _cancel(register: str) -> Call:
    def call(shop: Shop, args: Any) -> object:
        meant, rest = split(args, "id", "number")
        given, document = CancelInput.parse(rest), find_document(shop, register, meant)
        return _register(shop, register).cancel(document.id, given)

    return call


def _move_deal(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    return shop.services.deals.move(target.id, MoveInput.parse(rest), version=target.version)


def _transfer_deal(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    to_contact_id = TransferInput.parse(rest).to_contact_id
    return shop.services.deals.transfer(target.id, to_contact_id, version=target.version)


def _record_payment(shop: Shop, args: Any) -> object:
    given = one_or_many(PaymentInput, args)
    payments = shop.services.payments
    return payments.record_many(given) if isinstance(given, list) else payments.record(given)


def _reverse_payment(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    return shop.services.payments.reverse(target.id, ReversalInput.parse(rest))


def _adjust_stock(shop: Shop, args: Any) -> object:
    given = one_or_many(StockInput, args)
    stock = shop.services.stock
    return stock.adjust_many(given) if isinstance(given, list) else stock.adjust(given)


CALLS: Final[dict[str, Call]] = {
    "version": _with(Nothing, lambda _shop, _asked: versions()),
    "setup": make_shop,
    "business.get": _plain(lambda shop: shop.services.business.get()),
    "business.update": update_business,
    "device.info": _plain(lambda shop: shop.services.business.device()),
    "device.list": _plain(lambda shop: shop.services.business.devices()),
    "series.list": _plain(lambda shop: shop.services.business.series()),
    **_entries("contact", "contacts", ContactInput, ContactList),
    "contact.merge": _with(
        MergeInput,
        lambda shop, asked: shop.services.contacts.merge(
            keep_id=asked.keep_id, duplicate_id=asked.duplicate_id
        ),
    ),
    **_entries("product", "products", ProductInput, ProductList),
    **_entries("deal", "deals", DealInput, DealList),
    "deal.move": _move_deal,
    "deal.transfer": _transfer_deal,
    "deal.board": _plain(lambda shop: shop.services.deals.board()),
    **_typed_documents("invoice", "invoices", converts=False),
    **_typed_documents("quotation", "quotations", converts=True),
    **_typed_documents("proforma", "proformas", converts=True),
    **_typed_documents("challan", "challans", converts=True),
    **_notes("credit_note", "credit_notes", "credit note"),
    **_notes("debit_note", "debit_notes", "debit note"),
    "payment.create": _record_payment,
    "payment.get": _on_target("payments", "get"),
    "payment.list": _with(
        PaymentList,
        lambda shop, asked: shop.services.payments.page(asked.chosen(), asked.request()),
    ),
    "payment.update": _never("A payment is never changed. Reverse it, then record the right one."),
    "payment.delete": _never("A payment is never deleted. Reverse it."),
    "payment.reverse": _reverse_payment,
    "stock.adjust": _adjust_stock,
    "stock.history": _with(
        HistoryInput,
        lambda shop, asked: shop.services.stock.history(asked.product_id, asked.request()),
    ),
    "stock.low": _with(
        OutstandingInput, lambda shop, asked: shop.services.stock.low_stock(limit=asked.limit)
    ),
    "statement": _with(
        StatementInput,
        lambda shop, asked: shop.services.statements.of_contact(
            asked.contact_id, from_on=asked.from_on, to_on=asked.to_on
        ),
    ),
    "ageing": _with(
        AgeingInput,
        lambda shop, asked: shop.services.statements.ageing(
            contact_id=asked.contact_id, on=asked.on
        ),
    ),
    "outstanding": _with(
        OutstandingInput,
        lambda shop, asked: shop.services.statements.outstanding(limit=asked.limit),
    ),
    "day_book": _with(
        DayBookInput,
        lambda shop, asked: shop.services.statements.day_book(
            from_on=asked.from_on, to_on=asked.to_on, request=asked.request()
        ),
    ),
    "trial_balance": _with(
        PeriodInput,
        lambda shop, asked: shop.services.statements.trial_balance(
            from_on=asked.from_on, to_on=asked.to_on
        ),
    ),
    "dashboard": _plain(lambda shop: shop.services.dashboard.today()),
    "config.get": _with(SettingName, read_setting),
    "config.set": _with(
        SettingInput, lambda shop, asked: shop.services.settings.set(asked.key, asked.value)
    ),
}
"""Every name. Some need a shop that is set up, some none: `version` and `setup` open no store."""
