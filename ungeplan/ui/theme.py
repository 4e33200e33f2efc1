"""What a theme is, the warm one, and every size, font, icon and duration on the screen."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ungeplan import resources
from ungeplan.model.figure_inks import WARM_INKS, FigureInks
from ungeplan.model.goal_colours import GOAL_COLOURS, GoalColour

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK = "Andika"

DESIGN_SIZE = QSize(1920, 1080)
"""The window for which all sizes are given."""
NO_WIDEST = 16_777_215
"""What Qt takes for no greatest width; PySide has no name for it."""


class Theme(NamedTuple):
    """The colours by what they are for, and whether things move."""

    paper: str
    sheet: str
    ink: str
    quiet_ink: str
    edge: str
    hairline: str
    action: str
    on_action: str
    action_text: str
    action_soft: str
    warning: str
    warning_soft: str
    focus: str
    face: str
    pressed: str
    """What lies behind a button while it is pressed, or while it cannot be."""
    shadow: str
    goals: tuple[GoalColour, GoalColour, GoalColour]
    inks: FigureInks
    """What the young person chooses from for the lines of the figure."""
    motion: bool

    def goal(self, rank: int) -> GoalColour:
        """The colours of the goal of that rank, 1 to 3."""
        return self.goals[rank - 1]

    @property
    def is_dark(self) -> bool:
        """Whether light words stand on a dark ground."""
        return QColor(self.paper).lightness() < QColor(self.ink).lightness()

    @property
    def deepest(self) -> str:
        """The darkest of its plain colours, whichever lies behind."""
        return self.paper if self.is_dark else self.ink

    @property
    def brightest(self) -> str:
        """The lightest of its plain colours, whichever lies behind."""
        return self.ink if self.is_dark else self.sheet


WARM = Theme(
    paper="#FBF7EF",
    sheet="#FFFFFF",
    ink="#1E2733",
    quiet_ink="#4B5563",
    edge="#8A8271",
    hairline="#E4DCCB",
    action="#0A645C",
    on_action="#FFFFFF",
    action_text="#08544E",
    action_soft="#DDF0EC",
    warning="#7A3B00",
    warning_soft="#FFF0D6",
    focus="#1E2733",
    face="#FFFDF8",
    pressed="#E4DCCB",
    shadow="#1E2733",
    goals=GOAL_COLOURS,
    inks=WARM_INKS,
    motion=True,
)

SETTLE_MS = 180
"""How long a card takes to settle; 0 where the theme has no motion."""


SMALLEST = 16
"""Pixels: no text is smaller, however small the window."""


class Scale(NamedTuple):
    """Turns the sizes of the design, given for 1920×1080, into those of this window."""

    factor: float = 1.0
    zoom: float = 1.0
    """The text zoom a person chose."""

    @classmethod
    def of(cls, size: QSize, zoom: float = 1.0) -> Scale:
        """The scale of a window of that size."""
        factor = min(size.width() / DESIGN_SIZE.width(), size.height() / DESIGN_SIZE.height())
        return cls(max(factor, 0.6), zoom)

    def px(self, design: float, at_least: float = 0) -> int:
        """A length of the design in pixels of this window; never under `at_least`."""
        return round(max(design * self.factor, at_least))

    def text(self, design: float) -> int:
        """A type size of the design in pixels of this window, with the text zoom."""
        return round(max(design * self.factor, SMALLEST) * self.zoom)

    def touch(self, design: float = 64) -> int:
        """The height of something to press: never under 48 pixels."""
        return round(max(design * self.factor, 48) * max(1.0, self.zoom * 0.75))

    def font(self, design: float, *, bold: bool = False) -> QFont:
        """The program's font at a type size of the design."""
        font = QFont([FAMILY, FALLBACK])
        font.setPixelSize(self.text(design))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font


QUESTION = 40
TITLE = 30
CARD = 26
BODY = 24
HELPER = 22
SMALL = 20
"""Type sizes of the shared screen at 1080p; nothing there is smaller than SMALL."""


def load_fonts() -> None:
    """Make the program's own fonts known to Qt; raises RuntimeError when one is damaged."""
    for font in sorted((resources.folder() / "fonts").rglob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise RuntimeError(f"The font {font.name} cannot be read.")


def dress(application: QApplication, theme: Theme = WARM) -> None:
    """Give the application its style, palette and font."""
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(Scale().font(16))
    put_on(theme)


def put_on(theme: Theme) -> None:
    """Give all windows what none has of its own: the palette, and menus that do not fade."""
    QApplication.setPalette(palette_of(theme))
    if not theme.motion:
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)


def palette_of(theme: Theme) -> QPalette:
    """The colours of what no stylesheet reaches: dialogs of Qt, lists that open."""
    # Qt mixes its own edges and shades from these two.
    palette = QPalette(QColor(theme.sheet), QColor(theme.paper))
    for role, colour in (
        (QPalette.ColorRole.Base, theme.sheet),
        (QPalette.ColorRole.AlternateBase, theme.paper),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.quiet_ink),
        (QPalette.ColorRole.Highlight, theme.action),
        (QPalette.ColorRole.HighlightedText, theme.on_action),
        (QPalette.ColorRole.Link, theme.action_text),
        (QPalette.ColorRole.ToolTipBase, theme.sheet),
        (QPalette.ColorRole.ToolTipText, theme.ink),
    ):
        palette.setColor(role, QColor(colour))
    return palette


@lru_cache(maxsize=512)
def icon_pixmap(name: str, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The icon of that name, tinted, as a square of that many pixels."""
    drawing = _icon_source(name).replace("currentColor", colour)
    pixmap = QPixmap(round(pixels * ratio), round(pixels * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, pixels * ratio, pixels * ratio)
    )
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, colour: str, pixels: int, disabled: str = "") -> QIcon:
    """The icon of that name, tinted, for a button; sharp on dense screens too.

    `disabled` is its colour on a button that cannot be pressed; else Qt makes it paler.
    """
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, colour, pixels, ratio))
        if disabled:
            pale = icon_pixmap(name, disabled, pixels, ratio)
            made.addPixmap(pale, QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def _icon_source(name: str) -> str:
    return icon_file(name).read_text(encoding="utf-8")


def icon_file(name: str) -> Path:
    """Where the icon of that name lies; it is drawn in black there."""
    return resources.folder() / "icons" / f"{name}.svg"
