"""Signs in somebody's words that no letter of ours can print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.buttons import Button


class MissingSigns(QuestionPage):
    """Names the signs and asks: leave them out, so that it can be seen, or change the words.

    Signals:
        left_out: make the paper without them.
        change_wanted: change the words instead.
    """

    left_out = Signal()
    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "message")
        self._signs: tuple[str, ...] = ()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._leave_out = Button()
        self._change = Button()
        self._rows = QVBoxLayout(self)
        for part in (self._sentence, self._leave_out, self._change):
            self._rows.addWidget(part)
        self._leave_out.clicked.connect(self.left_out)
        self._change.clicked.connect(self.change_wanted)

    def show_signs(self, signs: Sequence[str]) -> None:
        """Ask about these signs."""
        self._signs = tuple(signs)
        self.retranslate()

    def first_answer(self) -> QWidget:
        return self._leave_out

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        margin = scale.px(20)
        self._rows.setContentsMargins(margin, margin, margin, margin)
        self._rows.setSpacing(scale.px(14))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._sentence.setText(
            self.tr(
                "The paper cannot show: {signs}\nYour words are safe. "
                "Shall an empty box stand there instead?"
            ).format(signs=" ".join(self._signs))
        )
        self._leave_out.setText(self.tr("Yes, an empty box"))
        self._change.setText(self.tr("No, change the words"))
