from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from payaid_desktop.domain.errors import ConflictError
from payaid_desktop.domain.money import Quantity
from payaid_desktop.domain.products import Product
from payaid_desktop.domain.stock import StockReason
from payaid_desktop.services.acts import Acts
from payaid_desktop.store import tables
from payaid_desktop.store.database import Database
from payaid_desktop.store.paging import PageRequest
from payaid_desktop.store.stock import GoneOut
from payaid_desktop.store.work import Work
from tests.builders import NOON, make_acts
from tests.goods import make_movement, make_product


@pytest.fixture
def acts_of_it(sqlite_database: Database) -> Acts:
    return make_acts(sqlite_database)


def added(acts: Acts, name: str = "Rice", **changes: object) -> Product:
    with acts.write() as work:
        product = make_product(work, name, **changes)
        work.products.add(product)
    return product


def moved(acts: Acts, product: Product, *quantities: str, **changes: object) -> None:
    with acts.write() as work:
        work.stock.move([make_movement(work, product.id, each, **changes) for each in quantities])


def on_hand(acts: Acts, product: Product) -> Decimal:
    with acts.read() as view:
        return view.stock.on_hand([product.id])[product.id]


def sum_of_movements(work: Work, product: Product) -> int:
    wanted = select(func.coalesce(func.sum(tables.stock_movements.c.quantity_milli), 0)).where(
        work.scope.mine(tables.stock_movements, product_id=product.id)
    )
    return int(work.scope.run(wanted).scalar_one())


def test_nothing_is_on_hand_of_what_never_moved(database: Database) -> None:
    acts = make_acts(database)
    assert on_hand(acts, added(acts)) == 0


def test_movements_of_several_products_add_up_each_for_itself(database: Database) -> None:
    acts = make_acts(database)
    rice, oil = added(acts), added(acts, "Oil")
    with acts.write() as work:
        work.stock.move(
            [
                make_movement(work, rice.id, "10"),
                make_movement(work, oil.id, "0.125"),
                make_movement(work, rice.id, "-3.5"),
            ]
        )
    moved(acts, rice, "-20")
    assert on_hand(acts, rice) == Decimal("-13.5")
    assert on_hand(acts, oil) == Decimal("0.125")


def test_moving_nothing_is_fine(database: Database) -> None:
    acts = make_acts(database)
    rice = added(acts)
    moved(acts, rice, "2")
    with acts.write() as work:
        work.stock.move([])
    assert on_hand(acts, rice) == 2


def test_a_level_is_taken_back_with_its_movement(database: Database) -> None:
    acts = make_acts(database)
    rice = added(acts)
    with pytest.raises(ConflictError):
        _move_rice_and_what_does_not_exist(acts, rice)
    assert on_hand(acts, rice) == 0


def test_holding_a_level_makes_no_movement(database: Database) -> None:
    acts = make_acts(database)
    rice = added(acts)
    with acts.write() as work:
        assert work.stock.hold_level(rice.id) == 0
    moved(acts, rice, "2")
    with acts.write() as work:
        assert work.stock.hold_level(rice.id) == 2
        assert sum_of_movements(work, rice) == 2000


def test_history_shows_the_last_movement_first_with_the_level_after_it(
    database: Database,
) -> None:
    acts = make_acts(database)
    rice = added(acts)
    moved(acts, added(acts, "Oil"), "99")
    moved(acts, rice, "10", "-3", "0.5")
    with acts.read() as view:
        page = view.stock.history(rice.id, PageRequest(2))
        rest = view.stock.history(rice.id, PageRequest(2, page.next_cursor))
    lines = [*page.items, *rest.items]
    shown = [(each.movement.quantity, each.balance) for each in lines]
    assert shown == [
        (Decimal("0.5"), Decimal("7.5")),
        (Decimal(-3), Decimal(7)),
        (Decimal(10), Decimal(10)),
    ]
    assert rest.next_cursor is None


def test_a_product_that_never_moved_has_an_empty_history(database: Database) -> None:
    acts = make_acts(database)
    with acts.read() as view:
        assert view.stock.history(acts.ids.new(), PageRequest()).items == ()


def test_what_is_short_is_listed_the_emptiest_first(database: Database) -> None:
    acts = make_acts(database)
    moved(acts, added(acts, "At level"), "2.5")
    moved(acts, added(acts, "Above"), "2.501")
    moved(acts, added(acts, "Owed"), "-1")
    added(acts, "Never")
    added(acts, "No level", reorder_level=None)
    added(acts, "Untracked", tracks_stock=False)
    added(acts, "Inactive", active=False)
    added(acts, "Gone", deleted_at=NOON)
    with acts.read() as view:
        low = view.stock.low(limit=10)
        first = view.stock.low(limit=1)
    assert [(each.name, each.on_hand) for each in low] == [
        ("Owed", -1),
        ("Never", 0),
        ("At level", Decimal("2.5")),
    ]
    assert low[0].reorder_level == Decimal("2.5")
    assert list(first) == list(low[:1])


def test_what_went_out_is_added_up_from_a_day_on(database: Database) -> None:
    acts = make_acts(database)
    rice = added(acts)
    moved(acts, rice, "-9", reason=StockReason.SALE, moved_on=date(2026, 6, 30))
    moved(acts, rice, "-5", reason=StockReason.SALE, moved_on=date(2026, 7, 1))
    moved(acts, rice, "2", reason=StockReason.RETURN)
    moved(acts, rice, "-1", reason=StockReason.DAMAGE)
    sold = (StockReason.SALE, StockReason.RETURN)
    with acts.read() as view:
        gone = view.stock.gone_out(rice.id, reasons=sold, since=date(2026, 7, 1), limit=10)
    assert gone == GoneOut(Quantity(Decimal(3)), date(2026, 7, 1))


def test_the_last_movements_tell_how_fast_something_goes_out_where_there_are_many(
    database: Database,
) -> None:
    acts = make_acts(database)
    rice = added(acts)
    for day, quantity in ((1, "-9"), (10, "-5"), (12, "-2")):
        moved(acts, rice, quantity, reason=StockReason.SALE, moved_on=date(2026, 7, day))
    with acts.read() as view:
        gone = view.stock.gone_out(
            rice.id, reasons=[StockReason.SALE], since=date(2026, 7, 1), limit=2
        )
    assert gone == GoneOut(Quantity(Decimal(7)), date(2026, 7, 10))


def test_the_products_that_are_short_are_counted(database: Database) -> None:
    acts = make_acts(database)
    added(acts, name="Short")
    full = added(acts, name="Full")
    moved(acts, full, "50")
    with acts.read() as view:
        assert view.stock.count_low() == 1


def test_another_shop_sees_no_stock(database: Database) -> None:
    acts, others = make_acts(database), make_acts(database, name="Other Shop")
    rice = added(acts)
    moved(acts, rice, "1")
    assert on_hand(others, rice) == 0
    with others.read() as view:
        assert view.stock.history(rice.id, PageRequest()).items == ()
        assert view.stock.low(limit=10) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, 2), st.integers(-(10**10), 10**10).filter(bool)), max_size=6
        ),
        max_size=6,
    )
)
def test_the_level_is_always_the_sum_of_the_movements(
    sqlite_database: Database, acts_of_it: Acts, batches: list[list[tuple[int, int]]]
) -> None:
    with acts_of_it.write() as work:
        products = [make_product(work, work.ids.new()) for _ in range(3)]
        for each in products:
            work.products.add(each)
        for batch in batches:
            work.stock.move(
                [
                    make_movement(work, products[place].id, str(Decimal(milli).scaleb(-3)))
                    for place, milli in batch
                ]
            )
        levels = work.stock.on_hand([each.id for each in products])
        sums = {each.id: sum_of_movements(work, each) for each in products}
    assert {key: int(level * 1000) for key, level in levels.items()} == sums


def _move_rice_and_what_does_not_exist(acts: Acts, rice: Product) -> None:
    with acts.write() as work:
        work.stock.move([make_movement(work, rice.id, "5")])
        work.stock.move([make_movement(work, work.ids.new(), "5")])
