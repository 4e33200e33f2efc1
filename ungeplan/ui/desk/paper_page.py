"""The plan on paper, on the desk: look at it, print it, or keep it as a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.paper import PaperView
from ungeplan.ui.wording import Wording


class PaperPage(QWidget):
    """Shows the paper large, with what can be done with it. Esc leads back.

    Signals:
        closed: back to the young person.
        print_wanted: print this paper.
        save_wanted: keep this paper as a file.
        missing_signs_left_out: make the paper, with boxes where signs cannot be printed.
    """

    closed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    missing_signs_left_out = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._signs: tuple[str, ...] = ()
        self._paper = PaperView(theme)
        self._paper.show_scale(scale)
        self._back = icon_button("arrow-left", theme, scale)
        self._print = icon_button("printer", theme, scale, "primary")
        self._save = icon_button("file-pdf", theme, scale)
        self._saved = label("helper")
        self._saved.setWordWrap(False)
        self._saved.hide()
        self._missing = label("warning")
        self._leave_out = Button()
        self._leave_out.setProperty("look", "primary")
        row = QHBoxLayout()
        row.setSpacing(scale.px(16))
        row.addWidget(self._back)
        row.addStretch()
        row.addWidget(self._saved)
        row.addWidget(self._save)
        row.addWidget(self._print)
        asking = QWidget()
        asking.setMaximumWidth(scale.px(1000))
        question = QVBoxLayout(asking)
        question.setSpacing(scale.px(20))
        question.addStretch()
        question.addWidget(self._missing)
        question.addWidget(self._leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        question.addStretch()
        self._either = QStackedWidget()
        self._either.addWidget(self._paper)
        self._either.addWidget(asking)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(24),) * 4)
        layout.setSpacing(scale.px(16))
        layout.addLayout(row)
        layout.addWidget(self._either, 1)
        self._back.clicked.connect(self.closed)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._leave_out.clicked.connect(self.missing_signs_left_out)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_paper(self, pdf: bytes) -> None:
        """Show these pages."""
        self._paper.show_paper(pdf)
        self._saved.hide()
        self._let_act(True)

    def show_missing_signs(self, signs: Sequence[str]) -> None:
        """Say which signs cannot be printed; there is no paper before somebody has chosen."""
        self._signs = tuple(signs)
        self._let_act(False)
        self.retranslate()

    def show_saved(self) -> None:
        """Say that the file is written."""
        self._saved.show()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        say_beside_icon(self._back, self.tr("Back"))
        say_beside_icon(self._print, self.tr("Print"))
        say_beside_icon(self._save, self.tr("Save as PDF"))
        self._saved.setText(self.tr("The file is saved."))
        self._missing.setText(
            self.tr(
                "These signs cannot be printed: {signs}. The plan is unchanged. "
                "Change the words, or print a box in their place."
            ).format(signs=" ".join(self._signs))
        )
        self._leave_out.setText(self.tr("Print a box in their place"))

    def _let_act(self, there_is_paper: bool) -> None:
        self._either.setCurrentIndex(0 if there_is_paper else 1)
        self._print.setEnabled(there_is_paper)
        self._save.setEnabled(there_is_paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
