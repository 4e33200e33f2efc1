"""What the sheet of keys says in a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from ungeplan.ui.board import board_keys
from ungeplan.ui.meeting.meeting_actions import ALWAYS_NEEDED
from ungeplan.ui.widgets.key_list import KeyLine
from ungeplan.ui.widgets.keys_sheet import KeyGroup, lines_of, named

_AS_PRESSED = {
    Qt.Key.Key_Backtab: QKeySequence("Shift+Tab"),
    Qt.Key.Key_Return: QKeySequence(Qt.Key.Key_Enter),
}
"""Qt has names of its own for what people press."""


class MeetingKeys(QObject):
    """Names the keys of the window and those of the board."""

    def groups(self, actions: Iterable[QAction]) -> tuple[KeyGroup, ...]:
        """Everything, in the language of the moment; what is always needed comes first."""
        hide, *rest = lines_of(sorted(actions, key=_is_rare))
        everywhere = (hide, self._way_back, *rest)
        return (
            KeyGroup(self.tr("Everywhere in the meeting"), everywhere),
            KeyGroup(self.tr("On the figure and the cards"), self._board()),
        )

    @property
    def _way_back(self) -> KeyLine:
        held = self.tr("Hold {key} for two seconds").format(
            key=named(QKeySequence(Qt.Key.Key_Escape))
        )
        return KeyLine(self.tr("Show what is hidden again"), (held,))

    def _board(self) -> tuple[KeyLine, ...]:
        return tuple(
            KeyLine(name, _each(keys))
            for name, keys in (
                (self.tr("Lift a card, or put it down"), board_keys.PRESS),
                (self.tr("Put the card back"), board_keys.PUT_BACK),
                (self.tr("The next card or place"), board_keys.FORWARD),
                (self.tr("The card or place before"), board_keys.BACKWARD),
                (self.tr("The first card"), board_keys.FIRST),
                (self.tr("The last card"), board_keys.LAST),
                (self.tr("What else you can do with a card"), board_keys.MENU),
            )
        )


def _is_rare(action: QAction) -> bool:
    return action.priority() != ALWAYS_NEEDED


def _each(keys: Iterable[Qt.Key]) -> tuple[str, ...]:
    """The keys by name; two that are called the same stand once."""
    return tuple(dict.fromkeys(named(_AS_PRESSED.get(key, QKeySequence(key))) for key in keys))
