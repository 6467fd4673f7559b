"""The names that programs call, each one line over a service. The people's commands use the same ones."""

from typing import Any, Final

from payaid_desktop.cli.arguments import (
    MergeInput,
    SettingInput,
    SettingName,
    TransferInput,
    split,
    target_and_rest,
    target_id,
)
from payaid_desktop.cli.calls import (
    Call,
    cancel_document,
    create_document,
    find_document,
    never,
    on_document,
    on_target,
    one_or_all,
    page_of,
    register_of,
    update,
    with_input,
    without_input,
)
from payaid_desktop.cli.described import (
    list_products,
    show_contact,
    show_offer,
    show_owed,
    show_product,
    show_timeline,
    show_to_pay,
)
from payaid_desktop.cli.shop import Shop
from payaid_desktop.cli.store_calls import (
    STORE,
    make_shop,
    read_setting,
    update_business,
)
from payaid_desktop.services.inputs.base import InputModel
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput, MoveInput
from payaid_desktop.services.inputs.documents import DocumentInput, NoteInput
from payaid_desktop.services.inputs.listing import (
    AgeingInput,
    AuditList,
    ContactList,
    DayBookInput,
    DealList,
    DocumentList,
    HistoryInput,
    JobList,
    OutstandingInput,
    PaymentList,
    PeriodInput,
    ProductList,
    SearchInput,
    StatementInput,
)
from payaid_desktop.services.inputs.payments import AllocatingInput, PaymentInput, ReversalInput
from payaid_desktop.services.inputs.products import ProductInput
from payaid_desktop.services.inputs.stock import StockInput
from payaid_desktop.services.versions import versions


def _entries(name: str, register: str, given: type[InputModel], listed: Any) -> dict[str, Call]:
    """The calls of contacts, products and deals."""
    return {
        f"{name}.create": one_or_all(given, register, "create", "create_many"),
        f"{name}.get": on_target(register, "get"),
        f"{name}.list": page_of(register, listed),
        f"{name}.update": update(register),
        f"{name}.delete": on_target(register, "delete"),
        f"{name}.restore": on_target(register, "restore"),
    }


def _documents(name: str, register: str, given: type[InputModel]) -> dict[str, Call]:
    """The calls that every register of documents has."""
    return {
        f"{name}.create": create_document(register, given),
        f"{name}.get": lambda shop, args: find_document(shop, register, args),
        f"{name}.list": page_of(register, DocumentList),
        f"{name}.update": update(register),
        f"{name}.delete": on_target(register, "delete"),
        f"{name}.issue": on_target(register, "issue"),
        f"{name}.cancel": cancel_document(register),
        f"{name}.counts": without_input(lambda shop: register_of(shop, register).counts()),
        f"{name}.pdf": lambda shop, args: _print_document(shop, register, args),
        f"{name}.send": lambda shop, args: _send_document(shop, register, args),
    }


def _typed_documents(name: str, register: str, *, converts: bool) -> dict[str, Call]:
    """The calls of documents that a person types."""
    calls = _documents(name, register, DocumentInput)
    calls[f"{name}.duplicate"] = on_document(register, "duplicate")
    if converts:
        calls[f"{name}.convert"] = on_document(register, "convert")
        calls[f"{name}.get"] = show_offer(register)
    return calls


def _notes(name: str, register: str, what: str) -> dict[str, Call]:
    """The calls of notes: a draft is made from its invoice, so it is made anew instead of changed."""
    calls = _documents(name, register, NoteInput)
    sentence = f"A {what} is not changed. Delete the draft and make a new one."
    return {**calls, f"{name}.update": never(sentence)}


def _print_document(shop: Shop, register: str, args: Any) -> object:
    from payaid_desktop.cli.paper_calls import print_document  # typst is slow to load

    return print_document(shop, register, args)


def _send_document(shop: Shop, register: str, args: Any) -> object:
    from payaid_desktop.cli.job_calls import send_document

    return send_document(shop, register, args)


def _print_payment(shop: Shop, args: Any) -> object:
    from payaid_desktop.cli.paper_calls import print_payment

    return print_payment(shop, args)


def _print_statement(shop: Shop, args: Any) -> object:
    from payaid_desktop.cli.paper_calls import print_statement

    return print_statement(shop, args)


def _move_deal(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    return shop.services.deals.move(target.id, MoveInput.parse(rest), version=target.version)


def _transfer_deal(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    to_contact_id = TransferInput.parse(rest).to_contact_id
    return shop.services.deals.transfer(target.id, to_contact_id, version=target.version)


def _allocate_payment(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    return shop.services.payments.allocate(target.id, AllocatingInput.parse(rest))


def _allocate_note(shop: Shop, args: Any) -> object:
    meant, rest = split(args, "id", "number")
    given, note = AllocatingInput.parse(rest), find_document(shop, "credit_notes", meant)
    return shop.services.payments.allocate_note(note.id, given)


def _reverse_payment(shop: Shop, args: Any) -> object:
    target, rest = target_and_rest(args)
    return shop.services.payments.reverse(target.id, ReversalInput.parse(rest))


_SHOP: Final[dict[str, Call]] = {
    "version": without_input(lambda _shop: versions()),
    "setup": make_shop,
    "business.get": without_input(lambda shop: shop.services.business.get()),
    "business.update": update_business,
    "series.list": without_input(lambda shop: shop.services.business.series()),
    "config.get": with_input(SettingName, read_setting),
    "config.set": with_input(
        SettingInput, lambda shop, asked: shop.services.settings.set(asked.key, asked.value)
    ),
}
_SALES: Final[dict[str, Call]] = {
    **_entries("contact", "contacts", ContactInput, ContactList),
    "contact.get": show_contact,
    "contact.merge": with_input(
        MergeInput,
        lambda shop, asked: shop.services.contacts.merge(
            keep_id=asked.keep_id, duplicate_id=asked.duplicate_id
        ),
    ),
    "contact.timeline": show_timeline,
    "contact.allocate": lambda shop, args: shop.services.payments.allocate_all(target_id(args)),
    **_entries("product", "products", ProductInput, ProductList),
    "product.get": show_product,
    "product.list": list_products,
    **_entries("deal", "deals", DealInput, DealList),
    "deal.move": _move_deal,
    "deal.transfer": _transfer_deal,
    "deal.board": without_input(lambda shop: shop.services.deals.board()),
    **_typed_documents("invoice", "invoices", converts=False),
    "invoice.get": show_owed("invoices"),
    **_typed_documents("quotation", "quotations", converts=True),
    **_typed_documents("proforma", "proformas", converts=True),
    **_typed_documents("challan", "challans", converts=True),
    **_notes("credit_note", "credit_notes", "credit note"),
    "credit_note.allocate": _allocate_note,
    **_notes("debit_note", "debit_notes", "debit note"),
    "debit_note.get": show_owed("debit_notes"),
    "stock.adjust": one_or_all(StockInput, "stock", "adjust", "adjust_many"),
    "stock.history": with_input(
        HistoryInput,
        lambda shop, asked: shop.services.stock.history(asked.product_id, asked.request()),
    ),
    "stock.low": with_input(
        OutstandingInput, lambda shop, asked: shop.services.stock.low_stock(limit=asked.limit)
    ),
}
_MONEY: Final[dict[str, Call]] = {
    "payment.create": one_or_all(PaymentInput, "payments", "record", "record_many"),
    "payment.get": on_target("payments", "get"),
    "payment.list": with_input(
        PaymentList,
        lambda shop, asked: shop.services.payments.page(
            asked.chosen(), asked.request(), sort=asked.sort
        ),
    ),
    "payment.update": never("A payment is never changed. Reverse it, then record the right one."),
    "payment.delete": never("A payment is never deleted. Reverse it."),
    "payment.owed": show_to_pay,
    "payment.allocate": _allocate_payment,
    "payment.reverse": _reverse_payment,
    "payment.pdf": _print_payment,
    "statement": with_input(
        StatementInput,
        lambda shop, asked: shop.services.statements.of_contact(
            asked.contact_id, from_on=asked.from_on, to_on=asked.to_on
        ),
    ),
    "statement.pdf": _print_statement,
    "ageing": with_input(
        AgeingInput,
        lambda shop, asked: shop.services.statements.ageing(
            contact_id=asked.contact_id, on=asked.on
        ),
    ),
    "outstanding": with_input(
        OutstandingInput,
        lambda shop, asked: shop.services.statements.outstanding(limit=asked.limit),
    ),
    "day_book": with_input(
        DayBookInput,
        lambda shop, asked: shop.services.statements.day_book(
            from_on=asked.from_on, to_on=asked.to_on, request=asked.request()
        ),
    ),
    "trial_balance": with_input(
        PeriodInput,
        lambda shop, asked: shop.services.statements.trial_balance(
            from_on=asked.from_on, to_on=asked.to_on
        ),
    ),
    "dashboard": without_input(lambda shop: shop.services.dashboard.today()),
}
_RECORDS: Final[dict[str, Call]] = {
    "search": with_input(
        SearchInput,
        lambda shop, asked: shop.services.records.search(asked.text, limit=asked.limit),
    ),
    "jobs.list": with_input(
        JobList,
        lambda shop, asked: shop.services.jobs.page(
            asked.request(), queue=asked.queue, state=asked.state
        ),
    ),
    "outbox.list": with_input(
        OutstandingInput, lambda shop, asked: shop.services.records.outbox(limit=asked.limit)
    ),
    "audit.list": with_input(
        AuditList,
        lambda shop, asked: shop.services.records.audit(asked.request(), entity_id=asked.entity_id),
    ),
    "dump": without_input(lambda shop: shop.services.records.dump()),
    "state_hash": without_input(lambda shop: shop.services.records.state_hash()),
}

SYNC_NAMES: Final = (
    "login",
    "logout",
    "sync",
    "sync.status",
    "device.info",
    "device.list",
    "device.approve",
    "device.revoke",
    "device.accept",
    "device.refuse",
    "device.rename",
    "device.code",
    "deadletter.list",
    "deadletter.retry",
    "deadletter.discard",
    "deadletter.restore",
    "conflict.list",
    "conflict.resolve",
)


def _about_server(name: str) -> Call:
    """A call about the server; what speaks HTTP is imported when it is called."""

    def call(shop: Shop, args: Any) -> object:
        from payaid_desktop.cli.sync_calls import SYNC

        return SYNC[name](shop, args)

    return call


_SYNC: Final[dict[str, Call]] = {name: _about_server(name) for name in SYNC_NAMES}

JOB_NAMES: Final = (
    "jobs.get",
    "jobs.run",
    "jobs.retry",
    "jobs.discard",
    "jobs.restore",
    "jobs.hold",
    "jobs.resume",
    "jobs.metrics",
    "reminders.list",
    "reminders.send",
    "recurring.create",
    "recurring.list",
    "recurring.update",
    "recurring.delete",
    "mail.test",
    "secret.set",
    "report.daily",
)


def _about_work(name: str) -> Call:
    """A call about work that goes by itself; what prints and speaks HTTP is imported when it is called."""

    def call(shop: Shop, args: Any) -> object:
        from payaid_desktop.cli.job_calls import JOBS

        return JOBS[name](shop, args)

    return call


_WORK: Final[dict[str, Call]] = {name: _about_work(name) for name in JOB_NAMES}

CALLS: Final[dict[str, Call]] = {
    **_SHOP,
    **_SALES,
    **_MONEY,
    **_RECORDS,
    **_SYNC,
    **_WORK,
    **STORE,
}
"""Every name. `version`, `setup`, `unlock`, `db.*` and all of `backup.*` but `create` work without an open store."""
