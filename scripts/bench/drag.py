"""One frame of a drag: from the move of the mouse until it is painted."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from scripts.bench.by_turns import Aim, Line, by_turns
from scripts.invented import InventedMeeting
from ungeplan.app.run import wording
from ungeplan.model.edits import AddWish, PlaceGoal
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Plan
from ungeplan.ui.board.figure_board import FigureBoard
from ungeplan.ui.stylesheet import stylesheet
from ungeplan.ui.theme import WARM, Scale

SCREEN = QSize(3840, 2160)
CARDS = 30
FRAMES = 400
_ROUND = 160
"""Frames in which the hand goes once over the figure and back to the sheet."""


def lines() -> Iterator[Line]:
    """A card on the board, and a rectangle of the same size on the same way."""
    board = _board()
    cards = list(board.table.cards.values())
    card = board.table.wish_cards[0]
    bare = _bare_board([card.box for card in cards], cards.index(card))
    start = card.box.center()
    yield by_turns(
        f"one frame of a drag, {CARDS} cards, {SCREEN.width()}×{SCREEN.height()}",
        Drag(board.view.viewport(), start).go_on,
        Drag(bare.viewport(), start).go_on,
        FRAMES,
        Aim(1.5),
    )


class Drag(QObject):
    """A mouse that has taken something and goes on and on.

    Its events go to the widget itself: two windows are dragged in by turns, and a mouse of the
    system has only one hand.
    """

    def __init__(self, painted: QWidget, start: QPointF) -> None:
        super().__init__()
        self._widget = painted
        self._start = start
        self._frame = 0
        self._is_painted = False
        painted.installEventFilter(self)
        self._send(QEvent.Type.MouseButtonPress, start)
        for _ in range(_ROUND):
            self.go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - the name Qt gives
        if event.type() is QEvent.Type.Paint:
            self._is_painted = True
        return False

    def go_on(self) -> float:
        """Milliseconds of the next frame. Raises SystemExit when nothing was painted."""
        self._frame += 1
        turn = 2 * math.pi * self._frame / _ROUND
        way = QPointF((math.cos(turn) - 1) * 0.4 * SCREEN.width(), math.sin(turn) * 300 + 600)
        self._is_painted = False
        taken = self._send(QEvent.Type.MouseMove, self._start + way)
        if not self._is_painted:
            raise SystemExit("the mouse moved, and nothing was painted")
        return taken

    def _send(self, kind: QEvent.Type, spot: QPointF) -> float:
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        button = left if kind is QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, spot, self._widget.mapToGlobal(spot), button, left, plain)
        begun = time.perf_counter()
        QApplication.sendEvent(self._widget, event)
        QCoreApplication.processEvents()
        return (time.perf_counter() - begun) * 1000


def _board() -> FigureBoard:
    board = FigureBoard(wording("da"), WARM)
    scale = Scale.of(SCREEN)
    board.setStyleSheet(stylesheet(WARM, scale))
    board.resize(SCREEN)
    board.show_scale(scale)
    board.show_plan(_a_plan())
    _show(board)
    board.table.glides.hurry()
    return board


def _a_plan() -> Plan:
    """Three goals, and all other cards on the sheet."""
    meeting = InventedMeeting(lambda _: None)
    meeting.begin("Mikkel")
    talk = meeting.conversation
    for number in range(CARDS):
        wish = talk.do(AddWish(f"Jeg vil gerne prøve nummer {number} en dag"))
        if number < 3:
            talk.do(PlaceGoal(wish.id, list(Zone)[number]))
    return talk.plan


def _bare_board(boxes: list[QRectF], taken: int) -> QGraphicsView:
    scene = QGraphicsScene(QRectF(QPointF(), SCREEN))
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setFrameShape(QGraphicsView.Shape.NoFrame)
    for number, box in enumerate(boxes):
        rectangle = QGraphicsRectItem(QRectF(QPointF(), box.size()))
        rectangle.setBrush(QColor(WARM.sheet))
        rectangle.setPos(box.topLeft())
        if number == taken:
            rectangle.setFlag(QGraphicsRectItem.GraphicsItemFlag.ItemIsMovable)
            rectangle.setZValue(1)
        scene.addItem(rectangle)
    view.resize(SCREEN)
    _show(view)
    return view


def _show(window: QWidget) -> None:
    window.show()
    QTest.qWaitForWindowExposed(window)
    QCoreApplication.processEvents()
