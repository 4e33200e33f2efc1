"""*Mål*: up to three wishes go on the figure, the most important on top, and how far each is."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.edits import (
    AddWish,
    AnyEdit,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import MAX_GOALS, Goal, GoalId, GoalRating, MeetingId, Plan, WishId
from ungeplan.model.refusals import FigureIsFull, Refusal
from ungeplan.ui.board.board_list import BoardList
from ungeplan.ui.board.card_item import CardKey
from ungeplan.ui.board.figure_board import FigureBoard
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.board.goal_chips import GoalChips
from ungeplan.ui.board.goal_choice import GoalChoice
from ungeplan.ui.board.rank_list import RankList
from ungeplan.ui.board.rating import Rating
from ungeplan.ui.meeting.sheet_foot import SheetFoot
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.pages import Pages
from ungeplan.ui.wording import Wording

OWN_WORDS = "goals.own_words"
"""The field of half-typed words."""

_LISTED_FROM = 1.5
"""From this text zoom a list stands in the place of the board."""


class Asking(Enum):
    """What the stage asks now."""

    CHOOSE = "choose"
    PLACE = "place"
    """Where a wish belongs; only the list asks, on the board it is dragged there."""
    SWAP = "swap"
    RANK = "rank"
    RATE = "rate"


class GoalsStage(Stage):
    """Asks which wishes become goals, which one matters most, and how far each is."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        self._asking = Asking.CHOOSE
        self._rated = 0
        self._waiting: tuple[WishId, Zone] | None = None
        """The fourth wish, and where it was put."""
        self._is_listed = False
        self.board = FigureBoard(wording, theme)
        self.listed = BoardList(wording, theme)
        self.foot = SheetFoot(wording, theme)
        self.choice = GoalChoice(wording, theme)
        self.board.take_foot(self.foot)
        self.board.take_cover(self.choice)
        self.figure = FigurePicture(wording, theme)
        self.ranking = RankList(wording, theme)
        self.rating = Rating(wording, theme)
        self.chips = GoalChips(wording, theme)
        """Which goal is asked about, where large letters show one at a time."""
        beside = QWidget()
        self._beside = QHBoxLayout(beside)
        self._beside.addWidget(self.figure)
        self._right = Pages(self.ranking, self.rating, self.listed)
        self._beside.addWidget(self._right, 1)
        self._pages = Pages(self.board, beside)
        self._page_beside = beside
        self._margins = QVBoxLayout(self)
        self._margins.addWidget(self.chips)
        self._margins.addWidget(self._pages)

        for board in (self.board, self.listed):
            board.card_dropped.connect(self._place)
            board.goal_moved.connect(self._move)
            board.goal_taken_off.connect(self._take_off)
            board.goal_ranked.connect(self._rank_one)
            board.goal_chosen.connect(self._swap)
        self.listed.place_wanted.connect(self._ask_for_place)
        self.listed.kept.connect(self._keep)
        self.choice.goal_chosen.connect(self._swap)
        self.choice.kept.connect(self._keep)
        self.ranking.ranked.connect(self._rank)
        self.rating.rated.connect(self._rate)
        self.chips.goal_wanted.connect(self._ask_to_rate)
        self.foot.own_words.words_written.connect(self._add_own_words)
        self.foot.own_words.words_typed.connect(self._keep_own_words)
        self.foot.own_words.given_up.connect(self._give_up_own_words)

    # -- what it asks -------------------------------------------------------------------------

    @property
    def asking(self) -> Asking:
        """What the stage asks now."""
        return self._asking

    @property
    def question(self) -> str:
        stages = self.wording.content.meeting.stages
        if self._asking is Asking.CHOOSE and self._is_listed:
            return self.tr("Choose up to three. Press a wish.")
        if self._asking is Asking.PLACE:
            return self.tr("Where does it belong?")
        words = {
            Asking.CHOOSE: stages.goals.question,
            Asking.SWAP: stages.goals.full,
            Asking.RANK: stages.goals.rank,
            Asking.RATE: stages.ratings.question,
        }
        return self.wording.say(words[self._asking])

    @property
    def helper(self) -> str:
        goals = self.wording.content.meeting.stages.goals
        if self._asking is Asking.CHOOSE:
            return "" if self._is_listed else self.wording.say(goals.help)
        if self._asking is Asking.SWAP:
            return self.tr("Press the goal you want to swap. Or keep all three.")
        if self._asking is Asking.RANK:
            return f"{self.wording.say(goals.say_aloud)} {self.wording.say(goals.your_words)}"
        return ""

    @property
    def fingers_carry(self) -> bool:
        return not self._is_listed

    def advance(self) -> bool:
        self.foot.own_words.finish()
        count = len(self._plan.active_goals)
        if self._asking is Asking.RATE:
            return self._ask_to_rate(self._rated + 1)
        if self._asking is Asking.RANK or count == 1:
            return self._ask_to_rate(0)
        if count > 1:
            self._ask(Asking.RANK)
        elif self._asking in (Asking.SWAP, Asking.PLACE):
            self._ask(Asking.CHOOSE)
        return count > 1

    def step_back(self) -> bool:
        if self._asking is Asking.CHOOSE:
            return False
        if self._asking is Asking.RATE and self._rated > 0:
            return self._ask_to_rate(self._rated - 1)
        several = len(self._plan.active_goals) > 1
        self._ask(Asking.RANK if self._asking is Asking.RATE and several else Asking.CHOOSE)
        return True

    def enter(self, *, from_the_end: bool = False) -> None:
        if not (from_the_end and self._ask_to_rate(len(self._plan.active_goals) - 1)):
            self._ask(Asking.CHOOSE)

    def leave(self) -> None:
        self.foot.own_words.finish()
        if self._asking in (Asking.SWAP, Asking.PLACE):
            self._ask(Asking.CHOOSE)

    # -- what it is told ----------------------------------------------------------------------

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self._plan, self._meeting = plan, meeting
        self._show_goals()
        self.figure.show_plan(plan, meeting)
        self.ranking.show_plan(plan)
        self._keep_in_step()
        self._show_rating()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self.foot.put_back(drafts.get(OWN_WORDS, ""))

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        side = scale.px(48)
        self._margins.setContentsMargins(side, scale.px(8), side, scale.px(24))
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(scale.px(40))
        large = max(1.0, scale.zoom * 0.75)
        self.figure.setFixedWidth(round(scale.px(330) / large))
        self.figure.show_scale(scale)
        # Large letters make the page long: the figure stays at its top.
        upright = Qt.AlignmentFlag.AlignTop if large > 1 else Qt.AlignmentFlag.AlignVCenter
        self._beside.setAlignment(self.figure, upright)
        self.foot.show_scale(scale)
        self.choice.show_scale(scale)
        self.board.show_scale(scale)
        self.board.setMinimumHeight(round(scale.px(500) * large))
        self.ranking.show_scale(scale)
        self.rating.show_scale(scale)
        self.chips.show_scale(scale)
        self._margins.setSpacing(scale.px(16))
        self.listed.show_scale(scale)
        self._turn_into(is_listed=scale.zoom >= _LISTED_FROM)

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        if isinstance(refusal, FigureIsFull) and isinstance(edit, PlaceGoal):
            self._waiting = (edit.wish, edit.zone)
            self._ask(Asking.SWAP)
            return True
        return False

    # -- the way through its questions --------------------------------------------------------

    def _ask(self, asking: Asking) -> None:
        before = (self._asking, self._rated)
        was_swapping = self._asking is Asking.SWAP
        self._asking = asking
        self._show_page()
        if was_swapping and asking is not Asking.SWAP:
            self._waiting = None
            if not self._is_listed:
                self.board.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_rating()
        if before != (self._asking, self._rated) or asking is Asking.RATE:
            self.question_changed.emit()

    def _show_page(self) -> None:
        """Show what the question is about, on the board or in the list."""
        asking, listed = self._asking, self._is_listed
        if asking is Asking.SWAP and self._waiting is not None:
            if listed:
                self.listed.ask_swap(self._waiting[0])
            else:
                self.choice.ask(self._waiting[0], self._plan)
        elif asking is Asking.CHOOSE:
            self.listed.show_all()
        self.board.choose_goal(asking is Asking.SWAP and not listed)
        pages = {Asking.RANK: self.ranking, Asking.RATE: self.rating}
        self._right.turn_to(pages.get(asking, self.listed))
        on_the_board = asking not in pages and not listed
        self._pages.turn_to(self.board if on_the_board else self._page_beside)

    def _turn_into(self, *, is_listed: bool) -> None:
        """Let the list stand in the place of the board, or the board in that of the list."""
        if is_listed == self._is_listed:
            return
        self._is_listed = is_listed
        self._show_goals()
        self.ranking.leave_fingers(is_listed)
        if is_listed:
            self.board.leave_foot()
            self.listed.take_foot(self.foot)
        else:
            self.board.take_foot(self.foot)
        self._ask(Asking.CHOOSE if self._asking is Asking.PLACE else self._asking)
        self.question_changed.emit()

    def _show_goals(self) -> None:
        """Show the plan on the board or in the list; what is not seen cannot be found either."""
        self.board.show_plan(Plan() if self._is_listed else self._plan)
        self.listed.show_plan(self._plan if self._is_listed else Plan())

    def _ask_for_place(self, asked: CardKey) -> None:
        self.listed.ask_place(asked)
        self._ask(Asking.PLACE)

    def _ask_to_rate(self, number: int) -> bool:
        """Ask for the number of that goal, from 0; False when there is no such goal."""
        if not 0 <= number < len(self._plan.active_goals):
            return False
        self._rated = number
        self._ask(Asking.RATE)
        return True

    def _keep_in_step(self) -> None:
        """Goals can go while the stage asks about them: undo, or the private panel."""
        if not self._can_still_ask():
            self._ask(Asking.CHOOSE)
        elif self._asking is Asking.RATE:
            self._rated = min(self._rated, len(self._plan.active_goals) - 1)

    def _can_still_ask(self) -> bool:
        count = len(self._plan.active_goals)
        if self._asking is Asking.SWAP:
            parked = (wish.id for wish in self._plan.parked_wishes)
            return count == MAX_GOALS and self._waiting is not None and self._waiting[0] in parked
        if self._asking is Asking.PLACE:
            return self.listed.can_ask_place
        return count >= {Asking.CHOOSE: 0, Asking.RANK: 2, Asking.RATE: 1}[self._asking]

    def _show_rating(self) -> None:
        goals = self._plan.active_goals
        answered = {goal.id for goal in goals if self._rating_of(goal) is not None}
        self.chips.show_goals(self._plan, self._rated, answered)
        is_one_of_several = self._asking is Asking.RATE and len(goals) > 1
        self.chips.setVisible(self._is_listed and is_one_of_several)
        if self._asking is Asking.RATE and self._rated < len(goals):
            goal = goals[self._rated]
            self.rating.show_goal(goal, self._plan, self._rating_of(goal))

    def _rating_of(self, goal: Goal) -> GoalRating | None:
        rating = self._plan.rating(goal.id)
        return rating if rating and rating.meeting == self._meeting else None

    # -- what is proposed ---------------------------------------------------------------------

    def _place(self, wish: str, zone: Zone) -> None:
        self.edit_proposed.emit(PlaceGoal(WishId(wish), zone))
        self._have_placed()

    def _move(self, goal: str, zone: Zone) -> None:
        self.edit_proposed.emit(MoveGoal(GoalId(goal), zone))
        self._have_placed()

    def _have_placed(self) -> None:
        """The list has its answer, unless a fourth goal made another question of it."""
        if self._asking is Asking.PLACE:
            self._ask(Asking.CHOOSE)

    def _take_off(self, goal: str) -> None:
        self.edit_proposed.emit(TakeGoalOff(GoalId(goal)))

    def _rank_one(self, goal: str, place: int) -> None:
        order = [other.id for other in self._plan.active_goals if other.id != goal]
        order.insert(place - 1, GoalId(goal))
        self._rank(tuple(order))

    def _rank(self, order: tuple[GoalId, ...]) -> None:
        self.edit_proposed.emit(RankGoals(order))

    def _rate(self, goal: str, value: int | None) -> None:
        self.edit_proposed.emit(RateGoal(GoalId(goal), value))

    def _swap(self, goal: str) -> None:
        if self._waiting is not None:
            wish, zone = self._waiting
            self.edit_proposed.emit(SwapGoal(GoalId(goal), wish, zone))

    def _keep(self) -> None:
        self._ask(Asking.CHOOSE)

    # -- own words ----------------------------------------------------------------------------

    def _add_own_words(self, text: str) -> None:
        before = self._plan
        self.edit_proposed.emit(AddWish(text))
        # A rule may have said no: then the words stay where they were written.
        if self._plan is not before:
            self.foot.close_writing()
            self.draft_finished.emit(OWN_WORDS)

    def _keep_own_words(self, text: str) -> None:
        self.draft_typed.emit(OWN_WORDS, text)

    def _give_up_own_words(self) -> None:
        self.foot.close_writing()
        self.draft_finished.emit(OWN_WORDS)
