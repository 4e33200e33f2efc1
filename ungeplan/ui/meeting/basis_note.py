"""Why a row is as it is: what the law says, in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.content import Basis
from ungeplan.model.language import long_date
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording


class BasisNote(QFrame):
    """The plain words first; paragraph, source and who has read it stand small below."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._words = QLabel()
        self._paragraph = QLabel()
        self._source = QLabel()
        self._read_by = QLabel()
        self._rows = QVBoxLayout(self)
        for label, look in (
            (self._words, ""),
            (self._paragraph, "small"),
            (self._source, "small"),
            (self._read_by, "small"),
        ):
            label.setProperty("look", look)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self._rows.addWidget(label)

    def show_basis(self, basis: Basis) -> None:
        """Say what this basis says, in the language of the moment."""
        wording, rules = self._wording, self._wording.content.rules
        language = wording.language
        day = long_date(basis.checked_on, wording.content.print.dates.in_(language))
        told = [
            rules.source.filled(language, source=basis.source),
            rules.checked_on.filled(language, day=day),
        ]
        self._words.setText(wording.say(basis.words))
        self._paragraph.setText(wording.say(basis.paragraph))
        self._read_by.setText(basis.reviewed_by_lawyer or wording.say(rules.not_reviewed))
        # An address has no place to break by itself.
        self._source.setText(" · ".join(told).replace("/", "/\u200b"))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setContentsMargins(0, 0, 0, scale.px(12))
        self._rows.setSpacing(scale.px(6))
