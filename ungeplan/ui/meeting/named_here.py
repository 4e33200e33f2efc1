"""People who are named while somebody sits here who may not see everything."""

from __future__ import annotations

from msgspec.structs import replace

from ungeplan.model.journal import Journal
from ungeplan.model.plan import Person, PersonId, Plan, Seat
from ungeplan.model.sharing import came_late


class NamedHere:
    """Knows the names that were said at this table, so that who bears them can be chosen.

    What lies on the table leaves out people of whom a late guest has not heard. A name that the
    young person writes is read by everybody who sits here, and by nobody who comes after.
    """

    def __init__(self) -> None:
        self._journal = Journal()
        self._names: set[str] = set()
        self._heard_by: tuple[Seat, ...] = ()

    def follow(self, journal: Journal) -> None:
        """Forget the names when others sit here than those before whom they were said."""
        self._journal = journal
        sitting = came_late(journal.plan, journal.meeting)
        if sitting != self._heard_by:
            self._heard_by = sitting
            self._names.clear()

    def hear(self, name: str, shown: Plan) -> PersonId | None:
        """The name is said now; the person who bears it, those in the shown plan first."""
        self._names.add(name.casefold())
        people = (*shown.people, *self._journal.plan.people)
        return next((p.id for p in people if p.name.casefold() == name.casefold()), None)

    def put_into(self, shown: Plan) -> Plan:
        """The plan on the table, with the people who were named at it: their names alone."""
        missing = self._names - {person.name.casefold() for person in shown.people}
        added = []
        for person in self._journal.plan.people:
            if person.name.casefold() in missing:
                missing.discard(person.name.casefold())
                added.append(Person(id=person.id, name=person.name))
        return replace(shown, people=(*shown.people, *added)) if added else shown
