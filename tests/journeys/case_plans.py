"""The plans of the cases as they are agreed at the first meeting, made without a window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tests.journeys.journey_case import JourneyCase, load_journey
from tests.model.table import FIRST_DAY, KAREN, MIKKELS_PEN, a_world
from ungeplan.demo.case import CaseAnswer, load
from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AskSomebody,
    BeginPlan,
    PlaceGoal,
    RateGoal,
    SayFirstStep,
    SayRightNow,
    SayWeDisagree,
    SetNextMeeting,
    SetShareRule,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    DueOn,
    DueWhen,
    GoalId,
    PersonId,
    RowKind,
)

TODAY = FIRST_DAY.date()
CASES = {
    "mikkel": load_journey("mikkel"),
    "sofus": load_journey("sofus"),
    "amalie": load_journey("amalie"),
    # The one that the demo plays.
    "demo": JourneyCase(born=dt.date(2012, 5, 3), first=load("mikkel")),
}
DISAGREEMENTS = {"sofus": "Ali synes, hash skal med. Sofus siger: ikke endnu."}


class CasePlan(Conversation):
    """What was agreed with one of them, edit by edit."""

    def __init__(self, name: str, contact: PersonId = KAREN, world: World | None = None) -> None:
        self.case_name = name
        self.case = CASES[name]
        first = self.case.first
        pen = Pen(voice=contact, hand=contact)
        super().__init__([], _keep_nothing, replica="here", world=world or a_world(), pen=pen)
        self._people = {first.chosen_name: YOUNG_PERSON, first.contact_person: contact}
        self._goals: dict[str, GoalId] = {}
        self.do(BeginPlan(first.chosen_name, contact, first.contact_person))
        self.pen = MIKKELS_PEN
        self.begin_meeting()
        self._say_what_is_there()
        self._make_steps()
        for sharing in (*first.sharing, *self.case.late):
            for answer in sharing.answers:
                self._answer(self.person(sharing.person), answer)
        if name in DISAGREEMENTS:
            self.do(SayWeDisagree(DISAGREEMENTS[name]))

    def person(self, name: str) -> PersonId:
        """Somebody by name; who is not known yet is added."""
        if name not in self._people:
            self._people[name] = PersonId(self.do(AddPerson(name)).id)
        return self._people[name]

    def goal(self, text: str) -> GoalId:
        return self._goals[text]

    def own_texts(self) -> set[str]:
        """Every text that somebody said, and every name but that of the young person."""
        first, ready = self.case.first, self.case.first.ready
        texts: list[str] = [first.first_step, *self._people]
        texts += [wish.text for wish in first.wishes]
        texts += [strength.text for strength in first.strengths]
        for step in first.steps:
            texts += [step.text, step.when, step.owner, *step.helpers]
        for question in self.case.questions:
            texts += [question.step, question.question, question.purpose]
        texts += [a.words for s in (*first.sharing, *self.case.late) for a in s.answers]
        texts += [first.next_meeting.place, first.next_meeting.phone]
        if ready is not None:
            texts += [ready.words, ready.not_about, *(c.known_from for c in ready.candidates)]
        if self.plan.disagreement is not None:
            texts.append(self.plan.disagreement.text)
        return {text for text in texts if text} - {first.chosen_name}

    def _say_what_is_there(self) -> None:
        first = self.case.first
        for area in first.right_now:
            self.do(SayRightNow(area, 50))
        for strength in first.strengths:
            self.do(AddStrength(strength.kind, strength.text))
        for wish in first.wishes:
            said = self.do(AddWish(wish.text)).id
            if wish.zone is not None:
                self._goals[wish.text] = self.do(PlaceGoal(said, wish.zone)).id
                self.do(RateGoal(self._goals[wish.text], wish.number))
        meeting = first.next_meeting
        hour, minute = map(int, meeting.time.split("."))
        starts = dt.datetime.combine(meeting.day, dt.time(hour, minute))
        self.do(SetNextMeeting(starts, meeting.place, meeting.phone))
        self.do(SayFirstStep(first.first_step))

    def _make_steps(self) -> None:
        for step in self.case.first.steps:
            due = DueOn(step.day) if step.day else DueWhen(step.when)
            helpers = tuple(self.person(name) for name in step.helpers)
            owner = self.person(step.owner)
            self.do(AddStep(self._goals[step.wish], step.text, owner, due, helpers))
        for asked in self.case.questions:
            who = self.person(asked.person)
            goal = self._goals[asked.goal]
            self.do(AskSomebody(goal, asked.step, who, asked.purpose, asked.question, asked.day))

    def _answer(self, who: PersonId, answer: CaseAnswer) -> None:
        self.do(
            SetShareRule(
                who,
                answer.category,
                answer.choice,
                RowKind.OWN_CHOICE,
                "consent",
                self._goals[answer.goal] if answer.goal else None,
                answer.words,
            )
        )


def answer(
    table: Conversation,
    who: PersonId,
    category: Category,
    choice: Choice = Choice.YES,
    goal: GoalId | None = None,
) -> None:
    """The young person answers for one person and one thing."""
    table.do(SetShareRule(who, category, choice, RowKind.OWN_CHOICE, "consent", goal))


def everybody() -> Iterator[tuple[str, str]]:
    """Each case with each name in its plan, the two included."""
    for name in CASES:
        for person in CasePlan(name).plan.people:
            yield name, person.name


def _keep_nothing(_: object) -> None:
    """No store: the journal is in memory."""
