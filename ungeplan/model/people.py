"""What the contact person's list says of each young person: one row, made from the plan."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from ungeplan.model.plan import Plan, PlanId


class PersonRow(Struct, frozen=True):
    """One young person in the list."""

    plan: PlanId
    name: str
    next_meeting: dt.datetime | None = None
    goals: int = 0
    """Active goals."""


def row_of(plan_id: PlanId, plan: Plan) -> PersonRow:
    """The row that follows from the plan and nothing else."""
    return PersonRow(
        plan=plan_id,
        name=plan.young_person,
        next_meeting=plan.next_meeting.starts if plan.next_meeting else None,
        goals=len(plan.active_goals),
    )
