"""Writes the sample journal of this version: a meeting with Mikkel in which every tag is met.

python -m tests.model.journals.record

A sample that was released is never written again: it is how an old plan proves that it still opens.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, cast

import msgspec

import ungeplan
from tests.model.table import (
    FIRST_DAY,
    KAREN,
    KAREN_WRITES_FOR_MIKKEL,
    KARENS_PEN,
    MIKKELS_PEN,
    Table,
)
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AgreeRole,
    AnswerAsked,
    ApproveTranslation,
    AskSomebody,
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
from ungeplan.model.facts import (
    Answer,
    ConfirmedHow,
    CopyHandedOver,
    CopyRead,
    CopyReturned,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    GoalKept,
    MeetingEnded,
    MeetingMissed,
    Mode,
    NewWordsTaken,
    PlanConfirmed,
    PlanExported,
    PlanPrinted,
    Stage,
    Stood,
    WordsConfirmed,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Content, Forgotten, encode
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


def before_the_first_meeting(table: Table) -> None:
    table.do(SetBirthDate(dt.date(2010, 4, 2)))
    lene = table.somebody("Lene", "mor")
    table.do(Prepare("På skolen", "Min far", (lene,)))


def first_meeting(table: Table) -> None:
    table.begin_meeting()
    table.enter_stage(Stage.GET_READY)
    table.enter_stage(Stage.WELCOME)
    table.do(ChooseName("Mikkel B."))
    (lene,) = table.plan.preparation.guests
    jens, birgit, samir = (
        PersonId(table.do(AddPerson(name, relation, is_professional)).id)
        for name, relation, is_professional in (
            ("Jens", "onkel", False),
            ("Birgit", "læsevejleder", True),
            ("Samir", "tolk", True),
        )
    )
    table.do(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    ida = PersonId(table.do(SeatGuest("Ida", SeatKind.BISIDDER, "Min bedste ven")).id)
    table.do(TakeSeat(samir, SeatKind.INTERPRETER))
    table.do(TakeSeat(birgit, SeatKind.PROFESSIONAL, "Hun ved noget om oplæsning"))
    table.do(LeaveSeat(ida))
    the_contact_person(table, birgit)
    table.enter_stage(Stage.ME)
    about_me(table)
    table.enter_stage(Stage.WISHES)
    motors = table.do(AddWish("Motorer")).id
    table.do(RewordWish(motors, "Jeg vil arbejde med motorer."))
    manual = table.do(AddWish("Jeg vil kunne læse en manual.", zone_hint=Zone.HEAD)).id
    table.speaks(KAREN_WRITES_FOR_MIKKEL)
    emil = table.do(AddWish("Jeg vil have, at Emil bliver min ven igen.")).id
    table.note(WordsConfirmed(emil))
    table.speaks(MIKKELS_PEN)
    school = table.do(AddWish("Jeg vil på efterskole", "efterskole", Zone.FEET)).id
    calm = table.do(AddWish("Jeg vil have mere ro indeni", "ro", Zone.STOMACH)).id
    table.do(RemoveWish(table.wish("Jeg vil have kørekort")))
    table.forget(table.wish("Det vil jeg ikke vise"))
    table.enter_stage(Stage.GOALS)
    goal_1 = table.do(PlaceGoal(motors, Zone.FEET)).id
    table.do(MoveGoal(goal_1, Zone.HANDS))
    goal_2 = table.do(PlaceGoal(emil, Zone.HEART)).id
    goal_3 = table.do(PlaceGoal(school, Zone.FEET)).id
    goal_4 = table.do(SwapGoal(goal_3, manual, Zone.HEAD)).id
    table.do(RankGoals((goal_1, goal_4, goal_2)))
    table.do(TakeGoalOff(goal_4))
    table.do(PlaceGoal(calm, Zone.STOMACH))
    table.undo()
    table.undo()
    table.redo()
    table.undo()
    table.do(RateGoal(goal_1, 2))
    table.do(RateGoal(goal_4))
    table.enter_stage(Stage.STEPS)
    visit = table.do(AddStep(goal_1, "Besøge værkstedet på EUD", YOUNG_PERSON)).id
    table.speaks(KARENS_PEN)
    table.do(ChangeStep(visit, "Besøge værkstedet på EUD", PersonId("karen"), D14, (jens,)))
    table.speaks(MIKKELS_PEN)
    ask = table.do(AddStep(goal_1, "Spørge min onkel", YOUNG_PERSON, D7, (jens, lene))).id
    table.do(
        ChangeStep(
            ask,
            "Spørge min onkel om en lørdag",
            YOUNG_PERSON,
            D7,
            (jens,),
            "Så ringer Lene til ham.",
        )
    )
    table.do(
        AddStep(
            goal_2,
            "Spørge, om han vil med ud at fiske",
            YOUNG_PERSON,
            DueWhen("når jeg tør"),
            if_it_goes_wrong="Så prøver vi efter jul.",
        )
    )
    table.do(RemoveStep(table.step(goal_4, "Læse højt")))
    bring_in(table, goal_1)
    translated(table, goal_1, samir)
    table.enter_stage(Stage.SHARING)
    who_may_know(table, goal_1, lene, birgit)
    table.enter_stage(Stage.MY_PLAN)
    table.do(SayWeDisagree("Karen synes, skolen skal med. Jeg siger: ikke endnu."))
    table.do(SetNextMeeting(dt.datetime(2027, 1, 4, 9, 0), "Eksempelskolen", "00 00 00 00"))
    table.do(SayFirstStep("Jeg spørger min onkel på lørdag."))
    table.do(SayEducation(goal_1))
    table.do(SayEducation(ask_again_on=dt.date(2027, 2, 1)))
    for answer in (Answer.NO, Answer.ALMOST):
        table.note(PlanConfirmed(answer))
    table.note(PlanConfirmed(Answer.YES, ConfirmedHow.TAP))
    table.note(PlanConfirmed(Answer.YES, ConfirmedHow.SIGNATURE, (((0, 10), (500, 20)),)))
    table.note(PlanConfirmed(Answer.YES, ConfirmedHow.SPOKEN, written_by=KAREN))
    table.note(PlanPrinted())
    table.note(PlanExported("pdf"))
    copy = CopyHandedOver(birgit, "pdf", FIRST_DAY.date(), "a1b2c3")
    handed_over = table.note(copy).id
    table.note(CopyRead(handed_over, D7.day))
    table.note(CopyReturned(handed_over, D7.day))
    table.note(MeetingEnded())
    draft = table.note(DraftBegun("school", FIRST_DAY.date(), birgit)).id
    table.note(DraftWritten(draft, "next_look", "Til maj"))
    table.note(NewWordsTaken(draft, D7.day))
    stood = Stood(Category.GOALS, goal_1, 1), Stood(Category.HAS_PLAN)
    table.note(CopyHandedOver(birgit, "draft", FIRST_DAY.date(), "a1b2c3", stood))
    table.note(DraftPutAway(draft))


def the_contact_person(table: Table, other: PersonId) -> None:
    candidates = (
        Candidate(person=KAREN, known_from="klubben", met_how_often="hver uge"),
        Candidate(person=other, known_from="skolen"),
    )
    table.do(OfferContactPersons(candidates))
    today = FIRST_DAY.date()
    words = "Hende kender jeg."
    table.do(
        ChooseContactPerson(
            KAREN, ChoiceMode.CHOSE_AMONG, today, today, dt.date(2026, 11, 9), words=words
        )
    )
    table.do(AgreeRole(KAREN, ("Ringer til mig",), ("Siger noget videre",), "Sms", other))
    table.do(DescribePerson(other, "Birgit", "vejleder", True, Department.SCHOOL, phone="00000000"))
    table.do(DescribePerson(other, "Birgit", "vejleder", True, holds_custody=True, is_near=True))
    table.do(
        AddPerson("Ejner", "morfar", False, Department.OUTSIDE, True, "00 00 00 00", is_near=True)
    )


def about_me(table: Table) -> None:
    for number, area in enumerate(Area):
        table.do(SayRightNow(area, number * 30))
    table.forget_right_now(Area.AT_HOME)
    table.do(SayRightNow(Area.AT_HOME, 45))
    helps, *_ = (table.do(AddStrength(kind, f"Noget, der er {kind}.")).id for kind in StrengthKind)
    table.do(RewordStrength(helps, "Jeg er god til at skrue."))
    table.do(RemoveStrength(table.do(AddStrength(StrengthKind.LIKED_FOR, "Ved ikke")).id))
    for line in Line:
        table.do(ChooseFigure(FigureLook(line=line)))
    for ink in Ink:
        table.do(ChooseFigure(FigureLook(ink=ink)))
    for face in Face:
        table.do(ChooseFigure(FigureLook(face=face)))
    for shape in Shape:
        table.do(ChooseFigure(FigureLook(shape=shape)))
    table.do(ChooseScreen(ScreenChoice(theme="dark", zoom=150, is_still=True)))


def bring_in(table: Table, goal: GoalId) -> None:
    vet = PersonId(table.do(SeatGuest("Dyrlægen", SeatKind.STANDBY, "Kender til dyr")).id)
    ask = AskSomebody(goal, "Høre om praktik", vet, "Praktik", "Må jeg se, hvad I gør?", D14.day)
    asked = table.do(ask).id
    table.do(AnswerAsked(asked, BringInStatus.ACCEPTED))
    table.do(AnswerAsked(asked, BringInStatus.ANSWERED, "Kom på mandag."))
    table.do(RemoveStep(asked))


def translated(table: Table, goal: GoalId, interpreter: PersonId) -> None:
    table.do(ChooseSecondLanguage("ar"))
    table.do(Translate(goal, "ar", "أريد أن أعمل مع المحركات."))
    table.speaks(KARENS_PEN._replace(voice=interpreter))
    table.do(ApproveTranslation(goal, "ar"))
    table.speaks(MIKKELS_PEN)


def who_may_know(table: Table, goal: GoalId, mother: PersonId, teacher: PersonId) -> None:
    for category in Category:
        yes = SetShareRule(teacher, category, Choice.YES, RowKind.OWN_CHOICE, "consent")
        table.do(yes)
    ends = dt.date(2027, 6, 30)
    vent = SetShareRule(
        mother,
        Category.GOALS,
        Choice.NOT_YET,
        RowKind.ASKED,
        "consent",
        goal,
        "Vent til jul.",
        (mother,),
        ends,
    )
    table.do(vent)
    table.do(TellLeftOut(teacher))
    table.do(TellLeftOut(mother, tell=False))
    table.do(SetShareRule(teacher, Category.WELLBEING, Choice.NO, RowKind.ASKED, "consent"))
    table.speaks(KARENS_PEN)
    table.do(SetShareRule(teacher, Category.DUTY, Choice.YES, RowKind.REQUIRED, "duty"))
    table.speaks(MIKKELS_PEN)


def second_meeting(table: Table) -> None:
    table.note(MeetingMissed(dt.datetime(2027, 1, 4, 9, 0)))
    table.begin_meeting(Mode.SHORT)
    table.enter_stage(Stage.SINCE_LAST)
    motors, emil, *_ = table.plan.active_goals
    ask = table.plan.open_steps(motors.id)[0].id
    table.do(TellStep(ask, StepStatus.DONE, "Det gik godt.", dt.date(2026, 11, 28)))
    table.do(TellStep(table.plan.open_steps(motors.id)[0].id, StepStatus.NOT_DONE))
    table.do(TellStep(ask, StepStatus.OPEN, "Det gik godt."))
    table.note(GoalKept(motors.id))
    smaller = table.do(ShrinkGoal(motors.id, "Jeg vil se et værksted.")).id
    table.do(ReachGoal(emil.id, "Vi fisker nu."))
    table.do(HideGoal(emil.id))
    table.do(HideGoal(emil.id, hidden=False))
    table.enter_stage(Stage.GOALS)
    table.do(RateGoal(smaller, 5))
    table.do(SetNextMeeting(dt.datetime(2027, 2, 1, 14, 30)))
    gap = FIRST_DAY.date() + dt.timedelta(days=60)
    table.do(EndContactPerson(gap, "Karen får nyt arbejde."))
    table.do(
        ChooseContactPerson(
            PersonId("karen"),
            ChoiceMode.ASSIGNED,
            gap + dt.timedelta(days=3),
            gap,
            reason="Ingen andre kender dig.",
        )
    )


D7 = DueOn(dt.date(2026, 11, 30))
D14 = DueOn(dt.date(2026, 12, 7))


def sample(table: Table) -> dict[str, Any]:
    journal = table.journal
    return {
        "entries": [
            {
                "id": entry.id,
                "replica": entry.replica,
                "counter": entry.counter,
                "at": entry.at.isoformat(),
                "meeting": entry.meeting,
                "voice": entry.voice,
                "hand": entry.hand,
                "payload": None
                if isinstance(entry.content, Forgotten)
                else encode(cast(Content, entry.content)).decode(),
                "salt": entry.salt.hex(),
                "digest": entry.digest.hex(),
                "link": entry.link.hex(),
            }
            for entry in journal.entries
        ],
        "plan": msgspec.to_builtins(journal.plan),
        "meeting": journal.meeting,
        "stage": journal.stage,
        "versions": journal.versions,
        "changed_since_version": journal.changed_since_version,
    }


if __name__ == "__main__":
    mikkel = Table()
    before_the_first_meeting(mikkel)
    first_meeting(mikkel)
    second_meeting(mikkel)
    file = Path(__file__).parent / f"{ungeplan.__version__}.json"
    with file.open("x", encoding="utf-8") as written:
        json.dump(sample(mikkel), written, ensure_ascii=False, indent=1)
        written.write("\n")
