"""One young person on the desk: the figure, the goals, who promised what, and the next meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.language import moment_within, short_date
from ungeplan.model.plan import DueOn, DueWhen, Goal, Plan, Step
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class PersonPage(QWidget):
    """What the contact person sees of one young person.

    Signals:
        meeting_wanted: begin a meeting, or go on with the one that is open.
        plan_wanted: see the plan on paper.
        name_chosen: the young person wants to be called this.
    """

    meeting_wanted = Signal()
    plan_wanted = Signal()
    name_chosen = Signal(str)

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
        self._sheet = QFrame()
        self._sheet.setProperty("look", "sheet")
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(*(scale.px(32),) * 4)
        self._rows.setSpacing(scale.px(10))
        self._lay_out()

        self._meeting.clicked.connect(self.meeting_wanted)
        self._paper.clicked.connect(self.plan_wanted)
        self._rename.clicked.connect(self._begin_rename)
        self._name_input.returnPressed.connect(self._finish_or_say)
        self._name_input.left.connect(self.finish_rename)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_plan(self, plan: Plan, *, meeting_open: bool, version: int, draft: bool) -> None:
        """Show this plan; whether a meeting is open, and which version it is."""
        self._plan = plan
        self._meeting_open = meeting_open
        self._version = version
        self._draft = draft
        self._figure.show_plan(plan)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
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
        say_beside_icon(self._paper, self.tr("See the plan"))
        self._say_lack()
        self._show_goals()

    def take_focus(self) -> None:
        """The keys begin at the meeting."""
        self._meeting.setFocus()

    def take_focus_at_paper(self) -> None:
        """The keys are where they were before the paper was shown."""
        self._paper.setFocus()

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
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.px(16))
        buttons.addWidget(self._meeting)
        buttons.addWidget(self._paper)
        buttons.addStretch()
        beside = QVBoxLayout()
        beside.setSpacing(scale.px(10))
        beside.addStretch()
        beside.addLayout(naming)
        beside.addWidget(self._lack)
        beside.addWidget(self._state)
        beside.addWidget(self._next)
        beside.addSpacing(scale.px(12))
        beside.addLayout(buttons)
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
        column.addWidget(self._sheet)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        stacked = QStackedLayout(self)
        stacked.addWidget(scroll)

    def _say_state(self) -> str:
        if not self._version:
            return (
                self.tr("No plan yet") if not self._plan.goals else self.tr("The plan is a draft")
            )
        if self._draft:
            return self.tr("Version {n}, changed since").format(n=self._version)
        return self.tr("Version {n}").format(n=self._version)

    def _show_goals(self) -> None:
        _clear(self._rows)
        goals = self._plan.active_goals
        if not goals:
            empty = label("helper")
            empty.setText(self.tr("The goals come here after the first meeting."))
            self._rows.addWidget(empty)
        for goal in goals:
            self._rows.addLayout(self._goal_row(goal))
            for step in self._plan.open_steps(goal.id):
                self._rows.addLayout(self._step_row(step))
            self._rows.addSpacing(self._scale.px(14))

    def _goal_row(self, goal: Goal) -> QHBoxLayout:
        strong, soft = self._theme.goal(goal.rank)
        badge = QLabel(str(goal.rank))
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = self._scale.px(40)
        badge.setFixedSize(side, side)
        badge.setStyleSheet(
            f"background: {strong}; color: {soft}; border-radius: {side // 2}px; font-weight: bold;"
        )
        words = label("card")
        words.setText(goal.youth_text)
        row = QHBoxLayout()
        row.setSpacing(self._scale.px(16))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        rating = self._plan.rating(goal.id)
        if rating is not None and rating.value is not None:
            number = label("helper")
            number.setWordWrap(False)
            number.setText(self.tr("{n} of 10").format(n=rating.value))
            row.addWidget(number)
        return row

    def _step_row(self, step: Step) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self._scale.px(56), 0, 0, 0)
        row.setSpacing(self._scale.px(16))
        words, owner, due = label("body"), label("helper"), label("helper")
        words.setText(step.text)
        owner.setText(self._plan.name_of(step.owner))
        due.setText(self._say_due(step))
        due.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for words_beside, width in ((owner, 150), (due, 170)):
            words_beside.setFixedWidth(self._scale.px(width))
        row.addWidget(words, 1)
        row.addWidget(owner)
        row.addWidget(due)
        return row

    def _say_due(self, step: Step) -> str:
        match step.due:
            case DueOn(day):
                return short_date(
                    day, self._wording.content.print.dates.in_(self._wording.language)
                )
            case DueWhen(words):
                return words
        return ""

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


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            # It goes when the program has time for it; until then nobody must see or hear it.
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QHBoxLayout):
            _clear(inner)
