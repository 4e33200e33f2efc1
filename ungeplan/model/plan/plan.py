"""The plan itself: what it holds, how it is looked into, and the next plan that follows from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ungeplan.model.plan.about_me import (
    CheckIn,
    Education,
    FigureLook,
    Preparation,
    ScreenChoice,
    Strength,
    StrengthKind,
)
from ungeplan.model.plan.agreement import Disagreement, NextMeeting
from ungeplan.model.plan.contact_person import Assignment, Candidate, RoleAgreement
from ungeplan.model.plan.goals import MAX_GOALS, Goal, GoalRating, GoalStatus, Wish
from ungeplan.model.plan.ids import (
    YOUNG_PERSON,
    EntryId,
    GoalId,
    MeetingId,
    Part,
    PersonId,
    StepId,
    WishId,
)
from ungeplan.model.plan.people import Person, Seat, SeatKind
from ungeplan.model.plan.share_rules import Category, ShareRule
from ungeplan.model.plan.steps import Step, StepStatus
from ungeplan.model.plan.things import find, with_, without
from ungeplan.model.plan.translations import Translation


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
    check_ins: tuple[CheckIn, ...] = ()
    strengths: tuple[Strength, ...] = ()
    figure: FigureLook = FigureLook()
    screen: ScreenChoice = ScreenChoice()
    preparation: Preparation = Preparation()
    education: Education | None = None
    first_step_words: str = ""
    """The first step, as the young person says it at the end."""
    first_step_id: EntryId | None = None
    """How those words are known, while there are any."""
    share_rules: tuple[ShareRule, ...] = ()
    told_left_out: tuple[PersonId, ...] = ()
    """Whose copies say that something is left out."""
    assignments: tuple[Assignment, ...] = ()
    """Who was the contact person when, the oldest first."""
    candidates: tuple[Candidate, ...] = ()
    roles: tuple[RoleAgreement, ...] = ()
    birth_date: dt.date | None = None
    second_language: str = ""
    """The tag of the language beside Danish, when an interpreter helps."""
    translations: tuple[Translation, ...] = ()
    misfits: tuple[EntryId, ...] = ()
    """Entries that no longer fit the plan; the words they carry are parked, never lost."""

    # -- looking things up -------------------------------------------------------------------

    @property
    def has_begun(self) -> bool:
        """Whether it is known whose plan this is."""
        return self.person(YOUNG_PERSON) is not None

    @property
    def has_something_to_see(self) -> bool:
        """Whether somebody who sits down now would read what the young person said before."""
        return bool(self.wishes or self.goals or self.strengths or self.check_ins)

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
        """Wishes that are kept, are no goal today, have not come true and are not hidden."""
        reached = GoalStatus.REACHED
        taken = [goal.wish for goal in self.active_goals]
        true = [(g.wish, g.youth_text) for g in self.former_goals if g.status is reached]
        wishes = self.wishes_in_sight
        return tuple([w for w in wishes if w.id not in taken and (w.id, w.text) not in true])

    @property
    def wishes_in_sight(self) -> tuple[Wish, ...]:
        """All wishes but those whose words the young person has hidden with a former goal."""
        hidden = [(g.wish, g.youth_text) for g in self.former_goals if g.is_hidden]
        return tuple([w for w in self.wishes if (w.id, w.text) not in hidden])

    def person(self, person: PersonId) -> Person | None:
        """The person of that id, or None."""
        return find(self.people, person)

    def name_of(self, person: PersonId) -> str:
        """The person's name, empty when nobody has that id."""
        found = self.person(person)
        return found.name if found else ""

    def wish(self, wish: WishId) -> Wish | None:
        """The wish of that id, unless it was taken away."""
        return find(self.wishes, wish)

    def active_goal(self, goal: GoalId) -> Goal | None:
        """The goal of that id, when it is active."""
        found = find(self.goals[:MAX_GOALS], goal)
        return found if found is not None and found.status is GoalStatus.ACTIVE else None

    def goal_of(self, wish: WishId) -> Goal | None:
        """The active goal that this wish has become, or None."""
        return next((g for g in self.active_goals if g.wish == wish), None)

    def step(self, step: StepId) -> Step | None:
        """The step of that id, unless it was taken away."""
        return find(self.steps, step)

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

    def ratings_of(self, goal: GoalId) -> tuple[GoalRating, ...]:
        """Every answer to "how far am I?" for that goal, the oldest first."""
        return tuple([r for r in self.ratings if r.goal == goal])

    def seated(self, meeting: MeetingId | None) -> tuple[Seat, ...]:
        """Who sits at the table besides the young person and the contact person."""
        standby = SeatKind.STANDBY
        return tuple([s for s in self.seats if s.meeting == meeting and s.kind is not standby])

    @property
    def standing_by(self) -> tuple[Seat, ...]:
        """Who sits outside the circle, whatever the meeting."""
        return tuple([s for s in self.seats if s.kind is SeatKind.STANDBY])

    def check_in(self, meeting: MeetingId | None) -> tuple[CheckIn, ...]:
        """How it is right now, at that meeting."""
        return tuple([c for c in self.check_ins if c.meeting == meeting])

    def strengths_of(self, kind: StrengthKind) -> tuple[Strength, ...]:
        """What was answered to that question."""
        return tuple([s for s in self.strengths if s.kind is kind])

    def strength(self, strength: EntryId) -> Strength | None:
        """The strength of that id, unless it was taken away."""
        return find(self.strengths, strength)

    def share_rule(
        self, recipient: PersonId, category: Category, goal: GoalId | None = None
    ) -> ShareRule | None:
        """The answer about that recipient and that thing, or None when nobody has asked."""
        wanted = (recipient, category, goal)
        return next((r for r in self.share_rules if r.scope == wanted), None)

    @property
    def assignment(self) -> Assignment | None:
        """The contact person's time that runs now; None in a gap."""
        newest = self.assignments[-1] if self.assignments else None
        return newest if newest is not None and newest.until is None else None

    def role_of(self, person: PersonId) -> RoleAgreement | None:
        """What that person does and does not do, when it was agreed."""
        return next((r for r in self.roles if r.person == person), None)

    def age_on(self, day: dt.date) -> int | None:
        """How old the young person is on that day, in whole years; None when it is not known."""
        born = self.birth_date
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    def words_of(self, thing: EntryId) -> str:
        """The words of that wish, goal, step or strength; empty when it is not here.

        So are those of a disagreement, and of the first step as it is said at the end.
        """
        if thing == self.first_step_id:
            return self.first_step_words
        if self.disagreement is not None and thing == self.disagreement.id:
            return self.disagreement.text
        goal = find(self.goals, thing)
        if goal is not None:
            return goal.youth_text
        found = self.wish(thing) or self.step(thing) or self.strength(thing)
        return found.text if found is not None else ""

    def translation(self, of: EntryId, language: str) -> Translation | None:
        """The words in that language, while they are those of the original of today."""
        wanted = (of, language, self.words_of(of))
        found = (t for t in self.translations if (t.of, t.language, t.original) == wanted)
        return next(found, None)

    # -- the next plan -----------------------------------------------------------------------

    def with_person(self, person: Person) -> Plan:
        """The plan with this person in it, in the place of one of the same id."""
        return replace(self, people=with_(self.people, person))

    def with_seat(self, seat: Seat) -> Plan:
        """The plan with this chair at the table, in the place of the same person's earlier one."""
        place = (seat.person, seat.meeting)
        others = [s for s in self.seats if (s.person, s.meeting) != place]
        # Outside the circle there is one place for each, and none for somebody at the table.
        standby = SeatKind.STANDBY
        kept = [s for s in others if s.person != seat.person or s.kind is not standby]
        return replace(self, seats=(*kept, seat))

    def with_wish(self, wish: Wish) -> Plan:
        """The plan with this wish in it, in the place of one of the same id."""
        return replace(self, wishes=with_(self.wishes, wish))

    def without_wish(self, wish: Wish) -> Plan:
        """The plan from which this wish was taken away; the journal still knows it."""
        return replace(self, wishes=without(self.wishes, wish))

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
        back = _active_again(goal)
        return self._with_goals([*active, back], self._former_without(goal))

    def with_goal_instead(self, old: Goal, new: Goal) -> Plan:
        """The plan in which the new goal has the rank of an active one, which is swapped out."""
        new = _active_again(new)
        gone = replace(old, status=GoalStatus.SWAPPED, rank=0, replaced_by=new.id)
        active = [new if g.id == old.id else g for g in self.active_goals]
        return self._with_goals(active, [*self._former_without(new), gone])

    def without_goal(self, old: Goal) -> Plan:
        """The plan in which the goal is parked; the others close up in rank."""
        return self._with_goal_gone(replace(old, status=GoalStatus.PARKED, rank=0))

    def with_goal_reached(self, goal: Goal, words: str) -> Plan:
        """The plan in which the goal is reached; the others close up in rank."""
        reached = replace(goal, status=GoalStatus.REACHED, rank=0, last_words=words)
        return self._with_goal_gone(reached)

    def with_goal_hidden(self, goal: GoalId, *, hidden: bool) -> Plan:
        """The plan in whose story the goal is shown or not."""
        goals = [replace(g, is_hidden=hidden) if g.id == goal else g for g in self.goals]
        return replace(self, goals=tuple(goals))

    def ranked(self, order: tuple[GoalId, ...]) -> Plan:
        """The plan with its active goals in this order; goals not named come after."""
        active = {g.id: g for g in self.active_goals}
        wanted = dict.fromkeys([*(g for g in order if g in active), *active])
        return self._with_goals([active[g] for g in wanted], self.former_goals)

    def with_step(self, step: Step) -> Plan:
        """The plan with this step in it, in the place of one of the same id."""
        return replace(self, steps=with_(self.steps, step))

    def without_step(self, step: Step) -> Plan:
        """The plan from which this step was taken away; the journal still knows it."""
        return replace(self, steps=without(self.steps, step))

    def with_rating(self, rating: GoalRating) -> Plan:
        """The plan with this answer, in the place of an earlier one at the same meeting."""
        others = [r for r in self.ratings if (r.goal, r.meeting) != (rating.goal, rating.meeting)]
        return replace(self, ratings=(*others, rating))

    def with_check_in(self, check_in: CheckIn) -> Plan:
        """The plan with this answer, in the place of an earlier one at the same meeting."""
        place = (check_in.area, check_in.meeting)
        others = [c for c in self.check_ins if (c.area, c.meeting) != place]
        return replace(self, check_ins=(*others, check_in))

    def with_strength(self, strength: Strength) -> Plan:
        """The plan with this strength, in the place of one of the same id."""
        return replace(self, strengths=with_(self.strengths, strength))

    def without_strength(self, strength: Strength) -> Plan:
        """The plan from which it was taken away; the journal still knows it."""
        return replace(self, strengths=without(self.strengths, strength))

    def with_share_rule(self, rule: ShareRule) -> Plan:
        """The plan with this answer, in the place of an earlier one about the same."""
        others = [r for r in self.share_rules if r.scope != rule.scope]
        return replace(self, share_rules=(*others, rule))

    def with_rules_passed_on(self, old: GoalId, new: GoalId) -> Plan:
        """The plan in which what was answered about one goal goes for the other too.

        New words for the same thing must not be seen by somebody who was to know nothing of it.
        """
        passed_on = [replace(r, goal=new) for r in self.share_rules if r.goal == old]
        answered = [r for r in self.share_rules if r.goal != new]
        return replace(self, share_rules=(*answered, *passed_on)) if passed_on else self

    def with_assignment(self, new: Assignment) -> Plan:
        """The plan with this contact person; the time of one before ends on that day."""
        earlier = [
            replace(a, until=max(a.since, new.since)) if a.until is None else a
            for a in self.assignments
        ]
        return replace(
            self, assignments=(*earlier, new), contact_person_id=new.person, candidates=()
        )

    def without_contact_person(self, since: dt.date, reason: str) -> Plan:
        """The plan with a gap: nobody is the contact person from that day."""
        ended = [
            replace(a, until=max(a.since, since), end_reason=reason) if a.until is None else a
            for a in self.assignments
        ]
        return replace(self, assignments=tuple(ended), contact_person_id=None)

    def with_role(self, role: RoleAgreement) -> Plan:
        """The plan with what that person does, in the place of what was agreed before."""
        others = [r for r in self.roles if r.person != role.person]
        return replace(self, roles=(*others, role))

    def with_translation(self, new: Translation) -> Plan:
        """The plan with these words, in the place of earlier ones in the same language."""
        place = (new.of, new.language)
        others = [t for t in self.translations if (t.of, t.language) != place]
        return replace(self, translations=(*others, new))

    def with_misfit(self, entry: EntryId) -> Plan:
        """The plan that reports an entry which no longer fits."""
        return replace(self, misfits=(*self.misfits, entry))

    def _with_goals(self, active: Sequence[Goal], former: Sequence[Goal]) -> Plan:
        ranked = (
            goal if goal.rank == rank else replace(goal, rank=rank)
            for rank, goal in enumerate(active, 1)
        )
        return replace(self, goals=(*ranked, *former))

    def _with_goal_gone(self, gone: Goal) -> Plan:
        left = [g for g in self.active_goals if g.id != gone.id]
        return self._with_goals(left, [*self._former_without(gone), gone])

    def _former_without(self, goal: Goal) -> tuple[Goal, ...]:
        return without(self.former_goals, goal)


def _active_again(goal: Goal) -> Goal:
    """A goal that was one before is as it was then, in sight."""
    return replace(goal, status=GoalStatus.ACTIVE, replaced_by=None, last_words="", is_hidden=False)
