"""The figure and its goals as sentences, for a person who listens instead of looking."""

from __future__ import annotations

from ungeplan.model.language import as_sentence
from ungeplan.model.plan import Goal, MeetingId, Plan
from ungeplan.ui.wording import Wording


def story(plan: Plan, meeting: MeetingId | None, wording: Wording) -> str:
    """All goals, what matters most first, and how far they are at this meeting."""
    words = wording.content.print.story
    goals = plan.active_goals
    told = [wording.say(words.figure if goals else words.no_goals)]
    told += [told_goal(plan, goal, meeting, wording) for goal in goals]
    if plan.strengths:
        told.append(wording.say(wording.content.figure.backpack))
    return " ".join(told)


def told_goal(plan: Plan, goal: Goal, meeting: MeetingId | None, wording: Wording) -> str:
    """Where a goal lies on the figure, its words, and how far it is at this meeting."""
    value = value_at(plan, goal, meeting)
    if value is None:
        return _told(goal, plan, wording)
    rating = wording.content.print.story.rating.filled(wording.language, value=value)
    return f"{_told(goal, plan, wording)} {rating}"


def value_at(plan: Plan, goal: Goal, meeting: MeetingId | None) -> int | None:
    """The number that was given for the goal at that meeting, or None."""
    rating = plan.rating(goal.id)
    return rating.value if rating and rating.meeting == meeting else None


def _told(goal: Goal, plan: Plan, wording: Wording) -> str:
    return wording.content.print.story.goal.filled(
        wording.language,
        place=wording.say(wording.content.figure.part(goal.zone, plan.figure.shape).place),
        sentence=as_sentence(goal.youth_text),
        number=goal.rank,
    )
