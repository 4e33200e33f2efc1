"""The languages that can stand beside Danish, to tap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ungeplan.model.content import SpokenLanguage
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.two_languages_words import has_letters_for
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

NONE = ""
"""The tag of no second language."""


class LanguageChoice(QWidget):
    """One chip for each language, and one for none. Each is named in itself and in Danish.

    Signals:
        language_chosen: the tag of the language that was tapped; empty for none.
    """

    language_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = Scale()
        self._chosen = NONE
        self.chips: dict[str, Chip] = {}
        self._flow = Flow()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._flow)

    def say(self, wording: Wording, none: str) -> None:
        """Offer the languages of the content, in the order of their names, and none of them."""
        spoken = wording.content.languages.spoken
        named = sorted((wording.say(language.name), tag) for tag, language in spoken.items())
        self.chips = {NONE: self._chip(none)}
        for name, tag in named:
            self.chips[tag] = self._chip(_both_names(spoken[tag], name))
        self._flow.show_parts([*self.chips.values()])
        self.show_chosen(self._chosen)

    def show_chosen(self, tag: str) -> None:
        """Tick this one."""
        self._chosen = tag
        for name, chip in self.chips.items():
            chip.setChecked(name == tag)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._flow.set_gap(scale.px(14))
        for chip in self.chips.values():
            chip.show_scale(scale)

    def take_focus(self) -> None:
        """The keys go to what is chosen now."""
        chip = self.chips.get(self._chosen) or self.chips[NONE]
        chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, words: str) -> Chip:
        chip = Chip(self._theme)
        chip.say(words)
        chip.show_scale(self._scale)
        chip.clicked.connect(self._choose)
        return chip

    def _choose(self) -> None:
        pressed = self.sender()
        for tag, chip in self.chips.items():
            if chip is pressed:
                self.language_chosen.emit(tag)
                self.show_chosen(self._chosen)
                return


def _both_names(language: SpokenLanguage, name: str) -> str:
    """What it is called in itself goes first, unless this computer has no letters for it."""
    own = language.own
    if not has_letters_for(own) or own.casefold() == name.casefold():
        return name[:1].upper() + name[1:]
    # Isolated: what runs the other way moves nothing that stands beside it.
    return f"\u2068{own}\u2069 · {name}"
