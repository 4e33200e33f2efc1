"""Every edit there is, grouped by the stage of the meeting in which it is made."""

from ungeplan.model.edits.agreement import SayEducation, SayFirstStep, SayWeDisagree, SetNextMeeting
from ungeplan.model.edits.contact_person import (
    AgreeRole,
    ChooseContactPerson,
    EndContactPerson,
    OfferContactPersons,
)
from ungeplan.model.edits.edit import Edit, Envelope
from ungeplan.model.edits.goals import (
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.edits.me import (
    AddStrength,
    ChooseFigure,
    ChooseScreen,
    RemoveStrength,
    RewordStrength,
    SayRightNow,
)
from ungeplan.model.edits.people import (
    AddPerson,
    BeginPlan,
    ChooseName,
    DescribePerson,
    LeaveSeat,
    Prepare,
    SeatGuest,
    SetBirthDate,
    TakeSeat,
)
from ungeplan.model.edits.sharing import SetShareRule, TellLeftOut
from ungeplan.model.edits.since_last import HideGoal, ReachGoal, ShrinkGoal, TellStep
from ungeplan.model.edits.steps import AddStep, AnswerAsked, AskSomebody, ChangeStep, RemoveStep
from ungeplan.model.edits.translations import ApproveTranslation, ChooseSecondLanguage, Translate
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
    | DescribePerson
    | SetBirthDate
    | Prepare
    | SayRightNow
    | AddStrength
    | RewordStrength
    | RemoveStrength
    | ChooseFigure
    | ChooseScreen
    | SetShareRule
    | TellStep
    | ReachGoal
    | ShrinkGoal
    | HideGoal
    | OfferContactPersons
    | ChooseContactPerson
    | EndContactPerson
    | AgreeRole
    | AskSomebody
    | AnswerAsked
    | SayFirstStep
    | SayEducation
    | ChooseSecondLanguage
    | Translate
    | ApproveTranslation
    | TellLeftOut
)

__all__ = [
    "AddPerson",
    "AddStep",
    "AddStrength",
    "AddWish",
    "AgreeRole",
    "AnswerAsked",
    "AnyEdit",
    "ApproveTranslation",
    "AskSomebody",
    "BeginPlan",
    "ChangeStep",
    "ChooseContactPerson",
    "ChooseFigure",
    "ChooseName",
    "ChooseScreen",
    "ChooseSecondLanguage",
    "DescribePerson",
    "Edit",
    "EndContactPerson",
    "Envelope",
    "HideGoal",
    "LeaveSeat",
    "MoveGoal",
    "OfferContactPersons",
    "PlaceGoal",
    "Prepare",
    "RankGoals",
    "RateGoal",
    "ReachGoal",
    "RemoveStep",
    "RemoveStrength",
    "RemoveWish",
    "RewordStrength",
    "RewordWish",
    "SayEducation",
    "SayFirstStep",
    "SayRightNow",
    "SayWeDisagree",
    "SeatGuest",
    "SetBirthDate",
    "SetNextMeeting",
    "SetShareRule",
    "ShrinkGoal",
    "SwapGoal",
    "TakeGoalOff",
    "TakeSeat",
    "TellLeftOut",
    "TellStep",
    "Translate",
]
