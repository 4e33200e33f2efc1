"""How the things in a plan are known, and what all of its parts share."""

from __future__ import annotations

from typing import NewType

from msgspec import Struct

EntryId = NewType("EntryId", str)
PlanId = NewType("PlanId", str)
PersonId = NewType("PersonId", str)

# A thing in a plan is known by the entry that made it.
WishId = EntryId
GoalId = EntryId
StepId = EntryId
StrengthId = EntryId
MeetingId = EntryId

YOUNG_PERSON = PersonId("young-person")
"""The young person's own id, the same in every plan: a plan belongs to exactly one."""


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all parts of a plan share: they never change, and unknown fields are refused."""
