"""Cards moved with a finger."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL
from ungeplan.model.figure import Zone
from ungeplan.ui.board.hand import Grip


class Fingers:
    """Fingers on the board; several at a time when asked for."""

    def __init__(self, sitting) -> None:
        self.screen = QTest.createTouchDevice()
        self.sitting = sitting

    @property
    def window(self):
        # Only a window of the window system is touched; a widget in it is not.
        return self.sitting.board.window().windowHandle()

    def _touch(self):
        return QTest.touchEvent(self.window, self.screen)

    def _spot(self, point):
        return self.sitting.viewport.mapTo(self.sitting.board.window(), point)

    def press(self, point: QPoint, finger: int = 0) -> None:
        self._touch().press(finger, self._spot(point), self.window).commit()

    def move(self, point: QPoint, finger: int = 0) -> None:
        self._touch().move(finger, self._spot(point), self.window).commit()

    def release(self, point: QPoint, finger: int = 0) -> None:
        self._touch().release(finger, self._spot(point), self.window).commit()

    def press_also(self, held: int, point: QPoint, finger: int) -> None:
        """One more finger goes down while another stays where it is."""
        touch = self._touch().stationary(held)
        touch.press(finger, self._spot(point), self.window).commit()

    def release_also(self, held: int, point: QPoint, finger: int) -> None:
        """A finger goes up while another stays where it is."""
        touch = self._touch().stationary(held)
        touch.release(finger, self._spot(point), self.window).commit()

    def lift(self, text: str) -> None:
        start = self.sitting.at_card(text)
        self.press(start)
        self.move(start + QPoint(-40, 6))

    def tap(self, point: QPoint) -> None:
        self.press(point)
        self.release(point)


@pytest.fixture
def fingers(two_goals):
    return Fingers(two_goals)


@pytest.fixture
def many_wishes(sit_down):
    sitting = sit_down()
    for number in range(14):
        sitting.wish(f"Jeg vil prøve nummer {number}")
    sitting.board.table.sheet.scroll_to(0)
    return sitting


class WideTouch(QEventPoint):
    """A touch as wide as a hand, which QTest cannot make."""

    def ellipseDiameters(self):  # noqa: N802 - Qt's name
        return QSizeF(180, 140)


def test_a_finger_drags_a_wish_onto_a_part(two_goals, fingers):
    fingers.lift(EMIL)
    fingers.move(two_goals.at(Zone.HEART))
    fingers.release(two_goals.at(Zone.HEART))
    assert two_goals.goals[2] == (EMIL, Zone.HEART)


def test_a_finger_that_lets_go_over_nothing_sends_the_card_home(two_goals, fingers, qtbot):
    fingers.lift(EMIL)
    fingers.move(two_goals.at_nothing)
    fingers.release(two_goals.at_nothing)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))


def test_a_tap_on_a_card_and_a_tap_on_a_part_put_it_there(two_goals, fingers):
    fingers.tap(two_goals.at_card(EMIL))
    assert two_goals.card(EMIL).is_lifted
    fingers.tap(two_goals.at(Zone.HEAD))
    assert two_goals.goals[2] == (EMIL, Zone.HEAD)


def test_a_finger_that_trembles_still_taps(two_goals, fingers):
    point = two_goals.at_card(EMIL)
    fingers.press(point)
    fingers.move(point + QPoint(5, 3))
    fingers.release(point + QPoint(5, 3))
    assert two_goals.board.hand.grip is Grip.TAP


def test_a_second_finger_neither_drops_the_card_nor_takes_another(two_goals, fingers):
    fingers.lift(EMIL)
    fingers.move(two_goals.at(Zone.HEART))
    fingers.press_also(0, two_goals.at_card(SCHOOL), finger=1)
    fingers.release_also(0, two_goals.at_card(SCHOOL), finger=1)
    assert two_goals.card(EMIL).is_lifted
    assert not two_goals.card(SCHOOL).is_lifted
    fingers.release(two_goals.at(Zone.HEART))
    assert two_goals.goals[2] == (EMIL, Zone.HEART)


def test_the_first_finger_may_let_go_while_the_second_stays(two_goals, fingers):
    fingers.lift(EMIL)
    fingers.move(two_goals.at(Zone.HEART))
    fingers.press_also(0, two_goals.at_nothing, finger=1)
    fingers.release_also(1, two_goals.at(Zone.HEART), finger=0)
    assert two_goals.goals[2] == (EMIL, Zone.HEART)
    fingers.release(two_goals.at_nothing, finger=1)
    assert two_goals.board.hand.card is None


def test_a_palm_lifts_nothing(two_goals):
    spot = QPointF(two_goals.at_card(EMIL))
    for state in (QEventPoint.State.Pressed, QEventPoint.State.Released):
        palm = WideTouch(7, state, spot, QPointF(two_goals.viewport.mapToGlobal(spot)))
        two_goals.board.view.follow_touch(palm)
    assert two_goals.board.hand.card is None


def test_the_mouse_does_nothing_while_a_finger_carries(two_goals, fingers):
    fingers.lift(EMIL)
    fingers.move(two_goals.at(Zone.HEART))
    two_goals.click(two_goals.at_card(MANUAL))
    two_goals.carry(two_goals.at_nothing)
    assert two_goals.board.hand.near is Zone.HEART
    fingers.release(two_goals.at(Zone.HEART))
    assert two_goals.goals[2] == (EMIL, Zone.HEART)


def test_a_finger_does_nothing_while_the_mouse_carries(two_goals, fingers):
    two_goals.lift(EMIL)
    two_goals.carry(two_goals.at(Zone.HEART))
    fingers.tap(two_goals.at_card(SCHOOL))
    assert two_goals.card(EMIL).is_lifted
    two_goals.let_go(two_goals.at(Zone.HEART))
    assert two_goals.goals[2] == (EMIL, Zone.HEART)


def test_a_touch_that_the_system_takes_away_brings_the_card_home(two_goals, fingers, qtbot):
    fingers.lift(EMIL)
    fingers.move(two_goals.at(Zone.HEART))
    taken = QTouchEvent(QEvent.Type.TouchCancel, fingers.screen)
    QApplication.sendEvent(two_goals.viewport, taken)
    qtbot.waitUntil(lambda: two_goals.is_home(EMIL))
    assert two_goals.wishes == [EMIL, SCHOOL]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_finger_that_rests_on_a_card_opens_its_menu(two_goals, fingers, qtbot):
    point = two_goals.at_card(MOTORS)
    fingers.press(point)
    qtbot.waitUntil(two_goals.board.menu.isVisible)
    fingers.release(point)
    assert two_goals.board.hand.card is None
    two_goals.board.menu.close()


def test_a_finger_that_goes_up_or_down_scrolls_the_sheet(many_wishes, qtbot):
    fingers = Fingers(many_wishes)
    sheet = many_wishes.board.table.sheet
    start = many_wishes.at_card("Jeg vil prøve nummer 3")
    fingers.press(start)
    for way in range(10, 130, 10):
        fingers.move(start - QPoint(0, way))
    fingers.release(start - QPoint(0, 120))
    assert sheet.scrolled > 60
    assert many_wishes.board.hand.card is None


def test_a_finger_that_goes_sideways_lifts_a_card_of_a_sheet_that_scrolls(many_wishes):
    fingers = Fingers(many_wishes)
    fingers.lift("Jeg vil prøve nummer 3")
    fingers.move(many_wishes.at(Zone.HEAD))
    fingers.release(many_wishes.at(Zone.HEAD))
    assert many_wishes.goals == [("Jeg vil prøve nummer 3", Zone.HEAD)]
