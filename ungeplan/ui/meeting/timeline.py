"""The story of the plan, played back: the figure as it was then, and what happened."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ungeplan.model.differences import Moment, story_of, tell
from ungeplan.model.journal import Journal
from ungeplan.model.language import long_date
from ungeplan.model.plan import YOUNG_PERSON, Plan
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.happened_page import ToldCard
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

PACE_MS = 2600
"""How long each moment is shown while the story plays: time to read a sentence aloud."""


class Timeline(QWidget):
    """Goes through the story step by step; where the theme has motion it also plays by itself.

    Signals:
        closed: back to what was on the screen before.
    """

    closed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._moments: tuple[Moment, ...] = ()
        self._known = 0
        """The counter of the journal that is shown."""
        self._here = 0
        self._names: dict[str, str] = {}
        self.figure = FigurePicture(wording, theme)
        self.who_and_when = QLabel()
        self.who_and_when.setProperty("look", "helper")
        self.who_and_when.setTextFormat(Qt.TextFormat.PlainText)
        self.who_and_when.setWordWrap(True)
        self.place = QLabel()
        self.place.setProperty("look", "helper")
        self.earlier = Button()
        self.play = Button()
        self.later = Button()
        self.close_it = Button()
        for button in (self.earlier, self.play, self.later):
            button.setProperty("look", "soft")
        self.close_it.setProperty("look", "plain")
        self._told = QVBoxLayout()
        self._cards = AsMany(self._told, self._make_card)
        self._buttons = Flow()
        self._buttons.show_parts([self.earlier, self.play, self.later, self.close_it])
        self.play.setVisible(theme.motion)
        self._line = QHBoxLayout()
        self._line.addWidget(self.place)
        self._line.addWidget(self.who_and_when, 1)
        self._right = QVBoxLayout()
        self._right.addWidget(self._buttons)
        self._right.addLayout(self._line)
        self._right.addLayout(self._told)
        self._right.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.figure)
        self._row.addLayout(self._right, 1)
        self.clock = QTimer(self)
        self.clock.setInterval(PACE_MS)

        self.clock.timeout.connect(self._play_on)
        self.earlier.clicked.connect(self._go_back)
        self.later.clicked.connect(self._go_on)
        self.play.clicked.connect(self._turn_playing)
        self.close_it.clicked.connect(self.closed)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def cards(self) -> list[ToldCard]:
        """What happened at the moment that is shown."""
        return self._cards.rows

    def show_journal(self, journal: Journal) -> None:
        """Tell the story of this journal; it begins anew when something has happened."""
        if journal.counter == self._known:
            return
        self._known = journal.counter
        self._names = {person.id: person.name for person in journal.plan.people}
        self._moments = story_of(journal)
        self._here = 0
        self._show()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        large = max(1.0, scale.zoom * 0.75)
        self.figure.setFixedWidth(round(scale.px(430) / large))
        self.figure.setFixedHeight(round(scale.px(620) / large))
        self.figure.show_scale(scale)
        self._row.setAlignment(self.figure, Qt.AlignmentFlag.AlignTop)
        self._row.setSpacing(scale.px(40))
        self._right.setSpacing(scale.px(18))
        self._told.setSpacing(scale.px(12))
        self._buttons.set_gap(scale.px(12))
        self._line.setSpacing(scale.px(24))
        for card in self.cards:
            card.show_scale(scale)
        self._show_icons()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.since_last, self._wording.say
        say_beside_icon(self.earlier, say(words.earlier))
        say_beside_icon(self.later, say(words.later))
        say_beside_icon(self.play, say(words.stop if self.clock.isActive() else words.play))
        self.close_it.setText(say(words.close))
        self._show()

    # -- inside -------------------------------------------------------------------------------

    def _show(self) -> None:
        count = len(self._moments)
        self.earlier.setEnabled(self._here > 0)
        self.later.setEnabled(self._here + 1 < count)
        self.play.setEnabled(count > 1)
        self.place.setText(f"{self._here + 1} / {count}" if count else "")
        if not count:
            self.figure.show_plan(Plan(), None)
            self.who_and_when.clear()
            self._cards.fit(0)
            return
        moment = self._moments[self._here]
        wording = self._wording
        self.figure.show_plan(moment.plan, moment.meeting)
        told = [tell(d, wording.content, wording.language) for d in moment.happened]
        for card, one in zip(self._cards.fit(len(told)), told, strict=True):
            card.show_told(one)
        day = long_date(
            moment.at.astimezone().date(), wording.content.print.dates.in_(wording.language)
        )
        self.who_and_when.setText(f"{self._who(moment)} · {day}")

    def _who(self, moment: Moment) -> str:
        words, language = self._wording.content.differences, self._wording.language
        if moment.voice == YOUNG_PERSON:
            return words.you_said.in_(language)
        return words.they_said.filled(language, who=self._names.get(moment.voice, ""))

    def _show_icons(self) -> None:
        side = self._scale.text(BODY)
        playing = self.clock.isActive()
        for button, picture in (
            (self.earlier, "caret-left"),
            (self.later, "caret-right"),
            (self.play, "stop" if playing else "play"),
        ):
            button.setIcon(icon(picture, self._theme.action_text, side, self._theme.edge))
            button.setIconSize(QSize(side, side))

    def _make_card(self) -> ToldCard:
        card = ToldCard(self._theme)
        card.show_scale(self._scale)
        return card

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._moments):
            self._here = place
            self._show()

    def _go_back(self) -> None:
        self._stop()
        self._go_to(self._here - 1)

    def _go_on(self) -> None:
        self._stop()
        self._go_to(self._here + 1)

    def _turn_playing(self) -> None:
        if self.clock.isActive():
            self._stop()
            return
        if self._here + 1 >= len(self._moments):
            self._go_to(0)
        self.clock.start()
        self._show_icons()
        self.retranslate()

    def _play_on(self) -> None:
        self._go_to(self._here + 1)
        if self._here + 1 >= len(self._moments):
            self._stop()

    def _stop(self) -> None:
        if self.clock.isActive():
            self.clock.stop()
            self._show_icons()
            self.retranslate()

    # -- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left:
            self._go_back()
        elif event.key() == Qt.Key.Key_Right:
            self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays under the curtain or behind another page."""
        super().hideEvent(event)
        self._stop()
