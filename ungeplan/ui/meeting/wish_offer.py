"""The wishes that are kept, offered for a place on the figure; or one in own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.plan import Wish
from ungeplan.ui.board.faces import icon_of
from ungeplan.ui.board.wide_button import WishButton
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class WishOffer(QWidget):
    """Asks which wish becomes a goal.

    Signals:
        wish_chosen: the wish.
        words_written: a wish in own words.
        words_typed: the half-typed text.
        given_up: none of them now.
    """

    wish_chosen = Signal(str)
    words_written = Signal(str)
    words_typed = Signal(str)
    given_up = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self.own_words = OwnWordsInput(theme)
        self.not_now = Button()
        self.not_now.setProperty("look", "chip")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.own_words)
        self._rows.addWidget(self.not_now, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch()
        self._buttons = AsMany(self._rows, self._make, TabMark(self))
        self._wishes: tuple[Wish, ...] = ()
        self.own_words.words_written.connect(self.words_written)
        self.own_words.words_typed.connect(self.words_typed)
        self.own_words.given_up.connect(self.given_up)
        self.not_now.clicked.connect(self.given_up)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def buttons(self) -> list[WishButton]:
        """One for each wish that is offered."""
        return self._buttons.rows

    def offer(self, wishes: Sequence[Wish]) -> None:
        """Offer these."""
        self._wishes = tuple(wishes)
        for button, wish in zip(self._buttons.fit(len(wishes)), wishes, strict=True):
            button.show_wish(wish.text, icon_of(wish, self._wording))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(8))
        self.own_words.show_scale(scale)
        for button in self.buttons:
            button.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        stages, say = self._wording.content.meeting.stages, self._wording.say
        self.own_words.say(say(stages.wishes.own_words), self.tr("Add"))
        self.not_now.setText(say(stages.since_last.not_now))
        self.offer(self._wishes)

    def _make(self) -> WishButton:
        button = WishButton(self._theme)
        button.show_scale(self._scale)
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        pressed = self.sender()
        for button, wish in zip(self.buttons, self._wishes, strict=True):
            if button is pressed:
                self.wish_chosen.emit(wish.id)
                return
