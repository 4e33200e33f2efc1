"""A sheet that asks one question after the other: tabs over the answer, buttons under it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ungeplan.ui.meeting.day_picker import DayPicker
from ungeplan.ui.meeting.editor_foot import EditorFoot
from ungeplan.ui.meeting.step_pages import WhenPage
from ungeplan.ui.meeting.step_questions import QuestionTabs
from ungeplan.ui.theme import Scale, Theme

_LEAST_HEIGHT = 520
"""So high that the buttons at the foot stay where they are from question to question.

In the design's pixels.
"""


class QuestionSheet(QFrame):
    """Ctrl+Enter finishes from anywhere; Esc shuts the calendar, and else puts the sheet aside.

    Signals:
        part_typed: name of the part and its text, to keep.
        person_named: the name of somebody who is not offered.
        question_changed: another question is asked now.
        put_aside: close, and keep what is said.
    """

    part_typed = Signal(str, str)
    person_named = Signal(str)
    question_changed = Signal()
    put_aside = Signal()

    def __init__(
        self,
        questions: Iterable[StrEnum],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        done_icon: str = "check",
    ) -> None:
        """`done_icon` stands on the button that finishes."""
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._scale = Scale()
        self._hint = ""
        """What is lacking, in the place of the quiet line under the question."""
        self.tabs = QuestionTabs(questions, theme)
        self.foot = EditorFoot(theme, done_icon)
        self._rows = QVBoxLayout(self)
        self._room = QVBoxLayout()
        # A shortcut comes before the button or the line that has the focus takes the Enter in it.
        self._finish_action = QAction(self)
        self._finish_action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._finish_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self._finish_action)
        self._finish_action.triggered.connect(self._finish)
        self.foot.finished.connect(self._finish)
        self.foot.put_aside.connect(self.put_aside)

    def _hold(self, parts: Iterable[QWidget], calendar: DayPicker | WhenPage) -> None:
        """Lay these between the tabs and the foot; the calendar is in one of them."""
        self._calendar = calendar
        self._rows.addWidget(self.tabs)
        for part in parts:
            self._room.addWidget(part)
        self._room.addStretch(1)
        self._rows.addLayout(self._room, 1)
        self._rows.addWidget(self.foot)

    # -- what it is told ----------------------------------------------------------------------

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        margin = scale.px(32)
        self._rows.setContentsMargins(margin, scale.px(20), margin, scale.px(24))
        self._rows.setSpacing(scale.px(24))
        self._room.setSpacing(scale.px(24))
        self.tabs.show_scale(scale)
        self.foot.show_scale(scale)
        self._show_answers()
        self._keep_height()

    # -- what each sheet does its own way -----------------------------------------------------

    def _finish(self) -> None:
        """Make of the answers what they are for, or ask what lacks."""
        raise NotImplementedError

    def _show_answers(self) -> None:
        """Show what is said, and what can be done now."""
        raise NotImplementedError

    def _height_of_all(self) -> int:
        """The height in which every question fits, where the window has it; else 0."""
        return 0

    # -- for each sheet -----------------------------------------------------------------------

    def _name(self, tabs: Mapping[str, str], *, finish: str, done: str) -> None:
        """The words on the tabs by their question, of Ctrl+Enter, and on the last button."""
        self.tabs.say(tabs)
        self._finish_action.setText(finish)
        self.foot.say(done)

    def _hint_at(self, words: str) -> None:
        """Say what lacks."""
        self._hint = words
        self.question_changed.emit()

    def _keep_height(self) -> None:
        self.setMinimumHeight(max(self._scale.px(_LEAST_HEIGHT), self._height_of_all()))

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._calendar.calendar_is_open:
            self._calendar.leave_calendar()
        else:
            self.put_aside.emit()
