"""The list of people as rows on disk, and back."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from ungeplan.model.people import PersonRow
from ungeplan.model.plan import PlanId
from ungeplan.store.tables import PersonRowOnDisk, table_of

_PEOPLE = table_of(PersonRowOnDisk)
_INSERT = insert(_PEOPLE)
_PUT = _INSERT.on_conflict_do_update(index_elements=["plan"], set_=_INSERT.excluded)


def put_person(connection: Connection, row: PersonRow) -> None:
    """Put the row in the place of an earlier one of the same plan."""
    connection.execute(
        _PUT,
        {
            "plan": row.plan,
            "name": row.name,
            "next_meeting": row.next_meeting,
            "goals": row.goals,
        },
    )


def people_in(connection: Connection) -> dict[PlanId, PersonRow]:
    """Every row, by its plan."""
    rows = (
        PersonRow(
            plan=PlanId(row.plan), name=row.name, next_meeting=row.next_meeting, goals=row.goals
        )
        for row in connection.execute(select(_PEOPLE))
    )
    return {row.plan: row for row in rows}
