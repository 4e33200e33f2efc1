"""What somebody may say next to a plan: any edit, mostly about what is there."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Any, TypeVar

from hypothesis import strategies as st

from tests.store.naive_state import State
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AgreeRole,
    AnswerAsked,
    AnyEdit,
    ApproveTranslation,
    AskSomebody,
    BeginPlan,
    ChangeStep,
    ChooseContactPerson,
    ChooseFigure,
    ChooseName,
    ChooseScreen,
    ChooseSecondLanguage,
    DescribePerson,
    EndContactPerson,
    HideGoal,
    LeaveSeat,
    MoveGoal,
    OfferContactPersons,
    PlaceGoal,
    Prepare,
    RankGoals,
    RateGoal,
    ReachGoal,
    RemoveStep,
    RemoveStrength,
    RemoveWish,
    RewordStrength,
    RewordWish,
    SayEducation,
    SayFirstStep,
    SayRightNow,
    SayWeDisagree,
    SeatGuest,
    SetBirthDate,
    SetNextMeeting,
    SetShareRule,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
    TakeSeat,
    TellLeftOut,
    TellStep,
    Translate,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    BringInStatus,
    Candidate,
    Category,
    Choice,
    ChoiceMode,
    Department,
    DueOn,
    DueWhen,
    EntryId,
    Face,
    FigureLook,
    GoalId,
    Ink,
    Line,
    PersonId,
    RowKind,
    ScreenChoice,
    SeatKind,
    Shape,
    StepStatus,
    StrengthKind,
)

TODAY = dt.date(2026, 11, 23)
NOBODY = PersonId("nobody")
NOTHING = EntryId("nothing")

GOOD_WORDS = ["Jeg vil have ro.", "Ringe til Emil", "æøå 🙂", "'; DROP TABLE journal;--"]
BAD_WORDS = ["", "  \n", "x" * 601, "Mit nummer er 010203-1234."]
words = st.sampled_from([*GOOD_WORDS * 8, *BAD_WORDS]) | st.text(min_size=1, max_size=30)
zones = st.sampled_from(Zone)
cards = st.sampled_from([None, None, "home-1", "home-2"])
numbers = st.none() | st.integers(-1, 11)
levels = st.integers(-1, 101)
dues = st.none() | st.builds(DueOn, st.dates()) | st.builds(DueWhen, words)
days = st.dates(TODAY - dt.timedelta(days=60), TODAY + dt.timedelta(days=60))
birthdays = st.sampled_from(
    [
        None,
        TODAY + dt.timedelta(days=1),
        *(dt.date(y, 11, d) for y in (2008, 2010) for d in (23, 24)),
    ]
)
moments = st.sampled_from(
    [dt.datetime(2027, 1, 4, 10, 15), dt.datetime(2027, 2, 1, 9, 0, 30, 5, tzinfo=dt.UTC)]
)
languages = st.sampled_from(["ar", "ar", "so", "zh-Hant", "pt-BR", "arabisk", "AR", ""])

Kind = TypeVar("Kind", bound=StrEnum)
AboutAStep = tuple[str, PersonId, DueOn | DueWhen | None, Any, str]


class ChosenEdits:
    """What somebody may say next: mostly about what is there, now and then about what is not."""

    def __init__(self, data: st.DataObject, state: State) -> None:
        self.draw = data.draw
        self._state = state
        self._active = [goal for goal in state["goals"] if goal["status"] == "active"]

    def edit(self) -> AnyEdit:
        kinds = [getattr(self, name) for name in dir(self) if name.startswith("an_edit_")]
        edit: AnyEdit = self.draw(st.sampled_from(kinds))()
        return edit

    def person(self) -> PersonId:
        known = [PersonId(person["id"]) for person in self._state["people"]]
        return self.draw(st.sampled_from([*[YOUNG_PERSON] * 4, *known, NOBODY]))

    def entry(self, likely: list[str], possible: list[str]) -> EntryId:
        drawn = self.draw(st.sampled_from([*likely * 4, *possible, NOTHING]))
        return EntryId(drawn)

    def _other(self) -> PersonId:
        """Somebody who is probably not the young person."""
        known = [PersonId(person["id"]) for person in self._state["people"]]
        return self.draw(st.sampled_from([*known[1:] * 4, YOUNG_PERSON, NOBODY]))

    def _one_of(self, kind: type[Kind]) -> Kind:
        drawn: Kind = self.draw(st.sampled_from(list(kind)))
        return drawn

    def _wish(self) -> EntryId:
        taken = [goal["wish"] for goal in self._active]
        wishes = [wish["id"] for wish in self._state["wishes"]]
        return self.entry([wish for wish in wishes if wish not in taken], wishes)

    def _goal(self) -> EntryId:
        return self.entry([g["id"] for g in self._active], [g["id"] for g in self._state["goals"]])

    def _former_goal(self) -> EntryId:
        goals = self._state["goals"]
        former = [goal["id"] for goal in goals if goal["status"] != "active"]
        return self.entry(former, [goal["id"] for goal in goals])

    def _step(self) -> EntryId:
        steps = self._state["steps"]
        return self.entry(
            [s["id"] for s in steps if s["status"] == "open"], [s["id"] for s in steps]
        )

    def _asked_step(self) -> EntryId:
        steps = self._state["steps"]
        return self.entry([s["id"] for s in steps if s["bring_in"]], [s["id"] for s in steps])

    def _strength(self) -> EntryId:
        return self.entry([s["id"] for s in self._state["strengths"]], [])

    def _thing(self) -> EntryId:
        kinds = ("wishes", "goals", "steps", "strengths")
        return self.entry([thing["id"] for kind in kinds for thing in self._state[kind]], [])

    def _about_a_step(self) -> AboutAStep:
        helpers = tuple(self.person() for _ in range(self.draw(st.integers(0, 2))))
        return self.draw(words), self.person(), self.draw(dues), helpers, self.draw(words)

    # -- who is there --------------------------------------------------------------------------

    def an_edit_of_whose_plan_it_is(self) -> AnyEdit:
        return BeginPlan(self.draw(words), self.person(), self.draw(words))

    def an_edit_of_a_name(self) -> AnyEdit:
        return ChooseName(self.draw(words))

    def _description(self) -> tuple[str, str, bool, Department | None, bool, str, bool]:
        return (
            self.draw(words),
            self.draw(words),
            self.draw(st.booleans()),
            self.draw(st.none() | st.sampled_from(Department)),
            self.draw(st.booleans()),
            self.draw(words),
            self.draw(st.booleans()),
        )

    def an_edit_of_who_is_known(self) -> AnyEdit:
        if self.draw(st.booleans()):
            return DescribePerson(self._other(), *self._description())
        return AddPerson(*self._description())

    def an_edit_of_before_the_meeting(self) -> AnyEdit:
        if self.draw(st.booleans()):
            return SetBirthDate(self.draw(birthdays))
        return Prepare(self.draw(words), self.draw(words), (self._other(),))

    def an_edit_of_who_sits_down(self) -> AnyEdit:
        kind = self._one_of(SeatKind)
        if self.draw(st.booleans()):
            return SeatGuest(self.draw(words), kind, self.draw(words))
        return TakeSeat(self._other(), kind, self.draw(words))

    def an_edit_of_who_leaves(self) -> AnyEdit:
        return LeaveSeat(self._other())

    def an_edit_of_who_may_be_the_contact_person(self) -> AnyEdit:
        many = self.draw(st.integers(0, 5))
        return OfferContactPersons(
            tuple(
                Candidate(
                    person=self._other(),
                    known_from=self.draw(words),
                    met_how_often=self.draw(words),
                )
                for _ in range(many)
            )
        )

    def an_edit_of_who_is_the_contact_person(self) -> AnyEdit:
        return ChooseContactPerson(
            self._other(),
            self._one_of(ChoiceMode),
            self.draw(days),
            self.draw(st.none() | days),
            self.draw(st.none() | days),
            self.draw(words),
            self.draw(words),
        )

    def an_edit_of_nobody_as_contact_person(self) -> AnyEdit:
        return EndContactPerson(self.draw(days), self.draw(words))

    def an_edit_of_what_somebody_does(self) -> AnyEdit:
        substitute = self._other() if self.draw(st.booleans()) else None
        does, does_not = (self.draw(words),), (self.draw(words),)
        return AgreeRole(self._other(), does, does_not, self.draw(words), substitute)

    # -- the young person ----------------------------------------------------------------------

    def an_edit_of_how_it_is(self) -> AnyEdit:
        return SayRightNow(self._one_of(Area), self.draw(levels))

    def an_edit_of_a_strength(self) -> AnyEdit:
        return AddStrength(self._one_of(StrengthKind), self.draw(words))

    def an_edit_of_a_known_strength(self) -> AnyEdit:
        if self.draw(st.booleans()):
            return RemoveStrength(self._strength())
        return RewordStrength(self._strength(), self.draw(words))

    def an_edit_of_how_things_look(self) -> AnyEdit:
        if self.draw(st.booleans()):
            return ChooseScreen(ScreenChoice(theme="dark", zoom=self.draw(st.integers(99, 301))))
        return ChooseFigure(
            FigureLook(
                line=self._one_of(Line),
                ink=self._one_of(Ink),
                face=self._one_of(Face),
                shape=self._one_of(Shape),
            )
        )

    def an_edit_of_who_may_know(self) -> AnyEdit:
        return SetShareRule(
            self._other(),
            self._one_of(Category),
            self._one_of(Choice),
            self._one_of(RowKind),
            "consent",
            self._goal() if self.draw(st.booleans()) else None,
            self.draw(words),
            (self._other(),) if self.draw(st.booleans()) else (),
            self.draw(st.none() | days),
        )

    def an_edit_of_what_a_copy_says_is_left_out(self) -> AnyEdit:
        return TellLeftOut(self._other(), self.draw(st.booleans()))

    # -- wishes and goals ----------------------------------------------------------------------

    def an_edit_that_wishes(self) -> AnyEdit:
        return AddWish(self.draw(words), self.draw(cards), self.draw(st.none() | zones))

    def an_edit_that_says_a_wish_better(self) -> AnyEdit:
        return RewordWish(self._wish(), self.draw(words))

    def an_edit_that_wishes_no_more(self) -> AnyEdit:
        return RemoveWish(self._wish())

    def an_edit_that_places_a_goal(self) -> AnyEdit:
        return PlaceGoal(self._wish(), self.draw(zones))

    def an_edit_that_swaps_a_goal(self) -> AnyEdit:
        return SwapGoal(self._goal(), self._wish(), self.draw(zones))

    def an_edit_that_moves_a_goal(self) -> AnyEdit:
        return MoveGoal(self._goal(), self.draw(zones))

    def an_edit_that_takes_a_goal_off(self) -> AnyEdit:
        return TakeGoalOff(self._goal())

    def an_edit_that_ranks(self) -> AnyEdit:
        active = [GoalId(goal["id"]) for goal in self._active]
        return RankGoals(tuple(self.draw(st.permutations(active))))

    def an_edit_that_ranks_wrongly(self) -> AnyEdit:
        return RankGoals((self._goal(), self._goal()))

    def an_edit_that_rates(self) -> AnyEdit:
        return RateGoal(self._goal(), self.draw(numbers))

    # -- steps, and since last time ------------------------------------------------------------

    def an_edit_of_a_new_step(self) -> AnyEdit:
        return AddStep(self._goal(), *self._about_a_step())

    def an_edit_of_a_known_step(self) -> AnyEdit:
        return ChangeStep(self._step(), *self._about_a_step())

    def an_edit_of_a_step_too_many(self) -> AnyEdit:
        return RemoveStep(self._step())

    def an_edit_that_asks_somebody(self) -> AnyEdit:
        text, purpose, question = (self.draw(words) for _ in range(3))
        needs_by = self.draw(st.none() | days)
        return AskSomebody(self._goal(), text, self._other(), purpose, question, needs_by)

    def an_edit_of_what_was_answered(self) -> AnyEdit:
        return AnswerAsked(self._asked_step(), self._one_of(BringInStatus), self.draw(words))

    def an_edit_of_how_a_step_went(self) -> AnyEdit:
        said = self.draw(words) if self.draw(st.booleans()) else ""
        done_on = self.draw(st.none() | days)
        return TellStep(self._step(), self._one_of(StepStatus), said, done_on)

    def an_edit_that_reaches_a_goal(self) -> AnyEdit:
        return ReachGoal(self._goal(), self.draw(words))

    def an_edit_that_makes_a_goal_smaller(self) -> AnyEdit:
        return ShrinkGoal(self._goal(), self.draw(words))

    def an_edit_that_hides_a_goal(self) -> AnyEdit:
        return HideGoal(self._former_goal(), self.draw(st.booleans()))

    # -- the end, and another language ---------------------------------------------------------

    def an_edit_of_when_to_meet(self) -> AnyEdit:
        return SetNextMeeting(self.draw(moments), self.draw(words), self.draw(words))

    def an_edit_of_what_they_disagree_on(self) -> AnyEdit:
        return SayWeDisagree(self.draw(words))

    def an_edit_of_the_first_step(self) -> AnyEdit:
        return SayFirstStep(self.draw(words))

    def an_edit_of_education(self) -> AnyEdit:
        goal = self._goal() if self.draw(st.booleans()) else None
        return SayEducation(goal, self.draw(st.none() | days))

    def an_edit_of_another_language(self) -> AnyEdit:
        return ChooseSecondLanguage(self.draw(languages))

    def an_edit_that_translates(self) -> AnyEdit:
        return Translate(self._thing(), self.draw(languages), self.draw(words))

    def an_edit_that_approves_a_translation(self) -> AnyEdit:
        known = self._state["translations"]
        if known and self.draw(st.booleans()):
            found = self.draw(st.sampled_from(known))
            return ApproveTranslation(EntryId(found["of"]), found["language"])
        return ApproveTranslation(self._thing(), self.draw(languages))
