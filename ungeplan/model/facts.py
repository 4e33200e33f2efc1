"""Facts: what happened around the plan without changing it. Kept in the journal, never undone."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from ungeplan.model.plan.ids import EntryId, GoalId, PersonId
from ungeplan.model.plan.share_rules import Category


class Stage(StrEnum):
    """A stage of the meeting as it stands on the bar, in order.

    The first is for before the meeting; *Siden sidst* opens every meeting but the first.
    """

    GET_READY = "get_ready"
    WELCOME = "welcome"
    SINCE_LAST = "since_last"
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


class ConfirmedHow(StrEnum):
    """How the young person's yes was given."""

    TAP = "tap"
    SIGNATURE = "signature"
    SPOKEN = "spoken"


Stroke = tuple[tuple[int, int], ...]
"""One line of a signature, drawn without lifting: points in thousandths of its width."""


class PlanConfirmed(Fact, frozen=True, tag="plan_confirmed"):
    """The young person answers whether this is their plan. Each yes is a version."""

    answer: Answer
    how: ConfirmedHow | None = None
    signature: tuple[Stroke, ...] = ()
    written_by: PersonId | None = None
    """Who wrote that it was said aloud."""


class WordsConfirmed(Fact, frozen=True, tag="words_confirmed"):
    """Words written by somebody else were read back, and the young person said: those are mine."""

    thing: EntryId


class GoalKept(Fact, frozen=True, tag="goal_kept"):
    """At a later meeting: it is still a goal."""

    goal: GoalId


class MeetingMissed(Fact, frozen=True, tag="meeting_missed"):
    """The two did not see each other as agreed. It closes nothing."""

    planned: dt.datetime | None = None
    """Local wall time, as it was agreed."""


class PlanPrinted(Fact, frozen=True, tag="plan_printed"):
    """The plan went to a printer."""


class PlanExported(Fact, frozen=True, tag="plan_exported"):
    """The plan was written to a file somebody asked for."""

    form: str


class Stood(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A part of the plan that stood on a paper: what one may be asked about."""

    category: Category
    goal: GoalId | None = None
    number: int | None = None
    """That of the goal on this paper."""


class CopyHandedOver(Fact, frozen=True, tag="copy_handed_over"):
    """Somebody was given a copy (udlevering); its id is that of the entry."""

    recipient: PersonId
    form: str
    day: dt.date
    """The day that stands on it, on which they were allowed to know what it says."""
    view: str
    """A fingerprint of what it says: enough to see whether it would say the same today."""
    holds: tuple[Stood, ...] = ()
    """What of the plan stood on it, when it is a draft of another plan and not all of a copy."""


class CopyRead(Fact, frozen=True, tag="copy_read"):
    """Whoever was given a copy has said that they have read it (læst)."""

    delivery: EntryId
    day: dt.date


class CopyReturned(Fact, frozen=True, tag="copy_returned"):
    """A copy is with its holder no more: given back, destroyed, or not handed over after all."""

    delivery: EntryId
    day: dt.date


class DraftBegun(Fact, frozen=True, tag="draft_begun"):
    """Another plan begins from this one (udkast); its id is that of the entry.

    What it takes from the plan is not kept a second time: the journal tells it as it was then.
    """

    kind: str
    """The name of that plan in the content."""
    day: dt.date
    reader: PersonId | None = None
    """Who it is for: it holds what they may know. None is whoever is the contact person."""


class DraftWritten(Fact, frozen=True, tag="draft_written"):
    """Somebody who works there wrote a part of a draft, or wrote it anew."""

    draft: EntryId
    part: str
    """The name of the part in the content, and of a measure its number and what of it."""
    words: str = ""


class NewWordsTaken(Fact, frozen=True, tag="new_words_taken"):
    """A draft says what the plan says now, and no longer what it said before."""

    draft: EntryId
    day: dt.date


class DraftPutAway(Fact, frozen=True, tag="draft_put_away"):
    """A draft is not worked on any more."""

    draft: EntryId


AnyFact = (
    MeetingBegun
    | StageEntered
    | MeetingEnded
    | MeetingMissed
    | PlanConfirmed
    | WordsConfirmed
    | GoalKept
    | PlanPrinted
    | PlanExported
    | CopyHandedOver
    | CopyRead
    | CopyReturned
    | DraftBegun
    | DraftWritten
    | NewWordsTaken
    | DraftPutAway
)
