"""The menu behind *Mere*: what finds no room in the bar at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from ungeplan.ui.meeting.look_menu import LookMenu
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.wording import Wording

_MOST_GROUPS = 5


class MoreMenu(QMenu):
    """Offers what is folded away, and nothing that is to be seen in the bar.

    Whoever offers an action connects it: a menu that gives one up would cut its own connections.
    """

    def __init__(self, look: LookMenu, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self.look = look.menuAction()
        self.saved = QAction(self)
        self.saved.setEnabled(False)
        self.redo = QAction(self)
        self.read_aloud = QAction(self)
        self.read_aloud.setCheckable(True)
        self.pause = QAction(self)
        self.language = QAction(self)
        self._look = look
        self._end: list[QAction] = []
        self._lines = [QAction(self) for _ in range(_MOST_GROUPS)]
        for line in self._lines:
            line.setSeparator(True)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def take_end(self, action: QAction) -> None:
        """The way out of it all stands last here, or behind *Aa* while there is no *Mere*."""
        self._end = [action]
        self._look.addSeparator()
        self._look.addAction(action)

    def offer(self, groups: Sequence[Sequence[QAction]]) -> None:
        """Offer these, each group apart from the next; at most four."""
        filled = [group for group in groups if group]
        for end in self._end:
            # In one place alone: with large text every line of a menu counts.
            if filled:
                filled.append([end])
                self._look.removeAction(end)
            elif end not in self._look.actions():
                self._look.addAction(end)
        offered: list[QAction] = []
        for line, group in zip(self._lines[: len(filled)], filled, strict=True):
            offered += [line, *group] if offered else group
        # Somebody may be choosing here: the line they are at stays under their hand.
        if offered == self.actions():
            return
        # Not cleared: that deletes what others hold on to.
        for action in self.actions():
            self.removeAction(action)
        self.addActions(offered)

    def show_saving(self, words: str) -> None:
        """Say whether everything is on disk."""
        self.saved.setText(words)

    def show_reading(self, *, is_reading: bool) -> None:
        """Say whether something is read now: then the same line stops it."""
        self.read_aloud.setChecked(is_reading)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.text(BODY)
        for action, name in (
            (self.redo, "arrow-u-up-right"),
            (self.read_aloud, "speaker-high"),
            (self.pause, "pause"),
            (self.language, "globe"),
        ):
            action.setIcon(icon(name, self._theme.action_text, side))
        self.look.setIcon(QIcon())

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.always_there, self._wording.say
        self.redo.setText(self.tr("Redo"))
        self.read_aloud.setText(say(words.read_aloud))
        self.pause.setText(say(words.pause))
        self.language.setText(self._wording.name_of_other)
        self.look.setText(self.tr("Text size and colours"))
