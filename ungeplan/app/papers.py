"""The plan on paper: made when somebody wants to see it, printed, or kept as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ungeplan.app.paperwork import Made, Order, Paperwork
from ungeplan.model.copies import Copy, copy_for, letter_to
from ungeplan.model.facts import CopyHandedOver
from ungeplan.model.follow_on import Draft, drafts, handed_over
from ungeplan.model.follow_on.words import DraftDocument, draft_document
from ungeplan.model.journal import Journal
from ungeplan.model.plan import YOUNG_PERSON, EntryId, PersonId
from ungeplan.model.refusals import Refusal
from ungeplan.model.sharing import on_the_table, without_face_down
from ungeplan.store.files import write_whole
from ungeplan.ui.widgets.paper_forms import PaperForm, PaperKind, PaperSheet
from ungeplan.ui.wording import Wording


class Papers(QObject):
    """The one paper on the table.

    What somebody asks for while it is being made is done when it is there, unless another paper
    is wanted first.

    Signals:
        made: the bytes of the PDF.
        signs_missing: the signs that no font can print; nothing is made until somebody chooses.
        too_many_words: the form that was wanted has no room for them; the usual one is made.
        failed: no paper could be made.
        refused: the Refusal that says why there is none; nobody looks at a paper now.
        ready_to_print: the bytes, for the panel that asks for a printer.
        printed: its pages are on their way to the printer.
        written: the file stands where somebody asked for it, or the file of each copy.
        copies_written: the copies of which each has its file now.
        not_written: it could not be written there.
    """

    made = Signal(object)
    signs_missing = Signal(list)
    too_many_words = Signal()
    failed = Signal()
    refused = Signal(object)
    ready_to_print = Signal(object)
    printed = Signal()
    written = Signal()
    copies_written = Signal(object)
    not_written = Signal()

    def __init__(
        self, wording: Wording, today: Callable[[], dt.date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._today = today
        self._without_missing = False
        self.sheet: PaperSheet | None = None
        """Which sheet that is about nobody it is, if it is one."""
        self.copies: tuple[Copy, ...] = ()
        """The copies it holds, one after the other; none when it is another paper."""
        self._readers: tuple[PersonId, ...] = ()
        self._letter_to: PersonId | None = None
        self._draft_id: EntryId | None = None
        self.draft: Draft | None = None
        """The draft of another plan that it is, if it is one."""
        self.draft_given: CopyHandedOver | None = None
        """That its reader is given that draft, as it is on the paper."""
        self.form = PaperForm.USUAL
        """How it lies on paper."""
        self._translated = False
        self._when_made: Callable[[bytes], None] | None = None
        self._paperwork = Paperwork(self)
        self.paper: bytes | None = None
        """The plan as it is now; None while it is being made."""
        self._apart: tuple[bytes, ...] = ()
        self._paperwork.made.connect(self._take)
        self._paperwork.signs_missing.connect(self.signs_missing)
        self._paperwork.too_many_words.connect(self.too_many_words)
        self._paperwork.failed.connect(self._give_up)

    @property
    def is_busy(self) -> bool:
        """Whether somebody waits for a paper."""
        return self._paperwork.is_busy

    @property
    def are_wanted(self) -> bool:
        """Whether somebody looks at a paper, or waits for one."""
        return self.paper is not None or self.is_busy

    def make(self, journal: Journal) -> None:
        """Begin with a paper of the plan as it is now."""
        self._begin(journal)

    def make_sheet(self, sheet: PaperSheet) -> None:
        """Begin with a sheet that is about nobody."""
        self._begin(Journal(), sheet=sheet)

    def make_copies(self, journal: Journal, readers: Iterable[PersonId]) -> None:
        """Begin with the copies of today for these people, one after the other."""
        self._begin(journal, readers=tuple(readers))

    def make_letter(self, journal: Journal, reader: PersonId) -> None:
        """Begin with the letter that asks that person for what they hold."""
        self._begin(journal, holder=reader)

    def make_draft(self, journal: Journal, draft: EntryId) -> None:
        """Begin with that draft of another plan."""
        self._begin(journal, draft=draft)

    @property
    def kind(self) -> PaperKind:
        """What it is."""
        if self.sheet is not None:
            return PaperKind.SHEET
        if self._letter_to is not None:
            return PaperKind.LETTER
        if self._draft_id is not None:
            return PaperKind.DRAFT
        if self._readers:
            return PaperKind.COPY if len(self._readers) == 1 else PaperKind.COPIES
        return PaperKind.PLAN

    @property
    def forms(self) -> tuple[PaperForm, ...]:
        """The forms in which it can be had; none for what has only one."""
        lines = [PaperForm.LARGE]
        lines += [PaperForm.TWO_LANGUAGES] if self._translated else []
        if self.kind is PaperKind.PLAN:
            return (PaperForm.USUAL, PaperForm.WALL, *lines, PaperForm.POCKET)
        return (PaperForm.USUAL, *lines) if self.kind is PaperKind.COPY else ()

    def choose_form(self, journal: Journal, form: PaperForm) -> None:
        """The same paper in that form, if it can be had in it."""
        if form in self.forms:
            self.form = form
            self.make_again(journal)

    def make_without_missing(self, journal: Journal) -> None:
        """As `make`, with boxes where signs cannot be printed; until it is put away."""
        self._without_missing = True
        self.make_again(journal)

    def make_again(self, journal: Journal) -> None:
        """The same paper, for whoever waits for it: in another language, or with boxes.

        A yes may have ended since it was wanted: then it is refused.
        """
        try:
            order = self._order(journal)
        except Refusal as refusal:
            self.put_away()
            self.refused.emit(refusal)
        else:
            self._paperwork.make(order)

    def _order(self, journal: Journal) -> Order:
        changed, today = journal.changed_at, self._today()
        self.paper = None
        holder, is_plan = self._letter_to, self.kind is PaperKind.PLAN
        self.copies = tuple(copy_for(journal.plan, reader, today) for reader in self._readers)
        # The paper is on the screen too: it holds what everybody at the table may see.
        plan = on_the_table(journal.plan_as_of_last_meeting, journal.meeting, today)
        plan = without_face_down(plan)
        made_on = changed.astimezone().date() if changed else today
        seen = self.copies[0].view if self.copies else plan
        self._translated = bool(seen.translations)
        return Order(
            plan=plan,
            content=self._wording.content,
            language=self._wording.language,
            version=None if journal.changed_since_version else len(journal.versions),
            made_on=made_on,
            signed=journal.signed,
            leave_out_missing=self._without_missing,
            sheet=self.sheet,
            copies=self.copies,
            letter=letter_to(journal, holder, today) if holder is not None else None,
            draft=self._draft_document(journal, today),
            own=copy_for(plan, YOUNG_PERSON, made_on) if is_plan else None,
            form=self.form,
        )

    def print(self) -> None:
        """Let somebody choose a printer, now or when there is a paper."""
        self._with_paper(self.ready_to_print.emit)

    def write(self, path: str) -> None:
        """Keep it as this file, now or when there is a paper."""
        self._with_paper(partial(self._write, Path(path)))

    def write_apart(self, folder: Path, name: Callable[[Copy], str]) -> None:
        """Keep each copy as a file of its own in a folder that is made for them."""
        self._with_paper(lambda _: self._write_apart(folder, name))

    def put_away(self) -> None:
        """Nobody looks at it any more."""
        self._paperwork.drop()
        self._without_missing = False
        self.paper = self._letter_to = self._when_made = None
        self._draft_id = self.draft = self.draft_given = None
        self.copies, self._readers, self._apart = (), (), ()

    def finish(self) -> None:
        """Nobody waits any more, and no thread is left at work."""
        self.put_away()
        self._paperwork.finish()

    def _begin(
        self,
        journal: Journal,
        *,
        sheet: PaperSheet | None = None,
        readers: tuple[PersonId, ...] = (),
        holder: PersonId | None = None,
        draft: EntryId | None = None,
    ) -> None:
        self._when_made = None
        self.form = PaperForm.USUAL
        self.sheet, self._readers, self._letter_to, self._draft_id = sheet, readers, holder, draft
        self.make_again(journal)

    def _draft_document(self, journal: Journal, today: dt.date) -> DraftDocument | None:
        self.draft = next((d for d in drafts(journal) if d.id == self._draft_id), None)
        if self.draft is None:
            return None
        content, language = self._wording.content, self._wording.language
        document = draft_document(self.draft, journal, content, language, today)
        self.draft_given = handed_over(self.draft, content.follow_on, journal, today)
        return document

    def _with_paper(self, do: Callable[[bytes], None]) -> None:
        if self.paper is not None:
            do(self.paper)
        else:
            self._when_made = do

    def _take(self, made: Made) -> None:
        self.paper, self._apart = made
        self.made.emit(made.pdf)
        when_made, self._when_made = self._when_made, None
        if when_made is not None:
            when_made(made.pdf)

    def _give_up(self) -> None:
        self._when_made = None
        self.failed.emit()

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_whole(path, pdf)
        except OSError:
            self.not_written.emit()
        else:
            self.copies_written.emit(self.copies)
            self.written.emit()

    def _write_apart(self, folder: Path, name: Callable[[Copy], str]) -> None:
        out: list[Copy] = []
        try:
            folder.mkdir(parents=True)
            for copy, pdf in zip(self.copies, self._apart, strict=True):
                write_whole(folder / name(copy), pdf)
                out.append(copy)
        except OSError:
            self.not_written.emit()
        else:
            self.written.emit()
        finally:
            # What was written before the disk was full is out too.
            self.copies_written.emit(tuple(out))
