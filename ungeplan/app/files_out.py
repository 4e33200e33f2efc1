"""What goes out from the desk as a file: asked where to, under a name that names nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from ungeplan.app.papers import Papers
from ungeplan.model.copies import Copy, code_of
from ungeplan.model.follow_on import Draft, reader_of
from ungeplan.model.plan import PersonId, PlanId
from ungeplan.store.files import numbered, write_whole
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.widgets.paper_forms import PaperKind
from ungeplan.ui.wording import Wording

PICTURE = "min-plan.png"


class FilesOut(QObject):
    """Asks where a file shall lie, and makes those that are not paper.

    Signals:
        exported: the form of what lies there now, other than paper.
        failed: the name of a trouble.
    """

    exported = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        desk: DeskWindow,
        papers: Papers,
        wording: Wording,
        today: Callable[[], dt.date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._wording = wording
        self._today = today
        self._plan_id = PlanId("")
        self._document: PlanDocument | None = None
        desk.save_wanted.connect(self.ask_for_paper)
        desk.calendar_wanted.connect(self._ask_for_calendar)
        desk.picture_wanted.connect(self._ask_for_picture)

    def lay(self, plan_id: PlanId, document: PlanDocument) -> None:
        """This is the plan on the table now."""
        self._plan_id, self._document = plan_id, document

    def ask_for_paper(self) -> None:
        """Where the paper that is shown shall lie; several copies are several files."""
        papers = self._papers
        if papers.kind is PaperKind.COPIES:
            self._ask_for_folder()
            return
        title = {
            PaperKind.SHEET: self.tr("Save the sheet"),
            PaperKind.COPY: self.tr("Save the copy"),
            PaperKind.LETTER: self.tr("Save the letter"),
            PaperKind.DRAFT: self.tr("Save the draft"),
        }.get(papers.kind, self.tr("Save the plan"))
        self.ask(title, papers.write, self._name_of_paper())

    def ask(self, title: str, write: Callable[[str], None], name: str = "") -> None:
        """Ask where a file of that name shall lie, and write it there."""
        from ungeplan.ui.widgets.forgetful_dialog import FILE_NAME, forgetful_dialog

        dialog = forgetful_dialog(title, _documents(), self._desk, name or f"{FILE_NAME}.pdf")
        self._open(dialog, write)

    # -- where to -----------------------------------------------------------------------------

    def _ask_for_folder(self) -> None:
        from ungeplan.ui.widgets.forgetful_dialog import forgetful_folder_dialog

        title = self.tr("Where shall the copies lie?")
        self._open(forgetful_folder_dialog(title, _documents(), self._desk), self._write_copies)

    def _open(self, dialog: QFileDialog, write: Callable[[str], None]) -> None:
        dialog.fileSelected.connect(write)
        dialog.open()

    def _ask_for_calendar(self) -> None:
        words = self._wording.content.print.calendar
        name = self._wording.say(words.file_name)
        self.ask(self.tr("Save the meeting"), self._write_calendar, name)

    def _ask_for_picture(self) -> None:
        self.ask(self.tr("Save the picture"), self._write_picture, PICTURE)

    def _name_of_paper(self) -> str:
        papers = self._papers
        if papers.sheet is not None:
            return f"{papers.sheet.value}.pdf"
        if papers.draft is not None:
            return self.name_of_draft(papers.draft, "pdf")
        if papers.kind is PaperKind.LETTER:
            return self._wording.say(self._wording.content.print.letter.file_name)
        return self._name_of(papers.copies[0]) if papers.copies else ""

    def name_of_draft(self, draft: Draft, suffix: str) -> str:
        """The name of its file, which names nobody."""
        reader = reader_of(draft, self._document.plan) if self._document else None
        code = code_of(self._plan_id, reader or PersonId(""))
        words = self._wording.content.follow_on.words.file_name
        return f"{words.filled(self._wording.language, plan=draft.kind, code=code)}.{suffix}"

    # -- what is written ----------------------------------------------------------------------

    def _name_of(self, copy: Copy) -> str:
        words = self._wording.content.print.copy
        code = code_of(self._plan_id, copy.recipient)
        return words.file_name.filled(self._wording.language, code=code)

    def _write_copies(self, folder: str) -> None:
        """Into a folder of their own: no older copy lies among them."""
        name = self._wording.say(self._wording.content.print.copy.folder_name)
        free = next(path for path in numbered(Path(folder) / name) if not path.exists())
        self._papers.write_apart(free, self._name_of)

    def _write_calendar(self, path: str) -> None:
        from ungeplan.export.calendar import meeting_ics

        document = self._document
        if document is None:
            return
        journal = document.journal
        meeting, agreed = journal.plan_as_of_last_meeting.next_meeting, journal.meeting_agreed_at
        if meeting is None or agreed is None:
            return
        content, language = self._wording.content, self._wording.language
        with self._writing("ics"):
            file = meeting_ics(meeting, self._plan_id, content, language, agreed_at=agreed)
            write_whole(Path(path), file)

    def _write_picture(self, path: str) -> None:
        from ungeplan.app.phone_picture import words_beside
        from ungeplan.export.pdf import TooManyWords, UnprintableSigns

        document = self._document
        if document is None:
            return
        try:
            with self._writing("png"):
                picture, told = self._picture(document)
                # The words first: a picture never lies there without them.
                write_whole(words_beside(Path(path)), told.encode())
                write_whole(Path(path), picture)
        except (TooManyWords, UnprintableSigns):
            self.failed.emit("PictureNotMade")

    def _picture(self, document: PlanDocument) -> tuple[bytes, str]:
        from ungeplan.app.phone_picture import picture_of
        from ungeplan.export.pdf import plan_for_phone

        journal = document.journal
        changed = journal.changed_at
        page = plan_for_phone(
            journal.plan_as_of_last_meeting,
            self._wording.content,
            self._wording.language,
            version=None if journal.changed_since_version else len(journal.versions),
            made_on=changed.astimezone().date() if changed else self._today(),
        )
        return picture_of(page.pdf, page.told), page.told

    @contextmanager
    def _writing(self, form: str) -> Iterator[None]:
        """Says what comes of it; the pointer says that it takes a moment."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield
        except OSError:
            self.failed.emit("FileNotWritten")
        else:
            self.exported.emit(form)
        finally:
            QApplication.restoreOverrideCursor()


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
