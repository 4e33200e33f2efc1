"""The drafts of other plans on the desk: begun, written in, made new, noted when they go out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ungeplan import resources
from ungeplan.app.files_out import FilesOut
from ungeplan.app.papers import Papers
from ungeplan.app.surroundings import own_content
from ungeplan.model.content import ContentIsBroken
from ungeplan.model.copies import holders
from ungeplan.model.facts import (
    AnyFact,
    CopyHandedOver,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    NewWordsTaken,
)
from ungeplan.model.follow_on import Draft, drafts, field_of, half_typed, handed_over, known_drafts
from ungeplan.model.follow_on.words import draft_document
from ungeplan.model.journal import Journal
from ungeplan.model.plan import EntryId, PersonId
from ungeplan.model.refusals import Refusal, WrittenByANewerVersion
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.wording import Wording


class DraftDesk(QObject):
    """Ties the drafts on the desk to papers, files and the journal of the plan on the table.

    Signals:
        refused: the Refusal that says why nothing was done.
        template_broken: the ContentIsBroken of a Word template that cannot be used.
        settled: it is done, and no words wait to be mended.
    """

    refused = Signal(object)
    template_broken = Signal(object)
    settled = Signal()

    def __init__(
        self,
        desk: DeskWindow,
        papers: Papers,
        files_out: FilesOut,
        wording: Wording,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._files_out = files_out
        self._wording = wording
        self._today = today
        self._document: PlanDocument | None = None
        self._open: EntryId | None = None
        desk.draft_begun.connect(self._begin)
        desk.draft_wanted.connect(self._show)
        desk.draft_written.connect(self._write)
        desk.draft_typed.connect(self._type)
        desk.new_words_wanted.connect(self._take_new_words)
        desk.draft_paper_wanted.connect(self._make_paper)
        desk.draft_word_wanted.connect(self._ask_for_word)
        desk.draft_put_away.connect(self._put_away)
        desk.draft_closed.connect(self._close)
        desk.draft_left.connect(self.leave)
        for out in (papers.printed, papers.written):
            out.connect(self._note_out)
        wording.language_changed.connect(self._follow_language)

    def lay(self, document: PlanDocument) -> None:
        """This is the plan on the table now."""
        if document is not self._document:
            self._open = None
        self._document = document

    def show_on_page(self, journal: Journal) -> None:
        """Show on the young person's page which drafts there are."""
        today = self._today()
        readers = [h.person for h in holders(journal, today) if h.may_have_one]
        known = known_drafts(journal, self._wording.content.follow_on, today)
        self._desk.person.drafts.show_drafts(journal.plan, known, readers)

    def leave(self) -> None:
        """No draft is open any more."""
        self._open = None

    def show_again(self, *, comes_forward: bool = True) -> None:
        """The same draft, in the language of the moment and with what is known by now."""
        draft = self._draft
        if draft is None or self._document is None:
            return
        journal, content = self._document.journal, self._wording.content
        typed = self._half_typed(draft)
        try:
            document = draft_document(
                draft, journal, content, self._wording.language, self._today(), goes_out=False
            )
        except Refusal as refusal:
            self._close()
            self.refused.emit(refusal)
            return
        written = draft._replace(written=draft.written | typed)
        self._desk.show_draft(written, document, comes_forward=comes_forward)

    # -- inside -------------------------------------------------------------------------------

    @property
    def _draft(self) -> Draft | None:
        """The one that is open."""
        if self._document is None:
            return None
        found = (d for d in drafts(self._document.journal) if d.id == self._open)
        return next(found, None)

    def _follow_language(self) -> None:
        # Behind a paper it changes too, and stays behind it.
        self.show_again(comes_forward=not self._papers.are_wanted)

    def _half_typed(self, draft: Draft) -> dict[str, str]:
        return half_typed(draft, self._document.drafts) if self._document is not None else {}

    def _begin(self, kind: str, reader: str) -> None:
        document = self._document
        if document is None:
            return
        who = PersonId(reader)
        for_contact = who == document.plan.contact_person_id
        if self._keep(DraftBegun(kind, self._today(), None if for_contact else who)):
            self._settle()
            self._show(document.journal.entries[-1].id)

    def _show(self, draft: str) -> None:
        self._open = EntryId(draft)
        opened = self._draft
        # What was being written when the program ended counts as written.
        for part, words in self._half_typed(opened).items() if opened else ():
            self._write(part, words)
        self.show_again()

    def _write(self, part: str, words: str) -> None:
        draft = self._draft
        if draft is None or self._document is None:
            return
        is_there = draft.written.get(part, "") == words
        if is_there or self._keep(DraftWritten(draft.id, part, words)):
            self._document.drop_draft(field_of(draft.id, part))
            self._settle()

    @property
    def _waits_for_words(self) -> bool:
        """Whether words were refused and are not mended: without them nothing goes out."""
        return self._draft is not None and bool(self._half_typed(self._draft))

    def _settle(self) -> None:
        if not self._waits_for_words:
            self.settled.emit()

    def _type(self, part: str, words: str) -> None:
        draft = self._draft
        if draft is None or self._document is None:
            return
        if words == draft.written.get(part, ""):
            # As it was: nothing is half-typed any more.
            self._document.drop_draft(field_of(draft.id, part))
            self._settle()
        else:
            self._document.type_draft(field_of(draft.id, part), words)

    def _take_new_words(self) -> None:
        if self._open is not None:
            self._keep(NewWordsTaken(self._open, self._today()))
            self.show_again()

    def _make_paper(self) -> None:
        if self._open is None or self._document is None or self._waits_for_words:
            return
        self._papers.make_draft(self._document.journal, self._open)

    def _put_away(self) -> None:
        if self._open is not None and self._keep(DraftPutAway(self._open)):
            self._close()

    def _close(self) -> None:
        self._open = None
        if self._document is not None:
            self.show_on_page(self._document.journal)
        self._desk.leave_draft()

    def _ask_for_word(self) -> None:
        draft = self._draft
        if draft is not None and not self._waits_for_words:
            name = self._files_out.name_of_draft(draft, "docx")
            self._files_out.ask(self.tr("Save the draft"), self._write_word, name)

    def _write_word(self, path: str) -> None:
        # Imported here: nobody who only opens the desk waits for the library of Word.
        from ungeplan.export.word import draft_docx, template_for
        from ungeplan.store.files import write_whole

        draft = self._draft
        if draft is None or self._document is None:
            return
        content, language = self._wording.content, self._wording.language
        journal, today = self._document.journal, self._today()
        try:
            document = draft_document(draft, journal, content, language, today)
            given = handed_over(draft, content.follow_on, journal, today)
            template = template_for(draft.kind, content, resources.folder(), own_content())
            write_whole(Path(path), draft_docx(document, template, language))
        except ContentIsBroken as broken:
            self.template_broken.emit(broken)
        except Refusal as refusal:
            self.refused.emit(refusal)
        except OSError:
            self._files_out.failed.emit("FileNotWritten")
        else:
            self._settle()
            self._note_given(given)
            self._desk.draft.show_saved()

    def _note_out(self) -> None:
        """The paper is on its way out; perhaps it is a draft."""
        self._note_given(self._papers.draft_given)

    def _note_given(self, given: CopyHandedOver | None) -> None:
        document = self._document
        # Of a plan that can only be read nothing is kept, as with every other paper.
        if given is not None and document is not None and document.journal.readable:
            document.note(given)
            today = self._today()
            self._desk.show_copies(document.plan, holders(document.journal, today), today)

    def _keep(self, fact: AnyFact) -> bool:
        """Whether it is in the journal now; if not, somebody hears why."""
        document = self._document
        if document is None:
            return False
        if not document.journal.readable:
            self.refused.emit(WrittenByANewerVersion())
            return False
        before = document.journal.counter
        document.note(fact)
        return document.journal.counter > before
