"""The parts of the figure to choose one of: where does it belong?"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.figure import Zone
from ungeplan.model.language import as_sentence
from ungeplan.model.plan import FigureLook, Goal
from ungeplan.ui.board.wide_button import ZoneButton
from ungeplan.ui.theme import TITLE, Scale, Theme
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class PlaceChoice(QWidget):
    """Shows the words of a wish and the five parts on which it can be put.

    Signals:
        place_chosen: the Zone.
        given_up: it stays where it is.
    """

    place_chosen = Signal(object)
    given_up = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._figure = FigureLook()
        self._words = WordsLabel()
        self.buttons = {zone: ZoneButton(zone, theme) for zone in Zone}
        self.leave = Button()
        self.leave.setProperty("look", "chip")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self._words)
        for button in self.buttons.values():
            self._rows.addWidget(button)
            button.clicked.connect(self._choose)
        self._rows.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch()
        self.leave.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def ask(self, words: str, goal: Goal | None, figure: FigureLook) -> None:
        """Ask where on this figure these words belong; a goal has a place already."""
        self._words.setText(words)
        self._figure = figure
        self.retranslate()
        for zone, button in self.buttons.items():
            lies_here = goal is not None and goal.zone is zone
            button.wear(self._theme.goal(goal.rank) if goal and lies_here else None)
            button.show_figure(figure)
        # No ring before somebody uses the keys: it would look like an advice.
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(8))
        self._words.wear(
            scale.font(TITLE, bold=True), self._theme.ink, pad=QSize(scale.px(6), scale.px(6))
        )
        for button in self.buttons.values():
            button.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        say = self._wording.say
        for zone, button in self.buttons.items():
            words = self._wording.content.figure.part(zone, self._figure.shape)
            button.say(say(words.name), say(words.label))
            button.setAccessibleName(f"{say(words.name)}: {as_sentence(say(words.label))}")
        self.leave.setText(self.tr("Not now"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, ZoneButton):
            self.place_chosen.emit(button.zone)
