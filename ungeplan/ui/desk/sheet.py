"""A quiet sheet that asks the contact person for something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.ui.desk.label import label, say_on
from ungeplan.ui.theme import Scale
from ungeplan.ui.widgets.buttons import Button


class Sheet(QScrollArea):
    """A sheet in the middle of the window: a title, some words, inputs and one button."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.scale = scale
        self.title = label("question")
        self.words = label("helper")
        self.message = label("warning")
        self.message.hide()
        self.go = Button()
        self.go.setProperty("look", "primary")
        self.go.setDefault(True)
        frame = QFrame()
        frame.setProperty("look", "sheet")
        frame.setFixedWidth(scale.px(820, at_least=520))
        self.rows = QVBoxLayout(frame)
        self.rows.setContentsMargins(scale.px(48), scale.px(36), scale.px(48), scale.px(40))
        self.rows.setSpacing(scale.px(6))
        self.rows.addWidget(self.title)
        self.add_part(self.words)
        ground = QWidget()
        beside = QHBoxLayout(ground)
        column = QVBoxLayout()
        column.addStretch()
        column.addWidget(frame)
        column.addStretch()
        beside.addStretch()
        beside.addLayout(column)
        beside.addStretch()
        # In a low window it scrolls rather than to cut off what stands on it.
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def add_line(self, *, secret: bool = False) -> tuple[QLabel, QLineEdit]:
        """A line to write in, close under its name."""
        words, line = label("small"), QLineEdit()
        words.setBuddy(line)
        if secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.add_part(words)
        self.rows.addWidget(line)
        return words, line

    def add_part(self, part: QWidget) -> None:
        """What comes next, apart from what is above."""
        self.rows.addSpacing(self.scale.px(18))
        self.rows.addWidget(part)

    def finish_layout(self) -> None:
        """The message and the button come last."""
        self.add_part(self.message)
        self.add_part(self.go)

    def say(self, message: str) -> None:
        """Show one plain sentence over the button, and let it be tried again.

        An empty one takes it away.
        """
        self.setEnabled(True)
        say_on(self.message, message)

    def take_focus(self) -> None:
        """The keys begin here."""
        self.go.setFocus()
