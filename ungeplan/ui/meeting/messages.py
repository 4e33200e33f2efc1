"""What the meeting says besides its question: a rule said no, or something is not saved yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.ui.theme import BODY, Scale, Theme, icon, icon_pixmap
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_PRESSES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


def announce(widget: QWidget, sentence: str) -> None:
    """Let assistive technology say the sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None  # there are widgets
    return application


class MessageStrip(QFrame):
    """One plain sentence that lies over the stage until somebody does the next thing."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "message")
        self._theme = theme
        self.is_waiting = False
        """Whether the next press takes it away."""
        self._mark = QLabel()
        self.sentence = QLabel()
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.close_button = Button()
        self.close_button.setProperty("look", "plain")
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._mark)
        self._layout.addWidget(self.sentence, 1)
        self._layout.addWidget(self.close_button)
        self.hide()
        self.close_button.clicked.connect(self.hide)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def say(self, sentence: str) -> None:
        """Show the sentence, and have it said aloud to those who do not see it."""
        self.sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self.raise_()
        announce(self, sentence)
        # What it answers is over by the time the loop comes round: the next press takes it away.
        QTimer.singleShot(0, self._wait_for_a_press)

    def place(self, left: int, bottom: int, width: int) -> None:
        """Lie over that place, as high as the sentence needs."""
        height = self._layout.totalHeightForWidth(width)
        self.setGeometry(left, bottom - height, width, height)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.text(BODY + 6)
        self._mark.setPixmap(
            icon_pixmap("info", self._theme.warning, side, self.devicePixelRatioF())
        )
        self.close_button.setIcon(icon("x", self._theme.action_text, side))
        self.close_button.setIconSize(QSize(side, side))
        self._layout.setContentsMargins(scale.px(24), scale.px(8), scale.px(12), scale.px(8))
        self._layout.setSpacing(scale.px(16))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        say_beside_icon(self.close_button, self.tr("Close"))
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _PRESSES:
            self.hide()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.is_waiting = False
        _application().removeEventFilter(self)

    def _wait_for_a_press(self) -> None:
        if not self.isHidden():
            self.is_waiting = True
            _application().installEventFilter(self)


class NotSavedStrip(QWidget):
    """Stands over the bottom bar for as long as something is not on disk.

    Signals:
        retry_wanted: somebody asks to save again now.
    """

    retry_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        frame = QFrame()
        frame.setProperty("look", "message")
        self._mark = QLabel()
        self.sentence = QLabel()
        self.reason = QLabel()
        self.reason.setProperty("look", "small")
        for label in (self.sentence, self.reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.retry = Button()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.sentence)
        words.addWidget(self.reason)
        words.addStretch()
        self._layout = QHBoxLayout(frame)
        self._layout.addWidget(self._mark)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self.retry)
        self._around = QVBoxLayout(self)
        self._around.addWidget(frame)
        self.hide()
        self.retry.clicked.connect(self.retry_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def say(self, reason: str) -> None:
        """Show that something is not saved, and why when it is known."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        if not self.isVisible():
            announce(self, self.sentence.text())
        self.show()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops on it."""
        return [self.retry]

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        side = scale.text(BODY + 4)
        self.retry.setIcon(icon("arrows-clockwise", self._theme.ink, side))
        self.retry.setIconSize(QSize(side, side))
        self._mark.setPixmap(
            icon_pixmap("warning", self._theme.warning, side, self.devicePixelRatioF())
        )
        self._layout.setContentsMargins(scale.px(24), scale.px(10), scale.px(12), scale.px(10))
        self._layout.setSpacing(scale.px(16))
        self._around.setContentsMargins(scale.px(48), 0, scale.px(48), scale.px(14))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.sentence.setText(
            self.tr("The last thing is not saved yet. It is still here. We keep trying.")
        )
        say_beside_icon(self.retry, self.tr("Try again"))
