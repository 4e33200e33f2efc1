"""*Ønsker*: what the young person would like, from cards or in their own words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

from ungeplan.model.content import Card
from ungeplan.model.edits import AddWish, RemoveWish, RewordWish
from ungeplan.model.plan import MeetingId, Plan, WishId
from ungeplan.ui.meeting.card_table import CardTable
from ungeplan.ui.meeting.my_wishes import MyWishes
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import NO_WIDEST, Scale, Theme
from ungeplan.ui.widgets.finger_scroll import FingerScroll
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.wording import Wording

OWN_WORDS = "wishes.own_words"
_REWORDING = "wishes.reword."
"""The fields of half-typed words: a new wish, and better words for one that is there."""

_STACKED_FROM = 1.5
"""From this text zoom the cards and the taken wishes lie below each other."""


class WishesStage(Stage):
    """Cards on the left, the wishes that were taken on the right."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._meeting: MeetingId | None = None
        self._half_typed: dict[WishId, str] = {}
        self._stacked = False
        self.own_words = OwnWordsInput(theme)
        self.table = CardTable(self.own_words, wording, theme)
        self.mine = MyWishes(wording, theme)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.table)
        self._finger = FingerScroll(self._area)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addWidget(self._area, 1)
        self._layout.addWidget(self.mine)

        self.own_words.words_written.connect(self._add_own_words)
        self.own_words.words_typed.connect(self._keep_own_words)
        self.own_words.installEventFilter(self)
        self.table.installEventFilter(self)
        self.table.card_chosen.connect(self._take_or_put_back)
        self.table.card_reached.connect(self._scroll_to)
        self.mine.put_back.connect(self._put_back)
        self.mine.emptied.connect(self._begin_again)
        self.mine.reworded.connect(self._reword)
        self.mine.rewording_typed.connect(self._keep_rewording)
        self.mine.rewording_given_up.connect(self._drop_rewording)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def question(self) -> str:
        return self.wording.say(self.wording.content.meeting.stages.wishes.question)

    @property
    def helper(self) -> str:
        return self.wording.say(self.wording.content.meeting.stages.wishes.help)

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        self._plan = plan
        if meeting != self._meeting or not self.table.is_laid:
            self._meeting = meeting
            self.table.lay_out(self.wording.content.shuffled_cards(meeting or ""))
        taken = {wish.card for wish in plan.wishes if wish.card}
        self.table.show_taken(taken)
        self.mine.show_plan(plan, meeting)
        half_typed, self._half_typed = self._half_typed, {}
        self.mine.show_drafts(half_typed)

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self.own_words.write(drafts.get(OWN_WORDS, ""))
        self._half_typed = {
            WishId(field.removeprefix(_REWORDING)): text
            for field, text in drafts.items()
            if field.startswith(_REWORDING)
        }

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        self._stacked = scale.zoom >= _STACKED_FROM
        side = scale.px(48)
        self._layout.setDirection(
            QBoxLayout.Direction.TopToBottom if self._stacked else QBoxLayout.Direction.LeftToRight
        )
        self._layout.setContentsMargins(side, scale.px(8), side, scale.px(24))
        self._layout.setSpacing(scale.px(32))
        self.own_words.show_scale(scale)
        self.table.show_scale(scale)
        self.mine.show_scale(scale, scrolls=not self._stacked)
        if self._stacked:
            self.mine.setMaximumWidth(NO_WIDEST)
            self.mine.setMinimumWidth(0)
        else:
            self.mine.setFixedWidth(round(scale.px(436) * max(1.0, scale.zoom * 0.9)))
        self._fit_table()

    def retranslate(self) -> None:
        words = self.wording.content.meeting.stages.wishes
        self.own_words.say(self.wording.say(words.own_words), self.tr("Add"))

    def enter(self, *, from_the_end: bool = False) -> None:
        self.table.close_drawer()
        self._area.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        self.own_words.finish()
        self.mine.finish_rewording()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.own_words and event.type() == QEvent.Type.LayoutRequest:
            self.table.place_again()
        elif watched is self.table and event.type() == QEvent.Type.Resize:
            self._fit_table()
        return super().eventFilter(watched, event)

    def _add_own_words(self, text: str) -> None:
        before = self._plan
        self.edit_proposed.emit(AddWish(text))
        if self._plan is not before:
            self.own_words.clear()
            self.draft_finished.emit(OWN_WORDS)

    def _keep_own_words(self, text: str) -> None:
        self.draft_typed.emit(OWN_WORDS, text)

    def _take_or_put_back(self, card: Card) -> None:
        taken = next((w for w in self._plan.wishes if w.card == card.id), None)
        if taken is not None:
            self._put_back(taken.id)
        else:
            text = self.wording.say(card.words)
            self.edit_proposed.emit(AddWish(text, card=card.id, zone_hint=card.zone_hint))

    def _put_back(self, wish: str) -> None:
        self.edit_proposed.emit(RemoveWish(WishId(wish)))

    def _begin_again(self) -> None:
        self.own_words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reword(self, wish: str, text: str) -> None:
        before = self._plan
        self.edit_proposed.emit(RewordWish(WishId(wish), text))
        if self._plan is not before:
            self._drop_rewording(wish)

    def _keep_rewording(self, wish: str, text: str) -> None:
        self.draft_typed.emit(f"{_REWORDING}{wish}", text)

    def _drop_rewording(self, wish: str) -> None:
        self.draft_finished.emit(f"{_REWORDING}{wish}")

    def _scroll_to(self, card: QWidget) -> None:
        # While a button is down, what is under it must not move away.
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._area.ensureWidgetVisible(card, 0, self.scale.px(24))

    def _fit_table(self) -> None:
        """In a stack, the page scrolls and the table lies there in its full length."""
        height = self.table.height() if self._stacked else self.scale.px(300)
        self._area.setMinimumHeight(height)
        self._finger.allow(not self._stacked)
