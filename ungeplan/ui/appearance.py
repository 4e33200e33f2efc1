"""What the windows wear: what a person chose, and else what the computer asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ungeplan.ui.theme import Theme
from ungeplan.ui.themes import Colours, theme_of


class Wishes(NamedTuple):
    """What somebody has asked for in the settings of the computer."""

    is_dark: bool = False
    has_contrast: bool = False
    is_still: bool = False

    @property
    def colours(self) -> Colours:
        """The theme that answers it; to be able to read goes before everything else."""
        if self.has_contrast:
            return Colours.HIGH_CONTRAST
        return Colours.DARK if self.is_dark else Colours.WARM


def wishes_of_computer() -> Wishes:
    """As the settings of the computer are now."""
    hints = QGuiApplication.styleHints()
    eyes = hints.accessibility()
    return Wishes(
        is_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
        has_contrast=eyes.contrastPreference() is Qt.ContrastPreference.HighContrast,
        is_still=eyes.motionPreference() is Qt.MotionPreference.ReducedMotion,
    )


class Appearance(QObject):
    """Knows which theme the windows wear now.

    Signals:
        theme_changed: every window wears another one from now on.
    """

    theme_changed = Signal()

    def __init__(
        self,
        wishes: Callable[[], Wishes] = wishes_of_computer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes
        self._colours: Colours | None = None
        self._is_still: bool | None = None
        self._theme = self._look()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.look_again)
        hints.accessibility().contrastPreferenceChanged.connect(self.look_again)
        hints.accessibility().motionPreferenceChanged.connect(self.look_again)

    @property
    def theme(self) -> Theme:
        """What the windows wear."""
        return self._theme

    def choose_colours(self, colours: Colours) -> None:
        """Wear these, whatever the computer asks for."""
        self._colours = colours
        self.look_again()

    def choose_stillness(self, is_still: bool) -> None:
        """Move nothing, or move things, whatever the computer asks for."""
        self._is_still = is_still
        self.look_again()

    def look_again(self) -> None:
        """The settings of the computer may be others now; what a person chose stays."""
        theme = self._look()
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit()

    def _look(self) -> Theme:
        wishes = self._wishes()
        return theme_of(
            wishes.colours if self._colours is None else self._colours,
            is_still=wishes.is_still if self._is_still is None else self._is_still,
        )
