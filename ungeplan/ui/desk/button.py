"""Buttons of the desk that have an icon beside their word."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button


def icon_button(picture: str, theme: Theme, scale: Scale, look: str = "") -> QPushButton:
    """A button with that icon, in the colour its look has in the theme, and no word yet."""
    made = Button()
    made.setProperty("look", look)
    colours = {"primary": theme.on_action, "soft": theme.action_text, "plain": theme.action_text}
    side = scale.text(BODY + 4)
    made.setIcon(icon(picture, colours.get(look, theme.ink), side, disabled=theme.edge))
    made.setIconSize(QSize(side, side))
    return made
