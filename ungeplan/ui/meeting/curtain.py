"""*Skjul* and *Pause*: a calm picture over everything on the shared screen."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ungeplan.ui.meeting import calm_picture
from ungeplan.ui.meeting.held_key import StillHeld
from ungeplan.ui.theme import Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.wording import Wording

HOLD_MS = 2000
"""How long Esc or the spot is held before the screen is shown again."""

LET_GO_MS = 120
"""How long a key is up before it counts as let go: some systems repeat a held key as many presses
and releases, as if it were struck again and again."""

STILL_HELD_MS = 300
"""How long nothing is heard of Esc before it may mean something again: longer than the slowest
system takes to repeat a key."""

_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)


class Covering(Enum):
    """Why the screen is covered, and so who may uncover it."""

    HIDDEN = auto()
    """By *Skjul*: only the contact person, who knows to hold Esc or the spot."""
    PAUSED = auto()
    """By *Pause*: anyone, with one press."""


class HoldSpot(QWidget):
    """A discreet spot; a ring fills round it while it is held.

    Signals:
        held: a finger or the mouse rests on it.
        let_go: nothing rests on it any more.
    """

    held = Signal()
    let_go = Signal()

    def __init__(self, theme: Theme, parent: QWidget, picture: str = "eye") -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = picture
        self._share = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def show_share(self, share: float) -> None:
        """Fill the ring that far, 0 to 1."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(self.width(), self.height()))
        width = side / 14
        ring = QRectF(width, width, side - 2 * width, side - 2 * width)
        veil = QColor(self._theme.deepest)
        veil.setAlpha(56 if self._share == 0 else 110)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        faint = QColor(self._theme.brightest)
        faint.setAlpha(150)
        painter.setPen(QPen(faint, width / 2))
        painter.drawEllipse(ring)
        if self._share > 0:
            painter.setPen(
                QPen(
                    QColor(self._theme.brightest),
                    width,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                )
            )
            painter.drawArc(ring, 90 * 16, -round(self._share * 360 * 16))
        eye = round(side * 0.42)
        painter.drawPixmap(
            QPoint(round((side - eye) / 2), round((side - eye) / 2)),
            icon_pixmap(self._picture, self._theme.brightest, eye, self.devicePixelRatioF()),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.held.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchBegin:
            self.held.emit()
            event.accept()
            return True
        if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self.let_go.emit()
            return True
        return super().event(event)


class Curtain(QWidget):
    """Covers the whole window at once, and says when it may be seen again.

    Signals:
        drawn: it is over everything, or somebody wanted it to be once more.
        opening: it is still there, and gone as soon as this is heard.
        opened: the window may be seen again.
    """

    drawn = Signal()
    opening = Signal()
    opened = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._covering = Covering.HIDDEN
        self._picture = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(False)

        self._sentence = QLabel()
        self._sentence.setProperty("look", "question")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._go_on = Button()
        self._go_on.setProperty("look", "primary")
        self._go_on.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hint = QLabel(self)
        self._hint.setProperty("look", "veil")
        self._hint.hide()
        self.spot = HoldSpot(theme, self)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(20)
        self._layout.addWidget(self._sentence)
        self._layout.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(80)
        self._holding = QVariantAnimation(self)
        self._holding.setStartValue(0.0)
        self._holding.setEndValue(1.0)
        self._holding.setDuration(HOLD_MS)
        self._still_held = StillHeld(Qt.Key.Key_Escape, STILL_HELD_MS, self)
        self._is_up = QTimer(self)
        self._is_up.setSingleShot(True)
        self._is_up.setInterval(LET_GO_MS)
        self.hide()

        self._is_up.timeout.connect(self._stop_holding)
        self.spot.held.connect(self._start_holding)
        self.spot.let_go.connect(self._stop_holding)
        self._holding.valueChanged.connect(self.spot.show_share)
        self._holding.finished.connect(self._open_by_holding)
        self._go_on.clicked.connect(self._open)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def covering(self) -> Covering | None:
        """Why the screen is covered, or will be when it is seen; None when it is not."""
        return None if self.isHidden() else self._covering

    def cover(self, covering: Covering) -> None:
        """Cover everything, on the glass before this returns."""
        if self.covering is covering is Covering.HIDDEN:
            # Somebody presses the key again to come back.
            self._show_hint()
            self.drawn.emit()
            return
        self._covering = covering
        paused = covering is Covering.PAUSED
        self._sentence.setVisible(paused)
        self._go_on.setVisible(paused)
        self.spot.setVisible(not paused)
        self._hint.hide()
        self._stop_holding()
        self.retranslate()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.repaint()
        self.drawn.emit()

    def get_ready(self) -> None:
        """Draw the picture before anybody asks for it."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._picture.size() == size or size.isEmpty():
            return
        self._picture = QPixmap(size)
        self._picture.setDevicePixelRatio(ratio)
        painter = QPainter(self._picture)
        calm_picture.draw(painter, self.size().toSizeF(), self._theme)
        painter.end()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._layout.setSpacing(scale.px(32))
        self._place_parts()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words = self._wording.content.meeting.pause
        sentence = self._wording.say(words.sentence)
        self._sentence.setText(sentence)
        self._go_on.setText(self._wording.say(words.go_on))
        self._hint.setText(self.tr("Hold Esc or the eye for two seconds."))
        self.spot.setAccessibleName(self.tr("Hold for two seconds to show the screen"))
        self.setAccessibleName(
            sentence
            if self._covering is Covering.PAUSED
            else self.tr("The screen is hidden. Hold Esc for two seconds to show it.")
        )
        self._place_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.get_ready()
        QPainter(self).drawPixmap(0, 0, self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._stop_holding()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or event.key() in _MODIFIERS:
            return
        if self._covering is Covering.PAUSED:
            self._open()
        elif event.key() == Qt.Key.Key_Escape:
            self._start_holding()
        else:
            self._show_hint()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._is_up.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._covering is Covering.HIDDEN:
            self._show_hint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._covering is Covering.PAUSED:
            self._open()

    def _start_holding(self) -> None:
        self._is_up.stop()
        is_held = self._holding.state() is QVariantAnimation.State.Running
        if self._covering is Covering.HIDDEN and not is_held:
            self._holding.start()

    def _stop_holding(self) -> None:
        self._is_up.stop()
        self._holding.stop()
        self.spot.show_share(0.0)

    def _show_hint(self) -> None:
        self._hint.show()
        self._hint.raise_()

    def _open_by_holding(self) -> None:
        self._still_held.begin()
        self._open()

    def _open(self) -> None:
        self._stop_holding()
        self.opening.emit()
        self.hide()
        self.opened.emit()

    def _place_parts(self) -> None:
        side = self._scale.px(72, at_least=56)
        margin = self._scale.px(40)
        self.spot.setGeometry(
            self.width() - side - margin, self.height() - side - margin, side, side
        )
        self._hint.ensurePolished()
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.spot.x() - size.width() - self._scale.px(24),
            self.spot.geometry().center().y() - size.height() // 2,
            size.width(),
            size.height(),
        )
