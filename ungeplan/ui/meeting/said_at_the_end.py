"""What the two say at the end of a meeting, while it is half-typed and when it is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ungeplan.model.edits import AnyEdit, SayFirstStep, SayWeDisagree, SetNextMeeting
from ungeplan.model.journal import Journal
from ungeplan.model.plan import NextMeeting, Plan, Seat
from ungeplan.model.sharing import came_late
from ungeplan.ui.meeting.kept_face_down import FaceDown, face_down
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.meeting.next_meeting_input import NextMeetingInput
from ungeplan.ui.meeting.plan_answer import PlanAnswer
from ungeplan.ui.meeting.read_back import ReadBack

_NEXT_MEETING = "next-meeting/"
"""How the draft fields of the next meeting begin; what follows is the part."""
_DISAGREEMENT = "disagreement"
_FIRST_STEP = "first-step"


class SaidAtTheEnd(QObject):
    """Ties the next meeting, the first step and a disagreement to the pages that ask for them.

    Signals:
        edit_proposed: an edit for the plan.
        draft_typed: field and half-typed text.
        draft_finished: the field whose text is finished or was given up.
    """

    edit_proposed = Signal(object)
    draft_typed = Signal(str, str)
    draft_finished = Signal(str)

    def __init__(
        self, meeting: NextMeetingInput, read_back: ReadBack, answer: PlanAnswer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._read_back = read_back
        self._answer = answer
        self._plan = Plan()
        self._journal = Journal()
        self._today = dt.date.today()
        self._agreed_here: NextMeeting | None = None
        self._heard_by: tuple[Seat, ...] = ()
        """Who came late and sat here when it was agreed."""
        self._kept = KeptWords(_NEXT_MEETING, _DISAGREEMENT, _FIRST_STEP, parent=self)

        self._kept.typed.connect(self.draft_typed)
        self._kept.finished.connect(self.draft_finished)
        meeting.arranged.connect(self._set_next_meeting)
        meeting.part_typed.connect(self._keep_part)
        read_back.first_step_typed.connect(self._keep_first_step)
        read_back.first_step_said.connect(self._say_first_step)
        answer.disagreement_typed.connect(self._keep_disagreement)
        answer.disagreement_said.connect(self._say_disagreement)
        answer.disagreement_unchanged.connect(self._forget_disagreement)

    # -- what it is told ----------------------------------------------------------------------

    def show_today(self, today: dt.date) -> None:
        """The day for which is asked who may know what; the plan of now is shown right after."""
        self._today = today

    def show_journal(self, journal: Journal) -> None:
        """What was before, to read; the plan of now is shown right after."""
        self._journal = journal
        sitting = came_late(journal.plan, journal.meeting)
        if sitting != self._heard_by:
            self._heard_by = sitting
            self._agreed_here = None

    def show_plan(self, plan: Plan) -> None:
        """Show what this plan says of it; half-typed words stand in its place."""
        self._plan = plan
        self._show()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        """Put half-typed words back where they were."""
        self._kept.take(drafts)
        self._show()

    @property
    def face_down(self) -> FaceDown:
        """What of the plan somebody at the table may not see, and has not heard here."""
        heard = replace(self._plan, next_meeting=self._agreed)
        return face_down(self._journal, heard, self._today)

    # -- inside -------------------------------------------------------------------------------

    def _show(self) -> None:
        plan, meeting = self._plan, self._journal.meeting
        self._meeting.show_kept(self._kept.of(_NEXT_MEETING))
        self._meeting.show_meeting(self._agreed, plan.contact_person)
        self._read_back.show_plan(plan, meeting, self._kept.get(_FIRST_STEP), self.face_down)
        self._answer.show_plan(plan, meeting, self.face_down)
        self._answer.show_contact_person(plan.contact_person_id, plan.contact_person)
        said = plan.disagreement.text if plan.disagreement else ""
        self._answer.show_disagreement(said, self._kept.get(_DISAGREEMENT))

    @property
    def _agreed(self) -> NextMeeting | None:
        """The next meeting that everybody at the table knows of.

        Somebody who came late may not see that of before; what is agreed beside them they hear.
        """
        if self._plan.next_meeting is not None:
            return self._plan.next_meeting
        agreed = self._journal.plan.next_meeting
        return agreed if agreed == self._agreed_here else None

    def _set_next_meeting(self, agreed: NextMeeting) -> None:
        if agreed == self._agreed:
            self._kept.forget(_NEXT_MEETING)
            self._show()
            return
        self._agreed_here = agreed
        edit = SetNextMeeting(starts=agreed.starts, place=agreed.place, phone=agreed.phone)
        self._propose(edit, _NEXT_MEETING)

    def _say_disagreement(self, text: str) -> None:
        self._propose(SayWeDisagree(text), _DISAGREEMENT)

    def _say_first_step(self, text: str) -> None:
        self._propose(SayFirstStep(text), _FIRST_STEP)

    def _propose(self, edit: AnyEdit, field: str) -> None:
        """What came to be is no longer half-typed; what a rule refuses stays.

        The journal tells: somebody at the table may not be allowed to see it in the plan.
        """
        before = self._journal.counter
        self.edit_proposed.emit(edit)
        if self._journal.counter > before:
            self._kept.forget(field)
            self._show()

    def _keep_part(self, part: str, text: str) -> None:
        self._kept.keep(_NEXT_MEETING + part, text)

    def _keep_disagreement(self, text: str) -> None:
        self._kept.keep(_DISAGREEMENT, text)

    def _forget_disagreement(self) -> None:
        self._kept.forget(_DISAGREEMENT)

    def _keep_first_step(self, text: str) -> None:
        if text == self._plan.first_step_words:
            self._kept.forget(_FIRST_STEP)
        else:
            self._kept.keep(_FIRST_STEP, text)
