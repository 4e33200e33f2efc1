"""A table at which Mikkel and Karen sit: what the tests of the model start from."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable

from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import AddPerson, AddStep, AddWish, BeginPlan, Envelope, PlaceGoal
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.plan import (
    YOUNG_PERSON,
    EntryId,
    GoalId,
    MeetingId,
    PersonId,
    Plan,
    StepId,
    WishId,
)

KAREN = PersonId("karen")
MIKKELS_PEN = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)
KARENS_PEN = Pen(voice=KAREN, hand=KAREN)
KAREN_WRITES_FOR_MIKKEL = Pen(voice=YOUNG_PERSON, hand=KAREN)

FIRST_DAY = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)


def a_world(made: int = 0) -> World:
    """Each entry is a minute later than the one before, and is called by its number."""
    minutes, numbers, salts = (itertools.count(made + n) for n in (0, 1, 0))
    return World(
        now=lambda: FIRST_DAY + dt.timedelta(minutes=next(minutes)),
        new_id=lambda: f"entry-{next(numbers)}",
        salt=lambda: next(salts).to_bytes(16, "big"),
    )


def an_envelope(
    name: str = "late",
    *,
    voice: PersonId = YOUNG_PERSON,
    meeting: MeetingId | None = None,
) -> Envelope:
    """The envelope of an entry that comes from outside, unchecked."""
    return Envelope(
        id=EntryId(name),
        replica="there",
        counter=1,
        at=FIRST_DAY,
        meeting=meeting,
        voice=voice,
        hand=voice,
    )


class Table(Conversation):
    """A conversation whose plan has begun, with short ways to what a test needs first."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.recorded: list[Entry] = list(entries)
        super().__init__(
            self.recorded[:],
            self.recorded.append,
            replica="here",
            world=a_world(len(self.recorded)),
            pen=KARENS_PEN,
        )
        if not self.recorded:
            self.do(BeginPlan("Mikkel", KAREN, "Karen"))
        self.pen = MIKKELS_PEN

    def wish(self, text: str = "Jeg vil arbejde med motorer.") -> WishId:
        return self.do(AddWish(text)).id

    def goal(self, text: str = "Jeg vil arbejde med motorer.", zone: Zone = Zone.HANDS) -> GoalId:
        return self.do(PlaceGoal(self.wish(text), zone)).id

    def three_goals(self) -> tuple[GoalId, GoalId, GoalId]:
        return (
            self.goal("Jeg vil arbejde med motorer.", Zone.HANDS),
            self.goal("Jeg vil kunne læse en manual.", Zone.HEAD),
            self.goal("Jeg vil have, at Emil bliver min ven igen.", Zone.HEART),
        )

    def step(self, goal: GoalId, text: str = "Spørge min onkel om en lørdag") -> StepId:
        return self.do(AddStep(goal, text, YOUNG_PERSON)).id

    def somebody(self, name: str = "Lene", relation: str = "mor") -> PersonId:
        return PersonId(self.do(AddPerson(name, relation)).id)

    def speaks(self, pen: Pen) -> None:
        self.pen = pen


def texts(plan: Plan) -> list[str]:
    """The words of the active goals, what matters most first."""
    return [goal.youth_text for goal in plan.active_goals]
