"""Every example of every help text, run as it stands on a shop that has what the example presupposes.

Only what cannot be known beforehand is put in: the ids, and the financial year inside a number.
"""

import json
import re
import shlex
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from payaid_desktop.cli.backups import EXAMPLE_FILE
from payaid_desktop.cli.documents import EXAMPLE_YEAR
from payaid_desktop.cli.reference import every_command, example_of
from payaid_desktop.cli.verbs import EXAMPLE_ID
from payaid_desktop.services.build import Services
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.documents import DocumentInput
from payaid_desktop.services.replication.rows import as_operation
from payaid_desktop.services.settings import Settings
from payaid_desktop.store.tables import hosting
from tests.cli.conftest import SETUP, Payaid, Shop, environ_of
from tests.jobs.receiving import mail_server
from tests.server.serving import Computer, Running, running

ALL = dict(every_command())
SERVED = {
    words for words in ALL if words[0] in ("login", "sync", "devices", "conflicts", "refused")
}
SECOND_ID = f"{EXAMPLE_ID[:-1]}2"
DOCUMENTS = ("invoices", "quotations", "proformas", "challans", "credit-notes", "debit-notes")
REGISTERS = ("contacts", "products", "deals")
FAN = {"name": "Fan", "hsn": "8414", "unitPrice": "1500", "gstRate": "18", "openingStock": "9"}
LINE = {"description": "Fan", "hsn": "8414", "quantity": "2", "unitPrice": "1500", "gstRate": "18"}
SALE = {"buyer": {"name": "Asha Stores", "stateCode": "27"}, "items": [LINE]}


@dataclass(frozen=True)
class Furnished:
    """A shop with one of everything: its folder, and the ids by the words of a command."""

    folder: Path
    ids: dict[str, str]
    year: str


@pytest.fixture(scope="session")
def mail():
    with mail_server() as server:
        yield server


@pytest.fixture(scope="session")
def furnished(tmp_path_factory, mail):
    folder = tmp_path_factory.mktemp("furnished")
    shop = Shop(environ_of(folder))
    made = shop.json("setup", "-", of=SETUP)
    (folder / "recovery-key.txt").write_text(made["recoveryKey"])
    (folder / "parties.xlsx").write_bytes(_workbook(shop, folder))
    ids = _entries(shop)
    ids |= _credit(shop, ids["second"]) | _papers(shop)
    ids |= _work(shop, ids["invoices"], mail.port) | {"recurring add": ids["invoices"]}
    backup = Path(shop.json("backup")["path"])
    shutil.copy(backup, backup.with_name(EXAMPLE_FILE))
    year = shop.json("invoices", "show", ids["invoices"])["number"].split("/")[1]
    return Furnished(folder, ids, year)


def _workbook(shop: Shop, folder: Path) -> bytes:
    """A list of parties as another program would write it, which is how we write it too."""
    contact = shop.contact(name="Old Party")
    path = folder / "written.xlsx"
    written = ("--kind", "xlsx", "--what", "contacts", "--path", str(path))
    assert shop("export", *written).code == 0
    assert shop("contacts", "delete", contact["id"]).code == 0
    return path.read_bytes()


def _entries(shop: Shop) -> dict[str, str]:
    """Contacts, products and deals, each with one that was deleted; a payment."""
    asha, ravi = (shop.contact(name=name)["id"] for name in ("Asha", "Ravi"))
    fans = shop.json("products", "add", "-", of=[FAN, {**FAN, "name": "Old fan"}])
    deal = {"contactId": asha, "title": "Fans"}
    deals = shop.json("deals", "add", "-", of=[deal, deal])
    old = {"contacts": shop.contact(name="Old")["id"]}
    old |= {"products": fans[1]["id"], "deals": deals[1]["id"]}
    for register in REGISTERS:
        assert shop(register, "delete", old[register]).code == 0
    paid = {"contactId": ravi, "amount": "100", "onAccount": True}
    return {
        **{f"{register} restore": id for register, id in old.items()},
        "contacts": asha,
        "statement": asha,
        "products": fans[0]["id"],
        "stock": fans[0]["id"],
        "deals": deals[0]["id"],
        "second": ravi,
        "payments": shop.json("payments", "add", "-", of=paid)["id"],
        "payments owed": ravi,
    }


def _credit(shop: Shop, contact_id: str) -> dict[str, str]:
    """A contact who has paid a bill, got some of it back, and owes another one."""
    shop.call("config.set", key="payments.useAdvances", value=False)
    shop.json(
        "invoices", "add", "-", "--issue", of=SALE
    )  # the first number, which may be cancelled
    sale = {"contactId": contact_id, "items": [LINE]}
    bill = shop.json("invoices", "add", "-", "--issue", of=sale)
    shares = [{"documentId": bill["id"], "amount": bill["total"]}]
    paid = {"contactId": contact_id, "amount": bill["total"], "allocations": shares}
    shop.json("payments", "add", "-", of=paid)
    some = {"originalLineNo": 1, "amount": "10"}
    note = {"originalId": bill["id"], "reason": "Price", "items": [some]}
    shop.json("credit-notes", "add", "-", "--issue", of=note)
    shop.json("invoices", "add", "-", "--issue", of=sale)
    return {"contacts allocate": contact_id}


def _work(shop: Shop, invoice_id: str, port: int) -> dict[str, str]:
    """A mail server, three letters to it of which one is discarded, and a bill that recurs."""
    known = {"mail.host": "localhost", "mail.port": port, "mail.security": "none"}
    for key, value in {**known, "mail.from": "shop@example.com"}.items():
        shop.call("config.set", key=key, value=value)
    names = ("asha", "ravi", "old")
    letters = [
        shop.call("invoice.send", id=invoice_id, to=f"{name}@example.com")["data"]["id"]
        for name in names
    ]
    shop.call("jobs.discard", id=letters[2])
    recurring = shop.call("recurring.create", documentId=invoice_id, every="month")["data"]["id"]
    return {"jobs": letters[0], "jobs restore": letters[2], "recurring": recurring}


def _papers(shop: Shop) -> dict[str, str]:
    """Of each kind of document one that is issued, the first of its series, and a draft."""
    first = shop.json("invoices", "add", "-", "--issue", of=SALE)["id"]
    sold = shop.json("invoices", "add", "-", "--issue", of=SALE)["id"]
    some = {"originalLineNo": 1, "amount": "10"}
    note = {"originalId": sold, "reason": "Price", "items": [some]}
    ids = {"original": sold}
    for group in DOCUMENTS:
        given = note if group.endswith("notes") else SALE
        draft = shop.json(group, "add", "-", of=given)["id"]
        ids |= {f"{group} {verb}": draft for verb in ("issue", "delete", "update")}
        if group != "invoices":
            issued = shop.json(group, "add", "-", "--issue", of=given)
            ids[group] = issued["id"]
    return ids | {"invoices": first}


@pytest.fixture(scope="session")
def connected(furnished, tmp_path_factory):
    """The furnished shop on a server, with one of everything that two computers can come to."""
    base = tmp_path_factory.mktemp("connected")
    folder = base / "shop"
    shutil.copytree(furnished.folder, folder)
    with running(base) as server:
        first = Computer(base, "shop")
        first.settings = Settings.from_environment(environ_of(folder))
        first.connect(server)
        first.sync()
        second = Computer(base, "second")
        second.connect(server)
        second.sync()
        ids = _apart(first, second)
        first.sync()
        with first.opened() as services:
            (conflict,) = services.outbox.conflicts()
            refused = {each.entity_id: each.id for each in services.outbox.dead_letters()}
            services.outbox.let_go(refused[ids[2]])
        known = {"conflicts": conflict.id, "refused": refused[ids[0]]}
        known |= {"refused discard": refused[ids[1]], "refused restore": refused[ids[2]]}
        with second.opened() as services:
            known["devices"] = services.business.device().id
            known |= _held(server, services)
        yield Connected(folder, known, server)


def _held(server: Running, services: Services) -> dict[str, str]:
    """Acts that two computers brought after they were shut out."""
    with services.acts.read() as view:
        operations = [as_operation(row) for row in view.replica.between(0, 99)][:2]
    ids = {}
    with server.parts.hosting.write() as rows:
        for verb, operation in zip(("accept", "refuse"), operations, strict=True):
            device_id = ids[f"devices {verb}"] = services.acts.ids.new()
            row = {"id": operation.id, "shop_id": server.owner.shop_id, "device_id": device_id}
            told = {"operation": json.dumps(asdict(operation)), "received_at": "2026-11-25"}
            rows.add(hosting.quarantine, {**row, **told, "state": "waiting"})
    return ids


@dataclass(frozen=True)
class Connected:
    folder: Path
    ids: dict[str, str]
    server: Running


def _apart(first: Computer, second: Computer) -> list[str]:
    """Edit one contact on both, and on the first some drafts that the second has issued."""
    with second.opened() as services:
        contact = services.contacts.create(ContactInput.parse({"name": "Both"})).value
        drafts = [services.invoices.create(DocumentInput.parse(SALE)).value for _ in range(3)]
    second.sync()
    first.sync()
    for each, phone in ((second, "9000000001"), (first, "9000000002")):
        with each.opened() as services:
            services.contacts.update(contact.id, {"phone": phone})
            for draft in drafts:
                if each is second:
                    services.invoices.issue(draft.id)
                else:
                    services.invoices.update(draft.id, {"notes": "Edited"})
        if each is second:
            second.sync()
    return [draft.id for draft in drafts]


@pytest.mark.parametrize("words", [each for each in ALL if each in SERVED], ids=" ".join)
def test_the_example_of_every_help_text_about_the_server_runs(words, connected, monkeypatch):
    monkeypatch.setattr("payaid_desktop.cli.syncing.WATCH_PAUSE_S", 1e9)
    example = example_of(ALL[words])
    own = connected.ids.get(" ".join(words)) or connected.ids.get(words[0], "")
    if "CODE" in example or "ABCD" in example:
        example = example.replace("CODE", "ABCD-EFGH-IJKL-MNOP")
        example = example.replace("ABCD-EFGH-IJKL-MNOP", connected.server.code())
    example = example.replace("https://shop.example", connected.server.url)
    _, typed = _typed(example.replace(" ID", f" {own}"))

    ran = Payaid(environ_of(connected.folder))(*typed)

    assert ran.code in (0, 11), ran


@pytest.mark.parametrize("words", [each for each in ALL if each not in SERVED], ids=" ".join)
def test_the_example_of_every_help_text_runs(words, furnished, tmp_path, monkeypatch):
    folder = tmp_path / "shop"
    shutil.copytree(furnished.folder, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where the story is played
    environ = environ_of(tmp_path if words == ("setup",) else folder)
    stdin, typed = _with_ids(example_of(ALL[words]), words, furnished)

    ran = Payaid(environ)(*typed, stdin=stdin)

    assert ran.code == 0, ran
    assert not any('"ok":false' in line.replace(" ", "") for line in ran.out.splitlines())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_the_example_is_of_the_command_that_it_explains(words):
    _, typed = _typed(example_of(ALL[words]))

    assert tuple(typed[: len(words)]) == words


def _with_ids(example: str, words: tuple[str, ...], furnished: Furnished) -> tuple[str, list[str]]:
    """Put in the ids of what the example is about, and today's financial year."""
    ids = furnished.ids
    own = ids.get(" ".join(words)) or ids.get(words[0], "")
    known = {"contactId": ids["contacts"], "productId": ids["products"]}
    for field, id in {**known, "originalId": ids["original"]}.items():
        example = example.replace(f'"{field}": "{EXAMPLE_ID}"', f'"{field}": "{id}"')
    example = example.replace(EXAMPLE_ID, own).replace(SECOND_ID, ids["second"])
    return _typed(example.replace(f"/{EXAMPLE_YEAR}/", f"/{furnished.year}/"))


def _typed(example: str) -> tuple[str, list[str]]:
    """Take an example apart as a shell does: standard input, and the words after `payaid`."""
    piped = re.fullmatch(r"echo '(.*?)' \| payaid (.*)", example, re.DOTALL)
    if piped:
        return piped[1], shlex.split(piped[2])
    line, _, file = example.removeprefix("payaid ").partition(" < ")
    return Path(file).read_text() if Path(file).is_file() else "", shlex.split(line)


def test_an_example_of_a_batch_is_one_json_object():
    stdin, _ = _typed(example_of(ALL[("batch",)]))

    assert json.loads(stdin)["cmd"] == "contact.create"
