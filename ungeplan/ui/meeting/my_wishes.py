"""The sheet on which the taken wishes gather beside the figure."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.plan import Goal, MeetingId, Plan, Wish, WishId
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.theme import BODY, CARD, SMALL, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button
from ungeplan.ui.widgets.card_shape import SHADOW, draw_card
from ungeplan.ui.widgets.own_words import OwnWordsInput
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.widgets.words_label import WordsLabel
from ungeplan.ui.wording import Wording

_FIGURE, _SMALL_FIGURE = 200, 112
"""How high the figure is, and at least, in the design's pixels."""


class WishSlip(QFrame):
    """One taken wish: its words, and a menu of what can be done with it.

    Signals:
        put_back: the wish is not wanted after all.
        reworded: the wish, and better words for it.
        rewording_typed: the wish, and half-typed better words.
        rewording_given_up: the wish stays as it is.
    """

    put_back = Signal(str)
    reworded = Signal(str, str)
    rewording_typed = Signal(str, str)
    rewording_given_up = Signal(str)

    def __init__(self, wish: Wish, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish = wish
        self._goal: Goal | None = None
        self._theme = theme
        self._scale = Scale()
        self._words = WordsLabel()
        self._place = WordsLabel()
        self._place.hide()
        self.more = Button()
        self.more.setProperty("look", "plain")
        self.menu = QMenu(self)
        self.reword_action = self.menu.addAction("")
        self.put_back_action = self.menu.addAction("")
        self.input = OwnWordsInput(theme, narrow=True)
        self.input.hide()
        words = QVBoxLayout()
        words.addStretch()
        words.addWidget(self._place)
        words.addWidget(self._words)
        words.addStretch()
        self._words_rows = words
        self._row = QHBoxLayout()
        self._row.addLayout(words, 1)
        self._row.addWidget(self.more)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._row)
        self._rows.addWidget(self.input)
        self.more.clicked.connect(self._open_menu)
        self.reword_action.triggered.connect(self.begin_rewording)
        self.put_back_action.triggered.connect(self._put_back)
        self.input.words_written.connect(self._reword)
        self.input.words_typed.connect(self._type)
        self.input.given_up.connect(self._give_up)

    @property
    def rewording(self) -> bool:
        """Whether somebody is writing better words for it."""
        return not self.input.isHidden()

    def show_wish(self, wish: Wish, goal: Goal | None) -> None:
        """Show the wish as it is now, and the goal it has become."""
        if wish.text != self.wish.text:
            self.end_rewording()
        self.wish = wish
        self._goal = goal
        self.show_scale(self._scale)
        self.retranslate()

    def begin_rewording(self, half_typed: str | None = None) -> None:
        """Let better words be written in the place of these."""
        self.input.write(half_typed or self.wish.text)
        self._show_writing(True)
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_rewording(self) -> None:
        """The words stand as they are."""
        self._show_writing(False)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        theme = self._theme
        colours = theme.goal(self._goal.rank) if self._goal else None
        self._words.wear(scale.font(CARD - 2, bold=True), colours.strong if colours else theme.ink)
        self._place.wear(scale.font(SMALL), colours.strong if colours else theme.quiet_ink)
        self._place.setVisible(colours is not None and not self.rewording)
        self.more.setVisible(colours is None and not self.rewording)
        side = scale.text(CARD)
        self.more.setIcon(icon("dots-three", theme.quiet_ink, side))
        self.more.setIconSize(QSize(side, side))
        self.more.setFixedSize(scale.touch(56), scale.touch(56))
        self.more.setStyleSheet("padding: 0;")
        top = scale.px(12)
        right = scale.px(6) if colours is None else scale.px(20)
        if self.rewording:
            self._rows.setContentsMargins(0, 0, 0, 0)
        else:
            self._rows.setContentsMargins(scale.px(20), top, right, top + scale.px(SHADOW))
        self._words_rows.setSpacing(scale.px(2))
        self.setMinimumHeight(scale.touch(64) + scale.px(SHADOW))
        self.input.show_scale(scale)
        self.update()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._words.setText(self.wish.text)
        if self._goal is not None:
            self._place.setText(self.tr("Goal {rank}").format(rank=self._goal.rank))
        own = self.wish.card is None
        self.reword_action.setVisible(own)
        self.reword_action.setText(self.tr("Write it another way"))
        self.put_back_action.setText(
            self.tr("Take it away") if own else self.tr("Put the card back")
        )
        self.more.setAccessibleName(self.tr("More for: {wish}").format(wish=self.wish.text))
        self.input.say(self.tr("Write it another way"), self.tr("Done"))
        self.setAccessibleName(self.wish.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.rewording:
            return
        scale, theme = self._scale, self._theme
        colours = theme.goal(self._goal.rank) if self._goal else None
        draw_card(
            QPainter(self),
            QRectF(self.rect()).adjusted(2, 1, -2, -1 - scale.px(SHADOW)),
            theme,
            scale,
            fill=colours.soft if colours else theme.sheet,
            edge=colours.strong if colours else theme.hairline,
            width=2 if colours else 1.5,
            radius=16,
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole slip opens its menu: the three dots alone are a small place to hit."""
        if self.more.isVisible() and self.rect().contains(event.position().toPoint()):
            self._open_menu()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.more.hasFocus() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._put_back()
        elif self.more.hasFocus() and event.key() == Qt.Key.Key_F2 and self.wish.card is None:
            self.begin_rewording()
        else:
            super().keyPressEvent(event)

    def _open_menu(self) -> None:
        corner = self.more.mapToGlobal(QPoint(0, self.more.height()))
        width = self.menu.sizeHint().width()
        self.menu.popup(QPoint(corner.x() + self.more.width() - width, corner.y()))

    def _put_back(self) -> None:
        self.put_back.emit(self.wish.id)

    def _reword(self, text: str) -> None:
        if text == self.wish.text:
            self._give_up()
        else:
            self.reworded.emit(self.wish.id, text)

    def _type(self, text: str) -> None:
        self.rewording_typed.emit(self.wish.id, text)

    def _give_up(self) -> None:
        self.end_rewording()
        self.rewording_given_up.emit(self.wish.id)
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_writing(self, writing: bool) -> None:
        self.input.setVisible(writing)
        self._words.setVisible(not writing)
        self.show_scale(self._scale)


class MyWishes(QFrame):
    """All wishes of the plan, the newest last, with the figure above them.

    Signals:
        put_back, reworded, rewording_typed, rewording_given_up: as those of a slip.
        emptied: the last wish that could be taken away is gone, and the keyboard has no place here.
    """

    emptied = Signal()

    put_back = Signal(str)
    reworded = Signal(str, str)
    rewording_typed = Signal(str, str)
    rewording_given_up = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._slips: dict[WishId, WishSlip] = {}
        self._scrolls = True
        self._free = 0
        """What is free at the end of the list."""
        self._newest: WishSlip | None = None
        self._figure = FigurePicture(wording, theme)
        self._title = QLabel()
        self._title.setProperty("look", "title")
        self._nothing = QLabel()
        self._nothing.setProperty("look", "helper")
        self._nothing.setWordWrap(True)
        self._list = QWidget()
        self._start = TabMark(self._list)
        self._list_rows = QVBoxLayout(self._list)
        self._list_rows.setContentsMargins(0, 0, 0, 0)
        # All that is free: without it each slip would take its share.
        self._list_rows.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._nothing)
        self._rows.addWidget(self._area, 1)
        self._list.installEventFilter(self)
        self._area.viewport().installEventFilter(self)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_newest)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        """Show the wishes of this plan."""
        self._figure.show_plan(plan, meeting)
        goals = {goal.wish: goal for goal in plan.active_goals}
        wishes = {wish.id: wish for wish in plan.wishes}
        self._newest = None
        for gone in self._slips.keys() - wishes.keys():
            slip = self._slips.pop(gone)
            slip.hide()
            slip.deleteLater()
        for place, (wish_id, wish) in enumerate(wishes.items()):
            slip_here = self._slips.get(wish_id)
            if slip_here is None:
                slip_here = self._newest = self._make(wish)
                self._list_rows.insertWidget(place, slip_here)
            slip_here.show_wish(wish, goals.get(wish_id))
        self._slips = {wish_id: self._slips[wish_id] for wish_id in wishes}
        self._order_keys()
        self._nothing.setVisible(not wishes)

    def show_drafts(self, drafts: dict[WishId, str]) -> None:
        """Put half-typed better words back where they were."""
        for wish, text in drafts.items():
            if wish in self._slips:
                self._slips[wish].begin_rewording(text)

    def slip(self, wish: WishId) -> WishSlip:
        """The slip of that wish. Raises KeyError when it is not on the sheet."""
        return self._slips[wish]

    def finish_rewording(self) -> None:
        """Better words that are being written are finished now."""
        for slip in list(self._slips.values()):
            if slip.rewording:
                slip.input.finish()

    def show_scale(self, scale: Scale, *, scrolls: bool = True) -> None:
        """Take the sizes of this window; without scrolling the sheet is as long as its list."""
        self._scale = scale
        self._scrolls = scrolls
        self._figure.show_scale(scale)
        pad = scale.px(28)
        self._rows.setContentsMargins(pad, scale.px(20), pad, scale.px(20))
        self._rows.setSpacing(scale.px(12))
        self._list_rows.setSpacing(scale.px(6))
        self._nothing.setContentsMargins(0, 0, 0, 0)
        for slip in self._slips.values():
            slip.show_scale(scale)
        self._fit_list()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        wishes = self._wording.content.meeting.stages.wishes
        self._title.setText(self._wording.say(wishes.name))
        self._nothing.setText(self._wording.say(wishes.any_size))
        self.setAccessibleName(self._title.text())
        for slip in self._slips.values():
            slip.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_list()
        return super().eventFilter(watched, event)

    def _make(self, wish: Wish) -> WishSlip:
        slip = WishSlip(wish, self._theme)
        slip.show_scale(self._scale)
        slip.put_back.connect(self._take_away)
        slip.reworded.connect(self.reworded)
        slip.rewording_typed.connect(self.rewording_typed)
        slip.rewording_given_up.connect(self.rewording_given_up)
        self._slips[wish.id] = slip
        return slip

    def _take_away(self, wish: str) -> None:
        """The keyboard goes on to the next wish, or to the one before."""
        if wish not in self._slips:
            # Its menu was open still when it went.
            return
        place = list(self._slips).index(WishId(wish))
        self.put_back.emit(wish)
        if wish in self._slips:
            return
        left = list(self._slips.values())
        order = [*left[place:], *reversed(left[:place])]
        following = next((slip for slip in order if not slip.more.isHidden()), None)
        if following is None:
            self.emptied.emit()
        else:
            following.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_keys(self) -> None:
        """Tab goes down the list, whenever its slips were made."""
        self._start.lead_to(
            part
            for slip in self._slips.values()
            for part in (slip.more, slip.input.text, slip.input.done)
        )

    def _show_newest(self) -> None:
        """Now that the list has its length, the slip that came last can be seen whole."""
        if self._newest is not None and not any(slip.rewording for slip in self._slips.values()):
            self._list_rows.activate()
            self._area.ensureWidgetVisible(self._newest, 0, 0)
            bar = self._area.verticalScrollBar()
            tops = [slip.y() for slip in self._slips.values()]
            bar.setValue(min((top for top in tops if top >= bar.value()), default=bar.maximum()))

    def _fit_list(self) -> None:
        """Without scrolling, the sheet makes room for its whole list."""
        least = self._scale.touch(64) + self._scale.px(BODY)
        length = self._length_at(self._area.width())
        self._area.setMinimumHeight(least if self._scrolls else max(least, length))
        self._fit_figure(length)
        self._end_at_a_slip()
        for slip in self._slips.values():
            if slip.rewording:
                self._area.ensureWidgetVisible(slip.input)

    def _length_at(self, width: int) -> int:
        """How long the list is at that width, without what is free at its end."""
        return self._list_rows.totalHeightForWidth(max(width, 1)) - self._free

    def _fit_figure(self, length: int) -> None:
        """Many wishes leave less room for the figure above them."""
        room = self.contentsRect().height() - length - self._around_figure()
        tallest, least = self._scale.px(_FIGURE), self._scale.px(_SMALL_FIGURE)
        height = max(min(room, tallest), least) if self._scrolls else tallest
        self._figure.setFixedSize(round(height * 0.64), height)

    def _around_figure(self) -> int:
        margins = self._rows.contentsMargins()
        shown = self._title.sizeHint().height() + 2 * self._rows.spacing()
        return margins.top() + margins.bottom() + shown

    def _end_at_a_slip(self) -> None:
        """Leave as much free at the end as lets the last scroll begin with a whole slip."""
        view = self._area.viewport()
        beyond = self._length_at(view.width()) - view.height()
        free = 0
        if self._scrolls and beyond > 0:
            tops = [slip.y() for slip in self._slips.values()]
            free = min((top - beyond for top in tops if top >= beyond), default=0)
        if free != self._free:
            self._free = free
            self._list_rows.setContentsMargins(0, 0, 0, free)
