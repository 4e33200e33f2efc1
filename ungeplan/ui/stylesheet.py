"""How labels, buttons, inputs and panels look: one stylesheet for a whole window.

A widget says what it is with the dynamic property `look`: labels question, title, card, helper,
warning, small, veil; buttons primary, soft, plain, chip, dashed, line, tab, day, number; lines
large; longer texts on_card; panels paper, sheet, bar, side, message; tiles key. Without one, a
label is in the size of running text.
"""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.ui.theme import (
    BODY,
    CARD,
    FALLBACK,
    FAMILY,
    HELPER,
    QUESTION,
    SMALL,
    TITLE,
    Scale,
    Theme,
    icon_file,
)

_LEAST_TO_PRESS = 48
_LINE_HEIGHT = 1.25
"""How much higher a line is than its type, about."""


class _Sizes(NamedTuple):
    """What several parts of the stylesheet measure by, in pixels."""

    radius: int
    touch: int
    pad: int
    edge: int
    ring: int
    """Wider than the edge it replaces: the focus shows by more than its colour."""
    hair: int

    @classmethod
    def of(cls, scale: Scale) -> _Sizes:
        """Those of a window of that scale."""
        return cls(
            radius=scale.px(18),
            touch=scale.touch(),
            pad=scale.px(24),
            edge=max(2, scale.px(2)),
            ring=max(3, scale.px(3)),
            hair=max(1, scale.px(1)),
        )

    @property
    def inside(self) -> int:
        """The height of a button within its edges."""
        return self.touch - 2 * self.edge


def stylesheet(theme: Theme, scale: Scale) -> str:
    """The whole of it, in the colours of the theme and the sizes of the window."""
    sizes = _Sizes.of(scale)
    parts = (_panels, _labels, _buttons, _looks_of_buttons, _small_buttons, _inputs, _lists)
    return "".join(part(theme, scale, sizes) for part in (*parts, _scroll_bars, _what_floats))


def picture(name: str, theme: Theme) -> str:
    """The file of an icon that a stylesheet names: Qt draws it black, and light if it says so."""
    return icon_file(f"{name}-light" if theme.is_dark else name).as_posix()


def _panels(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    hair = sizes.hair
    # What Qt moves by itself, as the cross that comes into a line.
    still = "" if theme.motion else "widget-animation-duration: 0;"
    return f"""
    QWidget {{ color: {theme.ink}; font-family: "{FAMILY}", "{FALLBACK}"; {still} }}
    QWidget[look="paper"] {{ background: {theme.paper}; }}
    QFrame[look="sheet"] {{ background: {theme.sheet}; border: {hair}px solid {theme.hairline};
        border-radius: {scale.px(22)}px; }}
    QFrame[look="bar"] {{ background: {theme.sheet}; border: none;
        border-top: {hair}px solid {theme.hairline}; }}
    QFrame[look="side"] {{ background: {theme.sheet}; border: none;
        border-right: {hair}px solid {theme.hairline}; }}
    QFrame[look="message"] {{ background: {theme.warning_soft};
        border: {hair}px solid {theme.warning}; border-radius: {sizes.radius}px; }}
    """


def _labels(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    return f"""
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
        background: {theme.ink}; border-radius: {sizes.radius}px;
        padding: {scale.px(10)}px {scale.px(20)}px; }}
    QLabel[look="key"] {{ font-size: {scale.text(SMALL)}px; font-weight: bold;
        color: {theme.ink}; background: {theme.paper};
        border: {sizes.edge}px solid {theme.edge}; border-radius: {scale.px(10)}px;
        padding: {scale.px(4)}px {scale.px(12)}px; }}
    """


def _buttons(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    return f"""
    QPushButton {{ font-size: {scale.text(BODY)}px; font-weight: bold;
        min-height: {sizes.inside}px; padding: 0 {sizes.pad}px; border-radius: {sizes.radius}px;
        background: {theme.sheet}; border: {sizes.edge}px solid {theme.edge};
        color: {theme.ink}; }}
    QPushButton:hover {{ background: {theme.paper}; }}
    QPushButton:pressed {{ background: {theme.pressed}; }}
    QPushButton:focus {{ border: {sizes.ring}px solid {theme.focus}; outline: none;
        background-clip: padding; min-height: {sizes.touch - 2 * sizes.ring}px; }}
    QPushButton:disabled {{ color: {theme.edge}; border-color: {theme.hairline}; }}
    QPushButton::menu-indicator {{ image: none; width: 0; }}
    """


def _looks_of_buttons(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    return f"""
    QPushButton[look="primary"] {{ background: {theme.action}; color: {theme.on_action};
        border-color: {theme.action}; }}
    QPushButton[look="primary"]:hover {{ background: {theme.action_text}; }}
    QPushButton[look="primary"]:disabled {{ background: {theme.pressed};
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
        border-color: {theme.quiet_ink}; }}
    QPushButton[look="dashed"]:hover {{ background: {theme.sheet}; }}
    QPushButton[look="dashed"]:disabled {{ border-color: {theme.hairline}; }}
    QPushButton[look="dashed"]:focus {{ border-style: solid; }}
    """


def _small_buttons(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    day = scale.touch(52) - 2 * sizes.edge
    # No higher than it must be: it stands over every question.
    line = max(_LEAST_TO_PRESS, round(scale.text(SMALL) * 1.5))
    return f"""
    QPushButton[look="tab"] {{ background: transparent; border-color: transparent;
        font-size: {scale.text(SMALL)}px; color: {theme.quiet_ink};
        padding: 0 {scale.px(16)}px; }}
    QPushButton[look="tab"]:hover {{ background: {theme.paper}; }}
    QPushButton[look="tab"]:checked {{ background: {theme.action_soft};
        color: {theme.action_text}; }}
    QPushButton[look="line"] {{ font-size: {scale.text(SMALL)}px;
        min-height: {line - 2 * sizes.edge}px; padding: 0 {scale.px(16)}px;
        border-radius: {scale.px(14)}px; }}
    QPushButton[look="line"]:focus {{ min-height: {line - 2 * sizes.ring}px; }}
    QPushButton[look="day"] {{ background: transparent; border-color: transparent; padding: 0;
        font-weight: normal; font-size: {scale.text(HELPER)}px;
        min-height: {day}px; min-width: {day}px; }}
    QPushButton[look="day"]:hover {{ background: {theme.action_soft}; }}
    QPushButton[look="day"]:checked {{ background: {theme.action}; color: {theme.on_action};
        font-weight: bold; }}
    QPushButton[look="day"]:disabled {{ color: {theme.edge}; }}
    QPushButton[look="number"] {{ padding: 0; min-width: {sizes.inside}px; }}
    QPushButton[look="number"]:checked {{ background: {theme.action}; color: {theme.on_action};
        border-color: {theme.action}; }}
    QPushButton[look="chip"]:focus, QPushButton[look="dashed"]:focus,
    QPushButton[look="tab"]:focus, QPushButton[look="day"]:focus,
    QPushButton[look="number"]:focus {{
        border-color: {theme.focus}; }}
    QPushButton[look="number"]:checked:focus, QPushButton[look="day"]:checked:focus,
    QPushButton[look="soft"]:checked:focus {{ border-color: {theme.ink}; }}
    """


def _inputs(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    caret = picture("caret-down", theme)
    return f"""
    QCheckBox {{ font-size: {scale.text(SMALL)}px; spacing: {scale.px(12)}px; }}
    QLineEdit, QPlainTextEdit, QComboBox {{
        font-size: {scale.text(CARD)}px; min-height: {sizes.inside}px;
        padding: 0 {scale.px(16)}px; background: {theme.sheet};
        border: {sizes.edge}px solid {theme.edge}; border-radius: {sizes.radius}px;
        placeholder-text-color: {theme.quiet_ink};
        selection-background-color: {theme.action}; selection-color: {theme.on_action}; }}
    QLineEdit[look="large"] {{ font-size: {scale.text(TITLE)}px;
        min-height: {round(sizes.touch * 1.2)}px; }}
    QComboBox::drop-down {{ border: none; width: {sizes.touch}px; }}
    QComboBox::down-arrow {{ image: url("{caret}");
        width: {scale.text(BODY)}px; height: {scale.text(BODY)}px; }}
    QPlainTextEdit {{ padding: {scale.px(12)}px {scale.px(16)}px; }}
    QPlainTextEdit[look="on_card"], QPlainTextEdit[look="on_card"]:focus {{
        min-height: 0; padding: 0; background: transparent; border: none; font-weight: bold; }}
    QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
        border: {sizes.ring}px solid {theme.focus}; }}
    """


def _lists(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    return f"""
    QListView {{ background: transparent; border: none; outline: none; }}
    QComboBox QAbstractItemView {{ background: {theme.sheet};
        border: {sizes.hair}px solid {theme.edge}; outline: none;
        selection-background-color: {theme.action_soft};
        selection-color: {theme.action_text}; }}
    QComboBox QAbstractItemView::item {{ min-height: {sizes.touch}px;
        padding: 0 {scale.px(16)}px; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    """


def _scroll_bars(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    wide = scale.px(18, at_least=14)
    return f"""
    QScrollBar:vertical {{ background: transparent; width: {wide}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {wide}px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.edge}; border-radius: {scale.px(4, at_least=3)}px;
        min-height: {scale.px(64)}px; min-width: {scale.px(64)}px;
        margin: {scale.px(5, at_least=4)}px; }}
    QScrollBar::handle:hover {{ background: {theme.quiet_ink}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _what_floats(theme: Theme, scale: Scale, sizes: _Sizes) -> str:
    # A line of a menu is as easy to hit as a button.
    over = round((_LEAST_TO_PRESS - scale.text(BODY) * _LINE_HEIGHT) / 2) + 1
    return f"""
    QMenu {{ font-size: {scale.text(BODY)}px; background: {theme.sheet};
        border: {sizes.hair}px solid {theme.edge}; border-radius: {scale.px(10)}px;
        padding: {scale.px(8)}px; icon-size: {scale.text(BODY)}px; }}
    QMenu::item {{ padding: {max(scale.px(12), over)}px {sizes.pad}px;
        border-radius: {scale.px(8)}px; }}
    QMenu::icon {{ padding-left: {scale.px(14)}px; }}
    QMenu::indicator {{ width: 0; image: none; }}
    QMenu::right-arrow {{ image: url("{picture("caret-right", theme)}");
        width: {scale.text(SMALL)}px; height: {scale.text(SMALL)}px;
        right: {scale.px(12)}px; }}
    QMenu::item:selected {{ background: {theme.action_soft}; color: {theme.action_text}; }}
    QMenu::item:disabled {{ color: {theme.quiet_ink}; }}
    QMenu::separator {{ height: {sizes.hair}px; background: {theme.hairline};
        margin: {scale.px(8)}px {sizes.pad}px; }}
    QToolTip {{ font-size: {scale.text(SMALL)}px; background: {theme.sheet}; color: {theme.ink};
        border: {sizes.hair}px solid {theme.edge}; padding: {scale.px(6)}px; }}
    """
