"""What can be done from anywhere in a meeting: the actions, their keys and their names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ungeplan.ui.read_aloud import KEY as READ_ALOUD_KEY
from ungeplan.ui.widgets.keys_sheet import KEY as KEYS_KEY
from ungeplan.ui.wording import Wording

ALWAYS_NEEDED = QAction.Priority.HighPriority
"""The sheet of keys begins with what has this priority."""


class ActingWindow(QWidget):
    """A window with the actions of a meeting; whoever derives from it connects them."""

    gets_ready = False
    """Whether the two sit together before the meeting: then there is none to end."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._content = QWidget(self)
        """Everything that lies under pages and curtain; hidden, its actions do nothing."""
        self._make_actions()

    def _make_actions(self) -> None:
        keys = QKeySequence.StandardKey
        # On the window, and for the whole program: it works over menus and over the curtain too.
        self.hide_action = self._action("F9", owner=self)
        self.hide_action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self.back_action = self._action("Alt+Left", "PgUp")
        self.forward_action = self._action("Alt+Right", "PgDown")
        self.undo_action = self._action(keys.Undo)
        self.redo_action = self._action("Ctrl+Y", "Ctrl+Shift+Z")
        # On the window: it reads what lies over the stage too.
        self.read_aloud_action = self._action(READ_ALOUD_KEY, owner=self)
        self.read_aloud_action.setVisible(False)
        self.pause_action = self._action("F8")
        self.larger_action = self._action("Ctrl++", "Ctrl+=")
        self.smaller_action = self._action("Ctrl+-")
        self.normal_action = self._action("Ctrl+0")
        self.full_screen_action = self._action("F11")
        self.keys_action = self._action(KEYS_KEY)
        self.two_languages_action = self._action()
        self.my_screen_action = self._action()
        self.end_action = self._action("Ctrl+Q")
        for action in (
            self.hide_action,
            self.back_action,
            self.forward_action,
            self.undo_action,
            self.pause_action,
            self.larger_action,
            self.smaller_action,
            self.normal_action,
            self.keys_action,
        ):
            action.setPriority(ALWAYS_NEEDED)

    def _action(
        self, *shortcuts: str | Qt.Key | QKeySequence.StandardKey, owner: QWidget | None = None
    ) -> QAction:
        """An action of the content: hidden under the curtain, it does nothing."""
        action = QAction(self)
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        (owner or self._content).addAction(action)
        return action

    def _name_actions(self) -> None:
        names = self._wording.content.meeting.always_there
        say = self._wording.say
        for action, text in (
            (self.back_action, say(names.back)),
            (self.forward_action, say(names.next)),
            (self.undo_action, say(names.undo)),
            (self.redo_action, self.tr("Redo")),
            (self.read_aloud_action, say(names.read_aloud)),
            (self.pause_action, say(names.pause)),
            (self.hide_action, say(names.hide)),
            (self.larger_action, self.tr("Larger text")),
            (self.smaller_action, self.tr("Smaller text")),
            (self.normal_action, self.tr("Text size as before")),
            (self.full_screen_action, self.tr("Full screen")),
            (self.two_languages_action, self.tr("Two languages …")),
            (self.my_screen_action, self.tr("My screen …")),
            (self.keys_action, self.tr("Show the keys")),
            (
                self.end_action,
                self.tr("Stop for now …") if self.gets_ready else self.tr("End the meeting …"),
            ),
        ):
            action.setText(text)
