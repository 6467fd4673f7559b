"""The board of deals, on a real shop, by real keys and by the mouse."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from payaid_desktop.domain.changes import Changes
from payaid_desktop.domain.deals import DealStage
from payaid_desktop.services.asking import DealFilter, PageRequest
from payaid_desktop.services.inputs.contacts import ContactInput
from payaid_desktop.services.inputs.deals import DealInput
from payaid_desktop.ui.deals.board_page import DealsPage
from payaid_desktop.ui.kit.overlays import top_overlay
from payaid_desktop.ui.kit.states import EmptyState, NoMatch
from tests.ui.desks import TestDesk
from tests.ui.held_tasks import with_held_tasks

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(desk: TestDesk, subject: str | None = None) -> DealsPage:
    page = DealsPage(desk.desk)
    desk.show(page, subject)
    return page


def press(page: DealsPage, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.window().focusWidget(), key, modifier)
    QApplication.processEvents()


def present(page: DealsPage):
    return page.board.state.card.deal


def stage_of(desk: TestDesk, deal_id: str) -> DealStage:
    return desk.desk.services.deals.get(deal_id).stage


def made(desk: TestDesk, *titles: str, **fields: object) -> list[str]:
    contacts, deals = desk.desk.services.contacts, desk.desk.services.deals
    contact = contacts.create(ContactInput.parse({"name": "Asha"})).value.id
    given = [DealInput.parse({"contactId": contact, "title": title, **fields}) for title in titles]
    return [deal.id for deal in deals.create_many(given).value]


def operations(desk: TestDesk, deal_id: str) -> list[tuple[str, str | None]]:
    records = desk.desk.services.records.audit(PageRequest(limit=50), entity_id=deal_id).items
    return [(each.action, each.after) for each in records]


def drag(page: DealsPage, to_column: int) -> None:
    board = page.board
    start = board.card_rect(board.state.column, board.state.row).topLeft() + QPoint(40, 30)
    QTest.mousePress(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    target = board.column_rect(to_column).toRect().center()
    for point in (start + QPoint(20, 20), target):
        move(board, point)
    QTest.mouseRelease(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target)
    QApplication.processEvents()


def move(board, point: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at, on_screen = QPointF(point), QPointF(board.mapToGlobal(point))
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, at, on_screen, Qt.MouseButton.NoButton, left, none)
    QApplication.sendEvent(board, event)


def test_one_key_moves_a_deal_to_the_next_stage_and_it_stays_the_present_one(demo_desk):
    page = shown(demo_desk)
    deal = present(page)
    press(page, Qt.Key.Key_Right, CTRL)

    assert stage_of(demo_desk, deal.id) is DealStage.QUALIFIED
    assert present(page).id == deal.id
    press(page, Qt.Key.Key_Left, CTRL)
    assert stage_of(demo_desk, deal.id) is DealStage.LEAD


def test_the_mouse_does_exactly_what_the_key_does(new_desk):
    by_key, by_mouse = made(new_desk, "Rice", "Tea")
    page = shown(new_desk)
    page.board.state.choose(by_key)
    press(page, Qt.Key.Key_Right, CTRL)
    page.board.state.choose(by_mouse)
    drag(page, 1)
    key, mouse = operations(new_desk, by_key), operations(new_desk, by_mouse)

    assert stage_of(new_desk, by_mouse) is DealStage.QUALIFIED
    assert key[0] == mouse[0]
    assert len(key) == len(mouse) == 2


def test_while_a_card_is_held_the_column_below_is_the_target_and_esc_lets_go(new_desk):
    (deal_id,) = made(new_desk, "Rice")
    page = shown(new_desk)
    board = page.board
    start = board.card_rect(0, 0).topLeft() + QPoint(40, 30)
    QTest.mousePress(board, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for point in (start + QPoint(20, 20), board.column_rect(2).toRect().center()):
        move(board, point)
    assert board.is_dragging()
    assert board.target is DealStage.PROPOSAL
    move(board, board.column_rect(0).toRect().center())
    assert board.target is None
    board.keyPressEvent(_escape())

    assert not board.is_dragging()
    assert stage_of(new_desk, deal_id) is DealStage.LEAD


def test_arrows_go_from_card_to_card_and_from_column_to_column(demo_desk):
    page = shown(demo_desk)
    columns = page.board.state.columns
    press(page, Qt.Key.Key_Down)
    assert present(page).id == columns[0].deals[1].deal.id
    press(page, Qt.Key.Key_Right)

    assert present(page).id == columns[1].deals[1].deal.id


def test_w_wins_a_deal_and_undo_takes_it_back(demo_desk):
    page = shown(demo_desk)
    deal = present(page)
    press(page, Qt.Key.Key_W)
    assert stage_of(demo_desk, deal.id) is DealStage.WON
    demo_desk.shell.told[0].actions[0][2]()

    assert stage_of(demo_desk, deal.id) is DealStage.LEAD
    assert present(page).id == deal.id


def test_l_asks_why_a_deal_was_lost_and_takes_it_off_the_board(demo_desk):
    page = shown(demo_desk)
    deal = present(page)
    press(page, Qt.Key.Key_L)
    press(page, Qt.Key.Key_S, CTRL)
    assert stage_of(demo_desk, deal.id) is DealStage.LEAD  # no reason yet
    QTest.keyClicks(page.window().focusWidget(), "Price")
    press(page, Qt.Key.Key_Return)

    assert stage_of(demo_desk, deal.id) is DealStage.LOST
    assert demo_desk.desk.services.deals.get(deal.id).closed_reason == "Price"
    assert top_overlay(demo_desk.window) is None
    assert page.board.hasFocus()


def test_what_was_typed_as_reason_is_not_lost_by_esc(demo_desk):
    page = shown(demo_desk)
    press(page, Qt.Key.Key_L)
    reason = page.window().focusWidget()
    QTest.keyClicks(reason, "Pri")
    press(page, Qt.Key.Key_Escape)

    assert top_overlay(demo_desk.window) is not None
    press(page, Qt.Key.Key_Escape)
    assert reason.hasFocus()
    assert reason.text() == "Pri"


def test_q_writes_a_quotation_and_enter_opens_the_form(demo_desk):
    page = shown(demo_desk)
    deal = present(page)
    press(page, Qt.Key.Key_Q)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_N, CTRL)

    assert demo_desk.shell.went == [("quotation_editor", f"deal/{deal.id}")]
    assert demo_desk.shell.opened == [("deal_form", deal.id), ("deal_form", None)]


def test_t_gives_a_deal_to_another_contact_found_by_name(new_desk):
    (deal_id,) = made(new_desk, "Rice")
    bela = new_desk.desk.services.contacts.create(ContactInput.parse({"name": "Bela"})).value
    page = shown(new_desk)
    press(page, Qt.Key.Key_T)
    QTest.keyClicks(page.window().focusWidget(), "bel")
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_S, CTRL)

    assert new_desk.desk.services.deals.get(deal_id).contact_id == bela.id
    assert page.board.state.card.contact_name == "Bela"


def test_a_transfer_to_the_same_contact_is_refused_in_place(new_desk):
    made(new_desk, "Rice")
    page = shown(new_desk)
    press(page, Qt.Key.Key_T)
    QTest.keyClicks(page.window().focusWidget(), "ash")
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_S, CTRL)

    assert top_overlay(new_desk.window) is not None
    assert new_desk.shell.errors == []


def test_a_removed_deal_comes_back_by_undo(demo_desk):
    page = shown(demo_desk)
    deal = present(page)
    press(page, Qt.Key.Key_Delete, CTRL)
    assert demo_desk.desk.services.deals.get(deal.id).deleted_at is not None
    demo_desk.shell.told[0].actions[0][2]()

    assert present(page).id == deal.id


def test_the_head_and_the_columns_tell_what_the_services_count(demo_desk):
    page = shown(demo_desk)
    board = demo_desk.desk.services.deals.board()

    assert str(board.open_count) in page._head.context()
    assert [column.count for column in page.board.state.columns] == [
        column.count for column in board.columns[:5]
    ]


def test_searching_and_chips_narrow_the_board(demo_desk):
    page = shown(demo_desk)
    title = present(page).title
    QTest.keyClick(page.board, "/")
    QTest.keyClicks(page.bar.search, title)
    press(page, Qt.Key.Key_Down)
    found = {card.deal.title for column in page.board.state.columns for card in column.deals}
    assert found == {title}
    page.bar.search.setText("zzzqqq")
    QTest.keyClick(page.bar.search, Qt.Key.Key_Return)

    assert page.findChild(NoMatch) is not None


def test_the_chip_without_a_next_step_leaves_those(new_desk):
    made(new_desk, "Rice")
    made(new_desk, "Tea", nextStep="Call")
    page = shown(new_desk)
    page._choose("no_step")

    titles = [card.deal.title for column in page.board.state.columns for card in column.deals]
    assert titles == ["Rice"]
    wanted = DealFilter(open_only=True, without_next_step=True)
    assert new_desk.desk.services.deals.count(wanted) == 1


def test_a_new_shop_says_what_the_board_is_for(new_desk):
    page = shown(new_desk)
    assert page.findChild(EmptyState) is not None
    made(new_desk, "Rice")
    page.heed(Changes({"deals": ("x",)}))

    assert page.board.isVisible()


def test_two_hundred_cards_in_a_column_can_be_walked_to_the_end(new_desk):
    made(new_desk, *(f"Deal {number}" for number in range(200)))
    page = shown(new_desk)
    press(page, Qt.Key.Key_End)
    rect = page.board.card_rect(0, page.board.state.row)

    assert present(page).title == "Deal 0"
    assert page.board.rect().contains(rect)


def test_the_present_card_is_spoken_whole(demo_desk):
    page = shown(demo_desk)
    heard = page.board.accessibleDescription()

    assert present(page).title in heard
    assert page.board.state.card.contact_name in heard


def _escape():
    from PySide6.QtGui import QKeyEvent

    none = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, none)


def test_the_list_has_the_lost_deals_too_and_the_same_keys(demo_desk):
    page = shown(demo_desk)
    page._shape.take("list")
    stages = {card.deal.stage for card in page._model.rows}
    assert DealStage.LOST in stages
    deal = page.table.current_row().deal
    assert page.table.hasFocus()
    press(page, Qt.Key.Key_Right, CTRL)
    assert stage_of(demo_desk, deal.id) is DealStage.QUALIFIED
    assert page.table.current_row().deal.id == deal.id
    press(page, Qt.Key.Key_Return)

    assert demo_desk.shell.opened == [("deal_form", deal.id)]


def test_board_and_list_keep_the_present_deal(demo_desk):
    page = shown(demo_desk)
    press(page, Qt.Key.Key_Right)
    deal = present(page)
    page._shape.take("list")
    assert page.table.current_row().deal.id == deal.id
    press(page, Qt.Key.Key_Down)
    below = page.table.current_row().deal
    page._shape.take("board")

    assert present(page).id == below.id


def test_two_quick_presses_move_a_deal_two_stages(new_desk):
    desk = with_held_tasks(new_desk)
    (boxes,) = made(desk, "Boxes")
    page = shown(desk)
    desk.tasks.holds = True
    press(page, Qt.Key.Key_Right, CTRL)
    press(page, Qt.Key.Key_Right, CTRL)
    desk.tasks.let_go()

    assert stage_of(desk, boxes) is DealStage.PROPOSAL
    assert desk.shell.errors == []
    assert present(page).stage is DealStage.PROPOSAL
