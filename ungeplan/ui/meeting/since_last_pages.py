"""The pages of *Siden sidst*, and what each of them shows."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.journal import Journal
from ungeplan.model.plan import Goal, GoalId, WishId
from ungeplan.ui.board.place_choice import PlaceChoice
from ungeplan.ui.meeting.covered_page import CoveredPage
from ungeplan.ui.meeting.former_goals_page import FormerGoalsPage
from ungeplan.ui.meeting.happened_page import HappenedPage
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.looking_back import Asking, LookingBack, Question
from ungeplan.ui.meeting.number_today import NumberToday
from ungeplan.ui.meeting.promises_page import PromisesPage
from ungeplan.ui.meeting.reached_goal import ReachedGoal
from ungeplan.ui.meeting.smaller_goal import SmallerGoal
from ungeplan.ui.meeting.still_goals_page import StillGoalsPage
from ungeplan.ui.meeting.timeline import Timeline
from ungeplan.ui.meeting.wish_offer import WishOffer
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.pages import Pages
from ungeplan.ui.wording import Wording

_SAYS_LAST_TIME = (Asking.HAPPENED, Asking.OURS, Asking.MINE)


class SinceLastPages(QWidget):
    """Turns to the page of a question, and fills it."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.covered = CoveredPage(wording, theme)
        self.happened = HappenedPage(wording, theme)
        self.ours = PromisesPage(wording, theme)
        self.mine = PromisesPage(wording, theme)
        self.still_goals = StillGoalsPage(wording, theme)
        self.offer = WishOffer(wording, theme)
        self.place = PlaceChoice(wording, theme)
        self.smaller = SmallerGoal(wording, theme)
        self.reached = ReachedGoal(wording, theme)
        self.number = NumberToday(wording, theme)
        self.history = FormerGoalsPage(wording, theme)
        self.story = Timeline(wording, theme)
        self._parts = (
            self.covered,
            self.happened,
            self.ours,
            self.mine,
            self.still_goals,
            self.offer,
            self.place,
            self.smaller,
            self.reached,
            self.number,
            self.history,
            self.story,
        )
        self._pages = Pages(*self._parts)
        self._page_of: dict[Asking, QWidget] = {
            Asking.HAPPENED: self.happened,
            Asking.OURS: self.ours,
            Asking.MINE: self.mine,
            Asking.GOALS: self.still_goals,
            Asking.ROOM: self.offer,
            Asking.NUMBER: self.number,
            Asking.SWAP: self.offer,
            Asking.PLACE: self.place,
            Asking.SMALLER: self.smaller,
            Asking.REACHED: self.reached,
            Asking.HISTORY: self.history,
            Asking.STORY: self.story,
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        for part in self._parts:
            part.show_scale(scale)

    def take_focus(self, asking: Asking, otherwise: QWidget) -> None:
        """The keys begin where words are written, or at the stage itself."""
        if asking is Asking.SMALLER:
            self.smaller.take_focus()
        else:
            otherwise.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(
        self,
        question: Question,
        back: LookingBack,
        kept: KeptWords,
        *,
        covered: bool,
        wish: WishId | None,
        fine: AbstractSet[GoalId],
    ) -> None:
        """Turn to the page of the question; only that one is filled.

        While last time is covered, nothing that was said then is on any page. `wish` is the one
        that is about to become a goal, `fine` the goals whose plan is not looked at again.
        """
        asking = question.asking
        is_covered = covered and asking in _SAYS_LAST_TIME
        here = self.covered if is_covered else self._page_of[asking]
        self._empty_what_is_away(here, back)
        if is_covered:
            self._pages.turn_to(here)
            return
        goal = _goal_of(question, back)
        match asking:
            case Asking.HAPPENED:
                self.happened.show_told(back.told(self._wording))
                self.happened.story.setVisible(not back.came_late)
            case Asking.OURS | Asking.MINE:
                self._show_steps(asking, back, kept)
            case Asking.GOALS:
                self.still_goals.show_goals(back.plan, back.goals, back.gone, back.kept)
                self.still_goals.show_history(is_there=bool(back.former))
            case Asking.SWAP | Asking.ROOM:
                self.offer.offer(back.plan.parked_wishes)
                self.offer.own_words.write(kept.get(f"since_last.swap.{question.goal or ''}") or "")
            case Asking.PLACE:
                self._show_place(goal, back, wish)
            case Asking.HISTORY:
                self.history.show_goals(back.former)
            case Asking.STORY:
                self.story.show_journal(back.journal)
        if goal is not None:
            self._show_goal(goal, asking, back, kept, covered=covered, fine=fine)
        self._pages.turn_to(here)

    def _empty_what_is_away(self, here: QWidget, back: LookingBack) -> None:
        """A page that is turned away holds words too, and they are of before somebody came late."""
        if not back.came_late:
            return
        for promises in (self.ours, self.mine):
            if promises is not here:
                promises.show_steps((), back.plan, back.today, frozenset(), {})
        if here is not self.happened:
            self.happened.show_told(())
        if here is not self.still_goals:
            self.still_goals.show_goals(back.plan, (), (), frozenset())
        if here is not self.offer:
            self.offer.offer(())
        # Nobody comes to these two while somebody is there who came late.
        self.history.show_goals(())
        self.story.show_journal(Journal())

    def _show_steps(self, asking: Asking, back: LookingBack, kept: KeptWords) -> None:
        page = self.ours if asking is Asking.OURS else self.mine
        steps = back.promises if asking is Asking.OURS else back.own_steps
        half_typed = kept.of("since_last.step.")
        page.show_steps(steps, back.plan, back.today, back.tried_again, half_typed)

    def _show_place(self, goal: Goal | None, back: LookingBack, wish: WishId | None) -> None:
        known = back.journal.plan.wish(wish) if wish is not None else None
        if known is not None:
            self.place.ask(known.text, goal, back.plan.figure)

    def _show_goal(
        self,
        goal: Goal,
        asking: Asking,
        back: LookingBack,
        kept: KeptWords,
        *,
        covered: bool,
        fine: AbstractSet[GoalId],
    ) -> None:
        match asking:
            case Asking.SMALLER:
                self.smaller.show_goal(goal, back.plan)
                self.smaller.own_words.write(kept.get(f"since_last.smaller.{goal.id}") or "")
            case Asking.REACHED:
                self.reached.show_goal(goal, back.plan, back.rating(goal.id))
                self.reached.show_words(kept.get(f"since_last.reached.{goal.id}"))
            case Asking.NUMBER:
                last = None if covered else back.last_number(goal.id)
                self.number.show_goal(goal, back.plan, back.rating(goal.id), last)
                asks = not covered and goal.id not in fine and back.stands_still(goal)
                self.number.ask_gently(asks)


def _goal_of(question: Question, back: LookingBack) -> Goal | None:
    return back.plan.active_goal(question.goal) if question.goal is not None else None
