"""*Spørg en, der ved noget om det*: one question at a time; who is asked need not come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ungeplan.model.plan import PersonId, Plan
from ungeplan.ui.meeting.ask_draft import PERSON_NAME, AskDraft, AskQuestion
from ungeplan.ui.meeting.ask_pages import AskPages
from ungeplan.ui.meeting.goal_line import GoalLine
from ungeplan.ui.meeting.half_made_steps import can_grow
from ungeplan.ui.meeting.people_picker import Named
from ungeplan.ui.meeting.question_sheet import QuestionSheet
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_CHOSEN = (AskQuestion.GOAL, AskQuestion.WHO, AskQuestion.WHEN)
"""They are answered by one press."""


class AskPage(QuestionSheet):
    """Asks which goal it is about, who is asked, what, by when, and what can stay unsaid.

    Enter goes on; Ctrl+Enter asks from anywhere, when all it needs is said; Esc puts it aside.

    Signals:
        asked: an AskSomebody.
    """

    asked = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(AskQuestion, theme, parent, done_icon="chats")
        self._wording = wording
        self._plan = Plan()
        self._people: tuple[Named, ...] = ()
        self._several = False
        self.draft = AskDraft()
        self.asks = AskQuestion.GOAL
        """The question of now."""
        self.goal_line = GoalLine(theme)
        self.pages = AskPages(wording, theme)
        self._hold((self.goal_line, self.pages), self.pages.when.days)
        self._connect()

    def _connect(self) -> None:
        self.tabs.question_chosen.connect(self.ask)
        self.pages.said.connect(self._hear)
        self.pages.person_named.connect(self.person_named)
        self.pages.name_typed.connect(self._type_name)
        self.pages.finished.connect(self.go_on)
        self.pages.when.days.calendar_shown.connect(self._show_goal)

    # -- what it is told ----------------------------------------------------------------------

    def begin(self, plan: Plan, people: Sequence[Named], kept: Mapping[str, str]) -> None:
        """Ask what is not said yet; `kept` is what was said before, by its part."""
        self.draft = AskDraft.of_parts(kept)
        self.pages.people.show_name(kept.get(PERSON_NAME, ""))
        self._offer(plan, people)
        self.ask(self._first_open(kept))

    def forget(self) -> None:
        """Hold no words; what was said is kept elsewhere."""
        self.draft = AskDraft()
        self.pages.people.show_name("")
        self._offer(Plan(), ())

    def show_plan(self, plan: Plan, people: Sequence[Named]) -> None:
        """Offer the goals that have room for a step, and these people."""
        self._offer(plan, people)
        if self.asks not in self._order:
            self.ask(self._order[0])

    def _offer(self, plan: Plan, people: Sequence[Named]) -> None:
        self._plan, self._people = plan, tuple(people)
        goals = [goal for goal in plan.active_goals if can_grow(plan, goal.id)]
        self._several = len(goals) > 1
        self.pages.goals.show_goals(goals)
        self.tabs.offer(AskQuestion.GOAL, self._several)
        self.draft = self.draft.known_among([g.id for g in goals], [p.id for p in people])
        self._show_answers()

    def take_person(self, person: PersonId) -> None:
        """Somebody who was named is offered now: they are asked."""
        self.pages.people.show_name("")
        self.part_typed.emit(PERSON_NAME, "")
        self._hear(AskQuestion.WHO, person)

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self.pages.when.days.show_today(today)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.goal_line.show_scale(scale)
        self.pages.show_scale(scale)
        super().show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        steps, say = self._wording.content.meeting.stages.steps, self._wording.say
        self._name(
            {
                AskQuestion.GOAL: self.tr("The goal"),
                AskQuestion.WHO: self.tr("Who"),
                AskQuestion.QUESTION: self.tr("The question"),
                AskQuestion.WHEN: self.tr("When"),
                AskQuestion.STEP: self.tr("The step"),
                AskQuestion.PURPOSE: self.tr("What for"),
            },
            finish=self.tr("Ask now"),
            done=say(steps.ask_now),
        )
        self.pages.retranslate()
        self._show_answers()

    # -- the questions ------------------------------------------------------------------------

    @property
    def has_room(self) -> bool:
        """Whether there is a goal to ask about."""
        return bool(self.pages.goals.buttons)

    @property
    def question(self) -> str:
        """The question of now in words."""
        steps = self._wording.content.meeting.stages.steps
        words = {
            AskQuestion.GOAL: steps.ask_goal,
            AskQuestion.WHO: steps.ask_who,
            AskQuestion.QUESTION: steps.ask_question,
            AskQuestion.WHEN: steps.ask_when,
            AskQuestion.STEP: steps.ask_step,
            AskQuestion.PURPOSE: steps.ask_purpose,
        }
        return self._wording.say(words[self.asks])

    @property
    def helper(self) -> str:
        """The quiet line under the question."""
        steps = self._wording.content.meeting.stages.steps
        if self._hint:
            return self._hint
        match self.asks:
            case AskQuestion.GOAL:
                return self._wording.say(steps.ask_someone)
            case AskQuestion.WHO:
                return self._wording.say(steps.ask_someone_help)
            case AskQuestion.QUESTION:
                return self.tr("Write it the way you would say it.")
            case AskQuestion.STEP:
                return self.tr("You can leave this out. Then your question stands in the plan.")
        return self.tr("You can leave this out.")

    def ask(self, question: AskQuestion) -> None:
        """Ask this now."""
        self.asks = question
        self._hint = ""
        self.tabs.show_asked(question)
        self._show_answers()
        self.pages.turn_to(question)
        self.question_changed.emit()

    def go_on(self) -> None:
        """*Videre*: the next question; after the last they are asked.

        Without any answer nobody is asked: it is put aside. What is needed is not passed over.
        """
        order = self._order
        if self.asks is order[0] and self._is_blank:
            self.put_aside.emit()
        elif self.asks is self.draft.lacks:
            self._hint_at(self._what_lacks(self.asks))
        elif self.asks is order[-1]:
            self._finish()
        else:
            self.ask(order[order.index(self.asks) + 1])

    def go_back(self) -> None:
        """*Tilbage*: the question before; before the first it is put aside."""
        order = self._order
        if self.asks in order[1:]:
            self.ask(order[order.index(self.asks) - 1])
        else:
            self.put_aside.emit()

    @property
    def _order(self) -> list[AskQuestion]:
        """The questions; with a single goal nobody asks which."""
        return [q for q in AskQuestion if q is not AskQuestion.GOAL or self._several]

    @property
    def _is_blank(self) -> bool:
        said = [q for q in self._order if self.draft.answers(q)]
        return not said and not self.pages.people.half_typed

    def _first_open(self, kept: Mapping[str, str]) -> AskQuestion:
        """Where a name was left half-typed, or the last words were, or what is not said yet."""
        order = self._order
        if kept.get(PERSON_NAME):
            return AskQuestion.WHO
        lacks = self.draft.lacks
        said = [question for question in order if self.draft.answers(question)]
        return lacks if lacks in order else said[-1] if said else order[0]

    def _what_lacks(self, question: AskQuestion) -> str:
        match question:
            case AskQuestion.GOAL:
                return self.tr("Choose one goal.")
            case AskQuestion.WHO:
                return self.tr("Choose one name.")
        return self.tr("Write what you want to ask.")

    def _finish(self) -> None:
        asked = self.draft.asked
        if asked is not None:
            self.asked.emit(asked)
        elif self.draft.lacks is not None:
            self.ask(self.draft.lacks)
            self._hint_at(self._what_lacks(self.asks))

    # -- the answers --------------------------------------------------------------------------

    def _hear(self, question: AskQuestion, answer: str) -> None:
        """This is said now: keep it and show it; what is chosen leads on."""
        if self.draft.parts[question] != answer:
            self.draft = AskDraft.of_parts({**self.draft.parts, question: answer})
            self.part_typed.emit(question, answer)
        self._show_answers()
        if question in _CHOSEN:
            self.ask(self._order[self._order.index(question) + 1])

    def _type_name(self, name: str) -> None:
        self.part_typed.emit(PERSON_NAME, name)
        self._show_foot()

    # -- showing ------------------------------------------------------------------------------

    def _show_answers(self) -> None:
        draft = self.draft
        self._show_goal()
        self.pages.show_answers(draft, self._people)
        self.tabs.show_answered({q for q in AskQuestion if draft.answers(q)})
        self._show_foot()

    def _show_goal(self) -> None:
        """The goal stands over the answers, but where it is chosen and over a calendar."""
        goal = self._plan.active_goal(self.draft.goal) if self.draft.goal else None
        if goal is not None:
            words, language = self._wording.content.print.goal, self._wording.language
            self.goal_line.show_goal(goal, words.filled(language, number=goal.rank))
        else:
            self.goal_line.forget()
        is_in_the_way = self.pages.when.days.calendar_is_open or self.asks is AskQuestion.GOAL
        self.goal_line.setVisible(goal is not None and not is_in_the_way)

    def _show_foot(self) -> None:
        self.foot.offer(can_finish=self.draft.lacks is None, can_remove=False)
        self.foot.say_close(keeps_something=not self._is_blank)
