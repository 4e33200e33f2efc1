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
from tests.model.table import KAREN_WRITES_FOR_MIKKEL, KARENS_PEN, MIKKELS_PEN, Table
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    ChangeStep,
    ChooseName,
    LeaveSeat,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    RemoveStep,
    RemoveWish,
    RewordWish,
    SayWeDisagree,
    SeatGuest,
    SetNextMeeting,
    SwapGoal,
    TakeGoalOff,
    TakeSeat,
)
from ungeplan.model.facts import (
    Answer,
    MeetingEnded,
    Mode,
    PlanConfirmed,
    PlanExported,
    PlanPrinted,
    Stage,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Content, Forgotten, encode
from ungeplan.model.plan import YOUNG_PERSON, DueOn, DueWhen, PersonId, SeatKind


def first_meeting(table: Table) -> None:
    table.begin_meeting()
    table.enter_stage(Stage.WELCOME)
    table.do(ChooseName("Mikkel B."))
    lene, jens, birgit, samir = (
        PersonId(table.do(AddPerson(name, relation, is_professional)).id)
        for name, relation, is_professional in (
            ("Lene", "mor", False),
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
    table.enter_stage(Stage.ME)
    table.enter_stage(Stage.WISHES)
    motors = table.do(AddWish("Motorer")).id
    table.do(RewordWish(motors, "Jeg vil arbejde med motorer."))
    manual = table.do(AddWish("Jeg vil kunne læse en manual.", zone_hint=Zone.HEAD)).id
    table.speaks(KAREN_WRITES_FOR_MIKKEL)
    emil = table.do(AddWish("Jeg vil have, at Emil bliver min ven igen.")).id
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
    table.enter_stage(Stage.SHARING)
    table.enter_stage(Stage.MY_PLAN)
    table.do(SayWeDisagree("Karen synes, skolen skal med. Jeg siger: ikke endnu."))
    table.do(SetNextMeeting(dt.datetime(2027, 1, 4, 9, 0), "Eksempelskolen", "00 00 00 00"))
    for answer in (Answer.NO, Answer.ALMOST, Answer.YES):
        table.note(PlanConfirmed(answer))
    table.note(PlanPrinted())
    table.note(PlanExported("pdf"))
    table.note(MeetingEnded())


def second_meeting(table: Table) -> None:
    table.begin_meeting(Mode.SHORT)
    table.enter_stage(Stage.GOALS)
    table.do(RateGoal(table.plan.active_goals[0].id, 5))
    table.do(SetNextMeeting(dt.datetime(2027, 2, 1, 14, 30)))


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
    first_meeting(mikkel)
    second_meeting(mikkel)
    file = Path(__file__).parent / f"{ungeplan.__version__}.json"
    with file.open("x", encoding="utf-8") as written:
        json.dump(sample(mikkel), written, ensure_ascii=False, indent=1)
        written.write("\n")
