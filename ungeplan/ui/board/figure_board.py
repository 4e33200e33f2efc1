"""The board of the goals stage: the figure, the goals beside it and the wishes on the sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QGraphicsPixmapItem, QScrollBar, QWidget

from ungeplan.model.figure import Zone
from ungeplan.model.plan import Plan
from ungeplan.ui.board.accessibility import speaks_through
from ungeplan.ui.board.board_interface import interface_of
from ungeplan.ui.board.board_menu import BoardMenu
from ungeplan.ui.board.board_view import BoardView
from ungeplan.ui.board.card_item import LYING, CardItem, Kind
from ungeplan.ui.board.hand import Grip
from ungeplan.ui.board.target import Target
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording


class FigureBoard(QWidget):
    """Shows a plan's goals and wishes as cards and says where somebody puts them.

    Signals:
        card_dropped: a wish and the Zone on which it was put.
        goal_moved: a goal and the Zone to which it was moved.
        goal_taken_off: a goal that was put back among the wishes.
        goal_ranked: a goal and its new place in the order, from 1.
        goal_chosen: the goal that was pressed while goals are being chosen.
        announced: what people who listen are told.
    """

    card_dropped = Signal(str, object)
    goal_moved = Signal(str, object)
    goal_taken_off = Signal(str)
    goal_ranked = Signal(str, int)
    goal_chosen = Signal(str)
    announced = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale()
        speaks_through(BoardView, interface_of)
        self.view = BoardView(wording, theme, self)
        self.table = self.view.table
        self.hand = self.view.hand
        self.voice = self.view.voice
        self.menu = BoardMenu(self)
        self.scroll_bar = QScrollBar(self)
        self.scroll_bar.hide()
        self._foot: QWidget | None = None
        self._cover: QWidget | None = None
        self._foot_picture = QGraphicsPixmapItem(self.table.ground)
        self._foot_picture.setZValue(LYING)
        self._foot_picture.hide()
        self.setFocusProxy(self.view)

        self.view.resized.connect(self._fit)
        self.view.scrolled.connect(self._show_scroll)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.card_chosen.connect(self._say_chosen)
        self.scroll_bar.valueChanged.connect(self.view.scroll_sheet)
        self.table.arranged.connect(self._show_scroll)
        self.menu.place_chosen.connect(self.hand.put_on)
        self.menu.rank_chosen.connect(self._say_ranked)
        self.hand.lifted.connect(self._card_lifted)
        self.hand.went_near.connect(self._card_near)
        self.hand.dropped.connect(self._card_down)
        self.hand.put_back.connect(self._card_back)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    # -- what the board is told ---------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show the goals and wishes of this plan."""
        self.table.show_plan(plan)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._fit()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.view.setAccessibleName(self.voice.board())
        self.scroll_bar.setAccessibleName(self.tr("Scroll my wishes"))
        self._fit()

    def take_foot(self, foot: QWidget) -> None:
        """Keep this at the bottom of the sheet, always in sight."""
        if foot is not self._foot:
            self._foot = foot
            foot.setParent(self)
            foot.installEventFilter(self)
        foot.show()
        self._fit()

    def leave_foot(self) -> None:
        """Lie without a foot: it is somewhere else now."""
        if self._foot is not None:
            self._raise_foot()
            self._foot.removeEventFilter(self)
            self._foot = None
            self._fit()

    def take_cover(self, cover: QWidget) -> None:
        """Keep this to lay over the sheet when it is shown."""
        self._cover = cover
        cover.setParent(self)
        cover.hide()
        self._fit()

    def choose_goal(self, choosing: bool) -> None:
        """While goals are being chosen, the cover lies over the sheet and nothing can be moved."""
        self.view.choose_goal(choosing)
        if self._foot is not None:
            # It lies under the cover: the keys must not go where nobody sees them.
            self._foot.setVisible(not choosing)
        if self._cover is not None:
            self._cover.setVisible(choosing)
            self._cover.raise_()

    # -- what the hand does -------------------------------------------------------------------

    def _card_lifted(self, card: CardItem) -> None:
        if self.hand.grip is Grip.DRAG:
            self._flatten_foot()
        self._say(self.voice.lifted(card))

    def _card_near(self, card: CardItem, target: Target | None) -> None:
        if target is not None:
            self._say(self.voice.target(target))

    def _card_back(self, card: CardItem) -> None:
        self._raise_foot()
        if self.table.holds(card):
            self._say(self.voice.went_home(card))

    def _card_down(self, card: CardItem, target: Target) -> None:
        self._raise_foot()
        is_goal = card.key.kind is Kind.GOAL
        if not isinstance(target, Zone):
            self.goal_taken_off.emit(card.key.id)
        elif is_goal:
            self.goal_moved.emit(card.key.id, target)
        else:
            self.card_dropped.emit(card.key.id, target)
        self._say_where_it_is(card)

    def _say_where_it_is(self, card: CardItem) -> None:
        """Tell what became of the card: the plan has followed by now, or a rule said no."""
        if self.table.holds(card) and card.key.kind is Kind.WISH:
            self._say(self.voice.went_home(card))
            return
        for other in self.table.cards.values():
            if other.wish == card.wish:
                self._say(self.voice.card(other))

    def _say(self, sentence: str) -> None:
        self.announced.emit(sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, sentence))

    def _say_chosen(self, card: CardItem) -> None:
        self.goal_chosen.emit(card.key.id)

    def _say_ranked(self, card: CardItem, place: int) -> None:
        self.goal_ranked.emit(card.key.id, place)
        self._say_where_it_is(card)

    def _open_menu(self, card: CardItem, spot: QPoint) -> None:
        self.hand.give_up()
        self.view.reach(card)
        self.menu.fill_for(card, self.table.goal_of(card), self.table.plan)
        self.menu.popup(spot)

    # -- the sheet ----------------------------------------------------------------------------

    def _fit(self) -> None:
        """Divide the room between the table and what lies over it."""
        self.view.setGeometry(self.rect())
        below = self._scale.px(28)
        foot = self._foot_height()
        self._lay_table(foot, below)
        if self._foot_height() != foot:
            # The sheet has another width now: the foot's words need another number of lines.
            foot = self._foot_height()
            self._lay_table(foot, below)
        sheet = self.table.sheet.rect.toRect()
        pad = self._scale.px(32)
        if self._foot is not None:
            top = sheet.bottom() - foot - below + 1
            self._foot.setGeometry(sheet.left() + pad, top, sheet.width() - 2 * pad, foot)
        if self._cover is not None:
            self._cover.setGeometry(sheet)
        self._show_scroll()

    def _lay_table(self, foot: int, below: int) -> None:
        room = foot + below + self._scale.px(12) if foot else 0
        self.table.show_size(
            self.view.room, room, self._scale, self.view.viewport().devicePixelRatioF()
        )

    def _foot_height(self) -> int:
        if self._foot is None:
            return 0
        width = round(self.table.sheet.rect.width()) - 2 * self._scale.px(32)
        if self._foot.hasHeightForWidth():
            return self._foot.heightForWidth(max(width, 1))
        return self._foot.sizeHint().height()

    def _show_scroll(self) -> None:
        sheet = self.table.sheet
        longest = round(sheet.longest_scroll)
        self.scroll_bar.blockSignals(True)
        self.scroll_bar.setRange(0, longest)
        self.scroll_bar.setPageStep(round(sheet.view.height()))
        self.scroll_bar.setSingleStep(self._scale.px(48))
        self.scroll_bar.setValue(round(sheet.scrolled))
        self.scroll_bar.blockSignals(False)
        self.scroll_bar.setVisible(longest > 0)
        view = sheet.view.toRect()
        air = self._scale.px(20)
        width = self._scale.px(18, at_least=14)
        left = sheet.rect.toRect().right() - width - self._scale.px(8)
        self.scroll_bar.setGeometry(QRect(left, view.top() + air, width, view.height() - 2 * air))

    def _flatten_foot(self) -> None:
        """A card that is carried goes over the foot, not under it: only its picture stays."""
        if self._foot is not None and self._foot.isVisible():
            self._foot_picture.setPixmap(self._picture_of(self._foot))
            self._foot_picture.setPos(self._foot.pos())
            self._foot_picture.show()
            self._foot.hide()

    def _picture_of(self, widget: QWidget) -> QPixmap:
        """What the widget draws, without the ground behind it."""
        ratio = widget.devicePixelRatioF()
        pixmap = QPixmap(widget.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        widget.render(pixmap, renderFlags=QWidget.RenderFlag.DrawChildren)
        return pixmap

    def _raise_foot(self) -> None:
        if self._foot is not None and self._foot_picture.isVisible():
            self._foot_picture.hide()
            self._foot.show()

    # -- Qt -----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — Qt's name
        if watched is self._foot and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
