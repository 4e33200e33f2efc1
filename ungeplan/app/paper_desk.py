"""The paper, from whoever wants it to the window in which it is seen and to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ungeplan.app.files_out import FilesOut
from ungeplan.app.papers import Papers
from ungeplan.model.facts import PlanExported, PlanPrinted
from ungeplan.model.journal import Journal
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.widgets.paper_forms import PaperForm, PaperKind, PaperSheet

if TYPE_CHECKING:
    from ungeplan.ui.meeting.window import MeetingWindow


class PaperDesk(QObject):
    """Ties the one paper to the meeting while there is one, and else to the desk.

    Signals:
        noted: a fact about the plan on the table.
        troubled: the name of a trouble.
        settled: it is done; what was said about it is over.
    """

    noted = Signal(object)
    troubled = Signal(str)
    settled = Signal()

    def __init__(
        self, desk: DeskWindow, papers: Papers, files_out: FilesOut, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self._files_out = files_out
        self._document: PlanDocument | None = None
        self._meeting: MeetingWindow | None = None
        desk.sheet_wanted.connect(self._make_sheet)
        desk.plan_wanted.connect(self.make)
        desk.missing_signs_left_out.connect(self._make_without_missing)
        desk.form_chosen.connect(self._choose_form)
        desk.print_wanted.connect(papers.print)
        desk.paper_put_away.connect(papers.put_away)
        papers.made.connect(self._show)
        papers.signs_missing.connect(self._say_missing_signs)
        papers.too_many_words.connect(self._say_too_many_words)
        papers.failed.connect(self._say_no_paper)
        papers.refused.connect(self._leave_paper)
        papers.ready_to_print.connect(self._show_print_panel)
        papers.printed.connect(self._note_printed)
        papers.written.connect(self._note_written)
        papers.not_written.connect(self._say_not_written)
        files_out.exported.connect(self._note_exported)
        files_out.failed.connect(self.troubled)

    def lay(self, document: PlanDocument) -> None:
        """This is the plan on the table now."""
        self._document = document

    def meet(self, meeting: MeetingWindow | None) -> None:
        """A paper is seen in this meeting from now on; None is on the desk."""
        self._meeting = meeting

    def answer_last_stage_of(self, meeting: MeetingWindow) -> None:
        """What its last stage wants to be made, printed and kept."""
        ending = meeting.my_plan
        ending.paper_wanted.connect(self.make)
        ending.missing_signs_left_out.connect(self._make_without_missing)
        ending.print_wanted.connect(self._papers.print)
        ending.save_wanted.connect(self._papers.write)

    def make(self) -> None:
        """Make a paper of the plan on the table."""
        if self._document is not None:
            self._papers.make(self._document.journal)

    def make_again(self) -> None:
        """The same paper, for whoever looks at one: in the language of the moment."""
        if self._papers.are_wanted:
            self._papers.make_again(self._journal)

    # -- inside -------------------------------------------------------------------------------

    @property
    def _journal(self) -> Journal:
        """That of the plan on the table; an empty one while there is none."""
        return self._document.journal if self._document is not None else Journal()

    def _make_sheet(self, sheet: str) -> None:
        self._papers.make_sheet(PaperSheet(sheet))

    def _make_without_missing(self) -> None:
        self._papers.make_without_missing(self._journal)

    def _choose_form(self, form: str) -> None:
        self.settled.emit()
        self._papers.choose_form(self._journal, PaperForm(form))

    def _show(self, pdf: bytes) -> None:
        if self._meeting is not None:
            self._meeting.my_plan.show_paper(pdf)
        else:
            self._desk.show_paper(pdf, self._papers.forms, self._papers.form)

    def _show_print_panel(self, pdf: bytes) -> None:
        # Imported here: the desk does not wait for the panel.
        from ungeplan.ui.widgets.printing import print_panel

        window = self._meeting or self._desk
        panel = print_panel(pdf, window, window.theme, self._papers.kind)
        panel.printed.connect(self._papers.printed)
        if self._meeting is None:
            panel.save_wanted.connect(self._files_out.ask_for_paper)
        else:
            panel.save_wanted.connect(self._meeting.my_plan.ask_where_to_save)
        window.lay_over(panel)

    # -- what is said -------------------------------------------------------------------------

    def _say_missing_signs(self, signs: list[str]) -> None:
        if self._meeting is not None:
            self._meeting.my_plan.show_missing_signs(signs)
        else:
            self._desk.show_missing_signs(signs)

    def _say_too_many_words(self) -> None:
        """Nobody is left without a paper: the usual one has room for all of them."""
        self._papers.choose_form(self._journal, PaperForm.USUAL)
        self.troubled.emit("TooManyWordsForPocket")

    def _say_no_paper(self) -> None:
        self.troubled.emit("PaperNotMade")

    def _leave_paper(self) -> None:
        if self._desk.shows_paper:
            self._desk.leave_paper()

    def _say_not_written(self) -> None:
        self.troubled.emit("FileNotWritten")

    def _note_printed(self) -> None:
        if self._papers.kind is PaperKind.PLAN:
            self.noted.emit(PlanPrinted())

    def _note_written(self) -> None:
        self.settled.emit()
        if self._papers.kind is PaperKind.PLAN:
            self.noted.emit(PlanExported(form="pdf"))
        if self._meeting is not None:
            self._meeting.my_plan.show_saved()
        else:
            self._desk.paper.show_saved()

    def _note_exported(self, form: str) -> None:
        self.settled.emit()
        self.noted.emit(PlanExported(form))
        self._desk.person.copies.show_saved()
