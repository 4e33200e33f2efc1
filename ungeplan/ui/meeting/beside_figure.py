"""The figure, and beside it what is asked and answered: one question that stands alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.theme import NO_WIDEST, Scale

_FIGURE = (370, 660)
"""How wide and how high it is, in the design's pixels."""
_WIDEST = 1_200
"""So wide are answers that are read as one, in the design's pixels."""


class BesideFigure(QHBoxLayout):
    """Both together in the middle: on a wide screen there is air at their sides."""

    def __init__(self, figure: FigurePicture, answers: QWidget) -> None:
        super().__init__()
        self._figure = figure
        self._answers = answers
        self._scale = Scale()
        self._is_wide = False
        self.addStretch(1)
        self.addWidget(figure)
        self.addWidget(answers, 1_000)
        self.addStretch(1)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self.setSpacing(scale.px(56))
        large = max(1.0, scale.zoom * 0.75)
        width, height = _FIGURE
        self._figure.setFixedSize(round(scale.px(width) / large), scale.px(height))
        self._figure.show_scale(scale)
        # Large letters make the page long: the figure stays at its top.
        upright = Qt.AlignmentFlag.AlignTop if large > 1 else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(self._figure, upright)
        self.widen(self._is_wide)

    def widen(self, is_wide: bool) -> None:
        """Whether the answers go from side to side."""
        self._is_wide = is_wide
        widest = round(self._scale.px(_WIDEST) * max(1.0, self._scale.zoom))
        self._answers.setMaximumWidth(NO_WIDEST if is_wide else widest)
