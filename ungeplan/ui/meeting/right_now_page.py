"""*Lige nu*: how it is in four areas of life, on soft sliders; each may be left alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ungeplan.model.language import Words
from ungeplan.model.plan import Area, MeetingId, Plan
from ungeplan.ui.meeting.soft_slider import SoftSlider
from ungeplan.ui.theme import BODY, CARD, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording

_STACKED_FROM = 1.5
"""From this text zoom what takes an answer away lies under the slider."""


class AreaRow(QFrame):
    """One area: its name, its slider, and what takes the answer away.

    Signals:
        said: the Area, and the level at which the handle was let go.
        taken_away: the Area whose answer shall not be shown.
    """

    said = Signal(object, int)
    taken_away = Signal(object)

    def __init__(
        self, area: Area, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self.area = area
        self._wording = wording
        self._theme = theme
        self._name = WordsLabel()
        self.slider = SoftSlider(theme)
        self.take_away = Button()
        self.take_away.setProperty("look", "plain")
        # Its room is kept while there is nothing to take away, so that the line does not move.
        policy = self.take_away.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.take_away.setSizePolicy(policy)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self.slider, 1)
        self._beside.addWidget(self.take_away, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._name)
        self._rows.addLayout(self._beside)
        self.slider.settled.connect(self._say)
        self.take_away.clicked.connect(self._take_away)

    def show_level(self, level: int | None) -> None:
        """Show this answer, or that there is none; only an answer can be taken away."""
        had_focus = self.take_away.hasFocus()
        self.slider.show_level(level)
        self.take_away.setVisible(level is not None)
        if level is None and had_focus:
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        pad = scale.px(28)
        self._rows.setContentsMargins(pad, scale.px(14), scale.px(16), scale.px(10))
        self._rows.setSpacing(0)
        self._beside.setSpacing(scale.px(20))
        directions = QBoxLayout.Direction
        is_stacked = scale.zoom >= _STACKED_FROM
        self._beside.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        self._name.wear(scale.font(CARD, bold=True), self._theme.ink)
        self.slider.show_scale(scale)
        side = scale.text(BODY)
        self.take_away.setIcon(icon("eye-slash", self._theme.action_text, side))
        self.take_away.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.right_now, self._wording.say
        name = say(_name_of(self.area, self._wording))
        self._name.setText(name)
        low, high = say(words.low), say(words.high)
        near = self.tr("Nearest to: {end}")
        self.slider.say(
            name,
            (low, near.format(end=low), self.tr("In between"), near.format(end=high), high),
            self.tr("No answer yet"),
        )
        say_beside_icon(self.take_away, say(words.do_not_show))
        self.take_away.setAccessibleName(f"{say(words.do_not_show)}: {name}")

    def _say(self, level: int) -> None:
        self.said.emit(self.area, level)

    def _take_away(self) -> None:
        self.taken_away.emit(self.area)


class RightNowPage(QWidget):
    """The four areas below each other.

    Signals:
        said, taken_away: as those of a row.
    """

    said = Signal(object, int)
    taken_away = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.areas = {area: AreaRow(area, wording, theme) for area in Area}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for row in self.areas.values():
            self._rows.addWidget(row)
            row.said.connect(self.said)
            row.taken_away.connect(self.taken_away)
        self._rows.addStretch()

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        """Show what was said at this meeting."""
        said = {check_in.area: check_in.level for check_in in plan.check_in(meeting)}
        for area, row in self.areas.items():
            row.show_level(said.get(area))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._rows.setSpacing(scale.px(16))
        for row in self.areas.values():
            row.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for row in self.areas.values():
            row.retranslate()


def _name_of(area: Area, wording: Wording) -> Words:
    words = wording.content.meeting.stages.right_now
    return {
        Area.HOW_ARE_YOU: words.how_are_you,
        Area.AT_HOME: words.at_home,
        Area.DAY: words.day,
        Area.FRIENDS: words.friends,
    }[area]
