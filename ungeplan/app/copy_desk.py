"""The copies of the plan on the desk: shown on paper, and noted when they go out or come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject

from ungeplan.app.papers import Papers
from ungeplan.model.copies import ON_PAPER, Copy, holders
from ungeplan.model.facts import AnyFact, CopyHandedOver, CopyRead, CopyReturned
from ungeplan.model.plan import EntryId, PersonId
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument


class CopyDesk(QObject):
    """Ties the copies on the desk to the papers, and to the journal of the plan on the table."""

    def __init__(
        self,
        desk: DeskWindow,
        papers: Papers,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._today = today
        self._document: PlanDocument | None = None
        desk.copy_wanted.connect(self._make_copy)
        desk.all_copies_wanted.connect(self._make_all)
        desk.letter_wanted.connect(self._make_letter)
        desk.copy_read.connect(self._note_read)
        desk.copy_returned.connect(self._note_returned)
        papers.printed.connect(self._note_printed)
        papers.copies_written.connect(self._note_written)

    def lay(self, document: PlanDocument) -> None:
        """This is the plan on the table now."""
        self._document = document

    # -- inside -------------------------------------------------------------------------------

    def _make_copy(self, reader: str) -> None:
        if self._document is not None:
            self._papers.make_copies(self._document.journal, (PersonId(reader),))

    def _make_all(self) -> None:
        if self._document is not None:
            journal = self._document.journal
            readers = [h.person for h in holders(journal, self._today()) if h.may_have_one]
            self._papers.make_copies(journal, readers)

    def _make_letter(self, holder: str) -> None:
        if self._document is not None:
            self._papers.make_letter(self._document.journal, PersonId(holder))

    def _note_read(self, delivery: str) -> None:
        self._note(CopyRead(EntryId(delivery), self._today()))

    def _note_returned(self, delivery: str) -> None:
        self._note(CopyReturned(EntryId(delivery), self._today()))

    def _note_printed(self) -> None:
        self._note_out(self._papers.copies, ON_PAPER)

    def _note_written(self, copies: tuple[Copy, ...]) -> None:
        self._note_out(copies, "pdf")

    def _note_out(self, copies: tuple[Copy, ...], form: str) -> None:
        """Who has a copy must be known when something is taken back."""
        self._note(*(CopyHandedOver(c.recipient, form, c.day, c.fingerprint) for c in copies))

    def _note(self, *facts: AnyFact) -> None:
        """A plan that can only be read keeps nothing more."""
        document = self._document
        if document is None or not document.journal.readable or not facts:
            return
        for fact in facts:
            document.note(fact)
        today = self._today()
        self._desk.show_copies(document.plan, holders(document.journal, today), today)
