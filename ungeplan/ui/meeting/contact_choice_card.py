"""The card of somebody whom the young person may choose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ungeplan.model.plan import Candidate
from ungeplan.ui.theme import BODY, CARD, HELPER, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording


class CandidateCard(QFrame):
    """A name, how the two know each other, how often they meet, and the button that chooses.

    Signals:
        chosen: the PersonId on the card.
        taken_away: the PersonId; the card is not wanted after all.
    """

    chosen = Signal(str)
    taken_away = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._candidate: Candidate | None = None
        self.name = WordsLabel()
        self.known_from = WordsLabel()
        self.met_how_often = WordsLabel()
        self.choose = Button()
        self.choose.setProperty("look", "soft")
        self.take_away = Button()
        self.take_away.setProperty("look", "plain")
        self._rows = QVBoxLayout(self)
        for words in (self.name, self.known_from, self.met_how_often):
            self._rows.addWidget(words)
        self._rows.addStretch()
        self._rows.addWidget(self.choose)
        self._rows.addWidget(self.take_away)
        self.choose.clicked.connect(self._choose)
        self.take_away.clicked.connect(self._take_away)

    def show_candidate(self, candidate: Candidate, name: str) -> None:
        """Show who it is."""
        self._candidate = candidate
        self.name.setText(name)
        for label, words in (
            (self.known_from, candidate.known_from),
            (self.met_how_often, candidate.met_how_often),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(28)
        self._rows.setContentsMargins(pad, scale.px(24), pad, scale.px(16))
        self._rows.setSpacing(scale.px(10))
        self.name.wear(scale.font(CARD, bold=True), self._theme.ink)
        for label in (self.known_from, self.met_how_often):
            label.wear(scale.font(HELPER), self._theme.quiet_ink)
        side = scale.text(BODY)
        for button, picture in ((self.choose, "hand-heart"), (self.take_away, "x")):
            button.setIcon(icon(picture, self._theme.action_text, side))
            button.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, language = self._wording.content.meeting.stages.get_ready, self._wording.language
        name = self.name.text()
        say_beside_icon(self.choose, self.tr("Choose"))
        self.choose.setAccessibleName(self.tr("Choose {name}").format(name=name))
        say_beside_icon(self.take_away, self.tr("Take away"))
        self.take_away.setAccessibleName(words.take_card_away.filled(language, name=name))

    def _choose(self) -> None:
        if self._candidate is not None:
            self.chosen.emit(self._candidate.person)

    def _take_away(self) -> None:
        if self._candidate is not None:
            self.taken_away.emit(self._candidate.person)
