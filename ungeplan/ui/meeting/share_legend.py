"""What the signs of sharing mean, while nobody is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.plan import Plan, RowKind
from ungeplan.ui.meeting.share_signs import KindHeading
from ungeplan.ui.meeting.share_words import ShareWords
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class ShareLegend(QFrame):
    """Says that nothing is shared by itself, and how much say there is about what."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._nothing = QLabel()
        self._nothing.setProperty("look", "title")
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._kinds = {kind: KindHeading(kind, theme) for kind in RowKind}
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._nothing)
        for heading in self._kinds.values():
            self._rows.addWidget(heading)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setContentsMargins(*(scale.px(40),) * 4)
        self._rows.setSpacing(scale.px(32))
        for heading in self._kinds.values():
            heading.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = ShareWords(self._wording, Plan())
        self._nothing.setText(self._wording.say(words.content.nothing_yet))
        for kind, heading in self._kinds.items():
            heading.say(words.kind(kind), self._wording)
