"""What a copy tells and nothing else, as a plan: the one source of its other forms.

What its reader may know is more than what stands on a copy: the number of an earlier meeting, who
said it first, which entry it came from. Here all of that is gone, and things are named by their
place: `goal-1`, `step-2`. Such a copy is printed as the one it was made from, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ungeplan.model.copies.copy import Copy, HowItIs, how_it_is, is_told
from ungeplan.model.plan import (
    YOUNG_PERSON,
    BringIn,
    CheckIn,
    EntryId,
    FigureLook,
    Goal,
    GoalId,
    GoalRating,
    MeetingId,
    Person,
    PersonId,
    Plan,
    RoleAgreement,
    Step,
    StepId,
    StepStatus,
    Strength,
    StrengthKind,
    Wish,
    WishId,
)

LATELY = MeetingId(EntryId("meeting-1"))
"""Of which meeting it is a copy does not say."""

_LEVELS = {HowItIs.LOW: 17, HowItIs.BETWEEN: 50, HowItIs.HIGH: 83}
"""The middle of what each of them means."""


def only_told(copy: Copy) -> Copy:
    """The copy with a view that holds what stands on it. All words count as the young person's."""
    return _Told(copy).copy


class _Told:
    """What a copy tells, named anew as it is told."""

    def __init__(self, copy: Copy) -> None:
        self._view = copy.view
        self._names = {YOUNG_PERSON: YOUNG_PERSON}
        told = (*copy.goals, *copy.reached)
        self._goals = {g.id: GoalId(EntryId(f"goal-{n}")) for n, g in enumerate(told, 1)}
        recipient = self._name(copy.recipient)
        told_steps = (*copy.steps, *copy.done)
        plan = Plan(
            contact_person_id=self._contact_person(),
            roles=tuple(self._role()),
            wishes=tuple(map(self._wish, told)),
            goals=tuple(map(self._goal, told)),
            steps=tuple(self._step(n, step) for n, step in enumerate(told_steps, 1)),
            ratings=tuple(self._ratings()),
            strengths=tuple(self._strengths()),
            check_ins=tuple(self._check_ins()),
            figure=self._view.figure if self._view.active_goals else FigureLook(),
            told_left_out=(recipient,) if copy.says_left_out else (),
        )
        self.copy = Copy(recipient, self._with_people(self._with_words(plan)), copy.day)

    def _name(self, who: PersonId) -> PersonId:
        """What somebody is called, by the place at which they are told of first."""
        return self._names.setdefault(who, PersonId(f"person-{len(self._names)}"))

    def _contact_person(self) -> PersonId | None:
        contact = self._view.contact_person_id
        return self._name(contact) if contact and self._view.person(contact) else None

    def _role(self) -> Iterator[RoleAgreement]:
        contact = self._view.contact_person_id
        role = self._view.role_of(contact) if contact else None
        if role is None or contact not in self._names:
            return
        substitute = role.substitute if role.substitute and self._named(role.substitute) else None
        yield replace(
            role,
            person=self._name(role.person),
            substitute=self._name(substitute) if substitute else None,
        )

    def _named(self, who: PersonId) -> str:
        return self._view.name_of(who)

    def _wish(self, goal: Goal) -> Wish:
        """The goal's own words: those of its wish may be others by now."""
        return Wish(id=self._wish_of(goal), text=goal.youth_text, said_by=YOUNG_PERSON)

    def _wish_of(self, goal: Goal) -> WishId:
        return WishId(self._goals[goal.id].replace("goal", "wish"))

    def _goal(self, goal: Goal) -> Goal:
        return replace(
            goal,
            id=self._goals[goal.id],
            wish=self._wish_of(goal),
            said_by=YOUNG_PERSON,
            replaced_by=None,
        )

    def _step(self, number: int, step: Step) -> Step:
        asked, is_open = step.bring_in, step.status is StepStatus.OPEN
        if not is_open:
            # Of what is done, what and how it went is told, and no more.
            return Step(
                id=StepId(f"step-{number}"),
                goal=self._goals.get(step.goal, GoalId(EntryId("goal-0"))),
                text=step.text,
                said_by=YOUNG_PERSON,
                owner=YOUNG_PERSON,
                status=step.status,
                how_it_went=step.how_it_went,
            )
        return Step(
            id=StepId(f"step-{number}"),
            goal=self._goals[step.goal],
            text=step.text,
            said_by=YOUNG_PERSON,
            owner=self._name(step.owner),
            due=step.due,
            helpers=tuple(map(self._name, step.helpers)),
            if_it_goes_wrong=step.if_it_goes_wrong,
            bring_in=BringIn(question=asked.question, purpose=asked.purpose) if asked else None,
        )

    def _ratings(self) -> Iterator[GoalRating]:
        for goal in self._view.active_goals:
            newest = self._view.rating(goal.id)
            if newest is not None and newest.value is not None:
                yield replace(newest, goal=self._goals[goal.id], meeting=LATELY)

    def _strengths(self) -> Iterator[Strength]:
        told = [s for kind in StrengthKind for s in self._view.strengths_of(kind)]
        for number, strength in enumerate(told, 1):
            yield replace(strength, id=EntryId(f"strength-{number}"), said_by=YOUNG_PERSON)

    def _check_ins(self) -> Iterator[CheckIn]:
        for area, how in how_it_is(self._view):
            yield CheckIn(area=area, meeting=LATELY, level=_LEVELS[how])

    def _with_words(self, plan: Plan) -> Plan:
        """The plan with what is agreed at the end."""
        disagreement, first_step = self._view.disagreement, self._view.first_step_words
        if disagreement is not None:
            disagreement = replace(disagreement, id=EntryId("disagreement-1"), said_by=YOUNG_PERSON)
        is_said = is_told(first_step)
        return replace(
            plan,
            next_meeting=self._view.next_meeting,
            disagreement=disagreement,
            first_step_words=first_step if is_said else "",
            first_step_id=EntryId("first-step-1") if is_said else None,
        )

    def _with_people(self, plan: Plan) -> Plan:
        """The plan with everybody it names, and the number of the contact person alone."""
        people: list[Person] = []
        for old, new in self._names.items():
            is_contact = old == self._view.contact_person_id
            known = self._view.person(old)
            phone = known.phone if known and is_contact else ""
            people.append(Person(id=new, name=self._named(old), phone=phone))
        return replace(plan, people=tuple(people))
