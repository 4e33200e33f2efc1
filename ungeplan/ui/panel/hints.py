"""What the contact person may want to know about the plan on the table, to ask about it."""

from __future__ import annotations

from ungeplan.model.plan import YOUNG_PERSON, Plan


def carries_too_much(plan: Plan) -> bool:
    """Whether the young person has more than half of all open steps."""
    owners = [step.owner for goal in plan.active_goals for step in plan.open_steps(goal.id)]
    return 2 * owners.count(YOUNG_PERSON) > len(owners)
