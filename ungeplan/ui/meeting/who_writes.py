"""Who writes: always to be seen, and asked about when somebody writes for the young person."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import Edit
from ungeplan.model.facts import WordsConfirmed
from ungeplan.model.journal import Entry
from ungeplan.model.plan import YOUNG_PERSON, EntryId, PersonId, Plan
from ungeplan.model.sharing import came_late
from ungeplan.ui.meeting.pen_button import PenButton
from ungeplan.ui.meeting.words_back import WordsBack
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class WhoWrites(QObject):
    """Hands the pen over and back, and has the words read back that were written for them.

    Signals:
        said: one plain sentence to show over the stage.
    """

    said = Signal(str)

    def __init__(
        self, document: PlanDocument, wording: Wording, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._wording = wording
        self._late: set[PersonId] = set()
        """Who sits here and came when there was something to see already."""
        self.button = PenButton(wording, theme, window)
        self.words_back = WordsBack(wording, theme)
        self.button.handed_over.connect(self._hand_over)
        self.words_back.confirmed.connect(self._confirm)
        self.words_back.taken_back.connect(self._take_back)
        document.entry_made.connect(self._read_back)
        document.plan_changed.connect(self._follow)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self._show()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.button.show_scale(scale)
        self.words_back.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.button.retranslate()
        self.words_back.retranslate()

    def _hand_over(self, to_contact_person: bool) -> None:
        contact = self._document.plan.contact_person_id
        for_them = to_contact_person and contact is not None
        self._document.pass_pen(
            Pen(voice=YOUNG_PERSON, hand=contact) if for_them and contact else THEIR_OWN
        )
        self._show()

    def _read_back(self, entry: Entry) -> None:
        edit = entry.content
        text = getattr(edit, "text", "")
        written_for = entry.voice == YOUNG_PERSON != entry.hand
        if written_for and isinstance(edit, Edit) and edit.carries_words and text:
            self.words_back.ask(entry.id, text)

    def _follow(self, before: Plan, now: Plan) -> None:
        self._keep_back_from_who_came()
        counting = {entry.id for entry in self._document.journal.counting()}
        for thing in self.words_back.asked_about:
            if thing not in counting:
                self.words_back.drop(thing)
        if (before.young_person, before.contact_person) != (now.young_person, now.contact_person):
            self._show()

    def _keep_back_from_who_came(self) -> None:
        journal = self._document.journal
        late = {seat.person for seat in came_late(journal.plan, journal.meeting)}
        if late - self._late:
            self.words_back.keep_back()
        elif self._late and not late:
            self.words_back.bring_back()
        self._late = late

    def _confirm(self, thing: str) -> None:
        self._document.note(WordsConfirmed(EntryId(thing)))

    def _take_back(self, thing: str) -> None:
        last = self._document.journal.undoable()
        if last is not None and last.id == thing:
            self._document.undo()
        else:
            # Something else was done since: undo would take that back.
            self.said.emit(self._wording.say(self._wording.content.meeting.voices.correct_there))

    def _show(self) -> None:
        writes_for = self._document.pen.hand != YOUNG_PERSON
        self.button.show_pen(self._document.plan, writes_for=writes_for)
