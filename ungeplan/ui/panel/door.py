"""The way to the private panel while *Skjul* covers the meeting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QVariantAnimation, Signal

from ungeplan.ui.meeting.curtain import HOLD_MS, Covering, Curtain, HoldSpot
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class PanelDoor(HoldSpot):
    """A discreet spot in the corner of the curtain, held for two seconds as the eye is.

    It lies on the curtain, so it is there only with it; a break has none.

    Signals:
        panel_wanted: the contact person has held it long enough.
    """

    panel_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, curtain: Curtain) -> None:
        super().__init__(theme, curtain, "chats")
        self._curtain = curtain
        self._holding = QVariantAnimation(self)
        self._holding.setStartValue(0.0)
        self._holding.setEndValue(1.0)
        self._holding.setDuration(HOLD_MS)
        self.held.connect(self._holding.start)
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
        self.setAccessibleName(self.tr("Hold for two seconds to open your own panel"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._curtain and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _show_where_hidden(self) -> None:
        self._stop()
        self.setVisible(self._curtain.covering is Covering.HIDDEN)
        self._place()
        self.raise_()

    def _place(self) -> None:
        scale = Scale.of(self._curtain.size())
        side, margin = scale.px(72, at_least=56), scale.px(40)
        self.setGeometry(margin, self._curtain.height() - side - margin, side, side)

    def _stop(self) -> None:
        self._holding.stop()
        self.show_share(0.0)

    def _open(self) -> None:
        self._stop()
        self.panel_wanted.emit()
