"""The button that says whose hand it is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.model.plan import Plan
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_WIDEST_NAME = 5
"""How wide a name may be where there is little room, in the size of its type."""


class PenButton(Button):
    """Says whose hand it is, and hands the pen over.

    Signals:
        handed_over: True when the contact person writes for the young person from now on.
        changed: it says something else now, or is there where it was not.
    """

    handed_over = Signal(bool)
    changed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._theme = theme
        self._plan = Plan()
        self._scale = Scale()
        self._writes_for = False
        self._is_folded = False
        self._is_named = True
        self.setProperty("look", "plain")
        self._menu = QMenu(self)
        self.own = self._menu.addAction("")
        self.for_them = self._menu.addAction("")
        for action in (self.own, self.for_them):
            action.setCheckable(True)
        self.setMenu(self._menu)
        self.own.triggered.connect(self._take_back)
        self.for_them.triggered.connect(self._hand_over)

    @property
    def ways(self) -> list[QAction]:
        """What can be chosen: who writes from now on."""
        return [self.own, self.for_them] if self._plan.has_begun else []

    def show_pen(self, plan: Plan, *, writes_for: bool) -> None:
        """Say who writes now."""
        self._plan, self._writes_for = plan, writes_for
        self.for_them.setVisible(plan.contact_person_id is not None)
        self.own.setChecked(not writes_for)
        self.for_them.setChecked(writes_for)
        self.retranslate()
        self.show_folded(is_folded=self._is_folded, is_named=self._is_named)
        self.changed.emit()

    def show_folded(self, *, is_folded: bool, is_named: bool = True) -> None:
        """Without room nothing is said of what one expects, and of the rest one name, or none."""
        self._is_folded, self._is_named = is_folded, is_named
        self.setVisible(self._plan.has_begun and (self._writes_for or not is_folded))
        # The sign must be noticed when it is all that says so.
        look = "soft" if is_folded else "plain"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().polish(self)
        self._say()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.text(BODY)
        self.setIcon(icon("pencil-simple", self._theme.action_text, side))
        self.setIconSize(QSize(side, side))
        self._tick()
        self._say()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        own, for_them = self._sentences()
        self.own.setText(own.replace("&", "&&"))
        self.for_them.setText(for_them.replace("&", "&&"))
        self._tick()
        self._say()

    def _sentences(self) -> tuple[str, str]:
        name, contact = self._plan.young_person, self._plan.contact_person
        voices, language = self._wording.content.meeting.voices, self._wording.language
        return (
            voices.writes.filled(language, name=name),
            voices.writes_for.filled(language, writer=contact, name=name),
        )

    def _say(self) -> None:
        own, for_them = self._sentences()
        sentence = for_them if self._writes_for else own
        # The name alone while they write themselves: it is what one expects.
        words = for_them if self._writes_for else self._plan.young_person
        if self._is_folded and self._writes_for:
            widest = self._scale.text(BODY) * _WIDEST_NAME
            cut = Qt.TextElideMode.ElideRight
            words = self.fontMetrics().elidedText(self._plan.contact_person, cut, widest)
        say_beside_icon(self, words)
        if self._is_folded and not self._is_named:
            self.setText("")
        self.setAccessibleName(sentence)
        self.setToolTip(sentence if self._is_folded else "")

    def _tick(self) -> None:
        # A tick of our own: that of Qt does not grow with the text.
        tick = icon("check", self._theme.action_text, self._scale.text(BODY))
        for action in (self.own, self.for_them):
            action.setIcon(tick if action.isChecked() else QIcon())

    def _take_back(self) -> None:
        self.handed_over.emit(False)

    def _hand_over(self) -> None:
        self.handed_over.emit(True)
