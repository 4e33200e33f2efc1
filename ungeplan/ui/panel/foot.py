"""The foot of the private panel: who can see it, and how it goes away."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import BODY, Scale, Theme, icon_pixmap
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.wording import Wording


class Standing(Enum):
    """Where the panel is shown."""

    OWN_SCREEN = auto()
    """On the contact person's own screen, beside the meeting."""
    OVER_CURTAIN = auto()
    """On the one screen there is, while *Skjul* covers the meeting."""


class PanelFoot(QFrame):
    """Says whether others can see the panel, and has its two buttons."""

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._theme = theme
        self._scale = scale
        self._standing = Standing.OWN_SCREEN
        self._is_kept_out = False
        self.setProperty("look", "bar")
        self._eye = QLabel()
        self._seen = label("small")
        self._stays_hidden = label("small")
        self.swap = icon_button("arrows-clockwise", theme, scale)
        self.close_button = icon_button("x", theme, scale)
        px = scale.px
        seen = QHBoxLayout()
        seen.setSpacing(px(14))
        seen.addWidget(self._eye, 0, Qt.AlignmentFlag.AlignVCenter)
        seen.addWidget(self._seen, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(12))
        buttons.addWidget(self.swap, 1)
        buttons.addWidget(self.close_button, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(px(28), px(16), px(28), px(20))
        rows.setSpacing(px(12))
        rows.addLayout(seen)
        rows.addWidget(self._stays_hidden)
        rows.addLayout(buttons)
        wording.language_changed.connect(self.retranslate)
        self.show_standing(Standing.OWN_SCREEN, can_swap=False)
        self.show_kept_out(False)

    def show_standing(self, standing: Standing, *, can_swap: bool) -> None:
        """Where the panel is, and whether there is another screen for the meeting."""
        self._standing = standing
        self.swap.setVisible(can_swap)
        self._stays_hidden.setVisible(standing is Standing.OVER_CURTAIN)
        self.retranslate()

    def show_kept_out(self, is_kept_out: bool) -> None:
        """Whether others do not see the panel when the screen is shared."""
        self._is_kept_out = is_kept_out
        picture = "eye-slash" if is_kept_out else "eye"
        side, ratio = self._scale.text(BODY), self.devicePixelRatioF()
        self._eye.setPixmap(icon_pixmap(picture, self._theme.quiet_ink, side, ratio))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._seen.setText(
            self.tr("This window cannot be seen in a shared screen.")
            if self._is_kept_out
            else self.tr("This window can be seen in a shared screen.")
        )
        over = self._standing is Standing.OVER_CURTAIN
        say_beside_icon(
            self.swap, self.tr("Use the other screen") if over else self.tr("Swap screens")
        )
        say_beside_icon(self.close_button, self.tr("Close"))
        self._stays_hidden.setText(self.tr("The meeting stays hidden when you close this."))
