"""An invented young person who keeps changing the plan, for measuring and for hard trials."""

from __future__ import annotations

import datetime as dt
import random
import secrets
import uuid
from collections.abc import Callable, Iterable, Iterator

from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import (
    AddStep,
    AddWish,
    AnyEdit,
    BeginPlan,
    ChangeStep,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    RemoveStep,
    RewordWish,
    SetNextMeeting,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.plan import MAX_GOALS, MAX_OPEN_STEPS, YOUNG_PERSON, DueWhen, Goal, PersonId
from ungeplan.model.refusals import Refusal

CONTACT = PersonId("karen")
_UNDONE = 0.08
"""How much of what is done is taken back."""
_EDITS_IN_A_MEETING = 45


class InventedMeeting:
    """Does what people do at the table: one allowed edit after another, the same for one seed."""

    def __init__(
        self, record: Callable[[Entry], None], entries: Iterable[Entry] = (), seed: int = 0
    ) -> None:
        self._random = random.Random(seed)
        self._done = 0
        world = World(now=_now, new_id=_new_id, salt=_salt)
        self.conversation = Conversation(entries, record, replica="invented", world=world)

    def begin(self, name: str) -> None:
        """The plan and its first meeting begin."""
        self.conversation.pen = Pen(voice=CONTACT, hand=CONTACT)
        self.conversation.do(BeginPlan(name, CONTACT, "Karen"))
        self.conversation.begin_meeting()
        self.conversation.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)

    def do_something(self) -> None:
        """One more edit, or the last one taken back; now and then another meeting begins."""
        self._done += 1
        if self._done % _EDITS_IN_A_MEETING == 0:
            self.conversation.begin_meeting()
        ideas = list(self._ideas())
        try:
            if self._random.random() < _UNDONE:
                self.conversation.undo()
            else:
                self.conversation.do(self._random.choice(ideas))
        except Refusal:
            self.conversation.do(AddWish(self._words("prøve")))

    def _ideas(self) -> Iterator[AnyEdit]:
        """What might come next; what people do often comes several times."""
        plan, choose = self.conversation.plan, self._random.choice
        yield AddWish(self._words("prøve"))
        yield SetNextMeeting(_now().replace(tzinfo=None) + dt.timedelta(days=14), "Biblioteket")
        goals = plan.active_goals
        if plan.parked_wishes:
            wish = choose(plan.parked_wishes)
            yield RewordWish(wish.id, self._words("hellere prøve"))
            if len(goals) < MAX_GOALS:
                yield from [PlaceGoal(wish.id, choose(tuple(Zone)))] * 3
            else:
                yield SwapGoal(choose(goals).id, wish.id, choose(tuple(Zone)))
        for goal in goals:
            yield MoveGoal(goal.id, choose(tuple(Zone)))
            yield RateGoal(goal.id, self._random.randrange(11))
            yield from self._steps_to(goal)
        if len(goals) == MAX_GOALS:
            yield RankGoals(tuple(goal.id for goal in reversed(goals)))
            yield TakeGoalOff(choose(goals).id)

    def _steps_to(self, goal: Goal) -> Iterator[AnyEdit]:
        steps = self.conversation.plan.open_steps(goal.id)
        if len(steps) < MAX_OPEN_STEPS:
            yield from [AddStep(goal.id, self._words("ringe til"), YOUNG_PERSON)] * 2
        for step in steps:
            when = DueWhen("når jeg tør")
            yield ChangeStep(step.id, self._words("skrive til"), YOUNG_PERSON, when)
            yield RemoveStep(step.id)

    def _words(self, what: str) -> str:
        return f"Jeg vil {what} nummer {self._random.randrange(1_000_000)}"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return uuid.uuid4().hex


def _salt() -> bytes:
    return secrets.token_bytes(16)
