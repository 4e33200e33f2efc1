"""An invented young person who keeps changing the plan, for measuring and for hard trials."""

import datetime as dt
import random
import secrets
import uuid
from collections.abc import Callable, Iterable

from ungeplan.model.conversation import Conversation, Pen, World
from ungeplan.model.edits import (
    AddStep,
    AddWish,
    AnyEdit,
    BeginPlan,
    MoveGoal,
    PlaceGoal,
    RewordWish,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.plan import YOUNG_PERSON, PersonId
from ungeplan.model.refusals import Refusal

CONTACT = PersonId("karen")


class InventedMeeting:
    """Does what people do at the table: one allowed edit after another, the same for one seed."""

    def __init__(
        self, record: Callable[[Entry], None], entries: Iterable[Entry] = (), seed: int = 0
    ) -> None:
        self._random = random.Random(seed)
        world = World(now=_now, new_id=_new_id, salt=_salt)
        self.conversation = Conversation(entries, record, replica="invented", world=world)

    def begin(self, name: str) -> None:
        """The plan and its first meeting begin."""
        self.conversation.pen = Pen(voice=CONTACT, hand=CONTACT)
        self.conversation.do(BeginPlan(name, CONTACT, "Karen"))
        self.conversation.begin_meeting()
        self.conversation.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)

    def do_something(self) -> None:
        """One more edit; what the rules refuse becomes better words for a wish instead."""
        plan = self.conversation.plan
        number = self._random.randrange(1_000_000)
        free = [wish for wish in plan.wishes if not wish.removed and not plan.goal_of(wish.id)]
        if not free or self._random.randrange(len(plan.wishes)) < 2:
            self.conversation.do(AddWish(f"Jeg vil prøve nummer {number}"))
            return
        wish = self._random.choice(free).id
        zone = self._random.choice(tuple(Zone))
        choices: list[AnyEdit] = [PlaceGoal(wish, zone)]
        for goal in plan.active_goals:
            choices += [MoveGoal(goal.id, zone)]
            choices += [AddStep(goal.id, f"Ringe til nummer {number}", YOUNG_PERSON)]
        try:
            self.conversation.do(self._random.choice(choices))
        except Refusal:
            self.conversation.do(RewordWish(wish, f"Jeg vil hellere prøve nummer {number}"))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _new_id() -> str:
    return uuid.uuid4().hex


def _salt() -> bytes:
    return secrets.token_bytes(16)
