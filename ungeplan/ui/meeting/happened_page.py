"""What has happened since last time, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ungeplan.model.differences import Told
from ungeplan.ui.theme import BODY, CARD, TITLE, Scale, Theme, icon
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class ToldCard(QFrame):
    """One sentence of ours, and people's own words below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._theme = theme
        self._sentence = WordsLabel()
        self._words = WordsLabel()
        self._scale = Scale()
        self._is_alone = False
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._sentence)
        self._rows.addWidget(self._words)

    def show_told(self, told: Told, *, is_alone: bool = False) -> None:
        """Show this; alone on the page it is said larger."""
        self._is_alone = is_alone
        self._sentence.setText(told.sentence)
        self._words.setText("\n".join(told.words))
        self._words.setVisible(bool(told.words))
        self.setAccessibleName(" ".join((told.sentence, *told.words)))
        self.show_scale(self._scale)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.px(40 if self._is_alone else 28)
        above = scale.px(36 if self._is_alone else 18)
        self._rows.setContentsMargins(side, above, side, above)
        self._rows.setSpacing(scale.px(6))
        size = TITLE if self._is_alone else CARD
        self._sentence.wear(scale.font(size, bold=True), self._theme.ink)
        self._words.wear(scale.font(size - 4), self._theme.quiet_ink)


class HappenedPage(QWidget):
    """A card for each thing that is another way than last time.

    Signals:
        story_wanted: the story of the plan is to be played back.
    """

    story_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self.story = Button()
        self.story.setProperty("look", "plain")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        told = QVBoxLayout()
        self._cards = AsMany(told, self._make)
        self._told = told
        self._rows.addStretch(2)
        self._rows.addLayout(told)
        self._rows.addWidget(self.story, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(3)
        self.story.clicked.connect(self.story_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def cards(self) -> list[ToldCard]:
        """A card for each thing that is told."""
        return self._cards.rows

    def show_told(self, told: Sequence[Told]) -> None:
        """Show these."""
        for card, one in zip(self._cards.fit(len(told)), told, strict=True):
            card.show_told(one, is_alone=len(told) == 1)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._rows.setSpacing(scale.px(24))
        self._told.setSpacing(scale.px(14))
        side = scale.text(BODY)
        self.story.setIcon(icon("clock-counter-clockwise", self._theme.action_text, side))
        self.story.setIconSize(QSize(side, side))
        for card in self.cards:
            card.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.stages.since_last
        say_beside_icon(self.story, self._wording.say(words.story))

    def _make(self) -> ToldCard:
        card = ToldCard(self._theme)
        card.show_scale(self._scale)
        return card
