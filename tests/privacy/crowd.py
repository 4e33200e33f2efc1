"""Fifty young people who are not at the table, and the one who is: all of them invented."""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
import re
from pathlib import Path

from ungeplan.model.conversation import THEIR_OWN, Conversation, Pen, World
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    BeginPlan,
    PlaceGoal,
    SetNextMeeting,
)
from ungeplan.model.facts import MeetingEnded
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry
from ungeplan.model.plan import YOUNG_PERSON, PersonId, PlanId, WishId
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost
from ungeplan.store.plan_store import PlanStore

PASSPHRASE = "havn sild lørdag motor"
LITTLE = Cost(iterations=1, lanes=1, memory_kib=512)
"""What a guess at the passphrase costs is tried elsewhere."""
AT_THE_TABLE = PlanId("mikkel")
MIKKEL = "Mikkel"
_BEGINNINGS = ("Thor", "Sig", "Rag", "Ing", "Ast", "Gud", "Hall", "Vig", "Yrs", "Alf")
_ENDINGS = ("munda", "linde", "bjarke", "vanga", "frode")
FOREIGN = tuple(a + b for a in _BEGINNINGS for b in _ENDINGS)
"""What each of the fifty is called. It stands in all that is said of them."""
IS_FOREIGN = re.compile("|".join([*map(re.escape, FOREIGN), "71 00 00"]), re.IGNORECASE)
"""Finds anybody who is not at the table, or what they said, or a number of theirs."""
IS_OWN = re.compile(r"\bMikkel", re.IGNORECASE)


def settle(file: Path) -> None:
    """A store in which each of them has a plan; nobody is in a meeting."""
    with contextlib.closing(create_store(file, "Karen", PASSPHRASE, LITTLE)) as store:
        for number, name in enumerate(FOREIGN):
            store.add_plan(PlanId(f"plan-{number}"), _entries(store, name, f"71 00 00 {number:02}"))
        store.add_plan(AT_THE_TABLE, _entries(store, MIKKEL, "20 30 40 50"))
        for number, name in enumerate(FOREIGN[:5]):
            store.write_draft(PlanId(f"plan-{number}"), "wishes.own_words", f"{name} vil hjem")


def world() -> World:
    """It is Monday, 23 November 2026, and stays so."""
    numbers = itertools.count(1)
    return World(
        now=lambda: dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC),
        new_id=lambda: f"entry-{next(numbers)}-{os.urandom(4).hex()}",
        salt=lambda: os.urandom(16),
    )


def _entries(store: PlanStore, name: str, phone: str) -> list[Entry]:
    """A plan as it is after one meeting: wishes, two goals, a step with a helper, a next time."""
    made: list[Entry] = []
    pen = Pen(voice=store.owner, hand=store.owner)
    talk = Conversation([], made.append, replica=store.replica, world=world(), pen=pen)
    talk.do(BeginPlan(name, store.owner, store.owner_name))
    talk.pen = THEIR_OWN
    talk.begin_meeting()
    wishes = [
        talk.do(AddWish(f"{name}s ønske nummer {number}: en båd til {name}")).id
        for number in range(3)
    ]
    for wish, zone in zip(wishes[:2], (Zone.HEART, Zone.FEET), strict=True):
        talk.do(PlaceGoal(WishId(wish), zone))
    helper = PersonId(talk.do(AddPerson(f"Onkel til {name}")).id)
    for goal in talk.plan.active_goals:
        talk.do(AddStep(goal.id, f"Ring til {name}s moster", YOUNG_PERSON, helpers=(helper,)))
    talk.do(SetNextMeeting(dt.datetime(2027, 1, 4, 14, 30), f"{name}huset", phone))
    talk.note(MeetingEnded())
    return made
