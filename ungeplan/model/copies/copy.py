"""One person's copy of a plan: what stands on it, and a fingerprint of that."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import msgspec

from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    CheckIn,
    DueOn,
    Goal,
    GoalStatus,
    PersonId,
    Plan,
    PlanId,
    Step,
    StepStatus,
    StrengthKind,
)
from ungeplan.model.refusals import NothingToHandOver, UnknownPerson
from ungeplan.model.sharing import visible_to

Line = tuple[str, ...]

_CODE_LENGTH = 8


class HowItIs(StrEnum):
    """How it is in one area, as roughly as a slider without numbers says it."""

    LOW = "low"
    BETWEEN = "between"
    HIGH = "high"


class Copy(NamedTuple):
    """What one person is handed on one day."""

    recipient: PersonId
    view: Plan
    """The plan as they may see it that day."""
    day: dt.date

    @property
    def is_their_own(self) -> bool:
        """Whether it is the young person's."""
        return self.recipient == YOUNG_PERSON

    @property
    def says_left_out(self) -> bool:
        """Whether it says that something is left out."""
        return self.recipient in self.view.told_left_out

    @property
    def goals(self) -> tuple[Goal, ...]:
        """The goals that stand on it, in their order."""
        return self.view.active_goals

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that stand on it, goal by goal."""
        return tuple(step for goal in self.goals for step in self.view.open_steps(goal.id))

    @property
    def reached(self) -> tuple[Goal, ...]:
        """The goals that are reached: on the young person's own copy alone."""
        return _reached(self.view) if self.is_their_own else ()

    @property
    def done(self) -> tuple[Step, ...]:
        """The steps that are done: on the young person's own copy alone."""
        return _done(self.view) if self.is_their_own else ()

    @property
    def fingerprint(self) -> str:
        """Tells copies that say the same from others, whatever the day or the version."""
        return fingerprint(self.view, self.recipient)


def copy_for(plan: Plan, who: PersonId, day: dt.date) -> Copy:
    """The copy of that person on that day.

    Raises UnknownPerson, or NothingToHandOver when there is nothing they may know.
    """
    if plan.person(who) is None:
        raise UnknownPerson
    view = visible_to(plan, who, day)
    if who != YOUNG_PERSON and not (any(_told(view)) or _may_know_there_is_a_plan(view)):
        raise NothingToHandOver(plan.name_of(who))
    return Copy(who, view, day)


def recipients(plan: Plan) -> tuple[PersonId, ...]:
    """The two, and everybody about whom the young person was asked, whatever they answered."""
    asked = {YOUNG_PERSON, plan.contact_person_id, *(r.recipient for r in plan.share_rules)}
    return tuple(person.id for person in plan.people if person.id in asked)


def fingerprint(view: Plan, who: PersonId) -> str:
    """A digest of what stands on that person's copy, without the day.

    It is stored with each delivery: where it is made of something else, all that were handed over
    before count as old.
    """
    says_left_out = who in view.told_left_out
    lines: list[Line] = [
        ("for", view.name_of(who)),
        ("of", view.young_person),
        *([("left out",)] if says_left_out else []),
        *_told(view),
        *(_done_told(view) if who == YOUNG_PERSON else ()),
    ]
    written = [[" ".join(text.split()) for text in line] for line in lines]
    return hashlib.sha256(msgspec.json.encode(written)).hexdigest()


def code_of(plan_id: PlanId, who: PersonId) -> str:
    """What a person's copy is called in the name of its file: the same every time, and no name."""
    return hashlib.sha256(f"{plan_id} {who}".encode()).hexdigest()[:_CODE_LENGTH]


def how_it_is(view: Plan) -> tuple[tuple[Area, HowItIs], ...]:
    """The newest answer for each area that was answered, in the order of the areas."""
    newest = {check_in.area: check_in for check_in in view.check_ins}
    return tuple((area, _roughly(newest[area])) for area in Area if area in newest)


def is_told(words: str) -> bool:
    """Whether there is something to read."""
    return bool(words.strip())


def _roughly(check_in: CheckIn) -> HowItIs:
    if check_in.level < 34:
        return HowItIs.LOW
    return HowItIs.HIGH if check_in.level > 66 else HowItIs.BETWEEN


def _may_know_there_is_a_plan(view: Plan) -> bool:
    return any(rule.category is Category.HAS_PLAN for rule in view.share_rules)


def _told(view: Plan) -> Iterator[Line]:
    """What a copy says beside whose it is, line by line."""
    yield from _goals_told(view)
    for kind in StrengthKind:
        yield from (("strength", kind.value, s.text) for s in view.strengths_of(kind))
    yield from (("right now", area.value, how.value) for area, how in how_it_is(view))
    yield from _contact_person_told(view)
    meeting, disagreement = view.next_meeting, view.disagreement
    if meeting is not None:
        moment = meeting.starts.replace(tzinfo=None).isoformat(timespec="minutes")
        yield "next meeting", moment, meeting.place, meeting.phone
    if disagreement is not None:
        yield "disagreement", disagreement.text
    if is_told(view.first_step_words):
        yield "first step", view.first_step_words


def _done_told(view: Plan) -> Iterator[Line]:
    yield from (("reached", goal.youth_text, goal.last_words) for goal in _reached(view))
    yield from (("done", step.text, step.how_it_went) for step in _done(view))


def _reached(view: Plan) -> tuple[Goal, ...]:
    return tuple(goal for goal in view.former_goals if goal.status is GoalStatus.REACHED)


def _done(view: Plan) -> tuple[Step, ...]:
    return tuple(step for step in view.steps if step.status is StepStatus.DONE)


def _goals_told(view: Plan) -> Iterator[Line]:
    goals = view.active_goals
    for goal in goals:
        rating = view.rating(goal.id)
        number = "" if rating is None or rating.value is None else str(rating.value)
        yield "goal", goal.zone.value, goal.youth_text, number
        yield from (_step_told(view, step) for step in view.open_steps(goal.id))
    if goals:
        look = view.figure
        yield "figure", look.line.value, look.ink.value, look.face.value, look.shape.value


def _step_told(view: Plan, step: Step) -> Line:
    due = step.due.day.isoformat() if isinstance(step.due, DueOn) else ""
    when = step.due.words if step.due and not isinstance(step.due, DueOn) else ""
    asked = (step.bring_in.question, step.bring_in.purpose) if step.bring_in else ("", "")
    people = (_who(view, person) for person in (step.owner, *step.helpers))
    return "step", step.text, due, when, step.if_it_goes_wrong, *asked, *people


def _contact_person_told(view: Plan) -> Iterator[Line]:
    contact = view.person(view.contact_person_id) if view.contact_person_id else None
    if contact is None:
        return
    yield "contact person", contact.name, contact.phone
    role = view.role_of(contact.id)
    if role is not None:
        substitute = view.name_of(role.substitute) if role.substitute else ""
        yield "does", *role.does
        yield "does not", *role.does_not
        yield "reachable", role.reachable, substitute


def _who(view: Plan, person: PersonId) -> str:
    return YOUNG_PERSON if person == YOUNG_PERSON else view.name_of(person)
