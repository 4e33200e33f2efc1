"""A plan (Min plan) and its parts: immutable values, everything agreed with one young person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import NewType, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ungeplan.model.figure import Zone

EntryId = NewType("EntryId", str)
PlanId = NewType("PlanId", str)
PersonId = NewType("PersonId", str)

# A thing in a plan is known by the entry that made it.
WishId = EntryId
GoalId = EntryId
StepId = EntryId
MeetingId = EntryId

YOUNG_PERSON = PersonId("young-person")
"""The young person's own id, the same in every plan: a plan belongs to exactly one."""

MAX_GOALS = 3
MAX_OPEN_STEPS = 3
"""Open steps a goal may have at a time."""
HIGHEST_NUMBER = 10


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all parts of a plan share: they never change, and unknown fields are refused."""


class SeatKind(StrEnum):
    """Why somebody sits at the table."""

    YOUNG_PERSON = "young_person"
    CONTACT_PERSON = "contact_person"
    CUSTODY_HOLDER = "custody_holder"
    BISIDDER = "bisidder"
    INTERPRETER = "interpreter"
    PROFESSIONAL = "professional"


class GoalStatus(StrEnum):
    """Where a goal is in its life."""

    ACTIVE = "active"
    SWAPPED = "swapped"
    PARKED = "parked"


class StepStatus(StrEnum):
    """Where a step is in its life."""

    OPEN = "open"
    PARKED = "parked"
    """It found no place in the plan; its words are kept."""


class Person(Part, frozen=True, kw_only=True):
    """Somebody in or around the plan (person omkring den unge), the young person included."""

    id: PersonId
    name: str
    relation: str = ""
    is_professional: bool = False


class Seat(Part, frozen=True, kw_only=True):
    """A chair at one meeting (plads ved bordet)."""

    person: PersonId
    meeting: MeetingId
    kind: SeatKind
    reason: str = ""


class Wish(Part, frozen=True, kw_only=True):
    """Something the young person would like (ønske), from a card or in their own words."""

    id: WishId
    text: str
    said_by: PersonId
    card: str | None = None
    zone_hint: Zone | None = None


class Goal(Part, frozen=True, kw_only=True):
    """A wish that was put on the figure (mål). Its words are locked."""

    id: GoalId
    wish: WishId
    youth_text: str
    said_by: PersonId
    zone: Zone
    rank: int
    """1 is what matters most; 0 when the goal is no longer active."""
    status: GoalStatus = GoalStatus.ACTIVE
    replaced_by: GoalId | None = None


class GoalRating(Part, frozen=True, kw_only=True):
    """How far the young person is with a goal at one meeting (tal)."""

    goal: GoalId
    meeting: MeetingId
    value: int | None
    """0 (not started) to 10 (there); None when they would rather not give a number."""


class DueOn(Struct, frozen=True, tag="on", tag_field="due", forbid_unknown_fields=True):
    """A step is due on a day."""

    day: dt.date


class DueWhen(Struct, frozen=True, tag="when", tag_field="due", forbid_unknown_fields=True):
    """A step is due when the young person's own words say so ("når jeg tør")."""

    words: str


Due = DueOn | DueWhen


class Step(Part, frozen=True, kw_only=True):
    """A small step towards a goal (skridt), with exactly one owner."""

    id: StepId
    goal: GoalId
    text: str
    said_by: PersonId
    owner: PersonId
    due: Due | None = None
    helpers: tuple[PersonId, ...] = ()
    if_it_goes_wrong: str = ""
    status: StepStatus = StepStatus.OPEN


class NextMeeting(Part, frozen=True, kw_only=True):
    """When and where the two meet again, and the number to call (vi ses igen)."""

    starts: dt.datetime
    """Local wall time, without a zone: it is what stands on the paper."""
    place: str = ""
    phone: str = ""


class Disagreement(Part, frozen=True, kw_only=True):
    """What the people at the table do not agree on (her er vi ikke enige)."""

    text: str
    said_by: PersonId


class Plan(Part, frozen=True, kw_only=True):
    """Everything agreed with one young person."""

    people: tuple[Person, ...] = ()
    contact_person_id: PersonId | None = None
    seats: tuple[Seat, ...] = ()
    wishes: tuple[Wish, ...] = ()
    goals: tuple[Goal, ...] = ()
    """The active ones come first, in their rank; then those that were, as they left the figure."""
    steps: tuple[Step, ...] = ()
    ratings: tuple[GoalRating, ...] = ()
    next_meeting: NextMeeting | None = None
    disagreement: Disagreement | None = None
    misfits: tuple[EntryId, ...] = ()
    """Entries that no longer fit the plan; the words they carry are parked, never lost."""

    # -- looking things up -------------------------------------------------------------------

    @property
    def has_begun(self) -> bool:
        """Whether it is known whose plan this is."""
        return self.person(YOUNG_PERSON) is not None

    @property
    def young_person(self) -> str:
        """The name the young person chose, empty before the plan has begun."""
        return self.name_of(YOUNG_PERSON)

    @property
    def contact_person(self) -> str:
        """The contact person's name, empty when there is none."""
        return self.name_of(self.contact_person_id) if self.contact_person_id else ""

    @property
    def active_goals(self) -> tuple[Goal, ...]:
        """The goals of today, what matters most first."""
        active = GoalStatus.ACTIVE
        return tuple([g for g in self.goals[:MAX_GOALS] if g.status is active])

    @property
    def former_goals(self) -> tuple[Goal, ...]:
        """The goals that were, in the order in which they left the figure."""
        return self.goals[len(self.active_goals) :]

    @property
    def parked_wishes(self) -> tuple[Wish, ...]:
        """Wishes that are kept but are no goal today."""
        taken = [goal.wish for goal in self.active_goals]
        return tuple([w for w in self.wishes if w.id not in taken])

    def person(self, person: PersonId) -> Person | None:
        """The person of that id, or None."""
        return _found(self.people, person)

    def name_of(self, person: PersonId) -> str:
        """The person's name, empty when nobody has that id."""
        found = self.person(person)
        return found.name if found else ""

    def wish(self, wish: WishId) -> Wish | None:
        """The wish of that id, unless it was taken away."""
        return _found(self.wishes, wish)

    def active_goal(self, goal: GoalId) -> Goal | None:
        """The goal of that id, when it is active."""
        found = _found(self.goals[:MAX_GOALS], goal)
        return found if found is not None and found.status is GoalStatus.ACTIVE else None

    def goal_of(self, wish: WishId) -> Goal | None:
        """The active goal that this wish has become, or None."""
        return next((g for g in self.active_goals if g.wish == wish), None)

    def step(self, step: StepId) -> Step | None:
        """The step of that id, unless it was taken away."""
        return _found(self.steps, step)

    def open_step(self, step: StepId) -> Step | None:
        """The step of that id, when it is open and its goal is active."""
        found = self.step(step)
        if found is None or found.status is not StepStatus.OPEN:
            return None
        return found if self.active_goal(found.goal) else None

    def open_steps(self, goal: GoalId) -> tuple[Step, ...]:
        """The goal's open steps, in the order in which they were made."""
        still_open = StepStatus.OPEN
        return tuple([s for s in self.steps if s.goal == goal and s.status is still_open])

    def rating(self, goal: GoalId) -> GoalRating | None:
        """The newest answer to "how far am I?" for that goal."""
        return next((r for r in reversed(self.ratings) if r.goal == goal), None)

    def seated(self, meeting: MeetingId | None) -> tuple[Seat, ...]:
        """Who sits at the table besides the young person and the contact person."""
        return tuple([s for s in self.seats if s.meeting == meeting])

    # -- the next plan -----------------------------------------------------------------------

    def with_person(self, person: Person) -> Plan:
        """The plan with this person in it, in the place of one of the same id."""
        return replace(self, people=_with(self.people, person))

    def with_seat(self, seat: Seat) -> Plan:
        """The plan with this chair at the table, in the place of the same person's earlier one."""
        others = [s for s in self.seats if (s.person, s.meeting) != (seat.person, seat.meeting)]
        return replace(self, seats=(*others, seat))

    def with_wish(self, wish: Wish) -> Plan:
        """The plan with this wish in it, in the place of one of the same id."""
        return replace(self, wishes=_with(self.wishes, wish))

    def without_wish(self, wish: Wish) -> Plan:
        """The plan from which this wish was taken away; the journal still knows it."""
        return replace(self, wishes=_without(self.wishes, wish))

    def with_goal(self, goal: Goal) -> Plan:
        """The plan with the goal active, last in rank unless it is active already.

        A fourth goal finds no place: its wish stays parked.
        """
        active = self.active_goals
        if self.active_goal(goal.id):
            moved = [goal if g.id == goal.id else g for g in active]
            return self._with_goals(moved, self.former_goals)
        if len(active) >= MAX_GOALS:
            return self
        back = replace(goal, status=GoalStatus.ACTIVE)
        return self._with_goals([*active, back], self._former_without(goal))

    def with_goal_instead(self, old: Goal, new: Goal) -> Plan:
        """The plan in which the new goal has the rank of an active one, which is swapped out."""
        new = replace(new, status=GoalStatus.ACTIVE)
        gone = replace(old, status=GoalStatus.SWAPPED, rank=0, replaced_by=new.id)
        active = [new if g.id == old.id else g for g in self.active_goals]
        return self._with_goals(active, [*self._former_without(new), gone])

    def without_goal(self, old: Goal) -> Plan:
        """The plan in which the goal is parked; the others close up in rank."""
        gone = replace(old, status=GoalStatus.PARKED, rank=0)
        left = [g for g in self.active_goals if g.id != old.id]
        return self._with_goals(left, [*self.former_goals, gone])

    def ranked(self, order: tuple[GoalId, ...]) -> Plan:
        """The plan with its active goals in this order; goals not named come after."""
        active = {g.id: g for g in self.active_goals}
        wanted = dict.fromkeys([*(g for g in order if g in active), *active])
        return self._with_goals([active[g] for g in wanted], self.former_goals)

    def with_step(self, step: Step) -> Plan:
        """The plan with this step in it, in the place of one of the same id."""
        return replace(self, steps=_with(self.steps, step))

    def without_step(self, step: Step) -> Plan:
        """The plan from which this step was taken away; the journal still knows it."""
        return replace(self, steps=_without(self.steps, step))

    def with_rating(self, rating: GoalRating) -> Plan:
        """The plan with this answer, in the place of an earlier one at the same meeting."""
        others = [r for r in self.ratings if (r.goal, r.meeting) != (rating.goal, rating.meeting)]
        return replace(self, ratings=(*others, rating))

    def with_misfit(self, entry: EntryId) -> Plan:
        """The plan that reports an entry which no longer fits."""
        return replace(self, misfits=(*self.misfits, entry))

    def _with_goals(self, active: Sequence[Goal], former: Sequence[Goal]) -> Plan:
        ranked = (
            goal if goal.rank == rank else replace(goal, rank=rank)
            for rank, goal in enumerate(active, 1)
        )
        return replace(self, goals=(*ranked, *former))

    def _former_without(self, goal: Goal) -> tuple[Goal, ...]:
        return _without(self.former_goals, goal)


class _Known(Protocol):
    """Something in a plan that has an id."""

    @property
    def id(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Known)


def _found(things: Sequence[_Thing], wanted: str) -> _Thing | None:
    # From the newest: what people talk about is mostly what they said last.
    for thing in reversed(things):
        if thing.id == wanted:
            return thing
    return None


def _with(things: tuple[_Thing, ...], new: _Thing) -> tuple[_Thing, ...]:
    """The things with the new one at the end, or in the place of one of the same id."""
    old = _found(things, new.id)
    if old is None:
        return (*things, new)
    place = things.index(old)
    return (*things[:place], new, *things[place + 1 :])


def _without(things: tuple[_Thing, ...], gone: _Thing) -> tuple[_Thing, ...]:
    return tuple([thing for thing in things if thing.id != gone.id])
