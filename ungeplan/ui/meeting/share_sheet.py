"""The rows of one kind, together on a sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ungeplan.model.plan import RowKind
from ungeplan.ui.meeting.share_row import ShareRow
from ungeplan.ui.meeting.share_signs import KindHeading
from ungeplan.ui.meeting.share_words import ShareWords
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class ShareSheet(QFrame):
    """The rows of one kind under what the kind means."""

    def __init__(self, kind: RowKind, theme: Theme) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._kind = kind
        self._heading = KindHeading(kind, theme)
        self._rows = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._heading)
        self._layout.addLayout(self._rows)

    def show_rows(self, rows: list[ShareRow]) -> None:
        """Hold these rows, in this order."""
        for place, row in enumerate(rows):
            if self._rows.indexOf(row) != place:
                self._rows.insertWidget(place, row)
            row.show()
        self.setVisible(bool(rows))

    def say(self, words: ShareWords, wording: Wording) -> None:
        """Say everything anew in the language of the moment."""
        self._heading.say(words.kind(self._kind), wording)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._heading.show_scale(scale)
        self._layout.setContentsMargins(scale.px(28), scale.px(24), scale.px(16), scale.px(14))
        self._layout.setSpacing(scale.px(16))
        self._rows.setSpacing(scale.px(4))
