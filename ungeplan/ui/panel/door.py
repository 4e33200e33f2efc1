"""The way to the private panel while *Skjul* covers the meeting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen

from ungeplan.ui.meeting.curtain import HOLD_MS, LET_GO_MS, Covering, Curtain, HoldSpot
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_HOLDING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PanelDoor(HoldSpot):
    """A discreet spot in the corner of the curtain, held for two seconds as the eye is.

    Tab leads to it; there Enter or Space is held.

    It lies on the curtain, so it is there only with it; a break has none.

    Signals:
        panel_wanted: the contact person has held it long enough.
    """

    panel_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, curtain: Curtain) -> None:
        super().__init__(theme, curtain, "chats")
        self._curtain = curtain
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._is_up = QTimer(self)
        self._is_up.setSingleShot(True)
        self._is_up.setInterval(LET_GO_MS)
        self._is_up.timeout.connect(self._stop)
        self._holding = QVariantAnimation(self)
        self._holding.setStartValue(0.0)
        self._holding.setEndValue(1.0)
        self._holding.setDuration(HOLD_MS)
        self.held.connect(self._hold)
        self.let_go.connect(self._stop)
        self._holding.valueChanged.connect(self.show_share)
        self._holding.finished.connect(self._open)
        curtain.drawn.connect(self._show_where_hidden)
        curtain.installEventFilter(self)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self._show_where_hidden()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.setAccessibleName(self.tr("The contact person's own page"))
        held = self.tr("Hold for two seconds to open your own panel")
        self.setAccessibleDescription(held)
        self.setToolTip(held)

    # -- inside -------------------------------------------------------------------------------

    def _show_where_hidden(self) -> None:
        self._stop()
        self.setVisible(self._curtain.covering is Covering.HIDDEN)
        self._place()
        self.raise_()

    def _place(self) -> None:
        scale = Scale.of(self._curtain.size())
        side, margin = scale.px(72, at_least=56), scale.px(40)
        self.setGeometry(margin, self._curtain.height() - side - margin, side, side)

    def _hold(self) -> None:
        self._is_up.stop()
        if self._holding.state() is not QVariantAnimation.State.Running:
            self._holding.start()

    def _stop(self) -> None:
        self._is_up.stop()
        self._holding.stop()
        self.show_share(0.0)

    def _open(self) -> None:
        self._stop()
        self.panel_wanted.emit()

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._curtain and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = max(3.0, self.width() / 18)
        ring = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(QColor(self._theme.focus), wide))
        painter.drawEllipse(ring)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HOLDING_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.held.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _HOLDING_KEYS:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            # As on the curtain: a held key may be told as many strokes.
            self._is_up.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop()
        self.update()
