"""By when an answer is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.ui.meeting.day_picker import WEEK, DayPicker
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class AnswerByPage(QuestionPage):
    """The day by which an answer is wanted.

    Signals:
        day_chosen: the day.
    """

    day_chosen = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayPicker(wording, theme, (WEEK, 2 * WEEK, 6 * WEEK))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.days, 0, Qt.AlignmentFlag.AlignTop)
        self.days.day_chosen.connect(self.day_chosen)

    def take_focus(self) -> None:
        """The keys begin at the day that is chosen, or before all of them."""
        chosen = self.days.chosen
        if chosen is not None:
            chosen.setFocus()
        else:
            self.hold_focus()

    def first_answer(self) -> QWidget:
        return self.days.first_answer

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.days.show_scale(scale)
