"""The box to tick that shows what somebody writes as a passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit

from ungeplan.ui.stylesheet import picture
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class ShowPassphrase(QCheckBox):
    """Shows the signs in its lines while it is ticked."""

    def __init__(self, wording: Wording, theme: Theme, scale: Scale, *lines: QLineEdit) -> None:
        super().__init__()
        self._lines = lines
        self.setStyleSheet(_box(theme, scale))
        self.toggled.connect(self._show_signs)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.setText(self.tr("Show the passphrase"))

    def _show_signs(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in self._lines:
            line.setEchoMode(mode)


def _box(theme: Theme, scale: Scale) -> str:
    side = scale.px(34, at_least=24)
    edge = max(2, scale.px(2))
    ring = max(3, scale.px(3))
    tick = picture("check", theme)
    return f"""
    QCheckBox {{ min-height: {side}px; }}
    QCheckBox::indicator {{ width: {side - 2 * edge}px; height: {side - 2 * edge}px;
        background: {theme.sheet}; border: {edge}px solid {theme.edge};
        border-radius: {scale.px(8)}px; }}
    QCheckBox::indicator:hover {{ background: {theme.paper}; }}
    QCheckBox::indicator:checked {{ background: {theme.action_soft};
        border-color: {theme.action}; image: url("{tick}"); }}
    QCheckBox::indicator:focus {{ width: {side - 2 * ring}px; height: {side - 2 * ring}px;
        border: {ring}px solid {theme.focus}; }}
    """
