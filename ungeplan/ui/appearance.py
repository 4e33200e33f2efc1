"""What the windows wear: what a person chose, and else what the computer asks for.

A meeting wears what its young person chose, which is kept in their plan; what they left open is as
on the desk. The desk wears what the contact person chose there, which is kept in the store.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ungeplan.ui.theme import Theme
from ungeplan.ui.themes import Colours, colours_of, theme_of

if TYPE_CHECKING:
    from ungeplan.model.plan import ScreenChoice


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
    """Knows which theme the desk wears now, and which one a meeting.

    Signals:
        theme_changed: the desk wears another one from now on, and a meeting may.
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
        """What the desk wears."""
        return self._theme

    def theme_for(self, screen: ScreenChoice) -> Theme:
        """What the meeting of somebody with this choice wears.

        Nobody loses by a still screen: it is still when they, the desk or the computer want it so.
        """
        # A newer version may know colours that this one does not have.
        chosen = screen.theme in set(Colours)
        return theme_of(
            Colours(screen.theme) if chosen else colours_of(self._theme),
            is_still=screen.is_still or self._stays_still,
        )

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
            is_still=self._stays_still,
        )

    @property
    def _stays_still(self) -> bool:
        return self._wishes().is_still if self._is_still is None else self._is_still
