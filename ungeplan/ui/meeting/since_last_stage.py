"""*Siden sidst*: what has happened, what was promised, and whether the goals are still goals."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QApplication, QWidget

from ungeplan.model import facts
from ungeplan.model.differences import LastTime
from ungeplan.model.edits import (
    AddWish,
    AnyEdit,
    HideGoal,
    PlaceGoal,
    RateGoal,
    ReachGoal,
    ShrinkGoal,
    SwapGoal,
    TellStep,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Journal
from ungeplan.model.plan import GoalId, MeetingId, PersonId, Plan, Step, StepStatus, WishId
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.beside_figure import BesideFigure
from ungeplan.ui.meeting.goal_answer import Wanted
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.looking_back import Asking, LookingBack, Question
from ungeplan.ui.meeting.since_last_pages import SinceLastPages
from ungeplan.ui.meeting.since_last_words import helper_of, question_of
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

STEP, SWAP, SMALLER, REACHED = (
    f"since_last.{part}." for part in ("step", "swap", "smaller", "reached")
)
"""How the fields of half-typed words begin; what follows is the step or the goal."""

_LEADS_TO = {
    Wanted.SWAP: Asking.SWAP,
    Wanted.SMALLER: Asking.SMALLER,
    Wanted.REACHED: Asking.REACHED,
}
_FIRST = Question(Asking.HAPPENED)
_WIDE = (Asking.NUMBER, Asking.STORY)
"""The stones lie in one row where there is room; the story goes from side to side."""


class SinceLastStage(Stage):
    """Opens every meeting but the first."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._today = dt.date.today()
        self._journal: Journal | None = None
        self._back: LookingBack | None = None
        self._question = _FIRST
        self._wish: WishId | None = None
        """The wish that is about to become a goal."""
        self._shown_to: frozenset[PersonId] = frozenset()
        """Those who came late and may see what was said last time."""
        self._fine: set[GoalId] = set()
        """Goals whose plan is fine although the number stands still."""
        self._kept = KeptWords(STEP, SWAP, SMALLER, REACHED, parent=self)
        self.figure = FigurePicture(wording, theme)
        self.pages = SinceLastPages(wording, theme)
        self._beside = BesideFigure(self.figure, self.pages)
        self.setLayout(self._beside)
        self._connect_what_was_promised()
        self._connect_goals()
        wording.language_changed.connect(self._show)

    def _connect_what_was_promised(self) -> None:
        pages = self.pages
        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        pages.covered.show_wanted.connect(self._show_last_time)
        pages.happened.story_wanted.connect(self._ask_story)
        for promises in (pages.ours, pages.mine):
            promises.told.connect(self._tell_step)
            promises.typed.connect(self._keep_step)
            promises.finished.connect(self._drop_step)
        pages.story.closed.connect(self._give_up)

    def _connect_goals(self) -> None:
        pages = self.pages
        pages.still_goals.wanted.connect(self._answer_goal)
        pages.still_goals.history_wanted.connect(self._ask_history)
        pages.offer.wish_chosen.connect(self._take_wish)
        pages.offer.words_written.connect(self._take_own_words)
        pages.offer.words_typed.connect(self._keep_words)
        pages.offer.given_up.connect(self._give_up)
        pages.place.place_chosen.connect(self._put)
        pages.place.given_up.connect(self._give_up)
        pages.smaller.words_written.connect(self._shrink)
        pages.smaller.words_typed.connect(self._keep_words)
        pages.smaller.step_wanted.connect(self._want_steps)
        pages.smaller.given_up.connect(self._give_up)
        pages.reached.rated.connect(self._rate)
        pages.reached.reached.connect(self._reach)
        pages.reached.words_typed.connect(self._keep_words)
        pages.reached.given_up.connect(self._give_up)
        pages.number.rated.connect(self._rate)
        pages.number.smaller_step_wanted.connect(self._want_steps)
        pages.number.other_helper_wanted.connect(self._want_steps)
        pages.number.other_goal_wanted.connect(self._want_other_goal)
        pages.number.fine_so.connect(self._leave_it)
        pages.history.put_away.connect(self._put_away)
        pages.history.show_again_wanted.connect(self._show_again)

    # -- what it asks -------------------------------------------------------------------------

    @property
    def asking(self) -> Asking:
        """What the stage asks now."""
        return self._question.asking

    @property
    def question(self) -> str:
        return question_of(self._question, self._back, self.wording, covered=self._is_covered)

    @property
    def helper(self) -> str:
        return helper_of(self._question, self.wording)

    @property
    def ends_here(self) -> bool:
        return self._back is None or self._question == self._back.questions()[-1]

    def advance(self) -> bool:
        return self._leave_question() or self._walk(1)

    def step_back(self) -> bool:
        return self._leave_question() or self._walk(-1)

    def enter(self, *, from_the_end: bool = False) -> None:
        if from_the_end and self._back is not None:
            self._ask(self._back.questions()[-1])
        else:
            self._ask(_FIRST)

    def leave(self) -> None:
        self.pages.ours.finish()
        self.pages.mine.finish()
        if self.asking is Asking.SWAP:
            self.pages.offer.own_words.finish()
        elif self.asking is Asking.SMALLER:
            self.pages.smaller.own_words.finish()

    # -- what it is told ----------------------------------------------------------------------

    def show_today(self, today: dt.date) -> None:
        self._today = today

    def show_journal(self, journal: Journal) -> None:
        self._journal = journal

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self.figure.show_plan(plan, meeting)
        last = LastTime.of(self._journal) if self._journal is not None else None
        if self._journal is None or last is None:
            self._back = None
            return
        self._back = LookingBack(self._journal, plan, meeting, last, self._today)
        if not self._back.still_asks(self._question):
            self._return_from(self._question)
        else:
            self._show()
            self.question_changed.emit()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._kept.take(drafts)

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        side = scale.px(48)
        self._beside.setContentsMargins(side, scale.px(8), side, scale.px(24))
        self._beside.show_scale(scale)
        self.pages.show_scale(scale)
        self._show()

    # -- the way through its questions --------------------------------------------------------

    @property
    def _is_covered(self) -> bool:
        return self._back is not None and not self._back.came_late <= self._shown_to

    def _leave_question(self) -> bool:
        """Finish what was written; True when that has led to another question."""
        before = self._question
        self.leave()
        return self._question != before

    def _walk(self, by: int) -> bool:
        if self._back is None:
            return False
        beside = self._back.beside(self._question, by)
        if beside is not None:
            self._ask(beside)
        return beside is not None

    def _return_from(self, question: Question) -> None:
        """Ask again what this one followed from."""
        if self._back is not None:
            self._ask(self._back.main(question))

    def _ask(self, question: Question) -> None:
        self._question = question
        keys = QApplication.focusWidget()
        had_keys = keys is not None and self.isAncestorOf(keys)
        self._show()
        self.question_changed.emit()
        if had_keys:
            self.pages.take_focus(question.asking, self)

    def _show(self) -> None:
        # The story has the figure as it was then.
        self.figure.setVisible(self.asking is not Asking.STORY)
        self._beside.widen(self.asking in _WIDE)
        if self._back is not None:
            self.pages.show_question(
                self._question,
                self._back,
                self._kept,
                covered=self._is_covered,
                wish=self._wish,
                fine=self._fine,
            )

    def _give_up(self) -> None:
        """Nothing is changed; half-typed words stay where they are."""
        if self.asking is not Asking.ROOM:
            self._return_from(self._question)
        else:
            self._walk(1)

    def _ask_history(self) -> None:
        self._ask(Question(Asking.HISTORY))

    def _ask_story(self) -> None:
        self._ask(Question(Asking.STORY))

    def _show_last_time(self) -> None:
        if self._back is not None:
            self._shown_to = self._back.came_late
            self._ask(self._question)

    # -- steps --------------------------------------------------------------------------------

    def _tell_step(self, step: Step, status: StepStatus, words: str, day: dt.date | None) -> None:
        if self._propose(TellStep(step.id, status, words, day)):
            self._drop_step(step.id)

    def _keep_step(self, step: str, text: str) -> None:
        self._kept.keep(f"{STEP}{step}", text)

    def _drop_step(self, step: str) -> None:
        self._kept.forget(f"{STEP}{step}")

    # -- goals --------------------------------------------------------------------------------

    def _answer_goal(self, goal: str, wanted: Wanted) -> None:
        if wanted is not Wanted.KEEP:
            self._ask(Question(_LEADS_TO[wanted], GoalId(goal)))
        elif self._back is not None and goal not in self._back.kept:
            self.fact_noted.emit(facts.GoalKept(GoalId(goal)))
            self._show()

    def _take_wish(self, wish: str) -> None:
        self._wish = WishId(wish)
        self._ask(Question(Asking.PLACE, self._question.goal))

    def _take_own_words(self, text: str) -> None:
        if self._journal is None:
            return
        before = {wish.id for wish in self._journal.plan.wishes}
        field = f"{SWAP}{self._question.goal or ''}"
        if self._propose(AddWish(text)):
            self._kept.forget(field)
            new = next(w.id for w in self._journal.plan.wishes if w.id not in before)
            self._take_wish(new)

    def _put(self, zone: Zone) -> None:
        goal, wish = self._question.goal, self._wish
        if wish is None:
            return
        edit = PlaceGoal(wish, zone) if goal is None else SwapGoal(goal, wish, zone)
        if self._propose(edit):
            self._wish = None
            self._return_from(Question(Asking.PLACE, goal))

    def _shrink(self, text: str) -> None:
        goal = self._question.goal
        if goal is not None and self._propose(ShrinkGoal(goal, text)):
            self._kept.forget(f"{SMALLER}{goal}")
            self._return_from(Question(Asking.SMALLER, goal))

    def _reach(self, goal: str, words: str) -> None:
        if self._propose(ReachGoal(GoalId(goal), words)):
            self._kept.forget(f"{REACHED}{goal}")
            self._return_from(Question(Asking.REACHED, GoalId(goal)))

    def _rate(self, goal: str, value: int | None) -> None:
        self._propose(RateGoal(GoalId(goal), value))

    def _want_steps(self) -> None:
        self.stage_wanted.emit(facts.Stage.STEPS)

    def _want_other_goal(self) -> None:
        self._ask(Question(Asking.SWAP, self._question.goal))

    def _leave_it(self) -> None:
        if self._question.goal is not None:
            self._fine.add(self._question.goal)
            self._ask(self._question)

    def _put_away(self, goal: str) -> None:
        self._propose(HideGoal(GoalId(goal)))

    def _show_again(self) -> None:
        for goal in self._back.former if self._back is not None else ():
            if goal.is_hidden:
                self._propose(HideGoal(goal.id, hidden=False))

    def _propose(self, edit: AnyEdit) -> bool:
        """Propose the edit; False when a rule said no."""
        before = self._journal.counter if self._journal is not None else 0
        self.edit_proposed.emit(edit)
        return self._journal is not None and self._journal.counter > before

    def _keep_words(self, text: str) -> None:
        asking, goal = self._question
        part = {Asking.SMALLER: SMALLER, Asking.REACHED: REACHED}.get(asking, SWAP)
        self._kept.keep(f"{part}{goal or ''}", text)
