"""Who may know what: what a copy and the shared screen show, and what they do not even hint at."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from msgspec.structs import replace

from tests.model.table import FIRST_DAY, KAREN, KAREN_WRITES_FOR_MIKKEL, KARENS_PEN, Table, texts
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AgreeRole,
    AskSomebody,
    ChooseContactPerson,
    ChooseFigure,
    HideGoal,
    ReachGoal,
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
    TakeGoalOff,
    TakeSeat,
    TellLeftOut,
    Translate,
)
from ungeplan.model.edits import PlaceGoal as Place
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Unreadable, decode, encode
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    Choice,
    ChoiceMode,
    EntryId,
    FigureLook,
    GoalId,
    PersonId,
    Plan,
    RowKind,
    SeatKind,
    Shape,
    ShareRule,
    StrengthKind,
)
from ungeplan.model.refusals import NotTheirWords, OnlyYouDecide, UnknownGoal, UnknownPerson
from ungeplan.model.sharing import (
    came_late,
    may_know_anything,
    on_the_table,
    visible_to,
    without_face_down,
    without_hidden,
)

TODAY = FIRST_DAY.date()
TOMORROW = TODAY + dt.timedelta(days=1)


def everything_in(plan: Plan) -> str:
    return msgspec.json.encode(plan).decode()


def answer(
    table: Table,
    who: PersonId,
    category: Category,
    choice: Choice = Choice.YES,
    goal: GoalId | None = None,
    **more: object,
) -> None:
    table.do(
        msgspec.convert(
            {
                "do": "set_share_rule",
                "recipient": who,
                "category": category,
                "choice": choice,
                "kind": RowKind.OWN_CHOICE,
                "legal_basis": "consent",
                "goal": goal,
                **more,
            },
            SetShareRule,
        )
    )


def professional(table: Table, name: str) -> PersonId:
    return PersonId(table.do(AddPerson(name, is_professional=True)).id)


@pytest.fixture
def mikkel(meeting):
    """Mikkel has three goals; Emil is in the third, in its step and among its helpers."""
    motors, _, friend = meeting.three_goals()
    emil = meeting.somebody("Emil", "ven")
    meeting.do(AddStep(motors, "Besøge værkstedet", YOUNG_PERSON))
    meeting.do(AddStep(friend, "Spørge Emil", YOUNG_PERSON, helpers=(emil,)))
    meeting.do(AddStrength(StrengthKind.GOOD_AT, "Jeg er god til at skrue."))
    meeting.do(AddStrength(StrengthKind.HELPS_ME, "Sig det i god tid."))
    meeting.do(AddStrength(StrengthKind.DOES_NOT_HELP, "At blive presset."))
    meeting.do(SayRightNow(Area.AT_HOME, 20))
    meeting.wish("Jeg vil bo hos Emil.")
    return meeting


@pytest.fixture
def teacher(mikkel):
    """Mikkel's teacher may know the goals and the steps, but not the third."""
    jette = professional(mikkel, "Jette")
    answer(mikkel, jette, Category.GOALS)
    answer(mikkel, jette, Category.STEPS)
    friend = mikkel.plan.active_goals[2].id
    answer(mikkel, jette, Category.GOALS, Choice.NO, friend, words="Ikke det om Emil.")
    return jette


# -- a copy ------------------------------------------------------------------------------------


def test_a_teacher_sees_two_goals_and_never_emil(mikkel, teacher):
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert texts(view) == ["Jeg vil arbejde med motorer.", "Jeg vil kunne læse en manual."]
    assert [step.text for step in view.steps] == ["Besøge værkstedet"]
    assert "Emil" not in everything_in(view)
    assert (view.strengths, view.check_ins, view.parked_wishes) == ((), (), ())


def test_what_is_seen_is_numbered_anew(mikkel, teacher):
    motors, manual, friend = (goal.id for goal in mikkel.plan.active_goals)
    answer(mikkel, teacher, Category.GOALS, Choice.NO, motors)
    answer(mikkel, teacher, Category.GOALS, Choice.YES, friend)
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert [(goal.id, goal.rank) for goal in view.active_goals] == [(manual, 1), (friend, 2)]


def test_what_a_recipient_may_not_see_leaves_the_copy_as_it_is(mikkel, teacher):
    before = visible_to(mikkel.plan, teacher, TODAY)
    friend = mikkel.plan.active_goals[2].id
    mikkel.do(AddStep(friend, "Skrive til Emil", YOUNG_PERSON))
    mikkel.do(SayFirstStep("Jeg skriver til Emil."))
    mikkel.do(SayWeDisagree("Karen synes noget om Emil."))
    mikkel.do(SetNextMeeting(FIRST_DAY, "Hos Emil"))
    mikkel.do(SayEducation(friend))
    mikkel.do(Translate(friend, "ar", "إميل"))
    mikkel.do(SetBirthDate(dt.date(2010, 1, 1)))
    mikkel.do(ShrinkGoal(friend, "Jeg vil hilse på Emil."))
    assert visible_to(mikkel.plan, teacher, TODAY) == before


def test_a_refusal_and_what_was_said_with_it_are_in_no_copy(mikkel, teacher):
    rules = visible_to(mikkel.plan, teacher, TODAY).share_rules
    assert {(rule.category, rule.choice, rule.words) for rule in rules} == {
        (Category.GOALS, Choice.YES, ""),
        (Category.STEPS, Choice.YES, ""),
    }


def test_who_gave_the_answer_too_is_in_no_copy(mikkel, teacher):
    lene = mikkel.somebody("Lene", "mor")
    answer(mikkel, teacher, Category.OTHER, given_with=(lene,))
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert {rule.given_by for rule in view.share_rules} == {()}
    assert "Lene" not in everything_in(view)


def test_a_refusal_goes_for_the_words_that_take_the_goals_place(mikkel, teacher):
    friend = mikkel.plan.active_goals[2]
    smaller = mikkel.do(ShrinkGoal(friend.id, "Jeg vil hilse på Emil.")).id
    mikkel.do(TakeGoalOff(smaller))
    mikkel.do(RewordWish(smaller, "Emil og jeg."))
    mikkel.do(Place(smaller, Zone.HEART))
    assert "Emil" in everything_in(mikkel.plan)
    assert "Emil" not in everything_in(visible_to(mikkel.plan, teacher, TODAY))


def test_a_vet_sees_only_what_helps(mikkel):
    vet = professional(mikkel, "Dyrlægen")
    answer(mikkel, vet, Category.HELPS_ME)
    view = visible_to(mikkel.plan, vet, TODAY)
    assert [s.text for s in view.strengths] == ["Sig det i god tid.", "At blive presset."]
    assert view == Plan(people=view.people, strengths=view.strengths, share_rules=view.share_rules)
    assert [person.name for person in view.people] == ["Mikkel", "Dyrlægen"]


def test_a_yes_to_the_strengths_is_none_to_what_helps(mikkel, teacher):
    answer(mikkel, teacher, Category.STRENGTHS)
    assert [s.kind for s in visible_to(mikkel.plan, teacher, TODAY).strengths] == [
        StrengthKind.GOOD_AT
    ]
    answer(mikkel, teacher, Category.HELPS_ME)
    assert len(visible_to(mikkel.plan, teacher, TODAY).strengths) == 3


def test_without_an_answer_nothing_is_seen(mikkel):
    stranger = mikkel.somebody("Bo", "nabo")
    assert not may_know_anything(mikkel.plan, stranger, TODAY)
    view = visible_to(mikkel.plan, stranger, TODAY)
    assert view == Plan(people=view.people)


def test_how_the_figure_looks_is_seen_with_the_goals_alone(mikkel, teacher):
    mikkel.do(ChooseFigure(FigureLook(shape=Shape.WHEELCHAIR)))
    assert visible_to(mikkel.plan, teacher, TODAY).figure.shape is Shape.WHEELCHAIR
    vet = professional(mikkel, "Dyrlægen")
    answer(mikkel, vet, Category.HELPS_ME)
    assert visible_to(mikkel.plan, vet, TODAY).figure == FigureLook()


def test_how_it_is_right_now_is_seen_after_a_yes_to_that(mikkel, teacher):
    answer(mikkel, teacher, Category.WELLBEING)
    assert [c.level for c in visible_to(mikkel.plan, teacher, TODAY).check_ins] == [20]


def test_steps_are_never_seen_without_their_goal(mikkel):
    aunt = mikkel.somebody("Else", "moster")
    answer(mikkel, aunt, Category.STEPS)
    assert visible_to(mikkel.plan, aunt, TODAY).steps == ()


def test_a_parked_step_is_in_no_copy(mikkel, teacher):
    rita = mikkel.somebody("Rita")
    before = visible_to(mikkel.plan, teacher, TODAY)
    mikkel.do(AddStep(mikkel.plan.active_goals[0].id, "Ringe", rita))
    assert "Ringe" in everything_in(visible_to(mikkel.plan, teacher, TODAY))
    mikkel.forget(EntryId(rita))
    assert "Ringe" in everything_in(mikkel.plan)
    assert visible_to(mikkel.plan, teacher, TODAY) == before


def test_a_question_to_somebody_is_between_the_two(mikkel, teacher):
    motors = mikkel.plan.active_goals[0].id
    vet = professional(mikkel, "Dyrlægen")
    mikkel.do(AskSomebody(motors, "Høre om praktik", vet, "Praktik", "Må jeg komme?"))
    assert "Må jeg komme?" not in everything_in(visible_to(mikkel.plan, teacher, TODAY))
    answer(mikkel, vet, Category.GOALS)
    answer(mikkel, vet, Category.STEPS)
    assert "Må jeg komme?" in everything_in(visible_to(mikkel.plan, vet, TODAY))


def test_the_contact_person_is_named_with_a_yes_to_that(mikkel, teacher):
    mikkel.do(AgreeRole(KAREN, ("Ringer til mig",)))
    assert visible_to(mikkel.plan, teacher, TODAY).contact_person == ""
    answer(mikkel, teacher, Category.CONTACT_PERSON)
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert view.contact_person == "Karen"
    assert [role.does for role in view.roles] == [("Ringer til mig",)]


def test_the_rest_is_seen_with_a_yes_to_that(mikkel, teacher):
    mikkel.do(SayFirstStep("Jeg ringer."))
    mikkel.do(SetNextMeeting(FIRST_DAY, "Havnen"))
    answer(mikkel, teacher, Category.OTHER)
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert view.first_step_words == "Jeg ringer."
    assert view.next_meeting == mikkel.plan.next_meeting


def test_the_rest_is_seen_in_another_language_with_the_same_yes(mikkel, teacher):
    for said, in_arabic in (
        (SayFirstStep("Jeg ringer."), "سأتصل"),
        (SayWeDisagree("Skole?"), "مدرسة"),
    ):
        mikkel.do(Translate(mikkel.do(said).id, "ar", in_arabic))
        assert in_arabic not in everything_in(visible_to(mikkel.plan, teacher, TODAY))
    answer(mikkel, teacher, Category.OTHER)
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert {"سأتصل", "مدرسة"} <= {t.text for t in view.translations}


def test_a_helper_is_named_without_a_number(mikkel, teacher):
    jens = PersonId(mikkel.do(AddPerson("Jens", "onkel", phone="00 00 00 00")).id)
    mikkel.do(AddStep(mikkel.plan.active_goals[0].id, "Køre derud", jens))
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert view.name_of(jens) == "Jens"
    assert "00 00 00 00" not in everything_in(view)


def test_words_in_another_language_are_seen_while_they_say_the_same(mikkel, teacher):
    motors = mikkel.plan.active_goals[0]
    mikkel.do(Translate(motors.id, "ar", "محركات"))
    assert "محركات" in everything_in(visible_to(mikkel.plan, teacher, TODAY))
    mikkel.do(Translate(motors.wish, "ar", "محرك"))
    mikkel.do(TakeGoalOff(motors.id))
    mikkel.do(RewordWish(motors.wish, "Biler"))
    mikkel.do(Place(motors.wish, Zone.HANDS))
    view = visible_to(mikkel.plan, teacher, TODAY)
    assert "Biler" in everything_in(view)
    assert "محرك" not in everything_in(view)


def test_the_two_see_everything_but_what_is_hidden(mikkel):
    for who in (YOUNG_PERSON, KAREN):
        assert visible_to(mikkel.plan, who, TODAY) == mikkel.plan


# -- giving and taking back ----------------------------------------------------------------------


def test_what_is_taken_back_is_seen_no_more_and_dated(mikkel, teacher):
    answer(mikkel, teacher, Category.GOALS, Choice.NO)
    rule = mikkel.plan.share_rule(teacher, Category.GOALS)
    assert (rule.choice, rule.withdrawn_on) == (Choice.NO, TODAY)
    assert visible_to(mikkel.plan, teacher, TODAY).goals == ()
    answer(mikkel, teacher, Category.GOALS, Choice.NOT_YET)
    assert mikkel.plan.share_rule(teacher, Category.GOALS).withdrawn_on == TODAY
    answer(mikkel, teacher, Category.GOALS)
    assert mikkel.plan.share_rule(teacher, Category.GOALS).withdrawn_on is None


def test_a_first_no_takes_nothing_back(mikkel):
    aunt = mikkel.somebody("Else", "moster")
    answer(mikkel, aunt, Category.GOALS, Choice.NO)
    assert mikkel.plan.share_rule(aunt, Category.GOALS).withdrawn_on is None


def test_a_yes_runs_to_its_last_day_and_not_from_before_it_was_given(mikkel):
    aunt = mikkel.somebody("Else", "moster")
    answer(mikkel, aunt, Category.GOALS, expires_on=TOMORROW.isoformat())
    seen = [
        len(visible_to(mikkel.plan, aunt, TODAY + dt.timedelta(days=n)).goals)
        for n in (-1, 0, 1, 2)
    ]
    assert seen == [0, 3, 3, 0]


def test_nobody_but_the_young_person_undoes_a_no(mikkel, teacher):
    answer(mikkel, teacher, Category.GOALS, Choice.NO)
    mikkel.speaks(KARENS_PEN)
    with pytest.raises(NotTheirWords):
        mikkel.undo()
    assert visible_to(mikkel.plan, teacher, TODAY).goals == ()


def test_parents_of_a_grown_up_are_given_nothing_without_her_voice(mikkel):
    mother = PersonId(mikkel.do(AddPerson("Lene", "mor", holds_custody=True)).id)
    mikkel.do(SetBirthDate(dt.date(TODAY.year - 22, 1, 1)))
    required = SetShareRule(mother, Category.GOALS, Choice.YES, RowKind.REQUIRED, "law")
    mikkel.speaks(KARENS_PEN)
    for edit in (required, replace(required, kind=RowKind.ASKED)):
        with pytest.raises(OnlyYouDecide):
            mikkel.do(edit)
    mikkel.speaks(KAREN_WRITES_FOR_MIKKEL)
    mikkel.do(required)
    assert may_know_anything(mikkel.plan, mother, TODAY)


@pytest.mark.parametrize("born", [None, dt.date(TODAY.year - 15, 1, 1)])
def test_what_parents_of_a_child_must_know_may_be_noted_for_them(mikkel, born):
    mother = PersonId(mikkel.do(AddPerson("Lene", "mor", holds_custody=True)).id)
    aunt = mikkel.somebody("Else", "moster")
    mikkel.do(SetBirthDate(born))
    mikkel.speaks(KARENS_PEN)
    required = SetShareRule(mother, Category.DUTY, Choice.YES, RowKind.REQUIRED, "law")
    mikkel.do(required)
    with pytest.raises(OnlyYouDecide):
        mikkel.do(replace(required, recipient=aunt))
    assert may_know_anything(mikkel.plan, mother, TODAY)


def test_an_answer_is_about_somebody_who_is_known_and_a_goal_of_today(mikkel, teacher):
    yes = SetShareRule(teacher, Category.GOALS, Choice.YES, RowKind.OWN_CHOICE, "consent")
    for wrong, refusal in (
        (replace(yes, recipient=PersonId("stranger")), UnknownPerson),
        (replace(yes, recipient=YOUNG_PERSON), UnknownPerson),
        (replace(yes, given_with=(PersonId("stranger"),)), UnknownPerson),
        (replace(yes, goal=GoalId("gone")), UnknownGoal),
    ):
        with pytest.raises(refusal):
            mikkel.do(wrong)
    for wrong in (replace(yes, recipient=PersonId("stranger")), replace(yes, goal=GoalId("gone"))):
        late = mikkel.journal.entries[-1]
        plan = wrong.apply(mikkel.plan, late)
        assert plan == mikkel.plan.with_misfit(late.id)


# -- no rule without a legal basis ---------------------------------------------------------------


@pytest.mark.parametrize("basis", ["", "  "])
def test_a_rule_without_a_legal_basis_cannot_be_made(basis):
    with pytest.raises(ValueError, match="legal basis"):
        SetShareRule(KAREN, Category.GOALS, Choice.YES, RowKind.ASKED, basis)
    with pytest.raises(ValueError, match="legal basis"):
        ShareRule(
            recipient=KAREN,
            category=Category.GOALS,
            choice=Choice.YES,
            kind=RowKind.ASKED,
            legal_basis=basis,
            given_on=TODAY,
        )


def test_a_rule_without_a_legal_basis_cannot_be_read(mikkel, teacher):
    stored = encode(mikkel.journal.entries[-1].content)
    rule = msgspec.json.encode(mikkel.plan.share_rules[0])
    assert b'"consent"' in stored
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(rule.replace(b'"consent"', b'""'), type=ShareRule)
    assert isinstance(decode(stored.replace(b'"consent"', b'""')), Unreadable)


# -- hidden --------------------------------------------------------------------------------------


def test_a_hidden_goal_is_nowhere(mikkel):
    friend = mikkel.plan.active_goals[2]
    mikkel.do(Translate(friend.wish, "ar", "إميل"))
    mikkel.do(SayEducation(friend.id))
    answer(mikkel, KAREN, Category.GOALS, Choice.NO, friend.id)
    mikkel.do(ReachGoal(friend.id, "Emil er min ven."))
    mikkel.do(HideGoal(friend.id))
    for view in (
        without_hidden(mikkel.plan),
        visible_to(mikkel.plan, KAREN, TODAY),
        visible_to(mikkel.plan, YOUNG_PERSON, TODAY),
        on_the_table(mikkel.plan, mikkel.meeting, TODAY),
    ):
        said = everything_in(view)
        assert friend.youth_text not in said
        assert "إميل" not in said
        assert "Emil er min ven." not in said
        assert "Spørge Emil" not in said
        assert friend.id not in said
        assert friend.wish not in said
    assert friend.youth_text not in [wish.text for wish in mikkel.plan.parked_wishes]


def test_what_took_the_place_of_a_goal_is_not_named_when_it_is_hidden(mikkel):
    friend = mikkel.plan.active_goals[2].id
    smaller = mikkel.do(ShrinkGoal(friend, "Jeg vil hilse.")).id
    mikkel.do(TakeGoalOff(smaller))
    mikkel.do(HideGoal(smaller))
    view = without_hidden(mikkel.plan)
    assert [goal.replaced_by for goal in view.former_goals] == [None]
    assert smaller not in everything_in(view)


# -- the shared screen ---------------------------------------------------------------------------


@pytest.fixture
def lene(mikkel):
    """Mikkel's mother comes in late, and may know all but the third goal."""
    lene = mikkel.somebody("Lene", "mor")
    mikkel.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER, "Hun ved noget om Emil."))
    answer(mikkel, lene, Category.GOALS)
    answer(mikkel, lene, Category.STEPS)
    answer(mikkel, lene, Category.GOALS, Choice.NO, mikkel.plan.active_goals[2].id)
    return lene


def test_before_anybody_comes_late_the_screen_shows_everything(mikkel):
    assert on_the_table(mikkel.plan, mikkel.meeting, TODAY) == mikkel.plan


def test_a_goal_the_mother_may_not_see_lies_face_down(mikkel, lene):
    mikkel.do(SayWeDisagree("Karen synes noget om Emil."))
    mikkel.do(SetNextMeeting(FIRST_DAY, "Hos Emil"))
    view = on_the_table(mikkel.plan, mikkel.meeting, TODAY)
    assert [(goal.rank, goal.lies_face_down) for goal in view.active_goals] == [
        (1, False),
        (2, False),
        (3, True),
    ]
    assert "Emil" not in everything_in(view)
    assert {"Mikkel", "Karen", "Lene"} <= {person.name for person in view.people}
    assert (view.parked_wishes, view.check_ins, view.strengths) == ((), (), ())


def test_the_screen_shows_what_everyone_who_came_late_may_see(mikkel, lene):
    bo = PersonId(mikkel.do(SeatGuest("Bo", SeatKind.BISIDDER)).id)
    answer(mikkel, bo, Category.GOALS, goal=mikkel.plan.active_goals[1].id)
    view = on_the_table(mikkel.plan, mikkel.meeting, TODAY)
    assert [goal.lies_face_down for goal in view.active_goals] == [True, False, True]
    assert view.steps == ()


def test_somebody_outside_the_circle_stays_there_while_a_step_names_them(mikkel, lene):
    vet = PersonId(mikkel.do(SeatGuest("Dyrlægen", SeatKind.STANDBY)).id)
    assert vet not in everything_in(on_the_table(mikkel.plan, mikkel.meeting, TODAY))
    motors = mikkel.plan.active_goals[0].id
    mikkel.do(AskSomebody(motors, "Høre om praktik", vet, "Praktik", "Må jeg komme?"))
    view = on_the_table(mikkel.plan, mikkel.meeting, TODAY)
    assert vet in [seat.person for seat in view.standing_by]
    assert "Må jeg komme?" not in everything_in(view)


def test_a_contact_person_who_came_late_hides_nothing(mikkel, lene):
    mikkel.do(ChooseContactPerson(lene, ChoiceMode.OWN_CHOICE, TODAY, TODAY))
    assert came_late(mikkel.plan, mikkel.meeting) == ()
    assert on_the_table(mikkel.plan, mikkel.meeting, TODAY) == mikkel.plan


def test_who_came_late_does_so_until_they_leave_or_the_meeting_ends(mikkel, lene):
    assert [seat.person for seat in came_late(mikkel.plan, mikkel.meeting)] == [lene]
    mikkel.note(MeetingEnded())
    assert came_late(mikkel.plan, mikkel.meeting) == ()


def test_who_is_there_from_the_beginning_came_in_time(meeting):
    lene = meeting.somebody()
    meeting.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    meeting.three_goals()
    assert came_late(meeting.plan, meeting.meeting) == ()


def test_what_lies_face_down_is_not_on_paper_and_leaves_no_gap(mikkel, lene):
    answer(mikkel, lene, Category.GOALS, Choice.NO, mikkel.plan.active_goals[0].id)
    table = on_the_table(mikkel.plan, mikkel.meeting, TODAY)
    paper = without_face_down(table)
    assert [(goal.rank, goal.youth_text) for goal in paper.goals] == [
        (1, "Jeg vil kunne læse en manual.")
    ]
    assert without_face_down(paper) == paper


# -- that something is left out ----------------------------------------------------------------


def test_a_recipient_sees_that_something_is_left_out_only_where_it_was_agreed(mikkel, teacher):
    lene = mikkel.somebody()
    mikkel.do(TellLeftOut(teacher))
    assert visible_to(mikkel.plan, teacher, TODAY).told_left_out == (teacher,)
    assert visible_to(mikkel.plan, lene, TODAY).told_left_out == ()
