"""What there is to share, and what somebody may know so far, in the words of the screen."""

from __future__ import annotations

import datetime as dt

from ungeplan.model.content import ShareKind, Sharing
from ungeplan.model.plan import Category, GoalId, Person, Plan, RowKind
from ungeplan.model.rule_book import Topic, topics
from ungeplan.model.sharing import may_know
from ungeplan.ui.wording import Wording


class ShareWords:
    """Names what this plan holds, in the language of the moment."""

    def __init__(self, wording: Wording, plan: Plan) -> None:
        self._wording = wording
        self._plan = plan

    @property
    def content(self) -> Sharing:
        """The words of the stage."""
        return self._wording.content.meeting.stages.sharing

    def kind(self, kind: RowKind) -> ShareKind:
        """The words of a kind of row."""
        words = self.content
        return {
            RowKind.OWN_CHOICE: words.own_choice,
            RowKind.ASKED: words.asked,
            RowKind.REQUIRED: words.required,
        }[kind]

    def thing(self, topic: Topic) -> str:
        """What is told; a goal in its own words, unless it lies face down."""
        words, say = self.content, self._wording.say
        if topic.goal is not None:
            return self._goal(topic.goal)
        if topic.category is Category.CONTACT_PERSON:
            name = self._plan.contact_person
            return words.contact_person.filled(self._wording.language, name=name)
        named = {
            Category.GOALS: words.goals,
            Category.STEPS: words.steps,
            Category.STRENGTHS: words.strengths,
            Category.HELPS_ME: words.helps_me,
            Category.WELLBEING: words.wellbeing,
            Category.HAS_PLAN: words.has_plan,
            Category.DUTY: words.duty,
        }
        return say(named.get(topic.category, words.other))

    def known_to(self, person: Person, day: dt.date) -> str:
        """What that person may know on that day, on one line; empty when it is nothing."""
        there_is = topics(self._wording.content.rules, self._plan, person, day)
        known = self._goals_known_to(person, day)
        for topic in there_is:
            is_goals = topic.category is Category.GOALS
            if not is_goals and may_know(self._plan, person.id, topic.category, day):
                known.append(self.thing(topic))
        return " · ".join(known)

    def _goals_known_to(self, person: Person, day: dt.date) -> list[str]:
        goals = self._plan.active_goals
        known = [g for g in goals if may_know(self._plan, person.id, Category.GOALS, day, g.id)]
        if goals and len(known) == len(goals):
            return [self.thing(Topic(Category.GOALS))]
        number = self._wording.content.print.goal
        return [number.filled(self._wording.language, number=goal.rank) for goal in known]

    def _goal(self, goal: GoalId) -> str:
        found = self._plan.active_goal(goal)
        if found is None:
            return ""
        if found.lies_face_down:
            return self.content.face_down.filled(self._wording.language, number=found.rank)
        return found.youth_text
