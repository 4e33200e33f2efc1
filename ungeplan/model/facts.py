"""Facts: what happened around the plan without changing it. Kept in the journal, never undone."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Stage(StrEnum):
    """A stage of the meeting as it stands on the bar, in order."""

    WELCOME = "welcome"
    ME = "me"
    WISHES = "wishes"
    GOALS = "goals"
    STEPS = "steps"
    SHARING = "sharing"
    MY_PLAN = "my_plan"


class Mode(StrEnum):
    """How long the two have."""

    FULL = "full"
    SHORT = "short"


class Answer(StrEnum):
    """What the young person says to "Er det her din plan?"."""

    YES = "yes"
    ALMOST = "almost"
    NO = "no"


class Fact(Struct, frozen=True, tag_field="do", forbid_unknown_fields=True, omit_defaults=True):
    """Something that happened. Tags and fields are stored for ever, as those of edits are."""


class MeetingBegun(Fact, frozen=True, tag="meeting_begun"):
    """A meeting begins; its id is that of the entry."""

    mode: Mode = Mode.FULL


class StageEntered(Fact, frozen=True, tag="stage_entered"):
    """The screen shows this stage."""

    stage: Stage


class MeetingEnded(Fact, frozen=True, tag="meeting_ended"):
    """The meeting is over."""


class PlanConfirmed(Fact, frozen=True, tag="plan_confirmed"):
    """The young person answers whether this is their plan. Each yes is a version."""

    answer: Answer


class PlanPrinted(Fact, frozen=True, tag="plan_printed"):
    """The plan went to a printer."""


class PlanExported(Fact, frozen=True, tag="plan_exported"):
    """The plan was written to a file somebody asked for."""

    form: str


AnyFact = MeetingBegun | StageEntered | MeetingEnded | PlanConfirmed | PlanPrinted | PlanExported
