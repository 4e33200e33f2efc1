"""The plan on paper, on the desk: look at it, print it, or keep it as a file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ungeplan.ui.theme import Scale, Theme, icon
from ungeplan.ui.widgets.paper import PaperView
from ungeplan.ui.wording import Wording


class PaperPage(QWidget):
    """Shows the paper large, with what can be done with it.

    Signals:
        closed: back to the young person.
        print_wanted: print this paper.
        save_wanted: keep this paper as a file.
    """

    closed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paper = PaperView(theme)
        self._back = QPushButton()
        self._back.setIcon(icon("arrow-left", theme.ink, scale.px(28)))
        self._print = QPushButton()
        self._print.setProperty("look", "primary")
        self._print.setIcon(icon("printer", theme.on_action, scale.px(28)))
        self._save = QPushButton()
        self._save.setIcon(icon("file-pdf", theme.ink, scale.px(28)))
        row = QHBoxLayout()
        row.setSpacing(scale.px(16))
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._save)
        row.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(24),) * 4)
        layout.setSpacing(scale.px(16))
        layout.addLayout(row)
        layout.addWidget(self._paper, 1)
        self._back.clicked.connect(self.closed)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_paper(self, pdf: bytes, story: str) -> None:
        """Show these pages; the story is what a screen reader says of them."""
        self._paper.show_paper(pdf, story)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._back.setText(self.tr("Back"))
        self._print.setText(self.tr("Print"))
        self._save.setText(self.tr("Save as PDF"))
