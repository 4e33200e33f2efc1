"""What is good to know before anything else: stop, worry, and what comes at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.ui.theme import CARD, Scale, Theme, icon_pixmap
from ungeplan.ui.wording import Wording


class GoodToKnow(QFrame):
    """Three sentences that weigh the same, each beside its picture."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self.stop = QLabel()
        self.worried = QLabel()
        self.rest = QLabel()
        self._pictures: dict[str, QLabel] = {}
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(2)
        self._add("hand-palm", self.stop)
        self._add("hand-heart", self.worried)
        self._add("flag", self.rest)
        self._rows.addStretch(3)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(44)
        self._rows.setContentsMargins(pad, pad, pad, pad)
        self._rows.setSpacing(scale.px(48))
        picture = scale.text(48)
        for name, label in self._pictures.items():
            drawn = icon_pixmap(name, self._theme.action, picture, self.devicePixelRatioF())
            label.setPixmap(drawn)
            label.setFixedWidth(picture + scale.px(22))
        for words in (self.stop, self.worried, self.rest):
            words.setStyleSheet(f"font-size: {scale.text(CARD + 2)}px;")

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.welcome, self._wording.say
        self.stop.setText(say(words.stop))
        self.worried.setText(say(words.worried))
        self.rest.setText(say(words.rest))

    def _add(self, picture: str, label: QLabel) -> None:
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._pictures[picture] = QLabel()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._pictures[picture], 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._rows.addLayout(row)
