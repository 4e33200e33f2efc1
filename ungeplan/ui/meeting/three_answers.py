"""Yes, almost and no: the three answers to "Er det her din plan?"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ungeplan.model.facts import Answer
from ungeplan.ui.theme import BODY, Scale, Theme, icon, icon_pixmap
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_ICONS = {Answer.YES: "check", Answer.ALMOST: "pencil-simple", Answer.NO: "x"}


class ThreeAnswers(QWidget):
    """Three buttons of the same size and look, below one another or in a row.

    Signals:
        given: the Answer that was pressed. It is marked with `show_answer` only.
    """

    given = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._answer: Answer | None = None
        self._in_a_row = False
        self.buttons = {answer: Button() for answer in Answer}
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for button in self.buttons.values():
            # No answer is made more tempting than another.
            button.setProperty("look", "soft")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._press)
            self._line.addWidget(button, 1)

    def show_answer(self, answer: Answer | None) -> None:
        """Mark this answer, or none."""
        self._answer = answer
        for name, button in self.buttons.items():
            button.setChecked(name is answer)

    def put_in_a_row(self, in_a_row: bool) -> None:
        """Beside one another, as long as the words have room; else below one another."""
        self._in_a_row = in_a_row
        self._arrange()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._line.setSpacing(scale.px(14))
        side = scale.text(BODY)
        for answer, button in self.buttons.items():
            button.setIcon(self._icon_when_chosen(_ICONS[answer], side))
            button.setIconSize(QSize(side, side))
        self._arrange()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        yes, say = self._wording.content.meeting.stages.yes, self._wording.say
        for answer, words in (
            (Answer.YES, yes.yes),
            (Answer.ALMOST, yes.almost),
            (Answer.NO, yes.no),
        ):
            say_beside_icon(self.buttons[answer], say(words))
        self._arrange()

    # -- inside -------------------------------------------------------------------------------

    def _icon_when_chosen(self, name: str, side: int) -> QIcon:
        made = icon(name, self._theme.action_text, side)
        for ratio in (1.0, 2.0):
            chosen = icon_pixmap(name, self._theme.on_action, side, ratio)
            made.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
        return made

    def _press(self) -> None:
        pressed = self.sender()
        # What is marked is what was answered, not what was pressed.
        self.show_answer(self._answer)
        for answer, button in self.buttons.items():
            if button is pressed:
                self.given.emit(answer)
                return

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        fits = sum(widths) + (len(widths) - 1) * self._line.spacing() <= self.width()
        directions = QBoxLayout.Direction
        self._line.setDirection(
            directions.LeftToRight if self._in_a_row and fits else directions.TopToBottom
        )

    # -- Qt -----------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - the name Qt gives it
        # In a row it can become narrower: then it is none any more.
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
