"""The desk while no young person is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.paper_forms import PaperSheet
from ungeplan.ui.wording import Wording


class Nobody(QWidget):
    """Says what to do first, and has the button for the first one in the middle.

    Signals:
        new_person_wanted: somebody new comes.
        sheet_wanted: the PaperSheet to see.
    """

    new_person_wanted = Signal()
    sheet_wanted = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._is_first = True
        self._words = label("title")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._new = icon_button("user-plus", theme, scale, "primary")
        self._new.setMinimumSize(scale.px(420), scale.touch(88))
        self.figure = icon_button("pencil-simple", theme, scale)
        self.method = icon_button("identification-badge", theme, scale)
        beside = QHBoxLayout()
        beside.setSpacing(scale.px(12))
        beside.addStretch()
        beside.addWidget(self.figure)
        beside.addWidget(self.method)
        beside.addStretch()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(scale.px(40),) * 4)
        rows.setSpacing(scale.px(32))
        rows.addStretch()
        rows.addWidget(self._words)
        rows.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch()
        rows.addLayout(beside)
        self.figure.clicked.connect(self._want_figure)
        self.method.clicked.connect(self._want_method)
        self._new.clicked.connect(self.new_person_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_whether_first(self, is_first: bool) -> None:
        """Whether the next young person is the first on this desk."""
        self._is_first = is_first
        # Later the way to a new one stands below the list.
        self._new.setVisible(is_first)
        self.retranslate()

    def take_focus(self) -> None:
        """The keys are at the sheets."""
        self.figure.setFocus()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._words.setText(
            self.tr("Nobody here yet. Begin with a new young person.")
            if self._is_first
            else self.tr("Choose a young person, or begin with a new one.")
        )
        say_beside_icon(self._new, self.tr("New young person"))
        say_beside_icon(self.figure, self.tr("A blank figure on paper"))
        say_beside_icon(self.method, self.tr("The method card on paper"))

    def _want_figure(self) -> None:
        self.sheet_wanted.emit(PaperSheet.FIGURE.value)

    def _want_method(self) -> None:
        self.sheet_wanted.emit(PaperSheet.METHOD.value)
