"""One young person on the desk: the figure, the goals, the people, and what comes next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ungeplan.model.copies import Holder
from ungeplan.model.edits import SetBirthDate
from ungeplan.model.language import moment_within
from ungeplan.model.plan import Plan
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.desk.person_around import PersonAround
from ungeplan.ui.desk.person_birth import PersonBirth
from ungeplan.ui.desk.person_contact import PersonContact
from ungeplan.ui.desk.person_copies import PersonCopies
from ungeplan.ui.desk.person_drafts import PersonDrafts
from ungeplan.ui.desk.person_goals import PersonGoals
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class PersonPage(QWidget):
    """What the contact person sees of one young person.

    Signals:
        meeting_wanted: begin a meeting, or go on with the one that is open.
        short_meeting_wanted: begin one for which there is little time.
        get_ready_wanted: sit down together before the meeting.
        ready_paper_wanted: see the questions before a meeting on paper.
        plan_wanted: see the plan on paper.
        name_chosen: the young person wants to be called this.
        edit_proposed: an edit for the plan.
        missed: the two did not see each other as agreed.
    """

    meeting_wanted = Signal()
    short_meeting_wanted = Signal()
    get_ready_wanted = Signal()
    ready_paper_wanted = Signal()
    plan_wanted = Signal()
    name_chosen = Signal(str)
    edit_proposed = Signal(object)
    missed = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._meeting_open = False
        self._version = 0
        self._draft = True
        self._asked: QWidget | None = None
        """What was pressed to see the paper, if it is not of the plan."""
        self._figure = FigurePicture(wording, theme)
        self._figure.setFixedSize(scale.px(190), scale.px(270))
        self._name = label("question")
        self._rename = icon_button("pencil-simple", theme, scale, "plain")
        self._name_input = _NameLine()
        self._name_input.hide()
        self._lacks_name = False
        self._lack = label("warning")
        self._lack.hide()
        self._state = label("helper")
        self._next = label("body")
        self._meeting = Button()
        self._meeting.setProperty("look", "primary")
        self._paper = icon_button("file-text", theme, scale)
        self._short = icon_button("clock", theme, scale)
        self._ready = icon_button("chats", theme, scale)
        self._ready_paper = icon_button("printer", theme, scale)
        self.birth = PersonBirth(wording, scale)
        self.goals = PersonGoals(wording, theme, scale)
        self.contact = PersonContact(wording, theme, scale)
        self.around = PersonAround(wording, theme, scale)
        self.copies = PersonCopies(wording, theme, scale)
        self.drafts = PersonDrafts(wording, theme, scale)
        self._lay_out()

        self._meeting.clicked.connect(self.meeting_wanted)
        self._short.clicked.connect(self.short_meeting_wanted)
        self._ready.clicked.connect(self.get_ready_wanted)
        self._ready_paper.clicked.connect(self.ready_paper_wanted)
        self._paper.clicked.connect(self.plan_wanted)
        self.birth.born_on.connect(self._set_birth_date)
        self.contact.edit_proposed.connect(self.edit_proposed)
        self.contact.missed.connect(self.missed)
        self.around.edit_proposed.connect(self.edit_proposed)
        for wanted in (
            self.copies.copy_wanted,
            self.copies.all_copies_wanted,
            self.copies.letter_wanted,
        ):
            wanted.connect(self._remember_asked)
        self._rename.clicked.connect(self._begin_rename)
        self._name_input.returnPressed.connect(self._finish_or_say)
        self._name_input.left.connect(self.finish_rename)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_plan(
        self,
        plan: Plan,
        *,
        meeting_open: bool,
        version: int,
        draft: bool,
        today: dt.date,
        missed: int,
        holders: Sequence[Holder] = (),
    ) -> None:
        """Show this plan; whether a meeting is open, and which version it is.

        `missed` is how often the two have missed each other since they last met, and `holders`
        how it stands with everybody's copy.
        """
        self._plan = plan
        self._meeting_open = meeting_open
        self._version = version
        self._draft = draft
        self._figure.show_plan(plan)
        self.birth.show_plan(plan, today)
        self.goals.show_plan(plan)
        self.contact.show_plan(plan, today, missed)
        self.around.show_plan(plan)
        self.copies.show_copies(plan, holders, today)
        self._say_all()

    @property
    def _sheets(
        self,
    ) -> tuple[PersonBirth, PersonGoals, PersonContact, PersonAround, PersonCopies, PersonDrafts]:
        """What lies under the top, one below the other."""
        return self.birth, self.goals, self.contact, self.around, self.copies, self.drafts

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for part in self._sheets:
            part.retranslate()
        self._say_all()

    def _say_all(self) -> None:
        plan = self._plan
        dates = self._wording.content.print.dates.in_(self._wording.language)
        self._name.setText(plan.young_person)
        say_beside_icon(self._rename, self.tr("Change name"))
        self._name_input.setAccessibleName(self.tr("What the young person wants to be called"))
        self._state.setText(self._say_state())
        if plan.next_meeting is None:
            self._next.setText(self.tr("No next meeting yet"))
        else:
            parts = [moment_within(plan.next_meeting.starts, dates), plan.next_meeting.place]
            self._next.setText(
                self.tr("Next meeting: {when}").format(when=" · ".join(p for p in parts if p))
            )
        self._meeting.setText(
            self.tr("Continue the meeting") if self._meeting_open else self.tr("Begin a meeting")
        )
        say_beside_icon(self._short, self.tr("Short meeting, 15 minutes"))
        say_beside_icon(self._ready, self.tr("Get ready together"))
        say_beside_icon(self._ready_paper, self.tr("Get ready on paper"))
        for button in (self._short, self._ready):
            button.setVisible(not self._meeting_open)
        self._buttons.updateGeometry()
        say_beside_icon(self._paper, self.tr("See the plan"))
        self._say_lack()

    def take_focus(self) -> None:
        """The keys begin at the meeting."""
        self._meeting.setFocus()

    def take_focus_at_paper(self) -> None:
        """The keys are where they were before the paper was shown."""
        asked = self._asked
        is_there = asked is not None and isValid(asked) and asked.isVisible()
        (asked if asked is not None and is_there else self._paper).setFocus()
        self._asked = None

    def take_focus_at_drafts(self) -> None:
        """The keys are among the drafts."""
        stops = [stop for stop in self.drafts.stops if stop.isVisible()]
        (stops[-1] if stops else self.drafts.kind).setFocus()

    def close_questions(self) -> None:
        """Somebody else is shown: what was asked about the one before is put away."""
        self._end_rename()
        self.contact.close_question()
        self.around.close_form()

    def finish_typing(self) -> None:
        """What stands half-typed on a line counts as finished."""
        self.finish_rename()
        self.birth.line.finish()

    def finish_rename(self) -> None:
        """The name that stands in the line is the chosen one, if there is one."""
        if self._name_input.isHidden():
            return
        self._end_rename()
        name = self._name_input.text().strip()
        if name and name != self._plan.young_person:
            self.name_chosen.emit(name)

    def _lay_out(self) -> None:
        scale = self._scale
        naming = QHBoxLayout()
        naming.addWidget(self._name)
        naming.addWidget(self._name_input, 1)
        naming.addWidget(self._rename)
        naming.addStretch()
        self._buttons = Flow()
        self._buttons.set_gap(scale.px(12))
        self._buttons.show_parts(
            [self._meeting, self._short, self._ready, self._ready_paper, self._paper]
        )
        beside = QVBoxLayout()
        beside.setSpacing(scale.px(10))
        beside.addStretch()
        beside.addLayout(naming)
        beside.addWidget(self._lack)
        beside.addWidget(self._state)
        beside.addWidget(self._next)
        beside.addSpacing(scale.px(12))
        beside.addWidget(self._buttons)
        beside.addStretch()
        top = QHBoxLayout()
        top.setSpacing(scale.px(32))
        top.addWidget(self._figure)
        top.addLayout(beside, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*(scale.px(32),) * 4)
        column.setSpacing(scale.px(24))
        column.addLayout(top)
        for sheet in self._sheets:
            column.addWidget(sheet)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        stacked = QStackedLayout(self)
        stacked.addWidget(scroll)

    def _remember_asked(self) -> None:
        self._asked = self.focusWidget()

    def _say_state(self) -> str:
        if not self._version:
            return (
                self.tr("No plan yet") if not self._plan.goals else self.tr("The plan is a draft")
            )
        if self._draft:
            return self.tr("Version {n}, changed since").format(n=self._version)
        return self.tr("Version {n}").format(n=self._version)

    def _set_birth_date(self, day: dt.date | None) -> None:
        self.edit_proposed.emit(SetBirthDate(day))

    def _finish_or_say(self) -> None:
        """Enter on an empty line says so; whoever goes elsewhere leaves the name as it was."""
        self._lacks_name = not self._name_input.text().strip()
        if self._lacks_name:
            self._say_lack()
        else:
            self.finish_rename()

    def _say_lack(self) -> None:
        say_on(self._lack, self.tr("Write a name first.") if self._lacks_name else "")

    def _begin_rename(self) -> None:
        self._name_input.setText(self._plan.young_person)
        self._name.hide()
        self._rename.hide()
        self._name_input.show()
        self._name_input.setFocus()
        self._name_input.selectAll()

    def _end_rename(self) -> None:
        was_typing = self._name_input.hasFocus()
        self._lacks_name = False
        self._say_lack()
        self._name_input.hide()
        self._name.show()
        self._rename.show()
        if was_typing:
            self._rename.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._name_input.isVisible():
            self._end_rename()
            return
        super().keyPressEvent(event)


class _NameLine(QLineEdit):
    """One line for a name.

    Signals:
        left: the keys are elsewhere now. Qt's own signal is silent when nothing was typed.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
