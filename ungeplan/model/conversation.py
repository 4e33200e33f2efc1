"""The conversation: the plan on the table, and the one way to change it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

from ungeplan.model.edits import AnyEdit, Envelope, SayRightNow
from ungeplan.model.facts import (
    AnyFact,
    GoalKept,
    MeetingBegun,
    MeetingEnded,
    Mode,
    PlanConfirmed,
    Stage,
    StageEntered,
    WordsConfirmed,
)
from ungeplan.model.journal import Content, Entry, Forget, Journal, Redo, Undo, seal
from ungeplan.model.plan import YOUNG_PERSON, Area, EntryId, MeetingId, PersonId, Plan
from ungeplan.model.refusals import NothingToRedo, NothingToUndo


class Pen(NamedTuple):
    """Whose words or will the next edit is, and who holds the mouse or the keyboard."""

    voice: PersonId
    hand: PersonId


THEIR_OWN = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)
"""The young person speaks and writes: how every meeting starts."""


class World(NamedTuple):
    """What a plan cannot know by itself; given from outside, so that tests can give it too."""

    now: Callable[[], dt.datetime]
    new_id: Callable[[], str]
    salt: Callable[[], bytes]


_THEIR_ANSWERS = (PlanConfirmed, WordsConfirmed, GoalKept)


class Conversation:
    """Takes edits for one plan: checks each once, applies it, and hands its entry on."""

    def __init__(
        self,
        entries: Iterable[Entry],
        record: Callable[[Entry], None],
        *,
        replica: str,
        world: World,
        pen: Pen = THEIR_OWN,
    ) -> None:
        self.journal = Journal(entries)
        self.pen = pen
        self._record = record
        self._replica = replica
        self._world = world

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.journal.plan

    @property
    def meeting(self) -> MeetingId | None:
        """The meeting that is going on, or None."""
        return self.journal.meeting

    @property
    def stage(self) -> Stage | None:
        """The stage that is on the screen, or None."""
        return self.journal.stage

    def do(self, edit: AnyEdit) -> Entry:
        """Make the edit. Raises the Refusal of the rule that it breaks."""
        return self._enter(edit)

    def note(self, fact: AnyFact) -> Entry:
        """Keep that something happened."""
        return self._enter(fact)

    def begin_meeting(self, mode: Mode = Mode.FULL) -> Entry:
        """Begin a meeting; an unfinished one is ended first."""
        if self.meeting is not None:
            self.note(MeetingEnded())
        return self._enter(MeetingBegun(mode))

    def enter_stage(self, stage: Stage) -> None:
        """Say which stage is on the screen. Raises NoMeeting outside a meeting."""
        if stage is not self.stage:
            self.note(StageEntered(stage))

    def undo(self) -> Entry:
        """Take the last edit back. Raises NothingToUndo at the border, or NotTheirWords."""
        last = self.journal.undoable()
        if last is None:
            raise NothingToUndo
        return self._enter(Undo(last.id))

    def redo(self) -> Entry:
        """Bring the last undone edit back. Raises NothingToRedo, or NotTheirWords."""
        last = self.journal.redoable()
        if last is None:
            raise NothingToRedo
        return self._enter(Redo(last.id))

    def forget(self, entry: EntryId) -> Entry:
        """Delete for good what an entry said ("Det vil jeg ikke vise").

        What was said anew about the same thing is deleted with it.
        """
        for later in self.journal.said_anew(entry, self.pen.voice):
            self._enter(Forget(later))
        return self._enter(Forget(entry))

    def forget_right_now(self, area: Area) -> None:
        """Delete for good how it is in that area today ("Det vil jeg ikke vise")."""
        said = [
            entry.id
            for entry in self.journal.entries
            if entry.meeting == self.meeting
            and isinstance(entry.content, SayRightNow)
            and entry.content.area is area
        ]
        for entry in said:
            self._enter(Forget(entry))

    def _enter(self, content: Content) -> Entry:
        new_id = EntryId(self._world.new_id())
        envelope = Envelope(
            id=new_id,
            replica=self._replica,
            counter=self.journal.counter + 1,
            at=self._world.now(),
            meeting=new_id if isinstance(content, MeetingBegun) else self.meeting,
            # Only the young person can answer whether it is their plan, whoever wrote last.
            voice=YOUNG_PERSON if isinstance(content, _THEIR_ANSWERS) else self.pen.voice,
            hand=self.pen.hand,
        )
        self.journal.check(envelope, content)
        entry = seal(envelope, content, self._world.salt(), self.journal.last_link)
        self.journal.add(entry)
        self._record(entry)
        return entry
