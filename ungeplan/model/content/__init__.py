"""What the program says: cards, questions, prompts and printed words, read from content files.

The files are TOML with Danish and English beside each other. Every text has a name of its own
here, so that a wrong name is found by the type checker and a missing text when the file is read.
"""

from ungeplan.model.content.cards import (
    Card,
    Cards,
    Drawer,
)
from ungeplan.model.content.commands import (
    Answers,
    CommandRefusals,
    Commands,
    Help,
)
from ungeplan.model.content.content import (
    Content,
    Refusals,
    Troubles,
)
from ungeplan.model.content.departments import (
    Departments,
)
from ungeplan.model.content.differences import (
    DifferenceWords,
    Happening,
)
from ungeplan.model.content.figure import (
    FigureWords,
    SupportWords,
    ZoneWords,
)
from ungeplan.model.content.files import (
    ContentIsBroken,
    load,
)
from ungeplan.model.content.follow_on import (
    About,
    DraftWords,
    Field,
    FollowOn,
    FollowOnPlan,
    Takes,
)
from ungeplan.model.content.languages import (
    Languages,
    SpokenLanguage,
)
from ungeplan.model.content.meeting import (
    AlwaysThere,
    Experience,
    GetReady,
    Goals,
    MeetingWords,
    Minutes,
    Pause,
    Ratings,
    RightNow,
    ShareKind,
    Sharing,
    SinceLast,
    StageContent,
    Stages,
    Steps,
    Strengths,
    TakeWithYou,
    Voices,
    Welcome,
    Wishes,
    Yes,
)
from ungeplan.model.content.paper import (
    Dates,
    MethodPart,
    PrintWords,
    Story,
)
from ungeplan.model.content.rules import (
    Basis,
    LegalText,
    RecipientKind,
    Row,
    Rules,
)
from ungeplan.model.content.safety import (
    Helpline,
    Safety,
)

__all__ = [
    "About",
    "AlwaysThere",
    "Answers",
    "Basis",
    "Card",
    "Cards",
    "CommandRefusals",
    "Commands",
    "Content",
    "ContentIsBroken",
    "Dates",
    "Departments",
    "DifferenceWords",
    "DraftWords",
    "Drawer",
    "Experience",
    "Field",
    "FigureWords",
    "FollowOn",
    "FollowOnPlan",
    "GetReady",
    "Goals",
    "Happening",
    "Help",
    "Helpline",
    "Languages",
    "LegalText",
    "MeetingWords",
    "MethodPart",
    "Minutes",
    "Pause",
    "PrintWords",
    "Ratings",
    "RecipientKind",
    "Refusals",
    "RightNow",
    "Row",
    "Rules",
    "Safety",
    "ShareKind",
    "Sharing",
    "SinceLast",
    "SpokenLanguage",
    "StageContent",
    "Stages",
    "Steps",
    "Story",
    "Strengths",
    "SupportWords",
    "TakeWithYou",
    "Takes",
    "Troubles",
    "Voices",
    "Welcome",
    "Wishes",
    "Yes",
    "ZoneWords",
    "load",
]
