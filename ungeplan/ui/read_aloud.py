"""*Læs op*: says what stands on the screen, in a voice that is installed on this computer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid

from ungeplan.model.tongue import Language
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

KEY = Qt.Key.Key_F7
_ACTIONS = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.Wheel,
)
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WRITTEN_ON = (QAccessible.Role.EditableText,)
_NOT_WORDS = (QAccessible.Role.Graphic, QAccessible.Role.ScrollBar)


class Engine(Protocol):
    """What speaks: one sentence at a time, which can be cut off at any moment."""

    @property
    def said(self) -> SignalInstance:
        """The sentence has been said to its end."""

    @property
    def voices_changed(self) -> SignalInstance:
        """`has_voice` may answer something else now."""

    def has_voice(self, language: Language) -> bool:
        """Whether a voice for this language is installed."""

    def say(self, sentence: str, language: Language) -> None:
        """Begin to say the sentence."""

    def stop(self) -> None:
        """Be silent at once; `said` does not follow."""


class Passage(NamedTuple):
    """Something that is read, and where it stands."""

    text: str
    rect: QRect
    """On the whole screen."""


class ReadAloud(QObject):
    """Reads some widgets from beginning to end, until somebody does anything else.

    Signals:
        changed: it can be used now or no more, or reading has begun or ended.
    """

    changed = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, page: QWidget, buttons: Sequence[QWidget]
    ) -> None:
        """It falls silent when the page is hidden; the buttons and their key are no other act."""
        super().__init__(page)
        self._wording = wording
        self._page = page
        self._buttons = tuple(buttons)
        self._engine: Engine | None = None
        self._waiting: list[Passage] = []
        self._frame = _Frame(theme, page)
        self.is_reading = False
        page.installEventFilter(self)
        wording.language_changed.connect(self._change_language)

    @property
    def is_there(self) -> bool:
        """Whether there is a voice for the language of the moment."""
        return self._engine is not None and self._engine.has_voice(self._wording.language)

    def take_engine(self, engine: Engine) -> None:
        """Speak through this one from now on."""
        self.stop()
        self._engine = engine
        engine.said.connect(self._go_on)
        engine.voices_changed.connect(self._look_for_voice)
        self.changed.emit()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._frame.show_scale(scale)

    def turn(self, widgets: Sequence[QWidget]) -> None:
        """Read what is seen of these, one after the other; stop when something is being read."""
        if self.is_reading:
            self.stop()
        elif self.is_there:
            self._waiting = list(passages(widgets))
            self.is_reading = True
            _application().installEventFilter(self)
            self.changed.emit()
            self._go_on()

    def stop(self) -> None:
        """Be silent at once."""
        if not self.is_reading or self._engine is None:
            return
        self._engine.stop()
        self.is_reading = False
        self._waiting = []
        self._frame.hide()
        _application().removeEventFilter(self)
        self.changed.emit()

    def _go_on(self) -> None:
        if not self.is_reading or self._engine is None:
            return
        if not self._waiting:
            self.stop()
            return
        passage = self._waiting.pop(0)
        self._frame.surround(passage.rect)
        self._engine.say(passage.text, self._wording.language)

    def _look_for_voice(self) -> None:
        if not self.is_there:
            self.stop()
        self.changed.emit()

    def _change_language(self) -> None:
        self.stop()
        self.changed.emit()

    def _is_own(self, watched: QObject, event: QEvent) -> bool:
        """Whether it is a press on a button of its own or their key, which stops by itself."""
        if isinstance(event, QKeyEvent):
            has_focus = any(button.hasFocus() for button in self._buttons)
            presses = has_focus and event.key() in _PRESSING
            return presses or event.key() in (KEY, *_MODIFIERS)
        return watched in self._buttons

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        kind = event.type()
        if watched is self._page:
            if kind == QEvent.Type.Hide:
                self.stop()
        elif (
            self.is_reading
            and kind in _ACTIONS
            and isinstance(watched, QWidget)
            and not self._is_own(watched, event)
        ):
            self.stop()
        return False


class _Frame(QWidget):
    """A soft frame round what is being read; nothing can be pressed on it and nobody hears it."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._colour = QColor(theme.action)
        self._colour.setAlpha(150)
        self._scale = Scale()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale

    def surround(self, rect: QRect) -> None:
        """Lie round this place of the screen."""
        room = self._scale.px(12)
        here = QRect(self._page.mapFromGlobal(rect.topLeft()), rect.size())
        self.setGeometry(here.adjusted(-room, -room, room, room) & self._page.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._scale.px(4)
        painter.setPen(QPen(self._colour, width))
        side = width / 2
        rect = QRectF(self.rect()).adjusted(side, side, -side, -side)
        painter.drawRoundedRect(rect, 3 * width, 3 * width)


def passages(widgets: Sequence[QWidget]) -> Iterator[Passage]:
    """The texts that are seen on these widgets, in reading order, each of them once.

    What is scrolled away is not read. Pictures, and buttons that show no word, are not text.
    """
    read: set[str] = set()
    for widget in widgets:
        node = QAccessible.queryAccessibleInterface(widget) if widget.isVisible() else None
        for passage in _under(node, widget) if node is not None else ():
            if passage.text not in read:
                read.add(passage.text)
                yield passage


def _under(node: QAccessibleInterface, around: QWidget) -> Iterator[Passage]:
    """What the parts say; what has no parts that say anything, says its own name."""
    thing = node.object()
    widget = thing if isinstance(thing, QWidget) else around
    if node.state().invisible or node.role() in _NOT_WORDS or not isValid(widget):
        return
    if widget.property("language"):
        # The voice does not speak the language in which this stands.
        return
    seen = _seen(node.rect(), widget)
    if seen.isEmpty():
        return
    said_by_parts = False
    for number in range(node.childCount()):
        part = node.child(number)
        if part is not None and part.isValid():
            for passage in _under(part, widget):
                said_by_parts = True
                yield passage
    if not said_by_parts and not _shows_no_word(thing):
        for text in _words(node):
            yield Passage(text, seen)


def _words(node: QAccessibleInterface) -> Iterator[str]:
    texts = [node.text(QAccessible.Text.Name)]
    if node.role() in _WRITTEN_ON:
        texts.append(node.text(QAccessible.Text.Value))
    yield from (text for text in texts if any(sign.isalnum() for sign in text))


def _seen(rect: QRect, widget: QWidget) -> QRect:
    """The part of the rectangle that is not scrolled or cut away.

    Not by `visibleRegion`: what a widget's own parts are painted over counts as not visible there.
    """
    around: QWidget | None = widget
    while around is not None and not rect.isEmpty():
        rect &= QRect(around.mapToGlobal(around.rect().topLeft()), around.size())
        around = None if around.isWindow() else around.parentWidget()
    return rect


def _shows_no_word(thing: QObject | None) -> bool:
    return isinstance(thing, QAbstractButton) and not thing.text() and not thing.icon().isNull()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None  # there are widgets
    return application
