"""The plan on paper, on the desk: look at it, print it, or keep it as a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
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
from ungeplan.ui.widgets.paper_forms import PaperForm
from ungeplan.ui.wording import Wording


class PaperPage(QWidget):
    """Shows the paper large, with what can be done with it. Esc leads back.

    Signals:
        closed: back to the young person.
        print_wanted: print this paper.
        save_wanted: keep this paper as a file.
        form_chosen: the PaperForm in which it is wanted.
        missing_signs_left_out: make the paper, with boxes where signs cannot be printed.
    """

    closed = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    form_chosen = Signal(str)
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
        self.form = QComboBox()
        # Its longest name is not what makes the page wide.
        self.form.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.form.setMinimumContentsLength(14)
        self.form.hide()
        self._missing = label("warning")
        self._leave_out = Button()
        self._leave_out.setProperty("look", "primary")
        row = QHBoxLayout()
        row.setSpacing(scale.px(16))
        row.addWidget(self._back)
        row.addWidget(self.form)
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
        self.form.activated.connect(self._choose_form)
        self._leave_out.clicked.connect(self.missing_signs_left_out)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_paper(
        self, pdf: bytes, forms: Sequence[PaperForm] = (), form: PaperForm = PaperForm.USUAL
    ) -> None:
        """Show these pages, which are in that form and can be had in these."""
        self._offer(forms, form)
        self._paper.show_paper(pdf)
        self._saved.hide()
        self._let_act(True)

    def show_missing_signs(self, signs: Sequence[str]) -> None:
        """Say which signs cannot be printed; there is no paper before somebody has chosen."""
        self._signs = tuple(signs)
        self._offer((), PaperForm.USUAL)
        self._let_act(False)
        self.retranslate()

    def show_saved(self) -> None:
        """Say that the file is written."""
        self._saved.show()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.form.setAccessibleName(self.tr("How the paper looks"))
        for number in range(self.form.count()):
            self.form.setItemText(number, self._name_of(PaperForm(self.form.itemData(number))))
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

    def _offer(self, forms: Sequence[PaperForm], form: PaperForm) -> None:
        if [self.form.itemData(n) for n in range(self.form.count())] != list(forms):
            self.form.clear()
            for offered in forms:
                self.form.addItem(self._name_of(offered), offered.value)
        self.form.setCurrentIndex(self.form.findData(form.value))
        self.form.setVisible(len(forms) > 1)

    def _name_of(self, form: PaperForm) -> str:
        return {
            PaperForm.USUAL: self.tr("On A4"),
            PaperForm.WALL: self.tr("For the wall, on A3"),
            PaperForm.LARGE: self.tr("In large print"),
            PaperForm.TWO_LANGUAGES: self.tr("In two languages"),
            PaperForm.POCKET: self.tr("For the pocket, to fold"),
        }[form]

    def _choose_form(self, number: int) -> None:
        self.form_chosen.emit(self.form.itemData(number))

    def _let_act(self, there_is_paper: bool) -> None:
        self._either.setCurrentIndex(0 if there_is_paper else 1)
        self._print.setEnabled(there_is_paper)
        self._save.setEnabled(there_is_paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
