"""The goals in the order of what matters most."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, new_document, on_screen
from ungeplan.model.edits import AddWish, PlaceGoal, RankGoals
from ungeplan.model.figure import Zone
from ungeplan.ui import theme
from ungeplan.ui.board.rank_list import RankList
from ungeplan.ui.stylesheet import stylesheet


class Ranking:
    """Three goals that are put in order, and the plan behind them."""

    def __init__(self, ranking: RankList) -> None:
        self.list = ranking
        self.document = new_document()
        for text, zone in ((MOTORS, Zone.HANDS), (MANUAL, Zone.HEAD), (EMIL, Zone.HEART)):
            wish = self.document.do(AddWish(text))
            assert wish is not None
            self.document.do(PlaceGoal(wish, zone))
        self.document.plan_changed.connect(self._show)
        ranking.ranked.connect(self._rank)
        self._show()

    @property
    def order(self):
        return [goal.youth_text for goal in self.document.plan.active_goals]

    def card(self, text: str):
        return next(c for c in self.list.cards if c.accessibleName().endswith(text))

    def is_in_order(self) -> bool:
        """Whether the cards lie under one another as the plan says, none of them in a hand."""
        tops = [self.card(text).card.top() for text in self.order]
        apart = all(
            below.card.top() > above.card.bottom()
            for above, below in zip(self.list.cards, self.list.cards[1:], strict=False)
        )
        return tops == sorted(tops) and apart and not any(c.is_lifted for c in self.list.cards)

    def drag(self, text: str, way: int, *, release: bool = True) -> None:
        card = self.card(text)
        start = card.rect().center()
        QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=start)
        down = card.mapToGlobal(start)
        for step in (way // 3, 2 * way // 3, way):
            QTest.mouseMove(card, card.mapFromGlobal(down + QPoint(0, step)))
        if release:
            spot = card.mapFromGlobal(down + QPoint(0, way))
            QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=spot)

    def _show(self) -> None:
        self.list.show_plan(self.document.plan)

    def _rank(self, order) -> None:
        self.document.do(RankGoals(order))


@pytest.fixture(params=[True, False], ids=["motion", "still"])
def ranking(request, qtbot, wording):
    look = theme.WARM._replace(motion=request.param)
    made = RankList(wording, look)
    qtbot.addWidget(made)
    scale = theme.Scale(0.711)
    made.setStyleSheet(stylesheet(look, scale))
    made.resize(960, 560)
    made.show_scale(scale)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return Ranking(made)


def test_what_matters_most_lies_on_top(ranking):
    assert ranking.is_in_order()
    assert ranking.card(MOTORS).card.top() < ranking.card(EMIL).card.top()


def test_a_goal_is_dragged_to_the_top(ranking, qtbot):
    ranking.drag(EMIL, -360)
    assert ranking.order == [EMIL, MOTORS, MANUAL]
    qtbot.waitUntil(ranking.is_in_order)


def test_a_goal_is_dragged_to_the_bottom(ranking, qtbot):
    ranking.drag(MOTORS, 360)
    assert ranking.order == [MANUAL, EMIL, MOTORS]
    qtbot.waitUntil(ranking.is_in_order)


def test_while_a_goal_is_carried_it_leans_and_the_others_make_way(ranking, qtbot):
    before = ranking.card(MANUAL).card.top()
    ranking.drag(EMIL, -130, release=False)
    assert ranking.card(EMIL).is_lifted
    qtbot.waitUntil(lambda: ranking.card(MANUAL).card.top() > before)
    assert ranking.order == [MOTORS, MANUAL, EMIL]


def test_a_goal_that_is_let_go_where_it_lay_changes_nothing(ranking, qtbot):
    with qtbot.assertNotEmitted(ranking.list.ranked):
        ranking.drag(MANUAL, 20)
    qtbot.waitUntil(ranking.is_in_order)


def test_an_order_that_a_rule_refuses_lies_as_before(qtbot, ranking):
    ranking.list.ranked.disconnect()
    ranking.drag(EMIL, -360)
    qtbot.waitUntil(ranking.is_in_order)
    assert ranking.order == [MOTORS, MANUAL, EMIL]
    assert ranking.list.cards[0] is ranking.card(MOTORS)


def test_buttons_move_a_goal_up_and_down(ranking, qtbot):
    qtbot.mouseClick(ranking.list.up_button(2), Qt.MouseButton.LeftButton)
    assert ranking.order == [MOTORS, EMIL, MANUAL]
    qtbot.mouseClick(ranking.list.down_button(0), Qt.MouseButton.LeftButton)
    assert ranking.order == [EMIL, MOTORS, MANUAL]
    qtbot.waitUntil(ranking.is_in_order)


def test_both_ways_are_always_shown_and_the_impossible_one_cannot_be_pressed(ranking):
    buttons = ranking.list
    for number in range(3):
        assert buttons.up_button(number).isVisible()
        assert buttons.down_button(number).isVisible()
        assert buttons.up_button(number).isEnabled() == (number > 0)
        assert buttons.down_button(number).isEnabled() == (number < 2)
    up = on_screen("RankList", "Up")
    assert buttons.up_button(2).accessibleName() == f"{up}: {EMIL}"


@pytest.mark.parametrize("way", [-600, 600])
def test_a_card_that_is_carried_far_up_or_down_is_seen_whole(ranking, way):
    ranking.drag(MOTORS, way, release=False)
    card = ranking.card(MOTORS)
    assert card.is_lifted
    assert ranking.list.rect().contains(card.geometry())


def test_a_card_that_is_lifted_where_it_lies_is_seen_whole(ranking, qtbot):
    ranking.list.resize(960, ranking.list.heightForWidth(960))
    for text in (MOTORS, EMIL):
        qtbot.keyClick(ranking.card(text), Qt.Key.Key_Return)
        assert ranking.list.rect().contains(ranking.card(text).geometry())
        qtbot.keyClick(ranking.card(text), Qt.Key.Key_Escape)


def test_the_keyboard_goes_with_the_goal_that_a_button_moves(ranking, qtbot):
    ranking.list.up_button(2).setFocus()
    qtbot.keyClick(ranking.list.up_button(2), Qt.Key.Key_Space)
    assert ranking.list.up_button(1).hasFocus()
    qtbot.keyClick(ranking.list.up_button(1), Qt.Key.Key_Space)
    assert ranking.order == [EMIL, MOTORS, MANUAL]
    assert ranking.card(EMIL).hasFocus()


def test_arrows_go_from_goal_to_goal(ranking, qtbot):
    ranking.card(MOTORS).setFocus()
    qtbot.keyClick(ranking.card(MOTORS), Qt.Key.Key_Up)
    qtbot.keyClick(ranking.card(MOTORS), Qt.Key.Key_Down)
    assert ranking.card(MANUAL).hasFocus()
    assert ranking.order == [MOTORS, MANUAL, EMIL]


def test_enter_lifts_a_goal_arrows_move_it_and_enter_places_it(ranking, qtbot):
    card = ranking.card(EMIL)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert card.is_lifted
    qtbot.keyClick(card, Qt.Key.Key_Up)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    assert ranking.order == [MOTORS, MANUAL, EMIL]
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert ranking.order == [EMIL, MOTORS, MANUAL]
    assert ranking.card(EMIL).hasFocus()
    qtbot.waitUntil(ranking.is_in_order)


def test_escape_puts_the_goal_back(ranking, qtbot):
    card = ranking.card(EMIL)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    qtbot.keyClick(card, Qt.Key.Key_Up)
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert ranking.order == [MOTORS, MANUAL, EMIL]
    qtbot.waitUntil(ranking.is_in_order)


def test_a_goal_is_put_back_when_the_keyboard_goes_elsewhere(ranking, qtbot):
    card = ranking.card(EMIL)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    ranking.list.up_button(1).setFocus()
    assert not card.is_lifted


def test_covering_the_screen_puts_the_goal_back(ranking):
    ranking.drag(EMIL, -130, release=False)
    ranking.list.hide()
    assert ranking.is_in_order()


def test_a_goal_that_goes_away_leaves_the_list(ranking):
    ranking.document.undo()
    assert ranking.order == [MOTORS, MANUAL]
    assert len(ranking.list.cards) == 2
    assert not ranking.list.down_button(1).isEnabled()
    assert not ranking.list.up_button(2).isVisible()


def test_a_goal_may_go_away_while_it_is_lifted(ranking, qtbot):
    card = ranking.card(EMIL)
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    ranking.document.undo()
    assert ranking.order == [MOTORS, MANUAL]
    assert ranking.is_in_order()
    ranking.drag(MANUAL, -360)
    assert ranking.order == [MANUAL, MOTORS]


def test_the_list_is_as_high_as_its_cards(ranking):
    narrow, wide = ranking.list.heightForWidth(500), ranking.list.heightForWidth(1200)
    assert narrow >= wide
    assert ranking.list.sizeHint().height() >= sum(c.height_of_card for c in ranking.list.cards)
