"""The story of a plan: what happened, one thing after the other."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple, cast

from ungeplan.model.differences.between import between
from ungeplan.model.differences.difference import Difference
from ungeplan.model.differences.told_parts import in_sight
from ungeplan.model.edits import Edit
from ungeplan.model.journal import Journal
from ungeplan.model.plan import MeetingId, PersonId, Plan


class Moment(NamedTuple):
    """The plan right after one thing happened."""

    plan: Plan
    happened: tuple[Difference, ...]
    voice: PersonId
    """Whose words or will it was."""
    at: dt.datetime
    """UTC."""
    meeting: MeetingId | None


def story_of(journal: Journal) -> tuple[Moment, ...]:
    """Every edit that counts and is told of, the oldest first.

    What was undone or forgotten is not there, and neither are goals that are hidden today.
    """
    moments: list[Moment] = []
    before = Plan()
    for entry in journal.counting():
        now = cast(Edit, entry.content).apply(before, entry)
        was, _ = in_sight(before, journal.plan)
        seen, _ = in_sight(now, journal.plan)
        happened = between(was, seen)
        if happened:
            moments.append(Moment(seen, happened, entry.voice, entry.at, entry.meeting))
        before = now
    return tuple(moments)
