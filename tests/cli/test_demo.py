import json

import pytest
from pypdf import PdfReader

from payaid_desktop.services.build import open_services
from payaid_desktop.services.settings import Settings
from tests.cli.conftest import Payaid, environ_of


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """The folder of a story that was played, and what it said."""
    folder = tmp_path_factory.mktemp("played")
    return folder / "story", Payaid(environ_of(folder))("story", "--dir", str(folder / "story"))


def test_the_story_bills_a_morning_and_says_where_everything_is(played):
    folder, ran = played

    assert (ran.code, ran.err) == (0, "")
    assert "Everything agrees" in ran.out
    papers = [path.name for path in (folder / "laptop" / "pdf").iterdir()]
    assert {name.split("A1-")[0] for name in papers} == {"", "CN", "QT", "RV"}
    assert str(folder / "laptop" / "payaid.sqlite3") in ran.out
    assert "Both laptops have the same books: 7 bills" in ran.out
    assert "To look at, on both: phone is 9000000022, the other one wrote 9000000011" in ran.out
    assert list((folder / "laptop2" / "pdf").glob("A2-*.pdf"))


def test_the_bill_that_was_paid_at_the_counter_asks_for_no_money(played):
    folder, _ = played
    first, second = (
        "".join(page.extract_text() for page in PdfReader(path).pages)
        for path in sorted((folder / "laptop" / "pdf").glob("A1-*-0000[12].pdf"))
    )

    assert "Scan to pay" not in first
    assert "Scan to pay" in second


def test_the_story_leaves_a_shop_alone_that_is_there_already(played, payaid):
    folder, _ = played

    assert payaid("story", "--dir", str(folder)).code == 5


def test_a_demo_of_the_size_asked_for_is_sound(payaid, tmp_path):
    folder = tmp_path / "demo"
    ran = payaid("demo", "--dir", str(folder), "--invoices", "30", "--json")

    assert json.loads(ran.out)["invoices"] == 30
    settings = Settings.from_environment({"PAYAID_DATA_DIR": str(folder)})
    with open_services(settings) as services:
        assert services.maintenance.integrity().ok
        assert services.invoices.counts().all == 30


def test_an_encrypted_demo_needs_its_key(payaid, tmp_path):
    folder = tmp_path / "demo"
    payaid("demo", "--dir", str(folder), "--invoices", "1", "--encrypted")

    assert not (folder / "payaid.sqlite3").read_bytes().startswith(b"SQLite format 3")


def test_a_size_that_is_not_made_is_refused(payaid, tmp_path):
    ran = payaid("demo", "--dir", str(tmp_path / "demo"), "--invoices", "1000001")

    assert ran.code == 3
    assert "invoices" in ran.err
    assert not (tmp_path / "demo" / "payaid.sqlite3").exists()
