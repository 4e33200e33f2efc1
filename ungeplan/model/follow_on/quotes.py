"""What a part of another plan takes from Min plan: words of the young person, with their source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ungeplan.model.content.follow_on import About, Field, Takes
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Due, EntryId, Goal, Plan, Step, StrengthKind

_KINDS = {
    Takes.STRENGTHS: (StrengthKind.GOOD_AT, StrengthKind.LIKED_FOR),
    Takes.HELPS_ME: (StrengthKind.HELPS_ME,),
    Takes.DOES_NOT_HELP: (StrengthKind.DOES_NOT_HELP,),
}


class Quote(NamedTuple):
    """A sentence of Min plan, word for word."""

    text: str
    source: EntryId
    """The thing in the plan whose words they are."""
    goal: int = 0
    """Its number, when it is a goal."""
    who: str = ""
    """Who does it, when it is a step, and who with them."""
    due: Due | None = None

    @property
    def says(self) -> tuple[object, ...]:
        """What is read, without where it comes from: who says the same again says nothing new."""
        return self.text, self.goal, self.who, self.due


def quotes(field: Field, view: Plan, education_zones: tuple[Zone, ...]) -> tuple[Quote, ...]:
    """The sentences that fit, out of a plan that holds only what the reader may know."""
    goals = tuple(_goals(field.about, view, education_zones))
    match field.takes:
        case Takes.GOALS:
            return tuple(Quote(goal.youth_text, goal.id, goal.rank) for goal in goals)
        case Takes.STEPS:
            return tuple(_step(view, step) for goal in goals for step in view.open_steps(goal.id))
        case Takes.IF_IT_GOES_WRONG:
            steps = (step for goal in goals for step in view.open_steps(goal.id))
            said_of = (step for step in steps if step.if_it_goes_wrong.strip())
            return tuple(Quote(step.if_it_goes_wrong, step.id) for step in said_of)
        case Takes.STRENGTHS | Takes.HELPS_ME | Takes.DOES_NOT_HELP as kind:
            said = (s for kind in _KINDS[kind] for s in view.strengths_of(kind))
            return tuple(Quote(strength.text, strength.id) for strength in said)
        case Takes.DISAGREEMENT if view.disagreement is not None:
            return (Quote(view.disagreement.text, view.disagreement.id),)
    return ()


def _goals(about: About, view: Plan, education_zones: tuple[Zone, ...]) -> Iterator[Goal]:
    for goal in view.active_goals:
        if about is About.ALL or (about is About.EDUCATION) == _leads_to_education(
            goal, view, education_zones
        ):
            yield goal


def _leads_to_education(goal: Goal, view: Plan, education_zones: tuple[Zone, ...]) -> bool:
    """As the young person answered; where nobody asked, by the place on the figure."""
    if view.education is not None:
        return goal.id == view.education.goal
    return goal.zone in education_zones


def _step(view: Plan, step: Step) -> Quote:
    who = ", ".join(view.name_of(person) for person in (step.owner, *step.helpers))
    return Quote(step.text, step.id, who=who, due=step.due)
