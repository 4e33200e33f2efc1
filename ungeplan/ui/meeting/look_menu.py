"""The menu behind *Aa*: how large the text is, which colours, and whether things move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.themes import THEMES, Colours, colours_of
from ungeplan.ui.wording import Wording


class LookMenu(QMenu):
    """Offers how the screen can look; what it looks like now is ticked.

    Signals:
        colours_chosen: the Colours somebody wants.
        stillness_chosen: whether nothing may move.
    """

    colours_chosen = Signal(object)
    stillness_chosen = Signal(bool)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._group = QActionGroup(self)
        self.colours = {colours: self._group.addAction("") for colours in Colours}
        for action in self.colours.values():
            action.setCheckable(True)
        self.still = QAction(self)
        self.still.setCheckable(True)

        self.addActions(self._group.actions())
        self.addSeparator()
        self.addAction(self.still)
        self.show_stillness(is_theirs=False)
        self._tick_what_is_worn()

        self._group.triggered.connect(self._choose_colours)
        self.still.triggered.connect(self.stillness_chosen)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def take_actions(self, first: Sequence[QAction], last: Sequence[QAction]) -> None:
        """Offer these too, before the colours and after them."""
        self.insertActions(self.insertSeparator(self.actions()[0]), first)
        self.addSeparator()
        self.addActions(last)

    def show_stillness(self, *, is_theirs: bool) -> None:
        """Say whether it was chosen here that nothing moves.

        Where nothing moves in any case, by the colours or by the computer, nothing can be chosen.
        """
        moves = THEMES[colours_of(self._theme)].motion
        self.still.setEnabled(moves and (self._theme.motion or is_theirs))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._tick_what_is_worn()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for colours, text in (
            (Colours.WARM, self.tr("Warm colours")),
            (Colours.DARK, self.tr("Dark colours")),
            (Colours.CALM, self.tr("Calm colours, and nothing moves")),
            (Colours.HIGH_CONTRAST, self.tr("Strong contrast")),
        ):
            self.colours[colours].setText(text)
        self.still.setText(self.tr("Still screen"))

    def _choose_colours(self, action: QAction) -> None:
        chosen = next(colours for colours, one in self.colours.items() if one is action)
        # The tick follows when the screen looks like that.
        self._tick_what_is_worn()
        if chosen is not colours_of(self._theme):
            self.colours_chosen.emit(chosen)

    def _tick_what_is_worn(self) -> None:
        self.colours[colours_of(self._theme)].setChecked(True)
        self.still.setChecked(not self._theme.motion)
        # A tick of our own: that of Qt does not grow with the text.
        side = self._scale.text(BODY)
        tick = icon("check", self._theme.action_text, side, disabled=self._theme.quiet_ink)
        for action in (*self.colours.values(), self.still):
            action.setIcon(tick if action.isChecked() else QIcon())
