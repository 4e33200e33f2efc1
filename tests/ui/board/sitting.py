"""A young person at a board: what is put somewhere is done in a real plan, or refused."""

import datetime as dt
import itertools

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from ungeplan.model.conversation import World
from ungeplan.model.edits import (
    AddWish,
    BeginPlan,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import GoalId, PersonId, WishId
from ungeplan.ui.board.card_item import CardItem
from ungeplan.ui.board.figure_board import FigureBoard
from ungeplan.ui.plan_document import PlanDocument

MOTORS = "Jeg vil arbejde med motorer"
MANUAL = "Jeg vil kunne læse en manual"
EMIL = "Jeg vil have, at Emil bliver min ven igen"
SCHOOL = "Jeg vil på efterskole"


def on_screen(speaker: str, text: str) -> str:
    """A sentence of the program as that class says it, in the language of the moment."""
    return QCoreApplication.translate(speaker, text)


def new_document() -> PlanDocument:
    numbers = itertools.count(1)
    document = PlanDocument(
        [],
        {},
        replica="here",
        world=World(
            now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
            new_id=lambda: f"entry-{next(numbers)}",
            salt=lambda: b"0123456789abcdef",
        ),
    )
    document.do(BeginPlan("Mikkel", PersonId("karen"), "Karen"))
    document.begin_meeting()
    return document


class Sitting:
    """A young person at the board, who sees cards by their words."""

    def __init__(self, document: PlanDocument, board: FigureBoard) -> None:
        self.document = document
        self.board = board
        self.said: list[str] = []
        board.card_dropped.connect(self._place)
        board.goal_moved.connect(self._move)
        board.goal_taken_off.connect(self._take_off)
        board.goal_ranked.connect(self._rank)
        board.announced.connect(self.said.append)
        document.plan_changed.connect(self._show)

    # -- what is on the table -----------------------------------------------------------------

    @property
    def viewport(self):
        return self.board.view.viewport()

    @property
    def goals(self):
        """The words of the goals and where they lie, the most important first."""
        return [(goal.youth_text, goal.zone) for goal in self.document.plan.active_goals]

    @property
    def wishes(self):
        """The words of the wishes on the sheet."""
        return [wish.text for wish in self.document.plan.parked_wishes]

    def wish(self, text: str) -> WishId:
        made = self.document.do(AddWish(text))
        assert made is not None
        return made

    def goal(self, text: str, zone: Zone) -> None:
        self.document.do(PlaceGoal(self.wish(text), zone))

    def card(self, text: str) -> CardItem:
        for card in self.board.table.cards.values():
            wish = self.document.plan.wish(card.wish)
            if wish is not None and wish.text == text:
                return card
        raise AssertionError(f"no card says {text!r}")

    def is_home(self, text: str) -> bool:
        card = self.card(text)
        return not card.is_lifted and card.scenePos() == card.home_on_table

    # -- where things are ---------------------------------------------------------------------

    def at_card(self, text: str) -> QPoint:
        return self.card(text).box.center().toPoint()

    def at(self, zone: Zone) -> QPoint:
        return self.board.table.zone_box(zone).center().toPoint()

    @property
    def at_nothing(self) -> QPoint:
        return QPoint(20, self.viewport.height() - 20)

    @property
    def at_sheet(self) -> QPoint:
        rect = self.board.table.sheet.rect
        return QPoint(round(rect.center().x()), round(rect.bottom()) - 30)

    # -- the mouse ----------------------------------------------------------------------------

    def lift(self, text: str) -> None:
        """Press the button on the card and move a little."""
        start = self.at_card(text)
        QTest.mousePress(self.viewport, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.viewport, start + QPoint(-30, 6))

    def carry(self, point: QPoint) -> None:
        QTest.mouseMove(self.viewport, point)

    def let_go(self, point: QPoint) -> None:
        QTest.mouseRelease(self.viewport, Qt.MouseButton.LeftButton, pos=point)

    def drag(self, text: str, point: QPoint) -> None:
        self.lift(text)
        self.carry(point)
        self.let_go(point)

    def click(self, point: QPoint) -> None:
        QTest.mouseClick(self.viewport, Qt.MouseButton.LeftButton, pos=point)

    def key(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.board.view, key, modifier)

    # -- what the plan says -------------------------------------------------------------------

    def _show(self) -> None:
        self.board.show_plan(self.document.plan)

    def _place(self, wish: str, zone: Zone) -> None:
        self.document.do(PlaceGoal(WishId(wish), zone))

    def _move(self, goal: str, zone: Zone) -> None:
        self.document.do(MoveGoal(GoalId(goal), zone))

    def _take_off(self, goal: str) -> None:
        self.document.do(TakeGoalOff(GoalId(goal)))

    def _rank(self, goal: str, place: int) -> None:
        order = [g.id for g in self.document.plan.active_goals if g.id != goal]
        order.insert(place - 1, GoalId(goal))
        self.document.do(RankGoals(tuple(order)))
