"""The buttons under questions about a step: away from it, and what makes it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import put_before


class EditorFoot(QWidget):
    """Side by side while all words fit; else what makes the step, over what leaves it.

    Signals:
        put_aside: close, and keep what is said.
        removal_wanted: take the step out of the plan.
        finished: make the step.
    """

    put_aside = Signal()
    removal_wanted = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, done_icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done_icon = done_icon
        self._scale = Scale()
        self._widest_close = 0
        self._keeps_something = False
        self.close_button = Button()
        self.close_button.setProperty("look", "plain")
        self.remove = Button()
        self.remove.setProperty("look", "plain")
        self.done = Button()
        self.done.setProperty("look", "soft")
        self._away = QHBoxLayout()
        self._away.addWidget(self.close_button)
        self._away.addWidget(self.remove)
        self._away.addStretch()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._away, 1)
        self._row.addWidget(self.done)
        self.close_button.clicked.connect(self.put_aside)
        self.remove.clicked.connect(self.removal_wanted)
        self.done.clicked.connect(self.finished)

    def offer(self, *, can_finish: bool, can_remove: bool) -> None:
        """Show the buttons for what can be done now."""
        self.done.setVisible(can_finish)
        self.remove.setVisible(can_remove)

    def say(self, done: str) -> None:
        """What making the step is called; the rest says itself anew."""
        say_beside_icon(self.remove, self.tr("Take the step away"))
        say_beside_icon(self.done, done)
        self.say_close(keeps_something=self._keeps_something)

    def say_close(self, *, keeps_something: bool) -> None:
        """It is told when closing keeps something for another time."""
        self._keeps_something = keeps_something
        names = {False: (self.tr("Close"), "x"), True: (self.tr("Save for later"), "floppy-disk")}
        side = self._scale.text(BODY)
        widths = []
        for words, name in (names[not keeps_something], names[keeps_something]):
            say_beside_icon(self.close_button, words)
            self.close_button.setIcon(icon(name, self._theme.action_text, side))
            widths.append(self.close_button.sizeHint().width())
        self._widest_close = max(widths)
        self._fold()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        for row in (self._row, self._away):
            row.setSpacing(scale.px(16))
        side = scale.text(BODY)
        for button, name in (
            (self.close_button, "x"),
            (self.remove, "trash"),
            (self.done, self._done_icon),
        ):
            button.setIcon(icon(name, self._theme.action_text, side))
            button.setIconSize(QSize(side, side))
        self.say_close(keeps_something=self._keeps_something)

    @property
    def button_height(self) -> int:
        """How high a row of its buttons is."""
        return self.done.sizeHint().height()

    def _fold(self) -> None:
        room = self.width()
        # The button beside the one that closes stays where it is, whatever that one says.
        both = self._widest_close + self._away.spacing() + self.remove.sizeHint().width()
        keeps_place = not self.remove.isHidden() and both <= room
        self.close_button.setMinimumWidth(self._widest_close if keeps_place else 0)
        away = self._away.sizeHint().width()
        if away + self._row.spacing() + self.done.sizeHint().width() <= room:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            QWidget.setTabOrder(self.remove, self.done)
        else:
            self._row.setDirection(QBoxLayout.Direction.BottomToTop)
            put_before(self.done, self.close_button)

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
