"""A page that lies over the stage: a heading, what is on it, and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.panel.scrolled_page import ScrolledPage
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording


class LaidPage(QWidget):
    """Covers its parent; Esc or its button close it. It is made anew each time it is opened.

    Signals:
        closed: the page is gone.
    """

    closed = Signal()

    def __init__(self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._covered = parent
        self.wording = wording
        self.theme = theme
        self.scale = scale
        self.question = QLabel()
        self.question.setProperty("look", "question")
        self.helper = QLabel()
        self.helper.setProperty("look", "helper")
        self.warning = QLabel()
        self.warning.setProperty("look", "warning")
        self.warning.hide()
        for label in (self.question, self.helper, self.warning):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.close_button = Button()
        self.page = ScrolledPage()
        """What is on it; it scrolls when there is more than fits."""
        self._head = QHBoxLayout()
        self._head.addWidget(self.question, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._head)
        self._rows.addWidget(self.helper)
        self._rows.addWidget(self.warning)
        self._rows.addWidget(self.page, 1)
        self.close_button.clicked.connect(self.close_page)
        wording.language_changed.connect(self.retranslate)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Say everything, in the sizes of the window; the window shows it."""
        self.setGeometry(self._covered.rect())
        self.show_scale(self.scale)
        self.retranslate()

    def close_page(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def ask(self, question: str, helper: str) -> None:
        """What stands at the head of the page."""
        self.question.setText(question)
        self.helper.setText(helper)
        self.setAccessibleName(question)

    def say(self, sentence: str) -> None:
        """Show one plain sentence over what is on the page; an empty one takes it away."""
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.scale = scale
        px = scale.px
        self._rows.setContentsMargins(px(48), px(40), px(48), px(24))
        self._rows.setSpacing(px(16))
        self._head.setSpacing(px(24))
        self.page.rows.setContentsMargins(0, px(8), 0, px(8))
        self.page.rows.setSpacing(px(16))
        side = scale.text(BODY)
        self.close_button.setIcon(icon("x", self.theme.ink, side))
        self.close_button.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        say_beside_icon(self.close_button, self.tr("Close"))

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.setGeometry(self._covered.rect())
            self.show_scale(Scale.of(self.size(), self.scale.zoom))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_page()
        else:
            super().keyPressEvent(event)
