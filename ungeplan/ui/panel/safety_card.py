"""One discreet card: what the adult can do when it all becomes too much."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.content import Helpline
from ungeplan.model.language import long_date
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.wording import Wording


class SafetyCard(QFrame):
    """Folded up until the contact person opens it. It is always there and always the same.

    It knows nothing of the plan and of what is said: the adult alone decides that it is needed.

    Signals:
        unfolded: the guidance can be read.
    """

    unfolded = Signal()

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._wording = wording
        self._scale = scale
        self.setProperty("look", "sheet")
        self.fold = icon_button("hand-heart", theme, scale, "plain")
        self.fold.setCheckable(True)
        self._body = QWidget()
        self._words = QVBoxLayout(self._body)
        self._words.setContentsMargins(scale.px(16), 0, scale.px(16), scale.px(16))
        self._words.setSpacing(scale.px(12))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(scale.px(8),) * 4)
        rows.setSpacing(scale.px(4))
        rows.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._body)
        self._body.hide()
        self.fold.toggled.connect(self._show_or_fold)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        safety, say = self._wording.content.safety, self._wording.say
        say_beside_icon(self.fold, say(safety.title))
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for step in safety.steps:
            self._add(say(step))
        for helpline in (safety.emergency, *safety.own):
            self._add_helpline(helpline)
        if not safety.own:
            self._add(say(safety.no_own), "small")

    def _add_helpline(self, helpline: Helpline) -> None:
        content, language = self._wording.content, self._wording.language
        self._words.addSpacing(self._scale.px(8))
        self._add(f"{self._wording.say(helpline.name)}: {helpline.number}", "card")
        day = long_date(helpline.checked, content.print.dates.in_(language))
        self._add(content.safety.checked_on.filled(language, day=day), "small")

    def _add(self, words: str, look: str = "") -> QLabel:
        line = label(look)
        line.setText(words)
        self._words.addWidget(line)
        line.show()
        return line

    def _show_or_fold(self, is_unfolded: bool) -> None:
        self._body.setVisible(is_unfolded)
        if is_unfolded:
            self.unfolded.emit()
