"""The plan on the table, for the windows: one signal when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from ungeplan.model.conversation import THEIR_OWN, Conversation, Pen, World
from ungeplan.model.edits import AnyEdit
from ungeplan.model.facts import AnyFact, Mode, Stage
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.plan import Area, EntryId, Plan
from ungeplan.model.refusals import NothingToUndo, Refusal

SILENCE_MS = 300
LATEST_MS = 1000
"""Half-typed words are kept after this much silence, and at the latest after this long."""


class Saving(StrEnum):
    """Whether everything said so far is on disk."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not_saved"


class PlanDocument(QObject):
    """Takes edits from the windows and tells them of the plan that follows.

    Signals:
        plan_changed: the plan before and the plan now.
        edit_refused: the edit and the Refusal; nothing has changed.
        stage_changed: the Stage that is on the screen now.
        entry_made: an Entry to be stored; the plan is the one after it.
        draft_written: field and text of half-typed words to be stored.
        draft_dropped: the field whose half-typed words are finished.
        saving_changed: the Saving state, and why when it is NOT_SAVED.
    """

    plan_changed = Signal(object, object)
    edit_refused = Signal(object, object)
    stage_changed = Signal(object)
    entry_made = Signal(object)
    draft_written = Signal(str, str)
    draft_dropped = Signal(str)
    saving_changed = Signal(object, str)

    def __init__(
        self,
        entries: Iterable[Entry],
        drafts: Mapping[str, str],
        *,
        replica: str,
        world: World,
        pen: Pen = THEIR_OWN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversation = Conversation(
            entries, self._hand_on, replica=replica, world=world, pen=pen
        )
        self.drafts = dict(drafts)
        """Half-typed words by field, as they were left."""
        self.saving = Saving.SAVED
        """Whether everything said so far is on disk."""
        self.not_saved_because = ""
        self._sat_down_at = 0
        self._unsaved: set[EntryId] = set()
        self._typing: dict[str, str] = {}
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(LATEST_MS)
        self._silence.timeout.connect(self.keep_drafts)
        self._latest.timeout.connect(self.keep_drafts)

    # -- what is ------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self._conversation.plan

    @property
    def journal(self) -> Journal:
        """The entries behind the plan, to read."""
        return self._conversation.journal

    @property
    def stage(self) -> Stage | None:
        """The stage of the meeting that is going on."""
        return self._conversation.stage

    @property
    def can_undo(self) -> bool:
        """Whether undo has something to take back: of this meeting, or since the two sat down.

        Nobody takes back at the table what they cannot see there, as what was written at the desk.
        """
        last, meeting = self.journal.undoable(), self.journal.meeting
        if last is None:
            return False
        return last.meeting == meeting if meeting is not None else last.counter > self._sat_down_at

    @property
    def can_redo(self) -> bool:
        """Whether redo has something to bring back."""
        return self.journal.redoable() is not None

    @property
    def has_unsaved(self) -> bool:
        """Whether an entry is not on disk yet."""
        return bool(self._unsaved)

    @property
    def pen(self) -> Pen:
        """Whose words the next edit holds, and whose hand makes it."""
        return self._conversation.pen

    def pass_pen(self, pen: Pen) -> None:
        """From now on these words and this hand."""
        self._conversation.pen = pen

    # -- what is done -------------------------------------------------------------------------

    def do(self, edit: AnyEdit) -> EntryId | None:
        """Make the edit; its id, or None when a rule says no (edit_refused says which)."""
        before = self.plan
        try:
            entry = self._conversation.do(edit)
        except Refusal as refusal:
            self.edit_refused.emit(edit, refusal)
            return None
        self.plan_changed.emit(before, self.plan)
        return entry.id

    def undo(self) -> bool:
        """Take the last edit back; False when a rule says no."""
        if not self.can_undo:
            self.edit_refused.emit(None, NothingToUndo())
            return False
        return self._turn_back(self._conversation.undo)

    def sit_down(self) -> None:
        """The two sit down together: without a meeting, undo goes back to now."""
        self._sat_down_at = self.journal.counter

    def redo(self) -> bool:
        """Bring the last undone edit back; False when a rule says no."""
        return self._turn_back(self._conversation.redo)

    def begin_meeting(self, mode: Mode = Mode.FULL) -> None:
        """A meeting begins at its first stage."""
        self._conversation.begin_meeting(mode)

    def forget_right_now(self, area: Area) -> None:
        """Delete for good how it is in that area today."""
        before = self.plan
        try:
            self._conversation.forget_right_now(area)
        except Refusal as refusal:
            self.edit_refused.emit(None, refusal)
            return
        self.plan_changed.emit(before, self.plan)

    def enter_stage(self, stage: Stage) -> None:
        """The screen shows this stage."""
        if stage is not self.stage:
            self._conversation.enter_stage(stage)
            self.stage_changed.emit(stage)

    def note(self, fact: AnyFact) -> None:
        """Keep that something happened."""
        try:
            self._conversation.note(fact)
        except Refusal as refusal:
            self.edit_refused.emit(None, refusal)

    # -- half-typed words ---------------------------------------------------------------------

    def type_draft(self, field: str, text: str) -> None:
        """Half-typed words: kept after a short silence, and at the latest after a second."""
        self.drafts[field] = text
        self._typing[field] = text
        self._silence.start()
        if not self._latest.isActive():
            self._latest.start()

    def drop_draft(self, field: str) -> None:
        """The words are finished, or were given up."""
        self._typing.pop(field, None)
        if self.drafts.pop(field, None) is not None:
            self.draft_dropped.emit(field)

    def keep_drafts(self) -> None:
        """Hand all half-typed words on to be stored now."""
        self._silence.stop()
        self._latest.stop()
        typing, self._typing = self._typing, {}
        for field, text in typing.items():
            self.draft_written.emit(field, text)

    # -- what the writer says -----------------------------------------------------------------

    def entry_saved(self, entry: EntryId) -> None:
        """The entry is on disk."""
        self._unsaved.discard(entry)
        if not self._unsaved:
            self._show_saving(Saving.SAVED)

    def entry_not_saved(self, reason: str) -> None:
        """The writer cannot write now; it tries again by itself."""
        self._show_saving(Saving.NOT_SAVED, reason)

    def all_saved(self) -> None:
        """After a trouble nothing waits any more, half-typed words included."""
        if not self._unsaved:
            self._show_saving(Saving.SAVED)

    def _hand_on(self, entry: Entry) -> None:
        if not self._unsaved:
            self._show_saving(Saving.SAVING)
        self._unsaved.add(entry.id)
        self.entry_made.emit(entry)

    def _show_saving(self, saving: Saving, reason: str = "") -> None:
        self.saving, self.not_saved_because = saving, reason
        self.saving_changed.emit(saving, reason)

    def _turn_back(self, turn: Callable[[], Entry]) -> bool:
        before = self.plan
        try:
            turn()
        except Refusal as refusal:
            self.edit_refused.emit(None, refusal)
            return False
        self.plan_changed.emit(before, self.plan)
        return True
