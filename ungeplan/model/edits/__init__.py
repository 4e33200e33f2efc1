"""Every edit there is, grouped by the stage of the meeting in which it is made."""

from ungeplan.model.edits.agreement import SayWeDisagree, SetNextMeeting
from ungeplan.model.edits.edit import Edit, Envelope
from ungeplan.model.edits.goals import (
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.edits.people import (
    AddPerson,
    BeginPlan,
    ChooseName,
    LeaveSeat,
    SeatGuest,
    TakeSeat,
)
from ungeplan.model.edits.steps import AddStep, ChangeStep, RemoveStep
from ungeplan.model.edits.wishes import AddWish, RemoveWish, RewordWish

AnyEdit = (
    BeginPlan
    | ChooseName
    | AddPerson
    | TakeSeat
    | SeatGuest
    | LeaveSeat
    | AddWish
    | RewordWish
    | RemoveWish
    | PlaceGoal
    | SwapGoal
    | MoveGoal
    | TakeGoalOff
    | RankGoals
    | RateGoal
    | AddStep
    | ChangeStep
    | RemoveStep
    | SetNextMeeting
    | SayWeDisagree
)

__all__ = [
    "AddPerson",
    "AddStep",
    "AddWish",
    "AnyEdit",
    "BeginPlan",
    "ChangeStep",
    "ChooseName",
    "Edit",
    "Envelope",
    "LeaveSeat",
    "MoveGoal",
    "PlaceGoal",
    "RankGoals",
    "RateGoal",
    "RemoveStep",
    "RemoveWish",
    "RewordWish",
    "SayWeDisagree",
    "SeatGuest",
    "SetNextMeeting",
    "SwapGoal",
    "TakeGoalOff",
    "TakeSeat",
]
