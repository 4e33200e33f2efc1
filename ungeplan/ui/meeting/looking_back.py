"""What *Siden sidst* looks back on, as far as those at the table may see it."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import NamedTuple

from ungeplan.model.differences import (
    LastTime,
    Told,
    kept_today,
    last_number,
    stands_still,
    tell,
    tried_again,
)
from ungeplan.model.journal import Journal
from ungeplan.model.plan import (
    MAX_GOALS,
    Goal,
    GoalId,
    GoalRating,
    GoalStatus,
    MeetingId,
    PersonId,
    Plan,
    Step,
    StepId,
)
from ungeplan.model.sharing import came_late
from ungeplan.ui.wording import Wording

_TOLD_OF = (GoalStatus.SWAPPED, GoalStatus.REACHED)


class Asking(Enum):
    """What the stage asks."""

    HAPPENED = "happened"
    OURS = "ours"
    """How it went with what the adults promised: always before the young person's own steps."""
    MINE = "mine"
    GOALS = "goals"
    ROOM = "room"
    NUMBER = "number"
    # Those that follow from an answer, or from a button.
    SWAP = "swap"
    PLACE = "place"
    SMALLER = "smaller"
    REACHED = "reached"
    HISTORY = "history"
    STORY = "story"


class Question(NamedTuple):
    """What is asked, and about which goal."""

    asking: Asking
    goal: GoalId | None = None


class LookingBack(NamedTuple):
    """The plan of now beside that of last time."""

    journal: Journal
    plan: Plan
    """What everybody at the table may see."""
    meeting: MeetingId | None
    last: LastTime
    today: dt.date

    @property
    def came_late(self) -> frozenset[PersonId]:
        """Who sits here and came when there was something to see already."""
        return frozenset(seat.person for seat in came_late(self.journal.plan, self.meeting))

    def told(self, wording: Wording) -> list[Told]:
        """What has happened since, in plain words; one sentence when nothing has."""
        content, language = wording.content, wording.language
        told = [tell(d, content, language) for d in self.last.happened(self.journal, self.today)]
        if self.last.missed:
            missed = wording.say(content.meeting.stages.since_last.nobody_came)
            told.insert(0, Told(missed, ()))
        return told or [Told(wording.say(content.differences.nothing), ())]

    @property
    def promises(self) -> tuple[Step, ...]:
        """What the others promised last time."""
        return self.last.promises(self.plan)

    @property
    def own_steps(self) -> tuple[Step, ...]:
        """The young person's own steps of last time."""
        return self.last.own_steps(self.plan)

    @property
    def tried_again(self) -> frozenset[StepId]:
        """The steps that are tried once more."""
        return tried_again(self.journal)

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals of last time that are goals still."""
        return tuple(
            goal
            for goal in self.plan.active_goals
            if self.last.plan.active_goal(goal.id) and not goal.lies_face_down
        )

    @property
    def gone(self) -> tuple[Goal, ...]:
        """The goals of last time that were swapped, made smaller or reached since."""
        former = self.plan.former_goals
        return tuple(g for g in former if g.status in _TOLD_OF and self.last.plan.active_goal(g.id))

    @property
    def kept(self) -> frozenset[GoalId]:
        """The goals that are kept."""
        return kept_today(self.journal)

    @property
    def former(self) -> tuple[Goal, ...]:
        """Every goal that was, hidden ones too; none when somebody came late."""
        if self.came_late:
            return ()
        return tuple(g for g in self.journal.plan.former_goals if g.status in _TOLD_OF)

    def rating(self, goal: GoalId) -> GoalRating | None:
        """The number of today, when one was given or declined."""
        newest = self.plan.rating(goal)
        return newest if newest is not None and newest.meeting == self.meeting else None

    def last_number(self, goal: GoalId) -> int | None:
        """The number of last time."""
        return last_number(self.plan, goal, self.meeting)

    def stands_still(self, goal: Goal) -> bool:
        """Whether the plan for that goal is looked at."""
        return stands_still(self.plan, goal, self.meeting)

    def questions(self) -> list[Question]:
        """The questions of now, in order."""
        way = [Question(Asking.HAPPENED)]
        if self.promises:
            way.append(Question(Asking.OURS))
        if self.own_steps:
            way.append(Question(Asking.MINE))
        if self.goals or self.gone:
            way.append(Question(Asking.GOALS))
        if self._has_room:
            way.append(Question(Asking.ROOM))
        return way + [Question(Asking.NUMBER, goal.id) for goal in self.goals]

    def main(self, question: Question) -> Question:
        """The question of the way through the stage to which this one belongs."""
        way = self.questions()
        if question in way:
            return question
        room, goals = Question(Asking.ROOM), Question(Asking.GOALS)
        if question.asking is Asking.STORY:
            return way[0]
        if question.goal is None and question.asking is not Asking.HISTORY and room in way:
            return room
        return goals if goals in way else way[0]

    def beside(self, question: Question, by: int) -> Question | None:
        """The question so many further on; None where the way begins or ends.

        From one that followed from an answer both ways lead back to that answer.
        """
        way, main = self.questions(), self.main(question)
        if main != question:
            return main
        place = way.index(main) + by
        return way[place] if 0 <= place < len(way) else None

    def still_asks(self, question: Question) -> bool:
        """Whether it can still be asked after a change of the plan."""
        asking, goal = question
        if asking in (Asking.HISTORY, Asking.STORY):
            return not self.came_late
        if asking is Asking.PLACE and goal is None:
            return self._has_room
        if asking in (Asking.SWAP, Asking.PLACE, Asking.SMALLER, Asking.REACHED):
            return goal in [known.id for known in self.plan.active_goals]
        return question in self.questions()

    @property
    def _has_room(self) -> bool:
        reached = any(goal.status is GoalStatus.REACHED for goal in self.gone)
        return reached and len(self.plan.active_goals) < MAX_GOALS
