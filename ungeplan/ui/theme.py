"""Every colour, size, font and duration on the screen, in one place."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ungeplan import resources
from ungeplan.model.goal_colours import GOAL_COLOURS, GoalColour

FAMILY = "Atkinson Hyperlegible Next"
FALLBACK = "Andika"

DESIGN_SIZE = QSize(1920, 1080)
"""The window for which all sizes are given."""


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
    goals: tuple[GoalColour, GoalColour, GoalColour]
    motion: bool

    def goal(self, rank: int) -> GoalColour:
        """The colours of the goal of that rank, 1 to 3."""
        return self.goals[rank - 1]


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
    goals=GOAL_COLOURS,
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
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.paper),
        (QPalette.ColorRole.Base, theme.sheet),
        (QPalette.ColorRole.AlternateBase, theme.paper),
        (QPalette.ColorRole.Button, theme.sheet),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.quiet_ink),
        (QPalette.ColorRole.Highlight, theme.action),
        (QPalette.ColorRole.HighlightedText, theme.on_action),
        (QPalette.ColorRole.ToolTipBase, theme.sheet),
        (QPalette.ColorRole.ToolTipText, theme.ink),
    ):
        palette.setColor(role, QColor(colour))
    application.setPalette(palette)


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
    return _icon_file(name).read_text(encoding="utf-8")


def _icon_file(name: str) -> Path:
    return resources.folder() / "icons" / f"{name}.svg"


def stylesheet(theme: Theme, scale: Scale) -> str:
    """How labels, buttons, inputs and panels look on the shared screen.

    A widget says what it is with the dynamic property `look`: labels question, title, card, helper,
    warning, small, veil; buttons primary, soft, plain, chip, dashed, tab, day, number; lines large;
    longer texts on_card; panels paper, sheet, bar, side, message. Without one, a label is in the
    size of running text.
    """
    radius = scale.px(18)
    touch = scale.touch()
    pad = scale.px(24)
    edge = max(2, scale.px(2))
    # Wider than the edge it replaces: the focus shows by more than its colour.
    ring = max(3, scale.px(3))
    hair = max(1, scale.px(1))
    inside = touch - 2 * edge
    day = scale.touch(52) - 2 * edge
    return f"""
    QWidget {{ color: {theme.ink}; font-family: "{FAMILY}", "{FALLBACK}"; }}
    QWidget[look="paper"] {{ background: {theme.paper}; }}
    QFrame[look="sheet"] {{ background: {theme.sheet}; border: {hair}px solid {theme.hairline};
        border-radius: {scale.px(22)}px; }}
    QFrame[look="bar"] {{ background: {theme.sheet}; border: none;
        border-top: {hair}px solid {theme.hairline}; }}
    QFrame[look="side"] {{ background: {theme.sheet}; border: none;
        border-right: {hair}px solid {theme.hairline}; }}
    QListView {{ background: transparent; border: none; outline: none; }}
    QCheckBox {{ font-size: {scale.text(SMALL)}px; spacing: {scale.px(12)}px; }}
    QFrame[look="message"] {{ background: {theme.warning_soft};
        border: {hair}px solid {theme.warning}; border-radius: {radius}px; }}
    QLabel {{ background: transparent; font-size: {scale.text(BODY)}px; }}
    QLabel[look="question"] {{ font-size: {scale.text(QUESTION)}px; font-weight: bold; }}
    QLabel[look="title"] {{ font-size: {scale.text(TITLE)}px; font-weight: bold; }}
    QLabel[look="card"] {{ font-size: {scale.text(CARD)}px; font-weight: bold; }}
    QLabel[look="helper"] {{ font-size: {scale.text(HELPER)}px; color: {theme.quiet_ink}; }}
    QLabel[look="warning"] {{ font-size: {scale.text(HELPER)}px; color: {theme.warning};
        background: {theme.warning_soft}; border-radius: {scale.px(10)}px;
        padding: {scale.px(12)}px {scale.px(16)}px; }}
    QLabel[look="small"] {{ font-size: {scale.text(SMALL)}px; color: {theme.quiet_ink}; }}
    QLabel[look="veil"] {{ font-size: {scale.text(HELPER)}px; color: {theme.sheet};
        background: {theme.ink}; border-radius: {radius}px;
        padding: {scale.px(10)}px {scale.px(20)}px; }}
    QPushButton {{ font-size: {scale.text(BODY)}px; font-weight: bold; min-height: {inside}px;
        padding: 0 {pad}px; border-radius: {radius}px; background: {theme.sheet};
        border: {edge}px solid {theme.edge}; color: {theme.ink}; }}
    QPushButton:hover {{ background: {theme.paper}; }}
    QPushButton:pressed {{ background: {theme.hairline}; }}
    QPushButton:focus {{ border: {ring}px solid {theme.focus}; outline: none;
        background-clip: padding; min-height: {touch - 2 * ring}px; }}
    QPushButton:disabled {{ color: {theme.edge}; border-color: {theme.hairline}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[look="primary"] {{ background: {theme.action}; color: {theme.on_action};
        border-color: {theme.action}; }}
    QPushButton[look="primary"]:hover {{ background: {theme.action_text}; }}
    QPushButton[look="primary"]:disabled {{ background: {theme.hairline};
        color: {theme.quiet_ink}; border-color: {theme.hairline}; }}
    QPushButton[look="primary"]:focus {{ border-color: {theme.ink}; }}
    QPushButton[look="soft"] {{ background: {theme.action_soft}; color: {theme.action_text};
        border-color: {theme.action}; }}
    QPushButton[look="soft"]:checked {{ background: {theme.action}; color: {theme.on_action}; }}
    QPushButton[look="soft"]:disabled {{ background: {theme.paper};
        color: {theme.quiet_ink}; border-color: {theme.hairline}; }}
    QPushButton[look="plain"] {{ background: transparent; border-color: transparent;
        color: {theme.action_text}; }}
    QPushButton[look="plain"]:hover {{ background: {theme.action_soft}; }}
    QPushButton[look="plain"]:focus, QPushButton[look="soft"]:focus {{
        border-color: {theme.focus}; }}
    QPushButton[look="chip"] {{ padding: 0 {scale.px(20)}px 0 {scale.px(18)}px; }}
    QPushButton[look="chip"]:checked {{ background: {theme.action_soft};
        color: {theme.action_text}; border-color: {theme.action}; }}
    QPushButton[look="dashed"] {{ background: transparent; border-style: dashed;
        color: {theme.quiet_ink}; }}
    QPushButton[look="dashed"]:hover {{ background: {theme.sheet}; color: {theme.ink}; }}
    QPushButton[look="dashed"]:focus {{ border-style: solid; }}
    QPushButton[look="tab"] {{ background: transparent; border-color: transparent;
        font-size: {scale.text(SMALL)}px; color: {theme.quiet_ink};
        padding: 0 {scale.px(16)}px; }}
    QPushButton[look="tab"]:hover {{ background: {theme.paper}; }}
    QPushButton[look="tab"]:checked {{ background: {theme.action_soft};
        color: {theme.action_text}; }}
    QPushButton[look="day"] {{ background: transparent; border-color: transparent; padding: 0;
        font-weight: normal; font-size: {scale.text(HELPER)}px;
        min-height: {day}px; min-width: {day}px; }}
    QPushButton[look="day"]:hover {{ background: {theme.action_soft}; }}
    QPushButton[look="day"]:checked {{ background: {theme.action}; color: {theme.on_action};
        font-weight: bold; }}
    QPushButton[look="day"]:disabled {{ color: {theme.edge}; }}
    QPushButton[look="number"] {{ padding: 0; min-width: {inside}px; }}
    QPushButton[look="number"]:checked {{ background: {theme.action}; color: {theme.on_action};
        border-color: {theme.action}; }}
    QPushButton[look="chip"]:focus, QPushButton[look="dashed"]:focus,
    QPushButton[look="tab"]:focus, QPushButton[look="day"]:focus,
    QPushButton[look="number"]:focus {{
        border-color: {theme.focus}; }}
    QPushButton[look="number"]:checked:focus, QPushButton[look="day"]:checked:focus,
    QPushButton[look="soft"]:checked:focus {{ border-color: {theme.ink}; }}
    QLineEdit, QPlainTextEdit, QComboBox {{
        font-size: {scale.text(CARD)}px; min-height: {inside}px; padding: 0 {scale.px(16)}px;
        background: {theme.sheet}; border: {edge}px solid {theme.edge}; border-radius: {radius}px;
        placeholder-text-color: {theme.quiet_ink};
        selection-background-color: {theme.action}; selection-color: {theme.on_action}; }}
    QLineEdit[look="large"] {{ font-size: {scale.text(TITLE)}px;
        min-height: {round(touch * 1.2)}px; }}
    QComboBox::drop-down {{ border: none; width: {touch}px; }}
    QComboBox::down-arrow {{ image: url("{_icon_file("caret-down").as_posix()}");
        width: {scale.text(BODY)}px; height: {scale.text(BODY)}px; }}
    QComboBox QAbstractItemView {{ background: {theme.sheet}; border: {hair}px solid {theme.edge};
        outline: none; selection-background-color: {theme.action_soft};
        selection-color: {theme.action_text}; }}
    QComboBox QAbstractItemView::item {{ min-height: {touch}px; padding: 0 {scale.px(16)}px; }}
    QPlainTextEdit {{ padding: {scale.px(12)}px {scale.px(16)}px; }}
    QPlainTextEdit[look="on_card"], QPlainTextEdit[look="on_card"]:focus {{
        min-height: 0; padding: 0; background: transparent; border: none; font-weight: bold; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
        border: {ring}px solid {theme.focus}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: {scale.px(18, at_least=14)}px;
        margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {scale.px(18, at_least=14)}px;
        margin: 0; }}
    QScrollBar::handle {{ background: {theme.edge}; border-radius: {scale.px(4, at_least=3)}px;
        min-height: {scale.px(64)}px; min-width: {scale.px(64)}px;
        margin: {scale.px(5, at_least=4)}px; }}
    QScrollBar::handle:hover {{ background: {theme.quiet_ink}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QMenu {{ font-size: {scale.text(BODY)}px; background: {theme.sheet};
        border: {hair}px solid {theme.edge}; border-radius: {scale.px(10)}px;
        padding: {scale.px(8)}px; }}
    QMenu::item {{ padding: {scale.px(12)}px {pad}px; border-radius: {scale.px(8)}px; }}
    QMenu::item:selected {{ background: {theme.action_soft}; color: {theme.action_text}; }}
    QToolTip {{ font-size: {scale.text(SMALL)}px; background: {theme.sheet}; color: {theme.ink};
        border: {hair}px solid {theme.edge}; padding: {scale.px(6)}px; }}
    """
