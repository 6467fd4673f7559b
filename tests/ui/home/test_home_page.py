"""The first page, on real shops."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.errors import StorageError
from payaid_desktop.services.inputs.payments import PaymentInput
from payaid_desktop.ui.formatting import write_rupees
from payaid_desktop.ui.home import words
from payaid_desktop.ui.home.home_page import HomePage
from payaid_desktop.ui.kit.cards import Kpi
from tests.bills import customer, issued, product, rice
from tests.ui.desks import LAPTOP, NOW, TestDesk


def shown(desk: TestDesk) -> HomePage:
    page = HomePage(desk.desk)
    desk.show(page)
    return page


def figure(kpi: Kpi) -> str:
    return kpi.accessibleName()


def backed_up(desk: TestDesk, *, days_ago: int = 0) -> None:
    backup = desk.desk.services.maintenance.back_up()
    if days_ago:
        made_at = NOW - timedelta(days=days_ago)
        old = f"{made_at:%Y%m%dT%H%M%SZ}".join(backup.path.name.split(f"{NOW:%Y%m%dT%H%M%SZ}", 1))
        backup.path.rename(backup.path.with_name(old))


def test_the_four_figures_are_those_of_the_day(demo_desk):
    page, day = shown(demo_desk), demo_desk.desk.services.dashboard.today()

    for kpi, amount in (
        (page.view.sales, day.sales_today),
        (page.view.received, day.received_today),
        (page.view.collect, day.to_collect),
        (page.view.overdue, day.overdue),
    ):
        assert write_rupees(amount, whole=True) in figure(kpi)
    assert f"{day.bills.total} bills from {day.customers_owing} customers" in figure(
        page.view.collect
    )
    assert f"oldest {day.oldest_days} days" in figure(page.view.overdue)


@pytest.mark.parametrize(
    ("place", "goes"),
    [
        (0, ("invoices", "all")),
        (1, ("payments", None)),
        (2, ("invoices", "unpaid")),
        (3, ("invoices", "overdue")),
    ],
)
def test_enter_on_a_figure_opens_its_list(demo_desk, place, goes):
    page = shown(demo_desk)
    for _ in range(place + 1):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(page.view.kpis()[place], Qt.Key.Key_Return)

    assert page.view.kpis()[place].hasFocus()
    assert demo_desk.shell.went == [goes]


def test_tab_goes_from_the_page_to_the_buttons_and_figures(demo_desk):
    backed_up(demo_desk)
    page, seen = shown(demo_desk), []
    for _ in range(6):
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(page.window().focusWidget().accessibleName().split(":")[0])

    assert seen[:2] == ["Record payment, F6", "New invoice, F8"]
    assert seen[2:] == ["Sales today", "Received today", "To collect", "Overdue"]


def test_who_is_late_is_listed_and_opens(demo_desk):
    page, day = shown(demo_desk), demo_desk.desk.services.dashboard.today()
    lines = page.view.late.lines()
    first = next(line for line in lines if line.entry.id)
    QTest.keyClick(first, Qt.Key.Key_Return)

    assert [line.entry.title for line in lines] == [each.name for each in day.late]
    assert demo_desk.shell.went == [("contact", first.entry.id)]


def test_what_runs_short_is_listed_and_opens(new_desk):
    acts = new_desk.desk.services.acts
    issued(acts)
    soap = product(acts, openingStock="2", reorderLevel="5")
    page = shown(new_desk)
    (line,) = page.view.low.lines()
    QTest.keyClick(line, Qt.Key.Key_Return)

    assert (line.entry.title, line.entry.figure, line.entry.note) == (
        "Soap",
        "2 pcs",
        "not sold lately",
    )
    assert new_desk.shell.went == [("products", soap.id)]


def test_a_bill_of_nobody_that_is_late_opens_the_overdue_bills(new_desk):
    issued(new_desk.desk.services.acts, datedOn="2026-07-01")
    page = shown(new_desk)
    QTest.keyClick(page.view.late.lines()[0], Qt.Key.Key_Space)

    assert new_desk.shell.went == [("invoices", "overdue")]


def test_a_new_shop_sees_three_steps_in_place_of_zeros(new_desk):
    page = shown(new_desk)
    assert page.view.state() == "new"
    assert page.view.new_shop.steps_done() == (False, False, False)

    product(new_desk.desk.services.acts)
    backed_up(new_desk)
    page.heed(Changes({"products": ("x",)}))
    assert page.view.new_shop.steps_done() == (True, False, True)


def test_the_first_bill_ends_the_three_steps(new_desk):
    page = shown(new_desk)
    issued(new_desk.desk.services.acts)
    page.heed(Changes({"invoices": ("x",)}))

    assert page.view.state() == "cards"


def test_the_steps_lead_to_the_forms(new_desk):
    page = shown(new_desk)
    QTest.keyClick(page.view.new_shop.product, Qt.Key.Key_Return)

    assert new_desk.shell.opened == [("product_form", None)]


def test_figures_are_read_again_when_money_came_in(new_desk):
    acts = new_desk.desk.services.acts
    buyer = customer(acts)
    issued(acts, contactId=buyer.id)
    page = shown(new_desk)
    payment = PaymentInput.parse({"amount": "180", "mode": "upi", "contactId": buyer.id})
    outcome = new_desk.desk.services.payments.record(payment)
    page.heed(outcome.changes)

    assert "₹180. UPI ₹180" in figure(page.view.received)


def test_what_does_not_concern_the_day_reads_nothing(demo_desk):
    page = shown(demo_desk)
    page.view.sales.show_figure("kept", "")
    page.heed(Changes({"deals": ("x",)}))

    assert "kept" in figure(page.view.sales)


@pytest.mark.parametrize("has_backup", [False, True])
@pytest.mark.parametrize("height", [768, 688, 640])
def test_all_cards_are_seen_at_once_on_the_usual_laptop(demo_desk, height, has_backup):
    if has_backup:
        backed_up(demo_desk)
    page = shown(demo_desk)
    demo_desk.window.resize(LAPTOP.width(), height)
    QApplication.processEvents()
    QApplication.processEvents()

    assert bool(page.view.banner.text()) is not has_backup
    assert page.view._area.verticalScrollBar().maximum() == 0
    assert [len(card.lines()) > 0 for card in (page.view.low, page.view.late)] == [True, True]


def test_nothing_is_read_while_another_page_is_shown(demo_desk):
    page = shown(demo_desk)
    page.view.sales.show_figure("kept", "")
    demo_desk.window.show_page(QWidget())
    page.heed(Changes({"invoices": ("x",)}))

    assert "kept" in figure(page.view.sales)


def test_an_old_backup_is_told_at_the_top_and_made_anew(demo_desk):
    backed_up(demo_desk, days_ago=31)
    page = shown(demo_desk)
    assert "31 days old" in page.view.banner.text()

    page.view.backup_wanted.emit()
    assert page.view.banner.text() == ""
    assert [told.title for told in demo_desk.shell.told] == ["Backup made and checked"]


def test_a_fresh_backup_needs_no_words_at_the_top(demo_desk):
    backed_up(demo_desk, days_ago=30)

    assert shown(demo_desk).view.banner.text() == ""


def test_figures_that_cannot_be_read_say_so_and_can_be_asked_for_again(demo_desk, monkeypatch):
    services = demo_desk.desk.services
    page = HomePage(demo_desk.desk)
    page._missed(StorageError("The file is in use."))
    assert page.view.state() == "problem"

    page.view.problem.try_again.emit()
    assert page.view.state() == "cards"
    assert services.dashboard.today().bills.total > 0


def test_every_part_that_takes_the_focus_has_a_name(demo_desk):
    page = shown(demo_desk)
    nameless = [
        part
        for part in page.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisible()
        and not part.accessibleName()
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_the_page_never_forces_the_window_larger(demo_desk, size):
    page = shown(demo_desk)
    demo_desk.window.resize(*size)
    page.fit(demo_desk.window.level)

    assert demo_desk.window.size().toTuple() == size
    assert not page.view._area.horizontalScrollBar().isVisible()


def test_a_long_name_with_markup_stays_as_it_is(new_desk):
    acts = new_desk.desk.services.acts
    name = "<b>தமிழ்</b> " + "N" * 180
    buyer = customer(acts, name=name)
    issued(acts, contactId=buyer.id, datedOn="2026-07-01", dueOn="2026-07-02")
    page = shown(new_desk)

    assert page.view.late.lines()[0].entry.title == name
    assert new_desk.window.width() == LAPTOP.width()


@pytest.mark.parametrize(
    ("hour", "words_"), [(6, "Good morning"), (12, "Good afternoon"), (17, "Good evening")]
)
def test_one_is_greeted_by_the_time_of_day(qapp, hour, words_):
    at = datetime(2026, 7, 18, hour, tzinfo=UTC)

    assert words.greeting(at, "Ravi") == f"{words_}, Ravi"


def test_an_unknown_person_is_greeted_by_the_name_of_the_shop(new_desk):
    issued(new_desk.desk.services.acts)
    page = shown(new_desk)

    assert page._head._title.text().endswith(", Test Shop")


@pytest.mark.parametrize(
    ("now", "before", "said", "tone"),
    [
        ("112", "100", "12% above last Saturday", "ok"),
        ("88", "100", "12% below last Saturday", "text3"),
        ("100", "100", "as much as last Saturday", "text3"),
        ("100", None, "none last Saturday", "text3"),
    ],
)
def test_sales_are_compared_with_those_of_a_week_ago(new_desk, now, before, said, tone):
    acts = new_desk.desk.services.acts
    if before:
        issued(acts, one_for(before), datedOn="2026-07-11")
    issued(acts, one_for(now))
    found = words.sales_line(new_desk.desk.services.dashboard.today())

    assert (found.text, found.tone) == (f"1 invoice · {said}", tone)


def one_for(price: str) -> dict[str, str]:
    return rice(quantity="1", unitPrice=price, gstRate="0")
